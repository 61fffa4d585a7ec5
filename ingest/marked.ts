/** Pure: words between quotation marks, at their place -> what tells somebody's words from a title, a term or scare quotes. */
import type { Features } from './attribution/rank.ts';
import { calling, judging, lastSaying, naming } from './cues.ts';
import { grammatical, ofWords, workCue } from './mark-words.ts';
import type { Marked, Surroundings } from './surroundings.ts';

/** Every feature that holds, by its name; the weights are fitted by `test/eval/fit-marks.ts`. */
export function featuresOf(marked: Marked, around: Surroundings): Features {
	const length = lengthOf(around.count);
	const features: Features = { always: 1, length: Math.log(1 + around.count) };
	const all = [...ofWords(around, length), ...ofLeadIn(around, length), ...ofTail(around), ...ofPlace(marked, around)];
	for (const name of all) if (name) features[name] = 1;
	return features;
}

type Name = string | false;

function lengthOf(count: number): string {
	if (count <= 3) return String(Math.max(1, Math.ceil(count)));
	if (count <= 5) return '4-5';
	return count <= 8 ? '6-8' : '9+';
}

const judgement = new RegExp(`\\b${judging}\\b(?:\\s[^\\s.;:“”"]+){0,8}?(?:\\s(?:as|to|a|an|the))*\\s*$`, 'iu');
/** "Was described in the guidebooks as": nobody is credited. */
export const unnamed = new RegExp(
	`\\b(?:is|are|was|were|been|being|be)\\s(?:\\p{Ll}+\\s){0,2}${judging}\\b(?!.*\\bby\\b)[^.;:]*$`,
	'u',
);
const labelled =
	/\b(?:known|called|titled|entitled|headed|headlined|headlines?|named|nicknamed|dubbed|so-called|signed|marked|filed under|labelled|stamped|inscribed|reading|read)\s(?:\p{L}+\s)?(?:as\s)?(?:the\s|a\s)?$/u;
/** "Called the road “…”", "dismissed it as “…”": what somebody says of a thing, rather than what a thing is called. */
const complement =
	/\b(?:call(?:s|ed|ing)?|found|finds|thought|thinks|judged|pronounced|declared|(?:describ|dismiss|prais|condemn|denounc|hail|mock|deplor|ridicul|brand|damn|character|remember)\p{L}*(?=.*\sas\s$))\s(?:it|him|her|them|this|that|(?:the|its|his|their|these|those|an?|\p{Lu}[\p{L}’'-]*)(?:\s[\p{L}’'-]+){0,6}?)(?:,?\sas)?,?\s$/u;
/** @param near the words before the mark. */
export function isCalledSo(near: string): boolean {
	return complement.test(near) && !/\b(?:the|an?)\s$/u.test(near) && !/\b(?:what|so|which)\b[^,;]*$/u.test(near);
}
const accordingTo =
	/\b(?:For|According to|[Ii]n the (?:words|view|phrase) of|[Ii]n (?:his|her|its|their|\p{Lu}\S+) (?:words|phrase|view|opinion))\b/u;
const speech =
	/\b(?:phrase|words?|remark|verdict|answer|reply|complaint|claim|warning|plea|line|sentence|slogan|motto|idea|notion|term|concept|name)\b[^.;:]{0,30}$/iu;
const telling = new Set(
	'the a an of as that and or to in by with for from his her its their was were is are be been on about into than not but called it at no one this some what two'.split(
		' ',
	),
);

