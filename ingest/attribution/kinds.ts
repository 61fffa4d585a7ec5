/** Pure: a name and the words around its places -> whether it is a person's, a publication's or a body's. */
import { foldSpelling } from '../../src/fold.ts';
import { canSpeak, kindOfName, type NameKind, nameKey } from '../../src/names.ts';
import { sayingVerbs } from '../cues.ts';
import { pronounOfFirstName } from './first-names.ts';
import {
	bodyHeads,
	bodyNouns,
	companyHeads,
	personNouns,
	placeWords,
	pressPrefixes,
	pressSuffix,
	publicationHeads,
} from './nouns.ts';
import { keyOf, keyWord, type RawName } from './raw-names.ts';

const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const pressNoun =
	'(?:journal|newspaper|paper|magazine|weekly|monthly|daily|quarterly|periodical|organ|tabloid|broadsheet|broadcaster|news\\sagency|radio\\sstation|television\\schannel|news\\ssite|fortnightly)';
const pressPart =
	'(?:editorial|editorials|leader|leading\\sarticle|front\\spage|letters\\spage|edition|columnist|editor|editors|critic|correspondent|reporter|readers|reviewer|issue|number|columns|pages|leader-writer|masthead|newsroom|presses)';

/** The kind of each name, as all its places together show; null for those that are no full name of anybody. */
export function kindsOf(text: string, raw: readonly RawName[]): (name: RawName) => NameKind | null {
	const personal = personalNames(text, raw);
	const groups = Map.groupBy(
		raw.filter(({ words }) => words.length > 0),
		({ words }) => keyOf(words.join(' ')),
	);
	const kinds = new Map<string, NameKind | null>();
	const surnames = new Set([...personal].map((key) => foldWord(key.split(' ').at(-1) ?? '')));
	for (const [key, places] of groups) kinds.set(key, kindOf(text, key, places, personal, surnames));
	return ({ words }) => kinds.get(keyOf(words.join(' '))) ?? null;
}

function kindOf(
	text: string,
	key: string,
	places: readonly RawName[],
	personal: ReadonlySet<string>,
	surnames: ReadonlySet<string>,
): NameKind | null {
	const [first] = places;
	if (!first) return null;
	const { words } = first;
	const full = words.join(' ');
	const known = kindOfName(full);
	if (known) return known;
	if (!canSpeak(nameKey(full)) || placeWords.test(full.replace(/^The\s/u, ''))) return null;
	const size = words.length - (words[0] === 'The' ? 1 : 0);
	const head = headOf(words);
	const isBody = size >= 2 && (bodyHeads.has(head) || companyHeads.has(head));
	const isPress = isPressName(words, size, head);
	if (!bodyHeads.has(head) || isPress) {
		const all = places.map((each) => (each.titles.length === 0 ? pressEvidence(text, each) : -2));
		const weak = all.filter((each) => each < 3).reduce((sum, each) => sum + each, 0);
		const press = Math.max(0, ...all.filter((each) => each >= 3)) + Math.min(2.5, weak) + (isPress ? 3 : 0);
		const isPartOfPerson = words.length === 1 && surnames.has(foldWord(full));
		if (press >= 3 && !isPartOfPerson) return 'publication';
	}
	if (isBody) return 'body';
	if (places.some((each) => isBodyAt(text, each))) return 'body';
	return size >= 2 && words[0] !== 'The' && personal.has(key) ? 'person' : null;
}

/** The word that tells of what kind a name is: the one before "of", or the last. */
function headOf(words: readonly string[]): string {
	const of = words.findIndex((each) => /^(?:of|for|in|de|du|del|des|della|di|da|do)$/.test(each));
	return keyWord((of > 0 ? words[of - 1] : words.at(-1)) ?? '');
}

function isPressName(words: readonly string[], size: number, head: string): boolean {
	const first = keyWord(words[0] ?? '');
	if (pressSuffix.test(words.at(-1) ?? '') || pressSuffix.test(head)) return true;
	return size >= 2 && (publicationHeads.has(head) || pressPrefixes.has(first));
}

