/** The labelled articles -> the weights under which their quotations would have been credited as they are labelled. */
import { creditsOf } from '../../ingest/attribute.ts';
import type { Credit } from '../../ingest/attribution/credit.ts';
import type { Model, Weights } from '../../ingest/attribution/rank.ts';
import { isEqual, spansOf } from './attribution.ts';
import { type Decision, guided, isDescribed, listening, nameOf } from './decisions.ts';
import type { Labelled, LabelledArticle } from './labelled.ts';
import { type Example as Decided, fitted } from './learn.ts';
import { addNames } from './name-examples.ts';
import { type Right, toldIn } from './told.ts';

/** What was to be decided, by which model. */
interface Example extends Decided {
	model: Model;
}

export const models: Model[] = ['joint', 'kind', 'reference', 'speaker', 'channel', 'year', 'date'];
/** How strongly weights are held near 0. */
const ridge: Record<Model, number> = {
	joint: 0.3,
	kind: 0.5,
	reference: 3,
	speaker: 1,
	channel: 1,
	year: 2,
	date: 1,
};
const rounds = 6;
/** Rounds at the end whose weights are averaged: they swing from one to the next. */
const averaged = 4;

/** A decision with what is right; none where nothing can be learned, since all candidates are, or none. */
function exampleOf({ model, choices }: Decision, isRight: Right): Example[] {
	const right = choices.flatMap(({ value }, index) => (isRight(value) ? [index] : []));
	if (right.length === 0 || right.length === choices.length) return [];
	return [{ model, candidates: choices.map(({ features }) => features), right }];
}

function examplesOf(labelled: LabelledArticle, weights: Weights): Example[] {
	const { ranker, decisions } = listening(weights);
	const examples: Example[] = [];
	const add = (decision: Decision, isRight: Right) => examples.push(...exampleOf(decision, isRight));
	const credited = creditsOf(labelled.article, spansOf(labelled), ranker);
	addNames(labelled, decisions, add);
	const rightOf = toldIn(labelled);
	const told = new Set<Decision>();
	for (const decision of decisions) {
		const right = rightOf(decision);
		if (!right) continue;
		add(decision, right);
		told.add(decision);
	}
	for (const decision of decisions.filter((each) => each.model === 'year' && !told.has(each))) {
		const date = labelled.quotations.find((label) => isTold(decision, label))?.issued;
		if (date) add(decision, (value) => value === date);
	}
	for (const decision of decisions.filter(
		(each) => each.model === 'reference' && !told.has(each) && isOfPress(each.choices),
	)) {
		const press = quotedNext(decision, labelled)?.publication;
		if (press) add(decision, (value) => isEqual(nameOf(value), press));
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
		if (reference && !told.has(reference)) add(reference, (value) => isSpeaker(value, label));
	}
	return examples;
}

/** Whom and when words mean, where those before them were understood: as in an article that is read without a mistake. */
function guidedExamplesOf(labelled: LabelledArticle, weights: Weights): Example[] {
	if (labelled.references.length + labelled.times.length === 0) return [];
	const examples: Example[] = [];
	const rightOf = toldIn(labelled);
	const isRight = (decision: Decision) => {
		const right = rightOf(decision);
		if (right) examples.push(...exampleOf(decision, right));
		return right;
	};
	creditsOf(labelled.article, spansOf(labelled), guided(weights, isRight));
	return examples;
}

/** Whether it is asked which publication "the monthly" is. */
function isOfPress(choices: Decision['choices']): boolean {
	return choices.some(({ features }) => 'press order' in features);
}

/** The quotation to which a word for a publication leads: in most cases that is where its words stood. */
function quotedNext({ at }: Decision, { article: { text }, quotations }: LabelledArticle): Labelled | undefined {
	const before = quotations.find(({ end }) => end <= at && at - end < 60);
	const isTail = before && /^[,?!]?["”’»][^.?!"“«]*$/u.test(text.slice(before.end - 1, at));
	return isTail ? before : quotations.find(({ start }) => start >= at && start - at < nearby);
}

/** Characters within which a quotation may be that of a publication. */
const nearby = 400;

/** Characters within which a time may be that of a quotation. */
const near = 2500;

/** Whether a day or month without its year may be that of a quotation: the same one, and near it. */
function isTold({ at, choices }: Decision, { issued, start }: Labelled): boolean {
	return Math.abs(at - start) < near && choices.some(({ value }) => value === issued);
}

function isSpeaker(value: unknown, label: Labelled): boolean {
	const name = nameOf(value);
	if (name === null) return label.voice === 'official' && label.speaker === 'unknown';
	if (label.voice === 'journal' && isEqual(name, label.publication)) return true;
	return label.speaker === null ? isAuthorWithoutName(value, label) : isEqual(name, label.speaker);
}

/** "An author in Hakpo" is as good as Hakpo. */
function isAuthorWithoutName(value: unknown, { publication }: Labelled): boolean {
	return isDescribed(value) && publication !== null && (nameOf(value) ?? '').includes(publication);
}

function isSpeakerRight({ party, publication }: Credit, label: Labelled): boolean {
	if (label.speaker === null) return party?.isDescribed === true || isEqual(publication?.name, label.publication);
	return isEqual(party?.name ?? 'unknown', label.speaker);
}

function isChannel(value: unknown, label: Labelled): boolean {
	if (typeof value !== 'object' || value === null || !('publication' in value) || !('isPress' in value)) return false;
	return isEqual(nameOf(value.publication), label.publication) && value.isPress === (label.voice === 'journal');
}

/** Whom "he" means is asked of a text whose pronouns have been read with the weights: a few rounds settle it. */
export function fit(articles: readonly LabelledArticle[]): Weights {
	let weights: Weights = { joint: {}, kind: {}, reference: {}, speaker: {}, channel: {}, year: {}, date: {} };
	const found: Weights[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const examples = articles.flatMap((each) => [...examplesOf(each, weights), ...guidedExamplesOf(each, weights)]);
		const next = { ...weights };
		for (const model of models)
			next[model] = fitted(
				examples.filter((each) => each.model === model),
				ridge[model],
			);
		found.push(next);
		weights = meanOf(found.slice(-averaged));
	}
	return weights;
}

function meanOf(all: readonly Weights[]): Weights {
	const mean = (model: Model) => {
		const names = new Set(all.flatMap((each) => Object.keys(each[model])));
		return Object.fromEntries(
			[...names].map((name) => [name, all.reduce((sum, each) => sum + (each[model][name] ?? 0), 0) / all.length]),
		);
	};
	return Object.fromEntries(models.map((model) => [model, mean(model)])) as Weights;
}
