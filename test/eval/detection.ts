/** How many of the quotations that people labelled are found, span for span. */
import { styleText } from 'node:util';
import { type Detected, detect } from '../../ingest/detect.ts';
import type { Marked } from '../../ingest/surroundings.ts';
import type { Span } from '../../src/article.ts';
import { type LabelledArticle, labelledArticles } from './labelled.ts';

/** Prints precision and recall over strict spans, an article a line; with `failures`, each span that was missed or is none. */
export function printDetection(part: string, failures: boolean): void {
	process.stdout.write(`\n${styleText('bold', `${part}: detection`)}\n`);
	process.stdout.write(
		`${'article'.padEnd(28)}${'labelled'.padStart(9)}${'precision'.padStart(11)}${'recall'.padStart(9)}\n`,
	);
	const total = { labelled: 0, found: 0, right: 0 };
	for (const { name, article, quotations } of labelledArticles(part)) {
		const { found, right } = quotationsFound({ article, quotations });
		total.labelled += quotations.length;
		total.found += found.length;
		total.right += right.length;
		printLine(name, quotations.length, found.length, right.length);
		if (!failures) continue;
		const show = ({ start, end }: Span) => JSON.stringify(article.text.slice(start, end));
		for (const label of quotations.filter((each) => !found.some((span) => isSame(span, each))))
			process.stdout.write(`  missed ${show(label)}\n`);
		for (const span of found.filter((each) => !right.includes(each))) process.stdout.write(`  none   ${show(span)}\n`);
	}
	printLine('= all', total.labelled, total.found, total.right);
}

/**
 * The quotations that are found in an article, and those among them that people labelled.
 * @param isQuoted whether somebody's words stand between marks.
 */
export function quotationsFound(
	{ article, quotations }: Pick<LabelledArticle, 'article' | 'quotations'>,
	isQuoted?: (marked: Marked) => boolean,
): { found: Detected[]; right: Detected[] } {
	const found = detect(article, isQuoted).filter(({ use }) => use === 'quotation');
	return { found, right: found.filter((span) => quotations.some((label) => isSame(span, label))) };
}

function isSame(one: Span, other: Span): boolean {
	return one.start === other.start && one.end === other.end;
}

function printLine(name: string, labelled: number, found: number, right: number): void {
	const percent = (whole: number) => `${((100 * right) / whole).toFixed(1)} %`;
	process.stdout.write(
		`${name.padEnd(28)}${String(labelled).padStart(9)}${percent(found).padStart(11)}${percent(labelled).padStart(9)}\n`,
	);
}