const pressBefore = new RegExp(
	String.raw`\b(?:${pressNoun}s?,?|(?:article|essay|column|editorial|note|notice|leader|commentary|piece|letter|series|front\spage)s?\s(?:\p{L}+\s){0,3}(?:in|for|with|of)|(?:readers|issue|number|issues|numbers|pages|editor|columnist|critic|columns|edition|presses)\s(?:of|on|in|at)|(?:[Ww]riting|wrote|writes|insisted|published|printed|reprinted|appeared|serialised|ran)\s(?:\p{L}+\s){0,4}in|[Rr]eviewing\s[^.;]{3,60}\sin|printed\sin)\s(?:the\s)?$`,
	'u',
);
const pressAfter = new RegExp(
	String.raw`^(?:\s\([^)]{1,40}\))?,\s(?:then\s|once\s)?(?:the|a|an|its|their|\p{L}+[’']s)\s(?:[\p{L}’'-]+\s){0,5}?(?:${pressNoun})\b(?!\s(?:editor|columnist))`,
	'u',
);
const pressOwner = new RegExp(String.raw`^[’']s\s(?:[\p{L}-]+\s){0,2}?${pressPart}\b`, 'u');
const pressRuns =
	/^\s(?:had\s|has\s|then\s|also\s|once\s)?(?:ran|carried|printed|reprinted|editorialised|editorialized)\s(?:a|an|the|its|his|her|their|what|nearly|that|on)\b/u;
