/** Pure: words that the article has quoted before -> that quotation, whose speaker and date are theirs too, whoever repeats them. */
import type { Article, Span } from '../../src/article.ts';
import { foldSpelling } from '../../src/fold.ts';
import type { Detected } from '../detect.ts';

/** Finds for a quotation an earlier one, not around it, with the same words. */
export type EchoOf = (quotation: Detected) => Detected | null;

/** @param quotations in the order of their beginnings. */
export function echoesIn({ text }: Article, quotations: readonly Detected[]): EchoOf {
	const wordsOf = ({ start, end }: Span) =>
		foldSpelling(text.slice(start, end))
			.split(/[^\p{L}\p{N}]+/u)
			.filter(Boolean);
	const words = new Map(quotations.map((each) => [each, wordsOf(each)]));
	const pairs = new Map<string, Detected[]>();
	for (const [quotation, own] of words)
		for (const [place, word] of own.entries()) {
			const pair = `${word} ${own[place + 1]}`;
			const known = pairs.get(pair);
			if (known) known.push(quotation);
			else pairs.set(pair, [quotation]);
		}
	return (quotation) => {
		const own = words.get(quotation) ?? [];
		// Two words may be anybody's, but not where somebody quotes them.
		if (own.length < (quotation.within ? 2 : 3)) return null;
		const sought = ` ${own.join(' ')} `;
		const origin = (pairs.get(`${own[0]} ${own[1]}`) ?? []).find(
			(other) => other.end <= quotation.start && ` ${(words.get(other) ?? []).join(' ')} `.includes(sought),
		);
		return origin ?? null;
	};
}
