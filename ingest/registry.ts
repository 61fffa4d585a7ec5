/** The `.quotes.yaml` beside an article: what people have established of its quotations, checked word by word against the article. */
import { createHash } from 'node:crypto';
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument, type YAMLSeq } from 'yaml';
import { z } from 'zod';
import type { Article, ArticleInfo, Quotation, Span } from '../src/article.ts';
import { datePattern } from '../src/dates.ts';
import { CorpusError, StaleError } from '../src/errors.ts';
import { openingMarks } from '../src/language/marks.ts';
import { type Detected, detect } from './detect.ts';
import { date, faultsOf, line, yamlFault } from './fields.ts';
import { nearestMatch } from './nearest.ts';
import type { Proposal } from './propose.ts';
import { twinsOf } from './twin.ts';
import { kindOf } from './whole.ts';

const words = z.string().min(1);

const Entry = z
	.strictObject({
		text: words.optional(),
		begins: words.optional(),
		ends: words.optional(),
		/** Which of several places with these words, counted from 1. */
		nth: z.number().int().min(1).optional(),
		use: z.enum(['quotation', 'label']).default('quotation'),
		voice: z.enum(['journal', 'official']),
		publication: line.nullable().default(null),
		speaker: line.nullable().default(null),
		occasion: line.nullable().default(null),
		issued: date.pipe(
			z.string().regex(new RegExp(`${datePattern.source}|^unknown$`), 'must be 2015-07-01, 2015-07, 2015 or unknown'),
		),
		leadIn: z.string().default(''),
		evidence: z.array(words).default([]),
		about: z.array(words).default([]),
		/** false: rules proposed it. What a person wrote without saying so is checked. */
		checked: z.boolean().default(true),
	})
	.refine((entry) => (entry.text === undefined) === (entry.begins !== undefined && entry.ends !== undefined), {
		message: 'give either text, or begins and ends',
	})
	.refine((entry) => (entry.voice === 'journal' ? entry.publication : entry.speaker) !== null, {
		message: 'a journal needs its publication, and an official a speaker',
	});
type Entry = z.infer<typeof Entry>;

/** A registered quotation, with what it is about in an indexer's words: searched, never shown. */
export interface RegisteredQuotation {
	quotation: Quotation;
	about: string[];
	/** True for a term in quotation marks that states nothing by itself: never offered as a quotation. */
	isLabel: boolean;
}

/** What a registry holds, and what is wrong with it. */
export interface ReadRegistry {
	registered: RegisteredQuotation[];
	/** Of each entry that cannot be taken: its line, what is wrong, and whether only an edit of the article makes it so. */
	faults: { line: number; what: string; isStale: boolean }[];
}

/**
 * Reads a registry and places each entry in the article.
 * @param path names the file in messages.
 * @param detected the article's quotations as they are detected.
 * @throws {CorpusError} naming file and line of every entry that is malformed, whose words are not in the article (with the
 * nearest match), that fits several places, or that is not a whole quotation of the article.
 * @throws {StaleError} where all that is wrong is that the article does not have its words any more.
 */
export function readRegistry(
	path: string,
	content: string,
	article: Article,
	detected: readonly Detected[] = detect(article),
): RegisteredQuotation[] {
	const { registered, faults } = readEntries(path, content, article, detected);
	if (faults.length === 0) return registered;
	// An edited sentence may be the evidence of many entries.
	const told = [...Map.groupBy(faults, ({ what }) => what)].map(
		([what, same]) => `${path}, ${linesOf(same.map(({ line }) => line))}: ${what}`,
	);
	const more = told.length > shownFaults ? [`And ${told.length - shownFaults} more faults of ${path}.`] : [];
	const message = [...told.slice(0, shownFaults), ...more].join('\n');
	throw faults.every(({ isStale }) => isStale) ? new StaleError(message) : new CorpusError(message);
}

function linesOf(lines: readonly number[]): string {
	return lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}

/**
 * As `readRegistry`, with the faults of entries as values.
 * @throws {CorpusError} for a file that is no registry.
 */
