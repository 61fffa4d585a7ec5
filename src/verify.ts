/** A pasted quotation -> verbatim, altered, misattributed or absent. Strict comparison decides; likeness only suggests. */
import type { Article, Quotation } from './article.ts';
import { type CorpusReader, isInCorpus } from './corpus.ts';
import { ExactnessError, QuestionError } from './errors.ts';
import type { Store } from './store.ts';
import { authorsWords, nearAuthorsWords } from './verify/authors-words.ts';
import { type Claim, checkPaste, readClaims } from './verify/claim.ts';
import type { Difference } from './verify/compare.ts';
import { namesCharacters, readCopied } from './verify/copied.ts';
import { isSilent } from './verify/credit-clause.ts';
import { creditFaults, type Judgement, type Verdict } from './verify/judgement.ts';
import { type Compared, compareAll, fewestShared, hasWord, isOffered } from './verify/likeness.ts';
import { explain } from './verify/look-alikes.ts';
import { noteOnOffice } from './verify/office.ts';
import { clausesIn, ellipsesIn, inOtherCase, partsOf, sentencesIn, spliceOf } from './verify/splice.ts';
import { readWords } from './verify/words.ts';

export interface Verification {
	/** One for each claimed quotation, in their order; never empty. */
	judgements: Judgement[];
	articles: ReadonlyMap<string, Article>;
}

export interface VerifyDeps {
	store: Store;
	reader: CorpusReader;
}

/** A claim of which less stands in a quotation, in order, is not a changed form of it. */
const nearShare = 0.6;

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
	const isExact = (words: string) => comparedWith(words).some((each) => each.comparison.isSame && isOffered(each));
	const shareOf = (words: string) =>
		comparedWith(words).reduce((most, each) => (isOffered(each) ? Math.max(most, each.comparison.share) : most), 0);
	const isOne = (words: string) => {
		const parts = partsOf(words);
		// Words joined by an ellipsis are one claim, whatever marks stand in them.
		if (
			parts.length > 1 &&
			parts.every((part) => comparedWith(part).some((each) => isOffered(each) && each.comparison.isRun))
		)
			return true;
		return comparedWith(words).some(
			(each) =>
				// What an author's passage quotes is judged by itself.
				(each.comparison.isSame && (isOffered(each) || !ownMarks.test(words))) ||
				(isOffered(each) && each.comparison.share >= nearShare && quotesAnother(each.quotation.text)),
		);
	};
	const isPassage = (words: string) => {
		const standing = comparedWith(words).filter(({ comparison }) => comparison.isRun);
		return standing.length > 0 && !standing.some(isOffered);
	};
	checkPaste(paste);
	const copied = readCopied(paste, {
		hasEntities: everything.some(({ text }) => namesCharacters(text)),
		isWord: (word) => everything.some((each) => hasWord(each, word)),
	});
	const claims = readClaims(copied, as, { names, isExact, shareOf, isOne, isPassage });
	if (as !== null && claims.every(isSilent)) {
		throw new QuestionError(
			`${as} is no source that is known here: give a publication, a speaker or a date with --as.`,
		);
	}
	return claims.map((claim) => {
		const judged = judge(claim, comparedWith);
		// What was read otherwise than it was pasted is not the article's bytes.
		return judged.verdict === 'verbatim' && !paste.includes(claim.words) ? { ...judged, typography: true } : judged;
	});
}

/** Between marks, or after a lead-in as a paragraph of its own. */
function quotesAnother(words: string): boolean {
	return ownMarks.test(words) || /:\s*\n/.test(words);
}

