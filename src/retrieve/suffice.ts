/** Pure: whether a quotation has enough of what a question is about to be an answer to it. */
import type { Corpus } from '../corpus.ts';
import { searchWords, type Term } from '../language/terms.ts';
import type { ReadQuestion } from '../question.ts';
import type { FoundRow } from '../store.ts';

/*
 * The figures below were fitted on the tuning part of test/eval.
 */

/**
 * A quotation answers, and stands before those that do not, where 3.8 x (share of the question's terms that it has) + 1.5 x ln(1 +
 * their number) + 1.5 x cosine comes to this. Terms count by their weight.
 */
const enough = 3.4;
/** What a name weighs that the corpus does not have: who asks for Rason is not answered with what is said of zones. */
const absentName = 3;
/** A term that at most this part of the corpus has weighs 1; one that stands everywhere says little. */
const rarePart = 0.1;

export function isAnswer(
	{ terms, sources, periods, capitals }: ReadQuestion,
	row: FoundRow,
	similarity: number,
	corpus: Corpus,
): boolean {
	if (terms.length === 0) return sources.length > 0 || periods.length > 0;
	const keys = keysOf(row);
	if (lacksOrdinal(terms, keys)) return false;
	// Under the heading "Trade" not all is on trade.
	if (isOnlyUnderHeading(terms, row, corpus)) return false;
	// "Grain prices" is not answered by what is said of prices.
	if (terms.length === 2 && terms.some((term) => presence(term, corpus.frequency) === 0)) return false;
	const weights = terms.map((term) =>
		capitals.has(term.word) && presence(term, corpus.frequency) === 0 ? absentName : weightOf(term, corpus),
	);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const present = terms.reduce((sum, term, index) => sum + (weights[index] ?? 0) * presence(term, keys), 0);
	return 3.8 * (present / whole) + 1.5 * Math.log(1 + present) + 1.5 * similarity >= enough;
}

/** 1 for a term that is rare in the corpus or absent from it, towards 0 for one that stands everywhere. */
function weightOf(term: Term, { frequency, size }: Corpus): number {
	const mean = term.keys.reduce((sum, key) => sum + (frequency.get(key) ?? 0), 0) / term.keys.length;
	return mean === 0 ? 1 : Math.min(1, Math.log(1 + size / mean) / Math.log(1 + 1 / rarePart));
}

/** "The Ninth Party Congress" is not answered by the Eighth. */
export function lacksOrdinal(terms: readonly Term[], keys: ReadonlySet<string>): boolean {
	return terms.some((term) => isOrdinal(term) && presence(term, keys) === 0);
}

/** "Seventh", "7th". */
export function isOrdinal({ keys }: Term): boolean {
	return /^\d+[a-z]/.test(keys[0] ?? '');
}

/** How much of a term is among the keys: for a Korean word the share of its syllable pairs, else 0 or 1. */
export function presence(term: Term, keys: { has(key: string): boolean }): number {
	return term.keys.filter((key) => keys.has(key)).length / term.keys.length;
}

/** Whether nothing but the section's heading has any of the terms. */
function isOnlyUnderHeading(terms: readonly Term[], { words, quotation }: FoundRow, corpus: Corpus): boolean {
	const isIn = (keys: string) => {
		const held = new Set(keys.split(' '));
		return terms.some((term) => presence(term, held) > 0);
	};
	if (isIn(words)) return false;
	const { leadIn, source } = quotation;
	const context = [leadIn, source.occasion, source.publication, source.speaker].filter(Boolean).join(' \n ');
	return !isIn(searchWords(context, corpus.sourceNames));
}

export function keysOf({ words, context }: FoundRow): Set<string> {
	return new Set(`${words} ${context}`.split(' '));
}
