/** Pure: a verb in a sentence's chunks -> the chunk that is its subject. */
import type { Chunk } from './chunk.ts';
import { isFree } from './parties.ts';

/** The subject of the verb at an index: -1 where the sentence has none before it. */
export function subjectBefore(chunks: readonly Chunk[], verb: number): number {
	const form = chunks[verb];
	if (form?.type === 'say' && form.form === 'ing' && chunks[verb - 1]?.type !== 'word') {
		const finite = chunks.findLastIndex(
			(chunk, index) => index < verb && chunk.type === 'say' && chunk.form === 'finite',
		);
		const own = subjectOfClause(chunks, finite, verb);
		if (own >= 0) return own;
		return finite >= 0 ? subjectBefore(chunks, finite) : firstFree(chunks, verb);
	}
	let at = verb - 1;
	while (at >= 0) {
		const chunk = chunks[at];
		if (!chunk) break;
		if (chunk.type === 'word' || chunk.type === 'quote') {
			at -= 1;
			continue;
		}
		if (chunk.type === 'time') {
			at -= chunks[at - 1]?.type === 'preposition' ? 2 : 1;
			continue;
		}
		if (chunk.type === 'say') {
			at -= 1;
			continue;
		}
		if (chunk.type === 'preposition') {
			at -= 1;
			continue;
		}
		if (chunk.words === ',' || chunk.words === ')' || /^[—–]$/.test(chunk.words)) return subjectAcross(chunks, at);
		if (chunk.type === 'stop') return firstFree(chunks, at);
		if (chunk.type === 'conjunction') {
			if (/^(?:who|which|that)$/i.test(chunk.words)) {
				const before = chunks.findLastIndex(
					(each, index) => index < at && (each.type === 'name' || each.type === 'noun') && !each.isPossessive,
				);
				const head = before >= 0 ? headOfPhrase(chunks, before) : -1;
				const isDirect = before === at - 1 || chunks[at - 1]?.words === ',';
				if (chunk.words.toLowerCase() === 'that') {
					if (before === at - 1 && head >= 0) return head;
				} else if (before >= 0) {
					return isDirect && isWorkNoun(chunks[head]) && chunk.words.toLowerCase() === 'which' ? head : before;
				}
			}
			const former = chunks.findLastIndex((each, index) => index < at && each.type === 'say' && each.form === 'finite');
			return /^(?:and|but|or)$/i.test(chunk.words) && former >= 0
				? subjectBefore(chunks, former)
				: firstFree(chunks, at);
		}
		// "Who, as a deputy in 2022, called": what stands after a preposition is passed over.
		const joint = isFree(chunks, at) ? -1 : prepositionBefore(chunks, at);
		if (joint > 0 && (chunks[joint - 1]?.type === 'conjunction' || chunks[joint - 1]?.words === ',')) {
			at = joint - 1;
			continue;
		}
		const who = relativeBefore(chunks, at);
		if (who > 0) {
			at = who;
			continue;
		}
		return headOfPhrase(chunks, at);
	}
	return firstFree(chunks, verb);
}

/** "A clerk who left the service says": the place of "who" before its verb's object; -1 where none stands there. */
function relativeBefore(chunks: readonly Chunk[], at: number): number {
	let before = at - 1;
	while (chunks[before]?.type === 'word') before -= 1;
	return before < at - 1 && /^who$/i.test(chunks[before]?.words ?? '') ? before : -1;
}

/** The subject with which a clause begins after a conjunction: "…, but Lund stood up, saying". -1 where none begins. */
function subjectOfClause(chunks: readonly Chunk[], from: number, until: number): number {
	const border = chunks.findLastIndex(
		({ type, words }, index) =>
			index > from &&
			index < until &&
			type === 'conjunction' &&
			/^(?:and|but|while|whereas|though|although)$/i.test(words),
	);
	const subject = chunks.findIndex((_, index) => index > border && index < until && isFree(chunks, index));
	const isNext = chunks.slice(border + 1, subject).every(({ type }) => type === 'word');
	return border >= 0 && subject >= 0 && isNext ? subject : -1;
}

function isWorkNoun(chunk: Chunk | undefined): boolean {
	return chunk?.type === 'noun' && chunk.classes.has('work');
}

function prepositionBefore(chunks: readonly Chunk[], at: number): number {
	return chunks.findLastIndex(({ type, words }, index) => index < at && (type === 'preposition' || words === 'as'));
}

/** The first word of "the head of the delegation": an object of "of" is not what speaks. */
function headOfPhrase(chunks: readonly Chunk[], at: number): number {
	const chunk = chunks[at];
	if ((chunk?.type === 'name' || chunk?.type === 'noun') && chunk.isPossessive) return firstFree(chunks, at);
	if (isFree(chunks, at)) return at;
	const before = prepositionBefore(chunks, at);
	const head = before - 1;
	const type = chunks[head]?.type;
	if (type === 'name' || type === 'noun' || type === 'pronoun') return headOfPhrase(chunks, head);
	const first = firstFree(chunks, at);
	return first >= 0 ? first : at;
}

/** The verb stands after a comma: "Anszky, the governor, said", "its secretary, Walter Inskip, said". */
function subjectAcross(chunks: readonly Chunk[], comma: number): number {
	let close = comma;
	for (;;) {
		const open = chunks.findLastIndex(({ words }, index) => index < close && /^[,(—–]$/u.test(words));
		const first = open + 1;
		const inner = chunks[first];
		if (inner?.type === 'name' && !inner.isPossessive && first < close && open >= 0) return first;
		if (open < 0) return firstFree(chunks, comma);
		const before = open - 1;
		const type = chunks[before]?.type;
		const isAside =
			inner !== undefined &&
			(inner.type === 'conjunction' ||
				inner.type === 'noun' ||
				inner.type === 'word' ||
				inner.type === 'preposition' ||
				inner.type === 'time');
		if (isAside && type === 'word' && inner.type === 'noun' && inner.classes.has('person') && inner.determiner === 'a')
			return first;
		if (isAside && (type === 'name' || type === 'noun' || type === 'pronoun')) return headOfPhrase(chunks, before);
		close = open;
	}
}

function firstFree(chunks: readonly Chunk[], until: number): number {
	return chunks.findIndex((_, index) => index < until && isFree(chunks, index));
}
