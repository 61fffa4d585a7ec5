/** The articles folder: its files read, checked and loaded. What is wrong with one is told, and keeps none of the others out. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article, Span } from '../src/article.ts';
import { CorpusError, StaleError } from '../src/errors.ts';
import { namesVersion } from '../src/names.ts';
import { detect } from './detect.ts';
import { articleEnding, loadArticle } from './load/article.ts';
import { decode } from './load/decode.ts';
import { idOf } from './load/front-matter.ts';
import { propose } from './propose.ts';
import { type RegisteredQuotation, readRegistry, registerProposal, wordsIn } from './registry.ts';

/** Raise it when the same files would give other rows than before. */
export const pipelineVersion = '9';

/** An article with what is registered of it. */
export interface LoadedArticle {
	article: Article;
	quotations: RegisteredQuotation[];
	path: string;
	/** null where it has no registry: the credits are those that rules find. */
	registryPath: string | null;
	/** Detected quotations that its registry does not have; they are among its quotations, credited by rules. */
	unregistered: number;
	/** Entries of its registry that nobody has confirmed. */
	unconfirmed: number;
	/** Of its files and the pipeline: equal hashes give equal rows. */
	contentHash: string;
}

/** What the folder's files give. */
export interface LoadedFolder {
	articles: LoadedArticle[];
	/** What keeps a file out: a sentence each. */
	faults: string[];
	/** The ids of the articles that are kept out: what the index holds of them stays. */
	withheld: string[];
}

/** The articles' files, and the registries that belong to none. */
export interface Folder {
	articles: ArticleFile[];
	orphans: { path: string; content: string }[];
}

/** The files of an article as they are on the disk. */
export interface ArticleFile {
	path: string;
	bytes: Buffer;
	registryPath: string;
	/** null where the article has no registry. */
	registry: Buffer | null;
}

/** @throws {CorpusError} where the folder or a file cannot be read, or the folder holds no article. */
export async function readFolder(folder: string): Promise<Folder> {
	const names = await readdir(folder).catch((cause) => {
		throw new CorpusError(
			`The articles folder ${folder} cannot be read: make it, or set SIC_ARTICLES to the folder of your articles.`,
			{ cause },
		);
	});
	const articles = names.filter((name) => articleEnding.test(name)).sort();
	if (articles.length === 0) {
		throw new CorpusError(
			`There is no article in ${folder}: put articles (.md, .txt or .html) there, or set SIC_ARTICLES.`,
		);
	}
	const owned = new Set(articles.map((name) => name.replace(articleEnding, registryEnding)));
	const orphans = names.filter((name) => name.endsWith(registryEnding) && !owned.has(name)).sort();
	return {
		articles: await Promise.all(articles.map((name) => readFiles(join(folder, name)))),
		orphans: await Promise.all(
			orphans.map(async (name) => {
				const path = join(folder, name);
				return { path, content: await readFile(path, 'utf8').catch(() => '') };
			}),
		),
	};
}

export function loadFolder({ articles, orphans }: Folder): LoadedFolder {
	const loaded = new Map<string, LoadedArticle>();
	const withheld: string[] = [];
	const faults: string[] = [];
	for (const file of articles) {
		let id = likelyId(file);
		try {
			const article = loadArticle(file.path, file.bytes);
			id = article.id;
			const twin = loaded.get(article.id);
			if (twin) {
				throw new CorpusError(
					`${twin.path} and ${file.path} have the same id, ${article.id}: give one of them another id in its front matter.`,
				);
			}
			loaded.set(id, loadWithRegistry(article, file));
		} catch (fault) {
			if (!(fault instanceof CorpusError)) throw fault;
			const help =
				fault instanceof StaleError
					? `\nThe article was edited: npm run ingest -- --review ${file.path} brings its registry up to date, and keeps what was checked.`
					: '';
			faults.push(fault.message + help);
			withheld.push(id);
		}
	}
	const lost = orphans.map(({ path, content }) => {
		const owner = [...loaded.values()].find(
			({ registryPath, article }) => registryPath === null && standsIn(content, article),
		);
		const name = owner
			? `rename it to ${owner.path.replace(articleEnding, registryEnding)}`
			: 'give it its article’s name';
		return `${path} belongs to no article, so nothing of it is quoted: ${name}, or remove it.`;
	});
	return { articles: [...loaded.values()], faults: [...faults, ...lost], withheld };
}

/** Whether most of the quotations of a registry stand in an article. */
export function standsIn(registry: string, { text }: Article): boolean {
	const words = wordsIn(registry);
	return words.length > 0 && words.filter((each) => text.includes(each)).length * 2 >= words.length;
}

/** The id of an article that cannot be read, as far as its file tells. */
function likelyId({ path, bytes }: ArticleFile): string {
	const given = /^---\r?\n(?:(?!---).*\r?\n)*?id: *["']?([a-z0-9-]+)/.exec(bytes.toString('latin1'))?.[1];
	return given ?? idOf(path);
}

/** @throws {CorpusError} for a registry that does not fit the article. */
function loadWithRegistry(article: Article, { path, bytes, registryPath, registry }: ArticleFile): LoadedArticle {
	const detected = detect(article);
	const entries = registry ? readRegistry(registryPath, decode(registryPath, registry), article, detected) : [];
	const isNew = isUntouchedBy(entries);
	const missing = detected.some((each) => each.use === 'quotation' && isNew(each))
		? propose(article, detected).filter(isNew)
		: [];
	return {
		article,
		quotations: [...entries, ...missing.map((proposal) => registerProposal(proposal, article))],
		path,
		registryPath: registry && registryPath,
		unregistered: registry ? missing.length : 0,
		unconfirmed: entries.filter(({ isLabel, quotation }) => !isLabel && !quotation.isChecked).length,
		contentHash: hashOf(pipelineVersion, namesVersion(), basename(path), bytes, registry),
	};
}

/** True for a span of which no entry of a registry has a word. */
export function isUntouchedBy(entries: readonly RegisteredQuotation[]): (span: Span) => boolean {
	return ({ start, end }) => !entries.some(({ quotation }) => quotation.start < end && start < quotation.end);
}

/** A hash of all parts and their borders. */
export function hashOf(...parts: (string | Buffer | null)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) {
		const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
		hash.update(`${bytes.length}:`).update(bytes);
	}
	return hash.digest('hex');
}

const registryEnding = '.quotes.yaml';

async function readFiles(path: string): Promise<ArticleFile> {
	const registryPath = path.replace(articleEnding, registryEnding);
	const unreadable = (cause: unknown): never => {
		throw new CorpusError(`${path} or its registry cannot be read: make both readable files.`, { cause });
	};
	const bytes = await readFile(path).catch(unreadable);
	const registry = await readFile(registryPath).catch((cause) => (cause.code === 'ENOENT' ? null : unreadable(cause)));
	return { path, bytes, registryPath, registry };
}
