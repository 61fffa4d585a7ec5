/** Once a day, whatever happens: simulated weeks on a real ledger. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/digest/calendar.ts';
import { openLedger } from '../../src/lancedb-ledger.ts';
import type { Ledger } from '../../src/ledger.ts';
import { createWorld, momentOf, type World, type WorldOptions } from './simulation.ts';

const minute = 60_000;
const hour = 60 * minute;
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

function world(options: Partial<WorldOptions> & { zone: string; from: number }): World {
	return createWorld({ ledger, latest: '18:00', workers: 1, seed: 1, ...options });
}

const datesFrom = (first: string, count: number) => Array.from({ length: count }, (_, index) => addDays(first, index));
/** How often each id was posted, of those that were not posted once. */
function notOnce(posts: World['posts'], expected: readonly string[]) {
	const counts = new Map(expected.map((id) => [id, 0]));
	for (const { id } of posts) counts.set(id, (counts.get(id) ?? 0) + 1);
	return [...counts].filter(([, count]) => count !== 1);
}
const times = ['02:30', '09:00', '00:00', '13:05', '02:00'];

describe('four processes, thirty days, clock changes, kills, stops, lost responses and rate limits', () => {
	it.each([
		['Europe/Berlin', '2026-10-10', 'an hour twice'],
		['Australia/Sydney', '2026-09-20', 'an hour left out'],
	])(
		'post each digest once, at its hour, in %s from %s, with %s',
		async (zone, first) => {
			const channels = Array.from({ length: 10 }, (_, index) => `C${index}`);
			const dates = datesFrom(first, 30);
			const from = momentOf(first, '00:00', zone) - hour;
			const outage = momentOf(dates[10] ?? '', '08:30', zone);
			const sim = world({
				...{ zone, from, workers: 4, seed: 7, killed: 0.01, stopped: 0.005, lost: 0.1, busy: 0.1 },
				outages: [{ from: outage, to: outage + hour }],
			});
			const timeOf = (channel: string) => times[Number(channel.slice(1)) % times.length] ?? '';
			for (const channel of channels) await sim.subscribe(channel, { time: timeOf(channel), days: null });
			sim.start();
			await sim.runUntil(momentOf(addDays(first, 29), '23:59', zone));

			const expected = channels.flatMap((channel) => dates.map((date) => `${channel}:${date}`));
			expect(notOnce(sim.posts, expected)).toEqual([]);
			expect(sim.kills()).toBeGreaterThan(20);
			const delays = sim.posts.map(({ channel, id, at }) => {
				const delay = at - momentOf(id.slice(-10), timeOf(channel), zone);
				return { id, delay };
			});
			const isTroubled = (id: string) => id.endsWith(dates[10] ?? '');
			expect(delays.filter(({ id, delay }) => delay < 0 || delay > (isTroubled(id) ? 90 : 30) * minute)).toEqual([]);
			expect(sim.log.filter((line) => /skipped|Nobody knows/.test(line))).toEqual([]);
		},
		120_000,
	);
});
