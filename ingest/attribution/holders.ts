/** Pure: "the governess", "the man", "the president of the union" -> the persons whom it may mean. */
import { laterHolders } from './introductions.ts';
import { kinshipOf } from './kin.ts';
import { pronounOfNoun, roleOf } from './nouns.ts';
import { isFree, type Noun, type NounPlace, ownerOf, type Party, type Reading, recentParties } from './parties.ts';
import { type Choice, type Features, note } from './rank.ts';
import { officeOf } from './roles.ts';
import { keyOf } from './spelling.ts';

/** Nouns by which anybody may be spoken of again. */
const anybody =
	/^(?:man|woman|boy|girl|person|newcomer|veteran|visitor|stranger|guest|speaker|witness|writer|author|youth)$/;

/** Whom "the governess" may mean: whoever is called so, or for "the man" anybody of late. */
export function holdersOf({ reading, at, index, chunk }: NounPlace, description: Party): Choice<Party>[] {
	const { noun, determiner } = chunk;
	const own = ownerOf(reading, chunk);
	const recent = recentParties(reading, at, index);
	const kinship = own && kinshipOf(noun);
	const parties = new Set([...recent, ...reading.described.toReversed(), ...reading.outer, ...(own?.kin.keys() ?? [])]);
	const role = roleOf(noun);
	const gender = pronounOfNoun(noun);
	const work = /^(?:author|writer)$/.test(noun) ? reading.works.at(-1) : undefined;
	const words = wordsOf(description);
	const isAnybody = anybody.test(noun) || /\p{Lu}\p{Ll}+(?:man|woman)$/u.test(chunk.words);
	const names = namesIn(description);
	const meant = reading.meantBy.get(role) ?? [];
	const isFormer = /^(?:former|ex-|onetime|erstwhile|late)/i.test(chunk.words);
	const choices: Choice<Party>[] = [];
	for (const party of parties) {
		if (!isHolder(party, noun) || party === own || party === reading.speaker) continue;
		if (gender && party.pronoun && party.pronoun !== gender) continue;
		const features: Features = {};
		if (kinship && own.kin.get(party) === kinship) note(features, 'noun kin');
		else if ([...party.roles, ...(reading.doings.get(party) ?? [])].some((each) => roleOf(each) === role))
			note(features, 'noun role');
		else if (lastWord(party.name) === noun) note(features, 'noun name');
		else if (work?.author === party) note(features, 'noun author');
		else if (party.kind === 'body' && choices.length < 5) note(features, 'noun trader');
		else if (isAnybody && determiner !== 'own' && choices.length < 5 && reading.partyOf.size > 0)
			note(features, 'noun anybody');
		else continue;
		note(features, 'noun order', choices.length);
		if (choices.length === 0) note(features, 'noun last');
		if (!recent.includes(party)) note(features, reading.outer.includes(party) ? 'noun outside' : 'noun long ago');
		if (party.isDescribed) {
			note(features, 'noun described');
			const shared = wordsOf(party).filter((word) => words.includes(word)).length;
			note(features, 'noun words', shared);
			note(features, 'noun other words', words.length - shared);
			if (names.length > 0 && !names.some((name) => party.name.includes(name))) note(features, 'noun of another name');
		}
		if (isFormer) note(features, 'noun former');
		if (meant.at(-1) === party) note(features, 'noun meant last');
		note(features, 'noun meant', Math.log(1 + meant.filter((each) => each === party).length));
		noteOffice(features, party, role, officeOf(chunk, reading.text));
		note(features, 'noun prominence', Math.log(1 + party.mentions));
		if (gender && party.leaning !== 0)
			note(features, party.leaning > 0 === (gender === 'he') ? 'noun leans' : 'noun leans away');
		note(features, `noun ${determiner}`);
		choices.push({ value: party, features });
	}
	keepHolders(choices);
	if (determiner === 'the')
		choices.push(...othersOf(reading, { at, index, chunk }, recent, choices, words, names.length > 0));
	const known = new Set(choices.map(({ value }) => value));
	choices.push(
		...laterHolders({ reading, at, index, chunk }, own).filter(({ value }) => !known.has(value) && !parties.has(value)),
	);
	return choices;
}

/** Where one holds the very office, nobody of another is meant: the prime minister is not the deputy prime minister. */
function keepHolders(choices: Choice<Party>[]): void {
	if (!choices.some(({ features }) => features['noun same office'])) return;
	const kept = choices.filter(({ features }) => !features['noun other office']);
	choices.splice(0, choices.length, ...kept);
}

/** What a company may be called as well as a person. */
export const traders =
	/^(?:operator|seller|buyer|supplier|contractor|owner|employer|lender|landlord|creditor|producer|publisher|rival|competitor|builder|insurer)$/;

/** A person, or a body that is called like one: the Data Protection Commissioner. */
function isHolder({ kind, name, isDescribed }: Party, noun: string): boolean {
	return kind === 'person' || (kind === 'body' && (lastWord(name) === noun || (traders.test(noun) && !isDescribed)));
}

