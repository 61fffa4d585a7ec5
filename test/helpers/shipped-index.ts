/** Builds the index of the shipped article once for all tests, with the built-in model, in a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ingest } from '../../ingest/ingest.ts';
import { createLocalEmbedder } from '../../src/embedder.ts';
import { openStore } from '../../src/lancedb.ts';
import { shippedArticles } from './corpus.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the index of the shipped article is. Tests only read it. */
		shippedIndex: string;
	}
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'sic-shipped-'));
	const embedder = createLocalEmbedder();
	const uri = join(folder, 'index');
	const store = await openStore(uri);
	await ingest({ uri, folder: shippedArticles, store, embedder });
	await embedder.close();
	store.close();
	project.provide('shippedIndex', uri);
	return () => rm(folder, { recursive: true, force: true });
}
