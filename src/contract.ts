/** Pure: answers and articles as JSON for other programs. The shapes are described in README.md and kept stable. */
import type { Answer } from './answer.ts';
import type { Article } from './article.ts';
import type { Digest } from './digest.ts';
import type { ShownQuotation } from './gate.ts';
import type { Lookup } from './lookup.ts';
import type { Judgement, Verdict } from './verify/judgement.ts';
import type { Verification } from './verify.ts';

export type AnswerJson = ReturnType<typeof answerToJson>;

/** One object of `ask --json` and `chat --json`. */
export function answerToJson(answer: Answer) {
	const { question, outcome, segments, quotations, listed, missing, near, model, degraded, ms } = answer;
	return {
		question,
		outcome,
		segments,
		quotations: quotations.map(quotationToJson),
		total: listed?.total ?? null,
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

export type DigestJson = ReturnType<typeof digestToJson>;

/** The object of `digest --json`. */
export function digestToJson({ date, parts, text }: Digest) {
	return {
		date,
		parts: parts.map(({ kind, prose, quotations }) => ({ kind, prose, quotations: quotations.map(quotationToJson) })),
		text,
	};
}

export type VerificationJson = ReturnType<typeof verificationToJson>;

const gravity: readonly Verdict[] = ['verbatim', 'misattributed', 'altered', 'absent'];

/** The object of `verify --json`: the gravest judgement; where several quotations were judged, all of them as `parts`. */
export function verificationToJson({ judgements }: Verification) {
	const parts = judgements.map(judgementToJson);
	const [gravest] = parts.toSorted((a, b) => gravity.indexOf(b.verdict) - gravity.indexOf(a.verdict));
	return { ...gravest, ...(parts.length > 1 ? { parts } : {}) };
}

function judgementToJson({ claimed, verdict, quotation, typography, differences, notes }: Judgement) {
	return {
		claimed,
		verdict,
		quotation: quotation && quotationToJson(quotation),
		typography,
		differences: differences.map((each) => ({ kind: each.kind, claimed: each.claimed, actual: each.actual })),
		notes,
	};
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
	isChecked,
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
		checked: isChecked,
		article,
		section,
		paragraph,
	};
}

/** The object of `article <id> --json`, from which any `start` and `end` can be checked. */
export function articleToJson({ id, title, authors, publisher, published, url, text, sha256 }: Article) {
	return { id, title, authors, publisher, published, url, text, sha256 };
}
