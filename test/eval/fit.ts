/**
 * Fits the weights by which quotations are attributed, on the tuning articles alone, and writes `ingest/attribution/weights.ts`.
 * First it tells what to expect of articles never seen: each is judged by weights that were fitted without it.
 */
import { writeFileSync } from 'node:fs';
import { createRanker } from '../../ingest/attribution/rank.ts';
import { type Counts, measure } from './attribution.ts';
import { fit, models } from './fitting.ts';
import { labelledArticles, shippedArticle } from './labelled.ts';
import { literalOf } from './weights-literal.ts';

const folds = 8;

function sumOf(all: readonly Counts[]): Counts | undefined {
	const [first, ...rest] = all;
	if (!first) return undefined;
	const total = { ...first };
	for (const counts of rest) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
	return total;
}

function print(name: string, counts: Counts | undefined): void {
	if (!counts) return;
	const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
	const of = (key: keyof Counts) => `${key} ${percent(counts[key], counts.labelled)}`;
	process.stdout.write(
		`${name}: ${of('voice')}, ${of('publication')}, ${of('speaker')}, ${of('credit')}, ${of('date')}, swaps ${counts.swaps}, sure ${counts.sure} (${percent(counts.sureRight, counts.sure)} right)\n`,
	);
}

const articles = [...labelledArticles('tuning'), shippedArticle()];
if (process.argv.includes('--cross')) {
	const held: Counts[] = [];
	for (let fold = 0; fold < folds; fold += 1) {
		const weights = fit(articles.filter((_, index) => index % folds !== fold));
		for (const each of articles.filter((_, index) => index % folds === fold)) {
			const counts = measure(each, createRanker(weights), process.argv.includes('--failures'));
			held.push(counts);
			if (process.argv.includes('--articles')) print(each.name, counts);
		}
	}
	print('left out', sumOf(held));
}
const weights = fit(articles);
print('fitted on', sumOf(articles.map((each) => measure(each, createRanker(weights)))));
const written = models.map((model) => `\t${model}: ${literalOf(weights[model]).replaceAll('\n', '\n\t')},`);
writeFileSync(
	new URL('../../ingest/attribution/weights.ts', import.meta.url),
	`/** Written by \`test/eval/fit.ts\`: what each feature counts for a candidate. */\nimport type { Weights } from './rank.ts';\n\nexport const weights: Weights = {\n${written.join('\n')}\n};\n`,
);
