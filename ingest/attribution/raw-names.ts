/** Pure: the capitalised words of a text that belong together: names with their titles, of whatever kind. */
import type { Span } from '../../src/article.ts';
import { foldSpelling } from '../../src/fold.ts';
import { type Capital, capitalsIn } from './capitals.ts';
import { isEnglish } from './english.ts';
import { pronounOfFirstName } from './first-names.ts';
import { isKnownLanguage, isKnownPlace } from './gazetteer.ts';
import { bodyHeads, companyHeads, personNouns, publicationHeads, titles } from './nouns.ts';
import { type Features, note, type Ranker } from './rank.ts';

export interface RawName extends Span {
	/** Without titles. */
	words: string[];
	/** Titles before it, in small letters. */
	titles: string[];
	isPossessive: boolean;
	hasArticle: boolean;
	/** Begins a sentence, a line or a quotation. */
	isOpening: boolean;
}

const postnominal = /^(?:KC|QC|SC|MP|MEP|MSP|TD|Jr|Sr|PhD|CBE|OBE|MBE|FRS)$/u;
const honorific =
	/^(?:mr|mrs|ms|miss|dr|prof|count|viscount|marquis|señor|señora|signor|signora|don|doña|dom|dona|madam|madame|monsieur|herr|frau|rev|reverend|vice|first|mother|sister|saint)$/;
const demonym = /(?:ish|ese|ian|ean|can|man|ch)$/;

/** A name for comparing: folded, without its article. */
export function keyOf(name: string): string {
	return foldSpelling(name).replace(/^the /, '');
}

