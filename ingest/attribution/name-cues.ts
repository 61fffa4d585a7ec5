/** The words around a name that tell of what kind it is, as patterns, and which of them speak for one kind alone. */

/** For a publication. */
export const press = {
	/** "Brodar’s editorial". */
	owner:
		/^[’']s?\s(?:[\p{L}-]+\s){0,2}?(?:editorial|editorials|leader|front\spage|letters\spage|edition|columnist|editors?|critic|correspondent|reporters?|readers|reviewer|issue|number|columns|pages|masthead|newsroom|presses|obituary|review|report|coverage|circulation|subscribers|website)\b/u,
	/** "The weekly Vetrina", "a column in". */
	before:
		/\b(?:articles?|essays?|columns?|editorials?|notices?|commentary|pieces?|letters?|series|reviews?|interviews?|reports?)\s(?:\p{L}+\s){0,3}(?:in|for|with|of|by|to)\s(?:the\s)?$/u,
	printed:
		/\b(?:published|printed|reprinted|appeared|serialised|ran|came\sout)\s(?:(?!to\b)[\p{L}-]+\s){0,4}(?:in|for)\s(?:the\s)?$|\b[Oo]ver\s(?:at|in)\s(?:the\s)?$/u,
	wrote:
		/\b(?:[Ww]riting|[Ww]rote|[Ww]rites|insisted|argued|complained|lamented|[Rr]eviewing\s\p{L}+)\s(?:(?!to\b)\p{L}+\s){0,4}(?:in|for)\s(?:the\s)?$/u,
	issue:
		/\b(?:readers|issues?|numbers?|pages?|editor|columnist|critic|columns|edition|presses|staff|correspondent|reporter|offices?|proprietor|owner|studios?|website|newsroom|airwaves|microphones?)\s(?:of|on|in|at|for)\s(?:the\s)?$/u,
	told: /\b(?:told|tells|[Ii]nterview(?:ed)?\s(?:with|by|in|to)|[Ss]peaking\sto|spoke\sto|informed|[Qq]uoted\s(?:in|by))\s(?:the\s)?$/u,
	season:
		/\b(?:spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|yesterday|today|morning|week|day|month)(?:[’']s)?\s(?:issue\sof\s|number\sof\s)?(?:the\s)?$/u,
	runs: /^\s(?:had\s|has\s|then\s|also\s|once\s)?(?:ran(?!\s(?:through|away|into|off|out|down|up|for|from|over|aground)\b)|carried|printed|reprinted|editorialised|editorialized|published|headlined|reported|reviewed)\b/u,
	dated: /^[’']?s?\s(?:of|for|dated|on)\s(?:\d{1,2}\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\d|(?:spring|summer|autumn|winter))/u,
	/** "Contrapunto comes out on Fridays". */
	appears:
		/^(?:,\s[^,.]{2,40},)?\s(?:comes?\sout|came\sout|appears?|appeared|went\sto\spress|(?:is|was)\s(?:published|printed|edited|read))\b/u,
	/** "In an editorial on 2 December, Vetrina asked", "remarked in its editorial". */
	lead: /\b[Ii]n\s(?:its|an?|the|\p{L}+[’']s)\s(?:[\p{L}-]+\s){0,3}?(?:editorial|leader|article|issue|number|column|commentary|comment|edition|review)\b[^.?!“"]{0,40}\s(?:the\s)?$/u,
	leading:
		/^(?:,\s[^,.]{3,50},)?(?:,|(?:\s[\p{L}\d]+){1,6},?)\s(?:in|under|with)\s(?:its|an?|the|\p{L}+[’']s)\s(?:[\p{L}\d-]+\s){0,3}?(?:editorial|leader|leading\sarticle|front\spage|headline|issue|number|edition|column)\b/u,
	/** "In Vetrina, Ada Lund wrote", "Ada Lund, in Vetrina, wrote". */
	writer:
		/(?:(?:^|[.?!]["”’»]?\s|\n)(?:And\s|But\s)?In|\p{Lu}\p{L}+,\s(?:\p{Ll}+ing\s(?:\p{L}+\s){0,2})?in)\s(?:the\s)?$/u,
	near: /\b(?:[Tt]he|[Ii]ts|same|[Tt]hat|[Tt]his)\s(?:journal|newspaper|paper|magazine|weekly|monthly|daily|quarterly|fortnightly|periodical|organ|tabloid|broadcaster|station|agency|website|site|blog|editorial|leader|leading\sarticle|front\spage|columnist|issue|review)\b/u,
	/** "Two monthlies shared a street": the names after it are theirs. */
	list: /\b(?:two|three|four|five|six|both|several|rival|other|of\sthe)\s(?:\p{L}+\s){0,2}(?:newspapers|papers|journals|magazines|weeklies|monthlies|dailies|quarterlies|fortnightlies|periodicals|tabloids|reviews|titles|broadcasters|stations|agencies|websites|sites)\b/iu,
	/** "The local newspaper took up the cause. In an editorial, Vetrina asked". */
	above:
		/\b(?:newspaper|paper|journal|magazine|weekly|monthly|daily|quarterly|tabloid|broadsheet|broadcaster|website)s?\b[^.?!“"\n]{0,90}[.?!]["”’»]?\s[^.?!]{0,70}$/u,
	work: /\b[Hh](?:is|er)\s(?:notice|column|article|review|piece|essay|editorial|dispatch)\b/u,
};
/** For a person. */
export const personal = {
	letter: /\b(?:letters?|notes?|e-?mails?|messages?|one|another|reply|answer|call|postcard|wire|telegram)\sfrom\s$/u,
	who: /^(?:,?\s(?:who|himself|herself)\b|,\s\d\d,|\s\(\d\d\))/u,
	spoken: /^\s(?:has|had|also|later|once|then|now|never|did)\s/u,
	pronoun: /\b(?:he|she|his|her|him|himself|herself|hers)\b/iu,
};
/** For a body. */
export const bodily = {
	/** "In its statement of 3 March, the Forum proposed". */
	lead: /\b[Ii]n\s(?:its|an?|the)\s(?:[\p{L}-]+\s){0,3}?(?:statement|report|letter|submission|release|communiqué|reply|response|brief|briefing|circular|filing|memorandum)\b[^.?!“"]{0,40}\s(?:the\s)?$/u,
	leading:
		/^[^.?!“"]{0,100}\sin\s(?:its|an?)\s(?:[\p{L}-]+\s){0,3}?(?:statement|submission|release|communiqué|briefing|circular|filing|memorandum)\b/u,
	/** "Who runs Havstrom", "shares in Havstrom". */
	run: /\b(?:runs|ran|running|founded|founding|heads|headed|heading|owns|owned|leads|led|chairs|chaired|bought|buying|acquired|acquiring|joined|joining|leaving|shares\sin|stake\sin|merger\swith|takeover\sof|bid\sfor|work(?:s|ed)?\sfor|employed\sby|shipyards?\sat|analysts?\sat|economist\sat)\s(?:the\s)?$/u,
	/** "Havstrom told the exchange". */
	market:
		/^\s(?:had\s|has\s|also\s)?(?:told|tells|informed|assured|warned)\s(?:(?:the|its|their)\s)?(?:\p{L}+\s){0,2}?(?:clients?|customers?|investors?|shareholders?|exchange|markets?|creditors|bondholders|suppliers|staff|employees|passengers|subscribers|regulators?)\b/u,
	it: /\b(?:it|its|itself|they|their)\b/iu,
	which: /^,?\s(?:which|that)\b/u,
	member:
		/\b(?:members?|chair(?:man|woman)?|head|director|secretary|president|spokes(?:man|woman|person)|officials?|lawyers?|statement|report|employees|workers|engineers?|chief\sexecutive|shares|chief|minister|founder|leaders?|offices?)\s(?:of|at|for|from|by|in)\s(?:the\s)?$/iu,
	owner:
		/^[’']s?\s(?:[\p{L}-]+\s){0,2}?(?:chair|chairman|chairwoman|head|director|secretary|president|spokes(?:man|woman|person)|report|statement|members|board|lawyers?|chief|decision|policy|accounts|shares|owner|staff|engineers|minister|founder|founders|management|shareholders)\b/u,
};
/** "Efua Darkwah of The Whistle". */
export const personOf = /\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+,?\s(?:of|from|for|at|with)\s(?:the\s)?$/u;
/** "Kyzyl Dala, 15 March 1961, p. 1", "Vetrina 12 (1993)". */
export const citedAfter =
	/^(?:,?\s(?:\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}|\p{Lu}\p{Ll}+\s\d{4}|[Nn]o\.\s?\d|[Vv]ol\.|pp?\.\s?\d|\d{1,4}(?:[:(.,/]|\s\()))/u;
export const signed =
	/\b(?:sign(?:ed|s|ing)(?:\s(?:himself|herself|itself|themselves|simply|only|merely|just|as|by)){0,3}|byline|pseudonym|pen-name|name\sof|signature|goes\sby|known\s(?:\p{L}+\s){0,4}(?:simply|only)\sas|known\sto\s(?:\p{L}+\s){1,4}as|(?:given|identified)\s(?:\p{L}+\s){0,2}as|g[ai]ves?\s(?:his|her|their)\s(?:\p{L}+\s){0,2}as)\s(?:of\s)?[“"‘]?(?:(?:An?|The)\s)?$/u;
export const called = /\b(?:named|called|known\sas)\s[“"‘]?$/u;

/** What is said of one kind rather than of the others. */
export const cuesOf = {
	person: [
		'has person',
		'does person',
		'titled',
		'signed',
		'bare person',
		'origin',
		'of body',
		'who',
		'apposed person',
		'is person',
		'noun before person',
		'at once pronoun',
		'pronoun next',
		'letter from',
		'aged',
	],
	press: [
		'press owner',
		'has press',
		'does press',
		'cited',
		'press before',
		'press printed',
		'press wrote',
		'told the title',
		'press issue',
		'press season',
		'press runs',
		'press dated',
		'press appears',
		'own press lead',
		'press leading',
		'press writer',
		'apposed press',
		'is press',
		'noun before press',
	],
	body: [
		'has body',
		'does body',
		'is body',
		'apposed body',
		'noun before body',
		'member',
		'body owner',
		'said it',
		'run',
		'told market',
		'own body lead',
		'body leading',
	],
	place: [
		'has place',
		'does place',
		'apposed place',
		'noun before place',
		'after in',
		'after at',
		'after near',
		'after from',
		'after to',
	],
	work: ['apposed work', 'noun before work', 'marks'],
};

/** Cues that say what a preposition before the name means. */
export const cuedPrepositions = [
	'press before',
	'press printed',
	'press wrote',
	'press issue',
	'press told',
	'press writer',
	'member',
	'letter from',
	'person of',
];
