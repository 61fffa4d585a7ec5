/** Pure: block quotations that nothing marks: a lead-in, the quoted paragraphs, and the place where the author's own voice resumes. */
import type { Article, Paragraph, Span } from '../src/article.ts';
import { saying, workNoun } from './cues.ts';

const leadInEnd = new RegExp(
	`(?::|\\b(?:saying|said|argued|wrote|continued|declared|replied|asked|concluded|added|noted|stated|warned|explained|${saying}),)\\s*$`,
	'u',
);
const spoken = new RegExp(
	`\\b(?:${saying}|follows|passage|words|sentences?|lines?|paragraph|entry|clause|note|letter|deposition|testimony|speech|account|evidence|diary|message|telegram|verdict|text|order|terms)\\b`,
	'iu',
);

/** The unmarked blocks of an article without marked ones, in their order. */
export function unmarkedBlocks(article: Article): Span[] {
	const { text, paragraphs } = article;
	const words = (paragraph: Paragraph) => text.slice(paragraph.start, paragraph.end);
	const blocks: Span[] = [];
	for (let index = 0; index + 1 < paragraphs.length; index += 1) {
		const [leadIn, first] = [paragraphs[index], paragraphs[index + 1]];
		if (!leadIn || !first || leadIn.section !== first.section || !isLeadIn(words(leadIn)) || !isBody(words(first)))
			continue;
		let last = index + 1;
		const ownWords = ownWordsOf(words(leadIn));
		while (last + 1 < paragraphs.length) {
			const [quoted, next] = [paragraphs[last], paragraphs[last + 1]];
			if (!quoted || !next || next.section !== first.section || last - index >= 6) break;
			if (resumes(words(next), words(first), words(quoted), ownWords)) break;
			last += 1;
		}
		blocks.push({ start: first.start, end: paragraphs[last]?.end ?? first.end });
		index = last - 1;
	}
	return blocks;
}

/** Without a verb of saying a colon introduces words too, unless it introduces a list or the author's own points. */
function isLeadIn(paragraph: string): boolean {
	if (!leadInEnd.test(paragraph)) return false;
	const last = /[^.?!]*$/u.exec(paragraph.replace(/\b(?:Mr|Mrs|Ms|Dr|St|[A-Z])\./g, ''))?.[0] ?? '';
	return spoken.test(last) || (/:\s*$/u.test(last) && !ownPoints.test(last));
}

const ownPoints =
	/\b(?:following|these|reasons?|steps?|points?|questions?|ways?|things?|factors?|options?|findings?|conclusions?|recommendations?|examples?|namely|as follows|(?:two|three|four|five|six|seven))\b/i;

/** Neither marked inline speech nor an item of a list. */
function isBody(paragraph: string): boolean {
	return !/^(?:[“"‘'«„「『]|[-•*–]\s|\d{1,2}[.)]\s|\([a-z0-9]\)\s)/u.test(paragraph) && paragraph.length > 25;
}

/** Capitalised words of the lead-in: those of whom it speaks. */
function ownWordsOf(leadIn: string): Set<string> {
	const last = /[^.?!]*$/u.exec(leadIn)?.[0] ?? leadIn;
	return new Set((last.match(/(?<!^)\b\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).map((word) => word.replace(/[’']s?$/u, '')));
}

const person = /\b(?:we|our|ours|us|ourselves|I|my|me|mine|myself|you|your|yours)\b/giu;
const duty = /\b(?:should|must|ought|shall|let us|let no|need to|therefore)\b/giu;
const now = /\b(?:today|today['’]s|right now|nowadays)\b/giu;
const analyst = new RegExp(
	`\\b(?:(?:the|this|these|such|another|that|its|his|her|their|same)\\s(?:\\p{L}+\\s)?(?:${workNoun}|passages?|journals?|quotations?|quotes?|statement|remarks?|speech|wording|language|rhetoric|argument|editorial|letter|diary|entry|interview|commentary|author|writers?|paragraph|line|sentence|image|metaphor|rebuttal|phrase|claim|authors?|editors?|invective|testimony|deposition|note|address|minister|member|newspaper|paper))\\b`,
	'giu',
);
const reports = new RegExp(`\\b(?:he|she|they|it|who|\\p{Lu}[\\p{L}’'-]+)\\s(?:\\p{Ll}+ly\\s)?${saying}\\b`, 'gu');
const marks = /[“”«»„「」『』]|(?<=^|[\s(])["‘'](?=\p{L})|(?<=[\p{L}.,])["](?=[\s.,;]|$)/gu;

/** The part of a paragraph's sentences that tell of the past. */
function pastness(words: string): number {
	const sentences = words.split(/(?<=[.?!…])\s+/u);
	const told = sentences.filter((sentence) => /\b(?:was|were|had|did|\p{Ll}{3,}ed)\b/u.test(sentence));
	return told.length / sentences.length;
}

/** Weighs whether a paragraph is the author's again: above 0 it is. The weights are set on the tuning part of `test/eval/articles`. */
function resumes(next: string, first: string, quoted: string, sources: ReadonlySet<string>): boolean {
	const count = (pattern: RegExp, words: string) => words.match(pattern)?.length ?? 0;
	const isDirect = count(person, first) > 0;
	let score = 0;
	score += 2 * Math.min(2, count(analyst, next));
	score += 1.5 * Math.min(2, count(reports, next));
	score += 2 * Math.min(2, count(marks, next));
	score += [...sources].some((name) => next.includes(name)) ? 2 : 0;
	score += /\b(?:18|19|20)\d\d\b/u.test(next) && !/\b(?:18|19|20)\d\d\b/u.test(first) ? 1 : 0;
	score += 2.5 * (pastness(next) - pastness(first));
	score += leadInEnd.test(next) && spoken.test(next) ? 3 : 0;
	score += /^(?:This|These|It|That|Such|The)\b/u.test(next) ? 0.5 : 0;
	score -= isDirect ? 2 * Math.min(2, count(person, next)) : Math.min(2, count(person, next));
	score -= 1.5 * Math.min(2, count(duty, next));
	score -= 1.5 * count(now, next);
	score -= /…$|\.\.\.$/u.test(quoted) ? 1.5 : 0;
	if (isDirect && count(person, next) === 0) score += 1;
	return score > 0;
}
