/** Pure: reads the author's sentences in their order: whom and what each of their names, nouns and pronouns means. */
import { noteAuthor } from './authors.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { cleftOf } from './clefts.ts';
import { noteDoers } from './deed-roles.ts';
import { partiesOfNoun } from './nominals.ts';
import { parts, verbal } from './nouns.ts';
import { rankedOf } from './pairs.ts';
import { firstPerson, isFree, keepWork, type Party, type Reading } from './parties.ts';
import type { Ranked } from './rank.ts';
import { antecedents } from './references.ts';
import { introducedIn } from './roles.ts';
import { noteStaff } from './staff.ts';
import { readUnnamedWork } from './unnamed-works.ts';
import { readWork } from './works.ts';

/** What is known of a text before it is read. */
export type Preset = Pick<
	Reading,
	'text' | 'ranker' | 'quoted' | 'speaker' | 'addressee' | 'outer' | 'leading' | 'partyNamed'
>;

export function readDiscourse(sentences: readonly Sentence[], preset: Preset): Reading {
	const reading: Reading = {
		...preset,
		sentences,
		partyOf: new Map(),
		sharesOf: new Map(),
		workOf: new Map(),
		works: [],
		worksAt: new Map(),
		worksBy: new Map(),
		described: [],
		doings: new Map(),
		introduced: introducedIn(sentences, preset.partyNamed, preset.text),
		lastMeant: new Map(),
		called: new Map(),
		meantBy: new Map(),
	};
	readHeading(reading);
	for (const [at, { chunks }] of sentences.entries()) {
		const clefts = chunks.map((_, index) => cleftOf(chunks, index));
		for (const [index, chunk] of chunks.entries()) {
			if (chunk.type === 'noun' && chunk.possessor)
				readParty(reading, at, index, chunk.possessor, pressOwned.test(chunk.noun));
			if (!clefts[index]) readParty(reading, at, index, chunk);
		}
		for (const [index, chunk] of chunks.entries()) readCleft(reading, chunk, clefts[index] ?? null);
		noteStaff(reading, at);
		for (const [index, chunk] of chunks.entries()) {
			if (chunk.type === 'noun' && chunk.possessor && /^its$/i.test(chunk.possessor.words))
				readIt(reading, at, index, chunk.possessor);
			if (chunk.type === 'noun' && chunk.classes.has('work')) readWork(reading, at, index, chunk);
			if (chunk.type === 'pronoun' && /^(?:it|its)$/i.test(chunk.words) && !clefts[index])
				readIt(reading, at, index, chunk);
		}
		readUnnamedWork(reading, at);
		noteAuthor(reading, at);
		noteDoers(reading, at);
	}
	return reading;
}

/** "A Country Below the Tide, by Ilse Marchetti. Harrow & Lyle, 2022.": the book that an article reviews. */
function readHeading(reading: Reading): void {
	const { sentences, text } = reading;
	const first = sentences[0]?.paragraph.number ?? 0;
	const heading = sentences.filter(({ paragraph }) => paragraph.number <= first + 3);
	const end = heading.findIndex(({ paragraph }) => paragraph.end - paragraph.start > 220);
	const lines = end < 0 ? heading : heading.slice(0, end);
	const writer = lines
		.flatMap(({ chunks }) => chunks)
		.find(
			(chunk, place, all) =>
				chunk.type === 'name' && chunk.name.kind === 'person' && /^by$/i.test(all[place - 1]?.words ?? ''),
		);
	const last = lines.at(-1);
	const year = last && /\b(1[5-9]\d\d|20\d\d)\W*$/u.exec(text.slice(last.paragraph.start, last.paragraph.end));
	if (writer?.type !== 'name' || !year?.[1] || !last) return;
	const dated = last.chunks.findLast((chunk) => chunk.type === 'time' && chunk.time.date === year[1]) ?? null;
	const author = reading.partyNamed(writer.name);
	author.roles.add('author');
	const base = { noun: 'book', author, likely: [], publication: null, isImplied: false, at: 0 };
	keepWork(reading, { ...base, date: year[1], dated });
}

/** What only publications have. */
const pressOwned = /^(?:editorial|leader|columnist|issue|number|masthead|critic|correspondent|front-page)$/;

