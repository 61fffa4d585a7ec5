/** What has come into the corpus, and when it was first seen: a row of the ledger for each article and each text that it has had. */
import type { Article, Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import type { Ledger } from '../ledger.ts';
import { type ShelfEntry, wordsOf } from './shelf.ts';

export interface Arrival {
	article: Article;
	/** When it was first seen, in ms since 1970. */
	at: number;
	/** True where the article was there before with another text. */
	isRevised: boolean;
}

interface Seen {
	at: number;
	/** True for what was there when the account was begun: nobody knows since when. */
	isOld: boolean;
}

/**
 * The articles of the corpus that came after the account was begun, in the order of their coming.
 * @param now when what nobody has seen yet is seen, in ms since 1970.
 * @param isNoted whether that is written down.
 */
export async function arrivalsIn(
	{ articles }: Corpus,
	ledger: Ledger,
	now: number,
	isNoted: boolean,
): Promise<Arrival[]> {
	const rows = await seenIn(ledger);
	const isBegun = rows.size > 0;
	const unseen = [...articles.values()].filter((article) => !rows.has(idOf(article)));
	const seen: Seen = { at: now, isOld: !isBegun };
	// What another process has seen meanwhile keeps its time.
	if (isNoted) await Promise.all(unseen.map((article) => ledger.claim({ id: idOf(article), payload: seen })));
	const all = isNoted && unseen.length > 0 ? await seenIn(ledger) : rows;
	const firstOf = new Map<string, number>();
	for (const [id, { at }] of all) {
		const article = id.slice(0, id.lastIndexOf(':'));
		firstOf.set(article, Math.min(at, firstOf.get(article) ?? at));
	}
	return [...articles.values()]
		.flatMap((article) => {
			const { at, isOld } = all.get(idOf(article)) ?? seen;
			const first = firstOf.get(`corpus:${article.id}`) ?? at;
			return isOld ? [] : [{ article, at, isRevised: first < at }];
		})
		.sort((a, b) => a.at - b.at || (a.article.id < b.article.id ? -1 : 1));
}

async function seenIn(ledger: Ledger): Promise<Map<string, Seen>> {
	return new Map((await ledger.list('corpus:')).map(({ id, payload }) => [id, JSON.parse(payload) as Seen]));
}

function idOf({ id, sha256 }: Article): string {
	return `corpus:${id}:${sha256.slice(0, 16)}`;
}

/** The quotation that has most of what its article is about, of those that read well. */
export function mostTelling(article: Article, shelf: readonly ShelfEntry[]): Quotation | null {
	const own = shelf.filter(({ quotation }) => quotation.article.id === article.id);
	const rank = Math.min(...own.map((entry) => entry.rank));
	const counts = new Map<string, number>();
	for (const { key } of wordsOf(article.text)) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
	const telling = (text: string) => {
		const keys = [...new Set(wordsOf(text).map(({ key }) => key))].filter(Boolean);
		return keys.reduce((sum, key) => sum + Math.log(counts.get(key) ?? 1), 0) / Math.sqrt(keys.length + 1);
	};
	const [best] = own
		.filter((entry) => entry.rank === rank)
		.map(({ quotation }) => ({ quotation, weight: telling(quotation.text) }))
		.sort((a, b) => b.weight - a.weight || a.quotation.start - b.quotation.start);
	return best?.quotation ?? null;
}
