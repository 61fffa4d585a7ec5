/** Pure: a sentence that tells of writing without naming what is written -> the work. */
import type { Chunk } from './chunk.ts';
import { parts } from './nouns.ts';
import { isFree, keepWork, ownerOf, type Party, partyFor, type Reading } from './parties.ts';
import { subjectBefore } from './subject.ts';
import { issues } from './trail.ts';
import { nearestTime } from './work-dates.ts';

/** "Brandt argued in the Basin Quarterly in 1988" speaks of an article without naming it; "Muir wrote to his sister" of a letter. */
export function readUnnamedWork(reading: Reading, at: number): void {
	const { worksAt, sentences, partyOf, text } = reading;
	const sentence = sentences[at];
	if (!sentence) return;
	const { chunks, start, end } = sentence;
	const add = (noun: string, author: Party | null, publication: Party | null, place: number) => {
		const time = nearestTime(chunks, place, -1);
		const base = { noun, author, likely: [], publication, isImplied: true, at };
		keepWork(reading, { ...base, date: time?.time.date ?? null, dated: time });
	};
	const told = worksAt.get(at) ?? [];
	if (told.every(({ author }) => author === null)) {
		const issue = told.findLast(({ noun, publication }) => issues.test(noun) && publication);
		const place = issue ? chunks.findIndex((chunk) => reading.workOf.get(chunk) === issue) : -1;
		const writer = issue && writerIn(reading, chunks);
		if (issue && writer) add('article', writer, issue.publication, place);
		const guest = guestOf(reading, chunks);
		if (guest) add('contribution', guest.writer, guest.press, guest.place);
	}
	if (told.some(({ noun, author, publication }) => author || publication || !isRead(noun))) return;
	const voice = chunks.some(({ type }) => type === 'quote') ? sayingPress(reading, chunks) : -1;
	if (voice >= 0) {
		add('article', null, partyFor(reading, chunks[voice]) ?? null, voice);
		return;
	}
	const staff = staffOf(reading, chunks);
	if (staff) {
		add('article', null, staff.press, staff.place);
		return;
	}
	const writing = chunks.findIndex(
		(chunk, index) => /^(?:wrote|writes|writing)$/i.test(chunk.words) && chunks[index + 1]?.words === 'to',
	);
	const isPerson = (chunk: Chunk, index: number) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'person';
	const writer = writing >= 0 ? chunks.slice(0, writing).find(isPerson) : undefined;
	if (writer && /\b(?:wrote|writes|writing) to\b/i.test(text.slice(start, end))) {
		add('letter', partyOf.get(writer) ?? null, null, writing);
		return;
	}
	const place = chunks.findIndex(
		(chunk, index) =>
			partyOf.get(chunk)?.kind === 'publication' &&
			((/^in$/i.test(chunks[index - 1]?.words ?? '') && !/^interview$/.test(chunks[index - 2]?.words ?? '')) ||
				isWrittenFor(chunks, index)),
	);
	const there = place < 0 ? thereIn(chunks) : -1;
	const publication = there >= 0 ? pressBefore(reading, at) : partyFor(reading, chunks[place]);
	// "It was challenged by Georg Ahlers in the Annals."
	const near = partyFor(reading, chunks[place - 2]);
	const author = near?.kind === 'person' ? near : partyFor(reading, chunks.find(isPerson));
	if (publication && author) add('article', author, publication, Math.max(place, there));
}

/** "Lund, who reviewed the book there": -1 where nobody writes. */
function thereIn(chunks: readonly Chunk[]): number {
	const there = chunks.findIndex(({ words }) => words === 'there');
	const isWritten = chunks
		.slice(0, Math.max(there, 0))
		.some(({ words }) => /^(?:reviewed|wrote|published|writing)$/i.test(words));
	return isWritten ? there : -1;
}

/** The publication named last in the sentence before. */
function pressBefore({ sentences, partyOf }: Reading, at: number): Party | undefined {
	const parties = sentences[at - 1]?.chunks.flatMap((chunk) => partyOf.get(chunk) ?? []) ?? [];
	return parties.findLast(({ kind }) => kind === 'publication');
}

/** What is read, quoted or reviewed rather than told as being written. */
function isRead(noun: string): boolean {
	return parts.has(noun) || /^(?:book|novel|poem|text|evidence|document|history|law|act|treaty|plan)$/.test(noun);
}

/** "The Gazette said": the publication that is the subject of a verb of saying; -1 where none is. */
function sayingPress({ partyOf }: Reading, chunks: readonly Chunk[]): number {
	for (const [index, { type }] of chunks.entries()) {
		const subject = type === 'say' ? subjectBefore(chunks, index) : -1;
		const chunk = chunks[subject];
		if (chunk && partyOf.get(chunk)?.kind === 'publication') return subject;
	}
	return -1;
}

const writers = /^(?:columnist|commentator|correspondent|critic|contributor|essayist|leader-writer|reporter|reviewer)$/;

/** "The anonymous reviewer of the Gazette was colder": somebody without a name has written in it. */
function staffOf(reading: Reading, chunks: readonly Chunk[]): { press: Party; place: number } | null {
	for (const [place, chunk] of chunks.entries()) {
		if (chunk.type !== 'noun' || !writers.test(chunk.noun) || chunk.isPlural || !isFree(chunks, place)) continue;
		const party = reading.partyOf.get(chunk);
		if (party && !party.isDescribed) continue;
		const [of, paper] = chunks.slice(place + 1);
		const press =
			ownerOf(reading, chunk) ??
			(/^(?:of|for|in|on|at|from)$/.test(of?.words ?? '') ? partyFor(reading, paper) : undefined);
		if (press?.kind === 'publication') return { press, place };
	}
	return null;
}

/** "Writing for the Gazette", "reviewing it for the Mercury". */
function isWrittenFor(chunks: readonly Chunk[], index: number): boolean {
	return (
		chunks[index - 1]?.words === 'for' &&
		chunks
			.slice(Math.max(0, index - 5), index - 1)
			.some(({ words }) => /^(?:writing|wrote|writes|reviewing|reviewed|reviews|reporting|reported)$/i.test(words))
	);
}

/** "In its May issue the economist Lund reviewed the evidence": the person of whom the sentence is. */
export function writerIn({ partyOf }: Reading, chunks: readonly Chunk[]): Party | null {
	const subject = chunks.find((chunk, index) => isFree(chunks, index) && partyOf.has(chunk));
	const party = subject && partyOf.get(subject);
	return party?.kind === 'person' ? party : null;
}

const opening = /^(?:g[ai]ves?|opens?|opened|devote[sd]?|lends?|lent|offer(?:s|ed)?|lets?|allow(?:s|ed)?)$/i;
const room = /\b(?:pages?|columns?|space|room|inches|lines)\b/;

/** "It gave six pages to Ada Lund": a publication, and who writes in it. */
function guestOf(
	{ partyOf, text }: Reading,
	chunks: readonly Chunk[],
): { press: Party; writer: Party; place: number } | null {
	const place = chunks.findIndex((chunk, index) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'publication');
	const [host, last] = [chunks[place], chunks.at(-1)];
	const press = host && partyOf.get(host);
	const verb = chunks.findIndex(({ words }, index) => index > place && index < place + 4 && opening.test(words));
	if (!press || !last || verb < 0 || !room.test(text.slice(host.end, last.end))) return null;
	const guest = chunks.find((chunk, index) => index > verb && partyOf.get(chunk)?.kind === 'person');
	const writer = guest && partyOf.get(guest);
	return writer ? { press, writer, place } : null;
}
