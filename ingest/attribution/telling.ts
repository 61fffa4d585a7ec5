/** Pure: how a sentence tells a time: as the story goes on, as what had been before, as what is to come, or as that of a thing it names. */
import type { Span } from '../../src/article.ts';

/**
 * `told` of what happened in the story, `before` of what had happened by then, `ahead` of what was still to come,
 * `thing` of a document that is only spoken of: "Monday's edition", "a report of 2019".
 */
export type Telling = 'told' | 'before' | 'ahead' | 'thing';

const documents =
	'accounts?|act|address|agreement|analysis|announcement|article|assessment|audit|ballot|bill|book|broadcast|budget|bulletin|cable|census|chronicle|circular|column|comment|commentary|communiqué|constitution|contract|copy|decision|declaration|decree|diary|directive|dispatch|document|draft|e-?mail|edition|editorial|entry|essay|exchange|figures?|filing|film|forecast|guidelines?|inquiry|inspection|instruction|interview|inventory|issue|judgment|law|leader|leaflet|lecture|ledger|letter|license|manifesto|manual|map|medal|memo|memoir|memorandum|message|minutes?|note|notice|novel|number|opinion|order|pamphlet|paper|petition|photograph|plan|play|poem|policy|poll|post|profile|programme|program|protocol|rates?|reform|regulations?|remarks?|report|resolution|review|rules?|ruling|sermon|settlement|speech|statement|statute|study|supplement|survey|tables?|tapes?|telegram|text|thesis|transcript|treaty|tweet|verdict|version|will|work';
const ofDocument = new RegExp(
	String.raw`\b(?:${documents})\s(?:of|from|dated|for|published|issued|printed|released|signed|sent|written|passed|adopted|made|given)(?:\s(?:in|on))?(?:\s(?:the|early|late))?\s$`,
	'iu',
);
const documentNext = new RegExp(String.raw`^(?:[’']s?)?\s(?:\p{Ll}+\s){0,2}?(?:${documents})\b`, 'u');
const determiner = /\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Tt]hat|[Tt]his|[’']s)\s$/u;

/** Where another clause may begin. */
const border =
	/[,;:—–()]|(?<=\s)(?:and|but|that|which|who|whose|whom|when|while|because|if|where|although|though|before|after|since|until|so|than)(?=\s)/gu;
/** What is put in between a time and the clause that it stands in: "In 2019, as a deputy, he had asked". */
const insertion = /^\s*(?:as|who|which|whose|then|when|where|while|with|after|before|at|in|on|a|an|and|or)\b/u;
const past =
	'began|became|broke|brought|built|called|came|chose|cut|did|drew|drove|fell|felt|flew|found|gave|got|grew|heard|held|kept|knew|laid|lay|led|left|lost|made|meant|met|paid|put|ran|read|rose|said|sat|saw|sent|set|shook|sold|sought|spent|spoke|stood|struck|swore|taught|thought|told|took|tried|was|went|were|withdrew|won|wrote';
const verb = new RegExp(String.raw`^(?:had|has|have|is|are|will|would|shall|\p{Ll}{2,}ed|${past})$`, 'u');
const having = /^(?:a|an|the|no|to|his|her|its|their|any|some|little|nothing|only|one|two|three)$/;
const toCome = /^(?:to|due|expected|scheduled)$/;
/** Words back from a verb within which the one that helps it stands: "had himself once said". */
const helpedWithin = 3;

export function tellingOf(text: string, { start, end }: Span): Telling {
	const sentence = sentenceAround(text, start, end);
	const before = text.slice(sentence.start, start);
	const after = text.slice(end, sentence.end);
	const isPossessive = /[’']s?$/.test(text.slice(start, end)) || /^[’']s?\s/.test(after);
	if (ofDocument.test(before)) return 'thing';
	if (isPossessive && (documentNext.test(after) || /^(?:[’']s?)?\s\p{Lu}/u.test(after))) return 'thing';
	if (determiner.test(before) && documentNext.test(after)) return 'thing';
	const [from, to] = [lastBorder(before), firstBorder(after)];
	const own = tenseBefore(before.slice(from)) ?? tenseAfter(after.slice(0, to));
	if (own) return own;
	// "In 2019, as a deputy, he had asked".
	const rest = after.slice(to);
	for (const piece of rest.split(/[,;:—–()]/u).slice(1, 4)) {
		if (insertion.test(piece)) continue;
		const tense = tenseAfter(piece);
		if (tense) return tense;
	}
	return tenseBefore(before) ?? 'told';
}

function sentenceAround(text: string, start: number, end: number): Span {
	const from = Math.max(...['. ', '? ', '! ', '\n', '.” ', '.’ '].map((stop) => text.lastIndexOf(stop, start - 1) + 1));
	const to = /[.?!]["”’)]?\s|\n|$/u.exec(text.slice(end))?.index ?? 0;
	return { start: Math.max(0, from), end: end + to };
}

function lastBorder(words: string): number {
	return [...words.matchAll(border)].at(-1)?.index ?? 0;
}

function firstBorder(words: string): number {
	return [...words.matchAll(border)].find(({ index }) => index >= 0)?.index ?? words.length;
}

function tenseBefore(words: string): Telling | null {
	const all = wordsIn(words);
	const at = all.findLastIndex((word) => verb.test(word));
	return at < 0 ? null : tenseAt(all, at);
}

function tenseAfter(words: string): Telling | null {
	const all = wordsIn(words);
	const at = all.findIndex((word) => verb.test(word));
	return at < 0 ? null : tenseAt(all, at);
}

function wordsIn(words: string): string[] {
	return words.match(/[\p{L}’'-]+/gu) ?? [];
}

function tenseAt(all: readonly string[], at: number): Telling {
	for (let place = at; place >= Math.max(0, at - helpedWithin); place -= 1) {
		const word = all[place] ?? '';
		const next = all[place + 1] ?? '';
		if (word === 'had' && !having.test(next)) return 'before';
		if (/^(?:will|would|shall)$/.test(word)) return 'ahead';
		if (/^(?:is|are|was|were)$/.test(word) && toCome.test(next)) return 'ahead';
		if (place < at && verb.test(word) && !/^(?:has|have|is|are|was|were)$/.test(word)) break;
	}
	return 'told';
}
