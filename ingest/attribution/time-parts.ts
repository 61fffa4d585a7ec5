/** Pure: of what the wordings of times are made: the sources of regular expressions. */
import { monthNames } from '../../src/dates.ts';
import { shortMonths } from './calendar.ts';

export const month = `(${monthNames.join('|')}|(?:${shortMonths})\\.)`;
/** Beside a number, a short month needs no stop. */
export const monthBy = `(${monthNames.join('|')}|(?:${shortMonths})(?:\\.|(?!\\p{L})))`;
export const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
export const season = '(?:spring|summer|autumn|fall|winter)';
const ones = 'one|two|three|four|five|six|seven|eight|nine';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const upper = (list: string) => list.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const numbers = `(?:${tens}|${upper(tens)})(?:-(?:${ones}))?|${teens}|${upper(teens)}|${ones}|${upper(ones)}|\\d{1,3}`;
export const count = `([Aa]n?|${numbers})`;
/** What a year may be called after its day, its month or its season. */
export const yearWords =
	'((?:this|last|that(?:\\s(?:very\\s)?same)?|the\\s(?:very\\s)?same|the\\s(?:next|following|previous))\\syear|the\\syear\\s(?:before|after))';
export const unit = '(day|week|fortnight|month|year|decade)s?';
/** Within the same day. */
export const hours = `(?:(?:[Aa]n?|[Hh]alf\\san|[Aa]\\sfew|[Ss]ome|${numbers})\\s(?:hour|minute)s?|[Mm]inutes|[Hh]ours|[Mm]oments)`;
export const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
export const weekday = `(${weekdays})`;
export const dayPart = '(?:day|evening|afternoon|morning|night)';
export const issue = '(?:number|issue|edition)';
const ordinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
		' ',
	);
const firstTelling = 10;
export const ordinal = `(${ordinals.toReversed().join('|')})`;
/** An ordinal that tells a day without a month: "on the eleventh", never "on the second". */
export const lateOrdinal = `(${ordinals.slice(firstTelling).toReversed().join('|')})`;
/** One that may tell a day, before a comma or who did something on it: "on the eighth it carried". */
export const earlyOrdinal = `(${ordinals.slice(3, firstTelling).toReversed().join('|')})`;
export const dayOrdinal = (word = '') => String(ordinals.indexOf(word) + 1);
export const notOther = '\\b(?!\\s(?:century|of|anniversary|session|floor|time|page|day|edition|birthday))';
