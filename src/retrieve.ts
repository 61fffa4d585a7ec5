/** A question -> the quotations that come nearest, ranked, and whether they answer it. Shows nothing; decides nothing about wording. */
import { distance } from 'fastest-levenshtein';
import type { Quotation } from './article.ts';
import type { Corpus } from './corpus.ts';
import { formatMonths } from './dates.ts';
import type { Embedder } from './embedder.ts';
import { ModelError } from './errors.ts';
import { foldSpelling } from './fold.ts';
import { nameKey, nameOfKey } from './names.ts';
import { type ReadQuestion, readQuestion } from './question.ts';
import type { Filter, FoundRow, MeaningHit, Store, WordHit } from './store.ts';
import { isFunctionWord, type Term, termsOf } from './terms.ts';
import type { Lack } from './wording.ts';

/** A quotation that may answer the question. */
export interface Candidate {
	quotation: Quotation;
	/** Words and meaning together; higher is nearer. */
	score: number;
	/** Whether it holds enough of what the question is about to be an answer. */
	answers: boolean;
	/** Whether it has anything at all of what the question is about. */
	isNear: boolean;
}

export interface Retrieval {
	/** Best first. Empty where nothing has the publication, speaker or date that the question names. */
	candidates: Candidate[];
	/** What the question wants and the corpus lacks; all empty where a candidate answers. */
	lack: Lack;
	/** Without a candidate: the nearest quotations, whatever the question's constraints. */
	near: Quotation[];
	/** Set where the embeddings endpoint failed and only words were searched. */
	wordsOnly: ModelError | null;
}

export interface SearchDeps {
	store: Store;
	embedder: Embedder;
	corpus: Corpus;
}

/*
 * The figures below were fitted on the tuning part of test/eval (348 answerable and 273 other questions; npm run eval prints what
 * they give). Score: BM25 runs to about 10 on this corpus, cosine to 1; weights from 2 to 4 for the meaning come out alike.
 */
const wordsWeight = 0.1;
const meaningWeight = 2;
/**
 * A quotation answers, and stands before those that do not, where 3.8 x (share of the question's terms that it has) + 1.5 x ln(1 +
 * their number) + 1.5 x cosine comes to this. Terms count by their weight.
 */
const enough = 3.4;
/** What stands for the cosine where the embedder does not know the question's script: its mean over answerable questions. */
const usualSimilarity = 0.45;
/** What it adds to a score that the quotation holds the very words that a question puts in quotation marks. */
const phraseBonus = 2;
/** What a name weighs that the corpus does not have: who asks for Rason is not answered with what is said of zones. */
const absentName = 3;
/** A term that at most this part of the corpus has weighs 1; one that stands everywhere says little. */
const rarePart = 0.1;
/** How long the embedding of a question may take before words alone are searched, in ms. */
const embeddingPatience = 8_000;
/** How many hits of each search are fused. */
const breadth = { words: 50, meaning: 200 };

/**
 * Searches words and meaning at once and fuses them.
 * @param within narrows what may be found, whatever the question names.
 * @throws {IndexError} where the index cannot be read.
 * @throws {ModelError} where embedding failed and the words alone found nothing: an outage must not look like "nothing found".
 */
export async function retrieve(question: string, deps: SearchDeps, within: Partial<Filter> = {}): Promise<Retrieval> {
	const { corpus, store } = deps;
	const names = [...corpus.sourceNames, ...corpus.authorNames, ...strangersIn(question, corpus)];
	const read = forAuthors(readQuestion(question, names), corpus);
	const terms = read.terms.map((term) => respell(term, corpus.frequency));
	const filter = { ...filterOf(read, corpus), ...within };
	const found = await search({ ...read, terms }, filter, deps);
	if (found.candidates.length > 0) {
		const answered = found.candidates.some(({ answers }) => answers);
		const absent = answered ? [] : absentTerms({ ...read, terms }, corpus, found.best);
		return { ...found, lack: { unquoted: [], absent, within: answered ? [] : wordsOfConstraints(read) }, near: [] };
	}
	const anything = await search({ ...read, terms }, { ...filter, sources: [], periods: [] }, deps);
	return {
		candidates: [],
		lack: {
			unquoted: await unquotedConstraints(read, filter, store),
			absent: absentTerms({ ...read, terms }, corpus, null),
			within: [],
		},
		near: anything.candidates.filter(({ isNear }) => isNear).map(({ quotation }) => quotation),
		wordsOnly: anything.wordsOnly,
	};
}

/**
 * "Mike Pompeo’s comments": two or more words in a row that are written with capitals and that the corpus does not have name
 * somebody whom it does not quote.
 */
