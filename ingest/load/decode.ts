/** The bytes of a file -> its text. Refuses what is not text in UTF-8. */
import { CorpusError } from '../../src/errors.ts';

/** @throws {CorpusError} for a binary file, another encoding, or a control character. */
export function decode(path: string, bytes: Uint8Array): string {
	if (bytes.includes(0)) throw new CorpusError(`${path} is a binary file: give the article as text in UTF-8.`);
	let content: string;
	try {
		content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new CorpusError(`${path} is not in UTF-8: save it in that encoding and ingest again.`, { cause });
	}
	const control = /(?![\t\n\r])\p{Cc}|\r(?!\n)/u.exec(content);
	if (control) {
		const line = content.slice(0, control.index).split('\n').length;
		throw new CorpusError(`${path} holds a control character in line ${line}, which no text has: remove it.`);
	}
	return content;
}
