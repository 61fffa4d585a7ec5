/**
 * A world for the scheduler: a clock that jumps from one event to the next, a channel that loses responses and says that it is too much, and
 * workers that are killed or stopped in the middle of anything. The ledger is a real one.
 */
import { addDays, localTime } from '../../src/digest/calendar.ts';
import type { Clock } from '../../src/digest/clock.ts';
import { type Door, PostError } from '../../src/digest/door.ts';
import { createScheduler, type Scheduler } from '../../src/digest/scheduler.ts';
import { createSubscriptions, type Wish } from '../../src/digest/subscriptions.ts';
import type { Digest } from '../../src/digest.ts';
import type { Ledger } from '../../src/ledger.ts';

const hour = 3_600_000;
/** Rows that are written before the ledger is tidied. */
const tidyAfter = 40;

export interface WorldOptions {
	ledger: Ledger;
	/** Handles of the same ledger, as processes have: workers take them in turn, and the table alone elects among them. */
	handles?: readonly Ledger[];
	zone: string;
	/** `HH:MM` */
	latest: string;
	/** ms since 1970. */
	from: number;
	workers: number;
	seed: number;
	/** Of one call: that its worker is killed at it; that it stops for some minutes. */
	killed?: number;
	stopped?: number;
	/** Of a post: that its response is lost, after it was posted or before; that Slack wants some seconds’ patience. */
	lost?: number;
	busy?: number;
	/** Stretches in which Slack is down. */
	outages?: readonly { from: number; to: number }[];
}

export interface Post {
	channel: string;
	id: string;
	at: number;
}

/** Numbers from 0 to 1 by chance, the same for the same seed. */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export function createWorld(options: WorldOptions) {
	const {
		ledger,
		handles = [ledger],
		zone,
		latest,
		from,
		workers,
		seed,
		killed = 0,
		stopped = 0,
		lost = 0,
		busy = 0,
		outages = [],
	} = options;
	const draw = chance(seed);
	let now = from;
	let inFlight = 0;
	let sleepers: { at: number; wake(): void; isAlive(): boolean }[] = [];
	const posts: Post[] = [];
	const closed = new Set<string>();
	const told: { user: string; words: string }[] = [];
	const log: string[] = [];
	let kills = 0;
	let writes = 0;
	let count = 0;
	const never = new Promise<never>(() => undefined);

	const wakeAt = (at: number, isAlive: () => boolean) =>
		new Promise<void>((wake) => void sleepers.push({ at, wake, isAlive }));

	/** A process: its calls end with its life. */
	const startWorker = (): { scheduler: Scheduler; kill(): void } => {
		let alive = true;
		const isAlive = () => alive;
		const name = `worker-${++count}`;
		const handle = handles[count % handles.length] ?? ledger;
		const die = () => {
			if (!alive) return;
			alive = false;
			kills += 1;
			void wakeAt(now + (1 + 9 * draw()) * 60_000, () => true).then(startWorker);
		};
		const living = async <T>(work: () => Promise<T>, isRisky: boolean): Promise<T> => {
			const luck = isRisky ? draw() : 1;
			if (luck < killed / 2) die();
			if (!alive) return never;
			inFlight += 1;
			try {
				const result = await work();
				if (luck < killed) die();
				else if (luck < killed + stopped) {
					inFlight -= 1;
					await wakeAt(now + (2 + 5 * draw()) * 60_000, isAlive);
					inFlight += 1;
				}
				return alive ? result : never;
			} catch (error) {
				if (!alive) return never;
				throw error;
			} finally {
				inFlight -= 1;
			}
		};
		const clock: Clock = {
			now: () => now,
			async sleep(ms, signal) {
				const ended = new Promise<void>((done) => signal?.addEventListener('abort', () => done()));
				await Promise.race([wakeAt(now + ms, isAlive), ended]);
				signal?.throwIfAborted();
			},
		};
		const isRisky = (id: string) => id.startsWith('digest:') || id.startsWith('digest-told:');
		const own: Ledger = {
			claim(row) {
				writes += 1;
				return living(() => handle.claim(row), isRisky(row.id));
			},
			list: (prefix, since) => living(() => handle.list(prefix, since), isRisky(prefix)),
			tidy: (forget) => living(() => handle.tidy(forget), false),
			close: async () => undefined,
		};
		const isDown = () => outages.some((outage) => outage.from <= now && now < outage.to);
		const call = async <T>(channel: string, work: () => T): Promise<T> => {
			if (isDown()) throw new PostError('lost', 'no connection');
			if (draw() < busy) throw new PostError('busy', 'ratelimited', { wait: 1_000 + Math.round(20_000 * draw()) });
			if (closed.has(channel)) throw new PostError('closed', 'is_archived');
			return work();
		};
		const door: Door = {
			post: (channel, _, id) =>
				living(
					() =>
						call(channel, () => {
							const luck = draw();
							if (luck < lost / 2) throw new PostError('lost', 'never arrived');
							posts.push({ channel, id, at: now });
							if (luck < lost) throw new PostError('lost', 'no response');
						}),
					true,
				),
			posted: (channel, id) => living(() => call(channel, () => posts.some((post) => post.id === id)), true),
			tell: (user, words) => living(async () => void told.push({ user, words }), true),
		};
		const scheduler = createScheduler({
			ledger: own,
			subscriptions: createSubscriptions(own, () => now),
			door,
			clock,
			worker: name,
			preset: { cron: '0 9 * * *', zone },
			latest,
			lookEvery: 6 * hour,
			build: async ({ date, channel }) => emptyDigest(date, channel),
			log: (line) => log.push(line),
		});
		scheduler.start();
		return { scheduler, kill: die };
	};

	const idle = async (): Promise<void> => {
		for (let still = 0; still < 4; ) {
			await new Promise((done) => setImmediate(done));
			if (inFlight > 0) {
				still = 0;
				await new Promise((done) => setTimeout(done, 1));
			} else still += 1;
		}
	};

	return {
		posts,
		told,
		log,
		kills: () => kills,
		closed,
		now: () => now,
		async subscribe(channel: string, wish: Wish): Promise<void> {
			await createSubscriptions(ledger, () => now).set({
				...{ channel, name: `#${channel}`, user: 'U1', ...wish },
				...{ isOn: true, pausedFor: null },
			});
		},
		start(): ReturnType<typeof startWorker>[] {
			return Array.from({ length: workers }, startWorker);
		},
		startWorker,
		/** Lets time pass. */
		async runUntil(end: number): Promise<void> {
			await idle();
			for (;;) {
				sleepers = sleepers.filter((sleeper) => sleeper.isAlive());
				const at = sleepers.reduce((first, sleeper) => Math.min(first, sleeper.at), Number.POSITIVE_INFINITY);
				if (at > end) break;
				now = Math.max(now, at);
				const due = sleepers.filter((sleeper) => sleeper.at <= now);
				sleepers = sleepers.filter((sleeper) => sleeper.at > now);
				for (const sleeper of due) sleeper.wake();
				await idle();
				// As the program does from time to time: many small commits make reading slow.
				if (writes < tidyAfter) continue;
				writes = 0;
				await ledger.tidy([]);
			}
			now = end;
		},
		/** The processes sleep, and the clock goes on: what was due meanwhile is due when they wake. */
		leap(to: number): void {
			now = Math.max(now, to);
			for (const sleeper of sleepers) sleeper.at = Math.max(sleeper.at, now);
		},
	};
}

