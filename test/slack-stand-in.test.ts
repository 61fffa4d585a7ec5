/** The stand-in for Slack, driven by a real Bolt app on both transports: what it delivers, and what it refuses. */
import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createBoltApp } from './helpers/slack/bolt-app.ts';
import type { Person } from './helpers/slack/people.ts';
import type { Channel, Message } from './helpers/slack/state.ts';
import { openSlack, type Slack, type SlackOptions } from './helpers/slack/workspace.ts';

interface Scene {
	slack: Slack;
	app: App;
	ada: Person;
	general: Channel;
}

const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

/** @param prepare gives the app its listeners. */
async function open(
	options: Partial<SlackOptions> & { connections?: number },
	prepare: (app: App) => void = () => {},
): Promise<Scene> {
	const { connections = 1, ...rest } = options;
	const slack = await openSlack({ transport: 'socket', ...rest });
	const { apps, start, stop } = createBoltApp(slack.env, connections);
	const [app] = apps;
	if (!app) throw new Error('No app');
	for (const each of apps) prepare(each);
	await start();
	ends.push(stop, slack.close);
	await slack.connected(rest.transport === 'http' ? 1 : connections);
	const ada = slack.person('ada');
	return { slack, app, ada, general: slack.channel('general', { members: [ada] }) };
}

const quiet = { unfurl_links: false, unfurl_media: false };
const answered = (slack: Slack, message: Message) =>
	slack.thread(message).filter(({ user }) => user === slack.botUserId);

/** Answers mentions in their thread. */
const answering = (app: App) =>
	app.event('app_mention', async ({ event, client }) => {
		await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Here I am.', ...quiet });
	});

describe('over Socket Mode', () => {
	it('delivers a mention once as app_mention and once as message, and keeps the answer in its thread', async () => {
		const seen: string[] = [];
		const { slack, ada, general } = await open({}, (app) => {
			answering(app);
			app.message(async ({ message }) => {
				if (message.subtype === undefined && !('bot_id' in message)) seen.push(message.ts);
			});
		});
		const message = await ada.says(general, `<@${slack.botUserId}> are you there?`);
		await slack.until(() => answered(slack, message).length === 1 && seen.length === 1);
		expect(slack.thread(message).map(({ text }) => text)).toEqual([message.text, 'Here I am.']);
		expect(seen).toEqual([message.ts]);
		const [mention, twin] = slack.deliveries;
		expect([mention?.kind, twin?.kind]).toEqual(['app_mention', 'message']);
		expect(mention?.eventId).not.toBe(twin?.eventId);
		expect(slack.problems).toEqual([]);
	});
});
