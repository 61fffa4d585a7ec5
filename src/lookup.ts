/** A topic and filters -> the quotations that match, best first or as a timeline. Never guesses at a name: it suggests. */

import type { Article, Quotation, Voice } from './article.ts';
import { type Corpus, type CorpusReader, isInCorpus } from './corpus.ts';
import { formatDate, monthsOf } from './dates.ts';
import type { Embedder } from './embedder.ts';
import { ExactnessError, QuestionError } from './errors.ts';
import type { ShownQuotation } from './gate.ts';
import { anyOf } from './language/lists.ts';
import { nameKey } from './names.ts';
import { namedByNone } from './question/proper.ts';
import { resolveArticle, resolveName } from './question/resolve.ts';
import { retrieve } from './retrieve.ts';
import type { Filter, Store } from './store.ts';

export interface LookupFilters {
	/** A name in any spelling of the alias table, a surname, or a name with a title; null does not restrict. */
	publication: string | null;
	speaker: string | null;
	voice: Exclude<Voice, 'author'> | null;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a quotation's whole date must lie between the two, in whole months. */
	from: string | null;
	to: string | null;
	/** The id of an article. */
	article: string | null;
}

/** Nothing is narrowed. */
export const noFilters: LookupFilters = {
	publication: null,
	speaker: null,
	voice: null,
	from: null,
	to: null,
	article: null,
};

export interface LookupQuery {
	/** null lists all that the filters let through, in the order of their articles. */
	topic: string | null;
	filters: LookupFilters;
	order: 'relevance' | 'date';
	/** Quotations to give at most. */
	limit: number;
}

export interface Lookup {
	query: string | null;
	/** The filters with each name as the corpus spells it. */
	filters: LookupFilters & Pick<LookupQuery, 'order' | 'limit'>;
	/** How many match; the limit does not count. */
	total: number;
	quotations: ShownQuotation[];
	/** Proper names of the topic that none of those that match has. */
	unnamed: string[];
	/** What each quotation is a slice of. */
	articles: ReadonlyMap<string, Article>;
}

export interface LookupDeps {
	store: Store;
	embedder: Embedder;
	reader: CorpusReader;
}

/**
 * Looks quotations up.
 * @throws {QuestionError} for a name that nobody quoted has, or several have, and for dates between which nothing can lie.
 * @throws {ExactnessError} where a quotation is not what its article holds.
 */
export async function lookUp(query: LookupQuery, deps: LookupDeps): Promise<Lookup> {
	const corpus = await deps.reader.read();
	const quoted: Filter = { voices: ['journal', 'official'], sources: [], periods: [] };
	const everything = (await deps.store.list(quoted, corpus.size)).map(({ quotation }) => quotation);
	const filters = resolve(query.filters, everything, corpus);
	const isMatch = matcherOf(filters);
	const topic = query.topic?.trim() ?? '';
	const matching =
		topic === '' ? everything.filter(isMatch) : (await onTopic(topic, filters, deps, corpus)).filter(isMatch);
	const ordered = query.order === 'date' ? matching.toSorted(byDate) : matching;
	const quotations = ordered.slice(0, query.limit).map((quotation) => ({ ...quotation, excerpt: false }));
	if (!quotations.every((quotation) => isInCorpus(quotation, corpus))) {
		throw new ExactnessError(
			'The quotations were withheld: one in the index is not what its article holds. Build the index again with npm run ingest -- --rebuild',
		);
	}
	return {
		query: topic === '' ? null : topic,
		filters: { ...filters, order: query.order, limit: query.limit },
		total: matching.length,
		quotations,
		unnamed: matching.length > 0 ? namedByNone(topic, matching, corpus) : [],
		articles: corpus.articles,
	};
}

/** How many of the texts by which quotations are found are compared with a topic: what is counted must not end at what is shown. */
const compared = 2_000;

