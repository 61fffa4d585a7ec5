/** Pure: the quotations that a digest can choose from, with what choosing needs to know of each. */
import type { Quotation } from '../article.ts';
import { gate, type ShownQuotation } from '../gate.ts';
import { foldSpelling } from '../language/fold.ts';
import { sentencesOf } from '../language/sentences.ts';
import { termsOf } from '../language/terms.ts';
import { nameKey } from '../names.ts';

export interface ShelfEntry {
	quotation: Quotation;
	/** Who is quoted, whatever the spelling: the publication of a journal, the speaker of an official; empty where nobody is named. */
	name: string;
	/** `YYYY`; null where the quotation has no date. */
	year: string | null;
	/** 0: whole sentences of a readable length. 1: a part of a sentence, or longer. 2: a few words. */
	rank: 0 | 1 | 2;
}

/** Characters of a quotation that is read at a glance beside the first coffee. */
const readable = { from: 60, to: 1_000 };
/** A quotation of fewer characters or words is a mere phrase. */
const phrase = { characters: 40, words: 8 };

/** The quotations in an order of their own: that of their ids, which come from their words. */
export function shelve(quotations: readonly Quotation[]): ShelfEntry[] {
	return quotations
		.filter(({ source }) => source.voice !== 'author')
		.map((quotation) => ({
			quotation,
			name: nameOf(quotation),
			year: quotation.source.issued === 'unknown' ? null : quotation.source.issued.slice(0, 4),
			rank: rankOf(quotation.text),
		}))
		.sort((a, b) => (a.quotation.id < b.quotation.id ? -1 : 1));
}

function nameOf({ source: { voice, publication, speaker } }: Quotation): string {
	const [first, second] = voice === 'journal' ? [publication, speaker] : [speaker, publication];
	return nameKey(first ?? second ?? '');
}

/** True for what begins and ends as sentences do. */
export function isWhole(text: string): boolean {
	return /^[\p{Ps}\p{Pi}"'\s]*[\p{Lu}\p{Lo}\p{N}]/u.test(text) && /[.!?…。][\p{Pe}\p{Pf}"'\s]*$/u.test(text);
}

function rankOf(text: string): 0 | 1 | 2 {
	if (text.length < phrase.characters || text.split(/\s+/).length < phrase.words) return 2;
	return isWhole(text) && text.length >= readable.from && text.length <= readable.to ? 0 : 1;
}

const keyByWord = new Map<string, string>();
/** Words that are remembered with their keys. */
const rememberedWords = 100_000;

/** The words of a text in their order, in lower case, each with its search key; empty for an idle word. Hyphenated words stay whole. */
export function wordsOf(text: string): { word: string; key: string }[] {
	const found = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:[-’'‐‑][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
	return found.map((word) => {
		const known = keyByWord.get(word);
		if (known !== undefined) return { word, key: known };
		const terms = termsOf(foldSpelling(word));
		const key = terms.map(({ keys }) => keys.join(' ')).join(' ');
		if (keyByWord.size < rememberedWords) keyByWord.set(word, key);
		return { word, key };
	});
}

/** The quotation whole, or its first whole sentences of at most so many characters; whole where no sentence is that short. */
export function readably(quotation: Quotation, characters: number): ShownQuotation {
	const whole = { ...quotation, excerpt: false };
	if (quotation.text.length <= characters) return whole;
	const sentences = sentencesOf(quotation.text);
	const last = sentences.findLastIndex(({ end }) => end <= characters);
	if (last < 0) return whole;
	// The gate widens a cut that would part a sentence from one that turns it.
	const segment = { kind: 'quotation', text: null, id: quotation.id, sentences: { from: 1, to: last + 1 } } as const;
	const result = gate(
		{ abstain: false, segments: [segment] },
		{ offered: new Map([[quotation.id, quotation]]), articles: [], sourceNames: [], authorNames: [] },
	);
	return ('passed' in result ? result.passed.quotations[0] : undefined) ?? whole;
}
