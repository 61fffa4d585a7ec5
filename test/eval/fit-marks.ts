/**
 * Fits the weights by which words between quotation marks are judged, on the tuning articles alone, and writes
 * `ingest/mark-weights.ts`. First it tells what to expect of articles never seen: each is judged by weights fitted without it.
 */
import { writeFileSync } from 'node:fs';
import { isQuotation } from '../../ingest/judge.ts';
import { quotationsFound } from './detection.ts';
import { fitMarks } from './fitting-marks.ts';
import { labelledArticles, shippedArticle } from './labelled.ts';
import { literalOf } from './weights-literal.ts';

const folds = 8;
const articles = [...labelledArticles('tuning'), shippedArticle()];
const total = { labelled: 0, found: 0, right: 0 };
for (let fold = 0; fold < folds; fold += 1) {
	const weights = fitMarks(articles.filter((_, index) => index % folds !== fold));
	for (const each of articles.filter((_, index) => index % folds === fold)) {
		const { found, right } = quotationsFound(each, (marked) => isQuotation(marked, weights));
		total.labelled += each.quotations.length;
		total.found += found.length;
		total.right += right.length;
	}
}
const percent = (whole: number) => `${((100 * total.right) / whole).toFixed(1)} %`;
process.stdout.write(`left out: precision ${percent(total.found)}, recall ${percent(total.labelled)}\n`);
writeFileSync(
	new URL('../../ingest/mark-weights.ts', import.meta.url),
	`/** Written by \`test/eval/fit-marks.ts\`: what each feature counts for somebody's words; above 0 in all, they are a quotation. */\nexport const markWeights: Readonly<Record<string, number>> = ${literalOf(fitMarks(articles))};\n`,
);
