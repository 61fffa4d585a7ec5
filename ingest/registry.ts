/** The `.quotes.yaml` beside an article: what people have established of its quotations, checked word by word against the article. */
import { createHash } from 'node:crypto';
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Article, ArticleInfo, Quotation, Span } from '../src/article.ts';
import { datePattern } from '../src/dates.ts';
import { CorpusError } from '../src/errors.ts';
import { openingMarks } from '../src/marks.ts';
import { type Detected, detect } from './detect.ts';
import { date, faultsOf, line } from './fields.ts';
import { nearestMatch } from './nearest.ts';
import type { Proposal } from './propose.ts';

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

/**
 * Reads a registry and places each entry in the article.
 * @param path names the file in messages.
 * @param detected the article's quotations as they are detected.
 * @throws {CorpusError} naming file and line of every entry that is malformed, whose words are not in the article (with the
 * nearest match), that fits several places, or that is not a whole quotation of the article.
 */
export function readRegistry(
	path: string,
	content: string,
	article: Article,
	detected: readonly Detected[] = detect(article),
): RegisteredQuotation[] {
	const lines = new LineCounter();
	const document = parseDocument(content, { lineCounter: lines });
	const [fault] = document.errors;
	if (fault) throw new CorpusError(`${path}: the registry is not YAML: ${fault.message.split('\n')[0]}`);
	const list = isMap(document.contents) ? document.contents.get('quotations', true) : undefined;
	if (!isSeq(list)) throw new CorpusError(`${path}: a registry is a list under "quotations:".`);
	const areAllChecked = readAllChecked(path, document);

	const taken = new Map<string, string>();
	const faults: string[] = [];
	const registered = list.items.flatMap((item) => {
		try {
			return [readEntry(item)];
		} catch (fault) {
			if (!(fault instanceof CorpusError)) throw fault;
			faults.push(fault.message);
			return [];
		}
	});
	if (faults.length > 0) {
		const more = faults.length > shownFaults ? [`And ${faults.length - shownFaults} more entries of ${path}.`] : [];
		throw new CorpusError([...faults.slice(0, shownFaults), ...more].join('\n'));
	}
	return registered;

	function readEntry(item: unknown): RegisteredQuotation {
		const position = isNode(item) ? item.range?.[0] : undefined;
		const where = `${path}, line ${lines.linePos(position ?? 0).line}`;
		const result = Entry.safeParse(readItem(where, item, document));
		if (!result.success) throw new CorpusError(`${where}: ${faultsOf(result.error)}.`);
		const entry = result.data;
		const span = placeOf(where, entry, article);
		const place = `${span.start}-${span.end}`;
		const twin = taken.get(place);
		if (twin)
			throw new CorpusError(
				`${where}: the same place of the article is registered in ${twin} already: remove one of them.`,
			);
		taken.set(place, where);
		return register(where, { ...entry, checked: entry.checked || areAllChecked }, span, article, detected);
	}
}

