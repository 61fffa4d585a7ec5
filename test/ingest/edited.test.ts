/** An article is reviewed, checked, and then edited: what a person confirmed is never lost. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewFile } from '../../ingest/review-file.ts';
import { articleFile, createTestCorpus, type TestCorpus } from '../helpers/corpus.ts';

const paragraphs = [
	'Ada Lund told the house on 4 May 2019 that the road was “a débt to our children, and not a gift”.',
	'The mayor answered her. Per Holt called it “a road to nowhere at all, paved with forms”.',
	'Nils Moe, who had drawn the road, wrote on 6 May 2019:',
	'> It will be finished when the stones are tired. We have asked the stones. They have asked for time, and for a committee of their own, with minutes. Until they have it they will stay where they are, as stones do, and whoever wants to go to the harbour will go by the field, as he always has.',
	'“We were told to wait,” said Mina Farrow on 5 May 2019.',
];
const body = paragraphs.join('\n\n');
const edited = (from: string, to: string) => {
	expect(body).toContain(from);
	return articleFile(body.replace(from, to));
};

/** The article with a registry in which everything is confirmed, with a remark in each entry. */
async function confirmed(): Promise<TestCorpus & { registry(): Promise<string>; review(): Promise<string> }> {
	const corpus = await createTestCorpus({ 'road.md': articleFile(body) });
	await reviewFile(join(corpus.folder, 'road.md'));
	const registry = () => readFile(join(corpus.folder, 'road.quotes.yaml'), 'utf8');
	const proposed = await registry();
	await corpus.write(
		'road.quotes.yaml',
		proposed.replaceAll('    checked: false\n', '    # Mine.\n    about: [roads]\n'),
	);
	expect(await corpus.ingest()).toMatchObject({ quotations: 4, unconfirmed: [], faults: [] });
	return { ...corpus, registry, review: () => reviewFile(join(corpus.folder, 'road.md')) };
}

const stateOf = async ({ store }: TestCorpus) =>
	(await store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, 20))
		.map(({ quotation: { text, source, isChecked } }) => [text.slice(0, 12), source.speaker, isChecked])
		.sort();
const all = [
	['It will be f', 'Nils Moe', true],
	['We were told', 'Mina Farrow', true],
	['a débt to ou', 'Ada Lund', true],
	['a road to no', 'Per Holt', true],
];
const but = (start: string, ...entry: unknown[]) =>
	[...all.filter(([text]) => !String(text).startsWith(start)), ...(entry.length > 0 ? [entry] : [])].sort();

