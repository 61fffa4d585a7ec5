/** What people do in the workspace: they write, react, press, fill in and open. Each action is what Slack's client lets a person do. */
import type { Deliveries } from './deliveries.ts';
import { filled, interaction, labelsIn, messageContext, newTrigger, pressedAction } from './interactions.ts';
import { emitChange } from './methods/chat.ts';
import { readView } from './methods/views.ts';
import { Refusal } from './refusal.ts';
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
				emitDeletion(state, message);
			} else if (as === 'edit') edit(state, message);
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
			return ack && judged(state, 'view_submission', () => apply(state, stack, (ack.body ?? {}) as Fields));
		},
		async closes(view) {
			const stack = stackWith(view);
			stack.pop();
			if (view.notify_on_close)
				await interact('view_closed', { ...interaction(state, 'view_closed', member), view, is_cleared: false });
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

/** Carries out the answer to a submission. https://docs.slack.dev/surfaces/modals#handling_submissions */
function apply(state: State, stack: View[], body: Fields): Record<string, string> | undefined {
	switch (body.response_action) {
		case undefined:
			stack.pop();
			return undefined;
		case 'clear':
			stack.length = 0;
			return undefined;
		case 'update': {
			const old = stack.pop();
			stack.push({
				...readView(state, 'view_submission', body.view as Fields, 'modal'),
				...(old ? { id: old.id } : {}),
			});
			return undefined;
		}
		case 'push':
			stack.push(readView(state, 'view_submission', body.view as Fields, 'modal'));
			return undefined;
		case 'errors': {
			const errors = body.errors as Record<string, string>;
			const inputs = new Set(
				(stack.at(-1)?.blocks ?? []).filter(({ type }) => type === 'input').map((block) => block.block_id),
			);
			for (const id of Object.keys(errors))
				if (!inputs.has(id)) state.problems.push(`view_submission: an error for ${id}, which is no input of the modal`);
			return errors;
		}
		default:
			throw new Refusal('invalid_arguments', `response_action ${String(body.response_action)}`);
	}
}

/** Acknowledgements that Slack would refuse are problems; the person sees nothing of them. */
function judged<Result>(state: State, place: string, work: () => Result): Result | undefined {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		state.problems.push(`${place}: ${error.code}: ${error.problem ?? ''}`);
		return undefined;
	}
}

const typeByKind = { public: 'channel', private: 'group', im: 'im' };

/** A message and its twin: a mention comes as `app_mention` and as `message`, with ids of their own; in direct messages as `message` alone. */
function announce(state: State, channel: Channel, message: Message): void {
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
function edit(state: State, message: Message): void {
	const before = { ...wireMessage(state, message), text: 'before the edit' };
	message.edited = { user: message.user, ts: newTs() };
	const after = wireMessage(state, message);
	if (message.text.includes(`<@${state.bot.userId}>`) && state.channels.get(message.channel)?.kind !== 'im')
		state.emit({ ...after, type: 'app_mention', channel: message.channel, event_ts: newTs() });
	emitChange(state, message, after, before);
}

function emitDeletion(state: State, message: Message): void {
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
