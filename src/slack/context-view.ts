/** Pure: a quotation -> a modal with the paragraph before and after, the quotation in bold, and the way to the article. */
import type { types } from '@slack/bolt';
import type { Article, Quotation } from '../article.ts';
import { linkTo } from '../link.ts';
import { type Block, creditOf, line, placeOf, plainText, remark, richText, words } from './blocks.ts';

/** Characters that are shown of a paragraph beside the quotation, and of its own on either side. */
const maxBeside = 1_500;
/** Characters of a button and of its link: https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const maxLabel = 75;
const maxUrl = 3_000;

export function contextView(quotation: Quotation, article: Article): types.ModalView {
	const { text, paragraphs } = article;
	const first = paragraphs.findIndex(({ start, end }) => start <= quotation.start && quotation.start < end);
	const last = paragraphs.findLastIndex(({ start }) => start < quotation.end);
	const shown = paragraphs.slice(Math.max(0, first - 1), last + 2).map(({ start, end }): Block => {
		const [from, to] = [Math.max(start, quotation.start), Math.min(end, quotation.end)];
		if (from >= to) return richText(line(words(beside(text.slice(start, end), end <= quotation.start))));
		const pieces = [
			words(beside(text.slice(start, from), true)),
			words(text.slice(from, to), { bold: true }),
			words(beside(text.slice(to, end), false)),
		];
		return richText(line(...pieces.filter((piece) => piece.text !== '')));
	});
	const links = [linkTo(quotation, text), quotation.article.url];
	const url = links.find((link) => link.length <= maxUrl && isWebAddress(link));
	const credit = creditOf({ ...quotation, excerpt: false });
	return {
		type: 'modal',
		title: plainText('In its context'),
		close: plainText('Close'),
		blocks: [
			...shown,
			remark(`${credit}; quoted in ${placeOf(quotation)}`),
			url === undefined ? remark('The article gives no address that could be opened.') : wayTo(url),
		],
	};
}

function wayTo(url: string): Block {
	// Where it leads is said, not only what the article calls itself.
	const text = plainText(`Open at ${new URL(url).hostname}`.slice(0, maxLabel));
	return { type: 'actions', elements: [{ type: 'button', action_id: 'open', text, url }] };
}

/** Ingest asks for one; an index may have been made by another version. */
function isWebAddress(link: string): boolean {
	return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}

/** The end of a long paragraph before the quotation, the beginning of one after it. */
function beside(text: string, isBefore: boolean): string {
	if (text.length <= maxBeside) return text;
	return isBefore ? `[…] ${text.slice(-maxBeside).toWellFormed()}` : `${text.slice(0, maxBeside).toWellFormed()} […]`;
}
