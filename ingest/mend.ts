/**
 * Pure: a registry whose article was edited -> the same registry with the words that the article now has. Whom a person credited stays;
 * an entry whose words have changed is to be looked at again, and says what it was. Nothing is taken out, and none changes its place.
 */
import { type Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { z } from 'zod';
import type { Article, Span } from '../src/article.ts';
import { openingMarks } from '../src/language/marks.ts';
import type { Detected } from './detect.ts';
import { likeness } from './nearest.ts';
import type { Proposal } from './propose.ts';
import { type EntryWords, isIntroducedBy, placesOf, readAllChecked } from './registry.ts';
import { twinsOf } from './twin.ts';
import { kindOf } from './whole.ts';

/** How many entries have new words for another look, and how many words of the article stand for no more. */
export interface Mended {
	changed: number;
	gone: number;
}

const Words = z.object({
	text: z.string().optional(),
	begins: z.string().optional(),
	ends: z.string().optional(),
	nth: z.number().optional(),
	leadIn: z.string().default(''),
	evidence: z.array(z.string()).default([]),
	checked: z.boolean().default(true),
});

/** The share of an entry's words from which a quotation is the same one, edited. */
const enough = 0.6;
/** Characters of former words that a remark repeats. */
const toldLength = 160;
const goneRemark = 'No longer in the article, word for word: correct its words, or remove the entry.';

/**
 * Changes the entries in their places.
 * @param path names the registry in messages.
 * @param proposals what the rules propose for the article as it is now.
 */
export function mend(
	path: string,
	document: Document,
	list: YAMLSeq,
	article: Article,
	detected: readonly Detected[],
	proposals: readonly Proposal[],
): Mended {
	confirmEach(path, document, list);
	const entries = list.items.flatMap((item) => {
		const words = isMap(item) ? Words.safeParse(item.toJS(document)).data : undefined;
		return isMap(item) && words ? [{ item, words, place: placeOf(words, article, detected) }] : [];
	});
	const claimed = entries.flatMap(({ place }) => place ?? []);
	const mended: Mended = { changed: 0, gone: 0 };
	for (const { item, words, place } of entries) {
		const span = place ?? alikeOf(words, article, detected, claimed);
		if (!span) {
			remark(list, item, goneRemark);
			mended.gone += 1;
			continue;
		}
		if (!place) claimed.push(span);
		const proposal = proposals.find(({ start, end }) => start === span.start && end === span.end);
		const former = [
			...mendWords(document, item, words, span, article),
			...mendLeadIn(document, item, words, span, article, proposal),
			...mendEvidence(document, item, words, article, proposal),
		];
		if (former.length === 0) continue;
		mended.changed += 1;
		const when = words.checked ? ' after this was confirmed' : '';
		remark(list, item, `The article was edited${when}: ${former.join('; ')}. Look at it again, then confirm it.`);
		uncheck(document, item);
	}
	return mended;
}

/** Where an entry's words stand, whatever their marks and spaces; undefined where they do not, or in several places alike. */
function placeOf(words: EntryWords, article: Article, detected: readonly Detected[]): Span | undefined {
	const { text } = article;
	const isWhole = (span: Span) => kindOf(span, article, detected) !== null;
	const exact = placesOf(words, text).filter(isWhole);
	const found = exact.length > 0 ? exact : twinPlaces(words, text).filter(isWhole);
	const introduced = found.filter(({ start }) => leadInAt(words.leadIn, text, start) !== null);
	const [only, other] = introduced;
	if (only && !other) return only;
	const nth = words.nth === undefined ? undefined : placesOf(words, text)[words.nth - 1];
	return nth && found.some(({ start }) => start === nth.start) ? nth : found.length === 1 ? found[0] : undefined;
}

function twinPlaces({ text: whole, begins, ends }: EntryWords, text: string): Span[] {
	const first = twinsOf(whole ?? begins ?? '', text);
	if (ends === undefined) return first;
	const last = twinsOf(ends, text);
	return first.flatMap(({ start, end: from }) => {
		const end = last.find((each) => each.start >= from)?.end;
		return end === undefined ? [] : [{ start, end }];
	});
}

/** The quotation that no entry has and that shares most of an entry's words. */
function alikeOf(
	{ text: whole, begins, ends }: EntryWords,
	{ text }: Article,
	detected: readonly Detected[],
	claimed: readonly Span[],
): Span | undefined {
	const likenessTo = ({ start, end }: Span) => {
		const words = text.slice(start, end);
		if (whole !== undefined) return likeness(whole, words);
		return Math.min(
			likeness(begins ?? '', slicedLike(words, begins ?? '', 'first')),
			likeness(ends ?? '', slicedLike(words, ends ?? '', 'last')),
		);
	};
	const isFree = ({ start, end }: Span) => !claimed.some((each) => each.start < end && start < each.end);
	const [best] = detected
		.filter((each) => each.use === 'quotation' && isFree(each))
		.map((span) => ({ span, share: likenessTo(span) }))
		.sort((a, b) => b.share - a.share);
	return best && best.share >= enough ? { start: best.span.start, end: best.span.end } : undefined;
}

/** The words right before a place that read as a lead-in does; null where they read otherwise. */
function leadInAt(leadIn: string, text: string, start: number): string | null {
	const before = text.slice(0, start);
	if (isIntroducedBy(leadIn, before)) return leadIn;
	// Accents apart make words longer.
	const bare = before.slice(-2 * leadIn.length - 50).replace(openingMarks, '');
	const twin = twinsOf(leadIn, bare).find(({ end }) => end === bare.length);
	return twin ? bare.slice(twin.start, twin.end) : null;
}

/** @returns what was said before, where more than marks has changed. */
function mendWords(document: Document, item: YAMLMap, words: EntryWords, span: Span, { text }: Article): string[] {
	const now = text.slice(span.start, span.end);
	const isHere = ({ start, end }: Span) => start === span.start && end === span.end;
	const isSame = placesOf(words, text).some(isHere) || twinPlaces(words, text).some(isHere);
	if (words.text !== undefined) put(document, item, 'text', now);
	else {
		const [begins, ends] = [words.begins ?? '', words.ends ?? ''];
		if (!now.startsWith(begins)) put(document, item, 'begins', slicedLike(now, begins, 'first'));
		if (!now.endsWith(ends)) put(document, item, 'ends', slicedLike(now, ends, 'last'));
	}
	const places = placesOf({ ...words, ...(words.text === undefined ? {} : { text: now }) }, text);
	const nth = places.findIndex(({ start }) => start === span.start) + 1;
	if (places.length < 2) item.delete('nth');
	else if (words.nth !== undefined && nth !== words.nth) put(document, item, 'nth', nth);
	return isSame ? [] : [`its words were “${told(words.text ?? `${words.begins} … ${words.ends}`)}”`];
}

/** As many words of a text as others have, with the spaces between them. */
function slicedLike(text: string, others: string, side: 'first' | 'last'): string {
	const count = others.split(/\s+/u).length;
	const words = [...text.matchAll(/\S+/gu)];
	const [first, last] = side === 'first' ? [words[0], words[count - 1]] : [words.at(-count), words.at(-1)];
	return text.slice(first?.index ?? 0, (last?.index ?? text.length) + (last?.[0].length ?? 0));
}

function mendLeadIn(
	document: Document,
	item: YAMLMap,
	{ leadIn }: EntryWords,
	{ start }: Span,
	{ text }: Article,
	proposal: Proposal | undefined,
): string[] {
	const same = leadInAt(leadIn, text, start);
	if (same !== leadIn) put(document, item, 'leadIn', same ?? proposal?.leadIn ?? '');
	return same === null ? [`its leadIn was “${told(leadIn)}”`] : [];
}

/** What the article does not say any more goes, and what the rules now find comes in its place. */
function mendEvidence(
	document: Document,
	item: YAMLMap,
	{ evidence }: z.infer<typeof Words>,
	{ text }: Article,
	proposal: Proposal | undefined,
): string[] {
	const list = item.get('evidence', true);
	if (!isSeq(list)) return [];
	const lost: string[] = [];
	for (const words of evidence) {
		if (text.includes(words)) continue;
		const [twin] = twinsOf(words, text);
		const index = list.items.findIndex((each) => plainOf(each) === words);
		if (twin) list.set(index, text.slice(twin.start, twin.end));
		else {
			lost.push(words);
			list.delete(index);
		}
	}
	if (lost.length === 0) return [];
	for (const { words, fields } of proposal?.evidence ?? []) {
		if (list.items.some((each) => plainOf(each) === words)) continue;
		const node = document.createNode(words);
		node.comment = ` ${fields.join(', ')}`;
		list.add(node);
	}
	return [`its evidence was ${lost.map((words) => `“${told(words)}”`).join(' and ')}`];
}

function plainOf(node: unknown): unknown {
	return isScalar(node) ? node.value : node;
}

/** Remarks beside a value stay. */
function put(document: Document, item: YAMLMap, key: string, value: string | number): void {
	if (item.get(key) === value) return;
	const node = document.createNode(value);
	const former = item.get(key, true);
	if (former?.comment) node.comment = former.comment;
	item.set(key, node);
}

/** Right below the words. */
function uncheck(document: Document, item: YAMLMap): void {
	if (item.has('checked')) item.set('checked', false);
	else item.items.splice(item.has('ends') ? 2 : 1, 0, document.createPair('checked', false));
}

/** Above the entry, once. What stands above the first one belongs to the list. */
function remark(list: YAMLSeq, item: YAMLMap, words: string): void {
	const above = item === list.items[0] ? (list.commentBefore ?? '') : '';
	const before = item.commentBefore ?? '';
	if (`${above}\n${before}`.includes(words)) return;
	item.commentBefore = `${before === '' ? '' : `${before}\n`} ${words}`;
}

function told(words: string): string {
	const line = words.replace(/\s+/gu, ' ');
	return line.length > toldLength ? `${line.slice(0, toldLength)}…` : line;
}

/**
 * Who vouched for the whole file vouched for the entries that it has, not for those that come or change.
 * @throws {CorpusError} where `checked:` beside the list is neither true nor false.
 */
export function confirmEach(path: string, document: Document, list: YAMLSeq): void {
	if (!readAllChecked(path, document)) return;
	for (const entry of list.items) if (isMap(entry)) entry.delete('checked');
	document.delete('checked');
}
