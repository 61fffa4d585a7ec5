/** Pure: whoever spoke, and where -> when: every time nearby that may be meant, or none. */
import type { Detected } from '../detect.ts';
import { anchorsOf, publicationOf } from './anchors.ts';
import type { Sentence } from './chunk.ts';
import { type Credit, type Credited, paragraphOf, type Scene, type Sought, type Tense } from './credit.ts';
import { type DateChoices, dateChoices } from './date-choices.ts';
import { addAround, addHere, type Dating, datesTold, wordsOf } from './dated-places.ts';
import type { Visit } from './days.ts';
import { addFrame } from './frame.ts';
import type { Route, Routes } from './routes.ts';
import { type Undated, undatedNames } from './undated.ts';

const longWorks =
	/^(?:book|history|memoir|memoirs|study|survey|monograph|recollections|autobiography|biography|report|thesis|novel)$/;
const isSpoken = /\b(?:told|said|asked|replied|answered|added|went on|observed|remarked|ruled)\b/;

/** The date of a quotation of which the credit is known; null where the text tells none. */
export function dateOf(
	scene: Scene,
	sought: Sought,
	{ sentence: place, setting, routes }: Routes,
	route: Route | null,
	credit: Credit,
	earlier: readonly Credited[],
): Pick<Credit, 'date' | 'undated' | 'tense'> {
	const { reading } = scene;
	const { quotation, noted } = sought;
	const sentence = route?.sentence ?? place;
	const anchor = route?.verb ?? route?.subject ?? null;
	const words = wordsOf(scene, sentence);
	const former = sameBefore(credit, earlier);
	const isNext = former !== undefined && former === earlier.at(-1) && !route?.verb;
	const isClose = isNext && paragraphOf(scene, former.quotation.start) === paragraphOf(scene, quotation.start);
	const tense = isClose && former.credit.tense ? former.credit.tense : tenseOf(route, words);
	const isPresent = tense === 'present';
	const manner = credit.isPress ? 'press' : credit.publication ? 'told' : 'official';
	// Within a quotation, what is told was told by the day on which its words were said.
	const held = scene.holder?.credit.date?.value;
	const choices = dateChoices(held ?? scene.article.published);
	const anchors = anchorsOf(scene, earlier);
	const parties = [credit.party, credit.publication].filter((each) => each !== null);
	const quotedAt = new Map(
		earlier
			.slice(-40)
			.flatMap(({ credit: { sentence, party, publication } }) =>
				sentence ? [[sentence, party ?? publication] as const] : [],
			),
	);
	const dating: Dating = { scene, choices, prefix: '', parties, tense, anchors, quotedAt };
	const told: ReadonlySet<string | null> = sentence ? datesTold(scene, sentence, anchor) : new Set();
	const isDated = told.size > 0;
	// What stands elsewhere counts less where the sentence itself tells a time.
	const beside = isDated ? ' beside' : '';
	const addAlso: DateChoices['add'] = (value, evidence, names) =>
		choices.add(value, evidence, isDated && !told.has(value) ? [...names, 'also beside'] : names);
	if (sentence) addHere(dating, sentence, anchor, quotation.start);
	if (place && place !== sentence) addHere(dating, place, null, quotation.start);
	if (sentence) addAround(dating, sentence);
	addFrame(scene, quotation.start, credit, earlier, tense, isSpoken.test(words), addAlso);
	const work = credit.work;
	if (work?.dated?.type === 'time') {
		const isHere = sentence !== null && work.at === sentence.index;
		const isSubject = route !== null && reading.workOf.get(route.subject) === work;
		const name = `work ${isHere ? 'here' : isSubject ? 'subject' : 'before'}${beside}`;
		choices.addTime(work.dated.time, work.dated.words, [name], anchors);
	}
	if (noted?.date) {
		const { value, evidence } = noted.date;
		const name = noted.nearness === 'later' ? 'note later' : 'note';
		const isFiner = choices.all().some((each) => each.value && value !== each.value && value.startsWith(each.value));
		choices.add(value, evidence, [name, `${name}${beside}`, ...(isFiner ? ['note refines'] : [])]);
	}
	addEarlier(scene, sought, credit, earlier, tense, addAlso);
	if (credit.party && !credit.isPress) {
		const book = reading.works.findLast(
			(each) => each.author === credit.party && each.date !== null && each.publication === null,
		);
		const kind = book && longWorks.test(book.noun) ? 'book' : 'writing';
		if (book?.date) addAlso(book.date, book.dated?.words ?? '', [`${kind} ${tense}`]);
	}
	const reviewed = scene.reviewed.find((book) => parties.some((each) => each && book.parties.has(each)));
	const mark = reviewed?.isImprint ? 'reviewed' : 'brought out';
	if (reviewed) addAlso(reviewed.value, reviewed.evidence, [mark, `${mark} ${tense}`]);
	const day = sentence && scene.dayOf(sentence.paragraph);
	// As though each of its paragraphs began with it.
	if (day) {
		const standing = isDated ? ['back 1'] : ['here before', 'nearest'];
		addAlso(day.value, day.evidence, [
			'section',
			`section ${tense}`,
			...(day.isWhole ? ['section whole', `section whole ${tense}`] : []),
			`section${beside || ' alone'}`,
			...standing,
		]);
	}
	const visit = sentence && visitBefore(scene, sentence);
	if (visit) addVisit(scene, sentence, visit, addAlso);
	if (scene.holder) addHolder(dating, scene.holder);
	const isOver = former?.credit.date && former.credit.date.value !== scene.session?.value;
	const addSitting: Add = (value, evidence, name) => addAlso(value, evidence, [isOver ? `${name} over` : name]);
	if (scene.session) addSession(scene, scene.session, credit, words, isPresent, addSitting);
	const values = choices.values();
	for (const value of values) {
		const isRough = values.some((each) => each.startsWith(`${value}-`));
		const isFine = values.some((each) => value.startsWith(`${each}-`));
		const isHere = [...told].some((each) => each?.startsWith(value) || (each && value.startsWith(each)));
		const afar = isHere ? '' : ' afar';
		choices.note(value, [
			value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year',
			...(isRough ? [`rough${told.has(value) ? ' told' : afar}`] : []),
			...(isFine ? [`fine${told.has(value) || !isHere ? afar : ' beyond'}`] : []),
		]);
	}
	const standing = isAnswer(scene, quotation) ? 'answer' : setting;
	if (scene.session) choices.add(scene.session.value, '', [`opening ${standing}`]);
	const undated: Undated = { manner, standing, tense, isDated, words, day, hasVisit: visit !== undefined };
	const none = undatedNames(scene, credit, sentence, routes, undated);
	choices.add(null, '', scene.isNested ? none.map((name) => `nested ${name}`) : none);
	const isLater = isLaterIn(reading.text.slice(sentence?.start ?? quotation.start, quotation.start));
	const isPast = (value: string | null) =>
		!told.has(value) && [...told].some((each) => each !== null && value?.startsWith(`${each}-`));
	const left = choices.all().filter(({ value }) => !(isLater && isPast(value)));
	const ranked = reading.ranker.rank('date', quotation.start, left);
	const best = ranked[0] ?? { value: null, share: 1 };
	if (best.value === null) return { date: null, undated: best.share, tense };
	return {
		date: { value: best.value, evidence: choices.evidenceOf(best.value), confidence: best.share },
		undated: 0,
		tense,
	};
}

