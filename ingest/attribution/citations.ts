/** Pure: "Lund (2019)", "(Lund and Hale 2019, 112)": the ways in which scholars name a source inside a sentence. */
import type { Span } from '../../src/article.ts';
import { creditLineIn } from '../credit-line.ts';

const year = String.raw`(?:1[6-9]|20)\d\d[a-z]?\b`;
const surname = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`;
const authors = String.raw`${surname}(?:(?:,?\s(?:and|&)|,)\s${surname})*(?:\set\sal\.?)?`;
/** "Ri Ki Song, Kyo’ngje Yo’ngu, No. 3, 2014". */
const entry = String.raw`\p{Lu}[^();]{1,60},\s[^();]{0,60}\b${year}[^();]{0,20}`;
const inside = new RegExp(
	String.raw`^[”’"»]?[.,;]?\s?\(((?:(?:[Ss]ee|[Cc]f\.?)\s)?(?:${authors},?\s${year}[^()]{0,40}|${entry}|[Ii]bid\.?[^()]{0,20}|${year}(?:[,:]\s?[^()]{1,20})?))\)`,
	'u',
);
const afterName = new RegExp(String.raw`^(?:\set\sal\.?)?,?\s\(?${year}`, 'u');
const beforeOther = new RegExp(String.raw`^(?:,?\s(?:and|&)|,)\s${surname}(?:\set\sal\.?)?,?\s\(?${year}`, 'u');

/** Characters behind a quotation that are looked at. */
const reach = 200;

/** The words inside the brackets right after a quotation, or of the line under it, where they name its source; null where none do. */
export function citationAfter(text: string, { end }: Span): (Span & { isLine: boolean }) | null {
	const following = text.slice(end, end + reach);
	const line = creditLineIn(following);
	if (line) return { start: end + line.start, end: end + line.end, isLine: true };
	const match = inside.exec(following);
	if (!match?.[1]) return null;
	const start = end + match[0].length - 1 - match[1].length;
	return { start, end: start + match[1].length, isLine: false };
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
