/** Pure: "the minister", "a former official of the port", "the paper" -> the party whom the article names or describes so. */
import { apposedName } from './apposition.ts';
import { subjectParty } from './bylines.ts';
import type { Chunk } from './chunk.ts';
import { descriptionOf } from './descriptions.ts';
import type { Name } from './name.ts';
import { pronounOfNoun, roleOf } from './nouns.ts';
import { isFree, type Noun, type NounPlace, ownerOf, type Party, type Reading, recentParties } from './parties.ts';
import { learnPress, pressMeant, pressToldOf, wordsIn } from './press-references.ts';
import { type Choice, type Features, note, type Ranked } from './rank.ts';
import { keyOf } from './spelling.ts';
import { noteEmployer } from './staff.ts';

/** The likeliest first; empty for nobody. */
export function partiesOfNoun(place: NounPlace): readonly Ranked<Party>[] {
	const { reading, sentence, index, chunk } = place;
	const { classes } = chunk;
	const named = apposedName(sentence.chunks, index);
	if (classes.has('person')) return personsOf(place, named);
	if (classes.has('press')) {
		if (named?.kind === 'publication') {
			const party = reading.partyNamed(named);
			learnPress(party, sentence.chunks, index);
			return only(party);
		}
		const told = pressToldOf(reading, sentence.chunks, index);
		if (told && !chunk.isPlural) {
			learnPress(told, sentence.chunks, index);
			return only(told);
		}
		const press = pressOf(place);
		if (press.length > 0) return press;
	}
	return classes.has('body') ? bodiesOf(place, named) : [];
}

function only(party: Party | null): readonly Ranked<Party>[] {
	return party ? [{ value: party, share: 1 }] : [];
}

function personsOf(place: NounPlace, named: Name | null): readonly Ranked<Party>[] {
	const { reading, sentence, index, chunk } = place;
	const { noun, determiner } = chunk;
	const { chunks } = sentence;
	if (named?.kind === 'person') {
		const party = reading.partyNamed(named);
		learn(party, noun);
		noteEmployer(place, party);
		return only(party);
	}
	const before = chunks[index - 1]?.words ?? '';
	if (chunk.isPlural) return [];
	if (determiner === 'none') {
		// "She had been minister", "was sworn in as minister".
		if (before === 'as') noteAppointed(reading, chunks, index, noun);
		else if (copula.test(before)) noteRole(reading, chunks, index, noun);
		return [];
	}
	// A chair that is black is no chairman.
	if (noun === 'chair' && (determiner === 'a' || chunk.words.includes(' '))) return [];
	// "His chief exhibit".
	if (/^(?:chief|head)$/.test(noun) && chunks[index + 1]?.type === 'word' && chunks[index + 1]?.start === chunk.end + 1)
		return [];
	// "It is a good chair", "as a deputy": nobody new.
	if (determiner === 'a' && (copula.test(before) || /^(?:as|like)$/.test(before))) {
		noteRole(reading, chunks, index, noun);
		return [];
	}
	if (determiner === 'a' && noteSecondRole(reading, chunks, index, noun)) return [];
	if (determiner === 'a' || determiner === 'another') return only(newlyDescribed(place, 'person'));
	const fresh = descriptionOf(place, 'person');
	const choices = holdersOf(place, fresh);
	choices.push({ value: fresh, features: freshFeatures(chunk, fresh) });
	const ranked = reading.ranker.rank('reference', chunk.start, choices);
	if (ranked[0]?.value === fresh) reading.described.push(fresh);
	return ranked;
}

const copula = /^(?:is|was|being|been|become|becomes|became|remains|remained)$/;

/** "Lund was sworn in as minister", "they chose Lund as speaker": the last of whom it can be said. */
function noteAppointed({ partyOf }: Reading, chunks: readonly Chunk[], index: number, noun: string): void {
	const whom = chunks.findLast((chunk, place) => place < index && isFree(chunks, place) && partyOf.has(chunk));
	const party = whom && partyOf.get(whom);
	if (party?.kind === 'person') learn(party, noun);
}

