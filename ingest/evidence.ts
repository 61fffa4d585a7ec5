/** Pure: a credit -> the article's words from which a person can decide whether it is right: whole clauses, back to the name and to the year. */
import type { Article, Span } from '../src/article.ts';
import { sentencesOf } from '../src/language/sentences.ts';
import { lastFrom } from '../src/spans.ts';
import type { Chunk, Sentence } from './attribution/chunk.ts';
import { citationAfter } from './attribution/citations.ts';
import type { Credited, Scene } from './attribution/credit.ts';
import { type Note, noteAt, notesOf } from './attribution/notes.ts';
import { type Party, partyFor } from './attribution/parties.ts';

/** What justifies the fields of one credit: slices of the article, those nearest to the quotation first; none where nothing says so. */
export interface Grounds {
	speaker: string[];
	publication: string[];
	issued: string[];
	/** True where the words tell the date only together with that of the article. */
	isOfArticle: boolean;
}

/** A quotation with its credit and the text in which that was sought. */
export type Placed = Credited & { scene: Scene };

/** Characters of one piece of evidence: a longer sentence is cut at its commas. */
const longest = 220;
/** Sentences in which the name of a party is sought, or the year of a day. */
const memory = 150;

/** A word at its place. */
interface Place {
	scene: Scene;
	sentence: Sentence;
	chunk: Chunk;
}

type TimePlace = Place & { chunk: Chunk & { type: 'time' } };

/** Where a text speaks of each party, and its times, in their order. */
interface Places {
	of: ReadonlyMap<Party, readonly Place[]>;
	times: readonly TimePlace[];
}

type PlacesIn = (scene: Scene) => Places;

/** @returns for each credit of the article what justifies it. */
export function createGrounds(article: Article): (placed: Placed) => Grounds {
	const notes = notesOf(article);
	const known = new Map<Scene, Places>();
	const placesIn: PlacesIn = (scene) => {
		const places = known.get(scene) ?? readPlaces(scene);
		known.set(scene, places);
		return places;
	};
	return (placed) => {
		const { scene, quotation, credit } = placed;
		const { party, publication, date } = credit;
		const note = noteOf(article, notes, placed);
		const spoken = spokenPlace(placed);
		const own = spoken ? [clauseAt(spoken)] : labelBefore(article, quotation);
		const from = spoken ?? { scene, sentence: null, at: quotation.start };
		// "Ibid." says it with the words of the note before.
		const tells = (words = '') => (note !== null && (/^ibid/i.test(note) || note.includes(words)) ? [note] : []);
		const noted = date ? tells(date.evidence) : [];
		const trail = date && timeTrail(article, placed, date, noted.length > 0, placesIn);
		return {
			speaker: party
				? distinct([...own, ...trailOf(from, party, placesIn), ...tells(party.name.split(' ').at(-1))])
				: [],
			publication: publication
				? distinct([...own, ...trailOf(from, publication, placesIn), ...tells(publication.name)])
				: [],
			issued: distinct([...noted, ...(trail?.words ?? [])]),
			isOfArticle: trail?.isOfArticle ?? false,
		};
	};
}

function distinct(pieces: readonly string[]): string[] {
	const words = [...new Set(pieces.filter((each) => /[\p{L}\p{N}]/u.test(each)))];
	return words.filter((each) => !words.some((other) => other !== each && other.includes(each)));
}

/** The word that is said to speak. */
function spokenPlace({ scene, credit }: Placed): Place | null {
	const { route } = credit;
	return route ? { scene, sentence: route.sentence, chunk: route.subject } : null;
}

/** "Q." or "Akua Osei:" before an answer. */
function labelBefore({ text }: Article, { start }: Span): string[] {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim();
	return line.length <= 60 && /[:：]$/u.test(line) ? [line] : [];
}

