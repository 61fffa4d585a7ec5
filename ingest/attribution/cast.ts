/** Pure: the persons, publications and bodies whom an article names, and every place where it names them. */
import type { Span } from '../../src/article.ts';
import { foldSpelling } from '../../src/fold.ts';
import { canSpeak, kindOfName, type NameKind, nameKey } from '../../src/names.ts';
import { lastFrom } from '../../src/spans.ts';
import { sayingVerbs } from '../cues.ts';
import { bodyHeads, personNouns, publicationHeads, sentenceWords, titles } from './nouns.ts';

/** Somebody who can be quoted. */
export interface Name {
	kind: NameKind;
	/** The fullest spelling of the article, without titles and offices. */
	name: string;
	/** As a title tells. */
	pronoun: 'he' | 'she' | null;
	/** How many more times "he" than "she" follows the name. */
	leaning: number;
	/** Offices and trades, in small letters: "governor". */
	roles: Set<string>;
}

/** A place where a name stands. */
export interface NameMention extends Span {
	name: Name;
	isPossessive: boolean;
}

export interface Cast {
	names: Name[];
	/** In the order of their beginnings. */
	mentions: NameMention[];
}

interface RawName extends Span {
	/** Without titles. */
	words: string[];
	/** Titles before it, in small letters. */
	titles: string[];
	isPossessive: boolean;
	hasArticle: boolean;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’'ʼ-][\p{L}\p{M}]+)*(?:[’'](?=\s\p{Lu}))?`;
const wordPattern = new RegExp(
	String.raw`(?:${word})(?:(?<=\b\p{Lu})\.)?|[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]+|[\p{Ll}\p{N}&]+[’']?|\S`,
	'gu',
);
const ownedByMany = /(?:s[’']|(?:People|Children|Women|Men)[’']s|er[’']s)$/u;
const pressNoun = '(?:journal|newspaper|paper|magazine|weekly|monthly|daily|quarterly|periodical|organ)';

/**
 * @param text the article.
 * @param narration the author's words at their places, quotations blanked.
 */
export function castOf(text: string, narration: string): Cast {
	const raw = rawNames(text);
	const inContext = publicationsInContext(text, raw);
	const personal = personalNames(text, raw);
	const names = new Map<string, Name>();
	const mentions: NameMention[] = [];
	const open: RawName[] = [];
	const spellings = new Map<Name, string[]>();
	for (const each of raw) {
		const kind = kindOf(each, inContext, personal);
		if (kind === null) {
			open.push(each);
			continue;
		}
		const full = each.words.join(' ');
		const key = kindOfName(full) === null ? keyOf(full) : nameKey(full);
		const name = names.get(key) ?? {
			kind,
			name: nameWords(each, text, kind),
			pronoun: null,
			leaning: 0,
			roles: new Set<string>(),
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
	const memory = memoryOf([...names.values()], mentions);
	for (const each of open) {
		if (!canSpeak(nameKey(each.words.join(' ')))) continue;
		const name = knownBy(each, memory);
		if (!name) continue;
		memory.lastShort.set(name, each.start);
		noteTitles(name, each);
		// "The Freeholder's" is the Freeholder's Gazette itself.
		const isPossessive =
			each.isPossessive && !(name.kind === 'publication' && name.name.includes(text.slice(each.start, each.end)));
		mentions.push({ name, start: each.start, end: each.end, isPossessive });
	}
	mentions.sort((a, b) => a.start - b.start);
	learnPronouns(narration, mentions.filter(isTold));
	return { names: [...new Set(mentions.map(({ name }) => name))], mentions };
}

export function keyOf(name: string): string {
	return foldSpelling(name).replace(/^the /, '');
}

/** Capitalised words that belong together. */
function rawNames(narration: string): RawName[] {
	const tokens = [...narration.matchAll(wordPattern)].map(({ 0: text, index }) => ({
		text,
		start: index,
		end: index + text.length,
	}));
	const isCapital = (index: number) =>
		/^(?:\p{Lu}|\p{Script=Hangul}|\p{Script=Han}|\p{Script=Katakana})/u.test(tokens[index]?.text ?? '');
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
			const after = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2;
			const head = keyWord(text);
			const isHead = bodyHeads.has(head) || publicationHeads.has(head);
			const isSingle = last === index && !titles.has(head) && !isOpening;
			const joins =
				(/^(?:of|for)$/.test(joint) && (isHead || (isSingle && joint === 'of' && tokens[last + 2]?.text === 'the'))) ||
				(/^(?:of)$/.test(joint) && isSingle && text.endsWith('s') && !/[’']/.test(text)) ||
				(joint === 'in' && publicationHeads.has(head) && head.endsWith('s')) ||
				/^(?:&|de|del|della|du|des|von|van|der|den|und|et|la|le|y|al|am)$/u.test(joint);
			if (!joins || !isCapital(after) || !isNext(last + 2)) break;
			last = after;
		}
		const run = tokens.slice(index, last + 1);
		found.push(...split(run, narration));
		index = last;
	}
	return found;
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

function keyWord(text: string): string {
	return text.toLowerCase().replace(/[’']s?$/u, '');
}

/** The word that tells of what kind a name is: the one before "of", or the last. */
function headOf(words: readonly string[]): string {
	const of = words.findIndex((each) => /^(?:of|for|in)$/.test(each));
	return keyWord((of > 0 ? words[of - 1] : words.at(-1)) ?? '');
}

function kindOf(raw: RawName, inContext: ReadonlySet<string>, personal: ReadonlySet<string>): NameKind | null {
	const { words } = raw;
	if (words.length === 0) return null;
	const full = words.join(' ');
	const known = kindOfName(full);
	if (known) return known;
	if (!canSpeak(nameKey(full))) return null;
	if (inContext.has(keyOf(full))) return 'publication';
	const head = headOf(words);
	const size = words.length - (words[0] === 'The' ? 1 : 0);
	if (size >= 2 && publicationHeads.has(head)) return 'publication';
	if (size >= 2 && bodyHeads.has(head)) return 'body';
	if (size === 1 && (raw.titles.length > 0 ? !/^(?:Sir|Lord|Lady)$/u.test(full) : false)) return null;
	if (size >= 2 && words[0] !== 'The' && personal.has(keyOf(full))) return 'person';
	return null;
}

const speaks = new RegExp(
	String.raw`^(?:,?\s(?:who|whose|then|now|${alternatives([...sayingVerbs])})\b|\s(?:\p{Ll}+\s){1,2}(?:say|tell|told|said|write|wrote)\b|,\s\p{Ll}+ing\b|\s(?:has|had|also|later|once|himself|herself)\s|,\s(?:\d\d,|(?:the|a|an|then|now|his|her|its|their|\p{L}+[’']s)\s(?:[\p{L}’'-]+\s){0,4}?(?:${alternatives([...personNouns])})\b))`,
	'u',
);
const isSpokenOf = new RegExp(
	String.raw`\b(?:${alternatives([...sayingVerbs])}|by|${alternatives([...personNouns])}|wife|[a-z]+\s(?:chair|head|chief)\sof\s[^.;,]{3,40}),?\s$`,
	'u',
);

const placeWords =
	/^(?:Street|Road|Lane|Haven|Sound|Port|Bay|Northern|Southern|Eastern|Western|North|South|East|West|Great|Little|Upper|Lower|New|Old|San|Santa|Los|Las|Island|Islands|River|Valley|Hill|Hills|Quay|Creek|Row|County|City|Town|Hall|Bridge|Sea|Coast|Corner|Park|Square|Point|Cape|Mount|Lake|Fort|Bad|Ward|District|Province|Republic|Kingdom|States|Union|War|Day|Act|Bill|Treaty|Convention|Protocol|Decree|Article|Plan|Programme|Project|Prize|Award|Olympics|Games|Station|Tower|Palace|Church|Cathedral|Castle|Harbour|Harbor|Dock|Docks|Farm|Mill|Works|Building|House|Gate|Market|Railway|Line|Canal|Channel|Strait|Straits|Gulf|Ocean|Mountains|Mountain|Forest|Desert|Plain|Delta|Basin|Rock|Low|High|Black|White|Red|Office|Room|Book|Water|Light|Lights|King|Queen|Berth|Lane)$/u;

/** Names whose words around them are said of persons; other capitals are places and things. */
function personalNames(text: string, raw: readonly RawName[]): Set<string> {
	const alone = new Set(
		raw
			.filter(
				({ words, start }) =>
					words.length === 1 &&
					!/\b(?:in|at|from|near|to|of|outside|on|the|The)\s$/u.test(text.slice(Math.max(0, start - 9), start)),
			)
			.map(({ words }) => keyWordFolded(words[0] ?? '')),
	);
	const found = new Set<string>();
	for (const { words, titles: heads, start, end } of raw) {
		if (words.length < 2 || words.some((each) => /^(?:of|for|in|&|The)$/.test(each))) continue;
		const before = text.slice(Math.max(0, start - 60), start);
		const isPlace =
			/\b(?:in|at|near|outside|into|across|around|toward|towards|the|of|between|beyond)\s$/iu.test(before) ||
			words.some((each) => placeWords.test(each));
		const own = words.map(keyWordFolded);
		const isNamedShort = alone.has(own.at(-1) ?? '') || alone.has(own[0] ?? '');
		const after = text.slice(end, end + 90);
		if (
			heads.length > 0 ||
			(speaks.test(after) && !words.some((each) => placeWords.test(each))) ||
			(!isPlace &&
				(isNamedShort || isSpokenOf.test(before) || /^(?:[,.;]?\s\p{Ll}|,\s\d|\s[“"‘«]|[’']s\s)/u.test(after)))
		)
			found.add(keyOf(words.join(' ')));
	}
	return found;
}

function alternatives(words: readonly string[]): string {
	return [...words].sort((a, b) => b.length - a.length).join('|');
}

function nameWords({ words, start, end, isPossessive }: RawName, narration: string, kind: NameKind): string {
	const full = narration.slice(start, end);
	const plain = isPossessive ? full.replace(/(?:[’']s|(?<=s)[’'])$/u, '') : full;
	return kind === 'person' ? words.join(' ').replace(/\s(?:KC|QC)$/u, '') : plain;
}

/** Names that the words around them show to be publications. */
function publicationsInContext(narration: string, raw: readonly RawName[]): Set<string> {
	const before = new RegExp(
		String.raw`\b(?:${pressNoun}s?,?|(?:article|essay|column|editorial|note|notice|leader|commentary|piece|interview|letter|series)\s(?:\p{L}+\s){0,3}(?:in|for|with)|(?:readers|issue|number|issues|numbers|pages|editor|columnist|critic)\s(?:of|on|in)|(?:[Ww]riting|wrote|writes|argued|argues|insisted|published|printed|appeared|ran|noted|observed)\s(?:\p{L}+\s){0,4}in|[Rr]eviewing\s[^.;]{3,60}\sin|printed\sin)\s(?:the\s)?$`,
		'u',
	);
	const after = new RegExp(
		String.raw`^(?:\s\([^)]{1,40}\))?,\s(?:then\s)?(?:the|a|an|\p{L}+[’']s)\s(?:[\p{L}’'-]+\s){0,5}?(?:${pressNoun})\b(?!\s(?:editor|columnist))`,
		'u',
	);
	const found = new Set<string>();
	const has =
		/^[’']s\s(?:[\p{L}-]+\s){0,2}?(?:columnist|editor|editors|critic|correspondent|editorial|leader|leading\sarticle|front\spage|letters\spage|edition|reporter|readers|reviewer|issue|number)\b/u;
	const runs =
		/^\s(?:had\s|has\s|then\s|also\s|once\s)?(?:ran|carried|printed|reprinted|editorialised|editorialized)\s(?:a|an|the|its|his|her|their|what|nearly)\b/u;
	for (const { words, titles: heads, start, end, isPossessive } of raw) {
		if (words.length === 0 || heads.length > 0) continue;
		const head = headOf(words);
		const isPlaceOrBody = bodyHeads.has(head) && words.length >= 2;
		const context = narration.slice(Math.max(0, start - 90), start);
		if (isPlaceOrBody || (words.length === 1 && /\bin\s$/u.test(context))) continue;
		const following = narration.slice(isPossessive ? end - 2 : end, end + 80);
		const isOwner = isPossessive && has.test(following);
		if (
			isOwner ||
			(!isPossessive && runs.test(following)) ||
			before.test(context) ||
			(!isPossessive && after.test(narration.slice(end, end + 110)))
		)
			found.add(keyOf(words.join(' ')));
	}
	return found;
}

function noteTitles(name: Name, { titles: heads }: RawName): void {
	for (const title of heads) {
		if (personNouns.has(title)) name.roles.add(title);
		if (/^(?:mr|king|prince|monsieur|herr|father|uncle|brother|chairman)$/.test(title)) name.pronoun ??= 'he';
		if (/^(?:mrs|ms|miss|madam|madame|frau|queen|princess|sister|aunt|mother|chairwoman)$/.test(title))
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
			const all = keyOf(other.name).split(' ');
			return (
				words.every((each) => all.includes(each)) &&
				(name.kind !== 'person' || words.at(-1) === all.at(-1) || words[0] === all[0])
			);
		});
		if (!longer) continue;
		for (const mention of mentions) if (mention.name === name) mention.name = longer;
		for (const role of name.roles) longer.roles.add(role);
		longer.pronoun ??= name.pronoun;
	}
}

/** Who has been named where. */
interface Memory {
	/** By each word of the name and each office, folded. */
	byWord: ReadonlyMap<string, readonly Name[]>;
	/** Where the full names stand, in order. */
	places: ReadonlyMap<Name, readonly Span[]>;
	/** Where a short form stood last. */
	lastShort: Map<Name, number>;
}

function memoryOf(names: readonly Name[], mentions: readonly NameMention[]): Memory {
	const byWord = new Map<string, Name[]>();
	for (const name of names) {
		for (const word of new Set([...wordsOf(name), ...name.roles]))
			byWord.set(word, [...(byWord.get(word) ?? []), name]);
	}
	return { byWord, places: Map.groupBy(mentions, ({ name }) => name), lastShort: new Map() };
}

function wordsOf({ name }: Name): string[] {
	return keyOf(name).split(' ').map(keyWordFolded);
}

/** The person or publication whom a surname, a first name or a part of a title means: the one who was named last before. */
function knownBy(raw: RawName, { byWord, places, lastShort }: Memory): Name | null {
	const { words, titles: heads, hasArticle, start } = raw;
	const sought = words.map(keyWordFolded);
	const pronoun = heads.some((each) => /^(?:mrs|ms|miss|madam|madame)$/.test(each))
		? 'she'
		: heads.includes('mr')
			? 'he'
			: null;
	const fits = (name: Name) => {
		const own = wordsOf(name);
		if (sought.length === 0)
			return heads.some((title) => name.roles.has(title)) && heads.length > 0 && name.kind === 'person' && !pronoun;
		if (!sought.every((each) => own.includes(each))) return false;
		if (name.kind === 'person')
			return !hasArticle && (pronoun === null || name.pronoun === null || name.pronoun === pronoun);
		if (heads.length > 0) return false;
		if (name.kind === 'body' && !sought.some((each) => bodyHeads.has(each))) return false;
		return hasArticle || sought.length > 1 || own.length === 1;
	};
	const known = new Set([...sought, ...heads].flatMap((word) => byWord.get(word) ?? []));
	const firstPlace = (name: Name) => places.get(name)?.[0]?.start ?? Number.POSITIVE_INFINITY;
	const candidates = [...known].filter(fits).sort((a, b) => firstPlace(a) - firstPlace(b));
	// A bare surname is the one's who bore it first: the others are told from him by "Mrs" or a first name.
	const isSurname = sought.length === 1 && heads.length === 0 && candidates.every(({ kind }) => kind === 'person');
	if (isSurname || candidates.length <= 1) return candidates[0] ?? null;
	const lastPlace = (name: Name) => {
		const all = places.get(name) ?? [];
		return Math.max(all[lastFrom(all, start - 1)]?.start ?? -1, lastShort.get(name) ?? -1);
	};
	return candidates.reduce((best, each) => (lastPlace(each) > lastPlace(best) ? each : best));
}

function keyWordFolded(text: string): string {
	return foldSpelling(text).replace(/'s?$/u, '');
}

/** Whoever is named alone before "he" or "she" is one: the more frequent pronoun counts. */
function learnPronouns(narration: string, mentions: readonly NameMention[]): void {
	const votes = new Map<Name, number>();
	const persons = mentions.filter(({ name }) => name.kind === 'person');
	for (const [index, { name, end }] of persons.entries()) {
		const stretch = narration.slice(end, Math.min(persons[index + 1]?.start ?? narration.length, end + 200));
		const match = /\b(?:(he|his|him|himself)|(she|her|hers|herself))\b/iu.exec(stretch);
		if (match) votes.set(name, (votes.get(name) ?? 0) + (match[1] ? 1 : -1));
	}
	for (const [name, sum] of votes) name.leaning = sum;
}
