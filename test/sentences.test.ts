/** Where sentences end: not after an abbreviation, nor between a month's short name and its day. */
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../src/language/sentences.ts';

const wordsOf = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence', () => {
	it.each([
		'The pier fell on Sept. 3 in a storm.',
		'She wrote on Jan. 5, 1909, to the board.',
		'Dr. Lund left at dawn.',
	])('is whole: %s', (sentence) => {
		expect(wordsOf(`${sentence} Nobody came.`)).toEqual([sentence, 'Nobody came.']);
	});

	it('ends with the short name of a month that no day follows', () => {
		expect(wordsOf('It was built in Sept. Nobody came.')).toEqual(['It was built in Sept.', 'Nobody came.']);
	});
});
