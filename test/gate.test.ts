import { describe, expect, it } from 'vitest';
import type { Article, Quotation } from '../src/article.ts';
import { type GateResult, gate } from '../src/gate.ts';

const text = [
	'The Review argued in April 2019:',
	'Trade is good. However, trade without a plan is worse than no trade at all for any country. We do not reject imports.',
	'The minister said “imports must never fall below 40 percent of the plan” in 2016.',
].join('\n\n');
const article: Article = {
	id: 'study',
	title: 'A Study',
	authors: ['Ada Author'],
	publisher: 'The Review',
	published: '2021',
	url: 'https://example.org',
	text,
	sha256: '',
	paragraphs: [],
	blocks: [],
	emphases: [],
};
const quotationAt = (id: string, words: string, source: Partial<Quotation['source']>): Quotation => {
	const start = text.indexOf(words);
	return {
		id,
		text: words,
		start,
		end: start + words.length,
		kind: 'block',
		isChecked: true,
		source: { voice: 'journal', publication: null, speaker: null, occasion: null, issued: 'unknown', ...source },
		leadIn: '',
		section: null,
		paragraph: 1,
		article,
	};
};
const trade = quotationAt(
	'q-trade',
	'Trade is good. However, trade without a plan is worse than no trade at all for any country. We do not reject imports.',
	{ publication: 'The Review', issued: '2019-04' },
);
const imports = quotationAt('q-imports', 'imports must never fall below 40 percent of the plan', {
	voice: 'official',
	speaker: 'Kim Jong Un',
	issued: '2016',
});

const context = {
	offered: new Map([trade, imports].map((quotation) => [quotation.id, quotation])),
	articles: [article],
	sourceNames: ['The Review', 'Kim Jong Un'],
	authorNames: ['Ada Author'],
};
const prose = (words: string) => ({ kind: 'prose' as const, text: words, id: null, sentences: null });
const quote = (id: string, from?: number, to?: number) => ({
	kind: 'quotation' as const,
	text: null,
	id,
	sentences: from === undefined ? null : { from, to: to ?? from },
});
const pass = (...segments: (ReturnType<typeof prose> | ReturnType<typeof quote>)[]): GateResult =>
	gate({ abstain: false, segments }, context);
const violationsOf = (result: GateResult) => ('violations' in result ? result.violations.join('\n') : '');
const shownBy = (result: GateResult) => ('passed' in result ? result.passed.quotations : []);

