/** Pure: "the monthly", "the editors of the Gazette" -> the publication that they mean. */
import { subjectParty } from './bylines.ts';
import { isSite } from './capitals.ts';
import { type NounPlace, ownerOf, type Party, partyFor, recentParties } from './parties.ts';
import { pressMeant, wordsIn } from './press-references.ts';
import { only, type Ranked } from './rank.ts';

/** "The editors added a note", "the editors of the Gazette": the publication speaks. */
export function editorsOf({ reading, sentence, at, index, chunk }: NounPlace): readonly Ranked<Party>[] {
	const { noun, determiner, possessor } = chunk;
	const [of, name] = sentence.chunks.slice(index + 1, index + 3);
	const own = possessor ? reading.partyOf.get(possessor) : of?.words === 'of' ? partyFor(reading, name) : undefined;
	if (own || of?.words === 'of') return only(own?.kind === 'publication' ? own : null);
	if (determiner !== 'the') return [];
	return pressMeant(reading, at, index, { noun, author: null, words: [], isSame: false, isThat: false });
}

/** Sentences within which a review is still spoken of. */
const nearby = 4;

/** Which publication "the monthly" is. */
export function pressOfNoun({ reading, at, index, chunk }: NounPlace): readonly Ranked<Party>[] {
	const { noun, determiner } = chunk;
	const { text, works } = reading;
	// "No paper has said so".
	if (/\bno\s(?:other\s)?$/i.test(text.slice(Math.max(0, chunk.start - 10), chunk.start))) return [];
	if (chunk.isPlural || determiner === 'a' || /^this$/i.test(text.slice(chunk.start, chunk.start + 4))) return [];
	// "The same review conceded": of a book, if somebody has just reviewed one.
	const isWork =
		noun === 'review' &&
		works.some((work) => at - work.at <= nearby && work.author && (work.isImplied || work.noun === noun));
	if (isWork) return [];
	const own = ownerOf(reading, chunk);
	// "The Foreign Ministry website warned": the ministry did.
	if (/site$/.test(noun) && own?.kind === 'body') return only(own);
	if (noun === 'site') return only(recentParties(reading, at, index).find(({ name }) => isSite(name)) ?? null);
	const ownPress =
		own?.kind === 'person'
			? (own.employer ?? works.findLast((work) => work.author === own && work.publication)?.publication)
			: undefined;
	if (ownPress) return only(ownPress);
	const chunks = reading.sentences[at]?.chunks ?? [];
	const isOther = determiner === 'another' && /^the$/i.test(chunks[index - 1]?.words ?? '');
	if (determiner === 'another' && !isOther) return [];
	return pressMeant(reading, at, index, {
		noun,
		author: subjectParty(reading, chunks, index),
		words: [...wordsIn(chunk.possessor ? [chunk, chunk.possessor] : [chunk]), ...(isOther ? ['other'] : [])],
		isSame: determiner === 'same',
		isThat: /\bthat\s/i.test(text.slice(Math.max(0, chunk.start - 5), chunk.start + 5)),
	});
}
