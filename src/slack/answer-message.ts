/** Pure: an Answer -> its message, in parts that can be shown one after the other. */
import type { Answer } from '../answer.ts';
import type { Quotation } from '../article.ts';
import type { ShownQuotation } from '../gate.ts';
import { sayCount, sayNowhere } from '../wording.ts';
import {
	actionsOf,
	type Block,
	fallbackOf,
	fallbackText,
	line,
	type Message,
	prose,
	quotationBlock,
	remark,
	richText,
	shownIn,
	words,
} from './blocks.ts';
import { writeQuoteCommand } from './quote-arguments.ts';

/** What is shown at once: a quotation with the prose before it, or the end of the answer. */
export interface Part {
	blocks: Block[];
	/** Unescaped lines of the fallback text. */
	lines: string[];
	shows: ShownQuotation[];
}

export function answerMessage(answer: Answer): Message {
	return joined(answerParts(answer));
}

export function joined(parts: readonly Part[]): Message {
	return {
		text: fallbackText(parts.flatMap(({ lines }) => lines)),
		blocks: parts.flatMap(({ blocks }) => blocks),
		shows: parts.flatMap(({ shows }) => shows),
	};
}

export function answerParts(answer: Answer): Part[] {
	return answer.outcome === 'answered' ? evidenceOf(answer) : [noEvidence(answer)];
}

function evidenceOf(answer: Answer): Part[] {
	const byId = new Map(answer.quotations.map((quotation) => [quotation.id, quotation]));
	const parts: Part[] = [];
	// A model's prose has them in its first segment.
	const notes = answer.model === null && answer.quotations.length > 0 ? answer.notes : [];
	let before: Part = { blocks: notes.map((note) => prose(note)), lines: [...notes], shows: [] };
	for (const segment of answer.segments) {
		if (segment.kind === 'prose') {
			// Before a quotation fixed wording would say just what stands below it.
			if (answer.model === null && answer.quotations.length > 0) continue;
			before.blocks.push(prose(segment.text));
			before.lines.push(segment.text);
			continue;
		}
		const quotation = byId.get(segment.id);
		if (!quotation) continue;
		const { blocks, lines, shows } = quotationPart(quotation);
		parts.push({
			blocks: [...before.blocks, ...blocks],
			lines: [...before.lines, ...lines],
			shows,
		});
		before = { blocks: [], lines: [], shows: [] };
	}
	const how = answer.model
		? `Chosen and introduced by ${answer.model}; the quoted words are the article’s own.`
		: 'Chosen without a language model, by rank; the quoted words are the article’s own.';
	const { quotations, listed } = answer;
	const count =
		listed && sayCount(listed.before + quotations.length, listed.total, listed.asked, writeQuoteCommand(listed.query));
	return [
		...parts,
		{
			blocks: [
				...before.blocks,
				...(count ? [prose(count)] : []),
				...(quotations.length > 0 ? [remark(answer.degraded ? `${answer.degraded} ${how}` : how)] : []),
				feedback(),
			],
			lines: [...before.lines, ...(count ? [count] : [])],
			shows: [],
		},
	];
}

function noEvidence(answer: Answer): Part {
	const [said] = answer.segments;
	const text = said?.kind === 'prose' ? said.text : 'No evidence.';
	const near = answer.near.map((quotation) => quotationPart(quotation));
	return {
		blocks: [
			richText(line({ type: 'emoji', name: 'mag' }, words(' '), words(text, { bold: true }))),
			...(answer.isUnverified ? [prose(sayNowhere('/verify'))] : []),
			...(near.length > 0 ? [{ type: 'divider' as const }, remark('Not an answer, but near:')] : []),
			...near.flatMap(({ blocks }) => blocks),
			...(answer.degraded ? [remark(answer.degraded)] : []),
			feedback(),
		],
		lines: [text],
		shows: near.flatMap(({ shows }) => shows),
	};
}

/** A quotation with its buttons. */
export function quotationPart(quotation: Quotation | ShownQuotation, more: Parameters<typeof actionsOf>[1] = []): Part {
	const shown = shownIn(quotation);
	return {
		blocks: [quotationBlock(shown), actionsOf(quotation, more)],
		lines: [fallbackOf(shown)],
		shows: [shown],
	};
}

function feedback(): Block {
	return {
		type: 'context_actions',
		elements: [
			{
				type: 'feedback_buttons',
				action_id: 'feedback',
				positive_button: { text: { type: 'plain_text', text: 'Good answer' }, value: 'good' },
				negative_button: { text: { type: 'plain_text', text: 'Bad answer' }, value: 'bad' },
			},
		],
	};
}
