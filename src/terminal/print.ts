/** Writes answers, look-ups, verifications and digests to stdout: as JSON, or rendered and read back first, so that what is printed is what the articles hold. */
import { styleText } from 'node:util';
import type { Answer } from '../answer.ts';
import type { Article } from '../article.ts';
import {
	type AnswerJson,
	answerToJson,
	type DigestJson,
	digestToJson,
	type LookupJson,
	lookupToJson,
	type VerificationJson,
	verificationToJson,
} from '../contract.ts';
import type { Digest } from '../digest.ts';
import { ExactnessError } from '../errors.ts';
import type { ShownQuotation } from '../gate.ts';
import type { Lookup } from '../lookup.ts';
import type { Verification } from '../verify.ts';
import {
	plainStyle,
	quotationsIn,
	renderAnswer,
	renderDigest,
	renderLookup,
	renderVerification,
	type Style,
} from './render.ts';

const colours: Style = {
	strong: (text) => styleText('bold', text),
	faint: (text) => styleText('dim', text),
	warn: (text) => styleText('yellow', text),
};

/** @throws {ExactnessError} where the rendered quotations are not the articles' own bytes; nothing is printed then. */
export function printAnswer(answer: Answer, { json }: { json: boolean }): void {
	const shown = { quotations: [...answer.quotations, ...answer.near], articles: answer.articles };
	if (json) printJson(answerToJson(answer), ({ quotations, near }: AnswerJson) => [...quotations, ...near], shown);
	else printRendered((style, width) => renderAnswer(answer, style, width), shown);
}

/** @throws {ExactnessError} where the rendered quotations are not the articles' own bytes; nothing is printed then. */
export function printLookup(lookup: Lookup, { json }: { json: boolean }): void {
	if (json) printJson(lookupToJson(lookup), ({ quotations }: LookupJson) => quotations, lookup);
	else printRendered((style, width) => renderLookup(lookup, style, width), lookup);
}

/** @throws {ExactnessError} where the rendered quotations are not the articles' own bytes; nothing is printed then. */
export function printVerification(verification: Verification, { json }: { json: boolean }): void {
	const quotations = verification.judgements.flatMap(({ quotation }) => quotation ?? []);
	const shown = { quotations, articles: verification.articles };
	const read = (payload: VerificationJson) => (payload.parts ?? [payload]).flatMap(({ quotation }) => quotation ?? []);
	if (json) printJson(verificationToJson(verification), read, shown);
	else printRendered((style, width) => renderVerification(verification, style, width), shown);
}

/** @throws {ExactnessError} where the rendered quotations are not the articles' own bytes; nothing is printed then. */
export function printDigest(digest: Digest, { json }: { json: boolean }): void {
	const shown = { quotations: digest.parts.flatMap(({ quotations }) => quotations), articles: digest.articles };
	const read = ({ parts }: DigestJson) => parts.flatMap(({ quotations }) => quotations);
	if (json) printJson(digestToJson(digest), read, shown);
	else printRendered((style, width) => renderDigest(digest, style, width), shown);
}

interface Shown {
	quotations: readonly ShownQuotation[];
	articles: ReadonlyMap<string, Article>;
}

function printJson<Payload>(
	object: Payload,
	quotationsOf: (read: Payload) => readonly { text: string }[],
	shown: Shown,
) {
	const payload = `${JSON.stringify(object)}\n`;
	checkPrinted(
		quotationsOf(JSON.parse(payload)).map(({ text }) => text),
		shown,
	);
	process.stdout.write(payload);
}

function printRendered(render: (style: Style, width: number | undefined) => string, shown: Shown) {
	const { isTTY, columns } = process.stdout;
	const rendered = render(
		isTTY && process.stdout.hasColors() ? colours : plainStyle,
		isTTY && columns > 0 ? columns : undefined,
	);
	checkPrinted(quotationsIn(rendered, isTTY), shown);
	process.stdout.write(rendered);
}

/** The invariant of every surface: what is read back from the payload are the articles' own slices, all of them, in order. */
function checkPrinted(printed: readonly string[], { quotations, articles }: Shown): void {
	const expected = quotations.map(({ article, start, end }) => articles.get(article.id)?.text.slice(start, end));
	if (printed.length !== expected.length || printed.some((text, index) => text !== expected[index])) {
		throw new ExactnessError(
			'The answer was withheld: a quotation would not have been printed exactly. Please report the question.',
		);
	}
}
