/** Pure: a sentence that tells of writing without naming what is written -> the work. */
import type { Chunk } from './chunk.ts';
import { isFree, keepWork, type Party, partyFor, type Reading } from './parties.ts';
import { nearestTime } from './work-dates.ts';

/** "Brandt argued in the Basin Quarterly in 1988" speaks of an article without naming it; "Muir wrote to his sister" of a letter. */
export function readUnnamedWork(reading: Reading, at: number): void {
	const { worksAt, sentences, partyOf, text } = reading;
	const sentence = sentences[at];
	if (!sentence || worksAt.has(at)) return;
	const { chunks, start, end } = sentence;
	const add = (noun: string, author: Party | null, publication: Party | null, place: number) => {
		const time = nearestTime(chunks, place, -1);
		const base = { noun, author, likely: [], publication, isUnsigned: false, at };
		keepWork(reading, { ...base, date: time?.time.date ?? null, dated: time });
	};
	const voice = chunks.findIndex((chunk, index) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'publication');
	if (voice >= 0 && chunks.some(({ type }) => type === 'quote') && chunks.some(({ type }) => type === 'say')) {
		add('article', null, partyFor(reading, chunks[voice]) ?? null, voice);
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
			/^in$/i.test(chunks[index - 1]?.words ?? '') &&
			!/^interview$/.test(chunks[index - 2]?.words ?? ''),
	);
	const publication = place >= 0 ? partyFor(reading, chunks[place]) : undefined;
	// "It was challenged by Georg Ahlers in the Annals."
	const near = partyFor(reading, chunks[place - 2]);
	const author = near?.kind === 'person' ? near : partyFor(reading, chunks.find(isPerson));
	if (publication && author) add('article', author, publication, place);
}
