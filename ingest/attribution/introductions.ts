/** Pure: "its chief executive announced", before he is named -> those of whom the article tells later that they are what the noun says. */
import { roleOf } from './nouns.ts';
import { isFree, type NounPlace, type Party, type Reading } from './parties.ts';
import { type Choice, type Features, note } from './rank.ts';
import { officeOf } from './roles.ts';

/** Paragraphs at the beginning, in which news tells what happened before it names anybody. */
const opening = 3;
/** Sentences after it in which one is named who has been described. */
const soon = 8;

/** The likely ones of whom nothing has been said yet. */
export function laterHolders(
	{ reading, at, chunk }: Pick<NounPlace, 'reading' | 'at' | 'index' | 'chunk'>,
	own: Party | undefined,
): Choice<Party>[] {
	const { sentences, introduced } = reading;
	const { noun, determiner, start } = chunk;
	if (determiner !== 'the' && determiner !== 'own') return [];
	const first = sentences[0]?.paragraph.number ?? 0;
	const isOpening = (sentences[at]?.paragraph.number ?? 0) < first + opening;
	const found = new Map<Party, Features>();
	const add = (party: Party, name: string): void => {
		if (party.first < start || party.kind !== 'person' || party === own || party === reading.speaker) return;
		const features = found.get(party) ?? {};
		found.set(party, features);
		note(features, name);
	};
	const told = introduced.get(roleOf(noun)) ?? [];
	for (const { party, office } of new Map(told.map((each) => [each.party, each])).values()) {
		add(party, 'noun later role');
		if (office === officeOf(chunk, reading.text)) add(party, 'noun later office');
		if (told.every((each) => each.party === party)) add(party, 'noun later only');
	}
	const next = isOpening && !isAnybodyNamed(reading, at, start) ? namedNext(reading, at, start) : undefined;
	if (next) add(next, 'noun later next');
	return [...found].map(([value, features]) => {
		note(features, 'noun later');
		note(features, `noun later ${determiner}`);
		note(features, isOpening ? 'noun later opening' : 'noun later within');
		return { value, features };
	});
}

function isAnybodyNamed({ sentences }: Reading, at: number, start: number): boolean {
	return sentences
		.slice(0, at + 1)
		.some(({ chunks }) =>
			chunks.some((chunk) => chunk.type === 'name' && chunk.name.kind === 'person' && chunk.start < start),
		);
}

/** The first person of whom a sentence after it speaks. */
function namedNext({ sentences, partyNamed }: Reading, at: number, start: number): Party | undefined {
	for (const { chunks } of sentences.slice(at, at + soon)) {
		const name = chunks.find(
			(chunk, place) =>
				chunk.type === 'name' && chunk.name.kind === 'person' && chunk.start > start && isFree(chunks, place),
		);
		if (name?.type === 'name') return partyNamed(name.name);
	}
	return undefined;
}
