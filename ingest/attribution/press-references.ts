/** Pure: "the monthly", "the rival journal", "the January issue" -> the publication that is meant, each with a likelihood. */
import type { Chunk } from './chunk.ts';
import { isFree, ownerOf, type Party, partyFor, type Reading, recentParties } from './parties.ts';
import { type Choice, type Features, note, type Ranked } from './rank.ts';
import { keyOf } from './spelling.ts';

/** How often a publication appears: a monthly is no weekly. */
const periods =
	/^(?:daily|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|half-yearly|yearly|annual|yearbook)$/;
/** Nouns by which many a publication may be spoken of again. */
const anyPress = /^(?:newspaper|paper|journal|magazine|periodical)$/;
const newspapers = /^(?:newspaper|daily|paper|tabloid|broadsheet)$/;
const reviews =
	/^(?:journal|review|magazine|monthly|bimonthly|quarterly|half-yearly|annual|annals|proceedings|transactions|yearbook)$/;

/** What asks for a publication. */
export interface Asked {
	/** In small letters: "monthly", "issue". */
	noun: string;
	/** The words before it, and those who have it: "the learned", "the college's". */
	words: readonly string[];
	/** Who writes in it. */
	author: Party | null;
	/** "The same review", "that journal". */
	isSame: boolean;
	isThat: boolean;
}

/** The publications of which was spoken, the likeliest first. */
export function pressMeant(reading: Reading, at: number, index: number, asked: Asked): readonly Ranked<Party>[] {
	const all = recentParties(reading, at, index).filter(({ kind }) => kind === 'publication');
	const told = toldBy(reading, at, index);
	const holders = asked.isSame ? [...told, ...(asked.author ? [asked.author] : [])] : told;
	const held = all.filter((party) => holders.some((each) => holds(reading, each, party)));
	const recent = fittest(held.length > 0 ? held : all, asked.noun);
	const lastWork = reading.works.findLast(({ publication }) => publication !== null);
	const named = lastNamed(reading, at, index);
	const called = recent.filter(({ roles }) => roles.has(asked.noun));
	const way = periods.test(asked.noun) ? 'period' : anyPress.test(asked.noun) ? 'any' : 'other';
	const choices = recent.map((party, order): Choice<Party> => {
		const features: Features = { 'press order': Math.min(order, 4) };
		if (order === 0) note(features, `press last ${way}`);
		if (asked.words.some((word) => /^(?:other|rival|second)$/.test(word))) note(features, `press other ${order}`);
		if (party === named) note(features, `press named last${asked.isThat ? ' that' : ''}`);
		if (called.length === 1 && called[0] === party) note(features, `press alone called ${way}`);
		if (party.roles.has(asked.noun)) note(features, `press called ${way}`);
		else if (/^(?:journal|magazine)$/.test(asked.noun) && isKnown(party, /^(?:journal|magazine|review)$/))
			note(features, 'press called otherwise');
		if (asked.author?.employer === party) note(features, 'press employer');
		if (asked.author && holds(reading, asked.author, party)) note(features, `press of author ${way}`);
		const shared = asked.words.filter((word) => party.roles.has(word)).length;
		if (shared > 0) note(features, 'press words', shared);
		const own = keyOf(party.name).split(' ');
		if (asked.words.some((word) => word !== asked.noun && own.includes(word))) note(features, 'press name words');
		const mention = lastMention(reading, at, index, party);
		if (mention) {
			note(features, `press ${mention.role}`);
			note(features, `press ${mention.back < 3 ? mention.back : mention.back < 8 ? 'near' : 'far'}`);
		}
		if (lastWork?.publication === party) note(features, 'press work');
		note(features, 'press prominence', Math.log(1 + party.mentions));
		note(features, 'press doubt', party.doubt);
		return { value: party, features };
	});
	const place = reading.sentences[at]?.chunks[index]?.start ?? 0;
	return choices.length > 0 ? reading.ranker.rank('reference', place, choices) : [];
}

/** Whether somebody has written in a publication. */
function holds({ worksBy }: Reading, author: Party, press: Party): boolean {
	return author.employer === press || worksBy.get(author)?.some(({ publication }) => publication === press) === true;
}

/** "The magazine in which Lund had once jeered", "the same journal as her first": those by whom it is told which one is meant. */
function toldBy(reading: Reading, at: number, index: number): Party[] {
	const chunks = reading.sentences[at]?.chunks.slice(index + 1) ?? [];
	const [first, second] = chunks;
	const clause = /^(?:in|for)$/.test(first?.words ?? '') ? second : first;
	if (!/^(?:which|that|where|as)$/.test(clause?.words ?? '')) return [];
	const end = chunks.findIndex(({ type }) => type === 'stop' || type === 'quote');
	return chunks.slice(0, end < 0 ? undefined : end).flatMap((chunk) => partyFor(reading, chunk) ?? []);
}

