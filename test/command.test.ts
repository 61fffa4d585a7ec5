/** The commands as a user runs them, each in a process of its own, on the index of the shipped article. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runEntry } from './helpers/command.ts';
import { articleFile, registryFile } from './helpers/corpus.ts';

const env = () => ({ LANCEDB_URI: inject('shippedIndex') });
const sic = (args: string[], options: Parameters<typeof runEntry>[2] = {}) =>
	runEntry('src/main.ts', args, { ...options, env: { ...env(), ...options.env } });
const ingestWith = (variables: Record<string, string>, args: string[] = []) =>
	runEntry('ingest/main.ts', args, { env: variables });

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sic-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One clear sentence, without a stack trace, and nothing on stdout. */
function expectSentence(result: Awaited<ReturnType<typeof sic>>, message: RegExp): void {
	expect(result.stderr).toMatch(message);
	expect(result.stderr).not.toMatch(/\n\s+at /);
	expect(result.stdout).toBe('');
	expect(result.code).not.toBe(0);
	expect(result.code).not.toBeNull();
}

describe('ask', () => {
	it('prints a footnoted reply without colours into a pipe', async () => {
		const { code, stdout, stderr } = await sic(['ask', 'What did the cabinet pledge?']);
		expect(code).toBe(0);
		expect(stderr).toBe('');
		expect(stdout).toContain(
			'  ▌ keep pushing forward the work to recover the unitary trade system of the state,\n    [1] North Korean cabinet, February 2022 (official)\n',
		);
		expect(stdout).not.toContain('\u001b');
	});

	it('--json prints one object, in the shape that is promised', async () => {
		const { code, stdout, stderr } = await sic(['ask', '--json', 'What did the cabinet pledge?']);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout.trim().split('\n')).toHaveLength(1);
		const answer = JSON.parse(stdout);
		expect(Object.keys(answer)).toEqual([
			'question',
			'outcome',
			'segments',
			'quotations',
			'total',
			'missing',
			'near',
			'model',
			'degraded',
			'ms',
		]);
		expect(answer.quotations[0]).toEqual({
			id: expect.stringMatching(/^q-[0-9a-f]{12}$/),
			text: 'keep pushing forward the work to recover the unitary trade system of the state,',
			start: expect.any(Number),
			end: expect.any(Number),
			excerpt: false,
			voice: 'official',
			publication: null,
			speaker: 'North Korean cabinet',
			issued: '2022-02',
			kind: 'inline',
			checked: true,
			leadIn: 'Previously, the North Korean cabinet in February 2022\u00a0pledged\u00a0to',
			article: {
				id: 'foreign-trade-narrative',
				title: 'Understanding Kim Jong Un’s Economic Policymaking: Foreign Trade Narrative',
				authors: ['Robert Carlin', 'Rachel Minyoung Lee'],
				publisher: '38 North',
				published: '2023-02-06',
				url: 'https://www.wita.org/blogs/kim-jong-uns-economic-policymaking/',
			},
			section: 'Conclusion',
			paragraph: 34,
		});
	});

	it('takes a question in several words, and one that begins like a flag after --', async () => {
		expect((await sic(['ask', 'unitary', 'trade', 'system'])).stdout).toContain('keep pushing forward');
		expect((await sic(['ask', '--', '--unitary trade system'])).stdout).toContain('keep pushing forward');
	});

	it.each([
		['an empty question', ['ask', ''], /^sic: The question is empty: ask something in words\.\n$/],
		[
			'a question of 10,000 characters',
			['ask', 'x'.repeat(10_000)],
			/^sic: The question has 10000 characters: ask in at most 2000\.\n$/,
		],
		['no question', ['ask'], /missing required argument 'question'/],
		['an unknown flag', ['ask', '--loud', 'why?'], /unknown option '--loud'[\s\S]*--help/],
		['an unknown command', ['shout'], /too many arguments|unknown command/],
	])('refuses %s with a sentence', async (_, args, message) => {
		expectSentence(await sic(args), message);
	});

	it.each(['chat', 'ask', 'article'])('%s --help tells what it takes', async (command) => {
		const { code, stdout } = await sic([command, '--help']);
		expect(code).toBe(0);
		expect(stdout).toContain('--json');
	});
});

