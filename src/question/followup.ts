/** Pure: a question that only points at what was shown before -> what it points at. */

import { readQuestion } from '../question.ts';
import { frames } from './asking-words.ts';
import { wantedOf } from './wanted.ts';

export type FollowUp =
	/** Further quotations of the question before; of others than whom it names, where somebody else is asked for. */
	| { kind: 'more'; count: number | 'all' | null; ofOthers: boolean }
	/** Quotations that were shown, counted from 1 in their list; those shown last where no number is given. */
	| { kind: 'again'; which: number | 'last' | null };

/** With more words than this a question says something itself. */
const fewWords = 9;

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ordinal = new RegExp(
	`^(\\d{1,2})$|\\[(\\d{1,2})\\]|(?:#|\\b(?:number|no\\.?|nr\\.?)\\s?)(\\d{1,2})\\b|\\b(\\d{1,2})(?:st|nd|rd|th)\\b|\\b(${ordinals.join('|')})\\b|\\b(last)\\b`,
);
const asksForMore =
	/\b(?:more|next|another|others?|else|further|continue|remaining|rest|go on|keep going)\b|^(?:더|다음|계속)(?:\s|$|[?.!])/;
const asksForOthers = /\b(?:who|anyone|anybody|someone|somebody)\s+else\b/;
const asksWhose =
	/\b(?:who|whom|whose|when|where|which|sources?|dates?|dated|years?|author|citations?|cite|credit|references?|link|url|context|issue|page|paragraph)\b|출처|누가|언제|어디/;
/** Words of pointing that other questions have as a subject. */
const pointing =
	/\b(?:further|continue|remaining|rest|keep|going|dates?|dated|years?|credit|link|url|context|issue)\b|더|다음|계속/g;

/** null for a question that says something itself. */
export function followUpOf(question: string): FollowUp | null {
	const text = question
		.trim()
		.toLowerCase()
		.replace(/[?!.]+$/, '');
	if (text === '' || text.split(/\s+/).length > fewWords) return null;
	const [words = '', ...numbers] = ordinal.exec(text) ?? [];
	if (words !== '' && isBare(text.replace(words, ' '))) {
		const named = ordinals.indexOf(numbers.find((each) => each !== undefined) ?? '');
		const digits = Number(numbers.find((each) => each !== undefined && /^\d/.test(each)));
		return { kind: 'again', which: words === 'last' ? 'last' : named >= 0 ? named + 1 : digits };
	}
	if (asksForMore.test(text)) {
		const counted = /\b(\d{1,2}|two|three|four|five|ten)\b(?= (?:more|others?|further))/.exec(text)?.[0];
		const { count } = wantedOf(counted ? `${counted} quotations` : text, []);
		if (!isBare(text.replace(counted ?? '', ' '))) return null;
		return {
			kind: 'more',
			count: count ?? (/\brest|remaining\b/.test(text) ? 'all' : null),
			ofOthers: asksForOthers.test(text),
		};
	}
	return asksWhose.test(text) && isBare(text) ? { kind: 'again', which: null } : null;
}

/** Whether a question has no subject, source or date. */
function isBare(text: string): boolean {
	const { terms, sources, periods } = readQuestion(text.replace(pointing, ' '));
	return terms.every(({ word }) => frames(word)) && sources.length + periods.length === 0;
}