const ownMarks = /[“”"‘‚«‹„「『《〈]|(?<=^|\s)'/u;

function judge(claim: Claim, comparedWith: (words: string) => readonly Compared[]): Judgement {
	const { words: piece } = claim;
	const compared = comparedWith(piece);
	const offered = compared.filter(isOffered);
	const same = innermost(offered.filter(({ comparison }) => comparison.isSame));
	const credited = same.find(({ quotation }) => creditFaults(claim, quotation).length === 0);
	if (credited) return judgement(claim, 'verbatim', credited, []);
	// The one who is named may have said them inside a longer sentence, not in quoting who said them.
	const cut = offered.find(
		(each) =>
			each.comparison.isRun &&
			creditFaults(claim, each.quotation).length === 0 &&
			!same.some((one) => encloses(each, one)),
	);
	const isTelling = readWords(piece).tokens.length >= fewestShared;
	if (same.length > 0 && isTelling && cut) return judgement(claim, 'altered', cut, []);
	const [first] = same.toSorted(
		(a, b) => creditFaults(claim, a.quotation).length - creditFaults(claim, b.quotation).length,
	);
	if (first) return judgement(claim, 'misattributed', first, creditFaults(claim, first.quotation));
	if (same.length === 0 && !/\s/u.test(piece)) return oneWord(claim, offered);
	const best = nearest(offered, claim);
	// An ellipsis may be the article's own.
	const isOwn = best !== undefined && ellipsesIn(best.quotation.text) >= ellipsesIn(piece);
	const spliced =
		(isOwn ? null : spliceOf(claim, partsOf(piece), comparedWith)) ??
		(best?.comparison.share === 1
			? null
			: (spliceOf(claim, sentencesIn(piece), comparedWith) ?? spliceOf(claim, clausesIn(piece), comparedWith, false)));
	if (spliced) return spliced;
	const passages = compared.filter((each) => !isOffered(each));
	const standing = passages.filter(({ comparison }) => comparison.isRun);
	const own = best?.comparison.share === 1 ? null : authorsWords(claim, standing);
	if (own) return own;
	if (best) return judgement(claim, 'altered', best, creditFaults(claim, best.quotation));
	const otherCase = inOtherCase(claim, offered);
	if (otherCase) return otherCase;
	const near = nearest(passages, claim);
	const quoted = longestPart(offered, claim) ?? (near && nearestWithin(near, offered));
	if (quoted) return judgement(claim, 'altered', quoted, creditFaults(claim, quoted.quotation));
	if (near) return nearAuthorsWords(claim, near);
	const notes = ['These words, or any like them, are not among the quotations of the corpus.'];
	return { claimed: piece, verdict: 'absent', quotation: null, typography: false, differences: [], notes, steps: [] };
}

/** Words that a quotation quotes in its turn are those of whom it quotes, not of the one who quotes them. */
function innermost(same: readonly Compared[]): Compared[] {
	return same.filter((outer) => !same.some((inner) => inner !== outer && encloses(outer, inner)));
}

function encloses({ quotation: outer }: Compared, { quotation: inner }: Compared): boolean {
	return (
		inner.article.id === outer.article.id &&
		outer.start <= inner.start &&
		inner.end <= outer.end &&
		inner.end - inner.start < outer.end - outer.start
	);
}

/** The quotation that shares most with the claim, where that is enough to call the claim a changed form of it. */
function nearest(offered: readonly Compared[], claim: Claim): Compared | undefined {
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
				b.comparison.share - a.comparison.share ||
				a.comparison.differences.length - b.comparison.differences.length ||
				creditFaults(claim, a.quotation).length - creditFaults(claim, b.quotation).length,
		)[0];
}

/** Fewer words that stand together in a claim make it no changed form of a quotation, nor do words of which less is the claim’s. */
const fewestOfPart = 6;
const partShare = 0.4;

/** The quotation of which the claim has the longest run of words, with others put around it. */
function longestPart(offered: readonly Compared[], claim: Claim): Compared | undefined {
	const least = Math.max(fewestOfPart, partShare * readWords(claim.words).tokens.length);
	const longest = ({ comparison }: Compared) =>
		Math.max(0, ...comparison.steps.map(({ kind, words }) => (kind === 'same' ? words.split(' ').length : 0)));
	return offered.filter((each) => longest(each) >= least).sort((a, b) => longest(b) - longest(a))[0];
}

/** A word alone says nothing, wherever it stands. */
function oneWord(claim: Claim, offered: readonly Compared[]): Judgement {
	const count = offered.filter(({ comparison }) => comparison.isRun).length;
	return {
		claimed: claim.words,
		verdict: 'absent',
		quotation: null,
		typography: false,
		differences: [],
		notes: [
			count === 0
				? 'This word is not among the quotations of the corpus.'
				: `A word alone is no quotation: it stands in ${count === 1 ? 'one quotation' : `${count} quotations`} of the corpus.`,
		],
		steps: [],
	};
}

/** Of the quotations that a passage holds, the one of which most stands in the claim: words put around it make it no author's. */
function nearestWithin(passage: Compared, offered: readonly Compared[]): Compared | undefined {
	return offered
		.filter(
			(each) =>
				encloses(passage, each) &&
				each.comparison.steps.some(({ kind, words }) => kind === 'same' && words.split(' ').length >= fewestShared),
		)
		.sort((a, b) => b.comparison.share - a.comparison.share)[0];
}

function judgement(
	claim: Claim,
	verdict: Verdict,
	{ quotation, comparison }: Compared,
	credit: readonly Difference[],
): Judgement {
	const notes = [
		...(verdict === 'verbatim' && comparison.isPart ? ['Whole sentences of a longer quotation.'] : []),
		...comparison.differences
			.filter(({ kind }) => kind === 'cut')
			.map(() => 'It begins or ends inside a sentence of the quotation.'),
		noteOnOffice(claim.offices, quotation.leadIn),
		...comparison.differences.map((each) => (each.kind === 'character' ? explain(each.claimed, each.actual) : null)),
		...(quotation.isChecked ? [] : ['Rules found who is quoted; nobody has checked it: open the context.']),
	];
	return {
		claimed: claim.words,
		verdict,
		quotation: { ...quotation, excerpt: false },
		typography: comparison.isTypography,
		differences: [...comparison.differences, ...credit],
		notes: [...new Set(notes)].filter((note) => note !== null),
		steps: comparison.steps,
	};
}
