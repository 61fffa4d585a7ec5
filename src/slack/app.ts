/** The bot: identified, listening, answering, and ended in order. */
import { setTimeout } from 'node:timers/promises';
import { App, webApi } from '@slack/bolt';
import type { AnswerDeps } from '../answer.ts';
import type { CorpusReader } from '../corpus.ts';
import { createDigests, type DigestSettings } from '../digest/digests.ts';
import type { Door } from '../digest/door.ts';
import { ConfigError } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { createAnswering } from './answering.ts';
import { type SlackRules, tooOld } from './asking.ts';
import { createAudience } from './audience.ts';
import { listenToClicks } from './clicks.ts';
import { listenToCommands } from './commands.ts';
import { listenToDepartures } from './departures.ts';
import { digestLines, listenToDigestCommand } from './digest-command.ts';
import { createDigestDoor } from './digest-door.ts';
import { reasonOf } from './excuses.ts';
import { createFairUse } from './fair-use.ts';
import { listenToTabs } from './home-tab.ts';
import { checkAppToken, type Identity, identify } from './identity.ts';
import { createInbox } from './inbox.ts';
import { createLibrary } from './library.ts';
import type { Listening } from './listening.ts';
import { createOutbox } from './outbox.ts';
import { httpReceiver, keeping, quietLogger, socketReceivers } from './receivers.ts';
import { createSlackTime } from './slack-time.ts';
import { createStatus } from './status.ts';

export interface SlackSettings extends Omit<SlackRules, 'botUserId'> {
	botToken: string;
	/** For Socket Mode; null: HTTP with the signing secret. */
	appToken: string | null;
	signingSecret: string | null;
	/** Where HTTP listens. */
	port: number;
	/** Where Slack's Web API is; undefined: slack.com. */
	apiUrl: string | undefined;
	/** Questions in ten minutes. */
	userLimit: number;
	workspaceLimit: number;
}

/** A workspace whose tokens were found to be right. */
export interface Workspace {
	identity: Identity;
	/** The way of a digest into a channel. */
	digestDoor(reader: CorpusReader): Door;
	/** Listens and answers, until it is stopped or fails. */
	run(deps: SlackDeps): Promise<RunningSlack>;
}

export interface SlackDeps extends AnswerDeps {
	ledger: Ledger;
	digest: DigestSettings;
	log(line: string): void;
}

export interface RunningSlack {
	/** Why it cannot go on; waits as long as it can. */
	failed: Promise<Error>;
	/** Stops listening, and finishes what it has, for at most 20 s. */
	stop(): Promise<void>;
}

/** ms that a stop waits for answers. */
const stopPatience = 20_000;
/** ms between two tidyings of the ledger. */
const tidyEvery = 10 * 60_000;
/** ms for which the turns of a thread are remembered. */
const turnsKept = 30 * 24 * 3_600_000;

/** @throws {ConfigError} for a token that Slack refuses, and a missing scope, with what to do. */
export async function openWorkspace(settings: SlackSettings): Promise<Workspace> {
	const time = createSlackTime();
	// Bolt changes the options that it is given, so each user of them has its own. Who calls waits and tries again: see patience.ts.
	const clientOptions = (): webApi.WebClientOptions => ({
		...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
		timeout: 15_000,
		logger: quietLogger(() => undefined),
		fetch: time.fetch,
	});
	const inbox: { accept: (body: unknown) => Promise<boolean> } = { accept: async () => false };
	let fail: (reason: Error) => void = () => undefined;
	const failed = new Promise<Error>((resolve) => {
		fail = resolve;
	});
	let log: (line: string) => void = () => undefined;
	const tell = (words: string) => log(words);
	const receivers = settings.appToken
		? socketReceivers({ appToken: settings.appToken, clientOptions, fail, log: tell })
		: [httpReceiver(settings.signingSecret ?? '', settings.port, tell)];
	const client = new webApi.WebClient(settings.botToken, clientOptions());
	const identity = await identify(client);
	const audience = createAudience(client, settings.allowsExternal);
	if (settings.appToken) await checkAppToken(settings.appToken, clientOptions());
	const { botUserId, botId, teamId } = identity;
	const app = new App({
		// One workspace, whose tokens are known: nothing is asked anew for each event.
		authorize: async () => ({ botToken: settings.botToken, botUserId, botId, teamId }),
		receiver: keeping(receivers, (body) => inbox.accept(body)),
		clientOptions: clientOptions(),
		logger: quietLogger(tell),
	});

	const digestDoor = (reader: CorpusReader) => createDigestDoor({ client, reader, botUserId, audience });

	return {
		identity,
		digestDoor,
		async run(deps) {
			log = deps.log;
			time.warn(log);
			const { store, reader, ledger } = deps;
			const rules: SlackRules = { ...settings, botUserId };
			const outbox = createOutbox(client, reader, botUserId);
			const fairUse = createFairUse({ user: settings.userLimit, workspace: settings.workspaceLimit });
			const common = { outbox, fairUse, log };
			const status = createStatus(client, log);
			const answer = createAnswering({ ...deps, ...common, client, status });
			const opened = createInbox({ ledger, rules, answer, now: time.now, log });
			inbox.accept = opened.accept;
			const library = createLibrary(store, reader, ledger);
			const digests = createDigests({ ...deps, settings: deps.digest });
			const door = digestDoor(reader);
			const scheduler = digests.scheduler(door);
			const underWay = new Set<Promise<unknown>>();
			const listening: Listening = {
				...common,
				underWay,
				deps: { ...deps, client },
				library,
				rules,
				audience,
				digestLines: () => digestLines(digests),
			};
			listenToDigestCommand(app, listening, digests, door);
			listenToDepartures(app, digests, door, log);
			listenToCommands(app, listening);
			listenToClicks(app, listening);
			listenToTabs(app, listening, opened);
			// Before anybody asks: what others have left is taken up, and the ledger is open.
			await opened.start();
			try {
				await app.start(settings.port);
			} catch (cause) {
				await opened.stop(0);
				throw portFault(cause, settings.port) ?? cause;
			}
			if (deps.digest.isPoster) scheduler.start();
			else log('No digest is posted by this process: see DIGEST_LEADER in README.md.');
			const tidy = () => {
				const now = Date.now();
				const brief = ['event:', 'attempt:', 'done:', 'answer:', 'sign:', 'stream:', 'digest-sign:'];
				const forget = brief.map((prefix) => ({ prefix, before: now - 6 * tooOld }));
				void ledger
					.tidy([...forget, ...['turn:', 'asked:'].map((prefix) => ({ prefix, before: now - turnsKept }))])
					.catch((error) => log(reasonOf(error)));
			};
			tidy();
			const tidying = setInterval(tidy, tidyEvery);
			return {
				failed,
				async stop() {
					clearInterval(tidying);
					const late = setTimeout(stopPatience, undefined, { ref: false });
					const inTime = (work: Promise<unknown>) => Promise.race([work, late]);
					// A request that never ends would keep an HTTP server open. What arrives until it is closed is finished too.
					await inTime(app.stop());
					await Promise.all([opened.stop(stopPatience), Promise.all(underWay), scheduler.stop()].map(inTime));
				},
			};
		},
	};
}

/** null for what is no matter of the port. */
function portFault(cause: unknown, port: number): ConfigError | null {
	if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') return null;
	return new ConfigError(`PORT ${port} is taken by another program: give another, or end that one.`, { cause });
}