/** "Devaux was twenty-three, a governess": the subject is one. */
function noteSecondRole({ partyOf }: Reading, chunks: readonly Chunk[], index: number, noun: string): boolean {
	if (chunks[index - 1]?.words !== ',') return false;
	let before = index - 2;
	while (before > index - 7 && /^(?:word|preposition|time)$/.test(chunks[before]?.type ?? '')) before -= 1;
	const subject = chunks[before];
	const party = subject && isFree(chunks, before) ? partyOf.get(subject) : undefined;
	if (party?.kind !== 'person' || !/^(?:is|was)$/.test(chunks[before + 1]?.words ?? '')) return false;
	learn(party, noun);
	return true;
}

/** "She had been a governess": the subject is one. */
function noteRole({ partyOf }: Reading, chunks: readonly Chunk[], index: number, noun: string): void {
	if (/^(?:as|like)$/.test(chunks[index - 1]?.words ?? '')) return;
	let before = index - 2;
	while (chunks[before]?.type === 'word') before -= 1;
	const subject = chunks[before];
	const party = subject && isFree(chunks, before) ? partyOf.get(subject) : undefined;
	if (party?.kind === 'person') learn(party, noun);
}

function learn(party: Party, noun: string): void {
	party.roles.add(noun);
	party.pronoun ??= pronounOfNoun(noun);
}

/** Nouns by which anybody may be spoken of again. */
const anybody =
	/^(?:man|woman|boy|girl|person|newcomer|veteran|visitor|stranger|guest|speaker|witness|writer|author|youth)$/;

/** Whom "the governess" may mean: whoever is called so, or for "the man" anybody of late. */
function holdersOf({ reading, at, index, chunk }: NounPlace, description: Party): Choice<Party>[] {
	const { noun, determiner } = chunk;
	const own = ownerOf(reading, chunk);
	const recent = recentParties(reading, at, index);
	const parties = new Set([...recent, ...reading.described.toReversed(), ...reading.outer]);
	const role = roleOf(noun);
	const gender = pronounOfNoun(noun);
	const work = /^(?:author|writer)$/.test(noun) ? reading.works.at(-1) : undefined;
	const words = wordsOf(description);
	const isAnybody = anybody.test(noun) || /\p{Lu}\p{Ll}+(?:man|woman)$/u.test(chunk.words);
	const choices: Choice<Party>[] = [];
	for (const party of parties) {
		if (party.kind !== 'person' || party === own || party === reading.speaker) continue;
		if (gender && party.pronoun && party.pronoun !== gender) continue;
		const features: Features = {};
		if ([...party.roles].some((each) => roleOf(each) === role)) note(features, 'noun role');
		else if (lastWord(party.name) === noun) note(features, 'noun name');
		else if (work?.author === party) note(features, 'noun author');
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
		}
		note(features, 'noun prominence', Math.log(1 + party.mentions));
		if (gender && party.leaning !== 0)
			note(features, party.leaning > 0 === (gender === 'he') ? 'noun leans' : 'noun leans away');
		note(features, `noun ${determiner}`);
		choices.push({ value: party, features });
	}
	return choices;
}

function freshFeatures({ determiner, noun }: Noun, { name }: Party): Features {
	const features: Features = { 'noun new': 1 };
	note(features, `noun new ${determiner}`);
	note(features, name.includes(' ') ? 'noun new words' : 'noun new bare');
	if (anybody.test(noun)) note(features, 'noun new anybody');
	return features;
}

function wordsOf({ name }: Party): string[] {
	return keyOf(name).split(' ');
}

/** Which publication "the monthly" is. */
function pressOf({ reading, at, index, chunk }: NounPlace): readonly Ranked<Party>[] {
	const { noun, determiner } = chunk;
	const { text, works } = reading;
	if (chunk.isPlural || determiner === 'a' || /^this$/i.test(text.slice(chunk.start, chunk.start + 4))) return [];
	const own = ownerOf(reading, chunk);
	const ownPress =
		own?.kind === 'person'
			? (own.employer ?? works.findLast((work) => work.author === own && work.publication)?.publication)
			: undefined;
	if (ownPress) return only(ownPress);
	return pressMeant(reading, at, index, {
		noun,
		author: subjectParty(reading, reading.sentences[at]?.chunks ?? [], index),
		words: wordsIn(chunk.possessor ? [chunk, chunk.possessor] : [chunk]),
	});
}

