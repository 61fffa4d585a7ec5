/** The domain: articles, quotations and who is quoted. Plain data; imports nothing. */

/** Whose words: a quoted publication, a quoted person or body, or the article's own authors. */
export type Voice = 'journal' | 'official' | 'author';

/** A stretch of an article's text: UTF-16 code units, `end` exclusive. */
export interface Span {
	start: number;
	end: number;
}

/** Who is quoted, and when. */
export interface Source {
	voice: Voice;
	/** The quoted publication, or where an official's words appeared; null where the article names none. */
	publication: string | null;
	/** The quoted person or body; null for an unnamed author of a journal; `unknown` where the article does not say whose words they are. */
	speaker: string | null;
	/** Where the words were spoken ("Seventh Party Congress"); null where the article does not say. */
	occasion: string | null;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as the article gives it; `unknown` where it gives none. */
	issued: string;
}

/** What a reader needs to know of an article; the text apart. */
export interface ArticleInfo {
	id: string;
	title: string;
	authors: string[];
	publisher: string;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	published: string;
	/** An http or https address. */
	url: string;
}

/** A paragraph of an article: its place in the text and in the article's order. */
export interface Paragraph extends Span {
	/** Counted from 1 through the whole article; headings do not count. */
	number: number;
	/** The heading it stands under; null before the first. */
	section: string | null;
	/** True inside a block quotation. */
	quoted: boolean;
	/** Where a rule parts it from the paragraph before. */
	isAfterRule?: true;
}

/** One document of the corpus. `text` is frozen at ingest, and every offset counts in it. */
export interface Article extends ArticleInfo {
	text: string;
	/** Of `text` in UTF-8, in hexadecimal. */
	sha256: string;
	paragraphs: Paragraph[];
	/** The block quotations: each a run of quoted paragraphs, without the blank lines around it. */
	blocks: Span[];
	/** What it sets in italics: titles, and words that are stressed; and its paragraphs in bold. */
	emphases: Span[];
}

/** A span in which an article quotes somebody: `text === article.text.slice(start, end)`. */
export interface Quotation extends Span {
	id: string;
	text: string;
	kind: 'block' | 'inline';
	source: Source;
	/** The author's words that introduce it: a slice of the article too; empty for the authors' own words. */
	leadIn: string;
	/** True where a person checked the credit; false where rules proposed it from the article's words. */
	isChecked: boolean;
	section: string | null;
	/** The number of the paragraph in which it begins. */
	paragraph: number;
	article: ArticleInfo;
}

/** True where a quotation is exactly what its article's text holds at its place. */
export function isExact(quotation: Span & { text: string }, articleText: string): boolean {
	return quotation.text.length > 0 && articleText.slice(quotation.start, quotation.end) === quotation.text;
}
