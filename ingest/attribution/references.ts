/** Pure: "he", "it", "they", or an article that names no author -> whom they mean, each with a likelihood. */
import { askedIn, askerOfSubject } from './askers.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { firstPerson, isFree, ownerOf, type Party, type Reading } from './parties.ts';
import { isObject } from './pronouns.ts';
import { type Choice, type Features, note, type Ranked } from './rank.ts';
import {
	type Asking,
	noteFreshness,
	noteOpening,
	noteQuoted,
	noteWork,
	rivalOf,
	type Trace,
} from './reference-signs.ts';
import { subjectBefore } from './subject.ts';

/** Sentences in which those stand whom a pronoun may mean. */
const window = 8;
/** How much less a sentence further back counts. */
const fading = 0.45;

/**
 * Whom a pronoun means.
 * @param isPress true where it has what only publications have: its editorial.
 */
export function antecedents(
	reading: Reading,
	word: string,
	at: number,
	index: number,
	isPress = false,
): readonly Ranked<Party>[] {
	if (firstPerson.test(word)) return reading.speaker ? [{ value: reading.speaker, share: 1 }] : [];
	if (/^your?$/.test(word)) return reading.addressee ? [{ value: reading.addressee, share: 1 }] : [];
	const pronoun = /^(?:he|his|him)$/.test(word) ? 'he' : /^(?:she|her|hers)$/.test(word) ? 'she' : null;
	const asking = pronoun ? 'person' : /^the/.test(word) ? 'they' : 'thing';
	const barred = pronoun ? barredAt(reading, at, index) : [];
	const fits = (party: Party) =>
		pronoun
			? !barred.includes(party) && party.kind === 'person' && (party.pronoun === null || party.pronoun === pronoun)
			: isPress && asking === 'thing'
				? party.kind === 'publication'
				: party.kind !== 'person' || asking === 'they';
	const found = likeliest(reading, at, index, asking, fits, pronoun);
	const [first] = found;
	if (first && pronoun) {
		reading.lastMeant.set(pronoun, { party: first.value, at });
		if (first.share > 0.5) {
			const called = reading.called.get(first.value) ?? { he: 0, she: 0 };
			called[pronoun] += 1;
			reading.called.set(first.value, called);
		}
	}
	return found;
}

/** Those whom a pronoun cannot mean: in "Lund told him" the subject of the clause, in "asked by Lund, he" who asks. */
function barredAt({ sentences, partyOf, text }: Reading, at: number, index: number): Party[] {
	const chunks = sentences[at]?.chunks ?? [];
	const chunk = chunks[index];
	if (chunk?.type !== 'pronoun') return [];
	const isWhom = isObject(chunk.words, text.slice(chunk.end, chunk.end + 20));
	const other = isWhom ? chunks[subjectBefore(chunks, index)] : askerOfSubject(chunks.slice(0, index));
	const party = other && partyOf.get(other);
	return party ? [party] : [];
}

/** Who may have written the work at a place, where its words do not tell. */
export function authorsLikely(reading: Reading, at: number, index: number, noun: string): readonly Ranked<Party>[] {
	// An editorial is a newspaper's.
	const fits = ({ kind }: Party) => noun !== 'editorial' || kind === 'publication';
	return likeliest(reading, at, index, 'work', fits, null);
}

function likeliest(
	reading: Reading,
	at: number,
	index: number,
	asking: Asking,
	fits: (party: Party) => boolean,
	pronoun: 'he' | 'she' | null,
): readonly Ranked<Party>[] {
	const choices = choicesOf(reading, at, index, asking, fits, pronoun);
	const asker = reading.sentences[at]?.chunks[index];
	return choices.length === 0 ? [] : reading.ranker.rank('reference', asker?.start ?? 0, choices);
}

function choicesOf(
	reading: Reading,
	at: number,
	index: number,
	asking: Asking,
	fits: (party: Party) => boolean,
	pronoun: 'he' | 'she' | null,
): Choice<Party>[] {
	const traces = new Map<Party, Trace>();
	for (let back = at; back >= Math.max(0, at - window); back -= 1) {
		const sentence = reading.sentences[back];
		if (!sentence) break;
		addTraces(traces, reading, sentence, back === at ? index : sentence.chunks.length, at - back, at);
	}
	addOuter(traces, reading, fits);
	const meant = pronoun ? reading.lastMeant.get(pronoun) : undefined;
	const here = reading.sentences[at];
	const start = here?.chunks[index]?.start ?? 0;
	const isOpening = here !== undefined && reading.sentences[at - 1]?.paragraph !== here.paragraph;
	const uses = pronoun ? [...reading.called.values()].reduce((sum, each) => sum + each[pronoun], 0) : 0;
	const far = pronoun ? [meant?.party, ...reading.leading.filter(({ first }) => first < start)] : [];
	for (const party of far)
		if (party && fits(party) && !traces.has(party))
			traces.set(party, { features: { 'long ago': 1 }, salience: 0.05, mentions: 1, distance: window });
	return [...traces]
		.filter(([party]) => fits(party))
		.map(([party, { features, salience, mentions, distance }]) => {
			const all: Features = {};
			for (const [name, value] of Object.entries(features)) {
				note(all, name, value);
				note(all, `${asking} ${name}`, value);
			}
			note(all, `${asking} salience`, Math.log(salience + 0.02));
			note(all, `${asking} mentions`, Math.log(mentions));
			if (pronoun && party.pronoun === pronoun) note(all, 'agrees');
			if (pronoun && party.leaning !== 0)
				note(
					all,
					party.leaning > 0 === (pronoun === 'he') ? 'leans' : 'leans away',
					Math.tanh(Math.abs(party.leaning) / 2),
				);
			const called = reading.called.get(party);
			if (pronoun && called) {
				const [so, otherwise] = [called[pronoun], called[pronoun === 'he' ? 'she' : 'he']];
				note(all, so >= otherwise ? 'called so' : 'called otherwise', Math.abs(so - otherwise) / (so + otherwise));
			}
			if (pronoun && uses > 0) note(all, 'called share', (called?.[pronoun] ?? 0) / (uses + 1));
			// Nobody tells of himself as of another.
			if (pronoun && party === reading.speaker) note(all, 'quoted speaker');
			if (reading.leading.includes(party)) note(all, `${asking} leading`);
			if (reading.leading[0] === party) note(all, `${asking} first against ${rivalOf(traces, party, fits, pronoun)}`);
			if (isOpening && asking !== 'work') noteOpening(all, asking, party, features, reading);
			if (meant?.party === party) {
				note(all, 'meant last');
				note(all, `meant last ${at - meant.at < 2 ? at - meant.at : at - meant.at < 5 ? '2' : '5'}`);
			}
			note(all, `${asking} prominence`, Math.log(1 + party.mentions));
			if (asking !== 'person') note(all, `${asking} ${party.kind}`);
			if (asking === 'work') noteWork(all, reading, here?.chunks[index], party);
			if (party.isDescribed) {
				note(all, `${asking} described`);
				if (features.speaks) note(all, 'described speaks');
				noteFreshness(all, party, distance, reading.sentences[at]);
				if (reading.outer.length > 0) noteQuoted(all, features);
			}
			return { value: party, features: all };
		});
}

