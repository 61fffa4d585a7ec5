/** A pasted quotation -> verbatim, altered, misattributed or absent. Strict comparison decides; likeness only suggests. */
import type { Article, Quotation } from './article.ts';
import { type Claim, readClaims } from './claim.ts';
import { type Comparison, compare, type Difference, type Step } from './compare.ts';
import { type CorpusReader, isInCorpus } from './corpus.ts';
import { formatDate, monthsOf } from './dates.ts';
import { ExactnessError, QuestionError } from './errors.ts';
import type { ShownQuotation } from './gate.ts';
import { nameKey, nameOfKey } from './names.ts';
import { sentencesOf } from './sentences.ts';
import type { Store } from './store.ts';
import { formatSource } from './wording.ts';
import { readWords, type Words } from './words.ts';

export type Verdict = 'verbatim' | 'altered' | 'misattributed' | 'absent';

/** What became of one claimed quotation. */
export interface Judgement {
	/** The words that were judged. */
	claimed: string;
	verdict: Verdict;
	/** The quotation that it is, or comes nearest to; null where it is nobody’s. */
	quotation: ShownQuotation | null;
	/** True where only marks, dashes, spaces or the case of the first letter differ. */
	typography: boolean;
	differences: Difference[];
	/** Sentences for the reader. */
	notes: string[];
	/** The claim beside the article’s words. */
	steps: Step[];
}

export interface Verification {
	/** One for each claimed quotation, in their order; never empty. */
	judgements: Judgement[];
	articles: ReadonlyMap<string, Article>;
}

export interface VerifyDeps {
	store: Store;
	reader: CorpusReader;
}

/** True where the words and their source are right, and the time is not. */
export function isOtherDate({ verdict, differences }: Judgement): boolean {
	return verdict === 'misattributed' && differences.every(({ kind }) => kind === 'date');
}

/** A claim of which less stands in a quotation, in order, is not a changed form of it. */
const nearShare = 0.6;
/** A near match of fewer words says nothing. */
const fewestShared = 4;

/**
 * Judges each quotation of a paste.
 * @param as who is said to have said it, in words; what the paste itself says counts too.
 * @throws {QuestionError} for a paste without words or too long, and for a credit that names nobody.
 * @throws {ExactnessError} where the index does not hold what its articles do.
 */
export async function verify(paste: string, as: string | null, deps: VerifyDeps): Promise<Verification> {
	const corpus = await deps.reader.read();
	const rows = await deps.store.list({ voices: [], sources: [], periods: [] }, corpus.size);
	const everything = rows.map(({ quotation }) => quotation);
	if (!everything.every((quotation) => isInCorpus(quotation, corpus))) {
		throw new ExactnessError(
			'Nothing can be verified: a quotation in the index is not what its article holds. Build the index again with npm run ingest -- --rebuild',
		);
	}
	const judgements = judgePaste(paste, as, everything, [...corpus.sourceNames, ...corpus.authorNames]);
	return { judgements, articles: corpus.articles };
}

/**
 * Judges each quotation of a paste against the quotations and passages given.
 * @param names of all who are quoted, and of the authors.
 * @throws {QuestionError} as `verify`.
 */
export function judgePaste(
	paste: string,
	as: string | null,
	everything: readonly Quotation[],
	names: readonly string[],
): Judgement[] {
	const known = new Map<string, Compared[]>();
	// The whole paste is often the one claim: it is compared once.
	const comparedWith = (words: string): Compared[] => {
		const found = known.get(words) ?? compareAll(readWords(words), everything);
		known.set(words, found);
		return found;
	};
	const isOne = (words: string) => {
		const parts = partsOf(words);
		// Words joined by an ellipsis are one claim, whatever marks stand in them.
		if (
			parts.length > 1 &&
			parts.every((part) => comparedWith(part).some((each) => isOffered(each) && standsIn(each.comparison)))
		)
			return true;
		return comparedWith(words).some(
			(each) =>
				// What an author's passage quotes is judged by itself.
				(each.comparison.isSame && (isOffered(each) || !ownMarks.test(words))) ||
				(isOffered(each) && each.comparison.share >= nearShare && ownMarks.test(each.quotation.text)),
		);
	};
	const isPassage = (words: string) =>
		comparedWith(words).some((each) => !isOffered(each) && standsIn(each.comparison));
	const claims = readClaims(paste, as, { names, isOne, isPassage });
	if (as !== null && claims.every(({ sources, periods }) => sources.length + periods.length === 0)) {
		throw new QuestionError(
			`${as} is no source that is known here: give a publication, a speaker or a date with --as.`,
		);
	}
	return claims.map((claim) => judge(claim, comparedWith));
}

const wordsOf = new WeakMap<Quotation, Words>();

/** The words of a quotation are read once, however many claims it is compared with. */
function compareAll(claim: Words, quotations: readonly Quotation[]): Compared[] {
	return quotations.map((quotation) => {
		const words = wordsOf.get(quotation) ?? readWords(quotation.text);
		wordsOf.set(quotation, words);
		return { quotation, comparison: compare(claim, words) };
	});
}

