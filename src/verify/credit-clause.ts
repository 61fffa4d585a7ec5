/** Pure: the words before and after a claimed quotation -> whom they credit with it, and when. */

import { monthNames } from '../dates.ts';
import { foldSpelling } from '../language/fold.ts';
import { anySaying as verb } from '../language/saying.ts';
import { sentencesOf } from '../language/sentences.ts';
import { bearerOf, calledIn } from '../language/surnames.ts';
import { nameKey, nameOfKey } from '../names.ts';
import { type Period, readQuestion } from '../question.ts';
import { type ClaimedDate, datesIn } from './claimed-date.ts';
import { type Occasion, occasionsIn, withoutOccasion } from './occasion.ts';
import { officesIn } from './office.ts';

/** Whom a paste credits, and the times and occasions that it gives. */
export interface ClaimedCredit {
	/** The keys and words of publications and speakers; of somebody whom the corpus does not know too. */
	sources: ClaimedSource[];
	periods: Period[];
	/** The days, and the months without a year. */
	dates: ClaimedDate[];
	occasions: Occasion[];
	/** The offices that it gives to somebody. */
	offices: string[];
}

export interface ClaimedSource {
	key: string;
	words: string;
	/** True for one who is only said to quote the words: "quoted in Lund 2022". */
	isQuoting?: true;
}

/** True where a credit says nothing. */
export function isSilent({ sources, periods, dates, occasions }: ClaimedCredit): boolean {
	return sources.length + periods.length + dates.length + occasions.length === 0;
}

const capital = "(?:\\d+\\s)?\\p{Lu}[\\p{L}\\p{N}’'.-]*";
const name = `(?:[Tt]he\\s)?${capital}(?:\\s(?:(?:of|the|de|da|van|von|der|la|al|bin|ibn|and|for|&)\\s){0,2}${capital})*`;
const aside = '(?:,[^,:]{2,90},)?';
const between = '(?:\\s(?:has|had|have|also|then|later|once|only|\\p{Ll}+ly|\\p{Ll}+n’t))*';

/** "Ada Lund, the mayor, said later that". */
const subjectBefore = new RegExp(`(?:^|[^\\p{L}])(${name})${aside}${between}\\s${verb}(?=[^\\p{L}][^:;]*$|$)`, 'gu');
/** "According to Ada Lund"; "Ada Lund:". */
const labelBefore = new RegExp(
	`(?:[Aa]ccording to|[Pp]er)\\s(${name})|^\\s*(${name})(?:,?\\s(?:in\\s)?[\\p{L}\\s]*\\d{4})?\\s?:\\s*$`,
	'u',
);
/** "…, said Ada Lund"; "…, Ada Lund said"; "— Ada Lund, 2016"; "(Ada Lund, 2016)". */
const subjectAfter = new RegExp(
	`^[\\s,.;]*(?:${verb}\\s(?:by\\s)?(${name})|(${name})${aside}${between}\\s${verb}(?!\\p{L})|[—–-]{1,2}\\s*(${name})|\\((${name})(?=[,)]|\\s\\d{4})|(${name}),?\\s(?:in\\s)?\\d{4}\\.?\\s*$)`,
	'u',
);
/** "Bo Writer quotes Ada Lund:"; "quotes her as saying" names nobody. */
const quotedBefore = new RegExp(`\\s(?:quotes|quoted|cites|cited)\\s(${name})(?:\\sas\\s\\p{L}+ing)?[\\s,:]*$`, 'u');
/** What begins a sentence with a capital, and is nobody's name. */
const nobody =
	/^(?:the\s)?(?:he|she|it|they|we|i|you|this|that|these|those|who|what|one|some|somebody|someone|nobody|everyone|everybody|people|another|others?|in|at|on|as|but|and|then|later|there|here|(?:article|author|authors|report|journal|paper|study|text|page|statement|speech|same|former|latter|editorial|magazine|newspaper|minister|president|official|leader|spokes\p{L}+|officials|analysts|experts|critics|observers|economists|scholars|researchers|journalists|reporters|sources|diplomats|ministers|authorities|lawmakers|leaders|supporters|opponents|activists|witnesses|residents|workers|traders|farmers|historians|commentators))\b/iu;

