/** The payloads of what people do with the app's surfaces, as Slack sends them. https://docs.slack.dev/interactivity/handling-user-interaction#payloads */
import {
	type Block,
	type Channel,
	type Fields,
	type Member,
	type Message,
	newId,
	newTs,
	type State,
	type View,
	wireMessage,
} from './state.ts';

/** ms: https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
const triggerLifetime = 3000;

export function newTrigger(state: State, user: string): string {
	const id = `${newId('1')}.${newId('2')}.${newId('t').toLowerCase()}`;
	state.triggers.set(id, { user, expiresAt: Date.now() + triggerLifetime, isUsed: false });
	return id;
}

/** What all interactions share. */
export function interaction(state: State, type: string, { id, name }: Member): Fields {
	return {
		type,
		user: { id, username: name, name, team_id: state.team.id },
		api_app_id: state.bot.appId,
		token: 'legacy-verification-token',
		team: { id: state.team.id, domain: state.team.domain },
		enterprise: null,
		is_enterprise_install: false,
	};
}

export function messageContext(state: State, message: Message, channel: Channel): Fields {
	const isEphemeral = message.onlyFor !== undefined;
	return {
		container: {
			type: 'message',
			message_ts: message.ts,
			channel_id: channel.id,
			is_ephemeral: isEphemeral,
			...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
		},
		channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
		// Of an ephemeral message Slack sends no more than its place.
		...(isEphemeral ? {} : { message: wireMessage(state, message) }),
		state: { values: {} },
	};
}

/** Something that can be pressed, as a person sees it. */
interface Pressable {
	labels: string[];
	action: Fields;
}

/**
 * The action of a press.
 * @param label what stands on it, or its action_id.
 * @param nth of several alike, from 0.
 * @returns undefined where nobody could press it.
 */
export function pressedAction(blocks: readonly Block[], label: string, nth: number): Fields | undefined {
	const alike = blocks.flatMap(pressables).filter(({ labels }) => labels.includes(label));
	const action = alike[nth]?.action;
	return action && { ...action, action_ts: newTs() };
}

/** What can be pressed in blocks, by its labels; for messages about what is missing. */
export function labelsIn(blocks: readonly Block[]): string[] {
	return blocks.flatMap(pressables).map(({ labels }) => labels[0] ?? '');
}

function pressables(block: Block): Pressable[] {
	const { elements, accessory } = block as { elements?: Fields[]; accessory?: Fields };
	return [...(elements ?? []), ...(accessory ? [accessory] : [])].flatMap((element): Pressable[] => {
		const {
			type,
			action_id: id,
			text,
			value,
		} = element as { type: string; action_id: string; text?: Fields; value?: string };
		const action = { type, action_id: id, block_id: block.block_id };
		if (type === 'button' || type === 'icon_button')
			return [
				{ labels: [String(text?.text), id], action: { ...action, text, ...(value === undefined ? {} : { value }) } },
			];
		if (type === 'feedback_buttons')
			return ['positive_button', 'negative_button'].map((side) => {
				const half = element[side] as { text: Fields; value: string };
				return {
					labels: [String(half.text.text), `${id}:${half.value}`],
					action: { ...action, text: half.text, value: half.value },
				};
			});
		if (type === 'overflow' || type === 'static_select')
			return optionsOf(element).map((option) => ({
				labels: [option.text.text, `${id}:${option.value}`],
				action: { ...action, selected_option: option },
			}));
		return [];
	});
}

interface Option {
	text: { text: string };
	value: string;
}

function optionsOf(element: Fields): Option[] {
	const { options = [], option_groups: groups = [] } = element as {
		options?: Option[];
		option_groups?: { options: Option[] }[];
	};
	return [...options, ...groups.flatMap((group) => group.options)];
}

/**
 * The state of a filled modal.
 * @param entries by block_id, action_id or label; of a select the option's value or text.
 * @throws {Error} for what a person could not enter: a field that is not there, an option that is not offered, a required field left empty.
 */
export function filled(view: View, entries: Readonly<Record<string, string>>): Fields {
	const values: Record<string, Fields> = {};
	const unused = new Set(Object.keys(entries));
	for (const block of view.blocks) {
		if (block.type !== 'input') continue;
		const { element, label, optional } = block as unknown as {
			element: Fields & { type: string; action_id: string };
			label: { text: string };
			optional?: boolean;
		};
		const name = [block.block_id, element.action_id, label.text].find((each) => each in entries);
		if (name !== undefined) unused.delete(name);
		const entry = name === undefined ? initialOf(element) : entries[name];
		if (!entry && !optional) throw new Error(`The modal asks for "${label.text}", and nothing was entered`);
		values[block.block_id] = { [element.action_id]: stateOf(element, entry, label.text) };
	}
	if (unused.size > 0) throw new Error(`The modal has no field ${[...unused].join(', ')}`);
	return { values };
}

function initialOf(element: Fields): string | undefined {
	const { initial_value: text, initial_option: option } = element as {
		initial_value?: string;
		initial_option?: Option;
	};
	return text ?? option?.value;
}

function stateOf(element: Fields & { type: string }, entry: string | undefined, label: string): Fields {
	const { type } = element;
	if (type === 'static_select' || type === 'radio_buttons') {
		const option = optionsOf(element).find(({ value, text }) => value === entry || text.text === entry);
		if (entry && !option) throw new Error(`"${label}" offers no ${entry}`);
		return { type, selected_option: option ?? null };
	}
	const key = {
		conversations_select: 'selected_conversation',
		channels_select: 'selected_channel',
		users_select: 'selected_user',
		datepicker: 'selected_date',
	}[type];
	if (key) return { type, [key]: entry ?? null };
	const max = Number(element.max_length ?? 3000);
	if (entry && entry.length > max) throw new Error(`"${label}" takes ${max} characters`);
	return { type, value: entry || null };
}
