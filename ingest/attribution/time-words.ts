/** Pure: the wordings of times, each with how its date is reckoned. */

import { ago, anniversary, numberOf, shift, weekdayAfter, weekdayBefore, ymd } from './calendar.ts';
import { calendarWordings } from './calendar-words.ts';
import { eventAhead } from './events.ts';
import {
	baseFor,
	dayOfEvent,
	dayOfWhat,
	plainWeekday,
	type Resolve,
	sameWeekday,
	storyWeekday,
	thatDay,
	weekdayBeside,
	weekdayLastWeek,
	yearless,
} from './reckoning.ts';
import { count, day, dayPart, hours, issue, month, monthBy, season, unit, weekday } from './time-parts.ts';

/** The likelier readings first: what one takes, no later one takes. */
const wordings: readonly [string, Resolve][] = [
	...calendarWordings,
	[
		`[Tt]he\\sday\\sbefore\\syesterday`,
		(_, { published }) => (published.length === 10 ? shift(published, -2, 'day') : null),
	],
	[
		`\\b(?:[Tt]hat|[Tt]he)\\ssame\\s(?:${weekday}\\s)?${dayPart}|[Tt]hat\\s(?:same\\s)?(?:${weekday}\\s)?${dayPart}(?:[’']s)?|[Ll]ater\\s(?:on\\s)?(?:that|the\\ssame)\\s${dayPart}|(?:under\\s)?the\\ssame\\sdate|(?:at|in)\\s(?:the\\ssame|that)\\s(?:sitting|hearing|session|ceremony|debate)`,
		(_, known) => thatDay(known),
	],
	[
		`(?:[Oo]n\\s)?[Tt]he\\s(?:very\\s|same\\s)?${dayPart}\\sof(?=${eventAhead})`,
		(m, known) => dayOfWhat(known, m[1]) || null,
	],
	[`${count}\\s${unit}\\sto\\sthe\\sday\\safter`, (m, known) => shift(known.day, numberOf(m[1]), m[2])],
	[
		`(?:[Oo]n\\s)?[Tt]he\\s(?:very\\s)?${dayPart}\\s(?:after|following)(?=${eventAhead})`,
		(m, known) => shift(dayOfEvent(known, m[1]), 1, 'day'),
	],
	[
		`(?:[Oo]n\\s)?[Tt]he\\s(?:${dayPart}\\sbefore|eve\\sof)(?=${eventAhead})`,
		(m, known) => shift(dayOfEvent(known, m[1]), -1, 'day'),
	],
	[`${count}\\s${unit}\\safter\\s(?:[^.;,]{0,40}?)(\\d{4})`, (m) => shift(m[3] ?? '', numberOf(m[1]), m[2])],
	[
		`${count}\\s${unit}\\safter(?=${eventAhead})`,
		(m, known) => shift(known.eventDay(m[3] ?? '') || baseFor(m[2], known), numberOf(m[1]), m[2]),
	],
	[
		`${count}\\s(day|week|fortnight|month)s?\\sbefore(?=${eventAhead})`,
		(m, known) => shift(dayOfWhat(known, m[3]), -numberOf(m[1]), m[2]),
	],
	[
		`(?:[Oo]n\\s)?[Tt]he\\s(?:following|next)\\s${dayPart}|next\\s${dayPart}[’']?s?|(?:[Oo]n\\s)?[Tt]he\\s(?:very\\s)?(?:day|morning|evening|night)\\safter|(?:[Oo]n\\s)?[Tt]he\\smorrow`,
		(_, known) => shift(known.day, 1, 'day'),
	],
	[`[Tt]he\\s(?:following|next)\\s(?:year|${season})`, (_, { recent }) => shift(recent, 1, 'year')],
	[
		`(?:on\\s|On\\s)?${weekday}(?:\\s(?:morning|afternoon|evening|night|noon))?\\sof\\slast\\sweek`,
		(m, { published }) => weekdayLastWeek(published, m[1]),
	],
	[
		`${count}\\s(year|month|decade)s?\\sago\\stoday`,
		(m, { published }) => anniversary(published, numberOf(m[1]), m[2]),
	],
	[`[Oo]n\\sthe\\seve\\sof(?=\\s(\\p{Ll}+))`, (m, known) => shift(dayOfEvent(known, m[1]), -1, 'day')],
	[
		`[Tt]he\\s(?:day|evening|night|morning|afternoon)\\sbefore|[Tt]he\\sprevious\\s${dayPart}`,
		(_, known) => shift(known.day, -1, 'day'),
	],
	[`[Tt]he\\syear\\sbefore|[Tt]he\\sprevious\\s(?:year|${season})`, (_, { recent }) => shift(recent, -1, 'year')],
	[`[Tt]he\\s(?:month\\sbefore|previous\\smonth)`, (_, known) => shift(known.month, -1, 'month')],
	[`[Tt]he\\s(?:(?:following|next)\\smonth|month\\safter)`, (_, known) => shift(known.month, 1, 'month')],
	[
		`[Tt]he\\sweek\\safter|[Tt]he\\s(?:following|next)\\sweek`,
		(_, known) => shift(known.day, 7, 'day')?.slice(0, 7) ?? null,
	],
	[`[Tt]he\\syear\\safter`, (_, { recent }) => shift(recent, 1, 'year')],
	[`${count}\\s${unit}\\s(?:later|afterwards?|on\\b)`, (m, known) => shift(baseFor(m[2], known), numberOf(m[1]), m[2])],
	[
		`${count}\\s${unit}\\s(?:earlier|before(?!\\s(?:the|its|his|her|their|a)\\b)|previously)`,
		(m, known) => shift(baseFor(m[2], known), -numberOf(m[1]), m[2]),
	],
	[
		`(?:${hours}\\s(?:before|after)|[Ww]ithin\\s${hours}\\sof)(?=${eventAhead})`,
		(m, known) => dayOfEvent(known, m[1]) || null,
	],
	[`${hours}\\s(?:later|afterwards?|earlier)|[Ww]ithin\\s(?:the\\shour|${hours})`, (_, known) => known.day || null],
	[
		`(?:[Aa]\\sfew|[Ss]ome|[Ss]everal)\\s(?:days|weeks)\\s(?:later|afterwards)|[Ww]ithin\\s(?:days|the\\sweek|a\\s(?:few\\sdays|week|fortnight))`,
		(_, known) => known.month.slice(0, 7) || null,
	],
	// Of "two days after a defeat" nothing is known.
	[
		`${count}\\s${unit}\\safter\\b(?!\\s(?:an?|another)\\s)`,
		(m, known) => shift(baseFor(m[2], known), numberOf(m[1]), m[2]),
	],
	[
		`(?:earlier|later)\\s(?:in\\s)?(?:the\\ssame|that)\\s(?:month|week)|(?:of|in)\\s(?:the\\ssame|that)\\s(?:month|week)|that\\s(?:same\\s)?(?:month|week)|the\\ssame\\s(?:month|week)`,
		(_, known) => known.near.month || null,
	],
	[
		`(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\\s(?:on\\s)?in\\sthe\\syear\\b(?!\\sof)`,
		(_, { latest }) => latest.slice(0, 4) || null,
	],
	[
		'[Bb]efore\\sthe\\syear\\swas\\s(?:out|over)|(?:[Bb]efore|[Bb]y|[Aa]t|[Tt]owards?)\\sthe\\send\\sof\\s(?:the|that)\\syear(?!\\sof)',
		(_, { latest }) => latest.slice(0, 4) || null,
	],
	[
		`(?:earlier\\s|later\\s)?(?:in\\s)?(?:[Tt]he\\ssame|[Tt]hat(?:\\ssame)?)\\syear|of\\s(?:the\\ssame|that)\\syear`,
		(_, { latest }) => latest.slice(0, 4) || null,
	],
	[`${count}\\s${unit}\\sago(?:\\sthis\\s(month))?`, (m, known) => ago(known.published, m[1], m[3] ?? m[2], m[2])],
	[
		'(?<!\\b[Tt]he\\s)(?:[Ee]arlier\\s|[Ll]ate\\s)?[Ll]ast\\sweek(?:end)?(?!\\sof)',
		(_, { published }) => (published.length === 10 ? (shift(published, -7, 'day')?.slice(0, 7) ?? null) : null),
	],
	['[Ll]ast\\smonth', (_, { published }) => shift(published.slice(0, 7), -1, 'month')],
	['[Ll]ast\\syear', (_, { published }) => shift(published.slice(0, 4), -1, 'year')],
	['(?:[Ee]arlier\\s|[Ll]ater\\s)?[Tt]his\\syear', (_, { published }) => published.slice(0, 4) || null],
	['(?:[Ee]arlier\\s)?[Tt]his\\smonth', (_, { published }) => published.slice(0, 7) || null],
	[
		`(?<=\\b(?:in|In|of|as|by|By|since|until|for|For|its|Its|early|late|mid|[Tt]he|[Oo]ur|[Hh]is|[Hh]er|[Dd]uring|[Ii]n\\sthe|from|From|[Tt]hroughout|[Ll]ate\\sin|[Ee]arly\\sin)[\\s-])(?:early\\s|late\\s|mid-)?${month}(?![\\p{L}\\d])(?!\\s\\d)`,
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
	[
		`[Tt]he\\s${weekday}\\s(before|after)(?=${eventAhead})`,
		(m, known) => weekdayBeside(dayOfEvent(known, m[3]), m[1], m[2]),
	],
	[
		`(?:[Oo]n\\s)?(?:[Tt]hat(?:\\s(?:very|same))?|[Tt]he\\s(?:very\\s)?same)\\s${weekday}(?!s)`,
		(m, known) => sameWeekday(known, m[1]),
	],
	[
		`[Ll]ast\\s${weekday}(?!s)`,
		(m, { published }) => (published.length === 10 ? weekdayBefore(shift(published, -1, 'day') ?? '', m[1]) : null),
	],
	[`[Oo]n\\s(?:the|that)\\s${weekday}\\b`, (m, known) => storyWeekday(known, m[1])],
	[`[Tt]he\\s(?:following|next)\\s${weekday}`, (m, known) => weekdayAfter(known.day, m[1])],
	[
		`(?:on\\s|On\\s|last\\s|Last\\s|this\\s|late\\s(?:on\\s)?|early\\s(?:on\\s)?)?${weekday}(?:\\s(?:morning|afternoon|evening|night)|[’']s)?(?!s)`,
		(m, known) => plainWeekday(known, m[1]),
	],
	[
		`(?:[Ee]arlier\\s|[Ll]ate\\s|[Ee]arly\\s|[Ll]ater\\s)?(?:[Tt]oday|[Tt]his\\s(?:morning|afternoon|evening)|[Tt]onight)`,
		(_, { published }) => (published.length === 10 ? published : null),
	],
	[
		`(?:[Ll]ate\\s|[Ee]arly\\s)?(?:[Yy]esterday|(?<!\\b(?:my|our|his|her|their|the|[Mm]y|[Oo]ur)\\s)[Ll]ast\\s(?:night|evening))`,
		(_, { published }) => (published.length === 10 ? shift(published, -1, 'day') : null),
	],
	['(?:mid|early|late)-(1[5-9]\\d\\d|20\\d\\d)', (m) => m[1] ?? null],
	["(?<![\\d£$€.,/–-])(1[5-9]\\d\\d|20\\d\\d)(?![\\d%/–-]|,\\d|[’']?s\\b)", (m) => m[1] ?? null],
];
export const wordingsOfTimes: readonly [RegExp, Resolve][] = wordings.map(([source, resolve]) => [
	new RegExp(`(?<![\\p{L}\\d])(?:${source})`, 'gu'),
	resolve,
]);

/** The days of which the text tells both weekday and date. */
export function weekdaysOf(narration: string): Map<string, string> {
	const full = new RegExp(`${weekday},?\\s(?:${day}\\s${monthBy}|${monthBy}\\s${day},?)\\s(\\d{4})`, 'gu');
	const found = [...narration.matchAll(full)].map((m): [string, string] => [
		m[1] ?? '',
		ymd(m[6], m[3] ?? m[4], m[2] ?? m[5]) ?? '',
	]);
	return new Map(found.reverse());
}
