/**
 * A world for the scheduler: a clock that jumps from one event to the next, a channel that loses responses and says that it is too much, and
 * workers that are killed or stopped in the middle of anything. The ledger is a real one.
 */
import { localTime } from '../../src/digest/calendar.ts';
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
				return living(() => ledger.claim(row), isRisky(row.id));
			},
			list: (prefix, since) => living(() => ledger.list(prefix, since), isRisky(prefix)),
			tidy: (forget) => living(() => ledger.tidy(forget), false),
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
