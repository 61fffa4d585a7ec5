/** Pure: the fixed words that Sic says around quotations. None of them holds a quotation mark. */

import type { ArticleInfo, Quotation, Source } from './article.ts';
import { formatDate } from './dates.ts';
import { anyOf } from './language/lists.ts';
import { unknown } from './names.ts';

/** Who is quoted and when: "Kyo’ngje Yo’ngu, April 2019", "Kim Jong Un, Seventh Party Congress, 2016". */
export function formatSource({ voice, publication, speaker, occasion, issued }: Source): string {
	const said = speaker === unknown ? 'speaker unknown' : speaker;
	const names = voice === 'journal' ? [publication, said] : [said, publication];
	// "North Korean Foreign Ministry website" says who speaks as well.
	const needed = names.filter(
		(name) => name !== null && names.every((other) => other === name || !other?.includes(name)),
	);
	return [...needed, occasion, formatDate(issued)].filter(Boolean).join(', ');
}

/** "Title (38 North, 6 February 2023)". */
export function formatArticle({ title, publisher, published }: ArticleInfo): string {
	return `${title} (${publisher}, ${formatDate(published)})`;
}

/** Introduces the quotations of one source. */
export function introduce({ source, article }: Quotation): string {
	return source.voice === 'author'
		? `${article.authors.join(' and ')}, writing in ${formatArticle(article)}:`
		: `${formatSource(source)}, quoted in ${formatArticle(article)}:`;
}

/** What a voice is called beside a source, and whether a person checked the credit: a reader must never take one for another. */
export function formatVoice({ source: { voice }, isChecked }: Pick<Quotation, 'source' | 'isChecked'>): string {
	const name = { journal: 'journal', official: 'official', author: 'the article’s authors' }[voice];
	return isChecked ? name : `${name}; credit found by rules, not checked`;
}

/** Says how a misspelt name was read. */
export function sayReading(words: string, name: string): string {
	return `I read ${words.replace(/["“”„«»]/g, '')} as ${name}.`;
}

/** What a question wants and the corpus lacks. */
export interface Lack {
	/** Sources and dates that nothing is quoted from. */
	unquoted: readonly string[];
	/** Terms of the question that no quotation has, or not together. */
	absent: readonly string[];
	/** Sources and dates of the question that there are quotations from. */
	within: readonly string[];
}

/** Says that the corpus has nothing, and what it lacks. */
export function declare({ unquoted, absent, within }: Lack, sourceNames: readonly string[]): string {
	const faults = [
		...(unquoted.length > 0 ? [`quotes nothing from ${unquoted.join(', ')}`] : []),
		...(absent.length > 0
			? [`has no quotation ${within.length > 0 ? `from ${within.join(', ')} ` : ''}on ${anyOf.format(absent)}`]
			: []),
	];
	if (faults.length > 0) return `No evidence: the corpus ${faults.join(', and ')}.`;
	const names = sourceNames.slice(0, 3).join(' or ');
	return `No evidence: no quotation in the corpus answers this. Ask, for example, what ${names} said on a subject.`;
}

/** "More" after questions that had no answer. */
export function sayNoneBefore(): string {
	return 'There was no answer of which there could be more.';
}

/** Where "more" finds nothing. */
export function sayNoMore(): string {
	return 'That was all: no other quotation in the corpus answers it.';
}

/** Where "the fifth one" was not shown. */
export function sayOnly(shown: number): string {
	return shown === 1 ? 'Only one quotation was shown.' : `Only ${shown} quotations were shown.`;
}

/**
 * How many of those that match are shown, in a line; null where there is nothing to say.
 * @param shown those shown now, and before in answer to the same question.
 * @param command shows them all.
 */
export function sayCount(shown: number, total: number, asked: number | 'all' | null, command: string): string | null {
	if (shown < total) return `${shown} of ${total}; all of them: ${command}`;
	if (asked === 'all' || (asked !== null && asked > total))
		return total === 1 ? 'It is the only one.' : `These are all ${total}.`;
	return null;
}

/** Where quotations were found by what they are about. */
export function sayUnnamed(names: readonly string[], shown: number): string {
	return shown === 1
		? `It does not name ${anyOf.format(names)}: it was found by what it is about.`
		: `None of these names ${anyOf.format(names)}: they were found by what they are about.`;
}

/** Whose the words are that a question ascribes to somebody; null where they are his. @param asked who and when that is. */
export function sayWhose(whose: 'asked' | 'others' | 'article', asked: readonly string[]): string | null {
	if (whose === 'asked') return null;
	return whose === 'others'
		? `The corpus does not have these words from ${asked.join(', ')}; it has them here:`
		: 'Nobody is quoted with these words; they stand in an article’s own text:';
}

/** Says that the corpus does not have the words that a question quotes. */
export function declareNowhere(): string {
	return 'No evidence: the words in quotation marks are nowhere in the corpus.';
}

/** Where the words that a question quotes are nowhere. @param command verifies them. */
export function sayNowhere(command: string): string {
	return `What comes nearest to them, and how it differs: ${command}`;
}
