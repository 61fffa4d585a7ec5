/**
 * Looks from time to time which channels' digests are due, and has them delivered: each once on its day, up to the latest hour; what was not
 * in time is skipped, and said in the log. Any number of processes may do so at once.
 */
import type { Digest, DigestRecord, PastDigest } from '../digest.ts';
import type { Ledger } from '../ledger.ts';
import { addDays, dueOn, localTime, nextAfter, type Schedule } from './calendar.ts';
import type { Clock } from './clock.ts';
import { createDelivery, type Standing } from './deliver.ts';
import type { Door } from './door.ts';
import { createPausing } from './pause.ts';
import { type Subscription, type Subscriptions, scheduleOf } from './subscriptions.ts';

export interface SchedulerDeps {
	ledger: Ledger;
	subscriptions: Subscriptions;
	door: Door;
	clock: Clock;
	/** Of this process; no two have the same. */
	worker: string;
	/** For channels that wish nothing else. */
	preset: Schedule;
	/** `HH:MM`, from which on a day's digest is not posted any more. */
	latest: string;
	build(on: BuildRequest): Promise<Digest>;
	log(line: string): void;
	/** ms between looks for what has changed, where nothing is due earlier. */
	lookEvery?: number;
}

export interface BuildRequest {
	channel: string;
	date: string;
	schedule: Schedule;
	history: readonly PastDigest[];
	chosen: DigestRecord | null;
}

export interface Scheduler {
	/** Works until it is stopped. */
	start(): void;
	/** Lets what is being posted be posted; all else is left to others, or to the next start. */
	stop(): Promise<void>;
}

/** ms to the next look, where a digest is being delivered by another, or the last look failed. */
const lookSoon = 30_000;
/** Days that are looked back on for digests that nobody posted. */
const lookBack = 14;

export function createScheduler(deps: SchedulerDeps): Scheduler {
	const { ledger, subscriptions, door, clock, worker, preset, latest, build, log, lookEvery = 60_000 } = deps;
	const delivery = createDelivery({ ledger, door, clock, worker, log });
	const pause = createPausing({ ledger, subscriptions, door, log });
	const stopping = new AbortController();
	const working = new Map<string, Promise<void>>();
	/** What needs no look any more today. */
	const settled = new Set<string>();
	let hasLookedBack = false;
	let running: Promise<void> | undefined;

	const deliver = async (subscription: Subscription, date: string): Promise<void> => {
		const { channel } = subscription;
		const schedule = scheduleOf(subscription, preset);
		const isLate = () => {
			const now = localTime(clock.now(), preset.zone);
			return now.date > date || now.time >= latest;
		};
		const outcome = await delivery.deliver({
			channel,
			date,
			isLate,
			signal: stopping.signal,
			build: (history, chosen) => build({ channel, date, schedule, history, chosen }),
		});
		if (outcome === 'late') log(notPosted(channel, date));
		if (outcome === 'closed' || outcome === 'shared') await pause(subscription, outcome);
	};

	const notPosted = (channel: string, date: string) =>
		`The digest of ${date} for ${channel} is skipped: it was not posted before ${latest} (${preset.zone}).`;

	/** Says which digests of the last days nobody posted. */
	const lookBackFrom = async (today: string, active: readonly Subscription[]): Promise<void> => {
		const missed = new Map<string, string[]>();
		for (let days = lookBack; days >= 1; days -= 1) {
			const date = addDays(today, -days);
			const due = active.filter((subscription) => {
				const at = dueOn(scheduleOf(subscription, preset), date);
				return at !== null && at > subscription.at;
			});
			const standings = due.length > 0 ? await delivery.standings(date) : new Map<string, Standing>();
			for (const { channel } of due) {
				const standing = standings.get(channel) ?? 'untouched';
				if (standing !== 'untouched' && standing !== 'left') continue;
				if (await delivery.giveUp(channel, date, 'missed')) missed.set(channel, [...(missed.get(channel) ?? []), date]);
			}
		}
		for (const [channel, dates] of missed)
			log(`No digest was posted for ${channel} on ${dates.join(', ')}: Sic was not running.`);
	};

	/** @returns ms until the next look. */
	const look = async (): Promise<number> => {
		const active = (await subscriptions.list()).filter(({ isOn }) => isOn);
		const now = clock.now();
		const { date, time } = localTime(now, preset.zone);
		if (!hasLookedBack) await lookBackFrom(date, active);
		hasLookedBack = true;
		for (const key of settled) if (!key.endsWith(date)) settled.delete(key);
		let wait = lookEvery;
		let standings: ReadonlyMap<string, Standing> | undefined;
		for (const subscription of active) {
			const { channel, at } = subscription;
			const schedule = scheduleOf(subscription, preset);
			const next = nextAfter(schedule, now);
			if (next !== null) wait = Math.min(wait, next - now);
			const due = dueOn(schedule, date);
			const key = `${channel}:${date}`;
			if (due === null || due > now || due <= at || settled.has(key) || working.has(key)) continue;
			standings ??= await delivery.standings(date);
			const standing = standings.get(channel) ?? 'untouched';
			if (standing === 'theirs') wait = Math.min(wait, lookSoon);
			else if (standing !== 'untouched' && standing !== 'left') settled.add(key);
			else if (time >= latest && standing === 'untouched') {
				settled.add(key);
				if (await delivery.giveUp(channel, date, 'late')) log(notPosted(channel, date));
			} else {
				wait = Math.min(wait, lookSoon);
				const work = deliver(subscription, date)
					.catch((error) => log(`The digest for ${channel}: ${reasonOf(error)}`))
					.finally(() => working.delete(key));
				working.set(key, work);
			}
		}
		return wait;
	};

	const run = async (): Promise<void> => {
		while (!stopping.signal.aborted) {
			const wait = await look().catch((error) => {
				log(`Nobody knows whether a digest is due: ${reasonOf(error)}`);
				return lookSoon;
			});
			await clock.sleep(Math.max(1, wait), stopping.signal).catch(() => undefined);
		}
	};

	return {
		start() {
			running ??= run();
		},
		async stop() {
			stopping.abort();
			await running;
			await Promise.all(working.values());
		},
	};
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
