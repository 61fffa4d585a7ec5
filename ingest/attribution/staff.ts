/** Pure: what the sentences of an article tell of who writes for which publication. */
import type { Chunk } from './chunk.ts';
import { type NounPlace, ownerOf, type Party, partyFor, type Reading, recentParties } from './parties.ts';

const writers = /^(?:columnist|editor|critic|correspondent|writer|reviewer|contributor|reporter)$/;

/** "The Mercury's critic, Anszky", "the critic of the Mercury". */
export function noteEmployer({ reading, sentence: { chunks }, at, index, chunk }: NounPlace, party: Party): void {
	if (!writers.test(chunk.noun)) return;
	const own = ownerOf(reading, chunk);
	const after = chunks[index + 1]?.type === 'preposition' ? chunks[index + 2] : undefined;
	const place = after?.type === 'name' ? reading.partyNamed(after.name) : undefined;
	const employer = own?.kind === 'publication' ? own : place?.kind === 'publication' ? place : null;
	if (employer) party.employer = employer;
	else if (!own && !after && chunk.determiner === 'the') party.employer ??= onlyPress(reading, at);
}

/** "The Gazette was in no mood for irony. Ada Lund, the editor, had signed the leader herself": the one publication of which was just spoken. */
function onlyPress(reading: Reading, at: number): Party | null {
	const [press, other] = recentParties(reading, at, 0, 1).filter(({ kind }) => kind === 'publication');
	return press && !other ? press : null;
}

/** "He began to sign the Mercantile's page", "the Gazette sent its critic". */
export function noteStaff(reading: Reading, at: number): void {
	const sentence = reading.sentences[at];
	if (!sentence) return;
	noteStaffOf(reading, sentence.chunks);
	const words = reading.text.slice(sentence.start, sentence.end);
	const names = sentence.chunks
		.map((chunk) => (chunk.type === 'noun' && chunk.possessor ? chunk.possessor : chunk))
		.filter(({ type }) => type === 'name');
	const press = names.find((chunk) => partyFor(reading, chunk)?.kind === 'publication');
	// Whoever is called "she" is known from where she was named.
	const person = names.find((chunk) => partyFor(reading, chunk)?.kind === 'person');
	const [employer, employed] = [partyFor(reading, press), partyFor(reading, person)];
	if (!press || !person || !employer || !employed) return;
	const isSent = press.end <= person.start && /\bsent\b/.test(reading.text.slice(press.end, person.start));
	if (isSent || works.test(words)) employed.employer ??= employer;
}

/** What tells that somebody works for a publication. */
const works =
	/\b(?:sign(?:s|ed|ing)?|joined|edit(?:s|ed|ing)|(?:wrote|writes|writing|written|worked) for|staff|(?:his|her|whose|your)\s(?:[\p{L}-]+\s){0,2}columns?|columns?\s(?:by|for|in|that))\b/u;

/** "Ada Lund of the Gazette", "Ada Lund, of the Gazette,". */
function noteStaffOf(reading: Reading, chunks: readonly Chunk[]): void {
	for (const [index, chunk] of chunks.entries()) {
		const place = chunks[index + 1]?.words === ',' ? index + 2 : index + 1;
		const press = chunks[place + 1];
		if (chunk.type !== 'name' || chunks[place]?.words !== 'of' || press?.type !== 'name' || press.isPossessive)
			continue;
		const [person, employer] = [partyFor(reading, chunk), partyFor(reading, press)];
		if (person?.kind === 'person' && employer?.kind === 'publication') person.employer ??= employer;
	}
}
