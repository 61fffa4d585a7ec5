/** Pure: an article's words, or those of one quotation -> the scene in which quotations are credited. */
import type { Article, Span } from '../../src/article.ts';
import { lastFrom } from '../../src/spans.ts';
import type { Sentence } from './chunk.ts';
import { sentencesIn } from './chunks.ts';
import type { Echoes, Scene } from './credit.ts';
import { daysOf, visitsOf } from './days.ts';
import { readDiscourse } from './discourse.ts';
import type { Cast, Name } from './name.ts';
import type { Party, Reading } from './parties.ts';
import type { Ranker } from './rank.ts';
import { reviewedIn } from './reviewed.ts';
import { sourcesOf } from './sources.ts';
import { keyOf } from './spelling.ts';
import { timesIn } from './times.ts';

/** What is known before a text is read. */
export interface Known extends Pick<Scene, 'holder'> {
	cast: Cast;
	ranker: Ranker;
	quoted: ReadonlySet<number>;
	partyNamed(name: Name): Party;
	/** Who "I" is. */
	speaker: Party | null;
	/** Who "you" is. */
	addressee: Party | null;
	outer: Reading['outer'];
	leading: readonly Party[];
	isNested: boolean;
	echoes: Echoes;
}

/** @param narration the words that are read, at their places; all others are blank. */
export function sceneOf(article: Article, narration: string, known: Known): Scene {
	const from = /\S/u.exec(narration)?.index ?? 0;
	const to = narration.trimEnd().length;
	// Words quoted speak of their own day.
	const published = known.holder?.credit.date?.value ?? article.published;
	const latest = toldBefore(known.holder, from);
	const title = known.isNested ? '' : article.title;
	const context = { ranker: known.ranker, offset: from, latest, title };
	const times = timesIn(narration.slice(from, to), published, context).map((time) => ({
		...time,
		start: time.start + from,
		end: time.end + from,
	}));
	const isInside = ({ start, end }: Span) => start < to && end > from;
	const mentions = known.cast.mentions.filter(
		(each) => isInside(each) && narration.slice(each.start, each.end) === article.text.slice(each.start, each.end),
	);
	const sentences = sentencesIn(narration, article.paragraphs.filter(isInside), mentions, times);
	const reading = readDiscourse(sentences, { ...known, text: narration });
	return {
		article,
		reading,
		reviewed: known.isNested ? (known.holder?.scene.reviewed ?? []) : reviewedIn(article, reading),
		dayOf: known.isNested ? () => null : daysOf(article, times),
		visits: known.isNested ? [] : visitsOf(sentences, narration),
		session: known.isNested ? null : sessionOf(article, sentences),
		holder: known.holder,
		publisher: keyOf(article.publisher ?? ''),
		isNested: known.isNested,
		echoes: known.echoes,
		noteOf: known.isNested ? () => null : sourcesOf(article, reading, known.cast),
	};
}

/** The last time that the words around a quotation tell before it; empty for an article's own words. */
function toldBefore(holder: Known['holder'], from: number): string {
	const sentences = holder?.scene.reading.sentences ?? [];
	for (const { chunks } of sentences.slice(0, lastFrom(sentences, from) + 1).reverse()) {
		const told = chunks.findLast(
			(chunk) => chunk.type === 'time' && chunk.start < from && chunk.time.date !== null && !chunk.time.isBorder,
		);
		if (told?.type === 'time' && told.time.date !== null) return told.time.date;
	}
	return '';
}

const sessionWords =
	/\b(?:debate|debated|sitting|second reading|hearings?|inquiry|session|conference|congress|voted|votes|jury|trial|court|assembly|forum|summit|ceremony|meeting|chamber|parliament|lawmakers|deputies|councillors|told reporters|(?:press|news) conference|(?:called|invited) the press|briefing|hustings|council|committee|lecture|reading|launch)\b/iu;

/** What goes on where many are heard, one after another. */
const sittingWords =
	/\b(?:questions?|questioners?|asked|replied|answered|answers|applause|applauded|laughter|audience|platform|the floor|the room|the hall|the chair|chairman|rose|the meeting|the court|the council|the chamber|witness|judge|speaker|adjourned|amendment|motion|voted|delegates?)\b/u;

/** Of how many sentences one has such a word where an article tells of one sitting. */
const oftenEnough = 7;

/** "SARBAH, May 15 (CW) -" is the day of the report. */
function isDateline(text: string, { start, end }: Span): boolean {
	return start < 60 && /^\s?(?:\([^)]{1,20}\)\s?)?[-–—]/u.test(text.slice(end, end + 25));
}

/** "By Thursday evening they had voted": told before its time. */
function isAhead(text: string, { start }: Span): boolean {
	return /\b[Bb]y\s(?:the\s)?$/u.test(text.slice(Math.max(0, start - 8), start));
}

/** Characters of a paragraph within which a time opens it. */
const opening = 30;

/** "On Tuesday morning" at a paragraph's beginning: the days through which an article goes. */
function openingDays(text: string, sentences: readonly Sentence[]): Set<string> {
	return new Set(
		sentences.flatMap(({ paragraph, chunks }) =>
			chunks.flatMap((chunk) => {
				const isOpening = chunk.start - paragraph.start < opening && !isAhead(text, chunk);
				const isDay = chunk.type === 'time' && chunk.time.date?.length === 10 && !chunk.time.isBorder;
				return isOpening && isDay && chunk.time.date ? [chunk.time.date] : [];
			}),
		),
	);
}

/** The first day that the article tells, if it tells one at its beginning. */
function sessionOf({ text }: Article, sentences: readonly Sentence[]): Scene['session'] {
	const told = sentences.filter(({ start, end }) => sittingWords.test(text.slice(start, end)));
	const isThroughout = told.length * oftenEnough >= sentences.length && openingDays(text, sentences).size <= 1;
	const days = sentences.slice(0, 6).flatMap(({ start, end, chunks }) =>
		chunks.flatMap((chunk) =>
			chunk.type === 'time' &&
			chunk.time.date?.length === 10 &&
			!chunk.time.isBorder &&
			!isDateline(text, chunk) &&
			!isAhead(text, chunk)
				? [
						{
							value: chunk.time.date,
							evidence: chunk.words,
							isSitting: sessionWords.test(text.slice(start, end)),
							isThroughout,
						},
					]
				: [],
		),
	);
	return days.find(({ isSitting }) => isSitting) ?? days[0] ?? null;
}
