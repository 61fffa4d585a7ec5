/** Pure: the line under a block quotation, or behind a quotation, that says whose it is: "— Kim Jong Un, March 2016". */
import { saying } from './cues.ts';

const dash = '(?:[—–―]|--)';
/** A dash, a name, and no sentence. */
const behind = new RegExp(`(?:\\n\\s*|(?<=[.!?…][”’"»]?)\\s)${dash}\\s?(\\p{Lu}[^\\n]{1,120})$`, 'u');
const after = new RegExp(`^[”’"»]?[.,;]?\\s*${dash}\\s?(\\p{Lu}[^\\n]{1,120})(?=\\n|$)`, 'u');
/** Under a block, without a dash: a name and a year. */
const under = /^\s*\n\s*(\p{Lu}[^\n.?!:;]{2,90}\b(?:1[5-9]|20)\d\d)(?=\n|$)/u;
const sentence = new RegExp(
	`\\b(?:is|are|was|were|has|have|had|did|does|will|would|${saying})\\b|[.!?]\\s+\\p{Ll}`,
	'u',
);

/** How many characters at the end of a block quotation are such a line; 0 where there is none. */
export function creditLineLength(words: string): number {
	const match = behind.exec(words);
	return match && !sentence.test(match[1] ?? '') ? match[0].length : 0;
}

/** The place of such a line in the words that follow a quotation: offsets in them; null where there is none. */
export function creditLineIn(following: string): { start: number; end: number } | null {
	const match = after.exec(following) ?? under.exec(following);
	const line = match?.[1];
	if (!match || !line || sentence.test(line)) return null;
	return { start: match[0].length - line.length, end: match[0].length };
}
