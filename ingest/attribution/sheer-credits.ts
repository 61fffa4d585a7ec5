/** Pure: credits that need no weighing, since the article says them outright: labels of interviews, and lines under quotations. */
import type { Credit } from './credit.ts';
import type { Interview } from './interview.ts';
import type { Noted } from './sources.ts';

/** How sure what is said outright is: a label or a line may have been misread. */
const sure = 0.9;

const outright = { work: null, route: null, confidence: sure, tense: null, routes: null, sentence: null } as const;

/** The answer of somebody whose label stands before it. */
export function answerOf({ date }: Interview, { party }: Interview['answers'][number]): Credit {
	return {
		...outright,
		party,
		publication: null,
		isPress: false,
		channel: 1,
		date: date && { ...date, confidence: sure },
		undated: 0.5,
	};
}

/** Whom the line under a quotation names, it is by. */
export function signedBy({ party, publication, isInterview, date }: Noted): Credit {
	return {
		...outright,
		party,
		publication,
		isPress: publication !== null && !isInterview,
		channel: sure,
		date: date && { ...date, confidence: sure },
		undated: 0.7,
	};
}
