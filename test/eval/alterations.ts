/** Claims made from real quotations, each with the verdict that it must get: the genuine ones, and every kind of alteration. */
import type { Quotation, Span } from '../../src/article.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import type { Verdict } from '../../src/verify/judgement.ts';

export interface Alteration {
	/** The kind of claim, in words. */
	class: string;
	paste: string;
	as: string | null;
	expected: readonly Verdict[];
}

/** One way to make a claim of a quotation; null where it cannot be done to this one. */
type Maker = (quotation: Quotation, others: readonly Quotation[]) => string | { paste: string; as: string } | null;

const words = (text: string) => text.split(/\s+/u);
const middleOf = (text: string) => Math.floor(words(text).length / 2);
const putIn = (text: string, at: number, word: string) =>
	[...words(text).slice(0, at), word, ...words(text).slice(at)].join(' ');
const replaced = (text: string, pattern: RegExp, by: string) => (pattern.test(text) ? text.replace(pattern, by) : null);
const isLong = (sentence: Span | undefined, text: string) =>
	sentence !== undefined && words(text.slice(sentence.start, sentence.end)).length >= 8;
const nameOf = ({ source }: Quotation) => source.speaker ?? source.publication;

const genuine: Record<string, Maker> = {
	'as it stands': ({ text }) => text,
	'in straight marks': ({ text }) => `"${text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")}"`,
	'with no-break spaces': ({ text }) => text.replace(/ /g, '\u00a0'),
	'with other dashes': ({ text }) => replaced(text, /—|–/gu, ' – '),
	'with a small first letter': ({ text }) => replaced(text, /^\p{Lu}/u, text.slice(0, 1).toLowerCase()),
	'one whole sentence of it': ({ text }) => {
		const [first, second] = sentencesOf(text);
		return first && second ? text.slice(second.start, second.end) : null;
	},
	'credited in words': (quotation) => {
		const name = nameOf(quotation);
		return name ? { paste: quotation.text, as: name } : null;
	},
};

const altered: Record<string, Maker> = {
	'a dropped negation': ({ text }) => replaced(text, /\s(?:not|never|no)\s/u, ' '),
	'an added negation': ({ text }) => (words(text).length < 4 ? null : putIn(text, middleOf(text), 'not')),
	'a changed number': ({ text }) =>
		replaced(text, /\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|forty|hundred)\b/u, '97'),
	'a changed word': ({ text }) =>
		words(text).length < 5 ? null : words(text).with(middleOf(text), 'quicksilver').join(' '),
	'a changed name': ({ text }) => replaced(text, /(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/u, 'Ruritania'),
	'a bracket removed': ({ text }) => replaced(text, /\[([^\]]+)\]/u, '$1'),
	'a bracket added': ({ text }) => (words(text).length < 5 ? null : putIn(text, middleOf(text), '[sic]')),
	'emphasis added': ({ text }) => {
		const at = words(text).findIndex((word, index) => index > 0 && /^\p{L}{4,}$/u.test(word));
		return at < 0
			? null
			: words(text)
					.with(at, `*${words(text)[at]}*`)
					.join(' ');
	},
	'an ellipsis inside': ({ text }) => {
		const parts = words(text);
		return parts.length < 10 ? null : [...parts.slice(0, 3), '…', ...parts.slice(-3)].join(' ');
	},
	'an ellipsis over two quotations': ({ text }, others) => {
		const other = others.find((each) => each.text !== text && words(each.text).length >= 6);
		return other && words(text).length >= 6
			? `${words(text).slice(0, 5).join(' ')} … ${words(other.text).slice(-5).join(' ')}`
			: null;
	},
	'a start inside a sentence': ({ text }) =>
		isLong(sentencesOf(text).at(0), text) ? words(text).slice(3).join(' ') : null,
	'an end inside a sentence': ({ text }) =>
		// Words that end with an ellipsis of the article's own say that they are cut.
		isLong(sentencesOf(text).at(-1), text) && !words(text).at(-4)?.endsWith('…')
			? words(text).slice(0, -3).join(' ')
			: null,
	'a hedge taken out': ({ text }) =>
		replaced(
			text,
			/\s(?:perhaps|almost|hardly|chiefly|only|often|sometimes|may|might|could|likely|as much as possible|to the extent possible)(?=\s)/u,
			'',
		),
	'a letter of another script': ({ text }) => replaced(text, /(?<=\p{L})o(?=\p{L})/u, 'о'),
	'a zero-width space': ({ text }) => replaced(text, /(?<=\p{L}{2})(?=\p{L}{2})/u, '\u200b'),
	'a soft hyphen': ({ text }) => replaced(text, /(?<=\p{L}{3})(?=\p{L}{3})/u, '\u00ad'),
	'a direction mark': ({ text }) => replaced(text, /(?<=\p{L}{2})(?=\p{L}{2})/u, '\u202e'),
	'two words changed about': ({ text }) => {
		const parts = words(text);
		const at = middleOf(text);
		const [one = '', two = ''] = [parts[at], parts[at + 1]];
		return parts.length < 6 || one === two
			? null
			: parts
					.with(at, two)
					.with(at + 1, one)
					.join(' ');
	},
	'decomposed letters': ({ text }) => (text.normalize('NFD') === text ? null : text.normalize('NFD')),
	'two words that match anywhere': ({ text }) => (words(text).length < 12 ? null : words(text).slice(4, 6).join(' ')),
};

