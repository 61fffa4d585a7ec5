/** Pure: a name and the words around all its places -> whether it is a person's, a publication's or a body's. */
import { foldSpelling } from '../../src/fold.ts';
import { canSpeak, kindOfName, type NameKind, nameKey } from '../../src/names.ts';
import { sayingVerbs } from '../cues.ts';
import { isEnglish } from './english.ts';
import { pronounOfFirstName } from './first-names.ts';
import { isKnownLanguage, isKnownPlace } from './gazetteer.ts';
import {
	bodyHeads,
	bodyNouns,
	companyHeads,
	documents,
	personNouns,
	placeNouns,
	placeWords,
	pressNouns,
	pressPrefixes,
	pressSuffix,
	pressTitleWords,
	pressWorks,
	publicationHeads,
} from './nouns.ts';
import { type Features, note, type Ranker } from './rank.ts';
import { keyOf, keyWord, type RawName } from './raw-names.ts';

/** What a name can be; `other` for places, works, peoples, and capitals that name nothing. */
type Kind = NameKind | 'other';
const kinds: readonly Kind[] = ['person', 'publication', 'body', 'other'];

const press = {
	/** "Brodar’s editorial". */
	owner:
		/^[’']s?\s(?:[\p{L}-]+\s){0,2}?(?:editorial|editorials|leader|front\spage|letters\spage|edition|columnist|editors?|critic|correspondent|reporters?|readers|reviewer|issue|number|columns|pages|masthead|newsroom|presses|obituary|review|report|coverage|circulation|subscribers|website)\b/u,
	/** "The weekly Vetrina", "a column in". */
	before:
		/\b(?:articles?|essays?|columns?|editorials?|notices?|commentary|pieces?|letters?|series|reviews?|interviews?|reports?)\s(?:\p{L}+\s){0,3}(?:in|for|with|of|by|to)\s(?:the\s)?$/u,
	printed:
		/\b(?:[Ww]riting|[Ww]rote|[Ww]rites|insisted|published|printed|reprinted|appeared|serialised|ran|argued|complained|lamented|came\sout|reviewing\s\p{L}+)\s(?:\p{L}+\s){0,4}(?:in|for)\s(?:the\s)?$/u,
	issue:
		/\b(?:readers|issues?|numbers?|pages?|editor|columnist|critic|columns|edition|presses|staff|correspondent|reporter|offices?|proprietor|owner)\s(?:of|on|in|at|for)\s(?:the\s)?$/u,
	told: /\b(?:told|tells|interview(?:ed)?\s(?:with|by|in|to)|speaking\sto|spoke\sto|informed|quoted\s(?:in|by))\s(?:the\s)?$/u,
	season:
		/\b(?:spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|yesterday|today|morning|week|day|month)(?:[’']s)?\s(?:issue\sof\s|number\sof\s)?(?:the\s)?$/u,
	runs: /^\s(?:had\s|has\s|then\s|also\s|once\s)?(?:ran|carried|printed|reprinted|editorialised|editorialized|published|headlined|reported|reviewed)\b/u,
	dated: /^[’']?s?\s(?:of|for|dated|on)\s(?:\d{1,2}\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\d|(?:spring|summer|autumn|winter))/u,
	near: /\b(?:the|its|same|that|this)\s(?:journal|newspaper|paper|magazine|weekly|monthly|daily|quarterly|fortnightly|periodical|organ|tabloid|broadcaster|station|agency|editorial|leader|leading\sarticle|front\spage|columnist|issue|review)\b/u,
	work: /\b[Hh](?:is|er)\s(?:notice|column|article|review|piece|essay|editorial|dispatch)\b/u,
};
const personal = {
	who: /^(?:,?\s(?:who|whose|himself|herself)\b|,\s\d\d,|\s\(\d\d\))/u,
	spoken: /^\s(?:has|had|also|later|once|then|now|never|did)\s/u,
	pronoun: /\b(?:he|she|his|her|him|himself|herself|hers)\b/iu,
};
const bodily = {
	it: /\b(?:it|its|itself|they|their)\b/iu,
	which: /^,?\s(?:which|that)\b/u,
	member:
		/\b(?:members?|chair(?:man|woman)?|head|director|secretary|president|spokes(?:man|woman|person)|officials?|lawyers?|statement|report|employees|workers|engineers?|chief\sexecutive|shares|chief|minister|founder|leaders?|offices?)\s(?:of|at|for|from|by|in)\s(?:the\s)?$/u,
	owner:
		/^[’']s?\s(?:[\p{L}-]+\s){0,2}?(?:chair|chairman|chairwoman|head|director|secretary|president|spokes(?:man|woman|person)|report|statement|members|board|lawyers?|chief|decision|policy|accounts|shares|owner|staff|engineers|minister|founder|founders|management|shareholders)\b/u,
};
/** A name in apposition: "Vetrina, the Milan weekly". */
const apposition =
	/^(?:\s\([^)]{1,40}\))?,\s(?:then\s|once\s|now\s|himself\s|herself\s)?(?:the|a|an|its|their|his|her|our|another|\p{L}+[’']s?)\s((?:[\p{L}\p{N}’'-]+\s?){1,8})/u;
/** "Terpstra, chief executive of". */
const bareApposition = /^,\s((?:[\p{Ll}-]+\s?){1,6})/u;
const copula =
	/^\s(?:is|was|are|were|became)\s(?:then\s|once\s|now\s)?(?:the|a|an|its|their|his|her)\s((?:[\p{L}\p{N}’'-]+\s?){1,7})/u;
const saying = new RegExp(String.raw`^,?\s(?:\p{L}+ly\s)?(${[...sayingVerbs].join('|')})\b`, 'u');
const saidIt = new RegExp(
	String.raw`^\s(?:${[...sayingVerbs].join('|')})(?:\s\p{Ll}+){0,4}\sit\s(?:was|is|had|has|would|will|looked|did)\b`,
	'u',
);
const saidBefore = new RegExp(String.raw`\b(?:${[...sayingVerbs].join('|')})\s(?:the\s)?$`, 'u');

/** The kind of each name, as all its places together show; null for those that are no full name of anybody who can speak. */
export function kindsOf(text: string, raw: readonly RawName[], ranker: Ranker): (name: RawName) => NameKind | null {
	const groups = Map.groupBy(
		raw.filter(({ words }) => words.length > 0),
		({ words }) => keyOf(words.join(' ')),
	);
	const small = new Set(text.match(/(?<![\p{L}’'-])\p{Ll}{2,}/gu));
	const partOf = new Map<string, number>();
	for (const key of groups.keys())
		for (const word of new Set(key.split(' '))) partOf.set(word, (partOf.get(word) ?? 0) + 1);
	const shared: Shared = { text, small, partOf, groups };
	const found = new Map<string, NameKind | null>();
	for (const [key, places] of groups) {
		const [first] = places;
		const full = first?.words.join(' ') ?? '';
		const known = kindOfName(full);
		if (known || !first || !canSpeak(nameKey(full))) {
			found.set(key, known);
			continue;
		}
		const own = featuresOf(shared, key, places);
		const [best] = ranker.rank(
			'kind',
			first.start,
			kinds.map((kind) => ({
				value: { kind, name: full },
				features: Object.fromEntries(Object.entries(own).map(([name, value]) => [`${kind}: ${name}`, value])),
			})),
		);
		found.set(key, !best || best.value.kind === 'other' ? null : best.value.kind);
	}
	settleShort(found);
	return ({ words }) => found.get(keyOf(words.join(' '))) ?? null;
}

/** "Oseby" beside "Martin Oseby" is no name of its own: and if it is a person's, so is the longer one. */
function settleShort(found: Map<string, NameKind | null>): void {
	const longer = [...found.keys()].filter((key) => key.includes(' ')).map((key) => ({ key, words: key.split(' ') }));
	for (const [key, kind] of found) {
		if (key.includes(' ')) continue;
		const holders = longer.filter(({ words }) => words.includes(key));
		if (kind === 'person')
			for (const holder of holders)
				if (holder.words.at(-1) === key && found.get(holder.key) === null) found.set(holder.key, 'person');
		if (holders.some((holder) => found.get(holder.key))) found.set(key, null);
	}
}

interface Shared {
	text: string;
	/** Words that also stand in small letters. */
	small: ReadonlySet<string>;
	/** In how many names a word stands. */
	partOf: ReadonlyMap<string, number>;
	/** All places of each name. */
	groups: ReadonlyMap<string, readonly RawName[]>;
}

function featuresOf({ text, small, partOf, groups }: Shared, key: string, places: readonly RawName[]): Features {
	const features: Features = { any: 1 };
	const { words } = places[0] as RawName;
	const has = (name: string, is: boolean) => {
		if (is) note(features, name);
	};
	const plain = words.filter((each) => each !== 'The');
	const head = headOf(plain);
	const last = keyWord(plain.at(-1) ?? '');
	const capitals = plain.filter((each) => /^\P{Ll}/u.test(each));
	has(`words ${Math.min(capitals.length, 4)}`, true);
	has(
		'the',
		places.some(({ words: each, isOpening }) => each[0] === 'The' && !isOpening),
	);
	has('the opening', places.every(({ isOpening }) => isOpening) && places.some(({ words: each }) => each[0] === 'The'));
	has(
		'foreign article',
		/^(?:El|La|Los|Las|Le|Les|Il|Lo|Gli|Der|Die|Das|De|Het|Den|Det|O|Os|As|I|Al)$/u.test(plain[0] ?? '') &&
			capitals.length > 1,
	);
	has(
		'press title word',
		plain.some((each) => pressTitleWords.has(keyWord(each))),
	);
	has('last press title word', pressTitleWords.has(last) || pressTitleWords.has(head));
	for (const [which, each] of [
		['head', head],
		['last', last],
	] as const) {
		has(`${which} press`, publicationHeads.has(each));
		has(`${which} body`, bodyHeads.has(each));
		has(`${which} company`, companyHeads.has(each));
		has(`${which} person`, personNouns.has(each));
		has(`${which} press noun`, pressNouns.has(each));
	}
	has(
		'press word',
		plain.some((each) => publicationHeads.has(keyWord(each))),
	);
	has(
		'body word',
		plain.some((each) => bodyHeads.has(keyWord(each))),
	);
	has('press suffix', pressSuffix.test(plain.at(-1) ?? '') || pressSuffix.test(head));
	has('press prefix', pressPrefixes.has(foldWord(plain[0] ?? '')));
	has(
		'place word',
		plain.some((each) => placeWords.test(each)),
	);
	has('last place word', placeWords.test(plain.at(-1) ?? ''));
	const isFirst = pronounOfFirstName(foldWord(plain[0] ?? '')) !== null;
	has('first name', isFirst);
	has('rank title', /^(?:Sir|Lord|Lady|Dame|Baron|Count)$/u.test(plain[0] ?? ''));
	has('first name alone', isFirst && capitals.length === 1);
	has(
		'initial',
		plain.some((each) => /^\p{Lu}\.$/u.test(each)),
	);
	has('acronym', plain.length === 1 && /^\p{Lu}{2,6}$/u.test(plain[0] ?? ''));
	has('demonym', capitals.length === 1 && /(?:ish|ese|ian|ean|ans?)$/u.test(last));
	has(
		'hyphen',
		plain.some((each) => /\p{Ll}-\p{Lu}|\p{Ll}-\p{Ll}/u.test(each)),
	);
	has(
		'many',
		plain.some((each) => /s[’']$/u.test(each)),
	);
	has('known place', isKnownPlace(plain.join(' ')));
	has('place inside', capitals.length > 1 && plain.some(isKnownPlace));
	has('known language', isKnownLanguage(plain.join(' ')));
	has('language first', capitals.length > 1 && isKnownLanguage(plain[0] ?? ''));
	for (const joint of new Set(plain.filter((each) => /^\p{Ll}{1,4}$/u.test(each)))) note(features, `joint ${joint}`);
	const common = capitals.filter((each) => small.has(each.toLowerCase())).length / Math.max(1, capitals.length);
	const english = capitals.filter((each) => isEnglish(keyWord(each))).length / Math.max(1, capitals.length);
	note(features, 'english', english);
	has('all english', english === 1);
	has('no english', english === 0);
	has(`words ${Math.min(capitals.length, 4)} ${english === 0 ? 'no' : english === 1 ? 'all' : 'some'} english`, true);
	has(
		'accented',
		plain.some((each) => /\P{ASCII}/u.test(each.replace(/[’']/gu, ''))),
	);
	has('tail', /^\p{Ll}/u.test(plain.at(-1) ?? ''));
	note(features, 'common', common);
	has('all common', common === 1);
	has('part of others', key.split(' ').length === 1 && (partOf.get(key) ?? 0) > 1);
	if (capitals.length > 1) addShort(features, groups, capitals);
	const counts: Features = {};
	for (const place of places) addPlace(counts, text, place);
	for (const [kind, cues] of Object.entries(cuesOf)) {
		const found = cues.filter((cue) => (counts[cue] ?? 0) > 0).length;
		note(features, `${kind} cues`, Math.log2(1 + found));
		has(`${kind} cued`, found > 0);
	}
	for (const [name, value] of Object.entries(counts)) {
		note(features, name, Math.min(2, Math.log2(1 + value)));
		note(features, `${name} share`, value / places.length);
	}
	note(features, 'mentions', Math.log2(places.length));
	return features;
}

/** What is said of one kind rather than of the others. */
const cuesOf = {
	person: [
		'titled',
		'bare person',
		'origin',
		'who',
		'apposed person',
		'noun before person',
		'at once pronoun',
		'pronoun next',
		'aged',
	],
	press: [
		'press owner',
		'press before',
		'press printed',
		'press issue',
		'press season',
		'press runs',
		'press dated',
		'apposed press',
		'noun before press',
	],
	body: ['apposed body', 'noun before body', 'member', 'body owner', 'said it'],
	place: ['apposed place', 'noun before place', 'after in', 'after at', 'after near', 'after from', 'after to'],
	work: ['apposed work', 'noun before work', 'marks'],
};

/** How one word of a longer name stands alone elsewhere: "Oseby", "the Handelspost", "Mr Halloran". */
function addShort(features: Features, groups: Shared['groups'], capitals: readonly string[]): void {
	for (const [index, word] of capitals.entries()) {
		const which = index === capitals.length - 1 ? 'last' : index === 0 ? 'first' : 'middle';
		for (const { titles, hasArticle } of groups.get(keyOf(word)) ?? []) {
			note(features, `short ${which} ${titles.length > 0 ? 'titled' : hasArticle ? 'article' : 'bare'}`);
		}
	}
	for (const name of Object.keys(features).filter((each) => each.startsWith('short ')))
		features[name] = Math.min(2, Math.log2(1 + (features[name] ?? 0)));
}

/** The word that tells of what kind a name is: the one before "of", or the last. */
function headOf(words: readonly string[]): string {
	const joint = words.findIndex(
		(each, index) => index > 0 && /^\p{Ll}/u.test(each) && !/^(?:and|&|y|e|et|und|i|og)$/.test(each),
	);
	return keyWord((joint > 0 ? words[joint - 1] : words.at(-1)) ?? '');
}

/** What the words around one place show. */
function addPlace(
	counts: Features,
	text: string,
	{ words, titles, start, end, isPossessive, hasArticle, isOpening }: RawName,
): void {
	const has = (name: string, is: boolean) => {
		if (is) note(counts, name);
	};
	const before = text.slice(Math.max(0, start - 90), start);
	const cleared = before.replace(/(?:(?:[Ll]ast|[Tt]his|[Tt]hat)\s)?(?:\p{L}+day|morning|month|week)[’']s\s$/u, '');
	const after = text.slice(isPossessive ? end - (text[end - 1] === 's' ? 2 : 1) : end, end + 130);
	const rest = sentencesAfter(text, end);
	has('titled', titles.length > 0);
	has('article', hasArticle);
	has('no article', !hasArticle && words[0] !== 'The');
	has('opening', isOpening);
	has('possessive', isPossessive);
	for (const [name, pattern] of Object.entries(press)) {
		if (/^(?:owner|runs|dated)$/.test(name)) has(`press ${name}`, pattern.test(after));
		else if (/^(?:near|work)$/.test(name)) has(`press ${name}`, pattern.test(rest));
		else has(`press ${name}`, pattern.test(before) || pattern.test(cleared));
	}
	has('who', personal.who.test(after));
	has('pronoun next', /^[^.?!\n]{0,60}[.?!]\s(?:He|She|His|Her)\b/u.test(after));
	has('at once pronoun', /^,?\s(?:himself|herself)|^\s(?:[\p{Ll}]+\s){1,6}(?:his|her)\b/u.test(after));
	has('spoken', personal.spoken.test(after));
	has('pronoun after', personal.pronoun.test(rest.slice(0, 160)));
	has('it after', bodily.it.test(rest.slice(0, 160)));
	has('which', bodily.which.test(after));
	has('member', bodily.member.test(before));
	has('body owner', bodily.owner.test(after));
	has('says', saying.test(after));
	has('said before', saidBefore.test(before));
	const preposition =
		/\b(in|at|near|from|to|of|by|with|for|outside|into|across|around|toward|towards|between|beyond|against|on|through|over|after|before|and|or|than|as|like)\s(the\s)?$/iu.exec(
			before,
		);
	if (preposition) note(counts, `after ${preposition[1]?.toLowerCase()}${preposition[2] ? ' the' : ''}`);
	const noun = /([\p{Ll}-]+),?\s$/u.exec(before)?.[1] ?? '';
	addNoun(counts, 'noun before', noun, has);
	const apposed = apposition.exec(after)?.[1] ?? copula.exec(after)?.[1];
	if (apposed) addNoun(counts, 'apposed', nounOf(apposed), has);
	has('apposed', apposed !== undefined);
	const bare = bareApposition.exec(after)?.[1];
	if (bare && !apposed) addNoun(counts, 'bare', nounOf(bare), has);
	has('origin', /^\s\(\p{Lu}[\p{L}\s’']{2,40}\)/u.test(after));
	has('of', /^\sof\s(?:the\s)?\p{Lu}/u.test(after));
	has(
		'signed',
		/\b(?:signed|signs|signing|byline|name\sof|named|called|known\sas|pseudonym|simply\sas|only\sas)\s(?:himself\s|herself\s)?[“"‘]?$/u.test(
			before,
		),
	);
	has('said it', saidIt.test(after));
	has('aged', /^,\s(?:aged\s)?\d\d\b|^\s\(\d\d\)/u.test(after));
	has('comma', /^,\s/u.test(after));
	has('verb after', /^\s\p{Ll}+(?:ed|es|s)\s/u.test(after));
	has('capital apposed', /^,\s\p{Lu}/u.test(after));
	has('quote after', /^[,:]?\s[“"‘«]/u.test(after));
	has('marks', /[“"‘«]$/u.test(before) && /^[,.]?[”"’»]/u.test(after));
	has('and', /^\sand\s\p{Lu}/u.test(after));
	has('bracket', /^\s\(/u.test(after));
}

function addNoun(_: Features, place: string, noun: string, has: (name: string, is: boolean) => void): void {
	const word = noun.toLowerCase();
	const single = word.replace(/s$/u, '');
	const isOf = (set: ReadonlySet<string>) => set.has(word) || set.has(single);
	has(`${place} person`, isOf(personNouns));
	has(
		`${place} press`,
		isOf(pressNouns) ||
			/^(?:broadcaster|station|channel|tabloid|broadsheet|agency|fortnightly|website|site|organ|newsletter|blog|podcast|programme)$/.test(
				single,
			),
	);
	has(`${place} body`, isOf(bodyNouns));
	has(`${place} place`, isOf(placeNouns));
	has(`${place} work`, isOf(documents) || isOf(pressWorks));
}

/** The noun of an apposition: of its words before "of", "who" or a verb, the last that tells a kind. */
function nounOf(words: string): string {
	const all = words.trim().toLowerCase().split(/\s+/u);
	const stop = all.findIndex((each, index) => index > 0 && prepositionOrVerb.test(each));
	const own = stop > 0 ? all.slice(0, stop) : all;
	return own.findLast(tellsKind) ?? own.at(-1) ?? '';
}

const prepositionOrVerb =
	/^(?:of|who|that|which|whose|for|at|in|on|to|from|with|and|by|had|has|was|is|said|told|wrote|where|when)$/;

function tellsKind(word: string): boolean {
	const single = word.replace(/s$/u, '');
	return [personNouns, pressNouns, bodyNouns, placeNouns, documents, pressWorks].some(
		(set) => set.has(word) || set.has(single),
	);
}

/** The rest of the sentence, and the next one. */
function sentencesAfter(text: string, end: number): string {
	const rest = text.slice(end, end + 260);
	const stops = [...rest.matchAll(/[.?!]["”’»]?\s|\n/gu)].map(({ index }) => index);
	return rest.slice(0, stops[1] ?? rest.length);
}

/** A word for comparing: folded, without the possessive ending. */
export function foldWord(text: string): string {
	return foldSpelling(text).replace(/'s?$/u, '');
}
