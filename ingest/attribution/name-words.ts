/** Pure: a name's own words -> what they show of its kind. */
import { isEnglish } from '../../src/language/dictionary.ts';
import { isCapital } from './capitals.ts';
import { isFirstName } from './first-names.ts';
import { isKnownLanguage, isKnownPlace } from './gazetteer.ts';
import {
	bodyHeads,
	companyHeads,
	foreignArticles,
	personNouns,
	placeWords,
	pressNouns,
	pressPrefixes,
	pressSuffix,
	pressTitleWords,
	publicationHeads,
} from './nouns.ts';
import { type Features, note } from './rank.ts';
import { foldWord, keyWord } from './spelling.ts';

/** @param words without its article. */
export function signsOfWords(words: readonly string[]): Features {
	const features: Features = { any: 1 };
	const [first = ''] = words;
	const final = words.at(-1) ?? '';
	const [head, last] = [headOf(words), keyWord(final)];
	const capitals = words.filter(isCapital);
	const size = Math.min(capitals.length, 4);
	const isLong = capitals.length > 1;
	const isPersonal = isFirstName(foldWord(first)) && !isTitleWord(final);
	const english = capitals.filter((each) => isEnglish(keyWord(each))).length / Math.max(1, capitals.length);
	const how = english === 0 ? 'no' : english === 1 ? 'all' : 'some';
	note(features, `words ${size}`);
	note(features, `words ${size} ${how} english`);
	note(features, `${how} english`);
	note(features, 'english', english);
	// "The Courier-Post" is made of two.
	const parts = words.flatMap((each) => (/\p{L}-\p{Lu}/u.test(each) ? [each, ...each.split('-')] : [each]));
	const any = (test: (word: string) => boolean) => parts.some((each) => test(keyWord(each)));
	const isNewsAgency = last === 'agency' && any((each) => agencyWords.has(each));
	if (!isNewsAgency) {
		addClasses(features, 'head', head);
		addClasses(features, 'last', last);
	}
	// "Naviera Lund", "Revista Náutica": in many languages the head comes first.
	if (isLong) addClasses(features, 'opening', keyWord(first));
	const signs: Record<string, boolean> = {
		'foreign article':
			/^[LD][’']\p{Lu}/u.test(first) ||
			(isLong && /^\p{Lu}\p{Ll}*$/u.test(first) && foreignArticles.has(first.toLowerCase())),
		'news agency': isNewsAgency,
		// "The Harbour Safety Executive".
		executive: last === 'executive' && isLong && keyWord(first) !== 'chief',
		'eastern surname':
			isLong &&
			!foreignArticles.has(first.toLowerCase()) &&
			capitals.length < 4 &&
			easternSurnames.has(foldWord(first)),
		'given hyphen': isLong && words.slice(-2).some((each) => /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(each)),
		'double surname': isLong && /^\p{Lu}[\p{Ll}’']+-\p{Lu}[\p{Ll}’']+$/u.test(final),
		'first name within': isLong && !isPersonal && words.slice(1, -1).some((each) => isFirstName(foldWord(each))),
		'press title word': any((each) => pressTitleWords.has(each)),
		'last press title word': pressTitleWords.has(last) || pressTitleWords.has(head),
		'press word': any((each) => publicationHeads.has(each)),
		'body word': !isNewsAgency && any((each) => bodyHeads.has(each)),
		'press suffix': pressSuffix.test(final) || pressSuffix.test(head),
		'press prefix': pressPrefixes.has(foldWord(first)),
		'place word': words.some((each) => placeWords.test(each)),
		'last place word': placeWords.test(final),
		'first name': isPersonal,
		'first name alone': isPersonal && !isLong,
		'rank title': /^(?:Sir|Lord|Lady|Dame|Baron|Count)$/u.test(first),
		ampersand: words.includes('&'),
		initial: words.some((each) => /^\p{Lu}\.$/u.test(each)),
		acronym: words.length === 1 && /^\p{Lu}{2,6}$/u.test(first),
		demonym: !isLong && /(?:ish|ese|ian|ean|ans?)$/u.test(last),
		hyphen: words.some((each) => /\p{Ll}-\p{L}/u.test(each)),
		many: words.some((each) => /s[’']$/u.test(each)),
		'known place': isKnownPlace(words.join(' ')),
		'place inside': isLong && words.some(isKnownPlace),
		'known language': isKnownLanguage(words.join(' ')),
		'language first': isLong && isKnownLanguage(first),
		accented: words.some((each) => /\P{ASCII}/u.test(each.replace(/[’']/gu, ''))),
		tail: /^\p{Ll}/u.test(final),
	};
	for (const [name, is] of Object.entries(signs)) if (is) note(features, name);
	for (const joint of new Set(words.filter((each) => /^\p{Ll}{1,4}$/u.test(each)))) note(features, `joint ${joint}`);
	return features;
}

/** "Novi Glas": a word of titles in another language ends no person's name. */
export function isTitleWord(word: string): boolean {
	const plain = keyWord(word);
	return !isEnglish(plain) && (pressTitleWords.has(plain) || pressSuffix.test(plain));
}

function addClasses(features: Features, where: string, word: string): void {
	if (publicationHeads.has(word)) note(features, `${where} press`);
	if (bodyHeads.has(word)) note(features, `${where} body`);
	if (companyHeads.has(word)) note(features, `${where} company`);
	if (personNouns.has(word)) note(features, `${where} person`);
	if (pressNouns.has(word)) note(features, `${where} press noun`);
}

/** "Central News Agency". */
const agencyWords = new Set(['news', 'press', 'telegraph', 'telegraphic', 'central', 'wire']);

/** Family names of China, Korea, Japan and Vietnam, which stand first. */
const easternSurnames = new Set(
	`kim ri lee yi rhee pak park choe choi chong jung jeong chung kang cho jo yun yoon chang jang im lim rim han o oh so seo sin shin kwon hwang an ahn song yu yoo ryu ryoo hong chon jeon ko koh mun moon yang son sohn pae bae paek baek ho hur heo nam no roh sim shim ha kwak sung song cha chu joo u woo ku koo min chin jin na ra ji chi om eom won chae ho pang bang kong hyon hyun to do ham ok ryom tak ma
wang li zhang liu chen chan yang huang wong zhao chou zhou wu xu sun zhu hu guo he gao lin luo zheng liang xie tang xu deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui zhong tan fan wan hsieh hsu tsai tseng chiang kuo chao chow cheung leung ng kwok lau ho hui yeung fung tsang tung
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nghiem dinh mai trinh dao doan luong luu
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura fukuda ota miura okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki miyamoto uchida takagi ando taniguchi ohno imai fujiwara kono takeda murata ueno sugiyama masuda sugawara hirano otsuka kojima chiba kubo matsui iwasaki sakurai kinoshita noguchi matsuo nomura kikuchi sano onishi sugimoto arai`.split(
		/\s+/,
	),
);

/** The word that tells of what kind a name is: the one before "of", or the last. */
function headOf(words: readonly string[]): string {
	const joint = words.findIndex(
		(each, index) => index > 0 && /^\p{Ll}/u.test(each) && !/^(?:and|&|y|e|et|und|i|og)$/.test(each),
	);
	return keyWord((joint > 0 ? words[joint - 1] : words.at(-1)) ?? '');
}