const misattributed: Record<string, Maker> = {
	'another source': (quotation, others) => {
		const name = nameOf(quotation);
		const other = others.find(
			(each) =>
				each.text !== quotation.text &&
				![quotation.source.publication, quotation.source.speaker].includes(nameOf(each)),
		);
		const wrong = other ? nameOf(other) : null;
		return name && wrong ? { paste: quotation.text, as: wrong } : null;
	},
	'another journal': (quotation, others) => {
		const { publication } = quotation.source;
		const other = others.find(({ source }) => source.publication !== null && source.publication !== publication);
		return publication && other?.source.publication ? { paste: quotation.text, as: other.source.publication } : null;
	},
	'another year': ({ text, source: { issued } }) => ({
		paste: text,
		as: `in ${issued === 'unknown' ? 1911 : Number(issued.slice(0, 4)) - 13}`,
	}),
	'the article’s date': ({ text, source, article }) =>
		source.issued.startsWith(article.published.slice(0, 4))
			? null
			: { paste: text, as: `in ${article.published.slice(0, 4)}` },
};

const expected: [Record<string, Maker>, readonly Verdict[]][] = [
	[genuine, ['verbatim']],
	[altered, ['altered', 'absent']],
	[misattributed, ['misattributed']],
];

/** Every claim that can be made of the quotations of one article. */
export function alterationsOf(quotations: readonly Quotation[]): Alteration[] {
	return quotations.flatMap((quotation, index) => {
		const others = [...quotations.slice(index + 1), ...quotations.slice(0, index)];
		return expected.flatMap(([makers, verdicts]) =>
			Object.entries(makers).flatMap(([name, make]) => {
				const made = make(quotation, others);
				if (made === null) return [];
				const claim = typeof made === 'string' ? { paste: made, as: null } : made;
				return [{ class: name, ...claim, expected: verdicts }];
			}),
		);
	});
}

/** Words that nobody said. */
export const invented = [
	'The harvest of the mountains belongs to those who never saw the sea.',
	'We have decided to close every port before the winter comes.',
	'A tax on bicycles will be the foundation of our prosperity.',
	'No power on earth can make us buy umbrellas from the south.',
	'Our satellites will carry the songs of the people to the stars.',
	'Every schoolchild shall receive a violin and a compass this spring.',
	'The committee regrets the loss of eleven telescopes.',
	'In the new order there will be neither lawyers nor poets.',
];
