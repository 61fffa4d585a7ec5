/** Pure: an attributed quotation -> what is proposed for the registry. What the article's words do not make likely is `unknown`. */
import type { Article, Source, Span } from '../src/article.ts';
import { openingMarks } from '../src/language/marks.ts';
import { sentencesOf } from '../src/language/sentences.ts';
import { type Attributed, attribute, type Field } from './attribute.ts';
import type { Detected } from './detect.ts';

/** A field that is rather wrong than right is not proposed; the confidence is a probability, fitted on the tuning articles of `test/eval`. */
const trusted = 0.5;

/** The fields that are proposed, and that words of the article speak for. */
export type ProposedField = 'voice' | 'publication' | 'speaker' | 'issued';

/** A quotation as it would stand in the registry. */
export interface Proposal extends Span {
	kind: 'block' | 'inline';
	source: Source & { voice: 'journal' | 'official' };
	/** The author's words right before it. */
	leadIn: string;
	/** Slices of the article, each with the fields that it speaks for. */
	evidence: { words: string; fields: ProposedField[] }[];
	/** From 0 to 1: of the field of which the rules are least sure. */
	confidence: number;
	/** How sure the rules are of each field; null where somebody else proposes it. */
	confidences: Record<ProposedField, number> | null;
	/** What is rather wrong than right, and so is not proposed. */
	guesses: Partial<Record<ProposedField, string>>;
	/** The date of the article, where that of the quotation is reckoned from it; else null. */
	reckonedFrom: string | null;
	/** For the person who checks; empty where there is nothing more to say. */
	remark: string;
}

/** The proposals for an article's quotations, in their order. */
export function propose(article: Article, detected: readonly Detected[]): Proposal[] {
	return attribute(article, detected).map((each) => proposalOf(article, each));
}

function proposalOf(article: Article, found: Attributed): Proposal {
	const isTrusted = ({ confidence }: Field<unknown>) => confidence >= trusted;
	const publication = isTrusted(found.publication) ? found.publication.value : null;
	const speaker = isTrusted(found.speaker) ? found.speaker.value : null;
	const voice = found.voice.value === 'journal' && publication !== null ? 'journal' : 'official';
	const issued = isTrusted(found.issued) ? found.issued.value : 'unknown';
	const guess = (field: 'publication' | 'speaker' | 'issued') => {
		const { value } = found[field];
		return isTrusted(found[field]) || value === null || value === 'unknown' ? {} : { [field]: value };
	};
	return {
		start: found.start,
		end: found.end,
		kind: found.kind,
		source: {
			voice,
			publication,
			speaker: speaker ?? (voice === 'official' ? 'unknown' : null),
			occasion: found.quotedBy === null ? null : `as quoted by ${found.quotedBy}`,
			issued,
		},
		leadIn: leadInOf(article, found),
		evidence: evidenceOf(found),
		confidence: Math.min(...[found.publication, found.speaker, found.issued].map(({ confidence }) => confidence)),
		confidences: {
			voice: found.voice.confidence,
			publication: found.publication.confidence,
			speaker: found.speaker.confidence,
			issued: found.issued.confidence,
		},
		guesses: { ...guess('publication'), ...guess('speaker'), ...guess('issued') },
		reckonedFrom: found.isOfArticle ? article.published : null,
		remark: '',
	};
}

/** Each piece once, with all fields for which it speaks. */
function evidenceOf(found: Attributed): Proposal['evidence'] {
	const fields = ['speaker', 'publication', 'issued'] as const;
	const fieldsOf = new Map<string, ProposedField[]>();
	for (const field of fields)
		for (const words of found[field].evidence) fieldsOf.set(words, [...(fieldsOf.get(words) ?? []), field]);
	return [...fieldsOf].map(([words, fields]) => ({ words, fields }));
}

/**
 * The words of the sentence before a quotation, without the mark that opens it. Where it opens its paragraph: the last sentence of
 * the one before, if that leads to it.
 */
function leadInOf({ text, paragraphs }: Article, { start, kind }: Attributed): string {
	const within = paragraphs.find((each) => each.start <= start && start < each.end);
	const inside = within ? lastSentence(text, within.start, start) : '';
	if (inside !== '') return inside;
	const before = paragraphs.findLast(({ end }) => end <= start);
	if (!before || !within || before.section !== within.section) return '';
	const isEnded = /[.!?…]["”’»)\]]*$/u.test(text.slice(before.start, before.end).trimEnd());
	return kind === 'block' || !isEnded ? lastSentence(text, before.start, before.end) : '';
}

function lastSentence(text: string, from: number, to: number): string {
	const words = text.slice(from, to).replace(openingMarks, '');
	const last = sentencesOf(words).at(-1);
	return last ? words.slice(last.start) : '';
}
