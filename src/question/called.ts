/** Pure: a question that calls a source by a surname, a title or a slip of the finger -> the same question with the name as the corpus has it. */

import { distance } from 'fastest-levenshtein';
import { isEnglish } from '../language/dictionary.ts';
import { foldSpelling } from '../language/fold.ts';
import { allOf } from '../language/lists.ts';
import { bearersOf } from '../language/surnames.ts';
import { isFunctionWord } from '../language/terms.ts';
import { formsOfAddress } from '../language/titles.ts';
import { canSpeak, findNames, type NamedSpan, nameKey, nameOfKey, spellingsOf } from '../names.ts';

export interface CalledByName {
	/** The question with each name in full. */
	question: string;
	/** The misspelt names, as the question has them and as they were read; and surnames of several, read as all of them. */
	readings: { words: string; name: string }[];
}

const titleBefore = new RegExp(`(?<![\\p{L}’'-])(?:(?:the|our)\\s+)?(?:${formsOfAddress})\\.?\\s+$`, 'iu');
const isTitle = new RegExp(`^(?:${formsOfAddress})\\.?$`, 'iu');

interface Word {
	word: string;
	start: number;
	end: number;
}

/**
 * Puts full names in the place of surnames, all of those who are quoted where several bear one; takes titles from names, and reads a name that is a letter or
 * two off as the one source that is so near. An ordinary word is never read as a name.
 * @param sources those whom the corpus quotes.
 * @param authors those who wrote its articles: a source is meant rather than an author of the same surname.
 * @param isKnown whether the corpus has a word.
 */
export function callByName(
	question: string,
	{ sources, authors }: { sources: readonly string[]; authors: readonly string[] },
	isKnown: (word: string) => boolean,
): CalledByName {
	const names = [...sources, ...authors];
	const bearers = bearersOf(names);
	const spellings = new Map([
		...[...bearers].flatMap(([surname, [name = '', other]]) => (other ? [] : [[surname, name] as const])),
		...names.flatMap((name) => spellingsOf(name).map((spelling) => [foldSpelling(spelling), name] as const)),
	]);
	const readings: CalledByName['readings'] = [];
	let text = question;
	let known = namesIn(text, names);
	const put = (start: number, end: number, name: string) => {
		text = `${text.slice(0, start)}${name}${text.slice(end)}`;
		known = namesIn(text, names);
	};
	// From the end, so that what stands before keeps its place.
	for (let last = wordsOf(text).length - 1; last >= 0; last -= 1) {
		const words = wordsOf(text);
		const word = words[last];
		if (!word || isTaken(text, word, known)) continue;
		const called = bearers.get(foldSpelling(word.word)) ?? [];
		const quoted = called.filter((name) => sources.includes(name));
		const meant = quoted.length > 0 ? quoted : called;
		if (meant.length > 0 && isSurnameHere(words, last, text)) {
			if (called.length > 1) readings.unshift({ words: word.word, name: allOf.format(meant) });
			put(word.start, word.end, meant.join(' and '));
			continue;
		}
		for (const length of [4, 3, 2, 1]) {
			const run = words.slice(last - length + 1, last + 1);
			const [first] = run;
			if (run.length < length || !first || run.some((each) => isTaken(text, each, known))) continue;
			const name = nearestOf(run, spellings, isKnown);
			if (name === undefined) continue;
			readings.unshift({ words: text.slice(first.start, word.end), name: nameOfKey(nameKey(name)) ?? name });
			put(first.start, word.end, name);
			last -= length - 1;
			break;
		}
	}
	return { question: withoutTitles(text, names), readings };
}

function wordsOf(text: string): Word[] {
	return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-’'ʼ‘](?!s\b)\p{L}[\p{L}\p{M}]*)*/gu)].map(({ 0: word, index }) => ({
		word,
		start: index,
		end: index + word.length,
	}));
}

/** The names that are known as they stand, at their places in the folded text. */
function namesIn(text: string, names: readonly string[]): NamedSpan[] {
	return findNames(foldSpelling(text), names);
}

/** Whether a word belongs to one of them. Folding may shorten a text, so it is folded up to the word. */
function isTaken(text: string, { start, end }: Word, known: readonly NamedSpan[]): boolean {
	const at = foldSpelling(`${text.slice(0, start)}|`).length - 1;
	const until = at + foldSpelling(text.slice(start, end)).length;
	return known.some((name) => name.start < until && at < name.end);
}

/** An English word is a surname only with a capital inside a sentence; "Peter Schoof" and "the Schoof Institute" are others. */
function isSurnameHere(words: readonly Word[], at: number, text: string): boolean {
	const word = words[at];
	const [before, after] = [words[at - 1], words[at + 1]];
	if (!word) return false;
	const isCapital = (each: Word | undefined) => each !== undefined && /^\p{Lu}/u.test(each.word);
	const touches = (a: Word | undefined, b: Word | undefined) =>
		a !== undefined && b !== undefined && text.slice(a.end, b.start) === ' ';
	const isOther = (each: Word) => isCapital(each) && !isFunctionWord(each.word) && !isTitle.test(each.word);
	if (before && touches(before, word) && isOther(before)) return false;
	if (after && touches(word, after) && isOther(after)) return false;
	if (!isEnglish(foldSpelling(word.word))) return true;
	return isCapital(word) && before !== undefined && !/^(?:the|an?)$/i.test(before.word);
}

/** The one name that a run of words is a slip away from; undefined where there is none, or more than one. */
function nearestOf(
	run: readonly Word[],
	spellings: ReadonlyMap<string, string>,
	isKnown: (word: string) => boolean,
): string | undefined {
	const words = run.map(({ word }) => foldSpelling(word));
	const isOrdinary = (word: string) => isKnown(word) || isFunctionWord(word) || isEnglish(word);
	if (words.every(isOrdinary) || (words.length === 1 && (words[0]?.length ?? 0) < 5)) return undefined;
	const near = new Map<string, string>();
	for (const [spelling, name] of spellings) {
		const parts = spelling.split(' ');
		const isNear = parts.length === words.length && parts.every((part, at) => isSlip(words[at] ?? '', part));
		if (isNear && canSpeak(nameKey(name))) near.set(nameKey(name), name);
	}
	return near.size === 1 ? [...near.values()][0] : undefined;
}

/** One letter off in a word of four to seven letters, two in a longer one; two neighbours in each other's place are one slip. */
function isSlip(word: string, right: string): boolean {
	if (word === right) return true;
	const slips = right.length < 4 ? 0 : right.length < 8 ? 1 : 2;
	if (word[0] !== right[0] || Math.abs(word.length - right.length) > slips) return false;
	if (distance(word, right) <= slips) return true;
	return [...word].some((letter, at) => {
		const next = word[at + 1];
		if (next === undefined || slips === 0) return false;
		return distance(`${word.slice(0, at)}${next}${letter}${word.slice(at + 2)}`, right) <= slips - 1;
	});
}

/** "Chairman Kim Jong Un" is Kim Jong Un, and "Mr Kim" is Kim. */
function withoutTitles(text: string, names: readonly string[]): string {
	let rest = text;
	for (const { start } of wordsOf(text).reverse()) {
		const before = titleBefore.exec(rest.slice(0, start));
		if (!before) continue;
		const after = foldSpelling(rest.slice(start));
		const isName =
			/^kim\b/.test(after) || findNames(after, names).some((name) => name.start === 0 && canSpeak(name.key));
		if (isName) rest = rest.slice(0, before.index) + rest.slice(start);
	}
	return rest;
}
