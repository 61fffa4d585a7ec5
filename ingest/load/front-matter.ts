/** What an article says of itself at its top -> ArticleInfo. The same fields in every format. */
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { ArticleInfo } from '../../src/article.ts';
import { datePattern } from '../../src/dates.ts';
import { CorpusError } from '../../src/errors.ts';
import { date, faultsOf, line } from '../fields.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

/** What else stands there (tags, a subtitle) is other programs’. */
const FrontMatter = z.object({
	id: Id.optional(),
	title: line,
	authors: z.array(line).min(1),
	publisher: line,
	date: date.pipe(z.string().regex(datePattern, 'must be a date: 2023-02-06, 2023-02 or 2023')),
	url: line.pipe(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
});

/**
 * Reads front matter in YAML.
 * @param path names the file in messages, and gives the id where the front matter has none.
 * @param fallback stands for front matter that is missing; null where an article must have it.
 * @throws {CorpusError} where it is missing or wrong.
 */
export function readFrontMatter(path: string, yaml: string | null, fallback: ArticleInfo | null = null): ArticleInfo {
	if (yaml === null) {
		if (fallback) return fallback;
		throw new CorpusError(
			`${path} has no front matter: begin it with title, authors, publisher, date and url between two lines of ---.`,
		);
	}
	const document = parseDocument(yaml);
	const [fault] = document.errors;
	if (fault) throw new CorpusError(`${path}: the front matter is not YAML: ${fault.message.split('\n')[0]}`);
	return toInfo(path, 'the front matter', document.toJS());
}

/** @throws {CorpusError} naming each field that is missing or wrong. */
export function toInfo(path: string, what: string, fields: unknown): ArticleInfo {
	const result = FrontMatter.safeParse(fields);
	if (!result.success) throw new CorpusError(`${path}: ${what} is wrong: ${faultsOf(result.error)}.`);
	const { id, date, ...info } = result.data;
	return { id: id ?? idFromName(path), ...info, published: date };
}

function idFromName(path: string): string {
	const result = Id.safeParse(
		basename(path)
			.replace(/\.\w+$/, '')
			.toLowerCase(),
	);
	if (result.success) return result.data;
	throw new CorpusError(
		`${JSON.stringify(path)} gives no id: name the file with letters, digits and hyphens, or give an id in its front matter.`,
	);
}
