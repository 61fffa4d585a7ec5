/** Pure: whoever spoke, and where -> when: every time nearby that may be meant, or none. */
import type { Detected } from '../detect.ts';
import type { Chunk, Sentence } from './chunks.ts';
import { type Credit, type Credited, type Dated, paragraphOf, type Scene } from './credit.ts';
import { type Choice, type Features, note } from './rank.ts';
import type { Route, Routes } from './routes.ts';

type TimeChunk = Chunk & { type: 'time' };

const longWorks =
	/^(?:book|history|memoir|memoirs|study|survey|monograph|recollections|autobiography|biography|report|thesis|novel)$/;
const timeless = /\b(?:undated|what date|used to|liked? to|would often|fond of)\b/;
const reached = /\b(?:telephone|by phone|reached|when asked|asked)\b/;

/** The date of a quotation of which the credit is known; null where the text tells none. */
export function dateOf(
	scene: Scene,
	quotation: Detected,
	{ sentence: place, setting, routes }: Routes,
	route: Route | null,
	credit: Credit,
	earlier: readonly Credited[],
): { date: Dated | null; undated: number } {
	const { reading } = scene;
	const sentence = route?.sentence ?? place;
	const anchor = route?.verb ?? route?.subject ?? null;
	const manner = credit.isPress ? 'press' : credit.publication ? 'told' : 'official';
	const choices = new Map<string | null, { evidence: string; features: Features }>();
	const featuresFor = (value: string | null, evidence: string) => {
		const choice = choices.get(value) ?? { evidence, features: {} };
		choices.set(value, choice);
		return choice.features;
	};
	const add: Add = (value, evidence, name) => {
		const features = featuresFor(value, evidence);
		note(features, name);
		note(features, `${name} ${manner}`);
	};
	const isTold = sentence !== null && timesOf(sentence).some((time) => !isAside(scene, sentence, time, anchor));
	// What stands elsewhere counts less where the sentence itself tells a time.
	const addAlso: Add = (value, evidence, name) => add(value, evidence, isTold ? `${name} beside` : name);
	if (sentence) addTimes(scene, sentence, anchor, quotation, credit, add);
	if (place && place !== sentence) addTimes(scene, place, null, quotation, credit, add);
	const work = credit.work;
	if (work?.date) {
		const isHere = sentence !== null && work.at === sentence.index;
		const isSubject = route !== null && reading.workOf.get(route.subject) === work;
		addAlso(work.date, work.dated?.words ?? '', `work ${isHere ? 'here' : isSubject ? 'subject' : 'before'}`);
	}
	const noted = scene.noteOf(quotation);
	if (noted?.date) {
		const { value, evidence } = noted.date;
		const name = noted.nearness === 'later' ? 'note later' : 'note';
		add(value, evidence, name);
		if (isTold) note(featuresFor(value, evidence), `${name} beside`);
		if ([...choices.keys()].some((other) => other && value !== other && value.startsWith(other)))
			note(featuresFor(value, evidence), 'note refines');
	}
	const echo = scene.echoes.of(quotation);
	if (echo) {
		const { date } = echo.credited.credit;
		add(date?.value ?? null, date?.evidence ?? '', echo.isLong ? 'echo' : 'short echo');
	}
	addEarlier(scene, quotation, credit, earlier, addAlso);
	const verb = route?.verb?.words ?? '';
	const isPresent = route?.verb ? /s$/.test(verb) : /\b(?:is|has|are|reads|runs)\b/.test(wordsOf(scene, sentence));
	if (isPresent && credit.party && !credit.isPress) {
		const book = reading.works.findLast(
			(each) =>
				each.author === credit.party && each.date !== null && longWorks.test(each.noun) && each.publication === null,
		);
		if (book?.date) add(book.date, book.dated?.words ?? '', isTold ? 'book beside' : 'book');
	}
	const words = wordsOf(scene, sentence);
	const former = sameBefore(credit, earlier);
	const isOver = former?.credit.date && former.credit.date.value !== scene.session?.value;
	const addSitting: Add = (value, evidence, name) => addAlso(value, evidence, isOver ? `${name} over` : name);
	if (scene.session) addSession(scene, scene.session, credit, words, isPresent, addSitting);
	for (const [value, { features }] of choices)
		if (value) note(features, value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year');
	const none = featuresFor(null, '');
	note(none, 'none');
	note(none, `none ${manner}`);
	note(none, `none ${setting}`);
	if (scene.isNested) note(none, 'none nested');
	if (isPresent) note(none, `none present ${manner}`);
	if (/\b(?:told|tells|said\sto|says\sto|remarked\sto)\s(?:me|us|this)\b/.test(words)) note(none, 'none to author');
	if (timeless.test(words)) note(none, 'none timeless');
	if (reached.test(words)) note(none, 'none reached');
	if (credit.party?.isDescribed) note(none, 'none described');
	if (!credit.party && !credit.publication) note(none, 'none nobody');
	if (work) note(none, work.date ? 'none dated work' : 'none undated work');
	if (sentence?.chunks.some((chunk) => chunk.type === 'time' && chunk.time.date === null))
		note(none, 'none unresolved');
	if (routes.some(({ verb: each }) => each && /^(?:said|says)$/.test(each.words))) note(none, 'none said');
	const ranked = reading.ranker.rank(
		'date',
		quotation.start,
		[...choices].map(([value, { features }]): Choice<string | null> => ({ value, features })),
	);
	const best = ranked[0] ?? { value: null, share: 1 };
	if (best.value === null) return { date: null, undated: best.share };
	const evidence = choices.get(best.value)?.evidence ?? '';
	return { date: { value: best.value, evidence, confidence: best.share }, undated: 0 };
}

type Add = (value: string | null, evidence: string, name: string) => void;

/** The day of the debate or trial of which the article tells, for what was said there. */
function addSession(
	{ isNested }: Scene,
	{ value, evidence, isSitting }: NonNullable<Scene['session']>,
	credit: Credit,
	words: string,
	isPresent: boolean,
	add: Add,
): void {
	const name = isSitting ? 'session' : 'opening';
	const isSaid = /\b(?:told|said|asked|replied|added|went on|observed|remarked|ruled)\b/.test(words);
	add(value, evidence, name);
	if (isNested) add(value, evidence, `${name} nested`);
	if (credit.publication) add(value, evidence, `${name} elsewhere`);
	if (credit.work && !/^(?:speech|address|lecture|remarks|talk)$/.test(credit.work.noun))
		add(value, evidence, `${name} work`);
	if (isSaid) add(value, evidence, `${name} speech`);
	if (credit.party?.isDescribed) add(value, evidence, `${name} described`);
	if (isPresent) add(value, evidence, `${name} present`);
}

function wordsOf({ reading }: Scene, sentence: Sentence | null): string {
	return sentence ? reading.text.slice(sentence.start, sentence.end) : '';
}

/** Times of the sentence, and of those before it. */
function addTimes(
	scene: Scene,
	sentence: Sentence,
	anchor: Chunk | null,
	quotation: Detected,
	credit: Credit,
	add: Add,
): void {
	const { sentences, partyOf } = scene.reading;
	const addAlso: Add = (value, evidence, name) => add(value, evidence, open.length > 0 ? `${name} beside` : name);
	const dated = timesOf(sentence);
	const from = anchor?.start ?? quotation.start;
	const open = dated.filter((time) => !isAside(scene, sentence, time, anchor));
	const nearest = [...open].sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from))[0];
	for (const time of dated) {
		const value = time.time.date ?? '';
		if (!open.includes(time)) continue;
		const side = time.start > quotation.start ? 'after' : time.start > from ? 'behind' : 'before';
		add(value, time.words, `here ${side}`);
		if (time === nearest) add(value, time.words, 'nearest');
	}
	for (let back = 1; back <= 4; back += 1) {
		const before = sentences[sentence.index - back];
		if (!before) break;
		const gap = sentence.paragraph.number - before.paragraph.number;
		if (gap > 1 || before.paragraph.section !== sentence.paragraph.section) break;
		const isOfHim = before.chunks.some((chunk) => {
			const party = partyOf.get(chunk);
			const owner = chunk.type === 'noun' && chunk.possessor ? partyOf.get(chunk.possessor) : undefined;
			return (
				(party ?? owner) !== undefined &&
				[party, owner].some((each) => each && (each === credit.party || each === credit.publication))
			);
		});
		for (const time of timesOf(before)) {
			const where = gap === 0 ? `back ${Math.min(back, 3)}` : back === 1 ? 'above 1' : 'above';
			if (isAside(scene, before, time, null)) continue;
			addAlso(time.time.date ?? '', time.words, where);
			if (isOfHim) addAlso(time.time.date ?? '', time.words, gap === 0 ? 'of party' : 'of party above');
		}
		if (dated.length > 0 && back >= 1) break;
	}
}

