/** The limits and triggers of modals and App Home that the stand-in enforces, each by one that goes just over it. */
import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { button, modal, open, section, topic, wordOf } from './scene.ts';
import { transcriptOf } from './transcript.ts';

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

	it('is taken where everything stands exactly at its limit', async () => {
		const plain = (count: number): types.PlainTextElement => ({ type: 'plain_text', text: 'x'.repeat(count) });
		const { slack, ada, general } = await open({}, (app) => {
			app.command('/quote', async ({ ack, command, client }) => {
				await ack();
				const view = modal([topic, ...Array.from({ length: 99 }, () => section('x'))], {
					title: plain(24),
					submit: plain(24),
					close: plain(24),
					private_metadata: 'x'.repeat(3000),
					callback_id: 'x'.repeat(255),
				});
				await client.views.open({ trigger_id: command.trigger_id, view });
			});
		});
		await ada.command('/quote', '', general);
		await slack.until(() => slack.modal(ada));
		expect(slack.problems).toEqual([]);
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
