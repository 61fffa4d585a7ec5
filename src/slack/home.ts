/** Pure: the App Home: what the corpus holds, how to ask, what the reader has saved, and how answers were liked. */
import type { types } from '@slack/bolt';
import type { Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import type { ShownQuotation } from '../gate.ts';
import { formatArticle } from '../wording.ts';
import {
	type Block,
	button,
	line,
	plainText,
	prose,
	quotationBlock,
	remark,
	richText,
	shownIn,
	words,
} from './blocks.ts';

/** Of the 100 blocks of a view (https://docs.slack.dev/reference/views), two each. */
const maxSaved = 30;
/** Channels of the digest that are named; the rest has at most 75 blocks. */
const maxDigests = 20;
/** Articles that are named. */
const maxArticles = 10;
/** Years of the chart, and the longest bar of it, in signs. */
const maxYears = 15;
const barLength = 20;

export interface HomeContent {
	corpus: Corpus;
	/** All that can be quoted, the authors’ own words left out. */
	quotations: readonly Quotation[];
	/** The reader’s, the last one first. */
	saved: readonly Quotation[];
	/** Clicks on the feedback buttons. */
	liked: { good: number; bad: number };
	/** What is set for the digest, a line each. */
	digests: readonly string[];
	emoji: string;
}

export function homeView(content: HomeContent): { view: types.HomeView; shows: ShownQuotation[] } {
	const { corpus, quotations, saved, liked, digests, emoji } = content;
	const shown = saved.slice(0, maxSaved).map(shownIn);
	const years = countBy(quotations, ({ source }) => (source.issued === 'unknown' ? null : source.issued.slice(0, 4)));
	const blocks: Block[] = [
		header('What Sic can quote'),
		...holdings(corpus, quotations),
		...(years.size > 0 ? [chart(years)] : []),
		header('How to ask'),
		richText(
			line(
				words('Mention me in a channel, write to me in Messages, or put '),
				{ type: 'emoji', name: emoji },
				words(' on a message. In a thread that I have joined, a follow-up question needs no mention.'),
			),
		),
		prose(
			'/quote topic by:"a speaker" in:publication from:2015 to:2016 looks quotations up, for you alone. /verify, and Check quotations in the menu of a message, tell whether a quotation is genuine.',
		),
		header('What you have saved'),
		...(shown.length === 0 ? [prose('Nothing yet: press Save under a quotation.')] : []),
		...shown.flatMap(savedBlocks),
		...(saved.length > maxSaved ? [remark(`The last ${maxSaved} of ${saved.length} are shown.`)] : []),
		header('The daily digest'),
		...(digests.length === 0
			? [prose('No channel has one yet: write /sic digest on in a channel.')]
			: digests.slice(0, maxDigests).map((each) => prose(each))),
		...(digests.length > maxDigests ? [remark(`${maxDigests} of ${digests.length} channels are shown.`)] : []),
		remark(`Answers that readers marked: ${liked.good} good, ${liked.bad} bad.`),
	];
	return { view: { type: 'home', blocks }, shows: shown };
}

/** In place of the Home tab, where something went wrong. */
export function troubledHome(excuse: string): types.HomeView {
	return { type: 'home', blocks: [prose(excuse)] };
}

function holdings(corpus: Corpus, quotations: readonly Quotation[]): Block[] {
	const articles = [...corpus.articles.values()];
	const voices = countBy(quotations, ({ source }) => (source.voice === 'journal' ? 'from journals' : 'from officials'));
	const publications = countBy(quotations, ({ source }) => (source.voice === 'journal' ? source.publication : null));
	const speakers = countBy(quotations, ({ source }) => (source.voice === 'official' ? source.speaker : null));
	const list = articles.slice(0, maxArticles).map((article) => `• ${formatArticle(article)}`);
	const more = articles.length - list.length;
	return [
		prose(
			`${counted(quotations.length, 'quotation')} (${told(voices)}) in ${counted(articles.length, 'article')}:\n${list.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`,
		),
		...(publications.size > 0 ? [prose(`Publications: ${told(publications)}.`)] : []),
		...(speakers.size > 0 ? [prose(`Officials: ${told(speakers)}.`)] : []),
	];
}

function savedBlocks(quotation: ShownQuotation): Block[] {
	return [
		quotationBlock(quotation),
		{
			type: 'actions',
			elements: [button('context', 'Show in context', quotation.id), button('unsave', 'Remove', quotation.id)],
		},
	];
}

function header(text: string): Block {
	return { type: 'header', text: plainText(text) };
}

/** A line of blocks a year. */
function chart(years: ReadonlyMap<string, number>): Block {
	const most = Math.max(...years.values());
	const lines = [...years]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.slice(-maxYears)
		.map(([year, count]) => `${year} ${'█'.repeat(Math.max(1, Math.round((barLength * count) / most)))} ${count}`);
	return richText({ type: 'rich_text_preformatted', elements: [words(lines.join('\n'))] });
}

function countBy(quotations: readonly Quotation[], pick: (quotation: Quotation) => string | null): Map<string, number> {
	const counts = new Map<string, number>();
	for (const quotation of quotations) {
		const key = pick(quotation);
		if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** "7 Hakpo, 5 Kyo’ngje Yo’ngu and 12 others" */
function told(counts: ReadonlyMap<string, number>): string {
	const sorted = [...counts].sort((a, b) => b[1] - a[1]);
	const others = sorted.length - maxArticles;
	const named = sorted.slice(0, maxArticles).map(([name, count]) => `${count} ${name}`);
	return `${named.join(', ')}${others > 0 ? ` and ${others} others` : ''}`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
