/** Retrieval -> what is shown: chosen by the language model where there is one and it behaves, else by rank and in fixed words. */
import type { Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import { ModelError } from '../errors.ts';
import {
	copiedWords,
	type GateContext,
	type GatedAnswer,
	gate,
	maxQuotations,
	type Segment,
	type ShownQuotation,
} from '../gate.ts';
import { sentencesOf } from '../language/sentences.ts';
import { type Draft, type LanguageModel, type Message, NonsenseError } from '../model.ts';
import { loadPrompt } from '../prompts.ts';
import type { Turn } from '../question/conversation.ts';
import { mostAtOnce } from '../question/wanted.ts';
import type { Retrieval } from '../retrieve.ts';
import { formatSource, introduce } from '../wording.ts';

/** What a chat user bears before an answer without a model is better than waiting: both attempts together, in ms. */
const modelPatience = 20_000;
/** Candidates that a language model chooses from. */
const offeredToModel = 12;
/**
 * A further quotation is shown where it answers and its score comes to this part of the first one's, or where it only comes near but
 * scores above it (fitted on the tuning part of `test/eval`).
 */
const shownShare = 0.5;

export interface Composition {
	/** null: nothing answers. */
	composed: GatedAnswer | null;
	model: string | null;
	degraded: string | null;
}

/** What is asked, of what, and of which model. */
export interface Asking {
	/** The question, with what it took from the turns before it. */
	question: string;
	earlier: readonly Turn[];
	corpus: Corpus;
	model: LanguageModel | null;
	/** Quotations that are asked for; null where the question leaves it open. */
	count?: number | 'all' | null;
	/** How long the model may take, both attempts together, in ms; as long as a chat user bears where it is not given. */
	patience?: number;
	/** Ends the wait for the model. */
	signal?: AbortSignal;
}

/** By the model where there is one and it behaves; else with fixed wording. */
export async function compose(retrieval: Retrieval, asking: Asking): Promise<Composition> {
	const { model, count = null } = asking;
	const most = count === 'all' ? mostAtOnce : Math.min(count ?? maxQuotations, mostAtOnce);
	// Where nothing has the source or date that is asked for, a model could only be wrong.
	if (!model || retrieval.candidates.length === 0) {
		return { composed: withoutModel(retrieval, most), model: null, degraded: null };
	}
	try {
		return { composed: await withModel(retrieval, asking, model), model: model.name, degraded: null };
	} catch (error) {
		if (!(error instanceof ModelError)) throw error;
		const degraded = `${error.message}, so this answer was made without it.`;
		return { composed: withoutModel(retrieval, most), model: null, degraded };
	}
}

/** The best quotations, by their sources. */
function withoutModel({ candidates }: Retrieval, most: number): GatedAnswer | null {
	const [best] = candidates;
	if (!best?.answers) return null;
	const shown = candidates
		.filter(({ answers, score }) => score >= best.score * (answers ? shownShare : 1))
		.slice(0, most);
	return inGroups(shown.map(({ quotation }) => quotation));
}

/** Quotations by their sources, each source introduced in fixed words. */
export function inGroups(shown: readonly Quotation[]): GatedAnswer {
	const groups = Map.groupBy(shown, ({ article, source }) => `${article.id} ${JSON.stringify(source)}`);
	const segments: Segment[] = [];
	const quotations: ShownQuotation[] = [];
	for (const group of groups.values()) {
		for (const [index, quotation] of group.entries()) {
			if (index === 0) segments.push({ kind: 'prose', text: introduce(quotation) });
			segments.push({ kind: 'quotation', id: quotation.id, excerpt: false });
			quotations.push({ ...quotation, excerpt: false });
		}
	}
	return { segments, quotations };
}

/**
 * Asks the model, and once more where its draft does not pass the gate. null where it abstains.
 * @throws {ModelError} where it fails, or does not pass twice.
 */
async function withModel(
	{ candidates }: Retrieval,
	{ question, earlier, corpus, patience = modelPatience, signal: stop }: Asking,
	model: LanguageModel,
): Promise<GatedAnswer | null> {
	const quotations = candidates.slice(0, offeredToModel).map(({ quotation }) => quotation);
	const context: GateContext = {
		offered: new Map(quotations.map((quotation) => [quotation.id, quotation])),
		articles: [...new Set(quotations.map(({ article }) => article.id))].flatMap((id) => corpus.articles.get(id) ?? []),
		sourceNames: corpus.sourceNames,
		authorNames: corpus.authorNames,
	};
	const messages: Message[] = [
		{ role: 'system', content: await loadPrompt('answer', { maxQuotations, copiedWords }) },
		{ role: 'user', content: JSON.stringify(dataFor(question, earlier, quotations)) },
	];
	const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(stop ? [stop] : [])]);
	for (let attempts = 0; attempts < 2; attempts += 1) {
		const drafted = await draftAndGate(messages, context, model, signal);
		if ('answer' in drafted) return drafted.answer;
		messages.push(...drafted.followUp);
	}
	throw new ModelError('The language model broke the rules of quoting twice');
}

async function draftAndGate(
	messages: readonly Message[],
	context: GateContext,
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

/** All that the model is told beside the rules; none of it is an order to it. */
function dataFor(question: string, earlier: readonly Turn[], quotations: readonly Quotation[]) {
	return {
		question,
		earlier: earlier.map((turn) => turn.question),
		quotations: quotations.map(({ id, text, source, leadIn }) => ({
			id,
			source: formatSource(source),
			voice: source.voice,
			leadIn,
			sentences: sentencesOf(text).map(({ start, end }, index) => ({
				number: index + 1,
				text: text.slice(start, end),
			})),
		})),
	};
}
