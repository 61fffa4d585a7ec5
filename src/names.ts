/**
 * The alias table: the publications, people and bodies that questions name, in the spellings people use. For search only; what is
 * shown keeps the article's own spelling. Names that are not quoted in the corpus stand here too, so that a question about
 * Kim Jong Il is not taken for one about Kim Jong Un.
 */
import { foldSpelling } from './language/fold.ts';

/** One known name. `aliases` are other spellings; folding (case, accents, apostrophes) is not needed in them. */
export interface KnownName {
	name: string;
	kind: NameKind | 'place';
	aliases: string[];
}

/** What can be quoted. A place is spoken of and does not speak: naming it does not ask for its words. */
export type NameKind = 'publication' | 'person' | 'body';

const knownNames: KnownName[] = [
	{
		name: 'Kyo’ngje Yo’ngu',
		kind: 'publication',
		aliases: [
			'Kyŏngje Yŏn’gu',
			'Kyongje Yonku',
			'Kyungje Yongu',
			'Gyeongje Yeongu',
			'Economic Research journal',
			'경제연구',
		],
	},
	{
		name: 'Hakpo',
		kind: 'publication',
		aliases: [
			'Journal of Kim Il Sung University',
			'Kim Il Sung University Journal',
			'Kim Il Sung University’s journal',
			'Kim Il Sung University periodical',
			'Kim Il Sung University’s periodical',
			'Hakbo',
			'김일성종합대학 학보',
			'김일성종합대학학보',
			'김일성대 학보',
			'학보',
		],
	},
	{
		name: 'Kim Jong Un',
		kind: 'person',
		aliases: [
			'Kim Jong-un',
			'Kim Jongun',
			'Kim Chong-un',
			'KJU',
			'Supreme Leader',
			'North Korean leader',
			'leader of North Korea',
			'North Korea’s leader',
			'김정은',
			'최고지도자',
			'최고령도자',
		],
	},
	{
		name: 'North Korean Foreign Ministry',
		kind: 'body',
		aliases: [
			'North Korean Ministry of Foreign Affairs',
			'Foreign Ministry',
			'Ministry of Foreign Affairs',
			'MFA',
			'외무성',
		],
	},
	{ name: 'North Korean cabinet', kind: 'body', aliases: ['cabinet', '내각'] },
	{
		name: 'North Korea',
		kind: 'place',
		aliases: ['North Korean', 'North Koreans', 'DPRK', 'Democratic People’s Republic of Korea', '북한', '북조선'],
	},
	{ name: 'Kim Jong Il', kind: 'person', aliases: ['Kim Jong-il', 'Kim Jongil', 'KJI', '김정일'] },
	{ name: 'Kim Il Sung', kind: 'person', aliases: ['Kim Il-sung', 'Kim Ilsung', '김일성'] },
	{ name: 'Kim Il Sung University', kind: 'body', aliases: ['김일성종합대학', '김일성대'] },
	{ name: 'Kim Yo Jong', kind: 'person', aliases: ['Kim Yo-jong', '김여정'] },
	{ name: 'Kim Tok Hun', kind: 'person', aliases: ['Kim Tok-hun', 'Kim Dok Hun', '김덕훈'] },
	{ name: 'Pak Pong Ju', kind: 'person', aliases: ['Pak Pong-ju', 'Pak Pongju', 'Park Pong Ju', '박봉주'] },
	{ name: 'Choe Son Hui', kind: 'person', aliases: ['Choe Son-hui', '최선희'] },
	{ name: 'Jang Song Thaek', kind: 'person', aliases: ['Jang Song-thaek', 'Jang Sung-taek', '장성택'] },
	{ name: 'Rodong Sinmun', kind: 'publication', aliases: ['Nodong Sinmun', 'Rodong Shinmun', '로동신문', '노동신문'] },
	{ name: 'Minju Choson', kind: 'publication', aliases: ['Minju Joson', '민주조선'] },
	{ name: 'Choson Sinbo', kind: 'publication', aliases: ['Chosun Sinbo', 'Joson Sinbo', '조선신보'] },
	{ name: 'KCNA', kind: 'publication', aliases: ['Korean Central News Agency', '조선중앙통신'] },
	{ name: 'Kulloja', kind: 'publication', aliases: ['Kulloja', '근로자지'] },
	{ name: 'Xi Jinping', kind: 'person', aliases: ['시진핑'] },
	{ name: 'Vladimir Putin', kind: 'person', aliases: ['Putin', '푸틴'] },
	{ name: 'Donald Trump', kind: 'person', aliases: ['Trump', '트럼프'] },
	{ name: 'Joe Biden', kind: 'person', aliases: ['Biden', '바이든'] },
	{ name: 'Moon Jae-in', kind: 'person', aliases: ['Moon Jae In', '문재인'] },
	{ name: 'Yoon Suk Yeol', kind: 'person', aliases: ['Yoon Suk-yeol', '윤석열'] },
	{ name: 'UN Panel of Experts', kind: 'body', aliases: ['Panel of Experts', '전문가 패널'] },
	{ name: 'UN Security Council', kind: 'body', aliases: ['UNSC', 'Security Council', '안보리'] },
	{ name: 'World Bank', kind: 'body', aliases: ['세계은행'] },
	{ name: 'International Monetary Fund', kind: 'body', aliases: ['IMF', '국제통화기금'] },
	{ name: 'Bank of Korea', kind: 'body', aliases: ['한국은행'] },
	{
		name: 'Unification Ministry',
		kind: 'body',
		aliases: ['Ministry of Unification', 'unification minister', '통일부'],
	},
	{ name: 'Chinese Foreign Ministry', kind: 'body', aliases: ['China’s Foreign Ministry', '중국 외교부'] },
	{ name: 'Russian Foreign Ministry', kind: 'body', aliases: ['Russia’s Foreign Ministry', '러시아 외무부'] },
	{ name: 'South Korean Foreign Ministry', kind: 'body', aliases: ['South Korea’s Foreign Ministry', '외교부'] },
];

