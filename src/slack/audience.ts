/** Who reads along where something is pressed or typed. Slack says so with events alone; of any other channel it is asked. */
import type { webApi } from '@slack/bolt';
import { codeOf } from './excuses.ts';

/** `ours`: nobody whom Sic does not answer. `shared`: people of other organisations too. `unknown`: Sic is not in it, and Slack says nothing of it. */
export type Readers = 'ours' | 'shared' | 'unknown';

export interface Audience {
	/**
	 * @param maxAge ms for which an earlier answer of Slack will do.
	 * @throws what the Web API throws.
	 */
	of(channel: string, maxAge?: number): Promise<Readers>;
}

/** @param allowsExternal true: people of other organisations are answered like all others. */
export function createAudience(client: webApi.WebClient, allowsExternal: boolean): Audience {
	const known = new Map<string, { readers: Readers; since: number }>();
	return {
		async of(channel, maxAge = 0) {
			if (allowsExternal) return 'ours';
			const last = known.get(channel);
			if (last && performance.now() - last.since < maxAge) return last.readers;
			try {
				const { channel: found } = await client.conversations.info({ channel });
				const readers = found?.is_ext_shared ? 'shared' : 'ours';
				known.set(channel, { readers, since: performance.now() });
				return readers;
			} catch (error) {
				if (codeOf(error) === 'channel_not_found') return 'unknown';
				throw error;
			}
		},
	};
}
