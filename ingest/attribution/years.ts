/** Pure: a day or month told without its year, and the years told before it -> the year that is likeliest meant. */
import { shift } from './calendar.ts';
import { type Features, note, type Ranker } from './rank.ts';

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
	published: string;
}

/** @param dateIn the date that the words mean in a year. */
export function yearFor(
	ranker: Ranker,
	at: number,
	place: number,
	years: Years,
	dateIn: (year: string) => string | null,
): string | null {
	const { chain, full, bare, main, published } = years;
	const now = published.slice(0, 4);
	const inFull = [...years.days].filter((each) => each.length === 10 && dateIn(each.slice(0, 4)) === each);
	const options = new Set(
		[...inFull, chain, shift(chain.slice(0, 4), 1) ?? '', full, bare?.year ?? '', main, now, shift(now, -1) ?? '']
			.map((each) => each.slice(0, 4))
			.filter((each) => each !== ''),
	);
	const choices = [...options].flatMap((year) => {
		const date = dateIn(year);
		return date ? [{ value: date, features: featuresOf(year, date, place, years) }] : [];
	});
	return ranker.rank('year', at, choices)[0]?.value ?? null;
}

function featuresOf(year: string, date: string, place: number, years: Years): Features {
	const { chain, full, bare, main, published, chainAt } = years;
	const features: Features = {};
	const now = published.slice(0, 4);
	const first = chain === '' ? ' first' : '';
	const age = Number(now) - Number(main || now);
	const old = age > 5 ? ' old' : age > 1 ? ' aged' : '';
	// A year told since then: "the winter of 2019".
	const since = bare && !bare.isAside && bare.at > chainAt ? ' overtaken' : '';
	if (year === chain.slice(0, 4)) note(features, `chain${since}`);
	if (chain !== '' && year === shift(chain.slice(0, 4), 1)) note(features, 'chain next');
	if (year === full.slice(0, 4)) note(features, 'full');
	if (year === main) note(features, `main${first}`);
	if (year === now) note(features, `published${first}${old}`);
	else if (year === shift(now, -1)) note(features, `year before${first}${old}`);
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
