/** Pure: the times of which an article speaks, each as precisely as its words and those before it tell. */
import type { Span } from '../../src/article.ts';
import { monthNames } from '../../src/dates.ts';
import { ago, numberOf, shift, weekdayAfter, weekdayBefore, weekdayOf, ymd } from './calendar.ts';

/** A time in the author's words. */
export interface Time extends Span {
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where the words tell no year. */
	date: string | null;
	/** True for a border or a duration, not the time of an event: "since 1961", "until May". */
	isBorder: boolean;
}

type Resolve = (match: RegExpExecArray, known: Known) => string | null;

interface Known {
	/** The last time of the story itself; empty before the first. */
	base: string;
	/** The last time spoken of at all. */
	recent: string;
	/** The last one of all, aside or not. */
	latest: string;
	/** The last one with a month. */
	month: string;
	/** The last one with a day. */
	day: string;
	/** When the article was published. */
	published: string;
	weekdays: ReadonlyMap<string, string>;
}

const month = `(${monthNames.join('|')})`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const season = '(?:spring|summer|autumn|fall|winter)';
const count =
	'([Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|\\d{1,2})';
const weekday = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const dayPart = '(?:day|evening|afternoon|morning|night)';

const firstOrdinal = 11;
const ordinals =
	'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
		' ',
	);

