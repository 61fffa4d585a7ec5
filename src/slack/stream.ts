/** Shows an answer quotation by quotation in one message. Each part has passed the gate and the last check before it is appended: it cannot be unsaid. */
import type { webApi } from '@slack/bolt';
import type { Ledger } from '../ledger.ts';
import { joined, type Part } from './answer-message.ts';
import type { Asking } from './asking.ts';
import { sentence } from './blocks.ts';
import { codeOf, reasonOf } from './excuses.ts';
import { keepAnswer } from './kept-answer.ts';
import { answerEvent, type Outbox } from './outbox.ts';
import { patiently } from './patience.ts';

export interface StreamDeps {
	client: webApi.WebClient;
	outbox: Outbox;
	ledger: Ledger;
	log(line: string): void;
}

interface Started {
	channel: string;
	ts: string;
}

/** Where the response is lost, nobody knows what is shown: the answer is begun anew, when this one has been taken back. */
const once = <T>(call: () => Promise<T>) => patiently(call, false);

/** Takes back what was shown of an answer whose process was killed in the middle of it. */
export async function takeBack(id: string, { client, ledger, log }: Omit<StreamDeps, 'outbox'>): Promise<void> {
	for (const { payload } of await ledger.list(`stream:${id}:`)) {
		const { channel, ts }: Started = JSON.parse(payload);
		await client.chat.stopStream({ channel, ts }).catch(() => undefined);
		await client.chat
			.delete({ channel, ts })
			.catch((error) => log(`The beginning of an answer stays in ${channel}: ${reasonOf(error)}`));
	}
}

/**
 * What is left where Slack ends the stream or does not take one: it is posted as a message of its own, and nothing is shown twice. Where the
 * reader has pressed stop, nothing more is shown.
 */
export async function streamParts(parts: readonly Part[], asking: Asking, deps: StreamDeps): Promise<void> {
	const { client, outbox, ledger, log } = deps;
	const { channel, thread, user, team, id } = asking;
	const chunks = (part: Part) => [{ type: 'blocks' as const, blocks: part.blocks }];
	let shown = 0;
	let ts: string | undefined;
	try {
		const rest = [...parts];
		const last = rest.pop();
		if (!last) throw new TypeError('A stream takes a part.');
		await outbox.check(joined(parts));
		// It begins empty: nothing is shown of what could not be taken back.
		const started = await once(() =>
			client.chat.startStream({ channel, thread_ts: thread, recipient_user_id: user, recipient_team_id: team }),
		);
		if (started.ts === undefined) throw new TypeError('A stream has no time.');
		const at = started.ts;
		ts = at;
		await ledger.claim({ id: `stream:${id}:${at}`, payload: { channel, ts: at } satisfies Started });
		for (const part of rest) {
			await once(() => client.chat.appendStream({ channel, ts: at, chunks: chunks(part) }));
			shown += 1;
		}
		await once(() =>
			client.chat.stopStream({
				channel,
				ts: at,
				blocks: last.blocks,
				metadata: { event_type: answerEvent, event_payload: { asking: id, page: 0 } },
			}),
		);
		shown += 1;
	} catch (error) {
		const code = codeOf(error);
		if (code === '') throw error;
		log(`The stream in ${channel} ended early: ${reasonOf(error)}`);
		if (code === 'stopped_by_user') return outbox.post({ channel, thread }, sentence('Stopped, as you asked.'), { id });
		if (ts !== undefined) await client.chat.stopStream({ channel, ts }).catch(() => undefined);
		const rest = joined(parts.slice(shown));
		await keepAnswer(ledger, id, rest);
		await outbox.post({ channel, thread }, rest, { id });
	}
}
