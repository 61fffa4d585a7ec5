/** The door of the stand-in for Slack: a workspace with people and channels, to which a real app connects over real HTTP and WebSockets. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ack, createDeliveries, type Delivery } from './deliveries.ts';
import { createFaults, type Fault } from './faults.ts';
import { allScopes, isSubscribed, newState } from './founding.ts';
import { forgeEvent, openHttpEvents } from './http-events.ts';
import { agentMethods } from './methods/agents.ts';
import { appsMethods } from './methods/apps.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import type { Methods } from './methods/method.ts';
import { peopleMethods } from './methods/people.ts';
import { streamMethods } from './methods/streams.ts';
import { viewMethods } from './methods/views.ts';
import { createPerson, type Person } from './people.ts';
import { type Budget, createRates } from './rate.ts';
import { respond } from './response-urls.ts';
import { serve, startServer } from './server.ts';
import { openSocketMode } from './socket-mode.ts';
import {
	type Call,
	type Channel,
	type Live,
	type Member,
	type Message,
	newId,
	type State,
	type Status,
	threadOf,
	type View,
} from './state.ts';
import { transcriptOf } from './transcript.ts';

export interface SlackOptions {
	transport: 'socket' | 'http';
	/** Scopes of the bot token; all that the stand-in knows where it is not given. */
	scopes?: string[];
	/** What 1 ms of Slack's long waits takes: retries of events, the life of response URLs, the warning before a refresh. Default 1. */
	clockScale?: number;
	/** ms in which the app must acknowledge; Slack's own is the default, 3000, and is not scaled. */
	ackDeadline?: number;
	/** Messages per channel. The default is more than Slack allows. */
	rate?: Budget;
}

export interface Slack {
	/** The bot's environment. */
	env: Record<string, string>;
	botUserId: string;
	teamId: string;
	person(name: string): Person;
	/** Its `members` may be changed: people come and go, and so does the app. */
	channel(
		name: string,
		options?: { members?: Member[]; withBot?: boolean; isExternal?: boolean; isPrivate?: boolean },
	): Channel;
	/** Everything in the thread of a message, that message first. */
	thread(message: Message): Message[];
	messages(channel: Channel): Message[];
	ephemerals(person: Member, channel?: Channel): Message[];
	/** The modal that a person has in front. */
	modal(person: Member): View | undefined;
	home(person: Member): View | undefined;
	/** Every status that was set or cleared, in order. */
	statuses: Status[];
	/** Suggested prompts, as they were set. */
	prompts: State['prompts'];
	/** Calls of a Web API method; of `response_url` too. */
	calls(method: string): Call[];
	/** All that the app has sent, in order; what it sent to response URLs and in acknowledgements (`ack`) too. */
	sent: readonly Call[];
	/** Ends when the app listens, over as many connections. */
	connected(count?: number): Promise<void>;
	/** Ends when the condition holds. @throws {Error} with what happened, when it does not in time. */
	until(condition: () => unknown, options?: { ms?: number }): Promise<void>;
	/** Ends when no event is under way; what waits to be sent again does not count. */
	idle(): Promise<void>;
	/** @returns ends the fault. */
	fault(method: string, fault: Fault, options?: { times?: number }): () => void;
	/** Every event, each time it was delivered. */
	deliveries: Delivery[];
	/** The ids of the events that told the app of a message. */
	eventsOf(message: Message): string[];
	redeliver(eventId: string): void;
	/** Delivers each event so often from now on: Slack repeats what it has doubts about. */
	deliverEach(times: number): void;
	acks: Ack[];
	/** Slack ends all open streams by itself. */
	endStreams(): void;
	/** A warning, then the end of one connection. */
	refresh(): Promise<void>;
	/** Posts an event as somebody would who does not know the secret, or keeps an old request; over HTTP alone. @returns the status of the response. */
	forge(options: { secret?: string; agoMs?: number }): Promise<number>;
	/** Breaks off all connections. */
	drop(): void;
	/** Answered to new connections from now on; null lets them in again. */
	refuseConnections(error: string | null): void;
	/** Every way in which the app broke Slack's rules, or those of good manners. */
	problems: string[];
	/** Takes the problems that a test has provoked out of the list, and gives them. */
	forgive(pattern: RegExp): string[];
	/** Where the app's texts hold mentions, broadcasts or links. */
	live: Live[];
	/** Where the characters of the app's texts format them: `*bold*`, a leading `>`. */
	formatting: Live[];
	impatience: State['impatience'];
	/** What people saw last in the workspace, and all problems, as text. */
	transcript(): string;
	close(): Promise<void>;
}

/** Messages that a transcript of the workspace shows. */
const shownLast = 20;

const generous: Budget = { perSecond: 20, burst: 100 };

