/** One ingest at a time on an index in a folder; object stores have no lock, and rely on LanceDB's commits alone. */
import { mkdir } from 'node:fs/promises';
import { lock } from 'proper-lockfile';
import { IndexError } from '../src/errors.ts';

/** How long another ingest is waited for: a minute embeds some hundred paragraphs; tried each half second. */
const patience = { retries: 240, factor: 1, minTimeout: 500, maxTimeout: 500 };

/**
 * Does the work while no other process ingests into the same folder. A lock that a killed process left is taken over after 10 s.
 * @throws {IndexError} where the folder cannot be made or the other ingest does not end.
 */
export async function alone<T>(indexUri: string, work: () => Promise<T>): Promise<T> {
	if (indexUri.includes('://')) return work();
	const unusable = (cause: NodeJS.ErrnoException): never => {
		throw new IndexError(
			cause.code === 'ELOCKED'
				? 'Another process has been building the index for two minutes: wait until it has finished, and try again.'
				: `The index folder ${indexUri} cannot be used: make it a folder that can be written to, or set LANCEDB_URI to one.`,
			{ cause },
		);
	};
	await mkdir(indexUri, { recursive: true }).catch(unusable);
	const release = await lock(indexUri, { retries: patience }).catch(unusable);
	try {
		return await work();
	} finally {
		await release();
	}
}
