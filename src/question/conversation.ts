/** Pure: a follow-up question -> the question that it stands for, from the turn before it. */
import { readQuestion } from '../question.ts';

/** A turn of a conversation that has been answered. */
export interface Turn {
	/** The question with what it took from the turns before it. */
	question: string;
	/** True where it asks about the corpus itself, so that nothing follows it up. */
	isAside?: boolean;
	/** Whether it took anything from them. */
	isFollowUp?: boolean;
	/** False where there was no evidence. */
	isAnswered?: boolean;
	/** The ids of the quotations that were shown, in order. */
	shown?: {
		/** In the list that was shown last: what "the second one" counts. */
		list: string[];
		/** Just now: what "who said that?" means. */
		now: string[];
		/** To this question until now: what "more" leaves out. */
		all: string[];
	};
}

/** "And in 2016?", "What about Hakpo?", "그럼 학보는?" */
const opens =
	/^(?:(?:and|but|or|so|then|also|ok(?:ay)?|what about|how about|same (?:for|with)|(?:any(?:thing)? |something |\d+ )?more (?:from|by)|others? (?:from|by))(?=[\s,])|그럼|그러면|그리고|그렇다면)/i;
const pointsToPerson = /\b(?:he|she|him|his)\b/i;
/** A thing spoken of before, at the end: "What did he mean by that?" */
const pointsToThing = /\b(?:that|this|it|they|them|those)\s*[?.!]*$/i;
/** With more terms than this a question has a subject of its own, whatever it ends with. */
const fewTerms = 2;

/**
 * A question that says no more than a new source or date takes its subject from the turn before; one that says only a new subject takes
 * its source. Dates are never taken over: another source spoke at another time. A question that stands by itself is returned as it is.
 * Turns that say nothing, and follow-ups that came to nothing, are passed over.
 * @param names the sources and authors of the corpus.
 */
export function inContext(question: string, earlier: readonly Turn[], names: readonly string[]): string {
	const now = readQuestion(question, names);
	const turns = earlier
		.filter(({ isAnswered, isFollowUp, isAside }) => !isAside && (isAnswered !== false || !isFollowUp))
		.map((turn) => readQuestion(turn.question, names))
		.filter(({ terms, sources, periods }) => terms.length + sources.length + periods.length > 0)
		.reverse();
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
