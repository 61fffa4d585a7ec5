/** Pure: the days, and the months without a year, that a credit names: what is narrower than a question’s times. */
import { monthNames, monthOf } from '../dates.ts';

/** A day or a month as a credit gives it; null for what it leaves out. */
export interface ClaimedDate {
	year: number | null;
	month: number;
	day: number | null;
	/** As the credit has it, for messages. */
	words: string;
}

const month = `(${monthNames.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:1[5-9]|20)\\d\\d)';

/** Each way to write one, tried in this order, with the places of its year, month and day among the groups; a stretch is read once. */
const patterns: { pattern: RegExp; at: [year: number, month: number, day: number] }[] = [
	{ pattern: /(?<!\d)((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)(?!\d)/gu, at: [1, 2, 3] },
	{ pattern: /(?<!\d)((?:1[5-9]|20)\d\d)년\s?(\d{1,2})월\s?(\d{1,2})일/gu, at: [1, 2, 3] },
	{ pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:1[5-9]|20)\d\d)(?!\d)/gu, at: [3, 2, 1] },
	{ pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:1[5-9]|20)\d\d)(?!\d)/gu, at: [3, 1, 2] },
	{ pattern: new RegExp(`(?<!\\d)${day}\\s(?:of\\s)?${month},?\\s${year}(?!\\d)`, 'gu'), at: [3, 2, 1] },
	{ pattern: new RegExp(`(?<!\\p{L})${month}\\s${day},?\\s${year}(?!\\d)`, 'gu'), at: [3, 1, 2] },
	{ pattern: new RegExp(`(?<!\\d)${day}\\s(?:of\\s)?${month}(?![\\p{L}\\d]|,?\\s\\d{4})`, 'gu'), at: [0, 2, 1] },
	{ pattern: new RegExp(`(?<!\\p{L})${month}\\s${day}(?![\\d,]\\s?\\d)(?!\\d)`, 'gu'), at: [0, 1, 2] },
	{ pattern: new RegExp(`(?<=\\b[Ii]n\\s)${month}(?=[\\s]*(?:$|[,;:)]))`, 'gu'), at: [0, 1, 0] },
	{ pattern: new RegExp(`(?<!\\p{L})${month}(?=\\s(?:issue|edition|number)\\b)`, 'gu'), at: [0, 1, 0] },
];

/** The days of a credit, and its months where no year stands beside them. */
export function datesIn(credit: string): ClaimedDate[] {
	const found: ClaimedDate[] = [];
	let rest = credit;
	for (const { pattern, at } of patterns) {
		rest = rest.replace(pattern, (words: string, ...groups: unknown[]) => {
			const part = (place: number) => (place === 0 ? null : String(groups[place - 1]));
			found.push({
				year: numberOf(part(at[0])),
				month: monthIn(part(at[1]) ?? ''),
				day: numberOf(part(at[2])),
				words,
			});
			return ' '.repeat(words.length);
		});
	}
	return found;
}

/** True where a date of an issue or a speech, `YYYY-MM-DD` or less, is the one named: what the article leaves open bears out nobody. */
export function isOn(
	{ year: claimedYear, month: claimedMonth, day: claimedDay }: ClaimedDate,
	issued: string,
): boolean {
	const [ownYear, ownMonth, ownDay] = issued.split('-').map(Number);
	return (
		(claimedYear === null || claimedYear === ownYear) &&
		claimedMonth === ownMonth &&
		(claimedDay === null || claimedDay === ownDay)
	);
}

function numberOf(digits: string | null): number | null {
	return digits === null ? null : Number(digits);
}

function monthIn(words: string): number {
	return /^\d/.test(words) ? Number(words) : monthOf(words);
}
