/** Writes an answer to stdout: as JSON, or rendered and read back first, so that what is printed is what the articles hold. */
import { styleText } from 'node:util';
import type { Answer } from '../answer.ts';
import { type AnswerJson, answerToJson } from '../contract.ts';
import { ExactnessError } from '../errors.ts';
import { plainStyle, quotationsIn, renderAnswer, type Style } from './render.ts';

const colours: Style = {
	strong: (text) => styleText('bold', text),
	faint: (text) => styleText('dim', text),
	warn: (text) => styleText('yellow', text),
};

/** @throws {ExactnessError} where the rendered quotations are not the articles' own bytes; nothing is printed then. */
export function printAnswer(answer: Answer, { json }: { json: boolean }): void {
	if (json) {
		const payload = `${JSON.stringify(answerToJson(answer))}\n`;
		const { quotations, near }: AnswerJson = JSON.parse(payload);
		checkPrinted(
			[...quotations, ...near].map(({ text }) => text),
			answer,
		);
		process.stdout.write(payload);
		return;
	}
	const { isTTY, columns } = process.stdout;
	const rendered = renderAnswer(
		answer,
		isTTY && process.stdout.hasColors() ? colours : plainStyle,
		isTTY ? columns : undefined,
	);
	checkPrinted(quotationsIn(rendered, isTTY), answer);
	process.stdout.write(rendered);
}

/** The invariant of every surface: what is read back from the payload are the articles' own slices, all of them, in order. */
function checkPrinted(printed: readonly string[], { quotations, near, articles }: Answer): void {
	const expected = [...quotations, ...near].map(({ article, start, end }) =>
		articles.get(article.id)?.text.slice(start, end),
	);
	if (printed.length !== expected.length || printed.some((text, index) => text !== expected[index])) {
		throw new ExactnessError(
			'The answer was withheld: a quotation would not have been printed exactly. Please report the question.',
		);
	}
}
