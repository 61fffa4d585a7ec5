/** The limits of messages that the stand-in enforces, each by one that goes just over it. */
import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { button, open, quiet, section, wordOf } from './scene.ts';
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

	it('is taken where everything stands exactly at its limit', async () => {
		const { slack, app, general } = await open();
		const at = (count: number) => 'x'.repeat(count);
		const blocks: types.KnownBlock[] = [
			{ ...section(at(3000)), block_id: at(255) },
			{ type: 'header', text: { type: 'plain_text', text: at(150) } },
			raw({ type: 'context', elements: Array(10).fill({ type: 'mrkdwn', text: 'x' }) }),
			actions(...Array.from({ length: 25 }, (_, index) => button(at(75), `${index}`.padEnd(255, 'a'), at(2000)))),
			actions({ ...button('x', 'a'), url: `https://x.org/${at(2986)}` }),
			raw({
				type: 'context_actions',
				elements: Array.from({ length: 5 }, (_, id) => ({ ...feedback, action_id: `${id}` })),
			}),
			select([...Array(99).keys()].map((index) => option(`${index}`)).concat(option(at(150), at(75)))),
			...Array.from({ length: 43 }, () => section('x')),
		];
		await app.client.chat.postMessage({ channel: general.id, text: at(4000), blocks, ...quiet });
		expect(slack.messages(general)).toHaveLength(1);
		expect(slack.problems).toEqual([]);
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
