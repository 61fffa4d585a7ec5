/** chat.*: messages of the app. https://docs.slack.dev/reference/methods/chat.postMessage */
import type { Arguments } from '../arguments.ts';
import { readContent } from '../content.ts';
import { readChannel, readThread, readWritableChannel } from '../places.ts';
import { Refusal } from '../refusal.ts';
import { findMessage, type Message, newTs, type State, wireMessage } from '../state.ts';
import type { Methods } from './method.ts';

const writing = () => ['chat:write'];
const body =
	'channel text blocks attachments markdown_text thread_ts parse link_names mrkdwn as_user icon_emoji icon_url username';
const perChannel = (args: Arguments) => args.maybe('channel');

export const chatMethods: Methods = {
	'chat.postMessage': {
		scopes: writing,
		takes: `${body} reply_broadcast metadata unfurl_links unfurl_media client_msg_id`,
		rate: perChannel,
		answer(state, args) {
			const channel = readWritableChannel(state, args.text('channel'));
			if (args.flag('unfurl_links') !== false || args.flag('unfurl_media') !== false)
				state.problems.push('chat.postMessage: unfurling is not turned off');
			const content = readContent(state, 'chat.postMessage', args);
			const thread = args.maybe('thread_ts');
			const parent = thread === undefined ? undefined : readThread(state, channel, thread);
			const message = ownMessage(state, channel.id, parent?.ts);
			Object.assign(message, content);
			store(state, message);
			return { channel: channel.id, ts: message.ts, message: wireMessage(state, message) };
		},
	},
	'chat.postEphemeral': {
		scopes: writing,
		takes: `${body} user`,
		rate: perChannel,
		answer(state, args) {
			const channel = readWritableChannel(state, args.text('channel'));
			const user = args.text('user');
			// https://docs.slack.dev/reference/methods/chat.postEphemeral#errors
			if (!channel.members.has(user)) throw new Refusal('user_not_in_channel', `${user} is not in ${channel.name}`);
			const content = readContent(state, 'chat.postEphemeral', args);
			const thread = args.maybe('thread_ts');
			const parent = thread === undefined ? undefined : readThread(state, channel, thread);
			const message: Message = { ...ownMessage(state, channel.id, parent?.ts), ...content, onlyFor: user };
			state.ephemerals.push(message);
			return { message_ts: message.ts };
		},
	},
	'chat.update': {
		scopes: writing,
		takes: 'channel ts text blocks attachments markdown_text metadata parse link_names as_user reply_broadcast',
		answer(state, args) {
			const channel = readChannel(state, args.text('channel'));
			const message = ownedMessage(state, channel.id, args.text('ts'), 'cant_update_message');
			// Editing a message that still streams is refused, and nothing of it is changed.
			if (message.stream?.state === 'open') throw new Refusal('streaming_state_conflict');
			const before = wireMessage(state, message);
			const content = readContent(state, 'chat.update', args);
			Object.assign(message, content, { edited: { user: state.bot.userId, ts: newTs() } });
			const after = wireMessage(state, message);
			emitChange(state, message, after, before);
			return { channel: channel.id, ts: message.ts, text: message.text, message: after };
		},
	},
	'chat.delete': {
		scopes: writing,
		takes: 'channel ts as_user',
		answer(state, args) {
			const channel = readChannel(state, args.text('channel'));
			const message = ownedMessage(state, channel.id, args.text('ts'), 'cant_delete_message');
			state.messages.splice(state.messages.indexOf(message), 1);
			return { channel: channel.id, ts: message.ts };
		},
	},
	'chat.getPermalink': {
		scopes: () => [],
		takes: 'channel message_ts',
		answer(state, args) {
			const channel = readChannel(state, args.text('channel'));
			const message = findMessage(state, channel.id, args.text('message_ts'));
			if (!message) throw new Refusal('message_not_found');
			const permalink = `https://${state.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
			return { channel: channel.id, permalink };
		},
	},
};

export function ownMessage(state: State, channel: string, thread: string | undefined): Message {
	const { userId, botId } = state.bot;
	const parent = thread === undefined ? {} : { thread_ts: thread };
	return { channel, ts: newTs(), user: userId, bot_id: botId, text: '', blocks: [], reactions: [], ...parent };
}

/** Keeps a message of the app, and tells the app of it, as Slack does. */
export function store(state: State, message: Message): void {
	state.messages.push(message);
	clearStatus(state, message);
	const { kind } = state.channels.get(message.channel) ?? { kind: 'public' };
	state.emit({
		...wireMessage(state, message),
		channel: message.channel,
		channel_type: { public: 'channel', private: 'group', im: 'im' }[kind],
		event_ts: message.ts,
	});
}

/** A message of the app ends the status of its thread: https://docs.slack.dev/reference/methods/assistant.threads.setStatus */
function clearStatus(state: State, { channel, thread_ts: thread }: Message): void {
	const current = state.statuses.findLast((status) => status.channel === channel && status.thread === thread);
	if (current && current.status !== '')
		state.statuses.push({ via: 'cleared', channel, thread, status: '', loadingMessages: [] });
}

export function emitChange(
	state: State,
	message: Message,
	after: Record<string, unknown>,
	before: Record<string, unknown>,
): void {
	const ts = newTs();
	const { kind } = state.channels.get(message.channel) ?? { kind: 'public' };
	state.emit({
		type: 'message',
		subtype: 'message_changed',
		hidden: true,
		channel: message.channel,
		channel_type: { public: 'channel', private: 'group', im: 'im' }[kind],
		ts,
		event_ts: ts,
		message: after,
		previous_message: before,
	});
}

function ownedMessage(state: State, channel: string, ts: string, code: string): Message {
	const message = findMessage(state, channel, ts);
	if (!message) throw new Refusal('message_not_found', `no message ${ts} in ${channel}`);
	if (message.user !== state.bot.userId) throw new Refusal(code, `${ts} is a message of somebody else`);
	return message;
}