/** A word in small letters, without the possessive ending. */
export function keyWord(text: string): string {
	return text.toLowerCase().replace(/[’']s?$|\.$/u, '');
}

/** Capitalised words that belong together. */
export function rawNames(text: string, ranker: Ranker): RawName[] {
	const rows = capitalsIn(text);
	const facts = factsOf(rows, text);
	return rows.flatMap((row) => named(segmentsOf(row, facts, ranker), text));
}

/** What the whole text shows of its capitals. */
interface Facts {
	/** How often two of them stand together. */
	pairs: ReadonlyMap<string, number>;
	/** How often each stands first, or last, in a row. */
	first: ReadonlyMap<string, number>;
	last: ReadonlyMap<string, number>;
	count: ReadonlyMap<string, number>;
	/** Words that also stand in small letters. */
	small: ReadonlySet<string>;
}

function factsOf(rows: readonly Capital[][], text: string): Facts {
	const [pairs, first, last, count] = [0, 0, 0, 0].map(() => new Map<string, number>()) as [
		Map<string, number>,
		Map<string, number>,
		Map<string, number>,
		Map<string, number>,
	];
	const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
	for (const row of rows) {
		for (const [index, each] of row.entries()) {
			add(count, keyWord(each.text));
			if (index === 0) add(first, keyWord(each.text));
			if (index === row.length - 1) add(last, keyWord(each.text));
			const before = row[index - 1];
			if (before) add(pairs, pairOf(before, each));
		}
	}
	return { pairs, first, last, count, small: new Set(text.match(/(?<![\p{L}’'-])\p{Ll}{2,}/gu)) };
}

function pairOf(left: Capital, right: Capital): string {
	return `${keyWord(left.text)} ${right.joint} ${keyWord(right.text)}`;
}

/** A row of capitals, cut where one name ends and another begins. */
function segmentsOf(row: readonly Capital[], facts: Facts, ranker: Ranker): Capital[][] {
	const segments: Capital[][] = [];
	for (const [index, each] of row.entries()) {
		const segment = segments.at(-1);
		const isJoined =
			segment !== undefined &&
			ranker.rank('joint', each.start, [
				{ value: true, features: jointFeatures(segment, each, row[index + 1], row.slice(index), facts) },
				{ value: false, features: {} },
			])[0]?.value === true;
		if (isJoined) segment.push(each);
		else segments.push([each]);
	}
	return segments;
}

function isNamed({ text }: Capital): boolean {
	return pronounOfFirstName(keyWord(text)) !== null;
}

function isHead(word: string): boolean {
	return bodyHeads.has(word) || publicationHeads.has(word) || companyHeads.has(word);
}

/** What speaks for one name across a joint. */
function jointFeatures(
	segment: readonly Capital[],
	right: Capital,
	next: Capital | undefined,
	rest: readonly Capital[],
	{ pairs, first, last, count, small }: Facts,
): Features {
	const left = segment.at(-1) as Capital;
	const start = segment[0] as Capital;
	const [leftWord, rightWord] = [keyWord(left.text), keyWord(right.text)];
	const joint = right.joint === '' ? 'none' : right.joint;
	const features: Features = { joint: 1 };
	const has = (name: string, is: boolean) => {
		if (is) note(features, name);
	};
	note(features, `joint ${joint}`);
	has('joint ordinary', right.joint !== '' && right.joint.split(' ').every((each) => small.has(each)));
	const isAfterHead = segment.some(({ text }) => isHead(keyWord(text)));
	has(`joint ${joint} head`, isAfterHead);
	const way = /^(?:none|of|of the|in|in the|and|for|at)$/.test(joint) ? joint : 'other';
	has(`${way} body after no head`, !isAfterHead && isHead(rightWord));
	has(`${way} body later after no head`, !isAfterHead && rest.slice(1).some(({ text }) => isHead(keyWord(text))));
	has(`${way} after first name`, isNamed(start));
	has('joined after first name', right.joint !== '' && isNamed(start));
	has(`${way} before known place`, isKnownPlace(right.text));
	has(`${way} after known place`, isKnownPlace(segment.map(({ text }) => text).join(' ')));
	has('after known language', segment.length === 1 && isKnownLanguage(leftWord));
	has(
		`${way} after initial`,
		segment.some(({ text }) => /^\p{Lu}\.$/u.test(text)),
	);
	has(`${way} after two`, segment.length >= 2 && !isAfterHead);
	has(`joint ${joint} single`, segment.length === 1);
	has(`joint ${joint} single last`, segment.length === 1 && next === undefined);
	const isNear = right.joint === '';
	has(`right head ${isNear}`, isHead(rightWord));
	has(
		`head later ${isNear}`,
		rest.slice(1).some(({ text }) => isHead(keyWord(text))),
	);
	const isTitle = (word: string) => titles.has(word) || personNouns.has(word);
	has('left title', isTitle(leftWord));
	has('left honorific', honorific.test(leftWord));
	has(
		'left titles',
		segment.every(({ text }) => isTitle(keyWord(text))),
	);
	has('left title right head', isTitle(leftWord) && isHead(rightWord));
	has('right title', isNear && isTitle(rightWord));
	const isFirst = (word: string) => pronounOfFirstName(word) !== null;
	has(`right first name ${Math.min(segment.length, 3)}`, isNear && isFirst(rightWord));
	has('right first name after head', isNear && isFirst(rightWord) && isAfterHead);
	has('left first name', isFirst(leftWord));
	has('left first name joint', isFirst(leftWord) && !isNear);
	has('left initial', /^\p{Lu}\.$/u.test(left.text));
	has('right initial', /^\p{Lu}\.$/u.test(right.text));
	has('right postnominal', postnominal.test(right.text));
	has('left possessive', /[’']s$/u.test(left.text));
	const pair = pairs.get(pairOf(left, right)) ?? 0;
	note(features, `together ${isNear}`, Math.log2(pair));
	const leftAlone = (last.get(leftWord) ?? 0) > 0;
	const rightAlone = (first.get(rightWord) ?? 0) > 0;
	const isOwner = /[’']s$/u.test(left.text);
	has('left possessive head', isOwner && isHead(rightWord));
	has('left possessive alone', isOwner && leftAlone);
	has('left possessive again', isOwner && pair > 1);
	has('left possessive many', /s[’']$/u.test(left.text) || /^(?:people|children|women|men)[’']s$/iu.test(left.text));
	has(
		'left capitals',
		left.text.length > 3 && left.text === left.text.toUpperCase() && right.text !== right.text.toUpperCase(),
	);
	has('left demonym', segment.length === 1 && demonym.test(leftWord));
	has(
		'left demonym head',
		segment.length === 1 && demonym.test(leftWord) && rest.some(({ text }) => isHead(keyWord(text))),
	);
	has('left opening', start.isOpening && segment.length === 1);
	has('left opening small', start.isOpening && segment.length === 1 && small.has(leftWord));
	has('left the', start.text === 'The' && segment.length === 1);
	const isForeign = segment.every(({ text }) => !isEnglish(keyWord(text)));
	has(`${way} after foreign`, isForeign);
	has('and between english', joint === 'and' && isEnglish(leftWord) && isEnglish(rightWord) && segment.length === 1);
	has('left possessive foreign', /[’']s$/u.test(left.text) && isForeign);
	has(
		'foreign article',
		segment.length === 1 &&
			/^(?:el|la|los|las|le|les|il|lo|gli|der|die|das|de|het|den|det|o|os|as|i|al)$/.test(leftWord),
	);
	has('tail', right.isTail);
	has('tail after head', right.isTail && isAfterHead);
	has('tail after english', right.isTail && isEnglish(leftWord));
	has('tail accented', right.isTail && /\P{ASCII}/u.test(right.text));
	has('tail last', right.isTail && next === undefined);
	has('joint english', right.joint !== '' && right.joint.split(' ').every(isEnglish));
	has('both english', isEnglish(leftWord) && isEnglish(rightWord));
	has('left english alone', isEnglish(leftWord) && !isEnglish(rightWord));
	has('right english alone', !isEnglish(leftWord) && isEnglish(rightWord));
	has('size 4', segment.length >= 4);
	has('small right', small.has(rightWord));
	has(`left alone ${isNear}`, leftAlone);
	has(`right alone ${isNear}`, rightAlone);
	has(`both alone ${isNear}`, leftAlone && rightAlone);
	has(`always together ${isNear}`, pair > 1 && pair === count.get(leftWord) && pair === count.get(rightWord));
	return features;
}

/** Each name with the titles that stand before it. */
function named(segments: readonly (readonly Capital[])[], text: string): RawName[] {
	const found: RawName[] = [];
	let before: readonly Capital[] = [];
	for (const segment of segments) {
		const [first] = segment;
		const isNear = first?.joint === '';
		const own = [...(isNear ? before : []), ...segment];
		const following = segments[segments.indexOf(segment) + 1]?.[0];
		const isTitle = /^(?:\p{L}+)$/u.test(segment.at(-1)?.text ?? '') && isOffice(segment);
		if (!isNear && before.length > 0) found.push(rawName(before, text));
		before = [];
		if (isTitle && following?.joint === '') before = own;
		else found.push(rawName(own, text));
	}
	if (before.length > 0) found.push(rawName(before, text));
	return found;
}

function isOffice(segment: readonly Capital[]): boolean {
	const words = segment.map(({ text }) => keyWord(text));
	const last = words.at(-1) ?? '';
	return words.every((each) => titles.has(each)) && !isHead(last) ? true : words.length > 1 && personNouns.has(last);
}

function rawName(run: readonly Capital[], text: string): RawName {
	const heads: string[] = [];
	let at = 0;
	const isName = (from: number) => run.slice(from).some(({ text: each }) => isHead(keyWord(each)));
	while (at < run.length - 1 && isOfficeWord(run[at]?.text ?? '') && !isName(at + 1)) at += 1;
	if (run.length === 1 && titles.has(keyWord(run[0]?.text ?? ''))) at = 1;
	for (const each of run.slice(0, at)) heads.push(keyWord(each.text));
	const rest = run.slice(at);
	while (rest.length > 1 && postnominal.test(rest.at(-1)?.text ?? '')) rest.pop();
	const first = run[0] as Capital;
	const last = run.at(-1) as Capital;
	const isPossessive = /(?:[’']s|s[’'])$/u.test(last.text);
	const words = rest.flatMap(({ text: each, joint }, index) => [
		...(joint === '' || index === 0 ? [] : joint.split(' ')),
		index === rest.length - 1 ? each.replace(/[’']s$/u, '') : each,
	]);
	const hasArticle = /\b[Tt]he\s$/u.test(text.slice(Math.max(0, first.start - 4), first.start));
	return {
		words,
		titles: heads,
		start: first.start,
		end: last.end,
		isPossessive,
		hasArticle,
		isOpening: first.isOpening,
	};
}

/** A word before a name that is no part of it: "Captain", "Minister". */
function isOfficeWord(word: string): boolean {
	return titles.has(keyWord(word)) || personNouns.has(keyWord(word));
}
