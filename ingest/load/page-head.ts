/** Pure: an HTML page -> what it says of itself: in its `<meta>`s (plain, Open Graph, of journals), JSON-LD, `<link rel=canonical>`, `<time>`, `<h1>` and bylines. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { z } from 'zod';
import type { Body } from './body.ts';
import { authorsIn, openingOf } from './opening.ts';
import { writtenDate } from './written-date.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The tag that gives a field, for whoever has to add it. */
export const headTags: Record<string, string> = {
	title: '<title>…</title>',
	authors: '<meta name="author" content="…">',
	publisher: '<meta property="og:site_name" content="…">',
	date: '<meta property="article:published_time" content="2023-02-06">',
	url: '<link rel="canonical" href="https://…">',
};

/**
 * What a page says of itself; undefined where it does not.
 * @param elements all elements of the page.
 * @param main the element that holds the article.
 */
export function fieldsOf(elements: readonly Element[], main: Parent | undefined, body: Body) {
	const meta = metasOf(elements);
	const data = articlesIn(elements);
	const within = main ? elementsOf(main) : [];
	const opening = openingOf(body);
	const publisher = [
		...meta('publisher', 'og:site_name', 'citation_journal_title', 'citation_publisher', 'dc.publisher'),
		...data.flatMap((each) => each.publisher),
		...meta('application-name'),
	][0];
	return {
		title: titleOf(elements, within, meta, data, publisher) ?? opening.title,
		authors: firstOf(
			meta('author', 'citation_author', 'dc.creator'),
			data.flatMap((each) => each.author),
			// Often the address of a profile.
			meta('article:author').filter((name) => !/^https?:/.test(name)),
			marked(within, 'author'),
			bylinesIn(within),
			opening.authors ?? [],
		),
		publisher,
		date: dateAmong([
			...meta('date', 'article:published_time', 'og:published_time', 'citation_publication_date'),
			...meta(
				'dc.date',
				'dc.date.issued',
				'dcterms.date',
				'datepublished',
				'pubdate',
				'publish-date',
				'parsely-pub-date',
			),
			...data.flatMap(({ datePublished }) => datePublished ?? []),
			...timesIn(within),
			...(opening.date === undefined ? [] : [opening.date]),
		]),
		url: addressOf(elements, meta, data),
	};
}

/** All elements below a node, in their order. */
export function elementsOf(parent: Parent): Element[] {
	return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []));
}

export function attribute({ attrs }: Element, name: string): string | undefined {
	return attrs.find((each) => each.name === name)?.value;
}

type Meta = (...names: string[]) => string[];

/** The contents of the metas of these names, in the order of the names. */
function metasOf(elements: readonly Element[]): Meta {
	const all = elements
		.filter(({ tagName }) => tagName === 'meta')
		.map((each) => ({
			name: (attribute(each, 'name') ?? attribute(each, 'property') ?? attribute(each, 'itemprop') ?? '').toLowerCase(),
			content: oneLine(attribute(each, 'content') ?? ''),
		}))
		.filter(({ content }) => content !== '');
	return (...names) => names.flatMap((name) => all.filter((each) => each.name === name).map(({ content }) => content));
}

function firstOf(...lists: string[][]): string[] | undefined {
	const found = lists.find((list) => list.length > 0);
	return found && [...new Set(found)];
}

function oneLine(words: string): string {
	return words.replace(/\s+/gu, ' ').trim();
}

/** Without the name of the site behind it. */
function titleOf(
	elements: readonly Element[],
	within: readonly Element[],
	meta: Meta,
	data: readonly Data[],
	publisher = '',
): string | undefined {
	const wordsOf = (tag: string, all: readonly Element[]) =>
		all.filter(({ tagName }) => tagName === tag).map((each) => oneLine(textOf(each)));
	const [heading = ''] = wordsOf('h1', within);
	const [title = ''] = wordsOf(
		'title',
		elements.filter(({ parentNode }) => parentNode?.nodeName === 'head'),
	);
	const plain = heading !== '' && title.startsWith(heading) ? heading : title;
	const found = [
		...meta('og:title', 'citation_title', 'dc.title', 'twitter:title'),
		...data.flatMap(({ headline }) => headline ?? []),
		plain,
		heading,
	].find((each) => each !== '');
	const cut = found?.slice(0, -publisher.length).replace(/\s+[|–—:·-]\s+$/u, '');
	return publisher !== '' && found?.endsWith(publisher) && cut !== found.slice(0, -publisher.length) ? cut : found;
}

/** The first that can be read; else the first, whatever it says. */
function dateAmong(dates: readonly string[]): string | undefined {
	return dates.map(writtenDate).find((date) => date !== null) ?? dates[0];
}