function addTraces(
	traces: Map<Party, Trace>,
	reading: Reading,
	sentence: Sentence,
	until: number,
	distance: number,
	from: number,
): void {
	const { partyOf, sentences } = reading;
	const chunks = sentence.chunks.slice(0, until).filter(({ words }) => !firstPerson.test(words));
	const subject = chunks.findIndex((chunk, place) => isFree(chunks, place) && partyOf.has(chunk));
	const asked = distance < 2 ? askedIn(chunks) : null;
	const here = sentences[from];
	const isOtherSection = sentence.paragraph.section !== here?.paragraph.section;
	for (let place = chunks.length - 1; place >= 0; place -= 1) {
		const chunk = chunks[place];
		if (!chunk) continue;
		const owner = ownerOf(reading, chunk);
		for (const party of new Set([partyOf.get(chunk), owner])) {
			if (!party) continue;
			const role = roleOf(reading, chunks, place, subject, party === owner);
			const weight = (roleWeights[role] ?? 1) * fading ** distance * (isOtherSection ? 0.3 : 1);
			const known = traces.get(party);
			if (known) {
				known.salience += weight;
				known.mentions += 1;
				// A subject stays one, though "her" names it again.
				if (role === 'subject' && known.distance === distance) note(known.features, 'also subject');
				continue;
			}
			const features: Features = {};
			note(features, `distance ${distance < 3 ? distance : distance < 5 ? '3' : '5'}`);
			note(features, `role ${role}`);
			if (isOtherSection) note(features, 'other section');
			if (distance === 0 || distance === 1) note(features, `role ${role} ${distance}`);
			if (distance === 0 && chunks.slice(place + 1).every(isAside)) note(features, 'aside');
			if (sentence.paragraph === here?.paragraph) {
				note(features, 'same paragraph');
				if (role === 'subject' && distance > 0) note(features, `paragraph subject${distance === 1 ? ' before' : ''}`);
			}
			if (asked?.asker && partyOf.get(asked.asker) === party) note(features, 'asks');
			if (asked?.asked && partyOf.get(asked.asked) === party) note(features, 'is asked');
			if (distance > 0 && role === 'subject' && saysAfter(chunks, place)) note(features, 'speaks');
			traces.set(party, { features, salience: weight, mentions: 1, distance });
		}
	}
}

/** "The Gazette, in its May issue": what may stand between a name and the word that takes it up. */
function isAside({ type, words }: Chunk): boolean {
	return type === 'preposition' || type === 'time' || words === ',';
}

const roleWeights: Record<string, number> = { subject: 2.5, free: 1.2, inside: 0.4, owner: 0.8, object: 0.8 };

function roleOf(
	{ partyOf }: Reading,
	chunks: readonly Chunk[],
	place: number,
	subject: number,
	isOwner: boolean,
): string {
	const chunk = chunks[place];
	const isInside =
		/^(?:that|which|who|whom|whose)$/i.test(chunks[place - 1]?.words ?? '') ||
		(chunk?.type === 'noun' &&
			chunks[place - 1]?.words === ',' &&
			partyOf.get(chunks[place - 2] as Chunk) === partyOf.get(chunk));
	if (isOwner) return 'owner';
	if (isInside) return 'inside';
	if (place === subject) return 'subject';
	return isFree(chunks, place) ? 'free' : 'object';
}

function saysAfter(chunks: readonly Chunk[], place: number): boolean {
	return chunks.some(({ type }, verb) => type === 'say' && verb > place && subjectBefore(chunks, verb) === place);
}

/** Inside a quotation, whoever was named last before it. */
function addOuter(traces: Map<Party, Trace>, { outer, speaker }: Reading, fits: (party: Party) => boolean): void {
	const inside = [...traces.keys()].some(fits) ? 'outside of others' : 'outside alone';
	const others = outer.filter((each) => each !== speaker && fits(each));
	for (const [order, party] of others.slice(0, 6).entries()) {
		if (traces.has(party)) continue;
		const features: Features = { outside: -order, [inside]: 1 };
		if (speaker?.kin.has(party)) note(features, 'outside kin');
		if (order === 0) note(features, 'outside last');
		traces.set(party, { features, salience: 0.3 ** (order + 1), mentions: 1, distance: window });
	}
}
