/** Things go wrong, and whoever asked is told what to do. */
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Day, transports } from '../helpers/day.ts';
import { draft, type OpenAiServer, startOpenAiServer } from '../helpers/openai-server.ts';
import { checkSent, openShippedDay, useDay } from '../helpers/scenario.ts';
import { transcriptOf } from '../helpers/slack/transcript.ts';
import { clockAhead } from '../helpers/wrong-clock.ts';

const question = 'What did the cabinet pledge in February 2022?';

describe.each(transports)('trouble with Slack, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }));

	it('a channel that Sic is not in is told in a direct message what to do', async () => {
		const { slack } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const end = slack.fault('chat.postMessage', { kind: 'error', error: 'not_in_channel' }, { times: 2 });
		await ada.says(general, `<@${slack.botUserId}> ${question}`);
		await slack.until(() => slack.messages(ada.dm()).length > 0);
		end();
		expect(slack.messages(ada.dm())[0]?.text).toBe(
			'I am not in that channel: invite me there with /invite, and ask again.',
		);
	});

	it('a missing scope is named to the one who asked', async () => {
		const { slack, answer } = day.current;
		const [ada, ben] = [slack.person('ada'), slack.person('ben')];
		const general = slack.channel('general', { members: [ada, ben] });
		const message = await ben.says(general, question);
		const fault = { kind: 'error', error: 'missing_scope', needed: 'channels:history' } as const;
		const end = slack.fault('conversations.replies', fault);
		await ada.reacts(message, 'speech_balloon');
		const said = await answer(message);
		end();
		expect(said.text).toContain('the scope channels:history');
		expect(said.text).toContain('manifest.json');
	});

	it('when Slack limits the rate, Sic waits as long as it is asked, and the order of a thread stays', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: '429', retryAfter: 1 }, { times: 2 });
		const before = slack.calls('chat.postMessage').length;
		const message = await ada.says(ada.dm(), question);
		// Slack promises no order of events that it sends at the same moment over two connections.
		await slack.until(() => slack.calls('chat.postMessage').length > before);
		await ada.says(ada.dm(), 'What did Hakpo write in 2016 about one-sidedness?', { thread: message });
		const [first, second] = await answers(message, 2);
		expect(first?.text).toContain('keep pushing forward');
		expect(second?.text).toContain('one-sidedness');
		expect(slack.impatience.filter(({ method }) => method === 'chat.postMessage')).toEqual([]);
	});

	it('a response that was lost on its way is looked for, and the answer is not posted twice', async () => {
		const { slack, answers, quiet } = day.current;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: 'reset', when: 'after' }, { times: 1 });
		const message = await ada.says(ada.dm(), question);
		await answers(message);
		await quiet();
		expect(await answers(message)).toHaveLength(1);
	});

	it('a connection that breaks before Slack has the answer is tried again', async () => {
		const { slack, answers, quiet } = day.current;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: 'reset', when: 'before' }, { times: 2 });
		const message = await ada.says(ada.dm(), question);
		await answers(message);
		await quiet();
		expect(await answers(message)).toHaveLength(1);
	});

	it('blocks that Slack does not take are left out, once, and the answer comes in words', async () => {
		const { slack, answer } = day.current;
		const ada = slack.person('ada');
		slack.fault('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, { times: 1 });
		const said = await answer(await ada.says(ada.dm(), question));
		expect(said.blocks).toEqual([]);
		expect(said.text).toContain('keep pushing forward the work to recover the unitary trade system of the state,');
	});

	it('what a person wrote stands neither in the log nor, with its marks read, in what that person is told', async () => {
		const { slack, bot, whispers } = day.current;
		const ada = slack.person('ada');
		await ada.command('/quote', 'by:"Zanzibar *bold* _it_ ~no~ `code`"', ada.dm());
		await ada.command('/sic', '*bold* `code`', ada.dm());
		const [first, second] = await whispers(ada, 2);
		expect(`${first?.text}${second?.text}`).toContain('The corpus has no speaker Zanzibar *bold* _it_ ~no~ `code`');
		expect(slack.formatting).toEqual([]);
		expect(bot.log()).not.toContain('Zanzibar');
	});

	it('a status that Slack never answers does not keep an answer back either', async () => {
		const { slack } = day.current;
		const ada = slack.person('ada');
		slack.fault('assistant.threads.setStatus', { kind: 'hang' }, { times: 1 });
		const message = await ada.says(ada.dm(), question);
		await slack.until(() => slack.thread(message).length > 1, { ms: 8_000 });
	});

	it.each([
		{ kind: '429', retryAfter: 1 },
		{ kind: 'reset', when: 'before' },
	] as const)('a look-up that Slack does not take at once is shown all the same: %o', async (fault) => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		slack.fault('response_url', fault, { times: 1 });
		await ada.command('/quote', 'trade', ada.dm());
		expect((await whispers(ada))[0]?.text).toMatch(/^\d+ quotations on trade/);
	});

	it('a status that Slack does not show does not keep an answer back', async () => {
		const { slack, answer } = day.current;
		const ada = slack.person('ada');
		slack.fault('assistant.threads.setStatus', { kind: 'error', error: 'internal_error' }, { times: 1 });
		expect((await answer(await ada.says(ada.dm(), question))).text).toContain('keep pushing forward');
	});
});

