/** Entry: `start`, `chat`, `ask`, `quote`, `verify`, `article` and `digest`. */
import { text } from 'node:stream/consumers';
import { InvalidArgumentError, Option } from 'commander';
import { faultsTold, ingestIfChanged } from '../ingest/ingest.ts';
import { announce, announceUnmended, createProgress, explainInterrupt } from '../ingest/progress.ts';
import { answerQuestion } from './answer.ts';
import { createProgram, formatError, runCommand } from './command.ts';
import type { Config, SlackConfig } from './config.ts';
import { articleToJson } from './contract.ts';
import { createCorpusReader } from './corpus.ts';
import { faultOfDate } from './dates.ts';
import { isDate } from './digest/calendar.ts';
import { createDigests } from './digest/digests.ts';
import { ConfigError, CorpusError } from './errors.ts';
import { type LookupFilters, type LookupQuery, lookUp, noFilters } from './lookup.ts';
import { chat } from './terminal/chat.ts';
import { printAnswer, printDigest, printLookup, printVerification } from './terminal/print.ts';
import { usualLimit } from './terminal/quote-command.ts';
import { verify } from './verify.ts';
import { answerDeps, digestSettings, type Index, openIndex, openSlackLedger } from './wire.ts';
import { formatArticle } from './wording.ts';

/** Opens the index, building it first where the articles have changed or there is none. */
async function withIndex(config: Config, work: (index: Index) => Promise<void>): Promise<void> {
	const index = await openIndex(config);
	try {
		const progress = createProgress();
		const finished = explainInterrupt();
		const report = await ingestIfChanged({ ...index, folder: config.articlesFolder, onProgress: progress.show }).catch(
			(error) => keepLast(error, index),
		);
		progress.end();
		finished();
		if (report) announce(report);
		else announceUnmended(await faultsTold(index.store));
		await work(index);
	} finally {
		await index.close();
	}
}

/** An article that cannot be taken in does not silence the others: the index of before answers, with a warning. */
async function keepLast(error: unknown, { store }: Index): Promise<null> {
	if (!(error instanceof CorpusError) || (await store.info()) === null || (await store.fingerprint()) === null)
		throw error;
	process.stderr.write(`${formatError(error)}\nsic: the index is left as it was; answers come from it.\n`);
	return null;
}

function converse(config: Config, json: boolean): Promise<void> {
	return withIndex(config, (index) => {
		const by = config.language
			? `answers by ${config.language.model}`
			: 'no language model is set, answers come in fixed words';
		const greeting = `Sic quotes the corpus word for word (${by}). Ask what somebody said, and on what; “bye” or Ctrl-D ends.`;
		return chat({ deps: answerDeps(config, index), json, greeting });
	});
}

/** Until SIGTERM or Ctrl-C, which end it in order; or until Slack lets it in no more. */
async function runSlack(config: Config, settings: SlackConfig): Promise<void> {
	const log = (line: string) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);
	const { openWorkspace } = await import('./slack/app.ts');
	// Wrong tokens are told at once, before an index is built.
	const workspace = await openWorkspace(settings);
	await withIndex(config, async (index) => {
		const ledger = await openSlackLedger(config);
		try {
			const digest = digestSettings(config);
			const running = await workspace.run({ ...answerDeps(config, index), ledger, digest, log });
			const { name, team } = workspace.identity;
			process.stderr.write(`Sic is in ${team} as ${name}. Ctrl-C ends it.\n`);
			const asked = new Promise<null>((done) => {
				for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done(null));
			});
			const failure = await Promise.race([asked, running.failed]);
			await running.stop();
			if (failure) throw failure;
		} finally {
			await ledger.close();
			// Nothing that Slack or a proxy leaves open keeps the process from ending.
			setTimeout(() => process.exit(), 1_000).unref();
		}
	});
}

interface DigestOptions {
	date?: string;
	channel?: string;
	dryRun?: boolean;
	json?: boolean;
}

/** Prints a digest; with a channel, posts it there first, unless it is a dry run. */
async function showDigest(
	config: Config,
	{ date, channel, dryRun = false, json = false }: DigestOptions,
): Promise<void> {
	const log = (line: string) => void process.stderr.write(`sic: ${line}\n`);
	const posts = channel !== undefined && !dryRun;
	if (posts && !config.slack)
		throw new ConfigError('SLACK_BOT_TOKEN is missing: give it to post the digest, or add --dry-run to see it here.');
	await withIndex(config, async (index) => {
		const ledger = await openSlackLedger(config);
		try {
			const deps = answerDeps(config, index);
			const digests = createDigests({ ...deps, ledger, settings: digestSettings(config), log });
			const on = date ?? digests.today();
			if (!posts || !config.slack) {
				printDigest(await digests.preview(channel ?? null, on, !dryRun), { json });
				return;
			}
			const { openWorkspace } = await import('./slack/app.ts');
			const { digestDoor } = await openWorkspace(config.slack);
			const digest = await digests.post(channel, on, digestDoor(deps.reader));
			log(`The digest of ${on} is posted in ${channel}.`);
			printDigest(digest, { json });
		} finally {
			await ledger.close();
		}
	});
}

type QuoteOptions = Partial<LookupFilters> & Pick<LookupQuery, 'order' | 'limit'> & { json?: boolean };

/** @throws {InvalidArgumentError} for what is no date. */
function readDate(value: string): string {
	const fault = faultOfDate(value);
	if (fault === null) return value;
	throw new InvalidArgumentError(fault);
}

