/** Pure: a surname or a shortened name -> the one name of the corpus that it means. */

import { kindOfName, nameKey } from '../names.ts';
import { foldSpelling } from './fold.ts';
import { bareName, formsOfAddress } from './titles.ts';

const isTitled = new RegExp(`(?:${formsOfAddress}|Former|Then)\\.?\\s$`, 'i');

/** Surnames and the names that end with each: "schoof" -> "Dick Schoof". The names of the table have spellings of their own. */
export function bearersOf(names: readonly string[]): ReadonlyMap<string, string[]> {
	const bearers = new Map<string, Map<string, string>>();
	for (const name of names) {
		const parts = name.split(/\s+/);
		const isPerson =
			parts.length > 1 &&
			parts.length < 5 &&
			parts.every((part) => /^\p{Lu}|^(?:van|de|der|den|von|da|di|la|le|ten|ter|al|bin)$/u.test(part));
		const surname = foldSpelling(parts.at(-1) ?? '');
		if (!isPerson || kindOfName(name) !== null || surname.length < 3 || /\d/.test(surname)) continue;
		const [given = ''] = parts;
		const same = bearers.get(surname) ?? new Map<string, string>();
		// "Rachel Lee" and "Rachel Minyoung Lee" are one.
		if (!same.has(given) || (same.get(given)?.length ?? 0) < name.length) same.set(given, name);
		bearers.set(surname, same);
	}
	return new Map([...bearers].map(([surname, same]) => [surname, [...same.values()]]));
}

/** Surnames that only one name has, and that name. */
function surnamesOf(names: readonly string[]): ReadonlyMap<string, string> {
	return new Map(
		[...bearersOf(names)].flatMap(([surname, [only, second]]) => (only && !second ? [[surname, only]] : [])),
	);
}

/** The one name that a surname, a name with a title or some words of a name mean; undefined where none is meant, or several may be. */
export function bearerOf(called: string, names: readonly string[]): string | undefined {
	const bare = bareName(foldSpelling(called));
	const surname = surnamesOf(names).get(bare);
	if (surname !== undefined) return surname;
	const sought = bare.split(' ');
	const bearers = [...new Set(names)].filter((name) => {
		const own = foldSpelling(name).split(' ');
		return sought.every((word) => own.includes(word)) && (sought.length > 1 || own.at(-1) === sought[0]);
	});
	return bearers.length === 1 ? bearers[0] : undefined;
}

/** Before a surname: it is spoken to, or spoken of. */
const besides =
	/\b(?:to|told|asked|with|about|against|for|from|on|before|after|since|under|than|(?<!\b(?:words?|lines?|phrases?|remarks?|sayings?)\s)of)\s(?:\p{Lu}[\p{L}.]*\s)*$/u;
const givenName = /(?:^|[^.!?:]\s)\p{Lu}\p{L}+\s$/u;

/** The bearers of the surnames that some words call as their speakers: Lund of "Lund’s famous line", and of no "Ada Smith-Lund". */
export function calledIn(words: string, names: readonly string[]): { key: string; words: string }[] {
	const surnames = surnamesOf(names);
	const called = [...words.matchAll(/(?<![\p{L}’'-])\p{Lu}\p{L}+(?![\p{L}-])/gu)].flatMap(({ 0: word, index }) => {
		const bearer = surnames.get(foldSpelling(word));
		const before = words.slice(0, index);
		const isOther = besides.test(before) || (givenName.test(before) && !isTitled.test(before));
		return bearer === undefined || isOther ? [] : [{ key: nameKey(bearer), words: word }];
	});
	return called.filter(({ key }, at) => called.findIndex((each) => each.key === key) === at);
}
