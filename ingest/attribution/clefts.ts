/** Pure: "it was the weekly that answered", "it fell to Lund to say so" -> whoever is meant: "it" means nobody else. */
import type { Chunk } from './chunk.ts';

/** The name or noun for which an "it" stands that begins such a sentence; null for any other "it". */
export function cleftOf(chunks: readonly Chunk[], index: number): Chunk | null {
	if (!/^it$/i.test(chunks[index]?.words ?? '')) return null;
	const verb = skipped(chunks, index + 1, /^(?:had|has|will|would|then|also|only|\p{Ll}+ly)$/u);
	const isCopula = /^(?:is|was|been|be)$/.test(chunks[verb]?.words ?? '');
	const left = skipped(chunks, verb + 1, /^(?:left|up|now|then|also|again|only|perhaps|in|fact|rather|\p{Ll}+ly)$/u);
	const isLeft =
		chunks[left]?.words === 'to' && (left > verb + 1 || /^(?:fell|falls?)$/.test(chunks[verb]?.words ?? ''));
	if (!isCopula && !isLeft) return null;
	const place = isLeft ? left + 1 : left;
	const head = chunks[place];
	if (head?.type !== 'name' && head?.type !== 'noun') return null;
	const next = chunks.slice(place + 1, place + asideAtMost).find(({ words }) => relative.test(words));
	const after = chunks[place + 1];
	const isDirect = next !== undefined && (next === after || after?.words === ',' || after?.type === 'preposition');
	return isDirect && (isLeft || next.words !== 'to') ? head : null;
}

const relative = /^(?:that|who|which|to)$/;
/** Chunks of "the weekly, whose readers were many," before "that". */
const asideAtMost = 16;

function skipped(chunks: readonly Chunk[], from: number, words: RegExp): number {
	let at = from;
	while (chunks[at]?.type !== 'noun' && words.test(chunks[at]?.words ?? '')) at += 1;
	return at;
}