/** @throws {InvalidArgumentError} for what is no day. */
function readDay(value: string): string {
	if (isDate(value)) return value;
	throw new InvalidArgumentError('It must be a day: 2026-11-23.');
}

/** @throws {InvalidArgumentError} for what is no id of a channel. */
function readChannel(value: string): string {
	if (/^[CDG][A-Z0-9]{2,}$/.test(value)) return value;
	throw new InvalidArgumentError(
		'It must be the id of a channel, such as C0123456789: Slack shows it in the channel’s details.',
	);
}

/** @throws {InvalidArgumentError} for what is no number from 1 up. */
function readLimit(value: string): number {
	if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
	throw new InvalidArgumentError('It must be a whole number from 1 up.');
}

const program = createProgram('sic', 'Answers questions with exact, attributed quotations from a corpus of articles.');

program
	.command('start', { isDefault: true })
	.description('Runs the bot in Slack, where its tokens are set; else opens a conversation.')
	.option('--json', 'in a conversation: print one JSON object a line')
	.action(({ json = false }: { json?: boolean }) =>
		runCommand((config) => (config.slack ? runSlack(config, config.slack) : converse(config, json))),
	);

program
	.command('chat')
	.description('Opens a conversation; where stdin is no terminal, answers one question a line and ends with the input.')
	.option('--json', 'print one JSON object a line')
	.action(({ json = false }: { json?: boolean }) => runCommand((config) => converse(config, json)));

program
	.command('ask')
	.description('Answers one question.')
	.argument('<question...>', 'the question; quotation marks around it keep the shell away from it')
	.option('--json', 'print one JSON object')
	.action((words: string[], { json = false }: { json?: boolean }) =>
		runCommand((config) =>
			withIndex(config, async (index) =>
				printAnswer(await answerQuestion(words.join(' '), answerDeps(config, index)), { json }),
			),
		),
	);

program
	.command('quote')
	.description('Looks quotations up by topic, source and date. Without a topic, lists all that match.')
	.argument('[topic...]', 'what the quotations are about')
	.option('--publication <name>', 'only from this publication, in any usual spelling')
	.option('--speaker <name>', 'only words of this person or body')
	.addOption(
		new Option('--voice <voice>', 'only from publications, or only from people and bodies').choices([
			'journal',
			'official',
		]),
	)
	.option('--from <date>', 'only dated in this year, month or day or later: 2015, 2015-07 or 2015-07-03', readDate)
	.option('--to <date>', 'only dated in this year, month or day or earlier', readDate)
	.option('--article <id>', 'only quoted in this article')
	.addOption(
		new Option('--order <order>', 'best first, or the earliest first')
			.choices(['relevance', 'date'])
			.default('relevance'),
	)
	.option('--limit <number>', 'quotations at most', readLimit, usualLimit)
	.option('--json', 'print one JSON object')
	.action((words: string[], { json = false, order, limit, ...given }: QuoteOptions) =>
		runCommand((config) =>
			withIndex(config, async (index) => {
				const filters = { ...noFilters, ...given };
				const topic = words.length > 0 ? words.join(' ') : null;
				printLookup(await lookUp({ topic, filters, order, limit }, answerDeps(config, index)), { json });
			}),
		),
	);

program
	.command('verify')
	.description('Tells whether a pasted quotation is genuine. Without words it reads them from stdin.')
	.argument('[text...]', 'the pasted words, with or without their marks and a credit (as Hakpo wrote in 2016: …)')
	.option('--as <source>', 'who is said to have said it, and when or where: Hakpo, or Kim Jong Un in 2016')
	.option('--json', 'print one JSON object with the verdict, which the exit code (0) does not tell')
	.action((words: string[], { as = null, json = false }: { as?: string | null; json?: boolean }) =>
		runCommand((config) =>
			withIndex(config, async ({ store }) => {
				const paste = words.length > 0 ? words.join(' ') : await text(process.stdin);
				printVerification(await verify(paste, as, { store, reader: createCorpusReader(store) }), { json });
			}),
		),
	);

program
	.command('article')
	.description('Shows an article as it stands in the index, or lists the articles.')
	.argument('[id]', 'the id of an article')
	.option('--list', 'list the articles')
	.option(
		'--json',
		'print one JSON object with the text and its sha256; with --list, a list of the articles without their texts',
	)
	.action((id: string | undefined, { list = false, json = false }: { list?: boolean; json?: boolean }) =>
		runCommand((config) =>
			withIndex(config, async ({ store }) => {
				const { articles } = await createCorpusReader(store).read();
				if (list || id === undefined) {
					const infos = [...articles.values()].map(articleToJson).map(({ text: _, ...info }) => info);
					process.stdout.write(
						json ? `${JSON.stringify(infos)}\n` : infos.map((info) => `${info.id}\t${formatArticle(info)}\n`).join(''),
					);
					return;
				}
				const article = articles.get(id);
				if (!article)
					throw new CorpusError(`There is no article ${id}: run npm run article -- --list to see which there are.`);
				process.stdout.write(json ? `${JSON.stringify(articleToJson(article))}\n` : `${article.text}\n`);
			}),
		),
	);

program
	.command('digest')
	.description('Shows the digest of a day; with a channel, posts it there, once a day.')
	.option('--date <day>', 'the day: 2026-11-23; without it, today in DIGEST_TIMEZONE', readDay)
	.option('--channel <id>', 'the channel for which it is, and in which it is posted', readChannel)
	.option('--dry-run', 'post nothing and write nothing down')
	.option('--json', 'print one JSON object')
	.action((options: DigestOptions) => runCommand((config) => showDigest(config, options)));

await program.parseAsync();
