/** Pure: the capitalised words of a text that belong together: names with their titles, of whatever kind. */
import type { Span } from '../../src/article.ts';
import { isEnglish } from '../../src/language/dictionary.ts';
import { type Capital, capitalsIn, inquiry, wordsOf } from './capitals.ts';
import { areCited } from './citations.ts';
import { type Facts, factsOf, isHead, isOfficeWord, jointFeatures, judicial, postnominal } from './joints.ts';
import { isKnown, isKnownWithThe, knownAt } from './known-names.ts';
import { blank, blanked } from './narration.ts';
import { publicationHeads, titles } from './nouns.ts';
import { heldBefore, isPurpose } from './offices.ts';
import type { Ranker } from './rank.ts';
import { keyWord } from './spelling.ts';

export interface RawName extends Span {
	/** Without titles. */
	words: string[];
	/** Titles before it, in small letters. */
	titles: string[];
	isPossessive: boolean;
	hasArticle: boolean;
	/** Begins a sentence, a line or a quotation. */
	isOpening: boolean;
	/** In italics, as titles are. */
	isItalic: boolean;
	/** The name with which a letter is signed: whatever its words. */
	isSigned?: boolean;
}

/**
 * Capitalised words that belong together.
 * @param small the words that the text has in small letters.
 * @param emphases what stands in italics: a title there is one name from end to end.
 */
export function rawNames(
	text: string,
	small: ReadonlySet<string>,
	emphases: readonly Span[],
	ranker: Ranker,
): RawName[] {
	const italic = emphases.filter(({ start, end }) => title.test(text.slice(start, end)));
	const rows = capitalsIn(blanked(text, italic));
	const facts = factsOf(rows, small);
	const names = rows.flatMap((row) => named(segmentsOf(row, text, facts, ranker), text));
	const signed = signedNames(text);
	const all = names
		.filter((each) => signed.every(({ start, end }) => each.end <= start || end <= each.start))
		.map((each) => withThe(each, text));
	return [...all, ...signed, ...italic.map((each) => italicName(each, text))].sort((a, b) => a.start - b.start);
}

/** "The Economist" is one at the beginning of a sentence too. */
function withThe(name: RawName, text: string): RawName {
	const isFull = text.slice(name.start - 4, name.start) === 'The ' && isKnownWithThe(name.words.join(' '));
	return isFull ? { ...name, words: ['The', ...name.words], start: name.start - 4, hasArticle: false } : name;
}

const signing = String.raw`\b[Ss]ign(?:s|ed|ing)(?:\s(?:as|himself|herself|itself|themselves))?\s`;
const [opened, closed] = [`["“”‘'«»„「『]`, `["“”’'«»」』]`];
const signature = new RegExp(String.raw`${signing}${opened}(\p{Lu}[^"“”‘’'«»„「」『』\n]{2,40}?)[.,]?${closed}`, 'gu');
const beforeSignature = new RegExp(`${signing}${opened}?$`, 'u');

/** Whether words in quotation marks are the name with which something is signed. */
export function isSignature(text: string, start: number): boolean {
	return beforeSignature.test(text.slice(Math.max(0, start - 30), start));
}

/** "A reader who signs as ‘Pensioner, Molo’". */
function signedNames(text: string): RawName[] {
	return [...text.matchAll(signature)].map(({ 0: whole, 1: name = '', index }) => {
		const start = index + whole.lastIndexOf(name);
		const end = start + name.length;
		const words = name.split(' ');
		return {
			words,
			titles: [],
			start,
			end,
			isPossessive: false,
			hasArticle: false,
			isOpening: false,
			isItalic: false,
			isSigned: true,
		};
	});
}

/** A few words, the first with a capital, that are no sentence. */
const title = new RegExp(String.raw`^(?!.*${blank})(?!The$|A$|An$)\p{Lu}\S*(?:\s\S+){0,9}(?<![.?!:,;…])$`, 'u');

