/** Entry: `chat`, `ask` and `article`. */
import { ingestIfChanged } from '../ingest/ingest.ts';
import { announce, createProgress, explainInterrupt } from '../ingest/progress.ts';
import { answerQuestion } from './answer.ts';
import { createProgram, formatError, runCommand } from './command.ts';
import type { Config } from './config.ts';
import { articleToJson } from './contract.ts';
import { createCorpusReader } from './corpus.ts';
import { CorpusError } from './errors.ts';
import { chat } from './terminal/chat.ts';
import { printAnswer } from './terminal/print.ts';
import { answerDeps, type Index, openIndex } from './wire.ts';
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

const program = createProgram('sic', 'Answers questions with exact, attributed quotations from a corpus of articles.');

program
	.command('chat', { isDefault: true })
	.description('Opens a conversation; where stdin is no terminal, answers one question a line and ends with the input.')
	.option('--json', 'print one JSON object a line')
	.action(({ json = false }: { json?: boolean }) =>
		runCommand((config) =>
			withIndex(config, (index) => {
				const by = config.language
					? `answers by ${config.language.model}`
					: 'no language model is set, answers come in fixed words';
				const greeting = `Sic quotes the corpus word for word (${by}). Ask a question; Ctrl-D ends.`;
				return chat({ deps: answerDeps(config, index), json, greeting });
			}),
		),
	);

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

await program.parseAsync();