/** After the name of its speaker and a colon, at the beginning of a paragraph. */
function isAnswer({ article: { text } }: Scene, { start }: Detected): boolean {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return /^[*_\s]*\p{Lu}[^:“"]{0,40}:[*_\s“"]*$/u.test(line);
}

type Add = (value: string | null, evidence: string, name: string) => void;

function tenseOf(route: Route | null, words: string): Tense {
	if (route?.verb) return /s$/.test(route.verb.words) ? 'present' : 'past';
	return /\b(?:is|has|are|reads|runs)\b/.test(words) ? 'present' : 'verbless';
}

/** Of words within another quotation: its date, and the times around it. */
function addHolder(dating: Dating, { scene, credit, quotation }: NonNullable<Scene['holder']>): void {
	const { choices } = dating;
	choices.add(credit.date?.value ?? null, credit.date?.evidence ?? '', ['holder']);
	const outer: Dating = { ...dating, scene, prefix: 'outer ', anchors: [publicationOf(scene)] };
	if (!credit.sentence) return;
	addHere(outer, credit.sentence, null, quotation.start);
	addAround(outer, credit.sentence);
}

/** The day of the debate or trial of which the article tells, for what was said there. */
function addSession(
	{ isNested }: Scene,
	{ value, evidence, isSitting, isThroughout }: NonNullable<Scene['session']>,
	credit: Credit,
	words: string,
	isPresent: boolean,
	add: Add,
): void {
	const name = isSitting ? 'session' : 'opening';
	const isSaid = isSpoken.test(words);
	add(value, evidence, name);
	if (isThroughout) {
		add(value, evidence, `${name} throughout`);
		if (isSaid) add(value, evidence, `${name} throughout speech`);
	}
	if (isNested) add(value, evidence, `${name} nested`);
	if (credit.publication) add(value, evidence, `${name} elsewhere`);
	if (credit.work && !/^(?:speech|address|lecture|remarks|talk)$/.test(credit.work.noun))
		add(value, evidence, `${name} work`);
	if (isSaid) add(value, evidence, `${name} speech`);
	if (credit.party?.isDescribed) add(value, evidence, `${name} described`);
	if (isPresent) add(value, evidence, `${name} present`);
}

