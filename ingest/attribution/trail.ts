/** Pure: the sentences that lead to a quotation -> where the last of them says that its speaker's words were written or spoken. */
import { lastFrom } from '../../src/spans.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { isFree, ownerOf, type Party, type Reading } from './parties.ts';
import { placesIn, wayBefore } from './venues.ts';

/** A sentence that tells of a place for words. */
export interface Station {
	/** Sentences between it and the quotation. */
	back: number;
	/** The publications of which it speaks as holding words, and those of the works in it. */
	press: ReadonlySet<Party>;
	/** Letters, speeches and other places that are no publication. */
	others: readonly string[];
	/** Those that print what the party wrote: "the monthly published a reply by Lund". */
	printers: ReadonlySet<Party>;
}

/** "In the January issue, she reviewed". */
export const issues = /^(?:issue|number|edition)$/;

/** How far a place is remembered. */
const sentencesBack = 14;
const paragraphsBack = 3;

/** The nearest station of a party, from a sentence back. */
export function lastStation(reading: Reading, here: Sentence, party: Party): Station | null {
	for (let back = 0; back <= sentencesBack; back += 1) {
		const sentence = reading.sentences[here.index - back];
		if (!sentence || here.paragraph.number - sentence.paragraph.number > paragraphsBack) return null;
		const works = (reading.worksAt.get(sentence.index) ?? []).filter(
			({ author, noun }) => author === party || (author === null && issues.test(noun)),
		);
		const isOfParty =
			back === 0 || works.some(({ author }) => author === party) || speaksOf(reading, sentence.chunks, party);
		if (!isOfParty) continue;
		const press = new Set(works.flatMap(({ publication }) => publication ?? []));
		for (const [index, chunk] of sentence.chunks.entries()) {
			const own = pressAt(reading, sentence, index);
			if (own) press.add(own);
			const work = reading.workOf.get(chunk);
			if (work?.author === party && work.publication) press.add(work.publication);
		}
		const others = placesIn(reading.text.slice(sentence.start, sentence.end));
		if (press.size > 0 || others.length > 0)
			return { back, press, others, printers: printersOf(reading, sentence.chunks, party) };
	}
	return null;
}

/** Whether another time than that of some words is told after them. */
export function hasMoved({ sentences }: Reading, since: number, until: number, date: string | null): boolean {
	for (let at = lastFrom(sentences, since); at <= lastFrom(sentences, until); at += 1)
		for (const chunk of sentences[at]?.chunks ?? []) {
			if (chunk.type !== 'time' || chunk.start < since || chunk.start >= until || chunk.time.isBorder) continue;
			const told = chunk.time.date;
			if (told !== null && !(date !== null && (told.startsWith(date) || date.startsWith(told)))) return true;
		}
	return false;
}

/** Whether a sentence names a party, or calls it "he". */
function speaksOf(reading: Reading, chunks: readonly Chunk[], party: Party): boolean {
	return chunks.some((chunk) => reading.partyOf.get(chunk) === party || ownerOf(reading, chunk) === party);
}

/** "He wanted it": what a verb has for its object is no place for words. */
export function isObjectIt(chunks: readonly Chunk[], index: number): boolean {
	const [before, chunk] = [chunks[index - 1], chunks[index]];
	if (chunk?.type !== 'pronoun' || !/^(?:it|them)$/.test(chunk.words) || !before) return false;
	return (
		before.type === 'say' ||
		before.type === 'preposition' ||
		(before.type === 'word' &&
			!/^(?:\p{Lu}|then$|later$|also$|still$|now$|once$|here$|thus$|\p{Ll}+ly$)/u.test(before.words))
	);
}

/** "The founder of the Gazette" is somebody, and no place for a work. */
export function isOfPerson(chunks: readonly Chunk[], index: number): boolean {
	const head = chunks[index - 2];
	return (
		chunks[index - 1]?.words === 'of' &&
		head?.type === 'noun' &&
		head.classes.has('person') &&
		!/^(?:reader|subscriber|viewer|listener)s?$/.test(head.noun)
	);
}

/** A publication that is not merely told something. */
function pressAt(reading: Reading, { start, chunks }: Sentence, index: number): Party | null {
	const chunk = chunks[index];
	if (!chunk || isObjectIt(chunks, index) || isOfPerson(chunks, index)) return null;
	const owner = ownerOf(reading, chunk);
	if (owner?.kind === 'publication') return owner;
	const press = reading.partyOf.get(chunk);
	if (press?.kind !== 'publication') return null;
	const way = wayBefore(reading.text.slice(Math.max(start, chunk.start - 60), chunk.start));
	return way === 'cue' ? null : press;
}

/** Publications of which a sentence says that they print a party. */
function printersOf(reading: Reading, chunks: readonly Chunk[], party: Party): Set<Party> {
	const printers = new Set<Party>();
	for (const [index, chunk] of chunks.entries()) {
		const press = reading.partyOf.get(chunk);
		if (press?.kind !== 'publication' || !isFree(chunks, index)) continue;
		const rest = chunks.slice(index + 1);
		const verb = rest.findIndex(({ words }) => printing.test(words));
		if (verb >= 0 && verb < 6 && speaksOf(reading, rest.slice(verb), party)) printers.add(press);
	}
	return printers;
}

/** What a publication does with those who write for it. */
export const printing =
	/^(?:publish(?:ed|es)?|print(?:ed|s)?|carr(?:ied|ies)|r[au]ns?|g[ai]ves?|given|devote[sd]?|open(?:ed|s)?|let|lets|follow(?:ed|s)?|ask(?:ed|s)?|invite[sd]?|commission(?:ed|s)?|feature[sd]?|sent|sends?|assign(?:ed|s)?|allow(?:ed|s)?|turn(?:ed|s)|put|allotted|offer(?:ed|s)?)$/i;
