/**
 * Pure: the parts that all messages and views are made of. All words of documents, models and users stand in plain text elements, in which
 * Slack reads no markup. Limits: https://docs.slack.dev/reference/block-kit/blocks
 */
import type { types } from '@slack/bolt';
import type { Quotation } from '../article.ts';
import type { ShownQuotation } from '../gate.ts';
import { sentencesOf } from '../language/sentences.ts';
import { formatSource, formatVoice } from '../wording.ts';
import { escapeText } from './text.ts';

export type Block = types.KnownBlock;
export type Words = types.RichTextText;

/** A message: its blocks, and the words for notifications and for readers without blocks. */
export interface Message {
	/** Escaped. */
	text: string;
	blocks: Block[];
	/** The quotations that it shows, against which it is checked before it leaves. */
	shows: readonly ShownQuotation[];
}

/** Characters of a fallback text; Slack cuts off what is over 4,000. */
const maxText = 3_900;
/** Characters of a quotation that a message shows whole. */
const maxQuotation = 6_000;
/** Characters of a plain text element of a context block: https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
const maxRemark = 3_000;

export function words(text: string, style?: Words['style']): Words {
	return { type: 'text', text, ...(style ? { style } : {}) };
}

export function line(...elements: types.RichTextElement[]): types.RichTextSection {
	return { type: 'rich_text_section', elements };
}

export function richText(...elements: types.RichTextBlock['elements']): Block {
	return { type: 'rich_text', elements };
}

export function prose(text: string, style?: Words['style']): Block {
	return richText(line(words(text, style)));
}

/** A small grey line of plain text. */
export function remark(text: string): Block {
	return { type: 'context', elements: [{ type: 'plain_text', text: text.slice(0, maxRemark), emoji: false }] };
}

export function button(actionId: string, text: string, value: string): types.Button {
	return { type: 'button', action_id: actionId, text: { type: 'plain_text', text, emoji: false }, value };
}

export function plainText(text: string): types.PlainTextElement {
	return { type: 'plain_text', text, emoji: false };
}

/** A message of words alone. They stand in a block too: in a text without one Slack reads `*`, `_`, `~` and backticks. */
export function sentence(text: string): Message {
	const shown = text.length <= maxRemark ? text : `${text.slice(0, maxRemark).toWellFormed()}…`;
	return { text: fallbackText([shown]), blocks: [prose(shown)], shows: [] };
}

/** "Hakpo, 2016 (journal)" */
export function creditOf(quotation: ShownQuotation): string {
	const { source, excerpt } = quotation;
	return `${formatSource(source)} (${formatVoice(quotation)}${excerpt ? ', excerpt' : ''})`;
}

/** "Title, section, paragraph 3" */
export function placeOf({ article, section, paragraph }: Quotation): string {
	return [article.title, section, `paragraph ${paragraph}`].filter(Boolean).join(', ');
}

/** The quotation as a message can show it: whole, or its first whole sentences, marked as an excerpt. */
export function shownIn(quotation: Quotation | ShownQuotation): ShownQuotation {
	const excerpt = 'excerpt' in quotation && quotation.excerpt;
	if (quotation.text.length <= maxQuotation) return { ...quotation, excerpt };
	const end = sentencesOf(quotation.text).findLast((each) => each.end <= maxQuotation)?.end ?? 0;
	return { ...quotation, text: quotation.text.slice(0, end), end: quotation.start + end, excerpt: true };
}

/** The quotation, and who said it where. */
export function quotationBlock(quotation: ShownQuotation): Block {
	const how = quotation.source.voice === 'author' ? 'writing in' : 'quoted in';
	const source = line(words(creditOf(quotation), { bold: true }), words(` · ${how} ${placeOf(quotation)}`));
	// One sentence of more characters than a message takes is shown where it stands.
	return quotation.text === ''
		? richText(line(words('This quotation is too long for a message: show it in context.', { italic: true })), source)
		: richText({ type: 'rich_text_quote', elements: [words(quotation.text)] }, source);
}

/** What can be done with a quotation. */
export function actionsOf({ id }: Quotation, more: types.Button[] = []): Block {
	return {
		type: 'actions',
		elements: [
			button('context', 'Show in context', id),
			button('more', 'More like this', id),
			button('save', 'Save', id),
			...more,
		],
	};
}

/** A quotation for the fallback text: who said it, then the words, so that a notification says most. */
export function fallbackOf(quotation: ShownQuotation): string {
	return `${formatSource(quotation.source)}: ${quotation.text}`;
}

/** Whole lines, as many as Slack shows; one that does not fit is left out, never cut. */
export function fallbackText(lines: readonly string[]): string {
	const kept: string[] = [];
	let length = 0;
	for (const each of lines) {
		const escaped = escapeText(each);
		length += escaped.length + 1;
		if (length > maxText) break;
		kept.push(escaped);
	}
	return kept.length > 0 ? kept.join('\n') : 'Sic found something long: open the message to read it.';
}

/** The texts of all quotations in blocks, as Slack would show them: what is compared before a message is sent. */
export function quotationsIn(blocks: readonly unknown[]): string[] {
	const found: string[] = [];
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) for (const each of value) visit(each);
		else if (value !== null && typeof value === 'object') {
			const node = value as { type?: string; elements?: { text?: string }[] };
			if (node.type === 'rich_text_quote') found.push((node.elements ?? []).map(({ text = '' }) => text).join(''));
			else for (const each of Object.values(value)) visit(each);
		}
	};
	visit(blocks);
	return found;
}
