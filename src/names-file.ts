/** The `names.yaml` of the articles folder: publications, persons, bodies and places that the program does not know yet. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { CorpusError } from './errors.ts';
import type { KnownName } from './names.ts';

const spelling = z
	.string()
	.trim()
	.regex(/[\p{L}\p{N}]/u, 'must have a letter or a digit');

const NamesFile = z.strictObject({
	names: z.array(
		z.strictObject({
			name: spelling,
			kind: z.enum(['publication', 'person', 'body', 'place']),
			aliases: z.array(spelling).default([]),
		}),
	),
});

/**
 * @returns none where the folder has no such file.
 * @throws {CorpusError} naming what is wrong with it.
 */
export async function readNamesFile(folder: string): Promise<KnownName[]> {
	const path = join(folder, 'names.yaml');
	const content = await readFile(path, 'utf8').catch((cause) => {
		if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
		throw new CorpusError(`${path} cannot be read: make it a readable file.`, { cause });
	});
	if (content === null) return [];
	const document = parseDocument(content);
	const [fault] = document.errors;
	if (fault) throw new CorpusError(`${path} is not YAML: ${fault.message.split('\n')[0]}`);
	const result = NamesFile.safeParse(document.toJS());
	if (result.success) return result.data.names;
	const faults = result.error.issues.map(({ path: place, message }) => `${place.join('.') || 'it'}: ${message}`);
	throw new CorpusError(`${path}: ${faults.join('; ')}. Give a list under "names:", each with name, kind and aliases.`);
}
