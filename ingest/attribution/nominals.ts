/** Pure: "the minister", "a former official of the port", "the paper" -> the party whom the article names or describes so. */
import { apposedName, firstNoun, generalNoun, secondNoun } from './apposition.ts';
import { hasWord, isOfKind } from './body-kinds.ts';
import { descriptionOf } from './descriptions.ts';
import { freshFeatures, holdersOf, traders } from './holders.ts';
import { learnKin } from './kin.ts';
import type { Name } from './name.ts';
import { rivalOf } from './pairs.ts';
import { isFree, type NounPlace, ownerOf, type Party, recentParties } from './parties.ts';
import { editorsOf, pressOfNoun } from './press-nouns.ts';
import { learnPress, pressNamedOf, pressToldOf } from './press-references.ts';
import { type Choice, type Features, note, only, type Ranked } from './rank.ts';
import {
	copula,
	isAfterCopula,
	learnMeant,
	learnOffice,
	noteAppointed,
	noteRole,
	noteSecondRole,
	subjectOfCopula,
} from './roles.ts';
import { keyOf } from './spelling.ts';
import { noteEmployer } from './staff.ts';

/** The likeliest first; empty for nobody. */
export function partiesOfNoun(place: NounPlace): readonly Ranked<Party>[] {
	const { reading, sentence, index, chunk } = place;
	const { classes } = chunk;
	const named = apposedName(sentence.chunks, index);
	const editors = named || chunk.noun !== 'editor' || !chunk.isPlural ? [] : editorsOf(place);
	if (editors.length > 0) return editors;
	const rival = named ? null : rivalOf(place);
	if (rival) return only(rival);
	if (classes.has('person')) return personsOf(place, named);
	if (classes.has('press')) {
		if (named?.kind === 'publication') {
			const party = reading.partyNamed(named);
			learnPress(party, sentence.chunks, index);
			return only(party);
		}
		const told = pressToldOf(reading, sentence.chunks, index) ?? pressNamedOf(reading, sentence.chunks, index);
		if (told && !chunk.isPlural) {
			learnPress(told, sentence.chunks, index);
			return only(told);
		}
		const press = pressOfNoun(place);
		if (press.length > 0) return press;
	}
	return classes.has('body') ? bodiesOf(place, named) : [];
}

function personsOf(place: NounPlace, named: Name | null): readonly Ranked<Party>[] {
	const { reading, sentence, index, chunk } = place;
	const { noun, determiner } = chunk;
	const { chunks } = sentence;
	if (named?.kind === 'person') {
		const party = reading.partyNamed(named);
		learnOffice(party, chunk, reading.text);
		learnKin(party, chunk, ownerOf(reading, chunk));
		noteEmployer(place, party);
		return only(party);
	}
	if (named?.kind === 'body' && traders.test(noun)) {
		const party = reading.partyNamed(named);
		party.roles.add(noun);
		return only(party);
	}
	const before = chunks[index - 1]?.words.toLowerCase() ?? '';
	if (chunk.isPlural) return [];
	if (determiner === 'none') {
		// "She had been minister", "was sworn in as minister".
		if (before === 'as') noteAppointed(reading, chunks, index, chunk);
		else if (isAfterCopula(chunks, index)) noteRole(reading, chunks, index, chunk);
		return [];
	}
	// A chair that is black is no chairman.
	if (noun === 'chair' && (determiner === 'a' || chunk.words.includes(' '))) return [];
	// "His chief exhibit".
	if (/^(?:chief|head)$/.test(noun) && chunks[index + 1]?.type === 'word' && chunks[index + 1]?.start === chunk.end + 1)
		return [];
	const second = secondNoun(chunks, index);
	if (second) return only(personOfSecond(place, second));
	const general = generalNoun(chunks, index);
	if (general) return only(reading.partyOf.get(general) ?? null);
	const same = firstNoun(chunks, index);
	if (same) return only(reading.partyOf.get(same) ?? null);
	// "It is a good chair", "as a deputy": nobody new.
	const isNew = isTelling(chunks, index) || isThere(chunks, index);
	if (determiner === 'a' && (copula.test(before) || /^(?:as|like)$/.test(before)) && !isNew) {
		noteRole(reading, chunks, index, chunk);
		return [];
	}
	// "In 2019, then a department head, he told".
	const isAside = chunks[index - 2]?.words === ',' && chunks[index + 1]?.words === ',';
	if (
		determiner === 'a' &&
		isAside &&
		/^(?:then|now|still|once|formerly|previously|already|himself|herself)$/.test(before)
	)
		return [];
	if (determiner === 'a' && noteSecondRole(reading, chunks, index, chunk)) return [];
	if (determiner === 'a' || determiner === 'another') return only(newlyDescribed(place, 'person'));
	const complemented = determiner === 'the' ? complementedBy(place) : null;
	if (complemented) return only(complemented);
	const fresh = descriptionOf(place, 'person');
	const isNameless = /\b(?:anonymous|unnamed|nameless|unidentified)\b/i.test(chunk.words);
	const choices = holdersOf(place, fresh).filter(({ value }) => !isNameless || value.isDescribed);
	choices.push({ value: fresh, features: freshFeatures(chunk, fresh) });
	const ranked = reading.ranker.rank('reference', chunk.start, choices);
	const [first] = ranked;
	if (first?.value === fresh) reading.described.push(fresh);
	// "Its chief executive", before he is named: the same words mean him afterwards.
	else if (first && first.value.first > chunk.start) learnOffice(first.value, chunk, reading.text);
	if (first) learnMeant(reading, chunk, first.value);
	if (first) learnKin(first.value, chunk, ownerOf(reading, chunk));
	return ranked;
}

