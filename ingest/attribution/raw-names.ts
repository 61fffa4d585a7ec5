/** Pure: the capitalised words of a text that belong together: names with their titles, of whatever kind. */
import type { Span } from '../../src/article.ts';
import { monthNames } from '../../src/dates.ts';
import { foldSpelling } from '../../src/fold.ts';
import { pronounOfFirstName } from './first-names.ts';
import { bodyHeads, publicationHeads, sentenceWords, titles } from './nouns.ts';

export interface RawName extends Span {
	/** Without titles. */
	words: string[];
	/** Titles before it, in small letters. */
	titles: string[];
	isPossessive: boolean;
	hasArticle: boolean;
}

/** "al-Rashidi" is a name too. */
const particle = "(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|ez|ibn|bin|ben)[-’']";
const word = String.raw`(?:${particle})?\p{Lu}[\p{L}\p{M}]*(?:[’'ʼ-][\p{L}\p{M}]+)*(?:[’'](?=\s\p{Lu}))?`;
const wordPattern = new RegExp(
	String.raw`(?:${word})(?:(?<=\b\p{Lu})\.)?|[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]+|[\p{Ll}\p{N}&]+[’']?|\S`,
	'gu',
);
const ownedByMany = /(?:s[’']|(?:People|Children|Women|Men)[’']s|er[’']s)$/u;
/** A name for comparing: folded, without its article. */
export function keyOf(name: string): string {
	return foldSpelling(name).replace(/^the /, '');
}

/** Capitalised words that belong together. */
export function rawNames(narration: string): RawName[] {
	const tokens = [...narration.matchAll(wordPattern)].map(({ 0: text, index }) => ({
		text,
		start: index,
		end: index + text.length,
	}));
	const isCapital = (index: number) =>
		/^(?:(?:\p{Ll}{2,3}[-’'])?\p{Lu}|\p{Script=Hangul}|\p{Script=Han}|\p{Script=Katakana})/u.test(
			tokens[index]?.text ?? '',
		);
	const isNext = (index: number) => narration.slice(tokens[index - 1]?.end, tokens[index]?.start) === ' ';
	const found: RawName[] = [];
	for (let index = 0; index < tokens.length; index += 1) {
		const first = tokens[index];
		if (!first || !isCapital(index)) continue;
		const isOpening = /(?:^|[.?!:…]["”’»“]?\s*|\n\s*|[“"‘«„]\s*)$/u.test(
			narration.slice(Math.max(0, first.start - 4), first.start),
		);
		const lower = first.text.toLowerCase();
		if (isOpening && sentenceWords.has(lower)) continue;
		if (
			/^(?:The|A|An|I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas)$/u.test(
				first.text,
			)
		) {
			const isPress = /day$/.test(first.text) && publicationHeads.has(keyWord(tokens[index + 1]?.text ?? ''));
			if (!isPress && !(first.text === 'The' && !isOpening && isCapital(index + 1))) continue;
		}
		let last = index;
		for (;;) {
			const text = tokens[last]?.text ?? '';
			const isPossessive = /[’']s$/u.test(text) && !ownedByMany.test(text);
			if (isPossessive || !isNext(last + 1)) break;
			if (isCalendar(tokens[last + 1]?.text ?? '')) break;
			if (isCapital(last + 1)) {
				last += 1;
				continue;
			}
			const script = /^(?:\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew})+$/u;
			if (script.test(text) && script.test(tokens[last + 1]?.text ?? '')) {
				last += 1;
				continue;
			}
			const joint = tokens[last + 1]?.text ?? '';
			const after = /^(?:the|der|den|la|las|los|les)$/.test(tokens[last + 2]?.text ?? '') ? last + 3 : last + 2;
			const head = keyWord(text);
			const isHead = bodyHeads.has(head) || publicationHeads.has(head);
			const isSingle = last === index && !titles.has(head) && !isOpening;
			const joins =
				(/^(?:of|for)$/.test(joint) && (isHead || (isSingle && joint === 'of' && tokens[last + 2]?.text === 'the'))) ||
				(/^(?:of)$/.test(joint) && isSingle && text.endsWith('s') && !/[’']/.test(text)) ||
				(joint === 'in' && publicationHeads.has(head) && head.endsWith('s')) ||
				/^(?:&|de|del|della|di|da|do|dos|das|du|des|von|van|der|den|und|et|la|le|y|e|al|am|bin|ibn|ben|ould|zu|ter|ten|af|av)$/u.test(
					joint,
				);
			if (!joins || !isCapital(after) || !isNext(last + 2) || isCalendar(tokens[after]?.text ?? '')) break;
			last = after;
		}
		const run = tokens.slice(index, last + 1);
		found.push(...split(run, narration));
		index = last;
	}
	return found;
}

/** Months are no part of a name: "the Review of May 1931". */
function isCalendar(text: string): boolean {
	return monthNames.includes(text.replace(/[’']s$/u, ''));
}

interface Token extends Span {
	text: string;
}

/** Titles and the name; a possessor and what it has are two names. */
function split(run: readonly Token[], narration: string): RawName[] {
	const head: string[] = [];
	let at = 0;
	while (at < run.length && titles.has(keyWord(run[at]?.text ?? '')) && !isBodyName(run.slice(at))) {
		head.push(keyWord(run[at]?.text ?? ''));
		at += 1;
	}
	const press = run.findIndex(({ text }, index) => index > 0 && publicationHeads.has(keyWord(text)));
	const after = run[press + 1];
	// "In The Belvane Mercury Ansel Quist".
	if (press > 0 && press + 2 < run.length && after && pronounOfFirstName(after.text.toLowerCase()))
		return [...split(run.slice(0, press + 1), narration), ...split(run.slice(press + 1), narration)];
	const rest = run.slice(at);
	const [first] = run;
	const last = run.at(-1);
	if (!first || !last) return [];
	const isPossessive = /[’']s?$/u.test(last.text) && (/[’']s$/u.test(last.text) || /s[’']$/u.test(last.text));
	const words = rest.map(({ text }, index) => (index === rest.length - 1 ? text.replace(/[’']s$/u, '') : text));
	const hasArticle = /\b[Tt]he\s$/u.test(narration.slice(Math.max(0, first.start - 4), first.start));
	while (words.length > 1 && /^(?:KC|QC|MP|Jr|Sr|PhD)$/u.test(words.at(-1) ?? '')) words.pop();
	return [{ words, titles: head, start: first.start, end: last.end, isPossessive, hasArticle }];
}

function isBodyName(run: readonly Token[]): boolean {
	const second = run[1]?.text ?? '';
	return run.length > 1 && (bodyHeads.has(keyWord(second)) || second === 'of');
}

/** A word in small letters, without the possessive ending. */
export function keyWord(text: string): string {
	return text.toLowerCase().replace(/[’']s?$/u, '');
}
