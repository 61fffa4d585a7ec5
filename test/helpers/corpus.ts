/** Articles and registries written for a test, in a temporary folder with a real LanceDB index beside it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { type IngestReport, ingest } from '../../ingest/ingest.ts';
import type { AnswerDeps } from '../../src/answer.ts';
import { createCorpusReader } from '../../src/corpus.ts';
import { openStore } from '../../src/lancedb.ts';
import type { LanguageModel } from '../../src/model.ts';
import type { Store } from '../../src/store.ts';
import { type CountingEmbedder, createHashEmbedder } from './embedder.ts';

/** The folder of the article that ships. */
export const shippedArticles = fileURLToPath(new URL('../../ingest/articles', import.meta.url));

export interface TestCorpus {
	folder: string;
	uri: string;
	store: Store;
	embedder: CountingEmbedder;
	write(name: string, content: string | Uint8Array): Promise<void>;
	remove(name: string): Promise<void>;
	ingest(): Promise<IngestReport>;
	deps(model?: LanguageModel | null): AnswerDeps;
	[Symbol.asyncDispose](): Promise<void>;
}

/** A corpus of the given files. Nothing is ingested yet. */
export async function createTestCorpus(files: Record<string, string | Uint8Array> = {}): Promise<TestCorpus> {
	const root = await mkdtemp(join(tmpdir(), 'sic-'));
	const folder = join(root, 'articles');
	const uri = join(root, 'index');
	const { mkdir } = await import('node:fs/promises');
	await mkdir(folder);
	const store = await openStore(uri);
	const embedder = createHashEmbedder();
	const corpus: TestCorpus = {
		folder,
		uri,
		store,
		embedder,
		write: (name, content) => writeFile(join(folder, name), content),
		remove: (name) => rm(join(folder, name)),
		ingest: () => ingest({ uri, folder, store, embedder }),
		deps: (model = null) => ({ store, embedder, reader: createCorpusReader(store), model }),
		async [Symbol.asyncDispose]() {
			store.close();
			await rm(root, { recursive: true, force: true });
		},
	};
	for (const [name, content] of Object.entries(files)) await corpus.write(name, content);
	return corpus;
}

/** An article file with complete front matter. */
export function articleFile(body: string, fields: Record<string, unknown> = {}): string {
	const frontMatter = {
		title: 'A Study of Quoting',
		authors: ['Ada Author', 'Bo Writer'],
		publisher: 'The Review',
		date: '2021-05-04',
		url: 'https://example.org/study',
		...fields,
	};
	return `---\n${stringify(frontMatter)}---\n\n${body}\n`;
}

/** A registry file. */
export function registryFile(quotations: readonly Record<string, unknown>[]): string {
	return stringify({ quotations });
}
