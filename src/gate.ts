/** Pure: nothing that a model wrote passes as a quotation. Takes a draft, gives segments that may be shown, or says what is wrong. */
import type { Article, Quotation, Span } from './article.ts';
import { foldSpelling } from './fold.ts';
import type { Draft } from './model.ts';
import { canSpeak, findNames, nameKey } from './names.ts';
import { sentencesOf } from './sentences.ts';

/** A quotation as it is shown: whole, or whole sentences of it, marked as an excerpt. */
export interface ShownQuotation extends Quotation {
	excerpt: boolean;
}

export type Segment = { kind: 'prose'; text: string } | { kind: 'quotation'; id: string; excerpt: boolean };

export interface GatedAnswer {
	segments: Segment[];
	quotations: ShownQuotation[];
}

/** At most this many quotations in an answer: more is a list, not an answer. */
export const maxQuotations = 3;
/** From this many words in a row on, prose is a copy (the promise in `README.md`). */
export const copiedWords = 8;
/** Characters of one prose segment: two or three sentences. */
const maxProse = 600;

export interface GateContext {
	/** The quotations that were given to the model, by id. */
	offered: ReadonlyMap<string, Quotation>;
	/** The articles that prose must not copy from: those of the quotations. */
	articles: readonly Article[];
	/** The names of the corpus's sources. */
	sourceNames: readonly string[];
}

export type GateResult = { passed: GatedAnswer } | { violations: string[] };

/** Lets a draft through whole, or not at all. The violations are sentences for the model, to be asked once more. */
export function gate(draft: Draft, { offered, articles, sourceNames }: GateContext): GateResult {
	const violations: string[] = [];
	const segments: Segment[] = [];
	const quotations: ShownQuotation[] = [];
	let openProse: string[] = [];
	const groups: { prose: string[]; quotations: Quotation[] }[] = [];

	for (const { kind, text, id, sentences } of draft.segments) {
		if (kind === 'prose') {
			const prose = text?.trim() ?? '';
			if (prose === '') continue;
			segments.push({ kind, text: prose });
			openProse.push(prose);
			continue;
		}
		const quotation = offered.get(id ?? '');
		if (!quotation) {
			violations.push(`There is no quotation with the id ${JSON.stringify(id)} among those given.`);
			continue;
		}
		if (quotations.some((shown) => shown.id === quotation.id)) {
			violations.push(`The quotation ${quotation.id} is given twice.`);
			continue;
		}
		const shown = excerptOf(quotation, sentences);
		if (!shown) {
			violations.push(
				`The quotation ${quotation.id} does not have the sentences ${sentences?.from} to ${sentences?.to}.`,
			);
			continue;
		}
		segments.push({ kind, id: quotation.id, excerpt: shown.excerpt });
		quotations.push(shown);
		const group = groups.at(-1);
		if (openProse.length > 0 || !group) groups.push({ prose: openProse, quotations: [quotation] });
		else group.quotations.push(quotation);
		openProse = [];
	}

	if (quotations.length === 0 && violations.length === 0)
		violations.push('An answer needs at least one quotation; else abstain.');
	if (quotations.length > maxQuotations) violations.push(`At most ${maxQuotations} quotations may be given.`);
	if (openProse.length > 0) violations.push('Prose stands after the last quotation, or without one.');
	for (const { prose, quotations: following } of groups) {
		for (const text of prose) violations.push(...faultsOfProse(text, following, articles, sourceNames));
	}
	return violations.length > 0 ? { violations } : { passed: { segments, quotations } };
}

/** What code may say in its own fixed wording before a quotation is held to the same marks as a model's prose. */
export function hasQuotationMark(text: string): boolean {
	return quotationMark.test(text.replace(apostrophe, ''));
}