describe('trouble with the clock', () => {
	const warning = /This machine’s clock is 11 minutes ahead of Slack’s: set it, since /g;
	let day: Day;
	afterEach(() => day.end());

	it('a bot whose clock is eleven minutes ahead says so, once, and answers what was asked just now', async () => {
		day = await openShippedDay({ transport: 'socket', clockScale: 0.01 }, clockAhead(11));
		const ada = day.slack.person('ada');
		expect((await day.answer(await ada.says(ada.dm(), question))).text).toContain('keep pushing forward');
		expect(day.bot.log().match(warning)).toHaveLength(1);
	});

	it('over HTTP, where it hears nothing, it says so too', async () => {
		day = await openShippedDay({ transport: 'http', clockScale: 0.01 }, clockAhead(11));
		expect(day.bot.log().match(warning)).toHaveLength(1);
	});
});

describe.each(transports)('trouble with the corpus, over %s', (transport) => {
	let day: Day;
	beforeAll(async () => {
		day = await openShippedDay({ transport, clockScale: 0.01 });
	});
	afterAll(() => day.end());

	it('an index that is gone is an outage, never “nothing found”', async () => {
		const { slack, answer, whispers } = day;
		const ada = slack.person('ada');
		await rm(day.uri, { recursive: true, force: true });
		const said = await answer(await ada.says(ada.dm(), question));
		expect(said.text).toMatch(/^I cannot look into the corpus just now, which says nothing of what is in it\./);
		await ada.command('/quote', 'trade', ada.dm());
		expect((await whispers(ada))[0]?.text).toMatch(/^I cannot look into the corpus just now/);
		await ada.opensHome();
		await slack.until(() => slack.home(ada));
		expect(JSON.stringify(slack.home(ada)?.blocks)).toContain('I cannot look into the corpus just now');
		expect(slack.problems).toEqual([]);
		expect(day.bot.log()).toContain('cannot be read');
	});
});

