/** Pure: whoever speaks -> in which publication the words stood, and whether they are its own: written for it, or told to it. */

import type { Chunk, Sentence } from './chunk.ts';
import { type Credited, paragraphOf, type Scene, type Sought, type Spoken } from './credit.ts';
import { pressWorks } from './nouns.ts';
import { isFree, type Party, type Reading, recentParties, type Work } from './parties.ts';
import { type Choice, type Features, note } from './rank.ts';
import type { Routes } from './routes.ts';
import { lastStation } from './trail.ts';
import { broadcaster, venuesIn, wayBefore } from './venues.ts';

export interface Channel {
	publication: Party | null;
	isPress: boolean;
	work: Work | null;
	share: number;
}

const spokenVerb = /^(?:said|says|say|saying|told|tells|tell|telling|added|adds|adding)$/i;
const writing = /\b(?:[Ww]riting|wrote|writes|article|essay|column|notice|[Rr]eview(?:ing|ed)?|comment|signed)\b/;
const continuing = /^(?:went on|goes on|added|adds|continued|continues)$/i;

/** What ties a publication to a party. */
const related =
	/^(?:press|told) (?:own work|of party|owner of party|cue of party|\S+ by party|station|active|printed|last|former|employer|echo|note|described)/;

/** "Xinhua quoted Lund as saying": who quotes whoever speaks. */
function quotingPress({ partyOf }: Reading, { chunks }: Sentence, verb: Chunk, subject: Chunk): Party | null {
	if (subject.start < verb.start || !/^(?:quot|cit|report)/i.test(verb.words)) return null;
	const press = chunks.findLast((chunk, index) => chunk.end <= verb.start && isFree(chunks, index));
	const party = press && partyOf.get(press);
	return party?.kind === 'publication' ? party : null;
}

/** Where the words of a party stood. */
export function channelOf(
	scene: Scene,
	{ party, route }: Spoken,
	{ sentence, setting }: Routes,
	earlier: readonly Credited[],
	{ quotation, noted, echo }: Sought,
): Channel {
	const at = quotation.start;
	const last = earlier.at(-1) ?? null;
	const { reading } = scene;
	const subject = route?.subject ?? null;
	const own = subject ? (reading.workOf.get(subject) ?? null) : null;
	if (party?.kind === 'publication') {
		const work = own?.publication === party ? own : route ? workOfSentence(scene, route.sentence, party) : null;
		return { publication: party, isPress: true, work, share: 1 };
	}
	const here = route?.sentence ?? sentence;
	const quoting = here && route?.verb ? quotingPress(reading, here, route.verb, route.subject) : null;
	if (quoting) return { publication: quoting, isPress: false, work: own, share: 1 };
	const isSpoken = route?.verb ? spokenVerb.test(route.verb.words) : false;
	const isWritten = /^(?:wrote|writes|writing|write)$/i.test(route?.verb?.words ?? '');
	const manner = isSpoken ? 'spoken' : isWritten ? 'written' : route?.verb ? 'stated' : 'plain';
	const choices = new Map<string, Choice<Channel> & { features: Features }>();
	const add = (press: Party, isPress: boolean, name: string, work: Work | null = null) => {
		const key = `${press.name} ${isPress}`;
		const choice = choices.get(key) ?? {
			value: { publication: press, isPress, work, share: 1 },
			features: { [isPress ? 'press' : 'told']: 1, [`${isPress ? 'press' : 'told'} ${manner}`]: 1 },
		};
		choices.set(key, choice);
		choice.value.work ??= work;
		note(choice.features, `${isPress ? 'press' : 'told'} ${name}`);
		note(choice.features, `${isPress ? 'press' : 'told'} ${name} ${manner}`);
	};
	if (own?.publication) add(own.publication, true, 'own work', own);
	if (here) addNamed(scene, here, party, add);
	addWorks(scene, here, party, at, add);
	if (here) addRecent(reading, here, add);
	if (last?.credit.publication && last.credit.isPress) add(last.credit.publication, true, 'of last');
	if (party?.employer) add(party.employer, true, 'employer');
	const echoed = echo?.credited.credit.party === party ? echo?.credited.credit : undefined;
	if (echoed?.publication) add(echoed.publication, echoed.isPress, 'echo', echoed.work);
	if (noted?.publication) {
		const near = noted.nearness === 'later' ? 'note later' : 'note';
		const kind = noted.isInterview
			? 'interview'
			: noted.party === party
				? 'author'
				: noted.party
					? 'other'
					: 'unsigned';
		for (const isPress of [true, false]) {
			add(noted.publication, isPress, near);
			add(noted.publication, isPress, `${near} ${kind}`);
		}
	}
	const previous = last && isNear(scene, last, at) ? last.credit : null;
	const isSame = previous !== null && previous.party === party;
	const words = here ? reading.text.slice(here.start, here.end) : '';
	if (isSame && previous.publication) {
		const verb = route?.verb ? (continuing.test(route.verb.words) ? ' continuing' : ' verb') : '';
		add(previous.publication, previous.isPress, `last${verb}`, previous.work);
	}
	const former =
		party && earlier.slice(-200, isSame ? -1 : undefined).findLast(({ credit }) => credit.party === party)?.credit;
	if (former?.publication) add(former.publication, former.isPress, isSame ? 'former same' : 'former', former.work);
	// "An author in Hakpo".
	for (const { value, features } of choices.values())
		if (party?.isDescribed && value.isPress && value.publication && party.name.includes(value.publication.name))
			note(features, 'press described in');
	const none: Features = { none: 1, [`none ${manner}`]: 1, [`none ${setting}`]: 1 };
	if (route?.verb) note(none, `none says ${route.verb.words.toLowerCase()}`);
	if (party?.kind === 'body') note(none, 'none body');
	if (party?.isDescribed) note(none, 'none described');
	if (own && !own.publication) note(none, 'none work');
	if (isSame && !previous.publication) note(none, `none last ${manner}`);
	if (former && !former.publication) note(none, isSame ? 'none former same' : 'none former');
	if (echoed && !echoed.publication) note(none, 'none echo');
	if (noted && !noted.publication) note(none, 'none note');
	for (const venue of venuesIn(words)) note(none, `none ${venue}`);
	noteStation(reading, here, party, none, choices.values());
	if (/\b(?:his|her|its|their)\s(?:\p{Ll}+\s)?(?:readers|subscribers|listeners|viewers)\b/u.test(words)) {
		note(none, 'none own readers');
		for (const { value, features } of choices.values())
			note(features, `${value.isPress ? 'press' : 'told'} own readers`);
	}
	if (own && !own.publication) {
		const kind = pressWorks.has(own.noun) ? 'press' : 'other';
		note(none, `none work ${kind}`);
		for (const { value, features } of choices.values()) if (value.isPress) note(features, `press work ${kind}`);
	}
	for (const { value, features } of choices.values())
		if (!Object.keys(features).some((name) => related.test(name)))
			note(features, value.isPress ? 'press unrelated' : 'told unrelated');
	const ranked = reading.ranker.rank('channel', at, [
		{ value: { publication: null, isPress: false, work: own, share: 1 }, features: none },
		...choices.values(),
	]);
	const best = ranked[0];
	if (!best) return { publication: null, isPress: false, work: own, share: 1 };
	const work = best.value.work ?? own ?? workOf(scene, here, party);
	return { ...best.value, work, share: best.share };
}

