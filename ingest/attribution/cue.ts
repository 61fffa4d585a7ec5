/** Pure: a sentence -> the words in it that say who speaks: a subject, and its verb of saying. */
import type { Chunk, Sentence } from './chunk.ts';
import { parts } from './nouns.ts';
import { isFree } from './parties.ts';
import { subjectBefore } from './subject.ts';

/** Words of a sentence that may say who speaks. */
export interface Cue {
	sentence: Sentence;
	subject: Chunk;
	verb: Chunk | null;
}

/** Whether a pronoun is the author's of the article, or his reader's, who are nobody to credit. */
export type IsAuthor = (chunk: Chunk) => boolean;

/** "…," he wrote; "…," wrote the minister; but not "…," and the minister wrote. */
export function tailOf(sentence: Sentence, end: number, ending: string): Cue | null {
	const all = sentence.chunks.filter((chunk) => chunk.start >= end);
	const isOpen = /[,?!…—]$/u.test(ending) || all[0]?.words === ',';
	if (!isOpen) return null;
	const rest = all[0]?.words === ',' ? all.slice(1) : all;
	const until = rest.findIndex(({ type, words }) => type === 'quote' || words === ';' || words === ':');
	const tail = until < 0 ? rest : rest.slice(0, until);
	const verb = tail.findIndex(
		(chunk, index) =>
			chunk.type === 'say' &&
			(chunk.form === 'finite' || chunk.form === 'base' || (chunk.form === 'passive' && isAsSaying(tail, index + 1))),
	);
	const quoted = verb < 0 ? null : quotedBy(tail, verb);
	if (quoted) return { sentence, subject: quoted, verb: tail[verb] ?? null };
	if (verb >= 0) return verbTailOf(sentence, tail, verb);
	// "When a man shouted “Who paid?”, she stopped".
	const before = sentence.chunks[sentence.chunks.findLastIndex(({ start }) => start < end) - 1];
	return before?.type === 'say' ? null : plainTailOf(sentence, tail);
}

/** "As saying", after whoever was quoted. */
function isAsSaying(chunks: readonly Chunk[], at: number): boolean {
	return chunks[at]?.words === 'as' && /ing$/.test(chunks[at + 1]?.words ?? '');
}

/** Words between a subject and its verb, and those that are no verb of a tail. */
const helping =
	/^(?:is|are|was|were|be|been|has|had|have|did|does|do|not|would|will|could|can|should|may|might|must|then|now|too|also|once|again|later|here|there|himself|herself|itself|themselves|\p{Ll}+ly)$/u;

/** "…," he ended; "…," ran its leading article; "…," put in a neighbour: after a speech any verb is one of saying. */
function plainTailOf(sentence: Sentence, tail: readonly Chunk[]): Cue | null {
	const [first, second, third] = tail;
	if (!first || !second) return null;
	const isVerb = (chunk: Chunk | undefined) =>
		chunk?.type === 'word' && /^\p{Ll}{2,}$/u.test(chunk.words) && !helping.test(chunk.words);
	if (isVerb(first)) {
		const isTold = second.type === 'preposition' && /^(?:in|out|up|on|off|from|to)$/.test(second.words);
		const subject = isTold ? third : second;
		const index = isTold ? 2 : 1;
		return subject &&
			(subject.type === 'name' || subject.type === 'noun') &&
			isFree([...tail.slice(0, 1), ...tail.slice(index)], 1)
			? { sentence, subject, verb: first }
			: null;
	}
	const subject = first.type === 'word' && /^(?:the|a|an)$/.test(first.words) ? second : first;
	if ((subject.type !== 'name' && subject.type !== 'noun' && subject.type !== 'pronoun') || subject.isPossessive)
		return null;
	const rest = tail.slice(tail.indexOf(subject) + 1);
	const verb = rest.find(({ type, words }) => type !== 'word' || !helping.test(words));
	return isVerb(verb) && verb ? { sentence, subject, verb } : null;
}

