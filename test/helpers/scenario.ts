/** A day for a suite of scenarios, on the index of the shipped article; in its end everything that the bot sent is looked through. */
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { createCorpusReader } from '../../src/corpus.ts';
import { openStore } from '../../src/lancedb.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { type Day, openDay } from './day.ts';
import { quotationsIn } from './slack/transcript.ts';
import type { Slack, SlackOptions } from './slack/workspace.ts';

export function openShippedDay(options: SlackOptions, env: Record<string, string> = {}): Promise<Day> {
	return openDay(inject('shippedIndex'), options, env);
}

/**
 * One day for a suite. When it ends, all that the bot sent is looked through: Slack's rules, live mentions and links, and every quotation
 * against its article.
 */
export function useDay(options: () => SlackOptions, env: Record<string, string> = {}): { current: Day } {
	const day = {} as { current: Day };
	beforeAll(async () => {
		day.current = await openShippedDay(options(), env);
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
