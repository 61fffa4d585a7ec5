/** Pure: places in a text that stand in order. */
import type { Span } from './article.ts';

/** The index of the last span that begins at a place or before it; -1 where there is none. The spans are in the order of their beginnings. */
export function lastFrom(spans: readonly Span[], at: number): number {
	let [low, high] = [0, spans.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** The span in which a place lies; of the same spans as `lastFrom`, which do not overlap. */
export function around<T extends Span>(spans: readonly T[], at: number): T | undefined {
	const span = spans[lastFrom(spans, at)];
	return span && at < span.end ? span : undefined;
}
