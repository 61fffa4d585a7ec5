/** Pure: a text -> the terms by which it is searched. */
import { stemmer } from 'stemmer';
import { findNames } from '../names.ts';
import { foldSpelling } from './fold.ts';

/** One word of a text as search sees it. */
export interface Term {
	/** The word as it was folded, for messages. */
	word: string;
	/** What is compared: a stem, a name's key, or the pairs of syllables of a Korean word. */
	keys: string[];
	/** True for a name of the alias table or of the corpus. */
	isName: boolean;
}

/** Words that carry no subject: function words, and the words of asking and of quoting. */
const idleWords = new Set(
	`a about above according after again against all also am an and another any anybody anyone anything are as ask asked asking at author
	authors away back be because been before being below between bit book both but by bring brings came can cannot case check cite cites
	citation come comes could day did didnt different do does doesnt doing done dont down during e each earlier either else etc even ever
	every everyone exact exactly explain explains eg far few find first fit following footnote for from full get gets give given gives go
	goes going good got had has have having he hello help her here hey hi him his how however i ie if in indeed into is isnt it its
	itself ive just kind know last lately later least less let like line lines link look looking lot made make makes many may maybe me
	mean means meant mention mentioned mentions might more most much must my name named near need needs never new next no nor not nothing now
	of off ok okay old on once one ones only or other others our out over own page paragraph part particular particularly passage passages people
	person phrase phrased phrasing piece pieces please pls point possible put quick quite quotation quotations quote quoted quotes quoting
	rather read really recent recently refer reference regarding remember right said same saw say saying says see seem seems sentence
	sentences shall she should show shows similar since snippet so some somebody someone something somewhere source sources speak stated statement statements still such sure
	talk talked talking talks tell telling text than thank thanks that thats the their them then there theres these they thing things think this
	those though through thus to told too under until up upon us use used uses using very via was way we well went were what whats when
	where whether which while who whom whose why will with within without wonder word wording words would write writes writing
	written wrote yes yet you your yours article articles journal journals paper papers publication publications anything where’s
	announce announced announces believe believed believes call called calls comment commented comments conclude concluded
	concludes declare declared declares emphasise emphasised emphasises emphasize emphasized emphasizes express expressed expresses
	opinion stance stress stressed stresses think thinks thought urge urged urges warn warned warns warning list translate
	argue argued argues argument claim claims claimed thanx plz im id whos wich`
		.split(/\s+/)
		.map(foldSpelling),
);

/** Korean words of asking and quoting, as they stand once particles are cut off. */
const idleKorean = new Set(
	`그럼 그러면 그리고 무엇 뭐 뭐라고 뭔가 뭐였지 누가 누구 언제 어디 어디서 어떤 어떻게 어떤가 왜 얼마 있 있나 있나요 있어 있는 있는지 있습니까 없나 없나요 했나 했나요 했는지 했지 했죠 했습니까 한다고
	하나 하나요 하라 하라는 하라고 하는 하자 하자는 한 할 하고 해 해요 했던 해야 말 말이 말은 말한 말했나 말했나요 발언 글 글이 글은 논문 기사 구절 대목 부분 문장 인용 인용문 인용구 내용 이야기 얘기 것 것들 거 거야 건가 건가요 게 걸 수 등
	대해 대한 대하여 관한 관해 관련 관련된 보여 보여줘 보여주 보여주세요 찾아 찾아줘 찾아주세요 찾습니다 알려 알려줘 알려주세요 주세요 줘 설명 설명한 설명해 나온 나오는 다룬 쓴 쓴글 실린 무슨 뜻 뜻인지 주장 주장한 주장하는 강조 강조한 비판 비판한 근거 입장 따르면 그 이 저 및 또는 그리고 좀 정확히 원문 출처 어느 라는 이라는 라고 이라고 한다는 된다는 된다고 한다고 하나요 된 되는 되나 되나요 합니까 합니다 인가 인가요 인지 무엇인가 무엇인가요`.split(
		/\s+/,
	),
);

const koreanParticles =
	/(?<=..)(에서는|에서도|으로부터|에게서|이라고|이라는|에서의|으로의|까지도|들에게|들과의|에서|에게|으로|라고|라는|부터|까지|처럼|보다|마다|들과|들의|들을|들은|들이|들도|과의|와의|에는|에도|으론|이나|하고|만을|만이|은|는|이|가|을|를|의|에|로|와|과|도|만|들|나)$/u;

/** "썼나", "약속했는가": the ending of a verb that asks or reports, with its auxiliary. */
const koreanVerbEnding =
	/(?:하였|했|됐|되었|시켰|썼|봤|였|었|았|하|되|합|됩)(?:나요|나|는가|는지|습니까|니까|어요|죠|지|던가|을까요?|다고|던|는)$/u;

/** True for an English word that carries no subject, whatever its case. */
export function isFunctionWord(word: string): boolean {
	return idleWords.has(foldSpelling(word));
}

/** True for a word that says nothing of the subject. */
function isIdle(word: string): boolean {
	return idleWords.has(word) || idleKorean.has(word) || idleKorean.has(withoutParticle(word));
}

/**
 * The terms of a text in their order, idle words left out.
 * @param names further names to take as one term each, such as the sources of the corpus.
 */
export function termsOf(text: string, names: readonly string[] = []): Term[] {
	const folded = foldSpelling(text);
	const terms: Term[] = [];
	let at = 0;
	for (const { key, start, end } of findNames(folded, names)) {
		terms.push(...wordTerms(folded.slice(at, start)), { word: folded.slice(start, end), keys: [key], isName: true });
		at = end;
	}
	terms.push(...wordTerms(folded.slice(at)));
	return terms;
}

/**
 * The keys of a text as they are written into the index, separated by spaces. A hyphenated word stands there in one piece too:
 * people write onesidedness.
 */
export function searchWords(text: string, names: readonly string[] = []): string {
	const joined = text.match(/\p{L}+[-‐‑]\p{L}+/gu)?.map((word) => word.replace(/[-‐‑]/g, '')) ?? [];
	return termsOf([text, ...joined].join(' \n '), names)
		.flatMap((term) => term.keys)
		.join(' ');
}

function wordTerms(folded: string): Term[] {
	const words =
		folded
			.replace(/(\d+)\s?차/g, '$1th ')
			.match(/\p{Script=Hangul}+|[^\P{L}\p{Script=Hangul}]+|\d+(?:st|nd|rd|th)?/gu) ?? [];
	return words
		.filter((word) => !isIdle(word))
		.map((word) => ({ word: withoutParticle(word), keys: keysOf(word), isName: false }))
		.filter((term) => term.keys.length > 0);
}

/** None for a single letter or a small number ("2 quotations"): neither is a subject. */
function keysOf(word: string): string[] {
	if (/^(?:\p{L}|\d{1,2})$/u.test(word)) return [];
	if (!/\p{Script=Hangul}/u.test(word)) return [ordinals.get(word) ?? stemmer(word)];
	const root = withoutParticle(word);
	return Array.from({ length: Math.max(0, root.length - 1) }, (_, index) => root.slice(index, index + 2));
}

function withoutParticle(word: string): string {
	return /\p{Script=Hangul}/u.test(word) ? word.replace(koreanVerbEnding, '').replace(koreanParticles, '') : word;
}

/** "seventh" and "7th" are one term. */
const ordinals = new Map(
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
		.split(' ')
		.map((word, index) => [word, `${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'}`]),
);
