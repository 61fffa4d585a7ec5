/** Pure: the words by which English prose introduces quotations, names things and speaks of sources. */

/** Verbs of saying in their base form; the inflected forms are made from them. */
const regular =
	`accuse acknowledge add address admit admonish admonish advise affirm agree allege allow announce answer appeal applaud argue
ask assert assess assure attack boast call caution cavil charge chide cite claim comment compare complain concede conclude condemn confess
confide confirm contend continue counter criticise criticize declare defend demand denounce deny deplore describe dismiss disclose
emphasise emphasize estimate exclaim explain express fear grant grumble hail insist instruct invoke joke judge lament laugh liken maintain
mention mock mourn murmur mutter note object observe offer opine order pledge plead point praise predict preface proclaim promise
pronounce propose protest quip quote reason recall recommend record refer reflect reject rejoin remark remember remind repeat
reply report respond retort rule sigh shout shrug signal smile sneer snap stress stipulate submit suggest summarise summarize support
sum swear testify thank threaten thunder traduce urge venture volunteer vow warn welcome whisper wonder crow chant dub brand caption
characterise characterize conjecture enthuse entreat formulate gloss implore inform intone label mourn muse notify phrase pray preach
ridicule scoff specify spell taunt trumpet underline underscore concur decree
cable telegraph jot dispute elaborate endorse enquire inquire interject interpose interrupt observe prophesy reaffirm reassure rebuke reiterate relate reveal`
		.split(/\s+/)
		.filter(Boolean);
const irregular =
	`say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking
cries cried hold holds held holding put puts putting read reads reading begin begins began beginning teach teaches taught
find finds found think thinks thought swear swore forecast foresees foresaw lay lays laid set sets bid bade know knows knew feel feels felt
jotted scribbled scrawled inscribed printed published posted tweeted broadcast reminisced`.split(/\s+/);

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

function inflected(verb: string): string[] {
	const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
	const doubled = /^(?:snap|sum|quip|dub|plead|submit|refer|admit|chat|confer|recap|tut|aver|brag|snub)$/.test(verb)
		? verb + verb.at(-1)
		: verb;
	if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
	const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
	return verb.endsWith('e')
		? [verb, `${verb}s`, `${verb}d`, `${stem}ing`]
		: [verb, third, `${doubled}ed`, `${doubled}ing`];
}

export const sayingVerbs: ReadonlySet<string> = new Set([...regular.flatMap(inflected), ...irregular]);

/** Verbs of saying and their rarer kin: what follows them is somebody's words, though not by that alone a quotation. */
export const speakingVerbs: ReadonlySet<string> = new Set([...sayingVerbs, ...communicating.flatMap(inflected)]);
const phrases = ['went on', 'goes on', 'go on', 'going on', 'runs', 'ran thus'];
const alternatives = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

/** A verb of saying, as the source of a regular expression. */
export const saying = `(?:${alternatives([...sayingVerbs, ...phrases])})`;

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
