/** A conversation in the terminal, or one question a line where stdin is a pipe or a file. */
import { createInterface } from 'node:readline/promises';
import { stripVTControlCharacters } from 'node:util';
import { type AnswerDeps, answerQuestion } from '../answer.ts';
import { formatError } from '../command.ts';
import type { Turn } from '../conversation.ts';
import { SicError } from '../errors.ts';
import { printAnswer } from './print.ts';

/** Turns that a follow-up can reach back to. */
const remembered = 10;

export interface ChatOptions {
	deps: AnswerDeps;
	/** One JSON object a line instead of text. */
	json: boolean;
	/** Stands above the first prompt of a terminal. */
	greeting: string;
}

/** Answers until the input ends. A question that cannot be taken is answered with a sentence, and the next one is read. */
export async function chat({ deps, json, greeting }: ChatOptions): Promise<void> {
	const interactive = Boolean(process.stdin.isTTY) && !json;
	const lines = createInterface({
		input: process.stdin,
		...(interactive ? { output: process.stdout, prompt: '\n? ' } : {}),
	});
	if (interactive) {
		process.stdout.write(`${greeting}\n`);
		lines.prompt();
		lines.once('SIGINT', () => lines.close());
	}
	let earlier: Turn[] = [];
	for await (const line of lines) {
		const isBlank = line.trim() === '';
		if (interactive && /^(?:exit|quit|\/exit|\/quit)$/i.test(line.trim())) break;
		if (!isBlank || json) {
			if (!json && !interactive) process.stdout.write(`? ${stripVTControlCharacters(line)}\n\n`);
			earlier = [...earlier, ...(await reply(line, earlier, deps, json))].slice(-remembered);
			if (!json && !interactive) process.stdout.write('\n');
		}
		if (interactive) lines.prompt();
	}
	lines.close();
}

/** Prints the answer to one question; the turn to remember, or none where there was an error. */
async function reply(question: string, earlier: readonly Turn[], deps: AnswerDeps, json: boolean): Promise<Turn[]> {
	try {
		const answer = await answerQuestion(question, deps, earlier);
		printAnswer(answer, { json });
		return [answer.turn];
	} catch (error) {
		if (!(error instanceof SicError)) throw error;
		if (json) process.stdout.write(`${JSON.stringify({ question, error: error.message })}\n`);
		else process.stdout.write(`${formatError(error)}\n`);
		return [];
	}
}
