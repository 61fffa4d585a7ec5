/** Questions that ask for so many quotations, and questions that point at what was shown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer.ts';
import type { Turn } from '../src/question/conversation.ts';
import { followUpOf } from '../src/question/followup.ts';
import { wantedOf } from '../src/question/wanted.ts';
import { readQuoteArguments, writeQuoteCommand } from '../src/slack/quote-arguments.ts';
import { quoteCommand } from '../src/terminal/quote-command.ts';
import { renderAnswer } from '../src/terminal/render.ts';
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from './helpers/corpus.ts';

const speeches = [
	['Marit Solheim', 'cod swim where the quota is', '2020'],
	['Marit Solheim', 'the quota is too small for the cod', '2021'],
	['Marit Solheim', 'nobody eats a quota', '2022'],
	['Marit Solheim', 'cod do not read', '2023'],
	['Dick Schoof', 'the quota must fall', '2024'],
	['Dick Schoof', 'harbours need cranes', '2025'],
] as const;
let corpus: TestCorpus;

beforeAll(async () => {
	corpus = await createTestCorpus({
		'quota.md': articleFile(speeches.map(([who, words, year]) => `${who} said in ${year}: “${words}”.`).join('\n\n')),
		'quota.quotes.yaml': registryFile(
			speeches.map(([speaker, text, issued]) => ({ text, voice: 'official', speaker, issued })),
		),
	});
	await corpus.ingest();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const ask = (question: string, earlier: Turn[] = []) => answerQuestion(question, corpus.deps(), earlier);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

/** Asks one question after the other. */
async function converse(...questions: string[]) {
	const turns: Turn[] = [];
	const answers = [];
	for (const question of questions) {
		const answer = await ask(question, turns);
		turns.push(answer.turn);
		answers.push({ ...answer, texts: answer.quotations.map(({ text }) => text) });
	}
	return answers;
}
const lastOf = async (...questions: string[]) => (await converse(...questions)).at(-1);

describe('how many quotations a question asks for', () => {
	it.each([
		['show all quotations of Hakpo on trade', 'all', 'show of Hakpo on trade'],
		['give me 5 quotations on trade', 5, 'give me on trade'],
		['two quotes from Hakpo', 2, 'from Hakpo'],
		['the best three Hakpo quotes about ports', 3, 'Hakpo about ports'],
		['a couple of lines on ports, please', 2, 'on ports, please'],
		['give me 4 on imports', 4, 'on imports'],
		['all that Kim Jong Un said about trade', 'all', 'Kim Jong Un said about trade'],
		['everything hakpo wrote on imports', 'all', 'hakpo wrote on imports'],
		['인용문 5개 보여줘: 무역', 5, '보여줘: 무역'],
	])('in %j is %j', (question, count, rest) => {
		expect(wantedOf(question, ['Hakpo'])).toEqual({ count, rest });
	});

	it.each([
		'What did all enterprises say they needed?',
		'What did Hakpo write about two markets?',
		'quotations on trade from 2015',
		'Which two journals are read in those lines?',
		'Does everything depend on trade?',
	])('is left open by %j', (question) => {
		expect(wantedOf(question, ['Hakpo'])).toEqual({ count: null, rest: question });
	});
});

describe('a question for so many quotations', () => {
	it('is answered with so many, and says how many there are and how to see them all', async () => {
		const two = await ask('give me two quotations by Solheim');
		expect(two.quotations.map(({ text }) => text)).toEqual(speeches.slice(0, 2).map(([, text]) => text));
		expect(lastLine(renderAnswer(two))).toBe('2 of 4; all of them: npm run quote -- --speaker "Marit Solheim"');
	});

	it('for all is answered with all, and says so', async () => {
		const all = await ask('all that Solheim said');
		expect(all.quotations).toHaveLength(4);
		expect(lastLine(renderAnswer(all))).toBe('These are all 4.');
		const some = await ask('show every quotation on the quota since 2021');
		expect(some.quotations.map(({ text }) => text).toSorted()).toEqual(
			[speeches[1][1], speeches[2][1], speeches[4][1]].toSorted(),
		);
	});

	it('for more than there are says that these are all', async () => {
		expect(lastLine(renderAnswer(await ask('9 quotations by Dick Schoof')))).toBe('These are all 2.');
	});

	it('on what nobody speaks of has no evidence', async () => {
		const none = await ask('five quotations on bananas');
		expect(none.segments).toEqual([{ kind: 'prose', text: 'No evidence: the corpus has no quotation on bananas.' }]);
	});

	it('leaving it open gets three, and is told of the others', async () => {
		const three = await ask('What did Marit Solheim say?');
		expect(three.quotations).toHaveLength(3);
		expect(lastLine(renderAnswer(three))).toBe('3 of 4; all of them: npm run quote -- --speaker "Marit Solheim"');
	});
});

