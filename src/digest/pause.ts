/** Ends the digest of a channel in which nothing can be posted any more, and tells whoever asked for it, once. */
import type { Ledger } from '../ledger.ts';
import { type Door, PostError } from './door.ts';
import type { Subscription, Subscriptions } from './subscriptions.ts';

/** `closed`: archived, gone, or left. `shared`: people of other organisations read along now. */
export type PauseReason = 'closed' | 'shared';

export interface PausingDeps {
	ledger: Ledger;
	subscriptions: Subscriptions;
	door: Door;
	log(line: string): void;
}

export function createPausing({ ledger, subscriptions, door, log }: PausingDeps) {
	return async ({ at, ...subscription }: Subscription, reason: PauseReason): Promise<void> => {
		const { channel, name, user } = subscription;
		const current = await subscriptions.of(channel);
		if (current?.isOn && current.at === at)
			await subscriptions.set({ ...subscription, isOn: false, pausedFor: reason });
		if (!(await ledger.claim({ id: `digest-told:${channel}:${at}` }))) return;
		await door.tell(user, wordsOn(reason, name)).catch((error) => {
			if (!(error instanceof PostError)) throw error;
			log(`${user} was not told that the digest for ${channel} is paused: ${error.message}`);
		});
	};
}

function wordsOn(reason: PauseReason, name: string): string {
	return reason === 'closed'
		? `I cannot post in ${name} any more, so its daily digest is paused. If the channel is there again and I am in it, write /sic digest on there.`
		: `I do not post in ${name} any more, since it is shared with other organisations now, so its daily digest is paused. When it is not shared any more, write /sic digest on there.`;
}
