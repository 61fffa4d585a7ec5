/** A conversation in the terminal, or one question a line where stdin is a pipe or a file. */
import { createInterface } from 'node:readline/promises';
import { type AnswerDeps, answerQuestion } from '../answer.ts';
import { formatError } from '../command.ts';
import { QuestionError, SicError } from '../errors.ts';
import type { Turn } from '../question/conversation.ts';
import { printAnswer } from './print.ts';

/** Turns that a follow-up can reach back to. */
const remembered = 10;

const leaving = /^\s*\/?(?:exit|quit|bye|goodbye)[.!]*\s*$/i;
/** Words that ask for nothing that is quoted. */
const smallTalk = /^\s*\/?(?:help|hello|hi|hey|thanks|thank you|who are you|what can you do)[.!?]*\s*$/i;

export interface ChatOptions {
	deps: AnswerDeps;
	/** One JSON object a line instead of text. */
	json: boolean;
	/** Stands above the first prompt of a terminal. */
	greeting: string;
}

/** Answers until the input ends. A question that cannot be taken is answered with a sentence, and the next one is read. */
export async function chat(options: ChatOptions): Promise<void> {
	return process.stdin.isTTY && !options.json ? converse(options) : answerLines(options);
}

async function converse({ deps, greeting }: ChatOptions): Promise<void> {
	const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n? ' });
	process.stdout.write(`${greeting}\n`);
	lines.once('SIGINT', () => lines.close());
	lines.prompt();
	let earlier: Turn[] = [];
	for await (const line of lines) {
		if (leaving.test(line)) break;
		if (smallTalk.test(line)) process.stdout.write(`\n${greeting}\n`);
		else if (line.trim() !== '') {
			process.stdout.write('\n');
			earlier = [...earlier, ...(await reply(line, earlier, deps, false))].slice(-remembered);
		}
		lines.prompt();
	}
	lines.close();
	process.stdout.write('\n');
}

async function answerLines({ deps, json, greeting }: ChatOptions): Promise<void> {
	let earlier: Turn[] = [];
	for await (const line of inputLines()) {
		if (line.trim() === '' && !json) continue;
		if (!json && leaving.test(line)) break;
		if (!json) process.stdout.write(`? ${line.replace(/\p{Cc}/gu, ' ')}\n\n`);
		if (!json && smallTalk.test(line)) {
			process.stdout.write(`${greeting}\n\n`);
			continue;
		}
		earlier = [...earlier, ...(await reply(line, earlier, deps, json))].slice(-remembered);
		if (!json) process.stdout.write('\n');
	}
}

/** The lines of stdin, ended by LF or CRLF and by nothing else. @throws {QuestionError} where stdin cannot be read. */
async function* inputLines(): AsyncGenerator<string> {
	let rest = '';
	try {
		for await (const chunk of process.stdin.setEncoding('utf8')) {
			const lines = `${rest}${chunk}`.split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) yield line.replace(/\r$/, '');
		}
	} catch (cause) {
		throw new QuestionError('The questions cannot be read: pipe text into stdin, one question a line.', { cause });
	}
	if (rest !== '') yield rest;
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
