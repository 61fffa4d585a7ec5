/** A whole digest on a real index: what is in it, what is left out, and that it is the same each time. */
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { AnswerDeps } from '../../src/answer.ts';
import type { digestToJson } from '../../src/contract.ts';
import { noteAsked } from '../../src/digest/asked.ts';
import { addDays } from '../../src/digest/calendar.ts';
import { createDigests, type Digests } from '../../src/digest/digests.ts';
import { buildDigest, type DigestRequest, type PastDigest } from '../../src/digest.ts';
import { openLedger } from '../../src/lancedb-ledger.ts';
import type { Ledger } from '../../src/ledger.ts';
import type { Draft, LanguageModel } from '../../src/model.ts';
import { runEntry } from '../helpers/command.ts';
import { articleFile, createTestCorpus, type TestCorpus } from '../helpers/corpus.ts';

const schedule = { cron: '0 9 * * 1-5', zone: 'UTC' };
const body = (words: string, year: number) =>
	`The coal question was asked for years. In ${year} the Harbour Gazette wrote:\n\n> ${words}\n\nSo much for coal.`;
const first = articleFile(
	body(
		'Our open market for coal feeds every furnace of the land, and will go on doing so while rivers run and mills turn.',
		2011,
	),
);
const second = articleFile(
	body(
		'The open market for coal is closed from this day on, since the ministry wants every wagon for its own stoves.',
		2019,
	),
	{ title: 'A Second Study', url: 'https://example.org/second' },
);

let corpus: TestCorpus;
let ledger: Ledger;
beforeEach(async () => {
	corpus = await createTestCorpus({ 'first.md': first, 'second.md': second });
	await corpus.ingest();
	ledger = await openLedger(corpus.uri);
});
afterEach(async () => {
	await ledger.close();
	await corpus[Symbol.asyncDispose]();
});

function build(request: Partial<DigestRequest> = {}, deps: Partial<AnswerDeps> = {}) {
	const preset = { date: '2026-11-24', schedule, now: Date.now(), channel: null, history: [] };
	const settings = { isNoted: false, showsQuestions: false };
	return buildDigest({ ...preset, ...settings, ...request }, { ...corpus.deps(), ...deps, ledger });
}

const kindsOf = ({ parts }: Awaited<ReturnType<typeof build>>) => parts.map(({ kind }) => kind);
const past = (date: string, seenUntil: number): PastDigest => ({
	date,
	quotation: 'none',
	round: 0,
	pair: null,
	seenUntil,
});

