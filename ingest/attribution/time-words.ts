/** Pure: the wordings of times -> the date that each means, of the times told before it. */
import { monthNames } from '../../src/dates.ts';
import { ago, lastDay, numberOf, shift, weekdayAfter, weekdayBefore, weekdayOf, ymd } from './calendar.ts';

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
	/** When the article was published. */
	published: string;
	weekdays: ReadonlyMap<string, string>;
	/** The year of a day or month told without one; null to take it from the last time of the story. */
	dateOf: ((dateIn: (year: string) => string | null) => string | null) | null;
}

export type Resolve = (match: RegExpExecArray, known: Known) => string | null;

const month = `(${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const season = '(?:spring|summer|autumn|fall|winter)';
const ones = 'one|two|three|four|five|six|seven|eight|nine';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const upper = (list: string) => list.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const count = `([Aa]n?|(?:${tens}|${upper(tens)})(?:-(?:${ones}))?|${teens}|${upper(teens)}|${ones}|${upper(ones)}|\\d{1,3})`;
const unit = '(day|week|month|year|decade)s?';
const weekday = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const dayPart = '(?:day|evening|afternoon|morning|night)';
const issue = '(?:number|issue|edition)';
const ordinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
		' ',
	);
const firstTelling = 10;
const ordinal = `(${ordinals.toReversed().join('|')})`;
/** An ordinal that tells a day without a month: "on the eleventh", never "on the second". */
const lateOrdinal = `(${ordinals.slice(firstTelling).toReversed().join('|')})`;
const dayOrdinal = (word = '') => String(ordinals.indexOf(word) + 1);
const notOther = '\\b(?!\\s(?:century|of|anniversary|session|floor|time|page|day|edition|birthday))';

/** The likelier readings first: what one takes, no later one takes. */
const wordings: [string, Resolve][] = [
	['(\\d{4})-(\\d{2})-(\\d{2})', (m) => m[0]],
	['(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})', (m) => `${m[3]}-${m[2]?.padStart(2, '0')}-${m[1]?.padStart(2, '0')}`],
	[`(?:${weekday},?\\s)?(?:the\\s)?${day}\\s(?:of\\s)?${month},?\\s(?:of\\s)?(\\d{4})`, (m) => ymd(m[4], m[3], m[2])],
	[`(?:${weekday},?\\s)?${month}\\s${day},\\s(\\d{4})`, (m) => ymd(m[4], m[2], m[3])],
	[
		`(?:${weekday},?\\s)?(?:${day}\\s(?:of\\s)?${month}|${month}\\s${day}),?\\s(?:(?:of|in)\\s)?(this|last|that|the\\ssame|the\\snext|the\\sfollowing|the\\sprevious)\\syear`,
		(m, known) => ymd(yearSaid(m[6], known), m[3] ?? m[4], m[2] ?? m[5]),
	],
	[
		`(?:${weekday},?\\s)?${day}\\s(?:of\\s)?(?:that\\s)?${month}(?![\\p{L}\\d])(?!\\s\\d)`,
		(m, known) => onWeekday(known, m[1], m[3], m[2]) ?? yearless(known, m[3], m[2]),
	],
	[
		`(?:${weekday},?\\s)?${month}\\s${day}\\b(?!\\d|,\\s\\d{4})`,
		(m, known) => onWeekday(known, m[1], m[2], m[3]) ?? yearless(known, m[2], m[3]),
	],
	[
		`[Tt]he\\s${ordinal}\\s(?:day\\s)?of\\s${month},?\\s(?:of\\s)?(this|last|that|the\\ssame)\\syear`,
		(m, known) => ymd(yearSaid(m[3], known), m[2], dayOrdinal(m[1])),
	],
	[
		`[Tt]he\\s${ordinal}\\s(?:day\\s)?of\\s(?:that\\s)?${month},?\\s(?:of\\s)?(\\d{4})`,
		(m) => ymd(m[3], m[2], dayOrdinal(m[1])),
	],
	[
		`[Tt]he\\s${ordinal}\\s(?:day\\s)?of\\s(?:that\\s)?${month}(?![\\p{L}\\d])`,
		(m, known) => yearless(known, m[2], dayOrdinal(m[1])),
	],
	[`the\\s${day}\\sof\\s(?:the\\ssame|that|the)\\smonth`, (m, known) => withDay(known, m[1])],
	[
		`(?<=\\b(?:on|On|of|dated|for|by|from|until)\\s)the\\s(?:${dayPart}\\sof\\sthe\\s)?(\\d{1,2})(?:st|nd|rd|th)${notOther}`,
		(m, known) => withDay(known, m[1]),
	],
	[
		`(?<=\\b(?:on|On|of|dated|for|by|from|until)\\s)the\\s${lateOrdinal}${notOther}`,
		(m, known) => withDay(known, dayOrdinal(m[1])),
	],
	[
		`(?:New\\sYear[’']s\\s(Eve|Day)|Christmas\\s(Eve|Day))(?:\\s\\p{Ll}+){0,2}\\s(?:of\\s)?(\\d{4})`,
		(m) => feast(m[3] ?? '', m[1], m[2]),
	],
	["New\\sYear[’']s\\s(Eve|Day)|Christmas\\s(Eve|Day)", (m, { recent }) => feast(recent.slice(0, 4), m[1], m[2])],
	['(?:[Aa]t|[Bb]y|[Oo]ver)\\sChristmas(?!\\s(?:Eve|Day))', (_, known) => yearless(known, 'December')],
	[`[Tt]he\\slast\\s${dayPart}\\sof\\s${month},?\\s(?:of\\s)?(\\d{4})`, (m) => lastDay(ymd(m[2], m[1]))],
	[`[Tt]he\\slast\\s${dayPart}\\sof\\s${month}(?![\\p{L}\\d])`, (m, known) => lastDay(yearless(known, m[1]))],
	[`[Tt]he\\slast\\s${dayPart}\\sof\\s(?:the|that)\\smonth`, (_, known) => lastDay(known.month.slice(0, 7))],
	[
		`[Tt]he\\slast\\s${dayPart}\\sof\\s(?:the|that)\\s(?:same\\s)?year`,
		(_, { recent }) => feast(recent.slice(0, 4), 'Eve'),
	],
	[`${month}(?:\\s${issue})?,?\\s(?:of\\s|in\\s)?(\\d{4})`, (m) => ymd(m[2], m[1])],
	[
		`(?:in\\s)?${month}(?:\\s${issue})?,?\\s(?:of\\s|in\\s)?(this|last|that|the\\ssame|the\\snext|the\\sfollowing|the\\sprevious)\\syear`,
		(m, known) => ymd(yearSaid(m[2], known), m[1]),
	],
	[`(?:in\\s|In\\s)?([Ll]ast|[Tt]his|[Tt]hat)\\s${month}`, (m, known) => monthSaid(m[1]?.toLowerCase(), m[2], known)],
	[`[Tt]he\\s(?:following|next)\\s${month}`, (m, { month: base }) => after(base, ymd(base.slice(0, 4), m[1]), 1)],
	[`[Tt]he\\sprevious\\s${month}`, (m, { month: base }) => after(base, ymd(base.slice(0, 4), m[1]), -1)],
	[`the\\sfirst\\s(?:week|days?|month)\\sof\\sthis\\syear`, (_, { published }) => `${published.slice(0, 4)}-01`],
	[`(?:the\\s)?${season}\\s(?:of\\s|${issue}\\sof\\s)?(\\d{4})`, (m) => m[1] ?? null],
	[`${season},?\\s(?:of\\s)?(this|last|that|the\\ssame)\\syear`, (m, known) => yearSaid(m[1], known)],
	[`[Ll]ast\\s(${season})`, (m, { published }) => lastSeason(published, m[1])],
	[`[Tt]his\\s(?:past\\s)?${season}`, (_, { published }) => published.slice(0, 4) || null],
	[`(?:[Tt]hat|[Tt]he\\ssame)\\s${season}`, (_, { recent }) => recent.slice(0, 4) || null],
	[
		`[Tt]he\\sday\\sbefore\\syesterday`,
		(_, { published }) => (published.length === 10 ? shift(published, -2, 'day') : null),
	],
	[
		`\\b(?:[Tt]hat|[Tt]he)\\ssame\\s(?:${weekday}\\s)?${dayPart}|[Tt]hat\\s(?:same\\s)?(?:${weekday}\\s)?${dayPart}(?:[’']s)?|[Ll]ater\\s(?:on\\s)?(?:that|the\\ssame)\\s${dayPart}|(?:under\\s)?the\\ssame\\sdate|(?:at|in)\\s(?:the\\ssame|that)\\s(?:sitting|hearing|session|ceremony|debate)`,
		(_, known) => known.day || null,
	],
	[`${count}\\s${unit}\\sto\\sthe\\sday\\safter`, (m, known) => shift(known.day, numberOf(m[1]), m[2])],
	[
		`(?:[Oo]n\\s)?[Tt]he\\s(?:following|next)\\s${dayPart}|next\\s${dayPart}[’']?s?|(?:[Oo]n\\s)?[Tt]he\\s(?:very\\s)?(?:day|morning|evening|night)\\safter|(?:[Oo]n\\s)?[Tt]he\\smorrow`,
		(_, known) => shift(known.day, 1, 'day'),
	],
	[`[Tt]he\\s(?:following|next)\\s(?:year|${season})`, (_, { recent }) => shift(recent, 1, 'year')],
	[
		`[Tt]he\\s(?:day|evening|night|morning|afternoon)\\sbefore|[Tt]he\\sprevious\\s${dayPart}|[Oo]n\\sthe\\seve\\sof`,
		(_, known) => shift(known.day, -1, 'day'),
	],
	[`[Tt]he\\syear\\sbefore|[Tt]he\\sprevious\\s(?:year|${season})`, (_, { recent }) => shift(recent, -1, 'year')],
	[`[Tt]he\\s(?:month\\sbefore|previous\\smonth)`, (_, known) => shift(known.month, -1, 'month')],
	[`[Tt]he\\s(?:(?:following|next)\\smonth|month\\safter)`, (_, known) => shift(known.month, 1, 'month')],
	[
		`[Tt]he\\sweek\\safter|[Tt]he\\s(?:following|next)\\sweek`,
		(_, known) => (known.day ? shift(known.day, 7, 'day') : null),
	],
	[`[Tt]he\\syear\\safter`, (_, { recent }) => shift(recent, 1, 'year')],
	[`${count}\\s${unit}\\s(?:later|afterwards?|on\\b)`, (m, known) => shift(baseFor(m[2], known), numberOf(m[1]), m[2])],
	[
		`${count}\\s${unit}\\s(?:earlier|before(?!\\s(?:the|its|his|her|their|a)\\b)|previously)`,
		(m, known) => shift(baseFor(m[2], known), -numberOf(m[1]), m[2]),
	],
	[`${count}\\s${unit}\\safter\\s(?:[^.;,]{0,40}?)(\\d{4})`, (m) => shift(m[3] ?? '', numberOf(m[1]), m[2])],
	[`${count}\\s${unit}\\safter\\b`, (m, known) => shift(baseFor(m[2], known), numberOf(m[1]), m[2])],
	[
		`(?:earlier|later)\\s(?:in\\s)?(?:the\\ssame|that)\\s(?:month|week)|(?:of|in)\\s(?:the\\ssame|that)\\s(?:month|week)|that\\s(?:same\\s)?(?:month|week)|the\\ssame\\s(?:month|week)`,
		(_, known) => known.month.slice(0, 7) || null,
	],
	[
		`(?:earlier\\s|later\\s)?(?:in\\s)?(?:[Tt]he\\ssame|[Tt]hat(?:\\ssame)?)\\syear|of\\s(?:the\\ssame|that)\\syear`,
		(_, { latest }) => latest.slice(0, 4) || null,
	],
	['[Ll]ast\\smonth', (_, { published }) => shift(published.slice(0, 7), -1, 'month')],
	['[Ll]ast\\syear', (_, { published }) => shift(published.slice(0, 4), -1, 'year')],
	['(?:[Ee]arlier\\s|[Ll]ater\\s)?[Tt]his\\syear', (_, { published }) => published.slice(0, 4) || null],
	['(?:[Ee]arlier\\s)?[Tt]his\\smonth', (_, { published }) => published.slice(0, 7) || null],
	[
		`(?<=\\b(?:in|In|of|by|By|since|until|for|For|its|Its|early|late|mid|[Tt]he|[Oo]ur|[Hh]is|[Hh]er|[Dd]uring|[Ii]n\\sthe|from|From|[Tt]hroughout|[Ll]ate\\sin|[Ee]arly\\sin)[\\s-])(?:early\\s|late\\s|mid-)?${month}(?![\\p{L}\\d])(?!\\s\\d)`,
		(m, known) => yearless(known, m[1]),
	],
	[`${month}(?=\\s(?:issue|number|meeting|edition|session|report)\\b)`, (m, known) => yearless(known, m[1])],
	[
		`(?<=\\b(?:in|In|by|By|during|During|until|over|Over|of|for|its|Its|whose|[Tt]he)\\s)(?:the\\s)?(?:early\\s|late\\s)?${season}(?:\\s${issue})?\\b(?!\\s(?:of|term|school|season))`,
		(_, { recent }) => recent.slice(0, 4) || null,
	],
	['New\\sYear\\s(?:number|issue|edition)', (_, { recent }) => recent.slice(0, 4) || null],
	[`[Nn]ext\\s${weekday}|${weekday}\\s(?:week|after\\snext)|[Nn]ext\\s(?:week|month|year)|[Tt]omorrow`, () => null],
	[`[Tt]he\\sprevious\\s${weekday}`, (m, known) => weekdayBefore(shift(known.day, -1, 'day') ?? '', m[1])],
	[`[Oo]n\\sthat\\soccasion`, (_, known) => known.latest || null],
	[`[Tt]he\\s(?:following|next)\\s${weekday}`, (m, known) => weekdayAfter(known.day, m[1])],
	[
		`(?:on\\s|On\\s|last\\s|Last\\s|this\\s|late\\s(?:on\\s)?|early\\s(?:on\\s)?)?${weekday}(?:\\s(?:morning|afternoon|evening|night)|[’']s)?(?!s)`,
		(m, known) =>
			known.weekdays.get(m[1] ?? '') ?? weekdayBefore(known.published, m[1]) ?? weekdayAfter(known.dated, m[1]),
	],
	[
		`(?:[Ee]arlier\\s|[Ll]ate\\s|[Ee]arly\\s|[Ll]ater\\s)?(?:[Tt]oday|[Tt]his\\s(?:morning|afternoon|evening)|[Tt]onight)`,
		(_, { published }) => (published.length === 10 ? published : null),
	],
	[
		`(?:[Ll]ate\\s|[Ee]arly\\s)?(?:[Yy]esterday|(?<!\\b(?:my|our|his|her|their|the|[Mm]y|[Oo]ur)\\s)[Ll]ast\\s(?:night|evening))`,
		(_, { published }) => (published.length === 10 ? shift(published, -1, 'day') : null),
	],
	[`${count}\\s${unit}\\sago(?:\\sthis\\s(month))?`, (m, known) => ago(known.published, m[1], m[3] ?? m[2], m[2])],
	['(?:mid|early|late)-(1[5-9]\\d\\d|20\\d\\d)', (m) => m[1] ?? null],
	["(?<![\\d£$€.,/–-])(1[5-9]\\d\\d|20\\d\\d)(?![\\d%/–-]|,\\d|[’']?s\\b)", (m) => m[1] ?? null],
];
export const wordingsOfTimes: readonly [RegExp, Resolve][] = wordings.map(([source, resolve]) => [
	new RegExp(`(?<![\\p{L}\\d])(?:${source})`, 'gu'),
	resolve,
]);

