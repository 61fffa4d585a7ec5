/** What is chosen, day after day, and whether the reasons that are given are true: on the corpus that ships and on thousands drawn by chance. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Article, Quotation } from '../../src/article.ts';
import { createCorpusReader } from '../../src/corpus.ts';
import { addDays } from '../../src/digest/calendar.ts';
import { type Choice, choose, type Shown } from '../../src/digest/choose.ts';
import { choosePair, type Pair, pairUp } from '../../src/digest/pairs.ts';
import { type Reason, reasonFor, wordReason } from '../../src/digest/reasons.ts';
import { type ShelfEntry, shelve } from '../../src/digest/shelf.ts';
import { openStore } from '../../src/lancedb.ts';
import type { Store } from '../../src/store.ts';
import { drawCorpus } from './drawn-shelf.ts';

let store: Store;
let shipped: { quotations: Quotation[]; articles: ReadonlyMap<string, Article> };

beforeAll(async () => {
	store = await openStore(inject('shippedIndex'));
	const corpus = await createCorpusReader(store).read();
	const rows = await store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, corpus.size);
	shipped = { quotations: rows.map(({ quotation }) => quotation), articles: corpus.articles };
});
afterAll(() => store.close());

const drawn = drawCorpus(5_000);
const corpora = () => [
	{ name: 'the shipped corpus', ...shipped },
	{
		name: 'the shipped corpus and 5,000 more',
		quotations: [...shipped.quotations, ...drawn.quotations],
		articles: drawn.articles,
	},
];
const first = '2026-01-01';
const year = Array.from({ length: 365 }, (_, index) => addDays(first, index));
const isWeekday = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** What a channel is shown on these dates. */
function walk(shelf: readonly ShelfEntry[], dates: readonly string[]): (Choice & { date: string })[] {
	const history: Shown[] = [];
	return dates.map((date) => {
		const choice = choose(shelf, date, history);
		history.push({ date, quotation: choice.entry.quotation.id, round: choice.round });
		return { ...choice, date };
	});
}

describe('over a year', () => {
	it.each([0, 1])('no quotation comes twice in a round, by date or in a channel (corpus %i)', (index) => {
		const shelf = shelve(corpora()[index]?.quotations ?? []);
		const byDate = year.map((date) => choose(shelf, date, null));
		const inChannels = [walk(shelf, year.filter(isWeekday)), ...(index === 0 ? [walk(shelf, year)] : [])];
		for (const choices of [byDate, ...inChannels]) {
			const keys = choices.map(({ round, entry }) => `${round} ${entry.quotation.id}`);
			expect(new Set(keys).size).toBe(keys.length);
			const rounds = Map.groupBy(choices, ({ round }) => round);
			const whole = [...rounds.values()].slice(1, -1);
			expect(whole.every((round) => round.length === shelf.length)).toBe(true);
		}
		if (index === 0) expect(new Set(byDate.map(({ round }) => round)).size).toBeGreaterThan(20);
	});

	it('whole sentences of a readable length come before parts and long ones, in each round', () => {
		const shelf = shelve(shipped.quotations);
		const choices = walk(shelf, year.filter(isWeekday));
		for (const round of Map.groupBy(choices, ({ round }) => round).values()) {
			const ranks = round.map(({ entry }) => entry.rank);
			expect(ranks).toEqual(ranks.toSorted());
		}
	});

	it('voices, sources and years take turns: of thousands, each share of a quarter is its share of the whole', () => {
		const shelf = shelve(drawn.quotations);
		const readable = shelf.filter(({ rank }) => rank === 0);
		const choices = year.map((date) => choose(shelf, date, null).entry);
		const share = (entries: readonly ShelfEntry[], is: (entry: ShelfEntry) => boolean) =>
			entries.filter(is).length / entries.length;
		const names = [...new Set(shelf.map(({ name }) => name))];
		for (let from = 0; from + 91 <= choices.length; from += 91) {
			const quarter = choices.slice(from, from + 91);
			for (const name of names) {
				const is = (entry: ShelfEntry) => entry.name === name;
				expect(Math.abs(share(quarter, is) - share(readable, is))).toBeLessThan(0.08);
			}
			for (const voice of ['journal', 'official']) {
				const is = (entry: ShelfEntry) => entry.quotation.source.voice === voice;
				expect(Math.abs(share(quarter, is) - share(readable, is))).toBeLessThan(0.12);
			}
			expect(new Set(quarter.map((entry) => entry.year)).size).toBeGreaterThan(15);
		}
		const sameInARow = choices.filter(
			(entry, at) => entry.name === choices[at - 1]?.name && entry.name === choices[at - 2]?.name,
		);
		expect(sameInARow.length).toBeLessThan(5);
	});

	it('new quotations join the round that is under way, and those that are removed leave it', () => {
		const shelf = shelve(drawn.quotations.slice(0, 40));
		const history: Shown[] = [];
		const show = (from: readonly ShelfEntry[], date: string) => {
			const { entry, round } = choose(from, date, history);
			history.push({ date, quotation: entry.quotation.id, round });
		};
		for (const date of year.slice(0, 30)) show(shelf, date);
		const grown = shelve([...drawn.quotations.slice(5, 40), ...drawn.quotations.slice(40, 60)]);
		for (const date of year.slice(30, 90)) show(grown, date);
		const inFirst = history.filter(({ round }) => round === 0).map(({ quotation }) => quotation);
		expect(new Set(inFirst).size).toBe(inFirst.length);
		expect(grown.every(({ quotation }) => inFirst.includes(quotation.id))).toBe(true);
	});
});

