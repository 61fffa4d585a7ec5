/** Pure: the words around one place of a name -> what they show of its kind. */
import { sayingVerbs } from '../../src/language/saying.ts';
import { isFirstName } from './first-names.ts';
import { isHead } from './joints.ts';
import { kindsToldBy } from './kind-nouns.ts';
import { bodily, called, citedAfter, cuedPrepositions, personal, personOf, press, signed } from './name-cues.ts';
import { deedsOf } from './name-deeds.ts';
import { isTitleWord } from './name-words.ts';
import type { RawName } from './raw-names.ts';
import { keyWord } from './spelling.ts';

/** "In its leader of 4 May, Vetrina asked": no person's. */
const ownWork = /\b[Ii]n\sits\s[^.?!“"]{0,70}$/u;
/** A name in apposition: "Vetrina, the Milan weekly". */
const apposition =
	/^(?:\s\([^)]{1,40}\)|,\sof\s\p{Lu}\p{L}+)?,\s(?:then\s|once\s|now\s|himself\s|herself\s)?(?:the|a|an|its|their|his|her|our|another|\p{L}+[’']s?)\s((?:[\p{L}\p{N}’'-]+\s?){1,8})/u;
/** "Vetrina (business daily)". */
const inBrackets = /^\s\((?:the\s|an?\s)?(\p{Ll}[\p{Ll}-]+(?:\s\p{Ll}[\p{Ll}-]+){0,3})[,)]/u;
/** "A spokeswoman for the company, Ada Lund": the noun is the first, not the one before the comma. */
const phraseBefore =
	/(?:^|[^\p{L}])(?:the|an?|its|their|his|her|our|another|\p{L}+[’']s?)\s((?:(?!(?:the|an?|its|their|his|her|our)\s)[\p{L}’'-]+\s){1,4}?(?:of|for|at|in|from|to|on|with)\s(?:[\p{L}’'-]+\s){0,7}?[\p{L}’'-]+),\s(?:the\s)?$/iu;
