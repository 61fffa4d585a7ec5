/** Pure: the times of which an article speaks, each as precisely as its words and those before it tell. */
import type { Span } from '../../src/article.ts';
import { monthNames } from '../../src/dates.ts';
import { shortMonthNames, weekdayNames } from './calendar.ts';
import { eventDayIn, type Told } from './events.ts';
import type { Ranker } from './rank.ts';
import type { Known, Resolve } from './reckoning.ts';
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
const borders =
	/\b(?:[Ss]ince|[Uu]ntil|till|[Bb]efore|[Bb]etween|[Ff]rom|through|[Ff]ounded(?:\s\p{L}+){0,6}\sin|[Bb]orn(?:\s\p{L}+){0,3}\sin|to|end\sof|[Bb]eginning\sin|due\s(?:in|on)|[Aa]fter|(?:[Ss]ince|[Uu]ntil|till|[Bb]efore)\s(?:his|her|its|their)\s\p{Ll}+(?:\s(?:in|on|at))?)\s(?:the\s)?(?:end\sof\s|beginning\sof\s|early\s|late\s)?$/u;

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
			const dateOf: Known['dateOf'] = (dateIn) => yearFor(ranker, offset + start, start, years, dateIn);
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

/** Whether a time is a border, or that of something told in passing. */
function standingOf(
	narration: string,
	{ start, end }: Span,
	words: string,
	lastEnd: number,
	date: string | null,
): Pick<Time, 'isBorder' | 'isAside' | 'isAhead'> & { isBeside: boolean } {
	const after = narration.slice(end, end + 90);
	const before = narration.slice(Math.max(0, start - 120), start);
	const isWhen = /^,\swhen\b/u.test(after);
	const isOf = /^[’']s\b/u.test(after) && /year|month/.test(words);
	// "In 1956, the year before her death".
	const isGloss = /\b(?:before|after|eve\sof)$/.test(words) && narration.slice(lastEnd, start) === ', ';
	const isNotUntil = /\bnot\b[^.;]{0,40}\buntil\s$/.test(before);
	// "The first cases came at the end of May."
	const isPoint = /\b[Aa]t\sthe\s(?:end|beginning|start)\sof\s(?:the\s)?$/u.test(before);
	const isBorder =
		isOf ||
		isGloss ||
		(!isNotUntil && !isWhen && !isPoint && borders.test(narration.slice(Math.max(0, start - 40), start)));
	// "The vessel, built in 1996", "which in 2009 had been refused": "that year" is another one.
	const isBeside =
		/\b(?:which|who|that|whose\s\p{Ll}+),?\sin\s$/u.test(before) ||
		(date?.length === 4 &&
			/,\s(?:born|built|rebuilt|founded|erected|established|launched|completed|opened|restored|formed)\sin\s$/u.test(
				before,
			));
	const isAside =
		isBeside ||
		/\b(?:which|who|whose|that)\b[^.;:]{0,50}\bhad\b[^,.;:]{0,60}$/u.test(before) ||
		/^,?\s(?:(?:the|its|his|her)\s)?[\p{L}’'-]+\shad\s/u.test(after) ||
		/\bhad\s[^,.;:“”"]{0,70}$/u.test(before) ||
		// "A 2019 audit".
		(date?.length === 4 &&
			/\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s$/u.test(before) &&
			/^\s\p{Ll}/u.test(after));
	// "Her daughter, who sold the herd in 2009, read it out later in the year."
	const isOther =
		date?.length === 4 &&
		/(?:,\swho\s[^.,;:“”"]{0,80}|\b(?:which|who|that)\s[^.,;:“”"]{0,50}\bhad\s[^.,;:“”"]{0,50})\sin\s$/u.test(before) &&
		after.startsWith(',');
	return { isBorder, isAside, isBeside: isBeside || isOther, isAhead: isToCome(before, after) };
}

/** Whether words tell of what had yet to happen. */
function isToCome(before: string, after: string): boolean {
	const [, words] = /^,?\s((?:[\p{L}’'-]+\s){1,5})(?:will|shall|is\sto|are\sto|was\sto|were\sto)\s/u.exec(after) ?? [];
	return ahead.test(before) || (words !== undefined && !apart.test(words));
}

const ahead =
	/(?:\b(?:will|shall|would|(?:(?:is|are|was|were)(?:\s(?:due|expected|scheduled|set|supposed|planned))?|due|expected|scheduled)\sto(?!\s(?:an?|the|his|her|its|their|this|that)\b))\s(?:(?!\b(?:after|since|because|that|which|who|when|where|if|whether|as|said|told)\b)(?:[ap]\.m\.|[^.,;:“”"々\n])){0,80}|\b(?:due|scheduled|planned|set)\sfor\s|\bbefore\s[^.,;:々]{0,40}\b(?:votes?|meets?|opens?|begins?|sits?|starts?|closes?|ends?|leaves?|goes)\s(?:on|in)\s|\b(?:opens|begins|starts|closes|reopens|meets|resumes|expires)\s(?:\p{Ll}+\s){0,3}(?:on|in)\s)$/u;
/** Between a time and "will" it says that the one is of something else. */
const apart =
	/\b(?:said|says|told|tells|wrote|writes|announced|warned|promised|argued|added|that|to|who|which|what|how|when|if|whether)\b/;

/** The year that a text tells oftenest; of several, the first. */
function mainYear(words: readonly string[]): string {
	const years = Map.groupBy(
		words.flatMap((each) => /\b(?:1[5-9]|20)\d\d\b/.exec(each)?.[0] ?? []),
		(year) => year,
	);
	return [...years.entries()].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}
