/** Pure: words between quotation marks -> somebody's words, or a title, a term, a word in scare quotes. The limits are set on the tuning articles of `test/eval`. */
import type { Paragraph, Span } from '../src/article.ts';
import type { MarkedSpan } from '../src/marks.ts';
import { judging, naming, saying, workNoun } from './cues.ts';

/** Words of a text; two and a half Korean, Chinese or Japanese syllables count as one. */
export function countWords(words: string): number {
	const syllables =
		words.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
	const others = words
		.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)
		?.filter((word) => !/^[\p{Script=Hangul}\p{Script=Han}]/u.test(word));
	return (others?.length ?? 0) + syllables / 2.5;
}

const tailPattern = new RegExp(
	`^(?:\\s*[[⁰¹²³⁴⁵⁶⁷⁸⁹]\\S*)?,?\\s*(?:[—–-]\\s*)?(?:(?:and\\s)?(?:he|she|they|it|we|I|one|(?:the|a|an|his|her|its|their|another)\\s[\\p{L}’'-]+(?:\\s[\\p{L}’'-]+){0,4}|(?:\\p{Lu}[\\p{L}’'.-]*\\s?){1,4}(?:,[^,.]{1,70},)?)\\s(?:\\p{Ll}+\\s){0,2}${saying}\\b|${saying}\\s(?:\\p{Lu}|the\\b|a\\b|an\\b|his\\b|her\\b|one\\b|Mr|Ms))`,
	'u',
);
/** "…," the Minister of Commerce told them. */
const saidAfter = new RegExp(`^[^.?!;“”"]{1,110}\\b${saying}\\b`, 'u');
const leadVerb = new RegExp(`\\b${saying}\\b`, 'giu');
const judgement = new RegExp(`\\b${judging}\\b(?:\\s[^\\s.;:“”"]+){0,8}?(?:\\s(?:as|to|a|an|the))*\\s*$`, 'iu');
/** "Was described in the guidebooks as": nobody is credited. */
const unnamed = new RegExp(
	`\\b(?:is|are|was|were|been|being|be)\\s(?:\\p{Ll}+\\s){0,2}${judging}\\b(?!.*\\bby\\b)[^.;:]*$`,
	'u',
);
const titleCue = new RegExp(
	`(?:\\b${workNoun}(?:\\s(?:of|from|in)\\s\\p{L}*\\s?\\d{4})?,?\\s*|\\b(?:in|See|see|edited|wrote|his|her|their|of|and)\\s+)$`,
	'u',
);
/** "What diplomats call the “furrow school”": a name for a thing. */
const calling =
	/\b(?:what|which)\s(?:[^\s.;:,“”"]+\s){1,5}(?:calls?|called|terms?|termed|known? as|knew as|records? as|describes? as|described as|speaks? of)\s(?:(?:a|an|the|her|his|its|their)\s)?$/u;
/** A work by its noun right before the marks: an essay, “…”. */
const workCue = new RegExp(`\\b${workNoun}(?:\\s(?:of|from|in)\\s\\p{L}*\\s?\\d{4})?,?\\s*$`, 'u');

/** A marked span at its place. */
export interface Marked {
	text: string;
	span: MarkedSpan;
	paragraph: Paragraph;
	/** The quotation around it. */
	holder: Span | null;
	/** True where other marks open a few words after it. */
	isFollowed: boolean;
}

/** Whether somebody's words stand between the marks, rather than a title, a term or a word in scare quotes. */
export function isQuotation({ text, span, paragraph, holder, isFollowed }: Marked): boolean {
	const words = text.slice(span.start, span.end);
	const floor = holder && holder.start > paragraph.start ? holder.start : paragraph.start;
	const before = text.slice(floor, span.start - 1);
	const after = text.slice(span.end + 1, span.end + 160);
	const clause = sentenceBefore(before);
	const count = countWords(words);
	if (/^[《〈]$/.test(span.mark)) return false;
	if (isReference(before, paragraph, text)) return false;
	if (/[「『]/.test(span.mark) && tailPattern.test(after)) return true;
	if (isTitle(words, before, span.mark)) return false;
	if (/^(?:이?라고|이?라며|고|이?라는)(?![\p{L}])|^(?:이?라고|이?라며|고)\s/u.test(after) && count >= 2) return true;
	if (holder) return isNested(words, clause, after, count);
	if (naming.test(before) && count <= 5) return false;
	if (calling.test(before) && count <= 2) return false;
	if (tailPattern.test(after) && (/[,?!…—]$/u.test(words) || (count >= 4 && !/\.$/.test(words)) || /^,/.test(after)))
		return true;
	if (count >= 6) return true;
	const goesOn = /[”’"»“」』]/u.test(clause);
	if (/[:,;—]\s*$/u.test(before) && hasVerb(clause) && (goesOn || /^[\p{Lu}\p{Script=Hangul}[]/u.test(words.trim())))
		return true;
	if (unnamed.test(clause) && count <= 3) return false;
	if (/\b(?:an?|the)\s$/.test(before) && count <= 1) return false;
	if (judgement.test(clause)) return true;
	const isAtStart = before.trim() === '' || /[.?!:]["”’]?\s*$/u.test(before);
	if (isWholeSentence(words) && count >= 3 && isAtStart) return true;
	if (/:\s*$/u.test(before) && (isWholeSentence(words) || (count >= 3 && isClause(words)))) return true;
	if (isAtStart && /,$/u.test(words) && count >= 2 && isClause(words) && saidAfter.test(after)) return true;
	const { gap, isReported } = lastVerb(clause);
	if (gap === 0) return count > 1 || !/^\p{Ll}+$/u.test(words);
	if (
		(isReported || /\b(?:For|According to|In the (?:words|view) of)\s\p{Lu}/u.test(clause)) &&
		count >= 2 &&
		/\b(?:is|are|was|were|be|been|being)\s*$/u.test(before)
	)
		return true;
	if (
		/^\s(?:\p{Ll}+ed|is|are|was|were|has|have|had|would|will|should|could|may|might|must)\b/u.test(after) &&
		!isFollowed
	)
		return count >= 4 && gap <= 8;
	const reach = count <= 2 ? 3 : count <= 3 ? 4 : 9;
	return gap <= (isReported && count >= 3 ? 24 : reach);
}

/** The author's words of the sentence before a mark; quotations inside it included. */
function sentenceBefore(before: string): string {
	const cut = Math.max(
		...[...before.matchAll(/[.?!]["”’)\]]?(?:\[\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\s+(?=[\p{Lu}\p{Script=Hangul}“"‘])/gu)].map(
			(match) =>
				/\b(?:Mr|Mrs|Ms|Dr|St|vol|p|pp|No|[A-Z])\.\s+$/u.test(before.slice(0, match.index + match[0].length))
					? 0
					: match.index + match[0].length,
		),
		0,
	);
	return before.slice(cut);
}

function hasVerb(clause: string): boolean {
	return lastVerb(clause).gap < Number.POSITIVE_INFINITY;
}

/** How many words stand after the last verb of saying, and whether "that" or "whether" is one of them. */
function lastVerb(clause: string): { gap: number; isReported: boolean } {
	const verb = [...clause.matchAll(leadVerb)].at(-1);
	if (!verb) return { gap: Number.POSITIVE_INFINITY, isReported: false };
	const rest = clause.slice(verb.index + verb[0].length);
	return { gap: countWords(rest), isReported: /\b(?:that|whether)\b/.test(rest) };
}

/** Begins with a capital and goes on in small letters, as a title does not. */
function isClause(words: string): boolean {
	const [first = '', ...rest] = words.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
	return (
		/^\p{Lu}/u.test(first) && rest.length > 0 && rest.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= rest.length
	);
}

function isWholeSentence(words: string): boolean {
	return /^[\p{Lu}\p{Script=Hangul}[]/u.test(words) && /[.?!…]$/u.test(words.trimEnd());
}

/** Words of another inside a quotation: somebody must be said to have said them. */
function isNested(words: string, clause: string, after: string, count: number): boolean {
	if (count < 2) return false;
	const { gap, isReported } = lastVerb(clause);
	if (isReported && count >= 3 && gap <= 8) return true;
	if (/[,?!]$/u.test(words) && tailPattern.test(after)) return true;
	if (gap <= 2 && (count >= 3 || /[,:]\s*$/u.test(clause))) return true;
	if (/[:,]\s*$/u.test(clause) && hasVerb(clause)) return true;
	if (count >= 4 && tailPattern.test(after)) return true;
	return count >= 6 && (gap <= 6 || /\b(?:effect|words|according)\b/.test(clause));
}

/** An entry of a list of notes or sources. */
function isReference(before: string, paragraph: Paragraph, text: string): boolean {
	const inNotes = /^(?:notes?|references|sources|bibliography|endnotes|footnotes|works cited|주|참고문헌)$/i.test(
		paragraph.section?.trim() ?? '',
	);
	return (
		inNotes ||
		(/^(?:\[\^?\d+\]|\d{1,3}\.\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s)/u.test(text.slice(paragraph.start, paragraph.start + 6)) &&
			before !== '')
	);
}

function isTitle(words: string, before: string, mark: string): boolean {
	const latin = words.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
	const big = latin.filter((word) => word.length > 3);
	const capitals = big.filter((word) => /^\p{Lu}/u.test(word)).length;
	const isOne = big.length === 1 && latin.length > 2;
	const isCased =
		latin.length >= 2 && big.length > 0 && !isOne && capitals === big.length && /^[\p{Lu}\p{N}]/u.test(words);
	if (isCased && (latin.length >= 3 || titleCue.test(before) || naming.test(before)))
		return !/[.!?]$/u.test(words) || latin.length > 2;
	if (/[「『]/.test(mark) && workCue.test(before)) return true;
	if (/[「『]/.test(mark) && !/[.?!다까요]$/u.test(words) && countWords(words) <= 6 && !/[:,]\s*$/u.test(before)) {
		return /[(（]$/u.test(before) || !hasVerb(sentenceBefore(before));
	}
	return workCue.test(before) && !/[.,?!]$/u.test(words) && countWords(words) <= 10 && /^\p{Lu}/u.test(words);
}
