/** Pure: the pronoun that goes with each person of an article, from first names and from the pronouns after the name. */

import { pronounOfFirstName } from './first-names.ts';
import type { Name, NameMention } from './name.ts';
import { foldWord } from './spelling.ts';

/** What a first name counts, in pronouns. */
const firstNameWeight = 3;

const pronouns = /\b(?:(he|his|him|himself)|(she|her|hers|herself))\b/giu;
/** What stands after "her" where it is no possessive. */
const afterObject =
	/^(?:[,.;:!?)—–]|\s(?:to|a|an|the|for|in|on|at|with|from|as|that|why|what|how|if|whether|into|and|but|or|by|of|about|when|where|off|out|up|away|back|home|so|because|it|this|there)\b)/;

/** Whether "him" or "her" is whom somebody asks or meets, rather than whose something is. */
export function isObject(word: string, following: string): boolean {
	return /^him$/i.test(word) || (/^her$/i.test(word) && afterObject.test(following));
}

/** The first pronoun that can mean whoever was named before it: in "Lund asked him why his hat", neither can. */
function pronounOf(stretch: string): 'he' | 'she' | null {
	let barred: string | null = null;
	for (const match of stretch.matchAll(pronouns)) {
		const pronoun = match[1] ? 'he' : 'she';
		if (/[.?!]\s|\n/.test(stretch.slice(0, match.index))) return pronoun;
		if (isObject(match[0], stretch.slice(match.index + match[0].length))) barred = pronoun;
		if (barred !== pronoun) return pronoun;
	}
	return null;
}

/** Whoever is named alone before "he" or "she" is one: the more frequent pronoun counts. */
export function learnLeanings(narration: string, mentions: readonly NameMention[]): void {
	const votes = new Map<Name, number>();
	const persons = mentions.filter(({ name }) => name.kind === 'person');
	const vote = (name: Name, by: number) => votes.set(name, (votes.get(name) ?? 0) + by);
	for (const [index, { name, end, isPossessive }] of persons.entries()) {
		const next = persons[index + 1]?.start ?? narration.length;
		const stretch = narration.slice(end, Math.min(next, end + 200));
		const pronoun = pronounOf(stretch);
		// "Lund's daughter said that she": whose is not told.
		if (pronoun) vote(name, (pronoun === 'he' ? 1 : -1) * (isPossessive ? 0.5 : 1));
	}
	for (const name of new Set(persons.map((each) => each.name))) {
		const first = pronounOfFirstName(foldWord(name.name.split(' ')[0] ?? ''));
		if (first) vote(name, first === 'he' ? firstNameWeight : -firstNameWeight);
	}
	for (const [name, sum] of votes) name.leaning = sum;
}

/** How often the words after a name must speak against a first name: once may be somebody else. */
const gainsaid = 2;

/** A first name that the words after the name do not gainsay is sure. */
export function learnPronouns(names: readonly Name[]): void {
	for (const name of names) {
		const first = pronounOfFirstName(foldWord(name.name.split(' ')[0] ?? ''));
		if (!first) continue;
		// What the words after the name say, without the first name.
		const told = first === 'he' ? name.leaning - firstNameWeight : -name.leaning - firstNameWeight;
		if (told > -gainsaid) name.pronoun ??= first;
	}
}
