/** Pure: the pronoun that goes with each person of an article, from first names and from the pronouns after the name. */

import { pronounOfFirstName } from './first-names.ts';
import type { Name, NameMention } from './name.ts';
import { foldWord } from './spelling.ts';

/** What a first name counts, in pronouns. */
const firstNameWeight = 3;

/** Whoever is named alone before "he" or "she" is one: the more frequent pronoun counts. */
export function learnPronouns(narration: string, mentions: readonly NameMention[]): void {
	const votes = new Map<Name, number>();
	const persons = mentions.filter(({ name }) => name.kind === 'person');
	const vote = (name: Name, by: number) => votes.set(name, (votes.get(name) ?? 0) + by);
	for (const [index, { name, end }] of persons.entries()) {
		const next = persons[index + 1]?.start ?? narration.length;
		const stretch = narration.slice(end, Math.min(next, end + 200));
		const match = /\b(?:(he|his|him|himself)|(she|her|hers|herself))\b/iu.exec(stretch);
		if (match) vote(name, match[1] ? 1 : -1);
	}
	for (const name of new Set(persons.map((each) => each.name))) {
		const first = pronounOfFirstName(foldWord(name.name.split(' ')[0] ?? ''));
		if (first) vote(name, first === 'he' ? firstNameWeight : -firstNameWeight);
	}
	for (const [name, sum] of votes) {
		name.leaning = sum;
		const first = pronounOfFirstName(foldWord(name.name.split(' ')[0] ?? ''));
		if (first && sum !== 0 && sum > 0 === (first === 'he')) name.pronoun ??= first;
	}
}