/** How a quotation of a paste ends. */
export interface QuotationEnd {
	/** No other quotation follows. */
	isLast: boolean;
	/** It ends with a full stop: what stands between it and the next one leads that in. */
	isClosed: boolean;
}

/**
 * Whom the words around a quotation credit: the clause that touches it first, else the nearest sentence before it that names a source.
 * @param after what follows the quotation, up to the next one.
 * @param names all who are quoted in the corpus, and its authors.
 */
export function creditAround(
	before: string,
	after: string,
	end: QuotationEnd,
	names: readonly string[],
): ClaimedCredit {
	const lead = bare(before);
	const sentences = sentencesOf(lead).map(({ start, end: to }) => lead.slice(start, to));
	const own = ownSentence(lead, sentences);
	const tail = tailOf(bare(after), end);
	const zone = creditOf(own, tail, names);
	if (zone.sources.length > 0) return zone;
	const isTimed = zone.periods.length + zone.dates.length + zone.occasions.length > 0;
	for (const sentence of sentences.slice(0, own === '' ? undefined : -1).reverse()) {
		const credit = creditOf(sentence, '', names);
		if (credit.sources.length > 0) return isTimed ? { ...zone, sources: credit.sources } : credit;
	}
	return zone;
}

/** Without addresses, years of a life, and what is told of somebody in passing: none of it says when or where words were said. */
function bare(words: string): string {
	return words
		.replace(/(?:https?:\/\/|www\.)[^\s<>|)\]]+/gu, ' ')
		.replace(/\s\((?:(?:born|b\.)\s[^()]*|\d{4}\s?[–-]\s?\d{4})\)/gu, '')
		.replace(/,\s(?:who|whose|whom)\s[^,.:;“"]*,(?=\s*\S)/gu, ',');
}

/** Whom words credit that stand apart from a quotation: "Lund", "Kim Jong Un at the Seventh Congress", "Hakpo 2016". */
export function creditApart(words: string, names: readonly string[]): ClaimedCredit {
	// "An inspector who left in 2021" is a source, and no time.
	if (names.some((each) => nameKey(each) === nameKey(words)))
		return { sources: [{ key: nameKey(words), words }], periods: [], dates: [], occasions: [], offices: [] };
	const credit = readCredit(words, names);
	if (credit.sources.length > 0) return credit;
	const dateless = [...credit.periods, ...credit.dates].reduce((rest, time) => without(rest, time.words), words);
	const subject = new RegExp(`^\\s*(${name})`, 'u').exec(dateless)?.[1];
	if (subject === undefined) return credit;
	const bearer = bearerOf(subject, names);
	if (bearer === undefined && nobody.test(subject)) return credit;
	return { ...credit, sources: [{ key: nameKey(bearer ?? subject), words: subject }] };
}

function without(text: string, words: string): string {
	const at = text.toLowerCase().indexOf(words.toLowerCase());
	return at < 0 ? text : text.slice(0, at) + text.slice(at + words.length);
}

/** The sentence that runs into the quotation: one that has not ended. */
function ownSentence(before: string, sentences: readonly string[]): string {
	const last = sentences.at(-1) ?? '';
	return /[.!?]["”’»]?\s*$|\n\s*\n\s*$/u.test(before) ? '' : last;
}

/** What belongs to the quotation before it, of the words after it: up to the end of the clause. */
export function tailOf(after: string, { isLast, isClosed }: QuotationEnd): string {
	const isApart = /^\s*(?:[—–-]|\()/u.test(after);
	const line = isApart ? (after.trimStart().split('\n')[0] ?? '') : after;
	const clause = line.slice(0, /[;!?\n]|\.(?=\s|$)/u.exec(line.slice(1))?.index ?? line.length) || line;
	// In a list each credit stands in its brackets, or at the end of its line.
	const isListed = isApart && (/^\s*\([^()]*\)/u.test(line) || after.trim().includes('\n')) && subjectAfter.test(line);
	const isWhole = isLast || isListed || clause.length < line.length - 1 || (!isClosed && subjectAfter.test(line));
	if (!isWhole) return '';
	const stop = clause.search(/,?\s(?:who|whose|whom|which|while|whereas|although|though|but|and)\s/u);
	return stop < 0 ? line.slice(0, clause.length + 1) : clause.slice(0, stop);
}

/** "…, as quoted in Lund 2022": where the words were found. */
const finding =
	/[,;(]?\s*\b(?:as\s)?(?:quoted|cited|reproduced|translated|reported|reprinted)\s(?:in|by|from|via)\s([^;)]*)/iu;

function creditOf(own: string, tail: string, names: readonly string[]): ClaimedCredit {
	const found = finding.exec(tail);
	if (!found) return creditOfClause(own, tail, names);
	const rest = tail.slice(0, found.index) + tail.slice(found.index + found[0].length);
	const credit = creditOfClause(own, rest, names);
	if (!isSilent(credit)) return credit;
	const { sources } = creditApart(found[1] ?? '', names);
	return { ...credit, sources: sources.map((source) => ({ ...source, isQuoting: true })) };
}

function creditOfClause(own: string, tail: string, names: readonly string[]): ClaimedCredit {
	const words = `${own} \n ${tail}`;
	const credit = readCredit(words, names);
	const { sources } = credit;
	const subject = subjectOf(own, tail);
	if (subject === null) return sources.length > 0 ? credit : { ...credit, sources: calledIn(words, names) };
	const [known] = readCredit(subject, names).sources;
	if (known)
		return { ...credit, sources: sources.filter((each) => each.key === known.key || isVenue(each.words, words)) };
	const bearer = bearerOf(subject, names);
	if (bearer) {
		const venues = sources.filter((each) => isVenue(each.words, words));
		return { ...credit, sources: [{ key: nameKey(bearer), words: subject }, ...venues] };
	}
	const isStranger = sources.length === 0 && !nobody.test(subject);
	return isStranger ? { ...credit, sources: [{ key: nameKey(subject), words: subject }] } : credit;
}

function readCredit(words: string, names: readonly string[]): ClaimedCredit {
	const { sources, periods } = readQuestion(words, names);
	const dates = datesIn(words);
	return {
		// A surname that stands for its bearer is the bearer.
		sources: sources.map((source) => {
			const bearer = nameOfKey(source.key) === undefined ? bearerOf(source.words, names) : undefined;
			return bearer === undefined ? source : { ...source, key: nameKey(bearer) };
		}),
		periods: periods
			.filter(({ from, to }) => !dates.some(({ year, month }) => from === to && from === (year ?? 0) * 12 + month))
			.map((period) => ({ ...period, words: asWritten(period.words, words) })),
		dates,
		occasions: occasionsIn(words),
		offices: officesIn(words),
	};
}

/** Folded words as the credit has them, where folding has only changed their case. */
function asWritten(folded: string, text: string): string {
	const at = text.toLowerCase().indexOf(folded);
	return at < 0 ? folded : text.slice(at, at + folded.length);
}

/** What runs into a name: "In March Lund said", "Did Lund say". */
const openerBefore = new RegExp(
	`^(?:${monthNames.join('|')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Yesterday|Today|Speaking|Once|Did|Does|Has|Had|Would|Could|When|Why|How|Where)\\s(?=\\p{Lu})`,
	'u',
);

/** The name before or after the verb of saying that is nearest to the quotation. */
function subjectOf(own: string, tail: string): string | null {
	const after = subjectAfter.exec(tail)?.slice(1).find(Boolean);
	const found =
		after ??
		quotedBefore.exec(own)?.[1] ??
		[...own.matchAll(subjectBefore)].at(-1)?.[1] ??
		labelBefore.exec(own)?.slice(1).find(Boolean);
	if (!found) return null;
	return withoutOccasion(found.replace(/[.,’']+$/u, '').replace(openerBefore, ''));
}

/** "In Hakpo", "told Hakpo": where the words stood, beside whoever said them. */
function isVenue(source: string, words: string): boolean {
	const folded = foldSpelling(words);
	const at = folded.indexOf(foldSpelling(source));
	return at > 0 && /\b(?:in|to|for|told)\s(?:the\s)?$/u.test(folded.slice(0, at));
}
