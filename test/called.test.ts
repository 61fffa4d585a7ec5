/** Sources as people call them: by surname, with a title, with a slip of the finger; and the words in which they ask. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer.ts';
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from './helpers/corpus.ts';

const said = [
	['Dick Schoof', 'the harbour must stay open', '2025'],
	['Marit Solheim', 'our ports need deeper water', '2024'],
	['Annemarie Kool', 'the school bell rang at noon', '2023'],
	['Hakpo', 'exports feed the workshop', '2016'],
] as const;
let corpus: TestCorpus;

beforeAll(async () => {
	corpus = await createTestCorpus({
		'harbour.md': articleFile(said.map(([who, words, year]) => `${who} said in ${year}: “${words}”.`).join('\n\n')),
		'harbour.quotes.yaml': registryFile(
			said.map(([who, text, issued]) =>
				who === 'Hakpo'
					? { text, voice: 'journal', publication: who, issued }
					: { text, voice: 'official', speaker: who, issued },
			),
		),
	});
	await corpus.ingest();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const ask = (question: string) => answerQuestion(question, corpus.deps());
const wordsOf = async (question: string) => (await ask(question)).quotations.map(({ text }) => text);

describe('a source', () => {
	it.each([
		['What did Schoof say?', said[0]],
		['what did schoof say?', said[0]],
		['Solheim on ports', said[1]],
		['What did Ms Kool say?', said[2]],
		['Prime Minister Dick Schoof on the harbour', said[0]],
		['plz list wat Mr Schoof thinks abt the harbour', said[0]],
		['Kool’s 2023 speech', said[2]],
	])('is meant by %j', async (question, [, words]) => {
		expect(await wordsOf(question)).toEqual([words]);
	});

	it.each([
		['What did Hapko say about exports?', 'I read Hapko as Hakpo. ', said[3]],
		['What did Solhiem say about ports?', 'I read Solhiem as Marit Solheim. ', said[1]],
	])('is meant by the misspelt name in %j, and the answer says so', async (question, note, [, words]) => {
		const answer = await ask(question);
		expect(answer.quotations.map(({ text }) => text)).toEqual([words]);
		expect(answer.segments[0]).toMatchObject({ kind: 'prose', text: expect.stringContaining(note) });
	});

	it('is not meant by an ordinary word, nor by a namesake', async () => {
		expect(await wordsOf('What was said of the school bell?')).toEqual([said[2][1]]);
		expect((await ask('What did Peter Schoof say?')).outcome).toBe('no-evidence');
	});
});
