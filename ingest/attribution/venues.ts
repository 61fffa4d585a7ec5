/** Pure: the words that tell how somebody's words reached the public: told to a paper, printed by it, or spoken elsewhere. */

/** What stands right before the name of a publication. */
const modifiers = String.raw`(?:the\s)?(?:(?!of\b|in\b|that\b|and\b|readers\b|viewers\b|listeners\b)[\p{L}’'-]+\s){0,2}`;
const ways: [string, RegExp][] = [
	[
		'readers',
		/\b(?:readers|subscribers|listeners|viewers|pages|columns|(?:issue|number|edition)s?)\sof\s(?:the\s)?$/iu,
	],
	[
		'cue',
		new RegExp(
			String.raw`\b(?:gave|given|granted|giving|supplied)\s(?:an\s|the\s)?(?:interview\s(?:to|with)\s)?${modifiers}$`,
			'iu',
		),
	],
	[
		'cue',
		new RegExp(
			String.raw`\b(?:told|tells|telling|informed|informs|informing|interview(?:ed|s)?\s(?:with|by|in|for|given\sto|on|to)|(?:speaking|spoke|spoken|talked|talking|talks)\s(?:to|with|on)|said\s(?:to|on)|went\son|appear(?:ed|ing)\son|asked\s(?:[^.;]{0,40}\s)?by|according\sto|confided\sin)\s${modifiers}$`,
			'iu',
		),
	],
	['letter', /\bletters?\s(?:[^.;]{0,30}\s)?(?:to|in|by|sent\sto)\s(?:the\s)?$/iu],
	[
		'printed',
		/\b(?:printed|published|carried|reprinted|broadcast|aired)\s(?:[^.;]{0,30}\s)?(?:in|by|on)\s(?:the\s)?$/iu,
	],
];

/** How words came to the publication whose name follows; null where nothing says. */
export function wayBefore(words: string): string | null {
	return ways.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Words that were said to the author of the article himself. */
const toAuthor =
	/\b(?:I|we|one\sof\sus|this\s(?:author|writer|reporter|correspondent))\s(?:(?:had|have|\p{Ll}+ly|first|last|once|later)\s)?(?:met|asked|interviewed|visited|reached|called|telephoned|phoned|rang|spoke|talked|wrote|sent|put|sat|found|saw|heard|attended|showed|went|read|mentioned|pressed|tracked|traced)\b|\b(?:told|tells|showed|shows|received|sent|wrote|gave|met|invited|let|asked|reminded|assured|answered|with|to)\s(?:me|us|one\sof\sus|this\s(?:author|writer|reporter|correspondent))\b/u;

const venues: [string, RegExp][] = [
	['author', toAuthor],
	[
		'letter',
		/\b(?:letters?|(?:wrote|written|writing)\s(?:home|back|(?:[\p{L}\d]+\s){0,3}to\s(?:his|her|their|my|me|us|him|them|the|a|an|\p{Lu}))|postcard|e-?mail(?:s|ed)?|telegram|telegraphed|cabled?|wired|memo|memorandum|dispatch|text\smessage|a\smessage)\b/iu,
	],
	[
		'speech',
		/\b(?:speech|address|lecture|sermon|debate|hearing|inquiry|session|press\sconference|podium|congress|meeting|ceremony|seminar|workshop|panel|assembly|parliament|chamber|court|judge|jury|trial|testimony|testified|evidence|counsel|witness|reporters|conference|luncheon|banquet|rally|audience)\b/iu,
	],
	[
		'book',
		/\b(?:book|memoirs?|diary|diaries|diarist|notebook|autobiography|biography|preface|foreword|afterword|novel|monograph|margin|chapter|manuscript|handbook|textbook|recollections|reminiscences|dissertation|thesis|treatise|pamphlet)\b/iu,
	],
	[
		'paper',
		/\b(?:report|statement|communiqué|communique|press\srelease|circular|memorial|petition|minutes|resolution|decree|ruling|judgment|judgement|filing|prospectus|inscription)\b/iu,
	],
	['interview', /\binterview(?:s|ed|ers?)?\b/iu],
	[
		'call',
		/\b(?:telephone|telephoned|phone|asked|interviewed|recalled|remembers?|remembered|conversation|told\s(?:me|us|this\sauthor|the\sauthor))\b/iu,
	],
];

/** Where words were spoken or written if in no publication, as a sentence tells. */
export function venuesIn(words: string): string[] {
	return venues.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : []));
}

/** "In a letter", "her speech", "at the hearing": what stands before the noun of a place. */
const placing =
	/(?:\b(?:in|at|to|over|before|during|from|by|through|his|her|their|its|my|whose|a|an|another)|[’']s|^)\s?(?:(?!of\b|and\b|that\b)[\p{L}\d’'-]+\s){0,3}$/iu;
/** Verbs tell of a place wherever they stand. */
const verbs =
	/^(?:wr[oi]|telegraphed|e-?mailed|cabled|wired|testified|interviewed|told|asked|telephoned|recalled|remember)/iu;
/** What is reviewed or spoken of is no place. */
const notPlacing =
	/\b(?:review(?:s|ed|ing)?|read(?:s|ing)?|praise[sd]?|dismiss(?:es|ed)?|discuss(?:es|ed)?|about|on|of)\s(?:the|this|a|his|her|[\p{L}’]+[’']s)\s(?:[\p{L}’'-]+\s){0,2}$/iu;

const everywhere = venues.map(([name, { source, flags }]): [string, RegExp] => [name, new RegExp(source, `g${flags}`)]);

/** Places that are no publication in which a sentence sets words, rather than merely speaking of them. */
export function placesIn(words: string): string[] {
	return everywhere.flatMap(([name, pattern]) => {
		const isPlace = [...words.matchAll(pattern)].some(({ 0: word, index }) => {
			const before = words.slice(Math.max(0, index - 60), index);
			return name === 'author' || verbs.test(word) || (placing.test(before) && !notPlacing.test(before));
		});
		return isPlace ? [name] : [];
	});
}

const audience =
	/^\s(?:the|a|an|his|her|their)\s(?:[\p{L}’'-]+\s){0,2}(?:hall|court|jury|judge|meeting|delegates|deputies|audience|crowd|reporters|journalists|session|committee|council|councillors|conference|parliament|house|chamber|assembly|congress|inquiry|commission|tribunal|panel|board|members|shareholders|investors|analysts|lawmakers|senators|senate|seminar|room|students|gathering|rally|congregation|guests|workers|residents|villagers|farmers|exchange)\b/u;

/** Whether the words after a verb of telling are those who heard it with their own ears. */
export function isToAudience(words: string): boolean {
	return audience.test(words);
}

/** A broadcaster is rather told something than says it. */
export const broadcaster = /\b(?:radio|tv|television|télévision|televisión|channel|kanal|canal|fm|broadcasting)\b/iu;