describe('an article that was edited after its review', () => {
	it.each([
		['another title', articleFile(body, { title: 'Another Title' })],
		['a new paragraph', articleFile(`It rained.\n\n${body}`)],
		['a paragraph that moved', articleFile([paragraphs[4], ...paragraphs.slice(0, 4)].join('\n\n'))],
		['other line ends', articleFile(body).replaceAll('\n', '\r\n')],
		['a byte order mark', `\ufeff${articleFile(body)}`],
	])('keeps its registry with %s, and a review changes nothing', async (_, content) => {
		await using corpus = await confirmed();
		const before = await corpus.registry();
		await corpus.write('road.md', content);
		expect(await corpus.ingest()).toMatchObject({ faults: [], unconfirmed: [], incomplete: [] });
		expect(await corpus.review()).toContain('nothing was changed');
		expect(await corpus.registry()).toBe(before);
		expect(await stateOf(corpus)).toEqual(all);
	});

	it.each([
		['its accents apart', articleFile(body.normalize('NFD'))],
		['straight quotation marks', articleFile(body.replace(/[“”]/g, '"'))],
		['no-break spaces', articleFile(body.replaceAll('road was', 'road\u00a0was').replaceAll('to our', 'to\u00a0our'))],
	])('has the same words with %s: a review follows it, and all stays confirmed', async (_, content) => {
		await using corpus = await confirmed();
		await corpus.write('road.md', content);
		await corpus.review();
		expect(await corpus.ingest()).toMatchObject({ faults: [], unconfirmed: [], incomplete: [] });
		const state = (await stateOf(corpus)).map(([text, ...rest]) => [
			String(text).normalize('NFC').replace('\u00a0', ' '),
			...rest,
		]);
		expect(state.map(([, speaker, isChecked]) => [speaker, isChecked])).toEqual(all.map(([, ...rest]) => rest));
		expect(await corpus.registry()).not.toContain('The article was edited');
	});

	it.each<[string, string, string, unknown[][], RegExp]>([
		[
			'a word of a quotation',
			'not a gift',
			'never a gift',
			but('a débt', 'a débt to ou', 'Ada Lund', false),
			/its words were “a débt to our children, and not a gift”/,
		],
		[
			'a word of a block',
			'It will be finished when',
			'It is to be finished when',
			but('It will', 'It is to be ', 'Nils Moe', false),
			/its words were “It will be finished when the stones are … .* as he always has\.”/,
		],
		[
			'a lead-in',
			'Per Holt called it',
			'Per Holt, a clerk, called it',
			but('a road', 'a road to no', 'Per Holt', false),
			/its leadIn was “Per Holt called it”; its evidence was/,
		],
		[
			'evidence',
			'said Mina Farrow on 5 May 2019',
			'said Mina Farrow on 6 May 2019',
			but('We were', 'We were told', 'Mina Farrow', false),
			/its evidence was “said Mina Farrow on 5 May 2019/,
		],
	])('with another %s keeps the credit, and asks for another look', async (_, from, to, state, remark) => {
		await using corpus = await confirmed();
		await corpus.write('road.md', edited(from, to));
		const [fault] = (await corpus.ingest()).faults;
		expect(fault).toMatch(
			/road\.quotes\.yaml, line \d+: .* is not in the article.*\nThe article was edited: npm run ingest -- --review .*road\.md/,
		);
		expect(await stateOf(corpus)).toEqual(all);
		const places = [...(await corpus.registry()).matchAll(/# (\d of \d);/g)].map(([, place]) => place);
		expect(await corpus.review()).toMatch(
			/was brought up to date.*\n1 entry has words that the article now writes otherwise/,
		);
		const registry = await corpus.registry();
		expect(registry).toMatch(remark);
		expect(registry.match(/# Mine\./g)).toHaveLength(4);
		expect(registry.match(/about: \[ ?roads ?\]/g)).toHaveLength(4);
		expect([...registry.matchAll(/# (\d of \d);/g)].map(([, place]) => place)).toEqual(places);
		expect(await corpus.ingest()).toMatchObject({ faults: [], incomplete: [], unconfirmed: [{ proposals: 1 }] });
		expect(await stateOf(corpus)).toEqual(state);
	});

	it('without a paragraph keeps the entry, says that it is gone, and takes the article in when it is removed', async () => {
		await using corpus = await confirmed();
		await corpus.write(
			'road.md',
			edited(`${paragraphs[4]}`, 'Nobody said more. Ola Berg wrote: “Let it be, I beg you.”'),
		);
		expect(await corpus.review()).toMatch(
			/1 proposal to check.* The 3 that it had are as they were\.\n1 entry is no longer in the article/,
		);
		expect(await corpus.review()).toMatch(/nothing was changed\.\n1 entry is no longer in the article/);
		const registry = await corpus.registry();
		expect(registry.match(/No longer in the article/g)).toHaveLength(1);
		expect(registry).toContain('text: We were told to wait,');
		expect((await corpus.ingest()).faults.join()).toContain('We were told to wait, — nothing like it stands there');
		expect(await stateOf(corpus)).toEqual(all);
		const gone = /^ {2}#[^\n]*\n(?: {2}#[^\n]*\n)* {2}- text: We were told[\s\S]*?(?=\n\n|\n {2}#)/m;
		await corpus.write('road.quotes.yaml', registry.replace(gone, ''));
		expect(await corpus.ingest()).toMatchObject({ faults: [], unconfirmed: [{ proposals: 1 }] });
		expect(await stateOf(corpus)).toEqual(but('We were', 'Let it be, I', 'Ola Berg', false));
	});

	it('that was vouched for as a whole is vouched for in what has not changed', async () => {
		await using corpus = await confirmed();
		await corpus.write('road.quotes.yaml', `checked: true\n${await corpus.registry()}`);
		await corpus.write('road.md', edited('not a gift', 'never a gift'));
		await corpus.review();
		expect(await corpus.ingest()).toMatchObject({ faults: [], unconfirmed: [{ proposals: 1 }] });
		expect(await stateOf(corpus)).toEqual(but('a débt', 'a débt to ou', 'Ada Lund', false));
	});

	it('tells equal words apart by their lead-ins when they change places', async () => {
		const [one, two] = [
			'Ada Lund said that it was “a debt to us all”.',
			'Ola Berg wrote that it was “a debt to us all”.',
		];
		await using corpus = await createTestCorpus({ 'road.md': articleFile(`${one}\n\n${two}`) });
		await reviewFile(join(corpus.folder, 'road.md'));
		await corpus.write('road.md', articleFile(`${two}\n\n${one}`));
		expect(await corpus.ingest()).toMatchObject({ faults: [], quotations: 2 });
		const rows = await corpus.store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, 20);
		expect(rows.map(({ quotation }) => [quotation.paragraph, quotation.leadIn]).sort()).toEqual([
			[1, 'Ola Berg wrote that it was'],
			[2, 'Ada Lund said that it was'],
		]);
	});

	it('under another name is asked to take its registry with it, and a review does not begin anew', async () => {
		await using corpus = await confirmed();
		await corpus.remove('road.md');
		await corpus.write('lane.md', articleFile(body));
		expect((await corpus.ingest()).faults).toEqual([
			expect.stringMatching(
				/road\.quotes\.yaml belongs to no article.*: rename it to .*lane\.quotes\.yaml, or remove it/,
			),
		]);
		await expect(reviewFile(join(corpus.folder, 'lane.md'))).rejects.toThrow(
			/road\.quotes\.yaml belongs to no article, and its quotations stand in .*lane\.md: rename it to .*lane\.quotes\.yaml/,
		);
		await corpus.write('lane.quotes.yaml', await corpus.registry());
		await corpus.remove('road.quotes.yaml');
		expect(await corpus.ingest()).toMatchObject({ faults: [], unconfirmed: [] });
		expect(await stateOf(corpus)).toEqual(all);
	});
});
