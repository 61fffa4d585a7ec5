/**
 * The ledger as a table beside the index. A merge that only inserts, on a primary key, elects one writer among all processes; what is
 * claimed while a merge runs goes into the next one, so that a hundred claims cost hardly more than one (about 13 ms).
 */
import { randomUUID } from 'node:crypto';
import type { Table } from '@lancedb/lancedb';
import pRetry from 'p-retry';
import { guard } from './lancedb-errors.ts';
import { literal } from './lancedb-table.ts';
import type { Ledger, LedgerRow, NewRow } from './ledger.ts';

const tableName = 'ledger';
/** What `setUnenforcedPrimaryKey` writes into a column; from the beginning, so that no process ever sees the table without it. */
const primaryKey = ['lance-schema:unenforced-primary-key:position', '1'] as const;
/** Rows of one commit. */
const batchSize = 500;
/** Attempts of a merge that meets those of other processes. */
const attempts = 8;

interface Waiting extends NewRow {
	resolve(isFirst: boolean): void;
	reject(error: unknown): void;
}

/** @throws {IndexError} from every method, where the index cannot be read or written. */
export async function openLedger(uri: string): Promise<Ledger> {
	const lancedb = await import('@lancedb/lancedb');
	// Zero makes every read see what other processes have committed.
	const connection = await guard(uri, 'read', () => lancedb.connect(uri, { readConsistencyInterval: 0 }));
	let opened: Promise<Table> | undefined;
	let waiting: Waiting[] = [];
	let writing: Promise<void> | undefined;

	const open = async (): Promise<Table> => {
		const { Field, Float64, Schema, Utf8 } = await import('apache-arrow');
		const text = (name: string, metadata?: Map<string, string>) => new Field(name, new Utf8(), false, metadata);
		const id = text('id', new Map([primaryKey]));
		const schema = new Schema([id, text('writer'), new Field('at', new Float64(), false), text('payload')]);
		return connection.createEmptyTable(tableName, schema, { existOk: true });
	};
	const ledgerTable = () => {
		opened ??= guard(uri, 'written', open).catch((error) => {
			opened = undefined;
			throw error;
		});
		return opened;
	};

	/** Commits what waits, and what has come to wait meanwhile, until nothing does. */
	const write = async (): Promise<void> => {
		while (waiting.length > 0) {
			const batch = waiting.slice(0, batchSize);
			waiting = waiting.slice(batchSize);
			try {
				const first = await commit(await ledgerTable(), batch);
				for (const each of batch) each.resolve(first.has(each));
			} catch (error) {
				for (const each of batch) each.reject(error);
			}
		}
		writing = undefined;
	};

	/** Which of the batch were the first to write their ids. */
	const commit = async (table: Table, batch: readonly Waiting[]): Promise<Set<Waiting>> => {
		const byId = new Map<string, Waiting>();
		for (const each of batch) if (!byId.has(each.id)) byId.set(each.id, each);
		const writer = randomUUID();
		const at = Date.now();
		const rows = [...byId.values()].map(({ id, payload = null }) => ({
			id,
			writer,
			at,
			payload: JSON.stringify(payload),
		}));
		const inserted = await retrying(async () => {
			const merge = table.mergeInsert('id').whenNotMatchedInsertAll().useIndex(false);
			return Number((await merge.execute(rows)).numInsertedRows);
		});
		if (inserted === rows.length) return new Set(byId.values());
		// Others were first for some; or an attempt was committed that seemed to have failed.
		const ids = rows.map(({ id }) => literal(id)).join(', ');
		const own = await guard(uri, 'read', () =>
			table
				.query()
				.where(`writer = ${literal(writer)} AND id IN (${ids})`)
				.select(['id'])
				.toArray(),
		);
		return new Set(own.flatMap(({ id }) => byId.get(id) ?? []));
	};

	const retrying = <T>(work: () => Promise<T>): Promise<T> =>
		guard(uri, 'written', () =>
			pRetry(work, {
				retries: attempts - 1,
				minTimeout: 20,
				maxTimeout: 500,
				randomize: true,
				shouldRetry: ({ error }) => /conflict|concurrent/i.test(error.message),
			}),
		);

	return {
		async claim(row) {
			return new Promise<boolean>((resolve, reject) => {
				waiting.push({ ...row, resolve, reject });
				writing ??= write();
			});
		},
		async list(prefix, since = 0) {
			const table = await ledgerTable();
			const where = `starts_with(id, ${literal(prefix)}) AND at >= ${Number(since)}`;
			const rows: LedgerRow[] = await guard(uri, 'read', () =>
				table.query().where(where).select(['id', 'at', 'payload']).toArray(),
			);
			return rows
				.map(({ id, at, payload }) => ({ id, at, payload }))
				.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
		},
		async tidy(forget) {
			const table = await ledgerTable();
			for (const { prefix, before } of forget) {
				const where = `starts_with(id, ${literal(prefix)}) AND at < ${Number(before)}`;
				const old = await guard(uri, 'read', () => table.countRows(where));
				if (old > 0) await retrying(() => table.delete(where));
			}
			// Older versions stay for some minutes: another process may be reading one.
			await retrying(() => table.optimize({ cleanupOlderThan: new Date(Date.now() - 10 * 60_000) }));
		},
		async close() {
			await writing;
			(await opened?.catch(() => undefined))?.close();
			connection.close();
		},
	};
}
