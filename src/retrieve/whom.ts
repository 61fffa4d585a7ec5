/** Pure: whose words a question asks for -> which quotations or passages may answer it. */
import { articlesBy, type Corpus } from '../corpus.ts';
import { isFunctionWord, termsOf } from '../language/terms.ts';
import { nameKey } from '../names.ts';
import { holdersOf, officeAsked } from '../question/offices.ts';
import type { ReadQuestion } from '../question.ts';
import type { Filter } from '../store.ts';
import { presence } from './suffice.ts';

/**
 * "Mike Pompeo’s comments": two or more words in a row that are written with capitals and that the corpus does not have name
 * somebody whom it does not quote.
 */
export function strangersIn(question: string, corpus: Corpus): string[] {
	const { frequency, sourceNames, authorNames } = corpus;
	const office = officeAsked(question, [...sourceNames, ...authorNames]);
	if (office && holdersOf(office, corpus).length === 0) return [office.words];
	const isKnown = (word: string) => termsOf(word).every((term) => presence(term, frequency) > 0);
	const words = question.match(/[\p{L}\p{M}]+(?:[-’'](?!s\b)[\p{L}\p{M}]+)*/gu) ?? [];
	const isTitle = words.every((word) => /^\p{Lu}/u.test(word) || isFunctionWord(word));
	if (isTitle && words.length > 3) return [];
	// "On the Belt and Road Initiative" names a subject.
	const runs =
		question.match(
			/(?<!\b(?:about|on|regarding|concerning|the|in|at|for|and|with|to)\s(?:\p{Lu}\p{L}*\s)*)(?<![\p{L}’'-])\p{Lu}[\p{L}\p{M}-]*(?:\s\p{Lu}[\p{L}\p{M}-]*)+/gu,
		) ?? [];
	return runs.flatMap((run) => {
		const strange = run.split(' ').filter((word) => !isFunctionWord(word) && !isKnown(word));
		const name = strange.join(' ');
		return strange.length > 1 && run.includes(name) ? [name] : [];
	});
}

export function isAuthor({ key }: { key: string }, corpus: Corpus): boolean {
	return corpus.authorNames.some((name) => nameKey(name) === key);
}

/** "What did Robert Carlin say about Hakpo?": who is named after an author is spoken of. */
export function forAuthors(read: ReadQuestion, corpus: Corpus): ReadQuestion {
	const [first] = read.sources;
	const others = read.sources.filter((source) => !isAuthor(source, corpus));
	if (!first || !isAuthor(first, corpus)) return { ...read, sources: others };
	const spokenOf = others.map(({ key, words }) => ({ word: words, keys: [key], isName: true }));
	return {
		...read,
		terms: [...spokenOf, ...read.terms],
		sources: read.sources.filter((source) => isAuthor(source, corpus)),
	};
}

/** The authors' own words, in their own articles, for questions to them; all other questions are about quotations. */
export function filterOf({ sources, periods }: ReadQuestion, corpus: Corpus): Filter {
	const articles = sources.flatMap(({ key }) => articlesBy(key, corpus));
	if (articles.length > 0) return { voices: ['author'], sources: [], periods, articles };
	return { voices: ['journal', 'official'], sources: sources.map(({ key }) => key), periods };
}

/** Words between quotation marks that are somebody's speech; fewer are a term. */
const speech = 5;

/** How much of a passage is its author's: all but terms, most, or less than half; the rest stands between quotation marks, or after it. */
export function ownShare(passage: string): 'all' | 'most' | 'less' {
	const marked = /[“"«„]([^“”"«»]*)[”"»]/g;
	const spoken = [...passage.matchAll(marked)].map(([, words = '']) => words);
	const leadsIn = /:\s*$/.test(passage);
	if (!leadsIn && spoken.every((words) => words.trim().split(/\s+/).length < speech)) return 'all';
	return 2 * spoken.join('').length <= passage.length ? 'most' : 'less';
}
