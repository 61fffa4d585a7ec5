/** Pure: the persons, publications and bodies whom an article names, and every place where it names them. */
import type { Span } from '../../src/article.ts';
import { canSpeak, kindOfName, type NameKind, nameKey } from '../../src/names.ts';
import { lastFrom } from '../../src/spans.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { isFirstName } from './first-names.ts';
import { kindsOf } from './kinds.ts';
import type { Cast, Name, NameMention } from './name.ts';
import { bodyHeads, companyHeads, isPersonNoun } from './nouns.ts';
import { learnLeanings, learnPronouns } from './pronouns.ts';
import type { Ranker } from './rank.ts';
import { type RawName, rawNames } from './raw-names.ts';
import { foldWord, keyOf, smallWords } from './spelling.ts';

/**
 * @param text the article.
 * @param narration the author's words at their places, quotations blanked.
 * @param emphases what stands in italics.
 */
export function castOf(text: string, narration: string, emphases: readonly Span[], ranker: Ranker): Cast {
	const small = smallWords(text);
	const raw = rawNames(text, small, emphases, ranker);
	const kindOf = kindsOf(text, small, raw, ranker);
	const names = new Map<string, Name>();
	const mentions: NameMention[] = [];
	const open: RawName[] = [];
	const spellings = new Map<Name, string[]>();
	const abbreviations = abbreviationsIn(text, raw);
	for (const each of raw) {
		const meant = names.get(tableKey(abbreviations.get(keyOf(each.words.join(' '))) ?? ''));
		if (meant) {
			mentions.push({ name: meant, start: each.start, end: each.end, isPossessive: each.isPossessive });
			continue;
		}
		const told = kindOf(each);
		if (told === null) {
			open.push(each);
			continue;
		}
		const { kind, doubt } = told;
		const key = tableKey(each.words.join(' '));
		const name = names.get(key) ?? {
			kind,
			name: nameWords(each, text, kind),
			pronoun: null,
			doubt,
			mentions: 0,
			first: each.start,
			leaning: 0,
			roles: new Set<string>(),
			offices: new Set<string>(),
		};
		names.set(key, name);
		spellings.set(name, [...(spellings.get(name) ?? []), nameWords(each, text, kind)]);
		noteTitles(name, each);
		mentions.push({ name, start: each.start, end: each.end, isPossessive: each.isPossessive });
	}
	// Of several spellings in the alias table, the one that the article uses most.
	for (const [name, all] of spellings) {
		const count = (spelling: string) => all.filter((each) => each === spelling).length;
		if (kindOfName(name.name) !== null) name.name = [...all].sort((a, b) => count(b) - count(a))[0] ?? name.name;
	}
	mergeShorter(names, mentions);
	const isTold = ({ start, end }: Span) => narration.slice(start, end) === text.slice(start, end);
	learnLeanings(narration, mentions.filter(isTold));
	const memory = memoryOf([...names.values()], mentions, text, small);
	const titled = new Map<string, Name>();
	for (const each of open) {
		if (!canSpeak(nameKey(each.words.join(' ')))) continue;
		const name = knownBy(each, memory) ?? titled.get(keyOf(each.words.join(' '))) ?? titledName(each);
		if (!name) continue;
		if (each.titles.length > 0 && name.kind === 'person') titled.set(keyOf(each.words.join(' ')), name);
		memory.lastShort.set(name, each.start);
		noteTitles(name, each);
		// "The Freeholder's" is the Freeholder's Gazette itself.
		const isPossessive =
			each.isPossessive && !(name.kind === 'publication' && name.name.includes(text.slice(each.start, each.end)));
		mentions.push({ name, start: each.start, end: each.end, isPossessive });
	}
	mentions.sort((a, b) => a.start - b.start);
	for (const { name } of mentions) name.mentions += 1;
	learnLeanings(narration, mentions.filter(isTold));
	const all = [...new Set(mentions.map(({ name }) => name))];
	learnPronouns(all.filter(({ kind }) => kind === 'person'));
	return { names: all, mentions };
}

/** The key of a name, whatever the alias table calls it. */
function tableKey(name: string): string {
	return kindOfName(name) === null ? keyOf(name) : nameKey(name);
}

