/** What is said to a question, before it is checked and leaves as an answer. */
import type { Quotation } from '../article.ts';
import type { Segment, ShownQuotation } from '../gate.ts';
import type { Turn } from '../question/conversation.ts';
import type { Retrieval } from '../retrieve.ts';
import type { Listed } from './listing.ts';

export interface Reply {
	outcome: 'answered' | 'no-evidence';
	segments: Segment[];
	quotations: ShownQuotation[];
	/** What the question names and the corpus lacks. */
	missing: string[];
	/** Not an answer, but near. */
	near: ShownQuotation[];
	/** The language model that chose the quotations, or declined; null for fixed wording. */
	model: string | null;
	/** What must be said before it: how a name was read, whose the words are. The segments begin with it. */
	notes: string[];
	/** True where the question quotes words that the corpus does not have, so that verifying them would help. */
	isUnverified: boolean;
	/** How many match, where the question asks for so many, or all. */
	listed: Listed | null;
	/** One sentence, where a part of the program failed and the answer was made without it. */
	degraded: string | null;
	/** What to hand over with the next question of the conversation. */
	turn: Turn;
}

/** What most answers do not have. */
export const plain: Pick<Reply, 'missing' | 'near' | 'notes' | 'model' | 'degraded' | 'listed' | 'isUnverified'> = {
	missing: [],
	near: [],
	notes: [],
	model: null,
	degraded: null,
	listed: null,
	isUnverified: false,
};

/** What the next question can refer to. */
export function turnOf(
	question: string,
	isAnswered: boolean,
	quotations: readonly Quotation[],
	isFollowUp = false,
): Turn {
	const ids = quotations.map(({ id }) => id);
	const shown = { list: ids, now: ids, all: isAnswered ? ids : [] };
	return { question, isFollowUp, isAnswered, ...(ids.length > 0 ? { shown } : {}) };
}

/** Quotations offered as near where nothing answers. */
const maxNear = 2;

export function nearOf({ candidates, near }: Retrieval): ShownQuotation[] {
	const nearest: Quotation[] = [
		...candidates.filter(({ isNear }) => isNear).map(({ quotation }) => quotation),
		...near,
	];
	return nearest.slice(0, maxNear).map((quotation) => ({ ...quotation, excerpt: false }));
}