/** The publication that was last called by its name rather than "it". */
function lastNamed({ sentences, partyOf }: Reading, at: number, index: number): Party | undefined {
	for (let back = at; back >= Math.max(0, at - 3); back -= 1) {
		const chunks = sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
		for (const chunk of chunks.reverse()) {
			const name = chunk.type === 'noun' && chunk.possessor ? chunk.possessor : chunk;
			const party = name.type === 'name' ? partyOf.get(name) : undefined;
			if (party?.kind === 'publication') return party;
		}
	}
	return undefined;
}

/** Those that are called so, or else those that may be: their kinds decide where they are told. */
function fittest(parties: readonly Party[], noun: string): readonly Party[] {
	const called = parties.filter(
		({ name, roles }) => (roles.has(noun) && !anyPress.test(noun)) || keyOf(name).split(' ').includes(noun),
	);
	if (called.length > 0) return called;
	const fit = parties.filter((party) => !isOther(party, noun));
	return fit.length > 0 ? fit : parties;
}

function isKnown({ name, roles }: Party, kinds: RegExp): boolean {
	return [...roles, ...keyOf(name).split(' ')].some((word) => kinds.test(word));
}

/** Whether a publication is known as something that the noun is not: a quarterly is no daily. */
function isOther(party: Party, noun: string): boolean {
	return (
		(periods.test(noun) && isKnown(party, periods)) ||
		(newspapers.test(noun) && isKnown(party, reviews)) ||
		(reviews.test(noun) && isKnown(party, newspapers))
	);
}

/** Where a publication was named last, and as what. */
function lastMention(reading: Reading, at: number, index: number, party: Party): { role: string; back: number } | null {
	for (let back = 0; back <= 12; back += 1) {
		const chunks = reading.sentences[at - back]?.chunks.slice(0, back === 0 ? index : undefined) ?? [];
		const place = chunks.findLastIndex((chunk) => speaksOf(reading, chunk, party));
		if (place >= 0) return { role: roleOf(reading, chunks, place, party), back };
	}
	return null;
}

function speaksOf(reading: Reading, chunk: Chunk, party: Party): boolean {
	return reading.partyOf.get(chunk) === party || ownerOf(reading, chunk) === party;
}

function roleOf(reading: Reading, chunks: readonly Chunk[], place: number, party: Party): string {
	const chunk = chunks[place];
	if (chunk && reading.partyOf.get(chunk) !== party) return 'owner';
	if (/^(?:in|for)$/i.test(chunks[place - 1]?.words ?? '')) return 'place';
	return isFree(chunks, place) ? 'subject' : 'object';
}

/** "Sol et Climat was the monthly of the institute", "Bada, founded in 1961, is a bimonthly": of which publication a sentence tells what it is. */
export function pressToldOf({ partyOf }: Reading, chunks: readonly Chunk[], index: number): Party | null {
	let verb = index - 1;
	if (/^(?:then|still|now|once|long|in|fact|\p{Ll}+ly)$/u.test(chunks[verb]?.words ?? '')) verb -= 1;
	if (!/^(?:is|was|became|remained|remains)$/.test(chunks[verb]?.words ?? '')) return null;
	const subject = chunks.findLast((chunk, place) => place < verb && isFree(chunks, place) && partyOf.has(chunk));
	const party = subject && partyOf.get(subject);
	return party?.kind === 'publication' ? party : null;
}

/** "That paper was the Gazette": the publication that is named as the one. */
export function pressNamedOf({ partyOf, partyNamed }: Reading, chunks: readonly Chunk[], index: number): Party | null {
	const [verb, name] = chunks.slice(index + 1, index + 3);
	if (!isFree(chunks, index) || !/^(?:is|was)$/.test(verb?.words ?? '') || name?.type !== 'name' || name.isPossessive)
		return null;
	const party = partyOf.get(name) ?? partyNamed(name.name);
	return party.kind === 'publication' ? party : null;
}

/** Keeps how a publication is described: "the half-yearly of the staff college". */
export function learnPress(party: Party, chunks: readonly Chunk[], index: number): void {
	const noun = chunks[index];
	if (noun?.type !== 'noun') return;
	const after = chunks.slice(index + 1, index + 6);
	const end = after.findIndex(({ type }) => type === 'stop' || type === 'say' || type === 'conjunction');
	const of = after[0]?.words === 'of' ? after.slice(1, end < 0 ? undefined : end) : [];
	for (const word of [noun.noun, ...wordsIn([noun, ...(noun.possessor ? [noun.possessor] : []), ...of])])
		party.roles.add(word);
}

/** The words of a noun with those who have it, in small letters. */
export function wordsIn(chunks: readonly Chunk[]): string[] {
	return chunks
		.flatMap(({ words }) => words.toLowerCase().split(/[\s’']+/u))
		.filter((word) => word.length > 3 && !/^(?:then|also|same|that|this|which)$/.test(word));
}
