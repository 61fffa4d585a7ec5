/** What a question wants and the corpus lacks, in words for its reader. */
import type { Corpus } from '../corpus.ts';
import { formatMonths } from '../dates.ts';
import { foldSpelling } from '../language/fold.ts';
import type { Term } from '../language/terms.ts';
import { nameKey, nameOfKey } from '../names.ts';
import { capitalised, properSpelling } from '../question/proper.ts';
import type { ReadQuestion } from '../question.ts';
import type { Filter, FoundRow, Store } from '../store.ts';
import { isOrdinal, keysOf, presence } from './suffice.ts';

/**
 * The terms that the best candidate does not have; without one, those that no article has. Neighbours are one phrase, with a term
 * between them that is there: "special economic zones".
 */
export function absentTerms(
	{ terms, subject, text, capitals }: ReadQuestion,
	corpus: Corpus,
	best: FoundRow | null,
): string[] {
	const held = best ? keysOf(best) : corpus.frequency;
	const phrases: string[] = [];
	const absent = new Set(terms.filter((term) => presence(term, held) < 0.5).map((term) => term.word));
	for (const word of absent) {
		// "Ninth" alone is nothing to have a quotation on.
		const counted = terms.find((term) => term.word === word && isOrdinal(term))
			? wordsAfter(word, terms, subject)
			: word;
		const last = phrases.at(-1);
		const between = ['', ...terms.map((term) => `${term.word} `)];
		const phrase = between.map((each) => `${last} ${each}${counted}`).find((each) => subject.includes(each));
		if (last && phrase) phrases[phrases.length - 1] = phrase;
		else if (!last?.split(' ').includes(word)) phrases.push(counted);
	}
	const spelt = new Map((text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => [foldSpelling(word), word]));
	const spellingOf = (word: string) =>
		properSpelling(word, corpus) ?? (capitals.has(word) ? spelt.get(word) : word) ?? word;
	return phrases.map((phrase) => {
		const words = phrase.split(' ').map(spellingOf).join(' ');
		// "Ninth Congress" is one name.
		return terms.some((term) => isOrdinal(term) && phrase.startsWith(`${term.word} `)) && /\s\p{Lu}/u.test(words)
			? capitalised(words)
			: words;
	});
}

/** "Ninth party congress": a word with the terms that follow it at once. */
function wordsAfter(word: string, terms: readonly Term[], subject: string): string {
	const known = terms.filter((term) => !term.isName).map((term) => term.word);
	const following = /^(?: [\p{L}\p{M}-]+)*/u.exec(subject.slice(subject.indexOf(word) + word.length))?.[0] ?? '';
	const rest = following.split(' ').slice(1);
	const end = rest.findIndex((each) => !known.includes(each));
	return [word, ...(end < 0 ? rest : rest.slice(0, end))].join(' ');
}

/** Of the publications, speakers and dates that a question names: those of which nothing is quoted, alone or together. */
export async function unquotedConstraints(
	{ sources, periods }: ReadQuestion,
	filter: Filter,
	{ store, corpus }: { store: Store; corpus: Corpus },
): Promise<string[]> {
	const together = [wordsOfConstraints({ sources, periods }, corpus).join(', ')].filter(Boolean);
	if (filter.voices.includes('author')) return together;
	const isQuoted = async (part: Partial<Filter>) =>
		(await store.list({ voices: filter.voices, sources: [], periods: [], ...part }, 1)).length > 0;
	const unquoted = await Promise.all([
		...sources.map(async (source) => ((await isQuoted({ sources: [source.key] })) ? [] : [nameOf(source, corpus)])),
		...periods.map(async (period) =>
			(await isQuoted({ periods: [period] })) ? [] : [formatMonths(period.from, period.to)],
		),
	]);
	const alone = unquoted.flat();
	return alone.length > 0 ? alone : together;
}

export function wordsOfConstraints(
	{ sources, periods }: Pick<ReadQuestion, 'sources' | 'periods'>,
	corpus: Corpus,
): string[] {
	return [...sources.map((source) => nameOf(source, corpus)), ...periods.map(({ from, to }) => formatMonths(from, to))];
}

/** As the corpus spells it; else as the table does, or the question. */
function nameOf({ key, words }: ReadQuestion['sources'][number], { sourceNames, authorNames }: Corpus): string {
	return [...sourceNames, ...authorNames].find((name) => nameKey(name) === key) ?? nameOfKey(key) ?? words;
}
