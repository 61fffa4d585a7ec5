/** What people do in the workspace: they write, react, press, fill in and open. Each action is what Slack's client lets a person do. */
import { announce, announceDeletion, announceEdit, announceEnd } from './announce.ts';
import type { Deliveries } from './deliveries.ts';
import { filled, interaction, labelsIn, messageContext, newTrigger, pressedAction } from './interactions.ts';
import { deliverResponse, newResponseUrl } from './response-urls.ts';
import {
	type Channel,
	directChannel,
	type Fields,
	findMessage,
	type Member,
	type Message,
	newId,
	newTs,
	type State,
	type View,
	wireMessage,
} from './state.ts';
import { applySubmission, judged } from './submissions.ts';

export interface SayOptions {
	/** The timestamp of the thread's first message, or the message. */
	thread?: string | Message;
	/** Not a new message of a person: an edit that leads to this text, somebody joining, another bot, a deletion. */
	as?: 'edit' | 'join' | 'bot' | 'delete';
	/** How long ago it was written, in ms; it is delivered now. */
	agoMs?: number;
}

export interface Person extends Member {
	/** The direct messages with the app. */
	dm(): Channel;
	/** @param text in Slack's own form: `<@U…>` for a mention, `&amp;` for an ampersand. */
	says(channel: Channel, text: string, options?: SayOptions): Promise<Message>;
	reacts(message: Message, emoji: string): Promise<void>;
	/** Ends when it is acknowledged, or 3 s are over. @returns ms until then, undefined where the app did not respond. */
	command(name: string, text: string, channel: Channel): Promise<number | undefined>;
	/**
	 * Presses what is labelled so on a message or a view, as it is now.
	 * @throws {Error} where the person does not see it.
	 */
	clicks(target: Message | View, label: string, options?: { nth?: number }): Promise<number | undefined>;
	/** A shortcut of a message's menu. */
	shortcut(callbackId: string, message: Message): Promise<number | undefined>;
	/** @returns the errors that the app shows beside fields; undefined where it accepted. */
	submits(view: View, entries: Record<string, string>): Promise<Record<string, string> | undefined>;
	closes(view: View): Promise<void>;
	archives(channel: Channel): void;
	/** The app, from a channel. */
	removesBot(channel: Channel): void;
	opensHome(): Promise<void>;
	opensMessages(): Promise<void>;
	/** The stop button of a thread in which the app works. */
	stops(thread: string | Message, channel?: Channel): Promise<void>;
}

