/** Pure: an order of the shelf in which voices, sources and years are spread evenly, what reads well first. */
import type { ShelfEntry } from './shelf.ts';

const orders = new WeakMap<readonly ShelfEntry[], ShelfEntry[]>();

export function balancedOrder(shelf: readonly ShelfEntry[]): readonly ShelfEntry[] {
	const known = orders.get(shelf);
	if (known) return known;
	const drawn = shelf.map((entry) => ({ entry, lot: lotOf(entry.quotation.id) }));
	const levels = [
		({ quotation }: ShelfEntry) => quotation.source.voice,
		({ name }: ShelfEntry) => name,
		({ year }: ShelfEntry) => year ?? '',
	];
	const inRank = (rank: number) => drawn.filter(({ entry }) => entry.rank === rank);
	const order = [0, 1, 2].flatMap((rank) => spread(inRank(rank), levels).map(({ entry }) => entry));
	orders.set(shelf, order);
	return order;
}

interface Drawn {
	entry: ShelfEntry;
	/** Decides where nothing else does: by chance, and always the same. */
	lot: number;
}

/** Each group's members at equal distances over the whole, groups of one level within those of the level above. */
function spread(drawn: readonly Drawn[], [levelOf, ...below]: readonly ((entry: ShelfEntry) => string)[]): Drawn[] {
	if (!levelOf) return drawn.toSorted((a, b) => a.lot - b.lot);
	return [...Map.groupBy(drawn, ({ entry }) => levelOf(entry)).values()]
		.flatMap((group) => spread(group, below).map((each, index) => ({ each, place: (index + 0.5) / group.length })))
		.sort((a, b) => a.place - b.place || a.each.lot - b.each.lot)
		.map(({ each }) => each);
}

/** A number below 2³², the same for the same words: FNV-1a, stirred. */
export function lotOf(id: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
	return (hash ^ (hash >>> 16)) >>> 0;
}
