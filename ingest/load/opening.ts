/** Pure: the first lines of an article -> the title, authors and date that they tell: "By Ada Lund and Per Holt", "14 March 2024". */
import type { Body } from './body.ts';
import { writtenDate } from './written-date.ts';

/** What an article says of itself; undefined where it does not. */
export interface Told {
	title?: string | undefined;
	authors?: string[] | undefined;
	date?: string | undefined;
}

/** Lines that may stand before the first paragraph. */
const headLines = 6;
/** Characters of a title, a byline or a date; a paragraph is longer. */
const lineLength = 160;

export function openingOf({ text, paragraphs }: Pick<Body, 'text' | 'paragraphs'>): Told {
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.slice(0, headLines);
	const end = lines.findIndex((line) => line.length > lineLength);
	const parts = (end < 0 ? lines : lines.slice(0, end)).flatMap((line) => line.split(/\s+[|·•–—]\s+/u));
	const authors = parts.map(authorsIn).find((each) => each !== null);
	const date = parts.map(dateIn).find((each) => each !== null);
	const [first = ''] = lines;
	// A heading is no paragraph; where a byline or a date follows, a line that is one is a title too.
	const isHeading = paragraphs[0]?.start !== 0;
	const isTitle =
		first.length <= lineLength &&
		(isHeading || (authors ?? date) !== undefined) &&
		authorsIn(first) === null &&
		dateIn(first) === null;
	return { title: isTitle && /[\p{L}\p{N}]/u.test(first) ? first : undefined, authors, date };
}

const byline = /^(?:(?:written|reported)\s)?by:?\s+(.+)$/iu;
const person = /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}\p{M}.’'-]*){1,4}$/u;

/** The names of a byline: "By Ada Lund, Per Holt and Mina Farrow". What follows a comma without an "and" is no author, but a paper or a post. */
export function authorsIn(line: string): string[] | null {
	const words = byline.exec(line)?.[1];
	if (!words) return null;
	const joined = /^(.*?)(?:,?\s+and\s+|\s+&\s+)(.+)$/iu.exec(words);
	const before = joined ? (joined[1] ?? '').split(/,\s*/) : [];
	const [last = ''] = (joined?.[2] ?? words).split(/,\s*/);
	const names = [...before, last].map((name) => name.replace(/\.$/, '').trim());
	return names.every((name) => person.test(name)) ? names : null;
}

function dateIn(line: string): string | null {
	const own = line.replace(/^(?:(?:first\s)?(?:published|posted|printed)(?:\son)?|date):?\s+/iu, '').replace(/\.$/, '');
	const date = writtenDate(own) ?? writtenDate(/^by\s.*?,\s+(.*\d.*)$/iu.exec(line)?.[1] ?? '');
	// A year alone is a heading, or a number.
	return date !== null && date.length >= 7 ? date : null;
}
