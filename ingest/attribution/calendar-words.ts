/** Pure: the wordings of times that name a day, a month, a season or a feast, each with how its date is reckoned. */
import { lastDay, ymd } from './calendar.ts';
import {
	after,
	feast,
	lastSeason,
	monthSaid,
	onWeekday,
	type Resolve,
	withDay,
	yearless,
	yearSaid,
} from './reckoning.ts';
import {
	day,
	dayOrdinal,
	dayPart,
	earlyOrdinal,
	issue,
	lateOrdinal,
	month,
	monthBy,
	notOther,
	ordinal,
	season,
	weekday,
	weekdays,
	yearWords,
} from './time-parts.ts';

/** The likelier readings first: what one takes, no later one takes. */
export const calendarWordings: readonly [string, Resolve][] = [
	['(\\d{4})-(\\d{2})-(\\d{2})', (m) => m[0]],
	['(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})', (m) => `${m[3]}-${m[2]?.padStart(2, '0')}-${m[1]?.padStart(2, '0')}`],
	[`(?:${weekday},?\\s)?(?:the\\s)?${day}\\s(?:of\\s)?${monthBy},?\\s(?:of\\s)?(\\d{4})`, (m) => ymd(m[4], m[3], m[2])],
	[`(?:${weekday},?\\s)?${monthBy}\\s${day},?\\s(\\d{4})`, (m) => ymd(m[4], m[2], m[3])],
	[
		`(?:${weekday},?\\s)?(?:${day}\\s(?:of\\s)?${monthBy}|${monthBy}\\s${day}),?\\s(?:(?:of|in)\\s)?${yearWords}`,
		(m, known) => ymd(yearSaid(m[6], known), m[3] ?? m[4], m[2] ?? m[5]),
	],
	[
		`(?:${weekday},?\\s)?${day}\\s(?:of\\s)?(?:that\\s)?${monthBy}(?![\\p{L}\\d])(?!\\s\\d)`,
		(m, known) => onWeekday(known, m[1], m[3], m[2]) ?? yearless(known, m[3], m[2]),
	],
	[
		`(?:${weekday},?\\s)?${monthBy}\\s${day}\\b(?!\\d|,\\s\\d{4})`,
		(m, known) => onWeekday(known, m[1], m[2], m[3]) ?? yearless(known, m[2], m[3]),
	],
	[
		`[Tt]he\\s${ordinal}\\s(?:day\\s)?of\\s${month},?\\s(?:of\\s)?${yearWords}`,
		(m, known) => ymd(yearSaid(m[3], known), m[2], dayOrdinal(m[1])),
	],
	[
		`[Tt]he\\s${ordinal}\\s(?:day\\s)?of\\s(?:that\\s)?${monthBy},?\\s(?:of\\s)?(\\d{4})`,
		(m) => ymd(m[3], m[2], dayOrdinal(m[1])),
	],
	[
		`[Tt]he\\s${ordinal}\\s(?:day\\s)?of\\s(?:that\\s)?${month}(?![\\p{L}\\d])`,
		(m, known) => yearless(known, m[2], dayOrdinal(m[1])),
	],
	[
		`${month}\\sthe\\s(?:(\\d{1,2})(?:st|nd|rd|th)|${ordinal})\\b`,
		(m, known) => yearless(known, m[1], m[2] ?? dayOrdinal(m[3])),
	],
	[
		`the\\s(?:${day}|${ordinal}\\s(?:day\\s)?)\\s?of\\s(?:the\\ssame|that|the)\\smonth`,
		(m, known) => withDay(known, m[1] ?? dayOrdinal(m[2])),
	],
	[
		`(?<=\\b(?:on|On|of|dated|for|by|from|until|${weekdays})\\s)the\\s(?:${dayPart}\\sof\\sthe\\s)?(\\d{1,2})(?:st|nd|rd|th)${notOther}`,
		(m, known) => withDay(known, m[1]),
	],
	[
		`(?<=\\b(?:on|On|${weekdays})\\s)the\\s${earlyOrdinal}(?=,|\\s(?:it|he|she|they|the|an?|his|her|its)\\b)`,
		(m, known) => withDay(known, dayOrdinal(m[1])),
	],
	[
		`(?<=\\b(?:on|On|of|dated|for|by|from|until|${weekdays})\\s)the\\s${lateOrdinal}${notOther}`,
		(m, known) => withDay(known, dayOrdinal(m[1])),
	],
	[
		`(?:New\\sYear[’']s\\s(Eve|Day)|Christmas\\s(Eve|Day))(?:\\s\\p{Ll}+){0,2}\\s(?:of\\s)?(\\d{4})`,
		(m) => feast(m[3] ?? '', m[1], m[2]),
	],
	["New\\sYear[’']s\\s(Eve|Day)|Christmas\\s(Eve|Day)", (m, { recent }) => feast(recent.slice(0, 4), m[1], m[2])],
	['(?:[Aa]t|[Bb]y|[Oo]ver)\\sChristmas(?!\\s(?:Eve|Day))', (_, known) => yearless(known, 'December')],
	[`[Tt]he\\slast\\s${dayPart}\\sof\\s${monthBy},?\\s(?:of\\s)?(\\d{4})`, (m) => lastDay(ymd(m[2], m[1]))],
	[`[Tt]he\\slast\\s${dayPart}\\sof\\s${month}(?![\\p{L}\\d])`, (m, known) => lastDay(yearless(known, m[1]))],
	[`[Tt]he\\slast\\s${dayPart}\\sof\\s(?:the|that)\\smonth`, (_, known) => lastDay(known.month.slice(0, 7))],
	[
		`[Tt]he\\slast\\s${dayPart}\\sof\\s(?:the|that)\\s(?:same\\s)?year`,
		(_, { recent }) => feast(recent.slice(0, 4), 'Eve'),
	],
	[`${monthBy}(?:\\s${issue})?,?\\s(?:of\\s|in\\s)?(\\d{4})`, (m) => ymd(m[2], m[1])],
	[
		`(?:in\\s)?${month}(?:\\s${issue})?,?\\s(?:of\\s|in\\s)?${yearWords}`,
		(m, known) => ymd(yearSaid(m[2], known), m[1]),
	],
	[
		`(?:in\\s|In\\s)?([Ll]ast|[Tt]his|[Tt]hat)\\s(?:past\\s)?${month}`,
		(m, known) => monthSaid(m[1]?.toLowerCase(), m[2], known),
	],
	[`[Tt]he\\s(?:following|next)\\s${month}`, (m, { month: base }) => after(base, ymd(base.slice(0, 4), m[1]), 1)],
	[`[Tt]he\\sprevious\\s${month}`, (m, { month: base }) => after(base, ymd(base.slice(0, 4), m[1]), -1)],
	[`the\\sfirst\\s(?:week|days?|month)\\sof\\sthis\\syear`, (_, { published }) => `${published.slice(0, 4)}-01`],
	[`(?:the\\s)?${season}\\s(?:of\\s|${issue}\\sof\\s)?(\\d{4})`, (m) => m[1] ?? null],
	[`${season},?\\s(?:of\\s)?${yearWords}`, (m, known) => yearSaid(m[1], known)],
	[`[Ll]ast\\s(${season})`, (m, { published }) => lastSeason(published, m[1])],
	[`[Tt]his\\s(?:past\\s)?${season}`, (_, { published }) => published.slice(0, 4) || null],
	[`(?:[Tt]hat|[Tt]he\\ssame)\\s${season}`, (_, { recent }) => recent.slice(0, 4) || null],
];