/** The author's words around a word: its sentence up to the quotations in it; of a long one the clauses next to the word. */
function clauseAt({ scene, sentence, chunk }: Place): string {
	const { quoted } = scene.reading;
	const marked = sentence.chunks.filter(({ type, start }) => type === 'quote' && quoted.has(start));
	const from = Math.max(sentence.start, ...marked.filter(({ end }) => end <= chunk.start).map(({ end }) => end));
	const to = Math.min(sentence.end, ...marked.filter(({ start }) => start >= chunk.end).map(({ start }) => start));
	const stops = sentence.chunks.filter(({ type, start, end }) => type === 'stop' && start >= from && end <= to);
	const cuts = [from, ...stops.map(({ end }) => end), to];
	let first = cuts.findLastIndex((cut) => cut <= chunk.start);
	let last = cuts.findIndex((cut) => cut >= chunk.end);
	const isShort = (low: number, high: number) => (cuts[high] ?? 0) - (cuts[low] ?? 0) <= longest;
	// What follows says what was done; what stands before, when and where.
	for (let isGrowing = true; isGrowing; ) {
		isGrowing = false;
		if (last < cuts.length - 1 && isShort(first, last + 1)) {
			last += 1;
			isGrowing = true;
		}
		if (first > 0 && isShort(first - 1, last)) {
			first -= 1;
			isGrowing = true;
		}
	}
	return bare(scene.article.text.slice(cuts[first], cuts[last]));
}

