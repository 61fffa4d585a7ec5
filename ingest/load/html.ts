/** An HTML page -> Article: its headings, paragraphs and blockquotes as a reader sees them. Scripts, navigation and pictures are left out. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Article, ArticleInfo } from '../../src/article.ts';
import { type BodyWriter, createBody, toArticle } from './body.ts';
import { decode } from './decode.ts';
import { listed, toInfo } from './front-matter.ts';
import { append, emphasised, type Inline, plain } from './inline.ts';
import { elementsOf, fieldsOf, headTags } from './page-head.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const blockTags = new Set(
	'address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td th thead tr ul'.split(
		' ',
	),
);
const skippedTags = new Set(
	'script style template noscript nav head svg iframe button form figure img aside'.split(' '),
);
const italicTags = new Set(['em', 'i', 'cite']);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Reads an article from the bytes of an HTML page.
 * @param fallback stands for what the page does not say of itself; null where it must.
 * @throws {CorpusError} where the bytes are not UTF-8 text or a field is missing or wrong.
 */
export function loadHtml(path: string, bytes: Uint8Array, fallback: ArticleInfo | null = null): Article {
	const elements = elementsOf(parse(decode(path, bytes)));
	const main =
		elements.find(({ tagName }) => tagName === 'article') ?? elements.find(({ tagName }) => tagName === 'body');
	const writer = createBody();
	if (main) writeChildren(main, writer);
	const body = writer.done();
	const ask = (missing: readonly string[]) =>
		`add ${listed(missing.map((field) => headTags[field] ?? field))} to the head of the page`;
	return toArticle(path, toInfo(path, fieldsOf(elements, main, body), { ask, fallback }), body);
}

/** Runs of words between block elements are paragraphs. */
function writeChildren(parent: Parent, body: BodyWriter): void {
	let words = plain('');
	const flush = () => {
		body.paragraph(trimmed(words));
		words = plain('');
	};
	for (const node of parent.childNodes) {
		if ('tagName' in node && skippedTags.has(node.tagName)) continue;
		if ('tagName' in node && blockTags.has(node.tagName)) {
			flush();
			writeBlock(node, body);
		} else {
			words = joined(words, wordsOf(node));
		}
	}
	flush();
}

function writeBlock(element: Element, body: BodyWriter): void {
	if (/^h[1-6]$/.test(element.tagName)) body.heading(wordsOf(element).words.trim());
	else if (element.tagName === 'hr') body.rule();
	else if (element.tagName === 'blockquote') writeQuotation(element, body);
	else writeChildren(element, body);
}

/** A `<footer>`, or a `<cite>` at the end, says whose words they are: it stands under the quotation, not in it. */
function writeQuotation(element: Element, body: BodyWriter): void {
	const last = element.childNodes.findLast((node) => 'tagName' in node || wordsOf(node).words.trim() !== '');
	const isSource = (node: Node) =>
		'tagName' in node && (node.tagName === 'footer' || (node === last && node.tagName === 'cite'));
	const [sources, words] = [element.childNodes.filter(isSource), element.childNodes.filter((node) => !isSource(node))];
	body.block(() => writeChildren({ ...element, childNodes: words }, body));
	// Its italics are no title.
	const lines = sources.flatMap((node) => ('tagName' in node && node.tagName === 'cite' ? node.childNodes : [node]));
	if (lines.length > 0) writeChildren({ ...element, childNodes: lines }, body);
}

/** The words of an element on one line; a footnote's number stands raised, as the reader sees it. */
function wordsOf(node: Node): Inline {
	if (node.nodeName === '#text' && 'value' in node) return plain(node.value.replace(/[ \t\n\r\f]+/g, ' '));
	if (!('tagName' in node) || skippedTags.has(node.tagName)) return plain('');
	if (node.tagName === 'br') return plain('\n');
	const inside = node.childNodes.map(wordsOf).reduce(joined, plain(''));
	if (node.tagName === 'sup') return { ...inside, words: inside.words.replace(/\d/g, raised) };
	return italicTags.has(node.tagName) || isAllBold(node) ? emphasised(inside) : inside;
}

/** A paragraph in bold is a question of an interviewer, or a heading. */
function isAllBold({ tagName, childNodes }: Element): boolean {
	const said = childNodes.filter((node) => 'tagName' in node || ('value' in node && node.value.trim() !== ''));
	const [only] = said;
	return (
		tagName === 'p' &&
		said.length === 1 &&
		only !== undefined &&
		'tagName' in only &&
		/^(?:b|strong)$/.test(only.tagName)
	);
}

function raised(digit: string): string {
	return superscripts[Number(digit)] ?? digit;
}

/** Two spaces that meet are one. */
function joined(left: Inline, more: Inline): Inline {
	return append(left, more, /[ \n]$/.test(left.words) && more.words.startsWith(' ') ? 1 : 0);
}

/** Without the spaces at its ends, where nothing is in italics. */
function trimmed({ words, emphases }: Inline): Inline {
	const before = words.length - words.replace(/^[ \n]+/, '').length;
	const moved = emphases.map(({ start, end }) => ({ start: start - before, end: end - before }));
	return { words: words.replace(/^[ \n]+|[ \n]+$/g, ''), emphases: moved };
}