function italicName({ start, end }: Span, text: string): RawName {
	const words = text.slice(start, end).split(/\s+/u);
	const isInside = /[’']s$/u.test(words.at(-1) ?? '');
	return {
		words: words.map((each, index) => (index === words.length - 1 ? each.replace(/[’']s$/u, '') : each)),
		titles: [],
		start,
		end,
		isPossessive: isInside || /^[’']s\b/u.test(text.slice(end, end + 3)),
		hasArticle: hasArticle(text, start),
		isOpening: false,
		isItalic: true,
	};
}

function hasArticle(text: string, start: number): boolean {
	return /\b[Tt]he\s$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** A row of capitals, cut where one name ends and another begins. */
function segmentsOf(row: readonly Capital[], text: string, facts: Facts, ranker: Ranker): Capital[][] {
	const segments: Capital[][] = [];
	let known = 0;
	for (const [index, each] of row.entries()) {
		if (index < known) {
			segments.at(-1)?.push(each);
			continue;
		}
		const segment = index === known ? undefined : segments.at(-1);
		known = Math.max(known, index + knownAt(row, index));
		if (known > index) {
			segments.push([each]);
			continue;
		}
		const isJoined =
			segment !== undefined &&
			!isAuthorAfterTitle(segment, row.slice(index), facts) &&
			(isPurpose(segment.at(-1), each) ||
				isInquiry(segment.at(-1), each) ||
				(each.joint === '' && judicial.test(each.text)) ||
				isPair(text, segment, each) ||
				ranker.rank('joint', each.start, [
					{ value: true, features: jointFeatures(segment, row.slice(index), facts) },
					{ value: false, features: {} },
				])[0]?.value === true);
		if (isJoined) segment.push(each);
		else segments.push([each]);
	}
	return segments;
}

/** "In the Harbour Gazette Jaana Sundqvist wrote": words that are not English, the last of which begins a sentence or stands alone elsewhere. */
function isAuthorAfterTitle(segment: readonly Capital[], rest: readonly Capital[], { first, count }: Facts): boolean {
	const [given, surname] = rest.map(({ text }) => keyWord(text));
	return (
		rest.length === 2 &&
		rest.every(({ joint, text, isTail }) => joint === '' && !isTail && !isEnglish(keyWord(text))) &&
		segment.length > 1 &&
		segment.every(({ text }) => isEnglish(keyWord(text))) &&
		publicationHeads.has(keyWord(segment.at(-1)?.text ?? '')) &&
		count.get(given ?? '') === 1 &&
		first.has(surname ?? '')
	);
}

/** "Commission of Inquiry into the Lantern Street Fire". */
function isInquiry(last: Capital | undefined, next: Capital): boolean {
	return inquiry.test(last?.text ?? '') && /^into(?:\sthe)?$/.test(next.joint);
}

/** "Lund and Hale (2019)" is one source. */
function isPair(text: string, [first, ...rest]: readonly Capital[], next: Capital): boolean {
	return first !== undefined && rest.length === 0 && areCited(text, first, next);
}

/** Each name with the titles that stand before it. */
function named(segments: readonly (readonly Capital[])[], text: string): RawName[] {
	const found: RawName[] = [];
	let office: readonly Capital[] = [];
	for (const [index, segment] of segments.entries()) {
		if (isOfSeat(segment)) continue;
		const words = segment.map((each) => keyWord(each.text));
		if (segments[index + 1]?.[0]?.joint === '' && (isOffice(words) || isPurpose(segment[0], segment[1]))) {
			office = [...office, ...segment];
			continue;
		}
		if (isKnown(segment)) {
			if (office.length > 0) found.push(rawName([], office, text));
			found.push(knownName(segment, text));
			office = [];
			continue;
		}
		const held = heldBefore(segment);
		if (held && held.before.length > 0) found.push(rawName(office, held.before, text));
		if (held) found.push(rawName(held.before.length > 0 ? held.office : [...office, ...held.office], held.name, text));
		else found.push(rawName(office, segment, text));
		office = [];
	}
	return found;
}

/** "The Bishop of Lund": Lund is no person. */
function isOfSeat([office, seat]: readonly Capital[]): boolean {
	return (
		seat?.joint === 'of' &&
		/^(?:Bishop|Archbishop|Governor|Mayor|Prefect|Duke|Duchess|Earl|Abbot|Prior|Abbess|Dean|Provost|Rector)$/.test(
			office?.text ?? '',
		)
	);
}

/** Whole: "Foreign Affairs" has no office in it. */
function knownName(segment: readonly Capital[], text: string): RawName {
	const name = rawName([], segment, text);
	return { ...name, titles: [], words: wordsOf(segment) };
}

/** "Captain", "Maritime Affairs Secretary". */
function isOffice(words: readonly string[]): boolean {
	const last = words.at(-1) ?? '';
	return isOfficeWord(last) && !isHead(last) && (words.length > 1 || titles.has(last));
}

function rawName(office: readonly Capital[], segment: readonly Capital[], text: string): RawName {
	const words = segment.map((each) => keyWord(each.text));
	// "Captain Lisle" where nothing was cut: but a title alone is one, and "Prime Minister's Office" is a name.
	// "Tan Sri Rajan", but "Tan Mei".
	const isTitle = (word: string, index: number) => isOfficeWord(word) || (word === 'tan' && words[index + 1] === 'sri');
	const end = words.findIndex((word, index) => !isTitle(word, index) || words.slice(index + 1).some(isHead));
	const isBare = segment.length === 1 && titles.has(words[0] ?? '');
	const own = isBare ? 1 : end < 0 ? segment.length - 1 : end;
	const heads = [...office.map((each) => keyWord(each.text)).filter(isOfficeWord), ...words.slice(0, own)];
	const rest = segment.slice(own);
	while (rest.length > 1 && postnominal.test(rest.at(-1)?.text ?? ''))
		if (judicial.test(rest.pop()?.text ?? '')) heads.push('judge');
	const start = (office[0] ?? segment[0])?.start ?? 0;
	const last = segment.at(-1)?.text ?? '';
	return {
		words: wordsOf(rest),
		titles: heads,
		start,
		end: segment.at(-1)?.end ?? start,
		isPossessive: /(?:[’']s|s[’'])$/u.test(last),
		hasArticle: hasArticle(text, start),
		isOpening: (office[0] ?? segment[0])?.isOpening ?? false,
		isItalic: false,
	};
}
