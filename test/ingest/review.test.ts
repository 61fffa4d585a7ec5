/** From an article to a checked registry, as a person does it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { detect } from '../../ingest/detect.ts';
import { loadArticle } from '../../ingest/load/article.ts';
import { propose } from '../../ingest/propose.ts';
import { readRegistry } from '../../ingest/registry.ts';
import { review } from '../../ingest/review.ts';
import { reviewFile } from '../../ingest/review-file.ts';
import { createShapedModel, type ShapedModel } from '../../src/model.ts';
import { labelledArticles } from '../eval/labelled.ts';
import { articleFile, createTestCorpus, registryFile, shippedArticles } from '../helpers/corpus.ts';
import { startOpenAiServer } from '../helpers/openai-server.ts';

const body =
	'Ada Lund told the house on 4 May 2019 that the road was “a debt to our children, and not a gift”.\n\nNobody knows who said: “The road will be finished when the stones are tired.”';

describe('a review', () => {
	it('proposes each quotation, the least certain first, in a registry that ingest takes', async () => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(body) });
		const done = await reviewFile(join(corpus.folder, 'road.md'));
		expect(done).toContain('2 proposals to check');
		const content = await readFile(join(corpus.folder, 'road.quotes.yaml'), 'utf8');
		expect(parse(content).quotations.map(({ text, speaker }: Record<string, string>) => [text, speaker])).toEqual([
			['The road will be finished when the stones are tired.', expect.any(String)],
			['a debt to our children, and not a gift', 'Ada Lund'],
		]);
		expect(await corpus.ingest()).toMatchObject({ quotations: 2, unchecked: [], incomplete: [] });
	});

	it('checks nothing by itself: each proposal is not checked until a person says so', async () => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(body) });
		const registry = join(corpus.folder, 'road.quotes.yaml');
		const checked = async () => {
			const report = await corpus.ingest();
			const rows = await corpus.store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, 10);
			const by = (start: string) => rows.find(({ quotation }) => quotation.text.startsWith(start))?.quotation.isChecked;
			return { lund: by('a debt'), stones: by('The road'), left: report.unconfirmed };
		};
		await reviewFile(join(corpus.folder, 'road.md'));
		const proposed = await readFile(registry, 'utf8');
		expect(await checked()).toEqual({ lund: false, stones: false, left: [{ path: registry, proposals: 2 }] });
		const last = proposed.lastIndexOf('checked: false');
		await corpus.write('road.quotes.yaml', `${proposed.slice(0, last)}checked: true${proposed.slice(last + 14)}`);
		expect(await checked()).toEqual({ lund: true, stones: false, left: [{ path: registry, proposals: 1 }] });
		await corpus.write('road.quotes.yaml', `checked: true\n${proposed}`);
		expect(await checked()).toEqual({ lund: true, stones: true, left: [] });
	});

	it('shows for each field how sure the rules are, and for each piece of evidence the fields that it speaks for', async () => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(body) });
		await reviewFile(join(corpus.folder, 'road.md'));
		const content = await readFile(join(corpus.folder, 'road.quotes.yaml'), 'utf8');
		expect(content).toMatch(/# 1 of 2; paragraph 2\n {2}- text: The road will be finished/);
		for (const field of ['voice', 'publication', 'speaker', 'issued'])
			expect(content).toMatch(new RegExp(`^ {4}${field}: .* # (?:perhaps .+ \\()?\\d\\d? %`, 'm'));
		expect(content).toContain('- Ada Lund told the house on 4 May 2019 that the road was # speaker, issued');
	});

	it('says what the rules would have said where they are too unsure to propose it', async () => {
		const articles = labelledArticles('tuning').slice(0, 20);
		const doubted = articles.flatMap(({ article }) =>
			propose(article, detect(article)).flatMap(({ guesses, source }) =>
				guesses.speaker === undefined ? [] : [{ article, guess: guesses.speaker, speaker: source.speaker }],
			),
		);
		expect(doubted.length).toBeGreaterThan(0);
		for (const { article, guess, speaker } of doubted) {
			const { content } = await review('x.quotes.yaml', article, null);
			expect(content).toContain(`speaker: ${speaker} # perhaps ${guess} (`);
		}
	});

	it('is edited as it says: one confirmed, one corrected, one dropped, and one added', async () => {
		const words = `${body}\n\nPer Holt said that it was “a road to nowhere at all”. The sign reads “Road”.`;
		await using corpus = await createTestCorpus({ 'road.md': articleFile(words) });
		await reviewFile(join(corpus.folder, 'road.md'));
		const registry = join(corpus.folder, 'road.quotes.yaml');
		const [head = '', ...entries] = (await readFile(registry, 'utf8')).split(/(?=^ {2}# \d of \d)/m);
		const entryOf = (start: string) => entries.find((each) => each.includes(`text: ${start}`)) ?? '';
		const confirmed = entryOf('a debt').replace(/ {4}checked: false\n/, '');
		const dropped = entryOf('The road').replace('checked: false', 'checked: false\n    use: label');
		const corrected = entryOf('a road')
			.replace(/speaker: .*/, 'speaker: Ola Holt')
			.replace(/ {4}checked: false\n/, '');
		const added = '  - text: Road\n    voice: official\n    speaker: the sign\n    issued: unknown\n';
		await corpus.write('road.quotes.yaml', [head, confirmed, dropped, corrected, added].join(''));
		expect(await corpus.ingest()).toMatchObject({ quotations: 3, incomplete: [], unconfirmed: [] });
		const rows = await corpus.store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, 10);
		const told = rows.map(({ quotation: { text, source, isChecked } }) => [text, source.speaker, isChecked]);
		expect(told.sort()).toEqual([
			['Road', 'the sign', true],
			['a debt to our children, and not a gift', 'Ada Lund', true],
			['a road to nowhere at all', 'Ola Holt', true],
		]);
	});

	it.each([
		['that ends there', 'It had rained for days.\n\n“It is a sad day for us all,” said Ada Lund.', ''],
		['that leads to it', 'Ada Lund told the house:\n\n“It is a sad day for us all.”', 'Ada Lund told the house:'],
		['to a block', 'Ada Lund told the house this.\n\n> It is a sad day for us all.', 'Ada Lund told the house this.'],
	])('has for a lead-in of a quotation that opens its paragraph the words before %s', async (_, words, leadIn) => {
		const article = loadArticle('road.md', new TextEncoder().encode(articleFile(words)));
		expect(propose(article, detect(article)).map((each) => each.leadIn)).toEqual([leadIn]);
	});

	it('of an article that was vouched for as a whole vouches for nothing new', async () => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(body) });
		const [path, registry] = [join(corpus.folder, 'road.md'), join(corpus.folder, 'road.quotes.yaml')];
		await reviewFile(path);
		await corpus.write('road.quotes.yaml', `checked: true\n${await readFile(registry, 'utf8')}`);
		await corpus.write('road.md', articleFile(`${body}\n\nPer Holt said that it was “a road to nowhere at all”.`));
		expect(await corpus.ingest()).toMatchObject({ quotations: 3, incomplete: [{ path, missing: 1 }], unconfirmed: [] });
		await reviewFile(path);
		expect(await corpus.ingest()).toMatchObject({ incomplete: [], unconfirmed: [{ path: registry, proposals: 1 }] });
		const rows = await corpus.store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, 10);
		expect(rows.filter(({ quotation }) => !quotation.isChecked).map(({ quotation }) => quotation.text)).toEqual([
			'a road to nowhere at all',
		]);
	});

	it('keeps what a person wrote, with its remarks, and adds only what is missing', async () => {
		const written = `# Mine.\n${registryFile([
			{
				text: 'a debt to our children, and not a gift',
				voice: 'official',
				speaker: 'Ada Lund, as I know her',
				issued: '2019-05-04',
			},
		])}`;
		await using corpus = await createTestCorpus({ 'road.md': articleFile(body), 'road.quotes.yaml': written });
		expect(await corpus.ingest()).toMatchObject({ incomplete: [{ missing: 1 }] });
		await reviewFile(join(corpus.folder, 'road.md'));
		const content = await readFile(join(corpus.folder, 'road.quotes.yaml'), 'utf8');
		expect(content).toContain('# Mine.');
		expect(parse(content).quotations.map(({ speaker }: Record<string, string>) => speaker)[0]).toBe(
			'Ada Lund, as I know her',
		);
		expect(await corpus.ingest()).toMatchObject({ quotations: 2, incomplete: [] });
		expect(await reviewFile(join(corpus.folder, 'road.md'))).toContain('nothing was changed');
	});

	it('tells equal words in several places apart', async () => {
		const twice =
			'Ada Lund said that it was “a debt to us all”. Years later Ola Berg said that it was “a debt to us all”.';
		await using corpus = await createTestCorpus({ 'road.md': articleFile(twice) });
		await reviewFile(join(corpus.folder, 'road.md'));
		expect(await corpus.ingest()).toMatchObject({ quotations: 2, incomplete: [] });
	});

	it.each([
		['only marks', '“”‘’""«»„“「」'],
		['no quotation', 'Nothing is quoted here. It rained.'],
	])('of %s writes nothing and says so', async (_, words) => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(words) });
		expect(await reviewFile(join(corpus.folder, 'road.md'))).toMatch(/^No quotation was found in .*road\.md/);
		await expect(readFile(join(corpus.folder, 'road.quotes.yaml'))).rejects.toThrow(/ENOENT/);
		expect(await corpus.ingest()).toMatchObject({ quotations: 0, unchecked: [] });
	});

	it.each([
		['all quotation', '> All of it is quoted.\n\n> And so is this.', 1],
		[
			'mixed right-to-left words',
			'The minister said: «لن نبيع الميناء أبداً اليوم». “Never again, we said,” והוסיף the mayor.',
			2,
		],
	])('of an article of %s finds what is there', async (_, words, count) => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(words) });
		await reviewFile(join(corpus.folder, 'road.md'));
		expect((await corpus.ingest()).quotations).toBeGreaterThanOrEqual(count);
	});

	it('refuses an article of five megabytes with what to do', async () => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile('It rained. '.repeat(500_000)) });
		await expect(reviewFile(join(corpus.folder, 'road.md'))).rejects.toThrow(
			/road\.md has \d+ characters: split it into articles of at most 1000000/,
		);
	});

	it('takes a bare text without front matter', async () => {
		await using corpus = await createTestCorpus({});
		const path = join(corpus.folder, 'bare.txt');
		await writeFile(path, body);
		expect(await reviewFile(path)).toContain('front matter');
	});

	it('credits the article that ships as the people did who registered it', async () => {
		const path = join(shippedArticles, 'foreign-trade-narrative.md');
		await using corpus = await createTestCorpus({ 'foreign-trade-narrative.md': await readFile(path) });
		await reviewFile(join(corpus.folder, 'foreign-trade-narrative.md'));
		expect(await corpus.ingest()).toMatchObject({ articles: 1 });
		const wanted = parse(await readFile(join(shippedArticles, 'foreign-trade-narrative.quotes.yaml'), 'utf8'));
		const found = parse(await readFile(join(corpus.folder, 'foreign-trade-narrative.quotes.yaml'), 'utf8'));
		const beginning = ({ text, begins }: Record<string, string>) => (text ?? begins ?? '').slice(0, 30);
		const credit = ({ voice, publication, speaker, issued }: Record<string, string>) => [
			voice,
			voice === 'journal' ? publication : speaker,
			issued,
		];
		const pairs = found.quotations.flatMap((entry: Record<string, string>) => {
			const match = wanted.quotations.find((each: Record<string, string>) => beginning(each) === beginning(entry));
			return match ? [[entry, match]] : [];
		});
		expect(pairs.length).toBeGreaterThanOrEqual(14);
		for (const [entry, match] of pairs) expect(credit(entry)).toEqual(credit(match));
	});

	it.each(labelledArticles('tuning').map(({ name, article }) => ({ name, article })))(
		'of $name is a registry that ingest takes',
		async ({ article }) => {
			const { content, added } = await review('x.quotes.yaml', article, null);
			expect(added).toBe(propose(article, detect(article)).length);
			expect(readRegistry('x.quotes.yaml', content, article)).toHaveLength(added);
		},
	);
});

