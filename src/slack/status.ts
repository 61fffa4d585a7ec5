/** What Slack shows while an answer is made: a line under the composer, and the stop button. Where Slack shows none, the answer comes without. */
import type { webApi } from '@slack/bolt';
import type { Asking } from './asking.ts';
import { reasonOf } from './excuses.ts';

export interface Status {
	/**
	 * Nobody waits for Slack to show it.
	 * @param isLong whether it takes seconds: then channels see it too.
	 */
	begin(asking: Asking, isLong: boolean): void;
	end(asking: Asking): Promise<void>;
}

/** At most ten: https://docs.slack.dev/reference/methods/assistant.threads.setStatus */
const loadingMessages = ['Reading the articles…', 'Looking for who said it…', 'Comparing every word with the article…'];

export function createStatus(client: webApi.WebClient, log: (line: string) => void): Status {
	const begun = new Map<string, Promise<void>>();
	const set = async ({ channel, thread, isDirect }: Asking, status: 'processing' | 'active') => {
		const said = {
			status: status === 'processing' ? 'is reading the articles…' : '',
			loading_messages: loadingMessages,
		};
		const calls = [
			client.assistant.threads.setStatus({
				channel_id: channel,
				thread_ts: thread,
				status: said.status,
				...(said.status ? { loading_messages: said.loading_messages } : {}),
			}),
			// The session has the stop button: https://docs.slack.dev/ai/agent-sessions
			...(isDirect ? [client.agents.sessions.setStatus({ channel_id: channel, thread_ts: thread, status })] : []),
		];
		for (const { reason } of (await Promise.allSettled(calls)).filter((each) => each.status === 'rejected'))
			log(`No status in ${channel}: ${reasonOf(reason)}`);
	};
	return {
		begin(asking, isLong) {
			if (isLong || asking.isDirect) begun.set(asking.id, set(asking, 'processing'));
		},
		async end(asking) {
			const beginning = begun.get(asking.id);
			if (!beginning) return;
			begun.delete(asking.id);
			await beginning;
			await set(asking, 'active');
		},
	};
}
