/** Pure: the words between names and times -> their chunks: nouns with what belongs to them, pronouns, verbs of saying. */
import type { Span } from '../../src/article.ts';
import { speakingVerbs } from '../cues.ts';
import type { Chunk, Determiner, NounClass } from './chunk.ts';
import { blank } from './narration.ts';
import {
	bodyNouns,
	conjunctions,
	documents,
	isPersonNoun,
	parts,
	prepositions,
	pressNouns,
	pressWorks,
	titles,
	verbal,
} from './nouns.ts';

const neverSaying = new Set(
	'published publishes publish publishing printed prints print printing posted posts post posting broadcast inscribed known issued set sets laid lay lays named'.split(
		' ',
	),
);
const notSaying = new Set(
	'report note remark claim comment address answer charge demand support reason question quote judge voice object mention reply cable term'.split(
		' ',
	),
);
const tokenPattern = new RegExp(
	`[${blank}]+(?:[\\s,.;:!?…—]*[${blank}]+)*|[\\p{L}\\p{M}\\p{N}]+(?:[’'ʼ-][\\p{L}\\p{M}\\p{N}]+)*[’']?|[^\\s]`,
	'gu',
);
const determiners: Record<string, Determiner> = {
	a: 'a',
	an: 'a',
	one: 'a',
	the: 'the',
	this: 'the',
	that: 'the',
	these: 'the',
	those: 'the',
	another: 'another',
	other: 'another',
	its: 'own',
	his: 'own',
	her: 'own',
	their: 'own',
	my: 'own',
	our: 'own',
	your: 'own',
};

