/** Pure: words that an article has quoted before, whole or in part, are the same speaker's when it takes them up again. */
import type { Article, Span } from '../../src/article.ts';
import { foldSpelling } from '../../src/language/fold.ts';
import type { Credited, Echoes } from './credit.ts';

/** Characters of which a quotation must have more for longer words to be known by it as their beginning. */
const longEnough = 30;

export function createEchoes({ text }: Article): Echoes {
	const byPair = new Map<string, { words: string; credited: Credited }[]>();
	const wordsOf = ({ start, end }: Span) => foldSpelling(text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? [];
	return {
		keep(credited) {
			const words = wordsOf(credited.quotation);
			const entry = { words: ` ${words.join(' ')} `, credited };
			for (const pair of new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))) {
				const entries = byPair.get(pair) ?? [];
				byPair.set(pair, entries);
				entries.push(entry);
			}
		},
		of(quotation) {
			const words = wordsOf(quotation);
			const sought = ` ${words.join(' ')} `;
			// What begins with another's words in marks of their own is not his.
			const isOwn = !/^[“‘"'«‹„「『]/u.test(text.slice(quotation.start));
			const found = byPair
				.get(words.slice(0, 2).join(' '))
				?.find(
					({ words: all, credited: { quotation: other } }) =>
						(all.includes(sought) || (isOwn && all.length > longEnough && sought.startsWith(all))) &&
						(other.end <= quotation.start || quotation.end <= other.start),
				);
			return found ? { credited: found.credited, isLong: words.length > 3 } : null;
		},
	};
}
