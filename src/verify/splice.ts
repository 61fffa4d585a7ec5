/** Claimed words that stand in the corpus, and not as they are put together or written: joined, or in other letters. */

import type { Quotation } from '../article.ts';
import { sentencesOf } from '../language/sentences.ts';
import { formatSource } from '../wording.ts';
import type { Claim } from './claim.ts';
import { type Comparison, compare, denialIn } from './compare.ts';
import { creditFaults, type Judgement } from './judgement.ts';
import { type Compared, fewestShared, isOffered } from './likeness.ts';
import { readWords, type Words } from './words.ts';

export function ellipsesIn(text: string): number {
	return text.match(/…|\.{3}/gu)?.length ?? 0;
}

/** What stands between ellipses; a single word says nothing. */
export function partsOf(words: string): string[] {
	return words.split(/\s*\[?(?:…|\.\.\.)\]?\s*/u).filter((part) => part.split(/\s+/u).length >= 2);
}

/** What stands between commas, semicolons, colons and dashes. */
export function clausesIn(words: string): string[] {
	return words.split(/(?<=[,;:])\s+|\s*[–—]\s*/u).filter((part) => part.split(/\s+/u).length >= 2);
}

export function sentencesIn(words: string): string[] {
	return sentencesOf(words).map(({ start, end }) => words.slice(start, end));
}

/**
 * Parts between ellipses, or sentences, that do not stand together: in one quotation, or in several.
 * @param isOfOne false where parts of one quotation are no splice.
 */
export function spliceOf(
	claim: Claim,
	parts: readonly string[],
	comparedWith: (words: string) => readonly Compared[],
	isOfOne = true,
): Judgement | null {
	const { words: piece } = claim;
	if (parts.length < 2) return null;
	const offered = comparedWith(piece).filter(isOffered);
	const standing = (part: string) =>
		new Set(comparedWith(part).flatMap(({ quotation, comparison }) => (comparison.isRun ? [quotation] : [])));
	const holders = parts.map(standing).map((own) => offered.filter(({ quotation }) => own.has(quotation)));
	if (holders.some((each) => each.length === 0)) return null;
	const whole = holders[0]?.find((each) => holders.every((others) => others.includes(each)));
	if (whole && !isOfOne) return null;
	const chosen = whole ? [whole] : holders.flatMap(([each]) => each ?? []);
	const [first] = chosen;
	if (!first) return null;
	const sources = [...new Set(chosen.map(({ quotation }) => formatSource(quotation.source)))].join('; ');
	const joint = ellipsesIn(piece) > 0 ? 'An ellipsis joins words' : 'It joins words';
	const isNeighbour = chosen.every(
		({ quotation: { article, paragraph } }) =>
			article.id === first.quotation.article.id && paragraph === first.quotation.paragraph,
	);
	const gap = whole ? leftOut(whole.comparison) : '';
	return {
		claimed: piece,
		verdict: 'altered',
		quotation: { ...first.quotation, excerpt: false },
		typography: false,
		differences: [
			{
				kind: 'splice',
				claimed: ellipsesIn(piece) > 0 ? '…' : '',
				...(whole ? { actual: gap } : { actual: sources, isApart: true }),
			},
			...denialIn(gap),
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

const smallWords = new WeakMap<Quotation, Words>();

/** Words that differ from a quotation in the case of their letters alone. */
export function inOtherCase(claim: Claim, offered: readonly Compared[]): Judgement | null {
	const { words: piece } = claim;
	const lowered = readWords(piece.toLowerCase());
	if (lowered.tokens.length < fewestShared) return null;
	const [, second = ''] = lowered.tokens.map(({ key }) => key);
	for (const { quotation } of offered) {
		const small = smallWords.get(quotation) ?? readWords(quotation.text.toLowerCase());
		smallWords.set(quotation, small);
		// Most quotations lack the word, and need not be compared.
		if (!small.keys.has(second)) continue;
		const comparison = compare(lowered, small);
		const words = comparison.share === 1 && comparison.steps.length === 1 ? (comparison.steps[0]?.words ?? '') : '';
		const at = small.text.length === quotation.text.length && words !== '' ? small.text.indexOf(words) : -1;
		if (at < 0) continue;
		const actual = quotation.text.slice(at, at + words.length);
		return {
			claimed: piece,
			verdict: 'altered',
			quotation: { ...quotation, excerpt: false },
			typography: false,
			differences: [{ kind: 'character', claimed: piece, actual }, ...creditFaults(claim, quotation)],
			notes: ['Only the case of its letters differs.'],
			steps: [
				{ kind: 'actual', words: actual },
				{ kind: 'claimed', words: piece },
			],
		};
	}
	return null;
}
