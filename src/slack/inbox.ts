/**
 * Keeps every question before it is acknowledged, and has it answered once: whatever is delivered twice, heard by two replicas, or killed in
 * between. A process that works shows signs of life in the ledger; what a silent one has left undone is taken up by another.
 */
import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import type { Ledger, NewRow } from '../ledger.ts';
import { type Asking, askingOf, type SlackRules, tooOld } from './asking.ts';
import { reasonOf } from './excuses.ts';
import { createInTurn } from './in-turn.ts';

/** Questions that one process answers at the same time. */
const atOnce = 8;
/** ms between the signs of life of a process that has questions to answer. */
const signEvery = 4_000;
/** ms without a sign after which a process is taken for dead. */
const quiet = 12_000;
/** ms between looks for what others have left. */
const lookEvery = 5_000;

export interface InboxDeps {
	ledger: Ledger;
	rules: SlackRules;
	/**
	 * Answers, and says whether that is done with; false where Slack could not be reached, so that it is tried again.
	 */
	answer(asking: Asking, attempt: AttemptState): Promise<boolean>;
	/** Slack's time, in ms since 1970. */
	now(): number;
	/** What went wrong, for whoever runs the bot. */
	log(line: string): void;
}

export interface AttemptState {
	/** True where it may have been answered before. */
	isAgain: boolean;
	/** Aborted where the reader has pressed stop. */
	signal: AbortSignal;
	/** False where another process has taken the question over meanwhile, since this one gave no sign of life. */
	isOurs(): Promise<boolean>;
}

export interface Inbox {
	/**
	 * Takes an event. Returns once the question is kept, so that it may be acknowledged; the answer follows.
	 * @returns false for an event in which nobody asks anything.
	 */
	accept(body: unknown): Promise<boolean>;
	/** Drops what is being answered in a thread. @returns whether there was anything. */
	drop(channel: string, thread: string): boolean;
	/** Takes up what is left undone, now and from time to time. */
	start(): Promise<void>;
	/** Waits until all that was taken is answered, at most `patience` ms. */
	stop(patience: number): Promise<void>;
}

interface Working {
	asking: Asking;
	abort: AbortController;
	/** True where another process may have taken it over. */
	isDoubtful: boolean;
}

interface Attempt {
	asking: Asking;
	worker: string;
}

export function createInbox({ ledger, rules, answer, now, log }: InboxDeps): Inbox {
	const worker = randomUUID();
	const queue = new PQueue({ concurrency: atOnce });
	const inTurn = createInTurn();
	const working = new Map<string, Working>();
	let signs = 0;
	/** When others last heard of this process, in ms since 1970. */
	let alive = 0;
	/** Events that are being kept. */
	let arriving = 0;
	const timers: NodeJS.Timeout[] = [];
	const safely = (work: () => Promise<unknown>) => work().catch((error) => log(reasonOf(error)));

	/** Writes a row, which is a sign of life too. */
	const heardOf = async (row: NewRow): Promise<boolean> => {
		const at = Date.now();
		const isFirst = await ledger.claim(row);
		// Whoever stood still for so long may have been taken for dead.
		if (at - alive > quiet / 2) for (const each of working.values()) each.isDoubtful = true;
		alive = at;
		return isFirst;
	};
	const sign = () => heardOf({ id: `sign:${worker}:${++signs}` });

	const take = (asking: Asking, isAgain: boolean) => {
		const abort = new AbortController();
		const own: Working = { asking, abort, isDoubtful: false };
		working.set(asking.id, own);
		const isOurs = async () => {
			// Signs of life have kept others away, unless the whole process stood still.
			if (!own.isDoubtful && Date.now() - alive < quiet / 2) return true;
			const last = (await ledger.list(`attempt:${asking.id}:`)).at(-1);
			return last === undefined || attemptOf(last).worker === worker;
		};
		const work = () => queue.add(() => answer(asking, { isAgain, signal: abort.signal, isOurs }));
		void safely(async () => {
			try {
				// A thread’s questions are answered in their order.
				const isDone = await inTurn(`${asking.channel}:${asking.thread}`, work);
				if (isDone) await ledger.claim({ id: `done:${asking.id}` });
			} finally {
				working.delete(asking.id);
			}
		});
	};

	const takeUp = async () => {
		const since = Date.now() - tooOld;
		const events = await ledger.list('event:', since);
		if (events.length === 0) return;
		const done = new Set((await ledger.list('done:', since)).map(({ id }) => id.slice('done:'.length)));
		const open = events.map(attemptOf).filter(({ asking }) => !done.has(asking.id) && !working.has(asking.id));
		if (open.length === 0) return;
		const attempts = Map.groupBy((await ledger.list('attempt:', since)).map(attemptOf), ({ asking }) => asking.id);
		const lastSign = new Map<string, number>();
		for (const { id, at } of await ledger.list('sign:', since)) lastSign.set(id.split(':')[1] ?? '', at);
		for (const first of open) {
			const all = [first, ...(attempts.get(first.asking.id) ?? [])];
			const last = all.at(-1) ?? first;
			const heard = Math.max(last.at, lastSign.get(last.worker) ?? 0);
			if (last.worker !== worker && Date.now() - heard < quiet) continue;
			const id = `attempt:${first.asking.id}:${all.length}`;
			const isOurs = await heardOf({ id, payload: { asking: first.asking, worker } satisfies Attempt });
			if (isOurs && !working.has(first.asking.id)) take(first.asking, true);
		}
	};

	return {
		async accept(body) {
			const asking = askingOf(body, rules);
			if (!asking) return false;
			const age = now() - asking.at;
			if (age >= tooOld) {
				log(`${asking.id} is not answered: Slack delivered it ${Math.round(age / 60_000)} minutes after it was asked.`);
				return true;
			}
			// Slack waits for the acknowledgement, a reader for the answer: what arrives comes before what is answered.
			arriving += 1;
			queue.pause();
			try {
				const payload: Attempt = { asking, worker };
				// A message may get the emoji again when the ledger has long forgotten that it was answered; the thread has not.
				if (await heardOf({ id: `event:${asking.id}`, payload })) take(asking, asking.reactedTo !== null);
			} catch (error) {
				// It cannot be kept; whoever asks is told at least what is wrong.
				log(reasonOf(error));
				if (!working.has(asking.id)) take(asking, true);
			} finally {
				arriving -= 1;
				if (arriving === 0) queue.start();
			}
			return true;
		},
		drop(channel, thread) {
			const found = [...working.values()].filter(
				({ asking }) => asking.channel === channel && asking.thread === thread,
			);
			for (const { abort } of found) abort.abort();
			return found.length > 0;
		},
		async start() {
			timers.push(
				setInterval(() => working.size > 0 && void safely(sign), signEvery),
				setInterval(() => void safely(takeUp), lookEvery),
			);
			await safely(takeUp);
		},
		async stop(patience) {
			for (const timer of timers) clearInterval(timer);
			const ends = Date.now() + patience;
			const signing = setInterval(() => void safely(sign), signEvery);
			while (working.size > 0 && Date.now() < ends) await new Promise((done) => setTimeout(done, 25));
			clearInterval(signing);
			if (working.size > 0) log(`${working.size} questions are left for the next start.`);
		},
	};
}

function attemptOf({ at, payload }: { at: number; payload: string }): Attempt & { at: number } {
	return { ...(JSON.parse(payload) as Attempt), at };
}
