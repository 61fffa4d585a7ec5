/** The pipeline of a question: retrieve -> compose -> check -> Answer. The one place where answers are made, for every surface. */
import { aboutOf, tellAbout } from './about.ts';
import type { Article, Quotation } from './article.ts';
import { callByName } from './called.ts';
import { compose, inGroups } from './compose.ts';
import { inContext, type Turn } from './conversation.ts';
import { type Corpus, type CorpusReader, isInCorpus } from './corpus.ts';
import type { Embedder } from './embedder.ts';
import { ExactnessError, QuestionError } from './errors.ts';
import { maxQuotations, type Segment, type ShownQuotation } from './gate.ts';
import { type Listed, listFor } from './listing.ts';
import type { LanguageModel } from './model.ts';
import { callByOffice } from './offices.ts';
import { pointBack } from './pointing.ts';
import { type Retrieval, retrieve } from './retrieve.ts';
import type { Store } from './store.ts';
import { termsOf } from './terms.ts';
import { wantedOf } from './wanted.ts';
import { declare, sayReading } from './wording.ts';

export interface Answer {
	question: string;
	outcome: 'answered' | 'no-evidence';
	segments: Segment[];
	quotations: ShownQuotation[];
	/** What the question names and the corpus lacks. */
	missing: string[];
	/** Not an answer, but near. */
	near: ShownQuotation[];
	/** The language model that chose the quotations, or declined; null for fixed wording. */
	model: string | null;
	/** How many match, where the question asks for so many, or all. */
	listed: Listed | null;
	/** One sentence, where a part of the program failed and the answer was made without it. */
	degraded: string | null;
	/** The articles of the corpus, by id: what each quotation is a slice of. */
	articles: ReadonlyMap<string, Article>;
	/** Milliseconds from the question to the answer. */
	ms: number;
	/** What to hand over with the next question of the conversation. */
	turn: Turn;
}

export interface AnswerDeps {
	store: Store;
	embedder: Embedder;
	reader: CorpusReader;
	model: LanguageModel | null;
	/** How long a model may take, in ms; see `Asking`. */
	patience?: number;
	/** Ends the wait for a model. */
	signal?: AbortSignal;
}

/** Characters of a question. A paragraph of background fits; a pasted article does not. */
const maxQuestion = 2000;
/** Quotations offered as near where nothing answers. */
const maxNear = 2;

/**
 * Answers a question, in the context of the turns before it.
 * @throws {QuestionError} for an empty or too long question.
 * @throws {ExactnessError} where a quotation is not what its article holds: the answer is withheld.
 * @throws {IndexError|ModelError} where the corpus cannot be searched.
 */
export async function answerQuestion(
	question: string,
	deps: AnswerDeps,
	earlier: readonly Turn[] = [],
): Promise<Answer> {
	const began = performance.now();
	checkQuestion(question);
	const corpus = await deps.reader.read();
	const names = [...corpus.sourceNames, ...corpus.authorNames];
	const called = callByName(question, names, (word) =>
		termsOf(word).some(({ keys }) => corpus.frequency.has(keys[0] ?? '')),
	);
	const { question: asked, readings } = callByOffice(called.question, names, corpus);
	const reply =
		(await replyAbout(asked, earlier, deps, corpus)) ??
		(await replyToPointing(asked, earlier, deps, corpus)) ??
		(await replyToQuestion(asked, names, earlier, deps, corpus));
	const { quotations, near } = reply;
	if (![...quotations, ...near].every((quotation) => isInCorpus(quotation, corpus))) {
		// An article may have been ingested anew while the question was being answered.
		if ((await deps.reader.read()) !== corpus) return answerQuestion(question, deps, earlier);
		throw new ExactnessError(
			'The answer was withheld: a quotation in the index is not what its article holds. Build the index again with npm run ingest -- --rebuild',
		);
	}
	return {
		...reply,
		question,
		segments: afterwards(
			[...called.readings, ...readings].map(({ words, name }) => sayReading(words, name)),
			reply.segments,
		),
		articles: corpus.articles,
		ms: Math.round(performance.now() - began),
	};
}

type Reply = Omit<Answer, 'question' | 'articles' | 'ms'>;

