/**
 * The index in LanceDB: one table, in which all rows of an article are replaced in one commit, so that a reader sees an article whole
 * in its old version or whole in its new one. Only the files named lancedb know LanceDB.
 */
import type { Table } from '@lancedb/lancedb';
import type { Quotation } from './article.ts';
import { IndexError } from './errors.ts';
import { guard, rebuild } from './lancedb-errors.ts';
import {
	conditionOf,
	createWordIndexes,
	format,
	literal,
	type Row,
	rowOf,
	rowsOf,
	schemaOf,
	tableName,
} from './lancedb-table.ts';
import type { ArticleRow, FoundRow, Store } from './store.ts';

/**
 * Opens the index at a folder or an object store's URI. Nothing is made before `create`.
 * @throws {IndexError} from every method, where the index cannot be read or written, with what to do.
 */
export async function openStore(uri: string): Promise<Store> {
	process.env.LANCEDB_LOG ??= 'error';
	const lancedb = await import('@lancedb/lancedb');
	const reading = <T>(work: () => Promise<T>) => guard(uri, 'read', work);
	const writing = <T>(work: () => Promise<T>) => guard(uri, 'written', work);
	// Zero makes every read see what other processes have committed.
	const connection = await reading(() => lancedb.connect(uri, { readConsistencyInterval: 0 }));
	let opened: Table | undefined;

	const exists = () => reading(async () => (await connection.tableNames()).includes(tableName));
	const table = async (): Promise<Table> => {
		if (!opened && !(await exists())) throw new IndexError('There is no index yet: run npm run ingest.');
		opened ??= await reading(() => connection.openTable(tableName));
		return opened;
	};
	const rowsWhere = async (where: string, columns: string[], limit?: number): Promise<Row[]> => {
		const query = (await table()).query().where(where).select(columns);
		return reading(() => (limit === undefined ? query : query.limit(limit)).toArray());
	};
	/** LanceDB would take a vector of another length, padded or cut. */
	let dimension: number | undefined;
	const checkDimension = async ({ length }: Float32Array) => {
		dimension ??= await dimensionOf(await table());
		if (length !== dimension) {
			throw new IndexError(
				`The index holds vectors of ${dimension} numbers, and the embedding model gives ${length}: build it again with ${rebuild}`,
			);
		}
	};
	const dimensionOf = async (source: Table) =>
		Number((await reading(() => source.schema())).metadata.get('sic.dimension'));
	/** One commit: the rows of before are gone when the new ones are there. */
	const replaceRows = async (articleId: string, rows: Row[]) => {
		const target = await table();
		const where = `article_id = ${literal(articleId)}`;
		await writing(() =>
			target
				.mergeInsert('id')
				.whenMatchedUpdateAll()
				.whenNotMatchedInsertAll()
				.whenNotMatchedBySourceDelete({ where })
				.execute(rows),
		);
	};

	return {
		async info() {
			if (!(await exists())) return null;
			const source = await table();
			const { metadata } = await reading(() => source.schema());
			if (metadata.get('sic.format') !== format) {
				throw new IndexError(`The index was built by another version of Sic: build it again with ${rebuild}`);
			}
			return { embedder: metadata.get('sic.embedder') ?? '', dimension: Number(metadata.get('sic.dimension')) };
		},
		async create(info) {
			const schema = await schemaOf(info);
			// A damaged table cannot be overwritten, but it can be dropped.
			if (await exists()) await writing(() => connection.dropTable(tableName));
			const created = await writing(() => connection.createEmptyTable(tableName, schema));
			await writing(() => createWordIndexes(lancedb, created));
			opened = created;
			dimension = info.dimension;
		},
		async version() {
			const source = await table();
			return reading(() => source.version());
		},
		async articles() {
			const rows = await rowsWhere("kind = 'article'", ['payload']);
			return rows.map((row) => parsePayload<ArticleRow>(row.payload));
		},
		async replaceArticle(rows) {
			for (const { vector } of rows.facets) await checkDimension(vector);
			await replaceRows(rows.record.article.id, rowsOf(rows));
		},
		async removeArticles(ids) {
			if (ids.length === 0) return;
			const target = await table();
			await writing(() => target.delete(`article_id IN (${ids.map(literal).join(', ')})`));
		},
		async settle() {
			const target = await table();
			await writing(() => target.optimize({ cleanupOlderThan: new Date() }));
		},
		async fingerprint() {
			const [row] = await rowsWhere("kind = 'fingerprint'", ['payload']);
			return row?.payload ?? null;
		},
		setFingerprint: (fingerprint) =>
			replaceRows('', [rowOf({ id: 'fingerprint', article_id: '', kind: 'fingerprint', payload: fingerprint })]),
		async searchWords(keys, filter, limit) {
			const words = new lancedb.MultiMatchQuery(keys, ['words', 'context'], { boosts: [1, 1 / 3] });
			const query = (await table())
				.query()
				.fullTextSearch(words)
				.where(`${findable} AND ${conditionOf(filter)}`)
				.select([...foundColumns, '_score'])
				.limit(limit);
			const rows: Row[] = await reading(() => query.toArray());
			return rows.map((row) => ({ ...foundRow(row), score: Number(row._score) }));
		},
		async searchMeaning(vector, filter, limit) {
			await checkDimension(vector);
			const query = (await table())
				.query()
				.nearestTo(vector)
				.distanceType('cosine')
				.where(`kind = 'facet' AND ${conditionOf(filter)}`)
				.select(['payload', 'weight', '_distance'])
				.limit(limit);
			const rows: Row[] = await reading(() => query.toArray());
			const best = new Map<string, number>();
			for (const { payload, weight, _distance } of rows) {
				const similarity = (1 - Number(_distance)) * Number(weight);
				best.set(payload, Math.max(similarity, best.get(payload) ?? 0));
			}
			return [...best].map(([id, similarity]) => ({ id, similarity })).sort((a, b) => b.similarity - a.similarity);
		},
		async find(ids) {
			if (ids.length === 0) return [];
			return (await rowsWhere(`${findable} AND id IN (${ids.map(literal).join(', ')})`, foundColumns)).map(foundRow);
		},
		async list(filter, limit) {
			const rows = await rowsWhere(`${findable} AND ${conditionOf(filter)}`, foundColumns, limit);
			return rows
				.map(foundRow)
				.sort(({ quotation: a }, { quotation: b }) =>
					a.article.id === b.article.id ? a.start - b.start : a.article.id < b.article.id ? -1 : 1,
				);
		},
		close() {
			opened?.close();
			connection.close();
		},
	};
}

const findable = "kind IN ('quotation', 'passage')";
const foundColumns = ['payload', 'words', 'context'];

function foundRow(row: Pick<Row, 'payload' | 'words' | 'context'>): FoundRow {
	return { quotation: parsePayload<Quotation>(row.payload), words: row.words ?? '', context: row.context ?? '' };
}

function parsePayload<T>(payload: string): T {
	try {
		return JSON.parse(payload) as T;
	} catch (cause) {
		throw new IndexError(`The index is damaged: build it again with ${rebuild}`, { cause });
	}
}
