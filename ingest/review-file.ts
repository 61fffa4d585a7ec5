/** Writes the registry beside an article, for `npm run ingest -- --review`. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Article, ArticleInfo } from '../src/article.ts';
import { CorpusError } from '../src/errors.ts';
import type { ShapedModel } from '../src/model.ts';
import { readFolder, standsIn } from './folder.ts';
import { articleEnding, loadArticle } from './load/article.ts';
import { decode } from './load/decode.ts';
import { type Review, review, type SecondOpinion } from './review.ts';
import { withSecondOpinions } from './second-opinion.ts';

/**
 * Adds a proposal for each quotation that the article's registry does not have.
 * @param model proposes where the rules doubt; null: the rules alone.
 * @returns what was done, in a line or two.
 * @throws {ModelError} where the model cannot be asked; nothing is written then.
 * @throws {CorpusError} for a file that cannot be read or written, is no article, or has a registry that ingest would refuse.
 */
export async function reviewFile(path: string, model: ShapedModel | null = null): Promise<string> {
	if (!articleEnding.test(path))
		throw new CorpusError(`${path} is in no format that is read: review an article (.md, .txt or .html).`);
	const bytes = await readFile(path).catch((cause) => {
		throw new CorpusError(`${path} cannot be read: give the path of an article.`, { cause });
	});
	const registryPath = path.replace(articleEnding, '.quotes.yaml');
	const existing = await readFile(registryPath).catch((cause) => {
		if (cause.code === 'ENOENT') return null;
		throw new CorpusError(`${registryPath} cannot be read: make it a readable file.`, { cause });
	});
	const { article, lacks } = readArticle(path, bytes);
	if (existing === null) await refuseOrphan(path, registryPath, article);
	const secondOpinion: SecondOpinion | undefined =
		model === null ? undefined : (of, detected, proposals) => withSecondOpinions(of, detected, proposals, model);
	const result = await review(registryPath, article, existing && decode(registryPath, existing), secondOpinion);
	if (result.added + result.kept === 0) return `No quotation was found in ${path}: there is nothing to review.\n`;
	if (result.isNew) await replace(registryPath, result.content);
	const front = lacks === null ? [] : [`Before it can be ingested: ${lacks}`];
	return [...tellDone(registryPath, result), ...front].map((each) => `${each}\n`).join('');
}

function tellDone(path: string, { isNew, added, kept, changed, gone }: Review): string[] {
	const same = kept - changed - gone;
	return [
		added > 0
			? `${path}: ${added} ${added === 1 ? 'proposal' : 'proposals'} to check, the least certain first.${same > 0 ? ` The ${same} that it had are as they were.` : ''}`
			: isNew
				? `${path} was brought up to date with the edited article.`
				: `${path} has all quotations that were found: nothing was changed.`,
		...(changed > 0
			? [
					`${changed === 1 ? '1 entry has' : `${changed} entries have`} words that the article now writes otherwise: look for “The article was edited”, and confirm ${changed === 1 ? 'it' : 'them'} again.`,
				]
			: []),
		...(gone > 0
			? [
					`${gone === 1 ? '1 entry is' : `${gone} entries are`} no longer in the article: look for “No longer in the article”, and correct or remove ${gone === 1 ? 'it' : 'them'}; until then ingest leaves the article as it was.`,
				]
			: []),
	];
}

/** What was checked of an article that has been renamed is not done again. */
async function refuseOrphan(path: string, registryPath: string, article: Article): Promise<void> {
	const { orphans } = await readFolder(dirname(path));
	const orphan = orphans.find(({ content }) => standsIn(content, article));
	if (orphan)
		throw new CorpusError(
			`${orphan.path} belongs to no article, and its quotations stand in ${path}: rename it to ${registryPath}, so that what was checked is kept, and review again.`,
		);
}

/** Renamed into its place, so that a registry is never half written. */
async function replace(path: string, content: string): Promise<void> {
	const draft = `${path}.new`;
	await writeFile(draft, content)
		.then(() => rename(draft, path))
		.catch((cause) => {
			throw new CorpusError(`${path} cannot be written: make its folder writable.`, { cause });
		});
}

/** The article, and what ingest would still miss: a sentence, or null. */
function readArticle(path: string, bytes: Uint8Array): { article: Article; lacks: string | null } {
	try {
		return { article: loadArticle(path, bytes), lacks: null };
	} catch (fault) {
		if (!(fault instanceof CorpusError)) throw fault;
		return { article: loadArticle(path, bytes, bare(path)), lacks: fault.message };
	}
}

/** Stands for what a bare text does not say of itself; it is written nowhere. Without a date of its own, "last year" stays unknown. */
function bare(path: string): ArticleInfo {
	return {
		id: 'bare',
		title: basename(path),
		authors: ['unknown'],
		publisher: 'unknown',
		published: '',
		url: 'about:blank',
	};
}
