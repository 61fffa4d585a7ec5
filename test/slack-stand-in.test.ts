/** The stand-in for Slack, driven by a real Bolt app on both transports: what it delivers, what it refuses, and what goes wrong on purpose. */
import type { App, types } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createBoltApp } from './helpers/slack/bolt-app.ts';
import type { Person } from './helpers/slack/people.ts';
import type { Channel, Message } from './helpers/slack/state.ts';
import { quotationsIn, transcriptOf } from './helpers/slack/transcript.ts';
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

const quiet = { unfurl_links: false, unfurl_media: false };
const answered = (slack: Slack, message: Message) =>
	slack.thread(message).filter(({ user }) => user === slack.botUserId);

/** Answers mentions in their thread. */
const answering = (app: App) =>
	app.event('app_mention', async ({ event, client }) => {
		await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Here I am.', ...quiet });
	});

/** Slack's word for why a call was refused; `ok` where it was not. */
async function wordOf(call: Promise<unknown>): Promise<string> {
	return call.then(
		() => 'ok',
		(error) => error?.data?.error ?? `${error?.name}: ${error?.message}`,
	);
}

function section(text: string): types.SectionBlock {
	return { type: 'section', text: { type: 'plain_text', text } };
}

function button(text: string, actionId: string, value = 'v'): types.Button {
	return { type: 'button', action_id: actionId, text: { type: 'plain_text', text }, value };
}

function modal(blocks: types.KnownBlock[], more: Partial<types.ModalView> = {}): types.ModalView {
	return { type: 'modal', title: { type: 'plain_text', text: 'Find a quotation' }, blocks, ...more };
}

const topic: types.InputBlock = {
	type: 'input',
	block_id: 'topic',
	label: { type: 'plain_text', text: 'Topic' },
	element: { type: 'plain_text_input', action_id: 'topic' },
};

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
	it('delivers a mention once as app_mention and once as message, and keeps the answer in its thread', async () => {
		const seen: string[] = [];
		const { slack, ada, general } = await open({ transport }, (app) => {
			answering(app);
			app.message(async ({ message }) => {
				if (message.subtype === undefined && !('bot_id' in message)) seen.push(message.ts);
			});
		});
		const message = await ada.says(general, `<@${slack.botUserId}> are you there?`);
		await slack.until(() => answered(slack, message).length === 1 && seen.length === 1);
		expect(slack.thread(message).map(({ text }) => text)).toEqual([message.text, 'Here I am.']);
		expect(seen).toEqual([message.ts]);
		const ids = slack.eventsOf(message);
		expect(new Set(ids).size).toBe(2);
		const kinds = slack.deliveries.filter(({ eventId }) => ids.includes(eventId)).map(({ kind }) => kind);
		expect(kinds).toEqual(['app_mention', 'message']);
		expect(slack.acks.every(({ ms }) => ms < 3000)).toBe(true);
		expect(slack.problems).toEqual([]);
	});

	it('takes a command, its private answer, a button on it, a modal, and what is entered there', async () => {
		const { slack, ada, general } = await open({ transport }, (app) => {
			app.command('/quote', async ({ ack, respond }) => {
				await ack();
				await respond({ text: 'One.', blocks: [{ type: 'actions', elements: [button('Ask more', 'ask')] }] });
			});
			app.action('ask', async ({ ack, body, client }) => {
				await ack();
				const submit = { type: 'plain_text' as const, text: 'Find' };
				if ('trigger_id' in body)
					await client.views.open({
						trigger_id: body.trigger_id,
						view: modal([topic], { callback_id: 'find', submit }),
					});
			});
			app.view('find', async ({ ack, view }) => {
				const value = view.state.values.topic?.topic?.value ?? '';
				if (value === 'nothing') await ack({ response_action: 'errors', errors: { topic: 'There is nothing.' } });
				else await ack();
			});
		});
		expect(await ada.command('/quote', 'markets', general)).toBeLessThan(3000);
		await slack.until(() => slack.ephemerals(ada, general).length === 1);
		const [first] = slack.ephemerals(ada);
		if (!first) throw new Error('No answer');
		expect(transcriptOf(first)).toBe('[Ask more]');
		await ada.clicks(first, 'Ask more');
		await slack.until(() => slack.modal(ada));
		const view = slack.modal(ada);
		if (!view) throw new Error('No modal');
		expect(transcriptOf(view)).toBe('# Find a quotation\nTopic: ____\n[Find]');
		await expect(ada.submits(view, {})).rejects.toThrow('asks for "Topic"');
		await expect(ada.submits(view, { place: 'x' })).rejects.toThrow('asks for "Topic"');
		expect(await ada.submits(view, { topic: 'nothing' })).toEqual({ topic: 'There is nothing.' });
		expect(slack.modal(ada)?.id).toBe(view.id);
		expect(await ada.submits(view, { Topic: 'markets' })).toBeUndefined();
		expect(slack.modal(ada)).toBeUndefined();
		expect(slack.problems).toEqual([]);
	});

	it('sends an event without an acknowledgement again, under its id, three times at most', async () => {
		const tries: { id: string; num: number | undefined; reason: string | undefined }[] = [];
		const { slack, ada, general } = await open({ transport, ackDeadline: 150, clockScale: 0.001 }, (app) => {
			app.processEvent = async ({ body, retryNum, retryReason }) => {
				tries.push({ id: body.event_id, num: retryNum, reason: retryReason });
			};
		});
		await ada.says(general, 'hello');
		await slack.until(() => slack.deliveries.filter(({ outcome }) => outcome === 'http_timeout').length === 4);
		expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
		expect(tries.map(({ num }) => num ?? 0)).toEqual([0, 1, 2, 3]);
		expect(tries.at(-1)?.reason).toBe('http_timeout');
	});

	it('delivers each event four times when it is told to', async () => {
		const ids: string[] = [];
		const { slack, ada, general } = await open({ transport }, (app) => {
			app.event('message', async ({ body }) => {
				ids.push(body.event_id);
			});
		});
		slack.deliverEach(4);
		const message = await ada.says(general, 'hello');
		await slack.until(() => ids.length === 4);
		expect(ids).toEqual(Array(4).fill(slack.eventsOf(message)[0]));
	});

	it('says that the app did not respond where a command is not acknowledged in time', async () => {
		const { slack, ada, general } = await open({ transport, ackDeadline: 100 }, (app) => {
			app.command('/quote', async () => {});
		});
		expect(await ada.command('/quote', '', general)).toBeUndefined();
		expect(slack.problems).toEqual(['/quote was not acknowledged: http_timeout']);
	});

	it('shows the words of an acknowledgement to the person alone', async () => {
		const { slack, ada, general } = await open({ transport }, (app) => {
			app.command('/quote', async ({ ack }) => ack('One moment.'));
		});
		await ada.command('/quote', '', general);
		expect(slack.ephemerals(ada, general).map(({ text }) => text)).toEqual(['One moment.']);
		expect(slack.messages(general)).toEqual([]);
	});
});

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

