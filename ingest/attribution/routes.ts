/** Pure: a quotation's place among the author's sentences -> every word nearby that may say who speaks, by the way that leads to it. */
import type { Span } from '../../src/article.ts';
import { lastFrom } from '../../src/spans.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { type Cue, type IsAuthor, leadOf, sourceWithoutVerb, tailOf, topicOf } from './cue.ts';

import type { Reading } from './parties.ts';

/** How a quotation stands in the text. */
export type Setting = 'block' | 'alone' | 'whole' | 'fragment';

export interface Route extends Cue {
	name: string;
}

export interface Routes {
	setting: Setting;
	/** The sentence in which the quotation stands, or which leads to it. */
	sentence: Sentence | null;
	/** The surest ways first. */
	routes: Route[];
}

/** @param text the article, marks and all. */
export function routesOf(
	{ sentences, partyOf, workOf, quoted }: Reading,
	quotation: Span & { kind: string },
	text: string,
): Routes {
	const isQuotation = (chunk: Chunk) => chunk.type === 'quote' && quoted.has(chunk.start);
	const isAuthor: IsAuthor = (chunk) => /^(?:i|we|you)$/i.test(chunk.words) && !partyOf.has(chunk);
	const tests: Tests = { isAuthor, isQuotation };
	const place = sentences[lastFrom(sentences, quotation.start)];
	const routes: Route[] = [];
	const add = (name: string, cue: Cue | null) => {
		if (cue) routes.push({ ...cue, name });
	};
	if (place && quotation.start < place.end) {
		const isBare = addWithin(add, place, quotation, text, { isAuthor, isQuotation, partyOf, workOf });
		const before = sentences[place.index - 1];
		if (isBare && before) addBefore(add, before, before.paragraph === place.paragraph ? 'previous' : 'above', tests);
		const words = text.slice(quotation.start, quotation.end);
		return { setting: /^[\p{Lu}\p{Lo}]/u.test(words) ? 'whole' : 'fragment', sentence: place, routes };
	}
	const lead = lastBefore(sentences, quotation.start);
	if (lead) {
		const isColon = /[:,]\s*$/u.test(text.slice(lead.start, lead.end));
		addBefore(add, lead, isColon ? 'colon' : 'above', tests);
		const before = sentences[lead.index - 1];
		if (before && before.paragraph === lead.paragraph) addBefore(add, before, 'before colon', tests);
	}
	return { setting: quotation.kind === 'block' ? 'block' : 'alone', sentence: lead ?? null, routes };
}

/** What a chunk is. */
interface Tests {
	isAuthor: IsAuthor;
	isQuotation(chunk: Chunk): boolean;
}

type Add = (name: string, cue: Cue | null) => void;

/** The ways in the quotation's own sentence; true where nobody is named in it before the quotation. */
function addWithin(
	add: Add,
	sentence: Sentence,
	{ start, end }: Span,
	text: string,
	{ isAuthor, isQuotation, partyOf, workOf }: Pick<Reading, 'partyOf' | 'workOf'> & Tests,
): boolean {
	const { chunks } = sentence;
	const subject = (chunk: Chunk | null | undefined): Cue | null =>
		chunk ? { sentence, subject: chunk, verb: null } : null;
	const before = chunks.filter((chunk) => chunk.end <= start);
	const after = chunks.filter((chunk) => chunk.start >= end);
	const last = before.findLastIndex(isQuotation);
	const own = before.slice(last + 1);
	const tail = tailOf(sentence, end, text.slice(end - 1, end));
	add('tail', tail);
	add('lead', leadOf(sentence, before, last + 1, isAuthor));
	add('source', subject(sourceWithoutVerb(own)));
	if (last >= 0) add('former lead', leadOf(sentence, before.slice(0, last), 0, isAuthor));
	const clause = before.findLastIndex(({ words }) => words === ';');
	add('topic', subject(topicOf(clause > last ? before.slice(clause + 1) : own, isAuthor)));
	if (last >= 0) add('former topic', subject(topicOf(before.slice(0, last), isAuthor)));
	add('work', subject(own.findLast(isWork)));
	add('owner', subject(own.slice(0, 2).find(isOwner)));
	const isSource = ({ type }: Chunk) => type === 'name' || type === 'noun';
	if (/^of$/.test(own.at(-1)?.words ?? '') && after[0]?.words === 'from') add('from', subject(after.find(isSource)));
	const by = after.findIndex(({ type, words }) => type === 'preposition' && words === 'by');
	if (by >= 0 && by < 8) add('agent', subject(after.slice(by + 1, by + 4).find(isSource)));
	if (/^[^\p{L}]{0,4}$/u.test(text.slice(sentence.start, start)) || own.length === 0)
		add('after', subject(tail?.subject ?? topicOf(after, isAuthor)));
	const named = before.filter((chunk) => partyOf.has(chunk) || workOf.has(chunk)).slice(-6);
	for (const chunk of named) add('named', subject(chunk));
	return !before.some(({ type }) => type === 'name' || type === 'noun' || type === 'pronoun' || type === 'say');
}

/** The ways in a sentence before it. */
function addBefore(add: Add, sentence: Sentence, place: string, { isAuthor, isQuotation }: Tests): void {
	const { chunks } = sentence;
	const subject = (chunk: Chunk | null | undefined): Cue | null =>
		chunk ? { sentence, subject: chunk, verb: null } : null;
	const last = chunks.findLastIndex(isQuotation);
	const own = place === 'colon' && last >= 0 && last < chunks.length - 2 ? chunks.slice(last + 1) : chunks;
	add(`${place} lead`, leadOf(sentence, own, 0, isAuthor));
	add(`${place} source`, subject(sourceWithoutVerb(own)));
	add(`${place} topic`, subject(topicOf(own, isAuthor)));
	add(`${place} work`, subject(own.findLast(isWork)));
	add(`${place} owner`, subject(own.slice(0, 2).find(isOwner)));
}

function isWork(chunk: Chunk): boolean {
	return chunk.type === 'noun' && chunk.classes.has('work');
}

/** The last sentence that ends before a place. */
function lastBefore(sentences: readonly Sentence[], at: number): Sentence | undefined {
	const index = lastFrom(sentences, at);
	return (sentences[index]?.end ?? 0) <= at ? sentences[index] : sentences[index - 1];
}

/** "Her complaint was": whose. */
function isOwner(chunk: Chunk): boolean {
	return (chunk.type === 'pronoun' || chunk.type === 'name' || chunk.type === 'noun') && chunk.isPossessive;
}
