/**
 * Pure: pairs of dated quotations that speak of one theme at different times. A theme is a phrase that both have, or a term that the article's
 * authors put in quotation marks beside both; else a word of a heading that both have. Whether the two disagree is the reader's to judge.
 */
import type { Article, Quotation } from '../article.ts';
import { monthsOf } from '../dates.ts';
import { lotOf } from './order.ts';
import { type ShelfEntry, wordsOf } from './shelf.ts';

export interface Pair {
	/** The ids of both, the earlier first: the same pair always has the same. */
	id: string;
	earlier: Quotation;
	later: Quotation;
	/** In the words of the article, without quotation marks. */
	theme: string;
	/** `label`: the authors put it in quotation marks beside both. `phrase`, `word`: it stands in both. */
	by: 'label' | 'phrase' | 'word';
}

/** Characters of a quotation that stands beside another. */
const maxCharacters = 1_000;
/** More quotations than this share a phrase that is no theme but a manner of speaking. */
const commonFrom = 25;
/** Months between the two: less is one debate. */
const apart = 12;
/** Pairs of one quotation with those after it in time. */
const following = 2;
/** From this share of their words on, two quotations say the same. */
const sameFrom = 0.6;
/** Quotations among which pairs are looked for: more than enough for as many pairs as are kept. */
const maxSpeaking = 2_000;
/** Pairs that are found at most: some years of digests. */
const maxPairs = 600;

interface Speaking {
	entry: ShelfEntry;
	/** The first month of its date. */
	month: number;
	words: { word: string; key: string }[];
	keys: ReadonlySet<string>;
}

/** The pairs, the most telling first. */
export function pairUp(shelf: readonly ShelfEntry[], articles: ReadonlyMap<string, Article>): Pair[] {
	const speaking = drawnFrom(shelf).map(({ entry, month }): Speaking => {
		const words = wordsOf(entry.quotation.text);
		return { entry, month, words, keys: new Set(words.map(({ key }) => key).filter(Boolean)) };
	});
	speaking.sort((a, b) => a.month - b.month || (a.entry.quotation.id < b.entry.quotation.id ? -1 : 1));
	const found = new Map<string, Pair & { weight: number }>();
	const join = (by: Pair['by'], sharers: ReadonlyMap<string, Speaking[]>, themeOf: ThemeOf) => {
		const most = Math.max(4, Math.min(commonFrom, speaking.length / 2));
		// By lot, so that where there are many no time and no letter is preferred.
		const drawn = [...sharers]
			.filter(([, all]) => all.length > 1 && all.length <= most)
			.map(([key, all]) => ({ key, all, lot: lotOf(key) }))
			.sort((a, b) => a.lot - b.lot || (a.key < b.key ? -1 : 1));
		for (const { key, all } of drawn) {
			if (found.size >= maxPairs) return;
			for (const [index, a] of all.entries()) {
				let joined = 0;
				for (const b of all.slice(index + 1)) {
					if (joined === following) break;
					const pair = pairOf(a, b, by, key, themeOf);
					if (!pair) continue;
					joined += 1;
					if (!found.has(pair.id)) found.set(pair.id, pair);
				}
			}
		}
	};
	join('label', sharing(speaking, labelsBeside(speaking, articles)), (_, __, label) => label);
	join('phrase', sharing(speaking, phraseKeysOf(speaking)), commonRun);
	const headings = headingKeys(speaking);
	join(
		'word',
		sharing(speaking, ({ keys }) => [...keys].filter((key) => headings.has(key))),
		(a, _, key) => a.words.find((word) => word.key === key)?.word ?? null,
	);
	const ranked = [...found.values()]
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
		.map(({ weight: _, ...pair }) => pair);
	return varied(ranked);
}

