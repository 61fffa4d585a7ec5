/** The pipeline: load -> quotations -> passages -> embed -> store. Nothing is written before every article has been read and checked; one that cannot be taken in keeps no other out. */
import { basename } from 'node:path';
import { batchSize, type Embedder } from '../src/embedder.ts';
import { CorpusError, IndexError } from '../src/errors.ts';
import { namesVersion } from '../src/names.ts';
import type { ArticleRows, FacetRow, Store } from '../src/store.ts';
import { type DraftRows, draftRows, type FacetText } from './draft.ts';
import { type Folder, hashOf, type LoadedArticle, loadFolder, pipelineVersion, readFolder } from './folder.ts';
import { alone } from './lock.ts';

export interface IngestReport {
	articles: number;
	quotations: number;
	passages: number;
	added: string[];
	changed: string[];
	removed: string[];
	/** The files of articles without a registry: rules found who is quoted, and nobody checked it. */
	unchecked: string[];
	/** The files of articles whose registry lacks quotations that were found, and how many; they are quoted as not checked. */
	incomplete: { path: string; missing: number }[];
	/** The registries with proposals that nobody has confirmed, and how many. */
	unconfirmed: { path: string; proposals: number }[];
	/** What keeps an article or a registry out: a sentence each. What the index had of such an article stays. */
	faults: string[];
}

export interface IngestOptions {
	/** Where the store is: one ingest at a time works on it. */
	uri: string;
	/** The folder of the articles. */
	folder: string;
	store: Store;
	embedder: Embedder;
	/** Makes the index anew, whatever there is. */
	rebuild?: boolean;
	/** Called before the first text is embedded and after each batch: how many texts are done, and how many there are. */
	onProgress?: (done: number, total: number) => void;
}

/** As `ingest`, but returns null at once where the index has been built from just these files, or what was wrong with them was told already. */
export async function ingestIfChanged(options: IngestOptions): Promise<IngestReport | null> {
	const { uri, store, embedder } = options;
	const info = await store.info();
	if (info !== null) {
		checkEmbedder(info.embedder, embedder);
		if (await isCurrent(options)) return null;
	}
	return alone(uri, async () => {
		// Another process may have done it meanwhile.
		const done = (await store.info()) !== null && (await isCurrent(options));
		return done ? null : bringUpToDate(options);
	});
}

async function isCurrent({ folder, store, embedder }: IngestOptions): Promise<boolean> {
	const [fingerprint] = (await store.fingerprint())?.split(faultMark) ?? [];
	return fingerprint === fingerprintOf(await readFolder(folder), embedder);
}

/** Parts a fingerprint from the number of faults that were told. */
const faultMark = '!';

/** How many faults the last ingest has told: they keep articles as they were until somebody mends them. */
export async function faultsTold(store: Store): Promise<number> {
	return Number((await store.fingerprint())?.split(faultMark)[1] ?? 0);
}

/**
 * Brings the index to what the folder holds. Articles that have not changed are not embedded again.
 * @throws {CorpusError} for a folder of which nothing can be taken in where there is no index yet.
 * @throws {IndexError} where the index was built with another embedder, or cannot be written.
 * @throws {ModelError} where embedding fails; articles that were finished stay in the index.
 */
export function ingest(options: IngestOptions): Promise<IngestReport> {
	return alone(options.uri, () => bringUpToDate(options));
}

