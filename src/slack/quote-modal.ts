/** Pure: the modal of /quote, and the look-up that it was filled in with. */
import type { types } from '@slack/bolt';
import { plainText } from './blocks.ts';

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
const maxOptions = 100;
const maxOption = 75;

/** @param channel where the result is shown. */
export function quoteModal(
	channel: string,
	publications: readonly string[],
	speakers: readonly string[],
): types.ModalView {
	return {
		type: 'modal',
		callback_id: 'quote_modal',
		private_metadata: JSON.stringify({ channel }),
		title: plainText('Find a quotation'),
		submit: plainText('Find'),
		close: plainText('Close'),
		blocks: [
			input('topic', 'Topic', { type: 'plain_text_input', action_id: 'topic', max_length: 500 }),
			...named('in', 'Publication', publications),
			...named('by', 'Speaker', speakers),
			input('from', 'From (2015, 2015-07 or 2015-07-03)', { type: 'plain_text_input', action_id: 'from' }),
			input('to', 'To', { type: 'plain_text_input', action_id: 'to' }),
		],
	};
}

/** The filled-in modal as the words of a command: `topic in:"Hakpo" from:"2015"`. */
export function commandOf({ state }: { state: { values: Record<string, Record<string, Filled>> } }): string {
	const value = (name: string) => {
		const filled = state.values[name]?.[name];
		return (filled?.value ?? filled?.selected_option?.value ?? '').replaceAll(/["“”]/g, '').trim();
	};
	const filters = ['in', 'by', 'from', 'to'].filter((name) => value(name) !== '');
	return [value('topic'), ...filters.map((name) => `${name}:"${value(name)}"`)].join(' ').trim();
}

interface Filled {
	value?: string | null;
	selected_option?: { value: string } | null;
}

/** A picker; where there are more names than it takes, or longer ones, a field to type into. */
function named(name: string, label: string, names: readonly string[]): types.InputBlock[] {
	if (names.length === 0) return [];
	const canPick = names.length <= maxOptions && names.every(({ length }) => length <= maxOption);
	const options = names.map((each): types.PlainTextOption => ({ text: plainText(each), value: each }));
	return [
		input(
			name,
			label,
			canPick ? { type: 'static_select', action_id: name, options } : { type: 'plain_text_input', action_id: name },
		),
	];
}

function input(name: string, label: string, element: types.InputBlock['element']): types.InputBlock {
	return { type: 'input', block_id: name, optional: true, label: plainText(label), element };
}
