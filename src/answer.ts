/** The pipeline of a question: retrieve -> compose -> check -> Answer. The one place where answers are made, for every surface. */
import type { Article, Quotation } from './article.ts';
import { callByName } from './called.ts';
import { compose } from './compose.ts';
import { inContext, type Turn } from './conversation.ts';
import { type CorpusReader, isInCorpus } from './corpus.ts';
import type { Embedder } from './embedder.ts';
import { ExactnessError, QuestionError } from './errors.ts';
import type { Segment, ShownQuotation } from './gate.ts';
import type { LanguageModel } from './model.ts';
import { type Retrieval, retrieve } from './retrieve.ts';
import type { Store } from './store.ts';
import { termsOf } from './terms.ts';
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
	const asked = inContext(called.question, earlier, names);
	const retrieval = await retrieve(asked, { ...deps, corpus });
	const { composed, model, degraded } = await compose(retrieval, { ...deps, question: asked, earlier, corpus });
	const quotations = composed?.quotations ?? [];
	const near = composed ? [] : nearOf(retrieval);
	if (![...quotations, ...near].every((quotation) => isInCorpus(quotation, corpus))) {
		// An article may have been ingested anew while the question was being answered.
		if ((await deps.reader.read()) !== corpus) return answerQuestion(question, deps, earlier);
		throw new ExactnessError(
			'The answer was withheld: a quotation in the index is not what its article holds. Build the index again with npm run ingest -- --rebuild',
		);
	}
	return {
		question,
		outcome: composed ? 'answered' : 'no-evidence',
		segments: afterwards(
			called.readings.map(({ words, name }) => sayReading(words, name)),
			composed?.segments ?? [{ kind: 'prose', text: declare(retrieval.lack, corpus.sourceNames) }],
		),
		quotations,
		missing: composed ? [] : [...retrieval.lack.unquoted, ...retrieval.lack.absent],
		near,
		model,
		degraded:
			degraded ?? (retrieval.wordsOnly && `${retrieval.wordsOnly.message} Only words were searched, not meanings.`),
		articles: corpus.articles,
		ms: Math.round(performance.now() - began),
		turn: { question: asked },
	};
}

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
