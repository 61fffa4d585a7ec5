/** Verbs of saying, in all their forms. */

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

/** The forms of a verb: judge, judges, judged, judging. */
export function inflected(verb: string): string[] {
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

/** Any of them, as the source of a regular expression. */
export const anySaying = `(?:${[...sayingVerbs].join('|')})`;