function timesOf({ chunks }: Sentence): TimeChunk[] {
	return chunks.filter(
		(chunk): chunk is TimeChunk => chunk.type === 'time' && !chunk.time.isBorder && chunk.time.date !== null,
	);
}

/** The last quotation of the same party in the same place. */
function sameBefore(credit: Credit, earlier: readonly Credited[]): Credited | undefined {
	return earlier
		.slice(-40)
		.findLast(
			({ credit: other }) =>
				other.publication === credit.publication && other.isPress === credit.isPress && other.party === credit.party,
		);
}

/** Dates of quotations before: of the same party, or of the same paragraph. */
function addEarlier(scene: Scene, quotation: Detected, credit: Credit, earlier: readonly Credited[], add: Add): void {
	const paragraph = paragraphOf(scene, quotation.start);
	const recent = earlier.slice(-40);
	const gapOf = ({ quotation: other }: Credited) => {
		const gap = paragraph - paragraphOf(scene, other.start);
		return gap <= 0 ? 'here' : gap === 1 ? 'above' : gap <= 3 ? 'before' : 'far';
	};
	const same = sameBefore(credit, earlier);
	const last = recent.at(-1);
	if (same) {
		const isLast = same === last ? ' last' : '';
		add(same.credit.date?.value ?? null, same.credit.date?.evidence ?? '', `same ${gapOf(same)}${isLast}`);
	}
	if (last && last !== same && last.credit.date)
		add(last.credit.date.value, last.credit.date.evidence, `other ${gapOf(last)}`);
}

