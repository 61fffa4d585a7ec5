/** Whom pronouns, descriptions and unnamed speakers mean, one plain example for each way of speaking. */
import { describe, expect, it } from 'vitest';
import { attribute } from '../../ingest/attribute.ts';
import { isPersonNoun, pronounOfNoun } from '../../ingest/attribution/nouns.ts';
import { detect } from '../../ingest/detect.ts';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { articleFile } from '../helpers/corpus.ts';

function speakers(body: string): (string | null)[] {
	const article = loadMarkdown('study.md', new TextEncoder().encode(articleFile(body)));
	return attribute(article, detect(article)).map(({ speaker }) => speaker.value);
}

describe('a description', () => {
	it.each([
		[
			'of an apposition',
			'Nora Quayle, a governess from Ramsey, kept a diary. Peter Lund, the miller, kept none. “I write by candle,” the governess wrote.',
			['Nora Quayle'],
		],
		[
			'of a clause with “was”',
			'Nora Quayle was twenty-three, a governess from Ramsey. Peter Lund owned the mill. “I write by candle,” the governess wrote.',
			['Nora Quayle'],
		],
		[
			'in two words for one',
			'A former deckhand of the ferry came to see us in June. “We never saw the light,” the deckhand said.',
			['former deckhand of the ferry'],
		],
		[
			'by nation',
			'The French sculptor Claire Vasseur came over for the trial. She stayed a week. “I understood every third word,” the Frenchwoman said.',
			['Claire Vasseur'],
		],
		[
			'of an enterprise',
			'The shipping firm Lund Marine sold its last tug in May. “We regret the day,” the company said.',
			['Lund Marine'],
		],
		[
			'of an office without an article',
			'Nora Quayle had been mayor for nine days. Peter Lund owned the mill. “I read by candle,” the mayor said.',
			['Nora Quayle'],
		],
		[
			'of an office taken up',
			'Nora Quayle was sworn in as mayor on Friday. Peter Lund owned the mill. “I read by candle,” the mayor said.',
			['Nora Quayle'],
		],
		[
			'of an office told by its verb',
			'Nora Quayle edits the parish letter. Peter Lund mended the mill. “I read by candle,” the editor said.',
			['Nora Quayle'],
		],
		[
			'of whoever was elected',
			'Nora Quayle was elected mayor in May. Peter Lund owned the mill. “I read by candle,” the mayor said.',
			['Nora Quayle'],
		],
		[
			'of who has made a work',
			'An opera by Nora Quayle was given in May. Peter Lund sat in front. “I heard nothing,” the composer said.',
			['Nora Quayle'],
		],
		[
			'of a side in court',
			'Nora Quayle, for the prosecution, rose at nine. Peter Lund sat down. “Why was it locked?” the prosecutor asked.',
			['Nora Quayle'],
		],
		[
			'of a clause with “was the”',
			'Nora Quayle came early. She was also the patron of the show. Peter Lund owned the mill. “I like sheep,” the patron said.',
			['Nora Quayle'],
		],
		[
			'of a museum',
			'The Ramsey Museum spoke at last. Peter Lund owned the mill. “We bought the stool,” the museum said.',
			['Ramsey Museum'],
		],
		[
			'of the only one in focus',
			'Nora Quayle on Saturday opened the campaign that she had put off.\n\n“I came to say yes,” the president of the growers’ union began.',
			['Nora Quayle'],
		],
		[
			'after a clause of its own',
			'The council heard from the man who ran the night shift, Tevi Sande. The coroner, Nora Quayle, thanked him. “I smelled gas,” the man said.',
			['Tevi Sande'],
		],
		[
			'after a name with its country',
			'The chair of the panel, Nora Quayle (Manx Party), opened the sitting. “We shall be brief,” the chair said.',
			['Nora Quayle'],
		],
	])('%s means whoever was introduced so', (_, body, expected) => {
		expect(speakers(body)).toEqual(expected);
	});
});

