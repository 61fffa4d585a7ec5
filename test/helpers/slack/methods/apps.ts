/** apps.connections.open: a ticket for one Socket Mode connection. https://docs.slack.dev/reference/methods/apps.connections.open */
import { Refusal } from '../refusal.ts';
import type { Methods } from './method.ts';

export interface Tickets {
	/** @returns the address of one WebSocket. */
	issue: () => string;
	/** Answered instead of an address. */
	refusal: string | null;
}

export function appsMethods(tickets: Tickets): Methods {
	return {
		'apps.connections.open': {
			scopes: () => [],
			takes: '',
			token: 'app',
			answer() {
				if (tickets.refusal) throw new Refusal(tickets.refusal, null);
				return { url: tickets.issue() };
			},
		},
	};
}
