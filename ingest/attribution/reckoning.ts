/** Pure: what a wording tells of a time, and what was told before it -> the date that it means. */
import { shift, weekdayAfter, weekdayBefore, weekdayOf, ymd } from './calendar.ts';

/** What a time is reckoned from; empty where nothing is known. */
export interface Known {
	/** The last time of the story itself. */
	base: string;
	/** The last time spoken of at all. */
	recent: string;
	/** The last one of all, aside or not. */
	latest: string;
	/** The last one with a month. */
	month: string;
	/** The last one with a day. */
	day: string;
	/** The last one with a day that no weekday told. */
	dated: string;
	/** The first one, where that is news. */
	opening: string;
	/** The day with which a story begins that is told a week later or more; before "last week", the Sunday before it. */
	week: string;
	/** The last ones told at all, aside or not. */
	near: { month: string; day: string };
	/** When the article was published. */
	published: string;
	weekdays: ReadonlyMap<string, string>;
	/** True for what is to come. */
	isAhead: boolean;
	/** The year of a day or month told without one; null to take it from the last time of the story. */
	dateOf: ((dateIn: (year: string) => string | null, latest?: string) => string | null) | null;
	/** The day of a thing of which the text has told before. */
	eventDay(words: string): string | null;
}

/** What is known where a story has come to a date, and nothing else was told. */
export function knownAsOf(date: string, published: string): Known {
	const month = date.length >= 7 ? date : '';
	const day = date.length === 10 ? date : '';
	return {
		base: date,
		recent: date,
		latest: date,
		month,
		day,
		dated: day,
		opening: day,
		week: '',
		near: { month, day },
		published,
		weekdays: new Map(),
		isAhead: false,
		dateOf: null,
		eventDay: () => null,
	};
}

export type Resolve = (match: RegExpExecArray, known: Known) => string | null;

export function baseFor(unit: string | undefined, known: Known): string {
	if (unit === 'year') return known.recent;
	return unit === 'month' ? known.month : known.day;
}

/** "That evening": of the day told just before, be it in passing, or else of the story. */
export function thatDay({ near, day }: Known): string | null {
	return near.day || day || null;
}

/** What news begins with. */
const happening =
	/^(?:hearing|debate|vote|meeting|session|sitting|match|final|game|race|speech|address|ceremony|conference|concert|performance|premiere|trial|verdict|ruling|judge?ment|announcement|signing|summit|talks|news|results?|election|reading|lecture|funeral|call|sale|launch|publication|release|attack|crash|collapse|accident|collision|fire|explosion|sinking|failure|strike|shock|earthquake|quake|death|defeat|ban|decree|storm|flood|end)\b/;

/** The day of what the words name, or the last one of the story. */
export function dayOfEvent(known: Known, words: string | undefined): string {
	return (words && (known.eventDay(words) || (happening.test(words) && known.opening))) || known.day;
}

/** The day of what the words name, of which the text may only begin to tell. */
export function dayOfWhat(known: Known, words: string | undefined): string {
	return (words && known.eventDay(words)) || known.opening;
}

/** "The 14th" of the last month, or of the one before where it is still to come. */
export function withDay({ base: story, month: told, near, published }: Known, dayNumber?: string): string | null {
	const base = near.month > told.slice(0, 7) ? near.month : told;
	if (base.length < 7 || !dayNumber) return null;
	// "In 1873 they wrote eleven pages. On the eleventh": no day.
	if (story.length === 4 && !base.startsWith(story)) return null;
	const date = `${base.slice(0, 7)}-${dayNumber.padStart(2, '0')}`;
	const isToCome = published.length === 10 && base <= published && date > published;
	return isToCome ? `${shift(base, -1, 'month')}-${dayNumber.padStart(2, '0')}` : date;
}

/** A day or month told without its year. */
export function yearless({ base, published, dateOf }: Known, monthName?: string, dayNumber?: string): string | null {
	if (dateOf) return dateOf((year) => ymd(year, monthName, dayNumber));
	if (base !== '') return ymd(base.slice(0, 4), monthName, dayNumber);
	const now = ymd(published.slice(0, 4), monthName, dayNumber) ?? '';
	if (published.length < 7 || now === '') return null;
	return now <= published ? now : ymd(shift(published.slice(0, 4), -1, 'year'), monthName, dayNumber);
}

