/** Pure: a day or month told without its year, and the years told before it -> the year that is likeliest meant. */
import { shift, weekdayOf } from './calendar.ts';
import { type Features, note, type Ranker } from './rank.ts';
import { weekday } from './time-parts.ts';

/** The times before, as far as they tell of years. */
export interface Years {
	/** The last time with a month, with the year that was found for it. */
	chain: string;
	/** The last time told with year and month. */
	full: string;
	/** The last year told alone, where, and whether in passing. */
	bare: { year: string; at: number; isAside: boolean } | null;
	/** Where the chain stands. */
	chainAt: number;
	/** Every month so far, as `YYYY-MM`. */
	months: Set<string>;
	/** Every date that the whole text tells with its year. */
	days: ReadonlySet<string>;
	/** Where "yesterday", "last autumn" and the like stood last; -1 before the first. */
	nowAt: number;
	/** True where the author tells of himself: "she told me in June". */
	isOwn: boolean;
	/** The year that the text tells oftenest. */
	main: string;
	/** That of the title; empty where it tells none. */
	titled: string;
	published: string;
}

/** What stands around a time without its year. */
export interface Around {
	/** Where it begins in its narration. */
	place: number;
	/** Where it ends. */
	end: number;
	/** Its narration. */
	narration: string;
	/** The year told last, for "that March"; empty for other words. */
	latest: string;
	/** True for what had yet to happen, or has: "is due in March". */
	isAhead: boolean;
	/** True for what had been before. */
	isAside: boolean;
}

/** @param dateIn the date that the words mean in a year. */
export function yearFor(
	ranker: Ranker,
	at: number,
	around: Around,
	years: Years,
	dateIn: (year: string) => string | null,
): string | null {
	const { chain, full, bare, main, titled, published } = years;
	const now = published.slice(0, 4);
	const inFull = [...years.days].filter((each) => each.length === 10 && dateIn(each.slice(0, 4)) === each);
	const options = new Set(
		[
			...inFull,
			chain,
			shift(chain.slice(0, 4), 1) ?? '',
			full,
			bare?.year ?? '',
			main,
			titled,
			around.latest,
			now,
			shift(now, -1) ?? '',
			shift(now, 1) ?? '',
		]
			.map((each) => each.slice(0, 4))
			.filter((each) => each !== ''),
	);
	const signs = signsOf(around, years);
	const choices = [...options].flatMap((year) => {
		const date = dateIn(year);
		return date ? [{ value: date, features: featuresOf(year, date, around.place, years, signs) }] : [];
	});
	return ranker.rank('year', at, choices)[0]?.value ?? null;
}

/** Words of the author's own time. */
const presentTense =
	/\b(?:is|are|has|have|says|say|does|do|will|remains|remember|remembers|recalls|thinks|believes|hopes|expects|wants|adds|calls|argues|lives|works|stands|hangs|now|today)\b/u;

const weekdayHere = new RegExp(String.raw`\b${weekday}(?:\s(?:morning|afternoon|evening|night))?,?\s(?:the\s)?$`, 'u');
/** Characters in which a weekday, or "since early", stands before a time. */
const leadLength = 40;

/** What tells of the story's time, or of the author's. */
interface Signs {
	tense: 'ahead' | 'present' | 'aside' | 'past';
	/** How far the text has come since the last time: within the sentence or paragraph, or beyond. */
	reach: 'sentence' | 'paragraph' | 'next' | 'far';
	isSince: boolean;
	weekday: string | null;
	latest: string;
}

function signsOf({ narration, place, end, isAhead, isAside, latest }: Around, { chainAt, chain }: Years): Signs {
	const from = Math.max(narration.lastIndexOf('. ', place), narration.lastIndexOf('\n', place)) + 1;
	const to = /[.\n]/u.exec(narration.slice(place))?.index ?? 0;
	const sentence = narration.slice(from, place + to).replace(/々+/gu, '');
	const tense = isAhead ? 'ahead' : isAside ? 'aside' : presentTense.test(sentence) ? 'present' : 'past';
	const gap = chain === '' ? '' : narration.slice(chainAt, place);
	const breaks = gap.match(/\n\s*/gu)?.length ?? 0;
	const reach = breaks > 1 ? 'far' : breaks === 1 ? 'next' : chainAt < from ? 'paragraph' : 'sentence';
	const lead = narration.slice(Math.max(0, place - leadLength), place);
	const named = weekdayHere.exec(lead) ?? /^,\s(?:an?\s|the\s)?(\p{Lu}\p{Ll}+day)\b/u.exec(narration.slice(end));
	const isSince = /\bsince\s(?:early\s|late\s)?$/iu.test(lead);
	return { tense, reach, isSince, weekday: named?.[1] ?? null, latest };
}

