/** Pure: the times of which an article speaks, each as precisely as its words and those before it tell. */
import type { Span } from '../../src/article.ts';
import { monthNames } from '../../src/dates.ts';
import { shift, shortMonthNames, weekdayNames } from './calendar.ts';
import { eventDayIn, type Told } from './events.ts';
import type { Ranker } from './rank.ts';
import { type Known, knownAsOf, type Resolve, weekdayLastWeek } from './reckoning.ts';
import type { Time } from './time.ts';
import { isJoined, isToldByLast, isToldByNext } from './time-joints.ts';
import { isWholeLine, standingOf } from './time-standing.ts';
import { weekdaysOf, wordingsOfTimes } from './time-words.ts';
import { type Years, yearFor } from './years.ts';

/** "MONDAY 6 OCTOBER", "OCT 6". */
const shouted = new RegExp(
	String.raw`\b(?:(?:${[...monthNames, ...weekdayNames].join('|').toUpperCase()})\b|(?:${shortMonthNames.join('|').toUpperCase()})(?=\.?\s\d))`,
	'g',
);

/** Told from the day of publication, not from the story. */
const now =
	/^(?!.*\bago\b)(?:.*(?:[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening)|[Yy]esterday|[Ll]ast\s(?:night|evening|week(?:end)?))|[^\d]*day(?:\s(?:morning|afternoon|evening|night)|[’']s)?$)/u;
const deictic = /\b(?:today|yesterday|tonight|(?:this|last)\s\p{L}+|ago)\b/iu;
const isOwn = /\b(?:me|us|I|[Ww]e)\b/;

/**
 * The times of a text in their order; a time without its year takes it from the times before.
 * @param offset where the text begins in its article.
 * @param published when the words came out: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @param latest the last time told before the text; empty where there is none.
 * @param title what stands above it: "A household in 1812" tells a year.
 */
export function timesIn(
	words: string,
	published: string,
	{ ranker, offset, latest = '', title = '' }: { ranker: Ranker; offset: number; latest?: string; title?: string },
): Time[] {
	const narration = words.replace(shouted, (name) => name.slice(0, 1) + name.slice(1).toLowerCase());
	const weekdays = weekdaysOf(narration);
	const found: (Span & { match: RegExpExecArray; resolve: Resolve })[] = [];
	for (const [pattern, resolve] of wordingsOfTimes) {
		for (const match of narration.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (found.every((each) => end <= each.start || each.end <= start)) found.push({ start, end, match, resolve });
		}
	}
	const [titled] = yearsIn(title);
	const main = mainYear([title, ...found.map(({ match }) => match[0])]);
	const known: Known = { ...knownAsOf('', published), latest, weekdays };
	const years: Years = {
		chain: '',
		full: '',
		bare: null,
		chainAt: 0,
		months: new Set(),
		days: new Set(found.flatMap(({ match, resolve }) => (/\d{4}/.test(match[0]) ? (resolve(match, known) ?? []) : []))),
		nowAt: -1,
		isOwn: false,
		main,
		titled: titled ?? '',
		published,
	};
	const told: Told[] = [];
	let lastEnd = 0;
	found.sort((a, b) => a.start - b.start);
	// Those that the next one tells better.
	const open: Time[] = [];
	const times: Time[] = [];
	for (const [index, { start, end, match, resolve }] of found.entries()) {
		const standing = standingOf(narration, { start, end }, match[0], lastEnd, null);
		const [last, next] = [times.at(-1), found[index + 1]];
		const isOpen = next !== undefined && isToldByNext(narration, { start, end }, next);
		const yearNext = next && isJoined(narration, { start, end }, next) ? next.match[0].slice(-4) : null;
		const dateOf: Known['dateOf'] = (dateIn, latest = '') =>
			yearNext
				? dateIn(yearNext)
				: yearFor(ranker, offset + start, { ...standing, narration, place: start, end, latest }, years, dateIn);
		years.isOwn = isOwn.test(narration.slice(narration.lastIndexOf('.', start) + 1, start + 100));
		const eventDay = (words: string) => eventDayIn(narration, start, words, told);
		const isGloss = last !== undefined && isToldByLast(narration, { start, end }, last);
		const date = isGloss
			? last.date
			: resolve(match, {
					...known,
					isAhead: standing.isAhead && !pastAhead.test(narration.slice(Math.max(0, start - 60), start)),
					dateOf,
					eventDay,
				});
		if (last && last === open.at(-1) && date) last.date = betterOf(last, narration, date);
		// "Two days after the vote" is not the day of the vote.
		if (!/\b(?:after|before|following|eve\sof)$/.test(match[0])) told.push({ start, end, date });
		const { isBorder, isAside, isBeside, isAhead } = standingOf(narration, { start, end }, match[0], lastEnd, date);
		lastEnd = end;
		// Under the heading of a diary, today is its day.
		if (date?.length === 10 && isWholeLine(narration, { start, end })) known.published = date;
		if (deictic.test(match[0])) years.nowAt = start;
		if (date !== null && date.length >= 7) known.near = { ...known.near, month: date.slice(0, 7) };
		if (date?.length === 10 && !isBorder && !isAhead) known.near = { ...known.near, day: date };
		if (date !== null && date.length >= 7) years.months.add(date.slice(0, 7));
		if (date !== null && date.length >= 7 && /\d{4}/.test(match[0])) years.full = date;
		if (date?.length === 4 && /\d{4}|(?:following|next)\syear|\syears?\s(?:ago|later)/.test(match[0]))
			years.bare = { year: date, at: start, isAside: isAside || isBorder };
		if (start < opening && known.week === '' && /[Ll]ast\sweek$/.test(match[0]))
			known.week = shift(weekdayLastWeek(published, 'Monday') ?? '', -1, 'day') ?? '';
		if (date !== null && known.latest === '') known.latest = date;
		if (date !== null && !isBorder && !isAhead && !isOpen) {
			if (!isBeside) known.latest = date;
			const isNow = now.test(match[0]);
			if (!isAside && !isNow) known.base = date;
			if ((!isAside && !isNow) || known.recent === '') known.recent = date;
			if (date.length >= 7 && (!isAside || known.month === '')) known.month = date;
			if (date.length === 10 && (!isAside || known.day === '')) known.day = date;
			if (date.length === 10 && !isAside && known.opening === '' && isRecent(date, published)) known.opening = date;
			if (start < opening && known.week === '' && namesDay.test(match[0]) && isOlder(date, published))
				known.week = date;
			if (date.length === 10 && !isAside && !/day\b/.test(match[0])) known.dated = date;
			if (date.length >= 7 && !isAside && !isNow) Object.assign(years, { chain: date, chainAt: start });
		}
		const asOf = (of: string, day: string) => resolve(match, { ...knownAsOf(of, day), eventDay });
		const time = { start, end, date, isBorder, isAside, isAhead, asOf };
		times.push(time);
		if (isOpen) open.push(time);
	}
	return times;
}

/** Days before its publication of which an article is news. */
const newsDays = 14;

function isRecent(date: string, published: string): boolean {
	return published.length === 10 && date >= (shift(published, -newsDays, 'day') ?? '') && date <= published;
}

/** "Monday, 6 May". */
const namesDay = /day\b.*\d/;
/** "On Friday every strap was to have been handed in": it is over. */
const pastAhead = /\b(?:was|were|would|had)\b[^.;]*$/;

/** A time that the next one tells better; "two years later, on 4 May" is a year. */
function betterOf({ start, end, date: own }: Time, narration: string, date: string): string {
	const longest = own?.length === 4 ? 4 : /(?:month|week)$/.test(narration.slice(start, end)) ? 7 : 10;
	return own && own.length > date.length ? own : date.slice(0, longest);
}

/** Characters of a text within which it tells of what the rest is. */
const opening = 600;
/** Days within which the press has its say. */
const surveyDays = 28;

/** Whether a story that begins on a day is told a week later or more. */
function isOlder(date: string, published: string): boolean {
	const [from, to] = [shift(published, -surveyDays, 'day') ?? '', shift(published, -7, 'day') ?? ''];
	return published.length === 10 && from <= date && date <= to;
}

/** Years told as such; of a span of years, none. */
function yearsIn(words: string): string[] {
	return [...words.matchAll(/(?<![\d–/-])(?:1[5-9]|20)\d\d(?![\d–/-])/g)].map(([year]) => year);
}

/** The year that a text tells oftenest; of several, the first. */
function mainYear(words: readonly string[]): string {
	const years = Map.groupBy(
		words.flatMap((each) => yearsIn(each)[0] ?? []),
		(year) => year,
	);
	return [...years.entries()].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}
