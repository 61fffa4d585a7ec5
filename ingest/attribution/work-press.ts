/** Pure: the words around a work -> the publication in which it stands. */
import type { Chunk } from './chunk.ts';
import { isFree, type NounPlace, type Party, partyFor, type Reading } from './parties.ts';
import { pressMeant } from './press-references.ts';

/** The publication of the sentence in which the work stands. */
export function pressAround(reading: Reading, chunks: readonly Chunk[], index: number): Party | null {
	const isPress = (chunk: Chunk) => partyFor(reading, chunk)?.kind === 'publication';
	const after = chunks.findIndex(
		(chunk, place) =>
			place > index &&
			isPress(chunk) &&
			/^(?:in|of|for|by|to|on)$/.test(chunks[place - 1]?.words.toLowerCase() ?? '') &&
			!isOfPerson(chunks, place),
	);
	const before = chunks.findLastIndex((chunk, place) => place < index && isPress(chunk));
	// "An article that the Gazette ran".
	const isRelative = /^(?:that|which)$/.test(chunks[index + 1]?.words ?? '');
	const runner = chunks[index + (isRelative ? 2 : 1)];
	if (runner && !('isPossessive' in runner && runner.isPossessive) && isPress(runner))
		return partyFor(reading, runner) ?? null;
	if (after >= 0 || before >= 0) return partyFor(reading, chunks[after >= 0 ? after : before]) ?? null;
	// "In an editorial of 10 March, the Gazette told its readers."
	const isLed = /^(?:in|with|under)$/i.test(chunks[index - 1]?.words ?? '') && index <= 3;
	const subject = chunks.find((chunk, place) => place > index && isFree(chunks, place) && partyFor(reading, chunk));
	return isLed && subject && isPress(subject) ? (partyFor(reading, subject) ?? null) : null;
}

/** "The founder of the Gazette" is somebody, and no place for a work. */
export function isOfPerson(chunks: readonly Chunk[], index: number): boolean {
	const head = chunks[index - 2];
	return chunks[index - 1]?.words === 'of' && head?.type === 'noun' && head.classes.has('person');
}

/** The publication of a work that names none: that of the author's last one, or the one of which the article speaks. */
export function pressOf({ reading, at, index, chunk }: NounPlace, author: Party | null): Party | null {
	const { works, sentences, partyOf } = reading;
	if (chunk.determiner === 'another') {
		const former =
			works.findLast((each) => each.publication && each.author === author) ??
			(/^(?:article|essay|editorial|column|piece|commentary|leader|contribution)$/.test(chunk.noun)
				? works.findLast((each) => each.publication)
				: undefined);
		if (former) return former.publication;
	}
	if (author?.employer) return author.employer;
	const before = sentences[at]?.chunks[index - 1]?.words ?? '';
	// "The January issue", "in its next number": not "the issue of rents".
	if (/^(?:issue|number)$/.test(chunk.noun) && (/^(?:in|from)$/i.test(before) || chunk.words.includes(' ')))
		return pressMeant(reading, at, index, { noun: chunk.noun, words: [], author })[0]?.value ?? null;
	if (!/^(?:article|editorial|column|commentary|leader)$/.test(chunk.noun)) return null;
	for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
		const press = sentences[back]?.chunks.findLast((each) => partyOf.get(each)?.kind === 'publication');
		if (press) return partyOf.get(press) ?? null;
	}
	return null;
}
