/** A day of the bot in a workspace: the program as a process, people who use it, and, in the end, a look at everything that it sent. */
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { createCorpusReader } from '../../src/corpus.ts';
import { openStore } from '../../src/lancedb.ts';
import { sentencesOf } from '../../src/sentences.ts';
import { copyIndex, startBot } from './bot.ts';
import type { Channel, Message } from './slack/state.ts';
import { quotationsIn } from './slack/transcript.ts';
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

export async function openDay(
	options: SlackOptions,
	env: Record<string, string> = {},
	{ isStarted = true }: { isStarted?: boolean } = {},
): Promise<Day> {
	const slack = await openSlack(options);
	const index = await copyIndex(inject('shippedIndex'));
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

/**
 * One day for a suite. When it ends, all that the bot sent is looked through: Slack's rules, live mentions and links, and every quotation
 * against its article.
 */
export function useDay(options: () => SlackOptions, env: Record<string, string> = {}): { current: Day } {
	const day = {} as { current: Day };
	beforeAll(async () => {
		day.current = await openDay(options(), env);
	}, 60_000);
	afterAll(async () => {
		try {
			await checkSent(day.current);
		} finally {
			await day.current?.end();
		}
	}, 60_000);
	return day;
}

/** The payload check: everything that the stand-in received. */
export async function checkSent({ slack, uri }: Day): Promise<void> {
	expect(slack.problems).toEqual([]);
	expect(liveIn(slack)).toEqual([]);
	const store = await openStore(uri);
	const corpus = await createCorpusReader(store).read();
	const rows = await store.list({ voices: [], sources: [], periods: [] }, corpus.size);
	store.close();
	const exact = rows.map(({ quotation }) => {
		const { start, end, text, article } = quotation;
		expect(corpus.articles.get(article.id)?.text.slice(start, end)).toBe(text);
		return text;
	});
	for (const { args } of slack.sent)
		for (const text of quotationsIn(args)) if (!isWhole(text, exact)) expect(exact).toContain(text);
}

/** Live mentions, broadcasts and links; the name of whoever shares something is the one that is meant to be. */
export function liveIn(slack: Slack): Slack['live'] {
	return slack.live.filter(({ words }) => !/^\{"type":"user","user_id":"U\w+"\}$/.test(words));
}

/** Whether a text is a quotation or passage, or whole sentences of one. */
function isWhole(text: string, exact: readonly string[]): boolean {
	return exact.some((whole) => {
		if (whole === text) return true;
		const at = whole.indexOf(text);
		const sentences = at < 0 ? [] : sentencesOf(whole);
		return sentences.some(({ start }) => start === at) && sentences.some(({ end }) => end === at + text.length);
	});
}
