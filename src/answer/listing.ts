/** A question that asks for so many quotations, or for all -> the look-up that it is, and what it finds. */
import type { Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import { foldSpelling } from '../language/fold.ts';
import { type LookupDeps, type LookupQuery, lookUp, noFilters } from '../lookup.ts';
import { nameKey, nameOfKey } from '../names.ts';
import { mostAtOnce } from '../question/wanted.ts';
import { type Period, type ReadQuestion, readQuestion } from '../question.ts';
import { isAuthor, strangersIn } from '../retrieve/whom.ts';

/** How many match, and the look-up that shows them all. */
export interface Listed {
	total: number;
	query: LookupQuery;
	/** How many of them were shown in answer to the same question before. */
	before: number;
	/** As many as the question asks for; null where it leaves it open. */
	asked: number | 'all' | null;
}

export interface Listing {
	/** As many as are asked for. */
	quotations: Quotation[];
	/** The ids of all that match. */
	matching: string[];
	listed: Listed;
}

/**
 * Looks up what a question is about.
 * @param question without the words that say how many.
 * @param skip ids of quotations that were shown before.
 * @param usual how many are given where the question leaves it open.
 * @returns null where nothing matches, and for questions about the authors' own words, which are no quotations.
 */
export async function listFor(
	question: string,
	{ asked, skip = [], usual }: { asked: Listed['asked']; skip?: readonly string[]; usual: number },
	deps: LookupDeps,
	corpus: Corpus,
): Promise<Listing | null> {
	const names = [...corpus.sourceNames, ...corpus.authorNames, ...strangersIn(question, corpus)];
	const read = readQuestion(question, names);
	if (read.sources.some((source) => isAuthor(source, corpus))) return null;
	const query = await queryFor(read, deps, corpus);
	if (query === null) return null;
	const { total, quotations, filters } = await lookUp(query, deps);
	const count = Math.min(asked === 'all' ? mostAtOnce : (asked ?? usual), mostAtOnce);
	const fresh = quotations.filter(({ id }) => !skip.includes(id)).slice(0, count);
	if (total === 0) return null;
	const { order, limit, ...named } = filters;
	const matching = quotations.map(({ id }) => id);
	const before = matching.filter((id) => skip.includes(id)).length;
	return { quotations: fresh, matching, listed: { total, before, query: { ...query, filters: named }, asked } };
}

/** The look-up whose topic and filters say what the question does; null where nothing is quoted from its source. */
async function queryFor(read: ReadQuestion, { store }: LookupDeps, corpus: Corpus): Promise<LookupQuery | null> {
	const { sources, periods, excluded } = read;
	const [source] = sources;
	const filters: LookupQuery['filters'] = { ...noFilters };
	const words = [read.text.match(/["“”„«]/) ? read.subject : topicOf(read)];
	if (source && sources.length === 1) {
		const filter = { voices: ['journal', 'official'], sources: [source.key], periods: [] } as const;
		const rows = await store.list(filter, corpus.size);
		if (rows.length === 0) return null;
		const isIn = (part: 'publication' | 'speaker') =>
			rows.every(({ quotation }) => nameKey(quotation.source[part] ?? '') === source.key);
		const part = isIn('speaker') ? 'speaker' : isIn('publication') ? 'publication' : null;
		if (part) filters[part] = rows[0]?.quotation.source[part] ?? null;
		else words.push(source.words);
	} else words.push(...sources.map((each) => each.words));
	const [period] = periods;
	if (period && periods.length === 1) Object.assign(filters, datesOf(period));
	else words.push(...periods.map((each) => each.words));
	words.push(
		...excluded.map((key) => `not ${corpus.sourceNames.find((name) => nameKey(name) === key) ?? nameOfKey(key)}`),
	);
	const topic = words.filter(Boolean).join(' ');
	return { topic: topic === '' ? null : topic, filters, order: 'relevance', limit: corpus.size };
}

/** The terms of a question as it writes them. */
function topicOf({ terms, text }: ReadQuestion): string {
	const written = new Map((text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => [foldSpelling(word), word]));
	return terms.map(({ word }) => written.get(word) ?? word).join(' ');
}

/** `2015`, or `2015-07`; null for an open end. */
function datesOf({ from, to }: Period): { from: string | null; to: string | null } {
	const [firstYear, lastYear] = [Math.floor((from - 1) / 12), Math.floor((to - 1) / 12)];
	const isWhole = (from <= 0 || from % 12 === 1) && (!Number.isFinite(to) || to % 12 === 0);
	const date = (year: number, month: number) =>
		isWhole ? String(year) : `${year}-${String(month - year * 12).padStart(2, '0')}`;
	return {
		from: from <= 0 ? null : date(firstYear, from),
		to: Number.isFinite(to) ? date(lastYear, to) : null,
	};
}
