/** What Slack accepts as rich text, as zod schemas: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
import { z } from 'zod';

const flag = z.boolean().optional();
const style = z
	.strictObject({
		bold: flag,
		italic: flag,
		strike: flag,
		underline: flag,
		code: flag,
		highlight: flag,
		client_highlight: flag,
		unlink: flag,
	})
	.optional();

const inline = z.discriminatedUnion('type', [
	// An empty text is refused: "must be more than 0 characters".
	z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
	z.strictObject({
		type: z.literal('link'),
		url: z.string().min(1).max(3000),
		text: z.string().min(1).optional(),
		unsafe: flag,
		style,
	}),
	z.strictObject({
		type: z.literal('emoji'),
		name: z.string().min(1),
		unicode: z.string().optional(),
		skin_tone: z.int().optional(),
		style,
	}),
	z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), style }),
	z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string().min(1), style }),
	z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), style }),
	z.strictObject({ type: z.literal('team'), team_id: z.string().min(1), style }),
	z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
	z.strictObject({ type: z.literal('color'), value: z.string(), style }),
	z.strictObject({
		type: z.literal('date'),
		timestamp: z.int(),
		format: z.string().min(1),
		url: z.string().optional(),
		fallback: z.string().optional(),
		style,
	}),
]);

const elements = z.array(inline).min(1);
const border = z.union([z.literal(0), z.literal(1)]).optional();
const section = z.strictObject({ type: z.literal('rich_text_section'), elements });

const container = z.discriminatedUnion('type', [
	section,
	z.strictObject({ type: z.literal('rich_text_quote'), elements, border }),
	z.strictObject({
		type: z.literal('rich_text_preformatted'),
		elements,
		border,
		language: z.string().optional(),
	}),
	z.strictObject({
		type: z.literal('rich_text_list'),
		style: z.enum(['bullet', 'ordered']),
		elements: z.array(section).min(1),
		indent: z.int().min(0).max(8).optional(),
		offset: z.int().min(0).optional(),
		border,
	}),
]);

export const richText = z.strictObject({
	type: z.literal('rich_text'),
	block_id: z.string().min(1).max(255).optional(),
	elements: z.array(container).min(1),
});
