/** Pure: an attributed quotation -> what is proposed for the registry. What the article's words do not make likely is `unknown`. */
import type { Article, Source, Span } from '../src/article.ts';
import { openingMarks } from '../src/marks.ts';
import { sentencesOf } from '../src/sentences.ts';
import { type Attributed, attribute, type Field } from './attribute.ts';
import type { Detected } from './detect.ts';

/** A field that is rather wrong than right is not proposed; the confidence is a probability, fitted on the tuning articles of `test/eval`. */
const trusted = 0.5;

/** A quotation as it would stand in the registry. */
export interface Proposal extends Span {
	kind: 'block' | 'inline';
	source: Source & { voice: 'journal' | 'official' };
	/** The author's words right before it. */
	leadIn: string;
	/** Slices of the article that say who and when. */
	evidence: string[];
	/** From 0 to 1: of the field of which the rules are least sure. */
	confidence: number;
	/** The least certain fields in words, for the person who checks. */
	doubt: string;
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
	const evidence = [found.speaker, found.issued].map((field) => field.evidence).filter((words) => words !== '');
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
		evidence: [...new Set(evidence)],
		confidence: Math.min(found.speaker.confidence, found.issued.confidence),
		doubt: `credit ${percent(found.speaker)}, date ${percent(found.issued)}`,
	};
}

function percent({ confidence }: Field<unknown>): string {
	return `${Math.round(100 * confidence)} %`;
}

/** The words of the sentence before a quotation, or the last sentence of the paragraph before it; without the mark that opens it. */
function leadInOf({ text, paragraphs }: Article, { start }: Span): string {
	const within = paragraphs.find((each) => each.start <= start && start < each.end);
	const inside = within ? lastSentence(text, within.start, start) : '';
	if (inside !== '') return inside;
	const before = paragraphs.findLast(({ end }) => end <= start);
	const isNear = before && within && before.section === within.section;
	return isNear ? lastSentence(text, before.start, before.end) : '';
}

function lastSentence(text: string, from: number, to: number): string {
	const words = text.slice(from, to).replace(openingMarks, '');
	const last = sentencesOf(words).at(-1);
	return last ? words.slice(last.start) : '';
}