describe('a language model', () => {
	const unsure =
		'Nobody knows whether Ada Lund or Per Holt said it in the winter: “The road will be finished when the stones are tired.”';
	const reviewed = async (path: string, model?: ShapedModel): Promise<string> => {
		await reviewFile(path, model ?? null);
		return parse(await readFile(path.replace('.md', '.quotes.yaml'), 'utf8')).quotations[0].speaker;
	};
	/** Whom the rules propose, and whom they propose with a model that names the other one, in these words. */
	const reviewWith = async (more: Record<string, unknown>) => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(unsure), 'lane.md': articleFile(unsure) });
		const rules = await reviewed(join(corpus.folder, 'lane.md'));
		const other = rules === 'Ada Lund' ? 'Per Holt' : 'Ada Lund';
		const evidence = ['Nobody knows whether Ada Lund or Per Holt said it'];
		const credit = {
			id: 'q0',
			voice: 'official',
			publication: null,
			speaker: other,
			issued: 'unknown',
			evidence,
			...more,
		};
		await using server = await startOpenAiServer(() => ({ content: JSON.stringify({ credits: [credit] }) }));
		const model = createShapedModel({ baseUrl: server.baseUrl, apiKey: 'none', model: 'stand-in' });
		const speaker = await reviewed(join(corpus.folder, 'road.md'), model);
		return { rules, other, speaker, asked: server.requests.length };
	};

	it('proposes for a doubtful quotation, with evidence from the article', async () => {
		const { speaker, other, asked } = await reviewWith({});
		expect({ speaker, asked }).toEqual({ speaker: other, asked: 1 });
	});

	it.each([
		['evidence that is not in the article', { evidence: ['Ada Lund said'] }],
		['evidence out of the quotation itself', { evidence: ['the stones are tired'] }],
		['no evidence', { evidence: [] }],
		['a speaker who is not in the article', { speaker: 'Liv Moe' }],
		['a year that is not in the article', { issued: '1907' }],
		['a journal without its name', { voice: 'journal' }],
		['an id that was not asked', { id: 'q7' }],
	])('is not believed with %s', async (_, more) => {
		const { rules, speaker, asked } = await reviewWith(more);
		expect({ speaker, asked }).toEqual({ speaker: rules, asked: 1 });
	});

	it('stops the review where it cannot be reached, and nothing is written', async () => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(unsure) });
		const model = createShapedModel({ baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'none', model: 'stand-in' });
		await expect(reviewFile(join(corpus.folder, 'road.md'), model)).rejects.toThrow(/could not be reached/);
		await expect(readFile(join(corpus.folder, 'road.quotes.yaml'))).rejects.toThrow(/ENOENT/);
	});
});

describe('an article without a registry', () => {
	it('is quoted with the credits that rules find, marked as not checked', async () => {
		await using corpus = await createTestCorpus({ 'road.md': articleFile(body) });
		const report = await corpus.ingest();
		expect(report).toMatchObject({ quotations: 2, incomplete: [] });
		expect(report.unchecked).toEqual([join(corpus.folder, 'road.md')]);
		const rows = await corpus.store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, 10);
		expect(rows.map(({ quotation }) => quotation.isChecked)).toEqual([false, false]);
	});
});
