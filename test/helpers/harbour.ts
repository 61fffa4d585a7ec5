/** An article with two journals, three officials and one author, for pasted quotations. */
import { articleFile, createTestCorpus, registryFile, type TestCorpus } from './corpus.ts';

const body = `For thirty years the harbour at Velsund has lost money. This essay follows the quarrel through the Port Economist and the Maritime Review.

Fees, the Port Economist argued in March 2017, “must not be raised before the new quay is finished, and they should never exceed 12 percent of the value of a cargo.” The Maritime Review answered in its May 2017 issue that the fees were “perhaps the only honest tax that a port has left.”

Anna Lindqvist, then transport minister, told the Third Harbour Congress in 2018: “We will not close a single berth. The port is the country’s door, and a door that is shut earns nothing.” At the Fourth Harbour Congress in 2020 she said: “Every berth will be judged by its books. It is wrong to say that the state must keep a berth open for ever.”

Her successor, Olof Brandt, was shorter. “The fees stay,” he told parliament on 9 November 2021, “and the subsidy of 40 million crowns goes.” He added that the dockers’ union “has been told ‘no’ three times; it can’t be told a fourth.”

Brandt recalled what the harbour master Jens Holm had told him: “Never trust a ship that arrives on time.”

The Maritime Review returned to the matter in its January 2020 issue:

> The old fees were a wall; the new ones are a gate. Critics say that “a gate with a price is still a wall,” but they have not counted the ships: 212 called in 2016, and 348 in 2019.
>
> However, no gate opens by itself… The state, which built the quay, can hardly refuse to dredge it. What the port needs is not cheaper fees [but] deeper water.

The Port Economist asked in April 2020:

> Who counted the ships that did not come? A fee is a price, and a price that nobody pays is not a gate but a monument. We do not say that the quay should be abandoned; we say that it should be sold, by 2025 at the latest, to whoever will dredge it.

Both journals, in other words, had changed sides without saying so. The talk of a “floating market” went on. The port, as the Port Economist put it in 2021, “is the country’s door.”`;

const journal = (publication: string, issued: string, text: string) => ({
	text,
	voice: 'journal',
	publication,
	issued,
});
const official = (speaker: string, issued: string, occasion: string | null, text: string) => ({
	text,
	voice: 'official',
	speaker,
	occasion,
	issued,
});

/** What the harbour article quotes, by a word for each. */
export const said = {
	fees: 'must not be raised before the new quay is finished, and they should never exceed 12 percent of the value of a cargo.',
	tax: 'perhaps the only honest tax that a port has left.',
	door: 'We will not close a single berth. The port is the country’s door, and a door that is shut earns nothing.',
	books: 'Every berth will be judged by its books. It is wrong to say that the state must keep a berth open for ever.',
	stay: 'The fees stay,',
	subsidy: 'and the subsidy of 40 million crowns goes.',
	union: 'has been told ‘no’ three times; it can’t be told a fourth.',
	ship: 'Never trust a ship that arrives on time.',
	/** What the author says, and nobody else. */
	author: 'Both journals, in other words, had changed sides without saying so.',
};

const registry = registryFile([
	journal('Port Economist', '2017-03', said.fees),
	journal('Maritime Review', '2017-05', said.tax),
	{
		...official('Anna Lindqvist', '2018', 'Third Harbour Congress', said.door),
		leadIn: 'Anna Lindqvist, then transport minister, told the Third Harbour Congress in 2018:',
	},
	official('Anna Lindqvist', '2020', 'Fourth Harbour Congress', said.books),
	official('Olof Brandt', '2021-11-09', 'parliament', said.stay),
	official('Olof Brandt', '2021-11-09', 'parliament', said.subsidy),
	official('Olof Brandt', '2021-11-09', 'parliament', said.union),
	official('Jens Holm', 'unknown', null, said.ship),
	{
		begins: 'The old fees were',
		ends: 'deeper water.',
		voice: 'journal',
		publication: 'Maritime Review',
		issued: '2020-01',
	},
	{
		begins: 'Who counted',
		ends: 'whoever will dredge it.',
		voice: 'journal',
		publication: 'Port Economist',
		issued: '2020-04',
	},
	{ ...journal('Port Economist', '2021', 'floating market'), use: 'label' },
	journal('Port Economist', '2021', 'is the country’s door.'),
]);

/** The harbour article in an index of its own. */
export async function createHarbour(): Promise<TestCorpus> {
	const corpus = await createTestCorpus({
		'harbour.md': articleFile(body, { authors: ['Marta Quell'], date: '2022-09-14', publisher: 'Coastal Papers' }),
		'harbour.quotes.yaml': registry,
	});
	await corpus.ingest();
	return corpus;
}
