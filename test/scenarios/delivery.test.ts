/** Slack delivers twice, connections break, processes are killed: every question is answered once. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articleFile } from '../helpers/corpus.ts';
import { type Day, transports } from '../helpers/day.ts';
import { checkSent, openShippedDay } from '../helpers/scenario.ts';
import { transcriptOf } from '../helpers/slack/transcript.ts';

const question = 'What did the cabinet pledge in February 2022?';
let day: Day | undefined;

afterEach(async () => {
	try {
		if (day) await checkSent(day);
	} finally {
		await day?.end();
		day = undefined;
	}
});

describe.each(transports)('delivery, over %s', (transport) => {
	it('an event that is delivered four times, with its twin, is answered once', async () => {
		day = await openShippedDay({ transport, clockScale: 0.01 });
		const { slack, answers, quiet } = day;
		slack.deliverEach(4);
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const message = await ada.says(general, `<@${slack.botUserId}> ${question}`);
		await answers(message);
		await quiet();
		expect(await answers(message)).toHaveLength(1);
	});

	it('a process that is killed after it acknowledged, before it answered, has its question answered by the next, once', async () => {
		day = await openShippedDay({ transport, clockScale: 0.01 });
		const { slack, answers, quiet, bot, start } = day;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: 'hang' }, { times: 1 });
		const message = await ada.says(ada.dm(), question);
		await slack.until(() => slack.calls('chat.postMessage').length > 0);
		bot.stop('SIGKILL');
		await bot.ended;
		await start();
		await answers(message);
		await quiet();
		expect(await answers(message)).toHaveLength(1);
	});

	it('a process that is killed after it answered does not answer again', async () => {
		day = await openShippedDay({ transport, clockScale: 0.01 });
		const { slack, answers, bot, start } = day;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: 'reset', when: 'after' }, { times: 1 });
		slack.fault('conversations.replies', { kind: 'hang' }, { times: 1 });
		const message = await ada.says(ada.dm(), question);
		await slack.until(() => slack.calls('conversations.replies').length > 0);
		bot.stop('SIGKILL');
		await bot.ended;
		const again = await start();
		await slack.until(() => slack.calls('conversations.replies').length > 1, { ms: 40_000 });
		again.stop('SIGTERM');
		expect(await again.ended).toBe(0);
		expect(await answers(message)).toHaveLength(1);
	});

	it('a thread in which it answered stays joined, though it was killed the moment after', async () => {
		day = await openShippedDay({ transport, clockScale: 0.01 });
		const { slack, answers, bot, start } = day;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		slack.fault('chat.postMessage', { kind: 'reset', when: 'after' }, { times: 1 });
		slack.fault('conversations.replies', { kind: 'hang' }, { times: 1 });
		const message = await ada.says(general, `<@${slack.botUserId}> ${question}`);
		await slack.until(() => slack.calls('conversations.replies').length > 0);
		bot.stop('SIGKILL');
		await bot.ended;
		await start();
		await ada.says(general, 'What did Hakpo write in 2016 about one-sidedness?', { thread: message });
		const [, second] = await answers(message, 2);
		expect(second?.text).toContain('one-sidedness');
	});

	it('SIGTERM lets it finish what it has, and ends it with 0', async () => {
		day = await openShippedDay({ transport, clockScale: 0.01 });
		const { slack, answers, bot } = day;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: '429', retryAfter: 1 }, { times: 1 });
		const message = await ada.says(ada.dm(), question);
		await slack.until(() => slack.calls('chat.postMessage').length > 0);
		bot.stop('SIGTERM');
		expect(await bot.ended).toBe(0);
		expect(await answers(message)).toHaveLength(1);
	});

	it('SIGTERM lets it finish a look-up too', async () => {
		day = await openShippedDay({ transport, clockScale: 0.01 });
		const { slack, whispers, bot } = day;
		const ada = slack.person('ada');
		const pressed = ['trade', 'joint ventures', 'self-reliance'].map((topic) => ada.command('/quote', topic, ada.dm()));
		await Promise.all(pressed);
		bot.stop('SIGTERM');
		expect(await bot.ended).toBe(0);
		for (const { text } of await whispers(ada)) expect(text).toMatch(/^(?:\d+|One|No) quotations? on /);
	});
});

describe('an answer of several messages', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'sic-long-'));
		const quoted = ['north', 'south', 'east'].map((where) => {
			const carrying = (_: unknown, nth: number) => `Railway number ${nth + 1} of the ${where} carries coal and grain.`;
			const sentences = Array.from({ length: 105 }, carrying);
			return `Hakpo wrote in 2016 about the railways of the ${where}:\n\n> ${sentences.join(' ')}`;
		});
		await writeFile(join(folder, 'railways.md'), articleFile(quoted.join('\n\n')));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	// Of two calls that begin, the second one has the fault.
	it.each([
		['before its second one is there', 1, { 'chat.postMessage': { kind: 'hang', share: 0.5 } }],
		[
			'when its second one is there, and it does not know',
			2,
			{
				'chat.postMessage': { kind: 'reset', when: 'after', share: 0.5 },
				'conversations.replies': { kind: 'hang' },
			},
		],
	] as const)('whose process is killed %s, is finished by the next, each message once', async (_, shown, faults) => {
		day = await openShippedDay({ transport: 'socket', clockScale: 0.01 }, { SIC_ARTICLES: folder });
		const { slack, answers, quiet, bot, start } = day;
		const ada = slack.person('ada');
		for (const [method, fault] of Object.entries(faults)) slack.fault(method, fault, { times: 1 });
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about railways?');
		const stuck = Object.keys(faults).at(-1) ?? '';
		await slack.until(
			() => slack.calls(stuck).some(({ answer }) => !answer) && slack.thread(message).length === 1 + shown,
		);
		bot.stop('SIGKILL');
		await bot.ended;
		await start();
		await answers(message, 3);
		await quiet();
		const all = await answers(message);
		expect(all.map(({ metadata }) => metadata?.event_payload.page)).toEqual([0, 1, 2]);
		const quoted = all.map((each) => /▌ Railway number 1 of the (\w+)/.exec(transcriptOf(each))?.[1]);
		expect(quoted.sort()).toEqual(['east', 'north', 'south']);
	});
});

describe('Socket Mode', () => {
	it('two replicas that both hear an event answer it once, and share the thread’s context', async () => {
		day = await openShippedDay({ transport: 'socket', clockScale: 0.01 });
		const { slack, answers, quiet, start } = day;
		await start();
		slack.deliverEach(4);
		const ada = slack.person('ada');
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about one-sidedness?');
		await answers(message);
		for (const name of ['Kim Jong Un', 'Hakpo', 'Kim Jong Un']) {
			const before = (await answers(message)).length;
			await ada.says(ada.dm(), `And ${name}?`, { thread: message });
			await answers(message, before + 1);
		}
		await quiet();
		const all = await answers(message);
		expect(all).toHaveLength(4);
		for (const each of all) expect(each.text).toContain('one-sidedness');
	});

	it('a process that stands still is taken for dead, and does not answer again when it goes on', async () => {
		day = await openShippedDay({ transport: 'socket', clockScale: 0.01 });
		const { slack, answers, bot, start } = day;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: '429', retryAfter: 2 }, { times: 1 });
		const message = await ada.says(ada.dm(), question);
		await slack.until(() => slack.calls('chat.postMessage').length > 0);
		bot.stop('SIGSTOP');
		await start();
		await answers(message);
		bot.stop('SIGCONT');
		await new Promise((done) => setTimeout(done, 6_000));
		expect(await answers(message)).toHaveLength(1);
	});

	it('renews one connection while the other hears', async () => {
		day = await openShippedDay({ transport: 'socket', clockScale: 0.01 });
		const { slack, answers } = day;
		await slack.connected(2);
		const ada = slack.person('ada');
		await slack.refresh();
		for (let count = 0; count < 5; count += 1) await answers(await ada.says(ada.dm(), question));
		await slack.connected(2);
		expect(day.bot.log()).not.toContain('lost');
	});

	it('comes back when all connections break', async () => {
		day = await openShippedDay({ transport: 'socket', clockScale: 0.01 });
		const { slack, answer } = day;
		const ada = slack.person('ada');
		slack.drop();
		await slack.connected(2);
		expect((await answer(await ada.says(ada.dm(), question))).text).toContain('keep pushing forward');
	});

	it('ends with the reason where Slack refuses the token from now on', async () => {
		day = await openShippedDay({ transport: 'socket', clockScale: 0.01 });
		const { slack, bot } = day;
		slack.refuseConnections('invalid_auth');
		slack.drop();
		expect(await bot.ended).toBe(1);
		expect(bot.log()).toContain('SLACK_APP_TOKEN is refused by Slack (invalid_auth)');
	});
});
