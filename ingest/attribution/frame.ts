/** Pure: the quotations before one -> the day to which an article returns after it has told of other times. */
import { type Credit, type Credited, paragraphOf, type Scene, type Tense } from './credit.ts';
import type { DateChoices } from './date-choices.ts';

/** How many quotations of one day make it that of which the article tells. */
const oftenEnough = 2;

/** How many quotations back the day is sought. */
const memory = 60;

/** The days on which most was said so far, the first of them above all, for what is said in the same way. */
export function addFrame(
	scene: Scene,
	start: number,
	credit: Credit,
	earlier: readonly Credited[],
	tense: Tense,
	isSaid: boolean,
	add: DateChoices['add'],
): void {
	const recent = earlier.slice(-memory);
	const byDate = Map.groupBy(
		recent.filter(({ credit: { date, isPress } }) => date !== null && date.value.length > 4 && !isPress),
		(each) => each.credit.date?.value ?? '',
	);
	const [usual] = [...byDate].sort(([, a], [, b]) => b.length - a.length);
	const manner = credit.isPress ? 'press' : isSaid ? 'said' : 'told';
	if (usual && usual[1].length >= oftenEnough) {
		const [value, told] = usual;
		const isMost = told.length * 2 > recent.length;
		const last = told.at(-1);
		const gap = last ? paragraphOf(scene, start) - paragraphOf(scene, last.quotation.start) : 0;
		add(value, last?.credit.date?.evidence ?? '', [
			'frame',
			`frame ${manner}`,
			`frame ${tense}`,
			`frame ${isMost ? 'of most' : 'of some'}`,
			`frame ${gap <= 1 ? 'near' : gap <= 4 ? 'before' : 'far'}`,
		]);
	}
	// Who speaks again speaks where he spoke before, though he was quoted from elsewhere since.
	const own = recent.filter((each) => each.credit.party !== null && each.credit.party === credit.party);
	const back = own.slice(0, -1).findLast((each) => each.credit.date?.value !== own.at(-1)?.credit.date?.value);
	if (back && !credit.publication) {
		const isUsual = back.credit.date?.value === usual?.[0];
		add(back.credit.date?.value ?? null, back.credit.date?.evidence ?? '', [
			'spoke before',
			`spoke before ${manner}`,
			...(isUsual ? ['spoke in frame'] : []),
		]);
	}
}
