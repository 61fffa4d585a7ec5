/** Questions that are answered without a search for their subject: on the articles themselves, on what was shown, on very words. */

import type { Corpus } from '../corpus.ts';
import { maxQuotations } from '../gate.ts';
import type { LookupDeps } from '../lookup.ts';
import type { Turn } from '../question/conversation.ts';
import { retrieve } from '../retrieve.ts';
import { declareNowhere, sayWhose } from '../wording.ts';
import { aboutOf, tellAbout } from './about.ts';
import { inGroups } from './compose.ts';
import { pointBack } from './pointing.ts';
import { nearOf, plain, type Reply, turnOf } from './reply.ts';
import { veryWordsOf } from './very-words.ts';

/** What the metadata of the articles says. null where the question is about what somebody said. */
export async function replyAbout(
	question: string,
	earlier: readonly Turn[],
	{ store }: LookupDeps,
	corpus: Corpus,
): Promise<Reply | null> {
	const about = aboutOf(question, corpus);
	if (!about) return null;
	const shown = earlier.findLast((turn) => turn.shown)?.shown?.now ?? [];
	const meant = (await store.find(shown)).map(({ quotation }) => quotation.article.id);
	const rows = await store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, corpus.size);
	const sources = rows.map(({ quotation }) => quotation.source);
	return {
		...plain,
		outcome: 'answered',
		segments: [{ kind: 'prose', text: tellAbout(about, meant, corpus, sources) }],
		quotations: [],
		turn: { question, isAside: true, isAnswered: true },
	};
}

/** What was shown, again or further. null where the question says something itself. */
export async function replyToPointing(
	question: string,
	earlier: readonly Turn[],
	deps: LookupDeps,
	corpus: Corpus,
): Promise<Reply | null> {
	const pointed = await pointBack(question, earlier, deps, corpus);
	if (!pointed) return null;
	const { quotations, listed, nothing, turn } = pointed;
	return {
		...plain,
		outcome: nothing === null ? 'answered' : 'no-evidence',
		...(nothing === null ? inGroups(quotations) : { segments: [{ kind: 'prose', text: nothing }], quotations: [] }),
		listed,
		turn,
	};
}

/** Where the words are that the question puts in quotation marks. null where it asks for none. */
export async function replyToVeryWords(
	question: string,
	names: readonly string[],
	deps: LookupDeps,
	corpus: Corpus,
): Promise<Reply | null> {
	const veryWords = await veryWordsOf(question, names, deps.store, corpus);
	if (!veryWords) return null;
	const found = veryWords.found.slice(0, maxQuotations);
	if (found.length > 0) {
		const note = sayWhose(veryWords.whose, veryWords.asked);
		return {
			...plain,
			outcome: 'answered',
			...inGroups(found),
			notes: note ? [note] : [],
			turn: turnOf(question, true, found),
		};
	}
	const near = nearOf(await retrieve(question, { ...deps, corpus }));
	return {
		...plain,
		outcome: 'no-evidence',
		segments: [{ kind: 'prose', text: declareNowhere() }],
		quotations: [],
		missing: [veryWords.words],
		near,
		isUnverified: true,
		turn: turnOf(question, false, near),
	};
}
