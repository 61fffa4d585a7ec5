/** The labelled articles of `articles/`: each text with the quotations that a person found in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadArticle } from '../../ingest/load/article.ts';
import type { Article, Span } from '../../src/article.ts';

const Label = z.strictObject({
	text: z.string().optional(),
	begins: z.string().optional(),
	ends: z.string().optional(),
	/** Which occurrence, counted from 1; else the next one after the label before. */
	nth: z.number().int().optional(),
	kind: z.enum(['block', 'inline']),
	voice: z.enum(['journal', 'official']),
	publication: z.string().nullable(),
	speaker: z.string().nullable(),
	issued: z.coerce.string(),
	quotedBy: z.string().nullish(),
});

/** A quotation as a person labelled it, at its place. */
export type Labelled = Span & z.infer<typeof Label>;

/** P a person, J a publication, B a body; L places and W works and all else cannot speak. */
export type NameLetter = 'P' | 'J' | 'B' | 'L' | 'W';

export interface LabelledArticle {
	name: string;
	article: Article;
	quotations: Labelled[];
	/** The names that the text holds, each in full; none where nobody listed them. */
	names: { letter: NameLetter; name: string }[];
	/** Whom its pronouns and descriptions mean; none where nobody told. */
	references: Reference[];
	/** What its times mean; none where nobody told. */
	times: ToldTime[];
}

/** A time without its year, or told from another. */
export interface ToldTime {
	/** Its place, in UTF-16 code units of the article's text. */
	at: number;
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	date: string;
}

/** A word that means somebody. */
export interface Reference {
	/** Its place, in UTF-16 code units of the article's text. */
	at: number;
	/** The full name of whom it means; null for somebody whom the article only describes. */
	name: string | null;
}

/** @throws {Error} for a label whose words are not in its text. */
export function labelledArticles(part: string): LabelledArticle[] {
	const folder = new URL(`articles/${part}/`, import.meta.url);
	return readdirSync(folder)
		.filter((name) => !/\.(?:yaml|names|references|times)$/.test(name))
		.sort()
		.map((name) => {
			const article = loadArticle(name, readFileSync(new URL(name, folder)));
			const beside = (ending: string) => new URL(name.replace(/\.\w+$/, ending), folder);
			const content = readFileSync(beside('.labels.yaml'), 'utf8');
			const labels = z.object({ quotations: z.array(Label) }).parse(parse(content)).quotations;
			const names = namesIn(beside('.names'));
			const references = toldOf(beside('.references'), article.text).map(({ at, told }) => ({
				at,
				name: told === '?' ? null : told,
			}));
			const times = toldOf(beside('.times'), article.text).map(({ at, told }) => ({ at, date: told }));
			return { name, article, quotations: placed(name, article.text, labels), names, references, times };
		});
}

/**
 * A line holds a place, the words there, and what they mean, parted by tabs: a date, a name, or ? for somebody without one.
 * @throws {Error} for words that do not stand at their place.
 */
function toldOf(file: URL, text: string): { at: number; told: string }[] {
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const [place, words, told] = line.split('\t');
			if (!words || !told || !text.startsWith(words, Number(place)))
				throw new Error(`${file.pathname}: not in the text: ${line}`);
			return { at: Number(place), told };
		});
}

/** A line holds a letter, a tab and a name. */
function namesIn(file: URL): LabelledArticle['names'] {
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((line) => {
			const match = /^([PJBLW])\t(.+)$/.exec(line);
			return match ? [{ letter: match[1] as NameLetter, name: match[2]?.trim() ?? '' }] : [];
		});
}

/** The article that ships, with the quotations of its registry. */
export function shippedArticle(): LabelledArticle {
	const folder = new URL('../../ingest/articles/', import.meta.url);
	const name = 'foreign-trade-narrative.md';
	const article = loadArticle(name, readFileSync(new URL(name, folder)));
	const registry = parse(readFileSync(new URL('foreign-trade-narrative.quotes.yaml', folder), 'utf8'));
	const quotations = z
		.object({ quotations: z.array(Label.partial().loose()) })
		.parse(registry)
		.quotations.filter(({ use }) => use !== 'label')
		.map(({ text, begins, ends, voice, publication, speaker, issued }) =>
			Label.parse({
				...(text === undefined ? { begins, ends } : { text }),
				kind: 'block',
				voice,
				publication: publication ?? null,
				speaker: speaker ?? null,
				issued,
			}),
		);
	const names = namesIn(new URL('articles/tuning/foreign-trade-narrative.names', import.meta.url));
	return { name, article, quotations: placed(name, article.text, quotations), names, references: [], times: [] };
}

function placed(name: string, text: string, labels: readonly z.infer<typeof Label>[]): Labelled[] {
	let from = 0;
	return labels.map((label) => {
		const begins = label.text ?? label.begins ?? '';
		const next = text.indexOf(begins, from);
		const start = label.nth ? nthIndex(text, begins, label.nth) : next >= 0 ? next : text.indexOf(begins);
		const ends = label.text === undefined ? text.indexOf(label.ends ?? '\0', start) : start;
		if (start < 0 || ends < 0) throw new Error(`${name}: not in the text: ${begins} … ${label.ends ?? ''}`);
		if (!label.nth) from = start;
		return { ...label, start, end: ends + (label.text ?? label.ends ?? '').length };
	});
}

function nthIndex(text: string, words: string, nth: number): number {
	let at = -1;
	for (let count = 0; count < nth; count += 1) at = text.indexOf(words, at + 1);
	return at;
}
