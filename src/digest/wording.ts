/** Pure: the fixed words of a digest. None of them holds a quotation mark. */
import { formatDate } from '../dates.ts';
import { formatArticle, formatSource } from '../wording.ts';
import type { Asked } from './asked.ts';
import { addDays, formatDay } from './calendar.ts';
import type { Arrival } from './news.ts';
import type { Pair } from './pairs.ts';
import type { DigestPart } from './part.ts';
import { countYears } from './reasons.ts';

/** Articles that are named. */
const maxNamed = 5;

/** What stands above each part. */
export const partTitles: Record<DigestPart['kind'], string> = {
	quotation: 'Quotation of the day',
	pair: 'One theme, two dates',
	new: 'New in the corpus',
	questions: 'What the team asked',
};

/** "Theme: newly granted rights, a term that the article’s authors use beside both. 2015, and seven years later." */
export function wordPair({ earlier, later, theme, by }: Pair): string {
	const { issued } = earlier.source;
	const years = Number(later.source.issued.slice(0, 4)) - Number(issued.slice(0, 4));
	const where = {
		label: 'a term that the article’s authors use beside both',
		phrase: 'words that stand in both',
		word: 'of which both speak',
	}[by];
	return `Theme: ${theme}, ${where}. ${formatDate(issued)}, and ${countYears(years)} later.`;
}

export function wordNews(arrivals: readonly (Arrival & { count: number })[]): string {
	const named = arrivals
		.slice(0, maxNamed)
		.map(
			({ article, isRevised, count }) =>
				`${formatArticle(article)}, ${count} ${count === 1 ? 'quotation' : 'quotations'}${isRevised ? ', in a new version' : ''}`,
		);
	const more = arrivals.length - named.length;
	const head = `${arrivals.length} ${arrivals.length === 1 ? 'article' : 'articles'} since the last digest`;
	return `${head}: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** @param from the first day that is told of. */
export function wordAsked(
	{ count, unanswered, themes, texts }: Asked,
	from: string,
	date: string,
	isOpen: boolean,
): string {
	const when = from === addDays(date, -1) ? 'Yesterday' : `Since ${formatDay(from).split(',')[0]}`;
	const questions = count === 1 ? 'one question was asked' : `${count} questions were asked`;
	const lacking =
		unanswered === 0
			? 'The corpus had evidence for all of them.'
			: unanswered === count
				? 'The corpus had no evidence for any of them.'
				: `The corpus had no evidence for ${unanswered} of them.`;
	const evidence =
		count > 1 ? lacking : unanswered === 0 ? 'The corpus had evidence for it.' : 'The corpus had no evidence for it.';
	const on =
		themes.length > 0
			? ` Themes: ${themes.map(({ word, count: times }) => (times > 1 ? `${word} (${times})` : word)).join(', ')}.`
			: '';
	const lines = isOpen ? texts.map(({ text, isAnswered }) => `\n• ${text}${isAnswered ? '' : ' (no evidence)'}`) : [];
	return `${when} ${questions}. ${evidence}${on}${lines.join('')}`;
}

/** One line: "Quotation of the day: Hakpo, 2016. Also: one theme, two dates (newly granted rights); new articles with quotations." */
export function wordNotification(parts: readonly DigestPart[], pair: Pair | null): string {
	const [first] = parts;
	const source = first?.quotations[0]?.source;
	const also = parts.slice(1).map(({ kind, quotations }) => {
		if (kind === 'pair') return `one theme, two dates (${pair?.theme ?? 'two sources'})`;
		return kind === 'new' ? `new articles${quotations.length > 0 ? ' with quotations' : ''}` : 'what the team asked';
	});
	return `Quotation of the day: ${source ? formatSource(source) : 'none'}.${also.length > 0 ? ` Also: ${also.join('; ')}.` : ''}`;
}
