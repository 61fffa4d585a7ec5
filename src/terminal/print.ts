/** Writes an answer to stdout: as JSON, or rendered and read back first, so that what is printed is what the articles hold. */
import { styleText } from 'node:util';
import type { Answer } from '../answer.ts';
import { answerToJson } from '../contract.ts';
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
		process.stdout.write(`${JSON.stringify(answerToJson(answer))}\n`);
		return;
	}
	const coloured = process.stdout.isTTY && process.stdout.hasColors();
	const rendered = renderAnswer(answer, coloured ? colours : plainStyle);
	checkRendered(rendered, answer);
	process.stdout.write(rendered);
}

function checkRendered(rendered: string, { quotations, near, articles }: Answer): void {
	const expected = [...quotations, ...near].map(({ article, start, end }) =>
		articles.get(article.id)?.text.slice(start, end),
	);
	const printed = quotationsIn(rendered);
	if (printed.length !== expected.length || printed.some((text, index) => text !== expected[index])) {
		throw new ExactnessError(
			'The answer was withheld: a quotation would not have been printed exactly. Please report the question.',
		);
	}
}
