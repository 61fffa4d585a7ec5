/**
 * Pure: which quotation is shown on a date. In a round each comes once before one comes again. What a channel has been shown is its history;
 * without one, rounds are counted in days since 2020 (for dates before that, since 1970), so that a date and a corpus alone decide.
 */
import { dateOfDay, dayOfDate } from './calendar.ts';
import { balancedOrder } from './order.ts';
import type { ShelfEntry } from './shelf.ts';

/** A quotation that was shown. */
export interface Shown {
	/** `YYYY-MM-DD` */
	date: string;
	/** The id of the quotation. */
	quotation: string;
	/** Counted from 0. */
	round: number;
}

export interface Choice {
	entry: ShelfEntry;
	round: number;
	/** Shown earlier in this round, in their order; those that an edit has removed left out. */
	before: readonly { date: string; entry: ShelfEntry }[];
	/** What was shown last, in whatever round. */
	last: { date: string; entry: ShelfEntry } | null;
}

const epoch = dayOfDate('2020-01-01');
/** Of so many in a row the one is taken that is least like the last ones. */
const breadth = 6;

/** @param history of the channel before the date, the earliest first; null for none. The shelf must not be empty. */
export function choose(shelf: readonly ShelfEntry[], date: string, history: readonly Shown[] | null): Choice {
	return history === null ? byDate(shelf, date) : byHistory(shelf, date, history);
}

function byHistory(shelf: readonly ShelfEntry[], date: string, history: readonly Shown[]): Choice {
	const byId = new Map(shelf.map((entry) => [entry.quotation.id, entry]));
	const known = history.flatMap((each) => {
		const entry = byId.get(each.quotation);
		return entry ? [{ ...each, entry }] : [];
	});
	const latest = history.at(-1)?.round ?? 0;
	const inRound = known.filter(({ round }) => round === latest);
	const isOver = new Set(inRound.map(({ quotation }) => quotation)).size >= shelf.length;
	const before = isOver ? [] : inRound;
	const walk = createWalk(shelf);
	for (const { entry } of before) walk.pass(entry);
	const entry = walk.take(date, known.slice(-2));
	return { entry, round: isOver ? latest + 1 : latest, before, last: known.at(-1) ?? null };
}

/** Takes the round's days one after another. */
function byDate(shelf: readonly ShelfEntry[], date: string): Choice {
	const day = Math.max(0, dayOfDate(date));
	const begin = day < epoch ? 0 : epoch;
	const round = Math.floor((day - begin) / shelf.length);
	const walk = createWalk(shelf);
	const before: { date: string; entry: ShelfEntry }[] = [];
	for (let earlier = begin + round * shelf.length; earlier < day; earlier += 1) {
		const on = dateOfDay(earlier);
		before.push({ date: on, entry: walk.take(on, before.slice(-2)) });
	}
	return { entry: walk.take(date, before.slice(-2)), round, before, last: before.at(-1) ?? null };
}

/** A round through the shelf. */
function createWalk(shelf: readonly ShelfEntry[]) {
	const order = balancedOrder(shelf);
	const placeOf = new Map(order.map((entry, place) => [entry, place]));
	const best = order.filter(({ rank }) => rank === 0).length;
	const good = order.filter(({ rank }) => rank < 2).length;
	// Each place leads to the next one that is still to come; the last leads out.
	const next = Int32Array.from({ length: order.length + 1 }, (_, place) => place);
	const openFrom = (place: number): number => {
		let end = place;
		while (next[end] !== end) end = next[end] ?? order.length;
		for (let at = place; next[at] !== end; ) {
			const then = next[at] ?? end;
			next[at] = end;
			at = then;
		}
		return end;
	};
	const isOpen = (entry: ShelfEntry) => openFrom(placeOf.get(entry) ?? order.length) === placeOf.get(entry);
	const byDay = Map.groupBy(order, ({ quotation: { source } }) =>
		source.issued.length === 10 ? source.issued.slice(5) : '',
	);
	const byMonth = Map.groupBy(order.slice(0, best), ({ quotation: { source } }) =>
		source.issued.length === 7 ? source.issued.slice(5) : '',
	);
	/** Drops those that have come, so that none is looked at twice. */
	const firstOpen = (queue: ShelfEntry[] | undefined, date: string): ShelfEntry | undefined => {
		while (queue?.[0] && !isOpen(queue[0])) queue.shift();
		return queue?.slice(0, breadth).find((entry) => isOpen(entry) && isAnniversary(entry, date));
	};

	const pass = (entry: ShelfEntry): void => {
		const place = placeOf.get(entry);
		if (place !== undefined && openFrom(place) === place) next[place] = place + 1;
	};

	/** The open places from one on, those that read well before the others. */
	const openPlaces = (day: number): number[] => {
		const found: number[] = [];
		const collect = (from: number, to: number) => {
			for (let place = openFrom(from); place < to && found.length < breadth; place = openFrom(place + 1))
				found.push(place);
		};
		const start = best === 0 ? 0 : day % best;
		collect(start, best);
		collect(0, start);
		if (found.length === 0) collect(best, good);
		if (found.length === 0) collect(good, order.length);
		return found;
	};

	return {
		pass,
		/** @param recent the last ones that were shown, at most two, the earlier first. */
		take(date: string, recent: readonly { date: string; entry: ShelfEntry }[]): ShelfEntry {
			const wasAnniversary = recent.some((each) => isAnniversary(each.entry, each.date));
			// Anniversaries are welcome now and then.
			const anniversary = wasAnniversary
				? undefined
				: (firstOpen(byDay.get(date.slice(5)), date) ?? firstOpen(byMonth.get(date.slice(5, 7)), date));
			const taken =
				anniversary ??
				openPlaces(Math.max(0, dayOfDate(date)))
					.flatMap((place) => order[place] ?? [])
					.map((entry) => ({
						entry,
						likeness: likenessTo(
							recent.map((each) => each.entry),
							entry,
						),
					}))
					.reduce<{ entry: ShelfEntry; likeness: number } | undefined>(
						(least, each) => (least === undefined || each.likeness < least.likeness ? each : least),
						undefined,
					)?.entry;
			if (!taken) throw new RangeError('The round is over.');
			pass(taken);
			return taken;
		},
	};
}

/** True in the month of an earlier year's quotation; where it has a day, on that day alone. */
export function isAnniversary({ quotation: { source } }: ShelfEntry, date: string): boolean {
	const { issued } = source;
	return issued.length >= 7 && issued.slice(0, 4) < date.slice(0, 4) && date.slice(5).startsWith(issued.slice(5));
}

/** How tiresome an entry would be after others. What goes on where the last one stopped is welcome, once. */
function likenessTo(recent: readonly ShelfEntry[], entry: ShelfEntry): number {
	const [last, secondLast] = recent.toReversed();
	if (!last) return 0;
	const isSame = entry.name === last.name;
	const goesOn = isSame && secondLast?.name !== entry.name && (last.year ?? '') < (entry.year ?? '');
	return (
		(goesOn ? 0 : isSame ? 4 : entry.name === secondLast?.name ? 2 : 0) +
		(entry.year !== null && entry.year === last.year ? 1 : 0) +
		(entry.quotation.section === last.quotation.section ? 1 : 0)
	);
}
