/** Pure: the words around a work -> the publication in which it stands. */
import type { Chunk } from './chunk.ts';
import { isFree, type NounPlace, ownerOf, type Party, partyFor, type Reading } from './parties.ts';
import { pressMeant } from './press-references.ts';
import { subjectBefore } from './subject.ts';
import { isOfPerson, issues, printing } from './trail.ts';

/** The publication of the sentence in which the work stands. */
export function pressAround(reading: Reading, chunks: readonly Chunk[], index: number): Party | null {
	const isPress = (chunk: Chunk) => partyFor(reading, chunk)?.kind === 'publication';
	const after = chunks.findIndex(
		(chunk, place) =>
			place > index &&
			pressAt(reading, chunk) !== null &&
			/^(?:in|of|for|by|to|on)$/.test(prepositionBefore(chunks, place)) &&
			!isOfPerson(chunks, place),
	);
	const before = chunks.findLastIndex((chunk, place) => place < index && isPress(chunk));
	// "An article that the Gazette ran".
	const isRelative = /^(?:that|which)$/.test(chunks[index + 1]?.words ?? '');
	const runner = chunks[index + (isRelative ? 2 : 1)];
	if (runner && !('isPossessive' in runner && runner.isPossessive) && isPress(runner))
		return partyFor(reading, runner) ?? null;
	const press = pressAt(reading, chunks[after]);
	if (press) return press;
	// "The quarterly's answer was an article".
	const owner = chunks.findLastIndex(
		(chunk, place) => place < index && ownerOf(reading, chunk)?.kind === 'publication',
	);
	if (owner > before) return ownerOf(reading, chunks[owner]) ?? null;
	if (before >= 0) return partyFor(reading, chunks[before]) ?? null;
	// "In an editorial of 10 March, the Gazette told its readers."
	const led = chunks.findLast(({ type }, place) => place < index && type !== 'time');
	const isLed = /^(?:in|with|under)$/i.test(led?.words ?? '') && index <= 3;
	const subject = chunks.find((chunk, place) => place > index && isFree(chunks, place) && partyFor(reading, chunk));
	return isLed && subject && isPress(subject) ? (partyFor(reading, subject) ?? null) : null;
}

/** The publication that a chunk is, or whose issue it is. */
function pressAt(reading: Reading, chunk: Chunk | undefined): Party | null {
	const own = chunk?.type === 'noun' && issues.test(chunk.noun) ? ownerOf(reading, chunk) : undefined;
	const party = own ?? partyFor(reading, chunk);
	return party?.kind === 'publication' ? party : null;
}

/** The preposition of "in the now legal Gazette"; empty where none leads to the name. */
function prepositionBefore(chunks: readonly Chunk[], index: number): string {
	const place = chunks.findLastIndex(({ type }, at) => at < index && type !== 'word');
	const before = chunks[place];
	return before?.type === 'preposition' && index - place < 5 ? before.words.toLowerCase() : '';
}

/** Works that stand in a publication or do not, as their sentence tells. */
export const replies = /^(?:reply|response|answer|riposte|rejoinder|retort|rebuttal)$/;

/** "Her reply, in the Gazette", "the answer of the other paper", "the monthly printed a reply": where it stood. */
export function printerOf({ reading, sentence: { chunks }, index }: NounPlace): Party | null {
	const isPress = (chunk: Chunk | undefined) => partyFor(reading, chunk)?.kind === 'publication';
	const after = chunks.findIndex(
		(chunk, place) => place > index && isPress(chunk) && /^(?:in|of|from)$/.test(prepositionBefore(chunks, place)),
	);
	if (after >= 0) return partyFor(reading, chunks[after]) ?? null;
	const verb = chunks.findLastIndex(({ words }, place) => place < index && printing.test(words));
	const subject = verb < 0 ? undefined : chunks[subjectBefore(chunks, verb)];
	return isPress(subject) ? (partyFor(reading, subject) ?? null) : null;
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
	const led = sentences[at]?.chunks.findLast(({ type }, place) => place < index && type !== 'time');
	const before = led?.words ?? '';
	// "In the January issue", "in its next number": not "the issue of rents".
	if (/^(?:issue|number)$/.test(chunk.noun) && (/^(?:in|from)$/i.test(before) || chunk.words.includes(' ')))
		return (
			pressMeant(reading, at, index, { noun: chunk.noun, words: [], author, isSame: false, isThat: false })[0]?.value ??
			null
		);
	if (!/^(?:article|editorial|column|commentary|leader|piece|essay)$/.test(chunk.noun)) return null;
	for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
		const parties = sentences[back]?.chunks.flatMap((each) => [ownerOf(reading, each), partyOf.get(each)]);
		const press = parties?.findLast((party) => party?.kind === 'publication');
		if (press) return press;
	}
	return null;
}
