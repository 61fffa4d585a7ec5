import { describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { CorpusError } from '../../src/errors.ts';
import { articleFile } from '../helpers/corpus.ts';

const load = (content: string | Uint8Array, path = 'study.md') =>
	loadMarkdown(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);

describe('an article in Markdown', () => {
	it('becomes its paragraphs and headings without the marks of Markdown', () => {
		const { text } = load(
			articleFile('# Part *one*\n\nSome **bold** words and a [link](https://example.org).\n\n- an item\n- another'),
		);
		expect(text).toBe('Part one\n\nSome bold words and a link.\n\nan item\n\nanother');
	});

	it('knows of each paragraph where it stands, its number, its section and whether it is quoted', () => {
		const { text, paragraphs, blocks } = load(
			articleFile('First.\n\n## Here\n\nSecond:\n\n> Quoted.\n>\n> Quoted too.\n\nLast.'),
		);
		expect(paragraphs.map(({ start, end, ...rest }) => ({ words: text.slice(start, end), ...rest }))).toEqual([
			{ words: 'First.', number: 1, section: null, quoted: false },
			{ words: 'Second:', number: 2, section: 'Here', quoted: false },
			{ words: 'Quoted.', number: 3, section: 'Here', quoted: true },
			{ words: 'Quoted too.', number: 4, section: 'Here', quoted: true },
			{ words: 'Last.', number: 5, section: 'Here', quoted: false },
		]);
		expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['Quoted.\n\nQuoted too.']);
	});

	it('keeps the numbers of its notes, and a year that begins a line', () => {
		const { text, emphases } = load(
			articleFile('## Notes\n\n1. Lund, *On Roads*.\n2. Ibid.\n\n2016. That was the year.'),
		);
		expect(text).toBe('Notes\n\n1. Lund, On Roads.\n\n2. Ibid.\n\n2016. That was the year.');
		expect(emphases.map(({ start, end }) => text.slice(start, end))).toEqual(['On Roads']);
	});

	it('is in no section before the first heading that is not its title', () => {
		const { paragraphs } = load(articleFile('# On Rice\n\nFirst.\n\n## Here\n\nSecond.', { title: 'On Rice' }));
		expect(paragraphs.map(({ section }) => section)).toEqual([null, 'Here']);
	});

	it('keeps no-break spaces, brackets, curly quotes, emoji and combining marks as they are', () => {
		const words = 'A\u00a0“quoted” [word] 👩🏽‍🔬 e\u0301 학보 \u202bעברית\u202c … it’s';
		expect(load(articleFile(words)).text).toBe(words);
	});

	it('takes its id from the file name or the front matter', () => {
		expect(load(articleFile('Words.'), 'some/where/trade.md').id).toBe('trade');
		expect(load(articleFile('Words.', { id: 'other' }), 'some/where/trade.md').id).toBe('other');
	});

	it('leaves what other programs wrote into its front matter aside', () => {
		expect(load(articleFile('Words.', { tags: ['trade'], subtitle: 'On rice' })).title).toBe('A Study of Quoting');
	});

	it.each([
		['without front matter', 'Just words.', /study\.md has no front matter: begin it with a line of ---, “title: …”/],
		['with broken front matter', '---\ntitle: "open\n---\n\nWords.', /study\.md, line 2: the front matter is not YAML/],
		['without an author', articleFile('Words.', { authors: [] }), /study\.md does not say its authors: add “authors: /],
		[
			'with an address that is no web page',
			articleFile('Words.', { url: 'javascript:alert(1)' }),
			/url: must be an http or https address/,
		],
		['with a date in words', articleFile('Words.', { date: 'last May' }), /date: must be a date: 2023-02-06/],
		['without text', articleFile(''), /has front matter but no text/],
		['that is binary', new Uint8Array([0x89, 0x50, 0, 1]), /is a binary file/],
		['that is not UTF-8', new Uint8Array([0x2d, 0xff, 0xfe, 0x41]), /is not in UTF-8/],
		['with terminal controls', articleFile('Words \u001b[2J more.'), /control character/],
	])('is refused %s', (_, content, message) => {
		expect(() => load(content)).toThrow(CorpusError);
		expect(() => load(content)).toThrow(message);
	});
});
