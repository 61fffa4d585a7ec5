/** A day -> what to post: the quotation of the day, a pair on one theme, what is new, what was asked. Posts nothing and knows no surface. */
import type { Article, Quotation } from './article.ts';
import { type Corpus, type CorpusReader, isInCorpus } from './corpus.ts';
import { askedBetween } from './digest/asked.ts';
import { addDays, dayOfDate, dueBefore, localTime, type Schedule } from './digest/calendar.ts';
import { type Choice, choose, type Shown } from './digest/choose.ts';
import { frame } from './digest/framing.ts';
import { type Arrival, arrivalsIn, mostTelling } from './digest/news.ts';
import { choosePair, type Pair, pairUp } from './digest/pairs.ts';
import type { DigestPart } from './digest/part.ts';
import { type Reason, reasonFor, wordForm, wordReason } from './digest/reasons.ts';
import { readably, type ShelfEntry, shelve } from './digest/shelf.ts';
import { wordAsked, wordNews, wordNotification, wordPair } from './digest/wording.ts';
import { ExactnessError, IndexError } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { LanguageModel } from './model.ts';
import type { Store } from './store.ts';

export interface Digest {
	/** `YYYY-MM-DD` */
	date: string;
	/** The quotation of the day first; others only where there is something in them. */
	parts: DigestPart[];
	/** One line, for a notification. */
	text: string;
	/** The articles of the corpus, by id: what each quotation is a slice of. */
	articles: ReadonlyMap<string, Article>;
	/** Why the quotation of the day is shown. */
	reason: Reason;
	/** The theme of the pair; null without one. */
	pair: Pair | null;
	record: DigestRecord;
}

/** What is remembered of a digest, so that later ones do not repeat it. */
export interface DigestRecord {
	/** The id of the quotation of the day. */
	quotation: string;
	round: number;
	/** The id of the pair; null where there was none. */
	pair: string | null;
	/** What came into the corpus after this moment is new in the next digest; in ms since 1970. */
	seenUntil: number;
}

export interface PastDigest extends DigestRecord {
	date: string;
}

export interface DigestDeps {
	store: Store;
	reader: CorpusReader;
	ledger: Ledger;
	/** null: fixed wording alone. */
	model: LanguageModel | null;
}

export interface DigestRequest {
	/** `YYYY-MM-DD`, in the zone of the schedule. */
	date: string;
	/** When it is due: what was asked since the digest before is told. */
	schedule: Schedule;
	/** In ms since 1970. */
	now: number;
	/** Where it is posted; null for a digest of nowhere, which date and corpus alone decide. */
	channel: string | null;
	/** What the channel was shown before the date, the earliest first. */
	history: readonly PastDigest[];
	/** Whether new articles are written down as seen. */
	isNoted: boolean;
	/** Whether the words of questions may be shown. */
	showsQuestions: boolean;
	/** What an earlier attempt at this digest had chosen. */
	chosen?: DigestRecord | null;
}

/** Characters that a quotation is shown with, whole or as an excerpt: the whole digest fits into one message. */
const longest = { ofTheDay: 1_500, inPair: 1_000, inNews: 700 };
/** New articles of which a quotation is shown. */
const maxNews = 3;

/**
 * @throws {IndexError} where the corpus cannot be read, or nothing is quoted in it.
 * @throws {ExactnessError} where a quotation is not what its article holds.
 */
export async function buildDigest(request: DigestRequest, deps: DigestDeps): Promise<Digest> {
	const { date, channel, chosen = null } = request;
	const corpus = await deps.reader.read();
	const { shelf, pairs } = await stockOf(corpus, deps.store);
	if (shelf.length === 0) throw new IndexError('The corpus quotes nobody yet, so there is nothing for a digest.');
	const history = channel === null ? null : request.history;

	const choice = chosenAgain(choose(shelf, date, history?.map(shownIn) ?? null), shelf, chosen);
	const ofTheDay = choice.entry.quotation;
	const reason = reasonFor(choice, shelf, pairs, date);
	const shownPairs = history?.flatMap(({ pair }) => pair ?? []) ?? null;
	const pair = pairs.find(({ id }) => id === chosen?.pair) ?? choosePair(pairs, dayOfDate(date), shownPairs, ofTheDay);
	const arrivals = await arrivalsIn(corpus, deps.ledger, request.now, request.isNoted);
	const parts = [
		partOfTheDay(choice, reason, date),
		...(pair ? [partOfPair(pair)] : []),
		...partOfNews(newIn(arrivals, request), shelf, ofTheDay),
		...(await partOfQuestions(request, deps.ledger, corpus)),
	];
	if (!parts.every(({ quotations }) => quotations.every((quotation) => isInCorpus(quotation, corpus)))) {
		// An article may have been ingested anew meanwhile.
		if ((await deps.reader.read()) !== corpus) return buildDigest(request, deps);
		throw new ExactnessError(
			'The digest was withheld: a quotation in the index is not what its article holds. Build the index again with npm run ingest -- --rebuild',
		);
	}
	return {
		date,
		parts: await framed(parts, corpus, deps.model),
		text: wordNotification(parts, pair),
		articles: corpus.articles,
		reason,
		pair,
		record: {
			quotation: ofTheDay.id,
			round: choice.round,
			pair: pair?.id ?? null,
			seenUntil: Math.max(request.now, ...arrivals.map(({ at }) => at)),
		},
	};
}

