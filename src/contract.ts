/** Pure: answers and articles as JSON for other programs. The shapes are described in README.md and kept stable. */
import type { Answer } from './answer.ts';
import type { Article } from './article.ts';
import type { ShownQuotation } from './gate.ts';
import type { Lookup } from './lookup.ts';

export type AnswerJson = ReturnType<typeof answerToJson>;

/** One object of `ask --json` and `chat --json`. */
export function answerToJson({ question, outcome, segments, quotations, missing, near, model, degraded, ms }: Answer) {
	return {
		question,
		outcome,
		segments,
		quotations: quotations.map(quotationToJson),
		missing,
		near: near.map(quotationToJson),
		model,
		degraded,
		ms,
	};
}

export type LookupJson = ReturnType<typeof lookupToJson>;

/** The object of `quote --json`. */
export function lookupToJson({ query, filters, total, quotations }: Lookup) {
	return { query, filters, total, quotations: quotations.map(quotationToJson) };
}

/** Offsets are UTF-16 code units into the article's `text`, `end` exclusive. */
function quotationToJson({
	id,
	text,
	start,
	end,
	excerpt,
	source,
	kind,
	leadIn,
	article,
	section,
	paragraph,
}: ShownQuotation) {
	const { voice, publication, speaker, issued } = source;
	return {
		id,
		text,
		start,
		end,
		excerpt,
		voice,
		publication,
		speaker,
		issued,
		kind,
		leadIn,
		article,
		section,
		paragraph,
	};
}

/** The object of `article <id> --json`, from which any `start` and `end` can be checked. */
export function articleToJson({ id, title, authors, publisher, published, url, text, sha256 }: Article) {
	return { id, title, authors, publisher, published, url, text, sha256 };
}
