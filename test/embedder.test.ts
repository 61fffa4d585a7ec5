import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLocalEmbedder, createRemoteEmbedder, type Embedder } from '../src/embedder.ts';
import { ModelError } from '../src/errors.ts';
import { type OpenAiServer, startOpenAiServer } from './helpers/openai-server.ts';

const lengthOf = (vector: Float32Array) => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

describe('the built-in embedder', () => {
	let embedder: Embedder;
	beforeAll(() => {
		embedder = createLocalEmbedder();
	});
	afterAll(() => embedder.close());

	it('gives one vector of unit length a text, in order, over several batches', async () => {
		const texts = Array.from({ length: 20 }, (_, index) => `Trade with ${index} countries.`);
		const vectors = await embedder.embed(texts);
		expect(vectors).toHaveLength(20);
		for (const vector of vectors) {
			expect(vector).toHaveLength(512);
			expect(lengthOf(vector)).toBeCloseTo(1, 3);
		}
		const [again] = await embedder.embed([texts[7] ?? '']);
		expect(cosine(vectors[7] as Float32Array, again as Float32Array)).toBeCloseTo(1, 3);
	});

	it('puts like beside like', async () => {
		const [rights, likeRights, weather] = await embedder.embed([
			'Firms may sign contracts abroad.',
			'Companies can make deals with foreign countries.',
			'It rained all day.',
		]);
		expect(cosine(rights as Float32Array, likeRights as Float32Array)).toBeGreaterThan(
			cosine(rights as Float32Array, weather as Float32Array),
		);
	});

	it('knows what it has not learnt', () => {
		expect(embedder.understands('foreign trade')).toBe(true);
		expect(embedder.understands('대외무역')).toBe(false);
		expect(embedder.understands('2016?')).toBe(false);
	});

	it('rejects what is asked of it after it has been closed', async () => {
		const closed = createLocalEmbedder();
		await closed.close();
		await expect(closed.embed(['words'])).rejects.toThrow(ModelError);
	});
});

describe('a remote embedder', () => {
	let server: OpenAiServer;
	beforeAll(async () => {
		server = await startOpenAiServer(() => ({}));
	});
	afterAll(() => server[Symbol.asyncDispose]());
	const remote = (model: string) => createRemoteEmbedder({ baseUrl: server.baseUrl, apiKey: 'none', model });

	it('brings its vectors to unit length, in the order of the texts', async () => {
		const vectors = await remote('any').embed(['a', 'a longer text', ...Array.from({ length: 30 }, () => 'more')]);
		expect(vectors).toHaveLength(32);
		for (const vector of vectors) expect(lengthOf(vector)).toBeCloseTo(1, 5);
		expect(vectors[1]?.[0]).toBeGreaterThan(vectors[0]?.[0] ?? 1);
	});

	it.each(['too-few', 'not-a-number', 'of-two-lengths'])('refuses vectors that are %s', async (model) => {
		await expect(remote(model).embed(['one', 'two'])).rejects.toThrow(
			/sent no usable vectors: check that .* is an embedding model/,
		);
	});

	it('says that the endpoint is down', async () => {
		const embedder = createRemoteEmbedder({ baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'none', model: 'any' });
		await expect(embedder.embed(['one'])).rejects.toThrow(/embeddings endpoint did not answer/);
	});
});
