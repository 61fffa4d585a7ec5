/** Pure: the words before a quotation -> those of whom they speak, whom the references in the quotation may mean. */
import { lastFrom } from '../../src/spans.ts';
import type { Cast } from './name.ts';
import { isFree, type OuterTrace, ownerOf, type Party, type Reading } from './parties.ts';

/** Characters before a quotation in which those are named whom its words may mean. */
const nearby = 2500;

/** Those of whom the article and those whom it quotes have spoken before a place, the last first. */
export function outerOf(reading: Reading, { mentions }: Cast, start: number): Map<Party, OuterTrace> {
	const { sentences, partyOf } = reading;
	const found: { party: Party; at: number; isSubject: boolean; pronoun: 'he' | 'she' | null }[] = mentions
		.slice(lastFrom(mentions, start - nearby) + 1, lastFrom(mentions, start) + 1)
		.filter(({ end }) => end <= start)
		.map((each) => ({ party: reading.partyNamed(each.name), at: each.start, isSubject: false, pronoun: null }));
	const last = lastFrom(sentences, start);
	for (let at = last; at >= 0; at -= 1) {
		const sentence = sentences[at];
		if (!sentence || sentence.end < start - nearby) break;
		const chunks = sentence.chunks.filter(({ end }) => end <= start);
		const subject = chunks.find((chunk, place) => isFree(chunks, place) && partyOf.has(chunk));
		for (const chunk of chunks) {
			const party = partyOf.get(chunk);
			const called = chunk.type === 'pronoun' ? chunk.words.toLowerCase() : '';
			const pronoun = /^(?:he|his|him)$/.test(called) ? 'he' : /^(?:she|her)$/.test(called) ? 'she' : null;
			if (party) found.push({ party, at: chunk.start, isSubject: chunk === subject, pronoun });
			const owner = ownerOf(reading, chunk);
			if (owner) found.push({ party: owner, at: chunk.start, isSubject: false, pronoun: null });
		}
	}
	const traces = new Map<Party, OuterTrace>();
	const paragraph = sentences[last]?.paragraph.start ?? start;
	for (const { party, at, isSubject, pronoun } of found.sort((a, b) => b.at - a.at)) {
		const known = traces.get(party);
		const trace: OuterTrace = known ?? {
			distance: last - lastFrom(sentences, at),
			isInParagraph: at >= paragraph,
			isSubject: false,
			mentions: 0,
			pronoun: null,
		};
		traces.set(party, trace);
		trace.mentions += 1;
		trace.isSubject ||= isSubject;
		trace.pronoun ??= pronoun;
	}
	return traces;
}