describe('a message', () => {
	const words = (text: string): types.RichTextBlock => ({
		type: 'rich_text',
		elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
	});
	const raw = (block: object) => block as types.KnownBlock;
	const actions = (...elements: types.Button[]): types.KnownBlock => ({ type: 'actions', elements });
	const option = (value: string, text = value): types.PlainTextOption => ({
		text: { type: 'plain_text', text },
		value,
	});
	const select = (options: types.PlainTextOption[]): types.KnownBlock => ({
		type: 'actions',
		elements: [{ type: 'static_select', action_id: 's', options }],
	});
	const feedback = {
		type: 'feedback_buttons',
		positive_button: { text: { type: 'plain_text', text: 'Good' }, value: 'good' },
		negative_button: { text: { type: 'plain_text', text: 'Bad' }, value: 'bad' },
	};
	const refusedBlocks: [string, types.KnownBlock[], string][] = [
		['an unknown type', [raw({ type: 'marquee' })], 'blocks[0].type'],
		['an unknown field', [raw({ ...section('x'), colour: 'red' })], 'blocks[0]: Unrecognized key'],
		['51 blocks', Array.from({ length: 51 }, () => section('x')), 'no more than 50'],
		['a section of 3001 characters', [section('x'.repeat(3001))], 'blocks[0].text.text'],
		['a section without anything', [raw({ type: 'section' })], 'needs text or fields'],
		[
			'a header of 151 characters',
			[{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
			'blocks[0]',
		],
		['a header in mrkdwn', [raw({ type: 'header', text: { type: 'mrkdwn', text: 'x' } })], 'blocks[0].text.type'],
		[
			'11 context elements',
			[raw({ type: 'context', elements: Array(11).fill({ type: 'mrkdwn', text: 'x' }) })],
			'blocks[0].elements',
		],
		[
			'26 actions',
			[actions(...Array.from({ length: 26 }, (_, index) => button('x', `a${index}`)))],
			'blocks[0].elements',
		],
		['a button’s text of 76 characters', [actions(button('x'.repeat(76), 'a'))], 'blocks[0].elements[0].text.text'],
		[
			'a button’s value of 2001 characters',
			[actions(button('x', 'a', 'x'.repeat(2001)))],
			'blocks[0].elements[0].value',
		],
		[
			'a button’s link of 3001 characters',
			[actions({ ...button('x', 'a'), url: `https://x.org/${'x'.repeat(2987)}` })],
			'elements[0].url',
		],
		['an action_id twice in a block', [actions(button('x', 'a'), button('y', 'a'))], 'action_id "a" already exists'],
		['an action_id of 256 characters', [actions(button('x', 'a'.repeat(256)))], 'elements[0].action_id'],
		[
			'a block_id twice',
			[
				{ ...section('x'), block_id: 'b' },
				{ ...section('y'), block_id: 'b' },
			],
			'block_id: "b" already exists',
		],
		['a block_id of 256 characters', [{ ...section('x'), block_id: 'b'.repeat(256) }], 'blocks[0].block_id'],
		['an empty text in rich text', [words('')], 'elements[0].elements[0].text'],
		[
			'an unknown element in rich text',
			[raw({ type: 'rich_text', elements: [{ type: 'rich_text_poem', elements: [] }] })],
			'elements[0].type',
		],
		[
			'mrkdwn in rich text',
			[raw({ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'mrkdwn', text: 'x' }] }] })],
			'elements[0].elements[0].type',
		],
		[
			'a button among context actions',
			[raw({ type: 'context_actions', elements: [button('x', 'a')] })],
			'elements[0].type',
		],
		['6 context actions', [raw({ type: 'context_actions', elements: Array(6).fill(feedback) })], 'blocks[0].elements'],
		['a select without options', [select([])], 'elements[0].options'],
		['101 options', [select(Array.from({ length: 101 }, (_, index) => option(`${index}`)))], 'elements[0].options'],
		['an option’s text of 76 characters', [select([option('x', 'x'.repeat(76))])], 'options[0].text.text'],
		['an option’s value of 151 characters', [select([option('x'.repeat(151), 'x')])], 'options[0].value'],
		['an input without a label', [raw({ type: 'input', element: { type: 'plain_text_input' } })], 'blocks[0].label'],
	];

	it.each(refusedBlocks)('is refused for %s', async (_what, blocks, place) => {
		const { slack, app, general } = await open();
		const post = app.client.chat.postMessage({ channel: general.id, text: 'x', blocks, ...quiet });
		await expect(post).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
		expect(slack.problems).toHaveLength(1);
		expect(slack.problems[0]).toContain(place);
		expect(slack.messages(general)).toEqual([]);
	});

	it('is refused without words, with too many, and over the length of all blocks', async () => {
		const { slack, app, general } = await open();
		const post = (text: string, blocks?: types.KnownBlock[]) =>
			wordOf(
				app.client.chat.postMessage({ channel: general.id, text, ...(blocks ? { blocks } : { blocks: [] }), ...quiet }),
			);
		expect(await post('')).toBe('no_text');
		expect(await post('x'.repeat(40_001))).toBe('msg_too_long');
		expect(
			await post(
				'x',
				Array.from({ length: 5 }, () => section('x'.repeat(2700))),
			),
		).toBe('msg_blocks_too_long');
		expect(
			await post(
				'x',
				Array.from({ length: 50 }, () => section('x')),
			),
		).toBe('ok');
		expect(slack.problems).toHaveLength(3);
	});

	it('is a problem, and posted, without a fallback text, with unfurling, and where Slack truncates it', async () => {
		const { slack, app, general } = await open();
		await app.client.chat.postMessage({ channel: general.id, blocks: [section('x')], ...quiet } as never);
		await app.client.chat.postMessage({ channel: general.id, text: 'x', unfurl_links: false });
		await app.client.chat.postMessage({ channel: general.id, text: 'x'.repeat(4001), ...quiet });
		expect(slack.messages(general)).toHaveLength(3);
		expect(slack.problems.map((problem) => problem.slice(0, 40))).toEqual([
			'chat.postMessage: no fallback text besid',
			'chat.postMessage: unfurling is not turne',
			'chat.postMessage: text of 4001 character',
		]);
	});

	it('has its mentions, broadcasts and links found, in mrkdwn, in the text and in rich text; escaped ones are none', async () => {
		const { slack, app, general } = await open();
		const mrkdwn = (text: string): types.KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
		const blocks = [
			mrkdwn('hey <!channel> and <https://evil.org|trusted>'),
			mrkdwn('&lt;!channel&gt; is inert, so is 1 < 2'),
			section('<!here> in plain text is inert'),
			words('<@U123> in rich text is inert'),
			raw({
				type: 'rich_text',
				elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] }],
			}),
		];
		await app.client.chat.postMessage({ channel: general.id, text: 'ask <@U123>', blocks, ...quiet });
		expect(slack.live.map(({ place, words }) => `${place}: ${words}`)).toEqual([
			'chat.postMessage blocks[0].text: <!channel>',
			'chat.postMessage blocks[0].text: <https://evil.org|trusted>',
			'chat.postMessage blocks[4].elements[0].elements[0]: {"type":"broadcast","range":"here"}',
			'chat.postMessage text: <@U123>',
		]);
	});

	it('is shown as a person reads it, and its quotations are collected', async () => {
		const { slack, app, general } = await open();
		const blocks = [
			raw({
				type: 'rich_text',
				elements: [
					{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'First line\nsecond line' }] },
					{
						type: 'rich_text_section',
						elements: [
							{ type: 'text', text: 'bold', style: { bold: true } },
							{ type: 'text', text: ' and ' },
							{ type: 'text', text: 'struck', style: { strike: true } },
						],
					},
				],
			}),
			actions(button('Show in context', 'context'), button('Save', 'save')),
			raw({ type: 'context', elements: [{ type: 'plain_text', text: 'by rank' }] }),
			raw({ type: 'context_actions', elements: [feedback] }),
		];
		await app.client.chat.postMessage({ channel: general.id, text: 'x', blocks, ...quiet });
		const [message] = slack.messages(general);
		if (!message) throw new Error('No message');
		expect(transcriptOf(message)).toBe(
			'▌ First line\n▌ second line\n**bold** and ~~struck~~\n[Show in context] [Save]\n(by rank)\n[Good] [Bad]',
		);
		expect(quotationsIn(message)).toEqual(['First line\nsecond line']);
		expect(slack.problems).toEqual([]);
	});
});