export type World = ReturnType<typeof createWorld>;

function emptyDigest(date: string, channel: string): Digest {
	return {
		date,
		parts: [],
		text: channel,
		articles: new Map(),
		reason: { kind: 'turn', number: 1, of: 1 },
		pair: null,
		record: { quotation: `q-${date}`, round: 0, pair: null, seenUntil: 0 },
	};
}

export interface Weeks {
	zone: string;
	/** The first date. */
	first: string;
	days: number;
	channels: number;
	seed: number;
}

/** Times of the day of the channels, one after another; clock changes leave some out, or have them twice. */
const times = ['02:30', '09:00', '00:00', '13:05', '02:00'];
const minute = 60_000;

/**
 * Four processes with everything that goes wrong, and Slack down for an hour on one morning.
 * @returns the digests that were not posted just once, those not at their hour, and what happened meanwhile.
 */
export async function simulateWeeks(
	handles: readonly [Ledger, ...Ledger[]],
	{ zone, first, days, channels, seed }: Weeks,
) {
	const names = Array.from({ length: channels }, (_, index) => `C${index}`);
	const dates = Array.from({ length: days }, (_, index) => addDays(first, index));
	const troubled = dates[Math.floor(days / 3)] ?? first;
	const outage = momentOf(troubled, '08:30', zone);
	const world = createWorld({
		...{
			ledger: handles[0],
			handles,
			zone,
			seed,
			latest: '18:00',
			from: momentOf(first, '00:00', zone) - hour,
			workers: 4,
		},
		...{ killed: 0.01, stopped: 0.005, lost: 0.1, busy: 0.1 },
		outages: [{ from: outage, to: outage + hour }],
	});
	const timeOf = (channel: string) => times[Number(channel.slice(1)) % times.length] ?? '';
	for (const channel of names) await world.subscribe(channel, { time: timeOf(channel), days: null });
	world.start();
	await world.runUntil(momentOf(dates.at(-1) ?? first, '23:59', zone));

	const counts = new Map<string, number>();
	for (const channel of names) for (const date of dates) counts.set(`${channel}:${date}`, 0);
	for (const { id } of world.posts) counts.set(id, (counts.get(id) ?? 0) + 1);
	const atWrongTime = world.posts.filter(({ channel, id, at }) => {
		const delay = at - momentOf(id.slice(-10), timeOf(channel), zone);
		return delay < 0 || delay > (id.endsWith(troubled) ? 90 : 30) * minute;
	});
	return {
		expected: counts.size,
		posts: world.posts.length,
		notOnce: [...counts].filter(([, count]) => count !== 1),
		atWrongTime,
		kills: world.kills(),
		skipped: world.log.filter((line) => /skipped|not running|Nobody knows/.test(line)),
		waits: world.log.filter((line) => / waits: /.test(line)).length,
	};
}

/**
 * When a time of the day comes on a date, found by looking at every minute: the first minute that shows it or, where it is left out, the first
 * that shows a later one.
 */
export function momentOf(date: string, time: string, zone: string): number {
	const noon = Date.parse(`${date}T12:00:00Z`);
	for (let at = noon - 27 * hour; at < noon + 27 * hour; at += 60_000) {
		const local = localTime(at, zone);
		if (local.date === date && local.time >= time) return at;
	}
	throw new RangeError(`${date} has no ${time} in ${zone}`);
}
