/** What an article says of itself, wherever a page or a text usually says it. */
import { describe, expect, it } from 'vitest';
import { loadArticle } from '../../ingest/load/article.ts';

const load = (name: string, content: string) => loadArticle(name, new TextEncoder().encode(content));
const infoOf = (name: string, content: string) => {
	const { title, authors, publisher, published, url } = load(name, content);
	return { title, authors, publisher, published, url };
};
const faultOf = (name: string, content: string): string => {
	try {
		load(name, content);
		return '';
	} catch (fault) {
		return fault instanceof Error ? fault.message : '';
	}
};

const wanted = {
	title: 'The Salt Road',
	authors: ['Ada Lund', 'Per Holt'],
	publisher: 'Harbour Gazette',
	published: '2024-03-14',
	url: 'https://gazette.example/salt',
};
const page = (head: string, body = '<p>It rained.</p>') => `<html><head>${head}</head><body>${body}</body></html>`;
const inMetas =
	'<title>The Salt Road</title><meta name="author" content="Ada Lund"><meta name="Author" content="Per Holt"><meta name="publisher" content="Harbour Gazette"><meta name="date" content="2024-03-14"><link rel="canonical" href="https://gazette.example/salt">';
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const article = {
	'@type': 'NewsArticle',
	headline: 'The Salt Road',
	author: [{ '@type': 'Person', name: 'Ada Lund' }, { name: 'Per Holt' }],
	publisher: { '@type': 'Organization', name: 'Harbour Gazette' },
	datePublished: '2024-03-14T08:30:00+01:00',
	url: 'https://gazette.example/salt',
};

describe('a page', () => {
	it.each([
		['plain metas', page(inMetas)],
		[
			'Open Graph',
			page(
				'<title>The Salt Road | Harbour Gazette</title><meta property="og:title" content="The Salt Road"><meta property="og:site_name" content="Harbour Gazette"><meta property="article:published_time" content="2024-03-14T08:30:00Z"><meta property="article:author" content="https://social.example/ada"><meta property="og:url" content="https://gazette.example/salt">',
				'<article><p class="byline">By Ada Lund and Per Holt</p><p>It rained.</p></article>',
			),
		],
		['JSON-LD', page(jsonLd({ '@context': 'https://schema.org', ...article }))],
		[
			'JSON-LD with a graph of references',
			page(
				jsonLd({
					'@graph': [
						{ '@type': 'WebSite', '@id': '#site', name: 'The site' },
						{ '@type': 'Organization', '@id': '#us', name: 'Harbour Gazette' },
						{ ...article, headline: 'The Salt&nbsp;Road', publisher: { '@id': '#us' } },
					],
				}),
			),
		],
		[
			'a journal’s metas',
			page(
				'<meta name="citation_title" content="The Salt Road"><meta name="citation_author" content="Ada Lund"><meta name="citation_author" content="Per Holt"><meta name="citation_journal_title" content="Harbour Gazette"><meta name="citation_publication_date" content="2024/3/14"><link rel="shortlink canonical" href="https://gazette.example/salt">',
			),
		],
		[
			'its heading, byline and time',
			page(
				'<title>The Salt Road – Harbour Gazette</title><meta name="publisher" content="Harbour Gazette"><base href="https://gazette.example/"><link rel="canonical" href="/salt">',
				'<h1>The Salt Road</h1><p>By <a rel="author">Ada Lund</a> and <a rel="author">Per Holt</a></p><p>Last seen <time datetime="2024-03-14">Thursday</time></p><p>It rained.</p>',
			),
		],
		[
			'its first lines',
			page(
				'<meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="https://gazette.example/salt">',
				'<h1>The Salt Road</h1><p>By Ada Lund and Per Holt</p><p>Published 14 March 2024</p><p>It rained.</p>',
			),
		],
	])('says it in %s', (_, content) => {
		expect(infoOf('page.html', content)).toEqual(wanted);
	});

	it('has for its date the first that can be read', () => {
		const odd = '<meta name="date" content="spring"><meta property="article:published_time" content="2024-03-14">';
		expect(infoOf('page.html', page(`${odd}${inMetas.replace(/<meta name="date"[^>]*>/, '')}`)).published).toBe(
			'2024-03-14',
		);
	});

	it('is taken in though its JSON-LD is no JSON', () => {
		expect(infoOf('page.html', page(`<script type="application/ld+json">{,}</script>${inMetas}`))).toEqual(wanted);
	});

	it('that does not say it is refused with the tags that would', () => {
		expect(faultOf('page.html', page('<title>The Salt Road</title>'))).toBe(
			'page.html does not say its authors, publisher, date and url: add <meta name="author" content="…">, <meta property="og:site_name" content="…">, <meta property="article:published_time" content="2023-02-06"> and <link rel="canonical" href="https://…"> to the head of the page.',
		);
		expect(faultOf('page.html', page(inMetas.replace('2024-03-14', '03/04/2024')))).toMatch(
			/^page\.html: what it says of itself is wrong: date: must be a date: 2023-02-06, 2023-02 or 2023\.$/,
		);
	});
});

