/** Pure: the capitalised words of a text that may belong together, with the small words between them. */
import type { Span } from '../../src/article.ts';
import { monthNames } from '../../src/dates.ts';
import { isEnglish } from '../../src/language/dictionary.ts';
import { shortMonths, weekdayNames } from './calendar.ts';
import { isFirstName } from './first-names.ts';
import { blank } from './narration.ts';
import { pressTitleWords, publicationHeads, sentenceWords } from './nouns.ts';

export interface Token extends Span {
	text: string;
}

/** A capitalised word, with what stands between it and the one before it. */
export interface Capital extends Token {
	/** Small words, as "of the"; empty for neighbours. */
	joint: string;
	/** At the beginning of a sentence, a line or a quotation every word has a capital. */
	isOpening: boolean;
	/** A word in small letters that is not English, at the end: "Le Diapason illustré". */
	isTail: boolean;
}

/** "al-Rashidi" is a name too. */
const particle = "(?:al|wal|el|ad|ar|as|ash|at|az|an|ed|er|es|ez|ibn|bin|ben)[-’']";
const word = String.raw`(?:${particle}|[dl][’'])?\p{Lu}[\p{L}\p{M}]*(?:[’'ʼ-][\p{L}\p{M}]+)*(?:[’'](?=\s\p{Lu}))?`;
/** "Quaye, Boadi & Partners". */
const firm = String.raw`${word}(?:,\s${word})+,?\s(?:&|and)\s(?:Partners|Associates|Company|Co|Sons|Brothers|Bros|Daughters)\b`;
/** "openledger.example", but no part of an address. */
const site = String.raw`(?<![\p{L}\p{N}.@/_-])[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*\.(?:example|com|org|net|edu|gov|info|news|press|media|online|blog|io|co|eu|uk|us|ca|au|nz|ie|za|ke|ng|in|de|at|ch|fr|be|nl|lu|es|pt|it|dk|se|no|fi|ee|lv|lt|pl|cz|sk|hu|ro|bg|rs|hr|si|gr|tr|ru|ua|by|cn|jp|kr|tw|hk|sg|br|mx|ar|cl|tv|fm)(?![\p{L}\p{N}@/_-]|\.\p{L})`;
const sitePattern = new RegExp(`^${site}$`, 'u');
const wordPattern = new RegExp(
	String.raw`${firm}|${site}|(?:${word})(?:(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sen|Rep|Gov|Rev|St))\.|(?<=\b(?:Ch|Ts|Sh|Md|Ma))\.(?=\s\p{Lu}\p{Ll}{3}))?|[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]+|[\p{Ll}\p{N}&]+[’']?|\S`,
	'gu',
);
const capitalPattern =
	/^(?:(?:\p{Ll}{2,3}[-’']|[dl][’'])?\p{Lu}|\p{Script=Hangul}|\p{Script=Han}|\p{Script=Katakana}|\p{Script=Arabic}|\p{Script=Hebrew})/u;
