/** Pure: "the Northern Fisheries Board (NFB)" -> the name for which an abbreviation stands from there on. */
import type { RawName } from './raw-names.ts';
import { keyOf } from './spelling.ts';

const abbreviation = /^\p{Lu}[\p{Lu}\p{N}&.-]*\p{Lu}\p{Ll}{0,2}$/u;

/** The name of each abbreviation that the text defines, by its key. */
export function abbreviationsIn(text: string, raw: readonly RawName[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [index, { words, start, end }] of raw.entries()) {
		const full = raw[index - 1];
		const short = words.join(' ');
		if (!full || full.words.length < 2 || !abbreviation.test(short) || found.has(keyOf(short))) continue;
		const isBracketed =
			/^\s\((?:the\s|or\s|[“"‘])?$/u.test(text.slice(full.end, start)) && /^[”"’]?[),;]/u.test(text.slice(end));
		if (isBracketed && mayStandFor(short, full.words)) found.set(keyOf(short), full.words.join(' '));
	}
	return found;
}

/** Whether the words have an initial with which the letters begin. */
function mayStandFor(short: string, words: readonly string[]): boolean {
	const initials = words.map(([first = '']) => first.toLowerCase()).join('');
	const letters = short.toLowerCase().replace(/\P{L}/gu, '');
	return initials.includes(letters[0] ?? '-');
}
