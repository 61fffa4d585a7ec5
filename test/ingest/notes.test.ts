/** Footnotes as sources: which note belongs to a quotation, and what it says of the words' origin. */
import { describe, expect, it } from 'vitest';
import { attribute } from '../../ingest/attribute.ts';
import { noteAt, notesOf } from '../../ingest/attribution/notes.ts';
import { createRanker, type Features, type Ranker } from '../../ingest/attribution/rank.ts';
import { venuesIn, wayBefore } from '../../ingest/attribution/venues.ts';
import { weights } from '../../ingest/attribution/weights.ts';
import { detect } from '../../ingest/detect.ts';
import { loadArticle } from '../../ingest/load/article.ts';
import { articleFile } from '../helpers/corpus.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const articleOf = (body: string) => loadArticle('study.md', bytes(articleFile(body)));

/** What is weighed for the first quotation: each candidate that a note or an echo speaks for. */
function weighed(body: string, feature: RegExp, which = 0) {
	const article = articleOf(body);
	const plain = createRanker(weights);
	const seen: string[] = [];
	const quotation = detect(article).filter(({ use }) => use === 'quotation')[which];
	const nameOf = (value: unknown): string =>
		typeof value === 'object' && value !== null
			? 'publication' in value
				? nameOf(value.publication)
				: 'name' in value
					? String(value.name)
					: 'none'
			: String(value);
	const isMeant = (features: Features) => Object.keys(features).some((name) => feature.test(name));
	const ranker: Ranker = {
		rank(model, at, choices) {
			if (at === quotation?.start && model !== 'reference')
				for (const { value, features } of choices) if (isMeant(features)) seen.push(`${model} ${nameOf(value)}`);
			return plain.rank(model, at, choices);
		},
	};
	attribute(article, detect(article), ranker);
	return [...new Set(seen)].sort();
}

/** The words of the note of each quotation, with how near its marker stands. */
function notesBehind(body: string) {
	const article = articleOf(body);
	const notes = notesOf(article);
	return detect(article)
		.filter(({ use }) => use === 'quotation')
		.map((quotation) => {
			const found = noteAt(article, notes, quotation, undefined);
			const note = found && notes[found.index];
			return note ? article.text.slice(note.start, note.end) : null;
		});
}

const harbour = 'Ada Lund, who knew the tides, complained that the pier was “a promise made of wet wood”.';

describe('the note of a quotation', () => {
	it('is the one whose marker follows it', () => {
		expect(
			notesBehind(
				`Ada Lund called the pier “a promise made of wet wood”[2] and the mole “a lie in stone”.[1]\n\n## Notes\n\n[1] Harbour Gazette, 3 May 1901.\n\n[2] Coastal Review, June 1902.`,
			),
		).toEqual(['Coastal Review, June 1902.', 'Harbour Gazette, 3 May 1901.']);
	});

	it('is found by “(see note 1)”, and in a list of notes at the end without a heading', () => {
		expect(
			notesBehind(
				`Ada Lund called the pier “a promise made of wet wood” (see note 1). Nobody replied to her.\n\n[1] Harbour Gazette, 3 May 1901.`,
			),
		).toEqual(['Harbour Gazette, 3 May 1901.']);
	});

	it('is found by its place where the notes are not numbered', () => {
		expect(
			notesBehind(
				`Ada Lund called the pier “a promise made of wet wood”.² Nobody replied.\n\n## Notes\n\nHarbour Gazette, 3 May 1901.\n\nCoastal Review, June 1902.`,
			),
		).toEqual(['Coastal Review, June 1902.']);
	});

	it('is not looked for in a list of works that are not numbered', () => {
		expect(
			notesBehind(
				`Ada Lund called the pier “a promise made of wet wood”.¹ Nobody replied.\n\n## References\n\nHolm, P. 1902. Moles.\n\nLund, A. 1901. Piers.`,
			),
		).toEqual([null]);
	});

	it('is nothing where an article has none, whatever stands in brackets', () => {
		expect(notesBehind(`${harbour}[1] So it was.\n\nThe pier fell in [2] 1903.`)).toEqual([null]);
	});
});

