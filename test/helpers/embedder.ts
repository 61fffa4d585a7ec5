/** A stand-in embedder: hashes the words of a text into a small vector. Says nothing of retrieval quality. */
import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/embedder.ts';

export interface CountingEmbedder extends Embedder {
	/** How many texts it has been given. */
	embedded: number;
}

export function createHashEmbedder(model = 'hash-of-words', dimension = 16): CountingEmbedder {
	const embedder: CountingEmbedder = {
		model,
		embedded: 0,
		understands: () => true,
		async embed(texts) {
			embedder.embedded += texts.length;
			return texts.map((text) => vectorOf(text, dimension));
		},
		async close() {},
	};
	return embedder;
}

function vectorOf(text: string, dimension: number): Float32Array {
	const vector = new Float32Array(dimension).fill(0.01);
	for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
		const slot = (createHash('md5').update(word).digest()[0] ?? 0) % dimension;
		vector[slot] = (vector[slot] ?? 0) + 1;
	}
	const length = Math.hypot(...vector);
	return vector.map((value) => value / length);
}
