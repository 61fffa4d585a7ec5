/** `npm run bench`: what an answer costs beside its parts, in one run; how long the main thread is held; how long a cold ask takes; how fast Slack is acknowledged. */
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { ingestIfChanged } from '../../ingest/ingest.ts';
import { createProgress } from '../../ingest/progress.ts';
import { answerQuestion } from '../../src/answer.ts';
import { createProgram, runCommand } from '../../src/command.ts';
import { readQuestion } from '../../src/question.ts';
import type { Filter } from '../../src/store.ts';
import { answerDeps, openIndex } from '../../src/wire.ts';
import { benchDigest } from './digest.ts';
import { benchSlack } from './slack.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Questions of several lengths, none of them a question of `test/eval`. */
const questions = [
	'What does the journal hold about dependence on imports?',
	'arbitration of broken contracts',
	'Which regions should negotiators look to beyond Asia, and why had that not been done?',
	'How can sanctions be overcome by trading with many countries?',
	'Who speaks of a closed economy?',
];
const rounds = 30;
const everything: Filter = { voices: ['journal', 'official'], sources: [], periods: [] };

/** Milliseconds that the work takes, the middle of all rounds. */
async function median(work: (question: string) => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		for (const question of questions) {
			const began = performance.now();
			await work(question);
			times.push(performance.now() - began);
		}
	}
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** The longest time, in ms, for which a timer of 1 ms could not fire during the work. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
	let last = performance.now();
	let longest = 0;
	const timer = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	}, 1);
	await work();
	clearInterval(timer);
	return longest;
}

function report(what: string, figure: string): void {
	process.stdout.write(`${what.padEnd(46)}${figure}\n`);
}

const program = createProgram(
	'bench',
	'Measures answers against their parts. Times vary between machines; ratios of one run do not much.',
)
	.argument('[what]', 'digest: only the digest, which takes some minutes')
	.action((what?: string) =>
		runCommand(async (config) => {
			if (what === 'digest') return benchDigest(report);
			const index = await openIndex(config);
			const { store, embedder } = index;
			try {
				await ingestIfChanged({ ...index, folder: config.articlesFolder, onProgress: createProgress().show });
				const deps = { ...answerDeps(config, index), model: null };
				const [vector] = await embedder.embed(['warm up']);
				if (!vector) throw new Error('no vector');
				for (const question of questions) await answerQuestion(question, deps);

				const keys = new Map(
					questions.map((question) => [
						question,
						readQuestion(question)
							.terms.flatMap((term) => term.keys)
							.join(' '),
					]),
				);
				const embedding = await median((question) => embedder.embed([readQuestion(question).subject]));
				const words = await median((question) => store.searchWords(keys.get(question) ?? '', everything, 50));
				const meaning = await median(() => store.searchMeaning(vector, everything, 200));
				const answer = await median((question) => answerQuestion(question, deps));
				const parts = embedding + words + meaning;
				report('query embedding', `${embedding.toFixed(1)} ms`);
				report('search of words', `${words.toFixed(1)} ms`);
				report('search of meaning', `${meaning.toFixed(1)} ms`);
				report('warm answer without a model', `${answer.toFixed(1)} ms`);
				report('ratio of the answer to its parts', `${(answer / parts).toFixed(2)} (at most 1.5)`);

				const texts = Array.from({ length: 64 }, (_, number) => `${questions.join(' ')} ${number}`);
				const hold = await longestHold(() => embedder.embed(texts));
				report('main thread held while embedding, longest', `${hold.toFixed(1)} ms (at most 50)`);
			} finally {
				await index.close();
			}
			const colds = Array.from({ length: 5 }, () => {
				const began = performance.now();
				execFileSync('npm', ['run', '-s', 'ask', '--', questions[0] ?? ''], {
					cwd: root,
					shell: process.platform === 'win32',
				});
				return performance.now() - began;
			});
			report('cold npm run ask, longest of 5', `${(Math.max(...colds) / 1000).toFixed(2)} s (under 3)`);
			await benchSlack(config.indexUri, report);
		}),
	);

await program.parseAsync();
