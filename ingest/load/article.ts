/** The bytes of a file in any format -> Article: `.md` Markdown, `.txt` plain text, `.html` a page. */
import type { Article, ArticleInfo } from '../../src/article.ts';
import { CorpusError } from '../../src/errors.ts';
import { loadHtml } from './html.ts';
import { loadMarkdown } from './markdown.ts';
import { loadText } from './text.ts';

const loaders: Record<string, (path: string, bytes: Uint8Array, fallback: ArticleInfo | null) => Article> = {
	md: loadMarkdown,
	txt: loadText,
	html: loadHtml,
	htm: loadHtml,
};

/** The endings of the files that are articles. */
export const articleEnding = /\.(?:md|txt|html?)$/i;

/**
 * Reads an article by the ending of its file's name.
 * @param fallback stands for missing front matter of a text; null where an article must have it.
 * @throws {CorpusError} for another ending, and where the format's loader refuses the bytes.
 */
export function loadArticle(path: string, bytes: Uint8Array, fallback: ArticleInfo | null = null): Article {
	const load = loaders[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
	if (!load) throw new CorpusError(`${path} is in no format that is read: give the article as .md, .txt or .html.`);
	return load(path, bytes, fallback);
}