describe('a look-up written as a command', () => {
	const filters = {
		publication: 'Kyo’ngje Yo’ngu',
		speaker: null,
		voice: null,
		from: '2015-07',
		to: null,
		article: null,
	};

	it('is the same look-up to /quote', () => {
		const command = writeQuoteCommand({ topic: 'joint ventures', filters, order: 'relevance', limit: 20 });
		expect(command).toBe('/quote joint ventures in:"Kyo’ngje Yo’ngu" from:2015-07');
		expect(readQuoteArguments(command.replace('/quote ', ''))).toMatchObject({ topic: 'joint ventures', filters });
	});

	it('takes no day that there is not', () => {
		expect(() => readQuoteArguments('trade from:2015-02-30')).toThrow(
			'from:2015-02-30 is no date: February 2015 has 28 days.',
		);
		expect(readQuoteArguments('trade from:2016-02-29').filters.from).toBe('2016-02-29');
	});

	it('is safe in a shell', () => {
		const query = { topic: 'joint ventures', filters: { ...filters, publication: 'The "$HOME" Post' } };
		expect(quoteCommand({ ...query, order: 'relevance', limit: 20 }, 16)).toBe(
			`npm run quote -- "joint ventures" --publication 'The "$HOME" Post' --from 2015-07 --limit 16`,
		);
	});
});

describe('a question that points at what was shown', () => {
	it.each([
		['more', { kind: 'more', count: null, ofOthers: false }],
		['3 more please', { kind: 'more', count: 3, ofOthers: false }],
		['Next?', { kind: 'more', count: null, ofOthers: false }],
		['show me the rest', { kind: 'more', count: 'all', ofOthers: false }],
		['who else?', { kind: 'more', count: null, ofOthers: true }],
		['the second one', { kind: 'again', which: 2 }],
		['who said the 3rd?', { kind: 'again', which: 3 }],
		['[2]', { kind: 'again', which: 2 }],
		['the last one', { kind: 'again', which: 'last' }],
		['source?', { kind: 'again', which: null }],
		['Who said that?', { kind: 'again', which: null }],
		['when?', { kind: 'again', which: null }],
	])('%j', (question, followUp) => {
		expect(followUpOf(question)).toEqual(followUp);
	});

	it.each([
		'hello',
		'and',
		'And in 2015?',
		'more on imports',
		'the Seventh Party Congress',
		'who wrote on coal?',
		'thanks',
	])('is not %j', (question) => {
		expect(followUpOf(question)).toBeNull();
	});

	it('"more" shows those that were not shown, and in the end that there are none', async () => {
		const [first, second, third] = await converse('two quotations by Solheim', 'more', 'more');
		expect([first?.texts, second?.texts].flat()).toEqual(speeches.slice(0, 4).map(([, text]) => text));
		expect(third).toMatchObject({
			outcome: 'no-evidence',
			segments: [{ text: 'That was all: no other quotation in the corpus answers it.' }],
		});
	});

	it('"who else?" asks of everybody else', async () => {
		const other = await lastOf('What did Solheim say about the quota?', 'who else?');
		expect(other?.texts).toEqual(['the quota must fall']);
	});

	it('"the second one" shows it again with its credit, and "when?" after that means it', async () => {
		const answers = await converse('What did Solheim say?', 'the second one', 'when?', 'and the first?');
		expect(answers.slice(1).map(({ texts }) => texts)).toEqual([[speeches[1][1]], [speeches[1][1]], [speeches[0][1]]]);
		expect(answers[2]?.segments[0]).toMatchObject({ text: expect.stringMatching(/^Marit Solheim, 2021, quoted in /) });
	});

	it('"the fifth one" of two is none', async () => {
		const fifth = await lastOf('What did Dick Schoof say?', 'the fifth one');
		expect(fifth?.segments).toEqual([{ kind: 'prose', text: 'Only 2 quotations were shown.' }]);
	});

	it('is not led astray by one before it that came to nothing', async () => {
		const question = 'What did Solheim say about cod?';
		const first = await ask(question);
		const who = await lastOf(question, 'source?', 'asdf', 'what about bananas?', 'who said that?');
		expect(who?.texts).toEqual(first.quotations.map(({ text }) => text));
		expect((await lastOf(question, 'what about bananas?', 'and in 2023?'))?.texts).toEqual(['cod do not read']);
	});

	it('"more" of what had no answer says so', async () => {
		expect(await lastOf('What did Solheim say about bananas?', 'more')).toMatchObject({
			outcome: 'no-evidence',
			segments: [{ text: 'There was no answer of which there could be more.' }],
		});
	});

	it('at the beginning has nothing to point at', async () => {
		for (const question of ['more', 'who said that?', 'the second one'])
			expect((await ask(question)).outcome).toBe('no-evidence');
	});
});