/** A reason told from the data alone, in another way than it was found. */
function isTrue(
	reason: Reason,
	{ entry, before, last, date }: Choice & { date: string },
	shelf: readonly ShelfEntry[],
	pairs: readonly Pair[],
): boolean {
	const { quotation } = entry;
	const { issued, voice, publication, speaker } = quotation.source;
	const source = (each: Quotation) => (each.source.voice === 'journal' ? each.source.publication : each.source.speaker);
	const all = shelf.map((each) => each.quotation);
	const years = all
		.filter((each) => each !== quotation && each.source.issued !== 'unknown')
		.map((each) => Number(each.source.issued.slice(0, 4)));
	const own = Number(issued.slice(0, 4));
	const earlier = before.map((each) => each.entry.quotation);
	switch (reason.kind) {
		case 'day':
			return issued === `${Number(date.slice(0, 4)) - reason.years}${date.slice(4)}` && reason.years > 0;
		case 'month':
			return issued === `${Number(date.slice(0, 4)) - reason.years}${date.slice(4, 7)}` && reason.years > 0;
		case 'follows': {
			const previous = last?.entry.quotation;
			return (
				last?.date === reason.date &&
				previous !== undefined &&
				source(previous) === (voice === 'journal' ? publication : speaker) &&
				own - Number(previous.source.issued.slice(0, 4)) === reason.years &&
				reason.isJournal === (voice === 'journal')
			);
		}
		case 'theme':
			return pairs.some(
				(pair) =>
					pair.theme === reason.theme &&
					[pair.earlier.id, pair.later.id].sort().join() === [quotation.id, last?.entry.quotation.id].sort().join(),
			);
		case 'oldest':
			return Math.min(...years) > own;
		case 'newest':
			return Math.max(...years) < own;
		case 'year':
			return !years.includes(own) && reason.year === String(own);
		case 'only':
			return all.filter((each) => source(each) === source(quotation)).length === 1;
		case 'section':
			return (
				quotation.section === reason.section &&
				!earlier.some((each) => each.section === reason.section && each.article.id === quotation.article.id)
			);
		case 'source':
			return !earlier.some((each) => source(each) === source(quotation));
		case 'shortest':
			return all.filter((each) => each.text.length <= quotation.text.length).length === 1;
		case 'longest':
			return all.filter((each) => each.text.length >= quotation.text.length).length === 1;
		case 'returns':
			return earlier.findLastIndex((each) => source(each) === source(quotation)) === earlier.length - reason.digests;
		case 'last':
			return all.every((each) => each === quotation || source(each) !== source(quotation) || earlier.includes(each));
		case 'turn':
			return reason.number === earlier.length + 1 && reason.of === all.length;
	}
}