/** "As a trader at Arbe explained to me": no role of somebody else's. */
function isTelling(chunks: NounPlace['sentence']['chunks'], index: number): boolean {
	if (!/^as$/i.test(chunks[index - 1]?.words ?? '')) return false;
	const at = chunks.findIndex(
		(chunk, place) => place > index && (/^(?:say|stop|quote|conjunction)$/.test(chunk.type) || isFree(chunks, place)),
	);
	const next = chunks[at];
	return next?.type === 'say' && next.form === 'finite';
}

/** "There was a truck driver", "so is a former engineer". */
function isThere(chunks: NounPlace['sentence']['chunks'], index: number): boolean {
	return copula.test(chunks[index - 1]?.words ?? '') && /^(?:there|so)$/i.test(chunks[index - 2]?.words ?? '');
}

/** "She was also the editor of the monthly": the subject. */
function complementedBy({ reading, sentence: { chunks }, index, chunk }: NounPlace): Party | null {
	if (chunks[index] !== chunk || !isAfterCopula(chunks, index)) return null;
	const subject = subjectOfCopula(reading, chunks, index);
	if (subject && !subject.isDescribed) learnOffice(subject, chunk, reading.text);
	return subject;
}

/** "The second speaker, a retired bus driver": whom the noun that tells more names or describes. */
function personOfSecond({ reading, sentence, at, chunk }: NounPlace, index: number): Party | null {
	const second = sentence.chunks[index];
	if (second?.type !== 'noun') return null;
	const name = apposedName(sentence.chunks, index);
	const party =
		name?.kind === 'person'
			? reading.partyNamed(name)
			: newlyDescribed({ reading, sentence, at, index, chunk: second }, 'person');
	learnOffice(party, second, reading.text);
	party.roles.add(chunk.noun);
	return party;
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
		else if (isOfKind(party.name, noun)) note(features, 'body kind');
		// A ministry is no company.
		else if (trading.test(noun) && official.test(keyOf(party.name))) continue;
		else if (enterprise.test(noun) && determiner !== 'none' && !party.isDescribed) {
			note(features, 'body enterprise');
			note(features, `body enterprise ${determiner}`);
		} else continue;
		note(features, 'body order', choices.length);
		if (choices.length === 0) note(features, 'body last');
		if (party.isDescribed) note(features, 'body described');
		if (!recent.includes(party)) note(features, 'body long ago');
		note(features, 'body prominence', Math.log(1 + party.mentions));
		note(features, 'body doubt', party.doubt);
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

function newlyDescribed(place: NounPlace, kind: Party['kind']): Party {
	const party = descriptionOf(place, kind);
	place.reading.described.push(party);
	return party;
}
