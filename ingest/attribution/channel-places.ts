/** Pure: the sentences that lead to a quotation -> the publications that they name or speak of, as places for its words. */
import { lastFrom } from '../../src/spans.ts';
import type { Candidates } from './channel-choices.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { paragraphOf, type Scene } from './credit.ts';
import { isFree, ownerOf, type Party, partyFor, type Reading, recentParties, type Work } from './parties.ts';
import { hasMoved, isObjectIt, isOfPerson, issues } from './trail.ts';
import { broadcaster, venuesIn, wayBefore } from './venues.ts';

const writing = /\b(?:[Ww]riting|wrote|writes|article|essay|column|notice|[Rr]eview(?:ing|ed)?|comment|signed)\b/;

/** Sentences back in which a publication that is named counts. */
const namedBack = 4;

/** Publications in the sentence, and in those before it. */
export function addNamed(found: Candidates, reading: Reading, here: Sentence, party: Party | null): void {
	for (let back = 0; back <= namedBack; back += 1) {
		const sentence = reading.sentences[here.index - back];
		if (!sentence || here.paragraph.number - sentence.paragraph.number > 1) break;
		addOf(found, reading, sentence, party, { back, isAbove: sentence.paragraph !== here.paragraph });
	}
}

function addOf(
	{ near, tie }: Candidates,
	reading: Reading,
	sentence: Sentence,
	party: Party | null,
	{ back, isAbove }: { back: number; isAbove: boolean },
): void {
	const { chunks } = sentence;
	const words = reading.text.slice(sentence.start, sentence.end);
	const isOfParty = back === 0 || chunks.some((chunk) => reading.partyOf.get(chunk) === party);
	const distance = `${Math.min(back, 2)}`;
	const place = `${distance}${isAbove ? ' above' : ''}`;
	const both = [true, false];
	for (const { noun, publication } of reading.worksAt.get(sentence.index) ?? []) {
		if (!publication || !issues.test(noun)) continue;
		near(publication, true, `issue ${place}`);
		if (isOfParty) near(publication, true, 'issue of party');
	}
	const venues = venuesIn(words);
	const isWriting = writing.test(words);
	for (const [index, chunk] of chunks.entries()) {
		const work = reading.workOf.get(chunk);
		if (work?.publication && back <= 1) near(work.publication, true, `work ${place}`, work);
		const owner = ownerOf(reading, chunk);
		if (owner?.kind === 'publication') {
			near(owner, true, `owner ${place}`);
			if (isOfParty) tie(owner, true, 'owner of party');
		}
		const press = reading.partyOf.get(chunk);
		if (press?.kind !== 'publication' || isObjectIt(chunks, index)) continue;
		const way = wayBefore(reading.text.slice(Math.max(sentence.start, chunk.start - 60), chunk.start));
		if (broadcaster.test(press.name)) for (const isPress of both) near(press, isPress, 'broadcaster');
		const role = roleIn(chunks, index);
		near(press, false, `${way ?? role} ${place}`);
		if (way) near(press, true, `${way} ${distance}`);
		if (way === 'cue' && isOfParty) tie(press, false, 'cue of party');
		if (way === 'cue') continue;
		near(press, true, `${role} ${place}`);
		if (isWriting) near(press, true, `writing ${distance}`);
		if (isOfParty) tie(press, true, `of party ${distance}`);
		if (back > 0 && isOfParty && !way) for (const isPress of both) tie(press, isPress, `${role} by party`);
		for (const venue of venues)
			for (const isPress of both) near(press, isPress, `with ${venue}${isOfParty ? '' : ' of others'}`);
	}
}

function roleIn(chunks: readonly Chunk[], index: number): string {
	const before = chunks[index - 1];
	if (isOfPerson(chunks, index)) return 'of person';
	if (before?.type === 'preposition') return /^(?:in|for|of)$/i.test(before.words) ? before.words.toLowerCase() : 'at';
	return isFree(chunks, index) ? 'subject' : 'object';
}

/** Sentences for which a publication is remembered of which nothing more was said. */
const memory = 14;

/** The publications of which was spoken last, however far back. */
export function addRecent({ near }: Candidates, reading: Reading, here: Sentence): void {
	const recent = recentParties(reading, here.index, here.chunks.length, memory);
	const presses = recent.filter(({ kind }) => kind === 'publication').slice(0, 2);
	for (const [order, press] of presses.entries()) near(press, true, `recent ${order}`);
}

/** Whether another time has been told since a work was spoken of. */
function pace({ reading }: Scene, work: Work, at: number): string {
	const since = reading.sentences[work.at]?.end ?? 0;
	return hasMoved(reading, since, at, work.date) ? 'moved' : 'still';
}

/** The publication of which was spoken where a person is named first. */
export function addIntroducing({ near }: Candidates, reading: Reading, here: Sentence, party: Party): void {
	const { sentences, partyOf } = reading;
	const first = sentences[lastFrom(sentences, party.first)];
	if (party.kind !== 'person' || !first || here.paragraph.number - first.paragraph.number > 1) return;
	const distance = here.index - first.index < 4 ? 'near' : 'far';
	for (let back = 0; back <= 2; back += 1) {
		const sentence = sentences[first.index - back];
		if (sentence?.paragraph !== first.paragraph) return;
		const chunks = sentence.chunks.filter(({ start }) => back > 0 || start < party.first);
		const index = chunks.findLastIndex(
			(chunk) => partyFor(reading, chunk)?.kind === 'publication' || ownerOf(reading, chunk)?.kind === 'publication',
		);
		const chunk = chunks[index];
		if (!chunk) continue;
		const press = ownerOf(reading, chunk) ?? partyOf.get(chunk);
		if (press?.kind !== 'publication') return;
		for (const isPress of [true, false]) {
			near(press, isPress, `introducing ${back}`);
			near(press, isPress, `introducing ${distance} ${roleIn(chunks, index)}`);
		}
		return;
	}
}

/** Works of the party of which the article has spoken. */
export function addWorks({ tie }: Candidates, scene: Scene, here: Sentence, party: Party, at: number): void {
	const { worksBy, sentences } = scene.reading;
	const works = (worksBy.get(party) ?? []).filter((work) => work.at <= here.index);
	const active = works.at(-1);
	if (active?.publication) {
		const distance = paragraphOf(scene, at) - (sentences[active.at]?.paragraph.number ?? 0);
		const where = active.at === here.index ? 'here' : distance <= 0 ? 'paragraph' : distance === 1 ? 'above' : 'far';
		tie(active.publication, true, `active ${where}`, active);
		if (active.at < here.index) tie(active.publication, true, `active ${pace(scene, active, at)}`, active);
	}
	const printed = works.findLast((work) => work.publication);
	if (printed?.publication && printed !== active) tie(printed.publication, true, 'printed before', printed);
}
