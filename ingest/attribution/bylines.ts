/** Pure: the words around a work -> whoever wrote it. */
import type { Chunk } from './chunk.ts';
import { pressWorks } from './nouns.ts';
import { isFree, type NounPlace, ownerOf, type Party, partyFor, type Reading } from './parties.ts';
import { isObject } from './pronouns.ts';
import { antecedents } from './references.ts';

/** "An email that the manager, Neil Prather, sent". */
export function senderOf(reading: Reading, chunks: readonly Chunk[], index: number): Party | null {
	const isRelative = /^(?:that|which)$/.test(chunks[index + 1]?.words ?? '');
	const rest = chunks.slice(index + (isRelative ? 2 : 1), index + 8);
	const next = rest.find((chunk, place, all) => isFree(all, place) && partyFor(reading, chunk));
	if (!next || (!isRelative && rest[0] !== next)) return null;
	const said = reading.text.slice(next.end, next.end + 60);
	const isSent =
		/^(?:,[^,]{2,40},)?\s(?:had\s|has\s)?(?:\p{Ll}+ly\s)?(?:sent|wrote|written|published|issued|delivered|made|gave|given|left|addressed|signed|drafted|recorded|kept|released|submitted|filed|circulated|posted|presented)\b/u.test(
			said,
		);
	const party = partyFor(reading, next);
	return party && isSent && party.kind !== 'publication' ? party : null;
}

/** "Whose diary". */
export function whoseOf({ partyOf }: Reading, chunks: readonly Chunk[], index: number): Party | undefined {
	if (chunks[index - 1]?.words.toLowerCase() !== 'whose') return undefined;
	const before = chunks.slice(0, index - 1);
	const free =
		before.findLast((chunk, place) => isFree(before, place) && partyOf.has(chunk)) ??
		before.findLast((chunk) => partyOf.has(chunk));
	return free && partyOf.get(free);
}

/** "A report by the ministry", "a letter, written in May by Adair": not "…, he was met by Adair". */
export function byAfter(reading: Reading, after: readonly Chunk[]): Party | null {
	const comma = after.findIndex(({ words }) => words === ',');
	for (const [place, chunk] of after.entries()) {
		if (!/^(?:by|from)$/.test(chunk.words) || chunk.type !== 'preposition') continue;
		const clause = after.slice(0, place);
		const isMade = clause
			.slice(-4)
			.some(({ words }) =>
				/^(?:issued|published|written|drafted|printed|prepared|sent|signed|released|commissioned|produced|delivered|given|made|filed|submitted|compiled|composed|circulated|adopted|approved|posted|edited|dictated|recorded|kept)$/.test(
					words,
				),
			);
		// "The letter, in the Gazette, was from Lund".
		const isTold = /^(?:is|was|came)$/.test(after[place - 1]?.words ?? '');
		if (comma >= 0 && place > comma && !isMade && !isTold) return null;
		const whom = after[place + 1];
		const isPronoun = whom?.type === 'pronoun' && isObject(whom.words, reading.text.slice(whom.end, whom.end + 20));
		const next = isPronoun
			? whom
			: after.slice(place + 1, place + 5).find(({ type }) => type === 'name' || type === 'noun');
		const party = partyFor(reading, next);
		if (party && party.kind !== 'publication') return party;
	}
	return null;
}

/** "The report of the commission". */
export function bodyAfter(reading: Reading, after: readonly Chunk[]): Party | null {
	const of = after.findIndex(({ type, words }) => type === 'preposition' && words === 'of');
	if (of < 0 || of > 3) return null;
	const next = after.slice(of + 1, of + 3).find(({ type }) => type === 'name' || type === 'noun');
	const party = partyFor(reading, next);
	return party && party.kind !== 'publication' ? party : null;
}

/** "Under the byline of", "over the name of", "credited to", "signed". */
export function signedBy(reading: Reading, chunks: readonly Chunk[], index: number, words: string): Party | null {
	if (!/\b(?:byline|name of|credited to|signed|initials|signature)\b/.test(words)) return null;
	const place = chunks.findIndex(
		(chunk, at) =>
			at > index && /^(?:byline|name|credited|signed|signature)$/.test(chunk.words.split(' ').at(-1) ?? ''),
	);
	const next = chunks.slice(place + 1).find((chunk) => partyFor(reading, chunk)?.kind === 'person');
	return place >= 0 ? (partyFor(reading, next) ?? null) : null;
}

/** The free party that stands before. */
export function subjectParty({ partyOf }: Reading, chunks: readonly Chunk[], index: number): Party | null {
	for (let place = index - 1; place >= 0; place -= 1) {
		const chunk = chunks[place];
		const party = chunk && isFree(chunks, place) ? partyOf.get(chunk) : undefined;
		if (party) return party;
	}
	return null;
}

/** The author of a work that says nothing of its own: "another of hers", "he sent a letter". */
export function authorOf(place: NounPlace, of: string | undefined, subject: Party | null): Party | null {
	const { reading, sentence, at, index, chunk } = place;
	if (of) return antecedents(reading, of === 'hers' ? 'her' : 'his', at, 0)[0]?.value ?? null;
	// "In 1987 she published the study on which we all draw."
	const isMade = sentence.chunks.slice(0, index).some(({ words }) => /^(?:wrote|published|contributed)$/.test(words));
	if (chunk.determiner === 'the') return isMade && subject?.kind === 'person' ? subject : null;
	// Who quotes or prints a work did not write it.
	const before = sentence.chunks[index - 1];
	const isOthers = sentence.chunks
		.slice(0, index)
		.some(({ words }) => /^(?:quot|cit|read|receiv|print|reprint|publish)(?:es|ed|s|ing|e)?$/i.test(words));
	if (isOthers && before?.words !== ',') return null;
	const writer = subject && subject.kind !== 'publication' ? subject : writerOf(reading, at, index);
	return pressWorks.has(chunk.noun) && writer?.kind === 'body' ? null : writer;
}

/** "A letter to his sister"; "in an essay of 2014, she"; "in a report published in May the ministry"; "its first reaction, a statement". */
function writerOf(reading: Reading, at: number, index: number): Party | null {
	const { sentences, partyOf } = reading;
	const chunks = sentences[at]?.chunks ?? [];
	const to = chunks[index + 1]?.words === 'to' ? ownerOf(reading, chunks[index + 2]) : undefined;
	if (to) return to;
	const isEarly = chunks.slice(0, index).every((chunk) => !partyOf.has(chunk)) && index <= 7;
	const isLed = chunks.slice(0, index + 1).some((chunk) => /^(?:in|at|with)$/i.test(chunk.words));
	const later =
		isEarly && isLed
			? chunks
					.slice(index)
					.find(
						(chunk, place, all) => isFree(all, place) && /^(?:person|body)$/.test(partyFor(reading, chunk)?.kind ?? ''),
					)
			: undefined;
	if (later) return partyFor(reading, later) ?? null;
	for (const chunk of chunks.slice(0, index)) {
		const owner = chunk.type === 'pronoun' && chunk.isPossessive ? partyOf.get(chunk) : ownerOf(reading, chunk);
		if (owner && owner.kind !== 'publication') return owner;
	}
	return null;
}