function verbTailOf(sentence: Sentence, tail: readonly Chunk[], verb: number): Cue | null {
	const before = tail.slice(0, verb);
	if (before.every(({ type }) => type === 'word' || type === 'time')) {
		const index = tail.findIndex((chunk, place) => place > verb && isFree(tail, place) && chunk.type !== 'pronoun');
		if (index < 0) return null;
		const isNear = tail.slice(verb + 1, index).every(({ type, words }) => type === 'word' || words === ',');
		const subject = tail[index];
		return isNear && subject ? { sentence, subject, verb: tail[verb] ?? null } : null;
	}
	if (
		!/^(?:name|noun|pronoun|word)$/.test(tail[0]?.type ?? '') ||
		!isFree(
			tail,
			tail.findIndex(({ type }) => type !== 'word'),
		)
	)
		return null;
	const index = subjectBefore(tail, verb);
	const subject = tail[index];
	return subject ? { sentence, subject, verb: tail[verb] ?? null } : null;
}

/** The last verb of saying whose subject is not the author of the article: "a remark that we have not found elsewhere". */
export function leadOf(sentence: Sentence, chunks: readonly Chunk[], from: number, isAuthor: IsAuthor): Cue | null {
	// "Quoted him as saying": the first verb tells whom.
	const isQuoting = (index: number) =>
		chunks[index - 1]?.words === 'as' &&
		chunks.some(
			(chunk, at) =>
				at >= from && at < index && chunk.type === 'say' && chunk.form !== 'passive' && quotedBy(chunks, at) !== null,
		);
	const isSaying = (chunk: Chunk, index: number) =>
		(chunk.type === 'say' && chunk.form !== 'passive' && !isReadOut(chunks, index)) || isStating(chunks, index);
	const verbs = chunks.flatMap((chunk, index) =>
		index >= from && isSaying(chunk, index) && !isQuoting(index) ? [index] : [],
	);
	const [aside, main] = [verbs.filter((verb) => isAside(chunks, verb)), verbs.filter((verb) => !isAside(chunks, verb))];
	for (const verb of [...main.reverse(), ...aside.reverse()]) {
		const chunk = chunks[verb];
		if (!chunk) continue;
		const object = quotedBy(chunks, verb);
		if (object) return { sentence, subject: object, verb: chunk };
		const read =
			/^(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|invok(?:e|es|ed|ing)|read|reads|reading|recit(?:es|ed|ing))$/i.test(
				chunk.words,
			);
		const work = read
			? objectOf(chunks, verb).find(
					(each) =>
						(each.type === 'noun' && each.classes.has('work') && !parts.has(each.noun)) ||
						(each.type === 'pronoun' && each.words === 'it'),
				)
			: undefined;
		if (work) return { sentence, subject: work, verb: chunk };
		const subject = chunks[subjectBefore(chunks, verb)];
		if (subject && !isAuthor(subject)) return { sentence, subject, verb: chunk };
	}
	return null;
}

/** The words that a verb has for its object: "read out, slowly, a sentence from the speech". */
function objectOf(chunks: readonly Chunk[], verb: number): readonly Chunk[] {
	const rest = chunks.slice(verb + 1, verb + 14);
	const end = rest.findIndex(
		({ type, words }) =>
			type === 'quote' || type === 'say' || /^[:;]$/.test(words) || (type === 'conjunction' && words !== 'and'),
	);
	return end < 0 ? rest : rest.slice(0, end);
}

/** "A minute read out by Lund": what was done with it, and no verb of the sentence. */
function isReadOut(chunks: readonly Chunk[], index: number): boolean {
	const after = /^(?:out|aloud|in|into)$/.test(chunks[index + 1]?.words ?? '') ? index + 2 : index + 1;
	return (
		/^(?:read|written|told|quoted|cited|said|sent)$/.test(chunks[index]?.words ?? '') && chunks[after]?.words === 'by'
	);
}

/** "It regretted that": with such a clause any verb tells what somebody thinks. */
function isStating(chunks: readonly Chunk[], index: number): boolean {
	const [before, verb, next] = [chunks[index - 1], chunks[index], chunks[index + 1]];
	return (
		verb?.type === 'word' &&
		/\p{Ll}{2}ed$/u.test(verb.words) &&
		next?.type === 'conjunction' &&
		next.words === 'that' &&
		(isFree(chunks, index - 1) || /ly$/.test(before?.words ?? ''))
	);
}

