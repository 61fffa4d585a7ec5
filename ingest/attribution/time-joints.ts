/** Pure: two times beside each other -> whether both are one, or share their year. */
import type { Span } from '../../src/article.ts';
import { monthNames } from '../../src/dates.ts';
import { shortMonths } from './calendar.ts';

const named = new RegExp(
	String.raw`\b(?:${monthNames.join('|')}|${shortMonths})\b|\d|\b\p{Ll}+(?:teenth|tieth|lfth|enth|-\p{Ll}+)$`,
	'u',
);
const reckoned =
	/\b(?:later|afterwards|after|before|earlier|following|of|same|that|[Nn]ext|[Tt]he\s(?:next|following|same|previous)\s\p{Ll}+|[Tt]hat\s(?:same\s)?\p{L}+|day|night|evening|morning|afternoon)\b|day$/u;
const opensClause = /\b(?:before|after|of|following)$/;

/** Whether a time is told once more, and better, by the next: "two days later, on 4 May", "the day after the vote, 4 May", "that day was 4 May". */
export function isToldByNext(narration: string, time: Span, next: Span): boolean {
	const [words, other] = [wordsOf(narration, time), wordsOf(narration, next)];
	if (named.test(words) || !reckoned.test(words) || !named.test(other)) return false;
	const gap = narration.slice(time.end, next.start);
	if (opensClause.test(words)) return /^(?:\s[\p{L}’'-]+){1,6},\s(?:on\s|in\s)?$/u.test(gap);
	return /^(?:[’']s\s\p{Ll}+)?,\s(?:on\s|in\s)?$|^\s(?:of\swhich\s(?:\p{L}+\s){1,3})?was\s$|^\s$/u.test(gap);
}

/** Whether a time only says more of the last: "4 May, two days before the vote", "4 May, a Monday". */
export function isToldByLast(narration: string, time: Span, last: Span): boolean {
	const [words, other] = [wordsOf(narration, time), wordsOf(narration, last)];
	if (named.test(words)) return false;
	const gap = narration.slice(last.end, time.start);
	if (/day$/.test(words) && named.test(other)) return /^,\san?\s$/.test(gap);
	return opensClause.test(words) && gap === ', ' && /^\s\p{L}/u.test(narration.slice(time.end));
}

/** "July and August 1973": the year of the second is that of the first. */
export function isJoined(narration: string, time: Span, next: Span): boolean {
	return (
		/\d{4}$/.test(wordsOf(narration, next)) &&
		/^(?:\s(?:and|or|to)\s|\s?[–-]\s?)(?:in\s|on\s)?$/.test(narration.slice(time.end, next.start))
	);
}

function wordsOf(narration: string, { start, end }: Span): string {
	return narration.slice(start, end);
}