/** True for a time in a relative clause, or of something else: "who started in 1961", "the failed reform of 1994". */
function isAside({ reading, article }: Scene, { chunks }: Sentence, time: Chunk, anchor: Chunk | null): boolean {
	const place = chunks.indexOf(time);
	for (let before = place - 1; before >= 0; before -= 1) {
		const chunk = chunks[before];
		if (!chunk || chunk === anchor || chunk.words === ';' || chunk.words === ':') break;
		if (/^(?:who|which|whose|whom|since|that)$/i.test(chunk.words) && chunk.type === 'conjunction') {
			const isAnchored =
				anchor !== null &&
				anchor.start > chunk.start &&
				!chunks.some((each) => each.words === ',' && each.start >= time.end && each.end <= anchor.start);
			const said = chunks
				.slice(before + 1, place)
				.some(({ words }) => /^(?:spoke|interviewed|met|told|talked|visited)$/.test(words));
			return !isAnchored && !said;
		}
		if (chunk.words === ',') break;
	}
	if (chunks[place - 1]?.words === 'of') {
		const noun = chunks[place - 2];
		const isPlain = noun !== undefined && noun.type === 'word' && !reading.workOf.has(noun);
		return (
			isPlain &&
			/^\p{Ll}/u.test(noun.words) &&
			!/(?:spring|summer|autumn|winter|number|issue)$/.test(noun.words) &&
			/\d{4}$/.test(article.text.slice(time.start, time.end)) &&
			!/[A-Z]/.test(time.words)
		);
	}
	return false;
}
