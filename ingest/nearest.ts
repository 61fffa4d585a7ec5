/** Pure: the stretch of a text that comes nearest to given words. Suggests only; it never decides that words are there. */

/**
 * The stretch with as many words as `wanted` that shares most of them; empty where none shares half of them.
 * Case, punctuation and the kind of space do not count.
 */
export function nearestMatch(wanted: string, text: string): string {
	const sought = new Map<string, number>();
	for (const { key } of wordsOf(wanted)) sought.set(key, (sought.get(key) ?? 0) + 1);
	const words = wordsOf(text);
	const size = Math.min(words.length, wordsOf(wanted).length);
	const held = new Map<string, number>();
	let shared = 0;
	let best = { shared: 0, first: 0 };
	for (const [index, word] of words.entries()) {
		const entering = (held.get(word.key) ?? 0) + 1;
		held.set(word.key, entering);
		if (entering <= (sought.get(word.key) ?? 0)) shared += 1;
		const leaving = words[index - size];
		if (leaving) {
			const count = held.get(leaving.key) ?? 0;
			held.set(leaving.key, count - 1);
			if (count <= (sought.get(leaving.key) ?? 0)) shared -= 1;
		}
		if (shared > best.shared) best = { shared, first: Math.max(0, index - size + 1) };
	}
	const [first, last] = [words[best.first], words[best.first + size - 1]];
	return best.shared * 2 < size || best.shared === 0 || !first || !last ? '' : text.slice(first.start, last.end);
}

/** From 0 to 1: the share of their words that two wordings have in common. */
export function likeness(one: string, other: string): number {
	const [left, right] = [wordsOf(one), wordsOf(other)];
	const rest = right.map(({ key }) => key);
	let shared = 0;
	for (const { key } of left) {
		const at = rest.indexOf(key);
		if (at < 0) continue;
		rest.splice(at, 1);
		shared += 1;
	}
	return shared / Math.max(1, left.length, right.length);
}

function wordsOf(text: string): { key: string; start: number; end: number }[] {
	return [...text.matchAll(/\S+/gu)]
		.map((match) => ({
			key: match[0]
				.normalize('NFKD')
				.replace(/[^\p{L}\p{N}]/gu, '')
				.toLowerCase(),
			start: match.index,
			end: match.index + match[0].length,
		}))
		.filter((word) => word.key !== '');
}
