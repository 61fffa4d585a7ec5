/** Pure: a follow-up question -> the question that it stands for, from the turn before it. */
import { readQuestion } from './question.ts';

/** A turn of a conversation that has been answered. */
export interface Turn {
	/** The question with what it took from the turns before it. */
	question: string;
}

/** "And in 2016?", "What about Hakpo?", "그럼 학보는?" */
const opens =
	/^(?:(?:and|but|or|so|then|also|ok(?:ay)?|what about|how about|same (?:for|with))(?=[\s,])|그럼|그러면|그리고|그렇다면)/i;
const pointsToPerson = /\b(?:he|she|him|his)\b/i;
/** A thing spoken of before, at the end: "What did he mean by that?" */
const pointsToThing = /\b(?:that|this|it|they|them|those)\s*[?.!]*$/i;
/** With more terms than this a question has a subject of its own, whatever it ends with. */
const fewTerms = 2;

/**
 * A question that says no more than a new source or date takes its subject from the turn before; one that says only a new subject takes
 * its source. Dates are never taken over: another source spoke at another time. A question that stands by itself is returned as it is.
 * @param names the sources and authors of the corpus.
 */
export function inContext(question: string, earlier: readonly Turn[], names: readonly string[]): string {
	const now = readQuestion(question, names);
	const turns = earlier.map((turn) => readQuestion(turn.question, names)).reverse();
	const [before] = turns;
	const isBare = now.terms.length === 0;
	const namesSource = now.sources.length > 0;
	const pointsBack =
		(pointsToPerson.test(now.text) && now.terms.length <= 2 * fewTerms) ||
		(pointsToThing.test(now.text) && now.terms.length <= fewTerms);
	const standsAlone = !isBare && (namesSource || now.terms.some((term) => term.isName));
	if (!before || standsAlone || !(pointsBack || opens.test(now.text))) return question;
	if (isBare && !namesSource && now.periods.length === 0) return pointsBack ? before.text : question;
	const sources = namesSource ? now.sources : (turns.find((turn) => turn.sources.length > 0)?.sources ?? []);
	const subject = isBare ? before.subject : now.subject;
	return [subject, ...[...sources, ...now.periods].map(({ words }) => words)].join(' ').trim();
}
