/** How a sentence tells a time: as the story goes on, as what had been before, as what is to come, or as that of a document. */
import { expect, it } from 'vitest';
import { tellingOf } from '../../ingest/attribution/telling.ts';

/** The time stands in brackets. */
function told(sentence: string) {
	const start = sentence.indexOf('[');
	return tellingOf(sentence.replace(/[[\]]/g, ''), { start, end: sentence.indexOf(']') - 1 });
}

it.each([
	['told', 'The council met [on Wednesday evening] and rejected the tram.'],
	['told', 'On [3 May 2019], after a long debate, the council rejected the tram.'],
	['told', 'She had a pier to sell and sold it in [2012].'],
	['before', 'In [2019], as a member of the opposition, she had herself asked for a tram.'],
	['before', 'The engineer, who is now retired, had in [March 2014] warned the council.'],
	['before', 'She had promised the riders a tram [the year before].'],
	['ahead', 'The tram is due to open on [8 August].'],
	['ahead', 'The council will vote again in [December].'],
	['ahead', 'Its members were to meet [the next day].'],
	['thing', "He held up [Monday's] edition of the paper."],
	['thing', 'A report of [October 2022] found no case for delay.'],
	['thing', 'The statement issued on [7 May] was short.'],
	['thing', 'She quoted from its [June 2014] issue.'],
])('is %s: %s', (telling, sentence) => {
	expect(told(sentence)).toBe(telling);
});
