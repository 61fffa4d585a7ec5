/** Pure: pasted text -> the words that it claims somebody said, and who it says that was. */
import type { Span } from '../article.ts';
import { QuestionError } from '../errors.ts';
import { markedSpans } from '../language/marks.ts';
import { anySaying } from '../language/saying.ts';
import { calledIn } from '../language/surnames.ts';
import { readQuestion } from '../question.ts';
import { type ClaimedCredit, creditApart, creditAround, isSilent, type QuotationEnd, tailOf } from './credit-clause.ts';

/** Words that a paste claims somebody said. */
export interface Claim extends ClaimedCredit {
	/** Without the marks around them. */
	words: string;
}

/** Characters of a paste: twenty pages. */
const maxPaste = 60_000;
/** Quotations of a paste: more are an article, not a paste. */
const maxClaims = 100;
/** Quotation marks of a paste: more are no text. */
const maxMarks = 2_000;
/** Words around marked ones of which as much stands in a quotation belong to it, and are no credit. */
const nearShare = 0.6;
/** Marked words of a paste that are fewer are a term, not a claimed quotation. */
const fewestWords = 2;

/** Words of introduction before unmarked claimed words: "As Hakpo wrote in 2016: …". */
const introduction = /^([^:\n]{3,160}):\s+(?=\S)/u;
/** A credit below or after the words: "— Hakpo, 2016", "(Hakpo, 2016)", ", said Ada Lund", ", as Ada Lund put it". */
const credit = new RegExp(
	`\\s*(?:\\n\\s*[—–-]{1,2}\\s*([^\\n]{2,120})|[—–]\\s*([^—–\\n]{2,80})|\\(([^()\\n]{2,80})\\)|,\\s(${anySaying}\\s\\p{Lu}[^.;:!?\\n]{1,60}?|as\\s\\p{Lu}[^.;:!?\\n]{1,60}?\\s${anySaying}(?:\\sit)?)\\.?)\\s*$`,
	'u',
);

/** Spaces at the edges of a paste, and the marks of direction with which an editor wraps it. */
const edges = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+|[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/gu;

/** What a reader of pastes asks of the corpus. */
export interface Known {
	/** All who are quoted, and the authors. */
	names: readonly string[];
	/** True for words that are a quotation, up to typography. */
	isExact(words: string): boolean;
	/** The part of the words that stands in the quotation nearest to them, 0 to 1. */
	shareOf(words: string): number;
	/** True for words that are one quotation with its own marks inside, or nearly that: they are judged as a whole. */
	isOne(words: string): boolean;
	/** True for words of an author with what they quote: each quotation in them is judged by itself. */
	isPassage(words: string): boolean;
}

/** @throws {QuestionError} for a paste that is empty, has no words, is too long or has too many marks. */
export function checkPaste(paste: string): void {
	const text = paste.trim();
	if (!/[\p{L}\p{N}]/u.test(text)) throw new QuestionError('There are no words to verify: paste a quotation.');
	if (text.length > maxPaste) {
		throw new QuestionError(`The text has ${text.length} characters: verify at most ${maxPaste} at once.`);
	}
	const marks = text.match(/["“”„«»‹›「」『』《》〈〉]/gu)?.length ?? 0;
	if (marks > maxMarks) {
		throw new QuestionError(`The text has ${marks} quotation marks: verify at most ${maxMarks} at once.`);
	}
}

/** "Ada Lund said that the boat …": a claim in indirect speech. */
const indirect = new RegExp(`^([^:\\n“”"]{3,160}?\\s${anySaying})\\s(?:that\\s)?(?=\\S)`, 'u');

/**
 * Reads the claims of a paste, in their order; never none.
 * @param as a credit given apart, in words: it stands for whatever the paste says.
 * @throws {QuestionError} for a paste that holds too many quotations.
 */
export function readClaims(paste: string, as: string | null, known: Known): Claim[] {
	const { names } = known;
	const text = paste.replace(edges, '');
	const pieces = split(text.replace(/^(?:>\s?)+/gm, ''), known);
	if (pieces.length > maxClaims) {
		throw new QuestionError(`The text holds ${pieces.length} quotations: verify at most ${maxClaims} at once.`);
	}
	if (as !== null) {
		const credit = creditApart(as, names);
		return pieces.map(({ words }) => ({ words, ...credit }));
	}
	const claims: Claim[] = [];
	for (const [index, { words, before, after }] of pieces.entries()) {
		const credit = creditAround(before, after, endOf(words, index === pieces.length - 1), names);
		// "…, it went on, …": who spoke speaks on.
		claims.push({ ...(isSilent(credit) ? (claims.at(-1) ?? credit) : credit), words });
	}
	return claims;
}

function endOf(words: string, isLast: boolean): QuotationEnd {
	return { isLast, isClosed: /[.!?]$/.test(words) };
}

interface Piece {
	words: string;
	/** What stands between it and the piece before. */
	before: string;
	/** What stands after it, up to the next. */
	after: string;
}

function split(text: string, { names, isExact, shareOf, isOne, isPassage }: Known): Piece[] {
	if (isExact(text)) return [{ words: text, before: '', after: '' }];
	const spans = markedSpans(text, paragraphsOf(text))
		.filter(({ start, end, depth }) => depth === 0 && text.slice(start, end).trim().split(/\s+/u).length >= fewestWords)
		.map(({ start, end }) => ({ words: text.slice(start, end).trim(), start: start - 1, end: end + 1 }));
	const outside = spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
	const isCredited = namesSource(outside, names) || readQuestion(outside, names).periods.length > 0;
	const isQuoting = spans.length > 0 && isCredited && shareOf(outside) < nearShare;
	if (!isQuoting && isOne(text)) return [{ words: text, before: '', after: '' }];
	const inside = spans.reduce((sum, { words }) => sum + words.length, 0);
	// Marks around a small part of uncredited words belong to the words themselves.
	if (spans.length > 0 && (isCredited || inside >= outside.trim().length / 2 || isPassage(text))) {
		return spans.map(({ words, start, end }, index) => {
			const former = spans[index - 1];
			const lead = text.slice(former?.end ?? 0, start);
			const own = former ? lead.slice(tailOf(lead, endOf(former.words, false)).length) : lead;
			return { words, before: own, after: text.slice(end, spans[index + 1]?.start) };
		});
	}
	const tail = credit.exec(text);
	const after = tail?.slice(1).find((words) => words !== undefined) ?? '';
	const hasTail = tail !== null && namesSource(after, names);
	const body = hasTail ? text.slice(0, tail.index) : text;
	const head = introduction.exec(body) ?? indirect.exec(body);
	const before = head?.[1] ?? '';
	const hasHead = head !== null && namesSource(before, names) && /\s/u.test(body.slice(head[0].length).trim());
	return [
		{
			words: unquoted(hasHead ? body.slice(head[0].length) : body),
			before: hasHead ? before : '',
			after: hasTail ? after : '',
		},
	];
}

function paragraphsOf(text: string): Span[] {
	return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function namesSource(words: string, names: readonly string[]): boolean {
	return readQuestion(words, names).sources.length + calledIn(words, names).length > 0;
}

/** Without one pair of marks around it all. */
function unquoted(words: string): string {
	return words
		.trim()
		.replace(/^["“„«‘'「『]\s*([\s\S]+?)\s*["”“»’'」』]$/u, '$1')
		.trim();
}