/** The words before it: who speaks, by which verb, and how far away. */
function ofLeadIn({ before, near, clause, count, gap, isReported }: Surroundings, length: string): Name[] {
	const mark = /([,:;—–(])\s*$/u.exec(near)?.[1];
	const previous = /([\p{L}\p{M}’'-]+)\s*$/u.exec(near)?.[1] ?? '';
	const isNamed = naming.test(near);
	const isComplement = isCalledSo(near);
	const atStart = isAtStart(before);
	return [
		`before: ${mark ?? 'nothing'}`,
		!mark && `after ${previousOf(previous)}`,
		!mark && telling.has(previous.toLowerCase()) && `after ${previous.toLowerCase()}, ${count <= 2 ? 'short' : 'long'}`,
		`verb of saying ${farOf(gap)}`,
		`verb of saying ${roughly(gap)}, ${length}`,
		isReported && 'that',
		isReported && `that, ${length}`,
		judgement.test(clause) && !isComplement && 'judged',
		unnamed.test(clause) && 'judged by nobody',
		isNamed && 'named',
		isNamed && `named, ${length}`,
		calling.test(near) && 'called so',
		isComplement && 'complement',
		isComplement && `complement, ${length}`,
		labelled.test(near) && 'labelled',
		workCue.test(near) && 'a work',
		accordingTo.test(clause) && 'according to',
		speech.test(clause) && 'a word for words',
		/\bby\b[^.;:]*$/u.test(clause) && 'by',
		/\b\p{Lu}[\p{L}’'-]+/u.test(clause.replace(/^\S+/, '')) && 'a name before',
		/\b(?:he|she|they|it|him|her|his|their|its)\b/iu.test(clause) && 'a pronoun before',
		/[”’"»“」』]/u.test(clause) && 'marks before',
		/\b(?:the|a|an)\s$/.test(before) && `article, ${length}`,
		atStart && 'at the start',
		atStart && `at the start, ${length}`,
	];
}

function farOf(gap: number): string {
	if (gap === Number.POSITIVE_INFINITY) return 'none';
	if (gap <= 1) return String(Math.ceil(gap));
	if (gap <= 3) return '2-3';
	if (gap <= 6) return '4-6';
	return gap <= 9 ? '7-9' : '10+';
}

function roughly(gap: number): string {
	if (gap <= 3) return 'near';
	return gap <= 9 ? 'farther' : 'none';
}

function previousOf(word: string): string {
	if (telling.has(word.toLowerCase())) return word.toLowerCase();
	return /(?:['’]s|ed|ing)$/.exec(word)?.[0] ?? (/^\p{Lu}/u.test(word) ? 'a name' : 'other');
}

/** "…," the Minister of Commerce told them. */
function isSaidAfter(after: string): boolean {
	return lastSaying(/^[^.?!;“”"]{0,120}/u.exec(after)?.[0] ?? '') !== null;
}

/** The words after it: "…," he wrote; or the noun that a term belongs to. */
function ofTail({ words, before, after, count, isTailed }: Surroundings): Name[] {
	const mark = /^\s*([.,;:?!)—–])/.exec(after)?.[1] ?? (after.trim() === '' ? 'end' : undefined);
	const next = /^\s+([\p{L}’'-]+)/u.exec(after)?.[1] ?? '';
	const isNoun = !mark && !grammatical.has(next.toLowerCase());
	return [
		isTailed && 'tail',
		isTailed && `tail, ${/,$/.test(words) ? 'comma' : 'none'}`,
		isSaidAfter(after) && 'said after',
		`after it: ${mark ?? 'a word'}`,
		!mark && `before ${nextOf(next)}`,
		isNoun && count <= 3 && 'short before a noun',
		isNoun && /\b(?:the|a|an|this|that|these|his|her|its|their)\s$/.test(before) && 'between article and noun',
	];
}

function nextOf(word: string): string {
	if (grammatical.has(word.toLowerCase())) return word.toLowerCase();
	if (lastSaying(word) !== null) return 'verb of saying';
	return /(?:ed|s)$/.exec(word)?.[0] ?? (/^\p{Lu}/u.test(word) ? 'a name' : 'other');
}

function ofPlace({ span, holder, isFollowed, isEchoed }: Marked, around: Surroundings): Name[] {
	const verb = `verb of saying ${roughly(around.gap)}`;
	const said = isNested(around) ? 'said by another' : 'not said by another';
	return [
		`mark ${span.mark}`,
		`depth ${Math.min(2, span.depth)}`,
		...(holder
			? [`in a quotation, ${lengthOf(around.count)}`, `in a quotation, ${said}`, `in a quotation, ${verb}`]
			: []),
		isFollowed && 'marks after',
		isEchoed && 'echoed',
		isEchoed && `echoed, ${lengthOf(around.count)}`,
	];
}

function isAtStart(before: string): boolean {
	return before.trim() === '' || /[.?!:]["”’]?\s*$/u.test(before);
}

/** Words of another inside a quotation: somebody is said to have said them. */
function isNested({ words, clause, count, gap, isReported, isTailed }: Surroundings): boolean {
	if (isReported && count >= 3 && gap <= 8) return true;
	if (/[,?!]$/u.test(words) && isTailed) return true;
	if (/[:,]\s*$/u.test(clause) && gap < Number.POSITIVE_INFINITY) return true;
	return count >= 3 && gap <= 2;
}
