/** Pure: "the Dutch prime minister", "the fisheries minister of Norway" -> whom the articles introduce as that. */

import type { Corpus } from '../corpus.ts';
import { foldSpelling } from '../language/fold.ts';
import { isFunctionWord } from '../language/terms.ts';
import { canSpeak, findNames } from '../names.ts';
import type { CalledByName } from './called.ts';
import { countryNamed, countryOf } from './countries.ts';

export interface Office {
	/** As the text has it, folded. */
	words: string;
	/** In the folded text. */
	start: number;
	end: number;
	country: string;
	/** "prime minister"; a premier is one. */
	title: string;
	/** What tells one minister from another: "fisheries". */
	fields: string[];
}

/** Offices that a country has, the longer names first. */
const title =
	/\b(?:(?:deputy )?prime minister|premier|vice[- ]president|president|(?:first )?minister|chancellor|king|queen|ambassador|governor|foreign secretary|envoy|spokes(?:man|woman|person)|head of state|government|ministry|parliament|senate|central bank|embassy|leader)\b/g;
/** Words that may stand between a country and its office, or be what the office is for: "the minister for fisheries and food of Norway". */
const most = 4;
/** Letters of an article's text beside a name in which its bearer is introduced. */
const beside = 80;
/** Where an office is spoken of and does not speak. */
const spokenOf = /\b(?:about|on|regarding|concerning|against|with|to|for|towards?|and|or)\s(?:the\s)?$/;

/** The offices of countries in a folded text. */
function officesIn(folded: string): Office[] {
	return [...folded.matchAll(title)].flatMap(({ 0: words, index }) => {
		const before = wordsBefore(folded, index);
		const after = wordsAfter(folded, index + words.length);
		const found = countryBefore(before) ?? countryAfter(after);
		if (!found) return [];
		const field = /^(?:minister|ministry|secretary)$/.test(words) ? fieldAround(before, after) : [];
		const start = Math.min(index, found.start, ...field.map((word) => word.start));
		const end = Math.max(index + words.length, found.end, ...field.map((word) => word.end));
		const fields = folded
			.slice(start, end)
			.replace(folded.slice(found.start, found.end), ' ')
			.replace(words, ' ')
			.match(/\p{L}+/gu);
		return [
			{
				words: folded.slice(start, end),
				start,
				end,
				country: found.country,
				title: words.replace('premier', 'prime minister'),
				fields: (fields ?? []).filter((word) => word !== 's' && !isFunctionWord(word)),
			},
		];
	});
}

interface Word {
	word: string;
	start: number;
	end: number;
}
interface Found {
	country: string;
	start: number;
	end: number;
}

