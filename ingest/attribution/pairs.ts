/** Pure: "the former", "the latter", "its rival" -> the one of two who is meant. */
import type { Chunk } from './chunk.ts';
import { verbal } from './nouns.ts';
import { type NounPlace, ownerOf, type Party, type Reading, recentParties } from './parties.ts';

const ranks = /^(?:former|latter)$/i;
/** The words of "the former" and "the latter" as pronouns, where no noun follows that they describe. */
export function withRanks(chunks: readonly Chunk[]): Chunk[] {
	return chunks.flatMap((chunk, index): Chunk[] => {
		const [before, next] = [chunks[index - 1], chunks[index + 1]];
		if (isRank(chunk, before, next) && before)
			return [
				{ type: 'pronoun', isPossessive: false, start: before.start, end: chunk.end, words: `the ${chunk.words}` },
			];
		const isArticle = next !== undefined && isRank(next, chunk, chunks[index + 2]);
		return isArticle ? [] : [chunk];
	});
}

function isRank(chunk: Chunk, before: Chunk | undefined, next: Chunk | undefined): boolean {
	if (chunk.type !== 'word' || !ranks.test(chunk.words) || !/^the$/i.test(before?.words ?? '')) return false;
	if (next?.type === 'word') return verbal.test(next.words);
	return next?.type !== 'name' && next?.type !== 'noun';
}

/** Whom "the former" or "the latter" means: of the last two of one kind that stand together. */
export function rankedOf(reading: Reading, words: string, at: number, index: number): Party | null {
	for (let back = at; back >= Math.max(0, at - 2); back -= 1) {
		const chunks = reading.sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
		const parties = [...new Set(chunks.flatMap((chunk) => reading.partyOf.get(chunk) ?? []))];
		for (const kind of ['person', 'publication', 'body'] as const) {
			const [first, second, third] = parties.filter((party) => party.kind === kind);
			if (first && second && !third) return /former$/i.test(words) ? first : second;
		}
	}
	// Of two publications an article may speak for long.
	const presses = recentParties(reading, at, index).filter(({ kind }) => kind === 'publication');
	const [first, second] = presses.slice(0, 2).sort((a, b) => a.first - b.first);
	return (/former$/i.test(words) ? first : second) ?? null;
}

const rivals = /^(?:rival|competitor|contemporary|counterpart|neighbou?r|opponent)$/;

/** "Its competitor", said of a publication, is the other one of which was spoken last. */
export function rivalOf({ reading, at, index, chunk }: NounPlace): Party | null {
	const owner = ownerOf(reading, chunk);
	if (!rivals.test(chunk.noun) || chunk.isPlural || owner?.kind !== 'publication') return null;
	const known = [...recentParties(reading, at, index), ...reading.outer];
	return known.find((party) => party.kind === 'publication' && party !== owner) ?? null;
}