function strangersIn(question: string, { frequency }: Corpus): string[] {
	const isKnown = (word: string) => termsOf(word).every((term) => presence(term, frequency) > 0);
	const words = question.match(/[\p{L}\p{M}]+(?:[-’'](?!s\b)[\p{L}\p{M}]+)*/gu) ?? [];
	const isTitle = words.every((word) => /^\p{Lu}/u.test(word) || isFunctionWord(word));
	if (isTitle && words.length > 3) return [];
	// "On the Belt and Road Initiative" names a subject.
	const runs =
		question.match(
			/(?<!\b(?:about|on|regarding|concerning|the|in|at|for|and|with|to)\s(?:\p{Lu}\p{L}*\s)*)(?<![\p{L}’'-])\p{Lu}[\p{L}\p{M}-]*(?:\s\p{Lu}[\p{L}\p{M}-]*)+/gu,
		) ?? [];
	return runs.flatMap((run) => {
		const strange = run.split(' ').filter((word) => !isFunctionWord(word) && !isKnown(word));
		const name = strange.join(' ');
		return strange.length > 1 && run.includes(name) ? [name] : [];
	});
}

function isAuthor({ key }: { key: string }, corpus: Corpus): boolean {
	return corpus.authorNames.some((name) => nameKey(name) === key);
}

/** "What did Robert Carlin say about Hakpo?": who is named after an author is spoken of. */
function forAuthors(read: ReadQuestion, corpus: Corpus): ReadQuestion {
	const [first] = read.sources;
	const others = read.sources.filter((source) => !isAuthor(source, corpus));
	if (!first || !isAuthor(first, corpus)) return { ...read, sources: others };
	const spokenOf = others.map(({ key, words }) => ({ word: words, keys: [key], isName: true }));
	return {
		...read,
		terms: [...spokenOf, ...read.terms],
		sources: read.sources.filter((source) => isAuthor(source, corpus)),
	};
}

/** The authors' own words for questions to them; all other questions are about quotations. */
function filterOf({ sources, periods }: ReadQuestion, corpus: Corpus): Filter {
	if (sources.some((source) => isAuthor(source, corpus))) return { voices: ['author'], sources: [], periods };
	return { voices: ['journal', 'official'], sources: sources.map(({ key }) => key), periods };
}

async function search(question: ReadQuestion, filter: Filter, { store, embedder, corpus }: SearchDeps) {
	const keys = question.terms.flatMap((term) => term.keys).join(' ');
	const understood = embedder.understands(question.subject);
	const phrases = phrasesOf(question.text);
	let wordsOnly: ModelError | null = null;
	const searchMeaning = async (): Promise<MeaningHit[]> => {
		if (!understood || question.terms.length === 0) return [];
		try {
			const [vector] = await embedder.embed([question.subject], AbortSignal.timeout(embeddingPatience));
			return vector ? await store.searchMeaning(vector, filter, breadth.meaning) : [];
		} catch (error) {
			if (!(error instanceof ModelError)) throw error;
			wordsOnly = error;
			return [];
		}
	};
	const [wordHits, meaningHits] = await Promise.all([
		keys === '' ? listed(store, filter) : store.searchWords(keys, filter, breadth.words),
		searchMeaning(),
	]);
	if (wordsOnly !== null && wordHits.length === 0) throw wordsOnly;
	// Words that nothing holds must not look like a source that nothing is quoted from.
	const isListed = wordHits.length + meaningHits.length === 0;
	if (isListed) wordHits.push(...(await listed(store, filter)));
	const scores = new Map(wordHits.map((hit) => [hit.quotation.id, hit]));
	const similarities = new Map(meaningHits.map((hit) => [hit.id, hit.similarity]));
	const others = await store.find(meaningHits.map(({ id }) => id).filter((id) => !scores.has(id)));
	const hits = [...wordHits, ...others.map((row) => ({ ...row, score: 0 }))].filter(
		(hit) => !sourceKeysOf(hit).some((key) => question.excluded.includes(key)),
	);
	// Of two party congresses the one that was asked for.
	const withOrdinal = hits.filter((hit) => !lacksOrdinal(question.terms, keysOf(hit)));
	const ranked = (withOrdinal.length > 0 ? withOrdinal : hits)
		.map((hit) => {
			const similarity = similarities.get(hit.quotation.id) ?? 0;
			const holdsPhrase = phrases.some((phrase) => foldSpelling(hit.quotation.text).includes(phrase));
			const score = wordsWeight * hit.score + meaningWeight * similarity + (holdsPhrase ? phraseBonus : 0);
			const known = understood && wordsOnly === null ? similarity : usualSimilarity;
			const answers = holdsPhrase || isAnswer(question, hit, known, corpus);
			return { hit, candidate: { quotation: hit.quotation, score, answers, isNear: hit.score > 0 || isListed } };
		})
		.sort(
			({ candidate: a }, { candidate: b }) =>
				Number(b.answers) - Number(a.answers) || b.score - a.score || a.quotation.start - b.quotation.start,
		);
	return { candidates: ranked.map(({ candidate }) => candidate), best: ranked[0]?.hit ?? null, wordsOnly };
}

/** The words that a question itself puts in quotation marks, folded: two or more are looked for as they stand. */
function phrasesOf(question: string): string[] {
	const marked = question.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g);
	return [...marked].map(([, words = '']) => foldSpelling(words)).filter((words) => /\S\s\S/.test(words));
}

function sourceKeysOf({ quotation: { source } }: FoundRow): string[] {
	return [source.publication, source.speaker].filter((name) => name !== null).map(nameKey);
}

/** "What did the cabinet say?": all that the named source said, in the article's order. */
async function listed(store: Store, filter: Filter): Promise<WordHit[]> {
	const isOpen = filter.sources.length === 0 && filter.periods.length === 0 && !filter.voices.includes('author');
	if (isOpen) return [];
	return (await store.list(filter, breadth.words)).map((row) => ({ ...row, score: 0 }));
}

function isAnswer(
	{ terms, sources, periods, capitals }: ReadQuestion,
	row: FoundRow,
	similarity: number,
	corpus: Corpus,
): boolean {
	if (terms.length === 0) return sources.length > 0 || periods.length > 0;
	const keys = keysOf(row);
	if (lacksOrdinal(terms, keys)) return false;
	// "Grain prices" is not answered by what is said of prices.
	if (terms.length === 2 && terms.some((term) => presence(term, corpus.frequency) === 0)) return false;
	const weights = terms.map((term) =>
		capitals.has(term.word) && presence(term, corpus.frequency) === 0 ? absentName : weightOf(term, corpus),
	);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const present = terms.reduce((sum, term, index) => sum + (weights[index] ?? 0) * presence(term, keys), 0);
	return 3.8 * (present / whole) + 1.5 * Math.log(1 + present) + 1.5 * similarity >= enough;
}

/** 1 for a term that is rare in the corpus or absent from it, towards 0 for one that stands everywhere. */
function weightOf(term: Term, { frequency, size }: Corpus): number {
	const mean = term.keys.reduce((sum, key) => sum + (frequency.get(key) ?? 0), 0) / term.keys.length;
	return mean === 0 ? 1 : Math.min(1, Math.log(1 + size / mean) / Math.log(1 + 1 / rarePart));
}

/** "The Ninth Party Congress" is not answered by the Eighth. */
function lacksOrdinal(terms: readonly Term[], keys: ReadonlySet<string>): boolean {
	return terms.some((term) => /^\d+[a-z]/.test(term.keys[0] ?? '') && presence(term, keys) === 0);
}

/** How much of a term is among the keys: for a Korean word the share of its syllable pairs, else 0 or 1. */
function presence(term: Term, keys: { has(key: string): boolean }): number {
	return term.keys.filter((key) => keys.has(key)).length / term.keys.length;
}

function keysOf({ words, context }: FoundRow): Set<string> {
	return new Set(`${words} ${context}`.split(' '));
}

/** A term that the corpus does not have, and that is a slip of the finger away from one that it has, is read as that one. */
function respell(term: Term, vocabulary: ReadonlyMap<string, number>): Term {
	const [key = ''] = term.keys;
	if (term.isName || vocabulary.has(key) || !/^[a-z]{6,}$/.test(key)) return term;
	const slips = key.length < 8 ? 1 : 2;
	for (const known of vocabulary.keys()) {
		const isClose = known[0] === key[0] && Math.abs(known.length - key.length) <= slips && /^[a-z]+$/.test(known);
		if (isClose && distance(known, key) <= slips) return { ...term, keys: [known] };
	}
	return term;
}

/**
 * The terms that the best candidate does not have; without one, those that no article has. Neighbours are one phrase, with a term
 * between them that is there: "special economic zones".
 */
function absentTerms({ terms, subject }: ReadQuestion, { frequency }: Corpus, best: FoundRow | null): string[] {
	const held = best ? keysOf(best) : frequency;
	const phrases: string[] = [];
	for (const word of new Set(terms.filter((term) => presence(term, held) < 0.5).map((term) => term.word))) {
		const last = phrases.at(-1);
		const between = ['', ...terms.map((term) => `${term.word} `)];
		const phrase = between.map((each) => `${last} ${each}${word}`).find((each) => subject.includes(each));
		if (last && phrase) phrases[phrases.length - 1] = phrase;
		else phrases.push(word);
	}
	return phrases;
}

/** Of the publications, speakers and dates that a question names: those of which nothing is quoted, alone or together. */
async function unquotedConstraints(
	{ sources, periods }: ReadQuestion,
	filter: Filter,
	store: Store,
): Promise<string[]> {
	const isQuoted = async (part: Partial<Filter>) =>
		(await store.list({ voices: filter.voices, sources: [], periods: [], ...part }, 1)).length > 0;
	const unquoted = await Promise.all([
		...sources.map(async (source) => ((await isQuoted({ sources: [source.key] })) ? [] : [nameOf(source)])),
		...periods.map(async (period) =>
			(await isQuoted({ periods: [period] })) ? [] : [formatMonths(period.from, period.to)],
		),
	]);
	const alone = unquoted.flat();
	return alone.length > 0 ? alone : [wordsOfConstraints({ sources, periods }).join(', ')].filter(Boolean);
}

function wordsOfConstraints({ sources, periods }: Pick<ReadQuestion, 'sources' | 'periods'>): string[] {
	return [...sources.map(nameOf), ...periods.map(({ from, to }) => formatMonths(from, to))];
}

function nameOf({ key, words }: ReadQuestion['sources'][number]): string {
	return nameOfKey(key) ?? words;
}
