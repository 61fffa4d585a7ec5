/**
 * Whether Slack would accept blocks and views; each fault as a sentence with its place. Limits: https://docs.slack.dev/reference/block-kit/blocks
 * A block type that is not modelled here is refused, so that nothing passes unchecked.
 */
import { z } from 'zod';
import {
	accessory,
	actionElement,
	anyText,
	contextAction,
	contextElement,
	image,
	inputElement,
	plain,
} from './elements.ts';
import { richText } from './rich-text.ts';
import type { Fields } from './state.ts';

export type Surface = 'message' | 'modal' | 'home';

const block_id = z.string().min(1).max(255).optional();
const flag = z.boolean().optional();

const block = z.discriminatedUnion('type', [
	richText,
	/** https://docs.slack.dev/reference/block-kit/blocks/section-block: text 3000, 10 fields of 2000 */
	z
		.strictObject({
			type: z.literal('section'),
			block_id,
			text: anyText(3000).optional(),
			fields: z.array(anyText(2000)).min(1).max(10).optional(),
			accessory: accessory.optional(),
			expand: flag,
		})
		.refine(({ text, fields }) => text !== undefined || fields !== undefined, 'needs text or fields'),
	/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
	z.strictObject({ type: z.literal('header'), block_id, text: plain(150) }),
	z.strictObject({ type: z.literal('divider'), block_id }),
	/** https://docs.slack.dev/reference/block-kit/blocks/context-block */
	z.strictObject({ type: z.literal('context'), block_id, elements: z.array(contextElement).min(1).max(10) }),
	/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
	z.strictObject({ type: z.literal('actions'), block_id, elements: z.array(actionElement).min(1).max(25) }),
	/** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block */
	z.strictObject({ type: z.literal('context_actions'), block_id, elements: z.array(contextAction).min(1).max(5) }),
	/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
	image.extend({ block_id, title: plain(2000).optional() }),
	/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
	z.strictObject({
		type: z.literal('input'),
		block_id,
		label: plain(2000),
		element: inputElement,
		hint: plain(2000).optional(),
		optional: flag,
		dispatch_action: flag,
	}),
	/** https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
	z.strictObject({ type: z.literal('markdown'), block_id, text: z.string().min(1).max(12_000) }),
]);

/** The surfaces of blocks that are not allowed everywhere, by their pages in the reference. */
const onlyOn: Partial<Record<string, readonly Surface[]>> = {
	markdown: ['message'],
	context_actions: ['message'],
};

const maxBlocks: Record<Surface, number> = { message: 50, modal: 100, home: 100 };
/** Characters of all texts of a message's blocks; measured, not documented: https://github.com/slackapi/bolt-js/issues/2509 */
const maxMessageText = 13_200;

export function faultsOfBlocks(blocks: unknown, surface: Surface): string[] {
	if (!Array.isArray(blocks)) return ['blocks: must be an array'];
	const faults: string[] = [];
	if (blocks.length > maxBlocks[surface]) faults.push(`blocks: no more than ${maxBlocks[surface]} items allowed`);
	const ids = new Set<string>();
	for (const [index, each] of blocks.entries()) {
		const place = `blocks[${index}]`;
		const parsed = block.safeParse(each);
		if (!parsed.success) faults.push(...describe(parsed.error, place));
		else {
			const { type, block_id: id } = parsed.data;
			if (onlyOn[type] && !onlyOn[type].includes(surface)) faults.push(`${place}: ${type} is not allowed here`);
			if (id !== undefined && ids.has(id)) faults.push(`${place}.block_id: "${id}" already exists`);
			if (id !== undefined) ids.add(id);
			const actions = actionIdsOf(each);
			const twice = actions.find((action, at) => actions.indexOf(action) !== at);
			if (twice !== undefined) faults.push(`${place}: action_id "${twice}" already exists in the block`);
		}
	}
	return faults;
}

/** Slack answers `msg_blocks_too_long` for these. */
export function isTooLong(blocks: readonly unknown[]): boolean {
	return lengthOf(blocks) > maxMessageText;
}

function lengthOf(value: unknown): number {
	if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + lengthOf(each), 0);
	if (value === null || typeof value !== 'object') return 0;
	return Object.entries(value).reduce(
		(sum, [key, each]) => sum + (key === 'text' && typeof each === 'string' ? each.length : lengthOf(each)),
		0,
	);
}

function actionIdsOf(each: Fields): string[] {
	const {
		elements,
		accessory: beside,
		element,
	} = each as {
		elements?: { action_id?: string }[];
		accessory?: { action_id?: string };
		element?: { action_id?: string };
	};
	return [...(elements ?? []), beside, element].flatMap((item) => (item?.action_id ? [item.action_id] : []));
}

/** https://docs.slack.dev/reference/views/modal-views */
const modal = z.strictObject({
	type: z.literal('modal'),
	title: plain(24),
	blocks: z.array(z.looseObject({ type: z.string() })).min(1),
	submit: plain(24).optional(),
	close: plain(24).optional(),
	private_metadata: z.string().max(3000).optional(),
	callback_id: z.string().max(255).optional(),
	external_id: z.string().max(255).optional(),
	clear_on_close: flag,
	notify_on_close: flag,
	submit_disabled: flag,
});
/** https://docs.slack.dev/reference/views/home-tab-views */
const home = z.strictObject({
	type: z.literal('home'),
	blocks: z.array(z.looseObject({ type: z.string() })),
	private_metadata: z.string().max(3000).optional(),
	callback_id: z.string().max(255).optional(),
	external_id: z.string().max(255).optional(),
});

export function faultsOfView(view: unknown, surface: 'modal' | 'home'): string[] {
	const parsed = (surface === 'modal' ? modal : home).safeParse(view);
	if (!parsed.success) return describe(parsed.error, 'view');
	const { blocks } = parsed.data;
	const faults = faultsOfBlocks(blocks, surface).map((fault) => `view.${fault}`);
	if (surface === 'modal' && !('submit' in parsed.data) && blocks.some(({ type }) => type === 'input'))
		faults.push('view.submit: is required when an input block is within blocks');
	return faults;
}

function describe(error: z.ZodError, place: string): string[] {
	return error.issues.map(({ path, message }) => {
		const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
		return `${place}${where}: ${message}`;
	});
}
