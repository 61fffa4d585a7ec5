/** The composition root: Config -> live dependencies. */
import type { AnswerDeps } from './answer.ts';
import type { Config } from './config.ts';
import { createCorpusReader } from './corpus.ts';
import type { DigestSettings } from './digest/digests.ts';
import { createLocalEmbedder, createRemoteEmbedder, type Embedder } from './embedder.ts';
import { openStore } from './lancedb.ts';
import { openLedger } from './lancedb-ledger.ts';
import type { Ledger } from './ledger.ts';
import { createLanguageModel } from './model.ts';
import { extendNames } from './names.ts';
import { readNamesFile } from './names-file.ts';
import type { Store } from './store.ts';

export interface Index {
	/** Where the index is. */
	uri: string;
	store: Store;
	embedder: Embedder;
	close(): Promise<void>;
}

/**
 * The index and what makes its vectors. The built-in model starts loading at once.
 * @throws {CorpusError} for a `names.yaml` of the articles folder that cannot be taken.
 */
export async function openIndex(config: Config): Promise<Index> {
	extendNames(await readNamesFile(config.articlesFolder));
	const embedder = config.embeddings ? createRemoteEmbedder(config.embeddings) : createLocalEmbedder();
	try {
		const store = await openStore(config.indexUri);
		return {
			uri: config.indexUri,
			store,
			embedder,
			async close() {
				await embedder.close();
				store.close();
			},
		};
	} catch (error) {
		await embedder.close();
		throw error;
	}
}

/** What Slack has to remember, beside the index. */
export function openSlackLedger(config: Config): Promise<Ledger> {
	return openLedger(config.indexUri);
}

/** Only a store that writes conditionally elects one of several posters; LanceDB's own cloud does not. */
export function digestSettings({ digest, indexUri }: Config): DigestSettings {
	return { ...digest, isPoster: digest.isLeader || !indexUri.startsWith('db://') };
}

/** What answering a question takes, on an open index. */
export function answerDeps(config: Config, { store, embedder }: Index): AnswerDeps {
	return {
		store,
		embedder,
		reader: createCorpusReader(store),
		model: config.language ? createLanguageModel(config.language) : null,
	};
}