/** Whether an office is told of somebody in the same words. */
function noteOffice(features: Features, { offices }: Party, role: string, office: string): void {
	const told = [...offices].filter((each) => roleOf(each.split(' ').at(-1) ?? '') === role && each.includes(' '));
	if (told.length === 0) return;
	if (!office.includes(' ')) note(features, 'noun shorter office');
	else note(features, told.includes(office) ? 'noun same office' : 'noun other office');
}

/** Persons of whom a new word for somebody known may speak: "Lund opened the campaign. “…” the president of the union began." */
const longestMemory = 3;

/** Those of whom was spoken of late, and the one whom the article is about, though nobody has called them so. */
function othersOf(
	reading: Reading,
	{ at, index, chunk }: { at: number; index: number; chunk: Noun },
	recent: readonly Party[],
	holders: readonly Choice<Party>[],
	words: readonly string[],
	isNamed: boolean,
): Choice<Party>[] {
	const gender = pronounOfNoun(chunk.noun);
	const held = new Set(holders.map(({ value }) => value));
	const isOther = (party: Party) =>
		party.kind === 'person' &&
		!party.isDescribed &&
		party !== reading.speaker &&
		!(gender && party.pronoun && party.pronoun !== gender);
	const persons = recent.filter(isOther);
	const [first] = reading.leading;
	const candidates = new Set([
		...persons.slice(0, longestMemory),
		...(first && persons.includes(first) ? [first] : []),
	]);
	const subjects = subjectsBefore(reading, at, index);
	const sort = sortOf(chunk.noun);
	const paragraph = reading.sentences[at]?.paragraph;
	const here = new Set<Party | undefined>();
	for (let back = at; paragraph && reading.sentences[back]?.paragraph === paragraph; back -= 1)
		for (const each of reading.sentences[back]?.chunks ?? [])
			if (each.start < chunk.start) here.add(reading.partyOf.get(each));
	return [...candidates]
		.filter((party) => !held.has(party))
		.map((party) => {
			const features: Features = { 'noun other': 1, [`noun other ${sort}`]: 1 };
			note(features, `noun other order ${Math.min(persons.indexOf(party), longestMemory)}`);
			note(features, words.length > 1 ? 'noun other words' : 'noun other bare');
			const back = subjects.indexOf(party);
			if (back >= 0) {
				note(features, back === 0 ? 'noun other in focus' : 'noun other subject');
				note(features, `noun other subject ${sort}`);
			}
			if (party === first) note(features, `noun other leading ${sort}`);
			if (party.roles.size === 0) note(features, `noun other without role ${sort}`);
			if (persons.length === 1) note(features, 'noun other alone');
			if (isNamed) note(features, 'noun other name');
			if (!here.has(party)) note(features, 'noun other above');
			if (holders.length > 0) note(features, 'noun other beside holder');
			if (gender && party.pronoun) note(features, 'noun other agrees');
			return { value: party, features };
		});
}

/** The persons who were the subjects of the last sentences, the last first. */
function subjectsBefore({ sentences, partyOf }: Reading, at: number, index: number): Party[] {
	const found = new Set<Party>();
	for (let back = at; back >= Math.max(0, at - 2); back -= 1) {
		const chunks = sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
		const subject = chunks.find((chunk, place) => isFree(chunks, place) && partyOf.get(chunk)?.kind === 'person');
		const party = subject && partyOf.get(subject);
		if (party) found.add(party);
	}
	return [...found];
}

/** Offices of which there is one in its place, whoever holds it. */
const offices =
	/^(?:ambassador|bishop|captain|chairman|chairwoman|chancellor|chief|clerk|commander|commissioner|conductor|consul|coroner|dean|deputy|director|editor|foreman|general|governor|head|inspector|judge|king|leader|magistrate|manager|mayor|minister|premier|president|principal|prosecutor|queen|rector|registrar|secretary|speaker|spokesman|spokeswoman|superintendent|treasurer|warden)$/;
/** Those who take part in a scene beside the ones of whom it is. */
const extras =
	/^(?:attendant|barrister|bystander|colleague|counsel|defendant|doctor|driver|host|interpreter|interviewer|journalist|juror|lawyer|moderator|neighbour|neighbor|nurse|officer|official|plaintiff|policeman|presenter|referee|reporter|secretary|solicitor|student|teacher|translator|usher|waiter|waitress|witness)$/;

function sortOf(noun: string): string {
	return offices.test(noun) ? 'office' : extras.test(noun) ? 'extra' : 'trade';
}

export function freshFeatures({ determiner, noun }: Noun, { name }: Party): Features {
	const features: Features = { 'noun new': 1 };
	note(features, `noun new ${determiner}`);
	note(features, name.includes(' ') ? 'noun new words' : 'noun new bare');
	if (/\p{Lu}/u.test(name)) note(features, 'noun new name');
	if (anybody.test(noun)) note(features, 'noun new anybody');
	note(features, `noun new ${sortOf(noun)}`);
	return features;
}

/** "The representative of Norland": the names that tell whose. */
function namesIn({ name }: Party): readonly string[] {
	return name.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
}

function wordsOf({ name }: Party): string[] {
	return keyOf(name).split(' ');
}

function lastWord(name: string): string {
	return keyOf(name).split(' ').at(-1) ?? '';
}
