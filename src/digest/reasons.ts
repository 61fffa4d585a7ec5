/** Pure: why a quotation is shown on a date: the first of these reasons that is true. Each can be checked against the corpus and the history. */
import type { Quotation } from '../article.ts';
import { monthNames } from '../dates.ts';
import { addDays, dayOfDate, weekdayOf } from './calendar.ts';
import { type Choice, isAnniversary } from './choose.ts';
import type { Pair } from './pairs.ts';
import { isWhole, type ShelfEntry } from './shelf.ts';

export type Reason =
	/** Said or published on this day, or in this month, of an earlier year. */
	| { kind: 'day' | 'month'; years: number }
	/** The same source as in the digest of `date`, so many years later, or earlier where it is negative; 0: of the same year. */
	| { kind: 'follows'; date: string; years: number; isJournal: boolean }
	/** Pairs with the quotation of the digest of `date`. */
	| { kind: 'theme'; date: string; theme: string }
	/** Nothing that the corpus quotes and dates is from as early a year, or from as late a one. */
	| { kind: 'oldest' | 'newest' }
	/** The corpus has nothing else from this source. */
	| { kind: 'only' }
	/** Of all that is dated, nothing else is from its year. */
	| { kind: 'year'; year: string }
	/** None of this round has stood under this heading, and there are others that do. */
	| { kind: 'section'; section: string }
	/** None of this round was from this source. */
	| { kind: 'source' }
	/** No quotation of the corpus has fewer characters, or more. */
	| { kind: 'shortest' | 'longest' }
	/** The source was last shown so many digests ago, in this round. */
	| { kind: 'returns'; digests: number }
	/** All others from this source have been shown in this round. */
	| { kind: 'last' }
	/** Nothing but that each has its turn. */
	| { kind: 'turn'; number: number; of: number };

/** Digests after which a source has been missed. */
const missedAfter = 4;

export function reasonFor(
	{ entry, before, last }: Choice,
	shelf: readonly ShelfEntry[],
	pairs: readonly Pair[],
	date: string,
): Reason {
	const { quotation, name, year } = entry;
	const { issued } = quotation.source;
	if (isAnniversary(entry, date)) {
		const kind = issued.length === 10 ? 'day' : 'month';
		return { kind, years: Number(date.slice(0, 4)) - Number(year) };
	}
	if (last && name !== '' && last.entry.name === name && last.entry !== entry && year && last.entry.year)
		return {
			kind: 'follows',
			date: last.date,
			years: Number(year) - Number(last.entry.year),
			isJournal: quotation.source.voice === 'journal',
		};
	const pair = last && pairs.find(({ earlier, later }) => isPair([earlier, later], [quotation, last.entry.quotation]));
	if (last && pair) return { kind: 'theme', date: last.date, theme: pair.theme };
	const others = shelf.filter((other) => other !== entry);
	const dated = others.filter((other) => other.year !== null);
	if (year !== null && dated.length > 1) {
		if (dated.every((other) => other.quotation.source.issued.slice(0, 4) > year)) return { kind: 'oldest' };
		if (dated.every((other) => other.quotation.source.issued.slice(0, 4) < year)) return { kind: 'newest' };
	}
	if (name !== '' && others.every((other) => other.name !== name)) return { kind: 'only' };
	if (year !== null && dated.length > 1 && dated.every((other) => other.year !== year)) return { kind: 'year', year };
	const isUnder = (other: ShelfEntry) =>
		other.quotation.section === quotation.section && other.quotation.article.id === quotation.article.id;
	if (quotation.section && !before.some((each) => isUnder(each.entry)) && others.some(isUnder))
		return { kind: 'section', section: quotation.section };
	if (name !== '' && !before.some((each) => each.entry.name === name)) return { kind: 'source' };
	const { length } = quotation.text;
	if (others.length > 1 && others.every((other) => other.quotation.text.length > length)) return { kind: 'shortest' };
	if (others.length > 1 && others.every((other) => other.quotation.text.length < length)) return { kind: 'longest' };
	const digests = before.toReversed().findIndex((each) => each.entry.name === name) + 1;
	if (name !== '' && digests >= missedAfter) return { kind: 'returns', digests };
	const shown = new Set(before.map((each) => each.entry));
	if (name !== '' && others.every((other) => other.name !== name || shown.has(other))) return { kind: 'last' };
	return { kind: 'turn', number: before.length + 1, of: shelf.length };
}