/** Scripts in which the later words of a name have small letters. */
const foreign = /^(?:\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew})+$/u;
const feast = /^(?:Christmas|Easter|(?:Today|Yesterday|Tomorrow|Tonight)[’']s)$/u;
const shortMonth = new RegExp(`^(?:${shortMonths})$`, 'u');
/** What makes a weekday before a name none of its words: "on Wednesday Ada Lund said". */
const dayLead = /(?:^|[^\p{L}])(?:on|by|until|since|last|next|late|early)\s$/iu;
const opening = /(?:^|[.?!:…]["”’»“)]*\s*|\n\s*|[“"‘„(]|«\s?|[.?!]\[\^?\w+\]\s)$/u;
/** "LUND, March 13 — The Harbour Board": a sentence begins behind it. */
const dateline = /(?:^|\n)\p{Lu}[\p{L}\p{M}\s,./’'\d()-]{2,60}\s?[—–-]{1,2}\s$/u;
/** Longest run of small words inside a name: "Kurier an der Donau". */
const jointLimit = 2;
/** Those that are English too: of the language itself, and such as look like it. */
const joints =
	/^(?:of|the|and|for|in|on|at|to|by|per|with|from|without|upon|under|over|between|against|near|an|a|&|de|do|da|das|dos|des|di|del|du|den|der|die|dem|el|la|le|las|les|los|il|lo|van|von|zu|zur|zum|af|al|bin|ben|e|et|i|o|og|och|und|y|na|no|as|am|im|aux|au|en|se|sur|sans|con|sul|par|pour|ya|wa|za|ter|ten|till|ap|ua|uz|dan|si|tis|tou|ton)$/;
/** "Sudbury-based Northgate Minerals": it describes whom it stands before. */
const descriptive = /-(?:based|born|led|owned|backed|run|listed|trained|controlled|registered|educated|funded)$/u;
/** Followed by what it looks into. */
export const inquiry = /^(?:Inquiry|Enquiry|Investigation)$/u;
/** Small words that are in no name. */
const never =
	/^(?:is|was|has|had|have|are|were|did|does|can|may|will|who|whom|whose|which|that|this|his|her|its|their|our|my|your|him|them|but|not|than|then|so|as|if|or|nor|it|he|she|they|we|you|said|says|told|tells|wrote|saw|once|also|now|when|while|since|until|after|over|into|about|under|like|where|from|with|been|took|came|went|made|gave|held|kept|ran|sent|met|put|led|won|lost)$/;

/** "Sept 3", "Sept. 3", "3rd Sept". */
function isBesideDay(text: string, start: number, end: number): boolean {
	const isAfter = /(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$/u.test(text.slice(Math.max(0, start - 9), start));
	return isAfter || /^\.?\s\d/u.test(text.slice(end, end + 3));
}

/** Of no English word. */
function isAccented(word: string): boolean {
	return /\P{ASCII}/u.test(word) && !/[’']/u.test(word) && !isEnglish(word.toLowerCase());
}

function isTailWord(small: string): boolean {
	return /^\p{Ll}{2,}$/u.test(small) && !isEnglish(small) && !never.test(small);
}

function isJoint(small: string): boolean {
	return !isEnglish(small) || joints.test(small);
}

/** Whether a word of a name has a capital: "al-Rashidi" has one. */
export function isCapital(text: string): boolean {
	return capitalPattern.test(text) || /^\P{Ll}/u.test(text);
}

/** "Didn't", "They've": as their first word. */
function isSentenceWord(word: string): boolean {
	return sentenceWords.has(word) || sentenceWords.has(word.replace(/(?:n[’']t|[’'](?:s|re|ve|ll|d))$/u, ''));
}

/** Whether a word is the address of a site, by which it is called: "openledger.example". */
export function isSite(text: string): boolean {
	return sitePattern.test(text);
}

/** Capitals in a row, each row in its own list. */
export function capitalsIn(text: string): Capital[][] {
	const tokens = [...text.matchAll(wordPattern)].map(({ 0: words, index }) => ({
		text: words,
		start: index,
		end: index + words.length,
	}));
	const isNext = (index: number) => text.slice(tokens[index - 1]?.end, tokens[index]?.start) === ' ';
	const isCapitalAt = (index: number) =>
		(capitalPattern.test(tokens[index]?.text ?? '') || isSite(tokens[index]?.text ?? '')) &&
		!tokens[index]?.text.includes(blank) &&
		!descriptive.test(tokens[index]?.text ?? '') &&
		!isCalendar(index);
	const isCalendar = (index: number) => {
		const plain = (tokens[index]?.text ?? '').replace(/[’']s$/u, '');
		const { start = 0, end = 0 } = tokens[index] ?? {};
		if (shortMonth.test(plain) && isBesideDay(text, start, end)) return true;
		if (weekdayNames.includes(plain)) {
			const next = tokens[index + 1]?.text.toLowerCase().replace(/[’']s$/u, '') ?? '';
			const isLed = dayLead.test(text.slice(Math.max(0, start - 8), start));
			// "The Sunday Verdict".
			const isTitle = /\bthe\s$/iu.test(text.slice(Math.max(0, start - 5), start)) && !isFirstName(next);
			if (isTitle && isNext(index + 1) && capitalPattern.test(tokens[index + 1]?.text ?? '')) return false;
			return isLed || plain !== tokens[index]?.text || !isNext(index + 1) || !publicationHeads.has(next);
		}
		// "4 March 1928. August Lund writes".
		const next = tokens[index + 1]?.text ?? '';
		const isGiven =
			opening.test(text.slice(Math.max(0, start - 6), start)) &&
			isFirstName(plain.toLowerCase()) &&
			isNext(index + 1) &&
			/^\p{Lu}\p{Ll}+$/u.test(next) &&
			!isEnglish(next.toLowerCase());
		return feast.test(plain) || feast.test(tokens[index]?.text ?? '') || (monthNames.includes(plain) && !isGiven);
	};
	// "I Foni tis Samou": the article is not the pronoun where words that are not English follow.
	const isTitled = (index: number) => {
		const next = tokens[index + 1]?.text ?? '';
		return (
			isNext(index + 1) && isCapitalAt(index + 1) && !isEnglish(next.toLowerCase()) && !isFirstName(next.toLowerCase())
		);
	};
	const isForeign = (index: number) => foreign.test(tokens[index]?.text ?? '');
	const rows: Capital[][] = [];
	for (let index = 0; index < tokens.length; index += 1) {
		const first = tokens[index];
		if (!first || !isCapitalAt(index)) continue;
		const isOpening =
			opening.test(text.slice(Math.max(0, first.start - 6), first.start)) ||
			dateline.test(text.slice(Math.max(0, first.start - 70), first.start));
		if (/^(?:A|An)$|^I[’'](?:m|ve|d|ll)$/u.test(first.text)) continue;
		if (first.text === 'I' && !isTitled(index)) continue;
		if (isOpening && isSentenceWord(first.text.toLowerCase())) continue;
		if (first.text === 'The' && !(isCapitalAt(index + 1) && isNext(index + 1))) continue;
		const row: Capital[] = [{ ...first, joint: '', isOpening, isTail: false }];
		for (;;) {
			let next = index + 1;
			while (
				next <= index + jointLimit &&
				isNext(next) &&
				/^[\p{Ll}&]+[’']?$/u.test(tokens[next]?.text ?? '') &&
				(isJoint(tokens[next]?.text ?? '') ||
					(tokens[next]?.text === 'into' && inquiry.test(tokens[index]?.text ?? '')))
			)
				next += 1;
			if (next === index + 1 && isNext(next) && isForeign(index) && isForeign(next)) {
				row.push({ ...(tokens[next] as Token), joint: '', isOpening: false, isTail: false });
				index = next;
				continue;
			}
			const token = tokens[next];
			if (!token || !isNext(next) || !isCapitalAt(next) || token.text === 'The') break;
			if (token.text === 'I' && !isTitled(next)) break;
			if (isSite(token.text)) break;
			const joint = tokens
				.slice(index + 1, next)
				.map(({ text: small }) => small)
				.join(' ');
			row.push({ ...token, joint, isOpening: false, isTail: false });
			index = next;
		}
		// "Sport i dag".
		const isTail = (at: number): boolean =>
			isNext(at) &&
			(isTailWord(tokens[at]?.text ?? '') ||
				// "Pčelarski list".
				(pressTitleWords.has(tokens[at]?.text ?? '') && isAccented(tokens[at - 1]?.text ?? '')) ||
				(/^\p{Ll}$/u.test(tokens[at]?.text ?? '') && isNext(at + 1) && isTailWord(tokens[at + 1]?.text ?? '')));
		while (isTail(index + 1)) {
			row.push({ ...(tokens[index + 1] as Token), joint: '', isOpening: false, isTail: true });
			index += 1;
		}
		rows.push(row);
	}
	return rows;
}

/** The words of a name with the small ones between them, without a possessive ending. */
export function wordsOf(segment: readonly Capital[]): string[] {
	return segment.flatMap(({ text, joint }, index) => [
		...(joint === '' || index === 0 ? [] : joint.split(' ')),
		...(index === segment.length - 1 ? text.replace(/[’']s$/u, '') : text).split(' '),
	]);
}
