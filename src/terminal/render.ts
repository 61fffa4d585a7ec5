/** Pure: an Answer -> lines for a terminal. A quotation keeps every byte; where lines are folded, they are folded after a space. */
import type { Answer } from '../answer.ts';
import { formatDay } from '../digest/calendar.ts';
import { partTitles } from '../digest/wording.ts';
import type { Digest } from '../digest.ts';
import type { ShownQuotation } from '../gate.ts';
import { linkTo } from '../link.ts';
import { describeLookup, type Lookup } from '../lookup.ts';
import { formatDifference, formatVerdict, type Judgement } from '../verify/judgement.ts';
import type { Verification } from '../verify.ts';
import { formatSource, formatVoice, sayCount, sayNowhere } from '../wording.ts';
import { quoteCommand } from './quote-command.ts';

/** How the parts of an answer are set off; the plain style leaves text as it is. */
export interface Style {
	strong(text: string): string;
	faint(text: string): string;
	warn(text: string): string;
}

export const plainStyle: Style = { strong: (text) => text, faint: (text) => text, warn: (text) => text };

const verifyCommand = 'npm run verify -- "the words"';

/** Stands before every line of a quotation and before nothing else. */
export const quotationBar = '  ▌ ';
const noteIndent = '    ';

/**
 * The answer as a footnoted reply; ends with a newline.
 * @param width columns to fold into; without it nothing is folded.
 */
export function renderAnswer(answer: Answer, style: Style = plainStyle, width = Number.POSITIVE_INFINITY): string {
	const shown = new Map(answer.quotations.map((quotation) => [quotation.id, quotation]));
	const parts: string[] = [];
	if (answer.degraded) parts.push(style.warn(`(${answer.degraded})`));
	let number = 0;
	for (const segment of answer.segments) {
		if (segment.kind === 'prose') {
			const prose = fold(segment.text, width).join('\n');
			parts.push(answer.outcome === 'answered' ? style.strong(prose) : style.warn(prose));
			continue;
		}
		const quotation = shown.get(segment.id);
		if (!quotation) continue;
		number += 1;
		parts.push(renderQuotation(quotation, `[${number}]`, answer, style, width));
	}
	const { quotations, listed } = answer;
	const count =
		listed &&
		sayCount(listed.before + quotations.length, listed.total, listed.asked, quoteCommand(listed.query, listed.total));
	if (count) parts.push(style.strong(count));
	if (answer.isUnverified) parts.push(sayNowhere(verifyCommand));
	if (answer.near.length > 0) {
		parts.push(style.strong('Not an answer, but near:'));
		for (const quotation of answer.near) parts.push(renderQuotation(quotation, '[near]', answer, style, width));
	}
	return `${parts.join('\n\n')}\n`;
}

/** The quotations of a look-up, numbered; ends with a newline. */
export function renderLookup(lookup: Lookup, style: Style = plainStyle, width = Number.POSITIVE_INFINITY): string {
	const { quotations, total } = lookup;
	const head = fold(describeLookup(lookup), width).join('\n');
	return `${[
		total === 0 ? style.warn(head) : style.strong(head),
		...quotations.map((quotation, index) => renderQuotation(quotation, `[${index + 1}]`, lookup, style, width)),
	].join('\n\n')}\n`;
}

/** The parts of a digest, each under its title; ends with a newline. */
export function renderDigest(digest: Digest, style: Style = plainStyle, width = Number.POSITIVE_INFINITY): string {
	let number = 0;
	const parts = digest.parts.flatMap(({ kind, prose, quotations }) => [
		style.strong(partTitles[kind]),
		prose
			.split('\n')
			.flatMap((line) => fold(line, width))
			.join('\n'),
		...quotations.map((quotation) => {
			number += 1;
			return renderQuotation(quotation, `[${number}]`, digest, style, width);
		}),
	]);
	return `${[style.faint(formatDay(digest.date)), ...parts].join('\n\n')}\n`;
}

