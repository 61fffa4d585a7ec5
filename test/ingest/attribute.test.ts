/** Who is quoted, and when: from the author's words around a quotation. Accuracy is measured by `npm run eval`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../ingest/attribute.ts';
import { detect } from '../../ingest/detect.ts';
import { loadMarkdown } from '../../ingest/load/markdown.ts';
import { articleFile } from '../helpers/corpus.ts';

const articleOf = (body: string) => loadMarkdown('study.md', new TextEncoder().encode(articleFile(body)));

/** Each quotation as: voice, publication, speaker, date, and who quotes it. */
function credits(body: string) {
	const article = articleOf(body);
	return attribute(article, detect(article)).map(({ voice, publication, speaker, issued, quotedBy }) => [
		voice.value,
		publication.value,
		speaker.value,
		issued.value,
		...(quotedBy === null ? [] : [quotedBy]),
	]);
}

describe('who is quoted', () => {
	it('is the person of the tail, with the full name where only the surname stands', () => {
		expect(
			credits(
				'Ada Lund, the minister, spoke to the house on 4 May 2019. “We shall build the road before winter,” Lund said. “It will not be cheap.”',
			),
		).toEqual([
			['official', null, 'Ada Lund', '2019-05-04'],
			['official', null, 'Ada Lund', '2019-05-04'],
		]);
	});

	it.each([
		['Secretary of State Antony Lund', 'Antony Lund'],
		['Minister for Public Works Ana Horvat', 'Ana Horvat'],
		['Deputy National Security Adviser Emil Hartog', 'Emil Hartog'],
		['UN Secretary-General Paulo Reis', 'Paulo Reis'],
		['Attorney General Letitia Okafor', 'Letitia Okafor'],
	])('is named without the office: %s', (words, name) => {
		expect(credits(`${words} said on 4 May 2019 that the road would be “built before winter”.`)).toEqual([
			['official', null, name, '2019-05-04'],
		]);
	});

	it.each([
		['Dasho Ugyen Lhendup said on 4 May 2019 that the road was “not a market”.', 'Ugyen Lhendup'],
		['Tan Sri Halim Osman said on 4 May 2019 that the road was “not a market”.', 'Halim Osman'],
		['Père Anselin said on 4 May 2019 that the road was “not a market”.', 'Anselin'],
		['Commander Pollitt of the river guard said on 4 May 2019 that the road was “not a market”.', 'Pollitt'],
		['A baker in Via Lunga said on 4 May 2019 that the road was “not a market”.', 'baker in Via Lunga'],
		['A farmer in Villa de Arce said on 4 May 2019 that the road was “not a market”.', 'farmer in Villa de Arce'],
		['A spinner in Kafr el-Batt said on 4 May 2019 that the road was “not a market”.', 'spinner in Kafr el-Batt'],
		['A trader in salted fish said on 4 May 2019 that the road was “not a market”.', 'trader in salted fish'],
		['A baker opposite the school said on 4 May 2019 that it was “not a market”.', 'baker opposite the school'],
		['A relative of one of the dead said on 4 May 2019 that it was “not a market”.', 'relative of one of the dead'],
		['A senior UN official said on 4 May 2019 that the road was “not a market”.', 'senior UN official'],
		['As a miller at Arbe told us on 4 May 2019, the road is “not a market”.', 'miller at Arbe'],
		['There was a miller at Arbe. On 4 May 2019 he told us that the road is “not a market”.', 'miller at Arbe'],
		['A miller, a charming man, told us on 4 May 2019 that the road is “not a market”.', 'miller'],
		['The jury of the Zandbrug Prize said on 4 May 2019 that it was “not a market”.', 'jury of the Zandbrug Prize'],
		['4 May 2019. August Viirmaa told the council that the road was “not a market”.', 'August Viirmaa'],
		['Ts. Batkhuu said on 4 May 2019 that the road was “not a market”.', 'Ts. Batkhuu'],
		['A reader who signs as ‘Carter, Orme’ wrote on 4 May 2019 that the road was “not a market”.', 'Carter, Orme'],
		['The Bishop of Orme said on 4 May 2019 that the road was “not a market”.', 'Bishop of Orme'],
	])('is named or described by the whole of the words that tell who it is: %s', (words, name) => {
		expect(credits(words)).toEqual([['official', null, name, '2019-05-04']]);
	});

	it.each([
		['The weekly I Foni tis Samou wrote on 4 May 2019 that the road was “not a market”.', 'I Foni tis Samou'],
		[
			'The Hansa Daily of Lund wrote on 4 May 2019 that the road was “not a market”. The mayor likes the Hansa Daily.',
			'Hansa Daily',
		],
		['Rasa Duta (business daily) is read at Orme. On 4 May 2019 the daily called the road “half a loaf”.', 'Rasa Duta'],
		[
			'Pčelarski list, the monthly, wrote in an editorial on 4 May 2019 that the road was “not a market”.',
			'Pčelarski list',
		],
	])('is a paper by its whole title, without its town: %s', (words, name) => {
		expect(credits(words)).toEqual([['journal', name, null, '2019-05-04']]);
	});

	it.each([
		['Oseby JA said on 4 May 2019 that a fact in fancy dress “is still a fact”.', 'Oseby'],
		['The stock “was counted twice”, said a report by Kolb, Baron & Partners on 4 May 2019.', 'Kolb, Baron & Partners'],
		[
			'The Commission of Inquiry into the Lantern Street Fire found on 4 May 2019 that the door “had been locked”.',
			'Commission of Inquiry into the Lantern Street Fire',
		],
		[
			'Tromsø-based Northlight Minerals said on 4 May 2019 that the mine “would close before the winter”.',
			'Northlight Minerals',
		],
		['In its statement of 4 May 2019 the Northern Harbour Forum proposed “a second berth”.', 'Northern Harbour Forum'],
		['José Carvalho met the press on 4 May 2019. “We are ready,” he said.', 'José Carvalho'],
	])('is named from end to end, and no further: %s', (body, name) => {
		expect(credits(body)).toEqual([['official', null, name, '2019-05-04']]);
	});

	it.each([
		['In its leader of 4 May 2019 the Sunday Verdict called the road “half a loaf”.', 'Sunday Verdict'],
		[
			'L’Écho du Canal comes out only on Fridays. It called the road “half a loaf” in its leader of 4 May 2019.',
			'L’Écho du Canal',
		],
		['In its editorial of 4 May 2019, Indre Kystblad called the road “half a loaf”.', 'Indre Kystblad'],
		[
			'The oldest of the three, Pada, is a bimonthly for captains. In its issue of May 2019 it called the road “half a loaf”.',
			'Pada',
		],
	])('is a paper by what is told of it: %s', (body, name) => {
		expect(credits(body).map(([voice, publication]) => [voice, publication])).toEqual([['journal', name]]);
	});

	it('is whom a known paper quotes as saying it', () => {
		const body =
			'On 4 May 2019 Xinhua quoted the ministry’s spokeswoman, Ada Lund, as saying that the road “will be built before winter.”';
		expect(credits(body).map(([voice, , speaker]) => [voice, speaker])).toEqual([['official', 'Ada Lund']]);
	});

	it.each([
		['The Economist, in a leader of 4 May 2019, called the road “half a loaf”.', 'The Economist'],
		['In Foreign Affairs, a study of May 2019 called the road “half a loaf”.', 'Foreign Affairs'],
		['A paper in Nature Climate Change found in 2019 that the sea “could rise by a foot”.', 'Nature Climate Change'],
	])('is a publication of which everybody knows: %s', (body, name) => {
		expect(credits(body).map(([voice, publication]) => [voice, publication])).toEqual([['journal', name]]);
	});

	it('is the paper of whose name a part stands for the whole', () => {
		const body =
			'The Donau-Kurier had been against the lamp. In a leading article of 4 May 2019 the Kurier called it “a candle in a cathedral”.';
		expect(credits(body).map(([voice, publication]) => [voice, publication])).toEqual([['journal', 'Donau-Kurier']]);
	});

	it('is the subject of the clause in which the participle stands', () => {
		const body =
			'Ada Lund said on 4 May 2019 that “the lamp has been dark for a year,” but Emil Brandt climbed the tower, noting that “it burns as it always did.”';
		expect(credits(body).map(([, , speaker]) => speaker)).toEqual(['Ada Lund', 'Emil Brandt']);
	});

	it('is a publication in italics, from end to end, whatever its words', () => {
		const body =
			'In April 2019 Ada Lund wrote in the monthly *Sno og is i byen* that the plan was “a sledge without a dog”. *Kites: A Monthly of Wind and Weather* replied in its issue of May 2019 that “dogs are not needed where there is wind”.';
		expect(credits(body)).toEqual([
			['journal', 'Sno og is i byen', 'Ada Lund', '2019-04'],
			['journal', 'Kites: A Monthly of Wind and Weather', null, '2019-05'],
		]);
	});

	it.each([
		[
			'asks, though the question ends with its own mark',
			'Ada Lund had opened the meeting and Jonas Hale had closed it. “Who is to pay for the lamp?” asked Emil Brandt.',
			'Emil Brandt',
		],
		[
			'ends so, or puts in, with whatever verb after a speech',
			'Ada Lund had opened the meeting and Emil Brandt had listened. “We have paid for the lamp twice, and nobody has seen it burn,” ended Jonas Hale.',
			'Jonas Hale',
		],
		[
			'has the verb of the sentence, not that of an aside within it',
			'Ada Lund warned the house in 2019 that the cost, which Emil Brandt had put at nine thousand crowns, was “a figure drawn in sand”.',
			'Ada Lund',
		],
		[
			'asks after a question, with his office between',
			'Ada Lund had opened the meeting. “Who is to pay for the lamp?” Emil Brandt, who keeps the light at Skelby, asked on Monday.',
			'Emil Brandt',
		],
		[
			'is reported as saying so',
			'Ada Lund had opened the meeting and Emil Brandt had closed it. “The lamp will burn,” the Harbour Gazette quoted Brandt as saying.',
			'Emil Brandt',
		],
		[
			'is said to do so by a rarer verb',
			'Emil Brandt told Jonas Hale in May 2019 that the pier would stand, but Ada Lund averred that it was “a promise made of wet wood”.',
			'Ada Lund',
		],
	])('is whoever %s', (_what, body, speaker) => {
		expect(credits(body).at(-1)?.[2]).toBe(speaker);
	});

	it.each([
		['monthly', 'Harbour Gazette'],
		['quarterly', 'Lund Review'],
	])('is the %s, if two journals are called differently', (noun, journal) => {
		expect(
			credits(
				`We read two periodicals, the Harbour Gazette, the monthly of the pilots, and the Lund Review, the quarterly of the college.\n\nIn June 1901 the ${noun} wrote that “no tide was ever stopped by a committee”.`,
			)[0]?.[1],
		).toBe(journal);
	});

	it.each([
		['the bimonthly', 'Lund Review'],
		['the half-yearly', 'Horizon'],
	])('is of several publications the one that is %s', (words, publication) => {
		const body = `Three periodicals are compared: the weekly *Harbour Gazette*, the *Lund Review*, a bimonthly of the pilots’ college, and *Horizon*, a half-yearly.\n\nOn 3 June 1901 the Gazette asked for “a lamp at every corner”. In July 1901 ${words} wrote that “no tide was ever stopped by a lamp”.`;
		expect(credits(body).at(-1)).toEqual(['journal', publication, null, '1901-07']);
	});

	it('is the publication whose editorial it is', () => {
		const body =
			'Two papers are compared: the *Lund Review*, a monthly, and *Sound*, a daily.\n\nIn May 2011 the monthly’s editorial asked for “a lamp at every corner”.';
		expect(credits(body)).toEqual([['journal', 'Lund Review', null, '2011-05']]);
	});

	it('is the journal of an issue that is named without it', () => {
		const body =
			'Over at the *Lund Review* the plan was read with delight. In the issue of May 2011 Ada Lund went through it street by street. “A lamp is no policy,” she wrote. “It is a lamp.”';
		expect(credits(body)).toEqual([
			['journal', 'Lund Review', 'Ada Lund', '2011-05'],
			['journal', 'Lund Review', 'Ada Lund', '2011-05'],
		]);
	});

	it('is the official once the words stand in memoirs or a letter, whatever he wrote in a journal before', () => {
		const body =
			'In May 2011 Ada Lund reviewed the plan in the *Lund Review* and called it “a lamp without a street”.\n\nIn her memoirs, which came out in 2015, Lund denied that she had meant the minister. “I had meant the street,” she insists there.';
		expect(credits(body)).toEqual([
			['journal', 'Lund Review', 'Ada Lund', '2011-05'],
			['official', null, 'Ada Lund', '2015'],
		]);
	});

	it('is the journal that ran an article, or for which its writer works', () => {
		const [first, second] = credits(
			'The Lund Times was silent. An unsigned article that the Harbour Gazette ran in 1901 told the story. “The lamp was never lit,” the article remarked.\n\nEmil Brandt, of the Coastal Review, came to see it burn. Brandt praised the tower. The keeper was away that day, and so was his dog. “It is a fine lamp for the day,” Brandt wrote.',
		);
		expect(first?.slice(0, 3)).toEqual(['journal', 'Harbour Gazette', null]);
		expect(second?.slice(0, 3)).toEqual(['journal', 'Coastal Review', 'Emil Brandt']);
	});

	it('is the journal for its own words, and its author where it names one', () => {
		expect(
			credits(
				'The quarrel began in the Harbour Gazette of 3 June 1901, which argued that “no tide was ever stopped by a committee”. Writing in the Coastal Review in 1902, Ada Lund replied that “a committee has never been asked to stop one”.',
			),
		).toEqual([
			['journal', 'Harbour Gazette', null, '1901-06-03'],
			['journal', 'Coastal Review', 'Ada Lund', '1902'],
		]);
	});

	it('is the official for words to a newspaper, which only printed them', () => {
		expect(
			credits('Ada Lund told the Harbour Gazette in June 2020 that the pier was “a promise made of wet wood”.'),
		).toEqual([['official', 'Harbour Gazette', 'Ada Lund', '2020-06']]);
	});

	it('is whoever the words within a quotation are credited to, beside the one who quotes them', () => {
		expect(
			credits(
				'“My uncle used to say to us, ‘Never trust a calm sea in March,’ and he was right,” Ada Lund recalled in 2020.',
			),
		).toEqual([
			['official', null, 'Ada Lund', '2020'],
			['official', null, expect.stringMatching(/uncle|unknown/), 'unknown', 'Ada Lund'],
		]);
	});

	it('is the same journal and year for “the same article”', () => {
		expect(
			credits(
				'One Harbour Gazette article in 2016 warned that “a port without debts is a port without ships”. The same article went on to say that “debts are only ships that have not come in yet”.',
			),
		).toEqual([
			['journal', 'Harbour Gazette', null, '2016'],
			['journal', 'Harbour Gazette', null, '2016'],
		]);
	});

	it('is the one of that sex for “she”, whoever was named in between', () => {
		expect(
			credits(
				'Ada Lund met Peter Holm in 2011. Holm had built the pier. “It will sink before the paint is dry,” she said that year.',
			)[0]?.[2],
		).toBe('Ada Lund');
	});

	it.each([
		[
			'“Mrs Lund” is the one of that name who is “she”',
			'Ketilla Lund was born here in 1940, and she has never left. Her father, Oddmar Lund, kept the light, and he wrote little. Mrs Lund put down the book. “He drew birds,” she said.',
			'Ketilla Lund',
		],
		[
			'one who is told to be a daughter and something else beside her name',
			'Oddmar Lund died in 1981. His daughter, the chemist Aigul Lund, told me of a drawer. “It was never locked,” his daughter said.',
			'Aigul Lund',
		],
		[
			'the daughter where the father was named as hers',
			'Ada Holm still has the keys. Her father, Peter Lund, kept the light until 1962. He wrote two lines a night. “That was a long night for him,” his daughter said.',
			'Ada Holm',
		],
		[
			'the prime minister, and not the deputy prime minister',
			'The deputy prime minister, Emil Hartog, left early. The prime minister, Ana Horvat, stayed. Hartog took the train with Hartog’s own dog. “The house sits tomorrow,” the prime minister said.',
			'Ana Horvat',
		],
		[
			'whoever became what he is called',
			'Emil Hartog became First Secretary of the party in 2013. “The gas is ours,” the First Secretary said.',
			'Emil Hartog',
		],
		[
			'the leader, who is no leading article',
			'The council’s leader, Emil Hartog, spoke last. “The hall is sold,” the leader said.',
			'Emil Hartog',
		],
		[
			'one of several who is quoted by his name',
			'The miller met the owners on Monday. He quoted one of them, Joost van Erkel, at some length: “I was a free trader once.”',
			'Joost van Erkel',
		],
		[
			'the firm by the first of its words',
			'Orilla Holdings owns the yard. Ana Horvat runs the council. Orilla said in a statement that it “respects the council”.',
			'Orilla Holdings',
		],
		[
			'the firm, and no ministry, for “the company”',
			'Orilla Holdings owns the yard. The Ministry of Ports has closed it. The company said that the yard was “only resting”.',
			'Orilla Holdings',
		],
		[
			'the union, whatever it is called',
			'About 1,400 members of the Alliance of Ward Staff stayed away. The union said that they would “stay away again”.',
			'Alliance of Ward Staff',
		],
		[
			'whoever has not been asked',
			'The first witness was Carol Dunn. Asked by Leila Farouk, counsel to the inquiry, to describe the morning, she said: “I heard it before I saw it.”',
			'Carol Dunn',
		],
		[
			'the body whose verb tells with “that” what it thinks',
			'The Harbour Board met on Monday. In a letter to the town the board regretted that “some had been paid to look”.',
			'Harbour Board',
		],
		[
			'whoever was something else then',
			'Emil Hartog is the minister now. In February 2019, then a department head, he told a meeting that ships were “a matter for the market”.',
			'Emil Hartog',
		],
		[
			'whose minute it is, and not who reads it out',
			'Ana Horvat is counsel to the inquiry. A minute of the Harbour Board read out by Horvat called the pier “good for another winter”.',
			'Harbour Board',
		],
		[
			'whose certificate it is, and not who asks about it',
			'Emil Hartog was the inspector. Ana Horvat, counsel to the inquiry, asked him why his certificate, which he had signed in May, nonetheless recorded “a full examination”.',
			'Emil Hartog',
		],
		[
			'whose journey to the point leads past other works',
			'Emil Hartog spoke first. He read out, slowly and with pleasure, a sentence from the speech that Ana Horvat had made in 2011: “I shall take the ladder.”',
			'Ana Horvat',
		],
	])('is %s', (_, body, speaker) => {
		expect(credits(body).at(-1)?.[2]).toBe(speaker);
	});

	it('is the journal for a writer of whom the sentence before says that he wrote in it', () => {
		expect(
			credits(
				'In the Coastal Review of May 1931 Peter Holm returned to the subject. “No pier has ever loved the sea,” he wrote.',
			),
		).toEqual([['journal', 'Coastal Review', 'Peter Holm', '1931-05']]);
	});

	it('is the body that issued a document, and not the clause that is quoted', () => {
		expect(
			credits(
				'The licence, issued by the Skelby Harbour Board on 1 April 2016, says that a berth “shall be closed upon notice of any defect”.',
			),
		).toEqual([['official', null, 'Skelby Harbour Board', '2016-04-01']]);
	});

	it('is the officer by his name where only the office stands', () => {
		expect(
			credits(
				'Peter Holm, the chairman of the board, spoke on 3 May 2019. “We were told in good time,” the chair said.',
			)[0]?.[2],
		).toBe('Peter Holm');
	});

	it('is a newspaper with a foreign name, known by its ending or by what it has', () => {
		expect(
			credits(
				'Kystposten has opposed the tunnel for years. “We take no pleasure in having been right,” its editorial said on 3 May 2019.',
			),
		).toEqual([['journal', 'Kystposten', null, '2019-05-03']]);
	});

	it('is unknown where nobody is said', () => {
		expect(credits('Along the wall somebody has painted: “They knew about the water all the time.”')[0]?.[2]).toMatch(
			/unknown/,
		);
	});
});

