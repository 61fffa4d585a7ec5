/** The pipeline of a question: retrieve -> choose -> gate -> Answer. The one place where answers are made, for every surface. */
import { type Article, isExact, type Quotation } from './article.ts';
import { inContext, type Turn } from './conversation.ts';
import type { Corpus, CorpusReader } from './corpus.ts';
import type { Embedder } from './embedder.ts';
import { ExactnessError, ModelError, QuestionError } from './errors.ts';
import { copiedWords, type GatedAnswer, gate, maxQuotations, type Segment, type ShownQuotation } from './gate.ts';
import { type Draft, type LanguageModel, type Message, NonsenseError } from './model.ts';
import { loadPrompt } from './prompts.ts';
import { type Retrieval, retrieve } from './retrieve.ts';
import { sentencesOf } from './sentences.ts';
import type { Store } from './store.ts';
import { declare, formatSource, introduce } from './wording.ts';

export interface Answer {
	question: string;
	outcome: 'answered' | 'no-evidence';
	segments: Segment[];
	quotations: ShownQuotation[];
	/** What the question names and the corpus lacks. */
	missing: string[];
	/** Not an answer, but near. */
	near: ShownQuotation[];
	/** The language model that wrote the prose; null for fixed wording. */
	model: string | null;
	/** One sentence, where a part of the program failed and the answer was made without it. */
	degraded: string | null;
	/** The texts of the articles in `quotations` and `near`, by id: what each quotation is a slice of. */
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
	/** How long a model may take, both attempts together, in ms; `modelPatience` where it is not given. */
	patience?: number;
}

/** Characters of a question. A paragraph of background fits; a pasted article does not. */
const maxQuestion = 2000;
/** What a chat user bears before an answer without a model is better than waiting: both attempts together, in ms. */
const modelPatience = 20_000;
/** Candidates that a language model chooses from. */
const offeredToModel = 12;
/** Quotations offered as near where nothing answers. */
const maxNear = 2;
/**
 * A further quotation is shown where it answers and its score comes to this part of the first one's, or where it only comes near but
 * scores above it (fitted on the tuning part of `test/eval`).
 */
const shownShare = 0.5;

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
	const asked = inContext(question, earlier, [...corpus.sourceNames, ...corpus.authorNames]);
	const retrieval = await retrieve(asked, { ...deps, corpus });
	const { composed, model, degraded } = await compose(asked, retrieval, corpus, deps, earlier);
	const quotations = composed?.quotations ?? [];
	const near = composed ? [] : nearOf(retrieval);
	checkExactness([...quotations, ...near], corpus);
	return {
		question,
		outcome: composed ? 'answered' : 'no-evidence',
		segments: composed?.segments ?? [{ kind: 'prose', text: declare(retrieval.lack, corpus.sourceNames) }],
		quotations,
		missing: composed ? [] : [...retrieval.lack.unquoted, ...retrieval.lack.absent],
		near,
		model,
		degraded:
			degraded ??
			(retrieval.wordsOnly
				? 'The embeddings endpoint did not answer, so only words were searched, not meanings.'
				: null),
		articles: corpus.articles,
		ms: Math.round(performance.now() - began),
		turn: { question: asked },
	};
}

function checkQuestion(question: string): void {
	if (question.trim() === '') throw new QuestionError('The question is empty: ask something in words.');
	if (question.length > maxQuestion) {
		throw new QuestionError(`The question has ${question.length} characters: ask in at most ${maxQuestion}.`);
	}
}

/** The last check before anything leaves: every quotation is its article's slice. */
function checkExactness(quotations: readonly ShownQuotation[], { articles }: Corpus): void {
	for (const quotation of quotations) {
		const article = articles.get(quotation.article.id);
		if (!article || !isExact(quotation, article.text)) {
			throw new ExactnessError(
				'The answer was withheld: a quotation in the index is not what its article holds. Build the index again with npm run ingest -- --rebuild',
			);
		}
	}
}

interface Composition {
	/** null: nothing answers. */
	composed: GatedAnswer | null;
	model: string | null;
	degraded: string | null;
}