/** The judgements, each with the difference in its line: [-the article’s words-] {+the claim’s+}. Ends with a newline. */
export function renderVerification(
	{ judgements, articles }: Verification,
	style: Style = plainStyle,
	width = Number.POSITIVE_INFINITY,
): string {
	const parts = judgements.flatMap((judgement) => {
		const { verdict, quotation, typography, differences, notes } = judgement;
		const head = formatVerdict(judgement);
		const lines = [
			verdict === 'verbatim' ? style.strong(head) : style.warn(head),
			...(typography ? ['Only marks, dashes, spaces, breaks of lines or the first letter are written otherwise.'] : []),
			...(verdict === 'altered' && judgement.steps.length > 0 ? fold(inLine(judgement, style), width) : []),
			...differences.flatMap((difference) => fold(formatDifference(difference), width)),
			...notes.flatMap((note) => fold(note, width)),
		];
		const label = verdict === 'altered' ? '[nearest]' : '[source]';
		return [lines.join('\n'), ...(quotation ? [renderQuotation(quotation, label, { articles }, style, width)] : [])];
	});
	return `${parts.join('\n\n')}\n`;
}

function inLine({ steps }: Judgement, style: Style): string {
	return steps
		.map(({ kind, words }) =>
			kind === 'same' ? words : kind === 'actual' ? style.faint(`[-${words}-]`) : style.warn(`{+${words}+}`),
		)
		.join(' ');
}

function renderQuotation(
	quotation: ShownQuotation,
	label: string,
	{ articles }: Pick<Answer, 'articles'>,
	style: Style,
	width: number,
): string {
	const lines = quotation.text
		.split('\n')
		.flatMap((line) => fold(line, width - quotationBar.length))
		.map((line) => `${quotationBar}${line}`);
	const excerpt = quotation.excerpt ? ', excerpt' : '';
	const place = [quotation.section, `paragraph ${quotation.paragraph}`].filter(Boolean).join(', ');
	const text = articles.get(quotation.article.id)?.text ?? '';
	const notes = [
		`${label} ${formatSource(quotation.source)} (${formatVoice(quotation)}${excerpt})`,
		`${quotation.article.title}: ${place}`,
		linkTo(quotation, text),
	];
	// A link is never folded: it must stay one click.
	const folded = notes.flatMap((note) => (note.includes('://') ? [note] : fold(note, width - noteIndent.length)));
	return [...lines, ...folded.map((note) => style.faint(`${noteIndent}${note}`))].join('\n');
}

/** Breaks a line after spaces, which stay at the ends of the pieces: put together they are the line again. Hangul and Han are two columns wide. */
function fold(line: string, width: number): string[] {
	if (width === Number.POSITIVE_INFINITY) return [line];
	const pieces: string[] = [];
	let piece = '';
	for (const word of line.split(/(?<= )/)) {
		if (piece !== '' && columnsOf(piece + word) > width) {
			pieces.push(piece);
			piece = '';
		}
		piece += word;
	}
	return [...pieces, piece];
}

function columnsOf(text: string): number {
	const wide = text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Extended_Pictographic}]/gu)?.length ?? 0;
	return [...text].length + wide;
}

/**
 * The quotations as a reader finds them in a rendered answer, in order: what is compared with the articles before it is printed.
 * @param isFolded whether lines that end with a space go on in the next one.
 */
export function quotationsIn(rendered: string, isFolded = false): string[] {
	const found: string[] = [];
	let open: string[] | undefined;
	for (const line of rendered.split('\n')) {
		if (line.startsWith(quotationBar)) {
			const words = line.slice(quotationBar.length);
			const before = open?.at(-1);
			if (open && isFolded && before?.endsWith(' ')) open[open.length - 1] = before + words;
			else open = [...(open ?? []), words];
		} else if (open) {
			found.push(open.join('\n'));
			open = undefined;
		}
	}
	if (open) found.push(open.join('\n'));
	return found;
}
