/** Pure: a loaded article -> its rows in the index, with the texts that are yet to be embedded. */
import type { Quotation } from '../src/article.ts';
import { sentencesOf } from '../src/language/sentences.ts';
import { searchWords } from '../src/language/terms.ts';
import { unknown } from '../src/names.ts';
import type { ArticleRows, FoundRow } from '../src/store.ts';
import { chunk } from './chunk.ts';
import type { LoadedArticle } from './folder.ts';
import type { RegisteredQuotation } from './registry.ts';

/** What a lead-in's likeness to a question counts beside that of the quotation's own sentences (fitted on `test/eval`). */
const leadInWeight = 0.6;

/** A text by which a quotation or passage is found. */
export interface FacetText {
	of: string;
	weight: number;
	text: string;
}

export type DraftRows = Omit<ArticleRows, 'facets'> & { facets: FacetText[] };

/** @param understands tells which texts the embedder has learnt; the others are found by their words alone. */
export function draftRows(
	{ article, quotations, contentHash }: LoadedArticle,
	understands: (text: string) => boolean,
): DraftRows {
	const offered = quotations.filter(({ isLabel }) => !isLabel);
	const passages = chunk(article);
	const sourceNames = namesOf(offered.map(({ quotation }) => quotation));
	const keysOf = (...texts: (string | null)[]) => searchWords(texts.filter(Boolean).join(' \n '), sourceNames);
	const found: FoundRow[] = [
		...offered.map(({ quotation, about }) => ({
			quotation,
			words: keysOf(quotation.text, ...about),
			context: keysOf(quotation.leadIn, quotation.section, quotation.source.occasion, ...namesOf([quotation])),
		})),
		...passages.map((passage) => ({
			quotation: passage,
			words: keysOf(passage.text),
			context: keysOf(passage.section),
		})),
	];
	const facets = [...offered.flatMap(facetsOf), ...passages.map(({ id, text }) => ({ of: id, weight: 1, text }))];
	return {
		record: {
			article,
			contentHash,
			sourceNames,
			vocabulary: vocabularyOf(found),
			quotations: offered.length,
			passages: passages.length,
		},
		found,
		facets: facets.filter(({ text }) => understands(text)),
	};
}

/** A quotation is found by each of its sentences, by what it is about, and by its lead-in. */
function facetsOf({ quotation: { id, text, leadIn }, about }: RegisteredQuotation): FacetText[] {
	const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
	return [
		...[...sentences, ...about].map((words) => ({ of: id, weight: 1, text: words })),
		{ of: id, weight: leadInWeight, text: leadIn },
	];
}

function namesOf(quotations: readonly Quotation[]): string[] {
	const names = quotations.flatMap(({ source }) => [source.publication, source.speaker]);
	return [...new Set(names.filter((name) => name !== null).filter((name) => name !== unknown))];
}

function vocabularyOf(found: readonly FoundRow[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const { words, context } of found) {
		for (const key of new Set(`${words} ${context}`.trim().split(' '))) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return Object.fromEntries(counts);
}
