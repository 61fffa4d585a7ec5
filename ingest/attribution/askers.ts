/** Pure: a sentence in which somebody is asked -> who asks, and who is asked: the answer is the other's. */
import type { Chunk } from './chunk.ts';
import { isFree } from './parties.ts';
import { subjectBefore } from './subject.ts';

const asking = /^(?:ask|question|press|challeng|interview|cross-examin|prompt|remind)(?:e?s|e?d|ing)?$/i;

export interface Asked {
	asker: Chunk | null;
	asked: Chunk | null;
	isPassive: boolean;
}

/** Who asks the subject of a sentence: in "Asked by Lund, she", she is not Lund. */
export function askerOfSubject(chunks: readonly Chunk[]): Chunk | null {
	const found = askedIn(chunks);
	return found?.isPassive ? found.asker : null;
}

/** Of the last verb of asking; null where nobody is asked. */
export function askedIn(chunks: readonly Chunk[]): Asked | null {
	const verb = chunks.findLastIndex(({ type, words }) => (type === 'say' || type === 'word') && asking.test(words));
	if (verb < 0) return null;
	const isPerson = (chunk: Chunk | undefined) =>
		chunk !== undefined && (chunk.type === 'name' || chunk.type === 'noun' || chunk.type === 'pronoun');
	const by = chunks.findIndex(({ words }, index) => index > verb && index < verb + 4 && words === 'by');
	const [before, next] = [chunks[verb - 1], chunks[verb + 1]];
	const isPassive = !before || before.type === 'stop' || /^(?:was|were|been|being|is|when|if)$/i.test(before.words);
	const whom = before?.type === 'word' ? (chunks[subjectBefore(chunks, verb)] ?? null) : null;
	if (by > 0) return { asker: chunks.slice(by + 1, by + 4).find(isPerson) ?? null, asked: whom, isPassive: true };
	if (isPassive) return { asker: null, asked: whom, isPassive: true };
	const asker = chunks[subjectBefore(chunks, verb)] ?? null;
	return { asker, asked: next && isPerson(next) && isFree(chunks, verb + 1) ? next : null, isPassive: false };
}
