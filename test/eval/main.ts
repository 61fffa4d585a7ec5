/** `npm run eval`: how well quotations are found in labelled articles, and how often the right one answers a question. */
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { Option } from 'commander';
import { ingestIfChanged } from '../../ingest/ingest.ts';
import { createProgress } from '../../ingest/progress.ts';
import { answerQuestion } from '../../src/answer.ts';
import { createProgram, runCommand } from '../../src/command.ts';
import { answerDeps, openIndex } from '../../src/wire.ts';
import { printAttribution } from './attribution.ts';
import { printDetection } from './detection.ts';
import { printVerification } from './verification.ts';

interface Question {
	question: string;
	kind: string;
	gold: string[];
}

interface Tally {
	questions: number;
	first: number;
	firstThree: number;
	declined: number;
}

const beginnings: Record<string, string> = JSON.parse(readFileSync(new URL('gold.json', import.meta.url), 'utf8'));

function questionsOf(part: string): Question[] {
	const lines = readFileSync(new URL(`${part}.jsonl`, import.meta.url), 'utf8')
		.trim()
		.split('\n');
	return lines.map((line) => JSON.parse(line));
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function print(part: string, kinds: Map<string, Tally>): void {
	const line = (name: string, { questions, first, firstThree, declined }: Tally, answerable: boolean) =>
		[
			name.padEnd(16),
			String(questions).padStart(9),
			(answerable ? percent(first, questions) : '').padStart(9),
			(answerable ? percent(firstThree, questions) : '').padStart(13),
			percent(declined, questions).padStart(10),
		].join('');
	const sum = (names: string[]) =>
		names.reduce<Tally>((total, name) => {
			const tally = kinds.get(name) ?? none();
			return {
				questions: total.questions + tally.questions,
				first: total.first + tally.first,
				firstThree: total.firstThree + tally.firstThree,
				declined: total.declined + tally.declined,
			};
		}, none());
	const answerable = ['plain', 'paraphrase', 'korean'];
	const others = ['topic', 'year', 'speaker', 'nonsense'];
	process.stdout.write(`\n${styleText('bold', part)}\n`);
	process.stdout.write(
		`${'kind'.padEnd(16)}${'questions'.padStart(9)}${'first'.padStart(9)}${'first three'.padStart(13)}${'declined'.padStart(10)}\n`,
	);
	for (const name of answerable) process.stdout.write(`${line(name, kinds.get(name) ?? none(), true)}\n`);
	process.stdout.write(`${line('= answerable', sum(answerable), true)}\n`);
	for (const name of others) process.stdout.write(`${line(name, kinds.get(name) ?? none(), false)}\n`);
	process.stdout.write(`${line('= unanswerable', sum(others), false)}\n`);
}

function none(): Tally {
	return { questions: 0, first: 0, firstThree: 0, declined: 0 };
}

const program = createProgram('eval', 'Measures detection and retrieval on the tuning and the test part.')
	.addOption(new Option('--part <name>', 'only this part').choices(['tuning', 'test', 'unread']))
	.option('--failures', 'list the questions that went wrong')
	.addOption(
		new Option('--only <section>', 'only this section').choices([
			'detection',
			'attribution',
			'verification',
			'questions',
		]),
	)
	.action(({ part, failures = false, only }: { part?: string; failures?: boolean; only?: string }) =>
		runCommand(async (config) => {
			const isAsked = (section: string) => only === undefined || only === section;
			const parts = part ? [part] : ['tuning', 'test'];
			for (const name of parts) {
				if (isAsked('detection')) printDetection(name, failures);
				if (isAsked('attribution')) printAttribution(name, failures);
				if (isAsked('verification')) printVerification(name, failures);
			}
			// The last part has articles and no questions.
			const asked = parts.filter((name) => name !== 'unread');
			if (!isAsked('questions') || asked.length === 0) return;
			const index = await openIndex(config);
			try {
				await ingestIfChanged({ ...index, folder: config.articlesFolder, onProgress: createProgress().show });
				const deps = { ...answerDeps(config, index), model: null };
				for (const name of asked) {
					const kinds = new Map<string, Tally>();
					for (const { question, kind, gold } of questionsOf(name)) {
						const answer = await answerQuestion(question, deps);
						const rank = answer.quotations.findIndex(({ text }) =>
							gold.some((key) => text.startsWith(beginnings[key] ?? '\0')),
						);
						const tally = kinds.get(kind) ?? none();
						kinds.set(kind, tally);
						tally.questions += 1;
						if (rank === 0) tally.first += 1;
						if (rank >= 0) tally.firstThree += 1;
						if (answer.outcome === 'no-evidence') tally.declined += 1;
						const wrong = gold.length > 0 ? rank !== 0 : answer.outcome === 'answered';
						if (failures && wrong)
							process.stdout.write(
								`${kind}: ${question} -> ${answer.quotations.map(({ text }) => text.slice(0, 30)).join(' | ') || 'declined'}\n`,
							);
					}
					print(name, kinds);
				}
			} finally {
				await index.close();
			}
		}),
	);

await program.parseAsync();
