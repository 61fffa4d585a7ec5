/** Pure: how many quotations a question asks for, and the question without those words. */
import { foldSpelling } from '../language/fold.ts';
import { anySaying } from '../language/saying.ts';
import { isFunctionWord } from '../language/terms.ts';
import { findNames } from '../names.ts';

export interface Wanted {
	/** null where the question leaves it open. */
	count: number | 'all' | null;
	/** The question as if it left it open. */
	rest: string;
}

/** Quotations in one answer, however many are asked for: more is a look-up. */
export const mostAtOnce = 10;

const numbers = [
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' '),
	'영 한 두 세 네 다섯 여섯 일곱 여덟 아홉 열'.split(' '),
];
const amounts = new Map([
	...numbers.flatMap((words) => words.map((word, value) => [word, value] as const).slice(1)),
	['a couple of', 2],
	['a few', 3],
	['several', 3],
	['half a dozen', 6],
	['a dozen', 12],
	['twenty', 20],
]);
const number = `\\d{1,3}|${[...amounts.keys()].toSorted((a, b) => b.length - a.length).join('|')}`;
/** What people call a quotation when they count. */
const noun =
	'(?:quotations?|quotes?|citations?|passages?|excerpts?|extracts?|statements?|remarks?|lines|sentences|examples|things)';
/** Words between the number and the noun: "the best", "Hakpo"; the first group. */
const between = "((?:[\\p{L}’'-]+\\s+){0,4}?)";
const choosing =
	/\b(?:of|the|his|her|their|its|these|those|more|other|further|best|good|short|long|different|relevant|direct|exact|verbatim|single)\s+/giu;
const determiner = '(?:(?:the|his|her|their|its|any|some|top|first|best)\\s+)*';

/** Each way to say it; the group `words` is kept. */
const patterns: { pattern: RegExp; isAll: boolean }[] = [
	{ pattern: new RegExp(`\\b${determiner}(?<count>${number})\\s+(?<words>${between})${noun}\\b`, 'iu'), isAll: false },
	{
		pattern: new RegExp(
			`\\b(?:give|show|get|find|list|quote|send|need|want)\\s+(?:(?:me|us)\\s+)?${determiner}(?<count>${number})(?=\\s+(?:on|about|from|by|of|regarding|concerning)\\b)`,
			'iu',
		),
		isAll: false,
	},
	{ pattern: new RegExp(`\\b(?:all|every|each|list)\\s+(?<words>${between})${noun}\\b`, 'iu'), isAll: true },
	{ pattern: /\b(?:all|everything)\s+(?=(?:on|about|from|by|regarding|concerning)\s)/iu, isAll: true },
	{
		pattern: /^\W*(?:please\s+)?(?:show|list|give|quote)\s+(?:(?:me|us|them)\s+)?(?:all|everything)\W*$/iu,
		isAll: true,
	},
	{
		pattern: new RegExp(
			`(?:인용(?:문|구)?|발언|구절|문장|말)[을를]?\\s?(?<count>${number})\\s?(?:개|건|가지)(?:만|를|을)?(?=\\s|$|[.?!])`,
			'u',
		),
		isAll: false,
	},
	{
		pattern: new RegExp(`(?<count>${number})\\s?(?:개|건|가지)의?\\s?(?:인용(?:문|구)?|발언|구절|문장|말)[을를]?`, 'u'),
		isAll: false,
	},
	{ pattern: /모든\s?(?:인용(?:문|구)?|발언|구절|문장|말)[을를]?/u, isAll: true },
];
/** "Everything Kool said", "all that he wrote": what stands between is kept. */
const allSaid = new RegExp(
	`\\b(?:all|everything)\\s+(?<that>(?:of\\s+)?(?:that|which|what)\\s+)?(?<who>(?:[\\p{L}\\p{M}’'-]+\\s+){1,6}?)(?=(?:has |have |had |ever )*${anySaying}\\b)`,
	'iu',
);

/** @param names the sources and authors of the corpus. */
export function wantedOf(question: string, names: readonly string[]): Wanted {
	for (const { pattern, isAll } of patterns) {
		const match = pattern.exec(question);
		if (!match) continue;
		const { count = '', words = '' } = match.groups ?? {};
		const kept = words.replace(choosing, '');
		// "Two journals in these lines" counts journals.
		if (kept.split(/\s+/).some((word) => word !== '' && isFunctionWord(word))) continue;
		const rest = without(question, match, kept);
		if (isAll) return { count: 'all', rest };
		const amount = amounts.get(count.toLowerCase()) ?? Number(count);
		if (amount > 0) return { count: amount, rest };
	}
	const match = allSaid.exec(question);
	const { that, who = '' } = match?.groups ?? {};
	const isWho = (words: string) =>
		/^(?:he|she|they|it)\s/i.test(words) || /^\p{Lu}/u.test(words) || findNames(foldSpelling(words), names).length > 0;
	if (match && (that !== undefined || isWho(who))) return { count: 'all', rest: without(question, match, who) };
	return { count: null, rest: question };
}

function without(question: string, match: RegExpExecArray, kept: string): string {
	const after = question.slice(match.index + match[0].length);
	return `${question.slice(0, match.index)} ${kept} ${after}`.replace(/\s+/g, ' ').trim();
}
