/** Pure: words of one block that are put together, with those among them that stand in italics. */
import type { Span } from '../../src/article.ts';

export interface Inline {
	words: string;
	/** What stands in italics, in the order of the words. */
	emphases: Span[];
}

export function plain(words: string): Inline {
	return { words, emphases: [] };
}

/** All of it in italics. */
export function emphasised({ words }: Inline): Inline {
	const start = words.length - words.trimStart().length;
	const end = words.trimEnd().length;
	return { words, emphases: start < end ? [{ start, end }] : [] };
}

/** @param overlap characters at the beginning of `more` that are not said twice. */
export function append(left: Inline, more: Inline, overlap = 0): Inline {
	const shift = left.words.length - overlap;
	const moved = more.emphases.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
	return { words: left.words + more.words.slice(overlap), emphases: [...left.emphases, ...moved] };
}
