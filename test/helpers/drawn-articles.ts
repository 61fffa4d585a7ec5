/** Articles drawn at random, with everything that shifts offsets or looks like something else, and registries that fit them. */
import fc from 'fast-check';
import { articleFile, registryFile } from './corpus.ts';

/** Words that move offsets, combine, hide or turn text around; none is Markdown. */
const strangeWords = [
	'👩🏽‍🔬',
	'🇰🇵',
	'학보',
	'경제연구',
	'무역\u00a0다각화',
	'e\u0301tude',
	'étude',
	'\u202bעברית\u202c',
	'\u2067مرحبا\u2069',
	'zero\u200bwidth',
	'soft\u00adhyphen',
	'ﬁne',
	'Ⅷ',
	'tr\u0430de',
	'a\u0308\u0323',
	'[sic]',
	'q-0123456789ab',
	'{{question}}',
	'1,000',
	'don’t',
	'it’s…',
	'—and',
	'𝒕𝒓𝒂𝒅𝒆',
];

const word = fc.oneof(fc.constantFrom(...strangeWords), fc.stringMatching(/^[a-z]{2,9}$/));
/** Five to twenty words and a full stop; no quotation marks inside. */
const sentence = fc.array(word, { minLength: 5, maxLength: 20 }).map((words) => `${words.join(' ')}.`);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

interface DrawnQuotation {
	text: string;
	inline: boolean;
	publication: string;
	year: number;
}

const drawnQuotation: fc.Arbitrary<DrawnQuotation> = fc.record({
	text: sentences,
	inline: fc.boolean(),
	publication: fc.constantFrom('Kyo’ngje Yo’ngu', 'Hakpo', 'The Ostrava Gazette'),
	year: fc.integer({ min: 2000, max: 2030 }),
});

export interface DrawnArticle {
	files: Record<string, string>;
	quotations: DrawnQuotation[];
}

/** An article that quotes one to five times, each quotation after a lead-in of its own. */
export const drawnArticle: fc.Arbitrary<DrawnArticle> = fc
	.record({ quotations: fc.array(drawnQuotation, { minLength: 1, maxLength: 5 }), filler: sentences })
	.map(({ quotations, filler }) => {
		const paragraphs = quotations.map(({ text, inline, publication, year }, index) => {
			const leadIn = `As number ${index}, ${publication} wrote in ${year}`;
			return inline ? `${leadIn}, “${text}” and no more.` : `${leadIn}:\n\n> ${text}`;
		});
		const entries = quotations.map(({ text, inline, publication, year }, index) => ({
			text,
			voice: 'journal',
			publication,
			issued: String(year),
			leadIn: `As number ${index}, ${publication} wrote in ${year}${inline ? ',' : ':'}`,
		}));
		const body = [filler, ...paragraphs, filler].join('\n\n');
		return { quotations, files: { 'drawn.md': articleFile(body), 'drawn.quotes.yaml': registryFile(entries) } };
	});
