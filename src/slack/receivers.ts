/**
 * How events reach the bot: over two Socket Mode connections, so that one hears while Slack renews the other, or over HTTP.
 *
 * When a connection is lost it is opened again: at once, then after longer and longer pauses, for about five minutes. A token that Slack
 * refuses, or no connection after that time, is a fault: the process ends with the reason, for a supervisor to see.
 */
import {
	type App,
	HTTPReceiver,
	type Receiver,
	type ReceiverEvent,
	SocketModeReceiver,
	type webApi,
} from '@slack/bolt';
import pRetry, { AbortError } from 'p-retry';
import { ConfigError } from '../errors.ts';
import { reasonOf } from './excuses.ts';
import { socketFault } from './identity.ts';

/** Pauses of 0.25 s, 0.5 s … 30 s: about five minutes in all. */
const reconnecting = { retries: 15, minTimeout: 250, factor: 2, maxTimeout: 30_000 };

export interface SocketOptions {
	appToken: string;
	/** Made anew for each connection: Bolt changes what it is given. */
	clientOptions(): webApi.WebClientOptions;
	/** Why no connection can be had any more. */
	fail(reason: Error): void;
	log(line: string): void;
}

export function socketReceivers(options: SocketOptions): Receiver[] {
	return [socketReceiver(options), socketReceiver(options)];
}

function socketReceiver({ appToken, clientOptions, fail, log }: SocketOptions): Receiver {
	const receiver = new SocketModeReceiver({
		appToken,
		autoReconnectEnabled: false,
		installerOptions: { clientOptions: clientOptions() },
		logger: quietLogger(log),
	});
	const { client } = receiver;
	let isStopping = false;
	let connecting: Promise<unknown> | undefined;
	const connect = () =>
		pRetry(
			async () => {
				if (isStopping) return;
				try {
					await client.start();
				} catch (error) {
					const fault = socketFault(error);
					throw fault ? new AbortError(fault) : new Error('Slack does not open a connection.', { cause: error });
				}
			},
			{ ...reconnecting, onFailedAttempt: ({ error }) => log(`No Socket Mode connection: ${reasonOf(error.cause)}`) },
		);
	client.on('disconnected', () => {
		if (isStopping || connecting) return;
		connecting = connect()
			.catch((error) => {
				if (isStopping) return;
				fail(
					error instanceof ConfigError
						? error
						: new ConfigError('The connection to Slack was lost and could not be made again: check the network.', {
								cause: error,
							}),
				);
			})
			.finally(() => {
				connecting = undefined;
			});
	});
	return {
		init: (app) => receiver.init(app),
		async start() {
			connecting = connect();
			await connecting;
			connecting = undefined;
		},
		async stop() {
			isStopping = true;
			await receiver.stop();
		},
	};
}

export function httpReceiver(signingSecret: string, port: number, log: (line: string) => void): Receiver {
	return new HTTPReceiver({ signingSecret, port, endpoints: ['/slack/events'], logger: quietLogger(log) });
}

/** Questions are kept before they are acknowledged: one that was acknowledged is not lost. */
export function keeping(receivers: readonly Receiver[], accept: (body: unknown) => Promise<boolean>): Receiver {
	return {
		init(app: App) {
			const processEvent = async (event: ReceiverEvent) => {
				if (event.body.type === 'event_callback' && (await accept(event.body))) await event.ack();
				else await app.processEvent(event);
			};
			// A receiver uses nothing else of the app.
			for (const receiver of receivers) receiver.init({ processEvent } as unknown as App);
		},
		async start(...args: Parameters<Receiver['start']>) {
			return Promise.all(receivers.map((receiver) => receiver.start(...args)));
		},
		async stop() {
			await Promise.all(receivers.map((receiver) => receiver.stop()));
		},
	};
}

/** Only what goes wrong is logged, and nothing that people wrote. */
export function quietLogger(log: (line: string) => void) {
	const say = (...words: unknown[]) =>
		log(words.map((each) => (each instanceof Error ? each.message : String(each))).join(' '));
	const level = 'error' as never;
	return {
		debug() {},
		info() {},
		warn() {},
		error: say,
		setLevel() {},
		getLevel: () => level,
		setName() {},
	};
}