describe('a view', () => {
	it.each([
		['a title of 25 characters', { title: { type: 'plain_text', text: 'x'.repeat(25) } }, 'view.title.text'],
		['a submit of 25 characters', { submit: { type: 'plain_text', text: 'x'.repeat(25) } }, 'view.submit.text'],
		['a close of 25 characters', { close: { type: 'plain_text', text: 'x'.repeat(25) } }, 'view.close.text'],
		['private_metadata of 3001 characters', { private_metadata: 'x'.repeat(3001) }, 'view.private_metadata'],
		['a callback_id of 256 characters', { callback_id: 'x'.repeat(256) }, 'view.callback_id'],
		['101 blocks', { blocks: Array.from({ length: 101 }, () => section('x')) }, 'no more than 100'],
		['an input without a submit button', { blocks: [topic] }, 'view.submit: is required'],
		[
			'context actions',
			{
				blocks: [
					{
						type: 'context_actions',
						elements: [{ type: 'icon_button', icon: 'trash', text: { type: 'plain_text', text: 'x' } }],
					},
				],
			},
			'is not allowed here',
		],
	])('is refused for %s', async (_what, fault, place) => {
		const errors: string[] = [];
		const { slack, ada, general } = await open({}, (app) => {
			app.command('/quote', async ({ ack, command, client }) => {
				await ack();
				const view = { ...modal([section('x')]), ...fault } as types.ModalView;
				errors.push(await wordOf(client.views.open({ trigger_id: command.trigger_id, view })));
			});
		});
		await ada.command('/quote', '', general);
		await slack.until(() => errors.length === 1);
		expect(errors).toEqual(['invalid_arguments']);
		expect(slack.problems.join()).toContain(place);
		expect(slack.modal(ada)).toBeUndefined();
	});

	it('needs a trigger that is known, fresh and not used', async () => {
		const words: string[] = [];
		const { slack, ada, general } = await open({}, (app) => {
			app.command('/quote', async ({ ack, command, client }) => {
				await ack();
				const view = modal([section('x')]);
				if (command.text === 'late') await new Promise((resolve) => setTimeout(resolve, 3100));
				words.push(await wordOf(client.views.open({ trigger_id: command.trigger_id, view })));
				words.push(await wordOf(client.views.open({ trigger_id: command.trigger_id, view })));
				words.push(await wordOf(client.views.open({ trigger_id: '1.2.x', view })));
			});
		});
		await ada.command('/quote', '', general);
		await ada.command('/quote', 'late', general);
		await slack.until(() => words.length === 6);
		expect(words.slice(0, 3)).toEqual(['ok', 'exchanged_trigger_id', 'invalid_trigger_id']);
		expect(words.slice(3)).toEqual(['expired_trigger_id', 'expired_trigger_id', 'invalid_trigger_id']);
	});

	it('is updated by its hash, pushed three deep at most, and published to a person’s Home', async () => {
		const words: string[] = [];
		const { slack, app, ada, general } = await open({}, (each) => {
			each.command('/quote', async ({ ack, command, client }) => {
				await ack();
				const view = modal([{ type: 'actions', elements: [button('Deeper', 'deeper')] }]);
				await client.views.open({ trigger_id: command.trigger_id, view });
			});
			each.action('deeper', async ({ ack, body, client }) => {
				await ack();
				const view = modal([{ type: 'actions', elements: [button('Deeper', 'deeper')] }]);
				if ('trigger_id' in body) words.push(await wordOf(client.views.push({ trigger_id: body.trigger_id, view })));
			});
			each.event('app_home_opened', async ({ event, client }) => {
				if (event.tab === 'home')
					await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section('At home')] } });
			});
		});
		await ada.command('/quote', '', general);
		for (const expected of [1, 2, 3]) {
			await slack.until(() => slack.modal(ada));
			const front = slack.modal(ada);
			if (front) await ada.clicks(front, 'Deeper');
			await slack.until(() => words.length === expected);
		}
		expect(words).toEqual(['ok', 'ok', 'push_limit_reached']);
		const front = slack.modal(ada);
		const update = (hash: string) =>
			wordOf(app.client.views.update({ view_id: front?.id ?? '', hash, view: modal([section('New')]) }));
		expect(await update('stale')).toBe('hash_conflict');
		expect(await update(front?.hash ?? '')).toBe('ok');
		expect(await update(front?.hash ?? '')).toBe('hash_conflict');
		await ada.opensHome();
		await slack.until(() => slack.home(ada));
		const home = slack.home(ada);
		expect(home && transcriptOf(home)).toBe('At home');
	});
});

