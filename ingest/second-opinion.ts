/** A language model's proposals where the rules doubt. They stand only if the article's own words bear them out. */
import { z } from 'zod';
import type { Article } from '../src/article.ts';
import { datePattern } from '../src/dates.ts';
import type { ShapedModel } from '../src/model.ts';
import { loadPrompt } from '../src/prompts.ts';
import { narrationOf } from './attribution/narration.ts';
import type { Detected } from './detect.ts';
import type { Proposal } from './propose.ts';

/** The rules doubt what is less certain: an eighth was wrong above it, nearly half below, on the tuning articles of `test/eval`. */
const doubtful = 0.7;
/** Quotations of one request. */
const batchSize = 8;
/** Characters of the article around a quotation. */
const context = { before: 1800, after: 500, words: 400 };
/** ms that one request may take: a person waits for the whole. */
const patience = 60_000;

const Credits = z.object({
	credits: z.array(
		z.object({
			id: z.string(),
			voice: z.enum(['journal', 'official']),
			publication: z.string().nullable(),
			speaker: z.string().nullable(),
			issued: z.string(),
			evidence: z.array(z.string()),
		}),
	),
});
type Credit = z.infer<typeof Credits>['credits'][number];

/**
 * The proposals, the doubtful ones as the model has them where it can show its evidence; the others as they were.
 * @throws {ModelError} where the model cannot be asked.
 */
export async function withSecondOpinions(
	article: Article,
	detected: readonly Detected[],
	proposals: readonly Proposal[],
	model: ShapedModel,
): Promise<Proposal[]> {
	const narration = narrationOf(article, detected);
	const asked = new Map<string, Proposal>(
		proposals.flatMap((proposal, index) => (proposal.confidence < doubtful ? [[`q${index}`, proposal] as const] : [])),
	);
	const prompt = await loadPrompt('credit', {});
	const accepted = new Map<Proposal, Proposal>();
	const ids = [...asked.keys()];
	for (let at = 0; at < ids.length; at += batchSize) {
		const quotations = ids.slice(at, at + batchSize).map((id) => ({ id, ...contextOf(article, asked.get(id)) }));
		const content = JSON.stringify({ published: article.published, quotations });
		const { credits } = await model.ask(
			{ name: 'credits', schema: Credits },
			[
				{ role: 'system', content: prompt },
				{ role: 'user', content },
			],
			AbortSignal.timeout(patience),
		);
		for (const credit of credits) {
			const proposal = asked.get(credit.id);
			if (proposal && isBorneOut(credit, article, narration)) accepted.set(proposal, credited(proposal, credit, model));
		}
	}
	return proposals.map((proposal) => accepted.get(proposal) ?? proposal);
}

function contextOf(
	{ text }: Article,
	proposal: Proposal | undefined,
): { words: string; before: string; after: string } {
	const { start, end } = proposal ?? { start: 0, end: 0 };
	return {
		words: text.slice(start, Math.min(end, start + context.words)),
		before: text.slice(Math.max(0, start - context.before), start),
		after: text.slice(end, end + context.after),
	};
}

/** Names stand in the article, the evidence in the author's own words, and the year is told or follows from the article's own. */
function isBorneOut(
	{ voice, publication, speaker, issued, evidence }: Credit,
	article: Article,
	narration: string,
): boolean {
	const names = [publication, speaker].filter((name) => name !== null);
	const hasSource = voice === 'journal' ? publication !== null : speaker !== null;
	const hasYear =
		issued === 'unknown' ||
		(datePattern.test(issued) &&
			(narration.includes(issued.slice(0, 4)) ||
				Math.abs(Number(issued.slice(0, 4)) - Number(article.published.slice(0, 4))) <= 1));
	return (
		hasSource &&
		hasYear &&
		names.every((name) => name.trim() !== '' && article.text.includes(name)) &&
		evidence.length > 0 &&
		evidence.every((words) => words.trim() !== '' && narration.includes(words))
	);
}

function credited(
	proposal: Proposal,
	{ voice, publication, speaker, issued, evidence }: Credit,
	{ name }: ShapedModel,
): Proposal {
	const { occasion } = proposal.source;
	return {
		...proposal,
		source: { voice, publication, speaker, occasion, issued },
		evidence: evidence.map((words) => ({ words, fields: [] })),
		confidences: null,
		guesses: {},
		reckonedFrom: null,
		remark: `proposed by ${name}; the rules had ${said(proposal.source)}`,
	};
}

function said({ voice, publication, speaker, issued }: Proposal['source']): string {
	return [voice, publication, speaker, issued].filter((each) => each !== null).join(', ');
}
