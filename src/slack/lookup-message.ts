/** Pure: look-ups, quotations that are shared, and quotations like another -> messages. */
import type { Quotation } from '../article.ts';
import { describeLookup, type Lookup } from '../lookup.ts';
import { joined, quotationPart } from './answer-message.ts';
import { button, line, type Message, prose, remark, richText, sentence, words } from './blocks.ts';

/**
 * One quotation of a look-up, with the way to the others.
 * @param valueFor the value of a button that leads to the quotation of this index.
 */
export function lookupMessage(lookup: Lookup, index: number, valueFor: (index: number) => string): Message {
	const quotation = lookup.quotations[index];
	const head = describeLookup(lookup);
	if (!quotation) return sentence(head);
	const last = lookup.quotations.length - 1;
	const pages = [
		...(index > 0 ? [button('previous', 'Previous', valueFor(index - 1))] : []),
		...(index < last ? [button('next', 'Next', valueFor(index + 1))] : []),
		button('share', 'Share to channel', quotation.id),
	];
	const { blocks, lines, shows } = quotationPart(quotation, pages);
	return joined([
		{ blocks: [prose(head)], lines: [head], shows: [] },
		{ blocks: [...blocks, remark(`${index + 1} of ${lookup.quotations.length}`)], lines, shows },
	]);
}

/** A quotation that somebody shows to a channel. */
export function sharedMessage(quotation: Quotation, sharedBy: string): Message {
	const part = quotationPart(quotation);
	const who = richText(line(words('Shared by '), { type: 'user', user_id: sharedBy }));
	return joined([{ ...part, blocks: [...part.blocks, who] }]);
}

export function similarMessage(quotations: readonly Quotation[]): Message {
	if (quotations.length === 0) return sentence('The corpus has no other quotation like it.');
	const head = 'Like it in the corpus:';
	return joined([
		{ blocks: [prose(head)], lines: [head], shows: [] },
		...quotations.map((quotation) => quotationPart(quotation)),
	]);
}
