/**
 * The only way out to Slack. Every message and view is read back and compared with the articles before it leaves; it is sent once, in the
 * order of its channel, as soon as Slack lets it, and without its rich part where Slack does not take that.
 */
import type { types, webApi } from '@slack/bolt';
import { type CorpusReader, isInCorpus } from '../corpus.ts';
import { ExactnessError } from '../errors.ts';
import type { ShownQuotation } from '../gate.ts';
import { type Block, type Message, quotationsIn } from './blocks.ts';
import { codeOf } from './excuses.ts';
import { createInTurn } from './in-turn.ts';
import { paged } from './pages.ts';
import { insistently, isLost, patiently, statusOf } from './patience.ts';

export interface Place {
	channel: string;
	/** The `ts` of the thread’s first message. */
	thread?: string;
	/** Only this person sees it. */
	user?: string;
}

export interface Answering {
	/** Of what is answered: each page that carries it is in the thread at most once. */
	id: string;
	/** Whether it is still this process's to send; asked before each attempt. */
	isOurs?: () => Promise<boolean>;
	/** The pages that are in the thread already. */
	there?: ReadonlySet<number>;
}

/** Another process has taken over what was to be sent: nothing was. */
export class TakenOverError extends Error {
	override name = 'TakenOverError';
}

/** Posts to a `response_url`. */
export type Respond = (message: Record<string, unknown>) => Promise<unknown>;

export interface ReplyOptions {
	/** In the place of the message that was pressed. */
	replaces?: boolean;
	/** All see it. */
	inChannel?: boolean;
	/** The `ts` of the first message of the thread in which it was pressed. */
	thread?: string | undefined;
}

export interface Outbox {
	/**
	 * @throws {TakenOverError} where it is not this process's any more.
	 * @throws {ExactnessError} where a quotation is not what its article holds: nothing was sent.
	 * @throws what the Web API throws: `not_in_channel`, `missing_scope`, a lost connection.
	 */
	post(place: Place, message: Message, answering?: Answering): Promise<void>;
	/** To whoever pressed or typed, through the `response_url`. @throws as `post`. */
	reply(respond: Respond, message: Message, options?: ReplyOptions): Promise<void>;
	/** To one person in a channel; in a direct message where Sic is no member of it. @throws as `post`. */
	whisper(channel: string, user: string, message: Message): Promise<void>;
	/** @throws as `post`. */
	openView(triggerId: string, view: types.ModalView, shows: readonly ShownQuotation[]): Promise<void>;
	/** @throws as `post`. */
	publishHome(user: string, view: types.HomeView, shows: readonly ShownQuotation[]): Promise<void>;
	/** The pages in the thread that carry the id, counted from 0. */
	posted(place: Place, id: string): Promise<Set<number>>;
	/** @throws {ExactnessError} */
	check(message: Pick<Message, 'blocks' | 'shows'>): Promise<void>;
}

