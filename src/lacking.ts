/** What a question wants and the corpus lacks, in words for its reader. */
import type { Corpus } from './corpus.ts';
import { formatMonths } from './dates.ts';
import { nameOfKey } from './names.ts';
import type { ReadQuestion } from './question.ts';
import type { Filter, FoundRow, Store } from './store.ts';
import { keysOf, presence } from './suffice.ts';

/**
 * The terms that the best candidate does not have; without one, those that no article has. Neighbours are one phrase, with a term
 * between them that is there: "special economic zones".
 */
export function absentTerms({ terms, subject }: ReadQuestion, { frequency }: Corpus, best: FoundRow | null): string[] {
	const held = best ? keysOf(best) : frequency;
	const phrases: string[] = [];
	for (const word of new Set(terms.filter((term) => presence(term, held) < 0.5).map((term) => term.word))) {
		const last = phrases.at(-1);
		const between = ['', ...terms.map((term) => `${term.word} `)];
		const phrase = between.map((each) => `${last} ${each}${word}`).find((each) => subject.includes(each));
		if (last && phrase) phrases[phrases.length - 1] = phrase;
		else phrases.push(word);
	}
	return phrases;
}

/** Of the publications, speakers and dates that a question names: those of which nothing is quoted, alone or together. */
export async function unquotedConstraints(
	{ sources, periods }: ReadQuestion,
	filter: Filter,
	store: Store,
): Promise<string[]> {
	const isQuoted = async (part: Partial<Filter>) =>
		(await store.list({ voices: filter.voices, sources: [], periods: [], ...part }, 1)).length > 0;
	const unquoted = await Promise.all([
		...sources.map(async (source) => ((await isQuoted({ sources: [source.key] })) ? [] : [nameOf(source)])),
		...periods.map(async (period) =>
			(await isQuoted({ periods: [period] })) ? [] : [formatMonths(period.from, period.to)],
		),
	]);
	const alone = unquoted.flat();
	return alone.length > 0 ? alone : [wordsOfConstraints({ sources, periods }).join(', ')].filter(Boolean);
}

export function wordsOfConstraints({ sources, periods }: Pick<ReadQuestion, 'sources' | 'periods'>): string[] {
	return [...sources.map(nameOf), ...periods.map(({ from, to }) => formatMonths(from, to))];
}

function nameOf({ key, words }: ReadQuestion['sources'][number]): string {
	return nameOfKey(key) ?? words;
}
