/** What all listeners share: their dependencies, and that whoever pressed or typed is always told something. */
import type { webApi } from '@slack/bolt';
import type { AnswerDeps } from '../answer.ts';
import { refusalFor, type SlackRules } from './asking.ts';
import type { Audience } from './audience.ts';
import { type Message, sentence } from './blocks.ts';
import { excuseFor, reasonOf } from './excuses.ts';
import type { FairUse } from './fair-use.ts';
import type { Library } from './library.ts';
import type { Outbox, ReplyOptions } from './outbox.ts';
import { patiently } from './patience.ts';

export interface Listening {
	deps: AnswerDeps & { client: webApi.WebClient };
	library: Library;
	outbox: Outbox;
	rules: SlackRules;
	audience: Audience;
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

export interface Presser {
	user: string;
	/** null for a view, which is as private as a direct message. */
	channel: string | null;
	/** True where all who are in the channel are to see what comes of it. */
	isForAll?: boolean;
}

/** ms: whoever leafs through what he alone sees does not make Sic ask Slack with each press. */
const lately = 60_000;

/** Why somebody is not answered who pressed or typed, in a sentence; null where he is. */
export async function refusalOf(
	{ rules, audience }: Pick<Listening, 'rules' | 'audience'>,
	{ user, channel, isForAll = false }: Presser,
): Promise<string | null> {
	const isAlone = channel === null || (channel.startsWith('D') && !isForAll);
	const readers = isAlone ? 'ours' : await patiently(() => audience.of(channel, isForAll ? 0 : lately));
	if (readers === 'unknown' && isForAll)
		return 'I am not in this conversation, so I cannot tell whether people of other organisations read along: invite me with /invite and press again, or copy the words.';
	return refusalFor({ user, channel: channel ?? 'D', isExternal: readers === 'shared' }, rules);
}

/** As `safely`, for somebody whose questions are counted. */
export function fairly(
	listening: Listening,
	tell: Tell,
	presser: Presser,
	work: () => Promise<unknown>,
): Promise<void> {
	return safely(listening, tell, async () => {
		const { user } = presser;
		const refusal = (await refusalOf(listening, presser)) ?? listening.fairUse.refuse(user, Date.now());
		if (refusal) await tell(sentence(refusal));
		else await work();
	});
}
