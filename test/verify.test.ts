/** Pasted quotations, judged against the shipped article and the labelled ones. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createCorpusReader } from '../src/corpus.ts';
import { openStore } from '../src/lancedb.ts';
import type { Store } from '../src/store.ts';
import type { Verdict } from '../src/verify/judgement.ts';
import { verify } from '../src/verify.ts';
import { labelledArticles } from './eval/labelled.ts';
import { judgeAlterations } from './eval/verification.ts';
import { runEntry } from './helpers/command.ts';
import { articleFile, createTestCorpus } from './helpers/corpus.ts';

let store: Store;
beforeAll(async () => {
	store = await openStore(inject('shippedIndex'));
});
afterAll(() => store.close());

const check = async (paste: string, as: string | null = null) =>
	(await verify(paste, as, { store, reader: createCorpusReader(store) })).judgements;

const cabinet = 'keep pushing forward the work to recover the unitary trade system of the state,';

describe('a pasted quotation', () => {
	it.each<[string, string, string | null, Verdict]>([
		['byte for byte', cabinet, null, 'verbatim'],
		['with the right source', cabinet, 'the North Korean cabinet', 'verbatim'],
		['with the right source and date', cabinet, 'cabinet, February 2022', 'verbatim'],
		[
			'without its final comma, in marks, credited in words',
			`As the cabinet pledged in February 2022: “${cabinet.slice(0, -1)}”`,
			null,
			'verbatim',
		],
		['with a credit below it', `${cabinet}\n— North Korean cabinet`, null, 'verbatim'],
		['with a credit in brackets', `“${cabinet}” (cabinet, 2022)`, null, 'verbatim'],
		['of another body', cabinet, 'the Foreign Ministry', 'misattributed'],
		['of another year', cabinet, 'cabinet 2019', 'misattributed'],
		['with the article’s date for its own', cabinet, 'cabinet, February 2023', 'misattributed'],
		[
			'with a date that the article does not give',
			'One of the ways out of the current economic crisis is to diversify external trade.',
			'2022',
			'misattributed',
		],
		['with a changed word', cabinet.replace('state', 'party'), null, 'altered'],
		['of a leader credited to a journal', 'one-sidedness should be removed in foreign trade', 'Hakpo', 'misattributed'],
		[
			'of one journal credited to the other',
			'In order to remove one-sidedness in foreign trade and diversify it…[we] should develop trade even with capitalist countries that recognize our country’s sovereignty and treat us in a friendly manner.',
			'Kyongje Yongu',
			'misattributed',
		],
		[
			'that is the author’s paraphrase, credited to a journal',
			'These journals have been the North Korean regime’s premier economic journals in which new ideas have been introduced and discussed.',
			'Hakpo',
			'misattributed',
		],
		['that nobody said', 'Grain is the first front of the socialist economy.', null, 'absent'],
		['in another language', '대외무역에서 일면성을 없애야 한다', null, 'absent'],
	])('%s', async (_name, paste, as, verdict) => {
		const [judgement] = await check(paste, as);
		expect(judgement?.verdict).toBe(verdict);
	});

	it('with a negation put in says so, and shows the quotation that it was', async () => {
		const [judgement] = await check('one-sidedness should not be removed in foreign trade');
		expect(judgement).toMatchObject({
			verdict: 'altered',
			differences: [{ kind: 'negation', claimed: 'not', actual: '' }],
			quotation: { text: 'one-sidedness should be removed in foreign trade,', source: { speaker: 'Kim Jong Un' } },
		});
	});

	it.each([
		['bracket', 'We should… advance multifaceted exchange and cooperation with even capitalist countries.'],
		['bracket', '[We] should… advance multifaceted exchange and cooperation [sic] with even capitalist countries.'],
		['emphasis', '[We] should… advance *multifaceted* exchange and cooperation with even capitalist countries.'],
		['character', '[We] should… advance multifaceted exсhange and cooperation with even capitalist countries.'],
		[
			'splice',
			'The important thing when selecting a target market … is to not allow trade with countries that could generate political losses',
		],
		['cut', 'not allowing trade with countries that could generate political losses'],
		[
			'name',
			'Right now, imperialist countries, including the Soviet Union, are forcing unreasonable political demands on developing countries and independent countries.',
		],
	])('says that a %s was changed', async (kind, paste) => {
		const [judgement] = await check(paste);
		expect(judgement?.verdict).toBe('altered');
		expect(judgement?.differences.map((difference) => difference.kind)).toContain(kind);
	});

	it('written with other marks and spaces is verbatim, and says that only typography differs', async () => {
		const [plain] = await check(
			"making foreign trade multilateral and diversifying it so as to smash the hostile forces' sanctions and blockade\u00a0maneuvers",
		);
		expect(plain).toMatchObject({ verdict: 'verbatim', typography: true });
		const [exact] = await check(cabinet);
		expect(exact).toMatchObject({ verdict: 'verbatim', typography: false, differences: [] });
	});

	it('of the authors’ own words is nobody’s quotation', async () => {
		const [judgement] = await check(
			'To some extent, trade has been the easiest of the various topics that we have tackled thus far.',
		);
		expect(judgement).toMatchObject({ verdict: 'absent', quotation: null });
		expect(judgement?.notes.join()).toContain('they are nobody’s quotation');
	});

	const kim = '“one-sidedness should be removed in foreign trade,”';
	it.each<[string, string, Verdict]>([
		['to somebody whom the corpus does not know', `Angela Merkel said: ${kim}`, 'misattributed'],
		['to such a one after the words', `${kim} said John Smith.`, 'misattributed'],
		['to such a one below them', `${kim}\n— The Economist, 2016`, 'misattributed'],
		['to the publisher that quotes them', `38 North wrote: ${kim}`, 'misattributed'],
		['to nobody in particular', `Officials said ${kim}`, 'verbatim'],
		['by a surname with a title', `President Kim said ${kim}`, 'verbatim'],
		['in a sentence of its own', `Hakpo urged diversification in 2015. Kim Jong Un said, ${kim}`, 'verbatim'],
		['beside one who is cited', `Citing Hakpo, Kim Jong Un said ${kim}`, 'verbatim'],
		['with another time in an aside', `${kim} said Kim Jong Un, whose cabinet spoke in February 2022.`, 'verbatim'],
		[
			'in a sentence before',
			'Kim Jong Un spoke of trade in 2016. He said “one-sidedness should be removed in foreign trade.”',
			'verbatim',
		],
		['in indirect speech', 'Kim Jong Un said that one-sidedness should be removed in foreign trade', 'verbatim'],
	])('credited %s', async (_name, paste, verdict) => {
		const [judgement] = await check(paste);
		expect(judgement?.verdict).toBe(verdict);
	});

	it('credited after its own words keeps its credit from the next one', async () => {
		const judgements = await check(`“${cabinet}” the cabinet said in February 2022. Kim Jong Un said ${kim} in 2016.`);
		expect(judgements.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim']);
	});

	it('inside a paragraph of the article is judged, each by itself', async () => {
		const [article] = (await createCorpusReader(store).read()).articles.values();
		const place = article?.text.indexOf('Kim Jong Un, for example, called for') ?? -1;
		const paragraph = article?.text.slice(place, article.text.indexOf('\n', place)) ?? '';
		const judgements = await check(paragraph);
		expect(judgements.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim', 'verbatim']);
	});

	it('that leaves a sentence out without saying so is a splice', async () => {
		const [judgement] = await check(
			'In the past, the foreign trade sector was unable to remove one-sidedness. The scope of our foreign trade negotiating partners was too concentrated in a certain country and region.',
		);
		expect(judgement).toMatchObject({ verdict: 'altered', differences: [{ kind: 'splice' }] });
	});

	it('in capitals is found, and told to differ in its letters alone', async () => {
		const [judgement] = await check('ONE-SIDEDNESS SHOULD BE REMOVED IN FOREIGN TRADE');
		expect(judgement).toMatchObject({ verdict: 'altered', differences: [{ kind: 'character' }] });
		expect(judgement?.notes).toContain('Only the case of its letters differs.');
	});

	it('among others is judged by itself and by its own credit', async () => {
		const judgements = await check(
			`The cabinet pledged in 2022 to “${cabinet}” while Hakpo wrote in 2015 of trade “subordinate and predatory created by the imperialists.” Kim Jong Un said “we will sell grain to the moon.”`,
		);
		expect(judgements.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim', 'absent']);
	});

	it.each([
		['', 'There are no words to verify'],
		['“” … !', 'There are no words to verify'],
		['word '.repeat(1_000_000), 'verify at most 60000 at once'],
		[`${'“'.repeat(5_000)} We won’t go.`, 'has 5000 quotation marks: verify at most 2000 at once'],
		['“We won’t go.” '.repeat(200), 'holds 200 quotations: verify at most 100 at once'],
	])('that is none is refused in one sentence', async (paste, message) => {
		await expect(check(paste)).rejects.toThrow(message);
	});

	it('with a credit that names nobody is refused', async () => {
		await expect(check(cabinet, 'somebody')).rejects.toThrow('is no source that is known here');
	});
});

describe('a paste with marks of its own', () => {
	const body =
		"Ada Lund said: “'Buy the old boat with the green wheelhouse.' I told him to wait for the spring tide.”\n\n" +
		'Per Holt wrote: “We sold ‘the last good net of the fleet’ in the same year.”';

	it.each<[string, string, Verdict]>([
		['that begins with another’s words is judged to its end', 'spring', 'verbatim'],
		['that begins with another’s words, and goes on otherwise, is altered', 'neap', 'altered'],
	])('%s', async (_name, tide, verdict) => {
		await using corpus = await createTestCorpus({ 'boat.md': articleFile(body) });
		await corpus.ingest();
		const paste = `'Buy the old boat with the green wheelhouse.' I told him to wait for the ${tide} tide.`;
		const { judgements } = await verify(paste, null, corpus.deps());
		expect(judgements.map((each) => each.verdict)).toEqual([verdict]);
	});

	it('whose ellipsis joins two quotations is altered, whatever is marked in it', async () => {
		await using corpus = await createTestCorpus({ 'boat.md': articleFile(body) });
		await corpus.ingest();
		const paste = 'We sold ‘the last good net of the fleet’ … told him to wait for the spring tide.';
		const [judgement] = (await verify(paste, null, corpus.deps())).judgements;
		expect(judgement).toMatchObject({ verdict: 'altered', differences: [{ kind: 'splice' }] });
	});
});

it('is never called verbatim where it was altered or credited to another, over every kind of alteration', () => {
	// An eighth of the articles; `npm run eval -- --part tuning --only verification` judges all, in minutes.
	const some = labelledArticles('tuning').filter(({ name }, index) => index % 8 === 0 || name === 'ha-avalanche.txt');
	const judged = some.flatMap(judgeAlterations);
	expect(judged.length).toBeGreaterThan(600);
	const falsehoods = judged.filter(({ expected, verdict }) => verdict === 'verbatim' && !expected.includes('verbatim'));
	expect(falsehoods).toEqual([]);
	const right = judged.filter(({ expected, verdict }) => expected.some((each) => each === verdict));
	expect(right.length / judged.length).toBeGreaterThanOrEqual(0.99);
}, 300_000);

describe('npm run verify', () => {
	const env = { LANCEDB_URI: inject('shippedIndex') };

	it('shows the difference in the line, and the quotation with its source', async () => {
		const { stdout, code } = await runEntry('src/main.ts', ['verify', cabinet.replace('unitary', 'free')], { env });
		expect(code).toBe(0);
		expect(stdout).toContain('recover the [-unitary-] {+free+} trade system');
		expect(stdout).toContain(`  ▌ ${cabinet}`);
	});

	it('reads stdin, and prints one JSON object with its parts', async () => {
		const input = `“${cabinet}” and “grain is for the moon and the stars”`;
		const { stdout } = await runEntry('src/main.ts', ['verify', '--json'], { env, input });
		expect(JSON.parse(stdout)).toMatchObject({
			verdict: 'absent',
			quotation: null,
			parts: [
				{ verdict: 'verbatim', typography: false, quotation: { speaker: 'North Korean cabinet' } },
				{ verdict: 'absent' },
			],
		});
	});
});
