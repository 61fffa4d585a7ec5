/** Pure: whether a span is a whole quotation of its article, and of which kind. */
import type { Article, Span } from '../src/article.ts';
import type { Detected } from './detect.ts';

/** A quotation is a whole block, all that stands between a pair of quotation marks, or a passage that was detected as one; null for any other span. */
export function kindOf(
	{ start, end }: Span,
	article: Article,
	detected: readonly Detected[],
): 'block' | 'inline' | null {
	const found = detected.find((each) => each.start === start && each.end === end);
	if (found) return found.kind;
	if (article.blocks.some((block) => block.start === start && block.end === end)) return 'block';
	const paragraph = article.paragraphs.find((each) => each.start < start && end < each.end);
	const isInline =
		paragraph &&
		isBetweenMarks(article.text.slice(paragraph.start, paragraph.end), start - paragraph.start, end - paragraph.start);
	return isInline ? 'inline' : null;
}

/** True for all that stands between an opening mark and the closing one that belongs to it. */
function isBetweenMarks(paragraph: string, start: number, end: number): boolean {
	const [open = '', close = ''] = [paragraph[start - 1], paragraph[end]];
	const inner = paragraph.slice(start, end);
	if (!['“”', '""', '‘’', "''", '«»'].includes(open + close) || inner.includes(open)) return false;
	const isSingle = open === '‘' || open === "'";
	// An apostrophe stands between letters; a mark does not.
	if (isSingle) return !/\p{L}/u.test(paragraph[start - 2] ?? '') && !/\p{L}/u.test(paragraph[end + 1] ?? '');
	// Straight marks open and close by turns.
	return !inner.includes(close) && (open !== close || paragraph.slice(0, start).split(open).length % 2 === 0);
}
