/** The authors of articles: their own passages, labelled as theirs, and never as quotations of those whom they quote. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer.ts';
import { answerMessage } from '../src/slack/answer-message.ts';
import { renderAnswer } from '../src/terminal/render.ts';
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from './helpers/corpus.ts';

const own = 'The harbour will never be paid for, because neither capital has an interest in deeper water.';
const report =
	'Marit Solheim, who leads the harbour and its four hundred workers, said in 2021: “the harbour must stay open to every ship”.';
let corpus: TestCorpus;

beforeAll(async () => {
	corpus = await createTestCorpus({
		'harbour.md': articleFile(
			[report, own, '“the harbour is old and so are we,” Erik Solheim said in 2022.'].join('\n\n'),
			{
				title: 'Harbours',
				authors: ['Ines Marlow'],
			},
		),
		'harbour.quotes.yaml': registryFile([
			{ text: 'the harbour must stay open to every ship', voice: 'official', speaker: 'Marit Solheim', issued: '2021' },
			{ text: 'the harbour is old and so are we,', voice: 'official', speaker: 'Erik Solheim', issued: '2022' },
		]),
		'fish.md': articleFile('The harbour is a place where quotas are broken, and always was.\n\nFish swim.', {
			title: 'Fish',
			authors: ['Jonas Brandt', 'Olav Solheim'],
		}),
	});
	await corpus.ingest();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const ask = (question: string) => answerQuestion(question, corpus.deps());

describe('an author', () => {
	it.each(['What does Ines Marlow think about the harbour?', 'Marlow on the harbour'])(
		'in %j is answered with own words of that author’s own article, labelled so',
		async (question) => {
			const answer = await ask(question);
			expect(answer.quotations.map(({ text }) => text)).toEqual([own]);
			expect(renderAnswer(answer)).toMatch(/^Ines Marlow, writing in Harbours \(/);
			expect(renderAnswer(answer)).toContain('(the article’s authors)');
			const shown = JSON.stringify(answerMessage(answer).blocks);
			expect(shown).toContain('writing in Harbours');
			expect(shown).not.toContain('quoted in');
		},
	);

	it('is any of them where a question names none', async () => {
		const { quotations } = await ask('What does the author say about quotas?');
		expect(quotations.map(({ source }) => source.speaker)).toEqual(['Jonas Brandt and Olav Solheim']);
		expect(quotations[0]?.source.voice).toBe('author');
	});

	it('with nothing from a year is told so', async () => {
		expect((await ask('What did Ines Marlow write in 2019?')).missing).toEqual(['Ines Marlow, 2019']);
	});
});

describe('a surname', () => {
	it('of several who are quoted means them all, not an author who bears it too, and the answer says so', async () => {
		const answer = await ask('What did Solheim say about the harbour?');
		expect(answer.quotations.map(({ source }) => source.speaker).toSorted()).toEqual(['Erik Solheim', 'Marit Solheim']);
		expect(answer.notes).toEqual(['I read Solheim as Marit Solheim and Erik Solheim.']);
	});
});
