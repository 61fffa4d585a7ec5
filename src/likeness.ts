/** Pure: claimed words beside all that the corpus holds. */
import type { Quotation } from './article.ts';
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
	return quotations.map((quotation) => {
		const words = wordsOf.get(quotation) ?? readWords(quotation.text);
		wordsOf.set(quotation, words);
		return { quotation, comparison: compare(claim, words) };
	});
}

/** What the article's authors write is nobody's quotation. */
export function isOffered({ quotation }: Compared): boolean {
	return quotation.source.voice !== 'author';
}

/** True where the claim’s words stand there in one run, though they be part of a sentence. */
export function standsIn({ share, differences }: Comparison): boolean {
	return share === 1 && differences.every(({ kind }) => kind === 'cut');
}

/** A near match of fewer words says nothing. */
export const fewestShared = 4;
