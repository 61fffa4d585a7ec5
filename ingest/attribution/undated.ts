/** Pure: what speaks for the text telling no date of a quotation. */
import type { Sentence } from './chunk.ts';
import type { Credit, Scene, Tense } from './credit.ts';
import { wordsOf } from './dated-places.ts';
import type { SectionDay } from './days.ts';
import type { Routes } from './routes.ts';

const timeless =
	/\b(?:undated|without a date|what date|used to|lik(?:e|es|ed) to|would (?:often|say|tell|ask|answer|reply)|fond of)\b/;
const unnamed = /\b(?:anonymity|not to be (?:named|identified)|not authori[sz]ed|gave no name|without giving)\b/;
const reached = /\b(?:telephone|by phone|reached|when asked|asked)\b/;
const reachedBefore = /\b(?:telephone|by phone|[Rr]eached (?:at|by|on|in)|text message|our questions)\b/;

/** What is known of the quotation. */
export interface Undated {
	manner: string;
	standing: string;
	tense: Tense;
	/** Whether the sentence that credits it tells a time. */
	isDated: boolean;
	/** Those of that sentence. */
	words: string;
	day: SectionDay | null;
	hasVisit: boolean;
}

/** The features of no date. */
export function undatedNames(
	{ reading, isNested }: Scene,
	credit: Credit,
	sentence: Sentence | null,
	routes: Routes['routes'],
	{ manner, standing, tense, isDated, words, day, hasVisit }: Undated,
): string[] {
	const before = sentence ? reading.sentences[sentence.index - 1] : undefined;
	const lead = before && before.paragraph === sentence?.paragraph ? wordsOf({ reading }, before) : '';
	const hasUnresolved = sentence?.chunks.some((chunk) => chunk.type === 'time' && chunk.time.date === null) ?? false;
	const names: [string, boolean][] = [
		['none nested', isNested],
		['none to author', /\b(?:told|tells|said\sto|says\sto|remarked\sto)\s(?:me|us|this)\b/.test(words)],
		['none timeless', timeless.test(words)],
		['none timeless before', !isDated && timeless.test(lead)],
		['none reached', !isDated && reached.test(words)],
		['none reached before', !isDated && reachedBefore.test(lead)],
		['none unnamed', unnamed.test(words) || unnamed.test(lead)],
		['none described', credit.party?.isDescribed === true],
		['none nobody', !credit.party && !credit.publication],
		['none dated work', credit.work !== null && credit.work.date !== null],
		['none undated work', credit.work !== null && credit.work.date === null],
		['none unresolved', hasUnresolved],
		['none said', routes.some(({ verb }) => verb && /^(?:said|says)$/.test(verb.words))],
		['none section', day !== null && !day.isWhole],
		['none section whole', day?.isWhole === true],
		['none visit', hasVisit],
	];
	return [
		...['none', `none ${manner}`, `none ${standing}`, `none ${tense}`, isDated ? 'none beside' : 'none untold'],
		...names.filter(([, isTrue]) => isTrue).map(([name]) => name),
	];
}