/** The days of which the text tells both weekday and date. */
export function weekdaysOf(narration: string): Map<string, string> {
	const full = new RegExp(`${weekday},?\\s(?:${day}\\s${month}|${month}\\s${day},?)\\s(\\d{4})`, 'gu');
	const found = [...narration.matchAll(full)].map((m): [string, string] => [
		m[1] ?? '',
		ymd(m[6], m[3] ?? m[4], m[2] ?? m[5]) ?? '',
	]);
	return new Map(found.reverse());
}

function baseFor(unit: string | undefined, known: Known): string {
	if (unit === 'year') return known.recent;
	return unit === 'month' ? known.month : known.day;
}

/** "The 14th" of the last month, or of the one before where it is still to come. */
function withDay({ month: base, published }: Known, dayNumber?: string): string | null {
	if (base.length < 7 || !dayNumber) return null;
	const date = `${base.slice(0, 7)}-${dayNumber.padStart(2, '0')}`;
	const isToCome = published.length === 10 && base <= published && date > published;
	return isToCome ? `${shift(base, -1, 'month')}-${dayNumber.padStart(2, '0')}` : date;
}

/** A day or month told without its year. */
function yearless({ base, published, dateOf }: Known, monthName?: string, dayNumber?: string): string | null {
	if (dateOf) return dateOf((year) => ymd(year, monthName, dayNumber));
	if (base !== '') return ymd(base.slice(0, 4), monthName, dayNumber);
	const now = ymd(published.slice(0, 4), monthName, dayNumber) ?? '';
	if (published.length < 7 || now === '') return null;
	return now <= published ? now : ymd(shift(published.slice(0, 4), -1, 'year'), monthName, dayNumber);
}

