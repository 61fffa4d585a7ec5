/** What any message of the app must be, however it is sent: words, blocks, metadata. Refuses and records as Slack, and stricter. */
import { z } from 'zod';
import type { Arguments } from './arguments.ts';
import { faultsOfBlocks, isTooLong } from './blocks.ts';
import { formattingIn, formattingInBlocks, liveIn, liveMarkdown, liveText } from './live.ts';
import { Refusal } from './refusal.ts';
import { type Block, type Fields, type Message, type State, withIds } from './state.ts';

/** Characters: https://docs.slack.dev/reference/methods/chat.postMessage "Truncating content" */
const maxText = 40_000;
const goodText = 4000;
/** Characters: https://docs.slack.dev/reference/methods/chat.postMessage#arg_markdown_text */
const maxMarkdown = 12_000;

export interface Content {
	text: string;
	blocks: Block[];
	metadata?: NonNullable<Message['metadata']>;
}

/** @throws {Refusal} `no_text`, `invalid_blocks`, `msg_too_long`, `msg_blocks_too_long`, `invalid_metadata_format`. */
export function readContent(state: State, method: string, args: Arguments): Content {
	const blocks = readBlocks(state, method, args.list('blocks'));
	const markdown = args.maybe('markdown_text');
	if (markdown !== undefined) return { text: readMarkdown(state, method, markdown), blocks: [] };
	const text = args.maybe('text') ?? '';
	if (text === '' && blocks.length === 0) throw new Refusal('no_text');
	if (text === '')
		state.problems.push(`${method}: no fallback text beside the blocks: notifications and screen readers get nothing`);
	if (text.length > maxText) throw new Refusal('msg_too_long', `text of ${text.length} characters`);
	if (text.length > goodText)
		state.problems.push(`${method}: text of ${text.length} characters: over ${goodText} Slack truncates`);
	if (args.maybe('parse') === 'full' || args.flag('link_names'))
		state.problems.push(`${method}: parse and link_names bring names to life`);
	state.live.push(...liveText(text, `${method} text`));
	// Beside blocks the text is for notifications, which show it as it is.
	if (blocks.length === 0 && args.flag('mrkdwn') !== false)
		state.formatting.push(...formattingIn(text, `${method} text`));
	const metadata = readMetadata(args.object('metadata'));
	return { text, blocks, ...(metadata ? { metadata } : {}) };
}

export function readBlocks(state: State, method: string, blocks: unknown[] | undefined): Block[] {
	if (blocks === undefined) return [];
	const faults = faultsOfBlocks(blocks, 'message');
	if (faults.length > 0)
		throw new Refusal('invalid_blocks', faults.join('; '), {
			errors: faults,
			response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
		});
	if (isTooLong(blocks)) throw new Refusal('msg_blocks_too_long');
	state.live.push(...liveIn(blocks, `${method} blocks`));
	state.formatting.push(...formattingInBlocks(blocks, `${method} blocks`));
	return withIds(blocks as Fields[]);
}

export function readMarkdown(state: State, method: string, text: string): string {
	if (text.length > maxMarkdown) throw new Refusal('msg_too_long', `markdown_text of ${text.length} characters`);
	state.live.push(...liveMarkdown(text, `${method} markdown_text`));
	return text;
}

/** https://docs.slack.dev/messaging/message-metadata */
const metadataShape = z.strictObject({
	event_type: z
		.string()
		.min(1)
		.max(255)
		.regex(/^[a-z0-9_]+$/i),
	event_payload: z.record(z.string(), z.unknown()),
});

export function readMetadata(metadata: Fields | undefined): Message['metadata'] {
	if (metadata === undefined) return undefined;
	const parsed = metadataShape.safeParse(metadata);
	if (!parsed.success)
		throw new Refusal('invalid_metadata_format', `metadata: ${parsed.error.issues[0]?.message ?? 'wrong'}`);
	return parsed.data;
}