describe('a digest', () => {
	it('has a quotation and why it is shown; a pair is not made of the quotation of the day', async () => {
		const digest = await build();
		expect(kindsOf(digest)).toEqual(['quotation']);
		expect(digest.parts[0]?.quotations).toHaveLength(1);
		expect(digest.parts[0]?.prose).toMatch(/\.$/);
		expect(digest.text).toMatch(/^Quotation of the day: Harbour Gazette, (?:2011|2019)\.$/);
	});

	it('has two quotations of one theme side by side, the earlier first, where they are not of the day', async () => {
		await corpus.write(
			'third.md',
			articleFile(body('All of the harbour was asleep when the first train came in from the hills.', 2014), {
				title: 'Third',
				url: 'https://example.org/third',
			}),
		);
		await corpus.ingest();
		const digests = [];
		for (let day = 0; day < 3; day += 1) digests.push(await build({ date: addDays('2026-11-24', day) }));
		const pairs = digests.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'pair'));
		expect(pairs).toHaveLength(1);
		expect(pairs[0]?.quotations.map(({ source }) => source.issued)).toEqual(['2011', '2019']);
		expect(pairs[0]?.prose).toBe('Theme: open market for coal, words that stand in both. 2011, and eight years later.');
	});

	it('tells a channel what is new since its last digest, and nothing the first time', async () => {
		const before = await build({ channel: 'C1', isNoted: true, now: 1_000 });
		expect(kindsOf(before)).not.toContain('new');
		expect(before.record.seenUntil).toBe(1_000);
		await corpus.write(
			'third.md',
			articleFile(body('A third word on coal, which is longer than the first and as black as the second.', 2020), {
				title: 'A Third Study',
				url: 'https://example.org/third',
			}),
		);
		await corpus.write('first.md', first.replace('So much for coal.', 'So much for coal, then.'));
		await corpus.ingest();
		const now = { channel: 'C1', history: [past('2026-11-23', 1_000)], isNoted: true, now: 2_000 };
		const news = (await build(now)).parts.find(({ kind }) => kind === 'new');
		expect(news?.prose).toBe(
			'2 articles since the last digest: A Study of Quoting (The Review, 4 May 2021), 1 quotation, in a new version; A Third Study (The Review, 4 May 2021), 1 quotation.',
		);
		expect(news?.quotations.length).toBeGreaterThan(0);
		const next = await build({ ...now, history: [past('2026-11-24', 2_000)], now: 3_000 });
		expect(kindsOf(next)).not.toContain('new');
	});

	it('a preview writes nothing down', async () => {
		await build({ channel: 'C1' });
		expect(await ledger.list('corpus:')).toEqual([]);
	});

	it('counts what was asked since the digest before, with themes, and without words or names', async () => {
		await askAll();
		const digest = await build({ date: '2026-11-23', channel: 'C1', history: [] });
		const part = digest.parts.find(({ kind }) => kind === 'questions');
		expect(part).toEqual({
			kind: 'questions',
			prose:
				'Since Friday 4 questions were asked. The corpus had no evidence for 2 of them. Themes: coal (2), furnaces.',
			quotations: [],
		});
		const tuesday = await build({ date: '2026-11-24', channel: 'C1' });
		expect(tuesday.parts.find(({ kind }) => kind === 'questions')?.prose).toBe(
			'Yesterday one question was asked. The corpus had evidence for it. Themes: coal.',
		);
		expect(kindsOf(await build({ date: '2026-11-25', channel: 'C1' }))).not.toContain('questions');
	});

	it('shows the words of questions of its own channel where that is set, those without evidence first', async () => {
		await askAll();
		const digest = await build({ date: '2026-11-23', channel: 'C1', showsQuestions: true });
		expect(
			digest.parts
				.find(({ kind }) => kind === 'questions')
				?.prose.split('\n')
				.slice(1),
		).toEqual(['• What of unicorns? (no evidence)', '• What of coal and furnaces?']);
	});

	const askAll = async () => {
		const at = Date.now;
		const rows = [
			['2026-11-19T12:00:00Z', 'C1', 'Too early about coal?', true],
			['2026-11-20T12:00:00Z', 'C1', 'What of coal and furnaces?', true],
			['2026-11-21T12:00:00Z', 'C1', 'What of unicorns?', false],
			['2026-11-22T12:00:00Z', 'C2', 'Is coal of another channel?', true],
			['2026-11-22T13:00:00Z', 'D1', 'May I ask in private about furnaces?', false],
			['2026-11-23T08:00:00Z', 'C1', 'Too late about coal?', true],
		] as const;
		try {
			for (const [when, channel, question, isAnswered] of rows) {
				Date.now = () => Date.parse(when);
				await noteAsked(ledger, `${channel}:${when}`, { question, isAnswered, channel });
			}
		} finally {
			Date.now = at;
		}
	};
});