interface Stock {
	shelf: readonly ShelfEntry[];
	pairs: readonly Pair[];
}

/** What digests of a corpus are chosen from, kept with it: at one hour many channels have theirs. */
const stocks = new WeakMap<Corpus, Stock>();

async function stockOf(corpus: Corpus, store: Store): Promise<Stock> {
	const known = stocks.get(corpus);
	if (known) return known;
	const rows = await store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, corpus.size);
	const shelf = shelve(rows.map(({ quotation }) => quotation));
	const stock = { shelf, pairs: pairUp(shelf, corpus.articles) };
	stocks.set(corpus, stock);
	return stock;
}

function shownIn({ date, quotation, round }: PastDigest): Shown {
	return { date, quotation, round };
}

/** What an earlier attempt chose stands, while the corpus has it. */
function chosenAgain(choice: Choice, shelf: readonly ShelfEntry[], chosen: DigestRecord | null): Choice {
	const entry = shelf.find(({ quotation }) => quotation.id === chosen?.quotation);
	return entry && chosen ? { ...choice, entry, round: chosen.round } : choice;
}

function partOfTheDay({ entry }: Choice, reason: Reason, date: string): DigestPart {
	return {
		kind: 'quotation',
		prose: `${wordReason(reason, entry, date)}${wordForm(entry)}`,
		quotations: [readably(entry.quotation, longest.ofTheDay)],
	};
}

function partOfPair(pair: Pair): DigestPart {
	return {
		kind: 'pair',
		prose: wordPair(pair),
		quotations: [pair.earlier, pair.later].map((quotation) => readably(quotation, longest.inPair)),
	};
}

/** Of a channel: since its last digest, if it had one. Of nowhere: what came since the schedule was due before, up to the date. */
function newIn(arrivals: readonly Arrival[], { channel, history, schedule, date }: DigestRequest): readonly Arrival[] {
	if (channel !== null) {
		const since = history.at(-1)?.seenUntil ?? Number.POSITIVE_INFINITY;
		return arrivals.filter(({ at }) => at > since);
	}
	const before = dueBefore(schedule, date) ?? addDays(date, -1);
	return arrivals.filter(({ at }) => {
		const arrived = localTime(at, schedule.zone).date;
		return before < arrived && arrived <= date;
	});
}

function partOfNews(arrivals: readonly Arrival[], shelf: readonly ShelfEntry[], ofTheDay: Quotation): DigestPart[] {
	if (arrivals.length === 0) return [];
	const counts = new Map<string, number>();
	for (const { quotation } of shelf) counts.set(quotation.article.id, (counts.get(quotation.article.id) ?? 0) + 1);
	const telling = arrivals.slice(0, maxNews).flatMap(
		({ article }) =>
			mostTelling(
				article,
				shelf.filter(({ quotation }) => quotation !== ofTheDay),
			) ?? [],
	);
	return [
		{
			kind: 'new',
			prose: wordNews(arrivals.map((arrival) => ({ ...arrival, count: counts.get(arrival.article.id) ?? 0 }))),
			quotations: telling.map((quotation) => readably(quotation, longest.inNews)),
		},
	];
}

/** From the day on which the schedule was due before, up to yesterday: on a Monday it tells of the weekend too. */
async function partOfQuestions(
	{ date, schedule, channel, showsQuestions }: DigestRequest,
	ledger: Ledger,
	corpus: Corpus,
): Promise<DigestPart[]> {
	const yesterday = addDays(date, -1);
	const from = dueBefore(schedule, date) ?? yesterday;
	const asked = await askedBetween(ledger, corpus, { from, to: yesterday, zone: schedule.zone, channel });
	if (asked.count === 0) return [];
	return [{ kind: 'questions', prose: wordAsked(asked, from, date, showsQuestions), quotations: [] }];
}

/** With a model, its sentence stands after the fixed words of each part that has quotations. */
async function framed(parts: DigestPart[], corpus: Corpus, model: LanguageModel | null): Promise<DigestPart[]> {
	if (!model) return parts;
	return Promise.all(
		parts.map(async (part) => {
			const sentence = part.quotations.length > 0 ? await frame(part.kind, part.quotations, corpus, model) : null;
			return sentence === null ? part : { ...part, prose: `${part.prose} ${sentence}` };
		}),
	);
}