/** The dated quotations that can stand beside another; of very many, those whom the lot falls on. */
function drawnFrom(shelf: readonly ShelfEntry[]): Pick<Speaking, 'entry' | 'month'>[] {
	const dated = shelf.flatMap((entry) => {
		const month = monthsOf(entry.quotation.source.issued)?.[0];
		return month === undefined || entry.rank === 2 || entry.quotation.text.length > maxCharacters
			? []
			: [{ entry, month }];
	});
	if (dated.length <= maxSpeaking) return dated;
	const lots = new Map(dated.map((each) => [each, lotOf(each.entry.quotation.id)]));
	return dated.sort((a, b) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0)).slice(0, maxSpeaking);
}

/** The pairs, so that neighbours share no quotation where that can be had. */
function varied(ranked: readonly Pair[]): Pair[] {
	const seen = new Set<string>();
	// On one theme a quotation stands beside one other.
	const left = ranked.filter(({ theme, earlier, later }) => {
		const marks = [`${earlier.id} ${theme}`, `${later.id} ${theme}`];
		if (marks.some((mark) => seen.has(mark))) return false;
		for (const mark of marks) seen.add(mark);
		return true;
	});
	const taken: Pair[] = [];
	while (left.length > 0) {
		const last = taken.at(-1);
		const other = left.findIndex((pair) => !last || !sharesOne(pair, last));
		taken.push(...left.splice(Math.max(0, other), 1));
	}
	return taken;
}

function sharesOne(a: Pair, b: Pair): boolean {
	return [a.earlier.id, a.later.id].some((id) => id === b.earlier.id || id === b.later.id);
}

/** The pair of a date: the one that was shown longest ago, if ever, and without the quotation of the day where there is another. */
export function choosePair(
	pairs: readonly Pair[],
	day: number,
	/** The ids of those that were shown, the earliest first; null where the day alone decides. */
	shown: readonly string[] | null,
	ofTheDay: Quotation,
): Pair | null {
	const lastShown = new Map((shown ?? []).map((id, index) => [id, index]));
	const turn = day % Math.max(1, pairs.length);
	const inTurn =
		shown === null
			? [...pairs.slice(turn), ...pairs.slice(0, turn)]
			: pairs.toSorted((a, b) => (lastShown.get(a.id) ?? -1) - (lastShown.get(b.id) ?? -1));
	const isOfTheDay = ({ earlier, later }: Pair) => earlier.id === ofTheDay.id || later.id === ofTheDay.id;
	const [first] = inTurn;
	// Half the round away from its own day, so that it does not come twice in a row.
	const away = inTurn.slice(Math.floor(inTurn.length / 2));
	return (first && isOfTheDay(first) && shown === null ? away : inTurn).find((pair) => !isOfTheDay(pair)) ?? null;
}

type ThemeOf = (a: Speaking, b: Speaking, key: string) => string | null;

function pairOf(a: Speaking, b: Speaking, by: Pair['by'], key: string, themeOf: ThemeOf) {
	if (b.month - a.month < apart || a.entry.year === b.entry.year || overlap(a.keys, b.keys) >= sameFrom) return null;
	const theme = themeOf(a, b, key);
	if (theme === null || isWholeSubject(theme, a) || isWholeSubject(theme, b)) return null;
	const [earlier, later] = [a.entry.quotation, b.entry.quotation];
	const isAcross = a.entry.name !== b.entry.name;
	const weight =
		{ label: 6, phrase: 2, word: 0 }[by] +
		(isAcross ? 2 : 0) +
		theme.split(' ').length / 2 +
		Math.min(4, (b.month - a.month) / 24);
	return { id: `${earlier.id}+${later.id}`, earlier, later, theme, by, weight };
}

/** What stands in the title is the subject of the whole article. */
function isWholeSubject(theme: string, { entry: { quotation } }: Speaking): boolean {
	const title = new Set(wordsOf(quotation.article.title).map(({ key }) => key));
	return wordsOf(theme).every(({ key }) => key === '' || title.has(key));
}

