/** An article -> the text of its registry with proposals, the least certain first, for a person to check. */
import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Article } from '../src/article.ts';
import { CorpusError } from '../src/errors.ts';
import { type Detected, detect } from './detect.ts';
import { entryNode, prefaceOf } from './entry.ts';
import { type Proposal, propose } from './propose.ts';
import { readAllChecked, readRegistry } from './registry.ts';

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

function written(path: string, article: Article, added: readonly Proposal[], existing: string | null): string {
	const document = existing === null ? new Document({ quotations: [] }) : parseDocument(existing);
	const list = isMap(document.contents) ? document.contents.get('quotations', true) : undefined;
	if (!isSeq(list)) throw new CorpusError('A registry is a list under "quotations:".');
	list.flow = false;
	if (added.length > 0 && readAllChecked(path, document)) confirmEach(document, list);
	const isNew = existing === null;
	for (const [index, proposal] of added.entries()) {
		const place = `${index + 1} of ${added.length}${isNew ? '' : ' that were missing'}`;
		const node = entryNode(document, article, proposal, place);
		node.spaceBefore = index > 0 || !isNew;
		list.add(node);
	}
	if (isNew) document.commentBefore = prefaceOf(article.title, added.length);
	return document.toString({ lineWidth: 0 });
}

/** Who vouched for the whole file vouched for the entries that it had, not for those that come. */
function confirmEach(document: Document, list: YAMLSeq): void {
	for (const entry of list.items) if (isMap(entry)) entry.delete('checked');
	document.delete('checked');
}
