/** Pure: the times of which an article speaks, each as precisely as its words and those before it tell. */
import type { Span } from '../../src/article.ts';
import { monthNames } from '../../src/dates.ts';
import { shortMonthNames, weekdayNames } from './calendar.ts';
import { eventDayIn, type Told } from './events.ts';
import type { Ranker } from './rank.ts';
import type { Known, Resolve } from './reckoning.ts';
import { standingOf } from './time-standing.ts';
import { weekdaysOf, wordingsOfTimes } from './time-words.ts';
import { type Years, yearFor } from './years.ts';

/** A time in the author's words. */
export interface Time extends Span {
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where the words tell no year. */
	date: string | null;
	/** True for a border or a duration, not the time of an event: "since 1961", "until May". */
	isBorder: boolean;
	/** True for what had been before: "which had in 1994 been refused". */
	isAside: boolean;
	/** True for what is to come: "which is to meet on 4 May". */
	isAhead: boolean;
	/** What the words mean if the story has come to that date. */
	asOf(date: string, published: string): string | null;
}

/** "MONDAY 6 OCTOBER", "OCT 6". */
const shouted = new RegExp(
	String.raw`\b(?:(?:${[...monthNames, ...weekdayNames].join('|').toUpperCase()})\b|(?:${shortMonthNames.join('|').toUpperCase()})(?=\.?\s\d))`,
	'g',
);

/** Told from the day of publication, not from the story. */
const now =
	/[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening)|[Yy]esterday|[Ll]ast\s(?:night|evening|week(?:end)?)|^(?:[^\d]*)day(?:\s(?:morning|afternoon|evening|night)|[’']s)?$/u;
const deictic = /\b(?:today|yesterday|tonight|(?:this|last)\s\p{L}+|ago)\b/iu;
const isOwn = /\b(?:me|us|I|[Ww]e)\b/;
/**
 * The times of a text in their order; a time without its year takes it from the times before.
 * @param offset where the text begins in its article.
 * @param published when the words came out: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @param latest the last time told before the text; empty where there is none.
 */
export function timesIn(
	words: string,
	published: string,
	{ ranker, offset, latest = '' }: { ranker: Ranker; offset: number; latest?: string },
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
	const main = mainYear(found.map(({ match }) => match[0]));
	const known: Known = {
		base: '',
		recent: '',
		latest,
		month: '',
		day: '',
		dated: '',
		published,
		weekdays,
		dateOf: null,
		eventDay: () => null,
	};
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
		published,
	};
	const told: Told[] = [];
	let lastEnd = 0;
	return found
		.sort((a, b) => a.start - b.start)
		.map(({ start, end, match, resolve }) => {
			const standing = standingOf(narration, { start, end }, match[0], lastEnd, null);
			const dateOf: Known['dateOf'] = (dateIn) =>
				yearFor(ranker, offset + start, { ...standing, narration, place: start }, years, dateIn);
			years.isOwn = isOwn.test(narration.slice(narration.lastIndexOf('.', start) + 1, start + 100));
			const eventDay = (words: string) => eventDayIn(narration, start, words, told);
			const date = resolve(match, { ...known, dateOf, eventDay });
			// "Two days after the vote" is not the day of the vote.
			if (!/\b(?:after|before|following|eve\sof)$/.test(match[0])) told.push({ start, end, date });
			const { isBorder, isAside, isBeside, isAhead } = standingOf(narration, { start, end }, match[0], lastEnd, date);
			lastEnd = end;
			// Under the heading of a diary, today is its day.
			if (date?.length === 10 && isHeading(narration, { start, end })) known.published = date;
			if (deictic.test(match[0])) years.nowAt = start;
			if (date !== null && date.length >= 7) years.months.add(date.slice(0, 7));
			if (date !== null && date.length >= 7 && /\d{4}/.test(match[0])) years.full = date;
			if (date?.length === 4 && /\d{4}/.test(match[0]))
				years.bare = { year: date, at: start, isAside: isAside || isBorder };
			if (date !== null && known.latest === '') known.latest = date;
			if (date !== null && !isBorder && !isAhead) {
				if (!isBeside) known.latest = date;
				const isNow = now.test(match[0]);
				if (!isAside && !isNow) known.base = date;
				if ((!isAside && !isNow) || known.recent === '') known.recent = date;
				if (date.length >= 7 && (!isAside || known.month === '')) known.month = date;
				if (date.length === 10 && (!isAside || known.day === '')) known.day = date;
				if (date.length === 10 && !isAside && !/day\b/.test(match[0])) known.dated = date;
				if (date.length >= 7 && !isAside && !isNow) Object.assign(years, { chain: date, chainAt: start });
			}
			const asOf = (of: string, day: string) =>
				resolve(match, {
					base: of,
					recent: of,
					latest: of,
					month: of.length >= 7 ? of : '',
					day: of.length === 10 ? of : '',
					dated: of.length === 10 ? of : '',
					published: day,
					weekdays: new Map(),
					dateOf: null,
					eventDay,
				});
			return { start, end, date, isBorder, isAside, isAhead, asOf };
		});
}

/** Whether a time is all that its line tells. */
function isHeading(narration: string, { start, end }: Span): boolean {
	const from = narration.lastIndexOf('\n', start - 1) + 1;
	const to = narration.indexOf('\n', end);
	return !/[\p{L}\p{N}]/u.test(narration.slice(from, start) + narration.slice(end, to < 0 ? undefined : to));
}

/** The year that a text tells oftenest; of several, the first. */
function mainYear(words: readonly string[]): string {
	const years = Map.groupBy(
		words.flatMap((each) => /\b(?:1[5-9]|20)\d\d\b/.exec(each)?.[0] ?? []),
		(year) => year,
	);
	return [...years.entries()].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}