/** The nearest first. No sign but a space may stand between them. */
function wordsBefore(folded: string, at: number): Word[] {
	const run = /(?:[\p{L}'.-]+ ){0,5}$/u.exec(folded.slice(0, at))?.[0] ?? '';
	return wordsOf(run, at - run.length).reverse();
}

function wordsAfter(folded: string, at: number): Word[] {
	const run = /^(?: [\p{L}'-]+){0,7}/u.exec(folded.slice(at))?.[0] ?? '';
	return wordsOf(run, at);
}

function wordsOf(run: string, at: number): Word[] {
	return [...run.matchAll(/[^\s]+/gu)].map(({ 0: word, index }) => ({
		word,
		start: at + index,
		end: at + index + word.length,
	}));
}

/** "Dutch (deputy) prime minister", "South Korea's president". */
function countryBefore(words: readonly Word[]): Found | null {
	for (const [at, word] of words.slice(0, most - 1).entries()) {
		const found = countryAt(words[at + 1], word) ?? countryAt(undefined, word);
		if (found) return found;
		if (isFunctionWord(word.word)) return null;
	}
	return null;
}

/** Of "fisheries minister" the word before, of "minister of food and fisheries" the words after. */
function fieldAround([before]: readonly Word[], after: readonly Word[]): Word[] {
	const isField = (each: Word | undefined) =>
		each !== undefined && !isFunctionWord(each.word) && countryOf(each.word) === null;
	if (before && isField(before)) return [before];
	const [of, first, and, second] = after;
	if (!first || !/^(?:of|for)$/.test(of?.word ?? '') || !isField(first)) return [];
	return and?.word === 'and' && second && isField(second) ? [first, second] : [first];
}

/** "minister for fisheries of Norway": the country stands after "of", "in" or "from". */
function countryAfter(words: readonly Word[]): Found | null {
	for (const [at, { word }] of words.slice(0, most + 2).entries()) {
		const next = words[at + 1]?.word === 'the' ? at + 2 : at + 1;
		const first = words[next];
		if (!/^(?:of|in|from|for)$/.test(word) || !first) continue;
		const second = words[next + 1];
		const found = (second && countryAt(first, second, countryNamed)) ?? countryAt(undefined, first, countryNamed);
		if (found) return found;
	}
	return null;
}

function countryAt(first: Word | undefined, last: Word, read = countryOf): Found | null {
	const country = read(first ? `${first.word} ${last.word}` : last.word);
	return country === null ? null : { country, start: (first ?? last).start, end: last.end };
}

/** The office whose words a question asks for; null where it names somebody, or none. */
export function officeAsked(question: string, names: readonly string[]): Office | null {
	const folded = foldSpelling(question);
	if (folded.search(title) < 0) return null;
	if (findNames(folded, names).some(({ key }) => canSpeak(key))) return null;
	const office = officesIn(folded).find(({ start }) => !spokenOf.test(folded.slice(0, start)));
	if (!office) return null;
	const start = office.start - (/\bthe $/.exec(folded.slice(0, office.start))?.[0].length ?? 0);
	return { ...office, start, words: folded.slice(start, office.end) };
}

/**
 * Puts the holder's name in the place of an office that somebody in the corpus holds.
 * @returns the question, and how it was read.
 */
export function callByOffice(question: string, names: readonly string[], corpus: Corpus): CalledByName {
	const office = officeAsked(question, names);
	const holders = office ? holdersOf(office, corpus) : [];
	const spelt = office?.words
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replaceAll("'", '.')
		.replaceAll(' ', '\\s+');
	const [words] = new RegExp(spelt ?? '(?!)', 'iu').exec(question) ?? [];
	if (words === undefined || holders.length === 0) return { question, readings: [] };
	const name = holders.join(' or ');
	return { question: question.replace(words, () => name), readings: [{ words, name }] };
}

/** Those of the corpus's sources whom an article introduces as the holder of an office. */
export function holdersOf(office: Office, { articles, sourceNames }: Corpus): string[] {
	const texts = [...articles.values()].map(({ text }) => foldSpelling(text));
	return sourceNames.filter((name) => texts.some((text) => isIntroduced(foldSpelling(name), office, text)));
}

/** "Dutch Prime Minister Dick Schoof", "Dick Schoof, the prime minister of the Netherlands,". */
function isIntroduced(name: string, office: Office, text: string): boolean {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const before = text.slice(Math.max(0, at - beside), at);
		const after = text.slice(at + name.length, at + name.length + beside);
		const isBefore = officesIn(before).some((each) => before.slice(each.end).trim() === '' && isSame(each, office));
		const isAfter =
			/^,/.test(after) &&
			officesIn(after).some(
				(each) =>
					/^, (?:who (?:is|was) )?(?:the |a )?(?:then |former )?$/.test(after.slice(0, each.start)) &&
					isSame(each, office),
			);
		if (isBefore || isAfter) return true;
	}
	return false;
}

function isSame(held: Office, asked: Office): boolean {
	const isLeader =
		asked.title === 'leader' && /^(?:prime minister|president|chancellor|king|queen|leader)$/.test(held.title);
	return (
		held.country === asked.country &&
		(isLeader || held.title === asked.title) &&
		asked.fields.every((field) => held.fields.includes(field))
	);
}
