/** The article that ships, held against what was supplied and against a reading of it by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { readRegistry } from '../../ingest/registry.ts';
import { shippedArticles } from '../helpers/corpus.ts';

const path = join(shippedArticles, 'foreign-trade-narrative.md');
const article = loadMarkdown(path, readFileSync(path));
const registry = readRegistry(
	'foreign-trade-narrative.quotes.yaml',
	readFileSync(join(shippedArticles, 'foreign-trade-narrative.quotes.yaml'), 'utf8'),
	article,
);

describe('the article', () => {
	it('holds the paragraphs and headings of the supplied text, byte for byte and in order', () => {
		// Of the supplied text without its title, date, byline and page furniture; taken with sha256sum, not from this program.
		expect(article.sha256).toBe('aececbe789a54a0cb0113b56761696556db7f133cce009a9a640251f2122f45e');
	});

	it('keeps its no-break spaces, curly quotes, ellipses and typos', () => {
		expect(article.text).toContain('One\u00a0Hakpo\u00a0articlecarried in late 2015');
		expect(article.text).toContain('“[We] should… advance multifaceted exchange');
		expect(article.text).not.toContain('please click here');
	});

	it('knows its sections', () => {
		expect([...new Set(article.paragraphs.map(({ section }) => section))]).toEqual([
			null,
			'Decentralizing Trade',
			'Diversifying Trade',
			'Trading With Capitalist Countries',
			'Conclusion',
		]);
	});
});

describe('its registry', () => {
	it('has every block quotation, whole', () => {
		const blocks = registry
			.filter(({ quotation }) => quotation.kind === 'block')
			.map(({ quotation }) => ({ start: quotation.start, end: quotation.end }));
		expect(blocks).toEqual(article.blocks);
		expect(blocks).toHaveLength(7);
	});

	it('has everything that stands between double quotation marks, and no mark twice', () => {
		const marked = [...article.text.matchAll(/“([^”]+)”/g)].map((match) => match.index + 1);
		const inline = registry.filter(
			({ quotation }) => quotation.kind === 'inline' && article.text[quotation.start - 1] === '“',
		);
		expect(marked).toHaveLength(19);
		expect(inline.map(({ quotation }) => quotation.start).sort((a, b) => a - b)).toEqual(marked);
	});

	it('credits each quotation to whoever the article says, with the date that it gives', () => {
		const offered = registry.filter(({ isLabel }) => !isLabel);
		const credits = offered.map(({ quotation: { text, source } }) => [
			text.slice(0, 24),
			source.voice,
			source.voice === 'journal' ? source.publication : source.speaker,
			source.issued,
		]);
		expect(credits).toEqual([
			['all independent-accounti', 'journal', 'Kyo’ngje Yo’ngu', '2015-07'],
			['carry out business activ', 'journal', 'Kyo’ngje Yo’ngu', '2015-07'],
			['Today’s actual condition', 'journal', 'Kyo’ngje Yo’ngu', '2015-07'],
			['Under the SERMS, trade, ', 'journal', 'Hakpo', '2015'],
			['One of the ways out of t', 'official', 'North Korean Foreign Ministry', 'unknown'],
			['making foreign trade mul', 'official', 'Kim Jong Un', '2013-03'],
			['one-sidedness should be ', 'official', 'Kim Jong Un', '2016'],
			['[We] should… advance mul', 'official', 'Kim Jong Un', '2016'],
			['A self-supporting econom', 'journal', 'Hakpo', '2016'],
			['[We] should remove one-s', 'journal', 'Hakpo', '2016'],
			['In the past, the foreign', 'journal', 'Kyo’ngje Yo’ngu', '2019-04'],
			['Developing foreign trade', 'journal', 'Kyo’ngje Yo’ngu', '2016'],
			['The important thing when', 'journal', 'Kyo’ngje Yo’ngu', '2016'],
			['subordinate and predator', 'journal', 'Hakpo', '2015'],
			['keep pushing forward the', 'official', 'North Korean cabinet', '2022-02'],
			['external economic activi', 'official', 'Kim Jong Un', '2021-01'],
		]);
	});

	it('marks mere terms as labels', () => {
		const labels = registry.filter(({ isLabel }) => isLabel).map(({ quotation }) => quotation.text);
		expect(new Set(labels)).toEqual(
			new Set([
				'newly granted rights',
				'isolated economy',
				'closed economy.',
				'removing one-sidedness',
				'diversifying trade',
				'one specific country,',
				'external environment.',
				'self-supporting national economy',
				'political interests',
			]),
		);
	});

	it('gives distinct ids', () => {
		expect(new Set(registry.map(({ quotation }) => quotation.id)).size).toBe(registry.length);
	});
});
