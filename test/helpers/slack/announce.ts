/** Tells the app what people wrote, edited and deleted, in the events that Slack sends for it. https://docs.slack.dev/reference/events/message */
import { emitChange } from './methods/chat.ts';
import { type Channel, type Fields, type Message, newId, newTs, type State, wireMessage } from './state.ts';

/**
 * A channel is archived, or the app is removed from it. https://docs.slack.dev/reference/events/channel_archive and …/channel_left; private
 * channels have events of their own.
 */
export function announceEnd(state: State, { id, kind }: Channel, how: 'archive' | 'left', by: string): void {
	const type = `${kind === 'private' ? 'group' : 'channel'}_${how}`;
	state.emit({ type, channel: id, [how === 'left' ? 'actor_id' : 'user']: by, event_ts: newTs() });
}

const typeByKind = { public: 'channel', private: 'group', im: 'im' };

/** A message and its twin: a mention comes as `app_mention` and as `message`, with ids of their own; in direct messages as `message` alone. */
export function announce(state: State, channel: Channel, message: Message): void {
	const event = {
		...wireMessage(state, message),
		client_msg_id: newId('client'),
		blocks: typed(message.text),
		channel: channel.id,
		event_ts: message.ts,
	};
	const isMention = message.text.includes(`<@${state.bot.userId}>`) && message.subtype === undefined;
	if (isMention && channel.kind !== 'im') state.emit({ ...event, type: 'app_mention' });
	state.emit({ ...event, channel_type: typeByKind[channel.kind] });
}

/** An edit that brings a mention into a message is delivered as `app_mention` too, with `edited`. */
export function announceEdit(state: State, message: Message): void {
	const before = { ...wireMessage(state, message), text: 'before the edit' };
	message.edited = { user: message.user, ts: newTs() };
	const after = wireMessage(state, message);
	if (message.text.includes(`<@${state.bot.userId}>`) && state.channels.get(message.channel)?.kind !== 'im')
		state.emit({ ...after, type: 'app_mention', channel: message.channel, event_ts: newTs() });
	emitChange(state, message, after, before);
}

export function announceDeletion(state: State, message: Message): void {
	const ts = newTs();
	state.emit({
		type: 'message',
		subtype: 'message_deleted',
		hidden: true,
		channel: message.channel,
		channel_type: typeByKind[state.channels.get(message.channel)?.kind ?? 'public'],
		ts,
		event_ts: ts,
		deleted_ts: message.ts,
		previous_message: wireMessage(state, message),
	});
}

/** What a person types reaches apps as rich text too. */
function typed(text: string): Fields[] {
	const parts = text.split(/(<@[^>]+>)/).filter((part) => part !== '');
	const elements = parts.map((part) =>
		part.startsWith('<@')
			? { type: 'user', user_id: part.slice(2, -1) }
			: { type: 'text', text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') },
	);
	return [{ type: 'rich_text', block_id: newId('b'), elements: [{ type: 'rich_text_section', elements }] }];
}
