/** chat.startStream, appendStream, stopStream: messages that grow. https://docs.slack.dev/reference/methods/chat.startStream */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Arguments } from '../arguments.ts';
import { readBlocks, readMarkdown, readMetadata } from '../content.ts';
import { liveMarkdown } from '../live.ts';
import { readOwnChannel, readThread, readWritableChannel } from '../places.ts';
import { Refusal } from '../refusal.ts';
import {
	type Block,
	type Fields,
	findMessage,
	type Message,
	newId,
	type State,
	type Stream,
	wireMessage,
} from '../state.ts';
import { emitChange, ownMessage, store } from './chat.ts';
import type { Method, Methods } from './method.ts';

/** ms after which Slack ends a stream by itself. Not scaled. */
const lifetime = 5 * 60_000;
/** Characters of a stream's Markdown in all. https://docs.slack.dev/reference/methods/chat.startStream#arg_markdown_text */
const maxMarkdown = 12_000;
/** Blocks that come in chunks; those of stopStream count apart. https://docs.slack.dev/reference/methods/chat.stopStream#arg_blocks */
const maxBlocks = 50;
/** ms that an append takes: long enough to see that another comes before its answer. */
const appending = 5;

/** https://docs.slack.dev/messaging/sending-and-scheduling-messages#text-streaming */
const chunk = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('markdown_text'), text: z.string().min(1) }),
	z.strictObject({
		type: z.literal('task_update'),
		id: z.string().min(1),
		title: z.string().min(1),
		status: z.enum(['pending', 'in_progress', 'complete', 'error']),
		details: z.string().optional(),
		output: z.string().optional(),
		sources: z.array(z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
	}),
	z.strictObject({ type: z.literal('plan_update'), title: z.string().min(1) }),
	z.strictObject({ type: z.literal('blocks'), blocks: z.array(z.looseObject({ type: z.string() })).min(1) }),
]);

const writing: Method['scopes'] = () => ['chat:write'];
const sessionStates = new Set(['active', 'processing', 'suspended', 'closed']);

export const streamMethods: Methods = {
	'chat.startStream': {
		scopes: writing,
		takes:
			'channel thread_ts markdown_text chunks recipient_user_id recipient_team_id task_display_mode icon_emoji icon_url username',
		rate: () => 'all',
		answer(state, args) {
			const channel = readWritableChannel(state, args.text('channel'));
			const parent = readThread(state, channel, args.text('thread_ts'));
			if (channel.kind !== 'im') {
				const [user, team] = [args.maybe('recipient_user_id'), args.maybe('recipient_team_id')];
				if (!user) throw new Refusal('missing_recipient_user_id');
				if (!team) throw new Refusal('missing_recipient_team_id');
				if (!state.members.has(user)) throw new Refusal('user_not_found', `no person ${user}`);
				if (team !== state.team.id) throw new Refusal('team_not_found', `no team ${team}`);
			}
			const display = args.maybe('task_display_mode');
			if (display !== undefined && display !== 'timeline' && display !== 'plan')
				throw new Refusal('invalid_arguments', `task_display_mode ${display}`);
			const stream: Stream = { state: 'open', startedAt: Date.now(), chunks: [], mode: undefined, busy: false };
			append(state, stream, 'chat.startStream', args);
			const message: Message = { ...ownMessage(state, channel.id, parent.ts), stream };
			compose(message, []);
			store(state, message);
			return { channel: channel.id, ts: message.ts };
		},
	},
	'chat.appendStream': {
		scopes: writing,
		takes: 'channel ts markdown_text chunks',
		async answer(state, args) {
			const { message, stream } = streaming(state, args);
			if (stream.busy)
				state.problems.push('chat.appendStream: concurrent appends to one stream: their order is chance');
			stream.busy = true;
			await sleep(appending);
			stream.busy = false;
			if (!append(state, stream, 'chat.appendStream', args)) throw new Refusal('no_text');
			compose(message, []);
			return { channel: message.channel, ts: message.ts };
		},
	},
	'chat.stopStream': {
		scopes: writing,
		takes: 'channel ts markdown_text chunks blocks metadata session_status',
		answer(state, args) {
			const { message, stream } = streaming(state, args);
			if (stream.busy) state.problems.push('chat.stopStream: the stream was stopped while an append was under way');
			const session = args.maybe('session_status');
			if (session !== undefined && !sessionStates.has(session))
				throw new Refusal('invalid_arguments', `session_status ${session}`);
			const before = wireMessage(state, message);
			const metadata = readMetadata(args.object('metadata'));
			const blocks = readBlocks(state, 'chat.stopStream', args.list('blocks'));
			append(state, stream, 'chat.stopStream', args);
			compose(message, blocks);
			stream.state = 'ended';
			if (metadata) message.metadata = metadata;
			const after = wireMessage(state, message);
			emitChange(state, message, after, before);
			return { channel: message.channel, ts: message.ts, message: after };
		},
	},
};