function featuresOf(year: string, date: string, place: number, years: Years, signs: Signs): Features {
	const { chain, full, bare, main, titled, published, chainAt } = years;
	const features: Features = {};
	const now = published.slice(0, 4);
	const first = chain === '' ? ' first' : '';
	const age = Number(now) - Number(main || now);
	const old = age > 5 ? ' old' : age > 1 ? ' aged' : '';
	// A year told since then: "the winter of 2019".
	const since = bare && !bare.isAside && bare.at > chainAt ? ' overtaken' : '';
	const { tense, reach, isSince, weekday: named, latest } = signs;
	if (year === chain.slice(0, 4)) {
		note(features, `chain${since}`);
		note(features, `chain ${reach}`);
		note(features, `chain ${tense}`);
		note(features, year === main ? 'chain main' : 'chain apart');
		if (year !== main) note(features, `chain apart ${reach}`);
	}
	if (chain !== '' && year === shift(chain.slice(0, 4), 1)) note(features, 'chain next');
	if (named && date.length === 10) note(features, weekdayOf(date) === named ? 'weekday' : 'other weekday');
	if (latest) note(features, year === latest ? 'that' : 'not that');
	if (year === full.slice(0, 4)) note(features, 'full');
	if (year === titled) note(features, `titled${first}`);
	if (date === published && date.length === 10) note(features, 'very day');
	if (year === main) note(features, `main${first}`);
	const isLast = date <= published.slice(0, date.length);
	const told = isLast ? 'last' : 'next';
	if (year === now) {
		note(features, `published${first}${old}`);
		note(features, `published ${told} ${tense}`);
		if (isSince) note(features, `published ${told} since`);
	} else if (year === shift(now, -1)) {
		note(features, `year before${first}${old}`);
		note(features, `year before ${tense}`);
		if (isSince) note(features, 'year before since');
	}
	if (tense === 'ahead' && chain !== '')
		note(features, date > chain.slice(0, date.length) ? 'ahead of chain' : 'not ahead');
	if (bare && year === bare.year) {
		const away = place - bare.at;
		const near = away < 150 ? 'here' : away < 600 ? 'near' : away < 2000 ? 'above' : 'far';
		const kind = bare.isAside ? 'aside' : 'bare';
		const leap = chain === '' ? 0 : Math.abs(Number(bare.year) - Number(chain.slice(0, 4)));
		const step = leap === 0 ? 'same' : leap === 1 ? 'next' : leap <= 5 ? 'few' : leap <= 20 ? 'many' : 'leap';
		note(features, kind);
		note(features, `${kind} ${near}`);
		note(features, `${kind} ${bare.at > chainAt ? 'newer' : 'older'}`);
		note(features, `${kind} ${step}`);
		if (leap > 5 && Number(now) - Number(bare.year) <= 12) note(features, `${kind} modern`);
	}
	if (years.months.has(date.slice(0, 7))) note(features, 'month told');
	else if ([...years.months].some((each) => each.startsWith(year))) note(features, 'year told');
	if (years.days.has(date)) note(features, date.length === 10 ? 'day in full' : 'month in full');
	const past = daysBetween(date, published);
	if (past >= 0 && past <= 370) {
		if (years.isOwn) note(features, 'own');
		if (years.nowAt > chainAt && place - years.nowAt < 600) note(features, 'now');
	}
	if (date > published.slice(0, date.length)) note(features, 'future');
	if (chain !== '') {
		const days = daysBetween(chain, date);
		const when = days < -60 ? 'before' : days < 0 ? 'just before' : days <= 60 ? 'soon' : days <= 300 ? 'later' : 'far';
		note(features, `${when}${since}`);
	}
	if (past >= 0) note(features, past <= 14 ? 'fresh' : past <= 100 ? 'recent' : past <= 370 ? 'of the year' : 'past');
	return features;
}

const dayLength = 86_400_000;

function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / dayLength;
}
