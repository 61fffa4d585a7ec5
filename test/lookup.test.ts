/** Look-ups in the shipped article, with the built-in embeddings. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createCorpusReader } from '../src/corpus.ts';
import { createLocalEmbedder } from '../src/embedder.ts';
import { QuestionError } from '../src/errors.ts';
import { openStore } from '../src/lancedb.ts';
import { describeLookup, type LookupDeps, type LookupFilters, type LookupQuery, lookUp } from '../src/lookup.ts';
import { resolveName } from '../src/question/resolve.ts';
import type { Store } from '../src/store.ts';
import { runEntry } from './helpers/command.ts';

let deps: LookupDeps;
let store: Store;

beforeAll(async () => {
	store = await openStore(inject('shippedIndex'));
	deps = { store, embedder: createLocalEmbedder(), reader: createCorpusReader(store) };
});
afterAll(async () => {
	await deps.embedder.close();
	store.close();
});

const none: LookupFilters = { publication: null, speaker: null, voice: null, from: null, to: null, article: null };
const find = (topic: string | null, filters: Partial<LookupFilters> = {}, more: Partial<LookupQuery> = {}) =>
	lookUp({ topic, filters: { ...none, ...filters }, order: 'relevance', limit: 10, ...more }, deps);

describe('a look-up', () => {
	it('by topic gives the best quotation first', async () => {
		const { quotations, query } = await find('arbitration of broken contracts');
		expect(query).toBe('arbitration of broken contracts');
		expect(quotations[0]?.text).toMatch(/^Under the SERMS/);
	});

	it('without a topic lists all that match, and says how many there are beyond the limit', async () => {
		const all = await find(null, {}, { limit: 100 });
		expect(all).toMatchObject({ query: null, total: 16 });
		expect(all.quotations).toHaveLength(16);
		const some = await find(null, { voice: 'official' }, { limit: 2 });
		expect(some.quotations.map(({ source }) => source.speaker)).toEqual([
			'North Korean Foreign Ministry',
			'Kim Jong Un',
		]);
		expect(describeLookup(some)).toBe('2 of 6 quotations of the voice official:');
	});

	it('in any spelling of a publication never gives the other journal’s words', async () => {
		for (const publication of ['Kyongje Yongu', '경제연구', 'KYŎNGJE YŎN’GU']) {
			const { quotations, filters } = await find('diversifying trade', { publication });
			expect(filters.publication).toBe('Kyo’ngje Yo’ngu');
			expect(new Set(quotations.map(({ source }) => source.publication))).toEqual(new Set(['Kyo’ngje Yo’ngu']));
		}
	});

	it('by date is a timeline of what lies wholly inside it', async () => {
		const { quotations } = await find(null, { from: '2015', to: '2016-06' }, { order: 'date' });
		expect(quotations.map(({ source }) => source.issued)).toEqual(['2015', '2015', '2015-07', '2015-07', '2015-07']);
		const later = await find(null, { from: '2019-04' }, { order: 'date' });
		expect(later.quotations.map(({ source }) => source.issued)).toEqual(['2019-04', '2021-01', '2022-02']);
		const undated = await find(null, { speaker: 'Foreign Ministry' }, { order: 'date' });
		expect(undated.quotations.map(({ source }) => source.issued)).toEqual(['unknown']);
	});

	it('holds its filters against what the topic names', async () => {
		const { quotations } = await find('Hakpo on one-sidedness in 2016', { speaker: 'Kim Jong-un' });
		expect(quotations.every(({ source }) => source.speaker === 'Kim Jong Un')).toBe(true);
	});

	it('counts what is on the topic, not what stands under a heading that has its words', async () => {
		const all = await find('trade', {}, { limit: 100 });
		const isUnder = (words: string) => all.quotations.some(({ text }) => text === words);
		expect(all.total).toBe(all.quotations.length);
		expect(isUnder('one-sidedness should be removed in foreign trade,')).toBe(true);
		// Under "Decentralizing Trade".
		expect(isUnder('all independent-accounting enterprises')).toBe(false);
		expect((await find('trade', { speaker: 'Kim' }, { limit: 2 })).total).toBe(
			all.quotations.filter(({ source }) => source.speaker === 'Kim Jong Un').length,
		);
	});

	it.each(['Kim', 'Chairman Kim Jong Un', 'KJU', 'Mr. Kim'])('by %s is by Kim Jong Un', async (speaker) => {
		const { filters, quotations } = await find('trade', { speaker });
		expect(filters.speaker).toBe('Kim Jong Un');
		expect(quotations.every(({ source }) => source.speaker === 'Kim Jong Un')).toBe(true);
	});

	it('of a topic that nobody speaks of finds nothing', async () => {
		const nothing = await find('rice cooker recipes', { publication: 'Hakpo' });
		expect(nothing).toMatchObject({ total: 0, quotations: [] });
		expect(describeLookup(nothing)).toBe(
			'No quotation on rice cooker recipes from Hakpo. Leave out a filter, or ask in other words.',
		);
	});

	it.each([
		[{ publication: 'Hakppo' }, 'The corpus has no publication Hakppo: did you mean Hakpo?'],
		[{ speaker: 'Kim Jung Un' }, 'The corpus has no speaker Kim Jung Un: did you mean Kim Jong Un?'],
		[{ article: 'trade' }, 'The corpus has no article trade: did you mean foreign-trade-narrative?'],
		[{ from: '2016', to: '2015' }, 'Nothing lies between 2016 and 2015: give the earlier date as --from.'],
	] satisfies [Partial<LookupFilters>, string][])('by %j suggests what could be meant', async (filters, message) => {
		await expect(find('trade', filters)).rejects.toThrow(QuestionError);
		await expect(find('trade', filters)).rejects.toThrow(message);
	});
});

describe('a name in a look-up', () => {
	const known = ['Annemarie Kool', 'Erik Kool', 'Dick Schoof', 'North Korean cabinet'];

	it.each([
		['Schoof', 'Dick Schoof'],
		['Prime Minister Dick Schoof', 'Dick Schoof'],
		['mr schoof', 'Dick Schoof'],
		['the cabinet', 'North Korean cabinet'],
		['Erik Kool', 'Erik Kool'],
	])('%j is %j', (wanted, name) => {
		expect(resolveName('speaker', wanted, known)).toBe(name);
	});

	it('that several bear is none of them: they are listed', () => {
		expect(() => resolveName('speaker', 'Kool', known)).toThrow(
			'Kool may be Annemarie Kool or Erik Kool: give the whole name.',
		);
	});

	it('of a namesake is nobody’s', () => {
		expect(() => resolveName('speaker', 'Peter Schoof', known)).toThrow('did you mean Dick Schoof?');
	});
});

describe('npm run quote', () => {
	it('prints quotations with their sources, or one JSON object', async () => {
		const env = { LANCEDB_URI: inject('shippedIndex') };
		const shown = await runEntry('src/main.ts', ['quote', '--voice', 'official', '--from', '2022'], { env });
		expect(shown.stdout).toContain('1 quotation of the voice official since 2022:');
		expect(shown.stdout).toContain('  ▌ keep pushing forward the work');
		const json = await runEntry('src/main.ts', ['quote', 'sanctions', '--limit', '1', '--json'], { env });
		expect(JSON.parse(json.stdout)).toMatchObject({
			query: 'sanctions',
			filters: { publication: null, order: 'relevance', limit: 1 },
			quotations: [{ voice: 'official', speaker: 'Kim Jong Un', issued: '2013-03', kind: 'inline', excerpt: false }],
		});
		const noDay = await runEntry('src/main.ts', ['quote', '--from', '2015-02-30'], { env });
		expect(noDay).toMatchObject({ code: 1, stdout: '' });
		expect(noDay.stderr).toContain('February 2015 has 28 days.');
		const wrong = await runEntry('src/main.ts', ['quote', '--from', '2015-13'], { env });
		expect(wrong).toMatchObject({ code: 1, stdout: '' });
		expect(wrong.stderr).toContain('must be a date');
	});
});
