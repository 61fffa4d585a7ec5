/** Pure: the words between quotation marks -> what they themselves tell: a term is a noun with its adjectives, and a title has capitals. */
import { countWords } from './count-words.ts';
import { naming, workNoun } from './cues.ts';
import type { Surroundings } from './surroundings.ts';

/** Words that hold a sentence together, and stand in no term. */
export const grammatical = new Set(
	`the a an of to in on at by for with from and or but not no nor that which who whom whose what when where why how if as than
then there here this these those it its he she they we you i me him her us them my your his our their is are was were be been
being am has have had do does did will would shall should can could may might must`.split(/\s+/),
);
const finite =
	/^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|(?:is|do|ca|wo)n['’]t|it['’]s)$/;
const direct = /^(?:i|we|my|our|me|us|mine|ours|you|your)(?:['’]\p{L}+)?$/u;
const negating = /^(?:not|no|never|nothing|none|nor)$/;

/** The names of what holds of the words; `length` is how many they are. */
export function ofWords({ words, near, count }: Surroundings, length: string): (string | false)[] {
	const each = words.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
	const lower = each.map((word) => word.toLowerCase());
	const has = (test: (word: string) => boolean) => lower.some(test);
	const isGrammatical = has((word) => grammatical.has(word));
	const [first = '', last = ''] = [lower[0], lower.at(-1)];
	const big = each.filter((word) => word.length > 3);
	const capitals = big.filter((word) => /^\p{Lu}/u.test(word)).length;
	return [
		`words ${length}`,
		`ends with ${/[.,?!;:…—]$/u.exec(words.trimEnd())?.[0] ?? 'none'}`,
		/^[\p{Lu}\p{Script=Hangul}[]/u.test(words.trim()) && 'capital',
		capitals > 0 && capitals === big.length && 'all capitals',
		capitals * 2 > big.length && 'most capitals',
		isTitle(words, near) && 'title',
		isWholeSentence(words) && 'whole sentence',
		isClause(words) && 'clause',
		isGrammatical && 'grammatical',
		!isGrammatical && `nothing grammatical, ${length}`,
		`begins with ${grammatical.has(first) ? first : 'other'}`,
		grammatical.has(last) && 'ends grammatically',
		has((word) => finite.test(word)) && 'finite verb',
		has((word) => direct.test(word)) && 'direct',
		has((word) => negating.test(word)) && 'negation',
		has((word) => /ly$/.test(word)) && 'adverb',
		has((word) => /(?:ed|ing)$/.test(word)) && 'participle',
		count >= 6 && 'long',
	];
}

/** Begins with a capital and goes on in small letters, as a title does not. */
function isClause(words: string): boolean {
	const [first = '', ...rest] = words.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
	return (
		/^\p{Lu}/u.test(first) && rest.length > 0 && rest.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= rest.length
	);
}

function isWholeSentence(words: string): boolean {
	return /^[\p{Lu}\p{Script=Hangul}[]/u.test(words) && /[.?!…]$/u.test(words.trimEnd());
}

/** A work by its noun right before the marks: an essay, “…”. */
export const workCue = new RegExp(`\\b${workNoun}(?:\\s(?:of|from|in)\\s\\p{L}*\\s?\\d{4})?,?\\s*$`, 'u');
const titleCue = new RegExp(
	`(?:\\b${workNoun}(?:\\s(?:of|from|in)\\s\\p{L}*\\s?\\d{4})?,?\\s*|\\b(?:in|See|see|edited|wrote|his|her|their|of|and)\\s+)$`,
	'u',
);

function isTitle(words: string, near: string): boolean {
	const each = words.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
	const big = each.filter((word) => word.length > 3);
	const capitals = big.filter((word) => /^\p{Lu}/u.test(word)).length;
	const isOne = big.length === 1 && each.length > 2;
	const isCased =
		each.length >= 2 && big.length > 0 && !isOne && capitals === big.length && /^[\p{Lu}\p{N}]/u.test(words);
	if (isCased && (each.length >= 3 || titleCue.test(near) || naming.test(near)))
		return !/[.!?]$/u.test(words) || each.length > 2;
	return workCue.test(near) && !/[.,?!]$/u.test(words) && countWords(words) <= 10 && /^\p{Lu}/u.test(words);
}
