/** The one table of the index: its columns, the rows of an article, and filters as SQL. */
import type { Table } from '@lancedb/lancedb';
import type { Quotation, Voice } from './article.ts';
import { monthsOf } from './dates.ts';
import { nameKey } from './names.ts';
import type { ArticleRows, Filter, IndexInfo } from './store.ts';

/** Raise it when rows change their meaning: an index of another format is refused. */
export const format = '1';
export const tableName = 'corpus';

/** An article, something that can be found, a text by which it is found, or what the corpus was. */
export interface Row {
	[column: string]: unknown;
	id: string;
	article_id: string;
	kind: 'article' | 'quotation' | 'passage' | 'facet' | 'fingerprint';
	/** The voice of what is found. */
	voice: Voice | null;
	/** Keys of publication and speaker: `|hakpo|`. */
	sources: string | null;
	/** `year * 12 + month`; null where the date is unknown. */
	from_month: number | null;
	to_month: number | null;
	words: string | null;
	context: string | null;
	/** JSON; of a facet, the id of what it finds. */
	payload: string;
	weight: number | null;
	vector: number[] | null;
}

/** The columns, and what the index says of itself as the schema's metadata. */
export async function schemaOf({ embedder, dimension }: IndexInfo) {
	const { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } = await import('apache-arrow');
	const text = (name: string, nullable = false) => new Field(name, new Utf8(), nullable);
	return new Schema(
		[
			text('id'),
			text('article_id'),
			text('kind'),
			text('voice', true),
			text('sources', true),
			new Field('from_month', new Int32(), true),
			new Field('to_month', new Int32(), true),
			text('words', true),
			text('context', true),
			text('payload'),
			new Field('weight', new Float32(), true),
			new Field('vector', new FixedSizeList(dimension, new Field('item', new Float32(), true)), true),
		],
		new Map([
			['sic.format', format],
			['sic.embedder', embedder],
			['sic.dimension', String(dimension)],
		]),
	);
}

/** Words are folded and stemmed before they come here, so LanceDB only splits them at spaces. */
export async function createWordIndexes(lancedb: typeof import('@lancedb/lancedb'), table: Table): Promise<void> {
	const options = {
		baseTokenizer: 'whitespace',
		lowercase: false,
		stem: false,
		removeStopWords: false,
		asciiFolding: false,
	} as const;
	for (const column of ['words', 'context']) await table.createIndex(column, { config: lancedb.Index.fts(options) });
}

/** All rows of an article. A facet carries the filter columns of what it finds. */
export function rowsOf({ record, found, facets }: ArticleRows): Row[] {
	const article_id = record.article.id;
	const filters = new Map(found.map(({ quotation }) => [quotation.id, filterColumns(quotation)]));
	return [
		rowOf({ id: `article:${article_id}`, article_id, kind: 'article', payload: JSON.stringify(record) }),
		...found.map(({ quotation, words, context }) =>
			rowOf({
				id: quotation.id,
				article_id,
				kind: quotation.source.voice === 'author' ? 'passage' : 'quotation',
				...filters.get(quotation.id),
				words,
				context,
				payload: JSON.stringify(quotation),
			}),
		),
		...facets.map(({ of, weight, vector }, index) =>
			rowOf({
				id: `facet:${article_id}:${index}`,
				article_id,
				kind: 'facet',
				...filters.get(of),
				payload: of,
				weight,
				vector: Array.from(vector),
			}),
		),
	];
}

/** A row with null for the columns that it does not use. */
export function rowOf(row: Pick<Row, 'id' | 'article_id' | 'kind'> & Partial<Row>): Row {
	return {
		voice: null,
		sources: null,
		from_month: null,
		to_month: null,
		words: null,
		context: null,
		payload: '',
		weight: null,
		vector: null,
		...row,
	};
}

function filterColumns({ source, article }: Quotation): Pick<Row, 'voice' | 'sources' | 'from_month' | 'to_month'> {
	const { voice, publication, speaker, issued } = source;
	const names = [publication, speaker, ...(voice === 'author' ? article.authors : [])];
	const keys = names.filter((name) => name !== null).map(nameKey);
	const [from_month, to_month] = monthsOf(issued) ?? [null, null];
	return { voice, sources: `|${keys.join('|')}|`, from_month, to_month };
}

/** LanceDB takes no parameters in a filter: a value goes in as a literal with its quotes doubled. */
export function literal(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}

/** A filter as SQL over the filter columns. */
export function conditionOf({ voices, sources, periods, allSources = [], articles = [] }: Filter): string {
	const hasSource = (key: string) => `sources LIKE ${literal(`%|${key.replace(/[%_\\]/g, '')}|%`)}`;
	const parts = [
		voices.map((voice) => `voice = ${literal(voice)}`),
		sources.map(hasSource),
		...allSources.map((key) => [hasSource(key)]),
		articles.map((id) => `article_id = ${literal(id)}`),
		periods.map(({ from, to }) => `(from_month >= ${from} AND to_month <= ${Number.isFinite(to) ? to : 999_999})`),
	];
	const required = parts.filter((alternatives) => alternatives.length > 0);
	return required.length === 0
		? 'true'
		: required.map((alternatives) => `(${alternatives.join(' OR ')})`).join(' AND ');
}
