/** Pure: proper names among the words of a question, as the articles write them. */
import type { Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import { isEnglish } from '../language/dictionary.ts';
import { searchWords, termsOf } from '../language/terms.ts';
import { readQuestion } from '../question.ts';

/** A word as the articles write it inside sentences, where they always write it with a capital; null for any other. */
export function properSpelling(word: string, { articles }: Pick<Corpus, 'articles'>): string | null {
	if (!/^[\p{L}\p{M}]+$/u.test(word)) return null;
	const inside = new RegExp(`(?<=[\\p{Ll},;]\\s)${word}(?![\\p{L}\\p{M}])`, 'giu');
	const written = [...articles.values()].flatMap(({ text }) => text.match(inside) ?? []);
	const [first] = written;
	return first && written.every((each) => /^\p{Lu}/u.test(each)) ? first : null;
}

/** The proper names that a question is about and that none of the quotations, their lead-ins and their sources has. */
export function namedByNone(question: string, quotations: readonly Quotation[], corpus: Corpus): string[] {
	const { terms, capitals } = readQuestion(question, [...corpus.sourceNames, ...corpus.authorNames]);
	const held = new Set(
		quotations.flatMap(({ text, leadIn, source: { publication, speaker, occasion } }) =>
			searchWords([text, leadIn, publication, speaker, occasion].filter(Boolean).join(' \n ')).split(' '),
		),
	);
	return terms.flatMap(({ word, keys, isName }) => {
		if (isName || keys.some((key) => held.has(key))) return [];
		const spelling = properSpelling(word, corpus);
		if (spelling) return [spelling];
		const isStrange = capitals.has(word) && !isEnglish(word) && termsOf(word).length > 0;
		return isStrange ? [capitalised(word)] : [];
	});
}

export function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