const pressDated =
	/^[’']?s?\s(?:of|for|dated)\s(?:\d{1,2}\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\d|(?:spring|summer|autumn|winter))/u;
const pressNear = new RegExp(
	String.raw`\b(?:the|its|same|that|this)\s(?:${pressNoun}|editorial|leader|leading\sarticle|leader-writer|front\spage)\b`,
	'u',
);
const toldBefore =
	/\b(?:told|tells|interview(?:ed)?\s(?:with|by|in)|speaking\sto|spoke\sto|according\sto)\s(?:the\s)?$/u;

const personBefore = new RegExp(String.raw`\b(?:${alternatives(personNouns)})\s$`, 'u');

/** How much the words around one place show a publication; 3 is enough. */
function pressEvidence(text: string, { words, start, end, isPossessive, hasArticle }: RawName): number {
	const before = text.slice(Math.max(0, start - 90), start);
	const after = text.slice(isPossessive ? end - 2 : end, end + 110);
	if (words.length === 1 && !hasArticle && /\b(?:from|near|at|outside)\s$/u.test(before)) return -1;
	if (words.length > 1 && personBefore.test(before)) return -3;
	if (isPossessive && pressOwner.test(after)) return 3;
	if (pressBefore.test(before))
		return words.length === 1 && /\b(?:wrote|writes|writing|appeared|ran)\s\S+\s?in\s$/iu.test(before) ? 1 : 3;
	if (
		/^,?\swhose\s(?:unsigned\s)?(?:editorial|leader|columnist|critic|front\spage|readers|reporter|report\sfrom)\b/u.test(
			after,
		)
	)
		return 3;
	if (isPossessive) return 0;
	if (pressAfter.test(after)) return 3;
	if (words.length === 1 && !hasArticle && /\bin\s$/u.test(before)) return -2;
	let sum = 0;
	if (pressRuns.test(after)) sum += words.length === 1 && !hasArticle ? 2 : 3;
	if (pressDated.test(after) && hasArticle) sum += 2;
	if (toldBefore.test(before) && /^(?:,|\.|\s(?:that|in|on|last|this|yesterday|at|after)\b)/u.test(after)) sum += 1.5;
	const rest = sentencesAfter(text, end);
	if (
		words.length > 1 &&
		/\b[Ii]n\s(?:the\s)?$/u.test(before) &&
		/\b[Hh](?:is|er)\s(?:notice|column|article|review|piece|essay|editorial)\b/u.test(rest)
	)
		sum += 3;
	if (pressNear.test(rest)) sum += 1;
	if (
		/^\s(?:wrote|writes|argued|said\sin\san?\s(?:editorial|leader)|commented|sneered|thundered|observed|remarked|noted)\b/u.test(
			after,
		) &&
		hasArticle
	)
		sum += 1;
	return sum;
}

/** The rest of the sentence, and the next one. */
function sentencesAfter(text: string, end: number): string {
	const rest = text.slice(end, end + 220);
	const stops = [...rest.matchAll(/[.?!]\s|\n/gu)].map(({ index }) => index);
	return rest.slice(0, stops[1] ?? rest.length);
}

const bodyAfter = new RegExp(
	String.raw`^,\s(?:the|a|an|its|\p{L}+[’']s)\s(?:[\p{L}’'-]+\s){0,5}?(?:${alternatives(bodyNouns)})\b(?!\s(?:of\s\p{Ll}+\s)?(?:${alternatives(personNouns)}))`,
	'u',
);
const bodyBefore = new RegExp(
	String.raw`\b(?:[Tt]he|[Ii]ts|[Aa]n?)\s(?:[\p{L}’'-]+\s){0,2}(?:${alternatives(bodyNouns)}),?\s$`,
	'u',
);

function isBodyAt(text: string, { words, start, end, titles, isPossessive }: RawName): boolean {
	if (titles.length > 0 || words.length === 0) return false;
	const before = text.slice(Math.max(0, start - 50), start);
	const after = text.slice(end, end + 90);
	if (words.length > 1 && pronounOfFirstName(keyWord(words[0] ?? ''))) return false;
	return (
		(!isPossessive && bodyAfter.test(after)) ||
		bodyBefore.test(before) ||
		new RegExp(
			String.raw`^\s(?:${alternatives(sayingVerbs)})(?:\s\p{Ll}+){0,4}\sit\s(?:was|is|had|has|would|will|looked|did)\b`,
			'u',
		).test(after)
	);
}

const speaks = new RegExp(
	String.raw`^(?:,?\s(?:who|whose|then|now|${alternatives(sayingVerbs)})\b|\s(?:\p{Ll}+\s){1,2}(?:say|tell|told|said|write|wrote)\b|,\s\p{Ll}+ing\b|\s(?:has|had|also|later|once|himself|herself)\s|,\s(?:aged\s)?\d\d,|,\s(?:(?:the|a|an|then|now|his|her|its|their|\p{L}+[’']s)\s(?:[\p{L}’'-]+\s){0,4}?(?:${alternatives(personNouns)})\b))`,
	'u',
);
const isSpokenOf = new RegExp(
	String.raw`\b(?:${alternatives(sayingVerbs)}|by|(?:${alternatives(personNouns)})(?:\s(?:of|for|at|in|on|to)\s[^.;,“”]{2,60})?,?|wife|[a-z]+\s(?:chair|head|chief)\sof\s[^.;,]{3,40},?)\s$`,
	'u',
);

/** Names whose words around them are said of persons; other capitals are places and things. */
function personalNames(text: string, raw: readonly RawName[]): Set<string> {
	const alone = new Set(
		raw
			.filter(
				({ words, start }) =>
					words.length === 1 &&
					!/\b(?:in|at|from|near|to|of|outside|on|the|The)\s$/u.test(text.slice(Math.max(0, start - 9), start)),
			)
			.map(({ words }) => foldWord(words[0] ?? '')),
	);
	const found = new Set<string>();
	for (const { words, titles: heads, start, end } of raw) {
		if (words.length < 2 || words.some((each) => /^(?:of|for|in|&|The)$/.test(each))) continue;
		const before = text.slice(Math.max(0, start - 90), start);
		const isNamedPlace = words.some((each) => placeWords.test(each));
		const isPlace =
			/\b(?:in|at|near|outside|into|across|around|toward|towards|the|of|between|beyond)\s$/iu.test(before) ||
			isNamedPlace;
		const own = words.map(foldWord);
		const isNamedShort = alone.has(own.at(-1) ?? '') || alone.has(own[0] ?? '');
		const isFirstName = pronounOfFirstName(foldWord(words[0] ?? '')) !== null;
		const after = text.slice(end, end + 90);
		if (
			heads.length > 0 ||
			((speaks.test(after) || isFirstName) && !isNamedPlace) ||
			(!isPlace &&
				(isNamedShort || isSpokenOf.test(before) || /^(?:[,.;]?\s\p{Ll}|,\s\d|\s[“"‘«]|[’']s\s)/u.test(after)))
		)
			found.add(keyOf(words.join(' ')));
	}
	return found;
}

/** A word for comparing: folded, without the possessive ending. */
export function foldWord(text: string): string {
	return foldSpelling(text).replace(/'s?$/u, '');
}