const patterns: [string, Resolve][] = [
	[`(?:${weekday},?\\s)?${day}\\s(?:of\\s)?${month},?\\s(\\d{4})`, (m) => ymd(m[4], m[3], m[2])],
	[`(?:${weekday},?\\s)?${month}\\s${day},\\s(\\d{4})`, (m) => ymd(m[4], m[2], m[3])],
	[
		`(?:${weekday},?\\s)?(?:${day}\\s(?:of\\s)?${month}|${month}\\s${day}),?\\s(?:(?:of|in)\\s)?(this|last|that|the\\ssame)\\syear`,
		(m, known) => ymd(yearSaid(m[6], known), m[3] ?? m[4], m[2] ?? m[5]),
	],
	[
		`(?:${weekday},?\\s)?${day}\\s(?:of\\s)?(?:that\\s)?${month}\\b(?!\\s\\d)`,
		(m, known) => onWeekday(known, m[1], m[3], m[2]) ?? forward(known, m[3], m[2]),
	],
	[
		`(?:${weekday},?\\s)?${month}\\s${day}\\b(?!\\d|,\\s\\d{4})`,
		(m, known) => onWeekday(known, m[1], m[2], m[3]) ?? forward(known, m[2], m[3]),
	],
	[`the\\s${day}\\sof\\s(?:the\\ssame|that)\\smonth`, (m, known) => withDay(known.month, m[1])],
	[
		`(?<=\\b(?:on|of|dated)\\s)the\\s(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s(?:century|of|anniversary|session))`,
		(m, known) => withDay(known.month, m[1]),
	],
	[
		`(?<=\\b(?:on|of|dated|by)\\s)the\\s(${ordinals.join('|')})\\b(?!\\s(?:century|of|anniversary|session))`,
		(m, known) => withDay(known.month, String(ordinals.indexOf(m[1] ?? '') + firstOrdinal)),
	],
	[
		`New\\sYear[’']s\\s(Eve|Day)(?:\\s\\p{Ll}+){0,2}\\s(?:of\\s)?(\\d{4})`,
		(m) => `${m[2]}-${m[1] === 'Eve' ? '12-31' : '01-01'}`,
	],
	[
		`Christmas\\s(Eve|Day)(?:\\s\\p{Ll}+){0,2}\\s(?:of\\s)?(\\d{4})`,
		(m) => `${m[2]}-12-${m[1] === 'Eve' ? '24' : '25'}`,
	],
	[`${month},?\\s(?:of\\s)?(\\d{4})`, (m) => ymd(m[2], m[1])],
	[
		`(?:in\\s)?${month},?\\s(?:of\\s)?(this|last|that|the\\ssame)\\syear`,
		(m, known) => ymd(yearSaid(m[2], known), m[1]),
	],
	[`(?:in\\s|In\\s)?([Ll]ast|[Tt]his|[Tt]hat)\\s${month}`, (m, known) => monthSaid(m[1]?.toLowerCase(), m[2], known)],
	[`the\\sfirst\\s(?:week|days?|month)\\sof\\sthis\\syear`, (_, { published }) => `${published.slice(0, 4)}-01`],
	[`(?:the\\s)?${season}\\s(?:of\\s|issue\\sof\\s)?(\\d{4})`, (m) => m[1] ?? null],
	[`${season},?\\s(?:of\\s)?(this|last|that|the\\ssame)\\syear`, (m, known) => yearSaid(m[1], known)],
	[`[Ll]ast\\s${season}`, (_, { published }) => lastSeason(published)],
	[`(?:[Tt]hat|[Tt]he\\ssame)\\s${season}`, (_, { recent }) => recent.slice(0, 4) || null],
	[
		`\\b(?:[Tt]hat|[Tt]he)\\ssame\\s(?:${weekday}\\s)?${dayPart}|[Tt]hat\\s(?:same\\s)?(?:${weekday}\\s)?${dayPart}(?:[’']s)?|(?:under\\s)?the\\ssame\\sdate`,
		(_, known) => known.day || null,
	],
	[`[Tt]he\\s(?:following|next)\\s${dayPart}|next\\s${dayPart}[’']?s?`, (_, known) => shift(known.day, 1, 'day')],
	[`[Tt]he\\s(?:following|next)\\s(?:year|${season})`, (_, { recent }) => shift(recent, 1, 'year')],
	[
		`[Tt]he\\s(?:day|evening|night|morning)\\sbefore(?!\\sthe)|[Tt]he\\sprevious\\s${dayPart}`,
		(_, known) => shift(known.day, -1, 'day'),
	],
	[`[Tt]he\\syear\\sbefore|[Tt]he\\sprevious\\s(?:year|${season})`, (_, { recent }) => shift(recent, -1, 'year')],
	[`[Tt]he\\s(?:month\\sbefore|previous\\smonth)`, (_, known) => shift(known.month, -1, 'month')],
	[`[Tt]he\\s(?:following|next)\\smonth`, (_, known) => shift(known.month, 1, 'month')],
	[`the\\syear\\safter`, (_, { recent }) => shift(recent, 1, 'year')],
	[
		`${count}\\s(day|week|month|year)s?\\s(?:later|afterwards?)`,
		(m, known) => shift(baseFor(m[2], known), numberOf(m[1]), m[2]),
	],
	[
		`${count}\\s(day|week|month|year)s?\\s(?:earlier|before(?!\\sthe))`,
		(m, known) => shift(baseFor(m[2], known), -numberOf(m[1]), m[2]),
	],
	[
		`${count}\\s(day|week|month|year)s?\\safter\\s(?:[^.;,]{0,40}?)(\\d{4})`,
		(m) => shift(m[3] ?? '', numberOf(m[1]), m[2]),
	],
	[
		`${count}\\s(years?)\\safter\\s(?:the\\b|its\\b|his\\b|her\\b|\\p{Lu}\\p{L}+[’']s\\b)`,
		(m, { recent }) => shift(recent, numberOf(m[1]), 'year'),
	],
	[
		`(?:earlier|later)\\s(?:in\\s)?(?:the\\ssame|that)\\smonth|(?:of|in)\\s(?:the\\ssame|that)\\smonth|that\\s(?:same\\s)?month`,
		(_, known) => known.month.slice(0, 7) || null,
	],
	[
		`(?:earlier\\s|later\\s)?(?:in\\s)?(?:[Tt]he\\ssame|[Tt]hat(?:\\ssame)?)\\syear|of\\s(?:the\\ssame|that)\\syear`,
		(_, { recent }) => recent.slice(0, 4) || null,
	],
	['[Ll]ast\\smonth', (_, { published }) => shift(published.slice(0, 7), -1, 'month')],
	['[Ll]ast\\syear', (_, { published }) => shift(published.slice(0, 4), -1, 'year')],
	['(?:[Ee]arlier\\s)?[Tt]his\\syear', (_, { published }) => published.slice(0, 4) || null],
	['(?:[Ee]arlier\\s)?[Tt]his\\smonth', (_, { published }) => published.slice(0, 7) || null],
	[
		`(?<=\\b(?:in|In|of|by|By|since|until|for|its|early|late|mid)\\s)(?:early\\s|late\\s)?${month}\\b(?!\\s\\d)`,
		(m, known) => forward(known, m[1]),
	],
	[`${month}(?=\\s(?:issue|number|meeting|edition)\\b)`, (m, known) => forward(known, m[1])],
	[`[Nn]ext\\s${weekday}|${weekday}\\s(?:week|after\\snext)|[Nn]ext\\s(?:week|month|year)|[Tt]omorrow`, () => null],
	[`[Tt]he\\sprevious\\s${weekday}`, () => null],
	[`[Oo]n\\sthat\\soccasion`, (_, known) => known.latest || null],
	[`[Tt]he\\s(?:following|next)\\s${weekday}`, (m, known) => weekdayAfter(known.day, m[1])],
	[
		`(?:on\\s|On\\s|last\\s|Last\\s|this\\s|late\\s(?:on\\s)?|early\\s(?:on\\s)?)?${weekday}(?:\\s(?:morning|afternoon|evening|night)|[’']s)?(?!s)`,
		(m, { weekdays, published }) => weekdays.get(m[1] ?? '') ?? weekdayBefore(published, m[1]),
	],
	[
		`(?:[Ee]arlier\\s|[Ll]ate\\s|[Ee]arly\\s)?(?:[Tt]oday|[Tt]his\\s(?:morning|afternoon|evening)|[Tt]onight)`,
		(_, { published }) => (published.length === 10 ? published : null),
	],
	[
		`(?:[Ll]ate\\s|[Ee]arly\\s)?(?:[Yy]esterday|[Ll]ast\\s(?:night|evening))`,
		(_, { published }) => (published.length === 10 ? shift(published, -1, 'day') : null),
	],
	[
		`${count}\\s(day|week|month|year)s?\\sago(?:\\sthis\\s(month))?`,
		(m, known) => ago(known.published, m[1], m[3] ?? m[2], m[2]),
	],
	["(?<![\\d£$€.,/–-])(1[5-9]\\d\\d|20\\d\\d)(?![\\d%/–-]|,\\d|[’']?s\\b)", (m) => m[1] ?? null],
];
/** Told from the day of publication, not from the story. */
const now =
	/[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening)|[Yy]esterday|[Ll]ast\s(?:night|evening)|^(?:[^\d]*)day(?:\s(?:morning|afternoon|evening|night)|[’']s)?$/u;
const borders =
	/\b(?:[Ss]ince|[Uu]ntil|till|[Bb]efore|[Bb]etween|[Ff]rom|through|[Ff]ounded(?:\s\p{L}+){0,6}\sin|[Bb]orn(?:\s\p{L}+){0,3}\sin|to|end\sof|[Bb]eginning\sin|due\s(?:in|on)|[Aa]fter)\s(?:the\s)?(?:end\sof\s|beginning\sof\s|early\s|late\s)?$/u;

/**
 * The times of a text in their order; a time without its year takes it from the times before.
 * @param published when the article was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export function timesIn(narration: string, published: string): Time[] {
	const weekdays = weekdaysOf(narration);
	const found: (Span & { match: RegExpExecArray; resolve: Resolve })[] = [];
	for (const [source, resolve] of patterns) {
		for (const match of narration.matchAll(new RegExp(`(?<![\\p{L}\\d])(?:${source})`, 'gu'))) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (found.every((each) => end <= each.start || each.end <= start)) found.push({ start, end, match, resolve });
		}
	}
	const known: Known = { base: '', recent: '', latest: '', month: '', day: '', published, weekdays };
	return found
		.sort((a, b) => a.start - b.start)
		.map(({ start, end, match, resolve }) => {
			const date = resolve(match, known);
			const after = narration.slice(end, end + 90);
			const before = narration.slice(Math.max(0, start - 120), start);
			const isWhen = /^,\swhen\b/u.test(after);
			const isOf = /^[’']s\b/u.test(after) && /year|month/.test(match[0]);
			const isBorder = isOf || (!isWhen && borders.test(narration.slice(Math.max(0, start - 40), start)));
			const isAside =
				/\b(?:which|who|whose|that)\b[^.;:]{0,50}\bhad\b[^,.;:]{0,60}$/u.test(before) ||
				/\b(?:which|who|that|whose\s\p{Ll}+),?\sin\s$/u.test(before) ||
				/^,?\s(?:(?:the|its|his|her)\s)?[\p{L}’'-]+\shad\s/u.test(after) ||
				/\bhad\s[^,.;:“”"]{0,70}$/u.test(before) ||
				// "A 2019 audit".
				(date?.length === 4 &&
					/\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s$/u.test(before) &&
					/^\s\p{Ll}/u.test(after));
			if (date !== null && !isBorder) {
				known.latest = date;
				const isNow = now.test(match[0]);
				if (!isAside && !isNow) known.base = date;
				if ((!isAside && !isNow) || known.recent === '') known.recent = date;
				if (date.length >= 7 && (!isAside || known.month === '')) known.month = date;
				if (date.length === 10 && (!isAside || known.day === '')) known.day = date;
			}
			return { start, end, date, isBorder };
		});
}

/** The days of which the text tells both weekday and date. */
function weekdaysOf(narration: string): Map<string, string> {
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

function withDay(base: string, dayNumber?: string): string | null {
	return base.length >= 7 && dayNumber ? `${base.slice(0, 7)}-${dayNumber.padStart(2, '0')}` : null;
}

/** Of the year of the last event, or of the next one where it would lie before it. */
function forward({ base, published }: Known, monthName?: string, dayNumber?: string): string | null {
	if (base === '') {
		const now = ymd(published.slice(0, 4), monthName, dayNumber) ?? '';
		if (published.length < 7 || now === '') return null;
		return now <= published ? now : ymd(shift(published.slice(0, 4), -1, 'year'), monthName, dayNumber);
	}
	const year = Number(base.slice(0, 4));
	const same = ymd(String(year), monthName, dayNumber) ?? '';
	const isBefore = base.length >= 7 && same.slice(0, 7) < base.slice(0, 7);
	const next = ymd(String(year + 1), monthName, dayNumber) ?? '';
	return isBefore && next <= published ? next : same;
}

function yearSaid(word: string | undefined, { recent, published }: Known): string | null {
	const year = published.slice(0, 4);
	if (word === 'this') return year || null;
	if (word === 'last') return shift(year, -1, 'year');
	return recent.slice(0, 4) || null;
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

function lastSeason(published: string): string | null {
	return Number(published.slice(5, 7)) > 9 ? published.slice(0, 4) : shift(published.slice(0, 4), -1, 'year');
}

/** "Friday, May 10" is of the year in which that day is a Friday. */
function onWeekday({ published }: Known, name?: string, monthName?: string, dayNumber?: string): string | null {
	if (!name || published.length < 4) return null;
	const year = Number(published.slice(0, 4));
	const dates = [year, year - 1].map((each) => ymd(String(each), monthName, dayNumber) ?? '');
	return dates.find((date) => date <= published && weekdayOf(date) === name) ?? null;
}
