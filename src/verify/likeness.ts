/** Pure: claimed words beside all that the corpus holds. */
import type { Quotation } from '../article.ts';
import { type Comparison, compare } from './compare.ts';
import { readWords, type Words } from './words.ts';

/** A quotation or passage beside a claim. */
export interface Compared {
	quotation: Quotation;
	comparison: Comparison;
}

const wordsOf = new WeakMap<Quotation, Words>();

/** The words of a quotation are read once, however many claims it is compared with. */
export function compareAll(claim: Words, quotations: readonly Quotation[]): Compared[] {
	return quotations.map((quotation) => ({ quotation, comparison: compare(claim, wordsIn(quotation)) }));
}

/** True where a quotation has a word, in small letters, whatever marks stand about it. */
export function hasWord(quotation: Quotation, word: string): boolean {
	return wordsIn(quotation).tokens.some(
		({ key }) => key.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase() === word,
	);
}

function wordsIn(quotation: Quotation): Words {
	const words = wordsOf.get(quotation) ?? readWords(quotation.text);
	wordsOf.set(quotation, words);
	return words;
}

/** What the article's authors write is nobody's quotation. */
export function isOffered({ quotation }: Compared): boolean {
	return quotation.source.voice !== 'author';
}

/** A near match of fewer words says nothing. */
export const fewestShared = 4;
