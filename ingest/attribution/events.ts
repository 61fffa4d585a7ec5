/** Pure: "the day of the collision", "two days after the vote" -> the day that the text has told of such a thing before. */
import type { Span } from '../../src/article.ts';

/** A time of a text, as far as it is known. */
export type Told = Span & { date: string | null };

/** What follows "the day of" or "two days after": a thing that is known already. */
export const eventAhead = String.raw`\s(?:the|that|this|his|her|its|their|he|she|it|they)\s(\p{Ll}[\p{Ll}-]+(?:\s\p{Ll}[\p{Ll}-]+){0,2})`;

const endings = /(?:ations?|[ts]?ions?|e?ments?|ings?|als?|ances?|ences?|ures?|ies|y|e?s|e)$/;
/** Things that are told in other words. */
const deeds: Readonly<Record<string, string>> = {
	death: '(?:death|died)',
	birth: '(?:birth|born)',
	sale: '(?:sale|sold)',
};
const shortestStem = 3;
/** "Publication" and "published". */
const longestStem = 5;

/**
 * The day told in the last sentence before a place that speaks of the same thing, whatever the form: "they collided on 2 June".
 * @param words up to three words that begin with the thing.
 */
export function eventDayIn(text: string, at: number, words: string, told: readonly Told[]): string | null {
	for (const word of words.split(/\s/)) {
		const stem = deeds[word] ?? word.replace(endings, '').slice(0, longestStem);
		if (stem.length < shortestStem || word.length <= shortestStem) continue;
		// "His judgment" may be another one.
		const days = [...text.slice(0, at).matchAll(new RegExp(`\\b(his |her |its |their )?${stem}`, 'giu'))].flatMap(
			({ index, 1: owner }) => {
				const day = dayAround(text, index, told);
				return day ? [{ day, isOwned: owner !== undefined }] : [];
			},
		);
		const found = days.findLast(({ isOwned }) => !isOwned) ?? days.at(-1);
		if (found) return found.day;
	}
	return null;
}

/** The day in the sentence of a word, the one nearest to it. */
function dayAround(text: string, at: number, told: readonly Told[]): string | null {
	const start = Math.max(...['. ', '? ', '! ', '\n'].map((stop) => text.lastIndexOf(stop, at)));
	const end = at + (/[.?!]\s|\n|$/u.exec(text.slice(at))?.index ?? 0);
	const days = told.filter((each) => each.date?.length === 10 && each.start >= start && each.end <= end);
	return days.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.date ?? null;
}
