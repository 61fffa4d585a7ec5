/** Pure: the names of an article -> whether each is a person's, a publication's or a body's, as its words and all its places together show. */
import { canSpeak, kindOfName, type NameKind, nameKey } from '../../src/names.ts';
import { isCapital, isSite } from './capitals.ts';
import { isCited } from './citations.ts';
import { isKnownPlace } from './gazetteer.ts';
import { knownKind } from './known-names.ts';
import { cuesOf } from './name-cues.ts';
import { signsAround } from './name-places.ts';
import { signsOfWords } from './name-words.ts';
import { type Features, note, type Ranked, type Ranker } from './rank.ts';
import type { RawName } from './raw-names.ts';
import { foldWord, keyOf } from './spelling.ts';

/** What a name can be; `other` for places, works, peoples, and capitals that name nothing. */
type Kind = NameKind | 'other';
const kinds: readonly Kind[] = ['person', 'publication', 'body', 'other'];

/** What a name is taken for. */
export interface Told {
	kind: NameKind;
	/** How likely it is something else, from 0 to 1. */
	doubt: number;
}

/** Belief below which a name is not taken for anybody's: who speaks is decided later, but only among those who are seen. */
const least = 0.25;

/** The kind of each name, as all its places together show; null for those that are no full name of anybody who can speak. */
export function kindsOf(
	text: string,
	small: ReadonlySet<string>,
	raw: readonly RawName[],
	ranker: Ranker,
): (name: RawName) => Told | null {
	const groups = Map.groupBy(
		raw.filter(({ words }) => words.length > 0),
		({ words }) => keyOf(words.join(' ')),
	);
	const partOf = new Map<string, number>();
	for (const key of groups.keys())
		for (const word of new Set(key.split(' '))) partOf.set(word, (partOf.get(word) ?? 0) + 1);
	const shared: Shared = {
		text,
		press: pressIn(text),
		small,
		partOf,
		groups,
		isItalicised: raw.some(({ isItalic }) => isItalic),
	};
	const found = new Map<string, Told | null>();
	for (const [key, places] of groups) {
		const [first] = places;
		const full = first?.words.join(' ') ?? '';
		const known =
			kindOfName(full) ??
			places.map(({ words }) => knownKind(words.join(' '))).find(Boolean) ??
			(isSite(full) ? 'publication' : null);
		if (known || !first || !canSpeak(nameKey(full))) {
			found.set(key, known && { kind: known, doubt: 0 });
			continue;
		}
		if (isAuthor(text, full, places) || places.some(({ isSigned }) => isSigned)) {
			found.set(key, { kind: 'person', doubt: 0 });
			continue;
		}
		const own = featuresOf(shared, key, places);
		const ranked = ranker.rank(
			'kind',
			first.start,
			kinds.map((kind) => ({
				value: { kind, name: full },
				features: Object.fromEntries(Object.entries(own).map(([name, value]) => [`${kind}: ${name}`, value])),
			})),
		);
		found.set(key, likeliest(ranked));
	}
	settleShort(found);
	return ({ words }) => found.get(keyOf(words.join(' '))) ?? null;
}

function likeliest(ranked: readonly Ranked<{ kind: Kind }>[]): Told | null {
	for (const { value, share } of ranked)
		if (value.kind !== 'other') return share < least ? null : { kind: value.kind, doubt: 1 - share };
	return null;
}

/** "Lund (2019)", where no place is meant. */
function isAuthor(text: string, name: string, places: readonly RawName[]): boolean {
	return /^\S+(?:\sand\s\S+)?$/u.test(name) && !isKnownPlace(name) && places.some((each) => isCited(text, each));
}

/** "Oseby" beside "Martin Oseby", "the Kurier" beside the Donau-Kurier is no name of its own: and what it is, so is the longer one. */
function settleShort(found: Map<string, Told | null>): void {
	const longer = new Map<string, string[]>();
	for (const key of found.keys())
		for (const part of new Set([...key.split(' '), ...key.split(/[ -]/)].map(foldWord)))
			if (part !== key) longer.set(part, [...(longer.get(part) ?? []), key]);
	for (const [key, told] of found) {
		const isOne = !key.includes(' ');
		const holders = (isOne ? (longer.get(key) ?? []) : []).filter(
			(holder) =>
				holder.split(' ').map(foldWord).includes(key) || (told?.kind === 'publication' && holder.endsWith(`-${key}`)),
		);
		for (const holder of holders) {
			const isWhole =
				(told?.kind === 'person' && holder.endsWith(` ${key}`)) ||
				(told?.kind === 'publication' && (holder.endsWith(`-${key}`) || /^ (?:of|on|for) /.test(restOf(holder, key))));
			if (isWhole && found.get(holder) === null) found.set(holder, told);
		}
		// "The Mizan" beside "Friends of the Mizan": what a name is taken for with less doubt is no part of it.
		const isPart = (longer: Told | null | undefined) =>
			longer && (!told || longer.kind === 'person' || longer.kind === told.kind || longer.doubt <= told.doubt);
		if (holders.some((holder) => isPart(found.get(holder)))) found.set(key, null);
	}
}

