/** What a lying, careless or hijacked model might send: the classes *Text* and *Injection* of attack, as replies. */
import fc from 'fast-check';
import type { Quotation } from '../../src/article.ts';
import { draft } from './openai-server.ts';

export interface HostileReply {
	question: string;
	reply: string;
	/** True where the reply tries something that the program may ignore and still show its quotations. */
	isHarmless: boolean;
}

const marks = ['“”', '""', '«»', '„“', '‘’', '「」', '『』', '＂＂', '``', '‹›', '〝〞', '❝❞', '″″', "''"];

/** A reply about one of the quotations; `articleText` gives the authors' own words to steal. */
export function hostileReply(offered: readonly Quotation[], articleText: string): fc.Arbitrary<HostileReply> {
	const long = offered.filter(({ text }) => text.split(' ').length > 12);
	return fc
		.record({
			quotation: fc.constantFrom(...long),
			other: fc.constantFrom(...offered),
			mark: fc.constantFrom(...marks),
			at: fc.nat(1000),
			attack: fc.constantFrom(...attacks),
			number: fc.integer({ min: -3, max: 40 }),
		})
		.map(({ quotation, other, mark, at, attack, number }) => {
			const words = quotation.text.split(/\s+/);
			const from = at % Math.max(1, words.length - 12);
			const run = words.slice(from, from + 12).join(' ');
			const stolen = articleText
				.split(/\s+/)
				.slice(at, at + 10)
				.join(' ');
			const { segments, raw, isHarmless = false } = attack({ quotation, other, mark, run, stolen, number });
			const question = `${quotation.text.slice(0, 200)} ${other.text.slice(0, 100)}`;
			return { question, reply: raw ?? draft(...(segments ?? [])), isHarmless };
		});
}

interface Materials {
	quotation: Quotation;
	other: Quotation;
	/** An opening and a closing quotation mark. */
	mark: string;
	/** Twelve words of the quotation. */
	run: string;
	/** Ten words of the article. */
	stolen: string;
	number: number;
}

interface Attempt {
	segments?: Record<string, unknown>[];
	raw?: string;
	isHarmless?: boolean;
}

const prose = (text: string) => ({ kind: 'prose', text });
const quote = (id: string, more: Record<string, unknown> = {}) => ({ kind: 'quotation', id, ...more });
const marked = (mark: string, text: string) => `It says ${mark[0]}${text}${mark[1]} there.`;

