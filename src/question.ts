/** Pure: a question -> what it is about, and the year, publication or speaker that it names. */
import { foldSpelling } from './fold.ts';
import { canSpeak, findNames } from './names.ts';
import { type Term, termsOf } from './terms.ts';

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
	/** The question without its sources and dates: what is embedded. */
	subject: string;
	/** The keys of the publications and speakers named; a quotation must come from one of them. */
	sources: { key: string; words: string }[];
	/** The times named; a quotation must be dated inside one of them. */
	periods: Period[];
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const month = `(?:${monthNames.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const year = '(?:19|20)\\d\\d';

/** Each way to name a time, tried in this order; a stretch of the question is read once. */
const datePatterns: { pattern: RegExp; read: (groups: string[]) => [number, number] }[] = [
	{
		pattern: new RegExp(`\\b(?:between|from)\\s(${year})\\s(?:and|to|until)\\s(${year})\\b`, 'g'),
		read: ([first, last]) => [monthCount(first, 1), monthCount(last, 12)],
	},
	{
		pattern: new RegExp(`\\b(${year})\\s?-\\s?(${year})\\b`, 'g'),
		read: ([first, last]) => [monthCount(first, 1), monthCount(last, 12)],
	},
	{
		pattern: new RegExp(`\\b(?:after)\\s(${year})\\b`, 'g'),
		read: ([first]) => [monthCount(first, 12) + 1, Number.POSITIVE_INFINITY],
	},
	{
		pattern: new RegExp(`\\b(?:since)\\s(${year})\\b`, 'g'),
		read: ([first]) => [monthCount(first, 1), Number.POSITIVE_INFINITY],
	},
	{ pattern: new RegExp(`\\b(?:before|prior to)\\s(${year})\\b`, 'g'), read: ([last]) => [0, monthCount(last, 1) - 1] },
	{ pattern: new RegExp(`\\b(?:until|till|up to)\\s(${year})\\b`, 'g'), read: ([last]) => [0, monthCount(last, 12)] },
	{ pattern: /\b((?:19|20)\d)0s\b/g, read: ([decade]) => [monthCount(`${decade}0`, 1), monthCount(`${decade}9`, 12)] },
	{
		pattern: new RegExp(`\\b(${month})(?:\\s\\d{1,2}(?:st|nd|rd|th)?)?,?\\s(?:of\\s)?(${year})\\b`, 'g'),
		read: ([name, of]) => sameMonth(of, monthNumber(name)),
	},
	{ pattern: new RegExp(`(${year})년\\s?(\\d{1,2})월호?`, 'g'), read: ([of, number]) => sameMonth(of, Number(number)) },
	{
		pattern: new RegExp(`\\b(${year})-(0[1-9]|1[0-2])\\b`, 'g'),
		read: ([of, number]) => sameMonth(of, Number(number)),
	},
	{
		pattern: new RegExp(`\\b(${year}),?\\s(${month})\\b`, 'g'),
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
	const { sources, rest: subject } = takeSources(dateless, names);
	return { text, terms: termsOf(subject, names), subject: subject.replace(/\s+/g, ' ').trim(), sources, periods };
}

function takePeriods(folded: string): { periods: Period[]; rest: string } {
	const periods: Period[] = [];
	let rest = folded;
	for (const { pattern, read } of datePatterns) {
		rest = rest.replace(pattern, (words: string, ...groups: unknown[]) => {
			const [from, to] = read(groups.filter((group): group is string => typeof group === 'string'));
			periods.push({ from, to, words });
			return ' ';
		});
	}
	return { periods, rest };
}

/** What may follow "Kim’s" where Kim’s words are asked for, rather than his reforms. */
const possessedWords =
	/^'s\s(?:(?:own|exact|very|precise|actual|original)\s)?(?:words?|wording|remarks?|speech|address|report|statements?|comments?|quotes?|quotations?|views?|call|advice|position|stance|pledge|line|language|article|passage|text|piece)\b/;

/** A name counts as a source, and "Kim" alone is Kim Jong Un; but "Kim’s reforms" belongs to the subject. */
function takeSources(folded: string, names: readonly string[]): Pick<ReadQuestion, 'sources'> & { rest: string } {
	const found = findNames(folded, names).filter(({ key }) => canSpeak(key));
	const kim = /\bkim\b/.exec(folded);
	const spans = found.length === 0 && kim ? [{ key: 'kimjongun', start: kim.index, end: kim.index + 3 }] : found;
	const sources: ReadQuestion['sources'] = [];
	let rest = '';
	let at = 0;
	for (const { key, start, end } of spans) {
		const after = folded.slice(end);
		if (after.startsWith("'s ") && !possessedWords.test(after)) continue;
		sources.push({ key, words: folded.slice(start, end) });
		rest += `${folded.slice(at, start)} `;
		at = end;
	}
	return { sources, rest: rest + folded.slice(at) };
}

function sameMonth(of: string | undefined, number: number): [number, number] {
	return [monthCount(of, number), monthCount(of, number)];
}

function monthCount(of: string | undefined, number: number): number {
	return Number(of) * 12 + number;
}

function monthNumber(name = ''): number {
	return monthNames.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
}
