/** Pure: two capitalised words beside each other -> what speaks for one name, and for two. */

import { isEnglish } from '../../src/language/dictionary.ts';
import type { Capital } from './capitals.ts';
import { isFirstName } from './first-names.ts';
import { isKnownLanguage, isKnownPlace } from './gazetteer.ts';
import {
	bodyHeads,
	companyHeads,
	foreignArticles,
	personNouns,
	pressSuffix,
	pressTitleWords,
	publicationHeads,
	titles,
} from './nouns.ts';
import type { Features } from './rank.ts';
import { keyWord } from './spelling.ts';

/** After a name: "Devereux SC", "Lund JA". */
export const postnominal = /^(?:KC|QC|SC|MP|MEP|MSP|MLA|TD|Jr|Sr|PhD|CBE|OBE|MBE|FRS|J|JA|JJA|LJ|CJ|ACJ|JSC|SCJ|MR)$/u;
/** Those of judges. */
export const judicial = /^(?:J|JA|JJA|LJ|CJ|ACJ|JSC|SCJ|MR)$/u;
const honorific =
	/^(?:mr|mrs|ms|mx|miss|dr|prof|count|viscount|marquis|señor|señora|signor|signora|don|doña|dom|dona|madam|madame|monsieur|herr|frau|dasho|lyonpo|dato[’']?|datuk|datin|sri|puan|encik|khun|daw|shri|smt|ustaz|ustad|maulana|mzee|bwana|alhaji|haji|hajji|père|frère|sœur|soeur|mme|mlle|fru|frøken|pani|mevrouw|meneer|rev|reverend|vice|first|mother|sister|saint)$/;
const demonym = /(?:ish|ese|ian|ean|can|man|ch)$/;
/** Small words inside the names of persons. */
const particles =
	/^(?:bin|ibn|bint|al|el|ben|von|von der|von dem|van|van de|van der|van den|zu|zur|de|de la|de las|de los|del|della|dei|degli|delle|di|do|da|das|dos|du|des|le|la|ter|ten|af|av|y|e|ap|ua|uz|tis|tou|ton)$/;
/** "And" in other languages. */
const foreignAnd = /^(?:e|et|i|y|und|og|och|en|és|ve|si|dan)$/;
const initial = /^\p{Lu}\.$/u;

/** What the whole text shows of its capitals. */
export interface Facts {
	/** How often two of them stand together. */
	pairs: ReadonlyMap<string, number>;
	/** How often each stands first, or last, in a row. */
	first: ReadonlyMap<string, number>;
	last: ReadonlyMap<string, number>;
	count: ReadonlyMap<string, number>;
	/** Words that also stand in small letters. */
	small: ReadonlySet<string>;
}

export function factsOf(rows: readonly Capital[][], small: ReadonlySet<string>): Facts {
	const pairs = new Map<string, number>();
	const first = new Map<string, number>();
	const last = new Map<string, number>();
	const count = new Map<string, number>();
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
	return { pairs, first, last, count, small };
}

function pairOf(left: Capital, right: Capital): string {
	return `${keyWord(left.text)} ${right.joint} ${keyWord(right.text)}`;
}

/** Whether a word tells of a body or a publication. */
export function isHead(word: string): boolean {
	return bodyHeads.has(word) || publicationHeads.has(word) || companyHeads.has(word);
}

/** Whether titles of publications are made of a word, in whatever language. */
function isPressWord(word: string): boolean {
	return pressTitleWords.has(word) || pressSuffix.test(word);
}

/** Whether a word may stand before a name and be no part of it: "Captain", "Minister". */
export function isOfficeWord(word: string): boolean {
	return titles.has(word) || personNouns.has(word);
}

/**
 * @param segment the name as far as it goes.
 * @param rest the next word and all after it in the row.
 */
export function jointFeatures(segment: readonly Capital[], rest: readonly Capital[], facts: Facts): Features {
	const [right, next] = rest;
	const left = segment.at(-1);
	if (!left || !right) return {};
	const words = segment.map(({ text }) => keyWord(text));
	const later = rest.slice(1).map(({ text }) => keyWord(text));
	const [leftWord, rightWord] = [words.at(-1) ?? '', keyWord(right.text)];
	const joint = right.joint === '' ? 'none' : right.joint;
	const way = /^(?:none|of|of the|in|in the|and|for|at)$/.test(joint) ? joint : 'other';
	const isNear = right.joint === '';
	const isSingle = segment.length === 1;
	const isAfterHead = words.some(isHead);
	const isForeign = !words.some(isEnglish);
	const isOwner = /[’']s$/u.test(left.text);
	const isDemonym = isSingle && demonym.test(leftWord);
	const isOpening = isSingle && left.isOpening;
	const pair = facts.pairs.get(pairOf(left, right)) ?? 0;
	const [leftAlone, rightAlone] = [facts.last.has(leftWord), facts.first.has(rightWord)];
	const isAlways = pair > 1 && pair === facts.count.get(leftWord) && pair === facts.count.get(rightWord);
	const [leftEnglish, rightEnglish] = [isEnglish(leftWord), isEnglish(rightWord)];
	const small = right.joint.split(' ');
	const signs: Record<string, boolean> = {
		joint: true,
		[`joint ${joint}`]: true,
		[`joint ${joint} head`]: isAfterHead,
		[`joint ${joint} single`]: isSingle,
		[`joint ${joint} single last`]: isSingle && !next,
		'joint ordinary': !isNear && small.every((each) => facts.small.has(each)),
		'joint particle': particles.test(joint),
		'left particle': isSingle && particles.test(leftWord),
		'joint english': !isNear && !particles.test(joint) && !foreignAnd.test(joint) && small.every(isEnglish),
		'joint foreign and': foreignAnd.test(joint),
		'joined after first name': !isNear && isFirstName(words[0] ?? ''),
		[`${way} body after no head`]: !isAfterHead && isHead(rightWord),
		[`${way} body later after no head`]: !isAfterHead && later.some(isHead),
		[`${way} press later`]: rest.some(({ text }) => isPressWord(keyWord(text))),
		[`${way} after first name`]: isFirstName(words[0] ?? ''),
		[`${way} before known place`]: isKnownPlace(right.text),
		[`${way} after known place`]: isKnownPlace(segment.map(({ text }) => text.replace(/[’']s$/u, '')).join(' ')),
		[`${way} after initial`]: segment.some(({ text }) => initial.test(text)),
		[`${way} after two`]: !isSingle && !isAfterHead,
		[`${way} after foreign`]: isForeign,
		'after known language': isSingle && isKnownLanguage(leftWord),
		[`right head ${isNear}`]: isHead(rightWord),
		[`head later ${isNear}`]: later.some(isHead),
		'left title': isOfficeWord(leftWord),
		'left titles': words.every(isOfficeWord),
		'left title right head': isOfficeWord(leftWord) && isHead(rightWord),
		'left honorific': honorific.test(leftWord),
		'right title': isNear && isOfficeWord(rightWord),
		[`right first name ${Math.min(segment.length, 3)}`]: isNear && isFirstName(rightWord),
		'right first name after head': isNear && isFirstName(rightWord) && isAfterHead,
		'left first name': isFirstName(leftWord),
		'left first name joint': isFirstName(leftWord) && !isNear,
		'left initial': initial.test(left.text),
		'right initial': initial.test(right.text),
		'right postnominal': postnominal.test(right.text),
		'left possessive': isOwner,
		'left possessive head': isOwner && isHead(rightWord),
		'left possessive alone': isOwner && leftAlone,
		'left possessive again': isOwner && pair > 1,
		'left possessive foreign': isOwner && isForeign,
		'left possessive many': /s[’']$/u.test(left.text) || /^(?:people|children|women|men)[’']s$/iu.test(left.text),
		'left capitals': left.text.length > 3 && isShouted(left.text) && !isShouted(right.text),
		'left demonym': isDemonym,
		'left demonym head': isDemonym && rest.some(({ text }) => isHead(keyWord(text))),
		'left opening': isOpening,
		'left opening small': isOpening && facts.small.has(leftWord),
		'left the': isSingle && left.text === 'The',
		'right foreign article': isNear && next !== undefined && foreignArticles.has(rightWord),
		'foreign article': isSingle && foreignArticles.has(leftWord),
		'and between english': isSingle && joint === 'and' && leftEnglish && rightEnglish,
		'both english': leftEnglish && rightEnglish,
		'left english alone': leftEnglish && !rightEnglish,
		'right english alone': !leftEnglish && rightEnglish,
		tail: right.isTail,
		'tail after head': right.isTail && isAfterHead,
		'tail after english': right.isTail && leftEnglish,
		'tail accented': right.isTail && /\P{ASCII}/u.test(right.text),
		'tail last': right.isTail && !next,
		'size 4': segment.length >= 4,
		'small right': facts.small.has(rightWord),
		[`left alone ${isNear}`]: leftAlone,
		[`right alone ${isNear}`]: rightAlone,
		[`both alone ${isNear}`]: leftAlone && rightAlone,
		[`always together ${isNear}`]: isAlways,
	};
	const features: Features = { [`together ${isNear}`]: Math.log2(Math.max(1, pair)) };
	for (const [name, is] of Object.entries(signs)) if (is) features[name] = 1;
	return features;
}

function isShouted(word: string): boolean {
	return word === word.toUpperCase();
}
