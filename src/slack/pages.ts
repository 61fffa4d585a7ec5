/** Pure: a message that is over Slack's limits -> several that are not. A block is never cut, so neither is a quotation. */
import { type Block, type Message, quotationsIn } from './blocks.ts';

/** https://docs.slack.dev/reference/block-kit/blocks */
export const maxBlocks = 50;
/** Characters of the blocks of a message; over about 13,200 Slack refuses it: see `markdown` in https://docs.slack.dev/reference/block-kit/blocks/markdown-block. */
const maxCharacters = 12_000;

export function paged(message: Message): Message[] {
	const pages: Block[][] = [[]];
	let characters = 0;
	for (const block of message.blocks) {
		const size = JSON.stringify(block).length;
		const page = pages.at(-1) ?? [];
		// A row of buttons stays with what it is about.
		const isFull = page.length >= maxBlocks - 1 || characters + size > maxCharacters;
		if (page.length > 0 && isFull && block.type !== 'actions' && block.type !== 'context_actions') {
			pages.push([block]);
			characters = size;
		} else {
			page.push(block);
			characters += size;
		}
	}
	return pages.map((blocks, index) => {
		const texts = quotationsIn(blocks);
		return {
			text: index === 0 ? message.text : `(continued, ${index + 1} of ${pages.length})`,
			blocks,
			shows: message.shows.filter(({ text }) => texts.includes(text)),
		};
	});
}
