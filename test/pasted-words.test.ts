/** What was pasted beside what the article has: what differs in nothing that counts, what differs in meaning, and whose words they are. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DifferenceKind } from '../src/verify/compare.ts';
import type { Judgement, Verdict } from '../src/verify/judgement.ts';
import { verify } from '../src/verify.ts';
import type { TestCorpus } from './helpers/corpus.ts';
import { createHarbour, said } from './helpers/harbour.ts';

let corpus: TestCorpus;
beforeAll(async () => {
	corpus = await createHarbour();
});
afterAll(() => corpus[Symbol.asyncDispose]());

const check = async (paste: string, as: string | null = null) => (await verify(paste, as, corpus.deps())).judgements;
const first = async (paste: string, as: string | null = null): Promise<Judgement> => {
	const [judgement] = await check(paste, as);
	if (!judgement) throw new Error('nothing was judged');
	return judgement;
};
const monument = 'A fee is a price, and a price that nobody pays is not a gate but a monument.';

describe('a genuine quotation, copied', () => {
	it.each([
		['with its inner marks doubled', said.union.replace('‘no’', '"no"').replace('’', "'")],
		[
			'with words broken at the ends of lines',
			monument.replace('nobody', 'no-\nbody').replace('monument', 'monu-\n  ment'),
		],
		['with HTML’s names of characters', `&ldquo;${said.union.replaceAll('’', '&rsquo;')}&rdquo;`],
		['with HTML’s numbers of characters', `&#8220;${monument.replace(' ', '&#xa0;')}&#8221;`],
		['with an ellipsis that says that more was said', '“We will not close a single berth…”'],
		['with an ellipsis in brackets at its end', '“We will not close a single berth […]”'],
		['with ellipses before and behind', `... ${said.ship} ....`],
	])('%s is verbatim, and said to differ in typography', async (_name, paste) => {
		expect(await first(paste)).toMatchObject({ verdict: 'verbatim', typography: true, differences: [] });
	});

	it('inside a sentence that names its source is judged apart from that sentence', async () => {
		const [judgement] = await check(
			'An article of the Maritime Review in January 2020 said that “The old fees were a wall; the new ones are a gate.”',
		);
		expect(judgement).toMatchObject({
			verdict: 'verbatim',
			claimed: 'The old fees were a wall; the new ones are a gate.',
		});
	});

	it('broken or named otherwise than the article has it stays altered', async () => {
		expect((await first(monument.replace('nobody', 'no-\nthing'))).verdict).toBe('altered');
		expect((await first(monument.replace('e', '&#1077;'))).verdict).toBe('altered');
	});
});

describe('an alteration', () => {
	it.each<[string, DifferenceKind[], string]>([
		['a negation behind an ellipsis', ['splice', 'negation'], 'We do … say that the quay should be abandoned'],
		['a weakened verb', ['negation'], 'The state, which built the quay, can refuse to dredge it.'],
		['what denies it before its beginning', ['cut', 'negation'], 'the state must keep a berth open for ever.'],
		['the same behind an ellipsis', ['cut', 'negation'], '… the state must keep a berth open for ever.'],
		[
			'what denies it before a semicolon',
			['cut'],
			'it should be sold, by 2025 at the latest, to whoever will dredge it.',
		],
		['two quotations of one sentence joined', ['splice'], 'The fees stay, and the subsidy of 40 million crowns goes.'],
		['a sentence added at the end', ['wording'], `${said.door} And the door will be painted before winter.`],
		['another name at the beginning', ['name'], 'Brandt will not close a single berth.'],
		['a point in a number', ['number'], 'they should never exceed 1.2 percent of the value of a cargo.'],
		['words stressed in HTML', ['emphasis'], 'Never trust a ship that arrives <em>on time</em>.'],
	])('by %s is named: %j', async (_name, kinds, paste) => {
		const judgement = await first(paste);
		expect(judgement.verdict).toBe('altered');
		expect(judgement.differences.map(({ kind }) => kind)).toEqual(kinds);
	});

	it.each([
		['a soft hyphen', 'Never trust a ship that ar\u00adrives on time.', 'invisible soft hyphen (U+00AD)'],
		['a zero-width space', 'Never trust a ship that ar\u200brives on time.', 'invisible zero-width character (U+200B)'],
		[
			'a mark of direction',
			'Never \u202etrust\u202c a ship that arrives on time.',
			'invisible mark of the direction of writing (U+202E)',
		],
		[
			'a letter of another script',
			'Never trust a ship that аrrives on time.',
			'letter of another script (U+0430), which looks like a',
		],
		[
			'a ligature',
			'must not be raised before the new quay is ﬁnished, and they should never exceed 12 percent of the value of a cargo.',
			'another form of a letter (U+FB01)',
		],
	])('by %s that nobody sees is told in words', async (_name, paste, note) => {
		const judgement = await first(paste);
		expect(judgement).toMatchObject({ verdict: 'altered', differences: [{ kind: 'character' }] });
		expect(judgement.notes.join(' ')).toContain(note);
	});

	it.each([
		[
			'a changed number around it',
			'Critics say that “a gate with a price is still a wall,” but they have not counted the ships: 212 called in 2016, and 349 in 2019.',
			'number',
		],
		[
			'a dropped negation around it',
			'Critics say that “a gate with a price is still a wall,” but they have counted the ships: 212 called in 2016, and 348 in 2019.',
			'negation',
		],
		[
			'a name put in around it',
			'Brandt says that “a gate with a price is still a wall,” but they have not counted the ships: 212 called in 2016, and 348 in 2019.',
			'name',
		],
	])('of a quotation that quotes another is not hidden by the other: %s', async (_name, paste, kind) => {
		const judgements = await check(paste);
		expect(judgements).toHaveLength(1);
		expect(judgements[0]).toMatchObject({ verdict: 'altered' });
		expect(judgements[0]?.differences.map((each) => each.kind)).toContain(kind);
	});

	it('of words that somebody is said to have said is found beside that credit', async () => {
		const judgement = await first(
			'The Maritime Review wrote: “What the port needs is not cheaper fees but deeper water.”',
		);
		expect(judgement).toMatchObject({
			claimed: 'What the port needs is not cheaper fees but deeper water.',
			verdict: 'altered',
			differences: [{ kind: 'bracket', claimed: 'but', actual: '[but]' }],
		});
	});

	it('of a quotation with much put around it shows that quotation', async () => {
		const judgement = await first('We will shut the yard and never trust a ship that arrives on time.');
		expect(judgement).toMatchObject({ verdict: 'altered', quotation: { text: said.ship } });
	});

	it.each([
		['the', /^A word alone is no quotation: it stands in \d+ quotations/],
		['monument', /^A word alone is no quotation: it stands in one quotation/],
		['elephant', /^This word is not among/],
	])('of a quotation to the one word %j leaves nothing to find', async (word, note) => {
		const judgement = await first(word);
		expect(judgement).toMatchObject({ verdict: 'absent', quotation: null });
		expect(judgement.notes[0]).toMatch(note);
	});

	it('is never called verbatim, whichever letters of another script, invisible characters or words are put in', async () => {
		const texts = Object.values(said).filter((text) => text !== said.author && text !== said.stay);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...texts),
				fc.constantFrom(
					'\u00ad',
					'\u200b',
					'\u202e',
					'о',
					'not',
					' not ',
					'[sic]',
					' … ',
					'&shy;',
					'&#8203;',
					'-',
					'7',
				),
				fc.nat(),
				async (text, put, place) => {
					const at = 1 + (place % (text.length - 2));
					fc.pre(/\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at] ?? ''));
					const judgement = await first(text.slice(0, at) + put + text.slice(at));
					expect(judgement.verdict).not.toBe('verbatim');
				},
			),
			{ numRuns: 150 },
		);
	});
});

describe('words that stand in two places', () => {
	const words = 'is the country’s door.';
	it.each<[string, string, Verdict, string]>([
		['are those of the one who is named', `The Port Economist wrote in 2021: “${words}”`, 'verbatim', 'Port Economist'],
		[
			'are cut out of the sentence of another who is named',
			`Lindqvist said in 2018 that it “${words}”`,
			'altered',
			'Anna Lindqvist',
		],
		[
			'are misattributed to whoever said them nowhere',
			`Jens Holm said that it “${words}”`,
			'misattributed',
			'Port Economist',
		],
	])('%s', async (_name, paste, verdict, source) => {
		const judgement = await first(paste);
		expect(judgement.verdict).toBe(verdict);
		expect([judgement.quotation?.source.speaker, judgement.quotation?.source.publication]).toContain(source);
	});
});

describe('the author’s own words', () => {
	it.each<[string, string, string | null, Verdict]>([
		['credited to nobody', said.author, null, 'absent'],
		['credited to the author', said.author, 'Marta Quell', 'verbatim'],
		['credited to the author in words', `As Quell wrote in 2022, “${said.author}”`, null, 'verbatim'],
		['credited to the author, below them', `${said.author} (Quell, 2022)`, null, 'verbatim'],
		['credited to the author in another year', `Marta Quell wrote in 2019: “${said.author}”`, null, 'misattributed'],
		['credited to a journal', said.author, 'Maritime Review', 'misattributed'],
		[
			'altered, and credited to the author',
			said.author.replace('had changed', 'had never changed'),
			'Marta Quell',
			'altered',
		],
		['altered, and credited to nobody', said.author.replace('had changed', 'had never changed'), null, 'absent'],
		['cut, and credited to the author', 'had changed sides without saying so', 'Marta Quell', 'altered'],
	])('%s are nobody’s quotation, and told so', async (_name, paste, as, verdict) => {
		const judgement = await first(paste, as);
		expect(judgement).toMatchObject({ verdict, quotation: null });
		expect(judgement.notes.join(' ')).toMatch(/nobody’s quotation/);
	});

	it.each([null, 'Port Economist'])('are not a term in quotation marks, credited to %s', async (as) => {
		const judgement = await first('“floating market”', as);
		expect(judgement).toMatchObject({ verdict: 'absent', quotation: null, differences: [] });
		expect(judgement.notes.join(' ')).toContain('in quotation marks');
	});
});
