/** Pure: the sentence in which a work stands -> what it tells of its author, publication and date. */
import { byAfter, senderOf, signedBy } from './bylines.ts';
import type { NounPlace } from './parties.ts';
import { nearestTime } from './work-dates.ts';
import { pressAround } from './work-press.ts';

export type Said = ReturnType<typeof saidOf>;

/** What the sentence tells of a work. */
export function saidOf({ reading, sentence, index }: NounPlace) {
	const { chunks } = sentence;
	const stop = chunks.findIndex(
		(each, place) => place > index && ((each.type === 'say' && each.form === 'finite') || each.words === ';'),
	);
	const after = chunks.slice(index + 1, stop < 0 ? undefined : stop);
	const words = reading.text.slice(sentence.start, sentence.end);
	const byline =
		senderOf(reading, chunks, index) ?? byAfter(reading, after) ?? signedBy(reading, chunks, index, words) ?? null;
	return {
		words,
		byline,
		press: pressAround(reading, chunks, index),
		date: nearestTime(chunks, index, stop),
		after,
	};
}
