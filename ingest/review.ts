/** An article -> the text of its registry with proposals, the least certain first, for a person to check. */
import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Article } from '../src/article.ts';
import { CorpusError } from '../src/errors.ts';
import { type Detected, detect } from './detect.ts';
import { type Proposal, propose } from './propose.ts';
import { readAllChecked, readRegistry } from './registry.ts';

/** Characters of a quotation that stands in the registry whole; of a longer one stand its first and last words. */
const wholeLength = 240;
/** Words at the beginning and the end of a longer one. */
const endWords = 8;

/** What a review adds to a registry. */
export interface Review {
	content: string;
	/** Quotations that the registry did not have. */
	added: number;
	/** Quotations that it had. */
	kept: number;
}

/** Another opinion on the proposals: a language model's. */
export type SecondOpinion = (
	article: Article,
	detected: readonly Detected[],
	proposals: readonly Proposal[],
) => Promise<Proposal[]>;

/**
 * The registry with a proposal for each detected quotation that it does not have. What people wrote in it stays as it is.
 * @param path names the registry in messages.
 * @param existing the registry's text; null where there is none.
 * @throws {CorpusError} for a registry that ingest would refuse.
 * @throws {ModelError} where the second opinion fails.
 */
export async function review(
	path: string,
	article: Article,
	existing: string | null,
	secondOpinion: SecondOpinion = async (_article, _detected, proposals) => [...proposals],
): Promise<Review> {
	const detected = detect(article);
	const kept = existing === null ? [] : readRegistry(path, existing, article, detected);
	const isKept = ({ start, end }: Proposal) =>
		kept.some(({ quotation }) => quotation.start < end && start < quotation.end);
	const missing = propose(article, detected).filter((proposal) => existing === null || !isKept(proposal));
	const added = (await secondOpinion(article, detected, missing)).sort(
		(a, b) => a.confidence - b.confidence || a.start - b.start,
	);
	const content = written(path, article, added, existing);
	const count = readRegistry(path, content, article, detected).length;
	if (count !== kept.length + added.length)
		throw new CorpusError(`${path}: proposals could not be added to the registry: move it away and review again.`);
	return { content, added: added.length, kept: kept.length };
}

const preface = ` Quotations that rules found, the least certain first. Ingest shows what stands here, each marked as not checked
 while it says checked: false. When you have checked or corrected one, set checked: true (or delete the line);
 when you have checked all, write checked: true above "quotations:".
 text, or begins and ends: the article’s exact words. leadIn: the author’s words right before them.
 evidence: the article’s words that say who is quoted and when. use: label takes out what is nobody’s words, such as a term or title;
 an entry that is deleted comes back as not checked.
 issued: the date of what is quoted, as far as the article gives it: 2015-07-01, 2015-07, 2015 or unknown.`;

function written(path: string, article: Article, added: readonly Proposal[], existing: string | null): string {
	const document = existing === null ? new Document({ quotations: [] }) : parseDocument(existing);
	const list = isMap(document.contents) ? document.contents.get('quotations', true) : undefined;
	if (!isSeq(list)) throw new CorpusError('A registry is a list under "quotations:".');
	list.flow = false;
	if (added.length > 0 && readAllChecked(path, document)) confirmEach(document, list);
	for (const proposal of added) {
		const node = document.createNode(entryOf(article, proposal));
		node.commentBefore = ` ${proposal.doubt}`;
		(list as YAMLSeq).add(node);
	}
	if (existing === null) document.commentBefore = preface;
	return document.toString({ lineWidth: 0 });
}

/** Who vouched for the whole file vouched for the entries that it had, not for those that come. */
function confirmEach(document: Document, list: YAMLSeq): void {
	for (const entry of list.items) if (isMap(entry)) entry.delete('checked');
	document.delete('checked');
}

function entryOf({ text }: Article, { start, end, source, leadIn, evidence }: Proposal): Record<string, unknown> {
	const { voice, publication, speaker, occasion, issued } = source;
	return {
		...wordsOf(text, start, end),
		checked: false,
		voice,
		publication,
		speaker,
		...(occasion === null ? {} : { occasion }),
		issued,
		leadIn,
		evidence,
	};
}

/** Which place it is, where the same words stand in several. */
function nthOf(text: string, words: string, start: number): { nth?: number } {
	const starts: number[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
	return starts.length > 1 ? { nth: starts.indexOf(start) + 1 } : {};
}

/** The whole words, or where they are long their beginning and end, if those mean just this place. */
function wordsOf(text: string, start: number, end: number): Record<string, string | number> {
	const whole = text.slice(start, end);
	if (whole.length <= wholeLength) return { text: whole, ...nthOf(text, whole, start) };
	const words = [...whole.matchAll(/\S+/gu)];
	const begins = whole.slice(0, (words[endWords - 1]?.index ?? 0) + (words[endWords - 1]?.[0].length ?? 0));
	const ends = whole.slice(words.at(-endWords)?.index ?? 0);
	const isPlain = text.indexOf(begins) === start && text.indexOf(ends, start + begins.length) === end - ends.length;
	return isPlain ? { begins, ends } : { text: whole, ...nthOf(text, whole, start) };
}
