/** Pure: the verb that tells of some words -> whether they were spoken, written, or neither for certain. */
import type { Chunk, Sentence } from './chunk.ts';

export type Manner = 'printed' | 'spoken' | 'written' | 'stated' | 'plain';

const spoken = /^(?:said|says|say|saying|told|tells|tell|telling)$/i;
const written = /^(?:wrote|writes|writing|write)$/i;
/** "He told his readers", "she assures readers of the Gazette": who reads was not spoken to. */
const readers = /^\s(?:(?:his|her|its|their|the|our)\s)?(?:\p{Ll}+\s)?(?:readers|subscribers)\b/u;

/**
 * How words were brought forward.
 * @param following what stands after the verb.
 * @param isOfPress true where an article brings them: it does not speak, whatever "it said".
 */
export function mannerOf(verb: Chunk | null, following: string, isOfPress: boolean): Manner {
	if (isOfPress) return 'printed';
	if (!verb) return 'plain';
	if (written.test(verb.words) || readers.test(following)) return 'written';
	return spoken.test(verb.words) ? 'spoken' : 'stated';
}

/** The verb on which another hangs: "he wrote, adding that", "he told the court that he saw no cause to apologise". */
export function mainVerb({ chunks }: Sentence, verb: Chunk): Chunk {
	const isHanging = verb.type === 'say' && (verb.form === 'ing' || verb.form === 'base');
	const main = chunks.findLast((chunk) => chunk.type === 'say' && chunk.form === 'finite' && chunk.end <= verb.start);
	return (isHanging && main) || verb;
}
