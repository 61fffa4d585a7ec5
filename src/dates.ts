/** Pure: the dates of issues and speeches, as precisely as they are known. */

export const monthNames = 'January February March April May June July August September October November December'.split(
	' ',
);

/** The number of a month by the first three letters of its name, small or large; 0 for what is none. */
export function monthOf(name: string): number {
	const short = name.slice(0, 3).toLowerCase();
	return monthNames.findIndex((each) => each.slice(0, 3).toLowerCase() === short) + 1;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What is wrong with a date that somebody gives, in a sentence; null where nothing is. */
export function faultOfDate(date: string): string | null {
	if (!datePattern.test(date)) return 'It must be a date: 2015, 2015-07 or 2015-07-03.';
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return day > days ? `${monthNames[month - 1]} ${year} has ${days} days.` : null;
}

/** The first and last month of a date, counted as `year * 12 + month`; null for `unknown`. */
export function monthsOf(date: string): [number, number] | null {
	const match = /^(\d{4})(?:-(\d{2}))?/.exec(date);
	if (!match) return null;
	const [year, month] = [Number(match[1]), Number(match[2])];
	return match[2] === undefined ? [year * 12 + 1, year * 12 + 12] : [year * 12 + month, year * 12 + month];
}

/** `2019-04-15` as "15 April 2019", `2019-04` as "April 2019", `2019` as it is; `unknown` as "date unknown". */
export function formatDate(date: string): string {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
	if (!match) return 'date unknown';
	const [, year, month, day] = match;
	return [day && String(Number(day)), month && monthNames[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Months counted as `year * 12 + month`, as "April 2019", "2016", "2013 to 2015", "after 2018" or "before 2015". */
export function formatMonths(from: number, to: number): string {
	const yearOf = (month: number) => Math.floor((month - 1) / 12);
	if (from === to) return `${monthNames[(from - 1) % 12]} ${yearOf(from)}`;
	if (!Number.isFinite(to)) return `after ${yearOf(from) - 1}`;
	if (from <= 0) return `before ${yearOf(to) + 1}`;
	return yearOf(from) === yearOf(to) ? String(yearOf(from)) : `${yearOf(from)} to ${yearOf(to)}`;
}
