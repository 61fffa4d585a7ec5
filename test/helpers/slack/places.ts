/** Where the app may do something: channels, membership and threads, checked as Slack checks them. */
import { Refusal } from './refusal.ts';
import { type Channel, directChannel, findMessage, type Message, type State } from './state.ts';

/** @throws {Refusal} `channel_not_found`, also for a private channel without the app, as Slack hides those. */
export function readChannel(state: State, id: string): Channel {
	const channel = state.members.has(id) ? directChannel(state, id) : state.channels.get(id);
	if (!channel || (channel.kind === 'private' && !channel.members.has(state.bot.userId)))
		throw new Refusal('channel_not_found', `no channel ${id}`);
	return channel;
}

/** @throws {Refusal} `not_in_channel` too. */
export function readOwnChannel(state: State, id: string): Channel {
	const channel = readChannel(state, id);
	if (!channel.members.has(state.bot.userId))
		throw new Refusal('not_in_channel', `the app is no member of ${channel.name}`);
	return channel;
}

/** @throws {Refusal} `is_archived` too. */
export function readWritableChannel(state: State, id: string): Channel {
	const channel = readOwnChannel(state, id);
	if (channel.isArchived) throw new Refusal('is_archived', `${channel.name} is archived`);
	return channel;
}

/**
 * The first message of a thread. A reply's own timestamp is recorded as a problem ("avoid using a reply's ts").
 * @throws {Refusal} where no message of the channel has this timestamp.
 */
export function readThread(state: State, channel: Channel, ts: string): Message {
	const message = findMessage(state, channel.id, ts);
	if (!message)
		throw new Refusal('invalid_thread_ts', `thread_ts ${ts} is no message of ${channel.name || channel.id}`);
	if (message.thread_ts === undefined || message.thread_ts === ts) return message;
	state.problems.push(`thread_ts ${ts} is a reply, not the first message of its thread`);
	return findMessage(state, channel.id, message.thread_ts) ?? message;
}

/** Scopes that reading a conversation needs, by its kind: https://docs.slack.dev/reference/methods/conversations.history */
export function scopeByKind(state: State, id: string, right: 'history' | 'read' | 'write'): string {
	const kind = state.channels.get(id)?.kind ?? 'public';
	return `${{ public: 'channels', private: 'groups', im: 'im' }[kind]}:${right}`;
}
