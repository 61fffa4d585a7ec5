/** Pure: an Answer -> lines for a terminal. Quotations are never wrapped or cut: the terminal folds long lines, the bytes stay. */
import type { Answer } from '../answer.ts';
import type { ShownQuotation } from '../gate.ts';
import { linkTo } from '../link.ts';
import { formatSource, formatVoice } from '../wording.ts';

/** How the parts of an answer are set off; the plain style leaves text as it is. */
export interface Style {
	strong(text: string): string;
	faint(text: string): string;
	warn(text: string): string;
}

export const plainStyle: Style = { strong: (text) => text, faint: (text) => text, warn: (text) => text };

/** Stands before every line of a quotation and before nothing else. */
export const quotationBar = '  ▌ ';

/** The answer as a footnoted reply; ends with a newline. */
export function renderAnswer(answer: Answer, style: Style = plainStyle): string {
	const shown = new Map(answer.quotations.map((quotation) => [quotation.id, quotation]));
	const parts: string[] = [];
	if (answer.degraded) parts.push(style.warn(`(${answer.degraded})`));
	let number = 0;
	for (const segment of answer.segments) {
		if (segment.kind === 'prose') {
			parts.push(answer.outcome === 'answered' ? style.strong(segment.text) : style.warn(segment.text));
			continue;
		}
		const quotation = shown.get(segment.id);
		if (!quotation) continue;
		number += 1;
		parts.push(renderQuotation(quotation, `[${number}]`, answer, style));
	}
	if (answer.near.length > 0) {
		parts.push(style.strong('Not an answer, but near:'));
		for (const quotation of answer.near) parts.push(renderQuotation(quotation, '[near]', answer, style));
	}
	return `${parts.join('\n\n')}\n`;
}

function renderQuotation(quotation: ShownQuotation, label: string, { articles }: Answer, style: Style): string {
	const lines = quotation.text.split('\n').map((line) => `${quotationBar}${line}`);
	const excerpt = quotation.excerpt ? ', excerpt' : '';
	const place = [quotation.section, `paragraph ${quotation.paragraph}`].filter(Boolean).join(', ');
	const text = articles.get(quotation.article.id)?.text ?? '';
	const notes = [
		`${label} ${formatSource(quotation.source)} (${formatVoice(quotation.source)}${excerpt})`,
		`${quotation.article.title}: ${place}`,
		linkTo(quotation, text),
	];
	return [...lines, ...notes.map((note) => style.faint(`    ${note}`))].join('\n');
}

/** The quotations as a reader finds them in a rendered answer, in order: what is compared with the articles before it is printed. */
export function quotationsIn(rendered: string): string[] {
	const found: string[] = [];
	let open: string[] | undefined;
	for (const line of rendered.split('\n')) {
		if (line.startsWith(quotationBar)) {
			open = [...(open ?? []), line.slice(quotationBar.length)];
		} else if (open) {
			found.push(open.join('\n'));
			open = undefined;
		}
	}
	if (open) found.push(open.join('\n'));
	return found;
}
