/** A question -> the quotations that come nearest, ranked, and whether they answer it. Shows nothing; decides nothing about wording. */
import { distance } from 'fastest-levenshtein';
import type { Quotation } from './article.ts';
import type { Corpus } from './corpus.ts';
import type { Embedder } from './embedder.ts';
import { ModelError } from './errors.ts';
import { foldSpelling } from './language/fold.ts';
import type { Term } from './language/terms.ts';
import { nameKey } from './names.ts';
import { type ReadQuestion, readQuestion } from './question.ts';
import { absentTerms, unquotedConstraints, wordsOfConstraints } from './retrieve/lacking.ts';
import { isAnswer, keysOf, lacksOrdinal } from './retrieve/suffice.ts';
import { filterOf, forAuthors, ownShare, strangersIn } from './retrieve/whom.ts';
import type { Filter, FoundRow, MeaningHit, Store, WordHit } from './store.ts';
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
/** What stands for the cosine where the embedder does not know the question's script: its mean over answerable questions. */
const usualSimilarity = 0.45;
/** What it adds to a score that the quotation holds the very words that a question puts in quotation marks. */
const phraseBonus = 2;
/** How long the embedding of a question may take before words alone are searched, in ms. */
const embeddingPatience = 8_000;
/** How many hits of each search are fused: words count quotations, meaning counts the texts by which they are found. */
export interface Breadth {
	words: number;
	meaning: number;
}
const usualBreadth: Breadth = { words: 50, meaning: 200 };

/**
 * Searches words and meaning at once and fuses them.
 * @param within narrows what may be found, whatever the question names.
 * @throws {IndexError} where the index cannot be read.
 * @throws {ModelError} where embedding failed and the words alone found nothing: an outage must not look like "nothing found".
 */
export async function retrieve(
	question: string,
	deps: SearchDeps,
	within: Partial<Filter> = {},
	breadth = usualBreadth,
): Promise<Retrieval> {
	const { corpus } = deps;
	const names = [...corpus.sourceNames, ...corpus.authorNames, ...strangersIn(question, corpus)];
	const read = forAuthors(readQuestion(question, names), corpus);
	const terms = read.terms.map((term) => respell(term, corpus.frequency));
	const filter = { ...filterOf(read, corpus), ...within };
	const found = await search({ ...read, terms }, filter, deps, breadth);
	if (found.candidates.length > 0) {
		const answered = found.candidates.some(({ answers }) => answers);
		const absent = answered ? [] : absentTerms({ ...read, terms }, corpus, found.best);
		return {
			...found,
			lack: { unquoted: [], absent, within: answered ? [] : wordsOfConstraints(read, corpus) },
			near: [],
		};
	}
	const anything = await search({ ...read, terms }, { ...filter, sources: [], periods: [] }, deps, breadth);
	return {
		candidates: [],
		lack: {
			unquoted: await unquotedConstraints(read, filter, deps),
			absent: absentTerms({ ...read, terms }, corpus, null),
			within: [],
		},
		near: anything.candidates.filter(({ isNear }) => isNear).map(({ quotation }) => quotation),
		wordsOnly: anything.wordsOnly,
	};
}

async function search(
	question: ReadQuestion,
	filter: Filter,
	{ store, embedder, corpus }: SearchDeps,
	breadth: Breadth,
) {
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
		keys === '' ? listed(store, filter, breadth.words) : store.searchWords(keys, filter, breadth.words),
		searchMeaning(),
	]);
	if (wordsOnly !== null && wordHits.length === 0) throw wordsOnly;
	// Words that nothing holds must not look like a source that nothing is quoted from.
	const isListed = wordHits.length + meaningHits.length === 0;
	if (isListed) wordHits.push(...(await listed(store, filter, breadth.words)));
	const scores = new Map(wordHits.map((hit) => [hit.quotation.id, hit]));
	const similarities = new Map(meaningHits.map((hit) => [hit.id, hit.similarity]));
	const others = await store.find(meaningHits.map(({ id }) => id).filter((id) => !scores.has(id)));
	const hits = [...wordHits, ...others.map((row) => ({ ...row, score: 0 }))].filter(
		(hit) => !sourceKeysOf(hit).some((key) => question.excluded.includes(key)),
	);
	// A paragraph of other people's words is no answer for its author.
	const isOwn = ({ quotation: { source, text } }: FoundRow) => source.voice !== 'author' || ownShare(text) !== 'less';
	// Of two party congresses the one that was asked for.
	const withOrdinal = hits.filter((hit) => !lacksOrdinal(question.terms, keysOf(hit)));
	const ranked = (withOrdinal.length > 0 ? withOrdinal : hits)
		.map((hit) => {
			const similarity = similarities.get(hit.quotation.id) ?? 0;
			const holdsPhrase = phrases.some((phrase) => foldSpelling(hit.quotation.text).includes(phrase));
			const score = wordsWeight * hit.score + meaningWeight * similarity + (holdsPhrase ? phraseBonus : 0);
			const known = understood && wordsOnly === null ? similarity : usualSimilarity;
			const answers = isOwn(hit) && (holdsPhrase || isAnswer(question, hit, known, corpus));
			return { hit, candidate: { quotation: hit.quotation, score, answers, isNear: hit.score > 0 || isListed } };
		})
		.sort(
			({ candidate: a }, { candidate: b }) =>
				Number(b.answers) - Number(a.answers) || b.score - a.score || a.quotation.start - b.quotation.start,
		);
	// Where an author speaks for himself, what he reports of others is left out.
	const own = ranked.filter(({ hit: { quotation } }) => ownShare(quotation.text) === 'all');
	const isAuthors = filter.voices.includes('author') && own.some(({ candidate }) => candidate.answers);
	const kept = isAuthors ? own : ranked;
	return { candidates: kept.map(({ candidate }) => candidate), best: kept[0]?.hit ?? null, wordsOnly };
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
async function listed(store: Store, filter: Filter, limit: number): Promise<WordHit[]> {
	const isOpen = filter.sources.length === 0 && filter.periods.length === 0 && !filter.voices.includes('author');
	if (isOpen) return [];
	return (await store.list(filter, limit)).map((row) => ({ ...row, score: 0 }));
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
