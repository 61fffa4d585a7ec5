/** Pure: whoever speaks -> in which publication the words stood, and whether they are its own: written for it, or told to it. */

import type { Span } from '../../src/article.ts';
import { type Candidate, type Channel, createCandidates } from './channel-choices.ts';
import { addIntroducing, addNamed, addRecent, addWorks } from './channel-places.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { type Credited, paragraphOf, type Scene, type Sought, type Spoken } from './credit.ts';
import { mainVerb, mannerOf } from './manner.ts';
import { pressWorks } from './nouns.ts';
import { isFree, type Party, type Reading, type Work } from './parties.ts';
import { type Features, note } from './rank.ts';
import type { Routes } from './routes.ts';
import { hasMoved, lastStation } from './trail.ts';
import { isToAudience, venuesIn } from './venues.ts';

const continuing = /^(?:went on|goes on|added|adds|continued|continues)$/i;

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
	if (party && last?.credit.party === party && isCut(scene, last, quotation)) {
		const { publication, isPress, work, channel: share } = last.credit;
		return { publication, isPress, work, share };
	}
	// Words taken up again stood where they were first said to stand.
	const again =
		echo && (echo.isLong || scene.isNested) && echo.credited.credit.party === party ? echo.credited.credit : null;
	if (party && again)
		return { publication: again.publication, isPress: again.isPress, work: again.work, share: again.channel };
	const here = route?.sentence ?? sentence;
	const quoting = here && route?.verb ? quotingPress(reading, here, route.verb, route.subject) : null;
	if (quoting) return { publication: quoting, isPress: false, work: own, share: 1 };
	const verb = route?.verb ? mainVerb(route.sentence, route.verb) : null;
	const following = verb ? reading.text.slice(verb.end, verb.end + 60) : '';
	const manner = mannerOf(verb, following, Boolean(own?.publication));
	const found = createCandidates(manner);
	const { near, tie } = found;
	if (own?.publication) tie(own.publication, true, 'own work', own);
	if (here) addNamed(found, reading, here, party);
	if (here && party) addWorks(found, scene, here, party, at);
	if (here && party) addIntroducing(found, reading, here, party);
	if (here) addRecent(found, reading, here);
	if (last?.credit.publication && last.credit.isPress) near(last.credit.publication, true, 'of last');
	if (party?.employer) tie(party.employer, true, 'employer');
	const outer = party && scene.holder?.scene.reading.worksBy.get(party)?.findLast(({ publication }) => publication);
	const tense = verb && scene.isNested ? (/s$/.test(verb.words) ? 'present' : 'past') : 'no verb';
	if (outer?.publication) {
		tie(outer.publication, true, 'outer work', outer);
		tie(outer.publication, true, `outer work ${tense}`, outer);
	}
	if (noted?.publication) {
		const name = noted.nearness === 'later' ? 'note later' : 'note';
		const kind = noted.isInterview
			? 'interview'
			: noted.party === party
				? 'author'
				: noted.party
					? 'other'
					: 'unsigned';
		for (const isPress of [true, false]) {
			tie(noted.publication, isPress, name);
			tie(noted.publication, isPress, `${name} ${kind}`);
			if (noted.isArticle) tie(noted.publication, isPress, `${name} article`);
		}
	}
	const previous = last && isNear(scene, last, at) ? last.credit : null;
	const isSame = previous !== null && previous.party === party;
	const words = here ? reading.text.slice(here.start, here.end) : '';
	if (isSame && previous.publication) {
		const way = verb ? (continuing.test(verb.words) ? ' continuing' : ' verb') : '';
		tie(previous.publication, previous.isPress, `last${way}`, previous.work);
	}
	const before = party && earlier.slice(-200, isSame ? -1 : undefined).findLast(({ credit }) => credit.party === party);
	const former = before?.credit;
	if (former?.publication) {
		tie(former.publication, former.isPress, isSame ? 'former same' : 'former', former.work);
		const moved = hasMoved(reading, before?.quotation.end ?? 0, at, former.date?.value ?? null);
		tie(former.publication, former.isPress, moved ? 'former moved' : 'former still', former.work);
	}
	// "An author in Hakpo".
	for (const { value } of found.all())
		if (party?.isDescribed && value.isPress && value.publication && party.name.includes(value.publication.name))
			tie(value.publication, true, 'described in');
	const none: Features = { none: 1, [`none ${manner}`]: 1, [`none ${setting}`]: 1 };
	if (verb) note(none, `none says ${verb.words.toLowerCase()}`);
	if (scene.isNested) note(none, `none nested ${tense}`);
	if (party?.kind === 'body') note(none, 'none body');
	if (party?.isDescribed) note(none, 'none described');
	if (own && !own.publication) note(none, 'none work');
	if (isSame && !previous.publication) note(none, `none last ${manner}`);
	if (former && !former.publication) note(none, isSame ? 'none former same' : 'none former');
	if (noted && !noted.publication) note(none, 'none note');
	for (const venue of venuesIn(words)) note(none, `none ${venue}`);
	noteStation(reading, here, party, at, none, found.all());
	if (/\b(?:his|her|its|their)\s(?:\p{Ll}+\s)?(?:readers|subscribers|listeners|viewers)\b/u.test(words)) {
		note(none, 'none own readers');
		for (const { way, features } of found.all()) note(features, `${way} own readers`);
	}
	if (isToAudience(following)) {
		note(none, 'none to audience');
		for (const { way, features } of found.all()) note(features, `${way} to audience`);
	}
	if (own && !own.publication) {
		const kind = pressWorks.has(own.noun) ? 'press' : 'other';
		note(none, `none work ${kind}`);
		for (const { way, features } of found.all()) if (way === 'press') note(features, `press work ${kind}`);
	}
	for (const { value, way, features, isTied } of found.all()) {
		if (!isTied) note(features, `${way} unrelated`);
		const doubt = value.publication?.doubt ?? 0;
		note(features, `${way} doubt`, doubt);
		if (doubt > 0.5) note(features, `${way} doubtful`);
	}
	const ranked = reading.ranker.rank('channel', at, [
		{ value: { publication: null, isPress: false, work: own, share: 1 }, features: none },
		...found.all(),
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
	until: number,
	none: Features,
	candidates: readonly Candidate[],
): void {
	const station = here && party && lastStation(reading, here, party);
	if (!station) {
		note(none, 'none nowhere');
		return;
	}
	const distance = Math.min(station.back, 2);
	const since = reading.sentences[(here?.index ?? 0) - station.back]?.end ?? 0;
	const pace = since < until && hasMoved(reading, since, until, null) ? 'moved' : 'still';
	note(none, `none station ${pace}`);
	const [other] = station.others;
	const elsewhere = other ? ` with ${other}` : '';
	for (const candidate of candidates) {
		const { value, features, way } = candidate;
		const isThere = value.publication !== null && station.press.has(value.publication);
		note(features, isThere ? `${way} station ${distance}` : `${way} left behind`);
		if (isThere) note(features, `${way} station ${pace}`);
		note(features, isThere ? `${way} station${elsewhere}` : `${way} left behind${elsewhere}`);
		if (isThere && station.press.size === 1) note(features, `${way} station alone`);
		if (isThere) candidate.isTied = true;
		if (value.publication !== null && station.printers.has(value.publication)) note(features, `${way} printer`);
	}
	for (const venue of station.others) note(none, `none station ${venue} ${distance}`);
	if (station.press.size > 0) note(none, `none station press ${distance}`);
}

const cut = /^(?:[,?!–—]["”’»」]?|.["”’»」][,–—])\s(?:(?![.?!]\s+\p{L})[^\n]){1,90}$/su;

/** “No,” he said. “I will not.” is one speech, cut by the words that tell of it. */
function isCut({ article: { text } }: Scene, { quotation: { end } }: Credited, { start }: Span): boolean {
	return cut.test(text.slice(end - 1, start));
}

function isNear(scene: Scene, last: Credited, at: number): boolean {
	return paragraphOf(scene, at) - paragraphOf(scene, last.quotation.start) <= 1;
}

/** The work of the party that was spoken of last, near enough to be meant. */
function workOf({ reading }: Scene, here: Sentence | null, party: Party | null): Work | null {
	if (!here || !party) return null;
	const work = reading.worksBy.get(party)?.findLast((each) => each.at <= here.index);
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
