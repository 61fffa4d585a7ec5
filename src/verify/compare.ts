/** Pure: claimed words beside a quotation -> what was changed. Strict: only typography may differ in what counts as the same. */
import { diffArrays } from 'diff';
import { isEnglish } from '../language/dictionary.ts';
import { sentencesOf } from '../language/sentences.ts';
import { lettersOf, skeletonOf } from './look-alikes.ts';
import type { Token, Words } from './words.ts';

/** What a change touches: its meaning, or only the characters. */
export type DifferenceKind =
	| 'negation'
	| 'number'
	| 'name'
	| 'bracket'
	| 'emphasis'
	| 'splice'
	| 'cut'
	| 'character'
	| 'wording'
	| 'source'
	| 'date'
	| 'occasion';

export interface Difference {
	kind: DifferenceKind;
	/** The claim’s words; empty where it left some out. */
	claimed: string;
	/** The article’s words; empty where the claim added some. Of a credit: what the article says. Of words that stand apart: where. */
	actual: string;
	/** True where the claim joins words of several quotations. */
	isApart?: true;
}

/** One step of a word-by-word comparison. */
export interface Step {
	kind: 'same' | 'claimed' | 'actual';
	words: string;
}

export interface Comparison {
	/** The part of the claim’s words that stands in the quotation in this order, 0 to 1. */
	share: number;
	/** True where the claim’s words stand there in one run, though they be part of a sentence. */
	isRun: boolean;
	/** True where the claim is the whole quotation or whole sentences of it, up to typography. */
	isSame: boolean;
	/** True where it is the same, but not byte for byte. */
	isTypography: boolean;
	/** True where it is the same, and the quotation says more. */
	isPart: boolean;
	differences: Difference[];
	/** The claim beside the article’s words, word by word. */
	steps: Step[];
}

/** Compares a claim with a quotation. Neither is changed; offsets stay inside. */
export function compare(claim: Words, quotation: Words): Comparison {
	const { text, tokens: actual, keys: known } = quotation;
	const whole = runsOf(claim.tokens, actual);
	// An ellipsis at an edge says that more was said; it joins nothing.
	const claimed = whole.length > 0 ? claim.tokens : withoutEdges(claim.tokens);
	const runs = claimed === claim.tokens ? whole : runsOf(claimed, actual);
	if (runs.length > 0) {
		const borders = bordersOf(text, actual);
		const exact = bestOf(runs, borders);
		const slice = text.slice(actual[exact.from]?.start, actual[exact.to]?.end);
		const isPart = exact.from > 0 || exact.to < actual.length - 1;
		const cuts = exact.isWhole ? [] : [cutAround(text, actual, exact, borders)];
		return {
			share: 1,
			isRun: true,
			isSame: exact.isWhole,
			isTypography: exact.isWhole && !text.includes(claim.text.trim()),
			isPart,
			differences: [...cuts, ...(exact.isWhole ? [] : denialBefore(text, actual, exact.from, borders))],
			steps: [{ kind: 'same', words: slice }],
		};
	}
	const possible = claimed.filter(({ key }) => known.has(key)).length / Math.max(1, claimed.length);
	return possible < leastShared ? { ...unlike, share: possible } : changed(claimed, actual, text);
}

/** A claim that shares less of its words with a quotation is not compared word by word. */
const leastShared = 0.4;
const unlike: Comparison = {
	share: 0,
	isRun: false,
	isSame: false,
	isTypography: false,
	isPart: false,
	differences: [],
	steps: [],
};

