/** Pure: Article -> passages, the authors' own paragraphs with their place and section. */
import type { Article, Quotation } from '../src/article.ts';
import { infoOf, quotationId } from './registry.ts';

/** Each paragraph that is not a block quotation, as words of the article's authors. */
export function chunk(article: Article): Quotation[] {
	const seen = new Map<string, number>();
	const rankOf = (text: string) => {
		const rank = seen.get(text) ?? 0;
		seen.set(text, rank + 1);
		return rank;
	};
	return article.paragraphs
		.filter((paragraph) => !paragraph.quoted)
		.map(({ start, end, section, number }) => ({
			id: quotationId(article.id, article.text.slice(start, end), rankOf(article.text.slice(start, end))).replace(
				'q-',
				'p-',
			),
			text: article.text.slice(start, end),
			start,
			end,
			kind: 'block',
			source: {
				voice: 'author',
				publication: article.publisher,
				speaker: article.authors.join(' and '),
				occasion: null,
				issued: article.published,
			},
			leadIn: '',
			isChecked: true,
			section,
			paragraph: number,
			article: infoOf(article),
		}));
}
