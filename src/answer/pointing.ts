/** A question that only points at what was shown before -> those quotations again, or further ones. */
import type { Quotation } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import { maxQuotations } from '../gate.ts';
import type { LookupDeps } from '../lookup.ts';
import type { Turn } from '../question/conversation.ts';
import { followUpOf } from '../question/followup.ts';
import { readQuestion } from '../question.ts';
import { sayNoMore, sayNoneBefore, sayOnly } from '../wording.ts';
import { type Listed, listFor } from './listing.ts';

export interface Pointed {
	quotations: Quotation[];
	listed: Listed | null;
	/** Why there is nothing, in a sentence; null where there is something. */
	nothing: string | null;
	turn: Turn;
}

/** null where the question says something itself, or nothing was shown that it could point at. */
export async function pointBack(
	question: string,
	earlier: readonly Turn[],
	deps: LookupDeps,
	corpus: Corpus,
): Promise<Pointed | null> {
	const followUp = followUpOf(question);
	if (followUp?.kind === 'again') return again(followUp.which, earlier, deps);
	const before = earlier.findLast(({ shown, isAnswered }) => shown && isAnswered !== false);
	const last = earlier.at(-1);
	if (!followUp || !last) return null;
	if (!before?.shown) return { quotations: [], listed: null, nothing: sayNoneBefore(), turn: last };
	const { shown } = before;
	const asked = followUp.ofOthers ? withoutSources(before.question, corpus) : before.question;
	const listing = await listFor(asked, { asked: followUp.count, skip: shown.all, usual: maxQuotations }, deps, corpus);
	if (!listing || listing.quotations.length === 0) {
		return { quotations: [], listed: null, nothing: sayNoMore(), turn: before };
	}
	const ids = listing.quotations.map(({ id }) => id);
	const turn = { ...before, question: asked, shown: { list: ids, now: ids, all: [...shown.all, ...ids] } };
	return { ...listing, nothing: null, turn };
}

async function again(
	which: number | 'last' | null,
	earlier: readonly Turn[],
	{ store }: LookupDeps,
): Promise<Pointed | null> {
	const before = earlier.findLast(({ shown }) => shown);
	if (!before?.shown) return null;
	const { list, now } = before.shown;
	const ids = which === null ? now : list.slice(which === 'last' ? -1 : which - 1).slice(0, 1);
	const found = new Map((await store.find(ids)).map(({ quotation }) => [quotation.id, quotation]));
	const quotations = ids.flatMap((id) => found.get(id) ?? []);
	const nothing = ids.length === 0 ? sayOnly(list.length) : quotations.length === 0 ? sayNoMore() : null;
	const turn = nothing ? before : { ...before, shown: { ...before.shown, now: ids } };
	return { quotations, listed: null, nothing, turn };
}

/** The same question to everybody whom it does not name. */
function withoutSources(question: string, { sourceNames, authorNames }: Corpus): string {
	const { subject, sources, periods } = readQuestion(question, [...sourceNames, ...authorNames]);
	return [subject, ...sources.map(({ words }) => `not ${words}`), ...periods.map(({ words }) => words)].join(' ');
}
