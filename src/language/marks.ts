/** Pure: paragraphs -> the spans between their quotation marks. Tells marks from apostrophes; does not judge what is quoted. */
import type { Span } from '../article.ts';

/** The marks that open a quotation, and the spaces about them, at the end of the words before it. */
export const openingMarks = /[“"‘'«„‚「『《〈»›”’\s]+$/u;

/** All that stands between an opening mark and the closing one that belongs to it; the marks apart. */
export interface MarkedSpan extends Span {
	/** 0 for the outermost marks of a paragraph, 1 for marks inside them, and so on. */
	depth: number;
	/** The opening mark. */
	mark: string;
}

/** What closes a mark: „so“ in German, „so” in Polish, »so« in Danish, ”so” in Finnish. */
const closing: Record<string, string> = {
	'“': '”',
	'”': '”',
	'’': '’',
	'»': '«',
	'›': '‹',
	'„': '“”',
	'‘': '’',
	'‚': '‘’',
	'«': '»',
	'‹': '›',
	'「': '」',
	'『': '』',
	'《': '》',
	'〈': '〉',
	'"': '"',
	"'": "'",
};
const closers = new Set(Object.values(closing).join(''));
const letter = /[\p{L}\p{N}]/u;
const opensAfter = /^$|[\s([{—–\-/“‘„‚«‹「『»›”"']/u;
/** Marks that open only where they cannot close. */
const turned = /[”’»›]/u;
/** "’90s", "’tis": an apostrophe where a mark might open. */
const elision = /^(?:\d\d(?:s|\b)|(?:tis|twas|em|til|cause|n)\b)/i;
/** What stands before a mark that surely closes, or after it. */
const strongBefore = /[.,!?;:…—\])]/;
const strongAfter = /^(?:$|[.,!?;:)\]”"»—–[])/;

interface OpenMark {
	mark: string;
	/** Where its words begin. */
	start: number;
}

/**
 * The marked spans of an article's paragraphs, in the order of their beginnings. Paragraphs that each open a mark, closed only at the
 * last, are one span. A mark without its other half costs only itself.
 * @param isBroken true where something stands between a paragraph and the one before it, such as a heading.
 */
export function markedSpans(
	text: string,
	paragraphs: readonly Span[],
	isBroken: (index: number) => boolean = () => false,
): MarkedSpan[] {
	const found: MarkedSpan[] = [];
	let open: OpenMark[] = [];
	for (const [index, paragraph] of paragraphs.entries()) {
		let from = paragraph.start;
		for (const { mark } of open) if (text[from] === mark) from += 1;
		open = readParagraph(text, from, paragraph, open, found);
		const next = paragraphs[index + 1];
		const isCarried = next !== undefined && !isBroken(index + 1) && runsOn(text, open[0], paragraph, next);
		open = isCarried ? open.slice(0, 1) : [];
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Reads one paragraph; gives back the marks that are still open at its end. */
function readParagraph(
	text: string,
	from: number,
	paragraph: Span,
	carried: readonly OpenMark[],
	found: MarkedSpan[],
): OpenMark[] {
	const open = [...carried];
	for (let at = from; at < paragraph.end; at += 1) {
		const mark = text[at] ?? '';
		if (!(mark in closing) && !closers.has(mark)) continue;
		const before = at === paragraph.start ? '' : (text[at - 1] ?? '');
		const after = text.slice(at + 1, Math.min(paragraph.end, at + 12));
		if (isApostrophe(mark, before, after)) continue;
		const closes = closedBy(mark, before, after, open);
		if (closes >= 0 && !isPossessive(text, at, paragraph.end)) {
			const { start, mark: opened } = open[closes] ?? { start: at, mark };
			open.length = closes;
			if (at > start) found.push({ start, end: at, depth: open.length, mark: opened });
		} else if (mark in closing && opensAfter.test(before) && (mark === '«' || /^\S/u.test(after))) {
			if (!turned.test(mark) || opensTurned(mark, before, after, open)) open.push({ mark, start: at + 1 });
		}
	}
	return open;
}

function isApostrophe(mark: string, before: string, after: string): boolean {
	if (!/[’'‘]/.test(mark)) return false;
	if (letter.test(before) && letter.test(after[0] ?? '')) return true;
	return mark !== '‘' && !letter.test(before) && elision.test(after);
}

/** Whether a mark opens that closes in most languages: before a word, and a single one only inside double ones of its kind. */
function opensTurned(mark: string, before: string, after: string, open: readonly OpenMark[]): boolean {
	if (!/^[\p{L}\p{N}[(¿¡…›»’”]/u.test(after)) return false;
	const last = open.at(-1)?.mark;
	if (mark === '’') return last === '”';
	if (mark === '›') return last !== '‹';
	return before === '' || /[\s([{—–›]/u.test(before) ? last !== mark : false;
}

/** The place in the stack of the mark that is closed here; -1 where none is. Single marks close only what is innermost. */
function closedBy(mark: string, before: string, after: string, open: readonly OpenMark[]): number {
	// French marks stand apart from their words by a space.
	if (before === '' || (/\s/u.test(before) && mark !== '»')) return -1;
	// »so« opens with what closes «so».
	if (/\s/u.test(before) && letter.test(after[0] ?? '')) return -1;
	const opensHere = mark === '"' && opensAfter.test(before) && letter.test(after[0] ?? '');
	if (opensHere) return -1;
	const matches = (each: OpenMark | undefined) => each !== undefined && closing[each.mark]?.includes(mark) === true;
	if (/[’'‘]/.test(mark)) return !letter.test(after[0] ?? '') && matches(open.at(-1)) ? open.length - 1 : -1;
	return open.findLastIndex(matches);
}

/** How far the end of a quotation is looked for, in characters. */
const possessiveReach = 2000;

/** "the firms’ debts": an apostrophe after an s, where a surer end of the quotation follows before another begins. */
function isPossessive(text: string, at: number, end: number): boolean {
	const mark = text[at] ?? '';
	if (!/[’']/.test(mark) || !/s/i.test(text[at - 1] ?? '') || !/^\s\p{L}/u.test(text.slice(at + 1, at + 3)))
		return false;
	for (let next = at + 1; next < Math.min(end, at + possessiveReach); next += 1) {
		const [before = '', here = '', after = ''] = [text[next - 1], text[next], text[next + 1]];
		if (here === '‘' || (here === "'" && /\s/.test(before) && letter.test(after))) return false;
		const isEnd = here === mark && !letter.test(after) && !/\s/u.test(before);
		if (isEnd && (strongBefore.test(before) || strongAfter.test(next + 1 >= end ? '' : after))) return true;
	}
	return false;
}

/** A quotation goes on in the next paragraph where that opens with the same mark again, and nobody was credited in between. */
function runsOn(text: string, first: OpenMark | undefined, paragraph: Span, next: Span): boolean {
	if (!first || text[next.start] !== first.mark) return false;
	const rest = text.slice(Math.max(first.start, paragraph.start), paragraph.end);
	return (
		/[.!?…:;,—’'”‹›»«]$/u.test(rest) && !/,\s(?:he|she|they|it|an?|the)\s[^.,]*\b(?:said|told|says|wrote)\b/i.test(rest)
	);
}