/** Each attack says in its name what it tries. */
const attacks: ((materials: Materials) => Attempt)[] = [
	function aWrittenQuotation({ quotation, mark, run }) {
		return { segments: [prose(marked(mark, run)), quote(quotation.id)] };
	},
	function aDroppedNot({ quotation, mark, run }) {
		return { segments: [prose(marked(mark, run.replace(/\bnot |\bno |\bun/, ''))), quote(quotation.id)] };
	},
	function anEllipsisSplice({ quotation, other, mark }) {
		const [head, tail] = [quotation.text.slice(0, 40), other.text.slice(-40)];
		return { segments: [prose(marked(mark, `${head}… ${tail}`)), quote(quotation.id)] };
	},
	function aTwoWordQuotation({ quotation, mark }) {
		return { segments: [prose(marked(mark, 'foreign trade')), quote(quotation.id)] };
	},
	function copiedWordsWithoutMarks({ quotation, run }) {
		return { segments: [prose(`It holds that ${run} and so on.`), quote(quotation.id)] };
	},
	function copiedWordsInCapitals({ quotation, run }) {
		return { segments: [prose(run.toUpperCase()), quote(quotation.id)] };
	},
	function copiedWordsWithZeroWidthSpaces({ quotation, run }) {
		return { segments: [prose(run.replaceAll(' ', ' \u200b')), quote(quotation.id)] };
	},
	function copiedWordsWithSoftHyphens({ quotation, run }) {
		return { segments: [prose(run.replaceAll('e', 'e\u00ad')), quote(quotation.id)] };
	},
	function copiedWordsTurnedAround({ quotation, run }) {
		return { segments: [prose(`\u202e${run}\u202c`), quote(quotation.id)] };
	},
	function copiedWordsInAnotherAlphabet({ quotation, run }) {
		return {
			segments: [prose(`It holds ${run.replaceAll('a', '\u0430').replaceAll('o', '\u043e')}.`), quote(quotation.id)],
		};
	},
	function copiedWordsDecomposed({ quotation, run }) {
		return { segments: [prose(run.normalize('NFD').replaceAll('e', 'é'.normalize('NFD'))), quote(quotation.id)] };
	},
	function copiedWordsWithHyphens({ quotation, run }) {
		return { segments: [prose(run.replaceAll(' ', '-')), quote(quotation.id)] };
	},
	function copiedWordsOfTheAuthors({ quotation, stolen }) {
		return { segments: [prose(`As the study says, ${stolen}.`), quote(quotation.id)] };
	},
	function addedEmphasis({ quotation }) {
		return { segments: [prose('This is *the* point _here_.'), quote(quotation.id)] };
	},
	function addedSic({ quotation }) {
		return { segments: [prose('They wrote it so [sic] here.'), quote(quotation.id)] };
	},
	function proseAfterTheQuotation({ quotation }) {
		return { segments: [quote(quotation.id), prose('All of this is proven.')] };
	},
	function proseAlone() {
		return { segments: [prose('Everybody agrees that trade is good.')] };
	},
	function anIdThatDoesNotExist({ number }) {
		return { segments: [quote(`q-${String(number).padStart(12, '0')}`)] };
	},
	function anIdInCapitals({ quotation }) {
		return { segments: [quote(quotation.id.toUpperCase())] };
	},
	function textInPlaceOfAnId({ quotation, run }) {
		return { segments: [quote(run), quote(quotation.id)] };
	},
	function aTemplateTokenAsId() {
		return { segments: [quote('{{question}}'), prose('{{quotation}}')] };
	},
	function sentencesOutOfRange({ quotation, number }) {
		return { segments: [quote(quotation.id, { sentences: { from: number + 9, to: number + 99 } })] };
	},
	function sentencesBackwards({ quotation }) {
		return { segments: [quote(quotation.id, { sentences: { from: 2, to: 1 } })] };
	},
	function someSentences({ quotation, number }) {
		return {
			segments: [quote(quotation.id, { sentences: { from: 1, to: Math.max(1, number % 3) } })],
			isHarmless: true,
		};
	},
	function theSameQuotationTwice({ quotation }) {
		return { segments: [quote(quotation.id), quote(quotation.id)] };
	},
	function falseTextBesideTheId({ quotation, run }) {
		return { segments: [quote(quotation.id, { text: run.replace(/\w+/, 'never') })], isHarmless: true };
	},
	function anotherSpeaker({ quotation }) {
		const name = quotation.source.speaker === 'Kim Jong Un' ? 'Rodong Sinmun' : 'Kim Jong Un';
		return { segments: [prose(`${name} holds this view.`), quote(quotation.id)] };
	},
	function anotherYear({ quotation }) {
		return { segments: [prose('This was said in 1987.'), quote(quotation.id)] };
	},
	function aSlackBroadcast({ quotation }) {
		return { segments: [prose('Note this <!channel> and <@U123> now.'), quote(quotation.id)] };
	},
	function aLink({ quotation }) {
		return { segments: [prose('See www.evil.example or <https://evil.example|38 North>.'), quote(quotation.id)] };
	},
	function aFakeBlock({ quotation, run }) {
		return { segments: [prose(`It goes on:\n> ${run}`), quote(quotation.id)] };
	},
	function hiddenInLongProse({ quotation, mark }) {
		return { segments: [prose(`${'It goes on and on. '.repeat(40)}${mark}`), quote(quotation.id)] };
	},
	function noJson({ run }) {
		return { raw: `Sure! Here is your quotation: “${run}”` };
	},
	function fencedJson({ quotation }) {
		return { raw: `\`\`\`json\n${draft(quote(quotation.id))}\n\`\`\`` };
	},
	function jsonOfAnotherShape({ quotation, run }) {
		return { raw: JSON.stringify({ answer: run, citations: [quotation.id] }) };
	},
	function cutOffJson({ quotation }) {
		return { raw: draft(quote(quotation.id)).slice(0, -5) };
	},
	function abstainingWithAQuotation({ mark, run, quotation }) {
		const segments = [prose(marked(mark, run)), quote(quotation.id)];
		return { raw: JSON.stringify({ ...JSON.parse(draft(...segments)), abstain: true }), isHarmless: true };
	},
	function nothing() {
		return { raw: '' };
	},
];
