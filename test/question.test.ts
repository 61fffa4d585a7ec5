import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpelling } from '../src/language/fold.ts';
import { searchWords } from '../src/language/terms.ts';
import { nameKey } from '../src/names.ts';
import { inContext } from '../src/question/conversation.ts';
import { readQuestion } from '../src/question.ts';

const month = (year: number, number: number) => year * 12 + number;
const sourcesOf = (question: string) => readQuestion(question).sources.map(({ key }) => key);
const periodsOf = (question: string) => readQuestion(question).periods.map(({ from, to }) => [from, to]);
const termsOf = (question: string) => readQuestion(question).terms.map(({ word }) => word);

describe('the names in a question', () => {
	it.each(['Kyo’ngje Yo’ngu', "Kyo'ngje Yo'ngu", 'Kyŏngje Yŏn’gu', 'kyongje yongu', 'KYONGJE YONGU', '경제연구'])(
		'finds Kyo’ngje Yo’ngu in the spelling %s',
		(spelling) => {
			expect(sourcesOf(`What did ${spelling} say about imports?`)).toEqual([nameKey('Kyo’ngje Yo’ngu')]);
			expect(searchWords(spelling)).toBe(nameKey('Kyo’ngje Yo’ngu'));
		},
	);

	it.each([
		['the Journal of Kim Il Sung University on trade', ['Hakpo']],
		['학보는 무역에 대해 뭐라고 했나', ['Hakpo']],
		['Kim Il Sung on trade', ['Kim Il Sung']],
		['김정은이 2016년에 한 말', ['Kim Jong Un']],
		['Kim Jong-un at the congress', ['Kim Jong Un']],
		['what did Kim call for?', ['Kim Jong Un']],
		['Kim’s exact words on sanctions', ['Kim Jong Un']],
		['does Hakpo echo Kim Jong Un?', ['Hakpo', 'Kim Jong Un']],
		['Kim Jong Il on trade', ['Kim Jong Il']],
		['the cabinet and the Foreign Ministry', ['North Korean cabinet', 'North Korean Foreign Ministry']],
		['exports of coal', []],
	])('in %j are %j', (question, names) => {
		expect(sourcesOf(question)).toEqual(names.map(nameKey));
	});

	it('takes "Kim’s reforms" for a subject, not for a speaker', () => {
		expect(sourcesOf('how do Kim Jong Un’s reforms bear on trade?')).toEqual([]);
	});

	it('knows a source of the corpus that is in no table', () => {
		expect(readQuestion('what does the Ostrava Gazette say?', ['Ostrava Gazette']).sources).toHaveLength(1);
	});
});

describe('the dates in a question', () => {
	it.each([
		['in 2016', [[month(2016, 1), month(2016, 12)]]],
		['in April 2019', [[month(2019, 4), month(2019, 4)]]],
		['apr. 2019 issue', [[month(2019, 4), month(2019, 4)]]],
		['on March 31, 2013', [[month(2013, 3), month(2013, 3)]]],
		['2013년 3월에', [[month(2013, 3), month(2013, 3)]]],
		['2015-07', [[month(2015, 7), month(2015, 7)]]],
		['between 2013 and 2016', [[month(2013, 1), month(2016, 12)]]],
		['2013–2016', [[month(2013, 1), month(2016, 12)]]],
		['since 2019', [[month(2019, 1), Number.POSITIVE_INFINITY]]],
		['after 2019', [[month(2020, 1), Number.POSITIVE_INFINITY]]],
		['before 2015', [[0, month(2014, 12)]]],
		['in the 1970s', [[month(1970, 1), month(1979, 12)]]],
		[
			'in 2015 or 2016',
			[
				[month(2015, 1), month(2015, 12)],
				[month(2016, 1), month(2016, 12)],
			],
		],
		['may we trade?', []],
		['10,000 flats', []],
	])('%j names %j', (question, periods) => {
		expect(periodsOf(question)).toEqual(periods);
	});
});

describe('the subject of a question', () => {
	it('leaves out the words of asking, the sources and the dates', () => {
		expect(termsOf('Please show me the exact quote where Hakpo in 2016 talks about a closed economy')).toEqual([
			'closed',
			'economy',
		]);
		expect(termsOf('경제연구는 2019년 4월 무역협상에 대해 뭐라고 했나요?')).toEqual(['무역협상']);
	});

	it('is nothing in a greeting', () => {
		expect(termsOf('hello!')).toEqual([]);
		expect(termsOf('???')).toEqual([]);
	});
});

describe('folding', () => {
	it('is done after once, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const once = foldSpelling(text);
				expect(foldSpelling(once)).toBe(once);
			}),
		);
	});
});

describe('a follow-up', () => {
	const names = ['Hakpo', 'Kim Jong Un'];
	const after = (before: string, question: string) => inContext(question, [{ question: before }], names);

	it.each([
		['What did Hakpo say about a closed economy in 2016?', 'And in 2015?', ['closed', 'economy'], ['Hakpo'], ['2015']],
		[
			'What did Hakpo say about a closed economy in 2016?',
			'What about Kim Jong Un?',
			['closed', 'economy'],
			['Kim Jong Un'],
			[],
		],
		[
			'What did Kim Jong Un say about sanctions?',
			'And what did he say about capitalist countries?',
			['capitalist', 'countries'],
			['Kim Jong Un'],
			[],
		],
		['한국어로: 학보는 폐쇄경제에 대해 뭐라고 했나?', '그럼 김정은은?', ['한국어', '폐쇄경제'], ['Kim Jong Un'], []],
	])('of %j, %j, takes what it does not say itself', (before, question, terms, sources, periods) => {
		const read = readQuestion(after(before, question), names);
		expect(read.terms.map(({ word }) => word)).toEqual(terms);
		expect(read.sources.map(({ key }) => key)).toEqual(sources.map(nameKey));
		expect(read.periods.map(({ words }) => words)).toEqual(periods);
	});

	it('"who said that?" asks the question before again', () => {
		expect(after('closed economy', 'Who said that?')).toBe('closed economy');
	});

	it.each([
		'What did Rodong Sinmun say about trade?',
		'Which passage says that imports are bad?',
		'free trade areas: anything on studying those?',
		'hello',
		'and',
	])('%j stands by itself', (question) => {
		expect(after('What did Kim Jong Un say about sanctions in 2013?', question)).toBe(question);
	});

	it('has nothing to follow at the beginning', () => {
		expect(inContext('And in 2015?', [], names)).toBe('And in 2015?');
	});
});
