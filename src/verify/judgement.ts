/** What became of a claimed quotation, and the faults of its credit. */
import type { Quotation } from '../article.ts';
import { formatDate, monthsOf } from '../dates.ts';
import type { ShownQuotation } from '../gate.ts';
import { foldSpelling } from '../language/fold.ts';
import { canSpeak, nameKey, nameOfKey, spellingsOf } from '../names.ts';
import { formatSource } from '../wording.ts';
import type { Claim } from './claim.ts';
import { isOn } from './claimed-date.ts';
import type { Difference, Step } from './compare.ts';
import type { ClaimedSource } from './credit-clause.ts';
import { mayBeAt } from './occasion.ts';

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

const heads: Record<Verdict, string> = {
	verbatim: 'Verbatim: word for word in the article.',
	altered: 'Altered: the article has other words.',
	misattributed: 'Misattributed: the words are there, and they are another’s.',
	absent: 'Absent: nobody is quoted with these words.',
};

/** The verdict in one line. */
export function formatVerdict({ verdict, differences }: Judgement): string {
	const are = (...kinds: Difference['kind'][]) => differences.every(({ kind }) => kinds.includes(kind));
	if (verdict === 'altered' && differences.length > 0 && are('cut', 'negation') && differences[0]?.kind === 'cut')
		return 'Altered: it is cut out of a sentence.';
	if (verdict === 'misattributed' && are('date')) return 'Misattributed: the words are there, with another date.';
	if (verdict === 'misattributed' && are('date', 'occasion'))
		return 'Misattributed: the words are there, of another occasion.';
	return heads[verdict];
}

/**
 * A difference in one sentence: "Left out (negation): by no means."
 * @param short makes words fit where they are shown.
 */
export function formatDifference(
	{ kind, claimed, actual, isApart }: Difference,
	short = (words: string) => words,
): string {
	return stopped(told());

	function told(): string {
		if (isApart) return `Joined (${kind}), though apart: ${short(actual)}`;
		if (claimed === '' && actual === '') return `Put in another order (${kind})`;
		if (claimed === '') return `Left out (${kind}): ${short(actual)}`;
		if (actual === '') return `Added (${kind}): ${short(claimed)}`;
		return `Changed (${kind}): ${short(claimed)} in place of ${short(actual)}`;
	}
}

/** With a full stop, unless it ends with one. */
function stopped(sentence: string): string {
	return /[.…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What of the credit does not hold: every name must be the quotation’s, its whole date must lie in the time named, and so its occasion. */
export function creditFaults(claim: Claim, quotation: Quotation): Difference[] {
	const { source } = quotation;
	const months = monthsOf(source.issued);
	const dates = [
		...claim.periods.filter(({ from, to }) => months === null || months[0] < from || months[1] > to),
		...claim.dates.filter((date) => !isOn(date, source.issued)),
	];
	return [
		...claim.sources
			.filter((claimed) => !isSource(claimed, quotation))
			.map(
				({ key, words }): Difference => ({
					kind: 'source',
					claimed: nameOfKey(key) ?? words,
					actual: formatSource(source),
				}),
			),
		...dates.map(({ words }): Difference => ({ kind: 'date', claimed: words, actual: formatDate(source.issued) })),
		...claim.occasions
			.filter((occasion) => !mayBeAt(occasion, source.occasion))
			.map(({ words }): Difference => ({ kind: 'occasion', claimed: words, actual: source.occasion ?? '' })),
	];
}

/** True where the quotation is of the one who is named, or that one is named for quoting it. */
function isSource({ key, isQuoting }: ClaimedSource, { source, article }: Quotation): boolean {
	const names = [source.publication, source.speaker].filter((name) => name !== null);
	if (names.some((name) => nameKey(name) === key)) return true;
	if (isQuoting && [article.publisher, ...article.authors].some((name) => nameKey(name) === key)) return true;
	// "North Korea pledged" what its cabinet did.
	const places = canSpeak(key) ? [] : spellingsOf(nameOfKey(key) ?? '');
	return places.some((place) => names.some((name) => foldSpelling(name).startsWith(foldSpelling(place))));
}
