/** The shape of a Web API method of the stand-in. */
import type { Arguments } from '../arguments.ts';
import type { Fields, State } from '../state.ts';

export interface Method {
	/** Any one of these is needed. None: no scope. */
	scopes: (state: State, args: Arguments) => string[];
	/** The arguments that its page in the reference names; others are a problem. */
	takes: string;
	/** @returns the answer without `ok`. @throws {Refusal} */
	answer: (state: State, args: Arguments) => Fields | Promise<Fields>;
	/** Which token it takes; the bot's where it says nothing. */
	token?: 'app';
	/** The key of the rate that it counts against, a second's worth of one message; none where it says nothing. */
	rate?: (args: Arguments) => string | undefined;
}

export type Methods = Record<string, Method>;
