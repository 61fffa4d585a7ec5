/** Pure: "Lund (2019)", "(Lund and Hale 2019, 112)": the ways in which scholars name a source inside a sentence. */
import type { Span } from '../../src/article.ts';

const year = String.raw`(?:1[6-9]|20)\d\d[a-z]?\b`;
const surname = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`;
const authors = String.raw`${surname}(?:(?:,?\s(?:and|&)|,)\s${surname})*(?:\set\sal\.?)?`;
const inside = new RegExp(
	String.raw`^[”’"»]?[.,;]?\s?\(((?:(?:[Ss]ee|[Cc]f\.?)\s)?(?:${authors},?\s${year}[^()]{0,40}|[Ii]bid\.?[^()]{0,20}|${year}(?:[,:]\s?[^()]{1,20})?))\)`,
	'u',
);
const afterName = new RegExp(String.raw`^(?:\set\sal\.?)?,?\s\(?${year}`, 'u');
const beforeOther = new RegExp(String.raw`^(?:,?\s(?:and|&)|,)\s${surname}(?:\set\sal\.?)?,?\s\(?${year}`, 'u');

/** The words inside the brackets right after a quotation, where they name its source; null where none do. */
export function citationAfter(text: string, { end }: Span): Span | null {
	const match = inside.exec(text.slice(end, end + 140));
	if (!match?.[1]) return null;
	const start = end + match[0].length - 1 - match[1].length;
	return { start, end: start + match[1].length };
}

/** Whether a name stands as that of an author whose work is cited by its year. */
export function isCited(text: string, { start, end }: Span): boolean {
	const after = text.slice(end, end + 60);
	if (!afterName.test(after) && !beforeOther.test(after)) return false;
	return (
		text.slice(end, end + 20).includes('(') || /\((?:see\s|cf\.\s)?[^()]{0,40}$/iu.test(text.slice(start - 50, start))
	);
}

/** "Lund and Hale (2019)": two who wrote one work. */
export function areCited(text: string, first: Span, second: Span): boolean {
	return /^,?\s(?:and|&)\s$/u.test(text.slice(first.end, second.start)) && isCited(text, second);
}
