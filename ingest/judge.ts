/** Pure: words between quotation marks -> somebody's words, or a title, a term, a word in scare quotes. */
import { inflected } from '../src/language/saying.ts';
import { scoreOf } from './attribution/rank.ts';
import { markWeights } from './mark-weights.ts';
import { workCue } from './mark-words.ts';
import { featuresOf, isCalledSo, unnamed } from './marked.ts';
import { type Marked, type Surroundings, surroundingsOf } from './surroundings.ts';

/** A term that is shown as somebody's words harms more than a fragment that is left out: three times as much. */
const bar = Math.log(3);

/** Whether somebody's words stand between the marks, rather than a title, a term or a word in scare quotes. */
export function isQuotation(marked: Marked, weights: Readonly<Record<string, number>> = markWeights): boolean {
	const around = surroundingsOf(marked);
	return certainty(marked, around) ?? scoreOf(featuresOf(marked, around), weights) > bar;
}

/** What marks and particles say by themselves; null where they leave it open. */
export function certainty(
	marked: Marked,
	{ words, before, near, clause, after, count, gap, isTailed }: Surroundings,
): boolean | null {
	const { mark } = marked.span;
	if (/^[《〈]$/.test(mark) || isReference(before, marked)) return false;
	const isKorean = /[「『]/.test(mark);
	if (isKorean && isTailed) return true;
	if (isKorean && workCue.test(near)) return false;
	if (isKorean && !/[.?!다까요]$/u.test(words) && count <= 6 && !/[:,]\s*$/u.test(before))
		if (/[(（]$/u.test(before) || gap === Number.POSITIVE_INFINITY) return false;
	if (/^(?:이?라고|이?라며|고|이?라는)(?![\p{L}])|^(?:이?라고|이?라며|고)\s/u.test(after) && count >= 2) return true;
	// “…”, said the report: whatever is told so was said.
	if (isTailed && count >= 2 && /^,/.test(after)) return true;
	// "Called the road “half a loaf”": of three words or more, all but two in the tuning articles are somebody’s.
	if (count >= 3 && isCalledSo(near) && !/\b(?:we|I)\b/.test(clause) && !/^(?:\p{Lu}\S*\s?)+$/u.test(words))
		return true;
	return isVerdict(near, clause, words, count) ? true : null;
}

const condemning = new RegExp(
	`\\b(?:${'denounce dismiss brand condemn hail mock praise deplore criticise criticize ridicule deride'
		.split(' ')
		.flatMap(inflected)
		.join('|')})\\s(?:[^\\s.;:,“”"]+\\s){0,6}(?:as|for)\\s(?:an?\\s)?$`,
	'u',
);
const calling =
	/\b(?:called|calls|call|described|describes)\s(?:(?:it|him|her|them|(?:the|this|that|his|its|their|her)(?:\s\p{L}+){1,3})\s)(?:as\s)?$/u;
const adjective = '\\p{L}+(?:less|ful|ous|ive|[ai]ble|al|ic|[ea]nt|ary|ory|ish|ed|ing|ate|ure|ile)';
/** Words that end as adjectives do. */
const adjectives = new RegExp(`^${adjective}(?:(?:,| and| but|, and| or)\\s${adjective})*[.,]?$`, 'u');

/** "Dismissed it as “utopian”", "called it “reckless”": a word or two that are somebody's judgement. Too rare in the tuning articles to be fitted. */
function isVerdict(near: string, clause: string, words: string, count: number): boolean {
	if (count > 3 || unnamed.test(clause)) return false;
	return condemning.test(near) || (calling.test(near) && adjectives.test(words));
}

/** An entry of a list of notes or sources. */
function isReference(before: string, { text, paragraph, isNumberedNote }: Marked): boolean {
	const inNotes = /^(?:notes?|references|sources|bibliography|endnotes|footnotes|works cited|주|참고문헌)$/i.test(
		paragraph.section?.trim() ?? '',
	);
	if (inNotes || before === '') return inNotes;
	const beginning = text.slice(paragraph.start, paragraph.start + 6);
	return isNumberedNote || /^(?:\[\^?\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s)/u.test(beginning);
}
