/** How the workspace hands something to the app, whichever way it goes. */
import type { Fields } from './state.ts';

export interface Envelope {
	type: 'events_api' | 'slash_commands' | 'interactive';
	payload: Fields;
	/** Of an event that is sent again. */
	retry?: { num: number; reason: string };
}

export type Outcome =
	| { isAcked: true; body: unknown }
	/** `reason` in Slack's words: https://docs.slack.dev/apis/events-api#retries */
	| { isAcked: false; reason: 'http_timeout' | 'connection_failed' | 'http_error' };

export interface Transport {
	/** Ends when the app acknowledges, or cannot any more. */
	send(envelope: Envelope): Promise<Outcome>;
	/** How many ways to the app are open now. */
	connections(): Promise<number>;
	/** Slack says that it will close a connection, and closes it. Ends when it is closed. */
	refresh(): Promise<void>;
	/** All connections break off. */
	drop(): void;
	close(): Promise<void>;
}
