/** Pure: a date as pages and bylines write it -> `YYYY-MM-DD`, or as much of that as it tells. */
import { datePattern, monthNames, monthOf } from '../../src/dates.ts';

const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`).join('|');
const weekday = String.raw`(?:\p{L}+day,?\s+|(?:mon|tue|wed|thu|fri|sat|sun),\s+)?`;
const clock = String.raw`(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.*)?`;
const dayFirst = new RegExp(
	String.raw`^${weekday}(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(${months})\s+(\d{4})${clock}$`,
	'iu',
);
const monthFirst = new RegExp(
	String.raw`^${weekday}(${months})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${clock}$`,
	'iu',
);
const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T\s].*)?)?)?$/u;
const unspaced = /^(\d{4})(\d{2})(\d{2})$/u;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u;

/** @returns null for what is no date, and for 03/04/2024, which may be two. */
export function writtenDate(words: string): string | null {
	const found = words.replace(/\s+/gu, ' ').trim();
	const [, year, month, day] = yearFirst.exec(found) ?? unspaced.exec(found) ?? [];
	if (year) return dateOf(year, month, day);
	const [, dayOfDotted, monthOfDotted, yearOfDotted] = dotted.exec(found) ?? [];
	if (yearOfDotted) return dateOf(yearOfDotted, monthOfDotted, dayOfDotted);
	const [, dayBefore, monthAfter, yearAfter] = dayFirst.exec(found) ?? [];
	if (yearAfter) return dateOf(yearAfter, numberOf(monthAfter), dayBefore);
	const [, monthBefore, dayAfter, yearLast] = monthFirst.exec(found) ?? [];
	return yearLast ? dateOf(yearLast, numberOf(monthBefore), dayAfter) : null;
}

function numberOf(name = ''): string {
	return String(monthOf(name));
}

function dateOf(...parts: (string | undefined)[]): string | null {
	const date = parts
		.filter((part) => part !== undefined)
		.map((part) => part.padStart(2, '0'))
		.join('-');
	return datePattern.test(date) ? date : null;
}
