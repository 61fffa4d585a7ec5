/** What the stand-in's Web API answers and refuses, called by the real client. */
import { describe, expect, it } from 'vitest';
import { open, quiet, wordOf } from './scene.ts';

describe('the calls of the Web API', () => {
	it('are refused without a token, with a wrong one, with one of the other kind, and for a method that is not there', async () => {
		const { slack, app } = await open();
		const call = async (token: string | undefined, method = 'auth.test') => {
			const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
			const response = await fetch(`${slack.env.SLACK_API_URL}${method}`, { method: 'POST', headers });
			return ((await response.json()) as { error?: string }).error;
		};
		expect(await call(undefined)).toBe('not_authed');
		expect(await call('xoxb-wrong')).toBe('invalid_auth');
		expect(await call(slack.env.SLACK_APP_TOKEN)).toBe('not_allowed_token_type');
		expect(await call(slack.env.SLACK_BOT_TOKEN, 'apps.connections.open')).toBe('not_allowed_token_type');
		expect(await wordOf(app.client.apiCall('chat.shout'))).toBe('unknown_method');
		expect(slack.problems).toHaveLength(5);
	});

	it('name the scope that is missing, which no app can help', async () => {
		const { slack, app, ada, general } = await open({ scopes: ['app_mentions:read'] });
		const call = app.client.chat.postMessage({ channel: general.id, text: 'hello', ...quiet });
		await expect(call).rejects.toMatchObject({
			data: { error: 'missing_scope', needed: 'chat:write', provided: 'app_mentions:read' },
		});
		expect(slack.problems).toEqual([]);
		expect((await app.client.auth.test()).response_metadata?.scopes).toEqual(['app_mentions:read']);
		const message = await ada.says(general, `<@${slack.botUserId}> hello`);
		const kinds = slack.deliveries.map(({ kind }) => kind);
		expect([slack.eventsOf(message).length, kinds]).toEqual([1, ['app_mention']]);
	});

	it('are refused in places that are not there or not the app’s', async () => {
		const { slack, app, ada, general } = await open();
		const [closed, hidden] = [
			slack.channel('closed', { members: [ada], withBot: false }),
			slack.channel('hidden', { members: [ada], withBot: false, isPrivate: true }),
		];
		const post = (channel: string, more: object = {}) =>
			wordOf(app.client.chat.postMessage({ channel, text: 'hello', ...quiet, ...more }));
		expect(await post('C0')).toBe('channel_not_found');
		expect(await post(closed.id)).toBe('not_in_channel');
		expect(await post(hidden.id)).toBe('channel_not_found');
		expect(await post(general.id, { thread_ts: '1700000000.000001' })).toBe('invalid_thread_ts');
		expect(await wordOf(app.client.conversations.replies({ channel: general.id, ts: '1.1' }))).toBe('thread_not_found');
		const bob = slack.person('bob');
		const whisper = app.client.chat.postEphemeral({ channel: general.id, user: bob.id, text: 'hello' });
		expect(await wordOf(whisper)).toBe('user_not_in_channel');
		const theirs = await ada.says(general, 'mine');
		const update = app.client.chat.update({ channel: general.id, ts: theirs.ts, text: 'yours' });
		expect(await wordOf(update)).toBe('cant_update_message');
		expect(slack.messages(general).map(({ text }) => text)).toEqual(['mine']);
		expect(slack.problems).toEqual([
			'chat.postMessage: channel_not_found: no channel C0',
			'chat.postMessage: not_in_channel: the app is no member of closed',
			`chat.postMessage: channel_not_found: no channel ${hidden.id}`,
			'chat.postMessage: invalid_thread_ts: thread_ts 1700000000.000001 is no message of general',
			'conversations.replies: thread_not_found: no message 1.1 in general',
			`chat.postEphemeral: user_not_in_channel: ${bob.id} is not in general`,
			`chat.update: cant_update_message: ${theirs.ts} is a message of somebody else`,
		]);
		expect(slack.forgive(/not_found/)).toHaveLength(3);
		expect(slack.problems).toHaveLength(4);
	});

	it('are a problem where a reply’s timestamp stands for its thread, or an argument is not known', async () => {
		const { slack, app, ada, general } = await open();
		const root = await ada.says(general, 'root');
		const reply = await ada.says(general, 'reply', { thread: root });
		await app.client.chat.postMessage({ channel: general.id, thread_ts: reply.ts, text: 'hello', ...quiet });
		expect(slack.thread(root)).toHaveLength(3);
		await app.client.apiCall('chat.postMessage', { channel: general.id, text: 'hello', ...quiet, thread: root.ts });
		expect(slack.problems).toEqual([
			`thread_ts ${reply.ts} is a reply, not the first message of its thread`,
			'chat.postMessage: it has no argument thread',
		]);
	});

	it('give threads page by page, with metadata only when it is asked for', async () => {
		const { app, ada, general, slack } = await open();
		const root = await ada.says(general, 'root');
		const metadata = { event_type: 'answer', event_payload: { id: 'q1' } };
		for (const text of ['one', 'two'])
			await app.client.chat.postMessage({ channel: general.id, thread_ts: root.ts, text, metadata, ...quiet });
		const place = { channel: general.id, ts: root.ts };
		const first = await app.client.conversations.replies({ ...place, limit: 2 });
		expect(first.messages?.map(({ text }) => text)).toEqual(['root', 'one']);
		expect(first.messages?.[1]?.metadata).toEqual({ event_type: 'answer' });
		const cursor = first.response_metadata?.next_cursor ?? '';
		const second = await app.client.conversations.replies({ ...place, limit: 2, cursor, include_all_metadata: true });
		expect(second.messages?.map(({ text }) => text)).toEqual(['two']);
		expect(second.messages?.[0]?.metadata).toEqual(metadata);
		expect([first.has_more, second.has_more]).toEqual([true, false]);
		const wrong = { event_type: 'an answer', event_payload: {} };
		const post = app.client.chat.postMessage({ channel: general.id, text: 'x', metadata: wrong, ...quiet });
		expect(await wordOf(post)).toBe('invalid_metadata_format');
		expect(slack.problems).toHaveLength(1);
	});

	it('tell of people, teams and conversations', async () => {
		const { app, ada, general, slack } = await open();
		const shared = slack.channel('shared', { isExternal: true });
		expect((await app.client.users.info({ user: ada.id })).user?.name).toBe('ada');
		expect((await app.client.team.info()).team?.name).toBe('Acme');
		expect((await app.client.conversations.info({ channel: shared.id })).channel?.is_ext_shared).toBe(true);
		expect((await app.client.conversations.members({ channel: general.id })).members).toContain(ada.id);
		const mine = await app.client.users.conversations({});
		expect(mine.channels?.map(({ name }) => name)).toEqual(['general', 'shared']);
		const opened = await app.client.conversations.open({ users: ada.id });
		expect(opened.channel?.id).toBe(ada.dm().id);
		const message = await ada.says(general, 'hello');
		await app.client.reactions.add({ channel: general.id, timestamp: message.ts, name: 'eyes' });
		expect(message.reactions).toEqual([{ name: 'eyes', user: slack.botUserId }]);
		expect(slack.problems).toEqual([]);
	});
});

