/** Pure: words made equal for comparing. */
import { foldSpelling } from '../../src/fold.ts';

/** A word for comparing: folded, without the possessive ending. */
export function foldWord(text: string): string {
	return foldSpelling(text).replace(/'s?$/u, '');
}
