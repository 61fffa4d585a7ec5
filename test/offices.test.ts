/** Offices of countries: whom a question means by them, and what is said where the corpus has no such person. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer.ts';
import { countryOf } from '../src/question/countries.ts';
import { renderAnswer } from '../src/terminal/render.ts';
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from './helpers/corpus.ts';

const said = [
	['Dutch Prime Minister Dick Schoof', 'Dick Schoof', 'ships must pay for the harbour'],
	['Slovak Prime Minister Robert Fico', 'Robert Fico', 'we pay for nobody’s ships'],
	['Marit Solheim, the Norwegian minister of fisheries,', 'Marit Solheim', 'cod ships need a harbour'],
] as const;
let corpus: TestCorpus;

beforeAll(async () => {
	corpus = await createTestCorpus({
		'ships.md': articleFile(said.map(([who, , words]) => `${who} said in 2024: “${words}”.`).join('\n\n')),
		'ships.quotes.yaml': registryFile(
			said.map(([, speaker, text]) => ({ text, voice: 'official', speaker, issued: '2024' })),
		),
	});
	await corpus.ingest();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const ask = (question: string) => answerQuestion(question, corpus.deps());

describe('an office of a country', () => {
	it.each([
		['What did the Dutch prime minister say about ships?', 'Dick Schoof'],
		['what did the premier of the netherlands say', 'Dick Schoof'],
		['Slovakia’s prime minister on ships', 'Robert Fico'],
		['the fisheries minister of Norway on the harbour', 'Marit Solheim'],
		['What did Norway’s minister of fisheries say?', 'Marit Solheim'],
	])('in %j is that of %s, and the answer says so', async (question, name) => {
		const answer = await ask(question);
		expect(answer.quotations.map(({ source }) => source.speaker)).toEqual([name]);
		expect(answer.segments[0]).toMatchObject({ text: expect.stringContaining(` as ${name}.`) });
	});

	it.each([
		['What did the prime minister of Malaysia say about ships?', 'the prime minister of Malaysia'],
		['What did the Malaysian prime minister say about ships?', 'the Malaysian prime minister'],
		['What did the Norwegian trade minister say about ships?', 'the Norwegian trade minister'],
		['What did the Chinese government say about ships?', 'the Chinese government'],
	])('in %j is nobody’s in the corpus', async (question, office) => {
		const answer = await ask(question);
		expect(answer).toMatchObject({ outcome: 'no-evidence', missing: [office] });
		expect(renderAnswer(answer)).toMatch(`No evidence: the corpus quotes nothing from ${office}.`);
	});

	it('of which somebody speaks is not who speaks', async () => {
		const answer = await ask('What does Dick Schoof think about the Malaysian prime minister and ships?');
		expect(answer.missing).not.toContain('the Malaysian prime minister');
	});
});

describe('a country', () => {
	it.each([
		['malaysian', 'MY'],
		['the netherlands', 'NL'],
		['dutch', 'NL'],
		['norwegian', 'NO'],
		['france', 'FR'],
		['austrian', 'AT'],
		['north korean', 'KP'],
		['u.s.', 'US'],
		['new zealand', 'NZ'],
		['foreign', null],
		['christian', null],
		['public', null],
	])('%j is %j', (words, code) => {
		expect(countryOf(words)).toBe(code);
	});
});
