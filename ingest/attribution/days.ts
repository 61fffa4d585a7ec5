/** Pure: where a text tells a day for more than one sentence: a heading, a paragraph's opening, the author's own visit. */
import type { Article, Paragraph, Span } from '../../src/article.ts';
import { lastFrom } from '../../src/spans.ts';
import type { Sentence } from './chunk.ts';
import type { Time } from './time.ts';
import { isWholeLine } from './time-standing.ts';

/** A date for whatever is told after it. */
export interface Day {
	value: string;
	evidence: string;
}

/** The day of a section. */
export interface SectionDay extends Day {
	/** A line of its own: "Monday 16 April". */
	isWhole: boolean;
}

/** "Monday 16 April" as a heading, or "16 April." before a paragraph, holds until the next heading or such an opening. */
export function daysOf(article: Article, times: readonly Time[]): (paragraph: Paragraph) => SectionDay | null {
	const { text, paragraphs } = article;
	const days = new Map<number, SectionDay | null>();
	let day: SectionDay | null = null;
	let section: string | null = null;
	let end = 0;
	for (const paragraph of paragraphs) {
		if (paragraph.section !== section) day = null;
		section = paragraph.section;
		const above = timesWithin(times, { start: end, end: paragraph.start });
		const opening = times[lastFrom(times, paragraph.start + widestMark)];
		if (opening && isOpening(text, paragraph, opening)) above.push(opening);
		const time = above.findLast(({ date, isBorder }) => date !== null && !isBorder);
		if (time?.date)
			day = { value: time.date, evidence: text.slice(time.start, time.end), isWhole: isWholeLine(text, time) };
		days.set(paragraph.number, day);
		end = paragraph.end;
	}
	return ({ number }) => days.get(number) ?? null;
}

/** Stars, dashes and brackets before the first word of a paragraph. */
const widestMark = 4;

function isOpening(text: string, paragraph: Paragraph, { start, end }: Time): boolean {
	const [before, after] = [text.slice(paragraph.start, start), text.slice(end, end + 4)];
	return start >= paragraph.start && !/[\p{L}\p{N}]/u.test(before) && /^[)\]*_]*(?:[.:–—\n]|\s[–—-])/u.test(after);
}

function timesWithin(times: readonly Time[], { start, end }: Span): Time[] {
	return times.slice(lastFrom(times, start - 1) + 1, lastFrom(times, end) + 1).filter((each) => each.end <= end);
}

const going =
	/\b(?:I|[Ww]e)\b[^.;:]{0,40}\b(?:arrived|came|went|visited|met|travelled|traveled|spent|got|drove|stayed|called|returned|rode|sailed|landed|took\s(?:a|the)\s(?:train|bus|boat|ferry|tram|taxi|flight)|flew|walked|spoke|talked|sat|reached)\b/u;

const staying =
	/\b(?:stay(?:ed)?|spent|lived|(?:days|nights|weeks|week|fortnight|month)\b[^.;]{0,20}\b(?:in|at|with|on)|for\s(?:a|two|three|four|five|six|ten)\s(?:days|nights|weeks|week|fortnight|month))\b/u;

/** Characters between a time and what the author did at it. */
const widestClause = 60;

/** When the author went somewhere or met somebody, as he tells it. */
export interface Visit extends Day {
	/** The sentence that tells it. */
	index: number;
	/** For more than a day. */
	isStay: boolean;
}

export function visitsOf(sentences: readonly Sentence[], text: string): Visit[] {
	return sentences.flatMap(({ start, end, index, chunks }) => {
		const words = text.slice(start, end);
		const verb = going.exec(words);
		if (!verb) return [];
		const [from, to] = [start + verb.index - widestClause, start + verb.index + verb[0].length + widestClause];
		const time = chunks.find(
			(chunk) =>
				chunk.type === 'time' &&
				(chunk.time.date?.length ?? 0) >= 7 &&
				!chunk.time.isBorder &&
				chunk.start < to &&
				chunk.end > from,
		);
		if (time?.type !== 'time' || !time.time.date) return [];
		return [{ value: time.time.date, evidence: time.words, index, isStay: staying.test(words) }];
	});
}
