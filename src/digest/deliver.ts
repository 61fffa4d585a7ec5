/**
 * Posts a channel's digest of a date once, whatever happens in between. A row of the ledger elects who posts; who works shows signs of life,
 * and what a silent one has left is taken up by another, who looks into the channel first. So does everyone whose response was lost.
 */
import type { Digest, DigestRecord, PastDigest } from '../digest.ts';
import { ExactnessError } from '../errors.ts';
import type { Ledger, LedgerRow } from '../ledger.ts';
import type { Clock } from './clock.ts';
import { type Door, PostError } from './door.ts';
import type { PauseReason } from './pause.ts';

/** ms between the signs of life of a process that has something to deliver. */
const signEvery = 30_000;
/** ms without a sign after which a process is taken for dead. */
const quiet = 90_000;
/** ms before the second attempt, and at most between two. */
const backOff = { from: 2_000, most: 5 * 60_000 };

/** How a digest ended. `late`: not posted in time. `missed`: nobody was there to post it. `withheld`: a quotation was not exact. */
export type Outcome = 'posted' | 'late' | 'missed' | PauseReason | 'withheld';

interface Attempt {
	worker: string;
	at: number;
}

interface Taken {
	/** Of the attempt: 0 for the first. */
	number: number;
	plan: DigestRecord | null;
}

export interface DeliveryDeps {
	ledger: Ledger;
	door: Door;
	clock: Clock;
	/** Of this process; no two have the same. */
	worker: string;
	log(line: string): void;
}

export interface Errand {
	channel: string;
	date: string;
	/** @param chosen what an earlier attempt has chosen. */
	build(history: readonly PastDigest[], chosen: DigestRecord | null): Promise<Digest>;
	/** True: it is delivered although it was given up before. */
	isByHand?: boolean;
	/** True from the moment on at which it is not posted any more. */
	isLate(): boolean;
	/** Ends it in order: what is not posted is left to another. */
	signal: AbortSignal;
}

/** `untouched`: nobody has begun. `left`: whoever began is silent, or is this process. `theirs`: another is at it. */
export type Standing = 'untouched' | 'left' | 'theirs' | Outcome;

export interface Delivery {
	/** Who has the digests of a date, or how they ended, by channel; channels of which nothing is written are `untouched`. */
	standings(date: string): Promise<ReadonlyMap<string, Standing>>;
	/** Takes an errand, unless somebody has it. @returns how it ended, null where it is left to others. */
	deliver(errand: Errand): Promise<Outcome | null>;
	/** Writes down how a digest ended that nobody delivers. @returns true for the one who wrote it. */
	giveUp(channel: string, date: string, outcome: Outcome): Promise<boolean>;
	/** What a channel was shown before a date. */
	history(channel: string, date: string): Promise<PastDigest[]>;
}

