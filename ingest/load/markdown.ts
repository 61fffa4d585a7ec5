/** A Markdown file with YAML front matter -> Article. Decides what is a paragraph; never changes one. */
import type { Blockquote, ListItem, Nodes, Root, Yaml } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Article, ArticleInfo } from '../../src/article.ts';
import { CorpusError } from '../../src/errors.ts';
import { creditLineLength } from '../credit-line.ts';
import { type Body, createBody, toArticle } from './body.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { append, emphasised, type Inline, plain } from './inline.ts';
import { openingOf } from './opening.ts';

/**
 * Reads an article from the bytes of a Markdown file. Its text is the paragraphs and headings, joined by a blank line,
 * without the marks of Markdown.
 * @param path names the file in messages, and gives the id where the front matter has none.
 * @param fallback stands for missing front matter.
 * @throws {CorpusError} where the bytes are not UTF-8 text or the front matter is missing or wrong.
 */
export function loadMarkdown(path: string, bytes: Uint8Array, fallback: ArticleInfo | null = null): Article {
	const source = decode(path, bytes);
	const root = fromMarkdown(source, {
		extensions: [frontmatter('yaml')],
		mdastExtensions: [frontmatterFromMarkdown('yaml')],
	});
	const yaml = root.children.find((child): child is Yaml => child.type === 'yaml');
	const body = readBody(path, root, source);
	return toArticle(path, readFrontMatter(path, yaml?.value ?? null, openingOf(body), fallback), body);
}

/** Walks the blocks in their order. */
function readBody(path: string, root: Root, source: string): Body {
	const body = createBody();
	const visit = (node: Nodes) => {
		refuseLoss(path, node, source);
		if (node.type === 'heading') body.heading(wordsOf(node).words);
		else if (node.type === 'thematicBreak') body.rule();
		else if (node.type === 'blockquote') body.block(() => visitAll(node.children));
		else if (node.type === 'paragraph' || node.type === 'code') body.paragraph(wordsOf(node));
		else if (node.type === 'list' && node.ordered) for (const item of node.children) visitNumbered(item);
		else if ('children' in node) visitAll(node.children);
	};
	// "1. Lund, On Roads": the number stands before the words, as a reader sees it, and is never taken for a list's.
	const visitNumbered = (item: ListItem) => {
		const [first, ...rest] = item.children;
		const number = /^\s*\S+/.exec(source.slice(item.position?.start.offset))?.[0] ?? '';
		if (first?.type === 'paragraph') {
			refuseLoss(path, first, source);
			body.paragraph(append(plain(`${number} `), wordsOf(first)));
			visitAll(rest);
		} else {
			body.paragraph(plain(number));
			visitAll(item.children);
		}
	};
	const visitAll = (nodes: readonly Nodes[]) => {
		for (const node of joinedQuotes(nodes)) visit(node);
	};
	visit(root);
	return body.done();
}

/**
 * "> One." and, after a blank line, "> Two.": two blocks to Markdown, and two paragraphs of one quotation to whoever wrote them,
 * unless each has marks of its own or the first ends with its source.
 */
function joinedQuotes(nodes: readonly Nodes[]): Nodes[] {
	const all: Nodes[] = [];
	for (const node of nodes) {
		const last = all.at(-1);
		if (node.type !== 'blockquote' || last?.type !== 'blockquote' || !goesOn(last, node)) all.push(node);
		else all[all.length - 1] = { ...last, children: [...last.children, ...node.children] };
	}
	return all;
}

function goesOn(last: Blockquote, next: Blockquote): boolean {
	const [before, after] = [last, next].map(({ children }) =>
		children.map((child) => `\n${wordsOf(child).words}`).join('\n'),
	);
	const isMarked = /[”"’»」]\s*$/u.test(before ?? '') && /^\s*[“"‘«„「]/u.test(after ?? '');
	return !isMarked && creditLineLength(before ?? '') === 0;
}

/** The words of a block without the marks of Markdown. A comment has none. */
function wordsOf(node: Nodes): Inline {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return plain(node.value);
	if (node.type === 'break') return plain('\n');
	const words =
		'children' in node ? node.children.map(wordsOf).reduce((left, more) => append(left, more), plain('')) : plain('');
	return node.type === 'emphasis' || isAllBold(node) ? emphasised(words) : words;
}

/** A paragraph in bold is a question of an interviewer, or a heading. */
function isAllBold(node: Nodes): boolean {
	return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
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
	if (node.type === 'heading' && !/^\s*#/.test(first))
		fault('this is taken for a heading: put a blank line before the line of dashes.');
	if ('children' in node && node.type !== 'root') for (const child of node.children) refuseLoss(path, child, source);
}
