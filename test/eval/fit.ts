/**
 * Fits the weights by which quotations are attributed, on the tuning articles alone, and writes `ingest/attribution/weights.ts`.
 * First it tells what to expect of articles never seen: each is judged by weights that were fitted without it.
 */
import { writeFileSync } from 'node:fs';
import { creditsOf } from '../../ingest/attribute.ts';
import type { Credit } from '../../ingest/attribution/credit.ts';
import {
	createRanker,
	type Features,
	type Model,
	type Ranker,
	scoreOf,
	type Weights,
} from '../../ingest/attribution/rank.ts';
import { type Counts, isEqual, measure, spansOf } from './attribution.ts';
import { type Labelled, type LabelledArticle, labelledArticles, shippedArticle } from './labelled.ts';

/** A decision with what should have been decided. */
interface Example {
	article: string;
	model: Model;
	candidates: Features[];
	/** The candidates that are right. */
	right: number[];
}

const models: Model[] = ['reference', 'speaker', 'channel', 'date', 'year'];
/** How strongly weights are held near 0. */
const ridge: Record<Model, number> = { reference: 1.5, speaker: 1, channel: 1, date: 1, year: 1 };
const rounds = 4;
const steps = 250;
const folds = 8;

interface Decision {
	model: Model;
	at: number;
	choices: readonly { value: unknown; features: Features }[];
}

/** A ranker that keeps every decision. */
function listening(weights: Weights): { ranker: Ranker; decisions: Decision[] } {
	const plain = createRanker(weights);
	const decisions: Decision[] = [];
	const ranker: Ranker = {
		rank(model, at, choices) {
			decisions.push({ model, at, choices });
			return plain.rank(model, at, choices);
		},
	};
	return { ranker, decisions };
}

function examplesOf(labelled: LabelledArticle, weights: Weights): Example[] {
	const { ranker, decisions } = listening(weights);
	const credited = creditsOf(labelled.article, spansOf(labelled), ranker);
	const examples: Example[] = [];
	const add = ({ model, choices }: Decision, isRight: (value: unknown) => boolean) => {
		const right = choices.flatMap(({ value }, index) => (isRight(value) ? [index] : []));
		if (right.length === 0 || right.length === choices.length) return;
		examples.push({ article: labelled.name, model, candidates: choices.map(({ features }) => features), right });
	};
	for (const decision of decisions.filter(({ model }) => model === 'year')) {
		const date = labelled.quotations.find((label) => isTold(decision, label))?.issued;
		if (date) add(decision, (value) => value === date);
	}
	for (const label of labelled.quotations) {
		const found = credited.find(({ quotation }) => quotation.start === label.start && quotation.end === label.end);
		if (!found) continue;
		const own = (model: Model) => decisions.findLast((each) => each.model === model && each.at === label.start);
		const [speaker, channel, date] = [own('speaker'), own('channel'), own('date')];
		if (speaker) add(speaker, (value) => isSpeaker(value, label));
		if (channel && isSpeakerRight(found.credit, label)) add(channel, (value) => isChannel(value, label));
		if (date) add(date, (value) => (value ?? 'unknown') === label.issued);
		const subject = found.credit.routes?.routes[0]?.subject;
		const reference = subject && decisions.findLast((each) => each.model === 'reference' && each.at === subject.start);
		if (reference) add(reference, (value) => isSpeaker(value, label));
	}
	return examples;
}

const near = 2500;

/** Whether a day or month without its year may be that of a quotation: the same one, and near it. */
function isTold({ at, choices }: Decision, { issued, start }: Labelled): boolean {
	return Math.abs(at - start) < near && choices.some(({ value }) => value === issued);
}

function nameOf(value: unknown): string | null {
	return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : null;
}

function isSpeaker(value: unknown, label: Labelled): boolean {
	const name = nameOf(value);
	if (name === null) return label.voice === 'official' && label.speaker === 'unknown';
	if (label.voice === 'journal' && isEqual(name, label.publication)) return true;
	return label.speaker === null ? isAuthorWithoutName(value, label) : isEqual(name, label.speaker);
}

/** "An author in Hakpo" is as good as Hakpo. */
function isAuthorWithoutName(value: unknown, { publication }: Labelled): boolean {
	const isDescribed =
		typeof value === 'object' && value !== null && 'isDescribed' in value && value.isDescribed === true;
	return isDescribed && publication !== null && (nameOf(value) ?? '').includes(publication);
}

function isSpeakerRight({ party, publication }: Credit, label: Labelled): boolean {
	if (label.speaker === null) return party?.isDescribed === true || isEqual(publication?.name, label.publication);
	return isEqual(party?.name ?? 'unknown', label.speaker);
}

function isChannel(value: unknown, label: Labelled): boolean {
	if (typeof value !== 'object' || value === null || !('publication' in value) || !('isPress' in value)) return false;
	return isEqual(nameOf(value.publication), label.publication) && value.isPress === (label.voice === 'journal');
}

/** Weights under which the right candidates are likeliest, held near 0. */
function fitted(examples: readonly Example[], strength: number): Record<string, number> {
	const weights: Record<string, number> = {};
	const moments: Record<string, { first: number; second: number }> = {};
	for (let step = 1; step <= steps; step += 1) {
		const slope: Record<string, number> = {};
		for (const { candidates, right } of examples) {
			const powers = candidates.map((features) => Math.exp(Math.min(30, scoreOf(features, weights))));
			const sum = powers.reduce((total, power) => total + power, 0);
			const rightSum = right.reduce((total, index) => total + (powers[index] ?? 0), 0);
			for (const [index, features] of candidates.entries()) {
				const power = powers[index] ?? 0;
				const pull = (right.includes(index) ? power / rightSum : 0) - power / sum;
				for (const [name, value] of Object.entries(features)) slope[name] = (slope[name] ?? 0) + pull * value;
			}
		}
		for (const [name, value] of Object.entries(slope)) {
			const pull = value - strength * (weights[name] ?? 0);
			const moment = moments[name] ?? { first: 0, second: 0 };
			moments[name] = moment;
			moment.first = 0.9 * moment.first + 0.1 * pull;
			moment.second = 0.99 * moment.second + 0.01 * pull * pull;
			const [mean, spread] = [moment.first / (1 - 0.9 ** step), moment.second / (1 - 0.99 ** step)];
			weights[name] = (weights[name] ?? 0) + (0.12 * mean) / (Math.sqrt(spread) + 1e-6);
		}
	}
	return weights;
}

/** Whom "he" means is asked of a text whose pronouns have been read with the weights: a few rounds settle it. */
function fit(articles: readonly LabelledArticle[]): Weights {
	let weights: Weights = { reference: {}, speaker: {}, channel: {}, date: {}, year: {} };
	for (let round = 0; round < rounds; round += 1) {
		const examples = articles.flatMap((each) => examplesOf(each, weights));
		const next = { ...weights };
		for (const model of models)
			next[model] = fitted(
				examples.filter((each) => each.model === model),
				ridge[model],
			);
		weights = next;
	}
	return weights;
}

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
const rounded = models.map((model) => {
	const entries = Object.entries(weights[model])
		.map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
		.filter(([, weight]) => Math.abs(weight) >= 0.05)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return `\t${model}: {\n${entries.map(([name, weight]) => `\t\t${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`).join('\n')}\n\t},`;
});
writeFileSync(
	new URL('../../ingest/attribution/weights.ts', import.meta.url),
	`/** Written by \`test/eval/fit.ts\`: what each feature counts for a candidate. */\nimport type { Weights } from './rank.ts';\n\nexport const weights: Weights = {\n${rounded.join('\n')}\n};\n`,
);