/** The author's last visit of which he has told, or the first that he tells later. */
function visitBefore({ visits }: Scene, { index }: Sentence): Visit | undefined {
	return visits.findLast((each) => each.index <= index) ?? visits[0];
}

const toAuthor =
	/\b(?:tells?|told|says?\sto|said\sto|remarked\sto|shows?|showed)\s(?:me|us)\b|\b(?:I|[Ww]e)\b[^.;]{0,20}\b(?:ask|asked|put)\b/u;

/** What was said to the author was said on his visit: on its day, or in its month. */
function addVisit(scene: Scene, sentence: Sentence, visit: Visit, add: DateChoices['add']): void {
	const before = scene.reading.sentences.slice(Math.max(0, sentence.index - 2), sentence.index + 1);
	const words = before.map((each) => wordsOf(scene, each)).join(' ');
	const isTold = toAuthor.test(wordsOf(scene, sentence));
	const manner = isTold ? 'told' : /\b(?:I|me|my|we|us)\b/.test(words) ? 'own' : 'of others';
	const isLater = visit.index > sentence.index;
	for (const value of new Set([visit.value, visit.value.slice(0, 7)])) {
		const precision = `${value === visit.value ? 'as told' : 'its month'}${visit.isStay ? ' of stay' : ''}`;
		add(value, visit.evidence, [
			'visit',
			`visit ${manner}`,
			`visit ${precision}`,
			...(isLater ? ['visit to come'] : []),
		]);
	}
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

/** Dates of quotations before: of the same party, of the same paragraph, of the same words. */
function addEarlier(
	scene: Scene,
	{ quotation, echo }: Sought,
	credit: Credit,
	earlier: readonly Credited[],
	tense: Tense,
	add: DateChoices['add'],
): void {
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
		add(same.credit.date?.value ?? null, same.credit.date?.evidence ?? '', [
			`same ${gapOf(same)}${isLast}`,
			`same ${tense} after ${same.credit.tense ?? 'unknown'}`,
		]);
	}
	if (last && last !== same && last.credit.date)
		add(last.credit.date.value, last.credit.date.evidence, [`other ${gapOf(last)}`, `other ${tense}`]);
	if (echo) {
		const { date } = echo.credited.credit;
		add(date?.value ?? null, date?.evidence ?? '', [echo.isLong ? 'echo' : 'short echo']);
	}
}

/** "Later in the year", "before the month was out": another time than the day told before. */
function isLaterIn(words: string): boolean {
	return /\b(?:later\s(?:in|that)|before\sthe\s(?:year|month|week)\swas\sout|at\sthe\send\sof\sthe\s(?:year|month))\b/i.test(
		words,
	);
}
