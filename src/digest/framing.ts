/** A language model's sentence above the quotations of a part, let through the same gate as its answers; without one, nothing is added. */
import type { Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import { ModelError } from '../errors.ts';
import { copiedWords, gate, maxQuotations } from '../gate.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { LanguageModel, Message } from '../model.ts';
import { loadPrompt } from '../prompts.ts';
import { formatSource } from '../wording.ts';

/** How long a model may take for a sentence, both attempts together, in ms. */
const patience = 20_000;

/** @returns the sentence; null where the model is down or breaks the rules twice. */
export async function frame(
	part: string,
	quotations: readonly Quotation[],
	corpus: Corpus,
	model: LanguageModel,
): Promise<string | null> {
	const shown = quotations.slice(0, maxQuotations);
	const context = {
		offered: new Map(shown.map((quotation) => [quotation.id, quotation])),
		articles: shown.flatMap(({ article }) => corpus.articles.get(article.id) ?? []),
		sourceNames: corpus.sourceNames,
		authorNames: corpus.authorNames,
	};
	const data = {
		part,
		quotations: shown.map(({ id, text, source, leadIn }) => ({ id, source: formatSource(source), leadIn, text })),
	};
	const messages: Message[] = [
		{ role: 'system', content: await loadPrompt('digest', { copiedWords }) },
		{ role: 'user', content: JSON.stringify(data) },
	];
	const signal = AbortSignal.timeout(patience);
	try {
		for (let attempts = 0; attempts < 2; attempts += 1) {
			const draft = await model.draft(messages, signal);
			const result = gate(draft, context);
			const violations = 'passed' in result ? [] : result.violations;
			if ('passed' in result) {
				const { segments, quotations: passed } = result.passed;
				const [prose] = segments;
				const isWhole = passed.length === shown.length && passed.every(({ excerpt }) => !excerpt);
				if (prose?.kind === 'prose' && isWhole && sentencesOf(prose.text).length === 1) return prose.text;
				violations.push('One sentence of prose must stand first, and then all the quotations, whole.');
			}
			messages.push(
				{ role: 'assistant', content: JSON.stringify(draft) },
				{
					role: 'user',
					content: `The draft was refused. Mend this and send the whole object again:\n${violations.join('\n')}`,
				},
			);
		}
		return null;
	} catch (error) {
		if (error instanceof ModelError) return null;
		throw error;
	}
}
