/** Words that a question quotes, and names that no quotation has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer.ts';
import { answerMessage } from '../src/slack/answer-message.ts';
import { renderAnswer } from '../src/terminal/render.ts';
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from './helpers/corpus.ts';

const body = `The harbours of China wait for ships, and the money is still missing.

Hakpo wrote in 2016: “trade feeds the workshop with coal”. Marit Solheim said in 2021: “Ships need water, not speeches,” and left.

The Harbour Gazette wrote in 2020: “the great neighbour buys nothing”.`;
let corpus: TestCorpus;

beforeAll(async () => {
	corpus = await createTestCorpus({
		'ships.md': articleFile(body),
		'ships.quotes.yaml': registryFile([
			{ text: 'trade feeds the workshop with coal', voice: 'journal', publication: 'Hakpo', issued: '2016' },
			{ text: 'Ships need water, not speeches,', voice: 'official', speaker: 'Marit Solheim', issued: '2021' },
			{
				text: 'the great neighbour buys nothing',
				voice: 'journal',
				publication: 'Harbour Gazette',
				issued: '2020',
				about: ['China as a buyer'],
			},
		]),
	});
	await corpus.ingest();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const ask = (question: string) => answerQuestion(question, corpus.deps());

describe('a question for very words', () => {
	it.each([
		'Who said “ships need water not speeches”?',
		'Where did Marit Solheim say that "Ships need water, not speeches"?',
		'“ships need … not speeches”: who said that?',
	])('%j, is answered with whoever said them', async (question) => {
		const answer = await ask(question);
		expect(answer.quotations.map(({ text }) => text)).toEqual(['Ships need water, not speeches,']);
		expect(answer.notes).toEqual([]);
	});

	it('that somebody else said shows whose they are, on every surface', async () => {
		const answer = await ask('Where did Hakpo write that “ships need water, not speeches”?');
		expect(answer.quotations.map(({ source }) => source.speaker)).toEqual(['Marit Solheim']);
		const note = 'The corpus does not have these words from Hakpo; it has them here:';
		expect(renderAnswer(answer)).toMatch(`${note} Marit Solheim, 2021, quoted in `);
		expect(answerMessage(answer).text.split('\n')[0]).toBe(note);
	});

	it('that the article itself has shows them as its authors’', async () => {
		const answer = await ask('Did Marit Solheim write “the money is still missing”?');
		expect(answer.quotations.map(({ source }) => source.voice)).toEqual(['author']);
		expect(answer.notes).toEqual(['Nobody is quoted with these words; they stand in an article’s own text:']);
	});

	it('that nobody has is told so, with the way to verify them', async () => {
		const answer = await ask('Where did Hakpo write that “trade is the root of all evil”?');
		expect(answer).toMatchObject({
			outcome: 'no-evidence',
			missing: ['trade is the root of all evil'],
			quotations: [],
		});
		expect(renderAnswer(answer)).toMatch(/^No evidence: the words in quotation marks are nowhere in the corpus\.\n/);
		expect(renderAnswer(answer)).toContain('npm run verify -- "the words"');
		expect(JSON.stringify(answerMessage(answer))).toContain('/verify');
	});

	it('is not one that marks a term', async () => {
		expect((await ask('What does Hakpo write on a “workshop with machines” and coal?')).isUnverified).toBe(false);
	});
});

describe('a name', () => {
	it.each(['a quotation on China', 'what was said about china?'])(
		'that no quotation has, in %j, is said to be in none',
		async (question) => {
			const answer = await ask(question);
			expect(answer.quotations.map(({ text }) => text)).toEqual(['the great neighbour buys nothing']);
			expect(answer.notes).toEqual(['It does not name China: it was found by what it is about.']);
		},
	);

	it.each([
		['what did the harbour gazette say about elephants?', 'from Harbour Gazette on elephants'],
		['what did hakpo say about china?', 'from Hakpo on China'],
		['What did hakpo say about Malaysia?', 'from Hakpo on Malaysia'],
		['what did hakpo say at the ninth party congress?', 'from Hakpo on ninth party congress'],
		['What did Hakpo say at the Ninth Party Congress?', 'from Hakpo on Ninth Party Congress'],
		['When was anything published by Hakpo on elephants?', 'from Hakpo on elephants'],
	])('in %j is written as it should be where there is no evidence: %s', async (question, words) => {
		expect((await ask(question)).segments).toEqual([
			{ kind: 'prose', text: `No evidence: the corpus has no quotation ${words}.` },
		]);
	});
});
