/** Pure: Article -> the spans in which it quotes somebody, marked or not. Says nothing of who is quoted. */
import type { Article, Span } from '../src/article.ts';
import { markedSpans } from '../src/language/marks.ts';
import { countWords } from './count-words.ts';
import { creditLineLength } from './credit-line.ts';
import { createEchoed } from './echoed.ts';
import { isQuotation } from './judge.ts';
import { createNumberedNotes } from './numbered-notes.ts';
import type { Marked } from './surroundings.ts';
import { answersOf } from './transcript.ts';
import { unmarkedBlocks } from './unmarked.ts';

/** A detected quotation, or a label: a title, a term, a word in scare quotes. */
export interface Detected extends Span {
	kind: 'block' | 'inline';
	use: 'quotation' | 'label';
	/** The quotation that holds it: then it is the words of somebody whom that one quotes. */
	within: Span | null;
}

/**
 * Every quotation and label of the article, in the order of their beginnings. Spans are slices of `article.text`.
 * @param isQuoted whether somebody's words stand between marks.
 */
export function detect(article: Article, isQuoted: (marked: Marked) => boolean = isQuotation): Detected[] {
	const { text, paragraphs } = article;
	const answers = answersOf(article);
	const unmarked = article.blocks.length > 0 || answers.length > 0 ? [] : unmarkedBlocks(article);
	const blocks = [...article.blocks, ...answers, ...unmarked]
		.map((block) => trimmed(text, withoutCreditLine(text, block)))
		.filter(({ start, end }) => start < end);
	const outer = (span: Span) => holderOf(span, blocks);
	const found: Detected[] = blocks.map((block) => ({
		...block,
		kind: 'block',
		use: 'quotation',
		within: outer(block),
	}));
	const isBroken = (index: number) => {
		const [last, next] = [paragraphs[index - 1], paragraphs[index]];
		return !last || !next || last.section !== next.section || last.quoted !== next.quoted;
	};
	const marked = markedSpans(text, paragraphs, isBroken);
	const isEchoed = createEchoed(text, outermost([...blocks, ...marked]));
	const isNumberedNote = createNumberedNotes(text);
	const inline: Detected[] = [];
	for (const [index, span] of marked.entries()) {
		const paragraph = paragraphs.find(({ start, end }) => start <= span.start && span.start < end);
		const exact = trimmed(text, span);
		const isBlock = blocks.some(({ start, end }) => start === span.start - 1 && end === span.end + 1);
		if (!paragraph || isBlock || !/[\p{L}\p{N}]/u.test(text.slice(exact.start, exact.end))) continue;
		const holder = inline.findLast((each) => each.use === 'quotation' && contains(each, span)) ?? outer(span);
		const isFollowed = (marked[index + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end + followingLength;
		const told = { isFollowed, isEchoed: isEchoed(span), isNumberedNote: isNumberedNote(paragraph) };
		const use = isQuoted({ text, span, paragraph, holder, ...told }) ? 'quotation' : 'label';
		inline.push({ ...exact, kind: 'inline', use, within: holder });
	}
	joinFragments(text, inline);
	return [...found, ...inline].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Characters in which the next marks count as following. */
const followingLength = 40;

function withoutCreditLine(text: string, { start, end }: Span): Span {
	return { start, end: end - creditLineLength(text.slice(start, end)) };
}

function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end && (outer.start < inner.start || inner.end < outer.end);
}

function outermost(spans: readonly Span[]): Span[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return sorted.filter((span) => {
		if (span.end <= end) return false;
		end = span.end;
		return true;
	});
}

/** The smallest block around a span. */
function holderOf(span: Span, blocks: readonly Span[]): Span | null {
	const around = blocks.filter((block) => contains(block, span));
	return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

const footnotes = /(?:\s?(?:\[\^?(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[a-z*†‡])\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡](?![\p{L}])))+$/u;

/** "[Wieser 1886: 203]" after the last sentence: the author tells where it stands. */
const citation =
	/(?<=[.!?…]["”’»]?)\s*[([](?:\p{Lu}[^\][()]*\b(?:1[5-9]|20)\d\d\b|(?:pp?\.|p\.\s|fol\.|vol\.|ibid\b)\s?[^\][()]*)[^\][()]{0,30}[)\]]$/iu;

/** Without spaces, footnote markers and a reference at its end. */
function trimmed(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	const from = start + (words.length - words.trimStart().length);
	const bare = words.trimEnd().replace(footnotes, '').trimEnd().replace(citation, '').trimEnd();
	return { start: from, end: Math.max(from, start + bare.length) };
}

/** Fragments of one sentence that a few words join belong together: “all” should “carry out …”. */
function joinFragments(text: string, inline: Detected[]): void {
	for (const [index, entry] of inline.entries()) {
		const next = inline[index + 1];
		if (!next || entry.use === next.use || entry.within !== next.within || next.start <= entry.end) continue;
		const gap = text.slice(entry.end + 1, next.start - 1);
		const isShort = /^\s[\p{Ll}\s]+$/u.test(gap) && countWords(gap) <= 2;
		const [label] = entry.use === 'label' ? [entry] : [next];
		if (
			isShort &&
			label &&
			!/^(?:and|or|on|of)$/.test(gap.trim()) &&
			countWords(text.slice(label.start, label.end)) >= 2
		)
			label.use = 'quotation';
	}
}
