/** Pure: the names of an article -> whether each is a person's, a publication's or a body's, as its words and all its places together show. */
import { canSpeak, kindOfName, type NameKind, nameKey } from '../../src/names.ts';
import { isCited } from './citations.ts';
import { isKnownPlace } from './gazetteer.ts';
import { knownKind } from './known-names.ts';
import { cuesOf, signsAround } from './name-places.ts';
import { signsOfWords } from './name-words.ts';
import { type Features, note, type Ranker } from './rank.ts';
import type { RawName } from './raw-names.ts';
import { keyOf } from './spelling.ts';

/** What a name can be; `other` for places, works, peoples, and capitals that name nothing. */
type Kind = NameKind | 'other';
const kinds: readonly Kind[] = ['person', 'publication', 'body', 'other'];

/** The kind of each name, as all its places together show; null for those that are no full name of anybody who can speak. */
export function kindsOf(
	text: string,
	small: ReadonlySet<string>,
	raw: readonly RawName[],
	ranker: Ranker,
): (name: RawName) => NameKind | null {
	const groups = Map.groupBy(
		raw.filter(({ words }) => words.length > 0),
		({ words }) => keyOf(words.join(' ')),
	);
	const partOf = new Map<string, number>();
	for (const key of groups.keys())
		for (const word of new Set(key.split(' '))) partOf.set(word, (partOf.get(word) ?? 0) + 1);
	const shared: Shared = { text, small, partOf, groups, isItalicised: raw.some(({ isItalic }) => isItalic) };
	const found = new Map<string, NameKind | null>();
	for (const [key, places] of groups) {
		const [first] = places;
		const full = first?.words.join(' ') ?? '';
		const known = kindOfName(full) ?? places.map(({ words }) => knownKind(words.join(' '))).find(Boolean) ?? null;
		if (known || !first || !canSpeak(nameKey(full))) {
			found.set(key, known);
			continue;
		}
		if (isAuthor(text, full, places)) {
			found.set(key, 'person');
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

/** "Lund (2019)", where no place is meant. */
function isAuthor(text: string, name: string, places: readonly RawName[]): boolean {
	return /^\S+(?:\sand\s\S+)?$/u.test(name) && !isKnownPlace(name) && places.some((each) => isCited(text, each));
}

/** "Oseby" beside "Martin Oseby", "the Kurier" beside the Donau-Kurier is no name of its own: and what it is, so is the longer one. */
function settleShort(found: Map<string, NameKind | null>): void {
	const longer = new Map<string, string[]>();
	for (const key of found.keys())
		for (const part of new Set(key.split(/[ -]/)))
			if (part !== key) longer.set(part, [...(longer.get(part) ?? []), key]);
	for (const [key, kind] of found) {
		const isOne = !key.includes(' ');
		const holders = (isOne ? (longer.get(key) ?? []) : []).filter(
			(holder) => holder.split(' ').includes(key) || (kind === 'publication' && holder.endsWith(`-${key}`)),
		);
		for (const holder of holders) {
			const isWhole =
				(kind === 'person' && holder.endsWith(` ${key}`)) || (kind === 'publication' && holder.endsWith(`-${key}`));
			if (isWhole && found.get(holder) === null) found.set(holder, kind);
		}
		if (holders.some((holder) => found.get(holder))) found.set(key, null);
	}
}

interface Shared {
	text: string;
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
	{ text, small, partOf, groups, isItalicised }: Shared,
	key: string,
	places: readonly RawName[],
): Features {
	const words = (places[0]?.words ?? []).filter((each) => each !== 'The');
	const capitals = words.filter((each) => /^\P{Ll}/u.test(each));
	const features = signsOfWords(words);
	const isThe = (isOpening: boolean) => places.some((each) => each.words[0] === 'The' && each.isOpening === isOpening);
	if (isThe(false)) note(features, 'the');
	if (isThe(true) && places.every(({ isOpening }) => isOpening)) note(features, 'the opening');
	const common = capitals.filter((each) => small.has(each.toLowerCase())).length / Math.max(1, capitals.length);
	note(features, 'common', common);
	if (common === 1) note(features, 'all common');
	if (!key.includes(' ') && (partOf.get(key) ?? 0) > 1) note(features, 'part of others');
	if (capitals.length > 1) addShort(features, groups, capitals);
	const counts: Features = {};
	for (const place of places) for (const sign of signsAround(text, place)) note(counts, sign);
	for (const [kind, cues] of Object.entries(cuesOf)) {
		const found = cues.filter((cue) => counts[cue] !== undefined).length;
		note(features, `${kind} cues`, Math.log2(1 + found));
		if (found > 0) note(features, `${kind} cued`);
	}
	for (const [name, count] of Object.entries(counts)) {
		note(features, name, Math.min(2, Math.log2(1 + count)));
		note(features, `${name} share`, count / places.length);
	}
	const italic = places.filter(({ isItalic }) => isItalic).length / places.length;
	if (italic > 0) note(features, 'italic', italic);
	else if (isItalicised) note(features, 'not italic');
	note(features, 'mentions', Math.log2(places.length));
	return features;
}

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