export function yearSaid(words = '', { recent, latest, published }: Known): string | null {
	const year = published.slice(0, 4);
	if (words.startsWith('this')) return year || null;
	if (words.startsWith('last')) return shift(year, -1, 'year');
	if (/next|following|after/.test(words)) return shift(recent.slice(0, 4), 1, 'year');
	if (/previous|before/.test(words)) return shift(recent.slice(0, 4), -1, 'year');
	return latest.slice(0, 4) || null;
}

/** "That March" is most often of the year told last. */
function thatMonth({ latest, near, dateOf }: Known, monthName?: string): string | null {
	const dateIn = (year: string) => ymd(year, monthName);
	const isOfYear = near.day.startsWith(latest.slice(0, 4));
	return dateOf && !isOfYear ? dateOf(dateIn, latest.slice(0, 4)) : dateIn(latest.slice(0, 4));
}

export function monthSaid(word: string | undefined, monthName: string | undefined, known: Known): string | null {
	const { published } = known;
	if (word === 'that') return thatMonth(known, monthName);
	const same = ymd(published.slice(0, 4), monthName);
	if (word === 'this' || same === null) return same;
	return same < published.slice(0, 7) ? same : ymd(shift(published.slice(0, 4), -1, 'year'), monthName);
}

export function lastSeason(published: string, name = ''): string | null {
	const over = { winter: 3, spring: 6, summer: 9 }[name] ?? 12;
	const year = published.slice(0, 4);
	return Number(published.slice(5, 7)) >= over ? year : shift(year, -1, 'year');
}

export function feast(year: string, newYear?: string, christmas?: string): string | null {
	if (year === '') return null;
	if (christmas) return `${year}-12-${christmas === 'Eve' ? '24' : '25'}`;
	return `${year}-${newYear === 'Eve' ? '12-31' : '01-01'}`;
}

/** The month itself where it lies on that side of another, else that of the year beyond. */
export function after(base: string, date: string | null, side: 1 | -1): string | null {
	if (base === '' || date === null) return null;
	const isThere = side > 0 ? date > base.slice(0, 7) : date < base.slice(0, 7);
	return isThere ? date : `${shift(date.slice(0, 4), side, 'year')}${date.slice(4)}`;
}

/** "Friday, May 10" is of the year in which that day is a Friday. */
export function onWeekday({ published }: Known, name?: string, monthName?: string, dayNumber?: string): string | null {
	if (!name || published.length < 4) return null;
	const year = Number(published.slice(0, 4));
	const dates = [year, year - 1].map((each) => ymd(String(each), monthName, dayNumber) ?? '');
	return dates.find((date) => date <= published && weekdayOf(date) === name) ?? null;
}

/** "On Wednesday": the next one after the day with which an older story begins, else the last one before publication. */
export function plainWeekday(known: Known, name?: string): string | null {
	const { published, dated, weekdays } = known;
	if (known.isAhead && published.length === 10) return weekdayAfter(published, name);
	return (
		weekdayOfStory(known, name) ??
		weekdays.get(name ?? '') ??
		weekdayBefore(published, name) ??
		weekdayAfter(dated, name)
	);
}

/** A story goes forward: it may turn back by a day, but no further. */
function weekdayOfStory({ week, day, published }: Known, name?: string): string | null {
	const first = weekdayAfter(week, name);
	if (first === null) return null;
	const on = first < (shift(day, -1, 'day') ?? '') ? weekdayAfter(day, name) : first;
	return [on, first].find((each) => each && each <= published) ?? null;
}

/** "Monday of last week". */
export function weekdayLastWeek(published: string, name?: string): string | null {
	return weekdayAfter(weekdayBefore(shift(published, -7, 'day') ?? '', 'Sunday') ?? '', name);
}

/** "On the Wednesday" after the last day of a story that is over, or the last one before publication. */
export function storyWeekday({ dated, published, weekdays }: Known, name?: string): string | null {
	const next = weekdayAfter(dated, name);
	const isOver = next !== null && published.length === 10 && next < (shift(published, -7, 'day') ?? '');
	return isOver ? next : (weekdays.get(name ?? '') ?? weekdayBefore(published, name) ?? next);
}

/** "That Thursday": the day of the story, or the next such day after it. */
export function sameWeekday({ day, published }: Known, name?: string): string | null {
	if (day !== '' && weekdayOf(day) === name) return day;
	const next = weekdayAfter(day, name);
	return next !== null && (published.length < 10 || next <= published) ? next : weekdayBefore(published, name);
}

/** "The Saturday before the vote". */
export function weekdayBeside(day: string, name?: string, side?: string): string | null {
	return side === 'after' ? weekdayAfter(day, name) : weekdayBefore(shift(day, -1, 'day') ?? '', name);
}
