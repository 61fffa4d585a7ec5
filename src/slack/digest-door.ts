/** The way of a digest into a channel: one call an attempt, each message checked before it leaves, each refusal told apart. */
import { webApi } from '@slack/bolt';
import type { CorpusReader } from '../corpus.ts';
import { type Door, PostError } from '../digest/door.ts';
import { ExactnessError } from '../errors.ts';
import type { Audience } from './audience.ts';
import { sentence } from './blocks.ts';
import { digestMessage, digestText } from './digest-message.ts';
import { codeOf, reasonOf } from './excuses.ts';
import { createOutbox, refusedForm } from './outbox.ts';
import { isLost, patiently } from './patience.ts';

/** The name under which a message carries the id of its digest. */
export const digestEvent = 'sic_digest';
/** Slack's words for a channel in which nothing can be posted: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const closed =
	/^(?:is_archived|channel_not_found|not_in_channel|channel_type_not_supported|restricted_action\w*|cannot_dm_bot|is_inactive)$/;
/** Messages of a channel that are looked through, 200 a page, from the newest back. */
const pagesBack = 10;

export interface DigestDoorDeps {
	client: webApi.WebClient;
	reader: CorpusReader;
	botUserId: string;
	audience: Audience;
}

export function createDigestDoor({ client, reader, botUserId, audience }: DigestDoorDeps): Door {
	const outbox = createOutbox(client, reader, botUserId);
	const attempt = <T>(work: () => Promise<T>): Promise<T> =>
		work().catch((error) => {
			throw error instanceof ExactnessError || error instanceof PostError ? error : faultOf(error);
		});

	return {
		post: (channel, digest, id) =>
			attempt(async () => {
				const message = digestMessage(digest);
				await outbox.check(message);
				if ((await audience.of(channel)) === 'shared')
					throw new PostError('shared', 'it is shared with other organisations.');
				const content = {
					channel,
					unfurl_links: false,
					unfurl_media: false,
					metadata: { event_type: digestEvent, event_payload: { digest: id } },
				};
				try {
					await client.chat.postMessage({ ...content, text: message.text, blocks: message.blocks });
				} catch (error) {
					if (!refusedForm.test(codeOf(error))) throw error;
					await client.chat.postMessage({ ...content, text: digestText(digest) });
				}
			}),
		posted: (channel, id) =>
			attempt(async () => {
				// A day before the date, whatever the zone.
				const oldest = String(Date.parse(`${id.slice(-10)}T00:00:00Z`) / 1000 - 24 * 3_600);
				let cursor: string | undefined;
				for (let page = 0; page < pagesBack; page += 1) {
					const found = await client.conversations.history({
						channel,
						oldest,
						include_all_metadata: true,
						limit: 200,
						...(cursor ? { cursor } : {}),
					});
					if ((found.messages ?? []).some((message) => carries(message, botUserId, id))) return true;
					cursor = found.response_metadata?.next_cursor || undefined;
					if (!cursor) return false;
				}
				return false;
			}),
		tell: (user, words) =>
			attempt(async () => {
				const opened = await patiently(() => client.conversations.open({ users: user }));
				await outbox.post({ channel: opened.channel?.id ?? user }, sentence(words));
			}),
	};
}

function carries(message: { user?: string; metadata?: object }, botUserId: string, id: string): boolean {
	const { event_type: type, event_payload: payload } = (message.metadata ?? {}) as {
		event_type?: string;
		event_payload?: { digest?: unknown };
	};
	return message.user === botUserId && type === digestEvent && payload?.digest === id;
}

function faultOf(error: unknown): PostError {
	const reason = reasonOf(error);
	if (error instanceof webApi.WebAPIRateLimitedError)
		// Some ms more than asked for: Slack counts whole seconds.
		return new PostError('busy', reason, { wait: error.retryAfter * 1000 + 50, cause: error });
	if (closed.test(codeOf(error))) return new PostError('closed', reason, { cause: error });
	if (isLost(error)) return new PostError('lost', reason, { cause: error });
	return new PostError('failed', reason, { cause: error });
}