/** What a name says beyond a shorter one: "the Torch" is Torch of the People. */
function restOf(longer: string, short: string): string {
	return longer.startsWith(short) ? longer.slice(short.length) : '';
}

interface Shared {
	text: string;
	/** How much the text speaks of the press: from 0, not at all, to about 4. */
	press: number;
	/** Words that also stand in small letters. */
	small: ReadonlySet<string>;
	/** In how many names a word stands. */
	partOf: ReadonlyMap<string, number>;
	/** Whether titles stand in italics. */
	isItalicised: boolean;
	/** All places of each name. */
	groups: ReadonlyMap<string, readonly RawName[]>;
}

function featuresOf(
	{ text, press, small, partOf, groups, isItalicised }: Shared,
	key: string,
	places: readonly RawName[],
): Features {
	const words = (places[0]?.words ?? []).filter((each) => each !== 'The');
	const capitals = words.filter(isCapital);
	const features = signsOfWords(words);
	const isThe = (isOpening: boolean) => places.some((each) => each.words[0] === 'The' && each.isOpening === isOpening);
	if (isThe(false)) note(features, 'the');
	if (isThe(false) && places.every((each) => !each.isItalic)) note(features, 'the plain');
	if (isThe(true) && places.every(({ isOpening }) => isOpening)) note(features, 'the opening');
	const common = capitals.filter((each) => small.has(each.toLowerCase())).length / Math.max(1, capitals.length);
	note(features, 'common', common);
	if (common === 1) note(features, 'all common');
	if (!key.includes(' ') && (partOf.get(key) ?? 0) > 1) note(features, 'part of others');
	if (capitals.length > 1) addShort(features, text, groups, capitals);
	const counts: Features = {};
	for (const place of places) for (const sign of signsAround(text, place)) note(counts, sign);
	for (const [kind, cues] of Object.entries(cuesOf)) {
		const found = cues.filter((cue) => counts[cue] !== undefined).length;
		note(features, `${kind} cues`, Math.log2(1 + found));
		if (found === 0) continue;
		note(features, `${kind} cued`);
		if (kind === 'place' || kind === 'work') continue;
		// One word, or one in italics, is mostly nobody's name.
		if (capitals.length === 1) note(features, `single ${kind} cued`);
		if (places.some(({ isItalic }) => isItalic)) note(features, `italic ${kind} cued`);
	}
	for (const name of Object.keys(counts)) note(features, name);
	const italic = places.filter(({ isItalic }) => isItalic).length / places.length;
	if (italic > 0) note(features, 'italic', italic);
	else if (isItalicised) note(features, 'not italic');
	note(features, 'mentions', Math.log2(places.length));
	note(features, 'of press', press);
	return features;
}

/** Words for the press among a thousand, by their logarithm. */
function pressIn(text: string): number {
	const found = text.match(pressWord)?.length ?? 0;
	const words = text.match(/\p{L}+/gu)?.length ?? 1;
	return Math.log2(1 + (1000 * found) / words);
}

const pressWord =
	/\b(?:newspaper|paper|journal|magazine|weekly|daily|monthly|quarterly|editorial|editor|columnist|issue|press|reader|review|leader|critic|reviewer)s?\b/g;

/** How one word of a longer name stands alone elsewhere: "Oseby", "the Handelspost", "Mr Halloran". */
function addShort(features: Features, text: string, groups: Shared['groups'], capitals: readonly string[]): void {
	for (const [index, word] of capitals.entries()) {
		const which = index === capitals.length - 1 ? 'last' : index === 0 ? 'first' : 'middle';
		for (const place of groups.get(keyOf(word)) ?? []) {
			const { titles, hasArticle } = place;
			note(features, `short ${which} ${titles.length > 0 ? 'titled' : hasArticle ? 'article' : 'bare'}`);
			if (which === 'middle') continue;
			const signs = signsAround(text, place);
			for (const kind of ['person', 'press', 'body'] as const)
				if (cuesOf[kind].some((cue) => signs.includes(cue))) note(features, `short ${kind} cued`);
		}
	}
	for (const name of Object.keys(features).filter((each) => each.startsWith('short ')))
		features[name] = Math.min(2, Math.log2(1 + (features[name] ?? 0)));
}