function readParty(reading: Reading, at: number, index: number, chunk: Chunk, isPress = false): void {
	if (chunk.type === 'name') reading.partyOf.set(chunk, reading.partyNamed(chunk.name));
	const sentence = reading.sentences[at];
	if (chunk.type === 'noun' && sentence) meet(reading, chunk, partiesOfNoun({ reading, sentence, at, index, chunk }));
	const ranked =
		chunk.type === 'pronoun' && /^the\s/.test(chunk.words) ? rankedOf(reading, chunk.words, at, index) : null;
	if (ranked) meet(reading, chunk, [{ value: ranked, share: 1 }]);
	else if (chunk.type === 'pronoun')
		meet(reading, chunk, antecedents(reading, chunk.words.toLowerCase(), at, index, isPress));
}

function meet({ partyOf, sharesOf }: Reading, chunk: Chunk, found: readonly Ranked<Party>[]): void {
	const [first] = found;
	if (!first) return;
	sharesOf.set(chunk, found);
	partyOf.set(chunk, first.value);
}

/** "It was Lund who spoke": "it" is Lund. */
function readCleft({ partyOf, sharesOf }: Reading, it: Chunk, head: Chunk | null): void {
	const party = head && partyOf.get(head);
	if (!party) return;
	partyOf.set(it, party);
	sharesOf.set(it, sharesOf.get(head) ?? [{ value: party, share: 1 }]);
}

/** "It reads", "it is worth giving", "its last line": what is rather said of a letter than of the paper that printed it. */
function isSaidOfLetter(chunks: readonly Chunk[], index: number): boolean {
	const next = chunks[index + 1]?.words ?? '';
	const owned = chunks.find((chunk) => chunk.type === 'noun' && chunk.possessor === chunks[index]);
	return owned?.type === 'noun' ? parts.has(owned.noun) : letterVerbs.test(next);
}

const letterVerbs =
	/^(?:is|was|reads?|r[au]ns?|beg[ai]ns?|opens?|opened|ends?|ended|closes?|closed|concludes?|concluded|appears?|appeared)$/;

/** "The Gazette printed a letter from Lund", "gave its front page to a letter from Lund": the letter. */
function printedIn(chunks: readonly Chunk[], workOf: Reading['workOf']): Chunk | undefined {
	const isGiven = chunks.some(({ words }) => /^(?:gave|gives|devoted|devotes|opened)$/.test(words));
	const given = chunks.find(
		(chunk, place) =>
			isGiven &&
			chunk.type === 'noun' &&
			chunk.determiner === 'a' &&
			chunks[place - 1]?.words === 'to' &&
			workOf.get(chunk)?.author,
	);
	if (given) return given;
	const verb = chunks.findIndex(({ words }) =>
		/^(?:printed|prints|published|publishes|carried|carries|ran|runs|received)$/.test(words),
	);
	const letter = chunks.slice(verb + 1, verb + 3).find((chunk) => chunk.type === 'noun' && chunk.determiner === 'a');
	return verb >= 0 && letter && workOf.get(letter)?.author ? letter : undefined;
}

function isVerb(chunk: Chunk | undefined): boolean {
	return chunk?.type === 'say' || (chunk?.type === 'word' && verbal.test(chunk.words));
}

/** "It begins" is said of the letter, if a letter was the subject last. */
function readIt({ sentences, partyOf, sharesOf, workOf }: Reading, at: number, index: number, chunk: Chunk): void {
	for (let back = at; back >= Math.max(0, at - 2); back -= 1) {
		const chunks = sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
		const free = chunks.filter((each, place) => isFree(chunks, place) && !firstPerson.test(each.words));
		const isThing = (each: Chunk) => workOf.has(each) || (partyOf.has(each) && partyOf.get(each)?.kind !== 'person');
		const clause = chunks.findLastIndex(({ words }) => /^(?:and|but|while|whereas)$/.test(words));
		const letter =
			back === at - 1 && isSaidOfLetter(sentences[at]?.chunks ?? [], index) ? printedIn(chunks, workOf) : undefined;
		const last =
			letter ?? free.find((each) => each === chunks[clause + 1] && isThing(each) && isVerb(chunks[clause + 2]));
		const thing = last ?? free.find(isThing) ?? chunks.findLast((each) => workOf.has(each));
		// "The end of the story belongs to the weekly. It": whom it was found to mean stands nearer than any work.
		if (!thing && chunks.some((each) => partyOf.has(each) && partyOf.get(each) === partyOf.get(chunk))) return;
		if (!thing) continue;
		const work = workOf.get(thing);
		if (work && !partyOf.has(thing)) {
			workOf.set(chunk, work);
			partyOf.delete(chunk);
			sharesOf.delete(chunk);
		}
		return;
	}
}
