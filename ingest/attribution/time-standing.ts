/** Pure: the words around a time -> whether it is that of the story: no border, nothing told in passing, nothing to come. */
import type { Span } from '../../src/article.ts';
import type { Time } from './time.ts';

const borders =
	/\b(?:[Ss]ince|[Uu]ntil|till|[Bb]efore|[Bb]etween|[Ff]rom|through|[Ff]ounded(?:\s\p{L}+){0,6}\sin|[Bb]orn(?:\s\p{L}+){0,3}\sin|to|end\sof|[Bb]eginning\sin|due\s(?:in|on)|[Aa]fter|(?:[Ss]ince|[Uu]ntil|till|[Bb]efore)\s(?:his|her|its|their)\s\p{Ll}+(?:\s(?:in|on|at))?)\s(?:the\s)?(?:end\sof\s|beginning\sof\s|early\s|late\s)?$/u;
const ofDocument =
	/\b(?:issues?|numbers?|editions?|letters?|articles?|editorials?|leaders?|notes?|memos?|memorandum|e-?mails?|reports?|entry|entries|reviews?|interviews?|speech|speeches|minutes?|recordings?|messages?|columns?|essays?|circulars?|pages?|papers?|diary|statements?),?\s[Ff]rom\s(?:the\s|last\s)?$/u;

/** Whether a time is a border, or that of something told in passing. */
export function standingOf(
	narration: string,
	{ start, end }: Span,
	words: string,
	lastEnd: number,
	date: string | null,
): Pick<Time, 'isBorder' | 'isAside' | 'isAhead'> & { isBeside: boolean } {
	const after = narration.slice(end, end + 90);
	const before = narration.slice(Math.max(0, start - 120), start);
	const isWhen = /^,\swhen\b/u.test(after);
	const isOf = /^[’']s\b/u.test(after) && /year|month/.test(words);
	// "In 1956, the year before her death".
	const isGloss = /\b(?:before|after|eve\sof)$/.test(words) && narration.slice(lastEnd, start) === ', ';
	const isNotUntil = /\bnot\b[^.;]{0,40}\buntil\s$/.test(before);
	// "The first cases came at the end of May."
	const isPoint = /\b[Aa]t\sthe\s(?:end|beginning|start)\sof\s(?:the\s)?$/u.test(before);
	// "In an issue from October".
	const isFrom = ofDocument.test(before);
	const isBorder =
		isOf ||
		isGloss ||
		(!isNotUntil && !isWhen && !isPoint && !isFrom && borders.test(narration.slice(Math.max(0, start - 40), start)));
	// "The vessel, built in 1996", "which in 2009 had been refused": "that year" is another one.
	const isBeside =
		/\b(?:which|who|that|whose\s\p{Ll}+),?\sin\s$/u.test(before) ||
		(date?.length === 4 &&
			/,\s(?:born|built|rebuilt|founded|erected|established|launched|completed|opened|restored|formed)\sin\s$/u.test(
				before,
			));
	// "When it spoke again, on 4 May, the ships had gone."
	const isFirst = /(?:^|[.!?]\s|\n)\s*\p{L}{0,8}\s?$/u.test(before);
	const isAside =
		isBeside ||
		/\b(?:which|who|whose|that)\b[^.;:]{0,50}\bhad\b[^,.;:]{0,60}$/u.test(before) ||
		/^\s(?:(?:the|its|his|her)\s)?[\p{L}’'-]+\shad\s/u.test(after) ||
		(/^,\s(?:(?:the|its|his|her)\s)?[\p{L}’'-]+\shad\s/u.test(after) && isFirst) ||
		/\bhad\s[^,.;:“”"]{0,70}$/u.test(before) ||
		// "A 2019 audit".
		(date?.length === 4 &&
			/\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s$/u.test(before) &&
			/^\s\p{Ll}/u.test(after));
	// "Her daughter, who sold the herd in 2009, read it out later in the year."
	const isOther =
		date?.length === 4 &&
		/(?:,\swho\s[^.,;:“”"]{0,80}|\b(?:which|who|that)\s[^.,;:“”"]{0,50}\bhad\s[^.,;:“”"]{0,50})\sin\s$/u.test(before) &&
		after.startsWith(',');
	return { isBorder, isAside, isBeside: isBeside || isOther, isAhead: isToCome(before, after) };
}

/** Whether words tell of what had yet to happen. */
function isToCome(before: string, after: string): boolean {
	const [, words] = /^,?\s((?:[\p{L}’'-]+\s){1,5})(?:will|shall|is\sto|are\sto|was\sto|were\sto)\s/u.exec(after) ?? [];
	return ahead.test(before) || (words !== undefined && !apart.test(words));
}

const ahead =
	/(?:\b(?:will|shall|would|(?:(?:is|are|was|were)(?:\s(?:due|expected|scheduled|set|supposed|planned))?|due|expected|scheduled)\sto(?!\s(?:an?|the|his|her|its|their|this|that)\b))\s(?:(?!\b(?:after|since|because|that|which|who|when|where|if|whether|as|said|told)\b)(?:[ap]\.m\.|[^.,;:“”"々\n])){0,80}|\b(?:due|scheduled|planned|set)\sfor\s|\bbefore\s[^.,;:々]{0,40}\b(?:votes?|meets?|opens?|begins?|sits?|starts?|closes?|ends?|leaves?|goes)\s(?:on|in)\s|\b(?:opens|begins|starts|closes|reopens|meets|resumes|continues|expires)\s(?:\p{Ll}+\s){0,3}(?:(?:on|in)\s)?)$/u;
/** Between a time and "will" it says that the one is of something else. */
const apart =
	/\b(?:said|says|told|tells|wrote|writes|announced|warned|promised|argued|added|that|to|who|which|what|how|when|if|whether)\b/;

/** Whether a time is all that its line tells. */
export function isWholeLine(text: string, { start, end }: Span): boolean {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const to = text.indexOf('\n', end);
	return !/[\p{L}\p{N}]/u.test(text.slice(from, start) + text.slice(end, to < 0 ? undefined : to));
}
