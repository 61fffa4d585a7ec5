/** Pure: a follow-up question -> the question that it stands for, from the turn before it. */
import { readQuestion } from './question.ts';

/** A turn of a conversation that has been answered. */
export interface Turn {
	/** The question with what it took from the turns before it. */
	question: string;
}

/** "And in 2016?", "What about Hakpo?", "Who said that?", "그럼 학보는?" */
const opensFollowUp =
	/^(?:and|but|or|so|then|also|ok|what about|how about|same (?:for|with)|그럼|그러면|그리고|그렇다면)\b|^(?:그럼|그러면|그리고|그렇다면)/i;
const pointsBack = /\b(?:he|she|they|it|that|this|those|these|them|him|his|her|their|there|the same)\b/i;

/**
 * A question that says no more than a new source or date takes its subject from the turn before; one that says only a new subject takes
 * its source and date. Any other question is returned as it is.
 */
export function inContext(question: string, earlier: readonly Turn[], names: readonly string[]): string {
	const before = earlier.at(-1);
	if (!before) return question;
	const now = readQuestion(question, names);
	const opens = opensFollowUp.test(now.text);
	const isBare = now.terms.length === 0;
	if (!opens && !(pointsBack.test(now.text) && now.terms.length <= 3)) return question;
	const then = readQuestion(before.question, names);
	if (isBare && now.sources.length === 0 && now.periods.length === 0) return before.question;
	const subject = isBare ? then.subject : now.subject;
	const sources = now.sources.length > 0 ? now.sources : then.sources;
	const periods = now.periods.length > 0 ? now.periods : then.periods;
	return [subject, ...sources.map(({ words }) => words), ...periods.map(({ words }) => words)].join(' ').trim();
}
