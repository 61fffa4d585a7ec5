/** Which names are seen, and as what, one plain example for each way of telling it. */
import { expect, it } from 'vitest';
import { attribute } from '../../ingest/attribute.ts';
import { detect } from '../../ingest/detect.ts';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { articleFile } from '../helpers/corpus.ts';

function creditOf(body: string): string | null | undefined {
	const article = loadMarkdown('study.md', new TextEncoder().encode(articleFile(body)));
	const [first] = attribute(article, detect(article));
	return first?.voice.value === 'journal' ? first.publication.value : first?.speaker.value;
}

it.each([
	[
		'a union with one word for its name, told by a closed apposition',
		'The foundry will close in May. Stålfacket, the steelworkers’ union, called it “a bill sent to the wrong house”.',
		'Stålfacket',
	],
	[
		'whoever signs himself so',
		'The notice of the mill drew a letter. Its writer, who signed himself Ploughshare, declared that he would “sooner mill sand”.',
		'Ploughshare',
	],
	[
		'a paper with the day before it',
		'Mr Oram was not impressed. Today’s Harbour Pioneer is. The new quay, its editorial says, “is worth every plank”.',
		'Harbour Pioneer',
	],
	[
		'a paper whose short name has an “of” behind it elsewhere',
		'The party has its journal, Furrow of the Valleys. In its June number the Furrow warned that “a price is not a present”.',
		'Furrow of the Valleys',
	],
	[
		'a person with a particle and a title nowhere',
		'Salma al-Karimi ran the mill for ten years, and she has not forgiven the ministry. “They sold the water first,” she said.',
		'Salma al-Karimi',
	],
])('is %s', (_, body, name) => {
	expect(creditOf(body)).toBe(name);
});
