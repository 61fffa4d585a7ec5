/** Pure: words made equal for comparing. */
import { foldSpelling } from '../../src/language/fold.ts';

/** The words that a text has in small letters. */
export function smallWords(text: string): ReadonlySet<string> {
	return new Set(text.match(/(?<![\p{L}’'-])\p{Ll}{2,}/gu));
}

/** A word for comparing: folded, without the possessive ending. */
export function foldWord(text: string): string {
	return foldSpelling(text).replace(/'s?$/u, '');
}

/** A name for comparing: folded, without its article. */
export function keyOf(name: string): string {
	return foldSpelling(name).replace(/^the /, '');
}

/** A word in small letters, without the possessive ending, an elided article or the stop of an abbreviation. */
export function keyWord(text: string): string {
	return text.toLowerCase().replace(/^[dl][’'](?=\p{L}{3})|[’']s?$|\.$/gu, '');
}