/** Nouns by which any enterprise may be spoken of again. */
const enterprise =
	/^(?:company|firm|group|corporation|business|manufacturer|maker|carrier|developer|retailer|operator|agency|organi[sz]ation|body|institution|party|office)$/;

/** Nouns for what trades, and the heads of the names of what does not. */
const trading =
	/^(?:company|firm|corporation|business|manufacturer|maker|carrier|airline|airlines|developer|retailer|operator|shipyard|brewery|utility)$/;
const official =
	/\b(?:ministry|department|board|committee|commission|council|university|academy|association|federation|union|society|authority|agency|inspectorate|directorate|tribunal|court|party|bureau|parliament|congress|cabinet|government|secretariat|assembly|senate|treasury|police|navy|army|inquiry|embassy|church|league|alliance|institute|museum|school|library|office)\b/;

function bodiesOf(place: NounPlace, named: Name | null): readonly Ranked<Party>[] {
	const { reading, at, index, chunk } = place;
	const { noun, determiner } = chunk;
	if (named?.kind === 'body') {
		const party = reading.partyNamed(named);
		party.roles.add(noun);
		return only(party);
	}
	const isNew = determiner === 'a' || determiner === 'another';
	const recent = recentParties(reading, at, index);
	const own = ownerOf(reading, chunk);
	const choices: Choice<Party>[] = [];
	for (const party of new Set([...recent, ...reading.outer, ...reading.described.toReversed()])) {
		if (isNew || party.kind !== 'body' || party === own || party === reading.speaker) continue;
		const features: Features = {};
		if (hasWord(party.name, noun)) note(features, 'body word');
		else if (party.roles.has(noun)) note(features, 'body role');
		else if (enterprise.test(noun) && determiner !== 'none' && !party.isDescribed) note(features, 'body enterprise');
		else continue;
		if (trading.test(noun) && official.test(keyOf(party.name))) note(features, 'body unlike');
		note(features, 'body order', choices.length);
		if (choices.length === 0) note(features, 'body last');
		if (party.isDescribed) note(features, 'body described');
		if (!recent.includes(party)) note(features, 'body long ago');
		note(features, 'body prominence', Math.log(1 + party.mentions));
		note(features, `body ${determiner}`);
		choices.push({ value: party, features });
	}
	const isNamed = choices.some(({ features }) => features['body word'] || features['body role']);
	const isMany = chunk.isPlural && !/^(?:bench|commissioner|inspector)/.test(noun);
	if (determiner === 'none' || isMany) return isNamed ? reading.ranker.rank('reference', chunk.start, choices) : [];
	const fresh = descriptionOf(place, 'body');
	const features: Features = { 'body new': 1, [`body new ${determiner}`]: 1 };
	note(features, fresh.name.includes(' ') ? 'body new words' : 'body new bare');
	if (enterprise.test(noun)) note(features, 'body new enterprise');
	const ranked = reading.ranker.rank('reference', chunk.start, [...choices, { value: fresh, features }]);
	if (ranked[0]?.value === fresh) reading.described.push(fresh);
	return ranked;
}

function hasWord(name: string, noun: string): boolean {
	const stem = noun.replace(/(?:ors?|ers?|ion|s)$/, '');
	return keyOf(name)
		.split(' ')
		.some((word) => word === noun || word === `${noun}s` || (stem.length >= 5 && word.startsWith(stem)));
}

function newlyDescribed(place: NounPlace, kind: Party['kind']): Party {
	const party = descriptionOf(place, kind);
	place.reading.described.push(party);
	return party;
}

function lastWord(name: string): string {
	return keyOf(name).split(' ').at(-1) ?? '';
}