describe('what a note says', () => {
	it('is weighed as the author, the publication and the date of the words', () => {
		expect(
			weighed(
				`${harbour}[^1] Nobody replied.\n\n## Notes\n\n[^1]: A. Lund, ‘On Piers’, Coastal Review, 3 May 1901, p. 2.`,
				/note(?! later)/,
			),
		).toEqual(['channel Coastal Review', 'date 1901-05-03', 'speaker Ada Lund']);
	});

	it('is that of the note before it where it says “Ibid.”, with a date of its own', () => {
		expect(
			weighed(
				`Peter Holm praised the mole as “a poem in stone”.[^1] ${harbour}[^2]\n\n## Notes\n\n[^1]: A. Lund, ‘On Piers’, Coastal Review, 3 May 1901.\n\n[^2]: Ibid., 7 June 1901, p. 4.`,
				/note(?! later)/,
				1,
			),
		).toEqual(['channel Coastal Review', 'date 1901-06-07', 'speaker Ada Lund']);
	});

	it('is that of the note to which it refers', () => {
		expect(
			weighed(
				`Peter Holm praised the mole as “a poem in stone”.[^1] They met twice.[^2] ${harbour}[^3]\n\n## Notes\n\n[^1]: Coastal Review, 3 May 1901.\n\n[^2]: Interview with Peter Holm, Skelby, 9 May 1931.\n\n[^3]: See note 1.`,
				/^note date|note$/,
				1,
			).filter((each) => each.startsWith('date')),
		).toEqual(['date 1901-05-03']);
	});

	it('is whom an interview was with', () => {
		expect(
			weighed(
				`The keeper remembered “a light that nobody watched”.[^1]\n\n## Notes\n\n[^1]: Interview with Peter Holm, Skelby, 9 May 1931.`,
				/note(?! later)/,
			),
		).toContain('speaker Peter Holm');
	});
});

describe('the way by which words came to a publication', () => {
	it('is told by what stands before its name', () => {
		const ways = [
			'Holm told state broadcaster ',
			'Lund gave an interview to ',
			'he told readers of the ',
			'in a letter to the ',
			'a paper published in ',
			'she disliked the ',
		];
		expect(ways.map(wayBefore)).toEqual(['cue', 'cue', 'readers', 'letter', 'printed', null]);
	});

	it('is none where the sentence speaks of a letter home or of a speech', () => {
		expect(venuesIn('She wrote to her sister that evening.')).toEqual(['letter']);
		expect(venuesIn('At the press conference he smiled.')).toEqual(['speech']);
		expect(venuesIn('The tide was out.')).toEqual([]);
	});
});

describe('words that are taken up again', () => {
	it('are weighed as those of whoever said them before', () => {
		expect(
			weighed(
				'In May 1901 Ada Lund called the pier “a promise made of wet wood, and a costly one”. Years later Peter Holm still smarted under “a promise made of wet wood”.',
				/echo/,
				1,
			),
		).toEqual(expect.arrayContaining(['date 1901-05', 'speaker Ada Lund']));
	});
});

describe('a source in brackets', () => {
	it.each([
		['As Hartog (2015, 23) argues, “the road changes before the traffic does.”', 'Hartog', '2015'],
		[
			'Recent work has found that “the traffic itself is mismeasured” (Okafor and Lind 2019: 112).',
			'Okafor and Lind',
			'2019',
		],
		['Ada Lund finds that “every road has its ferrymen” (Lund 2009, 77).', 'Ada Lund', '2009'],
		['According to Petrosyan et al. (2018), the counts “were never meant to be read together.”', 'Petrosyan', '2018'],
	])('tells who wrote it, and when: %s', (body, speaker, issued) => {
		const article = articleOf(body);
		const found = attribute(article, detect(article)).map((each) => [each.speaker.value, each.issued.value]);
		expect(found).toEqual([[speaker, issued]]);
	});
});

describe('a source behind a quotation or on the line under it', () => {
	it.each([
		['> We shall trade with all.\n>\n> — Kim Jong Un, March 2016', ['Kim Jong Un', null, '2016-03']],
		['> Trade is the lifeline of a state.\n\n— Hakpo, 2015', [null, 'Hakpo', '2015']],
		['“We shall trade with all who respect us.” — Kim Jong Un, March 2016', ['Kim Jong Un', null, '2016-03']],
		['“A port is a door.” (Ri Ki Song, Kyo’ngje Yo’ngu, No. 3, 2014)', ['Ri Ki Song', 'Kyo’ngje Yo’ngu', '2014']],
	])('tells whose it is, where it stood, and when: %s', (body, credit) => {
		const article = articleOf(`Much was said of trade.\n\n${body}\n\nThat is all.`);
		const found = attribute(article, detect(article)).map((each) => [
			each.speaker.value,
			each.publication.value,
			each.issued.value,
		]);
		expect(found).toEqual([credit]);
	});
});
