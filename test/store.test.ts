/** Filters over a real LanceDB: what a question names reaches SQL only as a literal. */
import { describe, expect, it } from 'vitest';
import type { Filter } from '../src/store.ts';
import { articleFile, createTestCorpus, registryFile } from './helpers/corpus.ts';

const name = "The O'Brien Gazette";
const files = {
	'coal.md': articleFile(
		`${name} said in 2015 that “coal is the rice of industry” and in May 2016 that “iron is its bread” too.`,
	),
	'coal.quotes.yaml': registryFile([
		{ text: 'coal is the rice of industry', voice: 'journal', publication: name, issued: '2015' },
		{ text: 'iron is its bread', voice: 'journal', publication: name, issued: '2016-05' },
	]),
};
const month = (year: number, number: number) => year * 12 + number;
const all: Filter = { voices: ['journal'], sources: [], periods: [] };

describe('the index', () => {
	it('finds by voice, source and period', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		const texts = async (filter: Partial<Filter>) =>
			(await corpus.store.list({ ...all, ...filter }, 10)).map(({ quotation }) => quotation.text);
		expect(await texts({})).toEqual(['coal is the rice of industry', 'iron is its bread']);
		expect(await texts({ sources: ['theobriengazette'] })).toHaveLength(2);
		expect(await texts({ sources: ['gazette'] })).toEqual([]);
		expect(await texts({ voices: ['official'] })).toEqual([]);
		expect(await texts({ periods: [{ from: month(2016, 5), to: month(2016, 5) }] })).toEqual(['iron is its bread']);
		// May 2015 is not confirmed by "2015".
		expect(await texts({ periods: [{ from: month(2015, 5), to: month(2015, 5) }] })).toEqual([]);
		expect(await texts({ periods: [{ from: month(2016, 1), to: Number.POSITIVE_INFINITY }] })).toEqual([
			'iron is its bread',
		]);
		expect(await corpus.store.list({ voices: [], sources: [], periods: [] }, 10)).toHaveLength(3);
	});

	it.each(["x' OR 1=1 --", '%', '_', "|%' OR '1'='1"])('takes %j for a name like any other', async (key) => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		expect(await corpus.store.list({ ...all, sources: [key] }, 10)).toEqual([]);
		expect(await corpus.store.find([key])).toEqual([]);
		await corpus.store.removeArticles([key]);
		expect(await corpus.store.list(all, 10)).toHaveLength(2);
	});

	it('counts a change of the index as another version', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		const before = await corpus.store.version();
		await corpus.store.removeArticles(['coal']);
		expect(await corpus.store.version()).toBeGreaterThan(before);
	});
});