describe('an unnamed speaker', () => {
	it.each([
		['The foreman of the jury stood up. “We should like to see the hedge,” the foreman said.', 'foreman of the jury'],
		['“We have no coal,” said a janitor at the gasworks, who gave no name.', 'janitor at the gasworks'],
		['A person involved in the talks was blunt. “Nobody slept,” the person said.', 'person involved in the talks'],
		['“It was dull,” a man in his seventies said.', 'man in his seventies'],
		['“They swarm at noon,” a retired beekeeper said.', 'retired beekeeper'],
		['“Nobody slept,” a clerk from Ramsey informed an engineer.', 'clerk from Ramsey'],
		['“Nobody slept,” said an adviser to the mayor.', 'adviser to the mayor'],
		['“Nobody slept,” said a person close to the trustees.', 'person close to the trustees'],
		['“It was dull,” said a cook from the ferry’s own galley.', 'cook from the ferry’s own galley'],
		['“It was dull,” said a clerk at the ferry’s dock, who gave no name.', 'clerk at the ferry’s dock'],
		['A clerk who left the service in May says that it was dull: “We saw mud.”', 'clerk who left the service in May'],
		['“We saw mud,” said a clerk who refused to be named.', 'clerk'],
		['A woman near the pump shouted, “And the rent?”', 'woman near the pump'],
		['“It was dull,” said a driver formerly employed by the ferry.', 'driver formerly employed by the ferry'],
		['“It was dull,” said a retired postman on his way to the pier.', 'retired postman'],
	])('is described as the article words it: %s', (body, expected) => {
		expect(speakers(body)).toEqual([expected]);
	});
});

describe('a pronoun', () => {
	it('in the place of an object is not the subject of the clause', () => {
		expect(
			speakers(
				'Tevi Rell runs the mill at Ramsey. In May Jorit Sande, who reads at the church there, quoted him as saying that it was “a cold house”.',
			),
		).toEqual(['Tevi Rell']);
	});
});

describe('“she” inside a quotation', () => {
	it('may be whoever was named right before it', () => {
		expect(
			speakers(
				'Paul Lund wished that the house would listen to Nora Quayle, a baker from Ramsey. “She told us, ‘Mend the oven before you count the loaves,’” Lund recalled.',
			),
		).toEqual(['Paul Lund', 'Nora Quayle']);
	});
});

describe('a letter to which a paper gives its page', () => {
	it('is what “it began” is said of', () => {
		expect(
			speakers(
				'On Wednesday the Harbour Gazette gave the whole of its front page to a letter from Nora Quayle, whose brother had been on the roof. “For thirty years I have looked up at that hand,” it began. “Now I look up and know only that I am late.”',
			),
		).toEqual(['Nora Quayle', 'Nora Quayle']);
	});
});

describe('an interview', () => {
	const [first, second] = ['When did you come?', 'And now?'];

	it('is with whom the initials mean, hyphen and all', () => {
		const labelled = `RG: ${first}\n\nNQ-L: In the spring, by boat.\n\nRG: ${second}\n\nNQ-L: I stay.`;
		expect(speakers(`I met Nora Quayle-Lund in May.\n\n${labelled}`)).toEqual(['Nora Quayle-Lund', 'Nora Quayle-Lund']);
	});

	it('in the midst of an article is with whom the paragraph above it is about', () => {
		const long = 'Peter Lund owned the mill, and he ground what the farms brought him. '.repeat(40);
		const labelled = `Q. ${first}\n\nA. In the spring, by boat.\n\nQ. ${second}\n\nA. I stay.`;
		expect(speakers(`${long}\n\nNora Quayle was asked about it in 1924.\n\n${labelled}`)).toEqual([
			'Nora Quayle',
			'Nora Quayle',
		]);
	});
});

describe('words that were quoted before', () => {
	it('are those of whoever said them first, whoever repeats them', () => {
		expect(
			speakers(
				'The pier, Nora Quayle said in May, was “a promise made of wet wood”. Paul Lund was not amused. “Somebody said, ‘A promise made of wet wood,’ and they all laughed,” he complained.',
			),
		).toEqual(['Nora Quayle', 'Paul Lund', 'Nora Quayle']);
	});
});

describe('a noun for a person', () => {
	it.each(['governess', 'sub-editor', 'winchman', 'hydrologist', 'notary'])('is %s', (noun) => {
		expect(isPersonNoun(noun)).toBe(true);
	});

	it.each(['talisman', 'specimen', 'ladder', 'motion'])('is not %s', (noun) => {
		expect(isPersonNoun(noun)).toBe(false);
	});

	it('tells the pronoun where it can', () => {
		expect(['governess', 'widow', 'nephew', 'foreman', 'witness', 'person'].map(pronounOfNoun)).toEqual([
			'she',
			'she',
			'he',
			'he',
			null,
			null,
		]);
	});
});
