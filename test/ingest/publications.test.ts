/** In which publication words stood, one plain example for each way of telling it. */
import { expect, it } from 'vitest';
import { attribute } from '../../ingest/attribute.ts';
import { detect } from '../../ingest/detect.ts';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { articleFile } from '../helpers/corpus.ts';

function publications(body: string): (string | null)[] {
	const article = loadMarkdown('study.md', new TextEncoder().encode(articleFile(body)));
	return attribute(article, detect(article)).map(({ publication }) => publication.value);
}

it.each([
	[
		'what it was said to be',
		'Two journals took part. The Harbour Review was the academic monthly of the college at Skelby. The Pier Gazette was a quarterly of the union.\n\nThe monthly moved first. In its issue of February 1986 the economist Ada Lund described the pier. “A plank is a debt,” she wrote.',
		'Harbour Review',
	],
	[
		'the one for which he reviews',
		'The book found readers. Reviewing it for the Harbour Review in November 1883, Peter Holm wrote that it was “dry enough already”.',
		'Harbour Review',
	],
	[
		'the only one of which was spoken, where somebody is “the editor”',
		'The Pier Gazette was in no mood for irony. Ada Lund, the editor, had signed the leading article herself. “A plank is a debt,” she wrote.',
		'Pier Gazette',
	],
])('is %s', (_, body, publication) => {
	expect(publications(body)[0]?.replace(/^The /, '')).toBe(publication);
});