/** Without the spaces, commas and marks of quotation at its ends. */
function bare(words: string): string {
	// »So« begins with what ends «so».
	return words.replace(/^(?:[\s,;:.”’"'»›)\]–—-]|[«‹](?=\s))+|(?:[\s,;“‘"'«‹([–—-]|(?<=\s)[»›”])+$/gu, '');
}

function readPlaces(scene: Scene): Places {
	const of = new Map<Party, Place[]>();
	const times: TimePlace[] = [];
	for (const sentence of scene.reading.sentences) {
		for (const chunk of sentence.chunks) {
			if (chunk.type === 'time') times.push({ scene, sentence, chunk });
			for (const each of chunk.type === 'noun' && chunk.possessor ? [chunk.possessor, chunk] : [chunk]) {
				const party = partyFor(scene.reading, each);
				if (!party) continue;
				const places = of.get(party) ?? [];
				places.push({ scene, sentence, chunk: each });
				of.set(party, places);
			}
		}
	}
	return { of, times };
}

/** Where a party was spoken of before a place, back to its name; none where the place itself names it. */
function trailOf(
	from: Place | { scene: Scene; sentence: null; at: number },
	party: Party,
	placesIn: PlacesIn,
): string[] {
	const { scene, sentence } = from;
	const at = 'chunk' in from ? from.chunk.end : from.at;
	const last = sentence?.index ?? lastFrom(scene.reading.sentences, at);
	const places = placesIn(scene).of.get(party) ?? [];
	const found: Place[] = [];
	for (let index = places.length - 1; index >= 0; index -= 1) {
		const place = places[index];
		if (!place || place.sentence.index < last - memory) break;
		if (place.chunk.start >= at) continue;
		if (isNamed(place.chunk, party)) return [...found, place].map(clauseAt);
		if (found.length === 0 && place.chunk.type !== 'pronoun' && place.chunk.end < at) found.push(place);
	}
	return [...found.map(clauseAt), ...namedElsewhere(scene, party, placesIn)];
}

/** Whether a word is the whole name, or the description, by which a party is credited. */
function isNamed({ type, words }: Chunk, { name, isDescribed }: Party): boolean {
	return words.includes(name) || (isDescribed && type === 'noun');
}

/** In the words around a quotation of which this one is a part, or anywhere. */
function namedElsewhere(scene: Scene, party: Party, placesIn: PlacesIn): string[] {
	const { holder } = scene;
	if (holder) return trailOf({ scene: holder.scene, sentence: null, at: holder.quotation.start }, party, placesIn);
	const place = placesIn(scene)
		.of.get(party)
		?.find(({ chunk }) => isNamed(chunk, party));
	return place ? [clauseAt(place)] : [];
}

/** The words of the note or the brackets that belong to a quotation. */
function noteOf(article: Article, notes: readonly Note[], { scene, quotation }: Placed): string | null {
	if (scene.isNested) return null;
	const { sentences } = scene.reading;
	const found = noteAt(article, notes, quotation, sentences[lastFrom(sentences, quotation.start)]);
	const span = citationAfter(article.text, quotation) ?? (found && notes[found.index]);
	return span ? bare(article.text.slice(span.start, Math.min(span.end, span.start + longest))) : null;
}

type Dated = NonNullable<Credited['credit']['date']>;

/** What tells a date: the words themselves, and those from which they are reckoned, the nearest first. */
interface TimeTrail {
	words: string[];
	/** True where they are reckoned from the article's own date. */
	isOfArticle: boolean;
}

function timeTrail(article: Article, placed: Placed, date: Dated, isNoted: boolean, placesIn: PlacesIn): TimeTrail {
	const place = timePlace(placed, date, placesIn);
	if (place) return trailOfTime(place, date.value, placesIn);
	return { words: isNoted ? [] : lineWith(article, placed.quotation, date.evidence), isOfArticle: false };
}

/** The time with these words that is nearest to a quotation, first among those before it. */
function timePlace(
	{ scene, quotation, credit }: Placed,
	{ value, evidence }: Dated,
	placesIn: PlacesIn,
): TimePlace | null {
	const here = credit.route?.sentence ?? credit.sentence;
	const at = here && scene.reading.sentences[here.index] === here ? here.end : quotation.start;
	const all = placesIn(scene).times.filter(({ chunk: { words, time } }) =>
		evidence === '' ? time.date === value : words === evidence,
	);
	const told = all.filter(({ chunk }) => chunk.time.date === value);
	const near = told.length > 0 ? told : all;
	const found = near.findLast(({ chunk }) => chunk.start < at) ?? near[0];
	return found ?? (scene.holder ? timePlace(scene.holder, { value, evidence, confidence: 0 }, placesIn) : null);
}

/** How many times lead back to a year at most. */
const longestTrail = 4;

/** A time that tells no year has it from a time before it that does, or from the article's date, or from the last time told. */
function trailOfTime(place: TimePlace, value: string, placesIn: PlacesIn, length = 1): TimeTrail {
	const { scene, sentence, chunk } = place;
	const words = [clauseAt(place)];
	if (chunk.words.includes(value.slice(0, 4)) || length === longestTrail) return { words, isOfArticle: false };
	const { published } = scene.article;
	const { times } = placesIn(scene);
	let last: TimePlace | undefined;
	let base: TimePlace | undefined;
	for (let index = times.indexOf(place) - 1; index >= 0 && !base; index -= 1) {
		const before = times[index];
		if (!before || sentence.index - before.sentence.index > memory) break;
		const { date } = before.chunk.time;
		if (date === null || chunk.time.asOf(date, published) !== value) continue;
		last ??= before;
		if (/\d{4}/.test(before.chunk.words)) base = before;
	}
	if (!base && chunk.time.asOf('', published) === value) return { words, isOfArticle: true };
	const from = base ?? last;
	if (!from) return { words, isOfArticle: false };
	const trail = trailOfTime(from, from.chunk.time.date ?? '', placesIn, length + 1);
	return { ...trail, words: [...words, ...trail.words] };
}

/** The sentence or heading with these words that stands nearest before a quotation. */
function lineWith({ text }: Article, { start }: Span, words: string): string[] {
	if (words === '') return [];
	const before = text.lastIndexOf(words, start);
	const at = before >= 0 ? before : text.indexOf(words);
	if (at < 0) return [];
	const from = text.lastIndexOf('\n', at) + 1;
	const line = text.slice(from, `${text}\n`.indexOf('\n', at));
	const sentence = sentencesOf(line).find((each) => from + each.start <= at && at < from + each.end);
	const whole = sentence ? line.slice(sentence.start, sentence.end) : line;
	return [whole.length <= longest ? whole : words];
}