/** Those that answer to the topic, best first. */
async function onTopic(topic: string, filters: LookupFilters, deps: LookupDeps, corpus: Corpus): Promise<Quotation[]> {
	const { candidates } = await retrieve(topic, { ...deps, corpus }, filterOf(filters), {
		words: corpus.size,
		meaning: compared,
	});
	return candidates
		.filter(({ answers, quotation }) => answers && quotation.source.voice !== 'author')
		.map(({ quotation }) => quotation);
}

function filterOf({ publication, speaker, voice, from, to, article }: LookupFilters): Partial<Filter> {
	const names = [publication, speaker].filter((name) => name !== null);
	return {
		voices: voice ? [voice] : ['journal', 'official'],
		...(names.length > 0 ? { allSources: names.map(nameKey) } : {}),
		...(from || to ? { periods: [periodOf(from, to)] } : {}),
		...(article ? { articles: [article] } : {}),
	};
}

function matcherOf({ publication, speaker, voice, from, to, article }: LookupFilters) {
	const period = periodOf(from, to);
	const isNamed = (wanted: string | null, name: string | null) =>
		wanted === null || (name !== null && nameKey(name) === nameKey(wanted));
	return ({ source, article: { id } }: Quotation): boolean => {
		const months = monthsOf(source.issued);
		const isInTime = months === null ? !from && !to : period.from <= months[0] && months[1] <= period.to;
		return (
			isNamed(publication, source.publication) &&
			isNamed(speaker, source.speaker) &&
			(voice === null || source.voice === voice) &&
			(article === null || article === id) &&
			isInTime
		);
	};
}

function periodOf(from: string | null, to: string | null): { from: number; to: number } {
	return { from: monthsOf(from ?? '')?.[0] ?? 0, to: monthsOf(to ?? '')?.[1] ?? Number.POSITIVE_INFINITY };
}

/** The earliest first; what has no date last. */
function byDate(a: Quotation, b: Quotation): number {
	const key = ({ source: { issued } }: Quotation) => (issued === 'unknown' ? '9999' : issued);
	return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** @throws {QuestionError} for a name, an article or a date that cannot be meant. */
function resolve(filters: LookupFilters, everything: readonly Quotation[], corpus: Corpus): LookupFilters {
	const { publication, speaker, article, from, to } = filters;
	const namesOf = (pick: (quotation: Quotation) => string | null) =>
		[...new Set(everything.map(pick))].filter((name) => name !== null);
	if (from && to && periodOf(from, to).from > periodOf(from, to).to) {
		throw new QuestionError(`Nothing lies between ${from} and ${to}: give the earlier date as --from.`);
	}
	return {
		...filters,
		publication: resolveName(
			'publication',
			publication,
			namesOf(({ source }) => source.publication),
		),
		speaker: resolveName(
			'speaker',
			speaker,
			namesOf(({ source }) => source.speaker),
		),
		article: resolveArticle(article, [...corpus.articles.keys()]),
	};
}

/** "3 of 7 quotations on joint ventures from Hakpo, 2015 to 2016, best first:" */
export function describeLookup({ query, filters, total, quotations, unnamed }: Lookup): string {
	const { publication, speaker, voice, from, to, article, order } = filters;
	const parts = [
		...(query ? [`on ${query}`] : []),
		...(publication || speaker ? [`from ${[speaker, publication].filter(Boolean).join(', ')}`] : []),
		...(voice ? [`of the voice ${voice}`] : []),
		...(from ? [`since ${formatDate(from)}`] : []),
		...(to ? [`until ${formatDate(to)}`] : []),
		...(article ? [`in ${article}`] : []),
	].join(' ');
	if (total === 0) return `No quotation ${parts}. Leave out a filter, or ask in other words.`.replace('  ', ' ');
	const count = quotations.length < total ? `${quotations.length} of ${total}` : String(total);
	const how = order === 'date' ? ', the earliest first' : query ? ', best first' : '';
	const head = `${count} ${total === 1 ? 'quotation' : 'quotations'} ${parts}`.trimEnd();
	const note =
		unnamed.length === 0 ? '' : `; ${total === 1 ? 'it does not name' : 'none of them names'} ${anyOf.format(unnamed)}`;
	return `${head}${total === 1 ? '' : how}${note}:`;
}
