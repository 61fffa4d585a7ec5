/** Pure: a question -> what it is about, and the year, publication or speaker that it names. */

import { monthNames } from './dates.ts';
import { foldSpelling } from './language/fold.ts';
import { isFunctionWord, type Term, termsOf } from './language/terms.ts';
import { canSpeak, findNames, type NamedSpan } from './names.ts';
import { frames, isFormOfSpeech } from './question/asking-words.ts';

/** A stretch of time that a question names: whole months counted as `year * 12 + month`, both ends included. */
export interface Period {
	from: number;
	to: number;
	/** As the question has it, for messages. */
	words: string;
}

export interface ReadQuestion {
	/** As it was asked, without outer spaces. */
	text: string;
	/** The subject: the terms that are neither a source nor a date. */
	terms: Term[];
	/** Folded words that it writes with a capital although no sentence begins with them: names, most likely. */
	capitals: ReadonlySet<string>;
	/** The question without its sources and dates: what is embedded. */
	subject: string;
	/** The keys of the publications and speakers named; a quotation must come from one of them. */
	sources: { key: string; words: string }[];
	/** The keys of those whose words are not wanted: "other than Hakpo". */
	excluded: string[];
	/** The times named; a quotation must be dated inside one of them. */
	periods: Period[];
}

const months = monthNames.map((name) => name.toLowerCase());
const month = `(?:${months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const year = '(?:1[5-9]|20)\\d\\d';

/** A month with its year, or a year: what stands after "since" and between "between" and "and". */
const point = `(?:(${month}),?\\s)?(${year})(?:-(0[1-9]|1[0-2]))?`;
type Point = [name: string | undefined, year: string | undefined, number: string | undefined];
const firstOf = ([name, of, number]: Point) => monthCount(of, name ? monthNumber(name) : Number(number ?? 1));
const lastOf = ([name, of, number]: Point) => monthCount(of, name ? monthNumber(name) : Number(number ?? 12));
const pointAt = (groups: (string | undefined)[], at: number): Point => [groups[at], groups[at + 1], groups[at + 2]];

/** Each way to name a time, tried in this order; a stretch of the question is read once. */
const datePatterns: { pattern: RegExp; read: (groups: (string | undefined)[]) => [number, number] }[] = [
	{
		pattern: new RegExp(`\\b(?:between|from)\\s${point}\\s(?:and|to|until)\\s${point}\\b`, 'g'),
		read: (groups) => [firstOf(pointAt(groups, 0)), lastOf(pointAt(groups, 3))],
	},
	{
		pattern: new RegExp(`\\b(${year})\\s?-\\s?(${year})\\b`, 'g'),
		read: ([first, last]) => [monthCount(first, 1), monthCount(last, 12)],
	},
	{
		pattern: new RegExp(`\\bafter\\s${point}\\b`, 'g'),
		read: (groups) => [lastOf(pointAt(groups, 0)) + 1, Number.POSITIVE_INFINITY],
	},
	{
		pattern: new RegExp(`\\bsince\\s${point}\\b`, 'g'),
		read: (groups) => [firstOf(pointAt(groups, 0)), Number.POSITIVE_INFINITY],
	},
	{
		pattern: new RegExp(`\\b(?:before|prior to)\\s${point}\\b`, 'g'),
		read: (groups) => [0, firstOf(pointAt(groups, 0)) - 1],
	},
	{
		pattern: new RegExp(`\\b(?:until|till|up to)\\s${point}\\b`, 'g'),
		read: (groups) => [0, lastOf(pointAt(groups, 0))],
	},
	{
		pattern: /\b((?:1[5-9]|20)\d)0s\b/g,
		read: ([decade]) => [monthCount(`${decade}0`, 1), monthCount(`${decade}9`, 12)],
	},
	{
		pattern: new RegExp(`\\b(${month})(?:\\s\\d{1,2}(?:st|nd|rd|th)?)?,?\\s(?:of\\s)?(${year})\\b`, 'g'),
		read: ([name, of]) => sameMonth(of, monthNumber(name)),
	},
	{ pattern: new RegExp(`(${year})년\\s?(\\d{1,2})월호?`, 'g'), read: ([of, number]) => sameMonth(of, Number(number)) },
	{
		pattern: new RegExp(`\\b(${year})-(0[1-9]|1[0-2])\\b`, 'g'),
		read: ([of, number]) => sameMonth(of, Number(number)),
	},
	// "What in 2015 may firms do" names no month.
	{
		pattern: new RegExp(`\\b(${year}),?\\s(?!may\\s|mar(?:ch)?\\s)(${month})\\b`, 'g'),
		read: ([of, name]) => sameMonth(of, monthNumber(name)),
	},
	{
		pattern: new RegExp(`(?<!\\d)(${year})(?:년대?|(?!\\d))`, 'g'),
		read: ([of]) => [monthCount(of, 1), monthCount(of, 12)],
	},
];

/** Takes a question apart. `names` are the sources of the corpus, so that a name outside the alias table is known too. */
export function readQuestion(question: string, names: readonly string[] = []): ReadQuestion {
	const text = question.trim();
	const folded = foldSpelling(text);
	const { periods, rest: dateless } = takePeriods(folded);
	const { sources, excluded, rest: subject } = takeSources(dateless, names);
	return {
		text,
		terms: subjectTerms(termsOf(subject, names), sources.length + periods.length > 0),
		capitals: capitalsOf(text),
		subject: subject.replace(/\s+/g, ' ').trim(),
		sources: sources.map((source) => ({ ...source, words: asWritten(source.words, text) })),
		excluded,
		periods,
	};
}

/** Without the words of asking. The form in which something was said is a subject only where nobody and no time is named. */
function subjectTerms(terms: readonly Term[], isSourced: boolean): Term[] {
	const left = terms.filter(({ word, isName }) => isName || !frames(word));
	const formless = left.filter(({ word, isName }) => isName || !isFormOfSpeech(word));
	return isSourced && formless.length === 0 ? formless : left;
}

/** Folded words as the question has them, where folding has only changed their case. */
function asWritten(words: string, text: string): string {
	const at = text.toLowerCase().indexOf(words);
	return at < 0 ? words : text.slice(at, at + words.length);
}

function capitalsOf(text: string): ReadonlySet<string> {
	const words = text.matchAll(/(?<!^\P{L}*|[.?!:]\P{L}*|\p{L})\p{Lu}\p{L}+/gu);
	return new Set([...words].map(([word]) => foldSpelling(word)));
}

function takePeriods(folded: string): { periods: Period[]; rest: string } {
	const periods: Period[] = [];
	let rest = folded;
	for (const { pattern, read } of datePatterns) {
		rest = rest.replace(pattern, (words: string, ...groups: unknown[]) => {
			const [from, to] = read(groups.map((group) => (typeof group === 'string' ? group : undefined)));
			periods.push({ from, to, words });
			return ' ';
		});
	}
	return { periods, rest };
}

/** What may follow "Kim’s" where Kim’s words are asked for, rather than his reforms. */
const possessedWords =
	/^'s\s+(?:(?:own|exact|very|precise|actual|original)\s)?(?:words?|wording|remarks?|speech|address|report|statements?|comments?|quotes?|quotations?|views?|call|advice|position|stance|pledge|line|language|article|passage|text|piece|assessment|analysis|opinion|arguments?|criticisms?|claims?|thoughts|verdict|judge?ments?)\b/;

/** "Kim" followed by one of these is somebody else: Kim Jong Nam, Kim Dae-jung. */
const givenName =
	/^\s(?:\p{L}+-\p{L}+|jong|il|yo|tok|dok|dae|young|yong|chol|ki|nam|sung|hyon|hyun|kyok|kye|gwan|jae|song|su|min|jun|hun|hyok|ju|ae)\b/u;
/** A ministry or cabinet of another country. */
const foreignBody =
	/\b(?:chinese|china's|russian|russia's|japanese|japan's|south korean|south korea's|american|us|u\.s\.|british|german|french|indian|vietnamese|soviet|ukrainian|iranian)\s$/;
const excludes = /\b(?:other than|except(?: for)?|besides|apart from|not|without)\s$/;

/** A name counts as a source, and "Kim" alone is Kim Jong Un; but "Kim’s reforms" belongs to the subject, and so does a namesake. */
function takeSources(
	folded: string,
	names: readonly string[],
): Pick<ReadQuestion, 'sources' | 'excluded'> & { rest: string } {
	const found = findNames(folded, names).filter(({ key }) => canSpeak(key));
	const kim = /\bkim\b/.exec(folded);
	const spans = found.length === 0 && kim ? [kimAt(folded, kim.index)] : found;
	const sources: ReadQuestion['sources'] = [];
	const excluded: string[] = [];
	let rest = '';
	let at = 0;
	for (const { key, start, end } of spans) {
		const before = folded.slice(0, start);
		const after = folded.slice(end);
		const possessed = possessedWords.exec(after)?.[0] ?? '';
		if (after.startsWith("'s ") && possessed === '') continue;
		const country = foreignBody.exec(before)?.[0] ?? '';
		const words = `${country}${folded.slice(start, end)}`;
		if (excludes.test(before)) excluded.push(key);
		else sources.push({ key: country === '' ? key : words.replace(/[^\p{L}\p{N}]/gu, ''), words });
		rest += `${folded.slice(at, start - country.length)} `;
		at = end + possessed.length;
	}
	return { sources, excluded, rest: rest + folded.slice(at) };
}

/** The leader, or a namesake whom no table knows: a source all the same, of whom nothing is quoted. */
function kimAt(folded: string, start: number): NamedSpan {
	const given = givenName.exec(folded.slice(start + 3))?.[0];
	if (given === undefined) return { key: 'kimjongun', start, end: start + 3 };
	const second = /^\s\p{L}{2,5}\b/u.exec(folded.slice(start + 3 + given.length))?.[0] ?? '';
	const words = `kim${given}${given.includes('-') || isFunctionWord(second.trim()) ? '' : second}`;
	return { key: words.replace(/[^\p{L}]/gu, ''), start, end: start + words.length };
}

function sameMonth(of: string | undefined, number: number): [number, number] {
	return [monthCount(of, number), monthCount(of, number)];
}

function monthCount(of: string | undefined, number: number): number {
	return Number(of) * 12 + number;
}

function monthNumber(name = ''): number {
	return months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
}
