/** Whom, when and where a paste says that words were said, against what the article says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DifferenceKind } from '../src/verify/compare.ts';
import type { Verdict } from '../src/verify/judgement.ts';
import { verify } from '../src/verify.ts';
import type { TestCorpus } from './helpers/corpus.ts';
import { createHarbour, said } from './helpers/harbour.ts';

let corpus: TestCorpus;
beforeAll(async () => {
	corpus = await createHarbour();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const check = async (paste: string, as: string | null = null) => (await verify(paste, as, corpus.deps())).judgements;

describe('a genuine quotation', () => {
	it.each([
		['by surname', `In 2018 Lindqvist told the Third Harbour Congress: "${said.door}"`],
		['by surname and title', `Minister Brandt said on 9 November 2021: “${said.stay}”`],
		['by surname and year in brackets', `“${said.door}” (Lindqvist 2018)`],
		['with the article where it was found', `“${said.door}” (Lindqvist 2018, quoted in Quell 2022)`],
		['by the author who quotes it', `Marta Quell quotes Jens Holm as saying: “${said.ship}”`],
		['with the author who cites it', `“${said.door}” said Anna Lindqvist, as cited by Marta Quell in 2022.`],
		['to nobody but the article where it was found', `“${said.door}” (quoted in Marta Quell)`],
		['on its day, in the American way', `On November 9, 2021, Olof Brandt said, “${said.stay}”`],
		['on its day, in figures', `“${said.subsidy}” (Olof Brandt, 2021-11-09)`],
		['in its month without the year', `In its May issue, the Maritime Review wrote of “${said.tax}”`],
		['at its occasion', `“${said.books}” Lindqvist told the Fourth Harbour Congress.`],
		['at its occasion, counted in figures', `“${said.books}” Lindqvist said at the 4th Congress in 2020.`],
		[
			'with another occasion in the sentence before',
			`Lindqvist spoke at the Third Harbour Congress in 2018. At the Fourth Harbour Congress in 2020 she said: “${said.books}”`,
		],
		['right after its occasion', `At the Fourth Harbour Congress Lindqvist said: “${said.books}”`],
		['right after its month', `In November Brandt said: “${said.stay}”`],
		['in a question', `Did Lindqvist really say “${said.door}”?`],
		['after her name and year without brackets', `“${said.door}” Lindqvist, 2018.`],
		[
			'with an occasion in an aside',
			`Lindqvist, who would be back at the Fourth Harbour Congress, said in 2018: “${said.door}”`,
		],
		['with the year of a birth', `Brandt (born 1961) said: “${said.stay}”`],
		['with the address of a page', `“${said.ship}” https://example.org/2019/harbour`],
		['in words of few quotation marks', `Speaking in parliament, Brandt said: “${said.stay}”`],
		['without marks, after the words', `${said.ship.slice(0, -1)}, said Jens Holm.`],
		['without marks, as somebody put it', `${said.ship.slice(0, -1)}, as Jens Holm put it.`],
		['by the day in figures with points', `“${said.stay}” (Brandt, 9.11.2021)`],
		['by the day in figures of either country', `“${said.stay}” (Brandt, 11/9/2021)`],
		['with marks of direction around it', `\u2067${said.ship}\u2069`],
		['before another occasion', `Before the Fifth Harbour Congress, Anna Lindqvist had said: “${said.books}”`],
		['at an occasion that the article does not give', `“${said.ship}” Jens Holm said at a press conference.`],
	])('credited %s is verbatim', async (_name, paste) => {
		const [judgement] = await check(paste);
		expect(judgement).toMatchObject({ verdict: 'verbatim', differences: [] });
	});

	it.each<[string, string, DifferenceKind]>([
		['to another day', `On 8 November 2021 Brandt said: “${said.stay}”`, 'date'],
		['to another day in the American way', `On November 19, 2021, Brandt said: “${said.stay}”`, 'date'],
		['to another day in figures', `“${said.subsidy}” (Olof Brandt, 2021-11-19)`, 'date'],
		['to another day without a year', `On 8 November, Brandt said: “${said.stay}”`, 'date'],
		['to a day that the article does not give', `On 3 May 2018, Anna Lindqvist said: “${said.door}”`, 'date'],
		['to another month without a year', `In its June issue, the Maritime Review wrote of “${said.tax}”`, 'date'],
		['to another day in a clause of its own', `Brandt, who said on 8 November 2021, “${said.stay}”`, 'date'],
		['to another congress', `“${said.books}” Lindqvist told the Third Harbour Congress.`, 'occasion'],
		[
			'to another congress, counted in figures',
			`At the 3rd Harbour Congress Lindqvist said “${said.books}”`,
			'occasion',
		],
		['to an occasion of another kind', `“${said.books}” Lindqvist told parliament in 2020.`, 'occasion'],
		['to another day in figures with points', `“${said.stay}” (Brandt, 10.11.2021)`, 'date'],
		['to another congress, counted in Roman', `At the III Harbour Congress Lindqvist said “${said.books}”`, 'occasion'],
		[
			'to another congress, counted in Korean',
			`린드크비스트는 제3차 당대회에서 “${said.books}”라고 말했다.`,
			'occasion',
		],
		['to two of whom one said it', `Lindqvist and Brandt both said “${said.door}”`, 'source'],
		['to another whose verb is far off', `It was Brandt’s favourite line: “${said.door}”`, 'source'],
		['to another after her words', `“${said.door}” Brandt, 2018.`, 'source'],
		['to another without marks', `${said.ship.slice(0, -1)}, said Olof Brandt.`, 'source'],
		['to the one who retells it', `“${said.ship}” said Olof Brandt.`, 'source'],
		['to the author of the article', `Marta Quell wrote: “${said.door}”`, 'source'],
	])('credited %s is misattributed, and says what is wrong', async (_name, paste, kind) => {
		const [judgement] = await check(paste);
		expect(judgement?.verdict).toBe('misattributed');
		expect(judgement?.differences.map((difference) => difference.kind)).toEqual([kind]);
	});

	it.each<[string, string, Verdict]>([
		['a surname', 'Lindqvist', 'verbatim'],
		['another’s surname', 'Brandt', 'misattributed'],
		['a stranger', 'Winston Churchill', 'misattributed'],
		['an occasion', 'Anna Lindqvist at the Third Harbour Congress', 'verbatim'],
		['another occasion', 'Anna Lindqvist, Fourth Harbour Congress', 'misattributed'],
	])('with %s given apart is judged by it', async (_name, as, verdict) => {
		expect((await check(said.door, as)).map((each) => each.verdict)).toEqual([verdict]);
	});

	it('with another office than the author gives is verbatim, and says which one the author gives', async () => {
		const [judgement] = await check(`As finance minister, Anna Lindqvist said in 2018: “${said.door}”`);
		expect(judgement).toMatchObject({
			verdict: 'verbatim',
			notes: ['The author’s words before it name a transport minister, and no finance minister.'],
		});
		expect((await check(`Transport minister Anna Lindqvist said: “${said.door}”`))[0]?.notes).toEqual([]);
	});

	it('of a list is judged by the credit in its own line', async () => {
		const list = (door: string, stay: string) => `- “${said.door}” (${door}, 2018)\n- “${said.stay}” (${stay}, 2021)`;
		const verdicts = async (paste: string) => (await check(paste)).map(({ verdict }) => verdict);
		expect(await verdicts(list('Lindqvist', 'Brandt'))).toEqual(['verbatim', 'verbatim']);
		expect(await verdicts(list('Brandt', 'Lindqvist'))).toEqual(['misattributed', 'misattributed']);
	});

	it('credited to a country is borne out by its cabinet alone', async () => {
		const [judgement] = await check(`North Korea said: “${said.door}”`);
		expect(judgement?.verdict).toBe('misattributed');
	});
});