export function readEntries(
	path: string,
	content: string,
	article: Article,
	detected: readonly Detected[],
): ReadRegistry {
	const lines = new LineCounter();
	const document = parseDocument(content, { lineCounter: lines });
	const list = entriesOf(path, document);
	const areAllChecked = readAllChecked(path, document);

	const taken = new Map<string, number>();
	const faults: ReadRegistry['faults'] = [];
	const registered = list.items.flatMap((item) => {
		const { line } = lines.linePos((isNode(item) ? item.range?.[0] : undefined) ?? 0);
		try {
			return [readEntry(item, line)];
		} catch (fault) {
			if (!(fault instanceof CorpusError)) throw fault;
			faults.push({ line, what: fault.message, isStale: fault instanceof StaleError });
			return [];
		}
	});
	return { registered, faults };

	function readEntry(item: unknown, line: number): RegisteredQuotation {
		const result = Entry.safeParse(readItem(item, document));
		if (!result.success) throw new CorpusError(`${faultsOf(result.error, Object.keys(Entry.shape))}.`);
		const entry = result.data;
		const span = placeOf(entry, article);
		const place = `${span.start}-${span.end}`;
		const twin = taken.get(place);
		if (twin)
			throw new CorpusError(
				`the same place of the article is registered in ${path}, line ${twin} already: remove one of them.`,
			);
		taken.set(place, line);
		return register({ ...entry, checked: entry.checked || areAllChecked }, span, article, detected);
	}
}

/** @throws {CorpusError} for what is no YAML, or has no list of quotations. */
export function entriesOf(path: string, document: Document): YAMLSeq {
	const [fault] = document.errors;
	if (fault) throw new CorpusError(yamlFault(path, 'the registry', fault));
	const list = isMap(document.contents) ? document.contents.get('quotations', true) : undefined;
	if (!isMap(document.contents) || !isSeq(list))
		throw new CorpusError(
			`${path}: a registry is a list under “quotations:”: give it that, or move it away and have it written by a review.`,
		);
	for (const { key } of document.contents.items) {
		const name = String(key);
		if (name !== 'quotations' && name !== 'checked')
			throw new CorpusError(
				`${path}: ${name} is nothing that a registry has beside “quotations:”, where only “checked: true” may stand: correct or remove it.`,
			);
	}
	return list;
}

const Quoting = z.object({
	quotations: z.array(z.object({ text: z.string().optional(), begins: z.string().optional() })),
});

/** The words of each entry, or their beginning; none for a file that is no registry. */
export function wordsIn(content: string): string[] {
	const document = parseDocument(content);
	const { quotations } = (document.errors.length === 0 && Quoting.safeParse(document.toJS()).data) || {
		quotations: [],
	};
	return quotations.flatMap(({ text, begins }) => text ?? begins ?? []);
}

/** True where the line `checked: true` beside "quotations:" vouches for every entry. @throws {CorpusError} where it is neither true nor false. */
export function readAllChecked(path: string, document: Document): boolean {
	const all: unknown = document.get('checked') ?? false;
	if (typeof all !== 'boolean')
		throw new CorpusError(`${path}: checked: must be true, where a person has checked every entry, or false.`);
	return all;
}

/** Faults of one registry that are told at once. */
const shownFaults = 8;

/** Stable while the words stand in the article: made from the article and the span's text, and its rank among equal texts. */
export function quotationId(articleId: string, text: string, rank: number): string {
	const digest = createHash('sha256')
		.update(JSON.stringify([articleId, text, rank]))
		.digest('hex');
	return `q-${digest.slice(0, 12)}`;
}

/** A proposal as an entry that nobody checked, for a quotation that no registry has. */
export function registerProposal(
	{ source, leadIn, kind, start, end }: Proposal,
	article: Article,
): RegisteredQuotation {
	return {
		quotation: quotationAt({ start, end }, article, { kind, source, leadIn, isChecked: false }),
		about: [],
		isLabel: false,
	};
}