describe('what people do', () => {
	it('reaches the app as edits, joins, deletions, other bots, reactions, shortcuts and direct messages', async () => {
		const seen: string[] = [];
		const { slack, ada, general } = await open({}, (app) => {
			app.event('message', async ({ event }) => {
				seen.push(`${event.channel_type} ${event.subtype ?? ('bot_id' in event ? 'bot' : 'plain')}`);
			});
			app.event('app_mention', async ({ event }) => {
				seen.push(`mention${'edited' in event ? ' edited' : ''}`);
			});
			app.event('reaction_added', async ({ event }) => {
				seen.push(event.reaction);
			});
			app.event('app_home_opened', async ({ event }) => {
				seen.push(`home ${event.tab}`);
			});
			app.shortcut('check', async ({ ack, shortcut }) => {
				await ack();
				if (shortcut.type === 'message_action') seen.push(`check ${shortcut.message.text}`);
			});
		});
		const expectNext = async (...expected: string[]) => {
			await slack.until(() => seen.length >= expected.length);
			expect(seen.splice(0)).toEqual(expected);
		};
		const message = await ada.says(general, 'plain');
		await expectNext('channel plain');
		await ada.says(general, `<@${slack.botUserId}> now`, { as: 'edit' });
		await expectNext('mention edited', 'channel message_changed');
		await ada.says(general, 'has joined', { as: 'join' });
		await expectNext('channel channel_join');
		await ada.says(general, 'gone', { as: 'delete' });
		await expectNext('channel message_deleted');
		await ada.says(general, 'beep', { as: 'bot' });
		await expectNext('channel bot');
		await ada.says(ada.dm(), `<@${slack.botUserId}> hello`);
		await expectNext('im plain');
		await ada.reacts(message, 'speech_balloon');
		await expectNext('speech_balloon');
		await ada.shortcut('check', message);
		await expectNext('check plain');
		await ada.opensMessages();
		await expectNext('home messages');
		const old = await ada.says(general, 'old', { agoMs: 3_600_000 });
		expect(Date.now() / 1000 - Number(old.ts)).toBeGreaterThan(3599);
	});

	it('cannot be what they do not see: another’s private answer, a button that is not there, a channel they are not in', async () => {
		const { slack, app, ada, general } = await open();
		const bob = slack.person('bob');
		await app.client.chat.postEphemeral({ channel: general.id, user: ada.id, text: 'for you' });
		const [whisper] = slack.ephemerals(ada);
		if (!whisper) throw new Error('No whisper');
		await expect(bob.clicks(whisper, 'Save')).rejects.toThrow('bob does not see');
		await expect(ada.clicks(whisper, 'Save')).rejects.toThrow('ada sees no "Save"');
		await expect(bob.says(general, 'hello')).rejects.toThrow('bob is not in general');
		expect(slack.ephemerals(bob)).toEqual([]);
	});

	it('tells the app nothing from a channel that it is not in', async () => {
		const { slack, ada } = await open();
		const closed = slack.channel('closed', { members: [ada], withBot: false });
		await ada.says(closed, `<@${slack.botUserId}> hello`);
		expect(slack.deliveries).toEqual([]);
	});

	it('lets a response URL answer five times, replace what it came from, and delete it', async () => {
		const words: string[] = [];
		const { slack, ada, general } = await open({}, (app) => {
			app.command('/quote', async ({ ack, respond }) => {
				await ack();
				await respond({
					text: 'A',
					blocks: [{ type: 'actions', elements: [button('Next', 'next'), button('Close', 'close')] }],
				});
				for (const _ of Array(4)) await respond({ text: 'more' });
				words.push(await wordOf(respond('one too many')));
			});
			app.action('next', async ({ ack, respond }) => {
				await ack();
				await respond({
					text: 'B',
					replace_original: true,
					blocks: [{ type: 'actions', elements: [button('Close', 'close')] }],
				});
			});
			app.action('close', async ({ ack, respond }) => {
				await ack();
				await respond({ delete_original: true });
			});
		});
		await ada.command('/quote', '', general);
		await slack.until(() => words.length === 1);
		expect(words[0]).toContain('404');
		expect(slack.forgive(/used_url/)).toHaveLength(1);
		const texts = () => slack.ephemerals(ada).map(({ text }) => text);
		expect(texts()).toEqual(['A', 'more', 'more', 'more', 'more']);
		const [first] = slack.ephemerals(ada);
		if (!first) throw new Error('No answer');
		await ada.clicks(first, 'Next');
		await slack.until(() => texts()[0] === 'B');
		await expect(ada.clicks(first, 'Next')).rejects.toThrow('sees no "Next" there, but: Close');
		await ada.clicks(first, 'close');
		await slack.until(() => texts().length === 4);
		expect(slack.messages(general)).toEqual([]);
		expect(slack.problems).toEqual([]);
	});
});