/** Adds the chunks of a stretch without names to those before it. */
export function addWords(chunks: Chunk[], narration: string, from: number, to: number): void {
	for (const { 0: words, index } of narration.slice(from, to).matchAll(tokenPattern)) {
		const span = { start: from + index, end: from + index + words.length, words };
		if (words.startsWith(blank)) chunks.push({ ...span, type: 'quote' });
		else if (/^[,;:()—–]$/u.test(words)) chunks.push({ ...span, type: 'stop' });
		else if (/^[“”"‘’'«»„「」『』‚.?!…]$/u.test(words)) continue;
		else addWord(chunks, span);
	}
}

function addWord(chunks: Chunk[], span: Span & { words: string }): void {
	const lower = span.words.toLowerCase();
	const plain = lower.replace(/[’']s?$/u, '');
	const before = chunks.at(-1);
	// "Yesterday's edition".
	if (lower === 's' && before?.type === 'time' && before.end + 1 === span.start) return;
	if (lower === 'on' && before?.type === 'word' && /^(?:went|goes|going|go)$/i.test(before.words)) {
		chunks.pop();
		chunks.push({ type: 'say', form: 'finite', start: before.start, end: span.end, words: `${before.words} on` });
		return;
	}
	// "The weekly meeting" is no publication.
	if (
		before?.type === 'noun' &&
		!before.isPossessive &&
		/^(?:daily|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|half-yearly)$/.test(before.noun) &&
		before.end + 1 === span.start &&
		/^\p{Ll}/u.test(span.words) &&
		!verbal.test(lower) &&
		!/^(?:there|here|too|itself|alone|again|however|instead|though|he|she|they|it|i|we|you|his|their|its|neither)$/.test(
			lower,
		) &&
		!(lower in determiners) &&
		!speakingVerbs.has(lower) &&
		!prepositions.has(lower) &&
		!conjunctions.has(lower)
	) {
		chunks.pop();
		chunks.push({ type: 'word', start: before.start, end: before.end, words: before.determiner === 'a' ? 'a' : 'the' });
	}
	const isAmbiguous = notSaying.has(lower) || classesOf(singularOf(plain)).size > 0;
	const isVerb =
		speakingVerbs.has(lower) &&
		!neverSaying.has(lower) &&
		!(isAmbiguous && !isVerbPlace(before, lower)) &&
		!(before?.type === 'name' && isPersonNoun(lower)) &&
		!isNounPlace(before, lower);
	if (isVerb) {
		chunks.push({ ...span, type: 'say', form: formOf(lower, chunks) });
		return;
	}
	const classes = classesOf(singularOf(plain));
	// "A person close to the board" is no close of hers.
	const isAdjective = plain === 'close' && before?.type === 'noun' && before.classes.has('person');
	if (
		classes.size > 0 &&
		!isAdjective &&
		!/^(?:chair|head|lead)$/.test(before?.words.toLowerCase() === 'to' ? plain : '')
	) {
		addNoun(chunks, span, singularOf(plain), classes, plain !== lower);
		return;
	}
	if (/^(?:he|she|they|it|i|we|you|him|them)$/.test(plain))
		chunks.push({ ...span, type: 'pronoun', isPossessive: false });
	else if (/^(?:his|her|its|their|my|our|your)$/.test(lower))
		chunks.push({ ...span, type: 'pronoun', isPossessive: true });
	else if (lower === 'opposite' && before?.type === 'noun') chunks.push({ ...span, type: 'preposition' });
	else if (prepositions.has(lower) && !(lower === 'via' && lower !== span.words))
		chunks.push({ ...span, type: 'preposition' });
	else if (conjunctions.has(lower)) chunks.push({ ...span, type: 'conjunction' });
	else chunks.push({ ...span, type: 'word' });
}

function singularOf(noun: string): string {
	return classesOf(noun).size === 0 && noun.endsWith('s') ? noun.slice(0, -1) : noun;
}

function classesOf(noun: string): Set<NounClass> {
	const classes = new Set<NounClass>();
	if (isPersonNoun(noun)) classes.add('person');
	if (bodyNouns.has(noun)) classes.add('body');
	if (pressNouns.has(noun)) classes.add('press');
	if (pressWorks.has(noun) || documents.has(noun) || parts.has(noun)) classes.add('work');
	return classes;
}

/** After a name, a pronoun, "who" or "to" stands a verb; but a "quarterly report" is none. */
function isVerbPlace(before: Chunk | undefined, word: string): boolean {
	if (!before) return false;
	if (before.type === 'noun' && !before.isPlural && notSaying.has(word)) return false;
	if (before.type === 'name' || before.type === 'noun') return !before.isPossessive;
	if (before.type === 'pronoun') return !before.isPossessive;
	return /^(?:who|which|to|would|will|could|can|did|does|do|not|must|should|may|might|\p{Ll}+ly)$/iu.test(before.words);
}

/** After an article, an adjective or a preposition stands a noun: "the report", "of note". */
function isNounPlace(before: Chunk | undefined, word: string): boolean {
	if (!before || /(?:ed|ing|said|wrote|written|told|spoke|says|writes)$/.test(word)) return false;
	if (before.type === 'pronoun' || before.type === 'name') return before.isPossessive;
	if (before.type === 'preposition') return before.words.toLowerCase() !== 'to';
	return (
		before.type === 'word' &&
		(before.words.toLowerCase() in determiners ||
			/(?:[’']s|own|first|last|such|no|any|long|short|new|old)$/u.test(before.words))
	);
}

function formOf(verb: string, chunks: readonly Chunk[]): 'finite' | 'ing' | 'passive' | 'base' {
	if (verb.endsWith('ing')) return 'ing';
	const [second, last] = [chunks.at(-2), chunks.at(-1)];
	const isBeing = (chunk: Chunk | undefined) =>
		chunk?.type === 'word' && /^(?:is|are|was|were|be|been|being|gets?|got)$/i.test(chunk.words);
	if (
		/(?:ed|n|wn|told|held|put|read|said|thought)$/.test(verb) &&
		(isBeing(last) || (last?.type === 'word' && isBeing(second)))
	)
		return 'passive';
	return chunks.at(-1)?.words.toLowerCase() === 'to' ? 'base' : 'finite';
}

/** "Deputy prime minister". */
function isDeputy(noun: string, between: readonly Chunk[]): boolean {
	return /^(?:deputy|assistant|associate)$/.test(noun) && between.every(({ words }) => titles.has(words.toLowerCase()));
}

/** What a leader leads, or what kind of person he is. */
const led =
	/^(?:team|party|union|opposition|group|church|rebel|youth|council|community|strike|gang|clan|tribal|religious|political|labou?r|students?|business|civic|local|regional|minority|majority|house|senate|faction|squad|expedition|section|shift|crew|brigade|cell|branch|protest|farm|village|guerrilla|separatist|project|choir|orchestra|troop|deputy|former|veteran|spiritual|supreme|military|wartime|exiled|ousted|elected)$/i;

/** The noun takes its adjectives, article and possessor from the chunks before it. */
function addNoun(
	chunks: Chunk[],
	span: Span & { words: string },
	noun: string,
	classes: Set<NounClass>,
	isPossessive: boolean,
): void {
	let [start, determiner, possessor]: [number, Determiner, Chunk | null] = [span.start, 'none', null];
	const isPlural = span.words.toLowerCase().replace(/[’']s?$/u, '') !== noun;
	const taken: Chunk[] = [];
	const times: Chunk[] = [];
	while (taken.length < 6) {
		const before = chunks.at(-1);
		if (!before) break;
		const lower = before.words.toLowerCase();
		if (before.type === 'time' && taken.length + times.length === 0) {
			times.push(before);
			chunks.pop();
			continue;
		}
		if (lower === 'whose') {
			determiner = 'own';
			break;
		}
		if (before.type === 'word' && lower in determiners) {
			chunks.pop();
			start = before.start;
			if (determiner === 'none') determiner = determiners[lower] ?? 'the';
			break;
		}
		if ((before.type === 'pronoun' || before.type === 'name' || before.type === 'noun') && before.isPossessive) {
			chunks.pop();
			start = before.start;
			possessor = before;
			if (determiner === 'none') determiner = 'own';
			if (before.type === 'name' && /^the$/i.test(chunks.at(-1)?.words ?? '')) chunks.pop();
			break;
		}
		// "The Hakpo article", "the Mercury columnist".
		if (before.type === 'name' && before.name.kind !== 'person' && !classes.has('body')) {
			chunks.pop();
			start = before.start;
			possessor = before;
			// "A senior EU diplomat".
			const adjective = chunks.at(-1);
			const isLed = (chunks.at(-2)?.words.toLowerCase() ?? '') in determiners;
			if (adjective?.type === 'word' && isLed && classes.has('person') && /^\p{Ll}{3,}$/u.test(adjective.words)) {
				chunks.pop();
				taken.unshift(adjective);
				start = adjective.start;
			}
			const article = chunks.at(-1);
			const said = article?.type === 'word' ? determiners[article.words.toLowerCase()] : undefined;
			if (determiner === 'none') determiner = said ?? 'the';
			if (article && said) {
				chunks.pop();
				start = article.start;
			}
			break;
		}
		// "Chile's minister": whoever owns is a place.
		if (before.type === 'word' && /^\p{Lu}[\p{L}.-]+[’']s$/u.test(before.words)) {
			chunks.pop();
			start = before.start;
			if (determiner === 'none') determiner = 'own';
			// "South Korea's minister".
			const first = chunks.at(-1);
			if (chunks.length > 1 && first?.type === 'word' && first.end + 1 === start && /^\p{Lu}/u.test(first.words)) {
				chunks.pop();
				start = first.start;
			}
			break;
		}
		const isAdjective =
			before.type === 'word' &&
			!/^[.?!]$/.test(lower) &&
			!/^(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained|has|had|have|did|not|no|would|will|could|can|took|takes|gave|gives|made|makes|brought|brings|kept|keeps|drew|draws)$/.test(
				lower,
			);
		const isCompound =
			before.type === 'noun' &&
			(before.determiner !== 'none' || (classes.has('person') && !before.classes.has('person'))) &&
			!before.isPossessive &&
			before.end + 1 === start &&
			(taken.length === 0 || isDeputy(before.noun, taken));
		if (!isAdjective && !isCompound) break;
		if (/^same$/.test(lower)) determiner = 'same';
		if (/^(?:another|second|later|further)$/.test(lower)) determiner = 'another';
		if (isCompound && before.type === 'noun') {
			chunks.pop();
			start = before.start;
			determiner = before.determiner;
			possessor = before.possessor;
			break;
		}
		taken.unshift(before);
		chunks.pop();
		start = before.start;
	}
	// "A team leader" is no article.
	if (noun === 'leader' && led.test(taken.at(-1)?.words ?? '')) classes.delete('work');
	if (determiner === 'none' && taken.length > 0) {
		chunks.push(...taken);
		start = span.start;
	}
	chunks.push(...times);
	chunks.push({
		type: 'noun',
		classes,
		noun,
		determiner,
		possessor,
		isPossessive,
		isPlural,
		start,
		end: span.end,
		words: `${taken.map(({ words }) => words).join(' ')} ${span.words}`.trim(),
	});
}