export function createDelivery({ ledger, door, clock, worker, log }: DeliveryDeps): Delivery {
	let working = 0;
	let signs = 0;
	/** Ends the signs of life. */
	let life = new AbortController();

	/** The last sign of life of another process. */
	const heardOf = async ({ worker: other, at }: Attempt): Promise<number> => {
		const rows = await ledger.list(`digest-sign:${other}:`);
		return Math.max(at, ...rows.map(({ payload }) => JSON.parse(payload) as number));
	};

	/** Says that this process lives, for as long as it has something to deliver. */
	const showLife = async (signal: AbortSignal): Promise<void> => {
		while (!signal.aborted) {
			await clock.sleep(signEvery, signal).catch(() => undefined);
			if (signal.aborted) return;
			const id = `digest-sign:${worker}:${++signs}`;
			await ledger.claim({ id, payload: clock.now() }).catch((error) => log(String(error)));
		}
	};

	/** What has been written of the digests of a date, by channel. */
	const statesOn = async (date: string, channel = ''): Promise<Map<string, State>> => {
		const rows = await ledger.list(`digest:${date}:${channel}`);
		const byChannel = Map.groupBy(rows, ({ id }) => id.split(':')[2] ?? '');
		return new Map([...byChannel].map(([each, own]) => [each, stateOf(own)]));
	};
	const stateIn = async (channel: string, date: string) => (await statesOn(date, channel)).get(channel) ?? stateOf([]);

	const isLive = async (last: Attempt): Promise<boolean> => clock.now() - (await heardOf(last)) < quiet;

	/** The number of the attempt that this process was given, and what an earlier one had chosen; null where another has it. */
	const take = async (channel: string, date: string): Promise<Taken | null> => {
		const { attempts, done, plan } = await stateIn(channel, date);
		if (done === 'posted') return null;
		const last = attempts.at(-1);
		if (last && last.worker !== worker && (await isLive(last))) return null;
		const number = attempts.length;
		const id = number === 0 ? rowOf(channel, date) : `${rowOf(channel, date)}:try:${number}`;
		const isOurs = await ledger.claim({ id, payload: { worker, at: clock.now() } satisfies Attempt });
		return isOurs ? { number, plan } : null;
	};

	const end = async (
		channel: string,
		date: string,
		outcome: Outcome,
		record: DigestRecord | null,
	): Promise<boolean> => {
		// First what is remembered: whoever finds the message after a crash in between writes it again.
		if (outcome === 'posted' && record) await ledger.claim({ id: `digest-past:${channel}:${date}`, payload: record });
		const id = `${rowOf(channel, date)}:done`;
		if (await ledger.claim({ id, payload: outcome })) return true;
		// It was given up while it was being posted.
		return outcome === 'posted' && (await ledger.claim({ id: `${id}:posted`, payload: outcome }));
	};

	const history: Delivery['history'] = async (channel, date) => {
		const rows = await ledger.list(`digest-past:${channel}:`);
		return rows
			.map(({ id, payload }) => ({ ...(JSON.parse(payload) as DigestRecord), date: id.split(':')[2] ?? '' }))
			.filter((past) => past.date < date)
			.sort((a, b) => (a.date < b.date ? -1 : 1));
	};

	const attempt = async (errand: Errand, { number, plan }: Taken): Promise<Outcome | null> => {
		const { channel, date, signal } = errand;
		const id = `${channel}:${date}`;
		let mayBePosted = number > 0;
		let digest: Digest | null = null;
		const ended = async (outcome: Outcome, record: DigestRecord | null = null) => {
			await end(channel, date, outcome, record);
			return outcome;
		};
		for (let failures = 0; !signal.aborted; failures += 1) {
			let wasSent = false;
			try {
				const isLate = errand.isLate();
				if (mayBePosted && (await door.posted(channel, id))) return await ended('posted', digest?.record ?? plan);
				if (isLate) return await ended('late');
				if (!digest) {
					digest = await errand.build(await history(channel, date), plan);
					if (!plan) await ledger.claim({ id: `${rowOf(channel, date)}:plan`, payload: digest.record });
				}
				// A process that was stopped for a while may have been taken for dead.
				const asked = clock.now();
				const { attempts, done } = await stateIn(channel, date);
				const isOver = done === 'posted' || (done !== null && !errand.isByHand);
				if (isOver || attempts.at(-1)?.worker !== worker || attempts.length !== number + 1) return null;
				if (errand.isLate() || clock.now() - asked > quiet / 3) continue;
				wasSent = true;
				await door.post(channel, digest, id);
				return await ended('posted', digest.record);
			} catch (error) {
				if (error instanceof ExactnessError) {
					log(`incident: the digest for ${channel} was withheld: ${error.message}`);
					return ended('withheld');
				}
				if (!(error instanceof PostError)) throw error;
				if (error.fault === 'closed' || error.fault === 'shared') {
					log(`No digest for ${channel}: ${error.message}`);
					return ended(error.fault);
				}
				mayBePosted ||= wasSent && error.fault === 'lost';
				if (error.fault !== 'busy') log(`The digest for ${channel} waits: ${error.message}`);
				if (errand.isLate()) return ended('late');
				const wait = Math.min(backOff.most, backOff.from * 2 ** failures);
				await clock.sleep(error.fault === 'busy' ? error.wait : wait, signal).catch(() => undefined);
			}
		}
		return null;
	};

	const standingOf = async ({ attempts, done }: State): Promise<Standing> => {
		if (done) return done;
		const last = attempts.at(-1);
		if (!last) return 'untouched';
		return last.worker !== worker && (await isLive(last)) ? 'theirs' : 'left';
	};

	return {
		history,
		async standings(date) {
			const standings = new Map<string, Standing>();
			for (const [channel, state] of await statesOn(date)) standings.set(channel, await standingOf(state));
			return standings;
		},
		async deliver(errand) {
			const taken = await take(errand.channel, errand.date);
			if (taken === null) return null;
			working += 1;
			if (working === 1) {
				life = new AbortController();
				void showLife(life.signal);
			}
			try {
				return await attempt(errand, taken);
			} finally {
				working -= 1;
				if (working === 0) life.abort();
			}
		},
		giveUp: (channel, date, outcome) => end(channel, date, outcome, null),
	};
}

interface State {
	attempts: readonly Attempt[];
	/** How it ended; null where it has not. */
	done: Outcome | null;
	/** What the first attempt chose. */
	plan: DigestRecord | null;
}

/** @param rows of one channel and date. */
function stateOf(rows: readonly LedgerRow[]): State {
	const named = rows.map(({ id, payload }) => {
		const [, , , kind = 'try', number = '0'] = id.split(':');
		return { kind, number: Number(number), value: JSON.parse(payload) as unknown };
	});
	const ofKind = (kind: string) => named.filter((row) => row.kind === kind);
	const dones = ofKind('done').map(({ value }) => value as Outcome);
	const [plan] = ofKind('plan');
	return {
		attempts: ofKind('try')
			.sort((a, b) => a.number - b.number)
			.map(({ value }) => value as Attempt),
		done: dones.find((outcome) => outcome === 'posted') ?? dones[0] ?? null,
		plan: plan ? (plan.value as DigestRecord) : null,
	};
}

function rowOf(channel: string, date: string): string {
	return `digest:${date}:${channel}`;
}