function nameWords({ words, start, end, isPossessive }: RawName, narration: string, kind: NameKind): string {
	const full = narration.slice(start, end);
	const plain = isPossessive ? full.replace(/(?:[’']s|(?<=s)[’'])$/u, '') : full;
	return kind === 'person' ? words.join(' ').replace(/\s(?:KC|QC)$/u, '') : plain;
}

/** "Mrs. Coutts", of whom no more is told. */
function titledName({ words, titles: heads, start }: RawName): Name | null {
	const isTitled = heads.some((each) =>
		/^(?:mr|mrs|ms|mx|miss|dr|prof|professor|captain|judge|sir|lady|madame|monsieur|herr|frau|père|frère|sœur|puan|encik|khun|daw|mzee|mme|mlle|fru|frøken|pani|colonel|major|general|sergeant|commander|commodore|lieutenant|private|corporal|admiral|brigadier|constable|canon|reverend|rev|archbishop|cardinal|count|countess|mother|father|sister|brother|abbot|sheikh|imam|rabbi|bishop|lord)$/.test(
			each,
		),
	);
	if (words.length !== 1 || !isTitled) return null;
	return {
		kind: 'person',
		name: words.join(' '),
		pronoun: null,
		doubt: 0,
		mentions: 0,
		first: start,
		leaning: 0,
		roles: new Set(),
		offices: new Set(),
	};
}

function noteTitles(name: Name, { titles: heads }: RawName): void {
	if (isPersonNoun(heads.at(-1) ?? '')) name.offices.add(heads.join(' '));
	for (const title of heads) {
		if (isPersonNoun(title)) name.roles.add(title);
		if (/^(?:mr|king|prince|monsieur|herr|père|frère|encik|mzee|father|uncle|brother|chairman)$/.test(title))
			name.pronoun ??= 'he';
		if (
			/^(?:mrs|ms|miss|madam|madame|frau|puan|daw|mme|mlle|sœur|fru|frøken|pani|queen|princess|sister|aunt|mother|chairwoman)$/.test(
				title,
			)
		)
			name.pronoun ??= 'she';
	}
	if (/^Sir\s|^Lord\s/u.test(name.name)) name.pronoun ??= 'he';
	if (/^(?:Lady|Dame)\s/u.test(name.name)) name.pronoun ??= 'she';
}

/** "Sir Martin" is Sir Martin Oseby: a name all of whose words stand in a longer one of its kind. */
function mergeShorter(names: Map<string, Name>, mentions: NameMention[]): void {
	const longestFirst = [...names.values()].sort((a, b) => b.name.length - a.name.length);
	for (const name of [...longestFirst].reverse()) {
		const words = keyOf(name.name).split(' ');
		const longer = longestFirst.find((other) => {
			if (other === name || other.kind !== name.kind || other.name.length <= name.name.length) return false;
			const all = partsOf(other);
			return (
				words.every((each) => all.includes(each)) &&
				(name.kind !== 'person' || words.at(-1) === all.at(-1) || words[0] === all[0])
			);
		});
		if (!longer) continue;
		// "The Hanse Daily of Lund" is called the Hanse Daily too: its town is no part of it.
		if (name.kind === 'publication' && words.length > 1 && isOfTown(longer.name, name.name)) longer.name = name.name;
		for (const mention of mentions) if (mention.name === name) mention.name = longer;
		for (const role of name.roles) longer.roles.add(role);
		for (const office of name.offices) longer.offices.add(office);
		longer.pronoun ??= name.pronoun;
		longer.doubt = Math.min(longer.doubt, name.doubt);
	}
}

function isOfTown(longer: string, name: string): boolean {
	return longer.startsWith(`${name} of `) && /^ of \p{Lu}\S+(?: \p{Lu}\S+)?$/u.test(longer.slice(name.length));
}

/** Who has been named where. */
interface Memory {
	/** By each word of the name and each office, folded. */
	byWord: ReadonlyMap<string, readonly Name[]>;
	/** Where the full names stand, in order. */
	full: ReadonlyMap<Name, readonly Span[]>;
	/** Words that are written small as well, or stand for places: "in Sandvika". */
	ordinary: ReadonlySet<string>;
	/** Where a short form stood last. */
	lastShort: Map<Name, number>;
}

