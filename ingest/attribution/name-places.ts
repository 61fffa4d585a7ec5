/** Pure: the words around one place of a name -> what they show of its kind. */
import { sayingVerbs } from '../../src/saying.ts';
import { bodyNouns, documents, personNouns, placeNouns, pressNouns, pressWorks } from './nouns.ts';
import type { RawName } from './raw-names.ts';

const press = {
	/** "Brodar’s editorial". */
	owner:
		/^[’']s?\s(?:[\p{L}-]+\s){0,2}?(?:editorial|editorials|leader|front\spage|letters\spage|edition|columnist|editors?|critic|correspondent|reporters?|readers|reviewer|issue|number|columns|pages|masthead|newsroom|presses|obituary|review|report|coverage|circulation|subscribers|website)\b/u,
	/** "The weekly Vetrina", "a column in". */
	before:
		/\b(?:articles?|essays?|columns?|editorials?|notices?|commentary|pieces?|letters?|series|reviews?|interviews?|reports?)\s(?:\p{L}+\s){0,3}(?:in|for|with|of|by|to)\s(?:the\s)?$/u,
	printed:
		/\b(?:[Ww]riting|[Ww]rote|[Ww]rites|insisted|published|printed|reprinted|appeared|serialised|ran|argued|complained|lamented|came\sout|[Rr]eviewing\s\p{L}+)\s(?:\p{L}+\s){0,4}(?:in|for)\s(?:the\s)?$|\b[Oo]ver\s(?:at|in)\s(?:the\s)?$/u,
	issue:
		/\b(?:readers|issues?|numbers?|pages?|editor|columnist|critic|columns|edition|presses|staff|correspondent|reporter|offices?|proprietor|owner|studios?|website|newsroom|airwaves|microphones?)\s(?:of|on|in|at|for)\s(?:the\s)?$/u,
	told: /\b(?:told|tells|[Ii]nterview(?:ed)?\s(?:with|by|in|to)|[Ss]peaking\sto|spoke\sto|informed|[Qq]uoted\s(?:in|by))\s(?:the\s)?$/u,
	season:
		/\b(?:spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|yesterday|today|morning|week|day|month)(?:[’']s)?\s(?:issue\sof\s|number\sof\s)?(?:the\s)?$/u,
	runs: /^\s(?:had\s|has\s|then\s|also\s|once\s)?(?:ran|carried|printed|reprinted|editorialised|editorialized|published|headlined|reported|reviewed)\b/u,
	dated: /^[’']?s?\s(?:of|for|dated|on)\s(?:\d{1,2}\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\d|(?:spring|summer|autumn|winter))/u,
	/** "Contrapunto comes out on Fridays". */
	appears:
		/^(?:,\s[^,.]{2,40},)?\s(?:comes?\sout|came\sout|appears?|appeared|went\sto\spress|(?:is|was)\s(?:published|printed|edited|read))\b/u,
	/** "In an editorial on 2 December, Vetrina asked", "remarked in its editorial". */
	lead: /\b[Ii]n\s(?:its|an?|the|\p{L}+[’']s)\s(?:[\p{L}-]+\s){0,3}?(?:editorial|leader|article|issue|number|column|commentary|comment|edition|review)\b[^.?!“"]{0,40}\s(?:the\s)?$/u,
	leading:
		/^(?:,|(?:\s\p{Ll}+){1,5})\s(?:in|under)\s(?:its|an|the|\p{L}+[’']s)\s(?:[\p{L}-]+\s){0,2}?(?:editorial|leader|leading\sarticle|front\spage|headline|issue)\b/u,
	/** "In Vetrina, Ada Lund wrote", "Ada Lund, in Vetrina, wrote". */
	writer:
		/(?:(?:^|[.?!]["”’»]?\s|\n)(?:And\s|But\s)?In|\p{Lu}\p{L}+,\s(?:\p{Ll}+ing\s(?:\p{L}+\s){0,2})?in)\s(?:the\s)?$/u,
	near: /\b(?:the|its|same|that|this)\s(?:journal|newspaper|paper|magazine|weekly|monthly|daily|quarterly|fortnightly|periodical|organ|tabloid|broadcaster|station|agency|editorial|leader|leading\sarticle|front\spage|columnist|issue|review)\b/u,
	work: /\b[Hh](?:is|er)\s(?:notice|column|article|review|piece|essay|editorial|dispatch)\b/u,
};
const personal = {
	letter: /\b(?:letters?|notes?|e-?mails?|messages?|one|another|reply|answer|call|postcard|wire|telegram)\sfrom\s$/u,
	who: /^(?:,?\s(?:who|whose|himself|herself)\b|,\s\d\d,|\s\(\d\d\))/u,
	spoken: /^\s(?:has|had|also|later|once|then|now|never|did)\s/u,
	pronoun: /\b(?:he|she|his|her|him|himself|herself|hers)\b/iu,
};
const bodily = {
	/** "In its statement of 3 March, the Forum proposed". */
	lead: /\b[Ii]n\s(?:its|an?|the)\s(?:[\p{L}-]+\s){0,3}?(?:statement|report|letter|submission|release|communiqué|reply|response|brief|briefing|circular|filing|memorandum)\b[^.?!“"]{0,40}\s(?:the\s)?$/u,
	leading:
		/^[^.?!“"]{0,100}\sin\s(?:its|an?)\s(?:[\p{L}-]+\s){0,3}?(?:statement|submission|release|communiqué|briefing|circular|filing|memorandum)\b/u,
	it: /\b(?:it|its|itself|they|their)\b/iu,
	which: /^,?\s(?:which|that)\b/u,
	member:
		/\b(?:members?|chair(?:man|woman)?|head|director|secretary|president|spokes(?:man|woman|person)|officials?|lawyers?|statement|report|employees|workers|engineers?|chief\sexecutive|shares|chief|minister|founder|leaders?|offices?)\s(?:of|at|for|from|by|in)\s(?:the\s)?$/u,
	owner:
		/^[’']s?\s(?:[\p{L}-]+\s){0,2}?(?:chair|chairman|chairwoman|head|director|secretary|president|spokes(?:man|woman|person)|report|statement|members|board|lawyers?|chief|decision|policy|accounts|shares|owner|staff|engineers|minister|founder|founders|management|shareholders)\b/u,
};
/** "In its leader of 4 May, Vetrina asked": no person's. */
const ownWork = /\b[Ii]n\sits\s[^.?!“"]{0,70}$/u;
/** A name in apposition: "Vetrina, the Milan weekly". */
const apposition =
	/^(?:\s\([^)]{1,40}\))?,\s(?:then\s|once\s|now\s|himself\s|herself\s)?(?:the|a|an|its|their|his|her|our|another|\p{L}+[’']s?)\s((?:[\p{L}\p{N}’'-]+\s?){1,8})/u;
/** "Terpstra, chief executive of". */
const bareApposition = /^,\s((?:[\p{Ll}-]+\s?){1,6})/u;
const copula =
	/^,?\s(?:is|was|are|were|became)\s(?:then\s|once\s|now\s)?(?:the|a|an|its|their|his|her)\s((?:[\p{L}\p{N}’'-]+\s?){1,7})/u;
const saidIt = /^\s(\p{Ll}+)(?:\s\p{Ll}+){0,4}\sit\s(?:was|is|had|has|would|will|looked|did)\b/u;
const preposition =
	/\b(in|at|near|from|to|of|by|with|for|outside|into|across|around|toward|towards|between|beyond|against|on|through|over|after|before|and|or|than|as|like)\s(the\s)?$/iu;
const signed =
	/\b(?:signed|signs|signing|byline|name\sof|named|called|known\sas|pseudonym|simply\sas|only\sas)\s(?:himself\s|herself\s)?[“"‘]?$/u;
/** "Last Friday’s" before the name of a paper. */
const dayBefore = /(?:(?:[Ll]ast|[Tt]his|[Tt]hat)\s)?(?:\p{L}+day|morning|month|week)[’']s\s$/u;

/** What is said of one kind rather than of the others. */
export const cuesOf = {
	person: [
		'titled',
		'signed',
		'bare person',
		'origin',
		'who',
		'apposed person',
		'noun before person',
		'at once pronoun',
		'pronoun next',
		'letter from',
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
		'press appears',
		'own press lead',
		'press leading',
		'press writer',
		'apposed press',
		'noun before press',
	],
	body: ['apposed body', 'noun before body', 'member', 'body owner', 'said it', 'own body lead', 'body leading'],
	place: ['apposed place', 'noun before place', 'after in', 'after at', 'after near', 'after from', 'after to'],
	work: ['apposed work', 'noun before work', 'marks'],
};

/** The names of all that one place shows. */
export function signsAround(
	text: string,
	{ words, titles, start, end, isPossessive, hasArticle, isOpening }: RawName,
): string[] {
	const before = text.slice(Math.max(0, start - 90), start);
	const cleared = before.replace(dayBefore, '');
	const after = text.slice(isPossessive ? end - (text[end - 1] === 's' ? 2 : 1) : end, end + 130);
	const rest = sentencesAfter(text, end);
	const isBefore = (pattern: RegExp) => pattern.test(before) || pattern.test(cleared);
	const apposed = apposition.exec(after)?.[1] ?? copula.exec(after)?.[1];
	const bare = apposed ? undefined : bareApposition.exec(after)?.[1];
	const led = preposition.exec(before);
	const isVerb = (word: string | undefined) => word !== undefined && sayingVerbs.has(word);
	const signs: Record<string, boolean> = {
		titled: titles.length > 0,
		article: hasArticle,
		'no article': !hasArticle && words[0] !== 'The',
		opening: isOpening,
		possessive: isPossessive,
		'press owner': press.owner.test(after),
		'press before': isBefore(press.before),
		'press printed': isBefore(press.printed),
		'press issue': isBefore(press.issue),
		'press told': isBefore(press.told),
		'press season': isBefore(press.season),
		'press runs': press.runs.test(after),
		'press dated': press.dated.test(after),
		'press appears': press.appears.test(after),
		'press lead': isBefore(press.lead),
		'own press lead': isBefore(press.lead) && ownWork.test(before),
		'press leading': press.leading.test(after),
		'press writer': press.writer.test(before) && /^(?:[’']s\s[^,.]{3,30})?,?\s\p{L}/u.test(after),
		'writer after': press.writer.test(before) && /^,\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(after),
		'press near': press.near.test(rest),
		'press work': press.work.test(rest),
		who: personal.who.test(after),
		'pronoun next': /^[^.?!\n]{0,60}[.?!]\s(?:He|She|His|Her)\b/u.test(after),
		'at once pronoun': /^,?\s(?:himself|herself)|^\s(?:[\p{Ll}]+\s){1,6}(?:his|her)\b/u.test(after),
		spoken: personal.spoken.test(after),
		'pronoun after': personal.pronoun.test(rest.slice(0, 160)),
		'it after': bodily.it.test(rest.slice(0, 160)),
		which: bodily.which.test(after),
		'letter from': personal.letter.test(before),
		'of place': /^,\s(?:of|from|in)\s(?:the\s)?\p{Lu}[\p{L}\s-]{1,25}[,.]/u.test(after),
		'body lead': isBefore(bodily.lead),
		'own body lead': isBefore(bodily.lead) && ownWork.test(before),
		'body leading': bodily.leading.test(after),
		member: bodily.member.test(before),
		'body owner': bodily.owner.test(after),
		says: isVerb(/^,?\s(?:\p{L}+ly\s)?(\p{Ll}+)/u.exec(after)?.[1]),
		'said before': isVerb(/(\p{Ll}+)\s(?:the\s)?$/u.exec(before)?.[1]),
		'said it': isVerb(saidIt.exec(after)?.[1]),
		apposed: apposed !== undefined,
		origin: /^\s\(\p{Lu}[\p{L}\s’']{2,40}\)/u.test(after),
		of: /^\sof\s(?:the\s)?\p{Lu}/u.test(after),
		signed: signed.test(before),
		aged: /^,\s(?:aged\s)?\d\d\b|^\s\(\d\d\)/u.test(after),
		comma: /^,\s/u.test(after),
		'verb after': /^\s\p{Ll}+(?:ed|es|s)\s/u.test(after),
		'capital apposed': /^,\s\p{Lu}/u.test(after),
		'quote after': /^[,:]?\s[“"‘«]/u.test(after),
		marks: /[“"‘«]$/u.test(before) && /^[,.]?[”"’»]/u.test(after),
		and: /^\sand\s\p{Lu}/u.test(after),
		bracket: /^\s\(/u.test(after),
	};
	return [
		...Object.entries(signs).flatMap(([name, is]) => (is ? [name] : [])),
		...(led ? [`after ${led[1]?.toLowerCase()}${led[2] ? ' the' : ''}`] : []),
		...classesOf('noun before', /([\p{Ll}-]+),?\s$/u.exec(before)?.[1] ?? ''),
		...classesOf('apposed', apposed ? nounOf(apposed) : ''),
		...classesOf('bare', bare ? nounOf(bare) : ''),
	];
}

const stations =
	/^(?:broadcaster|station|channel|tabloid|broadsheet|agency|fortnightly|website|site|organ|newsletter|blog|podcast|programme)$/;

/** What kinds a common noun tells of. */
function classesOf(place: string, noun: string): string[] {
	const word = noun.toLowerCase();
	const single = word.replace(/s$/u, '');
	const isOf = (...sets: ReadonlySet<string>[]) => sets.some((set) => set.has(word) || set.has(single));
	return [
		...(isOf(personNouns) ? [`${place} person`] : []),
		...(isOf(pressNouns) || stations.test(single) ? [`${place} press`] : []),
		...(isOf(bodyNouns) ? [`${place} body`] : []),
		...(isOf(placeNouns) ? [`${place} place`] : []),
		...(isOf(documents, pressWorks) ? [`${place} work`] : []),
	];
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
