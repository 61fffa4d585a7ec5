/** Pure: the words by which English prose introduces quotations, names things and speaks of sources. */
import { inflected, sayingVerbs } from '../src/language/saying.ts';

/**
 * More verbs of WordNet 3.1's `verb.communication` whose first sense takes a clause ("somebody ----s that CLAUSE") and that are
 * seldom anything else. WordNet 3.1, copyright 2011 by Princeton University, under the WordNet licence.
 */
const communicating =
	`accentuate adumbrate advertise animadvert apologise apologize apprise apprize asseverate attest augur aver avow
bellyache bitch blurt brag bruit cackle commend connote denote depone designate dissemble divulge dogmatise dogmatize
ejaculate enjoin explicate expostulate feign forebode foretell gasconade generalise generalize gloat guesstimate
heliograph hiss ignore imply indicate ingeminate iterate kvetch moot mumble mussitate oppugn overemphasise
overemphasize overstress particularise particularize predestine predicate pretend profess prognosticate promulgate
publicise publicize quetch reassert reconfirm repugn restate rhapsodise rhapsodize rumour sibilate signify siss sizz
snivel snub squawk tout vaticinate vaunt vouch yammer yawp`.split(/\s+/);

/** Verbs of saying and their rarer kin: what follows them is somebody's words, though not by that alone a quotation. */
export const speakingVerbs: ReadonlySet<string> = new Set([...sayingVerbs, ...communicating.flatMap(inflected)]);
const phrases = ['went on', 'goes on', 'go on', 'going on', 'runs', 'ran thus'];
const alternatives = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

/** A verb of saying, as the source of a regular expression. */
export const saying = `(?:${alternatives([...sayingVerbs, ...phrases])})`;

const sayingPhrases: ReadonlySet<string> = new Set(phrases);

/** Where the last verb of saying of some words ends; null where they have none. */
export function lastSaying(words: string): number | null {
	const each = [...words.matchAll(/[\p{L}\p{M}]+/gu)];
	const isSaying = (index: number) => {
		const [word, before] = [each[index]?.[0].toLowerCase() ?? '', each[index - 1]?.[0].toLowerCase() ?? ''];
		return sayingVerbs.has(word) || sayingPhrases.has(word) || sayingPhrases.has(`${before} ${word}`);
	};
	const last = each.findLastIndex((_, index) => isSaying(index));
	const match = each[last];
	return match ? match.index + match[0].length : null;
}

/** Verbs after which a single word is somebody's judgement: called it “reckless”. */
export const judging = `(?:${alternatives(
	'call describe denounce dismiss brand condemn label hail characterise characterize mock praise term liken compare deplore criticise criticize ridicule dub'
		.split(' ')
		.flatMap(inflected),
)})`;

/** Nouns for works that have titles. */
export const workNoun =
	'(?:essays?|articles?|books?|chapters?|songs?|poems?|films?|papers?|studies|study|sections?|series|columns?|plays?|novels?|editorials?|compendium|pamphlets?|lectures?|exhibitions?|memoirs?|volumes?|stories|story|pieces?|monographs?|thesis|dissertations?|documentary|anthology|treatise|album|painting|hymns?|posters?|programmes?|programs?|manuals?|handbooks?|reports?|reviews?|talks?)';

/** Words after which marks hold a name, a term or a word as a word. */
export const naming =
	/(?:so-called|(?:sometimes|often|commonly|usually|also|now|widely|then|formerly|popularly|generally)\s(?:called|termed|labelled)|self-styled|nicknamed|sign(?:ed|ing|s)(?:\s\p{L}+)?(?:\sas)?|dubbed|christened|renamed|spelled|spelt|titled|entitled|headed|headlined|known(?: \p{L}+)? as|referred to as|\b(?:the|a|this|that|its|their|his|her|our)\s(?:(?:old|new|very|same|mere|favourite|favorite|single|official)\s)?(?:terms?|words?|phrases?|expressions?|labels?|notion|concept|idea|slogan|slogans|name|names|title|motto|acronym|adjective|noun|abbreviation|initials|pseudonym|heading|nickname|meaning|doctrine|principle|rule|theory|question)(?:\sof)?(?:\s(?:an?|the))?|\b(?:the\s)?(?:notion|concept|idea|meaning|phrase|word|term|policy|era|age|use|rhetoric|language|talk|theory|school|debates?)\s(?:of|on)(?:\s(?:an?|the))?|what\s\p{L}+(?:\s\p{L}+)?\s(?:calls|call|terms))\s*(?:an?\s|the\s)?$/iu;

/** "What diplomats call the “furrow school”": a name for a thing. */
export const calling =
	/\b(?:what|which)\s(?:[^\s.;:,“”"]+\s){1,5}(?:calls?|called|terms?|termed|known? as|knew as|records? as|describes? as|described as|speaks? of)\s(?:(?:a|an|the|her|his|its|their)\s)?$/u;
