import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.ts';
import type { ShownQuotation } from '../../src/gate.ts';
import { linkTo } from '../../src/link.ts';
import { plainStyle, quotationsIn, renderAnswer } from '../../src/terminal/render.ts';
import { formatSource } from '../../src/wording.ts';

const info = {
	id: 'study',
	title: 'A Study',
	authors: ['Ada Author'],
	publisher: 'The Review',
	published: '2021-05',
	url: 'https://example.org/study#top',
};

function answerWith(text: string, more: Partial<ShownQuotation> = {}): Answer {
	const whole = `Before.\n\n${text}\n\nAfter.`;
	const quotation: ShownQuotation = {
		id: 'q-1',
		text,
		start: 9,
		end: 9 + text.length,
		kind: 'block',
		source: { voice: 'journal', publication: 'Hakpo', speaker: null, occasion: null, issued: '2016' },
		leadIn: '',
		isChecked: true,
		section: 'Trade',
		paragraph: 2,
		article: info,
		excerpt: false,
		...more,
	};
	const article = { ...info, text: whole, sha256: '', paragraphs: [], blocks: [], emphases: [] };
	return {
		question: 'why?',
		outcome: 'answered',
		segments: [
			{ kind: 'prose', text: 'Hakpo, 2016:' },
			{ kind: 'quotation', id: 'q-1', excerpt: quotation.excerpt },
		],
		quotations: [quotation],
		missing: [],
		near: [],
		model: null,
		degraded: null,
		listed: null,
		notes: [],
		isUnverified: false,
		articles: new Map([['study', article]]),
		ms: 1,
		turn: { question: 'why?' },
	};
}

describe('an answer in the terminal', () => {
	it('sets the quotation off and says below it who, where and how to get there', () => {
		expect(renderAnswer(answerWith('One thing.\n\nAnother.', { excerpt: true }))).toBe(
			[
				'Hakpo, 2016:',
				'',
				'  ▌ One thing.',
				'  ▌ ',
				'  ▌ Another.',
				'    [1] Hakpo, 2016 (journal, excerpt)',
				'    A Study: Trade, paragraph 2',
				'    https://example.org/study#:~:text=One%20thing.,Another.',
				'',
			].join('\n'),
		);
	});

	it('says that it was made without the model, and what is near is not an answer', () => {
		const answer = answerWith('One thing.');
		const near = {
			...answer,
			segments: [{ kind: 'prose' as const, text: 'No evidence.' }],
			near: answer.quotations,
			quotations: [],
			outcome: 'no-evidence' as const,
			degraded: 'The model slept.',
		};
		expect(renderAnswer(near)).toMatch(
			/^\(The model slept\.\)\n\nNo evidence\.\n\nNot an answer, but near:\n\n {2}▌ One thing\.\n {4}\[near\]/,
		);
	});

	it('gives every quotation back unchanged, whatever it holds', () => {
		const text = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((words) => words.trim() !== '' && !/[\r\u2028]/.test(words));
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (paragraphs) => {
				const words = paragraphs.join('\n\n');
				expect(quotationsIn(renderAnswer(answerWith(words)))).toEqual([words]);
			}),
		);
	});
});

describe('an answer folded to a width', () => {
	it('breaks after spaces, with the bar on every line, and gives every byte back', () => {
		const words = fc.array(fc.constantFrom('trade', 'a\u00a0b', '무역', '다각화', 'x'.repeat(30), '👩🏽‍🔬', 'it’s…'), {
			minLength: 1,
			maxLength: 40,
		});
		fc.assert(
			fc.property(words, fc.integer({ min: 12, max: 60 }), (all, width) => {
				const text = `${all.join(' ')}\n\n${all.toReversed().join(' ')}`;
				const rendered = renderAnswer(answerWith(text), plainStyle, width);
				expect(quotationsIn(rendered, true)).toEqual([text]);
			}),
		);
	});

	it('keeps to the width where words allow it', () => {
		const rendered = renderAnswer(answerWith('one two three four five six seven eight nine ten'), plainStyle, 25);
		expect(rendered).toContain('  ▌ one two three four \n  ▌ five six seven eight \n  ▌ nine ten\n');
	});
});

describe('a link', () => {
	const at = (text: string, words: string, from = 0) => {
		const start = text.indexOf(words, from);
		const [quotation] = answerWith('x').quotations;
		if (!quotation) throw new Error('no quotation');
		return linkTo({ ...quotation, text: words, start, end: start + words.length }, text);
	};

	it('gives more words where the first ones stand elsewhere too', () => {
		const text =
			'One two three four five six seven. And: One two three four five nine ten eleven twelve thirteen fourteen.';
		const words = 'One two three four five nine ten eleven twelve thirteen fourteen.';
		expect(at(text, words)).toContain('#:~:text=One%20two%20three%20four%20five%20nine%20ten%20eleven,');
	});

	it('opens the page alone where the very words stand earlier', () => {
		expect(at('a means, and again a means, here', 'a means,', 5)).toBe('https://example.org/study');
	});

	it('encodes what separates the parts of a fragment', () => {
		expect(at('so: self-made, & free', 'self-made, & free')).toContain('text=self%2Dmade%2C%20%26%20free');
	});
});

describe('a source', () => {
	it.each([
		[{ voice: 'journal', publication: 'Hakpo', speaker: null, occasion: null, issued: '2019-04' }, 'Hakpo, April 2019'],
		[
			{
				voice: 'official',
				publication: null,
				speaker: 'Kim Jong Un',
				occasion: 'Seventh Party Congress',
				issued: '2016',
			},
			'Kim Jong Un, Seventh Party Congress, 2016',
		],
		[
			{
				voice: 'official',
				publication: 'North Korean Foreign Ministry website',
				speaker: 'North Korean Foreign Ministry',
				occasion: null,
				issued: 'unknown',
			},
			'North Korean Foreign Ministry website, date unknown',
		],
		[
			{ voice: 'author', publication: '38 North', speaker: 'Ada Author', occasion: null, issued: '2023-02-06' },
			'Ada Author, 38 North, 6 February 2023',
		],
	] as const)('%j reads %j', (source, words) => {
		expect(formatSource(source)).toBe(words);
	});
});
