/** The articles folder: its files read, checked and loaded. Refuses all where one is wrong. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../src/article.ts';
import { CorpusError } from '../src/errors.ts';
import { namesVersion } from '../src/names.ts';
import { type Detected, detect } from './detect.ts';
import { articleEnding, loadArticle } from './load/article.ts';
import { decode } from './load/decode.ts';
import { propose } from './propose.ts';
import { type RegisteredQuotation, readRegistry, registerProposal } from './registry.ts';

/** Raise it when the same files would give other rows than before. */
export const pipelineVersion = '7';

/** An article with what is registered of it. */
export interface LoadedArticle {
	article: Article;
	quotations: RegisteredQuotation[];
	/** False where it has no registry: the credits are those that rules find. */
	isChecked: boolean;
	/** Detected quotations that its registry does not have. */
	unregistered: number;
	path: string;
	/** Of its files and the pipeline: equal hashes give equal rows. */
	contentHash: string;
}

/** The files of an article as they are on the disk. */
export interface ArticleFile {
	path: string;
	bytes: Buffer;
	registryPath: string;
	/** null where the article has no registry. */
	registry: Buffer | null;
}

/** @throws {CorpusError} where the folder or a file cannot be read, holds no article, or a registry that belongs to none. */
export async function readFolder(folder: string): Promise<ArticleFile[]> {
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
	const orphan = names.find(
		(name) =>
			name.endsWith(registryEnding) &&
			!articles.some((article) => article.replace(articleEnding, registryEnding) === name),
	);
	if (orphan) {
		throw new CorpusError(`${join(folder, orphan)} belongs to no article: give it its article’s name, or remove it.`);
	}
	return Promise.all(articles.map((name) => readFiles(join(folder, name))));
}

/** @throws {CorpusError} for the first article or registry that cannot be taken in, and for two articles with one id. */
export function loadArticles(files: readonly ArticleFile[]): LoadedArticle[] {
	const loaded = new Map<string, LoadedArticle>();
	for (const { path, bytes, registryPath, registry } of files) {
		const article = loadArticle(path, bytes);
		const twin = loaded.get(article.id);
		if (twin) {
			throw new CorpusError(
				`${twin.path} and ${path} have the same id, ${article.id}: give one of them another id in its front matter.`,
			);
		}
		const detected = detect(article);
		const quotations = registry
			? readRegistry(registryPath, decode(registryPath, registry), article, detected)
			: propose(article, detected).map((proposal) => registerProposal(proposal, article));
		loaded.set(article.id, {
			article,
			quotations,
			isChecked: registry !== null,
			unregistered: registry ? unregisteredOf(detected, quotations) : 0,
			path,
			contentHash: hashOf(pipelineVersion, namesVersion(), basename(path), bytes, registry),
		});
	}
	return [...loaded.values()];
}

/** How many detected quotations no entry of the registry touches. */
export function unregisteredOf(detected: readonly Detected[], quotations: readonly RegisteredQuotation[]): number {
	return detected.filter(
		({ use, start, end }) =>
			use === 'quotation' && !quotations.some(({ quotation }) => quotation.start < end && start < quotation.end),
	).length;
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