export async function openSlack(options: SlackOptions): Promise<Slack> {
	const { transport: way, scopes = allScopes, clockScale = 1, ackDeadline = 3000, rate = generous } = options;
	const { server, origin } = await startServer();
	const state = newState(origin, scopes, clockScale);
	const { transport: sockets, tickets } = openSocketMode(server, state);
	const port = way === 'http' ? await freePort() : 0;
	const transport = way === 'http' ? openHttpEvents(state, port, ackDeadline) : sockets;
	const deliveries = createDeliveries(state, transport, ackDeadline);
	const faults = createFaults();
	const methods: Methods = {
		...agentMethods,
		...appsMethods(tickets),
		...chatMethods,
		...conversationMethods,
		...peopleMethods,
		...streamMethods,
		...viewMethods,
	};
	state.emit = (event) => {
		if (isSubscribed(state, event)) deliveries.event(event);
	};
	serve(server, {
		state,
		methods,
		faults,
		rates: createRates(rate),
		respond: (id, answer) => respond(state, id, answer),
	});

	return {
		env: {
			SLACK_BOT_TOKEN: state.botToken,
			SLACK_API_URL: `${origin}/api/`,
			...(way === 'socket'
				? { SLACK_APP_TOKEN: state.appToken }
				: { SLACK_SIGNING_SECRET: state.signingSecret, PORT: String(port) }),
		},
		botUserId: state.bot.userId,
		teamId: state.team.id,
		person: (name) => createPerson(state, deliveries, name),
		channel(name, { members = [], withBot = true, isExternal = false, isPrivate = false } = {}) {
			const ids = [...members.map(({ id }) => id), ...(withBot ? [state.bot.userId] : [])];
			const kind = isPrivate ? 'private' : 'public';
			const channel: Channel = { id: newId('C'), name, kind, members: new Set(ids), isExternal, isArchived: false };
			state.channels.set(channel.id, channel);
			return channel;
		},
		thread: ({ channel, ts, thread_ts }) => threadOf(state, channel, thread_ts ?? ts),
		messages: ({ id }) => state.messages.filter(({ channel }) => channel === id),
		ephemerals: (person, channel) =>
			state.ephemerals.filter(
				(message) => message.onlyFor === person.id && (!channel || message.channel === channel.id),
			),
		modal: ({ id }) => state.modals.get(id)?.at(-1),
		home: ({ id }) => state.homes.get(id),
		statuses: state.statuses,
		prompts: state.prompts,
		sent: state.calls,
		calls: (method) => state.calls.filter((call) => call.method === method),
		async connected(count = 1) {
			await until(async () => (await transport.connections()) >= count, 30_000);
		},
		until: (condition, { ms = 10_000 } = {}) => until(condition, ms),
		idle: () => until(() => deliveries.deliveries.every(({ outcome }) => outcome !== 'under way'), 10_000),
		fault: (method, fault, { times = Number.POSITIVE_INFINITY } = {}) => faults.add(method, fault, times),
		deliveries: deliveries.deliveries,
		eventsOf: (message) => deliveries.eventsOf(message),
		redeliver: (eventId) => deliveries.redeliver(eventId),
		deliverEach(times) {
			deliveries.each = times;
		},
		acks: deliveries.acks,
		endStreams() {
			for (const { stream } of state.messages) if (stream?.state === 'open') stream.state = 'ended';
		},
		refresh: () => transport.refresh(),
		forge: ({ secret = state.signingSecret, agoMs = 0 }) => forgeEvent(state, port, secret, agoMs),
		drop: () => transport.drop(),
		refuseConnections(error) {
			tickets.refusal = error;
		},
		problems: state.problems,
		forgive(pattern) {
			const forgiven = state.problems.filter((problem) => pattern.test(problem));
			const rest = state.problems.filter((problem) => !pattern.test(problem));
			state.problems.splice(0, state.problems.length, ...rest);
			return forgiven;
		},
		live: state.live,
		formatting: state.formatting,
		impatience: state.impatience,
		transcript,
		async close() {
			deliveries.close();
			await transport.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	async function until(condition: () => unknown, ms: number): Promise<void> {
		const end = Date.now() + ms;
		while (!(await condition())) {
			if (Date.now() > end) throw new Error(`It did not come to pass in ${ms} ms.\n${transcript()}`);
			await sleep(10);
		}
	}

	function transcript(): string {
		const nameOf = (id: string) => state.members.get(id)?.name ?? (id === state.bot.userId ? state.bot.name : id);
		const written = [...state.messages.slice(-shownLast), ...state.ephemerals.slice(-shownLast)].map((message) => {
			const place = state.channels.get(message.channel)?.name || 'direct';
			const thread = message.thread_ts ? ' (reply)' : '';
			const only = message.onlyFor ? ` (only for ${nameOf(message.onlyFor)})` : '';
			return `${place}${thread}${only} ${nameOf(message.user)}:\n${transcriptOf(message)}`;
		});
		const calls = state.calls
			.slice(-20)
			.map(({ method, answer }) => `${method}: ${String(answer?.error ?? answer?.ok)}`);
		return [...written, `Last calls: ${calls.join(', ')}`, `Problems: ${state.problems.join('\n') || 'none'}`].join(
			'\n\n',
		);
	}
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
