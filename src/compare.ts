/** Pure: claimed words beside a quotation -> what was changed. Strict: only typography may differ in what counts as the same. */
import { diffArrays } from 'diff';
import { sentencesOf } from './sentences.ts';
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
	/** The article’s words; empty where the claim added some. */
	actual: string;
}

/** One step of a word-by-word comparison. */
export interface Step {
	kind: 'same' | 'claimed' | 'actual';
	words: string;
}

export interface Comparison {
	/** The part of the claim’s words that stands in the quotation in this order, 0 to 1. */
	share: number;
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
	const claimed = claim.tokens;
	const { text, tokens: actual, keys: known } = quotation;
	const runs = runsOf(claimed, actual);
	if (runs.length > 0) {
		const borders = bordersOf(text, actual);
		const exact = bestOf(runs, borders);
		const slice = text.slice(actual[exact.from]?.start, actual[exact.to]?.end);
		const isPart = exact.from > 0 || exact.to < actual.length - 1;
		const cuts = exact.isWhole ? [] : [cutAround(text, actual, exact, borders)];
		return {
			share: 1,
			isSame: exact.isWhole,
			isTypography: exact.isWhole && !text.includes(claim.text.trim()),
			isPart,
			differences: cuts,
			steps: [{ kind: 'same', words: slice }],
		};
	}
	const possible = claimed.filter(({ key }) => known.has(key)).length / Math.max(1, claimed.length);
	return possible < leastShared ? { ...unlike, share: possible } : changed(claimed, actual, text);
}

/** A claim that shares less of its words with a quotation is not compared word by word. */
const leastShared = 0.4;
const unlike: Comparison = { share: 0, isSame: false, isTypography: false, isPart: false, differences: [], steps: [] };

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
	// What the claim does not reach at all is no change of it.
	trimEdge(steps, 0);
	trimEdge(steps, -1);
	return {
		share: claimed.length === 0 ? 0 : same / claimed.length,
		isSame: false,
		isTypography: false,
		isPart: false,
		differences: differencesOf(steps, text),
		steps,
	};
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
		differences.push({ kind: isSentence ? 'splice' : kindOf(claimed, actual, text), claimed, actual });
	}
	return differences;
}

const negation =
	/\b(?:no|not|never|nor|none|nothing|nobody|neither|without|cannot|hardly|unable|refuse[sd]?|fail(?:s|ed)?)\b|n['’]t\b/iu;
const number =
	/\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundreds?|thousands?|millions?|billions?|trillions?|percent|per cent|half|third|quarter|double|twice|tons?|tonnes?|dollars?|won|euros?|kilomet(?:er|re)s?|years?|months?|days?|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

function kindOf(claimed: string, actual: string, text: string): DifferenceKind {
	const both = [claimed, actual];
	const letters = (words: string) =>
		words
			.normalize('NFKC')
			.replace(/[^\p{L}\p{N}]/gu, '')
			.toLowerCase();
	if (/[…]|\.\.\./u.test(claimed) && !/[…]|\.\.\./u.test(actual)) return 'splice';
	if (both.some((words) => /[[\]]/.test(words))) return 'bracket';
	if (/[*_]/.test(claimed) && !/[*_]/.test(actual) && letters(claimed) === letters(actual)) return 'emphasis';
	if (letters(claimed) === letters(actual) || skeleton(claimed) === skeleton(actual)) return 'character';
	if (negation.test(claimed) !== negation.test(actual)) return 'negation';
	if (number.test(claimed) || number.test(actual)) return 'number';
	const names = (words: string) => words.match(/(?<!^|[.?!…]\s)\p{Lu}\p{L}+/gu) ?? [];
	if (both.some((words) => names(words).length > 0 || (/^\p{Lu}/u.test(words) && !text.startsWith(words))))
		return 'name';
	return 'wording';
}

/** Letters that look alike are one: a Cyrillic а is told from a Latin a by nobody who reads. */
function skeleton(words: string): string {
	const alike: Record<string, string> = {
		а: 'a',
		е: 'e',
		о: 'o',
		р: 'p',
		с: 'c',
		х: 'x',
		у: 'y',
		і: 'i',
		ѕ: 's',
		ј: 'j',
		һ: 'h',
		ԁ: 'd',
		ɡ: 'g',
		А: 'A',
		В: 'B',
		Е: 'E',
		К: 'K',
		М: 'M',
		Н: 'H',
		О: 'O',
		Р: 'P',
		С: 'C',
		Т: 'T',
		Х: 'X',
		ο: 'o',
		α: 'a',
		ν: 'v',
		ρ: 'p',
		ι: 'i',
		κ: 'k',
		Α: 'A',
		Β: 'B',
		Ε: 'E',
		Ο: 'O',
		Τ: 'T',
		Ι: 'I',
	};
	return [...words.normalize('NFKD')]
		.map((character) => alike[character] ?? character)
		.join('')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
}
