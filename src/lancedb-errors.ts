/** LanceDB's errors -> sentences that say what to do. */
import { IndexError } from './errors.ts';

/** The command that mends a damaged or outdated index. */
export const rebuild = 'npm run ingest -- --rebuild';

/** Does what LanceDB is to do. @throws {IndexError} in place of whatever it throws. */
export async function guard<T>(uri: string, intent: 'read' | 'written', work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof IndexError) throw cause;
		throw new IndexError(sentenceFor(uri, intent, cause instanceof Error ? cause.message : String(cause)), { cause });
	}
}

function sentenceFor(uri: string, intent: 'read' | 'written', reason: string): string {
	if (/no space left|os error 28\b|quota exceeded/i.test(reason)) {
		return `The disk is full: make room where the index is (${uri}) and run npm run ingest. What the index held, it still holds.`;
	}
	if (/permission denied|read-only file system|not a directory|file exists|os error (?:13|17|20|30)\b/i.test(reason)) {
		return `The index folder ${uri} cannot be used: make it a folder that can be written to, or set LANCEDB_URI to one.`;
	}
	if (/commit conflict|concurrent/i.test(reason)) {
		return 'Another process is changing the index: wait until it has finished, and try again.';
	}
	if (uri.includes('://')) {
		return `The index at ${withoutSecrets(uri)} cannot be ${intent}: check LANCEDB_URI, the network and the store’s credentials.`;
	}
	return `The index at ${uri} cannot be ${intent}, it may be damaged: build it again with ${rebuild}`;
}

/** An address without the user, password and parameters that it may carry. */
function withoutSecrets(uri: string): string {
	return uri.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '');
}
