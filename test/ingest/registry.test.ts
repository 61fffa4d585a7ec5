import { describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { readRegistry } from '../../ingest/registry.ts';
import { articleFile, registryFile } from '../helpers/corpus.ts';

const body = [
	'In 2015 the Review wrote that “trade is not an end in itself” and later added:',
	'> Trade must serve the people. It does not always.',
	'The minister called it “a means,” and the Review again “a means,” in 2016.',
].join('\n\n');
const article = loadMarkdown('study.md', new TextEncoder().encode(articleFile(body)));
const journal = { voice: 'journal', publication: 'the Review', issued: '2015' };
const read = (...entries: Record<string, unknown>[]) =>
	readRegistry('study.quotes.yaml', registryFile(entries), article);

describe('a registry', () => {
	it('places an inline quotation by its words', () => {
		const [entry] = read({ text: 'trade is not an end in itself', ...journal });
		expect(entry?.quotation).toMatchObject({ kind: 'inline', paragraph: 1, text: 'trade is not an end in itself' });
		expect(article.text.slice(entry?.quotation.start, entry?.quotation.end)).toBe('trade is not an end in itself');
	});

	it('places a block quotation by its beginning and end', () => {
		const [entry] = read({ begins: 'Trade must', ends: 'not always.', ...journal });
		expect(entry?.quotation).toMatchObject({
			kind: 'block',
			paragraph: 2,
			text: 'Trade must serve the people. It does not always.',
		});
	});

	it('tells equal words apart by their lead-in, and gives each its own id', () => {
		const [official, again] = read(
			{
				text: 'a means,',
				voice: 'official',
				speaker: 'the minister',
				issued: 'unknown',
				leadIn: 'The minister called it',
			},
			{ text: 'a means,', ...journal, issued: '2016', leadIn: 'and the Review again' },
		);
		expect(official?.quotation.start).toBeLessThan(again?.quotation.start ?? 0);
		expect(official?.quotation.id).not.toBe(again?.quotation.id);
	});

	it('gives the same ids again where only other words of the article have changed', () => {
		const edited = loadMarkdown('study.md', new TextEncoder().encode(articleFile(`A new opening.\n\n${body}`)));
		const entry = { text: 'trade is not an end in itself', ...journal };
		const [before] = read(entry);
		const [after] = readRegistry('study.quotes.yaml', registryFile([entry]), edited);
		expect(after?.quotation.id).toBe(before?.quotation.id);
		expect(after?.quotation.start).toBeGreaterThan(before?.quotation.start ?? 0);
	});

	it.each([
		[
			'words that are not in the article, with the nearest match',
			{ text: 'trade is an end in itself' },
			/line 2: the text is not in the article.* the nearest match is: .*trade is not an end in/,
		],
		[
			'words that differ in their spaces alone',
			{ text: 'trade is not an\u00a0end in itself' },
			/differs only in its spaces, marks or accents from: /,
		],
		['words like none in the article', { text: 'quux frobnicate' }, /nothing like it stands there/],
		[
			'a lead-in that is not in the article',
			{ text: 'a means,', leadIn: 'The king called it' },
			/the leadIn is not in the article/,
		],
		['a lead-in from elsewhere', { text: 'a means,', leadIn: 'In 2015' }, /the leadIn does not stand right before/],
		[
			'words that stand in several places',
			{ text: 'a means,' },
			/stand in the article 2 times: tell which by their leadIn/,
		],
		['a part of a quotation', { text: 'is not an end' }, /not a whole quotation/],
		['a part of a block', { text: 'It does not always.' }, /not a whole quotation/],
		[
			'evidence that the article does not give',
			{ text: 'trade is not an end in itself', evidence: ['In 1999'] },
			/the evidence is not in the article/,
		],
		['no words', {}, /give either text, or begins and ends/],
		['a field that it does not know', { text: 'a means,', colour: 'red' }, /colour is no field: remove it/],
		['a slip in the name of a field', { text: 'a means,', issude: '2015' }, /issude is no field: write issued/],
		['a voice that there is none of', { text: 'a means,', voice: 'speech' }, /voice: must be journal or official/],
		['a word for true', { text: 'a means,', checked: 'yes' }, /checked: must be true or false/],
		['a date in words', { text: 'a means,', issued: 'soon' }, /issued: must be 2015-07-01/],
		['an official without a speaker', { text: 'a means,', voice: 'official' }, /an official a speaker/],
	])('refuses %s, naming file and line', (_, entry, message) => {
		expect(() => read({ ...journal, ...entry })).toThrow(message);
		expect(() => read({ ...journal, ...entry })).toThrow('study.quotes.yaml, line 2');
	});

	it('refuses the same place twice', () => {
		const entry = { text: 'trade is not an end in itself', ...journal };
		expect(() => read(entry, { ...entry })).toThrow(/registered in study\.quotes\.yaml, line 2 already/);
	});

	it.each([
		['is no YAML', 'quotations: [', /is not YAML/],
		[
			'has a colon in its words',
			'quotations:\n  - text: a means: to an end',
			/line 2: the registry is not YAML .*quotation marks/,
		],
		['is empty', '', /give it that, or move it away/],
		['has another key', 'checkd: true\nquotations: []', /checkd is nothing that a registry has beside “quotations:”/],
		['is no list', 'words', /a registry is a list under “quotations:”/],
	])('is refused where it %s', (_, content, message) => {
		expect(() => readRegistry('study.quotes.yaml', content, article)).toThrow(message);
	});
});
