/** Pure: whoever and whatever an article speaks of: parties, works, and what is known of them while it is read. */

import type { Chunk, Sentence } from './chunk.ts';
import type { Cast, Name } from './name.ts';
import type { Ranked, Ranker } from './rank.ts';

export type Kinship = 'elder' | 'younger' | 'spouse' | 'sibling';

/** Whoever can be credited. */
export interface Party {
	kind: 'person' | 'publication' | 'body';
	name: string;
	/** True for somebody whom the article describes and does not name: "former project manager". */
	isDescribed: boolean;
	pronoun: 'he' | 'she' | null;
	/** How likely his name is none of that kind, from 0 to 1. */
	doubt: number;
	/** How often the article names him. */
	mentions: number;
	/** Where the article names him first. */
	first: number;
	/** Above 0 rather "he", below rather "she". */
	leaning: number;
	roles: Set<string>;
	/** The same with all their words: "deputy prime minister". */
	offices: Set<string>;
	/** The family of whom the article speaks, and what each of them is to this one. */
	kin: Map<Party, Kinship>;
	/** The publication for which a columnist or editor writes. */
	employer: Party | null;
}

/** An article, a letter, a report: what is read or heard. */
export interface Work {
	noun: string;
	author: Party | null;
	/** Who may be the author where the words do not say it. */
	likely: readonly Ranked<Party>[];
	publication: Party | null;
	date: string | null;
	/** The words that tell the date. */
	dated: Chunk | null;
	/** True where the sentence tells of its writing alone, and no word names it. */
	isImplied: boolean;
	at: number;
}

/** A place where the article tells what somebody is. */
export interface Introduced {
	party: Party;
	/** "Deputy prime minister". */
	office: string;
	at: number;
}

/** What has been read so far. */
export interface Reading {
	sentences: readonly Sentence[];
	/** The author's words at their places: descriptions are slices of it. */
	text: string;
	ranker: Ranker;
	/** Where the quotations begin; other marked words are titles and terms. */
	quoted: ReadonlySet<number>;
	/** Who "I" is, inside a quotation. */
	speaker: Party | null;
	/** Who "you" is, in an interviewer's questions. */
	addressee: Party | null;
	/** The parties of the words around a quotation, for the references in it. */
	outer: readonly Party[];
	partyOf: Map<Chunk, Party>;
	/** Everybody whom a pronoun may mean. */
	sharesOf: Map<Chunk, readonly Ranked<Party>[]>;
	workOf: Map<Chunk, Work>;
	/** In the order in which they were spoken of. */
	works: Work[];
	/** By the number of the sentence. */
	worksAt: Map<number, Work[]>;
	worksBy: Map<Party | null, Work[]>;
	described: Party[];
	/** The nouns by which somebody may be called for what he does. */
	doings: Map<Party, Set<string>>;
	/** Whom "he" and "she" meant last, and in which sentence. */
	lastMeant: Map<string, { party: Party; at: number }>;
	/** Whom each noun for an office has meant, in order. */
	meantBy: Map<string, Party[]>;
	/** How often each pronoun has meant a party. */
	called: Map<Party, Record<'he' | 'she', number>>;
	/** Who is told later in the article to hold which office, by the office. */
	introduced: ReadonlyMap<string, readonly Introduced[]>;
	/** The persons whom the article names oftenest. */
	leading: readonly Party[];
	partyNamed(name: Name): Party;
}

export type Noun = Chunk & { type: 'noun' };

/** A common noun at its place. */
export interface NounPlace {
	reading: Reading;
	sentence: Sentence;
	/** The sentence's number. */
	at: number;
	/** Of the chunk, or of the noun that it possesses. */
	index: number;
	chunk: Noun;
}

export const firstPerson = /^(?:i|my|we|our|me|us)$/i;

/** Whether a chunk can be the subject of a verb: no possessive, not after a preposition. */
export function isFree(chunks: readonly Chunk[], index: number): boolean {
	const chunk = chunks[index];
	if (!chunk || (chunk.type !== 'name' && chunk.type !== 'noun' && chunk.type !== 'pronoun')) return false;
	if (chunk.isPossessive) return false;
	let before = index - 1;
	while (
		chunks[before]?.type === 'word' &&
		/^(?:the|a|an|\p{Ll}+)$/u.test(chunks[before]?.words ?? '') &&
		chunk.type === 'name'
	)
		before -= 1;
	return chunks[before]?.type !== 'preposition' && chunks[before]?.words !== 'as';
}

export function partyOfName(name: Name): Party {
	return {
		kind: name.kind,
		name: name.name,
		isDescribed: false,
		pronoun: name.pronoun,
		doubt: name.doubt,
		mentions: name.mentions,
		first: name.first,
		leaning: name.leaning,
		roles: name.roles,
		offices: name.offices,
		kin: new Map(),
		employer: null,
	};
}

/** The party of a chunk, or of the name that it is. */
export function partyFor({ partyOf, partyNamed }: Reading, chunk: Chunk | undefined): Party | undefined {
	if (!chunk) return undefined;
	return partyOf.get(chunk) ?? (chunk.type === 'name' ? partyNamed(chunk.name) : undefined);
}

/** Keeps a work of which is spoken. */
export function keepWork({ works, worksAt, worksBy }: Reading, work: Work): void {
	works.push(work);
	for (const shelf of [shelfOf(worksAt, work.at), shelfOf(worksBy, work.author)]) shelf.push(work);
}

/** Gives a work an author who is told only after it. */
export function claimWork({ worksBy }: Reading, work: Work, author: Party): void {
	worksBy.set(
		work.author,
		(worksBy.get(work.author) ?? []).filter((each) => each !== work),
	);
	work.author = author;
	work.likely = [];
	shelfOf(worksBy, author).push(work);
}

function shelfOf<Key>(shelves: Map<Key, Work[]>, key: Key): Work[] {
	const shelf = shelves.get(key) ?? [];
	shelves.set(key, shelf);
	return shelf;
}

/** The possessor of a noun, as a party. */
export function ownerOf({ partyOf }: Reading, chunk: Chunk | undefined): Party | undefined {
	return chunk?.type === 'noun' && chunk.possessor ? partyOf.get(chunk.possessor) : undefined;
}

/** Those of whom was spoken before a place, the last first. */
export function recentParties(reading: Reading, at: number, index: number, memory = 60): Party[] {
	const found = new Set<Party>();
	for (let back = at; back >= Math.max(0, at - memory); back -= 1) {
		const chunks = reading.sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
		for (const chunk of chunks.reverse()) {
			const party = reading.partyOf.get(chunk);
			if (party) found.add(party);
			const owner = ownerOf(reading, chunk);
			if (owner) found.add(owner);
		}
	}
	return [...found];
}

/** The persons whom an article names oftenest, and the one whom it names first. */
export function leadingOf(names: readonly Name[]): Name[] {
	const persons = names.filter(({ kind }) => kind === 'person');
	const often = [...persons].sort((a, b) => b.mentions - a.mentions).slice(0, 3);
	return [...new Set([...persons.slice(0, 1), ...often])];
}

/** The parties of a whole cast, one for each name. */
export function partiesOf(cast: Cast): (name: Name) => Party {
	const parties = new Map<Name, Party>();
	const partyNamed = (name: Name): Party => {
		const known = parties.get(name) ?? partyOfName(name);
		parties.set(name, known);
		return known;
	};
	for (const name of cast.names) partyNamed(name);
	return partyNamed;
}