/** "In a message to the exchange, Havstrom said": the words before the comma are not about the name. */
const adjunct =
	/(?:^|[.?!:;]["”’»]?\s|\n)(?:In|At|On|For|From|To|With|After|Before|By|During|Under|Since|Until|Despite)\s[^,.?!]{3,80},\s(?:the\s)?$/u;
/** "In Vetrina, the Milan weekly, Ada Lund wrote": what is apposed to the name before. */
const closed = /\p{Lu}[\p{L}’'-]*,\s(?:then\s|now\s|once\s)?(?:the|an?|its|their|our)\s[^,.?!:;]{3,70},\s$/u;
/** "Terpstra, chief executive of". */
const bareApposition = /^,\s((?:[\p{Ll}-]+\s?){1,6})/u;
const copula =
	/^(?:,\sof\s\p{Lu}\p{L}+)?,?\s(?:is|was|are|were|became)\s(?:then\s|once\s|now\s)?(?:the|a|an|its|their|his|her)\s((?:[\p{L}\p{N}’'-]+\s?){1,7})/u;
/** "Vetrina, the Milan weekly, said": an apposition that is closed. */
const definition = /^,\s(?:the|a|an|its|\p{L}+[’']s?)\s([\p{L}\p{N}’'-]+(?:\s[\p{L}\p{N}’'-]+){0,9}),(?=\s)/u;
const saidIt = /^\s(\p{Ll}+)(?:\s\p{Ll}+){0,4}\sit\s(?:was|is|had|has|would|will|looked|did)\b/u;
const preposition =
	/\b(in|at|near|from|to|of|by|with|for|outside|into|across|around|toward|towards|between|beyond|against|on|through|over|after|before|and|or|than|as|like)\s(the\s)?$/iu;
/** "Last Friday’s" before the name of a paper. */
const dayBefore = /(?:(?:[Ll]ast|[Tt]his|[Tt]hat)\s)?(?:\p{L}+day|morning|month|week)[’']s\s$/u;

/** In brackets, or in an entry of a list of notes, whose number is blank. */
const inReference = /\([^)\n]*$|\n {2,}[^\n]*$|(?:^|\n)(?:\[\^?\d+\]:?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}\.)\s[^\n]*$/u;

/** The names of all that one place shows. */
export function signsAround(
	text: string,
	{ words, titles, start, end, isPossessive, hasArticle, isOpening, isItalic }: RawName,
): string[] {
	const before = asOneNoun(text.slice(Math.max(0, start - 90), start));
	const cleared = before.replace(dayBefore, '');
	const after = asOneNoun(text.slice(isPossessive ? possessiveFrom(text, end) : end, end + 130));
	const rest = sentencesAfter(text, end);
	const isBefore = (pattern: RegExp) => pattern.test(before) || pattern.test(cleared);
	const apposed = apposedIn(after) ?? copula.exec(after)?.[1];
	const defined = definition.exec(after)?.[1];
	const bare = apposed ? undefined : bareApposition.exec(after)?.[1];
	const led = preposition.exec(before);
	const isVerb = (word: string | undefined) => word !== undefined && sayingVerbs.has(word);
	// "Interview with Peter Holm" is with him, "interview with Dagbladet" was printed there.
	const isFirst = words.length > 1 && isFirstName(words[0] ?? '') && !isTitleWord(words.at(-1) ?? '');
	const signs: Record<string, boolean> = {
		titled: titles.length > 0,
		article: hasArticle,
		'no article': !hasArticle && words[0] !== 'The',
		opening: isOpening,
		possessive: isPossessive,
		'press owner': press.owner.test(after),
		'press before': isBefore(press.before),
		'press printed': isBefore(press.printed),
		'press wrote': isBefore(press.wrote),
		'press above': press.above.test(text.slice(Math.max(0, start - 180), start)),
		'press issue': isBefore(press.issue),
		'press told': isBefore(press.told) && !isFirst,
		'told the title': isBefore(press.told) && words[0] === 'The',
		'press season': isBefore(press.season),
		'press runs': press.runs.test(after),
		'press dated': press.dated.test(after),
		'press appears': press.appears.test(after),
		'press lead': isBefore(press.lead),
		'own press lead': isBefore(press.lead) && ownWork.test(before),
		'press leading': press.leading.test(after),
		'person of': personOf.test(before),
		'by itself': /^\s(?:itself|themselves)\b/u.test(after),
		according: /\b[Aa]ccording\sto\s(?:the\s)?$/u.test(before),
		label: isOpening && /^:\s/u.test(after),
		cited: citedAfter.test(after),
		'title after': isOpening && /^,\s[“"‘「]/u.test(after),
		'press writer': press.writer.test(before) && /^(?:[’']s\s[^,.]{3,30})?,?\s\p{L}/u.test(after),
		'writer after': press.writer.test(before) && /^,\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(after),
		'press near': press.near.test(rest),
		'press work': press.work.test(rest),
		who: personal.who.test(after),
		whose: /^,\swhose\b/u.test(after),
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
		'of body': isOfBody(after),
		run: bodily.run.test(before),
		'told market': bodily.market.test(after),
		'press list': press.list.test(text.slice(Math.max(0, start - 240), start)),
		signed: signed.test(before),
		called: called.test(before),
		aged: /^,\s(?:aged\s)?\d\d\b|^\s\(\d\d\)/u.test(after),
		comma: /^,\s/u.test(after),
		'verb after': /^\s\p{Ll}+(?:(?:ed|es|s)\s|ed[.,;])/u.test(after),
		// In a reference a comma parts the name from where it stood.
		'capital apposed': /^,\s\p{Lu}/u.test(after) && !inReference.test(before),
		'quote after': /^[,:]?\s[“"‘«]/u.test(after),
		marks: /[“"‘«]$/u.test(before) && /^[,.]?[”"’»]/u.test(after),
		and: /^\sand\s\p{Lu}/u.test(after),
		bracket: /^\s\(/u.test(after),
	};
	// A place is not in italics: a paper in them differs from a book by what it does.
	const italicSigns = Object.entries({
		'italic possessive': isPossessive,
		'italic says': signs.says,
		'italic person of': signs['person of'],
		[`italic after ${led?.[1]?.toLowerCase()}`]: led !== null,
		'italic verb': signs['verb after'],
		'italic which': signs.which,
		'italic apposed press': kindsToldBy(apposed ? nounOf(apposed) : '').includes('press'),
	}).flatMap(([name, is]) => (is ? [name] : []));
	// "An essay in Vetrina" is in no place.
	const isCued = cuedPrepositions.some((name) => signs[name]);
	return [
		...Object.entries(signs).flatMap(([name, is]) => (is ? [name] : [])),
		...(led && !isCued && !isItalic ? [`after ${led[1]?.toLowerCase()}${led[2] ? ' the' : ''}`] : []),
		...(led && isCued ? [`cued ${led[1]?.toLowerCase()}`] : []),
		...(isItalic ? italicSigns : []),
		...deedsOf(after),
		...((adjunct.test(before) && !signs.comma) || closed.test(before)
			? []
			: classesOf('noun before', nounBefore(before))),
		...classesOf('apposed', apposed ? nounOf(apposed) : ''),
		...classesOf('is', defined ? nounOf(defined) : ''),
		...classesOf('bare', bare ? nounOf(bare) : ''),
	];
}

/** The noun to which a name is apposed: "the brokerage Kestrel Lane", "the head of the delegation, Lund", "a column in the paper, Vetrina". */
function nounBefore(before: string): string {
	const phrase = phraseBefore.exec(before)?.[1];
	const head = phrase ? nounOf(phrase) : '';
	const isHeadOf = kindsToldBy(head).some((kind) => kind === 'person' || kind === 'press' || kind === 'body');
	// "The man who ran the night shift, Lund".
	const who = /([\p{Ll}-]+)\swho\s[^,.?!:;]{3,70},\s$/u.exec(before)?.[1];
	if (who && kindsToldBy(who).includes('person')) return who;
	return isHeadOf && !kindsToldBy(head).includes('work') ? head : (/([\p{Ll}-]+),?\s$/u.exec(before)?.[1] ?? '');
}

/** "The agency" is one of news, but a ratings agency is a bureau as others are. */
function asOneNoun(words: string): string {
	return words.replace(
		/\b(?:ratings?|credit|advertising|government|state|federal|public|space|employment|travel|aid|relief|estate|intelligence|security|spy|tax|revenue|health|environment|environmental|energy|export|housing|development|adoption|temping|law-enforcement|border|drug|drugs|medicines|consumer|statistics|water|food)\sagency\b/giu,
		'bureau',
	);
}

/** Where the possessive ending of a name begins: in italics it stands behind them. */
function possessiveFrom(text: string, end: number): number {
	if (/^[’']s\b/u.test(text.slice(end, end + 3))) return end;
	return end - (text[end - 1] === 's' ? 2 : 1);
}

/** The words in apposition after a name; none where they belong to the name behind them: "in Vetrina, the economist Ada Lund argued". */
function apposedIn(after: string): string | undefined {
	const words = apposition.exec(after)?.[1] ?? inBrackets.exec(after)?.[1];
	if (!words) return undefined;
	const all = words.trim().split(/\s+/u);
	const name = all.findIndex((each, index) => index > 0 && /^\p{Lu}/u.test(each));
	const isOthers = name > 0 && kindsToldBy(all[name - 1] ?? '').includes('person');
	return isOthers ? undefined : words;
}

/** "Lund of the Banco Central", "Lund at the Harbour Trust": whoever belongs to a body is a person. */
function isOfBody(after: string): boolean {
	const names = /^,?\s(?:of|at|from|for)\s(?:the\s)?((?:\p{Lu}[\p{L}’'-]+\s?){1,5})/u.exec(after)?.[1] ?? '';
	return names.split(/\s/u).some((each) => isHead(keyWord(each)));
}

/** What kinds a common noun tells of. */
function classesOf(place: string, noun: string): string[] {
	return kindsToldBy(noun).map((kind) => `${place} ${kind}`);
}

/** The noun of an apposition: of its words before "of", "who" or a verb, the last that tells a kind. */
function nounOf(words: string): string {
	const all = words.trim().toLowerCase().split(/\s+/u);
	const stop = all.findIndex((each, index) => index > 0 && prepositionOrVerb.test(each));
	const own = stop > 0 ? all.slice(0, stop) : all;
	return own.findLast((each) => kindsToldBy(each).length > 0) ?? own.at(-1) ?? '';
}

const prepositionOrVerb =
	/^(?:of|who|that|which|whose|for|at|in|on|to|from|with|and|by|had|has|was|is|said|told|wrote|where|when)$/;

/** The rest of the sentence, and the next one. */
function sentencesAfter(text: string, end: number): string {
	const rest = text.slice(end, end + 260);
	const stops = [...rest.matchAll(/[.?!]["”’»]?\s|\n/gu)].map(({ index }) => index);
	return rest.slice(0, stops[1] ?? rest.length);
}