/** @throws {Refusal} `message_not_in_streaming_state`, `stopped_by_user`, `message_not_owned_by_app`. */
function streaming(state: State, args: Arguments): { message: Message; stream: Stream } {
	const channel = readOwnChannel(state, args.text('channel'));
	const message = findMessage(state, channel.id, args.text('ts'));
	if (!message) throw new Refusal('message_not_found');
	if (message.user !== state.bot.userId) throw new Refusal('message_not_owned_by_app');
	const { stream } = message;
	if (stream && Date.now() - stream.startedAt > lifetime) stream.state = 'ended';
	// Both may happen to any app: the person pressed stop, or it took long.
	if (stream?.state === 'stopped by the user') throw new Refusal('stopped_by_user', null);
	if (stream?.state !== 'open') throw new Refusal('message_not_in_streaming_state', stream ? null : 'no stream');
	return { message, stream };
}

/** @returns whether there was anything to add. */
function append(state: State, stream: Stream, method: string, args: Arguments): boolean {
	const [markdown, chunks] = [args.maybe('markdown_text'), args.list('chunks')];
	if (markdown !== undefined && chunks !== undefined) throw new Refusal('cannot_provide_both_markdown_text_and_chunks');
	const mode = markdown !== undefined ? 'markdown_text' : chunks && chunks.length > 0 ? 'chunks' : undefined;
	if (mode === undefined) return false;
	if (stream.mode !== undefined && stream.mode !== mode) throw new Refusal('streaming_mode_mismatch');
	stream.mode = mode;
	const added =
		markdown === undefined
			? readChunks(state, method, chunks ?? [])
			: [{ type: 'markdown_text', text: readMarkdown(state, method, markdown) }];
	const all = [...stream.chunks, ...added];
	if (markdownOf(all).length > maxMarkdown)
		throw new Refusal('msg_too_long', `a stream of over ${maxMarkdown} characters`);
	if (all.flatMap(blocksOf).length > maxBlocks)
		throw new Refusal('invalid_blocks', `more than ${maxBlocks} blocks in chunks`);
	stream.chunks = all;
	return true;
}

function readChunks(state: State, method: string, chunks: readonly unknown[]): Fields[] {
	return chunks.map((each) => {
		const parsed = chunk.safeParse(each);
		if (!parsed.success)
			throw new Refusal('invalid_chunks', `${JSON.stringify(each).slice(0, 80)}: ${parsed.error.issues[0]?.message}`);
		if (parsed.data.type === 'blocks') return { type: 'blocks', blocks: readBlocks(state, method, parsed.data.blocks) };
		if (parsed.data.type === 'markdown_text') state.live.push(...liveMarkdown(parsed.data.text, `${method} chunk`));
		return parsed.data;
	});
}

function markdownOf(chunks: readonly Fields[]): string {
	return chunks.map(({ type, text }) => (type === 'markdown_text' ? String(text) : '')).join('');
}

function blocksOf({ type, blocks }: Fields): Block[] {
	return type === 'blocks' ? (blocks as Block[]) : [];
}

/** The message as its reader sees it: chunks in their order, neighbouring Markdown joined, each task as it is now. */
function compose(message: Message, last: readonly Block[]): void {
	const { stream } = message;
	if (!stream) return;
	const shown: Block[] = [];
	for (const each of stream.chunks) {
		const before = shown.at(-1);
		if (each.type === 'blocks') shown.push(...blocksOf(each));
		else if (each.type === 'markdown_text' && before?.type === 'markdown') before.text = `${before.text}${each.text}`;
		else if (each.type === 'markdown_text') shown.push({ type: 'markdown', block_id: newId('b'), text: each.text });
		else if (each.type === 'plan_update') shown.push({ type: 'plan', block_id: newId('b'), title: each.title });
		else {
			const task = shown.find(({ type, task_id }) => type === 'task_card' && task_id === each.id);
			const { type: _type, id, ...rest } = each;
			if (task) Object.assign(task, rest);
			else shown.push({ type: 'task_card', block_id: newId('b'), task_id: id, ...rest });
		}
	}
	message.blocks = [...shown, ...last];
	message.text = markdownOf(stream.chunks);
}
