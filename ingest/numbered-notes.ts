/** Pure: a text -> whether a paragraph that begins with a number is a note at its end, or a section of the text. */
import type { Paragraph, Span } from '../src/article.ts';
import { lastFrom } from '../src/spans.ts';

const numbered = /^\d{1,3}\.\s/;
/** The share of a text after which its notes begin. */
const body = 0.4;
/** The share of what stands from there on that is numbered. */
const most = 0.8;

/** "1. Lund, “On Waiting”, p. 4": notes stand at the end and are all numbered; a section of the text may have a number too. */
export function createNumberedNotes(text: string): (paragraph: Paragraph) => boolean {
	const isBodyNumbered = /(?:^|\n)\d{1,3}\.\s/.test(text.slice(0, text.length * body));
	const pieces = isBodyNumbered ? [] : piecesOf(text);
	// How many of the pieces from each one on are numbered.
	const entries = pieces.map(({ start }) => Number(numbered.test(text.slice(start, start + 6))));
	for (let at = entries.length - 2; at >= 0; at -= 1) entries[at] = (entries[at] ?? 0) + (entries[at + 1] ?? 0);
	return ({ start }) => {
		if (isBodyNumbered || start <= text.length * body || !numbered.test(text.slice(start, start + 6))) return false;
		const next = lastFrom(pieces, start) + 1;
		return 1 + (entries[next] ?? 0) > (1 + pieces.length - next) * most;
	};
}

/** What blank lines part. */
function piecesOf(text: string): Span[] {
	const breaks = [...text.matchAll(/\n\s*\n/g)];
	const starts = [0, ...breaks.map(({ index, 0: blank }) => index + blank.length)];
	return starts.map((start, at) => ({ start, end: breaks[at]?.index ?? text.length }));
}
