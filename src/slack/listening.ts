/** What all listeners share: their dependencies, and that whoever pressed or typed is always told something. */
import type { webApi } from '@slack/bolt';
import type { AnswerDeps } from '../answer.ts';
import { refusalFor, type SlackRules } from './asking.ts';
import { type Message, sentence } from './blocks.ts';
import { excuseFor, reasonOf } from './excuses.ts';
import type { FairUse } from './fair-use.ts';
import type { Library } from './library.ts';
import type { Outbox, ReplyOptions } from './outbox.ts';

export interface Listening {
	deps: AnswerDeps & { client: webApi.WebClient };
	library: Library;
	outbox: Outbox;
	rules: SlackRules;
	fairUse: FairUse;
	/** A line for each channel that has a digest. */
	digestLines(): Promise<string[]>;
	/** What is being done for people who pressed or typed: a stop waits for it. */
	underWay: Set<Promise<unknown>>;
	log(line: string): void;
}

/** Shows a message to whoever pressed or typed, and to nobody else. */
export type Tell = (message: Message, options?: ReplyOptions) => Promise<void>;

/** Does the work; whatever goes wrong becomes a sentence for the one who waits for it. */
export async function safely({ log, underWay }: Listening, tell: Tell, work: () => Promise<unknown>): Promise<void> {
	const done = work().catch(async (error) => {
		log(reasonOf(error));
		await tell(sentence(excuseFor(error))).catch((last) => log(`Nobody could be told: ${reasonOf(last)}`));
	});
	underWay.add(done);
	await done;
	underWay.delete(done);
}

/** As `safely`, for somebody whose questions are counted. */
export function fairly(
	listening: Listening,
	tell: Tell,
	{ user, channel }: { user: string; channel: string },
	work: () => Promise<unknown>,
): Promise<void> {
	const { rules, fairUse } = listening;
	return safely(listening, tell, async () => {
		const refusal = refusalFor({ user, channel }, rules) ?? fairUse.refuse(user, Date.now());
		if (refusal) await tell(sentence(refusal));
		else await work();
	});
}