describe('when it was said', () => {
	it.each([
		[
			'the weekday before the article was published',
			'“It will hold until spring,” Ada Lund said on Saturday.',
			'2021-05-01',
		],
		['the day before it', '“It will hold until spring,” Ada Lund said yesterday.', '2021-05-03'],
		['the year of the same sentence', 'In 2016 Ada Lund said that the pier was “a promise made of wet wood”.', '2016'],
		[
			'the month and year of an issue',
			'Writing in the March issue of 2004, Ada Lund said that the pier was “a promise made of wet wood”.',
			'2004-03',
		],
		[
			'not a time that was still to come when the article was published',
			'Ada Lund said that the pier, due to open in June 2023, was “a promise made of wet wood”.',
			'unknown',
		],
		[
			'not the time of a relative clause',
			'Ada Lund, who left the board in 2011, says that the pier is “a promise made of wet wood”.',
			'unknown',
		],
		[
			'of the year of the story, not of the archive',
			'On 3 May 1893 the ship anchored off Skelby. The diary of Ada Lund turned up at an auction in 2009. On 6 May she wrote that the pier was “a promise made of wet wood”.',
			'1893-05-06',
		],
		[
			'the better of two times for one day',
			'The board met on 3 May 2019. Four weeks after the collapse, on 9 May 2020, Ada Lund said that the pier was “a promise made of wet wood”.',
			'2020-05-09',
		],
		[
			'the day of which a time only says more',
			'The board met on 3 May 2019. On 9 May 2020, three days before the vote, Ada Lund said that the pier was “a promise made of wet wood”.',
			'2020-05-09',
		],
		[
			'of the year that two months share',
			'The pier closed in 2016. In June and July 2018 it was full. In June Ada Lund had said that it was “a promise made of wet wood”.',
			'2018-06',
		],
		[
			'the weekday after the day with which an older story begins',
			'On Saturday 17 April the pier fell down. The press was harsh. On Monday the Skelby Echo wrote: “It was a promise made of wet wood.”',
			'2021-04-19',
		],
		[
			'of the week before, where the story is of it',
			'Last week the court heard the engineers. On Tuesday Ada Lund told the judge: “It was a promise made of wet wood.”',
			'2021-04-27',
		],
		[
			'the anniversary',
			'Ten years ago today the pier fell down. “It was a promise made of wet wood,” Ada Lund said on the next day.',
			'2011-05-05',
		],
		[
			'after a death that was told in other words',
			'Ada Lund died at Skelby on 20 April 2021. She was born on 3 May 1931. Two days after her death Emil Hartog wrote: “It was a promise made of wet wood.”',
			'2021-04-22',
		],
		[
			'the day after that of the story',
			'On 3 May 1893 the ship anchored off Skelby. On the morning after, Ada Lund wrote that the pier was “a promise made of wet wood”.',
			'1893-05-04',
		],
		[
			'weeks after that of the story',
			'The old pier fell on 3 May 1921. A week to the day after, Ada Lund wrote that it had been “a promise made of wet wood”.',
			'1921-05-10',
		],
		[
			'years after it, in words',
			'The old pier fell in 1931. Sixty-two years later Ada Lund said that it had been “a promise made of wet wood”.',
			'1993',
		],
		[
			'the day in words',
			'In a letter of the twentieth of February 1909 Ada Lund called the pier “a promise made of wet wood”.',
			'1909-02-20',
		],
		['the day in figures', 'On 3.5.1921 Ada Lund wrote that the pier was “a promise made of wet wood”.', '1921-05-03'],
		[
			'the last day of a month',
			'On the last day of February 2020 Ada Lund said that the pier was “a promise made of wet wood”.',
			'2020-02-29',
		],
		[
			'that of a weekday before a name',
			'The board met for an hour. On Friday Ada Lund told reporters that the pier was “a promise made of wet wood”.',
			'2021-04-30',
		],
		[
			'not that at which the speaker left an office',
			'The board met for an hour. Ada Lund, who ran the pier until her retirement last year, told the Harbour Gazette on Friday evening that it was “a promise made of wet wood”.',
			'2021-04-30',
		],
		[
			'the day beside the words, though it was told before as that of something else',
			'The council voted on Friday to close the pier. Peter Holm told the meeting that it was rotten.\n\nThe keeper left on Monday.\n\nThe board that built it had answered on Thursday. “It will hold until spring,” its director, Ada Lund, said by telephone on Monday.',
			'2021-05-03',
		],
		[
			'that of a month’s short name',
			'In an interview with the Harbour Gazette on Sept. 3, 2019, Ada Lund called the pier “a promise made of wet wood”.',
			'2019-09-03',
		],
		[
			'that of a short month without a stop',
			'The pier was closed on Sept 3, 2019. On Oct 12 Ada Lund called it “a promise made of wet wood”.',
			'2019-10-12',
		],
		[
			'that of a short month behind its day',
			'The pier was closed on 3rd Sept 2019. On 12 Nov Ada Lund called it “a promise made of wet wood”.',
			'2019-11-12',
		],
		[
			'the day of a thing that was told before',
			'The two ferries collided on 3 March 1908. The inquiry opened on 9 March. On the day of the collision Ada Lund had called the pier “a promise made of wet wood”.',
			'1908-03-03',
		],
		[
			'the day after such a thing',
			'The ruling of 7 May 1908 was short. Ada Lund had left on 2 April. On the day after the ruling she called the pier “a promise made of wet wood”.',
			'1908-05-08',
		],
		[
			'the day in words, of a year told before',
			'The pier was closed in 2012. On the fourth of May of that same year Ada Lund called it “a promise made of wet wood”.',
			'2012-05-04',
		],
		[
			'of the year that was told last, however far off',
			'The pier was built on 4 June 1931. It was closed in the winter of 2019. In a letter dated 14 August Ada Lund called it “a promise made of wet wood”.',
			'2019-08-14',
		],
		[
			'of the year at whose month’s end the story stands',
			'The pier was closed in June 1979. It fell at the end of May 1980. On 19 July Ada Lund called it “a promise made of wet wood”.',
			'1980-07-19',
		],
		[
			'of the year of the story, not of one in which a thing that it names was built',
			'The pier was closed on 4 June 2019. The ferry, built in 1996, was towed away. On 12 September Ada Lund called it “a promise made of wet wood”.',
			'2019-09-12',
		],
		[
			'of the year of the memorandum that was written before',
			'The pier fell in November 2021. An engineer had warned in a memorandum of 3 March 2020 that it would, and Ada Lund told the house that April that the man was “a gifted novelist”.',
			'2020-04',
		],
		[
			'of the year of the story where a clause speaks of an earlier one',
			'The report came out on 28 October 2018. Its author was a man who in 2009 could still praise the pier. On 6 December of the same year Ada Lund called it “a promise made of wet wood”.',
			'2018-12-06',
		],
		[
			'the month that lies so many years back',
			'Thirty years ago this month Ada Lund called the pier “a promise made of wet wood”.',
			'1991-05',
		],
		[
			'so many weeks to the day after something was told',
			'The letter was printed on 17 June 1893. A week to the day after this appeared, Ada Lund called the pier “a promise made of wet wood”.',
			'1893-06-24',
		],
		[
			'a day of the month that was told, in words',
			'The pier was built in May 1887. On the second of that month Ada Lund called it “a promise made of wet wood”.',
			'1887-05-02',
		],
		[
			'the day of that from which the hours are told',
			'The results of the Skelby Pump Company came on 11 February 2019. The shares fell on 14 February. In the annual report, released an hour before the results, the company called its order book “a promise made of wet wood”.',
			'2019-02-11',
		],
		[
			'the weekday that follows in a story that is long over',
			'The bank closed on 2 March 2019. Ada Lund wrote on the Wednesday that it had been “a promise made of wet wood”.',
			'2019-03-06',
		],
		[
			'of the year that was told, later in it',
			'The pier was sold on 3 June 2012. Later in the year Ada Lund called it “a promise made of wet wood”.',
			'2012',
		],
		[
			'the weekday of a week that is over',
			'The bank closed on 4 March 2019. That Wednesday Ada Lund called it “a promise made of wet wood”.',
			'2019-03-06',
		],
		[
			'not the day of the article where that was another such day',
			'Last Tuesday Ada Lund called the pier “a promise made of wet wood”.',
			'2021-04-27',
		],
		[
			'the same day, some hours later',
			'The pier fell on 3 March 2019. It had been mended in 2011. Half an hour later Ada Lund called it “a promise made of wet wood”.',
			'2019-03-03',
		],
		[
			'a fortnight after that of the story',
			'The pier fell on 3 March 2019. A fortnight later Ada Lund called it “a promise made of wet wood”.',
			'2019-03-17',
		],
		[
			'the month of the week before the article',
			'Last week Ada Lund called the pier “a promise made of wet wood”.',
			'2021-04',
		],
		[
			'of the year at whose end it was said',
			'The pier fell on 3 March 2019. Before the year was out Ada Lund called it “a promise made of wet wood”.',
			'2019',
		],
		[
			'the eve of what was told before',
			'The paper was published on 3 March 2019. It was reviewed on 9 June 2019. On the eve of publication Ada Lund called it “a promise made of wet wood”.',
			'2019-03-02',
		],
		[
			'not a day that is to come',
			'The pier fell on 4 April 2021. Another is to open on 1 May. That evening Ada Lund called it “a promise made of wet wood”.',
			'2021-04-04',
		],
		[
			'of the year of the story, though a clause tells another',
			'The pier fell in 2015. Peter Holm, who sold it in 2009, rebuilt it later in the year. “It will hold until spring,” Ada Lund said at the time.',
			'2015',
		],
		[
			'of the year that follows the one told',
			'The pier fell on 3 March 1904. Work began again the following year. On 12 June Ada Lund called it “a promise made of wet wood”.',
			'1905-06-12',
		],
		[
			'that of the news, where hours are told from it',
			'The board met on Monday. The inquiry into the pier heard Peter Holm on Thursday, and its engineer on Friday. A few hours after the meeting Ada Lund called it “a promise made of wet wood”.',
			'2021-05-03',
		],
		[
			'unknown for whoever was reached by telephone, whenever he spoke before',
			'The pier fell on 3 March 2019. Reached by telephone, Ada Lund has no doubts. “It will not hold until spring,” she says.',
			'unknown',
		],
		[
			'the year in which the book came out',
			'The hero of Ada Lund’s third novel, which came out in 2018, keeps a pier. He is called Jonas. “It will hold until spring,” Lund writes on the first page.',
			'2018',
		],
		[
			'the day in the heading',
			'The pier fell in a week.\n\n## Monday 12 April\n\nAda Lund opens the pier. “It will hold until spring,” she says.\n\n## Tuesday 13 April\n\nIt falls.',
			'2021-04-12',
		],
		[
			'the month in which the author came',
			'I arrived in Skelby in February 2021. Ada Lund, who was born there in 1950, mends nets. “It will hold until spring,” she told me.',
			'2021-02',
		],
		[
			'the year of the book under review that she wrote',
			'The Long Pier, by Jonas Hale. Corder Press, 2019, 212 pages.\n\nWet Wood, by Ada Lund. Lime Press, 2020, 180 pages.\n\nTwo books on one pier. “It will hold until spring,” Lund writes in the first chapter.',
			'2020',
		],
	])('is %s', (_, body, date) => {
		expect(credits(body)[0]?.[3]).toBe(date);
	});

	it.each([
		[
			'the day of the letter that tells it',
			'In a letter of 4 October 1851 Ada Lund wrote from Skelby: “The harbour master told me this morning that ‘no ship will sail before Sunday’ and went home.”',
			'1851-10-04',
		],
		[
			'the day before that of the letter',
			'In a letter of 4 October 1851 Ada Lund wrote from Skelby: “The harbour master said to me yesterday that ‘no ship will sail before Sunday’ and went home.”',
			'1851-10-03',
		],
		[
			'of the year of the speech that tells it',
			'In a speech to the house on 12 June 2017 Ada Lund said: “In January of this year the minister said that ‘no ship will sail before Sunday’ and went home.”',
			'2017-01',
		],
		[
			'that of the letter from which they are read',
			'Ada Lund told the inquiry on 12 June 2017 of a message that the harbour master had sent to her on 4 March 2012. “He wrote to me, ‘no ship will sail before Sunday,’” she said.',
			'2012-03-04',
		],
		[
			'of the year that was told before the words',
			'The pier of 1902 fell in a storm. In her memoirs, printed in 1911, Ada Lund wrote of the year 1907: “In May of that year the harbour master said that ‘no ship will sail before Sunday’ and went home.”',
			'1907-05',
		],
	])('is, within quoted words, %s', (_, body, date) => {
		expect(credits(body)[1]?.[3]).toBe(date);
	});

	it('is that of the same words before, where one speaker quotes another', () => {
		expect(
			credits(
				'On 3 May 2019 Ada Lund called the pier “a promise made of wet wood”. Peter Holm spoke on 5 June 2019. “We were told of ‘a promise made of wet wood’ and went home,” Holm said.',
			).at(-1)?.[3],
		).toBe('2019-05-03');
	});
});

