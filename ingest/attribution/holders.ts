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
		else if ([...party.roles].some((each) => roleOf(each) === role)) note(features, 'noun role');
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
			if (names.length > 0 && !names.some((name) => party.name.includes(name))) note(features, 'noun other name');
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
	// Nobody is known as one.
	const focus = (choices.length === 0 || isFormer) && determiner === 'the' ? inFocus(reading, at, index) : undefined;
	const party = focus?.party;
	const isOther = gender && party?.pronoun && party.pronoun !== gender;
	if (focus && party && party !== reading.speaker && !isOther && !choices.some(({ value }) => value === party)) {
		const features = focusFeatures(party, recent, words);
		if (focus.isAbove) note(features, 'noun focus above');
		if (names.length > 0) note(features, 'noun focus name');
		choices.push({ value: party, features });
	}
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

/** A person, or a body that is called like one: the Data Protection Commissioner. */
function isHolder({ kind, name }: Party, noun: string): boolean {
	return kind === 'person' || (kind === 'body' && lastWord(name) === noun);
}

/** Whether an office is told of somebody in the same words. */
function noteOffice(features: Features, { offices }: Party, role: string, office: string): void {
	const told = [...offices].filter((each) => roleOf(each.split(' ').at(-1) ?? '') === role && each.includes(' '));
	if (told.length === 0) return;
	if (!office.includes(' ')) note(features, 'noun shorter office');
	else note(features, told.includes(office) ? 'noun same office' : 'noun other office');
}

interface Focus {
	party: Party;
	/** In another paragraph. */
	isAbove: boolean;
}

/** Of whom the last sentences spoke: "Lund opened the campaign. “…” the president of the union began." */
function inFocus({ sentences, partyOf }: Reading, at: number, index: number): Focus | undefined {
	for (let back = at; back >= Math.max(0, at - 2); back -= 1) {
		const chunks = sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
		const subject = chunks.find((chunk, place) => isFree(chunks, place) && partyOf.get(chunk)?.kind === 'person');
		const party = subject && partyOf.get(subject);
		const isAbove = sentences[back]?.paragraph !== sentences[at]?.paragraph;
		if (party) return party.isDescribed ? undefined : { party, isAbove };
	}
	return undefined;
}

function focusFeatures(party: Party, recent: readonly Party[], words: readonly string[]): Features {
	const features: Features = { 'noun focus': 1 };
	note(features, words.length > 1 ? 'noun focus words' : 'noun focus bare');
	if (party.roles.size === 0) note(features, 'noun focus without role');
	if (recent.every((each) => each === party || each.kind !== 'person' || each.isDescribed))
		note(features, 'noun focus alone');
	return features;
}

export function freshFeatures({ determiner, noun }: Noun, { name }: Party): Features {
	const features: Features = { 'noun new': 1 };
	note(features, `noun new ${determiner}`);
	note(features, name.includes(' ') ? 'noun new words' : 'noun new bare');
	if (/\p{Lu}/u.test(name)) note(features, 'noun new name');
	if (anybody.test(noun)) note(features, 'noun new anybody');
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
