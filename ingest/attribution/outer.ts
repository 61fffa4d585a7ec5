/** Pure: the words before a quotation -> those of whom they speak, whom the references in the quotation may mean. */
import { lastFrom } from '../../src/spans.ts';
import type { Cast } from './name.ts';
import { ownerOf, type Party, type Reading } from './parties.ts';

/** Characters before a quotation in which those are named whom its words may mean. */
const nearby = 2500;

/** Those of whom the article and those whom it quotes have spoken before a place, the last first. */
export function outerOf(reading: Reading, { mentions }: Cast, start: number): Party[] {
	const found = mentions
		.slice(lastFrom(mentions, start - nearby) + 1, lastFrom(mentions, start) + 1)
		.filter(({ end }) => end <= start)
		.map((each) => ({ party: reading.partyNamed(each.name), at: each.start }));
	for (let at = lastFrom(reading.sentences, start); at >= 0; at -= 1) {
		const sentence = reading.sentences[at];
		if (!sentence || sentence.end < start - nearby) break;
		for (const chunk of sentence.chunks) {
			const party = reading.partyOf.get(chunk);
			if (party && chunk.end <= start) found.push({ party, at: chunk.start });
			const owner = ownerOf(reading, chunk);
			if (owner && chunk.end <= start) found.push({ party: owner, at: chunk.start });
		}
	}
	return [...new Set(found.sort((a, b) => b.at - a.at).map(({ party }) => party))];
}
