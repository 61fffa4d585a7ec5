/** Pure: the words between quotations, in which an author says who is quoted. */
import type { Article, Span } from '../../src/article.ts';
import type { Detected } from '../detect.ts';

/** Stands for a character of a quotation or a title. A letter, so that sentences end and begin as they did. */
export const blank = '々';

/** A text of the same length in which only the author's words are left: offsets count in both. */
export function narrationOf(article: Article, detected: readonly Detected[]): string {
	return blanked(article.text, detected);
}

/** The words of a speaker's quotations around those that they quote themselves; all between and around them is spaces. */
export function narrationWithin({ text }: Article, holders: readonly Span[], detected: readonly Detected[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const holder of holders) {
		const inner = detected.filter(
			(each) =>
				holder.start <= each.start && each.end <= holder.end && each.end - each.start < holder.end - holder.start,
		);
		const gap = text.slice(at, holder.start);
		// Another sentence of the article between two of the speaker's ends his.
		const stop = at > 0 && /[.?!]/u.test(gap) ? '.' : '';
		pieces.push(stop + ' '.repeat(gap.length - stop.length), blanked(text, inner).slice(holder.start, holder.end));
		at = holder.end;
	}
	return pieces.join('') + ' '.repeat(text.length - at);
}

/** A text of the same length without what stands in the spans; their last character stays where it ends a sentence or a clause. */
export function blanked(text: string, spans: readonly Span[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (end <= at) continue;
		const from = Math.max(at, start);
		const last = text.slice(end - 1, end);
		const isStop = /[.,?!…—]/u.test(last);
		pieces.push(
			text.slice(at, from),
			text.slice(from, isStop ? end - 1 : end).replace(/[^\n]/gu, (each) => blank.repeat(each.length)),
		);
		if (isStop) pieces.push(last);
		at = end;
	}
	pieces.push(text.slice(at));
	return withoutNotes(pieces.join(''));
}

/** Footnote markers are spaces. */
function withoutNotes(text: string): string {
	return text.replace(/\[\^?\w{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (marker) => ' '.repeat(marker.length));
}