/** True where the line `checked: true` beside "quotations:" vouches for every entry. @throws {CorpusError} where it is neither true nor false. */
export function readAllChecked(path: string, document: Document): boolean {
	const all: unknown = document.get('checked') ?? false;
	if (typeof all !== 'boolean') throw new CorpusError(`${path}: checked: must be true or false.`);
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

function register(
	where: string,
	entry: Entry,
	span: Span,
	article: Article,
	detected: readonly Detected[],
): RegisteredQuotation {
	for (const evidence of entry.evidence) {
		if (!article.text.includes(evidence)) throw missing(where, 'the evidence', evidence, article.text);
	}
	if (!article.paragraphs.some(({ start, end }) => start <= span.start && span.start < end))
		throw new CorpusError(`${where}: the quotation begins in a heading; only paragraphs are quoted from.`);
	const { voice, publication, speaker, occasion, issued, leadIn, about, use, checked } = entry;
	const kind = kindOf(where, span, article, detected);
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

/** The one place of the article that an entry means. */
function placeOf(where: string, entry: Entry, article: Article): Span {
	const { text } = article;
	const first = entry.text ?? entry.begins ?? '';
	const starts = occurrences(text, first);
	if (starts.length === 0) throw missing(where, 'the text', first, text);
	const spans = starts.flatMap((start): Span[] => {
		if (entry.ends === undefined) return [{ start, end: start + first.length }];
		const last = text.indexOf(entry.ends, start + first.length);
		return last < 0 ? [] : [{ start, end: last + entry.ends.length }];
	});
	if (spans.length === 0) throw missing(where, 'the end', entry.ends ?? '', text);
	const nth = entry.nth === undefined ? spans : spans.slice(entry.nth - 1, entry.nth);
	if (nth.length === 0)
		throw new CorpusError(`${where}: these words stand in the article ${spans.length} times: nth is at most that.`);
	const introduced = nth.filter(({ start }) => isIntroducedBy(entry.leadIn, text.slice(0, start)));
	const [span, other] = introduced;
	if (!span) {
		if (!text.includes(entry.leadIn)) throw missing(where, 'the leadIn', entry.leadIn, text);
		throw new CorpusError(
			`${where}: the leadIn does not stand right before the quotation: give the words up to its beginning.`,
		);
	}
	if (other)
		throw new CorpusError(
			`${where}: these words stand in the article ${introduced.length} times: tell which by their leadIn, or with nth.`,
		);
	return span;
}

/** Between a lead-in and its quotation stand only spaces and the opening mark. An empty one stands everywhere. */
export function isIntroducedBy(leadIn: string, before: string): boolean {
	return leadIn === '' || before.replace(openingMarks, '').endsWith(leadIn.trimEnd());
}

/** A quotation is a whole block, all that stands between a pair of quotation marks, or a passage that was detected as one. */
function kindOf(
	where: string,
	{ start, end }: Span,
	article: Article,
	detected: readonly Detected[],
): 'block' | 'inline' {
	const found = detected.find((each) => each.start === start && each.end === end);
	if (found) return found.kind;
	if (article.blocks.some((block) => block.start === start && block.end === end)) return 'block';
	const paragraph = article.paragraphs.find((each) => each.start < start && end < each.end);
	if (
		paragraph &&
		isBetweenMarks(article.text.slice(paragraph.start, paragraph.end), start - paragraph.start, end - paragraph.start)
	) {
		return 'inline';
	}
	throw new CorpusError(
		`${where}: this is not a whole quotation: it must fill a block quotation, or all that stands between one pair of quotation marks, inner punctuation included.`,
	);
}

/** True for all that stands between an opening mark and the closing one that belongs to it. */
function isBetweenMarks(paragraph: string, start: number, end: number): boolean {
	const [open = '', close = ''] = [paragraph[start - 1], paragraph[end]];
	const inner = paragraph.slice(start, end);
	if (!['“”', '""', '‘’', "''", '«»'].includes(open + close) || inner.includes(open)) return false;
	const isSingle = open === '‘' || open === "'";
	// An apostrophe stands between letters; a mark does not.
	if (isSingle) return !/\p{L}/u.test(paragraph[start - 2] ?? '') && !/\p{L}/u.test(paragraph[end + 1] ?? '');
	// Straight marks open and close by turns.
	return !inner.includes(close) && (open !== close || paragraph.slice(0, start).split(open).length % 2 === 0);
}

/** @throws {CorpusError} for an alias without its anchor. */
function readItem(where: string, item: unknown, document: Document): unknown {
	try {
		return isNode(item) ? item.toJS(document) : item;
	} catch (cause) {
		throw new CorpusError(`${where}: the entry cannot be read: ${cause instanceof Error ? cause.message : ''}`, {
			cause,
		});
	}
}

/** Every place of the words, overlapping ones too. */
export function occurrences(text: string, wanted: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) starts.push(at);
	return starts;
}

function missing(where: string, what: string, wanted: string, text: string): CorpusError {
	const nearest = nearestMatch(wanted, text);
	const same = (words: string) =>
		words
			.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
			.replace(/\s/gu, ' ')
			.replace(/[“”"]/gu, '"')
			.replace(/[‘’']/gu, "'");
	const hint =
		nearest === ''
			? 'nothing like it stands there'
			: same(nearest) === same(wanted)
				? `it differs only in its spaces or quotation marks from: ${nearest}`
				: `the nearest match is: ${nearest}`;
	return new CorpusError(`${where}: ${what} is not in the article, word for word: ${wanted} — ${hint}`);
}
