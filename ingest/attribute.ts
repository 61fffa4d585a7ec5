/** Pure: an article's quotations -> who said each of them, where and when, with the article's words that say so. */
import type { Article, Span } from '../src/article.ts';
import { around, lastFrom } from '../src/spans.ts';
import { castOf, keyOf, type Name } from './attribution/cast.ts';
import { type Chunk, type Sentence, sentencesIn } from './attribution/chunks.ts';
import { type Cue, cueBefore, cueWithin } from './attribution/cue.ts';
import { type Discourse, isFree, type Party, readDiscourse, type Work } from './attribution/discourse.ts';
import { narrationOf, narrationWithin } from './attribution/narration.ts';
import { timesIn } from './attribution/times.ts';
import type { Detected } from './detect.ts';
import { answersOf } from './transcript.ts';

/** A field as the article's words give it. */
export interface Field<Value> {
	value: Value;
	/** A slice of the article; empty where nothing in it says so. */
	evidence: string;
	/** From 0, a guess, to 1. */
	confidence: number;
}

/** A quotation with the credit that the article gives it. */
export interface Attributed extends Detected {
	voice: Field<'journal' | 'official'>;
	publication: Field<string | null>;
	/** `unknown` for an official's words of whom the article says nothing. */
	speaker: Field<string | null>;
	/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`. */
	issued: Field<string>;
	/** Who quotes these words in his own, inside another quotation. */
	quotedBy: string | null;
	/** The author's words right before it. */
	leadIn: string;
}

/** A credit while it is being found. */
interface Credit {
	party: Party | null;
	publication: Party | null;
	isPress: boolean;
	work: Work | null;
	evidence: string;
	confidence: number;
	date: { value: string; evidence: string; confidence: number } | null;
	sentence: Sentence | null;
}

interface Scene {
	article: Article;
	narration: string;
	discourse: Discourse;
	/** The day of the debate, hearing or ceremony of which the article tells. */
	session: { value: string; evidence: string } | null;
	publisher: string;
}

/** The credit of each quotation, in their order; labels are left out. */
export function attribute(article: Article, detected: readonly Detected[]): Attributed[] {
	const quotations = detected.filter(({ use }) => use === 'quotation');
	const narration = narrationOf(article, detected);
	const labels = detected.filter(({ use }) => use === 'label');
	const cast = castOf(narrationOf(article, labels), narration);
	const interview = interviewOf(article, narration, cast.names);
	const scene = sceneOf(article, narration, cast, null, interview?.party ?? null);
	const credits = new Map<Detected, Credit>();
	const byPlace = new Map(quotations.map((each) => [placeOf(each), each]));
	const holderOf = ({ within }: Detected) => (within ? byPlace.get(placeOf(within)) : undefined);
	const outer = quotations.filter((each) => !holderOf(each));
	const inners = Map.groupBy(quotations, holderOf);
	creditAll(scene, outer, credits, interview);
	for (const holder of quotations) {
		const inner = inners.get(holder);
		if (!inner) continue;
		const speaker = credits.get(holder)?.party ?? null;
		const inside = narrationWithin(article, withOwnBefore(article, holder, quotations, credits), detected);
		const scene = sceneOf(article, inside, cast, speaker, null);
		creditAll({ ...scene, session: null }, inner, credits, null);
	}
	return quotations.map((each) => {
		const holder = holderOf(each);
		const by = holder ? credits.get(holder) : undefined;
		return attributed(article, each, credits.get(each), by?.party?.name ?? by?.publication?.name ?? null);
	});
}

/** A quotation with those of its speaker before it in the paragraph: "he" may be named there. */
function withOwnBefore(
	article: Article,
	holder: Detected,
	quotations: readonly Detected[],
	credits: ReadonlyMap<Detected, Credit>,
): Span[] {
	const paragraph = around(article.paragraphs, holder.start);
	const before: Detected[] = [];
	for (let at = quotations.indexOf(holder); at >= 0; at -= 1) {
		const each = quotations[at];
		if (!each || !paragraph || each.start < paragraph.start) break;
		const isOwn = each === holder || credits.get(each)?.party === credits.get(holder)?.party;
		if (each.within === holder.within && isOwn) before.unshift(each);
	}
	return before;
}

function placeOf({ start, end }: Span): string {
	return `${start}-${end}`;
}

function sceneOf(
	article: Article,
	narration: string,
	cast: ReturnType<typeof castOf>,
	speaker: Party | null,
	addressee: Party | null,
): Scene {
	const from = /\S/u.exec(narration)?.index ?? 0;
	const to = narration.trimEnd().length;
	const times = timesIn(narration.slice(from, to), article.published).map((time) => ({
		...time,
		start: time.start + from,
		end: time.end + from,
	}));
	const isInside = ({ start, end }: Span) => start < to && end > from;
	const mentions = cast.mentions.filter(
		(each) => isInside(each) && narration.slice(each.start, each.end) === article.text.slice(each.start, each.end),
	);
	const sentences = sentencesIn(narration, article.paragraphs.filter(isInside), mentions, times);
	const discourse = readDiscourse(sentences, { names: cast.names, mentions }, narration, {
		speaker,
		addressee,
		outer: cast.mentions,
	});
	return {
		article,
		narration,
		discourse,
		session: sessionOf(article, sentences),
		publisher: keyOf(article.publisher ?? ''),
	};
}

const sessionWords =
	/\b(?:debate|sitting|second reading|hearings?|inquiry|session|conference|congress|council voted|trial|assembly|forum|summit|ceremony)\b/iu;

function sessionOf({ text }: Article, sentences: readonly Sentence[]): Scene['session'] {
	for (const { start, end, chunks } of sentences.slice(0, 4)) {
		const time = chunks.find(
			(chunk) => chunk.type === 'time' && chunk.time.date?.length === 10 && !chunk.time.isBorder,
		);
		if (time?.type === 'time' && time.time.date && sessionWords.test(text.slice(start, end)))
			return { value: time.time.date, evidence: time.words };
	}
	return null;
}

interface Interview {
	party: Party;
	answers: ReadonlyMap<number, string>;
	date: { value: string; evidence: string } | null;
	evidence: string;
}

/** Whose answers a transcript gives, and when they were given, from what stands before the first. */
function interviewOf(article: Article, narration: string, names: readonly Name[]): Interview | null {
	const answers = answersOf(article);
	const [first] = answers;
	if (!first) return null;
	const intro = narration.slice(0, first.start);
	const persons = names.filter(({ kind }) => kind === 'person');
	const labelled = persons.find(
		(name) => keyOf(name.name).split(' ').includes(keyOf(first.label)) || keyOf(name.name) === keyOf(first.label),
	);
	const counts = (name: Name) => intro.split(name.name.split(' ').at(-1) ?? name.name).length;
	const name = labelled ?? [...persons].sort((a, b) => counts(b) - counts(a))[0];
	if (!name) return null;
	const party: Party = {
		kind: 'person',
		name: name.name,
		isDescribed: false,
		pronoun: name.pronoun,
		leaning: name.leaning,
		roles: name.roles,
		employer: null,
	};
	const met = article.paragraphs
		.filter(
			({ start, end }) =>
				end <= first.start &&
				/\b(?:met|spoke|talked|interview(?:ed)?|conversation|sat down|visited)\b/.test(narration.slice(start, end)),
		)
		.at(-1);
	const times = timesIn(intro, article.published).filter(
		({ start, date }) => met && start >= met.start && start < met.end && date,
	);
	const time = times.findLast(({ isBorder }) => !isBorder);
	return {
		party,
		answers: new Map(answers.map(({ start, label }) => [start, label])),
		date: time?.date ? { value: time.date, evidence: article.text.slice(time.start, time.end) } : null,
		evidence: name.name,
	};
}

function creditAll(
	scene: Scene,
	quotations: readonly Detected[],
	credits: Map<Detected, Credit>,
	interview: Interview | null,
): void {
	let last: { quotation: Detected; credit: Credit } | null = null;
	for (const quotation of quotations) {
		const isAnswer = interview && [...interview.answers.keys()].some((start) => Math.abs(start - quotation.start) <= 2);
		const credit: Credit = isAnswer
			? {
					party: interview.party,
					publication: null,
					isPress: false,
					work: null,
					evidence: interview.evidence,
					confidence: 0.9,
					date: interview.date && { ...interview.date, confidence: 0.9 },
					sentence: null,
				}
			: creditOf(scene, quotation, last, credits);
		credits.set(quotation, credit);
		last = { quotation, credit };
	}
	// A quotation before the one that has the tail.
	for (const [index, quotation] of quotations.entries()) {
		const credit = credits.get(quotation);
		const next = quotations[index + 1];
		const following = next && credits.get(next);
		if (
			credit &&
			credit.confidence < 0.5 &&
			next &&
			following &&
			following.confidence >= 0.6 &&
			paragraphOf(scene, next.start) === paragraphOf(scene, quotation.start)
		)
			credits.set(quotation, { ...following, confidence: 0.6 });
	}
}

function paragraphOf({ article }: Scene, at: number): number {
	return around(article.paragraphs, at)?.number ?? -1;
}

const spoken = /^(?:said|says|say|saying|told|tells|tell|telling|added|adds|adding|replied|answered)$/i;
const toPress =
	/\b(?:told|tells|telling|interview(?:ed)?\s(?:with|by|in|for)|speaking\sto|asked\sby|informed|spoke\sto|talking\sto)\s/i;

function creditOf(
	scene: Scene,
	quotation: Detected,
	last: { quotation: Detected; credit: Credit } | null,
	credits: ReadonlyMap<Detected, Credit>,
): Credit {
	const { article, discourse } = scene;
	const { sentences } = discourse;
	const place = sentences[lastFrom(sentences, quotation.start)];
	const sentence = place && quotation.start < place.end ? place : undefined;
	const ending = article.text.slice(quotation.end - 1, quotation.end);
	const cue = sentence ? cueWithin(sentence, quotation, ending) : leadCue(scene, quotation, last);
	const isNearLast = last !== null && paragraphOf(scene, last.quotation.start) === paragraphOf(scene, quotation.start);
	if (!cue || (!cue.subject && isNearLast)) {
		if (last && isNearLast) return { ...last.credit, confidence: Math.min(0.85, last.credit.confidence) };
		const before = lastBefore(sentences, quotation.start);
		const subject = before?.chunks.find((_, index) => isFree(before.chunks, index));
		if (before && subject)
			return fromSubject(scene, quotation, { sentence: before, subject, verb: null, place: 'colon' }, credits, 0.45);
		return last ? { ...last.credit, confidence: 0.3 } : nobody(null);
	}
	if (
		cue.place === 'colon' &&
		isNearLast &&
		sentence &&
		cue.sentence.chunks.some((chunk) => chunk.type === 'quote' && chunk.end <= quotation.start)
	)
		return { ...last.credit, confidence: 0.7 };
	return fromSubject(scene, quotation, cue, credits, cue.place === 'colon' ? 0.65 : 0.9);
}

/** The last sentence that ends before a place. */
function lastBefore(sentences: readonly Sentence[], at: number): Sentence | undefined {
	const index = lastFrom(sentences, at);
	return (sentences[index]?.end ?? 0) <= at ? sentences[index] : sentences[index - 1];
}

function nobody(sentence: Sentence | null): Credit {
	return {
		party: null,
		publication: null,
		isPress: false,
		work: null,
		evidence: '',
		confidence: 0.1,
		date: null,
		sentence,
	};
}

/** For a block, the sentence before it. */
function leadCue(
	{ discourse: { sentences } }: Scene,
	quotation: Detected,
	last: { quotation: Detected } | null,
): Cue | null {
	const sentence = lastBefore(sentences, quotation.start);
	if (!sentence || (last && last.quotation.start > sentence.end)) return null;
	const from =
		last && last.quotation.end <= sentence.end && last.quotation.start >= sentence.start
			? last.quotation.end
			: sentence.start;
	return cueBefore(sentence, from) ?? cueBefore(sentence, sentence.start);
}

function fromSubject(
	scene: Scene,
	quotation: Detected,
	cue: Cue,
	credits: ReadonlyMap<Detected, Credit>,
	confidence: number,
): Credit {
	const { article, discourse } = scene;
	const { sentence, subject, verb } = cue;
	const party = subject ? (discourse.partyOf.get(subject) ?? null) : null;
	const work = subject ? (discourse.workOf.get(subject) ?? null) : null;
	const words = article.text.slice(sentence.start, sentence.end);
	const evidence = evidenceOf(article, subject, verb);
	const base = { evidence, sentence, date: null };
	const sure = confidence - (subject?.type === 'pronoun' ? 0.1 : 0) - (party?.isDescribed ? 0.05 : 0);
	let credit: Credit;
	if (work && party?.kind !== 'publication') {
		const isPress = work.publication !== null;
		credit = {
			...base,
			party: work.author,
			publication: work.publication,
			isPress,
			work,
			confidence: work.author || isPress ? sure - 0.05 : 0.3,
		};
	} else if (party?.kind === 'publication') {
		const own = workOfSentence(scene, sentence, party);
		credit = { ...base, party: own?.author ?? null, publication: party, isPress: true, work: own, confidence: sure };
	} else if (party) {
		credit = {
			...base,
			...channelOf(scene, sentence, party, verb, words, previousCredit(scene, quotation, credits)),
			party,
			confidence: sure,
		};
	} else {
		credit = { ...nobody(sentence), evidence };
	}
	if (credit.publication && keyOf(credit.publication.name) === scene.publisher) {
		credit.publication = null;
		credit.isPress = false;
	}
	credit.date = dateOf(scene, quotation, cue, credit, credits);
	return credit;
}

/** Of the last hundred: what is further back is another matter. */
function lastCredit(
	credits: ReadonlyMap<Detected, Credit>,
	isMeant: (entry: [Detected, Credit]) => boolean,
): [Detected, Credit] | undefined {
	return [...credits].slice(-100).findLast(isMeant);
}

/** Of the quotation before, in this paragraph or the one before it. */
function previousCredit(scene: Scene, quotation: Detected, credits: ReadonlyMap<Detected, Credit>): Credit | null {
	const last = lastCredit(credits, ([other]) => other.end <= quotation.start);
	return last && paragraphOf(scene, quotation.start) - paragraphOf(scene, last[0].start) <= 1 ? last[1] : null;
}

/** The article's words from the subject to the verb. */
function evidenceOf({ text }: Article, subject: Chunk | null, verb: Chunk | null): string {
	if (!subject) return '';
	const [from, to] = [
		Math.min(subject.start, verb?.start ?? subject.start),
		Math.max(subject.end, verb?.end ?? subject.end),
	];
	return to - from <= 160 ? text.slice(from, to) : text.slice(subject.start, subject.end);
}

/** Where a person's words stood: in a publication that the sentence or the work before names, or in speech to one. */
function channelOf(
	{ article, discourse }: Scene,
	sentence: Sentence,
	party: Party,
	verb: Chunk | null,
	words: string,
	previous: Credit | null,
): Pick<Credit, 'publication' | 'isPress' | 'work'> {
	const { chunks } = sentence;
	const places = chunks
		.map((chunk, index) => ({ press: discourse.partyOf.get(chunk), index, chunk }))
		.filter(({ press }) => press?.kind === 'publication' && press !== party);
	for (const { press, index, chunk } of places) {
		if (!press) continue;
		const before = article.text.slice(Math.max(sentence.start, chunk.start - 60), chunk.start);
		if (
			/\b(?:told|tells|informed|[Ii]nterview(?:ed)?\s(?:with|by|in|for|given\sto)|[Ss]peaking\sto|[Ss]poke\sto|[Aa]sked\s(?:[^.;]{0,40}\s)?by|[Aa]ccording\sto)\s(?:the\s)?(?:\p{Ll}+\s)?$/u.test(
				before,
			)
		)
			return { publication: press, isPress: false, work: null };
		if (
			chunks[index - 1]?.type === 'preposition' &&
			/^(?:in|for|of)$/i.test(chunks[index - 1]?.words ?? '') &&
			party.kind === 'person' &&
			!toPress.test(words)
		) {
			const work = discourse.works.findLast((each) => each.publication === press && each.author === party) ?? null;
			return { publication: press, isPress: true, work };
		}
	}
	const isSpoken = verb !== null && spoken.test(verb.words);
	const at = sentence.index;
	const active = discourse.works.findLast((work) => work.at <= at && work.author === party);
	const isRecent = active && paragraphsBetween(discourse, active.at, at) <= 1;
	const isHeard =
		active !== undefined &&
		/^(?:speech|lecture|address|testimony|deposition|sermon|statement|remarks|interview|talk)$/.test(active.noun);
	if (active && isRecent && (!isSpoken || isHeard || active.at === at)) {
		return { publication: active.publication, isPress: active.publication !== null, work: active };
	}
	const last = previous && previous.party === party ? previous : null;
	const isContinued =
		last !== null &&
		!/\b(?:telephone|phone|asked)\b/i.test(words) &&
		(!isSpoken || /^(?:went on|goes on|added|adds|continued|continues)$/i.test(verb?.words ?? ''));
	const isInterview =
		last !== null && last.publication !== null && !last.isPress && !/\b(?:telephone|phone|asked)\b/i.test(words);
	if ((isContinued || isInterview) && last?.publication)
		return { publication: last.publication, isPress: last.isPress, work: last.work };
	if (party.employer && !isSpoken) return { publication: party.employer, isPress: true, work: null };
	return { publication: null, isPress: false, work: null };
}

function paragraphsBetween({ sentences }: Discourse, from: number, to: number): number {
	return new Set(sentences.slice(from, to + 1).map(({ paragraph }) => paragraph.number)).size - 1;
}

/** The work of a publication that its sentence names. */
function workOfSentence({ discourse }: Scene, sentence: Sentence, press: Party): Work | null {
	const at = sentence.index;
	return (
		discourse.works.findLast((work) => work.at === at && work.publication === press) ??
		discourse.works.findLast(
			(work) => work.at <= at && paragraphsBetween(discourse, work.at, at) === 0 && work.publication === press,
		) ??
		null
	);
}

function dateOf(
	scene: Scene,
	quotation: Detected,
	cue: Cue,
	credit: Credit,
	credits: ReadonlyMap<Detected, Credit>,
): Credit['date'] {
	const { sentence } = cue;
	const { discourse } = scene;
	const times = sentence.chunks.filter((chunk) => chunk.type === 'time' && !chunk.time.isBorder);
	const anchor = cue.verb ?? cue.subject;
	const dated = times.filter(
		(chunk) => chunk.type === 'time' && chunk.time.date !== null && !isAside(scene, sentence, chunk, anchor),
	);
	const nearest = [...dated].sort(
		(a, b) => Math.abs(a.start - (anchor?.start ?? 0)) - Math.abs(b.start - (anchor?.start ?? 0)),
	)[0];
	if (nearest?.type === 'time' && nearest.time.date)
		return { value: nearest.time.date, evidence: nearest.words, confidence: dated.length > 1 ? 0.75 : 0.92 };
	if (credit.work) {
		const { date, dated: words } = credit.work;
		if (date) return { value: date, evidence: words?.words ?? '', confidence: 0.85 };
	}
	const previous = discourse.sentences[sentence.index - 1];
	const isReached =
		previous !== undefined &&
		previous.paragraph === sentence.paragraph &&
		/\b(?:telephone|by phone)\b/.test(scene.article.text.slice(previous.start, previous.end));
	const said = isReached ? 'telephone' : scene.article.text.slice(sentence.start, sentence.end);
	if (/\b(?:undated|what date|used to|liked to|would often|telephone|by phone)\b/.test(said)) return null;
	if (times.some((chunk) => chunk.type === 'time' && chunk.time.date === null)) return null;
	const isPresent = cue.verb !== null ? /s$/.test(cue.verb.words) : cue.place === 'colon';
	if (isPresent && !credit.isPress && credit.party) {
		const book = discourse.works.findLast(
			(work) =>
				work.author === credit.party &&
				work.publication === null &&
				work.date !== null &&
				longWorks.test(work.noun) &&
				work.at <= sentence.index,
		);
		if (book?.date) return { value: book.date, evidence: book.dated?.words ?? '', confidence: 0.7 };
		if (!credit.work && cue.verb !== null) return null;
	}
	const paragraph = paragraphOf(scene, sentence.start);
	const sameSpeaker = lastCredit(
		credits,
		([other, { party, publication }]) =>
			other.start < quotation.start &&
			paragraph - paragraphOf(scene, other.start) <= 1 &&
			(credit.isPress ? publication === credit.publication && party === credit.party : party === credit.party),
	);
	const isHere = sameSpeaker && paragraph === paragraphOf(scene, sameSpeaker[0].start);
	if (sameSpeaker?.[1].date && isHere && sameSpeaker[1].publication === credit.publication)
		return { ...sameSpeaker[1].date, confidence: 0.8 };
	const at = sentence.index;
	for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
		const before = discourse.sentences[back];
		if (!before || paragraphOf(scene, before.start) !== paragraph) break;
		const isOfHim =
			credit.party === null ||
			credit.isPress ||
			before.chunks.some(
				(chunk) =>
					discourse.partyOf.get(chunk) === credit.party ||
					(chunk.type === 'noun' && chunk.possessor && discourse.partyOf.get(chunk.possessor) === credit.party),
			);
		const time = before.chunks.findLast(
			(chunk) =>
				chunk.type === 'time' &&
				!chunk.time.isBorder &&
				chunk.time.date !== null &&
				isOfHim &&
				!isAside(scene, before, chunk, null),
		);
		if (time?.type === 'time' && time.time.date)
			return { value: time.time.date, evidence: time.words, confidence: 0.65 };
	}
	if (sameSpeaker?.[1].date && sameSpeaker[1].publication === credit.publication && !sameSpeaker[1].publication)
		return { ...sameSpeaker[1].date, confidence: 0.6 };
	const words = scene.article.text.slice(sentence.start, sentence.end);
	if (
		scene.session &&
		!credit.isPress &&
		!credit.publication &&
		!/\b(?:telephone|named|anonym|identified|statement|letter)\w*\b/.test(words)
	)
		return { ...scene.session, confidence: 0.6 };
	return null;
}

const longWorks =
	/^(?:book|history|memoir|memoirs|study|survey|monograph|recollections|autobiography|biography|report|thesis)$/;

/** True for a time in a relative clause, or of something else: "who started in 1961", "the failed reform of 1994". */
function isAside({ discourse, article }: Scene, sentence: Sentence, time: Chunk, anchor: Chunk | null): boolean {
	const { chunks } = sentence;
	const place = chunks.indexOf(time);
	for (let before = place - 1; before >= 0; before -= 1) {
		const chunk = chunks[before];
		if (!chunk || chunk === anchor || chunk.words === ';' || chunk.words === ':') break;
		if (/^(?:who|which|whose|whom|since|that)$/i.test(chunk.words) && chunk.type === 'conjunction') {
			const isAnchored =
				anchor !== null &&
				anchor.start > chunk.start &&
				!chunks.some((each) => each.words === ',' && each.start > time.end && each.end <= anchor.start);
			return !isAnchored;
		}
		if (chunk.words === ',') break;
	}
	if (chunks[place - 1]?.words === 'of') {
		const noun = chunks[place - 2];
		const isPlain = noun !== undefined && noun.type === 'word' && !discourse.workOf.has(noun);
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

function attributed(
	article: Article,
	quotation: Detected,
	credit: Credit | undefined,
	quotedBy: string | null,
): Attributed {
	const found = credit ?? nobody(null);
	const confidence = Math.max(0, Math.min(1, found.confidence));
	const voice = found.isPress && found.publication ? 'journal' : 'official';
	// "An author in Hakpo" is no name.
	const isUnsigned = voice === 'journal' && found.party?.isDescribed === true;
	const field = <Value>(value: Value, evidence = found.evidence, sure = confidence): Field<Value> => ({
		value,
		evidence,
		confidence: sure,
	});
	return {
		...quotation,
		voice: field(voice),
		publication: field(found.publication?.name ?? null),
		speaker: field((isUnsigned ? null : found.party?.name) ?? (voice === 'official' ? 'unknown' : null)),
		issued: found.date
			? field(found.date.value, found.date.evidence, found.date.confidence)
			: field('unknown', '', 0.5),
		quotedBy,
		leadIn: found.sentence
			? article.text.slice(found.sentence.start, Math.min(found.sentence.end, quotation.start)).trim()
			: '',
	};
}
