/** An article -> the text of its registry with proposals, the least certain first, for a person to check. */
import { Document, parseDocument, type YAMLSeq } from 'yaml';
import type { Article } from '../src/article.ts';
import { CorpusError, StaleError } from '../src/errors.ts';
import { type Detected, detect } from './detect.ts';
import { entryNode, prefaceOf } from './entry.ts';
import { isUntouchedBy } from './folder.ts';
import { confirmEach, mend } from './mend.ts';
import { type Proposal, propose } from './propose.ts';
import { entriesOf, readEntries, readRegistry } from './registry.ts';

/** What a review makes of a registry. */
export interface Review {
	content: string;
	/** False where the registry is as it was. */
	isNew: boolean;
	/** Quotations that the registry did not have. */
	added: number;
	/** Entries that it had. */
	kept: number;
	/** Those of them whose words an edit of the article has changed: they are to be looked at again. */
	changed: number;
	/** Those of them whose words the article does not have any more, nor any like them. */
	gone: number;
}

/** Another opinion on the proposals: a language model's. */
export type SecondOpinion = (
	article: Article,
	detected: readonly Detected[],
	proposals: readonly Proposal[],
) => Promise<Proposal[]>;

/**
 * The registry with a proposal for each detected quotation that it does not have. What people wrote in it stays as it is, and where it
 * is; only words that an edited article writes otherwise are brought up to date.
 * @param path names the registry in messages.
 * @param existing the registry's text; null where there is none.
 * @throws {CorpusError} for a registry that ingest would refuse, however the article was edited.
 * @throws {ModelError} where the second opinion fails.
 */
export async function review(
	path: string,
	article: Article,
	existing: string | null,
	secondOpinion: SecondOpinion = async (_article, _detected, proposals) => [...proposals],
): Promise<Review> {
	const detected = detect(article);
	const proposals = propose(article, detected);
	const document = existing === null ? new Document({ quotations: [] }) : parseDocument(existing);
	const list = entriesOf(path, document);
	const former = document.toString({ lineWidth: 0 });
	const kept = list.items.length;
	const { changed, gone } =
		existing !== null && isStale(path, existing, article, detected)
			? mend(path, document, list, article, detected, proposals)
			: { changed: 0, gone: 0 };
	const mended = document.toString({ lineWidth: 0 });
	const isKept = isUntouchedBy(readEntries(path, mended, article, detected).registered);
	const missing = existing === null ? proposals : proposals.filter(isKept);
	const added = (await secondOpinion(article, detected, missing)).sort(
		(a, b) => a.confidence - b.confidence || a.start - b.start,
	);
	if (added.length > 0) confirmEach(path, document, list);
	addEntries(document, list, article, added, existing === null);
	const content = document.toString({ lineWidth: 0 });
	const { registered, faults } = readEntries(path, content, article, detected);
	if (registered.length !== kept + added.length - gone || faults.length !== gone)
		throw new CorpusError(`${path}: proposals could not be added to the registry: move it away and review again.`);
	return { content, isNew: content !== former, added: added.length, kept, changed, gone };
}

/** Whether an edit of the article is all that is wrong. @throws {CorpusError} where more is. */
function isStale(path: string, content: string, article: Article, detected: readonly Detected[]): boolean {
	try {
		readRegistry(path, content, article, detected);
		return false;
	} catch (fault) {
		if (fault instanceof StaleError) return true;
		throw fault;
	}
}

function addEntries(
	document: Document,
	list: YAMLSeq,
	article: Article,
	added: readonly Proposal[],
	isNew: boolean,
): void {
	list.flow = false;
	for (const [index, proposal] of added.entries()) {
		const place = `${index + 1} of ${added.length}${isNew ? '' : ' that were missing'}`;
		const node = entryNode(document, article, proposal, place);
		node.spaceBefore = index > 0 || !isNew;
		list.add(node);
	}
	if (isNew) document.commentBefore = prefaceOf(article.title, added.length);
}
