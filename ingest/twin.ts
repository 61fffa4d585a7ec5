/** Pure: words -> the places where a text has the same words, but for their marks, spaces, accents' encoding and invisible characters. */
import type { Span } from '../src/article.ts';

/** The spans of the text that read as the words do, in their order. */
export function twinsOf(words: string, text: string): Span[] {
	const sought = foldedOf(words).letters.trim();
	const { letters, origins } = foldedOf(text);
	const found: Span[] = [];
	if (sought === '') return found;
	for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + sought.length)) {
		const start = origins[at] ?? 0;
		const last = at + sought.length;
		// An accent that stands apart belongs to the letter before it.
		const end = /^\p{M}/u.test(letters.slice(last)) ? null : (origins[last] ?? text.length);
		if (end !== null) found.push({ start, end: start + text.slice(start, end).trimEnd().length });
	}
	return found;
}

const folds: [RegExp, string][] = [
	[/[’‘ʼʻ‚‹›`´]/u, "'"],
	[/[“”„«»「」『』]/u, '"'],
	[/[‐‑‒–—―]/u, '-'],
	[/…/u, '...'],
	[/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, ''],
];

/** The letters as they are compared, each with the place it comes from. */
function foldedOf(text: string): { letters: string; origins: number[] } {
	const letters: string[] = [];
	const origins: number[] = [];
	let at = 0;
	for (const letter of text) {
		const [, fold] = folds.find(([pattern]) => pattern.test(letter)) ?? [];
		const plain = /\s/u.test(letter) ? ' ' : (fold ?? letter.normalize('NFD'));
		// Any run of spaces is one.
		if (plain !== ' ' || letters.at(-1) !== ' ')
			for (const unit of plain.split('')) {
				letters.push(unit);
				origins.push(at);
			}
		at += letter.length;
	}
	return { letters: letters.join(''), origins };
}
