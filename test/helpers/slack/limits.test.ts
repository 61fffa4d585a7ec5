/** The limits of messages and views that the stand-in enforces, each by one that goes just over it. */
import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { button, modal, open, quiet, section, topic, wordOf } from './scene.ts';
import { quotationsIn, transcriptOf } from './transcript.ts';

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

	it('has the characters found that format it, in mrkdwn and in a text without blocks; plain text is not formatted', async () => {
		const { slack, app, general } = await open();
		const text = 'a *bold* _word_ and ~none~, `code`, 2 * 3 * 4, snake_case_name\n> said';
		const post = (blocks: types.KnownBlock[]) =>
			app.client.chat.postMessage({ channel: general.id, text, blocks, ...quiet });
		await post([section(text)]);
		expect(slack.formatting).toEqual([]);
		await post([]);
		const found = ['*bold*', '_word_', '~none~', '`code`', '> said'];
		expect(slack.formatting.splice(0).map(({ words }) => words)).toEqual(found);
		await post([{ type: 'section', text: { type: 'mrkdwn', text } }]);
		expect(slack.formatting.map(({ words }) => words)).toEqual(found);
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