describe('a text', () => {
	const front = '---\npublisher: Harbour Gazette\nurl: https://gazette.example/salt\n---\n\n';

	it.each([
		[
			'a heading, a byline and a date',
			'page.md',
			'# The Salt Road\n\nBy Ada Lund and Per Holt\n\n14 March 2024\n\nIt rained.',
		],
		['one line of both', 'page.md', '# The Salt Road\n\n*By Ada Lund & Per Holt* | March 14, 2024\n\nIt rained.'],
		[
			'lines that follow each other',
			'page.txt',
			'The Salt Road\nBy Ada Lund and Per Holt\nPublished on Thursday, 14 March 2024\n\nIt rained.',
		],
		[
			'lines of their own',
			'page.txt',
			'The Salt Road\n\nBy Ada Lund and Per Holt, Harbour Gazette\n\n14.3.2024\n\nIt rained.',
		],
	])('says it in %s', (_, name, words) => {
		expect(infoOf(name, `${front}${words}`)).toEqual(wanted);
	});

	it('keeps those lines among its words', () => {
		expect(load('page.md', `${front}# The Salt Road\n\nBy Ada Lund\n\n14 March 2024\n\nIt rained.`).text).toBe(
			'The Salt Road\n\nBy Ada Lund\n\n14 March 2024\n\nIt rained.',
		);
	});

	it('is believed in its front matter before its first lines', () => {
		const words = `${front.replace('publisher', 'title: Another\nauthors: Mina Farrow\ndate: 2020\npublisher')}# The Salt Road\n\nBy Ada Lund\n\n14 March 2024\n\nIt rained.`;
		expect(infoOf('page.md', words)).toMatchObject({ title: 'Another', authors: ['Mina Farrow'], published: '2020' });
	});

	it.each([
		['Stand by me\n\nIt rained.', ['title', 'authors', 'publisher', 'date', 'url']],
		['# The Salt Road\n\nBy the sea it rained on 14 March 2024.', ['authors', 'publisher', 'date', 'url']],
		['# The Salt Road\n\nBy Ada Lund\n\n2019\n\nIt rained.', ['publisher', 'date', 'url']],
	])('of which the beginning is %j is asked for %j', (words, fields) => {
		const fault = faultOf('page.md', words);
		expect(fault).toMatch(/^page\.md has no front matter: begin it with a line of ---, /);
		expect([...fault.matchAll(/“(\w+): /g)].map(([, field]) => field)).toEqual(fields);
	});

	it('with front matter that lacks something is told what', () => {
		expect(faultOf('page.md', `${front}It rained.`)).toBe(
			'page.md does not say its title, authors and date: add “title: …”, “authors: [Ada Lund, Per Holt]” and “date: 2023-02-06” to its front matter.',
		);
	});
});

describe('an article’s id', () => {
	it.each([
		['Salt-Road.md', 'salt-road'],
		['The Salt Road (final).md', 'the-salt-road-final'],
		['Pérez_2019.html', 'perez-2019'],
	])('comes from its file’s name: %s', (name, id) => {
		const content = name.endsWith('html')
			? page(inMetas)
			: `---\ntitle: T\nauthors: A\npublisher: P\ndate: 2024\nurl: https://gazette.example/\n---\n\nIt rained.`;
		expect(load(name, content).id).toBe(id);
	});

	it('is asked for where the name gives none', () => {
		expect(faultOf('소금.html', page(inMetas))).toMatch(
			/"소금\.html" gives no id: name the file with letters from a to z/,
		);
	});
});
