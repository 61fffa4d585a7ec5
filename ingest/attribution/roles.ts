/** Pure: the words by which an article tells what somebody is: his offices and trades. */
import { apposedName } from './apposition.ts';
import type { Chunk, Sentence } from './chunk.ts';
import type { Name } from './name.ts';
import { pronounOfNoun, roleOf } from './nouns.ts';
import { type Introduced, isFree, type Noun, type Party, type Reading } from './parties.ts';

export const copula = /^(?:is|was|being|been|become|becomes|became|remains|remained)$/;

/** "Lund was sworn in as minister", "they chose Lund as speaker": the last of whom it can be said. */
export function noteAppointed({ partyOf, text }: Reading, chunks: readonly Chunk[], index: number, noun: Noun): void {
	const whom = chunks.findLast((chunk, place) => place < index && isFree(chunks, place) && partyOf.has(chunk));
	const party = whom && partyOf.get(whom);
	if (party?.kind === 'person') learnOffice(party, noun, text);
}

/** "Devaux was twenty-three, a governess": the subject is one. */
export function noteSecondRole(
	{ partyOf, text }: Reading,
	chunks: readonly Chunk[],
	index: number,
	noun: Noun,
): boolean {
	if (chunks[index - 1]?.words !== ',') return false;
	let before = index - 2;
	while (before > index - 7 && /^(?:word|preposition|time)$/.test(chunks[before]?.type ?? '')) before -= 1;
	const subject = chunks[before];
	const party = subject && isFree(chunks, before) ? partyOf.get(subject) : undefined;
	if (party?.kind !== 'person' || !/^(?:is|was)$/.test(chunks[before + 1]?.words ?? '')) return false;
	learnOffice(party, noun, text);
	return true;
}

/** "She had been a governess": the subject is one. */
export function noteRole(reading: Reading, chunks: readonly Chunk[], index: number, noun: Noun): void {
	if (/^(?:as|like)$/.test(chunks[index - 1]?.words ?? '')) return;
	const party = subjectOfCopula(reading, chunks, index);
	if (party) learnOffice(party, noun, reading.text);
}

/** The person who is what a noun after a copula says. */
export function subjectOfCopula({ partyOf }: Reading, chunks: readonly Chunk[], index: number): Party | null {
	let before = index - 2;
	while (chunks[before]?.type === 'word') before -= 1;
	const subject = chunks[before];
	const party = subject && isFree(chunks, before) ? partyOf.get(subject) : undefined;
	return party?.kind === 'person' ? party : null;
}

/** "Was minister", "became finance minister". */
export function isAfterCopula(chunks: readonly Chunk[], index: number): boolean {
	let before = index - 1;
	while (before > index - 4 && chunks[before]?.type === 'word' && !copula.test(chunks[before]?.words ?? ''))
		before -= 1;
	return copula.test(chunks[before]?.words ?? '') || /^(?:elected|appointed)$/.test(chunks[index - 1]?.words ?? '');
}

export function learnOffice(party: Party, noun: Noun, text: string): void {
	party.roles.add(noun.noun);
	party.offices.add(officeOf(noun, text));
	party.pronoun ??= pronounOfNoun(noun.noun);
}

/** Keeps whom "the president" has meant. */
export function learnMeant({ meantBy }: Reading, { noun }: Noun, party: Party): void {
	const role = roleOf(noun);
	meantBy.set(role, [...(meantBy.get(role) ?? []), party]);
}

/** "Deputy prime minister": what a noun for a person says of an office, without when it was held. */
export function officeOf({ possessor, start, end, words }: Noun, text: string): string {
	const whole =
		possessor && possessor.end <= end ? text.slice(Math.max(start, possessor.end), end) : text.slice(start, end);
	const plain = whole.trim().length > 0 ? whole.trim().toLowerCase() : words.toLowerCase();
	return plain
		.replace(/[’']s?$/u, '')
		.replace(
			/^(?:(?:a|an|the|this|that|his|her|its|their|former|then|late|new|current|present|old|outgoing|incoming|own)\s)+/,
			'',
		);
}

/** Who is told anywhere in a text to hold which office, by the office. */
export function introducedIn(
	sentences: readonly Sentence[],
	partyNamed: (name: Name) => Party,
	text: string,
): Map<string, Introduced[]> {
	const introduced = new Map<string, Introduced[]>();
	for (const { chunks } of sentences) {
		for (const [index, chunk] of chunks.entries()) {
			if (chunk.type !== 'noun' || !chunk.classes.has('person') || chunk.isPlural) continue;
			const name = apposedName(chunks, index);
			if (name?.kind !== 'person') continue;
			const role = roleOf(chunk.noun);
			const known = introduced.get(role) ?? [];
			introduced.set(role, known);
			known.push({ party: partyNamed(name), office: officeOf(chunk, text), at: chunk.start });
		}
	}
	return introduced;
}