describe('every reason', () => {
	it.each([0, 1])('is true of the data, by date and in a channel (corpus %i)', (index) => {
		const { quotations = [], articles = new Map() } = corpora()[index] ?? {};
		const shelf = shelve(quotations);
		const pairs = pairUp(shelf, articles);
		const byDate = year.map((date) => ({ ...choose(shelf, date, null), date }));
		const kinds = new Map<string, number>();
		const inChannel = walk(shelf, index === 0 ? year.filter(isWeekday) : year.slice(0, 90));
		for (const choice of [...byDate, ...inChannel]) {
			const reason = reasonFor(choice, shelf, pairs, choice.date);
			expect(isTrue(reason, choice, shelf, pairs), `${choice.date} ${JSON.stringify(reason)}`).toBe(true);
			kinds.set(reason.kind, (kinds.get(reason.kind) ?? 0) + 1);
		}
		expect(kinds.size).toBeGreaterThan(5);
		expect(kinds.get('month') ?? 0).toBeGreaterThan(3);
	});

	it.each([
		['2026-04-15', { kind: 'month', years: 7 }, 'In April, seven years ago.'],
		['2026-04-15', { kind: 'day', years: 1 }, 'On this day, a year ago.'],
		['2026-04-15', { kind: 'day', years: 31 }, 'On this day, 31 years ago.'],
		[
			'2026-11-24',
			{ kind: 'follows', date: '2026-11-23', years: 1, isJournal: true },
			'Follows yesterday’s: the same journal, a year later.',
		],
		[
			'2026-11-23',
			{ kind: 'follows', date: '2026-11-20', years: -3, isJournal: false },
			'Follows Friday’s: the same speaker, three years earlier.',
		],
		[
			'2026-11-23',
			{ kind: 'follows', date: '2026-10-02', years: 0, isJournal: true },
			'Follows the last one’s: the same journal, in the same year.',
		],
		[
			'2026-11-24',
			{ kind: 'theme', date: '2026-11-23', theme: 'joint ventures' },
			'Takes up yesterday’s theme: joint ventures.',
		],
	] satisfies [string, Reason, string][])('is said in a sentence: %s %j', (date, reason, sentence) => {
		const [entry] = shelve(drawn.quotations.slice(0, 1));
		if (!entry) throw new Error('nothing was drawn');
		expect(wordReason(reason, entry, date)).toBe(sentence);
	});
});

describe('pairs', () => {
	it('set the rights of 2015 against the unitary system of 2022, by the term that the authors use beside both', () => {
		const [pair] = pairUp(shelve(shipped.quotations), shipped.articles);
		expect(pair).toMatchObject({ theme: 'newly granted rights', by: 'label' });
		expect(pair?.earlier.text).toMatch(/^Under the SERMS, trade, equity joint venture/);
		expect(pair?.later.text).toContain('unitary trade system of the state');
	});

	it.each([0, 1])(
		'are of different years and one theme, that both have, and never say the same (corpus %i)',
		(index) => {
			const { quotations = [], articles = new Map<string, Article>() } = corpora()[index] ?? {};
			const pairs = pairUp(shelve(quotations), articles);
			expect(pairs.length).toBeGreaterThan(index === 0 ? 4 : 100);
			for (const { earlier, later, theme, by } of pairs) {
				expect(earlier.source.issued.slice(0, 4) < later.source.issued.slice(0, 4)).toBe(true);
				expect(earlier.text).not.toBe(later.text);
				expect(theme).not.toMatch(/["“”„«»]/);
				const text = articles.get(earlier.article.id)?.text ?? '';
				if (by === 'label') expect(text.split(`“${theme}`).length).toBeGreaterThan(2);
				if (by === 'phrase') for (const each of [earlier, later]) expect(wordsIn(each.text)).toContain(wordsIn(theme));
			}
		},
	);

	it('all have their turn, never with the quotation of the day, nor twice in a row', () => {
		const pairs = pairUp(shelve(shipped.quotations), shipped.articles);
		const shelf = shelve(shipped.quotations);
		const shown: string[] = [];
		for (const { entry } of walk(shelf, year.slice(0, 60))) {
			const pair = choosePair(pairs, 0, shown, entry.quotation);
			expect([pair?.earlier.id, pair?.later.id]).not.toContain(entry.quotation.id);
			if (pair) expect(pair.id).not.toBe(shown.at(-1));
			if (pair) shown.push(pair.id);
		}
		expect(new Set(shown).size).toBe(pairs.length);
	});
});

function wordsIn(text: string): string {
	return ` ${(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:[-’'‐‑][\p{L}\p{N}\p{M}]+)*/gu) ?? []).join(' ')} `;
}
