/** What the index holds and what it can be asked. `lancedb.ts` is the one implementation. */
import type { Article, Quotation, Voice } from './article.ts';

/** What the index says of itself. */
export interface IndexInfo {
	/** The model that made its vectors. */
	embedder: string;
	/** Numbers in a vector. */
	dimension: number;
}

/** An article in the index. */
export interface ArticleRow {
	article: Article;
	/** Of everything that its rows were made from; equal hashes need no new rows. */
	contentHash: string;
	/** The names of those it quotes, as the article spells them. */
	sourceNames: string[];
	/** Its search keys, each with the number of its quotations and passages that have it. */
	vocabulary: Record<string, number>;
	quotations: number;
	passages: number;
}

/** Something that can be found: a quotation, or a passage in the authors' own words. */
export interface FoundRow {
	quotation: Quotation;
	/** The search keys of its words and what it is about, separated by spaces. */
	words: string;
	/** The search keys of its lead-in, section and source. */
	context: string;
}

/** A text by which a quotation or passage is found by meaning. */
export interface FacetRow {
	/** The id of the quotation or passage. */
	of: string;
	/** 0 to 1: what its similarity counts. */
	weight: number;
	vector: Float32Array;
}

/** All rows of one article. */
export interface ArticleRows {
	record: ArticleRow;
	found: FoundRow[];
	facets: FacetRow[];
}

/** Which quotations may be found. Lists are alternatives; an empty one does not restrict. */
export interface Filter {
	/** `author` finds passages; the others find quotations. */
	voices: readonly Voice[];
	/** Keys of publications and speakers. */
	sources: readonly string[];
	/** In months (`year * 12 + month`), both ends included: a quotation's whole date must lie inside one. */
	periods: readonly { from: number; to: number }[];
	/** Keys of publications and speakers that a quotation must have all. */
	allSources?: readonly string[];
	/** Ids of articles. */
	articles?: readonly string[];
}

export interface WordHit extends FoundRow {
	/** BM25; the context counts a third. */
	score: number;
}

export interface MeaningHit {
	id: string;
	/** Weighted cosine, at most 1. */
	similarity: number;
}

export interface Store {
	/** null where no index has been built yet. */
	info(): Promise<IndexInfo | null>;
	/** Makes an empty index, in place of any that is there. */
	create(info: IndexInfo): Promise<void>;
	/** Grows with every change of the index. */
	version(): Promise<number>;
	articles(): Promise<ArticleRow[]>;
	replaceArticle(rows: ArticleRows): Promise<void>;
	removeArticles(ids: readonly string[]): Promise<void>;
	/** Brings search up to date after changes and drops what was replaced from the disk. */
	settle(): Promise<void>;
	/** What the corpus was when the index was last built to the end; null where it was not. */
	fingerprint(): Promise<string | null>;
	setFingerprint(fingerprint: string): Promise<void>;
	searchWords(keys: string, filter: Filter, limit: number): Promise<WordHit[]>;
	searchMeaning(vector: Float32Array, filter: Filter, limit: number): Promise<MeaningHit[]>;
	find(ids: readonly string[]): Promise<FoundRow[]>;
	/** What passes the filter, at most `limit`, article by article, each in its order. */
	list(filter: Filter, limit: number): Promise<FoundRow[]>;
	close(): void;
}
