/** A scene for the tests of the stand-in: a workspace with a real Bolt app, a person and a channel; and short ways to write blocks. */
import type { App, types } from '@slack/bolt';
import { afterEach } from 'vitest';
import { createBoltApp } from './bolt-app.ts';
import type { Person } from './people.ts';
import type { Channel, Message } from './state.ts';
import { openSlack, type Slack, type SlackOptions } from './workspace.ts';

export interface Scene {
	slack: Slack;
	app: App;
	ada: Person;
	general: Channel;
}

export const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

/** @param prepare gives the app its listeners. */
export async function open(
	options: Partial<SlackOptions> & { connections?: number } = {},
	prepare: (app: App) => void = () => {},
): Promise<Scene> {
	const { connections = 1, ...rest } = options;
	const slack = await openSlack({ transport: 'socket', ...rest });
	const { apps, start, stop } = createBoltApp(slack.env, connections);
	const [app] = apps;
	if (!app) throw new Error('No app');
	for (const each of apps) prepare(each);
	await start();
	ends.push(slack.idle, stop, slack.close);
	await slack.connected(connections);
	const ada = slack.person('ada');
	return { slack, app, ada, general: slack.channel('general', { members: [ada] }) };
}

export const quiet = { unfurl_links: false, unfurl_media: false };
export const answered = (slack: Slack, message: Message) =>
	slack.thread(message).filter(({ user }) => user === slack.botUserId);

/** Answers mentions in their thread. */
export const answering = (app: App) =>
	app.event('app_mention', async ({ event, client }) => {
		await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Here I am.', ...quiet });
	});

/** Slack's word for why a call was refused; `ok` where it was not. */
export async function wordOf(call: Promise<unknown>): Promise<string> {
	return call.then(
		() => 'ok',
		(error) => error?.data?.error ?? `${error?.name}: ${error?.message}`,
	);
}

export function section(text: string): types.SectionBlock {
	return { type: 'section', text: { type: 'plain_text', text } };
}

export function button(text: string, actionId: string, value = 'v'): types.Button {
	return { type: 'button', action_id: actionId, text: { type: 'plain_text', text }, value };
}

export function modal(blocks: types.KnownBlock[], more: Partial<types.ModalView> = {}): types.ModalView {
	return { type: 'modal', title: { type: 'plain_text', text: 'Find a quotation' }, blocks, ...more };
}

export const topic: types.InputBlock = {
	type: 'input',
	block_id: 'topic',
	label: { type: 'plain_text', text: 'Topic' },
	element: { type: 'plain_text_input', action_id: 'topic' },
};
