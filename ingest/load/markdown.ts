/** A Markdown file with YAML front matter -> Article. Decides what is a paragraph; never changes one. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Blockquote, Nodes, Root, Yaml } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Article, Paragraph, Span } from '../../src/article.ts';
import { CorpusError } from '../../src/errors.ts';
import { date, datePattern, faultsOf, line } from '../fields.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

const FrontMatter = z.strictObject({
	id: Id.optional(),
	title: line,
	authors: z.array(line).min(1),
	publisher: line,
	date: date.pipe(z.string().regex(datePattern, 'must be a date: 2023-02-06, 2023-02 or 2023')),
	url: line.pipe(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
});

/**
 * Reads an article from the bytes of a Markdown file. Its text is the paragraphs and headings, joined by a blank line,
 * without the marks of Markdown.
 * @param path names the file in messages, and gives the id where the front matter has none.
 * @throws {CorpusError} where the bytes are not UTF-8 text or the front matter is missing or wrong.
 */
export function loadMarkdown(path: string, bytes: Uint8Array): Article {
	const source = decode(path, bytes);
	const root = fromMarkdown(source, {
		extensions: [frontmatter('yaml')],
		mdastExtensions: [frontmatterFromMarkdown('yaml')],
	});
	const { id, date, ...info } = readFrontMatter(path, root);
	const body = readBody(path, root, source);
	if (body.paragraphs.length === 0) {
		throw new CorpusError(`${path} has front matter but no text: write the article below it.`);
	}
	return {
		id: id ?? idFromName(path),
		...info,
		published: date,
		...body,
		sha256: createHash('sha256').update(body.text).digest('hex'),
	};
}

function idFromName(path: string): string {
	const result = Id.safeParse(basename(path).replace(/\.md$/i, '').toLowerCase());
	if (result.success) return result.data;
	throw new CorpusError(
		`${JSON.stringify(path)} gives no id: name the file with letters, digits and hyphens, or give an id in its front matter.`,
	);
}

export function decode(path: string, bytes: Uint8Array): string {
	if (bytes.includes(0)) throw new CorpusError(`${path} is a binary file: give the article as Markdown text in UTF-8.`);
	let content: string;
	try {
		content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new CorpusError(`${path} is not in UTF-8: save it in that encoding and ingest again.`, { cause });
	}
	const control = /(?![\t\n\r])\p{Cc}|\r(?!\n)/u.exec(content);
	if (control) {
		const line = content.slice(0, control.index).split('\n').length;
		throw new CorpusError(`${path} holds a control character in line ${line}, which no text has: remove it.`);
	}
	return content;
}

function readFrontMatter(path: string, root: Root): z.infer<typeof FrontMatter> {
	const node = root.children.find((child): child is Yaml => child.type === 'yaml');
	if (node === undefined) {
		throw new CorpusError(
			`${path} has no front matter: begin it with title, authors, publisher, date and url between two lines of ---.`,
		);
	}
	const document = parseDocument(node.value);
	const [fault] = document.errors;
	if (fault) throw new CorpusError(`${path}: the front matter is not YAML: ${fault.message.split('\n')[0]}`);
	const result = FrontMatter.safeParse(document.toJS());
	if (!result.success) throw new CorpusError(`${path}: the front matter is wrong: ${faultsOf(result.error)}.`);
	return result.data;
}

/** Walks the blocks in their order and writes each to the text, noting where it came to stand. */
function readBody(path: string, root: Root, source: string): Pick<Article, 'text' | 'paragraphs' | 'blocks'> {
	const paragraphs: Paragraph[] = [];
	const blocks: Span[] = [];
	let text = '';
	let section: string | null = null;

	const write = (words: string): Span => {
		if (text !== '') text += '\n\n';
		const start = text.length;
		text += words;
		return { start, end: text.length };
	};
	const writeParagraph = (words: string, quoted: boolean) => {
		if (words.trim() === '') return;
		paragraphs.push({ ...write(words), number: paragraphs.length + 1, section, quoted });
	};
	const visit = (node: Nodes, quoted: boolean) => {
		refuseLoss(path, node, source);
		if (node.type === 'heading') {
			section = wordsOf(node);
			write(section);
		} else if (node.type === 'blockquote' && !quoted) {
			visitQuotation(node);
		} else if (node.type === 'paragraph' || node.type === 'code') {
			writeParagraph(wordsOf(node), quoted);
		} else if ('children' in node) {
			for (const child of node.children) visit(child, quoted);
		}
	};
	const visitQuotation = (node: Blockquote) => {
		const before = paragraphs.length;
		for (const child of node.children) visit(child, true);
		const [first, last] = [paragraphs[before], paragraphs.at(-1)];
		if (first && last) blocks.push({ start: first.start, end: last.end });
	};
	visit(root, false);
	return { text, paragraphs, blocks };
}

/** The words of a block without the marks of Markdown. A comment has none. */
function wordsOf(node: Nodes): string {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
	if (node.type === 'break') return '\n';
	return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Refuses what Markdown would take out of the words without a trace. */
function refuseLoss(path: string, node: Nodes, source: string): void {
	const { start } = node.position ?? {};
	const first = source.slice(start?.offset ?? 0, node.position?.end.offset);
	const fault = (what: string): never => {
		throw new CorpusError(`${path}, line ${start?.line ?? 1}: ${what}`);
	};
	if (node.type === 'html' && !first.startsWith('<!--'))
		fault('HTML would be lost: write its words as Markdown, or < as \\<.');
	if (node.type === 'image' || node.type === 'imageReference')
		fault('an image would be lost: remove it, or write its words.');
	if (node.type === 'list' && node.ordered) fault('a number that begins a line would be lost: write 2016\\. for 2016.');
	if (node.type === 'heading' && !/^\s*#/.test(first))
		fault('this is taken for a heading: put a blank line before the line of dashes.');
	if ('children' in node && node.type !== 'root') for (const child of node.children) refuseLoss(path, child, source);
}
