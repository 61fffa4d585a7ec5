/** Pure: where the sentences of a text begin and end. */
import type { Span } from '../article.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What a sentence does not end with: titles, initials and the like, after which the segmenter would cut. */
const abbreviation =
	/(?:^|[\s(])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Cmdr|Rev|Fr|Sen|Rep|Gov|St|Ch|Ts|Md|No|Vol|pp?|cf|vs|etc|approx|ca|ed|eds)\.\s*$|^Ma\.\s*$/u;

/** A month's short name, which a day follows: "Sept. 3". */
const month = /(?:^|[\s(])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** The sentences of a text in order, without the spaces between them; paragraphs end sentences. Offsets count in the text. */
export function sentencesOf(text: string): Span[] {
	const sentences: Span[] = [];
	let isOpen = false;
	let isDayNext = false;
	for (const { segment, index } of segmenter.segment(text)) {
		const words = segment.trim();
		if (words === '') continue;
		const start = index + segment.indexOf(words);
		const before = sentences.at(-1);
		if ((isOpen || (isDayNext && /^\d/.test(words))) && before) before.end = start + words.length;
		else sentences.push({ start, end: start + words.length });
		isOpen = abbreviation.test(segment) && !segment.includes('\n');
		isDayNext = month.test(segment) && !segment.includes('\n');
	}
	return sentences;
}
