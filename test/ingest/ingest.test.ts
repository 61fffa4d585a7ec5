/** Articles on the disk -> the index, with a real LanceDB and a stand-in embedder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsTold, ingest, ingestIfChanged } from '../../ingest/ingest.ts';
import { isExact } from '../../src/article.ts';
import { ModelError } from '../../src/errors.ts';
import { openStore } from '../../src/lancedb.ts';
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from '../helpers/corpus.ts';
import { createHashEmbedder } from '../helpers/embedder.ts';

const files = {
	'coal.md': articleFile('The Review said in 2015 that “coal is the rice of industry” and stopped.'),
	'coal.quotes.yaml': registryFile([
		{
			text: 'coal is the rice of industry',
			voice: 'journal',
			publication: 'the Review',
			issued: '2015',
			leadIn: 'The Review said in 2015 that',
		},
	]),
	'iron.md': articleFile('A minister called iron “a king among metals” once.\n\nIt rained.'),
	'iron.quotes.yaml': registryFile([
		{ text: 'a king among metals', voice: 'official', speaker: 'a minister', issued: 'unknown' },
	]),
};

const quoted = { voices: ['journal', 'official'], sources: [], periods: [] } as const;
const textsIn = async ({ store }: TestCorpus) =>
	(await store.list(quoted, 100)).map(({ quotation }) => quotation.text).sort();

describe('ingest', () => {
	it('puts every quotation and passage into the index as slices of their article', async () => {
		await using corpus = await createTestCorpus(files);
		expect(await corpus.ingest()).toMatchObject({ articles: 2, quotations: 2, passages: 3, added: ['coal', 'iron'] });
		const articles = new Map((await corpus.store.articles()).map(({ article }) => [article.id, article]));
		const found = await corpus.store.list(
			{ voices: [], sources: [], periods: [{ from: 0, to: Number.POSITIVE_INFINITY }] },
			100,
		);
		const all = [...found, ...(await corpus.store.list(quoted, 100))];
		expect(all.length).toBeGreaterThan(4);
		for (const { quotation } of all) {
			expect(isExact(quotation, articles.get(quotation.article.id)?.text ?? '')).toBe(true);
		}
	});

	it('embeds nothing again where nothing has changed', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		const embedded = corpus.embedder.embedded;
		expect(await corpus.ingest()).toMatchObject({ articles: 2, added: [], changed: [], removed: [] });
		expect(await ingestIfChanged(corpus)).toBeNull();
		expect(corpus.embedder.embedded).toBe(embedded);
	});

	it('replaces a changed article alone, and leaves no trace of its old words on the disk', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		const before = corpus.embedder.embedded;
		await corpus.write('coal.md', files['coal.md'].replaceAll('coal is the rice', 'coal is the bread'));
		await corpus.write('coal.quotes.yaml', files['coal.quotes.yaml'].replaceAll('rice', 'bread'));
		expect(await corpus.ingest()).toMatchObject({ changed: ['coal'], added: [], removed: [] });
		expect(await textsIn(corpus)).toEqual(['a king among metals', 'coal is the bread of industry']);
		expect(corpus.embedder.embedded - before).toBeLessThan(before);
		expect(await grep(corpus.uri, 'rice of industry')).toEqual([]);
		expect(await grep(corpus.uri, 'bread of industry')).not.toEqual([]);
	});

	it('removes an article that is gone from the folder, with all its rows', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		await corpus.remove('iron.md');
		await corpus.remove('iron.quotes.yaml');
		expect(await corpus.ingest()).toMatchObject({ articles: 1, removed: ['iron'] });
		expect(await textsIn(corpus)).toEqual(['coal is the rice of industry']);
		expect(await grep(corpus.uri, 'king among metals')).toEqual([]);
	});

	it('takes in what is right, keeps what it had of what is wrong, and tells what that is once for each change', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		await corpus.write('coal.md', articleFile('Other words.'));
		await corpus.write('lead.md', 'no front matter');
		await corpus.write('zinc.md', articleFile('The Review called zinc “a quiet metal of the poor” in 2016.'));
		const faults = [
			expect.stringMatching(/coal\.quotes\.yaml, line 2/),
			expect.stringMatching(/lead\.md has no front matter/),
		];
		expect(await corpus.ingest()).toMatchObject({ added: ['zinc'], changed: [], removed: [], faults });
		expect(await textsIn(corpus)).toEqual([
			'a king among metals',
			'a quiet metal of the poor',
			'coal is the rice of industry',
		]);
		expect(await ingestIfChanged(corpus)).toBeNull();
		expect(await faultsTold(corpus.store)).toBe(2);
		expect(await corpus.ingest()).toMatchObject({ faults });
		await corpus.write('lead.md', 'still no front matter');
		expect(await ingestIfChanged(corpus)).toMatchObject({ faults });
		await corpus.write('coal.md', files['coal.md']);
		await corpus.remove('lead.md');
		expect(await corpus.ingest()).toMatchObject({ articles: 3, faults: [] });
		expect(await ingestIfChanged(corpus)).toBeNull();
		expect(await faultsTold(corpus.store)).toBe(0);
	});

	it('removes an article whose registry was left behind, and tells of the registry', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		await corpus.remove('iron.md');
		expect(await corpus.ingest()).toMatchObject({
			removed: ['iron'],
			faults: [expect.stringMatching(/iron\.quotes\.yaml belongs to no article/)],
		});
		expect(await textsIn(corpus)).toEqual(['coal is the rice of industry']);
	});

	it('takes in the first of two articles with one id', async () => {
		await using corpus = await createTestCorpus({
			'a.md': articleFile('Words.', { id: 'same' }),
			'b.md': articleFile('Words.', { id: 'same' }),
		});
		expect(await corpus.ingest()).toMatchObject({
			added: ['same'],
			faults: [expect.stringMatching(/a\.md and .*b\.md have the same id, same/)],
		});
	});

	it('quotes what a registry does not have, as not checked, and says how many', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.write(
			'iron.md',
			articleFile('A minister called iron “a king among metals” once. Ada Lund said: “It will rust before we do.”'),
		);
		expect(await corpus.ingest()).toMatchObject({
			quotations: 3,
			incomplete: [{ path: join(corpus.folder, 'iron.md'), missing: 1 }],
		});
		const rows = await corpus.store.list(quoted, 10);
		const unchecked = rows.filter(({ quotation }) => !quotation.isChecked);
		expect(unchecked.map(({ quotation }) => quotation.text)).toEqual(['It will rust before we do.']);
	});

	it('keeps articles whole and goes on where it was interrupted', async () => {
		await using corpus = await createTestCorpus(files);
		let calls = 0;
		const failing = createHashEmbedder();
		const embed = failing.embed;
		failing.embed = (texts) => {
			calls += 1;
			if (calls > 2) throw new ModelError('The embeddings endpoint did not answer.');
			return embed(texts);
		};
		await expect(ingest({ ...corpus, embedder: failing })).rejects.toThrow('did not answer');
		expect(await textsIn(corpus)).toEqual(['coal is the rice of industry']);
		expect(await ingestIfChanged(corpus)).toMatchObject({ articles: 2, added: ['iron'] });
	});

	it('refuses another embedding model with the command that mends it, and obeys that command', async () => {
		await using corpus = await createTestCorpus(files);
		await corpus.ingest();
		const other = { ...corpus, embedder: createHashEmbedder('another-model', 8) };
		await expect(ingest(other)).rejects.toThrow(
			/hash-of-words, and another-model is configured: .*npm run ingest -- --rebuild/,
		);
		await expect(ingestIfChanged(other)).rejects.toThrow(/another-model/);
		expect(await ingest({ ...other, rebuild: true })).toMatchObject({ articles: 2 });
		expect(await corpus.store.info()).toEqual({ embedder: 'another-model', dimension: 8 });
	});

	it('lets a reader see what another process has ingested', async () => {
		await using corpus = await createTestCorpus(files);
		const reader = await openStore(corpus.uri);
		await corpus.ingest();
		expect(await reader.list(quoted, 10)).toHaveLength(2);
		reader.close();
	});

	it.each([
		['a folder without articles', {}, /There is no article in .*: put articles/],
		['a folder whose only article is wrong', { 'a.md': 'no front matter' }, /a\.md has no front matter/],
	])('refuses %s', async (_, content, message) => {
		await using corpus = await createTestCorpus(content);
		await expect(corpus.ingest()).rejects.toThrow(message);
		expect(await corpus.store.info()).toBeNull();
	});

	it('refuses a folder that is not there', async () => {
		await using corpus = await createTestCorpus();
		await expect(ingest({ ...corpus, folder: join(corpus.folder, 'nowhere') })).rejects.toThrow(
			/cannot be read: make it, or set SIC_ARTICLES/,
		);
	});
});

/** The files below a folder that hold the words as bytes. */
async function grep(folder: string, words: string): Promise<string[]> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const contents = await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const));
	return contents.filter(([, bytes]) => bytes.includes(words)).map(([path]) => path);
}
