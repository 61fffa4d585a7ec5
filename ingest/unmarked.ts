/** Pure: block quotations that nothing marks: a lead-in, the quoted paragraphs, and the place where the author's own voice resumes. */
import type { Article, Paragraph, Span } from '../src/article.ts';
import { saying, workNoun } from './cues.ts';

const leadInEnd = new RegExp(`(?::|\\b${saying},)\\s*$`, 'u');
const spoken = new RegExp(
	`\\b(?:${saying}|follows|passages?|words|sentences?|lines?|paragraphs?|entry|entries|clauses?|instructions?|notice|leader|editorial|verses?|note|letters?|deposition|testimony|speech|account|evidence|diary|message|telegram|verdict|text|order|terms)\\b`,
	'iu',
);

/** The unmarked blocks of an article without marked ones, in their order. */
export function unmarkedBlocks(article: Article): Span[] {
	const { text, paragraphs } = article;
	const words = (paragraph: Paragraph) => text.slice(paragraph.start, paragraph.end);
	const blocks: Span[] = [];
	for (let index = 0; index + 1 < paragraphs.length; index += 1) {
		const [leadIn, first] = [paragraphs[index], paragraphs[index + 1]];
		if (!leadIn || !first || leadIn.section !== first.section || !isBody(words(first))) continue;
		if (!isLeadIn(words(leadIn)) && !goesOn(words(leadIn), words(first))) continue;
		let last = index + 1;
		while (last + 1 < paragraphs.length) {
			const [quoted, next] = [paragraphs[last], paragraphs[last + 1]];
			if (!quoted || !next || next.section !== first.section || next.isAfterRule || last - index >= 6) break;
			if (resumes(words(next), words(first), words(quoted), words(leadIn))) break;
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
	const last = lastSentenceOf(paragraph.replace(/\b(?:Mr|Mrs|Ms|Dr|St|[A-Z])\./g, ''));
	return spoken.test(last) || (/:\s*$/u.test(last) && !ownPoints.test(last));
}

function lastSentenceOf(words: string): string {
	return words.slice(Math.max(...['.', '?', '!'].map((stop) => words.lastIndexOf(stop))) + 1);
}

/** "… wrote that", and the next paragraph goes on in small letters. */
function goesOn(leadIn: string, next: string): boolean {
	return /^\p{Ll}/u.test(next) && /\p{L}\s*$/u.test(leadIn.slice(-2)) && spoken.test(lastSentenceOf(leadIn));
}

const ownPoints =
	/\b(?:following|these|reasons|steps|points|questions|ways|things|factors|options|findings|conclusions|recommendations|examples|namely|as follows)\b|\b(?:two|three|four|five|six|seven)\s(?:\p{L}+\s)?(?:kinds|sorts|types|groups|parts|stages|phases|periods|problems|rules|conditions|aims|goals|principles|lessons|changes|sources|cases|issues|themes|arguments|objections|measures|policies|results)\s*:/iu;

/** Neither marked inline speech nor an item of a list. */
function isBody(paragraph: string): boolean {
	return (
		!/^(?:[“"‘'«„「『]|[-•*–]\s|\d{1,2}[.)]\s|\([a-z0-9]\)\s)/u.test(paragraph) &&
		(paragraph.length > 25 || /\S\s.*[.!?…]$/u.test(paragraph))
	);
}

/** Capitalised words of the lead-in: those of whom it speaks. */
function ownWordsOf(leadIn: string): Set<string> {
	return new Set((leadIn.match(/(?<!^)\b\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).map((word) => word.replace(/[’']s?$/u, '')));
}

const person = /\b(?:we|our|ours|us|ourselves|I|my|me|mine|myself|you|your|yours)\b/giu;
const singular = /\b(?:I|me|my|mine|myself)\b/gu;
const fullName = /(?<![.?!…]\s|^)\b\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+/gu;
const duty = /\b(?:should|must|ought|shall|let us|let no|need to|therefore)\b/giu;
const now = /\b(?:today|today['’]s|right now|nowadays)\b/giu;
const analyst = new RegExp(
	`\\b(?:(?:the|this|these|such|another|that|its|his|her|their|same)\\s(?:\\p{L}+\\s)?(?:${workNoun}|passages?|journals?|quotations?|quotes?|statement|remarks?|speech|wording|language|rhetoric|argument|editorial|letter|diary|entry|interview|commentary|author|writers?|paragraph|line|sentence|image|metaphor|rebuttal|phrase|claim|authors?|editors?|invective|anecdote|story|image|sermon|page|poem|verse|book|dispatch|telegram|memorandum|motion|speaker|chamber|reply|answer|testimony|deposition|note|address|minister|member|newspaper|paper))\\b`,
	'giu',
);
const marks = /[“”«»„「」『』]|(?<=^|[\s(])["‘'](?=\p{L})|(?<=[\p{L}.,])["](?=[\s.,;]|$)/gu;

/** The part of a paragraph's sentences that tell of the past. */
function pastness(words: string): number {
	const sentences = words.split(/(?<=[.?!…])\s+/u);
	const told = sentences.filter((sentence) => /\b(?:was|were|had|did|\p{Ll}{3,}ed)\b/u.test(sentence));
	return told.length / sentences.length;
}

/** What tells the author's voice from the quoted one, each with its weight; fitted on the tuning articles of `test/eval`. */
function featuresOf(next: string, first: string, quoted: string, leadIn: string): Record<string, number> {
	const count = (pattern: RegExp, words: string) => words.match(pattern)?.length ?? 0;
	const few = (pattern: RegExp) => Math.min(2, count(pattern, next));
	const isDirect = count(person, first) > 0;
	const isSingular = count(singular, first) > 0;
	const isYear = /\b(?:18|19|20)\d\d\b/u;
	return {
		always: 1,
		analyst: few(analyst),
		marks: few(marks),
		named: [...ownWordsOf(leadIn)].some((name) => next.includes(name)) ? 1 : 0,
		fullName: Math.min(2, count(fullName, next)),
		year: isYear.test(next) && !isYear.test(first) ? 1 : 0,
		leadIn: leadInEnd.test(next) && spoken.test(next) ? 1 : 0,
		tense: pastness(next) - pastness(first),
		pointing: /^(?:This|These|It|That|Such|The)\b/u.test(next) ? 1 : 0,
		direct: isDirect ? few(person) : 0,
		singular: isSingular ? few(singular) : 0,
		duty: few(duty),
		now: few(now),
		open: /…$|\.\.\.$/u.test(quoted) ? 1 : 0,
		pronoun: /^(?:He|She|They|His|Her|Their)\b/u.test(next) ? 1 : 0,
	};
}

/** Logistic weights: above 0 the author speaks again. */
const weights: Record<keyof ReturnType<typeof featuresOf>, number> = {
	always: -1.2,
	analyst: 1.45,
	marks: 1.5,
	named: 0.75,
	fullName: 0.4,
	year: 0.75,
	leadIn: 0.7,
	tense: 1.1,
	pointing: 1.4,
	direct: -0.7,
	singular: -0.35,
	duty: -0.8,
	now: -0.35,
	open: -0.35,
	pronoun: 0.65,
};

/**
 * Whether the author speaks again.
 * @param next the paragraph of which it is asked.
 * @param first the quotation's first paragraph; `quoted` its last so far; `leadIn` the author's words before it.
 * @param bar how much must speak for it.
 */
export function resumes(next: string, first: string, quoted: string, leadIn: string, bar = 0): boolean {
	const features = Object.entries(featuresOf(next, first, quoted, leadIn));
	return features.reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0) > bar;
}