describe('a language model', () => {
	const saying = (text: string, change: (draft: Draft) => Draft = (draft) => draft): LanguageModel => ({
		name: 'test',
		draft: async (messages) => {
			const { quotations } = JSON.parse(messages[1]?.content ?? '') as {
				quotations: { id: string; text: string }[];
			};
			const shown = quotations.map(({ id }) => ({ kind: 'quotation' as const, text: null, id, sentences: null }));
			const nine = quotations[0]?.text.match(/\w+/g)?.slice(0, 9).join(' ') ?? '';
			const words = text.replace('{nine words}', nine);
			return change({
				abstain: false,
				segments: [{ kind: 'prose', text: words, id: null, sentences: null }, ...shown],
			});
		},
	});

	it('adds one sentence to a part, after the reason', async () => {
		const { parts } = await build({}, { model: saying('What becomes of those who burn things.') });
		expect(parts[0]?.prose).toMatch(/\. What becomes of those who burn things\.$/);
	});

	it.each([
		['words of the article in a row', 'It says that {nine words}.'],
		['quotation marks', 'It speaks of “coal”.'],
		['another name', 'It answers Winston Churchill on furnaces.'],
		['more than a sentence', 'It is of furnaces. It is long.'],
	])('adds nothing where it gives %s', async (_, text) => {
		const plain = (await build()).parts[0]?.prose;
		expect((await build({}, { model: saying(text) })).parts[0]?.prose).toBe(plain);
	});

	it('adds nothing where it names another quotation', async () => {
		const model = saying('What burns.', (draft) => ({
			...draft,
			segments: draft.segments.map((each) => (each.id ? { ...each, id: 'q-000000000000' } : each)),
		}));
		expect((await build({}, { model })).parts[0]?.prose).toBe((await build()).parts[0]?.prose);
	});
});

describe('npm run digest', () => {
	const digest = (...args: string[]) =>
		runEntry('src/main.ts', ['digest', ...args], { env: { LANCEDB_URI: inject('shippedIndex') } });

	it('--json prints one object in the shape that is promised, the same each time', async () => {
		const [once, again] = [
			await digest('--date', '2026-11-23', '--dry-run', '--json'),
			await digest('--date', '2026-11-23', '--dry-run', '--json'),
		];
		expect([once.code, once.stderr]).toEqual([0, '']);
		expect(again.stdout).toBe(once.stdout);
		const object = JSON.parse(once.stdout) as ReturnType<typeof digestToJson>;
		expect(Object.keys(object)).toEqual(['date', 'parts', 'text']);
		expect(object.date).toBe('2026-11-23');
		expect(object.text).not.toContain('\n');
		for (const part of object.parts) {
			expect(Object.keys(part)).toEqual(['kind', 'prose', 'quotations']);
			expect(part.prose).not.toMatch(/["“”„«»]/);
		}
		expect(object.parts.map(({ kind, quotations }) => [kind, quotations.length])).toEqual([
			['quotation', 1],
			['pair', 2],
		]);
	});

	it('prints the parts under their titles', async () => {
		const { stdout } = await digest('--date', '2026-11-23', '--dry-run');
		expect(stdout).toMatch(/^Monday, 23 November 2026\n\nQuotation of the day\n\n/);
		expect(stdout.match(/^ {2}▌ /gm)?.length).toBeGreaterThan(2);
		expect(stdout).toContain('\n\nOne theme, two dates\n\n');
	});

	it.each([
		[['--date', '2026-02-30'], /It must be a day: 2026-11-23\./],
		[['--channel', 'general'], /It must be the id of a channel/],
		[['--channel', 'C0123456789'], /SLACK_BOT_TOKEN is missing: .*--dry-run/],
	])('tells what is wrong with %j', async (args, message) => {
		const { code, stderr, stdout } = await digest(...args);
		expect(code).toBe(1);
		expect(stderr).toMatch(message);
		expect(stdout).toBe('');
	});
});

describe('a post by hand', () => {
	it('is made once a day, and the next day shows another quotation', async () => {
		const digests: Digests = createDigests({
			...corpus.deps(),
			ledger,
			settings: { ...schedule, latest: '18:00', isPoster: true, showsQuestions: false },
			clock: { now: () => Date.parse('2026-11-23T09:00:00Z'), sleep: async () => undefined },
			log: () => undefined,
		});
		expect(digests.today()).toBe('2026-11-23');
		const posted: string[] = [];
		const door = {
			post: async (_: string, __: unknown, id: string) => void posted.push(id),
			posted: async () => false,
			tell: async () => undefined,
		};
		const days = [23, 24].map((day) => `2026-11-${day}`);
		const shown = [];
		for (const day of days) shown.push((await digests.post('C1', day, door)).record.quotation);
		expect(new Set(shown).size).toBe(2);
		expect(posted).toEqual(days.map((day) => `C1:${day}`));
		await expect(digests.post('C1', '2026-11-24', door)).rejects.toThrow(/has been posted/);
		expect(posted).toHaveLength(2);
	});
});