describe('chat', () => {
	it('answers a greeting with how to ask, and ends at bye', async () => {
		const { stdout } = await sic(['chat'], {
			input: 'Hello!\nbye\nWhat did Hakpo say about a closed economy in 2016?\n',
		});
		expect(stdout).toContain('Ask what somebody said');
		expect(stdout).not.toContain('▌');
	});

	it('answers one question a line and ends with the input', async () => {
		const { code, stdout } = await sic(['chat'], {
			input: 'What did Hakpo say about a closed economy in 2016?\n\nAnd in 2015?\n',
		});
		expect(code).toBe(0);
		expect(stdout).toMatch(
			/^\? What did Hakpo[\s\S]*‘isolated economy’[\s\S]*\? And in 2015\?\n\nNo evidence: the corpus has no quotation from Hakpo, 2015 on closed economy\./,
		);
	});

	it('--json prints one object a line, in order, and goes on after a bad question', async () => {
		const input = ['unitary trade system', '', 'x'.repeat(3000), '시장'].join('\n');
		const { code, stdout, stderr } = await sic(['chat', '--json'], { input });
		expect([code, stderr]).toEqual([0, '']);
		const lines = stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(lines.map(({ outcome, error }) => outcome ?? error)).toEqual([
			'answered',
			expect.stringContaining('empty'),
			expect.stringContaining('at most 2000'),
			expect.any(String),
		]);
		expect(lines[0].question).toBe('unitary trade system');
	});

	it('ends at once where there is no input', async () => {
		expect(await sic(['chat'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
	});
});

describe('article', () => {
	it('lists the articles, and gives one with a text from which every offset can be checked', async () => {
		const list = JSON.parse((await sic(['article', '--list', '--json'])).stdout);
		expect(list).toEqual([expect.objectContaining({ id: 'foreign-trade-narrative', publisher: '38 North' })]);
		const article = JSON.parse((await sic(['article', list[0].id, '--json'])).stdout);
		expect(createHash('sha256').update(article.text).digest('hex')).toBe(article.sha256);
		const answer = JSON.parse((await sic(['ask', '--json', 'one-sidedness in foreign trade'])).stdout);
		expect(answer.quotations.length).toBeGreaterThan(0);
		for (const { text, start, end } of answer.quotations) expect(article.text.slice(start, end)).toBe(text);
	});

	it('refuses an id that is not there, and says how to find one', async () => {
		expectSentence(await sic(['article', 'nowhere']), /There is no article nowhere: run npm run article -- --list/);
	});
});

describe('ingest', () => {
	const articlesIn = async (name: string, files: Record<string, string | Uint8Array>) => {
		const path = join(folder, name);
		await mkdir(path, { recursive: true });
		for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content);
		return { SIC_ARTICLES: path, LANCEDB_URI: join(folder, `${name}-index`) };
	};
	const coal = {
		'coal.md': articleFile('The Review said in 2015 that “coal is the rice of industry” and stopped.'),
		'coal.quotes.yaml': registryFile([
			{ text: 'coal is the rice of industry', voice: 'journal', publication: 'the Review', issued: '2015' },
		]),
	};

	it('says what the index holds, or prints it as JSON, and is done at once the second time', async () => {
		const variables = await articlesIn('good', coal);
		const one = await ingestWith(variables);
		expect(one).toMatchObject({ code: 0, stdout: '' });
		expect(one.stderr).toContain('The index holds 1 article, 1 quotation and 1 passage.');
		const two = await ingestWith(variables, ['--json']);
		expect(JSON.parse(two.stdout)).toEqual({
			articles: 1,
			quotations: 1,
			passages: 1,
			added: [],
			changed: [],
			removed: [],
			unchecked: [],
			incomplete: [],
			unconfirmed: [],
			faults: [],
		});
		expect(two.stderr).toBe('');
	});

	it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
		['a binary article', { 'a.md': new Uint8Array([1, 0, 2]) }, /a\.md is a binary file/],
		['an article in another encoding', { 'a.md': new Uint8Array([0x2d, 0xff]) }, /a\.md is not in UTF-8/],
		['an article without front matter', { 'a.md': 'words' }, /a\.md has no front matter/],
		[
			'names of no kind',
			{ ...coal, 'names.yaml': 'names:\n  - {name: the Review, kind: paper}' },
			/names\.yaml: names\.0\.kind: .*Give a list under "names:"/,
		],
		[
			'a registry that does not fit',
			{ ...coal, 'coal.md': articleFile('Nothing of the kind.') },
			/coal\.quotes\.yaml, line 2: the text is not in the article/,
		],
	])('refuses %s', async (name, files, message) => {
		expectSentence(await ingestWith(await articlesIn(name.replaceAll(' ', '-'), files)), message);
	});

	it('takes in the other articles where one is wrong, tells of it, and ends with 1', async () => {
		const variables = await articlesIn('mixed', { ...coal, 'bare.md': 'words' });
		const done = await ingestWith(variables);
		expect(done).toMatchObject({ code: 1, stdout: '' });
		expect(done.stderr).toContain('The index holds 1 article, 1 quotation and 1 passage.');
		expect(done.stderr).toMatch(/^sic: .*bare\.md has no front matter/m);
	});

	it('takes further names from names.yaml, in the spellings that it gives', async () => {
		const names = 'names:\n  - {name: the Review, kind: publication, aliases: [석탄평론]}\n';
		const variables = await articlesIn('names', { ...coal, 'names.yaml': names });
		const found = await runEntry('src/main.ts', ['quote', '--publication', '석탄평론'], { env: variables });
		expect(found.stdout).toContain('▌ coal is the rice of industry');
	});

	it('writes the registry of an article for review, and takes it', async () => {
		const variables = await articlesIn('review', { 'coal.md': coal['coal.md'] });
		const unchecked = await ingestWith(variables);
		expect(unchecked.stderr).toMatch(/coal\.md has no registry, so nobody has checked who is quoted in it/);
		const shown = await runEntry('src/main.ts', ['quote'], { env: variables });
		expect(shown.stdout).toContain('credit found by rules, not checked');
		const path = join(variables.SIC_ARTICLES, 'coal.md');
		expect((await ingestWith(variables, ['--review', path])).stdout).toMatch(/coal\.quotes\.yaml: 1 proposal to check/);
		expect((await ingestWith(variables)).stderr).toMatch(
			/1 quotation of .*coal\.quotes\.yaml is credited by rules and not checked/,
		);
		expect((await runEntry('src/main.ts', ['quote'], { env: variables })).stdout).toContain('not checked');
		const registry = path.replace('.md', '.quotes.yaml');
		await writeFile(registry, `checked: true\n${await readFile(registry, 'utf8')}`);
		expect(await ingestWith(variables)).toMatchObject({ code: 0 });
		expect((await runEntry('src/main.ts', ['quote'], { env: variables })).stdout).not.toContain('not checked');
	});

	it.each([
		['nothing', 'no-such.md', /no-such\.md cannot be read: give the path of an article/],
		['a registry', 'coal.quotes.yaml', /is in no format that is read: review an article/],
	])('reviews no %s', async (_, name, message) => {
		const variables = await articlesIn(`review-${name}`, coal);
		expectSentence(await ingestWith(variables, ['--review', join(variables.SIC_ARTICLES, name)]), message);
	});

	it('refuses an index folder that cannot be one', async () => {
		const file = join(folder, 'a-file');
		await writeFile(file, 'words');
		const variables = await articlesIn('no-index', coal);
		expectSentence(
			await ingestWith({ ...variables, LANCEDB_URI: join(file, 'index') }),
			/index folder .* cannot be used: make it a folder that can be written to, or set LANCEDB_URI/,
		);
	});

	it('refuses a damaged index with the command that mends it, and that command mends it', async () => {
		const variables = await articlesIn('damaged', coal);
		await ingestWith(variables);
		const table = join(variables.LANCEDB_URI, 'corpus.lance');
		for (const part of await readdir(table)) {
			if (part === '_versions')
				for (const file of await readdir(join(table, part))) await writeFile(join(table, part, file), 'rubbish');
		}
		expectSentence(
			await runEntry('src/main.ts', ['ask', 'coal'], { env: variables }),
			/it may be damaged: build it again with npm run ingest -- --rebuild/,
		);
		expect(await ingestWith(variables, ['--rebuild'])).toMatchObject({ code: 0 });
		expect((await runEntry('src/main.ts', ['ask', 'coal industry'], { env: variables })).stdout).toContain(
			'▌ coal is the rice of industry',
		);
	});

	it('can be interrupted, says what is kept, and goes on', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 12 }, (_, index) => [`a${index}.md`, articleFile('It rained. '.repeat(40))]),
		);
		const variables = await articlesIn('many', { ...coal, ...many });
		const interrupted = await runEntry('ingest/main.ts', [], { env: variables, interruptAt: /Building the index/ });
		expect(interrupted.code).toBe(130);
		expect(interrupted.stderr).toContain(
			'stopped. The index keeps what it had and what was finished: run npm run ingest to go on.',
		);
		const after = await ingestWith(variables);
		expect(after.code).toBe(0);
		expect(after.stderr).toContain('The index holds 13 articles, 1 quotation and 13 passages.');
	});
});

describe('the environment', () => {
	it.each([
		['a blank base URL', { OPENAI_BASE_URL: '' }, /^sic: The configuration is wrong: OPENAI_BASE_URL is blank/],
		[
			'another embedding model',
			{ SIC_EMBEDDING_MODEL: 'm', SIC_EMBEDDING_BASE_URL: 'http://127.0.0.1:9/v1' },
			/built with the embedding model universal-sentence-encoder-lite-en.*npm run ingest -- --rebuild/,
		],
	])('with %s is refused with a sentence', async (_, variables, message) => {
		expectSentence(await sic(['ask', 'why?'], { env: variables }), message);
	});

	it('with a malformed .env is refused by its line', async () => {
		const path = join(folder, 'bad.env');
		await writeFile(path, 'OPENAI_MODEL=m\nrubbish here\n');
		expectSentence(
			await sic(['ask', 'why?'], { env: { DOTENV_CONFIG_PATH: path } }),
			/Line 2 of .*bad\.env is not a setting/,
		);
	});

	it('with DEBUG shows where an error came from', async () => {
		const { stderr } = await sic(['ask', ''], { env: { DEBUG: '1' } });
		expect(stderr).toMatch(/The question is empty[\s\S]*\n\s+at /);
	});
});