function register(entry: Entry, span: Span, article: Article, detected: readonly Detected[]): RegisteredQuotation {
	for (const evidence of entry.evidence) {
		if (!article.text.includes(evidence)) throw missing('the evidence', evidence, article.text);
	}
	if (!article.paragraphs.some(({ start, end }) => start <= span.start && span.start < end))
		throw new CorpusError('the quotation begins in a heading; only paragraphs are quoted from.');
	const { voice, publication, speaker, occasion, issued, leadIn, about, use, checked } = entry;
	const kind = kindOf(span, article, detected);
	if (kind === null)
		throw new StaleError(
			'this is not a whole quotation: it must fill a block quotation, or all that stands between one pair of quotation marks, inner punctuation included.',
		);
	const source = { voice, publication, speaker, occasion, issued };
	return {
		quotation: quotationAt(span, article, { kind, source, leadIn, isChecked: checked }),
		about,
		isLabel: use === 'label',
	};
}

function quotationAt(
	span: Span,
	article: Article,
	credit: Pick<Quotation, 'kind' | 'source' | 'leadIn' | 'isChecked'>,
): Quotation {
	const text = article.text.slice(span.start, span.end);
	const paragraph = article.paragraphs.find(({ start, end }) => start <= span.start && span.start < end);
	const rank = occurrences(article.text, text).indexOf(span.start);
	return {
		id: quotationId(article.id, text, rank),
		text,
		...span,
		...credit,
		section: paragraph?.section ?? null,
		paragraph: paragraph?.number ?? 0,
		article: infoOf(article),
	};
}

/** What is kept of an article with each quotation. */
export function infoOf({ id, title, authors, publisher, published, url }: Article): ArticleInfo {
	return { id, title, authors, publisher, published, url };
}

/** The words of an entry. */
export type EntryWords = Pick<Entry, 'text' | 'begins' | 'ends' | 'nth' | 'leadIn'>;

/** Every place of an entry's words, wherever its lead-in stands. */
export function placesOf({ text: whole, begins, ends }: EntryWords, text: string): Span[] {
	const first = whole ?? begins ?? '';
	return occurrences(text, first).flatMap((start): Span[] => {
		if (ends === undefined) return [{ start, end: start + first.length }];
		const last = text.indexOf(ends, start + first.length);
		return last < 0 ? [] : [{ start, end: last + ends.length }];
	});
}

/** The one place of the article that an entry means. */
function placeOf(entry: Entry, { text }: Article): Span {
	const first = entry.text ?? entry.begins ?? '';
	const spans = placesOf(entry, text);
	if (spans.length === 0)
		throw text.includes(first) ? missing('the end', entry.ends ?? '', text) : missing('the text', first, text);
	const nth = entry.nth === undefined ? spans : spans.slice(entry.nth - 1, entry.nth);
	if (nth.length === 0)
		throw new StaleError(`these words stand in the article ${spans.length} times: nth is at most that.`);
	const introduced = nth.filter(({ start }) => isIntroducedBy(entry.leadIn, text.slice(0, start)));
	const [span, other] = introduced;
	if (!span) {
		if (!text.includes(entry.leadIn)) throw missing('the leadIn', entry.leadIn, text);
		throw new StaleError('the leadIn does not stand right before the quotation: give the words up to its beginning.');
	}
	if (other)
		throw new CorpusError(
			`these words stand in the article ${introduced.length} times: tell which by their leadIn, or with nth.`,
		);
	return span;
}

/** Between a lead-in and its quotation stand only spaces and the opening mark. An empty one stands everywhere. */
export function isIntroducedBy(leadIn: string, before: string): boolean {
	return leadIn === '' || before.replace(openingMarks, '').endsWith(leadIn.trimEnd());
}

/** @throws {CorpusError} for an alias without its anchor. */
function readItem(item: unknown, document: Document): unknown {
	try {
		return isNode(item) ? item.toJS(document) : item;
	} catch (cause) {
		throw new CorpusError(`the entry cannot be read: ${cause instanceof Error ? cause.message : ''}`, { cause });
	}
}

/** Every place of the words, overlapping ones too. */
export function occurrences(text: string, wanted: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) starts.push(at);
	return starts;
}

function missing(what: string, wanted: string, text: string): StaleError {
	const [twin] = twinsOf(wanted, text);
	const nearest = nearestMatch(wanted, text);
	const hint = twin
		? `it differs only in its spaces, marks or accents from: ${text.slice(twin.start, twin.end)}`
		: nearest === ''
			? 'nothing like it stands there'
			: `the nearest match is: ${nearest}`;
	return new StaleError(`${what} is not in the article, word for word: ${wanted} — ${hint}`);
}
