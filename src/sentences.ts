/** Pure: where the sentences of a text begin and end. */
import type { Span } from './article.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in order, without the spaces between them; paragraphs end sentences. Offsets count in the text. */
export function sentencesOf(text: string): Span[] {
	return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
		const words = segment.trim();
		if (words === '') return [];
		const start = index + segment.indexOf(words);
		return [{ start, end: start + words.length }];
	});
}