describe.each(transports)('trouble with the model, over %s', (transport) => {
	let model: OpenAiServer;
	let day: Day;
	let status = 500;
	let isSlow = false;
	beforeAll(async () => {
		model = await startOpenAiServer((request) => {
			if (isSlow) return { content: '', delayMs: 15_000 };
			if (status !== 200) return { status };
			const { quotations } = JSON.parse(request.messages[1]?.content ?? '{}') as { quotations: { id: string }[] };
			const ids = quotations.slice(0, 2).map(({ id }) => id);
			return {
				content: draft(
					{ kind: 'prose', text: 'The first speaks of trade.' },
					{ kind: 'quotation', id: ids[0] },
					{ kind: 'prose', text: 'The second goes on.' },
					{ kind: 'quotation', id: ids[1] },
				),
			};
		});
		day = await openShippedDay(
			{ transport, clockScale: 0.01 },
			{ OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: 'local-one' },
		);
	});
	afterAll(async () => {
		try {
			await checkSent(day);
		} finally {
			await day.end();
			await model[Symbol.asyncDispose]();
		}
	});

	it('a model that is down costs its words, not the answer, and the answer says so', async () => {
		const { slack, answer } = day;
		const ada = slack.person('ada');
		status = 500;
		const said = await answer(await ada.says(ada.dm(), question));
		expect(said.text).toContain('keep pushing forward');
		expect(transcriptOf(said)).toMatch(
			/\(.*so this answer was made without it\. Chosen without a language model, by rank/,
		);
	});

	it('what a model took its time for comes as a stream: a status at once, then each quotation that has passed the gate', async () => {
		const { slack, answers } = day;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		status = 200;
		const message = await ada.says(general, `<@${slack.botUserId}> What did Hakpo write in 2016 about trade?`);
		await slack.until(() => slack.calls('chat.stopStream').length > 0);
		const [said, ...others] = await answers(message);
		expect(others).toEqual([]);
		expect(said?.stream?.state).toBe('ended');
		expect(slack.calls('chat.appendStream')).toHaveLength(2);
		expect(slack.statuses.some(({ channel }) => channel === general.id)).toBe(true);
		expect(said && transcriptOf(said)).toContain('Chosen and introduced by local-one');
	});

	it('a stream that Slack ends is followed by the rest in one message, and nothing is shown twice', async () => {
		const { slack, answers, quiet } = day;
		const ada = slack.person('ada');
		status = 200;
		slack.fault('chat.appendStream', { kind: 'error', error: 'message_not_in_streaming_state' }, { times: 1 });
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about trade?');
		const all = await answers(message, 2);
		await quiet();
		const quoted = all.flatMap((each) => transcriptOf(each).match(/▌ .{20}/g) ?? []);
		expect(quoted).toHaveLength(new Set(quoted).size);
		expect(quoted).toHaveLength(2);
	});

	it('a stream that its reader stops shows nothing more', async () => {
		const { slack, answers, quiet } = day;
		const ada = slack.person('ada');
		status = 200;
		const before = slack.calls('chat.appendStream').length;
		slack.fault('chat.appendStream', { kind: '429', retryAfter: 2 }, { times: 1 });
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about trade?');
		await slack.until(() => slack.calls('chat.appendStream').length > before);
		await ada.stops(message);
		const all = await answers(message, 2);
		await quiet();
		expect(all.at(-1)?.text).toBe('Stopped, as you asked.');
		expect(all.flatMap((each) => transcriptOf(each).match(/▌/g) ?? [])).toEqual([]);
	});

	it('a stream that fails in the middle is ended, and its rest follows', async () => {
		const { slack, answers, quiet } = day;
		const ada = slack.person('ada');
		status = 200;
		slack.fault('chat.stopStream', { kind: 'error', error: 'internal_error' }, { times: 1 });
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about trade?');
		const [begun, rest] = await answers(message, 2);
		await quiet();
		expect(begun?.stream?.state).toBe('ended');
		expect(rest && transcriptOf(rest)).toContain('Chosen and introduced by local-one');
	});

	it('a stream that Slack does not begin, for whatever reason, costs the stream and not the answer', async () => {
		const { slack, answer } = day;
		const ada = slack.person('ada');
		status = 200;
		slack.fault('chat.startStream', { kind: 'error', error: 'internal_error' }, { times: 1 });
		const said = await answer(await ada.says(ada.dm(), 'What did Hakpo write in 2016 about trade?'));
		expect(transcriptOf(said)).toContain('Chosen and introduced by local-one');
	});

	it('a stream whose beginning was lost on its way shows nothing twice', async () => {
		const { slack, answers, quiet } = day;
		const ada = slack.person('ada');
		status = 200;
		slack.fault('chat.startStream', { kind: 'reset', when: 'after' }, { times: 1 });
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about trade?');
		const all = await answers(message, 2);
		await quiet();
		expect(all.flatMap((each) => transcriptOf(each).match(/▌ .{20}/g) ?? [])).toHaveLength(2);
	});

	it('a stream whose process is killed in the middle is taken back, and the whole answer comes once', async () => {
		const { slack, quiet } = day;
		const ada = slack.person('ada');
		status = 200;
		slack.fault('chat.appendStream', { kind: 'hang' }, { times: 1 });
		const before = slack.calls('chat.appendStream').length;
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about trade?');
		await slack.until(() => slack.calls('chat.appendStream').length > before);
		await new Promise((done) => setTimeout(done, 300));
		day.bot.stop('SIGKILL');
		await day.bot.ended;
		const next = await day.start();
		const finished = () => slack.thread(message).filter(({ metadata }) => metadata?.event_type === 'sic_answer');
		await slack.until(() => finished().length > 0, { ms: 40_000 });
		await quiet();
		expect(slack.thread(message)).toHaveLength(2);
		expect(next.log()).not.toContain('stays');
	});

	it('while a model takes its time, clicks and questions are acknowledged at once; and the stop button ends the wait', async () => {
		const { slack, answer } = day;
		const ada = slack.person('ada');
		isSlow = true;
		const message = await ada.says(ada.dm(), 'What did Hakpo write in 2016 about trade?');
		await slack.until(() => slack.statuses.some(({ thread, status: said }) => thread === message.ts && said !== ''));
		await ada.command('/quote', 'trade', ada.dm());
		await ada.stops(message);
		expect((await answer(message)).text).toBe('Stopped, as you asked.');
		isSlow = false;
		expect(Math.max(...slack.acks.map(({ ms }) => ms))).toBeLessThan(3_000);
	});
});