/** Marks of every script, and characters that only look like them; an apostrophe inside a word, or after a plural, is none. */
const quotationMark = /[\p{Quotation_Mark}`´ʹʺʻʼʽˈˊˋ˝ˮ״′″‴‵‶‷⁗〃ꞌ❛❜❝❞❮❯＂＇]|,,|<<|>>|&(?:l|r)?[ds]?quo[t;]|&#/iu;
const apostrophe = /(?<=\p{L})['’](?=\p{L})|(?<=s)['’](?=[\s,.;:!?)]|$)/gu;

function faultsOfProse(
	text: string,
	following: readonly Quotation[],
	articles: readonly Article[],
	sourceNames: readonly string[],
): string[] {
	const faults: string[] = [];
	const fault = (what: string) => faults.push(`${what}: ${JSON.stringify(text.slice(0, 80))}`);
	if (text.length > maxProse) fault(`Prose is longer than ${maxProse} characters`);
	if (hasQuotationMark(text)) fault('Prose holds quotation marks');
	if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(text)) fault('Prose holds line breaks or invisible characters');
	if (/[<>*_~|\\{}[\]#@^=]|https?:|www\.|\p{Extended_Pictographic}/iu.test(text))
		fault('Prose holds markup, links or signs');
	if (mixesScripts(text)) fault('Prose mixes scripts inside a word');
	const plain = bare(text);
	if (articles.some((article) => runsOf(article).some((run) => plain.includes(run))))
		fault(`Prose copies ${copiedWords} or more words from an article`);
	const strange = strangeNames(text, following, sourceNames);
	if (strange.length > 0) fault(`Prose names ${strange.join(', ')}, which the quotations after it are not from`);
	const known = following
		.map(({ text, leadIn, source }) => `${text} ${leadIn} ${source.issued} ${source.occasion ?? ''}`)
		.join(' ');
	const numbers = text.match(/\d+/g) ?? [];
	if (numbers.some((number) => !new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(known)))
		fault('Prose gives a number that the quotations after it do not');
	return faults;
}

/** Names in the prose that belong to no source of the quotations which follow it. */
function strangeNames(text: string, following: readonly Quotation[], sourceNames: readonly string[]): string[] {
	const folded = foldSpelling(text);
	const own = following
		.flatMap(({ source, article }) => [
			source.publication,
			source.speaker,
			...(source.voice === 'author' ? article.authors : []),
		])
		.filter((name) => name !== null)
		.map(nameKey);
	return findNames(folded, sourceNames)
		.filter(({ key }) => canSpeak(key) && !own.includes(key))
		.map(({ start, end }) => folded.slice(start, end));
}

/** Latin letters beside Cyrillic or Greek ones in one word: a disguise. */
function mixesScripts(text: string): boolean {
	const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
	return words.some(
		(word) =>
			/\p{Script=Latin}/u.test(word) &&
			/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}]/u.test(word),
	);
}

/** Letters and digits alone, in lower case: what remains of a copy however it is dressed. */
function bare(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
}

const runsByArticle = new WeakMap<Article, string[]>();

/** Every run of `copiedWords` words of an article, bare. */
function runsOf(article: Article): string[] {
	const known = runsByArticle.get(article);
	if (known) return known;
	const words = article.text.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];
	const runs = words.slice(copiedWords - 1).map((_, at) => bare(words.slice(at, at + copiedWords).join('')));
	runsByArticle.set(article, runs);
	return runs;
}

/** A sentence that needs the one before it, and one that turns what was said before. */
const leans =
	/^(?:however|but|yet|rather|instead|nevertheless|nonetheless|therefore|thus|hence|moreover|also|so|and|or|they|it|he|she|this|that|these|those|such|to that end)\b/i;
const turns = /^(?:however|but|yet|rather|instead|nevertheless|nonetheless|on the contrary|conversely|still)\b/i;

/**
 * A quotation cut to whole sentences, counted from 1, both ends included. The cut is widened where it would part a sentence from the one
 * it leans on, or from one that turns it. Undefined where there are no such sentences.
 */
function excerptOf(quotation: Quotation, range: { from: number; to: number } | null): ShownQuotation | undefined {
	if (range === null) return { ...quotation, excerpt: false };
	const sentences = sentencesOf(quotation.text);
	const wordsOf = (span: Span | undefined) => (span ? quotation.text.slice(span.start, span.end) : '');
	let [first, last] = [range.from - 1, range.to - 1];
	if (!sentences[first] || !sentences[last] || first > last) return undefined;
	while (first > 0 && leans.test(wordsOf(sentences[first]))) first -= 1;
	while (last < sentences.length - 1 && turns.test(wordsOf(sentences[last + 1]))) last += 1;
	const [from, to] = [sentences[first], sentences[last]];
	if (!from || !to || (first === 0 && last === sentences.length - 1)) return { ...quotation, excerpt: false };
	return {
		...quotation,
		text: quotation.text.slice(from.start, to.end),
		start: quotation.start + from.start,
		end: quotation.start + to.end,
		excerpt: true,
	};
}