/** "Quoted Lind", "reported him as saying", "quoted the ministry's spokesman, Lind, as saying". */
function quotedBy(chunks: readonly Chunk[], verb: number): Chunk | null {
	const rest = chunks.slice(verb + 1);
	const as = rest.slice(0, 10).findIndex((_, at) => isAsSaying(rest, at));
	if (as > 0) {
		const object = rest.slice(0, as);
		const isNamed = (chunk: Chunk) => chunk.type === 'name' && chunk.name.kind === 'person' && !chunk.isPossessive;
		const isSomebody = ({ type }: Chunk, at: number) => type === 'pronoun' || isFree(object, at);
		return object.find(isNamed) ?? object.find(isSomebody) ?? null;
	}
	// "Quoted one of them, Anszky, at length", "quotes the late Anszky".
	const comma = rest.slice(0, 6).findIndex(({ words }) => words === ',');
	const apposed = comma > 0 && rest[comma + 2]?.words === ',' ? rest[comma + 1] : undefined;
	const first = rest.slice(0, 4).find(({ type }) => type !== 'word');
	const object = apposed?.type === 'name' ? apposed : first;
	const isQuoted = /^(?:quote|cite)[sd]?$/i.test(chunks[verb]?.words ?? '');
	return isQuoted && object?.type === 'name' && object.name.kind === 'person' ? object : null;
}

/** "Which the companies put at nine hundred, had been", "when he asked about the price, she was brief": no verb of the main clause. */
function isAside(chunks: readonly Chunk[], verb: number): boolean {
	const isComma = ({ words }: Chunk) => words === ',';
	const close = chunks.findIndex((chunk, index) => index > verb && isComma(chunk));
	const rest = chunks.slice(close + 1);
	if (close < 0 || rest[0]?.words === 'that' || !rest.some(({ type }) => type !== 'stop')) return false;
	const open = chunks.findLastIndex((chunk, index) => index < verb && (isComma(chunk) || chunk.type === 'quote'));
	const first = chunks[open + 1];
	return (
		first?.type === 'conjunction' &&
		/^(?:which|who|whom|whose|when|while|if|although|though|because|after|before|since|until|where|whereas|unless)$/i.test(
			first.words,
		)
	);
}

/** Of whom a sentence without a verb of saying speaks: a person or body rather than a page. */
export function topicOf(chunks: readonly Chunk[], isAuthor: IsAuthor): Chunk | null {
	const free = chunks.filter((chunk, index) => isFree(chunks, index) && !isAuthor(chunk));
	const [first] = free.filter((chunk) => chunk.type !== 'noun' || !(chunk.isPlural && parts.has(chunk.noun)));
	return (
		first ??
		free[0] ??
		chunks.find(
			(chunk) => (chunk.type === 'pronoun' || chunk.type === 'name' || chunk.type === 'noun') && chunk.isPossessive,
		) ??
		null
	);
}

/** "According to the Gazette", "in the words of", "for Castellane". */
export function sourceWithoutVerb(chunks: readonly Chunk[]): Chunk | null {
	const according = chunks.findLastIndex(({ words }) => /^according$/i.test(words));
	const isSource = (chunk: Chunk) => chunk.type === 'name' || chunk.type === 'noun' || chunk.type === 'pronoun';
	if (according >= 0) return chunks.slice(according + 2).find(isSource) ?? null;
	const [first, second] = chunks;
	if (first && /^For$/.test(first.words) && second && isSource(second)) return second;
	const inHer = chunks.findLastIndex(
		(chunk, index) =>
			/^in$/i.test(chunk.words) &&
			isSource(chunks[index + 1] ?? chunk) &&
			/^(?:view|words|opinion|phrase|phrasing|wording|account|telling|judgement|judgment|eyes|reading|description|formula|assessment)$/.test(
				chunks[index + 2]?.words ?? '',
			),
	);
	if (inHer >= 0) return chunks[inHer + 1] ?? null;
	const of = chunks.findLastIndex(
		({ words }, index) =>
			words === 'of' &&
			/(?:words?|wording|view|opinion|phrase|phrasing|account|eyes|formula)$/.test(chunks[index - 1]?.words ?? ''),
	);
	return of >= 0 ? (chunks.slice(of + 1).find(isSource) ?? null) : null;
}