/** The tokens with which a sentence begins and ends; the quotation’s own first and last are among them. */
function bordersOf(text: string, tokens: readonly Token[]): { begins: Set<number>; ends: Set<number> } {
	const sentences = sentencesOf(text);
	const begins = new Set([0]);
	const ends = new Set([tokens.length - 1]);
	for (const [index, token] of tokens.entries()) {
		if (sentences.some(({ start }) => start === token.start)) begins.add(index);
		if (token.key === '…' || sentences.some(({ end }) => end === token.end)) ends.add(index);
		// What follows an ellipsis of the article's own is all that it gives of a sentence.
		if (tokens[index - 1]?.key === '…' && /^[\p{Lu}[]/u.test(token.word)) begins.add(index);
	}
	return { begins, ends };
}

const opening = /^["']+/;
const closing = /["'.,;:]+$/;

/** Without the ellipses at its edges, and the brackets and stops about them. */
function withoutEdges(tokens: readonly Token[]): readonly Token[] {
	const isMark = ({ key }: Token) => /^[…[\]().]+$/u.test(key);
	const edge = (inward: readonly Token[]) => {
		const length = inward.findIndex((token) => !isMark(token));
		return length > 0 && inward.slice(0, length).some(({ key }) => key === '…') ? length : 0;
	};
	const [first, last] = [edge(tokens), edge(tokens.toReversed())];
	return first + last === 0 ? tokens : tokens.slice(first, tokens.length - last);
}

/** The places where the claim stands in the text, one word after the other. */
function runsOf(claimed: readonly Token[], actual: readonly Token[]): { from: number; to: number }[] {
	const length = claimed.length;
	const runs: { from: number; to: number }[] = [];
	for (let from = 0; length > 0 && from + length <= actual.length; from += 1) {
		const isRun = claimed.every((token, index) => {
			const other = actual[from + index]?.key ?? '';
			return token.key === other || isSameAtEdge(token.key, other, index === 0, index === length - 1);
		});
		if (isRun) runs.push({ from, to: from + length - 1 });
	}
	return runs;
}

/** A place of whole sentences is preferred to one that cuts a sentence. */
function bestOf(runs: readonly { from: number; to: number }[], { begins, ends }: ReturnType<typeof bordersOf>) {
	const isWhole = ({ from, to }: { from: number; to: number }) => begins.has(from) && ends.has(to);
	const { from, to } = runs.find(isWhole) ?? runs[0] ?? { from: 0, to: 0 };
	return { from, to, isWhole: isWhole({ from, to }) };
}

/** At its edges a claim may have other marks, a final comma or stop more or less, and another case of its first letter. */
function isSameAtEdge(claimed: string, actual: string, isFirst: boolean, isLast: boolean): boolean {
	const trim = (key: string) => {
		const begun = isFirst ? key.replace(opening, '') : key;
		const ended = isLast ? begun.replace(closing, '') : begun;
		return isFirst ? ended.slice(0, 1).toLowerCase() + ended.slice(1) : ended;
	};
	if (!isFirst && !isLast) return false;
	return trim(claimed) !== '' && trim(claimed) === trim(actual);
}

/** What a claim leaves out of the sentences that it cuts. */
function cutAround(
	text: string,
	actual: readonly Token[],
	{ from, to }: { from: number; to: number },
	{ begins, ends }: ReturnType<typeof bordersOf>,
): Difference {
	const first = [...begins].filter((index) => index <= from).sort((a, b) => b - a)[0] ?? 0;
	const last = [...ends].filter((index) => index >= to).sort((a, b) => a - b)[0] ?? actual.length - 1;
	const slice = (begin: number, end: number) => (begin > end ? '' : text.slice(actual[begin]?.start, actual[end]?.end));
	const left = [slice(first, from - 1), slice(to + 1, last)].filter(Boolean).join(' … ');
	return { kind: 'cut', claimed: '', actual: left };
}

/** What denies a claim right before the place where it begins: "it is wrong to say that", "we do not say that". */
function denialBefore(
	text: string,
	actual: readonly Token[],
	from: number,
	{ begins }: ReturnType<typeof bordersOf>,
): Difference[] {
	const first = [...begins].filter((index) => index <= from).sort((a, b) => b - a)[0] ?? 0;
	if (first === from) return [];
	const left = text.slice(actual[first]?.start, actual[from - 1]?.end);
	const clause = /[^;:]*$/u.exec(left)?.[0] ?? '';
	const denial = negation.exec(clause)?.[0] ?? denying.exec(clause)?.[0];
	return denial === undefined ? [] : [{ kind: 'negation', claimed: '', actual: denial }];
}

/** What a gap hides that denied the words about it: a negation inside one sentence. */
export function denialIn(gap: string): Difference[] {
	const denial = /[.!?]["”’)]*(?:\s|$)/u.test(gap) ? undefined : negation.exec(gap)?.[0];
	return denial === undefined ? [] : [{ kind: 'negation', claimed: '', actual: denial }];
}

const denying =
	/\b(?:wrong|false|untrue|mistaken|absurd|nonsense|deny|den(?:ies|ied|ying)|refut(?:e[sd]?|ing)|reject(?:s|ed|ing)?)\b/iu;

function changed(claimed: readonly Token[], actual: readonly Token[], text: string): Comparison {
	// A comma more or less at the claim's edges is none of its differences.
	const keys = claimed.map(({ key }, index) => {
		const [isFirst, isLast] = [index === 0, index === claimed.length - 1];
		if (actual.some((token) => token.key === key)) return key;
		return actual.find((token) => isSameAtEdge(key, token.key, isFirst, isLast))?.key ?? key;
	});
	const parts = diffArrays(
		actual.map(({ key }) => key),
		keys,
	);
	const steps: Step[] = [];
	let [inActual, inClaimed, same] = [0, 0, 0];
	for (const { added, removed, count } of parts) {
		const words = added ? claimed.slice(inClaimed, inClaimed + count) : actual.slice(inActual, inActual + count);
		steps.push({
			kind: added ? 'claimed' : removed ? 'actual' : 'same',
			words: words.map(({ word }) => word).join(' '),
		});
		if (!removed) inClaimed += count;
		if (!added) inActual += count;
		if (!added && !removed) same += count;
	}
	slideInwards(steps);
	// What the claim does not reach at all is no change of it.
	trimEdge(steps, 0);
	trimEdge(steps, -1);
	return {
		share: claimed.length === 0 ? 0 : same / claimed.length,
		isRun: false,
		isSame: false,
		isTypography: false,
		isPart: false,
		differences: differencesOf(steps, text),
		steps,
	};
}

/** A word that the claim shares may stand in the article twice: far from the rest, and next to it. */
const fewestFar = 3;

/** The comparison takes the place that comes first; words that stand before the rest of the claim too are put beside it. */
function slideInwards(steps: Step[]): void {
	for (let at = 0; at + 2 < steps.length; at += 1) {
		const [first, gap, next] = steps.slice(at, at + 3);
		if (first?.kind !== 'same' || gap?.kind !== 'actual' || next?.kind !== 'same') continue;
		if (first.words.split(' ').length > fewestFar || !gap.words.endsWith(` ${first.words}`)) continue;
		const left = `${first.words} ${gap.words.slice(0, -first.words.length - 1)}`;
		steps.splice(at, 3, { kind: 'actual', words: left }, { kind: 'same', words: `${first.words} ${next.words}` });
	}
	const [before, hole, last] = steps.slice(-3);
	if (before?.kind !== 'same' || hole?.kind !== 'actual' || last?.kind !== 'same') return;
	if (!hole.words.startsWith(`${last.words} `)) return;
	const left = `${hole.words.slice(last.words.length + 1)} ${last.words}`;
	steps.splice(-3, 3, { kind: 'same', words: `${before.words} ${last.words}` }, { kind: 'actual', words: left });
}

/** Of the article's words before the first or after the last that the claim has, keeps as many as the claim puts in their place. */
function trimEdge(steps: Step[], edge: 0 | -1): void {
	const inward = edge === 0 ? steps : steps.toReversed();
	const outside = inward.slice(
		0,
		Math.max(
			0,
			inward.findIndex(({ kind }) => kind === 'same'),
		),
	);
	const put = outside.filter(({ kind }) => kind === 'claimed').flatMap(({ words }) => words.split(' ')).length;
	for (const step of outside.filter(({ kind }) => kind === 'actual')) {
		const words = step.words.split(' ');
		step.words = (edge === 0 ? words.slice(Math.max(0, words.length - put)) : words.slice(0, put)).join(' ');
		if (step.words === '') steps.splice(steps.indexOf(step), 1);
	}
}

/** Neighbouring words that were left out and put in are one difference. */
function differencesOf(steps: readonly Step[], text: string): Difference[] {
	const differences: Difference[] = [];
	for (let index = 0; index < steps.length; index += 1) {
		const [step, next] = [steps[index], steps[index + 1]];
		if (!step || step.kind === 'same') continue;
		const before = steps[index - 1]?.words ?? '';
		const isPair = next !== undefined && next.kind !== 'same' && next.kind !== step.kind;
		const claimed = [step, ...(isPair ? [next] : [])].find(({ kind }) => kind === 'claimed')?.words ?? '';
		const actual = [step, ...(isPair ? [next] : [])].find(({ kind }) => kind === 'actual')?.words ?? '';
		if (isPair) index += 1;
		const isSentence = claimed === '' && /[.!?]$/.test(actual) && /[.!?]$/.test(before);
		const isStart = before === '' || /[.!?…]["”’)\]]*$/u.test(before);
		const kind = isSentence ? 'splice' : kindOf(claimed, actual, text, isStart);
		differences.push({ kind, claimed, actual });
		if (kind === 'splice') differences.push(...denialIn(actual));
	}
	return differences;
}

/** How a paste stresses words: *so*, _so_, <em>so</em>. */
const stress = /[*_]|<\/?\w+>/;
const tag = /<\/?\w+>/g;

const negation =
	/\b(?:no|not|never|nor|none|nothing|nobody|neither|without|cannot|hardly|unable|refuse[sd]?|fail(?:s|ed)?)\b|n['’]t\b/iu;
const number =
	/\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundreds?|thousands?|millions?|billions?|trillions?|percent|per cent|half|third|quarter|double|twice|tons?|tonnes?|dollars?|won|euros?|kilomet(?:er|re)s?|years?|months?|days?|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

function figures(words: string): string {
	return (words.normalize('NFKC').match(/\d(?:[\d.,:]*\d)?/gu) ?? []).join(' ');
}

/** @param isStart true where the words begin a sentence: their first capital says nothing then. */
function kindOf(claimed: string, actual: string, text: string, isStart: boolean): DifferenceKind {
	const both = [claimed, actual];
	if (/[…]|\.\.\./u.test(claimed) && !/[…]|\.\.\./u.test(actual)) return 'splice';
	if (both.some((words) => /[[\]]/.test(words))) return 'bracket';
	if (stress.test(claimed) && !stress.test(actual) && lettersOf(claimed.replace(tag, '')) === lettersOf(actual))
		return 'emphasis';
	// A point inside a number is no mark.
	if (figures(claimed) !== figures(actual) && lettersOf(claimed) === lettersOf(actual)) return 'number';
	if (lettersOf(claimed) === lettersOf(actual) || skeletonOf(claimed) === skeletonOf(actual)) return 'character';
	if (negation.test(claimed) !== negation.test(actual)) return 'negation';
	if (number.test(claimed) || number.test(actual)) return 'number';
	const names = (words: string) => words.match(/(?<!^|[.?!…]\s)\p{Lu}\p{L}+/gu) ?? [];
	const isNameFirst = (words: string) =>
		/^\p{Lu}/u.test(words) &&
		!text.startsWith(words) &&
		!(isStart && isEnglish((/^\p{L}+/u.exec(words)?.[0] ?? '').toLowerCase()));
	if (both.some((words) => names(words).length > 0 || isNameFirst(words))) return 'name';
	return 'wording';
}
