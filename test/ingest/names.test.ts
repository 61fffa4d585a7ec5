/** Which names are seen, and as what, one plain example for each way of telling it. */
import { expect, it } from 'vitest';
import { attribute } from '../../ingest/attribute.ts';
import { detect } from '../../ingest/detect.ts';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { articleFile } from '../helpers/corpus.ts';

function creditOf(body: string): string | null | undefined {
	const article = loadMarkdown('study.md', new TextEncoder().encode(articleFile(body)));
	const [first] = attribute(article, detect(article));
	return first?.voice.value === 'journal' ? first.publication.value : first?.speaker.value;
}

it.each([
	[
		'a union with one word for its name, told by a closed apposition',
		'The foundry will close in May. Stålfacket, the steelworkers’ union, called it “a bill sent to the wrong house”.',
		'Stålfacket',
	],
	[
		'whoever signs himself so',
		'The notice of the mill drew a letter. Its writer, who signed himself Ploughshare, declared that he would “sooner mill sand”.',
		'Ploughshare',
	],
	[
		'a paper with the day before it',
		'Mr Oram was not impressed. Today’s Harbour Pioneer is. The new quay, its editorial says, “is worth every plank”.',
		'Harbour Pioneer',
	],
	[
		'a paper whose short name has an “of” behind it elsewhere',
		'The party has its journal, Furrow of the Valleys. In its June number the Furrow warned that “a price is not a present”.',
		'Furrow of the Valleys',
	],
	[
		'a person with a particle and a title nowhere',
		'Salma al-Karimi ran the mill for ten years, and she has not forgiven the ministry. “They sold the water first,” she said.',
		'Salma al-Karimi',
	],
	[
		'a spokesman, told by the head of what he is apposed to',
		'The dam was closed on Monday. A spokesman for the company, Zoltan Ambe, called it “a test and no more”.',
		'Zoltan Ambe',
	],
	[
		'a person whose second name is a title elsewhere',
		'Halima Sheikh Odur won the mile. “I ran for my mother,” she said.',
		'Halima Sheikh Odur',
	],
	[
		'a site by its address, spoken of again as the site',
		'On quaywatch.example the plan was drawn to scale. The site wrote that “nobody has counted the boats”.',
		'quaywatch.example',
	],
	[
		'a paper between a city that owns it and its writer',
		'The book was praised at home. The paper of the port, the Havnebote, called it “a storm that a sailor would smell”.',
		'Havnebote',
	],
	[
		'a body that the article calls by its letters from there on',
		'The Northern Fisheries Board (NFB) met on Monday. Ada Lund, a lawyer, was heard. The NFB’s report called the quay “a row of teeth”.',
		'Northern Fisheries Board',
	],
	[
		'a body behind a dateline, without its article',
		'LUND, March 13 — The Northern Fisheries Board called the quay “a row of teeth”.',
		'Northern Fisheries Board',
	],
	[
		'a person whose name follows what he is',
		'The first witness, a retired lock-keeper named Bo Steenstra, called the gauge “a clock without hands”.',
		'Bo Steenstra',
	],
	[
		'whoever gives no more than a first name',
		'A patient in his eighties, who gave his name only as Frank, had been there since noon. “I have read the notice,” he said.',
		'Frank',
	],
	[
		'an engineer who is one of that name',
		'Its engineer, one H. J. Ploom, complained of “sand and more sand”.',
		'H. J. Ploom',
	],
	[
		'whoever is the first to be met',
		'I came up the hill in June, and the first person I met was a boy of nine with a goat. “She is not for sale,” he said.',
		'boy of nine',
	],
])('is %s', (_, body, name) => {
	expect(creditOf(body)).toBe(name);
});

it.each([
	['A woman selling pancakes by the door', 'woman selling pancakes'],
	['A mother of two in Lund', 'mother of two in Lund'],
	['An old woman of about eighty at the next table', 'old woman of about eighty'],
	['A team leader at the Red Ford farm', 'team leader at the Red Ford farm'],
	['A Red Cross volunteer', 'Red Cross volunteer'],
	['A board member appointed last spring', 'board member appointed last spring'],
	['The second speaker, a retired bus driver,', 'retired bus driver'],
	['The third witness, a farmer’s wife from the polder,', 'farmer’s wife from the polder'],
	['The observer for the islands', 'observer for the islands'],
])('is described as far as the words tell who it is: %s', (who, name) => {
	expect(creditOf(`${who} told the board that the road was “a ditch with a name”.`)).toBe(name);
});
