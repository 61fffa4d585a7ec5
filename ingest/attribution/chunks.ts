/** Pure: the author's sentences in chunks: names, common nouns for persons, bodies and works, pronouns, verbs of saying, times, quotations. */
import type { Paragraph, Span } from '../../src/article.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { lastFrom } from '../../src/spans.ts';
import { speakingVerbs } from '../cues.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { addWords } from './chunk-words.ts';
import type { NameMention } from './name.ts';
import { blank } from './narration.ts';
import { withRanks } from './pairs.ts';
import type { Time } from './time.ts';

export function sentencesIn(
	narration: string,
	paragraphs: readonly Paragraph[],
	mentions: readonly NameMention[],
	times: readonly Time[],
): Sentence[] {
	const sentences: Sentence[] = [];
	for (const paragraph of paragraphs) {
		const words = narration.slice(paragraph.start, paragraph.end);
		if (!/\p{L}/u.test(words.replaceAll(blank, ''))) continue;
		for (const span of joined(sentencesOf(words), words)) {
			const [start, end] = [span.start + paragraph.start, span.end + paragraph.start];
			const inside = <T extends Span>(all: readonly T[]) =>
				all.slice(lastFrom(all, start - 1) + 1, lastFrom(all, end) + 1).filter((each) => each.end <= end);
			const chunks = chunksOf(narration, start, end, inside(mentions), inside(times));
			sentences.push({ start, end, index: sentences.length, paragraph, chunks });
		}
	}
	return sentences;
}

/** “Who?” she asked; “Who?” Anna Muir, the harbour-master, asked on Monday: both are one sentence. */
function joined(spans: readonly Span[], words: string): Span[] {
	const whole: Span[] = [];
	for (const span of spans) {
		const before = whole.at(-1);
		const isOpen = before && /[?!…]["”’»)]*$/u.test(words.slice(0, before.end));
		if (isOpen && (/^\p{Ll}/u.test(words.slice(span.start)) || isTail(words.slice(before.start, span.end))))
			before.end = span.end;
		else whole.push({ ...span });
	}
	return whole;
}

const tailPattern = new RegExp(
	`^["“‘«]?${blank}[${blank}\\n]*[?!…]["”’»]+\\s(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s?){1,5}(?:,\\s[^${blank}]{3,120},)?\\s(\\p{Ll}+)(?:[.,]|\\s(?:at|in|on|to|from|after|before|with|as|when|during|last|this)\\b)[^${blank}]*$`,
	'u',
);

function isTail(words: string): boolean {
	return speakingVerbs.has(tailPattern.exec(words)?.[1] ?? '');
}

function chunksOf(
	narration: string,
	start: number,
	end: number,
	mentions: readonly NameMention[],
	times: readonly Time[],
): Chunk[] {
	const chunks: Chunk[] = [];
	let at = start;
	// "Tuesday's edition" names nobody.
	const names = mentions.filter((each) => !times.some((time) => time.start <= each.start && each.end <= time.end));
	const fixed = [
		...names.map((each) => ({ ...each, time: null })),
		...times
			.filter((time) => names.every(({ start: from, end: to }) => time.end <= from || to <= time.start))
			.map((time) => ({ start: time.start, end: time.end, time, name: null, isPossessive: false })),
	].sort((a, b) => a.start - b.start);
	for (const each of [...fixed, null]) {
		const until = each?.start ?? end;
		if (until > at) addWords(chunks, narration, at, until);
		if (!each) break;
		const words = narration.slice(each.start, each.end);
		if (each.name && /^the$/i.test(chunks.at(-1)?.words ?? '')) chunks.pop();
		if (each.time) chunks.push({ type: 'time', time: each.time, start: each.start, end: each.end, words });
		else if (each.name)
			chunks.push({
				type: 'name',
				name: each.name,
				isPossessive: each.isPossessive,
				start: each.start,
				end: each.end,
				words,
			});
		at = Math.max(at, each.end);
	}
	return withRanks(chunks);
}