async function bringUpToDate(options: IngestOptions): Promise<IngestReport> {
	const { folder, store, embedder, rebuild = false } = options;
	const files = await readFolder(folder);
	const { articles: loaded, faults, withheld } = loadFolder(files);
	const info = rebuild ? null : await store.info();
	if (info !== null) checkEmbedder(info.embedder, embedder);
	else if (loaded.length === 0) throw new CorpusError(faults.join('\n'));

	const known = new Map(
		(info === null ? [] : await store.articles()).map(({ article, contentHash }) => [article.id, contentHash]),
	);
	const added = loaded.filter(({ article }) => !known.has(article.id));
	const changed = loaded.filter(({ article: { id }, contentHash }) => known.has(id) && known.get(id) !== contentHash);
	const present = new Set([...loaded.map(({ article }) => article.id), ...withheld]);
	const removed = [...known.keys()].filter((id) => !present.has(id));

	if (rebuild) {
		await writeAnew(added, options);
	} else {
		if (info === null) await createIndex(options);
		await write([...added, ...changed], options);
	}
	await store.removeArticles(removed);
	if (added.length + changed.length + removed.length > 0) await store.settle();
	const told = faults.length > 0 ? `${faultMark}${faults.length}` : '';
	await store.setFingerprint(`${fingerprintOf(files, embedder)}${told}`);

	const records = await store.articles();
	return {
		articles: records.length,
		quotations: records.reduce((sum, { quotations }) => sum + quotations, 0),
		passages: records.reduce((sum, { passages }) => sum + passages, 0),
		added: added.map(({ article }) => article.id),
		changed: changed.map(({ article }) => article.id),
		removed,
		unchecked: loaded
			.filter(({ registryPath, quotations }) => registryPath === null && quotations.length > 0)
			.map(({ path }) => path),
		incomplete: loaded
			.filter(({ unregistered }) => unregistered > 0)
			.map(({ path, unregistered }) => ({ path, missing: unregistered })),
		unconfirmed: loaded.flatMap(({ registryPath, unconfirmed }) =>
			registryPath !== null && unconfirmed > 0 ? [{ path: registryPath, proposals: unconfirmed }] : [],
		),
		faults,
	};
}

function checkEmbedder(recorded: string, embedder: Embedder): void {
	if (recorded !== embedder.model) {
		throw new IndexError(
			`The index was built with the embedding model ${recorded}, and ${embedder.model} is configured: build it again with npm run ingest -- --rebuild, or configure the former model.`,
		);
	}
}

async function createIndex({ store, embedder }: IngestOptions): Promise<void> {
	const [vector] = await embedder.embed(['dimension']);
	await store.create({ embedder: embedder.model, dimension: vector?.length ?? 0 });
}

/** A new index takes the place of the old one only when everything is embedded. */
async function writeAnew(articles: readonly LoadedArticle[], options: IngestOptions): Promise<void> {
	const { store, embedder, onProgress } = options;
	const rows: ArticleRows[] = [];
	for await (const each of embedded(articles, embedder, onProgress)) rows.push(each);
	await createIndex(options);
	for (const each of rows) await store.replaceArticle(each);
}

/** Each article is replaced as soon as it is embedded. */
async function write(
	articles: readonly LoadedArticle[],
	{ store, embedder, onProgress }: IngestOptions,
): Promise<void> {
	for await (const each of embedded(articles, embedder, onProgress)) await store.replaceArticle(each);
}

/** The articles' rows with their vectors, one article after the other. */
async function* embedded(
	articles: readonly LoadedArticle[],
	embedder: Embedder,
	onProgress: IngestOptions['onProgress'],
): AsyncGenerator<ArticleRows> {
	const drafts: DraftRows[] = articles.map((article) => draftRows(article, embedder.understands));
	const total = drafts.reduce((sum, { facets }) => sum + facets.length, 0);
	let done = 0;
	if (total > 0) onProgress?.(done, total);
	for (const draft of drafts) {
		const facets: FacetRow[] = [];
		for (let at = 0; at < draft.facets.length; at += batchSize) {
			const batch = draft.facets.slice(at, at + batchSize);
			facets.push(...(await embedBatch(batch, embedder)));
			done += batch.length;
			onProgress?.(done, total);
		}
		yield { ...draft, facets };
	}
}

async function embedBatch(batch: readonly FacetText[], embedder: Embedder): Promise<FacetRow[]> {
	const vectors = await embedder.embed(batch.map(({ text }) => text));
	return batch.flatMap(({ of, weight }, index) => {
		const vector = vectors[index];
		return vector ? [{ of, weight, vector }] : [];
	});
}

/** Equal where the same pipeline and model would make the same index from the same files. */
function fingerprintOf({ articles, orphans }: Folder, embedder: Embedder): string {
	const parts = articles.flatMap(({ path, bytes, registry }) => [basename(path), bytes, registry]);
	return hashOf(pipelineVersion, namesVersion(), embedder.model, ...parts, ...orphans.map(({ path }) => path));
}
