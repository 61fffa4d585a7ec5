/** The pipeline of a question: retrieve -> compose -> check -> Answer. The one place where answers are made, for every surface. */

import { replyAbout, replyToPointing, replyToVeryWords } from './answer/asides.ts';
import { compose, inGroups } from './answer/compose.ts';
import { listFor } from './answer/listing.ts';
import { nearOf, plain, type Reply, turnOf } from './answer/reply.ts';
import type { Article, Quotation } from './article.ts';
import { type Corpus, type CorpusReader, isInCorpus } from './corpus.ts';
import type { Embedder } from './embedder.ts';
import { ExactnessError, QuestionError } from './errors.ts';
import { maxQuotations, type Segment } from './gate.ts';
import { termsOf } from './language/terms.ts';
import type { LanguageModel } from './model.ts';
import { callByName } from './question/called.ts';
import { inContext, type Turn } from './question/conversation.ts';
import { callByOffice } from './question/offices.ts';
import { namedByNone } from './question/proper.ts';
import { wantedOf } from './question/wanted.ts';
import { retrieve } from './retrieve.ts';
import type { Store } from './store.ts';
import { declare, sayReading, sayUnnamed } from './wording.ts';

export interface Answer extends Reply {
	question: string;
	/** The articles of the corpus, by id: what each quotation is a slice of. */
	articles: ReadonlyMap<string, Article>;
	/** Milliseconds from the question to the answer. */
	ms: number;
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
	const called = callByName(question, { sources: corpus.sourceNames, authors: corpus.authorNames }, (word) =>
		termsOf(word).some(({ keys }) => corpus.frequency.has(keys[0] ?? '')),
	);
	const { question: asked, readings } = callByOffice(called.question, names, corpus);
	const reply =
		(await replyAbout(asked, earlier, deps, corpus)) ??
		(await replyToPointing(asked, earlier, deps, corpus)) ??
		(await replyToVeryWords(asked, names, deps, corpus)) ??
		(await replyToQuestion(asked, names, earlier, deps, corpus));
	const { quotations, near } = reply;
	if (![...quotations, ...near].every((quotation) => isInCorpus(quotation, corpus))) {
		// An article may have been ingested anew while the question was being answered.
		if ((await deps.reader.read()) !== corpus) return answerQuestion(question, deps, earlier);
		throw new ExactnessError(
			'The answer was withheld: a quotation in the index is not what its article holds. Build the index again with npm run ingest -- --rebuild',
		);
	}
	const notes = [
		...[...called.readings, ...readings].map(({ words, name }) => sayReading(words, name)),
		...reply.notes,
	];
	return {
		...reply,
		question,
		notes,
		segments: afterwards(notes, reply.segments),
		articles: corpus.articles,
		ms: Math.round(performance.now() - began),
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
	const isFollowUp = question !== rest;
	const listing = count === null ? null : await listFor(question, { asked: count, usual: maxQuotations }, deps, corpus);
	if (listing) {
		const { quotations, listed } = listing;
		return {
			...plain,
			outcome: 'answered',
			...inGroups(quotations),
			notes: notesOn(question, quotations, corpus),
			listed,
			turn: turnOf(question, true, quotations, isFollowUp),
		};
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
		notes: notesOn(question, composed?.quotations ?? [], corpus),
		turn: turnOf(question, composed !== null, composed?.quotations ?? near, isFollowUp),
	};
}

function notesOn(question: string, quotations: readonly Quotation[], corpus: Corpus): string[] {
	const unnamed = quotations.length > 0 ? namedByNone(question, quotations, corpus) : [];
	return unnamed.length > 0 ? [sayUnnamed(unnamed, quotations.length)] : [];
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
