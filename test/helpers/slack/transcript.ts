/** Messages and views as a person reads them, in plain text, for reviewed snapshots; and the quotations in them. */
import type { Block, Fields, Message, View } from './state.ts';

/** Quotations with `▌ `, buttons as `[Show in context]`, context in parentheses, bold as `**…**`, struck as `~~…~~`. */
export function transcriptOf(shown: Message | View): string {
	if ('hash' in shown) return viewText(shown);
	return shown.blocks.length > 0 ? blocksText(shown.blocks) : shown.text;
}

/** The texts of all quotations: of each `rich_text_quote`, its text elements joined. */
export function quotationsIn(payload: unknown): string[] {
	if (Array.isArray(payload)) return payload.flatMap(quotationsIn);
	if (payload === null || typeof payload !== 'object') return [];
	const node = payload as { type?: string; elements?: { text?: string }[] };
	if (node.type === 'rich_text_quote') return [(node.elements ?? []).map(({ text = '' }) => text).join('')];
	return Object.values(payload).flatMap(quotationsIn);
}

function viewText(view: View): string {
	const title = textOf(view.title);
	const buttons = [view.submit, view.close].flatMap((button) => (button ? [`[${textOf(button)}]`] : []));
	return [
		...(title ? [`# ${title}`] : []),
		blocksText(view.blocks),
		...(buttons.length > 0 ? [buttons.join(' ')] : []),
	].join('\n');
}

function blocksText(blocks: readonly Block[]): string {
	return blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
	const {
		elements = [],
		fields = [],
		accessory,
	} = block as { elements?: Fields[]; fields?: Fields[]; accessory?: Fields };
	switch (block.type) {
		case 'rich_text':
			return elements.map(containerText).join('\n');
		case 'section': {
			const lines = [...(block.text ? [textOf(block.text)] : []), ...fields.map(textOf)].join('\n');
			return accessory ? `${lines} ${elementText(accessory)}` : lines;
		}
		case 'header':
			return `## ${textOf(block.text)}`;
		case 'divider':
			return '---';
		case 'context':
			return `(${elements.map(elementText).join(' ')})`;
		case 'actions':
		case 'context_actions':
			return elements.map(elementText).join(' ');
		case 'input': {
			const { element } = block as unknown as { element: Fields };
			return `${textOf(block.label)}: ${elementText(element)}`;
		}
		case 'markdown':
			return String(block.text);
		case 'image':
			return `<image: ${String(block.alt_text)}>`;
		case 'task_card':
			return `<${String(block.status)}: ${String(block.title)}>`;
		case 'plan':
			return `<plan: ${String(block.title)}>`;
		default:
			return `<${block.type}>`;
	}
}

function containerText({ type, elements = [], style }: Fields & { elements?: Fields[] }): string {
	if (type === 'rich_text_list')
		return elements
			.map((item, index) => `${style === 'ordered' ? `${index + 1}.` : '•'} ${inlineText(item.elements as Fields[])}`)
			.join('\n');
	const text = inlineText(elements);
	if (type === 'rich_text_quote') return text.replaceAll(/^/gm, '▌ ');
	return type === 'rich_text_preformatted' ? text.replaceAll(/^/gm, '    ') : text;
}

function inlineText(elements: readonly Fields[]): string {
	return elements
		.map((element) => {
			const { bold, strike } = (element.style ?? {}) as { bold?: boolean; strike?: boolean };
			const text = styledAs(plainInline(element), strike ? '~~' : '');
			return styledAs(text, bold ? '**' : '');
		})
		.join('');
}

function plainInline(element: Fields): string {
	switch (element.type) {
		case 'text':
			return String(element.text);
		case 'link':
			return `${String(element.text ?? element.url)} <${String(element.url)}>`;
		case 'emoji':
			return `:${String(element.name)}:`;
		case 'user':
			return `@${String(element.user_id)}`;
		case 'channel':
			return `#${String(element.channel_id)}`;
		case 'broadcast':
			return `@${String(element.range)}`;
		default:
			return `<${String(element.type)}>`;
	}
}

function styledAs(text: string, mark: string): string {
	return text === '' ? '' : `${mark}${text}${mark}`;
}

function elementText(element: Fields): string {
	switch (element.type) {
		case 'plain_text':
		case 'mrkdwn':
			return String(element.text);
		case 'button':
		case 'icon_button':
			return `[${textOf(element.text)}]`;
		case 'feedback_buttons':
			return `[${textOf((element.positive_button as Fields).text)}] [${textOf((element.negative_button as Fields).text)}]`;
		case 'image':
			return `<image: ${String(element.alt_text)}>`;
		case 'static_select':
		case 'radio_buttons':
		case 'checkboxes':
		case 'overflow':
			return `{${((element.options ?? []) as Fields[]).map(({ text }) => textOf(text)).join(' | ')}}`;
		default:
			return '____';
	}
}

function textOf(text: unknown): string {
	return String((text as { text?: unknown } | undefined)?.text ?? '');
}
