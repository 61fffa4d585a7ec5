/** Once a day, whatever happens: simulated weeks on a real ledger. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/lancedb-ledger.ts';
import type { Ledger } from '../../src/ledger.ts';
import { createWorld, momentOf, simulateWeeks, type WorldOptions } from './simulation.ts';

let folder: string;
let ledger: Ledger;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sic-digest-'));
	ledger = await openLedger(join(folder, 'index'));
});

afterEach(async () => {
	await ledger.close();
	await rm(folder, { recursive: true, force: true });
});

describe('four processes through clock changes, kills, stops, lost responses, rate limits and an hour without Slack', () => {
	it.each([
		['Europe/Berlin', '2026-10-18', 'an hour twice'],
		['Australia/Sydney', '2026-09-27', 'an hour left out'],
	])(
		'post each digest once, at its hour, in %s from %s on, with %s',
		async (zone, first) => {
			const others = await Promise.all([2, 3, 4].map(() => openLedger(join(folder, 'index'))));
			const result = await simulateWeeks([ledger, ...others], { zone, first, days: 12, channels: 10, seed: 7 });
			for (const other of others) await other.close();
			expect(result.expected).toBe(120);
			expect(result.kills).toBeGreaterThan(8);
			expect(result.waits).toBeGreaterThan(10);
			expect(result.notOnce).toEqual([]);
			expect(result.atWrongTime).toEqual([]);
			expect(result.skipped).toEqual([]);
		},
		120_000,
	);
});

describe('one process', () => {
	const zone = 'UTC';
	const [monday, tuesday, friday] = ['2026-11-23', '2026-11-24', '2026-11-27'];
	const at = (date: string, time: string) => momentOf(date, time, zone);
	const weekdays = { time: '09:00', days: [1, 2, 3, 4, 5] };
	const worldFrom = (from: number, options: Partial<WorldOptions> = {}) =>
		createWorld({ ledger, zone, from, latest: '18:00', workers: 1, seed: 1, ...options });

	it('posts on the days of the channel alone, and from the day after when it is asked for after the hour', async () => {
		const world = worldFrom(at(monday, '10:00'));
		await world.subscribe('C1', weekdays);
		world.start();
		await world.runUntil(at('2026-11-30', '12:00'));
		const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
		expect(world.posts.map(({ id }) => id)).toEqual(days.map((day) => `C1:${day}`));
		expect(world.log).toEqual([]);
	});

	it('posts hours late, once, when it wakes on the same day', async () => {
		const world = worldFrom(at(monday, '08:00'));
		await world.subscribe('C1', weekdays);
		world.start();
		await world.runUntil(at(monday, '08:30'));
		world.leap(at(monday, '15:00'));
		await world.runUntil(at(monday, '23:00'));
		expect(world.posts).toEqual([{ channel: 'C1', id: `C1:${monday}`, at: at(monday, '15:00') }]);
	});

	it('skips a digest when it wakes after the latest hour, and says so once', async () => {
		const world = worldFrom(at(monday, '08:00'));
		await world.subscribe('C1', weekdays);
		world.start();
		await world.runUntil(at(monday, '08:30'));
		world.leap(at(monday, '18:00'));
		await world.runUntil(at(monday, '23:59'));
		world.startWorker();
		await world.runUntil(at(tuesday, '08:00'));
		expect(world.posts).toEqual([]);
		expect(world.log).toEqual([`The digest of ${monday} for C1 is skipped: it was not posted before 18:00 (UTC).`]);
	});

	it('says which days nobody was there', async () => {
		const world = worldFrom(at(monday, '08:00'));
		await world.subscribe('C1', weekdays);
		world.leap(at(friday, '12:00'));
		for (const _ of [1, 2, 3]) world.startWorker();
		await world.runUntil(at(friday, '13:00'));
		expect(world.posts.map(({ id }) => id)).toEqual([`C1:${friday}`]);
		expect(world.log).toEqual([
			'No digest was posted for C1 on 2026-11-23, 2026-11-24, 2026-11-25, 2026-11-26: Sic was not running.',
		]);
	});

	it('tries through a day without Slack, gives up at the latest hour, and goes on the next day', async () => {
		const world = worldFrom(at(monday, '08:00'), {
			latest: '10:30',
			outages: [{ from: at(monday, '08:00'), to: at(monday, '20:00') }],
		});
		await world.subscribe('C1', weekdays);
		world.start();
		await world.runUntil(at(tuesday, '12:00'));
		expect(world.posts.map(({ id }) => id)).toEqual([`C1:${tuesday}`]);
		expect(world.log.filter((line) => line.includes('skipped'))).toHaveLength(1);
		expect(world.log.length).toBeGreaterThan(15);
	});

	it('does nothing twice while its clock stands still', async () => {
		const world = worldFrom(at(monday, '09:00'));
		world.leap(at(monday, '08:00'));
		await world.subscribe('C1', { time: '08:00', days: null });
		for (const _ of [1, 2, 3, 4]) {
			world.startWorker();
			await world.runUntil(world.now());
		}
		expect(world.posts).toHaveLength(0);
		world.leap(at(tuesday, '08:00'));
		for (const _ of [1, 2, 3, 4]) {
			world.startWorker();
			await world.runUntil(world.now());
		}
		expect(world.posts.map(({ id }) => id)).toEqual([`C1:${tuesday}`]);
	});
});

describe('a channel that is gone', () => {
	it('is paused, and whoever asked for its digest is told once, however many processes there are', async () => {
		const world = createWorld({
			...{ ledger, zone: 'UTC', latest: '18:00', from: momentOf('2026-11-23', '08:00', 'UTC') },
			...{ workers: 4, seed: 3 },
		});
		for (const channel of ['C1', 'C2']) await world.subscribe(channel, { time: null, days: null });
		world.closed.add('C1');
		world.start();
		await world.runUntil(momentOf('2026-11-26', '12:00', 'UTC'));
		expect(world.posts.map(({ id }) => id)).toEqual(['23', '24', '25', '26'].map((day) => `C2:2026-11-${day}`));
		expect(world.told).toEqual([{ user: 'U1', words: expect.stringMatching(/^I cannot post in #C1 any more/) }]);
		world.closed.clear();
		await world.subscribe('C1', { time: null, days: null });
		await world.runUntil(momentOf('2026-11-27', '12:00', 'UTC'));
		expect(world.posts.map(({ id }) => id)).toContain('C1:2026-11-27');
	});
});
