/** Finds what Slack would bring to life in texts: mentions, broadcasts and links. Only finds; a test judges. */
import type { Fields, Live } from './state.ts';

/** https://docs.slack.dev/messaging/formatting-message-text: an unescaped `<` opens a mention, a broadcast or a link. */
const controls = /<(?:[!@#]|[a-z][a-z0-9+.-]*:)[^>]*>?/gi;
/** In Markdown text links are written in brackets too. */
const markdownLinks = /!?\[[^\]\n]*\]\([^)\n]+\)/g;
const mentions = new Set(['user', 'usergroup', 'channel', 'broadcast', 'team', 'link']);

export function liveIn(value: unknown, place: string): Live[] {
	if (Array.isArray(value)) return value.flatMap((each, index) => liveIn(each, `${place}[${index}]`));
	if (value === null || typeof value !== 'object') return [];
	const node = value as Fields;
	const text = typeof node.text === 'string' ? node.text : '';
	if (node.type === 'mrkdwn') return liveText(text, place);
	if (node.type === 'markdown' || node.type === 'markdown_text') return liveMarkdown(text, place);
	const own = mentions.has(String(node.type)) ? [{ place, words: JSON.stringify(node) }] : [];
	return [...own, ...Object.entries(node).flatMap(([key, each]) => liveIn(each, `${place}.${key}`))];
}

export function liveText(text: string, place: string): Live[] {
	return [...text.matchAll(controls)].map(([words]) => ({ place, words }));
}

/** https://docs.slack.dev/messaging/formatting-message-text: bold, italic, struck, code, quoted. */
const marks = [
	/(?<![\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\w*])/g,
	/(?<![\w_])_[^_\n]+_(?![\w_])/g,
	/(?<![\w~])~[^~\n]+~(?![\w~])/g,
	/`[^`]+`/g,
	/^(?:>|&gt;).*$/gm,
];

/** Where a text that Slack reads as mrkdwn is formatted by its own characters. */
export function formattingIn(text: string, place: string): Live[] {
	return marks.flatMap((mark) => [...text.matchAll(mark)].map(([words]) => ({ place, words })));
}

/** The same in all mrkdwn texts of blocks. */
export function formattingInBlocks(value: unknown, place: string): Live[] {
	if (Array.isArray(value)) return value.flatMap((each, index) => formattingInBlocks(each, `${place}[${index}]`));
	if (value === null || typeof value !== 'object') return [];
	const node = value as Fields;
	if (node.type === 'mrkdwn') return formattingIn(String(node.text), place);
	return Object.entries(node).flatMap(([key, each]) => formattingInBlocks(each, `${place}.${key}`));
}

export function liveMarkdown(text: string, place: string): Live[] {
	return [...liveText(text, place), ...[...text.matchAll(markdownLinks)].map(([words]) => ({ place, words }))];
}
