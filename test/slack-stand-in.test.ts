/** The stand-in for Slack, driven by a real Bolt app on both transports: what it delivers, what people can do, and what comes back. */
import { describe, expect, it } from 'vitest';
import { answered, answering, button, modal, open, topic, wordOf } from './helpers/slack/scene.ts';
import { transcriptOf } from './helpers/slack/transcript.ts';

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
		const acks = slack.sent.filter(({ method }) => method === 'ack');
		expect(acks.map(({ args }) => args)).toEqual([{ kind: '/quote', text: 'One moment.' }]);
		expect(slack.messages(general)).toEqual([]);
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

describe('signed requests', () => {
	it('are told from forged and from old ones by the app itself', async () => {
		const seen: unknown[] = [];
		const { slack } = await open({ transport: 'http' }, (app) => {
			app.event('app_mention', async ({ event }) => {
				seen.push(event.text);
			});
		});
		expect(await slack.forge({ secret: 'guessed' })).toBe(401);
		expect(await slack.forge({ agoMs: 6 * 60_000 })).toBe(401);
		expect(seen).toEqual([]);
		expect(await slack.forge({})).toBe(200);
		await slack.until(() => seen.length === 1);
	});
});
