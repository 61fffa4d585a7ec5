/** Pure: the words of a note -> the source that it names: whose words, in which publication, and when. */
import type { Article, Span } from '../../src/article.ts';
import { lastFrom } from '../../src/spans.ts';
import type { Chunk } from './chunk.ts';
import { citationAfter } from './citations.ts';
import type { Cast } from './name.ts';
import { type Nearness, type Note, noteAt, notesOf } from './notes.ts';
import { type Party, partyFor, type Reading } from './parties.ts';
import { keyOf } from './spelling.ts';

/** What a note says. */
export interface Source {
	/** Whoever it names as the author, or as the one who was interviewed. */
	party: Party | null;
	publication: Party | null;
	isInterview: boolean;
	/** The title of an article stands before its publication. */
	isArticle: boolean;
	date: { value: string; evidence: string } | null;
}

/** A source with how near its marker stands to the quotation. */
export interface Noted extends Source {
	nearness: Nearness;
	/** In brackets behind the quotation itself: "(Lund 2019, 112)". */
	isBracketed: boolean;
	/** On a line of its own under the quotation, or behind a dash: "— Ada Lund, 2019". */
	isLine: boolean;
}

const ibid = /^(?:ibid|ibidem|idem)\b/i;
const crossReference = /^(?:(?:see|as in|cf\.?)\s)?(?:note|n\.|fn\.?)\s(\d{1,3})\b/i;

/** What the notes of an article say of its quotations; null where a quotation has none. */
export function sourcesOf(article: Article, reading: Reading, cast: Cast): (quotation: Span) => Noted | null {
	const notes = notesOf(article);
	const sources: Source[] = [];
	for (const note of notes) sources.push(sourceOf(article, reading, cast, note, notes, sources));
	const cited: Source[] = [];
	return (quotation) => {
		const citation = citationAfter(article.text, quotation);
		if (citation) {
			const source = sourceOf(article, reading, cast, { ...citation, label: '' }, [], cited);
			cited.push(source);
			return { ...source, nearness: 'own', isBracketed: true, isLine: citation.isLine };
		}
		const { sentences } = reading;
		const found = noteAt(article, notes, quotation, sentences[lastFrom(sentences, quotation.start)]);
		const source = found && sources[found.index];
		return source ? { ...source, nearness: found.nearness, isBracketed: false, isLine: false } : null;
	};
}

/** A note that leaves words out means those of a note before it: "Ibid.", "See note 3", "Lund, op. cit." */
function sourceOf(
	{ text }: Article,
	reading: Reading,
	cast: Cast,
	note: Note,
	notes: readonly Note[],
	before: readonly Source[],
): Source {
	const words = text.slice(note.start, note.end);
	const own = toldIn(reading, cast, note, words);
	const number = crossReference.exec(words)?.[1];
	if (number) return before[notes.findIndex(({ label }) => label === number)] ?? own;
	const former = ibid.test(words)
		? before.at(-1)
		: own.party && !own.publication && !own.date
			? before.findLast(({ party }) => party === own.party)
			: undefined;
	if (!former) return own;
	return { ...former, date: own.date ?? former.date };
}

/** What stands in the words of one note; of several works, the first. */
function toldIn(reading: Reading, cast: Cast, { start, end }: Note, words: string): Source {
	const stop = words.indexOf(';');
	const to = stop > 0 ? start + stop : end;
	const chunks = reading.sentences
		.slice(Math.max(0, lastFrom(reading.sentences, start)))
		.flatMap((sentence) => (sentence.start < to ? sentence.chunks : []))
		.filter((chunk) => chunk.start >= start && chunk.end <= to);
	const isInterview = /\b(?:interview|conversation|correspondence)\b/i.test(words);
	const partyIn = (chunk: Chunk) => partyFor(reading, chunk);
	const press = chunks.find((chunk) => partyIn(chunk)?.kind === 'publication');
	const opening = isInterview ? chunks.slice(chunks.findIndex((each) => /^(?:with|by)$/.test(each.words)) + 1) : chunks;
	const first = opening.find(({ type }) => type !== 'word' && type !== 'stop' && type !== 'preposition');
	const author = first && (first.type === 'name' || first.type === 'noun') ? partyIn(first) : undefined;
	const time = chunks.find((chunk) => chunk.type === 'time' && chunk.time.date !== null);
	return {
		party: byInitials(words, reading, cast) ?? (author && author.kind !== 'publication' ? author : null),
		publication: (press && partyIn(press)) ?? null,
		isInterview,
		isArticle: press !== undefined && /[“"‘«]/u.test(words.slice(0, press.start - start)),
		date: time?.type === 'time' && time.time.date ? { value: time.time.date, evidence: time.words } : null,
	};
}

const initialled = /^(\p{Lu})\.(?:[\s-]?\p{Lu}\.)*\s(?:(?:de|von|van|di|da|del|al|bin)\s)*(\p{Lu}[\p{L}\p{M}’'-]+)/u;

/** "A. Lund" is the Ada Lund of whom the article speaks. */
function byInitials(words: string, reading: Reading, { names }: Cast): Party | null {
	const [, initial, surname] = initialled.exec(words) ?? [];
	if (!initial || !surname) return null;
	const full = names.find(({ name, kind }) => {
		const own = keyOf(name).split(' ');
		return kind === 'person' && name.startsWith(initial) && name[1] !== '.' && own.at(-1) === keyOf(surname);
	});
	return full ? reading.partyNamed(full) : null;
}
