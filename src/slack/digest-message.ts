/** Pure: a digest -> one message. Every quotation has its buttons; the words around them are plain text. */
import { formatDay } from '../digest/calendar.ts';
import { partTitles } from '../digest/wording.ts';
import type { Digest } from '../digest.ts';
import { quotationPart } from './answer-message.ts';
import { type Block, fallbackOf, fallbackText, type Message, plainText, prose, remark } from './blocks.ts';
import { escapeText } from './text.ts';

export function digestMessage(digest: Digest): Message {
	const shown = digest.parts.map((part) => ({ ...part, quoted: part.quotations.map((each) => quotationPart(each)) }));
	return {
		text: escapeText(digest.text),
		blocks: [
			remark(formatDay(digest.date)),
			...shown.flatMap(({ kind, prose: said, quoted }): Block[] => [
				{ type: 'header', text: plainText(partTitles[kind]) },
				prose(said),
				...quoted.flatMap(({ blocks }) => blocks),
			]),
		],
		shows: shown.flatMap(({ quoted }) => quoted.flatMap(({ shows }) => shows)),
	};
}

/** All of it as plain words, for where Slack does not take the blocks. Escaped. */
export function digestText({ date, parts }: Digest): string {
	return fallbackText([
		formatDay(date),
		...parts.flatMap(({ kind, prose: said, quotations }) => [partTitles[kind], said, ...quotations.map(fallbackOf)]),
	]);
}
