/** Pure: the words around a work -> the words that tell when it was written. */
import type { Chunk } from './chunk.ts';
import type { Party, Reading } from './parties.ts';

type TimeChunk = Chunk & { type: 'time' };

/** A day or a year, rather than the end of a stretch of time. */
function isTime(chunk: Chunk): chunk is TimeChunk {
	return chunk.type === 'time' && !chunk.time.isBorder && chunk.time.date !== null;
}

/** The time nearest to a chunk in its clause, after it rather than before. */
export function nearestTime(chunks: readonly Chunk[], index: number, stop: number): TimeChunk | null {
	const following = chunks.slice(index + 1, stop < 0 ? undefined : stop);
	const issued = following.filter(isTime).find((chunk) => {
		const place = following.indexOf(chunk);
		return following
			.slice(Math.max(0, place - 2), place)
			.some(({ words }) => /^(?:issued|published|released|printed|dated|appeared)$/.test(words));
	});
	const after = issued ?? following.find(isTime);
	return after ?? chunks.slice(0, index).findLast(isTime) ?? null;
}

/** "The Hakpo article" is the one of which a date was told last. */
export function lastDated({ sentences, partyOf }: Reading, at: number, press: Party): TimeChunk | null {
	for (let back = at - 1; back >= Math.max(0, at - 8); back -= 1) {
		const chunks = sentences[back]?.chunks ?? [];
		const place = chunks.findIndex(
			(chunk) =>
				partyOf.get(chunk) === press ||
				(chunk.type === 'noun' && chunk.possessor && partyOf.get(chunk.possessor) === press),
		);
		if (place < 0) continue;
		const other = chunks.slice(0, place).findLastIndex((chunk) => partyOf.get(chunk)?.kind === 'publication');
		const time =
			chunks.slice(other + 1, place).findLast(isTime) ??
			chunks.slice(0, other < 0 ? 0 : undefined).find(isTime) ??
			chunks.slice(place).find(isTime);
		if (time) return time;
	}
	return null;
}
