/** Pure: footnotes and endnotes, and their markers in the text: a quotation -> the words of the note that belongs to it. */
import type { Article, Span } from '../../src/article.ts';
import { around } from '../../src/spans.ts';

/** A note with its number, letter or sign. */
export interface Note extends Span {
	label: string;
}

/** How the marker of a note stands to a quotation: at its end, in its sentence, or after its paragraph's other words. */
export type Nearness = 'own' | 'sentence' | 'later';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const label = String.raw`\[\^?(\w{1,3})\]:?|([${raised}]{1,3})`;
const heading = /^(?:(?:end|foot)?notes?|references|sources|works cited|citations)(?:\s(?:and|&)\s\p{L}+)?:?$/iu;
const notesAlone = /^(?:end|foot)?notes?:?$/i;
const opening = new RegExp(String.raw`^(?:${label}|(\d{1,3})[.)]|(\d{1,3})(?=\s\S))\s+(?=\S)`, 'u');
const markers = new RegExp(
	String.raw`${label}|\((?:see\s)?(?:foot|end)?note\s(\d{1,3})\)|(?<=[”’"»][.,;]?)(\d{1,3})(?=\s|$)`,
	'giu',
);

/** The notes of an article in their order: those under a heading of their own, and those that begin with a marker at its end. */
export function notesOf(article: Article): Note[] {
	const { text, paragraphs } = article;
	// A heading with a colon is a paragraph to some formats.
	const from = paragraphs.find(({ start, end }) => heading.test(text.slice(start, end)))?.end ?? text.length;
	const lines = paragraphs.flatMap(({ start, end, section }) =>
		linesOf(text, { start, end }).map((line) => ({
			...line,
			isListed: start >= from || heading.test(section ?? ''),
			isPlain: !notesAlone.test(section ?? ''),
		})),
	);
	const found: Note[] = [];
	let isOpen = true;
	for (const line of lines.reverse()) {
		const words = text.slice(line.start, line.end);
		const begin = opening.exec(words);
		const isMarked = begin !== null && (begin[1] ?? begin[2]) !== undefined;
		// "[^3]:" is a note wherever it stands.
		if (!line.isListed && !(isMarked && (isOpen || /^\[\^\w+\]:/.test(words)))) {
			isOpen = false;
			continue;
		}
		// A list of works without numbers is no list of notes.
		if (begin === null && line.isPlain && !found.some((each) => each.label !== '')) continue;
		found.unshift({ label: labelOf(begin) ?? '', start: line.start + (begin?.[0].length ?? 0), end: line.end });
	}
	if (found.every((each) => each.label === '')) return found.map((each, index) => ({ ...each, label: `${index + 1}` }));
	// A line without a label goes on with the note before it.
	const notes: Note[] = [];
	for (const each of found) {
		const last = notes.at(-1);
		if (each.label !== '') notes.push(each);
		else if (last) last.end = each.end;
	}
	return notes;
}

/** The note of a quotation: that of the first marker after it. */
export function noteAt(
	article: Article,
	notes: readonly Note[],
	{ start, end }: Span,
	sentence: Span | undefined,
): { index: number; nearness: Nearness } | null {
	const paragraph = around(article.paragraphs, end - 1);
	if (!paragraph || notes.length === 0) return null;
	// A quotation of several paragraphs, or one set off, may have its marker behind it.
	const words = article.text.slice(end, Math.max(paragraph.end, end));
	for (const match of words.matchAll(markers)) {
		const index = noteLabelled(notes, labelOf(match), end);
		if (index < 0) continue;
		const before = words.slice(0, match.index);
		if (!/[\p{L}\d]/u.test(before)) return { index, nearness: 'own' };
		const rest = sentence ? article.text.slice(sentence.end, end + match.index) : before;
		return { index, nearness: /[\p{L}\d]/u.test(rest) ? 'later' : 'sentence' };
	}
	return leadNote(article, notes, start);
}

/** "He put it thus:⁴" */
function leadNote(
	{ text }: Article,
	notes: readonly Note[],
	start: number,
): { index: number; nearness: Nearness } | null {
	const match = new RegExp(String.raw`(?:${label})\s*[“‘"«]?$`, 'u').exec(text.slice(Math.max(0, start - 12), start));
	const index = match ? noteLabelled(notes, labelOf(match), start) : -1;
	return index < 0 ? null : { index, nearness: 'own' };
}

/** Where the notes of each chapter are counted from 1, those that follow the text. */
function noteLabelled(notes: readonly Note[], sought: string | null, after: number): number {
	const index = notes.findIndex(({ label: each, start }) => each === sought && start > after);
	return index >= 0 ? index : notes.findIndex(({ label: each }) => each === sought);
}

function labelOf(match: RegExpExecArray | RegExpMatchArray | null): string | null {
	const found = match?.slice(1).find((each) => each !== undefined);
	return found?.replace(new RegExp(`[${raised}]`, 'gu'), (digit) => `${raised.indexOf(digit)}`) ?? null;
}

function linesOf(text: string, { start, end }: Span): Span[] {
	return [...text.slice(start, end).matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
		start: start + index,
		end: start + index + line.length,
	}));
}
