/** What Slack accepts inside blocks: texts, options and interactive elements, as zod schemas. Strict: a field that the reference does not name is refused, as Slack does. */
import { z } from 'zod';

const flag = z.boolean().optional();

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const plain = (max: number) =>
	z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: flag });
const mrkdwn = (max: number) =>
	z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max), verbatim: flag });
export const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
const confirm = z
	.strictObject({
		title: plain(100),
		text: anyText(300),
		confirm: plain(30),
		deny: plain(30),
		style: z.enum(['primary', 'danger']).optional(),
	})
	.optional();

const actionId = z.string().min(1).max(255).optional();
const placeholder = plain(150).optional();
const style = z.enum(['primary', 'danger']).optional();

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const option = z.strictObject({
	text: plain(75),
	value: z.string().min(1).max(150),
	description: plain(75).optional(),
});
const markedOption = z.strictObject({
	text: anyText(75),
	value: z.string().min(1).max(150),
	description: anyText(75).optional(),
});
const overflowOption = option.extend({ url: z.string().max(3000).optional() });
const options = z.array(option).min(1).max(100);
/** https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
const optionGroups = z
	.array(z.strictObject({ label: plain(75), options }))
	.min(1)
	.max(100);

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const button = z.strictObject({
	type: z.literal('button'),
	text: plain(75),
	action_id: actionId,
	url: z
		.url({ protocol: /^https?$/ })
		.max(3000)
		.optional(),
	value: z.string().max(2000).optional(),
	style,
	confirm,
	accessibility_label: z.string().max(75).optional(),
});

const selectFields = { action_id: actionId, placeholder, confirm, focus_on_load: flag };
const oneSource = (select: { options?: unknown; option_groups?: unknown }) =>
	(select.options === undefined) !== (select.option_groups === undefined);

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select */
const staticSelect = z
	.strictObject({
		type: z.literal('static_select'),
		...selectFields,
		options: options.optional(),
		option_groups: optionGroups.optional(),
		initial_option: option.optional(),
	})
	.refine(oneSource, 'needs either options or option_groups')
	.refine(
		(select) => select.initial_option === undefined || isAmong(select.initial_option, select),
		'initial_option must be exactly one of the options',
	);
const multiStaticSelect = z
	.strictObject({
		type: z.literal('multi_static_select'),
		...selectFields,
		options: options.optional(),
		option_groups: optionGroups.optional(),
		initial_options: options.optional(),
		max_selected_items: z.int().min(1).optional(),
	})
	.refine(oneSource, 'needs either options or option_groups');

function isAmong(
	wanted: z.infer<typeof option>,
	select: { options?: z.infer<typeof options> | undefined; option_groups?: z.infer<typeof optionGroups> | undefined },
): boolean {
	const all = [...(select.options ?? []), ...(select.option_groups ?? []).flatMap((group) => group.options)];
	return all.some((each) => each.value === wanted.value && each.text.text === wanted.text.text);
}

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
const conversationsSelect = z.strictObject({
	type: z.literal('conversations_select'),
	...selectFields,
	initial_conversation: z.string().optional(),
	default_to_current_conversation: flag,
	response_url_enabled: flag,
	filter: z.looseObject({}).optional(),
});
const channelsSelect = z.strictObject({
	type: z.literal('channels_select'),
	...selectFields,
	initial_channel: z.string().optional(),
	response_url_enabled: flag,
});
const usersSelect = z.strictObject({
	type: z.literal('users_select'),
	...selectFields,
	initial_user: z.string().optional(),
});
const externalSelect = z.strictObject({
	type: z.literal('external_select'),
	...selectFields,
	initial_option: option.optional(),
	min_query_length: z.int().min(0).optional(),
});

/** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
const overflow = z.strictObject({
	type: z.literal('overflow'),
	action_id: actionId,
	options: z.array(overflowOption).min(1).max(5),
	confirm,
});
/** https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element */
const datepicker = z.strictObject({
	type: z.literal('datepicker'),
	...selectFields,
	initial_date: z.iso.date().optional(),
});
const timepicker = z.strictObject({
	type: z.literal('timepicker'),
	...selectFields,
	initial_time: z
		.string()
		.regex(/^\d\d:\d\d$/)
		.optional(),
	timezone: z.string().optional(),
});
/** https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
const checkboxes = z.strictObject({
	type: z.literal('checkboxes'),
	action_id: actionId,
	options: z.array(markedOption).min(1).max(10),
	initial_options: z.array(markedOption).min(1).optional(),
	confirm,
	focus_on_load: flag,
});
const radioButtons = z.strictObject({
	type: z.literal('radio_buttons'),
	action_id: actionId,
	options: z.array(markedOption).min(1).max(10),
	initial_option: markedOption.optional(),
	confirm,
	focus_on_load: flag,
});
/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
const plainTextInput = z.strictObject({
	type: z.literal('plain_text_input'),
	action_id: actionId,
	initial_value: z.string().optional(),
	multiline: flag,
	min_length: z.int().min(0).max(3000).optional(),
	max_length: z.int().min(1).max(3000).optional(),
	dispatch_action_config: z.looseObject({}).optional(),
	focus_on_load: flag,
	placeholder,
});
/** https://docs.slack.dev/reference/block-kit/block-elements/number-input-element */
const numberInput = z.strictObject({
	type: z.literal('number_input'),
	action_id: actionId,
	is_decimal_allowed: z.boolean(),
	initial_value: z.string().optional(),
	min_value: z.string().optional(),
	max_value: z.string().optional(),
	focus_on_load: flag,
	placeholder,
});
/** https://docs.slack.dev/reference/block-kit/block-elements/image-element */
export const image = z.strictObject({
	type: z.literal('image'),
	alt_text: z.string().min(1).max(2000),
	image_url: z.url({ protocol: /^https?$/ }).max(3000),
});

/** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
const feedbackButton = z.strictObject({
	text: plain(75),
	value: z.string().min(1).max(2000),
	accessibility_label: z.string().max(75).optional(),
});
const feedbackButtons = z.strictObject({
	type: z.literal('feedback_buttons'),
	action_id: actionId,
	positive_button: feedbackButton,
	negative_button: feedbackButton,
});
/** https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element */
const iconButton = z.strictObject({
	type: z.literal('icon_button'),
	action_id: actionId,
	icon: z.literal('trash'),
	text: plain(75),
	value: z.string().max(2000).optional(),
	accessibility_label: z.string().max(75).optional(),
	visible_to_user_ids: z.array(z.string()).optional(),
	confirm,
});

const menus = [
	staticSelect,
	multiStaticSelect,
	conversationsSelect,
	channelsSelect,
	usersSelect,
	externalSelect,
	datepicker,
	timepicker,
	checkboxes,
	radioButtons,
] as const;

export const actionElement = z.discriminatedUnion('type', [button, overflow, ...menus]);
export const accessory = z.discriminatedUnion('type', [button, overflow, image, ...menus]);
export const inputElement = z.discriminatedUnion('type', [plainTextInput, numberInput, ...menus]);
export const contextElement = z.discriminatedUnion('type', [image, plain(2000), mrkdwn(2000)]);
export const contextAction = z.discriminatedUnion('type', [feedbackButtons, iconButton]);