export function createPerson(state: State, deliveries: Deliveries, name: string): Person {
	const member: Member = { id: newId('U'), name };
	state.members.set(member.id, member);
	const dm = () => directChannel(state, member.id);
	const rootOf = (thread: string | Message) => (typeof thread === 'string' ? thread : (thread.thread_ts ?? thread.ts));
	const interact = (kind: string, payload: Fields) => deliveries.interact(kind, { type: 'interactive', payload });
	const stackWith = (view: View) => {
		const stack = state.modals.get(member.id) ?? [];
		if (stack.at(-1)?.id !== view.id) throw new Error(`${name} does not have this modal in front`);
		return stack;
	};

	/** The message as it is now, where this person can see it. */
	function visible(message: Message): Message {
		const current =
			message.onlyFor === undefined
				? findMessage(state, message.channel, message.ts)
				: state.ephemerals.find(({ ts, onlyFor }) => ts === message.ts && onlyFor === member.id);
		if (!current) throw new Error(`${name} does not see the message ${message.ts}`);
		return current;
	}

	return {
		...member,
		dm,
		async says(channel, text, { thread, as, agoMs = 0 } = {}) {
			if (!channel.members.has(member.id)) throw new Error(`${name} is not in ${channel.name}`);
			const root = thread === undefined ? undefined : rootOf(thread);
			if (root !== undefined && !findMessage(state, channel.id, root)) throw new Error(`No thread ${root}`);
			const message: Message = {
				channel: channel.id,
				ts: newTs(agoMs),
				user: member.id,
				text,
				blocks: [],
				reactions: [],
				...(root === undefined ? {} : { thread_ts: root }),
				...(as === 'bot' ? { bot_id: newId('B') } : {}),
				...(as === 'join' ? { subtype: 'channel_join' } : {}),
			};
			state.messages.push(message);
			if (as === 'delete') {
				state.messages.pop();
				announceDeletion(state, message);
			} else if (as === 'edit') announceEdit(state, message);
			else announce(state, channel, message);
			return message;
		},
		async reacts(message, emoji) {
			visible(message).reactions.push({ name: emoji, user: member.id });
			state.emit({
				type: 'reaction_added',
				user: member.id,
				reaction: emoji,
				item: { type: 'message', channel: message.channel, ts: message.ts },
				item_user: message.user,
				event_ts: newTs(),
			});
		},
		async command(command, text, channel) {
			if (!channel.members.has(member.id)) throw new Error(`${name} is not in ${channel.name}`);
			if (!state.scopes.includes('commands'))
				throw new Error(`Slack knows no ${command}: the scope "commands" is missing`);
			const payload = {
				token: 'legacy-verification-token',
				team_id: state.team.id,
				team_domain: state.team.domain,
				channel_id: channel.id,
				channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
				user_id: member.id,
				user_name: name,
				command,
				text,
				api_app_id: state.bot.appId,
				is_enterprise_install: 'false',
				response_url: newResponseUrl(state, channel.id, member.id),
				trigger_id: newTrigger(state, member.id),
			};
			const ack = await deliveries.interact(command, { type: 'slash_commands', payload });
			const answer = typeof ack?.body === 'string' ? { text: ack.body } : (ack?.body as Fields | undefined);
			if (answer)
				judged(state, `the acknowledgement of ${command}`, () =>
					deliverResponse(
						state,
						{ channel: channel.id, user: member.id, uses: 0, expiresAt: Number.POSITIVE_INFINITY },
						answer,
						`the acknowledgement of ${command}`,
					),
				);
			return ack?.ms;
		},
		async clicks(target, label, { nth = 0 } = {}) {
			const isView = 'hash' in target;
			const seen = isView ? currentView(target) : visible(target);
			const action = pressedAction(seen.blocks, label, nth);
			if (!action)
				throw new Error(`${name} sees no "${label}" there, but: ${labelsIn(seen.blocks).join(', ') || 'nothing'}`);
			const base = interaction(state, 'block_actions', member);
			const rest = { trigger_id: newTrigger(state, member.id), actions: [action] };
			if (isView) {
				const view = seen as View;
				const ack = await interact('block_actions', {
					...base,
					...rest,
					container: { type: 'view', view_id: view.id },
					view,
				});
				return ack?.ms;
			}
			const message = seen as Message;
			const channel = state.channels.get(message.channel) ?? dm();
			const ack = await interact('block_actions', {
				...base,
				...rest,
				...messageContext(state, message, channel),
				response_url: newResponseUrl(state, channel.id, member.id, message),
			});
			return ack?.ms;
		},
		async shortcut(callbackId, message) {
			const seen = visible(message);
			const channel = state.channels.get(seen.channel) ?? dm();
			const ack = await interact(callbackId, {
				...interaction(state, 'message_action', member),
				callback_id: callbackId,
				trigger_id: newTrigger(state, member.id),
				action_ts: newTs(),
				message_ts: seen.ts,
				channel: { id: channel.id, name: channel.name },
				message: wireMessage(state, seen),
				response_url: newResponseUrl(state, channel.id, member.id, seen),
			});
			return ack?.ms;
		},
		async submits(view, entries) {
			const stack = stackWith(view);
			const current = stack.at(-1) ?? view;
			const submitted = { ...current, state: filled(current, entries) };
			const ack = await interact('view_submission', {
				...interaction(state, 'view_submission', member),
				trigger_id: newTrigger(state, member.id),
				view: submitted,
				response_urls: [],
			});
			// The modal stays, with "We had some trouble connecting", where nothing was acknowledged.
			return ack && judged(state, 'view_submission', () => applySubmission(state, stack, (ack.body ?? {}) as Fields));
		},
		async closes(view) {
			const stack = stackWith(view);
			stack.pop();
			if (view.notify_on_close)
				await interact('view_closed', { ...interaction(state, 'view_closed', member), view, is_cleared: false });
		},
		archives(channel) {
			channel.isArchived = true;
			announceEnd(state, channel, 'archive', member.id);
		},
		removesBot(channel) {
			channel.members.delete(state.bot.userId);
			announceEnd(state, channel, 'left', member.id);
		},
		async opensHome() {
			const view = state.homes.get(member.id);
			state.emit({
				type: 'app_home_opened',
				user: member.id,
				channel: dm().id,
				tab: 'home',
				...(view ? { view } : {}),
				event_ts: newTs(),
			});
		},
		async opensMessages() {
			state.emit({ type: 'app_home_opened', user: member.id, channel: dm().id, tab: 'messages', event_ts: newTs() });
		},
		async stops(thread, channel = dm()) {
			const root = rootOf(thread);
			const streaming = state.messages.filter(
				({ channel: place, thread_ts, stream }) =>
					place === channel.id && thread_ts === root && stream?.state === 'open',
			);
			for (const { stream } of streaming) if (stream) stream.state = 'stopped by the user';
			state.emit({
				type: 'agent_session_stopped',
				channel: channel.id,
				user: member.id,
				thread_ts: root,
				streaming_message_ts: streaming.map(({ ts }) => ts),
				event_ts: newTs(),
			});
		},
	};

	function currentView(view: View): View {
		if (view.type === 'home') {
			const home = state.homes.get(member.id);
			if (!home) throw new Error(`${name} has no App Home yet`);
			return home;
		}
		return stackWith(view).at(-1) ?? view;
	}
}
