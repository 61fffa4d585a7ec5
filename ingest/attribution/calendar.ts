/** Pure: reckoning with dates written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where one is not precise enough. */
import { monthOf } from '../../src/dates.ts';

export const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** How months are shortened. */
export const shortMonthNames = 'Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec'.split(' ');
/** "Jan Kuper" is a person. */
export const shortMonths = shortMonthNames.join('|').replace('Jan', String.raw`Jan(?!\s\p{Lu})`);

export function ymd(year: string | null | undefined, monthName?: string, dayNumber?: string): string | null {
	if (!year) return null;
	if (!monthName) return year;
	const date = `${year}-${String(monthOf(monthName)).padStart(2, '0')}`;
	return dayNumber ? `${date}-${dayNumber.padStart(2, '0')}` : date;
}

/** Later by a number of units, as precise as both. */
export function shift(base: string, by: number, unit = 'year'): string | null {
	if (base === '') return null;
	const [year = 0, monthNumber = 0, dayNumber = 0] = base.split('-').map(Number);
	if (unit === 'decade') return String(year + 10 * by).padStart(4, '0');
	if (unit === 'year') return String(year + by).padStart(4, '0');
	if (unit === 'month')
		return monthNumber === 0 ? null : new Date(Date.UTC(year, monthNumber - 1 + by, 1)).toISOString().slice(0, 7);
	if (dayNumber === 0) return null;
	const days = by * ({ week: 7, fortnight: 14 }[unit] ?? 1);
	return new Date(Date.UTC(year, monthNumber - 1, dayNumber + days)).toISOString().slice(0, 10);
}

const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "Twenty-eight" is 28, "a" is 1. */
export function numberOf(word = ''): number {
	if (/^an?$/i.test(word)) return 1;
	const [first = '', last] = word.toLowerCase().split('-');
	if (tens.includes(first)) return 10 * (tens.indexOf(first) + 2) + (last ? small.indexOf(last) : 0);
	return small.includes(first) ? small.indexOf(first) : Number(word);
}

/** The last day of a month. */
export function lastDay(date: string | null): string | null {
	if (!date || date.length < 7) return null;
	const [year = 0, month = 0] = date.split('-').map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): string {
	return weekdayNames[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The last such day before an article was published, or the day itself. */
export function weekdayBefore(published: string, name?: string): string | null {
	if (published.length !== 10) return null;
	for (let back = 0; back < 7; back += 1) {
		const date = shift(published, -back, 'day');
		if (date && weekdayOf(date) === name) return date;
	}
	return null;
}

export function weekdayAfter(base: string, name?: string): string | null {
	for (let on = 1; on <= 7 && base.length === 10; on += 1) {
		const date = shift(base, on, 'day');
		if (date && weekdayOf(date) === name) return date;
	}
	return null;
}

/** As precise as the unit: "two years ago" is a year. */
export function ago(published: string, word?: string, unit?: string, step?: string): string | null {
	const number = numberOf(word);
	if (unit === 'year') return shift(published.slice(0, 4), -number, 'year');
	if (unit === 'month') return shift(published.slice(0, 7), step === 'year' ? -12 * number : -number, 'month');
	return published.length === 10 ? shift(published, -number, unit) : null;
}

/** "Ten years ago today". */
export function anniversary(published: string, number: number, unit = 'year'): string | null {
	if (published.length !== 10) return null;
	const month =
		unit === 'month' ? shift(published, -number, unit) : `${shift(published, -number, unit)}${published.slice(4, 7)}`;
	return month && `${month}${published.slice(7)}`;
}