describe('the gate', () => {
	it('lets prose and quotations by id through', () => {
		const result = pass(prose('The journal wants trade to be planned.'), quote('q-trade'));
		expect(result).toEqual({
			passed: {
				segments: [
					{ kind: 'prose', text: 'The journal wants trade to be planned.' },
					{ kind: 'quotation', id: 'q-trade', excerpt: false },
				],
				quotations: [{ ...trade, excerpt: false }],
			},
		});
	});

	it('slices an excerpt of whole sentences and marks it', () => {
		const [shown] = shownBy(pass(quote('q-trade', 3)));
		expect(shown).toMatchObject({ text: 'We do not reject imports.', excerpt: true });
		expect(text.slice(shown?.start, shown?.end)).toBe('We do not reject imports.');
	});

	it('never parts a sentence from the one that turns it, nor from the one that it leans on', () => {
		const whole = 'Trade is good. However, trade without a plan is worse than no trade at all for any country.';
		expect(shownBy(pass(quote('q-trade', 1)))[0]?.text).toBe(whole);
		expect(shownBy(pass(quote('q-trade', 2)))[0]?.text).toBe(whole);
	});

	it('does not call the whole quotation an excerpt', () => {
		expect(shownBy(pass(quote('q-trade', 1, 3)))[0]).toMatchObject({ excerpt: false, text: trade.text });
	});

	it.each([
		['an id that does not exist', [quote('q-none')], /no quotation with the id "q-none"/],
		['an id in another case', [quote('Q-TRADE')], /no quotation with the id/],
		['sentences that are not there', [quote('q-trade', 2, 9)], /does not have the sentences 2 to 9/],
		['sentences counted from nought', [quote('q-trade', 0, 1)], /does not have the sentences/],
		['sentences backwards', [quote('q-trade', 3, 1)], /does not have the sentences/],
		['a quotation twice', [quote('q-trade'), quote('q-trade')], /given twice/],
		['no quotation at all', [], /at least one quotation/],
		['prose alone', [prose('Trade is fine.')], /after the last quotation, or without one/],
		['prose after the last quotation', [quote('q-trade'), prose('So it is.')], /after the last quotation/],
		[
			'the words of a quotation',
			[prose('It holds that trade without a plan is worse than no trade.'), quote('q-trade')],
			/copies 8 or more/,
		],
		[
			'the same without spaces between',
			[prose('It holds that trade-without-a-plan-is-worse-than-no-trade.'), quote('q-trade')],
			/copies 8 or more/,
		],
		[
			'the words of the authors',
			[prose('The minister said imports must never fall below forty.'), quote('q-imports')],
			/copies 8 or more/,
		],
		['another journal’s name', [prose('Hakpo wants planned trade.'), quote('q-trade')], /names hakpo/],
		[
			'the speaker of a later group',
			[prose('Kim Jong Un wants plans.'), quote('q-trade'), prose('Here it is.'), quote('q-imports')],
			/names kim jong un/,
		],
		['a changed number', [prose('The floor is 50 percent.'), quote('q-imports')], /gives a number/],
		['a changed year', [prose('In 2018 the journal wanted plans.'), quote('q-trade')], /gives a number/],
		['a Slack broadcast', [prose('Look <!channel> here.'), quote('q-trade')], /markup/],
		['emphasis', [prose('It is *very* good.'), quote('q-trade')], /markup/],
		['an address', [prose('See https://evil.example for it.'), quote('q-trade')], /link/],
		['a line break', [prose('One.\nTwo.'), quote('q-trade')], /line breaks/],
		['a zero-width space', [prose('One\u200btwo.'), quote('q-trade')], /other signs/],
		['a disguised letter', [prose('The tr\u0430de is planned.'), quote('q-trade')], /other signs/],
		[
			'a saying after a plural',
			[prose('The journal says’ all commerce brings losses’ there.'), quote('q-trade')],
			/other signs/,
		],
		[
			'a claim to quote',
			[prose('The journal wrote, word for word, that all commerce must stop.'), quote('q-trade')],
			/claims to quote/,
		],
		[
			'a clause after a colon',
			[prose('The journal wrote: all commerce must stop.'), quote('q-trade')],
			/claims to quote/,
		],
		[
			'a copy in look-alike letters',
			[prose('It holds that tr\u0251de without \u0251 plan is worse.'), quote('q-trade')],
			/other signs/,
		],
		[
			'a copy spread over segments',
			[prose('However, trade without a plan'), prose('is worse than no trade at all'), quote('q-trade')],
			/Only one segment|copies 8/,
		],
		['a number in words', [prose('The floor is ninety percent.'), quote('q-imports')], /gives a number/],
		['fullwidth digits', [prose('In \uff12\uff10\uff11\uff18 it changed.'), quote('q-trade')], /other signs/],
		['a month that nobody named', [prose('It changed in December again.'), quote('q-trade')], /names December/],
		['an unlisted speaker', [prose('In this Lenin agrees with it.'), quote('q-trade')], /names Lenin/],
		['an unlisted speaker at the beginning', [prose('Lenin said it first.'), quote('q-trade')], /names Lenin/],
		['the leader before a journal', [prose('The leader says trade is good.'), quote('q-trade')], /the leader/],
		['an author before a journal', [prose('As Ada Author argues, trade is good.'), quote('q-trade')], /ada author/i],
		[
			'names before quotations of several sources',
			[prose('Kim Jong Un wants imports.'), quote('q-trade'), quote('q-imports')],
			/several sources/,
		],
		['a flood of words', [prose('word '.repeat(200)), quote('q-trade')], /longer than 600/],
	])('refuses %s', (_, segments, violation) => {
		expect(violationsOf(pass(...segments))).toMatch(violation);
	});

	it.each([
		'"',
		'“',
		'”',
		'„',
		'‟',
		'«',
		'»',
		'‹',
		'›',
		'「',
		'」',
		'『',
		'』',
		'〝',
		'〞',
		'＂',
		'`',
		'´',
		'″',
		'״',
		'ˮ',
		'❝',
		'❞',
		'&quot;',
		'‘',
		'《',
		'〈',
		'≪',
		'【',
		'⟪',
		'⸢',
		'🙶',
		'▌',
		'—',
		'ʿ',
		'¨',
	])('refuses the quotation mark %s in prose', (mark) => {
		expect(violationsOf(pass(prose(`The journal calls it ${mark}good${mark} trade.`), quote('q-trade')))).toMatch(
			/quotation marks/,
		);
	});

	it.each(['It is the country’s own plan.', "It is the country's own plan.", 'It doesn’t reject them.'])(
		'takes the apostrophe in %j for none',
		(words) => {
			expect(violationsOf(pass(prose(words), quote('q-trade')))).toBe('');
		},
	);

	it('takes a name and a number of the quotation that follows', () => {
		expect(violationsOf(pass(prose('In 2016 Kim Jong Un set a floor of 40 percent.'), quote('q-imports')))).toBe('');
	});
});