/** The part of the shorter one's words that the other has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [short, long] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const key of short) if (long.has(key)) shared += 1;
	return shared / Math.max(1, short.size);
}

function sharing(
	speaking: readonly Speaking[],
	keysOf: (each: Speaking) => readonly string[],
): ReadonlyMap<string, Speaking[]> {
	const sharers = new Map<string, Speaking[]>();
	for (const each of speaking) {
		for (const key of new Set(keysOf(each))) {
			const others = sharers.get(key);
			if (others) others.push(each);
			else sharers.set(key, [each]);
		}
	}
	return sharers;
}

/** Two words of meaning in a row, and hyphenated ones alone; of words that others have too. */
function phraseKeysOf(speaking: readonly Speaking[]): (each: Speaking) => string[] {
	const once = new Set<string>();
	const shared = new Set<string>();
	for (const { keys } of speaking) for (const key of keys) (once.has(key) ? shared : once).add(key);
	return ({ words }) => {
		const found: string[] = [];
		let before = '';
		for (const { key, word } of words) {
			const isShared = shared.has(key);
			if (before !== '' && isShared) found.push(`${before}|${key}`);
			if (isShared && key.includes(' ') && word.includes('-')) found.push(key);
			before = isShared ? key : '';
		}
		return found;
	};
}

/** The longest run of words that both have and that begins and ends with words of meaning, as the earlier one writes it. */
function commonRun({ words: a }: Speaking, { words: b }: Speaking): string | null {
	const places = Map.groupBy(b.keys(), (place) => b[place]?.word);
	let best: Speaking['words'] = [];
	let most = 1;
	for (const [at, { word, key }] of a.entries()) {
		if (key === '') continue;
		for (const from of places.get(word) ?? []) {
			let [length, end, sum] = [0, 0, 0];
			for (; a[at + length] && a[at + length]?.word === b[from + length]?.word; length += 1) {
				if (a[at + length]?.key === '') continue;
				end = length + 1;
				sum += partsOf(a[at + length]?.word ?? '');
			}
			if (sum <= most) continue;
			most = sum;
			best = a.slice(at, at + end);
		}
	}
	// A theme is named, not quoted.
	return best.length === 0 || best.length > 5 ? null : best.map((each) => each.word).join(' ');
}

/** A hyphenated word counts for each of its words. */
function partsOf(word: string): number {
	return word.includes('-') ? word.split('-').length : 1;
}

/** Terms in quotation marks of the authors' own, in a quotation's lead-in or in what follows it up to the next quotation. */
function labelsBeside(speaking: readonly Speaking[], articles: ReadonlyMap<string, Article>) {
	const starts = new Map<string, number[]>();
	for (const { entry } of speaking) {
		const { article, start } = entry.quotation;
		const known = starts.get(article.id);
		if (known) known.push(start);
		else starts.set(article.id, [start]);
	}
	for (const each of starts.values()) each.sort((a, b) => a - b);
	return ({ entry: { quotation } }: Speaking): string[] => {
		const { article, end, leadIn, kind } = quotation;
		const next = starts.get(article.id)?.find((start) => start > end) ?? Number.POSITIVE_INFINITY;
		const text = articles.get(article.id)?.text ?? '';
		const after = kind === 'block' ? '' : (text.slice(end, Math.min(next, end + 300)).split('\n')[0] ?? '');
		return [...`${leadIn} ${after}`.matchAll(/“([\p{L}\p{N} -]{8,50})”/gu)]
			.map(([, label = '']) => label)
			.filter((label) => wordsOf(label).reduce((sum, { key, word }) => sum + (key === '' ? 0 : partsOf(word)), 0) > 1);
	};
}

/** Words of meaning in the headings under which quotations stand. */
function headingKeys(speaking: readonly Speaking[]): ReadonlySet<string> {
	const headings = new Set(speaking.map(({ entry }) => entry.quotation.section ?? ''));
	return new Set([...headings].flatMap((heading) => wordsOf(heading).map(({ key }) => key)).filter(Boolean));
}
