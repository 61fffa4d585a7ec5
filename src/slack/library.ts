/** What listeners ask the index for: a quotation by its id, all that can be quoted, what a reader has saved, how answers were liked. */
import type { Quotation } from '../article.ts';
import type { Corpus, CorpusReader } from '../corpus.ts';
import { QuestionError } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import type { Store } from '../store.ts';

export interface Library {
	corpus(): Promise<Corpus>;
	/** @throws {QuestionError} for a quotation that an edit of its article has removed. */
	quotation(id: string): Promise<Quotation>;
	/** All but the authors’ own words. */
	quotations(): Promise<Quotation[]>;
	/** The last saved one first. */
	savedBy(user: string): Promise<Quotation[]>;
	save(user: string, quotationId: string, isOn: boolean): Promise<void>;
	/** A second click of the same person on the same message stands for the first. */
	judge(user: string, message: string, verdict: 'good' | 'bad'): Promise<void>;
	judged(): Promise<{ good: number; bad: number }>;
}

export function createLibrary(store: Store, reader: CorpusReader, ledger: Ledger): Library {
	/** Kept as long as the corpus stays the same: a modal must open within three seconds of the click. */
	let kept: { corpus: Corpus; quotations: Promise<Quotation[]> } | undefined;
	let latest = 0;
	/** The time in ms, later each time: two clicks in one ms are two, in their order. */
	const moment = (): number => {
		latest = Math.max(Date.now(), latest + 1);
		return latest;
	};
	const listAll = async ({ size }: Corpus) => {
		const rows = await store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, size);
		return rows.map(({ quotation }) => quotation);
	};
	return {
		corpus: () => reader.read(),
		async quotation(id) {
			const [found] = await store.find([id]);
			if (!found)
				throw new QuestionError('The article has changed, and this quotation is not in it any more: ask again.');
			return found.quotation;
		},
		async quotations() {
			const corpus = await reader.read();
			if (kept?.corpus !== corpus) {
				const quotations = listAll(corpus);
				kept = { corpus, quotations };
				quotations.catch(() => {
					kept = undefined;
				});
			}
			return kept.quotations;
		},
		async savedBy(user) {
			const ids = new Set<string>();
			for (const { payload } of await ledger.list(`saved:${user}:`)) {
				const { quotation, isOn } = JSON.parse(payload) as { quotation: string; isOn: boolean };
				ids.delete(quotation);
				if (isOn) ids.add(quotation);
			}
			const found = new Map((await store.find([...ids])).map(({ quotation }) => [quotation.id, quotation]));
			return [...ids].reverse().flatMap((id) => found.get(id) ?? []);
		},
		async save(user, quotation, isOn) {
			await ledger.claim({ id: `saved:${user}:${quotation}:${moment()}`, payload: { quotation, isOn } });
		},
		async judge(user, message, verdict) {
			await ledger.claim({ id: `feedback:${message}:${user}:${moment()}`, payload: verdict });
		},
		async judged() {
			const last = new Map<string, string>();
			for (const { id, payload } of await ledger.list('feedback:'))
				last.set(id.slice(0, id.lastIndexOf(':')), JSON.parse(payload));
			const all = [...last.values()];
			const count = (verdict: string) => all.filter((each) => each === verdict).length;
			return { good: count('good'), bad: count('bad') };
		},
	};
}
