/** What became of a claimed quotation, and the faults of its credit. */
import type { Quotation } from './article.ts';
import type { Claim } from './claim.ts';
import type { Difference, Step } from './compare.ts';
import { formatDate, monthsOf } from './dates.ts';
import type { ShownQuotation } from './gate.ts';
import { nameKey, nameOfKey } from './names.ts';
import { formatSource } from './wording.ts';

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

/** True where the words and their source are right, and the time is not. */
export function isOtherDate({ verdict, differences }: Judgement): boolean {
	return verdict === 'misattributed' && differences.every(({ kind }) => kind === 'date');
}

/** What of the credit does not hold: every name must be the quotation’s, and its whole date must lie in the time named. */
export function creditFaults({ sources, periods }: Claim, { source }: Quotation): Difference[] {
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
