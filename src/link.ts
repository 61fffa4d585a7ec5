/** Pure: a link that opens an article's page at a quotation, by a text fragment (https://wicg.github.io/scroll-to-text-fragment/). */
import type { Quotation, Span } from './article.ts';

/** Words that a fragment gives of a long quotation's beginning and end; more where these stand elsewhere too. */
const fewWords = 5;

/**
 * The article's address with a fragment that means just this place of its text. A page that has changed since opens at its top.
 * @param articleText the whole text, in which the fragment must match here first.
 */
export function linkTo({ start, end, article }: Quotation, articleText: string): string {
	const page = article.url.split('#')[0] ?? article.url;
	const fragment = fragmentOf({ start, end }, articleText);
	return fragment === null ? page : `${page}#:~:text=${fragment}`;
}

/** `prefix-,start,end`, as short as finds the place; null where even the whole quotation stands earlier in the text. */
function fragmentOf({ start, end }: Span, articleText: string): string | null {
	const quoted = articleText.slice(start, end);
	const paragraphs = quoted.split(/\n+/);
	const words = [...(paragraphs[0] ?? '').matchAll(/\S+/gu)];
	const haystack = articleText.toLowerCase();
	if (paragraphs.length === 1 && words.length <= 2 * fewWords && haystack.indexOf(quoted.toLowerCase()) === start)
		return encode(quoted);
	for (let count = fewWords; count < words.length + fewWords; count += 3) {
		const last = words[Math.min(count, words.length) - 1];
		const opening = quoted.slice(0, last ? last.index + last[0].length : 0);
		if (opening === '' || haystack.indexOf(opening.toLowerCase()) !== start) continue;
		if (opening.length === quoted.length) return encode(opening);
		const closing = closingOf(paragraphs.at(-1) ?? '', quoted.length - opening.length);
		return closing === '' ? encode(opening) : `${encode(opening)},${encode(closing)}`;
	}
	return null;
}

/** The last words of a paragraph, as many as fit into what the opening left. */
function closingOf(paragraph: string, left: number): string {
	const words = [...paragraph.matchAll(/\S+/gu)].slice(-fewWords);
	const first = words.find((word) => paragraph.length - word.index <= left);
	return first ? paragraph.slice(first.index) : '';
}

/** Commas, hyphens and ampersands separate the parts of a fragment, so they are encoded too. */
function encode(words: string): string {
	return encodeURIComponent(words.trim()).replace(
		/[-'()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