describe('a stream', () => {
	async function streamed(scene: Scene) {
		const { slack, app, ada, general } = scene;
		const root = await ada.says(general, 'a question');
		const args = {
			channel: general.id,
			thread_ts: root.ts,
			recipient_user_id: ada.id,
			recipient_team_id: slack.teamId,
		};
		return { root, args, streamer: app.client.chatStream({ ...args, buffer_size: 1 }) };
	}

	it('grows in its thread, ends with blocks and metadata, and then takes nothing more', async () => {
		const scene = await open();
		const { slack, app, general } = scene;
		const { root, streamer } = await streamed(scene);
		await streamer.append({ markdown_text: 'First, ' });
		await streamer.append({ markdown_text: 'second.' });
		await streamer.append({ chunks: [{ type: 'task_update', id: 't', title: 'Reading', status: 'in_progress' }] });
		await streamer.append({ chunks: [{ type: 'task_update', id: 't', title: 'Reading', status: 'complete' }] });
		await streamer.append({ chunks: [{ type: 'blocks', blocks: [section('A quotation')] }] });
		const metadata = { event_type: 'answer', event_payload: {} };
		await streamer.stop({ blocks: [{ type: 'actions', elements: [button('Save', 'save')] }], metadata });
		const [answer] = answered(slack, root);
		if (!answer) throw new Error('No answer');
		expect(transcriptOf(answer)).toBe('First, second.\n<complete: Reading>\nA quotation\n[Save]');
		expect([answer.text, answer.metadata]).toEqual(['First, second.', metadata]);
		const more = app.client.chat.appendStream({ channel: general.id, ts: answer.ts, markdown_text: 'x' });
		expect(await wordOf(more)).toBe('message_not_in_streaming_state');
		expect(slack.problems).toEqual([]);
	});

	it('needs a thread and, in channels, its recipient; and chunks of a known kind', async () => {
		const scene = await open();
		const { args } = await streamed(scene);
		const { chat } = scene.app.client;
		const { recipient_team_id: team, recipient_user_id: user, thread_ts: thread, channel } = args;
		expect(await wordOf(chat.startStream({ channel, thread_ts: thread }))).toBe('missing_recipient_user_id');
		expect(await wordOf(chat.startStream({ channel, thread_ts: thread, recipient_user_id: user }))).toBe(
			'missing_recipient_team_id',
		);
		const withoutThread = { channel, recipient_user_id: user, recipient_team_id: team };
		expect(await wordOf(chat.startStream(withoutThread as never))).toBe('invalid_arguments');
		const chunks = [{ type: 'poem', text: 'x' }] as never;
		expect(await wordOf(chat.startStream({ ...args, chunks }))).toBe('invalid_chunks');
		expect(await wordOf(chat.startStream({ ...args, markdown_text: 'x'.repeat(12_001) }))).toBe('msg_too_long');
		const dm = scene.ada.dm();
		const inDm = await scene.ada.says(dm, 'hello');
		expect(await wordOf(chat.startStream({ channel: dm.id, thread_ts: inDm.ts }))).toBe('ok');
		expect(scene.slack.problems).toHaveLength(5);
	});

	it('has concurrent appends recorded, and two ways of appending refused', async () => {
		const scene = await open();
		const { args } = await streamed(scene);
		const { chat } = scene.app.client;
		const { ts = '' } = await chat.startStream({ ...args, markdown_text: 'a' });
		const place = { channel: args.channel, ts };
		await Promise.all([
			chat.appendStream({ ...place, markdown_text: 'b' }),
			chat.appendStream({ ...place, markdown_text: 'c' }),
		]);
		expect(scene.slack.forgive(/concurrent appends/)).toHaveLength(1);
		const mixed = chat.appendStream({ ...place, chunks: [{ type: 'markdown_text', text: 'd' }] });
		expect(await wordOf(mixed)).toBe('streaming_mode_mismatch');
		expect(await wordOf(chat.update({ ...place, text: 'x' }))).toBe('streaming_state_conflict');
	});

	it('ends when the person stops it, or when Slack does', async () => {
		const stopped: string[][] = [];
		const scene = await open({}, (app) => {
			app.event('agent_session_stopped', async ({ event }) => {
				stopped.push(event.streaming_message_ts);
			});
		});
		const { slack, app, ada, general } = scene;
		const first = await streamed(scene);
		const { ts: mine = '' } = await app.client.chat.startStream({ ...first.args, markdown_text: 'a' });
		await ada.stops(first.root, general);
		await slack.until(() => stopped.length === 1);
		expect(stopped).toEqual([[mine]]);
		const place = { channel: general.id, markdown_text: 'x' };
		expect(await wordOf(app.client.chat.appendStream({ ...place, ts: mine }))).toBe('stopped_by_user');
		const second = await streamed(scene);
		const { ts = '' } = await app.client.chat.startStream(second.args);
		slack.endStreams();
		expect(await wordOf(app.client.chat.appendStream({ ...place, ts }))).toBe('message_not_in_streaming_state');
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
		expect(slack.deliveries.at(-1)).toMatchObject({ outcome: 'acked' });
	});

	it('are refused when the app token is', async () => {
		const slack = await openSlack({ transport: 'socket' });
		ends.push(slack.close);
		slack.refuseConnections('invalid_auth');
		const { start } = createBoltApp(slack.env);
		expect(await wordOf(start())).toBe('invalid_auth');
	});
});