/** What the last sentence says that tells where the party's words stood. */
function noteStation(
	reading: Reading,
	here: Sentence | null,
	party: Party | null,
	none: Features,
	choices: Iterable<Choice<Channel> & { features: Features }>,
): void {
	const station = here && party && lastStation(reading, here, party);
	if (!station) {
		note(none, 'none nowhere');
		return;
	}
	const distance = Math.min(station.back, 2);
	const [other] = station.others;
	const elsewhere = other ? ` with ${other}` : '';
	for (const { value, features } of choices) {
		const way = value.isPress ? 'press' : 'told';
		const isThere = value.publication !== null && station.press.has(value.publication);
		note(features, isThere ? `${way} station ${distance}` : `${way} left behind`);
		note(features, isThere ? `${way} station${elsewhere}` : `${way} left behind${elsewhere}`);
		if (isThere && station.press.size === 1) note(features, `${way} station alone`);
		if (value.publication !== null && station.printers.has(value.publication)) note(features, `${way} printer`);
	}
	for (const venue of station.others) note(none, `none station ${venue} ${distance}`);
	if (station.press.size > 0) note(none, `none station press ${distance}`);
}

type Add = (press: Party, isPress: boolean, name: string, work?: Work | null) => void;

/** Publications in the sentence, and in those before it. */
function addNamed({ reading, article }: Scene, here: Sentence, party: Party | null, add: Add): void {
	for (let back = 0; back <= 4; back += 1) {
		const sentence = reading.sentences[here.index - back];
		if (!sentence || here.paragraph.number - sentence.paragraph.number > 1) break;
		const where = sentence.paragraph === here.paragraph ? '' : ' above';
		const distance = Math.min(back, 2);
		const { chunks } = sentence;
		const isOfParty = back === 0 || chunks.some((chunk) => reading.partyOf.get(chunk) === party);
		const venues = venuesIn(reading.text.slice(sentence.start, sentence.end));
		for (const work of reading.works)
			if (work.at === sentence.index && work.publication && /^(?:issue|number|edition)$/.test(work.noun)) {
				add(work.publication, true, `issue ${distance}${where}`);
				if (isOfParty) add(work.publication, true, 'issue of party');
			}
		for (const [index, chunk] of chunks.entries()) {
			const press = reading.partyOf.get(chunk);
			const work = reading.workOf.get(chunk);
			if (work?.publication && back <= 1) add(work.publication, true, `work ${distance}${where}`, work);
			const owner = chunk.type === 'noun' && chunk.possessor ? reading.partyOf.get(chunk.possessor) : undefined;
			if (owner?.kind === 'publication') {
				add(owner, true, `owner ${distance}${where}`);
				if (isOfParty) add(owner, true, 'owner of party');
			}
			if (press?.kind !== 'publication') continue;
			const before = article.text.slice(Math.max(sentence.start, chunk.start - 60), chunk.start);
			const way = wayBefore(before);
			if (broadcaster.test(press.name)) for (const isPress of [true, false]) add(press, isPress, 'broadcaster');
			if (way) {
				add(press, false, `${way} ${distance}${where}`);
				add(press, true, `${way} ${distance}`);
				if (way === 'cue' && isOfParty) add(press, false, 'cue of party');
				if (way === 'cue') continue;
			} else add(press, false, `${roleIn(chunks, index)} ${distance}${where}`);
			add(press, true, `${roleIn(chunks, index)} ${distance}${where}`);
			if (writing.test(reading.text.slice(sentence.start, sentence.end))) add(press, true, `writing ${distance}`);
			if (isOfParty) add(press, true, `of party ${distance}`);
			if (back > 0 && isOfParty && !way)
				for (const isPress of [true, false]) add(press, isPress, `${roleIn(chunks, index)} by party`);
			for (const venue of venues)
				for (const isPress of [true, false]) add(press, isPress, `with ${venue}${isOfParty ? '' : ' of others'}`);
		}
	}
}