/** By the model where there is one and it behaves; else with fixed wording. */
async function compose(
	asked: string,
	retrieval: Retrieval,
	corpus: Corpus,
	{ model, patience = modelPatience }: AnswerDeps,
	earlier: readonly Turn[],
): Promise<Composition> {
	// Where nothing has the source or date that is asked for, a model could only be wrong.
	if (!model || retrieval.candidates.length === 0) {
		return { composed: withoutModel(retrieval), model: null, degraded: null };
	}
	try {
		return {
			composed: await withModel(asked, retrieval, corpus, model, earlier, AbortSignal.timeout(patience)),
			model: model.name,
			degraded: null,
		};
	} catch (error) {
		if (!(error instanceof ModelError)) throw error;
		return {
			composed: withoutModel(retrieval),
			model: null,
			degraded: `${error.message}, so this answer was made without it.`,
		};
	}
}

/** The one to three best quotations, grouped by source, each group introduced in fixed words. */
function withoutModel({ candidates }: Retrieval): GatedAnswer | null {
	const [best] = candidates;
	if (!best?.answers) return null;
	const shown = candidates
		.filter(({ answers, score }) => score >= best.score * (answers ? shownShare : 1))
		.slice(0, maxQuotations);
	const groups = Map.groupBy(shown, ({ quotation }) => `${quotation.article.id} ${JSON.stringify(quotation.source)}`);
	const segments: Segment[] = [];
	const quotations: ShownQuotation[] = [];
	for (const group of groups.values()) {
		for (const [index, { quotation }] of group.entries()) {
			if (index === 0) segments.push({ kind: 'prose', text: introduce(quotation) });
			segments.push({ kind: 'quotation', id: quotation.id, excerpt: false });
			quotations.push({ ...quotation, excerpt: false });
		}
	}
	return { segments, quotations };
}

function nearOf({ candidates, near }: Retrieval): ShownQuotation[] {
	const nearest: Quotation[] = [
		...candidates.filter(({ isNear }) => isNear).map(({ quotation }) => quotation),
		...near,
	];
	return nearest.slice(0, maxNear).map((quotation) => ({ ...quotation, excerpt: false }));
}

/**
 * Asks the model, and once more where its draft does not pass the gate. null where it abstains.
 * @throws {ModelError} where it fails, or does not pass twice.
 */
async function withModel(
	asked: string,
	{ candidates }: Retrieval,
	corpus: Corpus,
	model: LanguageModel,
	earlier: readonly Turn[],
	signal: AbortSignal,
): Promise<GatedAnswer | null> {
	const quotations = candidates.slice(0, offeredToModel).map(({ quotation }) => quotation);
	const context = {
		offered: new Map(quotations.map((quotation) => [quotation.id, quotation])),
		articles: [...new Set(quotations.map(({ article }) => article.id))].flatMap((id) => corpus.articles.get(id) ?? []),
		sourceNames: corpus.sourceNames,
	};
	const messages: Message[] = [
		{ role: 'system', content: await loadPrompt('answer', { maxQuotations, copiedWords }) },
		{
			role: 'user',
			content: JSON.stringify({
				question: asked,
				earlier: earlier.map(({ question }) => question),
				quotations: quotations.map(toData),
			}),
		},
	];
	for (const attempt of ['first', 'second'] as const) {
		const faults = await draftAndGate(messages, context, model, signal);
		if ('answer' in faults) return faults.answer;
		if (attempt === 'first') messages.push(...faults.followUp);
	}
	throw new ModelError('The language model broke the rules of quoting twice');
}

async function draftAndGate(
	messages: readonly Message[],
	context: Parameters<typeof gate>[1],
	model: LanguageModel,
	signal: AbortSignal,
): Promise<{ answer: GatedAnswer | null } | { followUp: Message[] }> {
	let draft: Draft;
	try {
		draft = await model.draft(messages, signal);
	} catch (error) {
		if (!(error instanceof NonsenseError)) throw error;
		return {
			followUp: [{ role: 'user', content: 'That was not the JSON object that the rules ask for. Send it alone.' }],
		};
	}
	if (draft.abstain) return { answer: null };
	const result = gate(draft, context);
	if ('passed' in result) return { answer: result.passed };
	return {
		followUp: [
			{ role: 'assistant', content: JSON.stringify(draft) },
			{
				role: 'user',
				content: `The draft was refused. Mend this and send the whole object again:\n${result.violations.join('\n')}`,
			},
		],
	};
}

/** A quotation as data for a model. */
function toData(quotation: Quotation) {
	return {
		id: quotation.id,
		source: formatSource(quotation.source),
		voice: quotation.source.voice,
		leadIn: quotation.leadIn,
		sentences: sentencesOf(quotation.text).map(({ start, end }, index) => ({
			number: index + 1,
			text: quotation.text.slice(start, end),
		})),
	};
}