/** The name under which a message carries the id of what it answers. */
export const answerEvent = 'sic_answer';
/** Slack's words for a form that it does not take: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export const refusedForm =
	/^(?:invalid_blocks|invalid_blocks_format|msg_blocks_too_long|msg_too_long|invalid_arguments)$/;

export function createOutbox(client: webApi.WebClient, reader: CorpusReader, botUserId: string): Outbox {
	const inTurn = createInTurn();

	const check: Outbox['check'] = async ({ blocks, shows }) => {
		const found = quotationsIn(blocks);
		if (found.length === 0) return;
		const corpus = await reader.read();
		const texts = new Set(shows.filter((quotation) => isInCorpus(quotation, corpus)).map(({ text }) => text));
		if (!found.every((text) => texts.has(text)))
			throw new ExactnessError('A message was withheld: it did not show a quotation as its article holds it.');
	};

	const posted: Outbox['posted'] = async ({ channel, thread = '' }, id) => {
		const pagesIn = (messages: readonly { user?: string; metadata?: object }[] = []) =>
			messages.flatMap(({ user, metadata }) => {
				const { event_type: type, event_payload: payload } = (metadata ?? {}) as Partial<types.MessageMetadata>;
				return user === botUserId && type === answerEvent && payload?.asking === id ? [Number(payload.page)] : [];
			});
		const found: number[] = [];
		let cursor: string | undefined;
		do {
			const page = await patiently(() =>
				client.conversations.replies({
					channel,
					ts: thread,
					include_all_metadata: true,
					limit: 200,
					...(cursor ? { cursor } : {}),
				}),
			);
			found.push(...pagesIn(page.messages as { user?: string; metadata?: object }[] | undefined));
			cursor = page.response_metadata?.next_cursor || undefined;
		} while (cursor);
		return new Set(found);
	};

	/** One message. A response that was lost is looked for before the message is sent again. */
	const send = async (place: Place, { text, blocks }: Message, index: number, answering?: Answering) => {
		const { channel, thread, user } = place;
		const { id, isOurs } = answering ?? {};
		const content = (rich: boolean) => ({
			channel,
			text,
			...(thread ? { thread_ts: thread } : {}),
			...(rich && blocks.length > 0 ? { blocks } : {}),
		});
		const once = (rich: boolean) =>
			user
				? client.chat.postEphemeral({ ...content(rich), user })
				: client.chat.postMessage({
						...content(rich),
						...(rich ? {} : { mrkdwn: false }),
						unfurl_links: false,
						unfurl_media: false,
						...(id ? { metadata: { event_type: answerEvent, event_payload: { asking: id, page: index } } } : {}),
					});
		let wasLost = false;
		await patiently(async () => {
			if (isOurs && !(await isOurs())) throw new TakenOverError('Another process answers this question.');
			if (wasLost && id && (await posted(place, id)).has(index)) return;
			try {
				await once(true);
			} catch (error) {
				wasLost = isLost(error);
				if (!refusedForm.test(codeOf(error)) || blocks.length === 0) throw error;
				await once(false);
			}
		});
	};

	const post: Outbox['post'] = async (place, message, answering) => {
		await check(message);
		const pages = [...paged(message).entries()].filter(([index]) => !answering?.there?.has(index));
		await inTurn(place.channel, async () => {
			for (const [index, page] of pages) await send(place, page, index, answering);
		});
	};

	return {
		check,
		posted,
		post,
		async whisper(channel, user, message) {
			try {
				await post({ channel, user }, message);
			} catch (error) {
				if (!/^(?:not_in_channel|channel_not_found|user_not_in_channel)$/.test(codeOf(error))) throw error;
				const opened = await patiently(() => client.conversations.open({ users: user }));
				await post({ channel: opened.channel?.id ?? user }, message);
			}
		},
		async reply(respond, message, { replaces = false, inChannel = false, thread } = {}) {
			await check(message);
			const [first, ...rest] = paged(message);
			for (const [index, { text, blocks }] of [first ?? message, ...rest].entries()) {
				const isReplacing = replaces && index === 0;
				const once = (rich: boolean) =>
					respond({
						response_type: inChannel ? 'in_channel' : 'ephemeral',
						replace_original: isReplacing,
						text,
						unfurl_links: false,
						unfurl_media: false,
						...(thread && !inChannel && !isReplacing ? { thread_ts: thread } : {}),
						...(rich && blocks.length > 0 ? { blocks } : { mrkdwn: false }),
					});
				// What all see is not said twice; what one person sees may be.
				await insistently(async () => {
					await once(true).catch((error) => {
						if (statusOf(error) !== 400 || blocks.length === 0) throw error;
						return once(false);
					});
				}, !inChannel);
			}
		},
		async openView(trigger_id, view, shows) {
			await check({ blocks: view.blocks as Block[], shows });
			await client.views.open({ trigger_id, view });
		},
		async publishHome(user_id, view, shows) {
			await check({ blocks: view.blocks as Block[], shows });
			await patiently(() => client.views.publish({ user_id, view }));
		},
	};
}
