/** From a question in Slack to its answer in the thread. Knows nothing of deliveries: the inbox calls it once a question, or says that it is again. */
import type { webApi } from '@slack/bolt';
import { type Answer, type AnswerDeps, answerQuestion } from '../answer.ts';
import { noteAsked } from '../digest/asked.ts';
import { QuestionError } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import type { Turn } from '../question/conversation.ts';
import { answerMessage, answerParts } from './answer-message.ts';
import type { Asking } from './asking.ts';
import { sentence } from './blocks.ts';
import { codeOf, excuseFor, reasonOf } from './excuses.ts';
import type { FairUse } from './fair-use.ts';
import type { AttemptState } from './inbox.ts';
import { keepAnswer, keptAnswer } from './kept-answer.ts';
import { type Outbox, TakenOverError } from './outbox.ts';
import { isLost, patiently } from './patience.ts';
import type { Status } from './status.ts';
import { streamParts, takeBack } from './stream.ts';
import { typedIn } from './text.ts';

/** Turns of a thread that a follow-up can refer to. */
const rememberedTurns = 6;

export interface AnsweringDeps extends AnswerDeps {
	client: webApi.WebClient;
	outbox: Outbox;
	ledger: Ledger;
	status: Status;
	fairUse: FairUse;
	log(line: string): void;
}

/** @returns what `InboxDeps.answer` asks for. */
export function createAnswering(deps: AnsweringDeps) {
	const { client, outbox, ledger, status, fairUse, log } = deps;

	return async function answer(taken: Asking, attempt: AttemptState): Promise<boolean> {
		const { isAgain, isOurs } = attempt;
		let asking = taken;
		try {
			if (taken.reactedTo !== null) asking = await readReactedTo(taken, taken.reactedTo);
			const place = { channel: asking.channel, thread: asking.thread };
			if (isAgain && (await finish(asking, isOurs))) return true;
			const said = await saidBefore(asking);
			if (asking.needsJoined && said.length === 0) return true;
			const refusal = asking.refusal ?? fairUse.refuse(asking.user, Date.now());
			if (refusal) {
				await join(asking, null);
				await outbox.post(place, sentence(refusal), { id: asking.id, isOurs });
			} else {
				const turns = said.filter((turn) => turn !== null);
				await reply(asking, turns, attempt);
			}
			return true;
		} catch (error) {
			log(`${asking.id}: ${reasonOf(error)}`);
			// Slack cannot be reached, and there is nobody to tell yet; or another process answers.
			if (isLost(error) || error instanceof TakenOverError) return false;
			await join(asking, null).catch((last) => log(`${asking.id}: ${reasonOf(last)}`));
			await apologise(asking, error);
			return true;
		} finally {
			await status.end(asking);
		}
	};

	async function reply(asking: Asking, turns: readonly Turn[], { signal, isOurs }: AttemptState): Promise<void> {
		const { channel, thread, id, text: question } = asking;
		status.begin(asking, deps.model !== null);
		if (question === '')
			throw new QuestionError('I read no words there: ask me something, such as what Hakpo wrote on joint ventures.');
		const answer = await answerQuestion(question, { ...deps, signal }, turns.slice(-rememberedTurns));
		if (signal.aborted) return outbox.post({ channel, thread }, sentence('Stopped, as you asked.'), { id, isOurs });
		const { question: stoodFor, isAnswered = answer.outcome === 'answered' } = answer.turn;
		const asked = { question: stoodFor, isAnswered, channel };
		// Before it is shown: whoever sees it may go on at once, though this process be killed.
		await Promise.all([
			join(asking, answer.turn),
			noteAsked(ledger, id, asked).catch((error) => log(`${id} is not in the digest: ${reasonOf(error)}`)),
		]);
		await show(asking, answer, isOurs);
	}

	/** What a process that was killed has left of an answer. @returns false where nothing of it is shown: it is answered anew. */
	async function finish({ id, channel, thread }: Asking, isOurs: AttemptState['isOurs']): Promise<boolean> {
		const place = { channel, thread };
		const there = await outbox.posted(place, id);
		const kept = await keptAnswer(ledger, id);
		if (kept) await outbox.post(place, kept, { id, isOurs, there });
		if (kept || there.size > 0) return true;
		await takeBack(id, deps);
		return false;
	}

	/** What a model took its time for comes quotation by quotation; the rest in one message. */
	async function show(asking: Asking, answer: Answer, isOurs: AttemptState['isOurs']): Promise<void> {
		const { channel, thread, id } = asking;
		const parts = answerParts(answer);
		if (answer.model !== null && parts.length >= 3) return streamParts(parts, asking, deps);
		const message = answerMessage(answer);
		await keepAnswer(ledger, id, message);
		await outbox.post({ channel, thread }, message, { id, isOurs });
	}

	/** What Sic has said in the thread before: the turn of an answer, null for any other word of it. */
	async function saidBefore({ channel, thread, id }: Asking): Promise<(Turn | null)[]> {
		const place = `turn:${channel}:${thread}:`;
		const rows = (await ledger.list(place)).filter((row) => row.id !== `${place}${id}`);
		return rows.map(({ payload }) => JSON.parse(payload));
	}

	/** From now on a follow-up in the thread needs no mention. */
	async function join({ channel, thread, id }: Asking, turn: Turn | null): Promise<void> {
		await ledger.claim({ id: `turn:${channel}:${thread}:${id}`, payload: turn });
	}

	/** The words of the message that was reacted to; where it is a reply, its thread is the place of the answer. */
	async function readReactedTo(asking: Asking, ts: string): Promise<Asking> {
		const { channel } = asking;
		const { messages = [] } = await patiently(() =>
			client.conversations.replies({ channel, ts, latest: ts, inclusive: true, limit: 1 }),
		);
		const message = messages.find((each) => each.ts === ts);
		return { ...asking, text: typedIn(message?.text ?? ''), thread: message?.thread_ts ?? ts };
	}

	/** In the thread; where Sic may not write there, to the person alone. */
	async function apologise({ channel, thread, user, id }: Asking, error: unknown): Promise<void> {
		try {
			await outbox.post({ channel, thread }, sentence(excuseFor(error)), { id });
		} catch (refusal) {
			log(`No word in ${channel}: ${reasonOf(refusal)}`);
			try {
				const opened = await patiently(() => client.conversations.open({ users: user }));
				const said = codeOf(refusal) === '' ? error : refusal;
				if (opened.channel?.id) await outbox.post({ channel: opened.channel.id }, sentence(excuseFor(said)), { id });
			} catch (last) {
				log(`No word to ${user}: ${reasonOf(last)}`);
			}
		}
	}
}
