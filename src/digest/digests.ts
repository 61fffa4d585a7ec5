/** All that can be done with digests, on live dependencies: building, previews, subscriptions, the schedule, and a post by hand. */
import { randomUUID } from 'node:crypto';
import { buildDigest, type Digest, type DigestDeps, type PastDigest } from '../digest.ts';
import { QuestionError } from '../errors.ts';
import { describeSchedule, formatDay, localTime, nextAfter, type Schedule } from './calendar.ts';
import { type Clock, wallClock } from './clock.ts';
import { createDelivery } from './deliver.ts';
import type { Door } from './door.ts';
import { createPausing } from './pause.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { createSubscriptions, type Subscription, type Subscriptions, scheduleOf } from './subscriptions.ts';

export interface DigestSettings {
	/** For channels that wish nothing else: five fields. */
	cron: string;
	/** An IANA name. */
	zone: string;
	/** `HH:MM`, from which on a day's digest is not posted any more. */
	latest: string;
	/** False: another process posts. */
	isPoster: boolean;
	/** Whether the words of questions may be shown. */
	showsQuestions: boolean;
}

export interface DigestsDeps extends DigestDeps {
	settings: DigestSettings;
	clock?: Clock;
	log(line: string): void;
}

export interface Digests {
	settings: DigestSettings;
	subscriptions: Subscriptions;
	/** The digest of a date for a channel, or of nowhere where it is null. Posts nothing; `isNoted` as in `DigestRequest`. */
	preview(channel: string | null, date: string, isNoted?: boolean): Promise<Digest>;
	/** `YYYY-MM-DD`, in the zone of the digests. */
	today(): string;
	/** What is set for a channel, and when the next one comes, in a sentence. */
	describe(subscription: Subscription): string;
	/** Ends the digest of a channel that is closed, where it has one, and tells whoever asked for it. */
	pause(channel: string, door: Door): Promise<void>;
	/** Delivers what is due, until it is stopped. */
	scheduler(door: Door): Scheduler;
	/**
	 * Posts a date's digest now, at most once.
	 * @throws {QuestionError} where it has been posted, is being posted, or cannot be.
	 */
	post(channel: string, date: string, door: Door): Promise<Digest>;
}

/** ms for which a post by hand is tried. */
const handPatience = 5 * 60_000;

export function createDigests(deps: DigestsDeps): Digests {
	const { ledger, settings, clock = wallClock, log } = deps;
	const preset: Schedule = { cron: settings.cron, zone: settings.zone };
	const subscriptions = createSubscriptions(ledger, () => clock.now());
	const worker = randomUUID();

	const build = (
		request: { channel: string | null; date: string; schedule: Schedule; history: readonly PastDigest[] },
		isNoted: boolean,
		chosen: PastDigest | Digest['record'] | null = null,
	) => buildDigest({ ...request, now: clock.now(), isNoted, showsQuestions: settings.showsQuestions, chosen }, deps);

	const scheduleFor = async (channel: string): Promise<Schedule> => {
		const subscription = await subscriptions.of(channel);
		return subscription ? scheduleOf(subscription, preset) : preset;
	};

	return {
		settings,
		subscriptions,
		today: () => localTime(clock.now(), settings.zone).date,
		async preview(channel, date, isNoted = false) {
			if (channel === null) return build({ channel, date, schedule: preset, history: [] }, isNoted);
			const { history } = createDelivery({ ledger, door: closedDoor, clock, worker, log });
			const schedule = await scheduleFor(channel);
			return build({ channel, date, schedule, history: await history(channel, date) }, isNoted);
		},
		describe(subscription) {
			const schedule = scheduleOf(subscription, preset);
			const next = nextAfter(schedule, clock.now());
			const when = next === null ? '' : `; the next one comes on ${formatDay(localTime(next, schedule.zone).date)}`;
			return `${describeSchedule(schedule)}${when}`;
		},
		async pause(channel, door) {
			const subscription = await subscriptions.of(channel);
			if (subscription?.isOn) await createPausing({ ledger, subscriptions, door, log })(subscription, 'closed');
		},
		scheduler: (door) =>
			createScheduler({
				...settings,
				...{ ledger, subscriptions, door, clock, worker, preset, log },
				build: ({ chosen, ...request }) => build(request, true, chosen),
			}),
		async post(channel, date, door) {
			const delivery = createDelivery({ ledger, door, clock, worker, log });
			const schedule = await scheduleFor(channel);
			const until = clock.now() + handPatience;
			let digest: Digest | null = null;
			const outcome = await delivery.deliver({
				channel,
				date,
				isByHand: true,
				isLate: () => clock.now() > until,
				signal: new AbortController().signal,
				async build(history, chosen) {
					digest = await build({ channel, date, schedule, history }, true, chosen);
					return digest;
				},
			});
			if (outcome === 'posted') return digest ?? (await this.preview(channel, date));
			if (outcome === null)
				throw new QuestionError(
					`The digest of ${date} for ${channel} has been posted, or is being posted: look there.`,
				);
			if (outcome === 'closed')
				throw new QuestionError(`Sic cannot post in ${channel}: invite it there, or check the id of the channel.`);
			if (outcome === 'shared')
				throw new QuestionError(
					`${channel} is shared with other organisations: set SLACK_EXTERNAL to true where Sic may post there.`,
				);
			throw new QuestionError(`The digest of ${date} for ${channel} was not posted: the lines above say why.`);
		},
	};
}

/** For what posts nothing. */
const closedDoor: Door = {
	post: async () => undefined,
	posted: async () => false,
	tell: async () => undefined,
};
