/** Questions about the corpus itself: short answers from the articles' metadata, which are no quotations. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer.ts';
import type { Turn } from '../src/question/conversation.ts';
import { answerMessage } from '../src/slack/answer-message.ts';
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from './helpers/corpus.ts';

let corpus: TestCorpus;

beforeAll(async () => {
	corpus = await createTestCorpus({
		'cranes.md': articleFile(
			'## Old Cranes\n\nThe Gazette wrote in 2020: “cranes rust”. Marit Solheim said in 2021: “ships wait”.',
			{
				title: 'The Cranes of the North',
				authors: ['Ada Author'],
				publisher: 'The Review',
				date: '2021-05-04',
			},
		),
		'cranes.quotes.yaml': registryFile([
			{ text: 'cranes rust', voice: 'journal', publication: 'The Gazette', issued: '2020' },
			{ text: 'ships wait', voice: 'official', speaker: 'Marit Solheim', issued: '2021' },
		]),
		'fish.md': articleFile('Marit Solheim said in 2022: “cod swim”.', {
			title: 'Quotas for Fish',
			authors: ['Bo Writer', 'Cy Scribe'],
			publisher: 'The Monitor',
			date: '2022',
		}),
		'fish.quotes.yaml': registryFile([
			{ text: 'cod swim', voice: 'official', speaker: 'Marit Solheim', issued: '2022' },
		]),
	});
	await corpus.ingest();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const ask = (question: string, earlier: Turn[] = []) => answerQuestion(question, corpus.deps(), earlier);
const toldBy = async (question: string, earlier: Turn[] = []) => {
	const { segments, quotations } = await ask(question, earlier);
	expect(quotations).toEqual([]);
	return segments.map((segment) => (segment.kind === 'prose' ? segment.text : '')).join('');
};
const cranes =
	'The article is The Cranes of the North, by Ada Author; The Review published it, dated 4 May 2021: https://example.org/study';

describe('a question about an article', () => {
	it.each(['who wrote The Cranes of the North?', 'When was “The Cranes of the North” published?'])(
		'that names it, %j, is answered with its facts',
		async (question) => {
			expect(await toldBy(question)).toBe(cranes);
		},
	);

	it.each(['Who wrote this article?', 'when was it published?', 'who are the authors of the article?'])(
		'after one of its quotations, %j, means that article',
		async (question) => {
			const before = await ask('What did The Gazette write about cranes?');
			expect(await toldBy(question, [before.turn])).toBe(cranes);
		},
	);

	it('that could be any of them tells them all', async () => {
		for (const question of ['who wrote this article?', 'list the articles', 'what is in the corpus?'])
			expect(await toldBy(question)).toBe(
				'The corpus has 2 articles: The Cranes of the North, by Ada Author (The Review, 4 May 2021); Quotas for Fish, by Bo Writer and Cy Scribe (The Monitor, 2022).',
			);
	});

	it('and its subject gives its headings, not a summary', async () => {
		const before = await ask('What did The Gazette write about cranes?');
		expect(await toldBy('what is the article about?', [before.turn])).toBe(
			`${cranes} Its sections are: Old Cranes. I quote, and do not summarise.`,
		);
	});

	it('leaves the conversation where it was', async () => {
		const first = await ask('What did Marit Solheim say about ships?');
		const second = await ask('when was it published?', [first.turn]);
		expect((await ask('who said that?', [first.turn, second.turn])).quotations).toEqual(first.quotations);
		expect((await ask('and about cod?', [first.turn, second.turn])).quotations).toMatchObject([{ text: 'cod swim' }]);
	});
});

describe('a question for those who are quoted', () => {
	it.each([
		['Which journals do you know?', 'The corpus quotes The Gazette (1 quotation).'],
		['who are the speakers?', 'The corpus quotes Marit Solheim (2 quotations).'],
		['who is quoted?', 'The corpus quotes Marit Solheim (2 quotations) and The Gazette (1 quotation).'],
	])('%j, is answered with their names', async (question, told) => {
		expect(await toldBy(question)).toBe(told);
	});
});

describe('a question about what somebody said', () => {
	it.each([
		'Which article says that cranes rust?',
		'who wrote that cranes rust?',
		'which journals write about cranes?',
		'What did the article say about cranes?',
	])('%j, is answered with quotations', async (question) => {
		expect((await ask(question)).quotations.map(({ text }) => text)).toContain('cranes rust');
	});
});

describe('in Slack', () => {
	it('the facts are told as words, with no quotation and no word of how one was chosen', async () => {
		const message = answerMessage(await ask('who wrote The Cranes of the North?'));
		expect(message).toMatchObject({ text: cranes, shows: [] });
		expect(JSON.stringify(message.blocks)).not.toContain('Chosen');
	});
});