function yearSaid(word: string | undefined, { recent, latest, published }: Known): string | null {
	const year = published.slice(0, 4);
	if (word === 'this') return year || null;
	if (word === 'last') return shift(year, -1, 'year');
	if (/next|following/.test(word ?? '')) return shift(recent.slice(0, 4), 1, 'year');
	if (/previous/.test(word ?? '')) return shift(recent.slice(0, 4), -1, 'year');
	return latest.slice(0, 4) || null;
}

function monthSaid(
	word: string | undefined,
	monthName: string | undefined,
	{ recent, published }: Known,
): string | null {
	if (word === 'that') return ymd(recent.slice(0, 4), monthName);
	const same = ymd(published.slice(0, 4), monthName);
	if (word === 'this' || same === null) return same;
	return same < published.slice(0, 7) ? same : ymd(shift(published.slice(0, 4), -1, 'year'), monthName);
}

function lastSeason(published: string, name = ''): string | null {
	const over = { winter: 3, spring: 6, summer: 9 }[name] ?? 12;
	const year = published.slice(0, 4);
	return Number(published.slice(5, 7)) >= over ? year : shift(year, -1, 'year');
}

function feast(year: string, newYear?: string, christmas?: string): string | null {
	if (year === '') return null;
	if (christmas) return `${year}-12-${christmas === 'Eve' ? '24' : '25'}`;
	return `${year}-${newYear === 'Eve' ? '12-31' : '01-01'}`;
}

/** The month itself where it lies on that side of another, else that of the year beyond. */
function after(base: string, date: string | null, side: 1 | -1): string | null {
	if (base === '' || date === null) return null;
	const isThere = side > 0 ? date > base.slice(0, 7) : date < base.slice(0, 7);
	return isThere ? date : `${shift(date.slice(0, 4), side, 'year')}${date.slice(4)}`;
}

/** "Friday, May 10" is of the year in which that day is a Friday. */
function onWeekday({ published }: Known, name?: string, monthName?: string, dayNumber?: string): string | null {
	if (!name || published.length < 4) return null;
	const year = Number(published.slice(0, 4));
	const dates = [year, year - 1].map((each) => ymd(String(each), monthName, dayNumber) ?? '');
	return dates.find((date) => date <= published && weekdayOf(date) === name) ?? null;
}