/** The day of publication before other times. */
function timesIn(within: readonly Element[]): string[] {
	const times = within.filter(({ tagName }) => tagName === 'time');
	const isOwn = (each: Element) =>
		attribute(each, 'pubdate') !== undefined || attribute(each, 'itemprop') === 'datePublished';
	return [...times.filter(isOwn), ...times].map((each) => attribute(each, 'datetime') ?? textOf(each));
}

/** What microdata and `rel` mark as the author. */
function marked(within: readonly Element[], role: string): string[] {
	return within
		.filter((each) => attribute(each, 'itemprop') === role || attribute(each, 'rel') === role)
		.map((each) => oneLine(textOf(each)).replace(/^by:?\s+/iu, ''))
		.filter((name) => name !== '' && name.length <= 80);
}

function bylinesIn(within: readonly Element[]): string[] {
	return (
		within
			.filter((each) => /\b(?:byline|authors?)\b/i.test(attribute(each, 'class') ?? ''))
			.map((each) => oneLine(textOf(each)))
			.map((words) => authorsIn(/^by\b/iu.test(words) ? words : `By ${words}`))
			.find((names) => names !== null) ?? []
	);
}

function addressOf(elements: readonly Element[], meta: Meta, data: readonly Data[]): string | undefined {
	const links = elements.filter(
		(each) => each.tagName === 'link' && /\bcanonical\b/i.test(attribute(each, 'rel') ?? ''),
	);
	const base = elements.find(({ tagName }) => tagName === 'base');
	const all = [
		...links.map((each) => attribute(each, 'href') ?? ''),
		...meta('og:url', 'citation_public_url', 'dc.identifier.uri'),
		...data.flatMap(({ url }) => url ?? []),
	];
	const whole = all.find((each) => /^https?:\/\//i.test(each));
	// "/2019/road" is whole with the address that the page calls its base.
	const from = whole ?? (base && attribute(base, 'href'));
	return whole ?? (all[0] !== undefined && from && URL.canParse(all[0], from) ? new URL(all[0], from).href : all[0]);
}

function textOf(node: Parent): string {
	return node.childNodes
		.map((each) => ('value' in each ? each.value : 'childNodes' in each ? textOf(each) : ''))
		.join('');
}

/** What JSON-LD says of an article. */
interface Data {
	headline: string | undefined;
	author: string[];
	publisher: string[];
	datePublished: string | undefined;
	url: string | undefined;
}

const Type = z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]).catch('');
const Words = z.string().transform(plainWords).optional().catch(undefined);
const Linked = z.looseObject({
	'@type': Type,
	headline: Words,
	name: Words,
	author: z.unknown().optional(),
	creator: z.unknown().optional(),
	publisher: z.unknown().optional(),
	datePublished: z.string().optional().catch(undefined),
	url: z.string().optional().catch(undefined),
});
const Reference = z.looseObject({ '@id': z.string().optional(), name: z.string().optional() });
const Graph = z.looseObject({ '@graph': z.array(z.unknown()) });

/** The articles of the page's JSON-LD; scripts that are no JSON are none of ours. */
function articlesIn(elements: readonly Element[]): Data[] {
	const scripts = elements.filter(
		(each) => each.tagName === 'script' && /ld\+json/i.test(attribute(each, 'type') ?? ''),
	);
	const nodes = scripts.flatMap((each) => nodesOf(parsed(textOf(each))));
	const nameOf = (value: unknown): string[] => {
		if (typeof value === 'string') return /^https?:/.test(value) ? [] : [plainWords(value)];
		if (Array.isArray(value)) return value.flatMap(nameOf);
		const { '@id': id, name } = Reference.safeParse(value).data ?? {};
		if (name !== undefined) return [plainWords(name)];
		const other = nodes
			.map((node) => Reference.safeParse(node).data)
			.find((node) => node?.['@id'] === id && node?.name);
		return id !== undefined && other?.name !== undefined ? [plainWords(other.name)] : [];
	};
	return nodes.flatMap((node) => {
		const { data } = Linked.safeParse(node);
		if (!data || !/(?:Article|Posting|Report|Work|Interview|Review)\b/.test(data['@type'])) return [];
		const { headline, name, author, creator, publisher, datePublished, url } = data;
		return [
			{
				headline: headline ?? name,
				author: nameOf(author ?? creator),
				publisher: nameOf(publisher),
				datePublished,
				url,
			},
		];
	});
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

function nodesOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value.flatMap(nodesOf);
	const graph = Graph.safeParse(value).data?.['@graph'];
	return graph ? [value, ...graph.flatMap(nodesOf)] : [value];
}

/** "Salt &amp; iron": some sites escape what needs no escaping. */
function plainWords(words: string): string {
	return oneLine(textOf(parseFragment(words)));
}
