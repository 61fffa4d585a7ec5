/** The words that a question puts in quotation marks as somebody's own -> where the corpus has them. */
import type { Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import { monthsOf } from '../dates.ts';
import { foldSpelling } from '../language/fold.ts';
import { anySaying } from '../language/saying.ts';
import { nameKey } from '../names.ts';
import { type ReadQuestion, readQuestion } from '../question.ts';
import { wordsOfConstraints } from '../retrieve/lacking.ts';
import { isAuthor } from '../retrieve/whom.ts';
import type { Store } from '../store.ts';

export interface VeryWords {
	/** As the question has them. */
	words: string;
	/** The quotations that have them, of those whom the question names if any; else of others; else passages that have them. */
	found: Quotation[];
	/** Whose they are: as asked, somebody else's, or nobody's whom an article quotes. */
	whose: 'asked' | 'others' | 'article';
	/** Whom and when the question names. */
	asked: string[];
}

const marked = /["“”„«]([^"“”„«»]+)["“”»]/g;
/** "Hakpo wrote that “…”", "the line “…”". */
const isSaid = new RegExp(
	`\\b(?:${anySaying}|quotes?|quotations?|words?|lines?|phrases?|sentences?|statements?|passages?)(?:\\s+(?:that|this|is|was|in|the words))?\\s*[,:;-]?\\s*$`,
	'i',
);
/** "“…”: who said that?" */
const asksWhose =
	/\b(?:who|where|when)\b.*\b(?:said|say|says|wrote|write|writes|from|quote[ds]?|stated?)\b|\bgenuine\b|\breal(?:ly)?\b/i;
/** Fewer words are a term that is asked about. */
const fewest = 3;

/** Null where the question does not ask for the very words. */
function markedWords(question: string): string | null {
	for (const { 0: whole, 1: words = '', index } of question.matchAll(marked)) {
		const isLong = words.trim().split(/\s+/).length >= fewest;
		const around = `${question.slice(0, index)} ${question.slice(index + whole.length)}`;
		if (isLong && (isSaid.test(question.slice(0, index)) || asksWhose.test(around))) return words.trim();
	}
	return null;
}

/** null where no very words are asked for. Nothing is found where the corpus does not have them. */
export async function veryWordsOf(
	question: string,
	names: readonly string[],
	store: Store,
	corpus: Corpus,
): Promise<VeryWords | null> {
	const words = markedWords(question);
	if (words === null) return null;
	const parts = words
		.split(/…|\.\.\./)
		.map(bare)
		.filter(Boolean);
	const having = async (voices: readonly ('journal' | 'official' | 'author')[]) =>
		(await store.list({ voices, sources: [], periods: [] }, corpus.size))
			.map(({ quotation }) => quotation)
			.filter(({ text }) => parts.every((part) => bare(text).includes(part)));
	const read = readQuestion(question.replace(words, ' '), names);
	const asked = wordsOfConstraints(read, corpus);
	const quoted = await having(['journal', 'official']);
	const theirs = quoted.filter((quotation) => isOf(quotation, read));
	if (theirs.length > 0) return { words, found: theirs, whose: 'asked', asked };
	if (quoted.length > 0) return { words, found: quoted, whose: 'others', asked };
	const isTheirs = read.sources.some((source) => isAuthor(source, corpus));
	return { words, found: await having(['author']), whose: isTheirs ? 'asked' : 'article', asked };
}

/** Words alone, a space before and after each. */
function bare(text: string): string {
	const words = foldSpelling(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

function isOf({ source }: Quotation, { sources, periods }: ReadQuestion): boolean {
	const keys = [source.publication, source.speaker].filter((name) => name !== null).map(nameKey);
	const months = monthsOf(source.issued);
	return (
		(sources.length === 0 || sources.some(({ key }) => keys.includes(key))) &&
		(periods.length === 0 || periods.some(({ from, to }) => months !== null && from <= months[0] && months[1] <= to))
	);
}
