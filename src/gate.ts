/** Pure: nothing that a model wrote passes as a quotation. Takes a draft, gives segments that may be shown, or says what is wrong. */
import type { Article, Quotation, Span } from './article.ts';
import { formatDate } from './dates.ts';
import { foldSpelling } from './language/fold.ts';
import { sentencesOf } from './language/sentences.ts';
import { isFunctionWord } from './language/terms.ts';
import type { Draft } from './model.ts';
import { canSpeak, findNames, nameKey } from './names.ts';

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
	/** The names of the corpus's sources, and of the articles' authors. */
	sourceNames: readonly string[];
	authorNames: readonly string[];
}

export type GateResult = { passed: GatedAnswer } | { violations: string[] };

/** Lets a draft through whole, or not at all. The violations are sentences for the model, to be asked once more. */
export function gate(draft: Draft, context: GateContext): GateResult {
	const { offered, articles } = context;
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
	if (groups.some(({ prose }) => prose.length > 1))
		violations.push('Only one segment of prose may stand before a quotation.');
	const allProse = bare(groups.flatMap(({ prose }) => prose).join(''));
	if (articles.some((article) => runsOf(article).some((run) => allProse.includes(run))))
		violations.push(`Prose copies ${copiedWords} or more words from an article.`);
	for (const group of groups)
		violations.push(...group.prose.flatMap((text) => faultsOfProse(text, group.quotations, context)));
	return violations.length > 0 ? { violations } : { passed: { segments, quotations } };
}

/**
 * What prose may be written with: Latin letters without look-alikes, Korean, ASCII digits and plain punctuation. A list of what is
 * allowed, since no list of the world's quotation marks, bars and disguises is ever whole.
 */
const plainSigns =
	/^(?:[A-Za-z\u00c0-\u0130\u0132-\u017e]|\p{Script=Hangul}|[0-9 .,;:?!()%-]|(?<=\p{L})['’](?=\p{L}))+$/u;
const numberWords =
	/\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?)\b|[일이삼사오육칠팔구]?[천백]\s?[일이삼사오육칠팔구십]/i;
const claimsToQuote =
	/\b(?:un)?quot(?:e|es|ed|ing|ation)\b|\bverbatim\b|\bword for word\b|\b(?:exact|own|very) words\b|:(?!$)/i;
const speaks =
	/^(?:said|says|argue[sd]?|wrote|writes|demand(?:s|ed)|claim(?:s|ed)|call(?:s|ed)|hold[s]?|held|told|tells|ask(?:s|ed)|urge[sd]?|state[sd]?|warn(?:s|ed)|declare[sd]?)$/;

function faultsOfProse(
	text: string,
	following: readonly Quotation[],
	{ sourceNames, authorNames }: GateContext,
): string[] {
	const faults: string[] = [];
	const fault = (what: string) => faults.push(`${what}: ${JSON.stringify(text.slice(0, 80))}`);
	if (text.length > maxProse) fault(`Prose is longer than ${maxProse} characters`);
	if (!plainSigns.test(text) || text.startsWith('-'))
		fault('Prose holds quotation marks, markup, line breaks or other signs than letters, digits and plain punctuation');
	if (/https?:|www\./i.test(text)) fault('Prose holds a link');
	if (claimsToQuote.test(text)) fault('Prose claims to quote, or has a colon inside');
	const known = knownOf(following);
	const strange = strangeNames(text, following, [...sourceNames, ...authorNames], known);
	if (strange.length > 0) fault(`Prose names ${strange.join(', ')}, which the quotations after it are not from`);
	const numbers = text.match(/\d+/g) ?? [];
	if (numberWords.test(text) || numbers.some((number) => !new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(known)))
		fault('Prose gives a number that the quotations after it do not');
	const sources = new Set(following.map(({ source }) => JSON.stringify(source)));
	if (
		sources.size > 1 &&
		(numbers.length > 0 || findNames(foldSpelling(text), sourceNames).some(({ key }) => canSpeak(key)))
	)
		fault('Prose before quotations of several sources names one of them, or a number');
	return faults;
}

/** All that the quotations after some prose say, and are said to be. */
function knownOf(following: readonly Quotation[]): string {
	return following
		.map(({ text, leadIn, section, source: { publication, speaker, occasion, issued } }) =>
			[text, leadIn, section, publication, speaker, occasion, formatDate(issued), issued].filter(Boolean).join(' '),
		)
		.join(' ');
}

/** Names in the prose, known or only capitalised, that belong to no source of the quotations which follow it. */
function strangeNames(
	text: string,
	following: readonly Quotation[],
	names: readonly string[],
	known: string,
): string[] {
	const folded = foldSpelling(text);
	const own = following
		.flatMap(({ source, article }) => [
			source.publication,
			source.speaker,
			...(source.voice === 'author' ? article.authors : []),
		])
		.filter((name) => name !== null);
	const ownKeys = own.map(nameKey);
	const listed = findNames(folded, names)
		.filter(({ key }) => canSpeak(key) && !ownKeys.includes(key))
		.map(({ start, end }) => folded.slice(start, end));
	const knownWords = new Set(foldSpelling(known).match(/[\p{L}\p{N}]+/gu));
	const isKnown = (word: string) => knownWords.has(foldSpelling(word).replace(/'s$/, '')) || isFunctionWord(word);
	const capitalised = text.split(/[.?!]\s+/).flatMap((sentence) => {
		const words = sentence.match(/[\p{L}\p{N}’']+/gu) ?? [];
		return words.filter(
			(word, at) => /^\p{Lu}/u.test(word) && !isKnown(word) && (at > 0 || speaks.test(words[1] ?? '')),
		);
	});
	const bareKim = /\b(?:kim|leader)\b/.test(folded) && !ownKeys.includes(nameKey('Kim Jong Un'));
	return [...new Set([...listed, ...capitalised, ...(bareKim ? ['the leader'] : [])])];
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
const turns =
	/^(?:this|that|such|no|nor|however|but|yet|rather|instead|nevertheless|nonetheless|on the contrary|conversely|still)\b/i;

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
