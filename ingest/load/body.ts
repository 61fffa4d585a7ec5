/** Pure: headings, paragraphs and block quotations in their order -> the frozen text of an article. */
import { createHash } from 'node:crypto';
import type { Article, ArticleInfo, Paragraph, Span } from '../../src/article.ts';
import { CorpusError } from '../../src/errors.ts';
import type { Inline } from './inline.ts';

export type Body = Pick<Article, 'text' | 'paragraphs' | 'blocks' | 'emphases'>;

export interface BodyWriter {
	heading(words: string): void;
	/** A line across the page: what follows is another part. */
	rule(): void;
	/** Blank words are no paragraph. */
	paragraph(content: Inline): void;
	/** Whatever `write` writes stands in one block quotation, which may hold others. */
	block(write: () => void): void;
	done(): Body;
}

/** Joins what is written by blank lines, and notes where each piece came to stand. Never changes one. */
export function createBody(): BodyWriter {
	const paragraphs: Paragraph[] = [];
	const blocks: Span[] = [];
	const emphases: Span[] = [];
	let text = '';
	let section: string | null = null;
	let depth = 0;
	let isRuled = false;
	const write = (words: string): Span => {
		if (text !== '') text += '\n\n';
		const start = text.length;
		text += words;
		return { start, end: text.length };
	};
	return {
		heading(words) {
			section = words;
			write(words);
		},
		rule() {
			isRuled = paragraphs.length > 0;
		},
		paragraph({ words, emphases: own }) {
			if (words.trim() === '') return;
			const place = write(words);
			const part = isRuled ? { isAfterRule: true as const } : {};
			paragraphs.push({ ...place, number: paragraphs.length + 1, section, quoted: depth > 0, ...part });
			isRuled = false;
			for (const { start, end } of own) emphases.push({ start: place.start + start, end: place.start + end });
		},
		block(writeInside) {
			const before = paragraphs.length;
			const place = blocks.length;
			depth += 1;
			writeInside();
			depth -= 1;
			const [first, last] = [paragraphs[before], paragraphs.at(-1)];
			if (first && last) blocks.splice(place, 0, { start: first.start, end: last.end });
		},
		done: () => ({ text, paragraphs, blocks, emphases }),
	};
}

/** Characters of an article: five hundred pages, whose quotations are found and credited in about ten seconds. */
const maxText = 1_000_000;

/** @throws {CorpusError} for an article without a paragraph, and for one that is too long. */
export function toArticle(path: string, info: ArticleInfo, body: Body): Article {
	if (body.paragraphs.length === 0) {
		throw new CorpusError(`${path} has front matter but no text: write the article below it.`);
	}
	if (body.text.length > maxText) {
		throw new CorpusError(`${path} has ${body.text.length} characters: split it into articles of at most ${maxText}.`);
	}
	// What stands under the title alone is in no section.
	const isTitle = (section: string | null) => section?.trim() === info.title.trim();
	const paragraphs = body.paragraphs.map((each) => (isTitle(each.section) ? { ...each, section: null } : each));
	return { ...info, ...body, paragraphs, sha256: createHash('sha256').update(body.text).digest('hex') };
}
