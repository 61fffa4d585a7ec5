/** What an article says of itself at its top -> ArticleInfo. The same fields in every format. */
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { ArticleInfo } from '../../src/article.ts';
import { datePattern } from '../../src/dates.ts';
import { CorpusError } from '../../src/errors.ts';
import { date, faultsOf, line, yamlFault } from '../fields.ts';
import type { Told } from './opening.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

/** What else stands there (tags, a subtitle) is other programs’. */
const FrontMatter = z.object({
	id: Id.optional(),
	title: line,
	authors: z.preprocess((names) => (typeof names === 'string' ? [names] : names), z.array(line).min(1)),
	publisher: line,
	date: date.pipe(z.string().regex(datePattern, 'must be a date: 2023-02-06, 2023-02 or 2023')),
	url: line.pipe(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
});

/**
 * Reads front matter in YAML; what it leaves out, the first lines of the article may tell.
 * @param path names the file in messages, and gives the id where the front matter has none.
 * @param fallback stands for what is missing; null where an article must have it.
 * @throws {CorpusError} where something is missing or wrong.
 */
export function readFrontMatter(
	path: string,
	yaml: string | null,
	opening: Told,
	fallback: ArticleInfo | null = null,
): ArticleInfo {
	const document = parseDocument(yaml ?? '');
	const [fault] = document.errors;
	if (fault) throw new CorpusError(yamlFault(path, 'the front matter', fault, 1));
	const fields: unknown = document.toJS() ?? {};
	if (typeof fields !== 'object' || Array.isArray(fields))
		throw new CorpusError(
			`${path}: the front matter is wrong: give it lines such as “title: …” and “date: 2023-02-06”.`,
		);
	const ask = (missing: readonly string[]) =>
		yaml === null
			? `begin it with a line of ---, ${listed(missing.map((field) => examples[field] ?? field))} on lines of their own, and another line of ---`
			: `add ${listed(missing.map((field) => examples[field] ?? field))} to its front matter`;
	const what = yaml === null ? 'has no front matter' : undefined;
	return toInfo(path, { ...opening, ...fields }, { ask, fallback, what });
}

/** A line of front matter for each field. */
const examples: Record<string, string> = {
	title: '“title: …”',
	authors: '“authors: [Ada Lund, Per Holt]”',
	publisher: '“publisher: …”',
	date: '“date: 2023-02-06”',
	url: '“url: https://…”',
};

/** How what is missing is told and made up for. */
interface Missing {
	/** What to do to give these fields. */
	ask(fields: readonly string[]): string;
	/** Stands for what is missing; null where nothing may be. */
	fallback: ArticleInfo | null;
	/** What is wrong, if not that the fields are missing. */
	what?: string | undefined;
}

/** @throws {CorpusError} naming each field that is missing or wrong, and what would give it. */
export function toInfo(path: string, fields: object, { ask, fallback, what }: Missing): ArticleInfo {
	const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => isTold(value)));
	const result = FrontMatter.partial().safeParse(told);
	const missing = fallback === null ? Object.keys(examples).filter((field) => !(field in told)) : [];
	const faults = [
		...(missing.length > 0 ? [`${path} ${what ?? `does not say its ${listed(missing)}`}: ${ask(missing)}.`] : []),
		...(result.success ? [] : [`${path}: what it says of itself is wrong: ${faultsOf(result.error)}.`]),
	];
	const { id, title, authors, publisher, url, date: published } = result.data ?? {};
	if (faults.length > 0) throw new CorpusError(faults.join(' '));
	return {
		id: id ?? fallback?.id ?? idFromName(path),
		title: title ?? fallback?.title ?? '',
		authors: authors ?? fallback?.authors ?? [],
		publisher: publisher ?? fallback?.publisher ?? '',
		published: published ?? fallback?.published ?? '',
		url: url ?? fallback?.url ?? '',
	};
}

function isTold(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** "title, authors and url". */
export function listed(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function idFromName(path: string): string {
	const id = idOf(path);
	if (id !== '') return id;
	throw new CorpusError(
		`${JSON.stringify(path)} gives no id: name the file with letters from a to z, digits and hyphens, or give an id in its front matter.`,
	);
}

/** "My Article (final).md" is my-article-final; empty for a name without a letter or digit of English. */
export function idOf(path: string): string {
	return basename(path)
		.replace(/\.\w+$/, '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
