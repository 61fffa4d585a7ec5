/** Streamed messages in the stand-in, written by the real client. */
import { describe, expect, it } from 'vitest';
import { answered, button, open, type Scene, section, wordOf } from './scene.ts';
import { transcriptOf } from './transcript.ts';

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