describe('the evidence', () => {
	const evidence = (text: string) => {
		const article = articleOf(text);
		return attribute(article, detect(article)).map(({ speaker, publication, issued }) => ({
			speaker: speaker.evidence,
			publication: publication.evidence,
			issued: issued.evidence,
		}));
	};

	it('of a pronoun is its clause, and the one that names whom it means', () => {
		const [, second] = evidence(
			'Council leader Tomas Rell called the closure “the hardest vote of my nine years”. The ferry was old. “We were told to find a buyer,” he said.',
		);
		expect(second?.speaker).toEqual(['he said.', 'Council leader Tomas Rell called the closure']);
	});

	it('ends without marks of quotation, whichever way they point', () => {
		const [told, added] = evidence(
			'»We were told to find a buyer,« said Ada Lund, who led the council. Later she added, »Nobody came to look at it.«',
		);
		expect(told?.speaker[0]).toBe('said Ada Lund, who led the council.');
		expect(added?.speaker[0]).toBe('Later she added');
	});

	it('of a description leads back to the name over the words between', () => {
		const [only] = evidence(
			'The Harbour Gazette has argued about grain since 2014. The newspaper returned to it in its October 2017 issue. It stated: “Whoever sells grain above the plan serves the plan.”',
		);
		expect(only?.publication).toEqual([
			'It stated:',
			'The newspaper returned to it in its October 2017 issue.',
			'The Harbour Gazette has argued about grain since 2014.',
		]);
	});

	it('of a date told by half has what it is reckoned from', () => {
		const [, second] = evidence(
			'The Harbour Gazette changed its tone in December 2020, when it wrote that “there can be no two masters of one field”. A year later it warned of “the weeds that stand between the rows”.',
		);
		expect(second?.issued).toEqual([
			'A year later it warned of',
			'The Harbour Gazette changed its tone in December 2020, when it wrote that',
		]);
	});

	it('of a date reckoned from the day of the article says so', () => {
		const article = articleOf('Ada Lund said on Wednesday: “The lamp will not be lit again.”');
		const [only] = attribute(article, detect(article));
		expect(only).toMatchObject({ isOfArticle: true, issued: { evidence: ['Ada Lund said on Wednesday:'] } });
	});

	it('has the words of brackets, and of a note', () => {
		const [cited] = evidence('It was called “a debt to our children, and not a gift” (Lund 2019, 112).');
		expect(cited?.speaker.join()).toContain('Lund 2019, 112');
		const [noted] = evidence(
			'It was once written that “the road will be finished when the stones are tired”.[^1] Nothing came of it.\n\n[^1]: Ada Lund, “On Roads”, Harbour Gazette, 3 May 2001.',
		);
		expect([noted?.publication, noted?.issued]).toEqual([
			['Ada Lund, “On Roads”, Harbour Gazette, 3 May 2001.'],
			['Ada Lund, “On Roads”, Harbour Gazette, 3 May 2001.'],
		]);
	});

	it('of a long sentence is the clauses about the words, short enough to be read', () => {
		const aside = 'which had been built in the year of the flood by men who were paid in salt fish and in promises, ';
		const [only] = evidence(
			`In the old customs house, ${aside}on the quay, ${aside}Ada Lund told the council on 3 May 2019, ${aside}that it was “a debt to our children, and not a gift”.`,
		);
		expect(only?.speaker[0]).toContain('Ada Lund told the council on 3 May 2019');
		expect(only?.speaker[0]?.length).toBeLessThanOrEqual(220);
	});

	it('of an answer is its label', () => {
		const [only] = evidence(
			'I met Akua Osei in Port Lagan on 3 May 2021.\n\nQ: When did you see it?\n\nA: In 1998, and I laughed at it then.\n\nQ: And now?\n\nA: I do not laugh at it now.',
		);
		expect(only?.speaker).toEqual(['A:', 'I met Akua Osei in Port Lagan on 3 May 2021.']);
		expect(only?.issued).toEqual(['I met Akua Osei in Port Lagan on 3 May 2021.']);
	});

	it('is always a slice of the article, whatever the text', () => {
		const piece = fc.constantFrom(
			'Ada Lund said ',
			'the Harbour Gazette argued in 1902 ',
			'“We shall see about that, my friend,” ',
			'“no committee has ever stopped a tide”',
			'he wrote. ',
			'In the same article, ',
			'according to the report of 3 May 2001: ',
			'\n\n',
			'> It was never asked to.\n\n',
			'a former minister told the paper ',
			'『물은 흐른다』 ',
			'🙂 ',
		);
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 24 }), (pieces) => {
				const article = articleOf(`Words. ${pieces.join('')}`);
				for (const found of attribute(article, detect(article))) {
					for (const { evidence, confidence } of [found.voice, found.publication, found.speaker, found.issued]) {
						for (const words of evidence) expect(article.text).toContain(words);
						expect(confidence).toBeGreaterThanOrEqual(0);
						expect(confidence).toBeLessThanOrEqual(1);
					}
					if (found.voice.value === 'journal') expect(found.publication.value).not.toBeNull();
				}
			}),
		);
	});
});
