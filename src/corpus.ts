/** What the whole index knows: its articles, their vocabulary, the names they quote. Kept in memory while the index stays the same. */
import { createHash } from 'node:crypto';
import { type Article, isExact, type Quotation } from './article.ts';
import { IndexError } from './errors.ts';
import { nameKey } from './names.ts';
import type { Store } from './store.ts';

export interface Corpus {
	articles: ReadonlyMap<string, Article>;
	/** How many quotations and passages can be found. */
	size: number;
	/** Every search key of the corpus, with the number of quotations and passages that have it. */
	frequency: ReadonlyMap<string, number>;
	/** The names of those whom the articles quote, as they spell them. */
	sourceNames: readonly string[];
	/** The names by which the articles' authors are asked for. */
	authorNames: readonly string[];
}

export interface CorpusReader {
	/** The corpus as it is now. @throws {IndexError} */
	read(): Promise<Corpus>;
}

/** Reads the corpus when it is first asked for, and again when the index has changed. */
export function createCorpusReader(store: Store): CorpusReader {
	let kept: { version: number; corpus: Corpus } | undefined;
	return {
		async read() {
			const version = await store.version();
			if (kept?.version !== version) kept = { version, corpus: await load(store) };
			return kept.corpus;
		},
	};
}

async function load(store: Store): Promise<Corpus> {
	const rows = await store.articles();
	const damaged = rows.find(
		({ article }) => createHash('sha256').update(article.text).digest('hex') !== article.sha256,
	);
	if (damaged) {
		throw new IndexError(
			`The article ${damaged.article.id} in the index is not what was ingested: build the index again with npm run ingest -- --rebuild`,
		);
	}
	if (rows.length === 0) throw new IndexError('The index holds no article yet: run npm run ingest.');
	const frequency = new Map<string, number>();
	for (const { vocabulary } of rows) {
		for (const [key, count] of Object.entries(vocabulary)) frequency.set(key, (frequency.get(key) ?? 0) + count);
	}
	const sourceNames = [...new Set(rows.flatMap((row) => row.sourceNames))];
	return {
		articles: new Map(rows.map(({ article }) => [article.id, article])),
		size: rows.reduce((sum, { quotations, passages }) => sum + quotations + passages, 0),
		frequency,
		sourceNames,
		authorNames: [
			...new Set(rows.flatMap(({ article }) => namesOfAuthors(article.authors, { frequency, sourceNames }))),
		],
	};
}

/** The last check before anything leaves: a quotation is its article's slice. */
export function isInCorpus(quotation: Quotation, { articles }: Corpus): boolean {
	const article = articles.get(quotation.article.id);
	return article !== undefined && isExact(quotation, article.text);
}

/** The ids of the articles by an author, whose name's key is given; all of them where the name means any author. */
export function articlesBy(key: string, corpus: Corpus): string[] {
	return [...corpus.articles.values()].flatMap(({ id, authors }) =>
		namesOfAuthors(authors, corpus).some((name) => nameKey(name) === key) ? [id] : [],
	);
}

/** Names by which all authors are meant, when nobody else is. */
const anyAuthors = [
	'the authors',
	'the author',
	'the article’s author',
	'author of the article',
	'the article’s authors',
	'authors of the article',
	'authors of the study',
	'저자들',
	'저자',
	'필자',
];

/** "Robert Carlin", "Rachel Minyoung Lee": also "Rachel Lee", "Carlin and Lee", and a long surname that is no word of the corpus and no source's. */
function namesOfAuthors(
	authors: readonly string[],
	{ frequency, sourceNames }: Pick<Corpus, 'frequency' | 'sourceNames'>,
): string[] {
	const split = authors.map((author) => author.split(/\s+/));
	const surnames = split.map((parts) => parts.at(-1) ?? '');
	const firstAndLast = split.map((parts) => `${parts[0]} ${parts.at(-1)}`);
	const unmistakable = surnames.filter(
		(surname) =>
			surname.length > 4 &&
			!frequency.has(surname.toLowerCase()) &&
			!sourceNames.some((name) => name.split(/\s+/).includes(surname)),
	);
	const together = [surnames, surnames.toReversed()].map((names) => names.join(' and '));
	return [...authors, ...firstAndLast, ...together, ...unmistakable, ...anyAuthors];
}