const inPlace = /\b(?:in|at|near|around|outside|across|throughout)\s(\p{Lu}[\p{L}\p{M}’'-]+)/gu;

function memoryOf(
	names: readonly Name[],
	mentions: readonly NameMention[],
	text: string,
	small: ReadonlySet<string>,
): Memory {
	const byWord = new Map<string, Name[]>();
	for (const name of names) {
		for (const word of new Set([...wordsOf(name), ...name.roles]))
			byWord.set(word, [...(byWord.get(word) ?? []), name]);
	}
	const full = Map.groupBy(mentions, ({ name }) => name);
	const places = [...text.matchAll(inPlace)].map(([, word]) => foldWord(word ?? ''));
	return { byWord, full, ordinary: new Set([...small, ...places]), lastShort: new Map() };
}

function wordsOf(name: Name): string[] {
	return partsOf(name).map(foldWord);
}

/** The words of a name; "the Kurier" is the Donau-Kurier too. */
function partsOf({ name, kind }: Name): string[] {
	const words = keyOf(name).split(' ');
	return kind === 'publication'
		? words.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : word))
		: words;
}

/** "Frostline" is Frostline Storage: a firm is called by its own words alone, where they are no others. */
function isFirm(sought: readonly string[], own: readonly string[]): boolean {
	const rest = own.slice(sought.length);
	return (
		sought.every((each, index) => each === own[index] && !isFirstName(each)) &&
		rest.length > 0 &&
		rest.every(
			(each) => companyHeads.has(each) || /^(?:group|company|bank|service|services|foundation|and|&)$/.test(each),
		)
	);
}

function leaningOf({ pronoun, leaning }: Name): 'he' | 'she' | null {
	return pronoun ?? (leaning > 0 ? 'he' : leaning < 0 ? 'she' : null);
}

/** The person or publication whom a surname, a first name or a part of a title means: the one who was named last before. */
function knownBy(raw: RawName, { byWord, full, ordinary, lastShort }: Memory): Name | null {
	const { words, titles: heads, hasArticle, start } = raw;
	const sought = words.map(foldWord);
	const pronoun = heads.some((each) => /^(?:mrs|ms|miss|madam|madame)$/.test(each))
		? 'she'
		: heads.includes('mr')
			? 'he'
			: null;
	const isPersonal = heads.some((each) =>
		/^(?:mr|mrs|ms|mx|miss|dr|prof|professor|captain|judge|sir|lady|madame|monsieur|herr|frau|count|countess|baroness)$/.test(
			each,
		),
	);
	const fits = (name: Name) => {
		const own = wordsOf(name);
		if (isPersonal && name.kind !== 'person') return false;
		if (sought.length === 0)
			return heads.some((title) => name.roles.has(title)) && heads.length > 0 && name.kind === 'person' && !pronoun;
		if (!sought.every((each) => own.includes(each))) return false;
		if (name.kind === 'person')
			return !hasArticle && (pronoun === null || name.pronoun === null || name.pronoun === pronoun);
		if (heads.length > 0) return false;
		if (name.kind === 'body' && !sought.some((each) => bodyHeads.has(each)))
			return sought.every((each) => !ordinary.has(each)) && isFirm(sought, own);
		return hasArticle || sought.length > 1 || own.length === 1;
	};
	const known = new Set([...sought, ...heads].flatMap((word) => byWord.get(word) ?? []));
	const firstPlace = (name: Name) => full.get(name)?.[0]?.start ?? Number.POSITIVE_INFINITY;
	const fitting = [...known].filter(fits).sort((a, b) => firstPlace(a) - firstPlace(b));
	// "Mrs Lund" is the one of that name who is "she" elsewhere.
	const alike = fitting.filter((name) => pronoun !== null && leaningOf(name) === pronoun);
	const candidates = alike.length > 0 ? alike : fitting;
	// A bare surname is the one's who bore it first: the others are told from him by "Mrs" or a first name.
	const isSurname = sought.length === 1 && heads.length === 0 && candidates.every(({ kind }) => kind === 'person');
	if (isSurname || candidates.length <= 1) return candidates[0] ?? null;
	const lastPlace = (name: Name) => {
		const all = full.get(name) ?? [];
		return Math.max(all[lastFrom(all, start - 1)]?.start ?? -1, lastShort.get(name) ?? -1);
	};
	return candidates.reduce((best, each) => (lastPlace(each) > lastPlace(best) ? each : best));
}
