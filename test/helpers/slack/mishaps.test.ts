/** What goes wrong in the stand-in on purpose, and how a real client and its connections come through. */
import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createBoltApp } from './bolt-app.ts';
import { ends, open, quiet, type Scene, wordOf } from './scene.ts';
import { openSlack } from './workspace.ts';

describe('what goes wrong on purpose', () => {
	const post = ({ app, general }: Scene, text = 'hello') =>
		app.client.chat.postMessage({ channel: general.id, text, ...quiet });

	it('is a 429 with Retry-After, by a fault or over the budget; coming back too early is noticed', async () => {
		const scene = await open({ rate: { perSecond: 1, burst: 2 } });
		const { slack, general } = scene;
		for (const text of ['one', 'two', 'three']) await post(scene, text);
		expect(slack.messages(general).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
		const refused = slack.calls('chat.postMessage').filter(({ answer }) => answer?.error === 'ratelimited');
		expect(refused).toHaveLength(1);
		expect(slack.impatience).toEqual([]);
		slack.fault('team.info', { kind: '429', retryAfter: 1 }, { times: 1 });
		const ask = () =>
			fetch(`${slack.env.SLACK_API_URL}team.info`, {
				method: 'POST',
				headers: { authorization: `Bearer ${slack.env.SLACK_BOT_TOKEN}` },
			});
		const first = await ask();
		expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
		await new Promise((resolve) => setTimeout(resolve, 300));
		await ask();
		expect(slack.impatience).toMatchObject([{ method: 'team.info' }]);
	});

	it('is a share of the calls, evenly spread, as long as the fault lasts', async () => {
		const scene = await open();
		const { slack, general } = scene;
		const end = slack.fault('chat.postMessage', { kind: 'error', error: 'fatal_error', share: 0.5 });
		const words: string[] = [];
		for (let count = 0; count < 4; count += 1) words.push(await wordOf(post(scene)));
		expect(words).toEqual(['ok', 'fatal_error', 'ok', 'fatal_error']);
		end();
		expect(await wordOf(post(scene))).toBe('ok');
		expect(slack.messages(general)).toHaveLength(3);
		slack.fault('chat.postMessage', { kind: 'error', error: 'missing_scope', needed: 'chat:write' });
		await expect(post(scene)).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'chat:write' } });
	});

	it('is a reset before anything is stored, or after, when the retry of the client posts twice', async () => {
		const scene = await open();
		const { slack, general } = scene;
		slack.fault('chat.postMessage', { kind: 'reset', when: 'before' }, { times: 1 });
		await post(scene, 'before');
		slack.fault('chat.postMessage', { kind: 'reset', when: 'after' }, { times: 1 });
		await post(scene, 'after');
		expect(slack.messages(general).map(({ text }) => text)).toEqual(['before', 'after', 'after']);
		expect(slack.calls('chat.postMessage')).toHaveLength(4);
	});

	it('is a call that is never answered', async () => {
		const scene = await open();
		scene.slack.fault('chat.postMessage', { kind: 'hang' }, { times: 1 });
		const hanging = post(scene);
		await scene.slack.until(() => scene.slack.calls('chat.postMessage').length === 2, { ms: 4000 });
		await hanging;
		expect(scene.slack.messages(scene.general)).toHaveLength(1);
	});
});

describe('the connections of Socket Mode', () => {
	it('share the envelopes, and each ticket opens one', async () => {
		const counts = new Map<App, number>();
		const { slack, ada, general } = await open({ connections: 2 }, (app) => {
			app.event('message', async () => {
				counts.set(app, (counts.get(app) ?? 0) + 1);
			});
		});
		for (const text of ['one', 'two', 'three', 'four']) await ada.says(general, text);
		await slack.until(() => [...counts.values()].reduce((sum, count) => sum + count, 0) === 4);
		expect([...counts.values()]).toEqual([2, 2]);
		const url = String(slack.calls('apps.connections.open')[0]?.answer?.url);
		const socket = new WebSocket(url);
		await new Promise((resolve) => socket.addEventListener('error', resolve));
		expect(new Set(slack.problems)).toEqual(new Set(['a Socket Mode ticket was used twice']));
	});

	it('are refreshed after a warning, and come back; what is sent meanwhile takes the other', async () => {
		const seen: string[] = [];
		const { slack, ada, general } = await open({ connections: 2 }, (app) => {
			app.message(async ({ message }) => {
				if ('text' in message) seen.push(message.text ?? '');
			});
		});
		await slack.refresh();
		await ada.says(general, 'meanwhile');
		await slack.until(() => seen.length === 1);
		await slack.connected(2);
		expect(slack.calls('apps.connections.open')).toHaveLength(3);
		expect(slack.problems).toEqual([]);
	});

	it('break off, and an event that nobody acknowledged is sent again over a new one', async () => {
		const seen: string[] = [];
		const { slack, ada, general } = await open({ clockScale: 0.01 }, (app) => {
			app.message(async ({ message }) => {
				if ('text' in message) seen.push(message.text ?? '');
			});
		});
		slack.drop();
		await ada.says(general, 'into the void');
		await slack.until(() => seen.length === 1);
		expect(slack.deliveries.some(({ outcome }) => outcome === 'connection_failed')).toBe(true);
		await slack.until(() => slack.deliveries.at(-1)?.outcome === 'acked');
	});

	it('are refused when the app token is', async () => {
		const slack = await openSlack({ transport: 'socket' });
		ends.push(slack.close);
		slack.refuseConnections('invalid_auth');
		const { start } = createBoltApp(slack.env);
		expect(await wordOf(start())).toBe('invalid_auth');
	});
});