function isPair(pair: readonly Quotation[], both: readonly Quotation[]): boolean {
	return pair.every(({ id }) => both.some((each) => each.id === id)) && both[0] !== both[1];
}

const numberWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "a year", "seven years", "31 years" */
export function countYears(years: number): string {
	return years === 1 ? 'a year' : `${numberWords[years] ?? years} years`;
}

/** The reason in a sentence. @param date of the digest. */
export function wordReason(reason: Reason, { quotation }: ShelfEntry, date: string): string {
	const { voice } = quotation.source;
	const from = voice === 'journal' ? 'journal' : 'source';
	switch (reason.kind) {
		case 'day':
			return `On this day, ${countYears(reason.years)} ago.`;
		case 'month':
			return `In ${monthNames[Number(date.slice(5, 7)) - 1]}, ${countYears(reason.years)} ago.`;
		case 'follows': {
			const { years } = reason;
			const when =
				years === 0 ? 'in the same year' : `${countYears(Math.abs(years))} ${years > 0 ? 'later' : 'earlier'}`;
			return `Follows ${whose(reason.date, date)}: the same ${reason.isJournal ? 'journal' : 'speaker'}, ${when}.`;
		}
		case 'theme':
			return `Takes up ${whose(reason.date, date)} theme: ${reason.theme}.`;
		case 'oldest':
			return 'The oldest dated words in the corpus.';
		case 'newest':
			return 'The most recent dated words in the corpus.';
		case 'only':
			return `All that the corpus quotes from this ${from}.`;
		case 'year':
			return `The only words of ${reason.year} in the corpus.`;
		case 'section':
			return `First in this round on the theme of a section: ${plain(reason.section)}.`;
		case 'source':
			return `First in this round from this ${from}.`;
		case 'shortest':
			return 'The shortest quotation in the corpus.';
		case 'longest':
			return 'The longest quotation in the corpus.';
		case 'returns':
			return `The ${from} is back, after ${reason.digests - 1} digests of others.`;
		case 'last':
			return `Last in this round from this ${from}.`;
		case 'turn':
			return `Its turn: ${reason.number} of the ${reason.of} in this round, in which none comes twice.`;
	}
}

/** Characters of the article's words before a part of a sentence. */
const maxLeadIn = 120;

/** What a reader has to know of the words themselves, begins with a space; empty where they are whole sentences. */
export function wordForm({ quotation }: ShelfEntry): string {
	if (isWhole(quotation.text)) return '';
	const before = leadInOf(quotation);
	return before === ''
		? ' Part of a sentence, as the article quotes it.'
		: ` Part of a sentence, which the article begins: ${before} …`;
}

/** The last words of the authors before a quotation, from the beginning of a clause, without quotation marks. */
function leadInOf({ leadIn }: Quotation): string {
	const unmarked = leadIn.replace(/^.*["“”„«»‘]/su, '').trim();
	const clauses = unmarked.split(/(?<=[,;:]) /);
	const from = clauses.findIndex((_, index) => clauses.slice(index).join(' ').length <= maxLeadIn);
	const words = from < 0 ? '' : clauses.slice(from).join(' ');
	if (words.split(' ').length < 3) return '';
	return words === leadIn.trim() ? words : `… ${words}`;
}

function whose(earlier: string, date: string): string {
	if (earlier === addDays(date, -1)) return 'yesterday’s';
	return dayOfDate(date) - dayOfDate(earlier) < 7 ? `${weekdayOf(earlier)}’s` : 'the last one’s';
}

/** A heading without marks that could be taken for those of a quotation. */
function plain(words: string): string {
	return words.replace(/["“”„«»‘]/g, '').trim();
}