/** What the metadata of the articles says. null where the question is about what somebody said. */
async function replyAbout(
	question: string,
	earlier: readonly Turn[],
	{ store }: AnswerDeps,
	corpus: Corpus,
): Promise<Reply | null> {
	const about = aboutOf(question, corpus);
	if (!about) return null;
	const shown = earlier.findLast((turn) => turn.shown)?.shown?.now ?? [];
	const meant = (await store.find(shown)).map(({ quotation }) => quotation.article.id);
	const rows = await store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, corpus.size);
	const sources = rows.map(({ quotation }) => quotation.source);
	return {
		...plain,
		outcome: 'answered',
		segments: [{ kind: 'prose', text: tellAbout(about, meant, corpus, sources) }],
		quotations: [],
		turn: { question, isAside: true, isAnswered: true },
	};
}

/** What was shown, again or further. null where the question says something itself. */
async function replyToPointing(
	question: string,
	earlier: readonly Turn[],
	deps: AnswerDeps,
	corpus: Corpus,
): Promise<Reply | null> {
	const pointed = await pointBack(question, earlier, deps, corpus);
	if (!pointed) return null;
	const { quotations, listed, nothing, turn } = pointed;
	return {
		...plain,
		outcome: nothing === null ? 'answered' : 'no-evidence',
		...(nothing === null ? inGroups(quotations) : { segments: [{ kind: 'prose', text: nothing }], quotations: [] }),
		listed,
		turn,
	};
}

async function replyToQuestion(
	called: string,
	names: readonly string[],
	earlier: readonly Turn[],
	deps: AnswerDeps,
	corpus: Corpus,
): Promise<Reply> {
	const { count, rest } = wantedOf(called, names);
	const question = inContext(rest, earlier, names);
	const turnOf = (isAnswered: boolean, shown: readonly Quotation[]): Turn => {
		const ids = shown.map(({ id }) => id);
		return {
			question,
			isFollowUp: question !== rest,
			isAnswered,
			...(ids.length > 0 ? { shown: { list: ids, now: ids, all: isAnswered ? ids : [] } } : {}),
		};
	};
	const listing = count === null ? null : await listFor(question, { asked: count, usual: maxQuotations }, deps, corpus);
	if (listing) {
		const { quotations, listed } = listing;
		return { ...plain, outcome: 'answered', ...inGroups(quotations), listed, turn: turnOf(true, quotations) };
	}
	const retrieval = await retrieve(question, { ...deps, corpus });
	const { composed, model, degraded } = await compose(retrieval, { ...deps, question, earlier, corpus, count });
	const near = composed ? [] : nearOf(retrieval);
	const isCut = model === null && composed?.quotations.length === maxQuotations;
	const all = isCut ? await listFor(question, { asked: count, usual: maxQuotations }, deps, corpus) : null;
	const isOfAll = composed?.quotations.every(({ id }) => all?.matching.includes(id));
	const { lack, wordsOnly } = retrieval;
	return {
		...plain,
		outcome: composed ? 'answered' : 'no-evidence',
		segments: composed?.segments ?? [{ kind: 'prose', text: declare(lack, corpus.sourceNames) }],
		quotations: composed?.quotations ?? [],
		missing: composed ? [] : [...lack.unquoted, ...lack.absent],
		near,
		listed: all && isOfAll ? all.listed : null,
		model,
		degraded: degraded ?? (wordsOnly && `${wordsOnly.message} Only words were searched, not meanings.`),
		turn: turnOf(composed !== null, composed?.quotations ?? near),
	};
}

/** What most answers do not have. */
const plain = { missing: [], near: [], model: null, degraded: null, listed: null };

/** Sentences before what an answer says, in one segment with its first prose. */
function afterwards(sentences: readonly string[], segments: readonly Segment[]): Segment[] {
	const [first] = segments;
	if (sentences.length === 0) return [...segments];
	if (first?.kind !== 'prose') return [{ kind: 'prose', text: sentences.join(' ') }, ...segments];
	return [{ kind: 'prose', text: [...sentences, first.text].join(' ') }, ...segments.slice(1)];
}

function checkQuestion(question: string): void {
	if (question.trim() === '') throw new QuestionError('The question is empty: ask something in words.');
	if (question.length > maxQuestion) {
		throw new QuestionError(`The question has ${question.length} characters: ask in at most ${maxQuestion}.`);
	}
}

function nearOf({ candidates, near }: Retrieval): ShownQuotation[] {
	const nearest: Quotation[] = [
		...candidates.filter(({ isNear }) => isNear).map(({ quotation }) => quotation),
		...near,
	];
	return nearest.slice(0, maxNear).map((quotation) => ({ ...quotation, excerpt: false }));
}
