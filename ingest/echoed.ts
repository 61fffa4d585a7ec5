/** Pure: the quoted words of an article -> whether a few of them stand in another quotation too: the author takes them up again. */
import type { Span } from '../src/article.ts';

/** Longer ones are quoted for themselves. */
const most = 5;

/** @param spans all that is quoted or in marks, each once. */
export function createEchoed(text: string, spans: readonly Span[]): (span: Span) => boolean {
	const all = spans.map((span) => wordsOf(text, span));
	const beginnings = new Set(all.filter(isShort).map(([first]) => first));
	const counts = new Map<string, number>();
	for (const words of all)
		for (const [at, word] of words.entries()) {
			if (!beginnings.has(word)) continue;
			for (let length = 2; length <= most && at + length <= words.length; length += 1) {
				const key = words.slice(at, at + length).join(' ');
				counts.set(key, (counts.get(key) ?? 0) + 1);
			}
		}
	return (span) => {
		const words = wordsOf(text, span);
		return isShort(words) && (counts.get(words.join(' ')) ?? 0) > 1;
	};
}

function isShort(words: readonly string[]): boolean {
	return words.length >= 2 && words.length <= most;
}

function wordsOf(text: string, { start, end }: Span): string[] {
	return (
		text
			.slice(start, end)
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}