describe('the agent surface', () => {
	it('keeps statuses and prompts, within their limits', async () => {
		const { slack, app, ada } = await open();
		const dm = ada.dm();
		const { ts } = await ada.says(dm, 'hello');
		const { threads } = app.client.assistant;
		const place = { channel_id: dm.id, thread_ts: ts };
		await threads.setStatus({ ...place, status: 'is reading…', loading_messages: ['One', 'Two'] });
		await app.client.chat.postMessage({ channel: dm.id, thread_ts: ts, text: 'Done.', ...quiet });
		expect(slack.statuses.map(({ via, status }) => `${via}: ${status}`)).toEqual([
			'assistant: is reading…',
			'cleared: ',
		]);
		expect(await wordOf(threads.setStatus({ ...place, status: 'x', loading_messages: Array(11).fill('x') }))).toBe(
			'invalid_arguments',
		);
		expect(await wordOf(threads.setStatus({ channel_id: dm.id, thread_ts: '1.1', status: 'x' }))).toBe(
			'invalid_thread_ts',
		);
		const prompt = { title: 'Ask', message: 'What about markets?' };
		const prompts = Array(4).fill(prompt);
		await threads.setSuggestedPrompts({ channel_id: dm.id, prompts });
		expect(slack.prompts).toEqual([{ channel: dm.id, title: undefined, prompts }]);
		expect(await wordOf(threads.setSuggestedPrompts({ channel_id: dm.id, prompts: [...prompts, prompt] }))).toBe(
			'invalid_arguments',
		);
		await threads.setSuggestedPrompts({ ...place, prompts });
		expect(slack.prompts).toHaveLength(1);
		const { setStatus } = app.client.agents.sessions;
		expect(await wordOf(setStatus({ ...place, status: 'processing' }))).toBe('ok');
		expect(await wordOf(setStatus({ ...place, status: 'dreaming' }))).toBe('invalid_arguments');
		expect(await wordOf(setStatus({ ...place, status: 'active', username: 'Sic' }))).toBe('missing_scope');
		expect(slack.problems).toHaveLength(5);
	});
});
