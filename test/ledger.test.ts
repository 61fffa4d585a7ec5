/** The ledger in a real LanceDB folder, written by several at once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../src/lancedb-ledger.ts';
import type { Ledger } from '../src/ledger.ts';
import { runEntry } from './helpers/command.ts';

let folder: string;
let ledger: Ledger;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sic-ledger-'));
	ledger = await openLedger(join(folder, 'index'));
});

afterEach(async () => {
	await ledger.close();
	await rm(folder, { recursive: true, force: true });
});

describe('the ledger', () => {
	it('gives an id to the first who claims it, and keeps what came with it', async () => {
		expect(await ledger.claim({ id: 'event:1', payload: { words: 'don’t “quote”' } })).toBe(true);
		expect(await ledger.claim({ id: 'event:1', payload: 'another' })).toBe(false);
		const rows = await ledger.list('event:');
		expect(rows.map(({ id, payload }) => [id, JSON.parse(payload)])).toEqual([['event:1', { words: 'don’t “quote”' }]]);
	});

	it('elects one of many claims made at the same moment', async () => {
		const claims = Array.from({ length: 300 }, (_, index) => ledger.claim({ id: `event:${index % 100}` }));
		expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(100);
		expect(await ledger.list('event:')).toHaveLength(100);
	});

	it('elects one among several processes', async () => {
		const uri = join(folder, 'index');
		await ledger.claim({ id: 'warm' });
		const results = await Promise.all(
			[1, 2, 3, 4].map(() => runEntry('test/helpers/claiming.ts', [uri, '40'], { env: { LANCEDB_LOG: 'error' } })),
		);
		expect(results.map(({ stderr }) => stderr).join('')).toBe('');
		const won = results.flatMap(({ stdout }) => stdout.trim().split('\n').filter(Boolean));
		expect(won.sort()).toEqual([...new Set(won)].sort());
		expect(won).toHaveLength(40);
	});

	it('lists by the beginning of the id, in the order of writing, and since a time', async () => {
		await ledger.claim({ id: 'turn:C1:1:a' });
		await new Promise((done) => setTimeout(done, 20));
		const between = Date.now();
		await ledger.claim({ id: 'turn:C1:1:b' });
		await ledger.claim({ id: "turn:C1:' OR 1=1 --" });
		await ledger.claim({ id: 'turn:C2:1:c' });
		expect((await ledger.list('turn:C1:1:')).map(({ id }) => id)).toEqual(['turn:C1:1:a', 'turn:C1:1:b']);
		expect((await ledger.list('turn:C1:1:', between)).map(({ id }) => id)).toEqual(['turn:C1:1:b']);
		expect((await ledger.list("turn:C1:'")).map(({ id }) => id)).toEqual(["turn:C1:' OR 1=1 --"]);
	});

	it('forgets what is old of one kind, and nothing else, while others write', async () => {
		await Promise.all(Array.from({ length: 20 }, (_, index) => ledger.claim({ id: `event:${index}` })));
		await ledger.claim({ id: 'saved:1' });
		const later = Date.now() + 1;
		const writing = Array.from({ length: 20 }, (_, index) => ledger.claim({ id: `done:${index}` }));
		await ledger.tidy([{ prefix: 'event:', before: later }]);
		await Promise.all(writing);
		expect(await ledger.list('event:')).toEqual([]);
		expect(await ledger.list('saved:')).toHaveLength(1);
		expect(await ledger.list('done:')).toHaveLength(20);
	});
});