const ownMarks = /[“”"‘«„「『]|(?<=^|\s)'/u;

/** What the article's authors write is nobody's quotation. */
function isOffered({ quotation }: Compared): boolean {
	return quotation.source.voice !== 'author';
}

function judge(claim: Claim, comparedWith: (words: string) => readonly Compared[]): Judgement {
	const { words: piece } = claim;
	const compared = comparedWith(piece);
	const offered = compared.filter(isOffered);
	const same = innermost(offered.filter(({ comparison }) => comparison.isSame));
	const credited = same.find(({ quotation }) => creditFaults(claim, quotation).length === 0);
	if (credited) return judgement(piece, 'verbatim', credited, []);
	const [first] = same;
	if (first) return judgement(piece, 'misattributed', first, creditFaults(claim, first.quotation));
	const best = nearest(offered);
	// An ellipsis may be the article's own.
	const isOwn = best !== undefined && ellipsesIn(best.quotation.text) >= ellipsesIn(piece);
	const spliced =
		(isOwn ? null : spliceOf(claim, partsOf(piece), comparedWith)) ??
		(best?.comparison.share === 1 ? null : spliceOf(claim, sentencesIn(piece), comparedWith));
	if (spliced) return spliced;
	const ownWords = compared.find(
		({ quotation, comparison }) => quotation.source.voice === 'author' && standsIn(comparison),
	);
	if (ownWords && (!best || best.comparison.share < 1)) return nobodys(piece, claim, ownWords.quotation);
	if (best) return judgement(piece, 'altered', best, creditFaults(claim, best.quotation));
	const otherCase = inOtherCase(piece, offered);
	if (otherCase)
		return { ...otherCase, differences: [...otherCase.differences, ...creditFaults(claim, otherCase.quotation)] };
	const notes = ['These words, or any like them, are not among the quotations of the corpus.'];
	return { claimed: piece, verdict: 'absent', quotation: null, typography: false, differences: [], notes, steps: [] };
}

/** Words that differ from a quotation in the case of their letters alone. */
function inOtherCase(piece: string, offered: readonly Compared[]): (Judgement & { quotation: ShownQuotation }) | null {
	const lowered = readWords(piece.toLowerCase());
	if (lowered.tokens.length < fewestShared) return null;
	for (const { quotation } of offered) {
		const small = quotation.text.toLowerCase();
		const comparison = compare(lowered, readWords(small));
		const words = comparison.share === 1 && comparison.steps.length === 1 ? (comparison.steps[0]?.words ?? '') : '';
		const at = small.length === quotation.text.length && words !== '' ? small.indexOf(words) : -1;
		if (at < 0) continue;
		const actual = quotation.text.slice(at, at + words.length);
		return {
			claimed: piece,
			verdict: 'altered',
			quotation: { ...quotation, excerpt: false },
			typography: false,
			differences: [{ kind: 'character', claimed: piece, actual }],
			notes: ['Only the case of its letters differs.'],
			steps: [
				{ kind: 'actual', words: actual },
				{ kind: 'claimed', words: piece },
			],
		};
	}
	return null;
}

/** Words that a quotation quotes in its turn are those of whom it quotes, not of the one who quotes them. */
function innermost(same: readonly Compared[]): Compared[] {
	return same.filter(
		({ quotation: outer }) =>
			!same.some(
				({ quotation: inner }) =>
					inner !== outer &&
					inner.article.id === outer.article.id &&
					outer.start <= inner.start &&
					inner.end <= outer.end &&
					inner.end - inner.start < outer.end - outer.start,
			),
	);
}

interface Compared {
	quotation: Quotation;
	comparison: Comparison;
}

/** The quotation that shares most with the claim, where that is enough to call the claim a changed form of it. */
function nearest(offered: readonly Compared[]): Compared | undefined {
	return offered
		.filter(({ comparison }) => {
			const same = comparison.steps.filter(({ kind }) => kind === 'same').flatMap(({ words }) => words.split(' '));
			const left = comparison.steps.filter(({ kind }) => kind === 'actual').flatMap(({ words }) => words.split(' '));
			const runs = comparison.steps.filter(({ kind }) => kind === 'same').length;
			const isWhole = comparison.share === 1 && same.length >= runs * fewestShared;
			const isDense =
				isWhole || left.length <= same.length || comparison.differences.some(({ kind }) => kind === 'splice');
			return isDense && comparison.share >= nearShare && (same.length >= fewestShared || comparison.share === 1);
		})
		.sort(
			(a, b) =>
				b.comparison.share - a.comparison.share || a.comparison.differences.length - b.comparison.differences.length,
		)[0];
}

/** True where the claim’s words stand there in one run, though they be part of a sentence. */
function standsIn({ share, differences }: Comparison): boolean {
	return share === 1 && differences.every(({ kind }) => kind === 'cut');
}

function nobodys(piece: string, claim: Claim, passage: Quotation): Judgement {
	const authors = passage.article.authors.join(' and ');
	const others = claim.sources.filter(({ key }) => !passage.article.authors.some((author) => nameKey(author) === key));
	return {
		claimed: piece,
		verdict: others.length > 0 ? 'misattributed' : 'absent',
		quotation: null,
		typography: false,
		differences: others.map(({ key, words }) => ({
			kind: 'source',
			claimed: nameOfKey(key) ?? words,
			actual: authors,
		})),
		notes: [
			`These are the words of the article’s authors, ${authors}, in ${passage.article.title}, paragraph ${passage.paragraph}: they are nobody’s quotation.`,
		],
		steps: [{ kind: 'same', words: piece }],
	};
}

/** What of the credit does not hold: every name must be the quotation’s, and its whole date must lie in the time named. */
function creditFaults({ sources, periods }: Claim, { source }: Quotation): Difference[] {
	const keys = [source.publication, source.speaker].filter((name) => name !== null).map(nameKey);
	const months = monthsOf(source.issued);
	return [
		...sources
			.filter(({ key }) => !keys.includes(key))
			.map(
				({ key, words }): Difference => ({
					kind: 'source',
					claimed: nameOfKey(key) ?? words,
					actual: formatSource(source),
				}),
			),
		...periods
			.filter(({ from, to }) => months === null || months[0] < from || months[1] > to)
			.map(({ words }): Difference => ({ kind: 'date', claimed: words, actual: formatDate(source.issued) })),
	];
}

function judgement(
	claimed: string,
	verdict: Verdict,
	{ quotation, comparison }: Compared,
	credit: readonly Difference[],
): Judgement {
	const notes = [
		...(verdict === 'verbatim' && comparison.isPart ? ['Whole sentences of a longer quotation.'] : []),
		...comparison.differences
			.filter(({ kind }) => kind === 'cut')
			.map(() => 'It begins or ends inside a sentence of the quotation.'),
		...(quotation.isChecked ? [] : ['Rules found who is quoted; nobody has checked it: open the context.']),
	];
	return {
		claimed,
		verdict,
		quotation: { ...quotation, excerpt: false },
		typography: comparison.isTypography,
		differences: [...comparison.differences, ...credit],
		notes: [...new Set(notes)],
		steps: comparison.steps,
	};
}

function ellipsesIn(text: string): number {
	return text.match(/…|\.{3}/gu)?.length ?? 0;
}

/** What stands between ellipses; a single word says nothing. */
function partsOf(words: string): string[] {
	return words.split(/\s*\[?(?:…|\.\.\.)\]?\s*/u).filter((part) => part.split(/\s+/u).length >= 2);
}

function sentencesIn(words: string): string[] {
	return sentencesOf(words).map(({ start, end }) => words.slice(start, end));
}

/** Parts between ellipses, or sentences, that do not stand together: in one quotation, or in several. */
function spliceOf(
	claim: Claim,
	parts: readonly string[],
	comparedWith: (words: string) => readonly Compared[],
): Judgement | null {
	const { words: piece } = claim;
	if (parts.length < 2) return null;
	const offered = comparedWith(piece).filter(isOffered);
	const standing = (part: string) =>
		new Set(comparedWith(part).flatMap(({ quotation, comparison }) => (standsIn(comparison) ? [quotation] : [])));
	const holders = parts.map(standing).map((own) => offered.filter(({ quotation }) => own.has(quotation)));
	if (holders.some((each) => each.length === 0)) return null;
	const whole = holders[0]?.find((each) => holders.every((others) => others.includes(each)));
	const chosen = whole ? [whole] : holders.flatMap(([each]) => each ?? []);
	const [first] = chosen;
	if (!first) return null;
	const sources = [...new Set(chosen.map(({ quotation }) => formatSource(quotation.source)))].join('; ');
	const joint = ellipsesIn(piece) > 0 ? 'An ellipsis joins words' : 'It joins words';
	const isNeighbour = chosen.every(
		({ quotation: { article, paragraph } }) =>
			article.id === first.quotation.article.id && paragraph === first.quotation.paragraph,
	);
	return {
		claimed: piece,
		verdict: 'altered',
		quotation: { ...first.quotation, excerpt: false },
		typography: false,
		differences: [
			{
				kind: 'splice',
				claimed: ellipsesIn(piece) > 0 ? '…' : '',
				actual: whole ? leftOut(whole.comparison) : sources,
			},
			...creditFaults(claim, first.quotation),
		],
		notes: [
			whole
				? `${joint} that do not stand together.`
				: isNeighbour
					? `${joint} between which the article has others: ${sources}.`
					: `${joint} of different quotations: ${sources}.`,
		],
		steps: whole ? first.comparison.steps : [],
	};
}

/** The article’s words that a claim leaves out between those that it has. */
function leftOut({ steps }: Comparison): string {
	return steps
		.filter(({ kind }) => kind === 'actual')
		.map(({ words }) => words)
		.join(' … ');
}