/** The publications of which was spoken last, however far back. */
function addRecent(reading: Reading, here: Sentence, add: Add): void {
	const recent = recentParties(reading, here.index, here.chunks.length, memory);
	const presses = recent.filter(({ kind }) => kind === 'publication').slice(0, 2);
	for (const [order, press] of presses.entries()) add(press, true, `recent ${order}`);
}

/** Sentences for which a publication is remembered of which nothing more was said. */
const memory = 14;

function roleIn(chunks: readonly Chunk[], index: number): string {
	const before = chunks[index - 1];
	if (before?.type === 'preposition') return /^(?:in|for|of)$/i.test(before.words) ? before.words.toLowerCase() : 'at';
	return isFree(chunks, index) ? 'subject' : 'object';
}

/** Works of the party of which the article has spoken. */
function addWorks(scene: Scene, here: Sentence | null, party: Party | null, at: number, add: Add): void {
	if (!here || !party) return;
	const { works } = scene.reading;
	const active = works.findLast((work) => work.at <= here.index && work.author === party);
	if (active?.publication) {
		const distance = paragraphOf(scene, at) - (scene.reading.sentences[active.at]?.paragraph.number ?? 0);
		const where = active.at === here.index ? 'here' : distance <= 0 ? 'paragraph' : distance === 1 ? 'above' : 'far';
		add(active.publication, true, `active ${where}`, active);
	}
	const printed = works.findLast((work) => work.at <= here.index && work.author === party && work.publication);
	if (printed?.publication && printed !== active) add(printed.publication, true, 'printed before', printed);
}

function isNear(scene: Scene, last: Credited, at: number): boolean {
	return paragraphOf(scene, at) - paragraphOf(scene, last.quotation.start) <= 1;
}

/** The work of the party that was spoken of last, near enough to be meant. */
function workOf({ reading }: Scene, here: Sentence | null, party: Party | null): Work | null {
	if (!here || !party) return null;
	const work = reading.works.findLast((each) => each.at <= here.index && each.author === party);
	const from = work && reading.sentences[work.at];
	return work && from && here.paragraph.number - from.paragraph.number <= 1 ? work : null;
}

/** The work of a publication that its sentence names. */
function workOfSentence({ reading }: Scene, { index, paragraph }: Sentence, press: Party): Work | null {
	const { works, sentences } = reading;
	return (
		works.findLast((work) => work.at === index && work.publication === press) ??
		works.findLast(
			(work) => work.at <= index && sentences[work.at]?.paragraph === paragraph && work.publication === press,
		) ??
		null
	);
}