/** Stands for a speaker whom the article does not name. */
export const unknown = 'unknown';

/** A name in a text: its key is the same for every spelling. */
export interface NamedSpan {
	key: string;
	start: number;
	end: number;
}

/** The key under which a name is filtered and searched: one token. A name outside the table is its own key. */
export function nameKey(name: string): string {
	const folded = foldSpelling(name);
	return table.keysByAlias.get(folded) ?? toKey(folded);
}

/** The table's spelling of a name, for messages; undefined for a key that is not in the table. */
export function nameOfKey(key: string): string | undefined {
	return table.byKey.get(key)?.name;
}

/** A name and the other spellings that the table has of it. */
export function spellingsOf(name: string): string[] {
	return [name, ...(table.byKey.get(nameKey(name))?.aliases ?? [])];
}

/** The kind of a name of the table; null for a name that is not in it, and for a place. */
export function kindOfName(name: string): NameKind | null {
	const kind = table.byKey.get(table.keysByAlias.get(foldSpelling(name)) ?? '')?.kind;
	return kind === undefined || kind === 'place' ? null : kind;
}

/** False for the key of a place. */
export function canSpeak(key: string): boolean {
	return table.byKey.get(key)?.kind !== 'place';
}

/**
 * The names in a folded text, the longest first where they overlap. Korean names are found inside a word too, since particles are
 * attached to them.
 * @param extra further names, such as the sources of the corpus.
 */
export function findNames(folded: string, extra: readonly string[] = []): NamedSpan[] {
	const aliases = new Map(table.keysByAlias);
	for (const name of extra) aliases.set(foldSpelling(name), nameKey(name));
	const longestFirst = [...aliases.keys()].sort((a, b) => b.length - a.length);
	const found: NamedSpan[] = [];
	for (const alias of longestFirst) {
		if (alias === '') continue;
		for (let start = folded.indexOf(alias); start >= 0; start = folded.indexOf(alias, start + 1)) {
			const end = start + alias.length;
			const isFree = found.every((name) => end <= name.start || name.end <= start);
			if (isFree && standsAlone(folded, start, end)) found.push({ key: aliases.get(alias) ?? '', start, end });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function standsAlone(text: string, start: number, end: number): boolean {
	const letter = /[\p{L}\p{N}]/u;
	const hangul = /\p{Script=Hangul}/u;
	const isKorean = hangul.test(text[start] ?? '');
	const after = text[end] ?? '';
	return !letter.test(text[start - 1] ?? '') && (!letter.test(after) || isKorean || hangul.test(after));
}

function toKey(folded: string): string {
	return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

interface Table {
	names: readonly KnownName[];
	keysByAlias: ReadonlyMap<string, string>;
	byKey: ReadonlyMap<string, KnownName>;
}

function tableOf(names: readonly KnownName[]): Table {
	const keyed = names.map((each) => ({ ...each, key: toKey(foldSpelling(each.name)) }));
	return {
		names,
		keysByAlias: new Map(
			keyed.flatMap(({ name, aliases, key }) => [name, ...aliases].map((alias) => [foldSpelling(alias), key])),
		),
		byKey: new Map(keyed.map((each) => [each.key, each])),
	};
}

let table = tableOf(knownNames);

/** Puts names beside those that the program knows, in the place of what was put before; once, before anything is read. */
export function extendNames(names: readonly KnownName[]): void {
	table = tableOf([...knownNames, ...names]);
}

/** Equal where equal words give equal keys: the index is made with it. */
export function namesVersion(): string {
	return JSON.stringify(table.names);
}
