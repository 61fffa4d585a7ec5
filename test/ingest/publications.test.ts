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
	[
		'that of the article whose author is told after it',
		'The quarrel began with an article in the Harbour Review in March 2014. Its author, the engineer Ada Lund, counted the planks that had broken. “A plank is a debt,” she wrote.',
		'Harbour Review',
	],
	[
		'the one in whose January issue somebody writes',
		'Two journals took part. The Harbour Review was a monthly. The Pier Gazette was a quarterly of the union.\n\nOver at the monthly there was alarm. In the January 2014 issue Ada Lund reviewed the planks one by one. “A plank is a debt,” she wrote.',
		'Harbour Review',
	],
	[
		'the one in which a reply came, whatever was answered',
		'The Pier Gazette had called the pier a toy. The reply came two days later in the Harbour Review, over the name of Ada Lund. “A plank is a debt,” she wrote.',
		'Harbour Review',
	],
	[
		'the one that is named as “that paper”',
		'One paper had kept silent while the Pier Gazette laughed. That paper was the Harbour Review. On 16 March 1986 it printed a leader of one line. “A plank is a debt,” it said.',
		'Harbour Review',
	],
	[
		'the one in which somebody reviewed a book “there”',
		'In those years the pier was discussed in the Harbour Review alone. Ada Lund, who reviewed the book there in 1972, objected to its tone. “A plank is a debt,” she wrote.',
		'Harbour Review',
	],
	[
		'that of the latter, of two who write',
		'In 1986 two men wrote in the Harbour Review, Peter Holm and his pupil Karl Orde. “A plank is a debt,” the latter wrote there.',
		'Harbour Review',
	],
	[
		'that of the reviewer without a name, whose notice ran',
		'Ada Lund, in the October 2018 issue of the Harbour Review, praised the play. The anonymous reviewer of the Pier Gazette, in the same month, was colder. “Two hours of sand,” ran the notice.',
		'Pier Gazette',
	],
	[
		'the one to which it was left to speak',
		'The Harbour Review had said nothing for a year. Ada Lund wrote to her brother about it in May 1879. It was left to the Pier Gazette to pronounce the obituary. It did so in its issue of 31 December 1879: “A plank is a debt.”',
		'Pier Gazette',
	],
	[
		'the one that ran the article of which a contribution consisted',
		'The quarrel had been carried on for years. The last contribution was an editorial that the Harbour Review ran in May 1961, when Peter Holm had been sent to the Pier Gazette. It said:\n\n> A plank is a debt, and so is a nail.',
		'Harbour Review',
	],
	[
		'the one whose readers are told something',
		'First into print was Ada Lund. “A plank is a debt,” she told readers of the Harbour Review on 3 May 2019.',
		'Harbour Review',
	],
	[
		'that in which somebody has just written, of whose essay is spoken',
		'Writing in the Harbour Review in June 2017, the economist Ada Lund treated the slogan with scorn. The Pier Gazette had coined it. Lund was no outsider. She then headed a section of the Planning Board, and her essay reads like a brief. “A plank is a debt,” she wrote further on.',
		'Harbour Review',
	],
	[
		'that of the book review of which one has spoken, not a magazine’s called so',
		'The book had been praised by the Skelby Review. Ada Lund, who reviewed it in the Harbour Bulletin in 1972, was curt. The tone was that of a schoolmistress. Yet the same review conceded that its figures were “disagreeably good”.',
		'Harbour Bulletin',
	],
	[
		'none for a letter of somebody whose letter it once printed',
		'On 14 March 1932 the Harbour Review printed a letter from Ada Lund that took up most of a column. Peter Holm read it and wrote to her at last. Her answer, in June 1936, was shorter. “A plank is a debt,” she wrote to him.',
		undefined,
	],
	[
		'none for what an author of old says to the author of the article',
		'In 1986 Ada Lund wrote in the Harbour Review that the pier was safe. I met her at Skelby in May 2019. “A plank is a debt,” she said.',
		undefined,
	],
	[
		'none for what is told to a meeting',
		'In 1986 Ada Lund wrote in the Harbour Review that the pier was safe. On 3 May 1990 she was less sure. “A plank is a debt,” she told the council.',
		undefined,
	],
])('is %s', (_, body, publication) => {
	expect(publications(body)[0]?.replace(/^The /, '')).toBe(publication);
});

it('is the same for both parts of a speech that is cut', () => {
	const body =
		'In June 2020 the botanist Ada Lund warned in the Harbour Review against reeds. Reached on Thursday, she liked the new study. “They counted,” said Lund. “That was all I ever asked.”';
	expect(publications(body)).toEqual([null, null]);
});

it('is the first one for words that another takes up', () => {
	const body =
		'Writing in the Harbour Review in June 2017, Ada Lund was blunt. “A plank at which nobody looks is not a plank,” she wrote.\n\nThe secretariat replied in March 2018, when the Pier Gazette carried an article by Peter Holm. He did not name her. “We read that ‘a plank at which nobody looks is not a plank’,” Holm wrote.';
	const found = publications(body).map((each) => each?.replace(/^The /, ''));
	expect(found).toEqual(['Harbour Review', 'Pier Gazette', 'Harbour Review']);
});

it.each([
	'What nobody had expected was an answer. On 2 April 2019 the Harbour Review printed a letter from Ada Lund, a retired chemist in Skelby. It is worth giving at length:\n\n> I see that my grandfather is described as a dealer. He was a thief, and a poor one.',
	'The teacher was Ada Lund. She was twenty-six. On 14 March 1932 the Harbour Review printed a letter from her that took up most of a column. Its central passage is this:\n\n> I asked a fisherman for the name of the wind. He gave me eleven, and a herring.',
])('leaves a letter to whoever wrote it, whatever paper printed it', (body) => {
	const article = loadMarkdown('study.md', new TextEncoder().encode(articleFile(body)));
	const [letter] = attribute(article, detect(article));
	expect([letter?.voice.value, letter?.speaker.value]).toEqual(['official', 'Ada Lund']);
});
