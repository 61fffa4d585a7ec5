/** A plain text file with YAML front matter -> Article. Paragraphs stand apart by blank lines; nothing marks a block quotation. */
import type { Article, ArticleInfo } from '../../src/article.ts';
import { createBody, toArticle } from './body.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { plain } from './inline.ts';
import { openingOf } from './opening.ts';

/** A heading is short, stands alone, and does not end like a sentence. */
const headingLength = 80;

/**
 * Reads an article from the bytes of a text file.
 * @param fallback stands for missing front matter.
 * @throws {CorpusError} where the bytes are not UTF-8 text or the front matter is missing or wrong.
 */
export function loadText(path: string, bytes: Uint8Array, fallback: ArticleInfo | null = null): Article {
	const content = decode(path, bytes).replace(/^\ufeff/, '');
	const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(content);
	const body = createBody();
	const rest = content.slice(front?.[0].length ?? 0);
	for (const words of rest.split(/(?:\r?\n[ \t]*){2,}/).map((each) => each.replace(/^\s+|\s+$/g, ''))) {
		if (isRule(words)) body.rule();
		if (isHeading(words)) body.heading(words);
		else body.paragraph(plain(words));
	}
	const done = body.done();
	return toArticle(path, readFrontMatter(path, front?.[1] ?? null, openingOf(done), fallback), done);
}

/** "* * *", which stays among the words. */
function isRule(words: string): boolean {
	return /^(?:[*#~_–—-]\s?){3,}$|^⁂$/u.test(words);
}

function isHeading(words: string): boolean {
	return (
		words.length <= headingLength &&
		/^[\p{Lu}\p{N}\p{Lo}][^\n]*[\p{L}\p{N}]$/u.test(words) &&
		// "The minister wrote that" goes on below.
		!/\b(?:that|whether|as|to|of|by|with|the|and|said|says|wrote|writes)$/.test(words) &&
		words.split(/\s/).length <= 12
	);
}
