/** A day of the bot in a workspace: the program as a process, on an index of its own, and the people who use it. */
import { copyIndex, startBot } from './bot.ts';
import type { Channel, Message } from './slack/state.ts';
import { openSlack, type Slack, type SlackOptions } from './slack/workspace.ts';

export const transports = ['socket', 'http'] as const;
export type Transport = (typeof transports)[number];

export interface Day {
	slack: Slack;
	/** Where the bot's index is. */
	uri: string;
	/** Another bot of the same app on the same index; the first one is `bot`. */
	start(env?: Record<string, string>): Promise<ReturnType<typeof startBot>>;
	bot: ReturnType<typeof startBot>;
	/** The bot's answers in the thread of a message, when there are `count` of them. */
	answers(message: Message, count?: number): Promise<Message[]>;
	/** The first of them. */
	answer(message: Message): Promise<Message>;
	/** The message that only this person sees, when there are `count` of them. */
	whispers(person: { id: string; name: string }, count?: number, channel?: Channel): Promise<Message[]>;
	/** Ends when nothing that was delivered is unanswered, and some ms more: for what must not be answered. */
	quiet(): Promise<void>;
	end(): Promise<void>;
}

/** @param from the index that is copied for this day. */
export async function openDay(
	from: string,
	options: SlackOptions,
	env: Record<string, string> = {},
	{ isStarted = true }: { isStarted?: boolean } = {},
): Promise<Day> {
	const slack = await openSlack(options);
	const index = await copyIndex(from);
	const bots: ReturnType<typeof startBot>[] = [];
	const start = async (more: Record<string, string> = {}) => {
		const bot = startBot({ ...slack.env, LANCEDB_URI: index.uri, ...env, ...more });
		bots.push(bot);
		await bot.ready();
		return bot;
	};
	const bot = isStarted ? await start() : startBot({});
	if (!isStarted) bot.stop('SIGKILL');
	const answersOf = (message: Message) => slack.thread(message).filter(({ user }) => user === slack.botUserId);
	const answers = async (message: Message, count = 1) => {
		await slack.until(() => answersOf(message).length >= count, { ms: 40_000 });
		return answersOf(message);
	};
	return {
		slack,
		uri: index.uri,
		bot,
		start,
		answers,
		async answer(message) {
			const [first] = await answers(message);
			if (!first) throw new Error('There is no answer.');
			return first;
		},
		async whispers(person, count = 1, channel) {
			await slack.until(() => slack.ephemerals(person, channel).length >= count, { ms: 20_000 });
			return slack.ephemerals(person, channel);
		},
		async quiet() {
			await slack.until(() => slack.deliveries.every(({ outcome }) => outcome !== 'under way'), { ms: 20_000 });
			await new Promise((done) => setTimeout(done, 600));
		},
		async end() {
			for (const each of bots) each.stop('SIGKILL');
			await Promise.all(bots.map(({ ended }) => ended));
			await slack.close();
			await index.remove();
		},
	};
}
