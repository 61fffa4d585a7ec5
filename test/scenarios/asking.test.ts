/** People ask: in channels, threads and direct messages, with words and with an emoji, and among each other. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/lancedb-ledger.ts';
import { transports } from '../helpers/day.ts';
import { useDay } from '../helpers/scenario.ts';
import { transcriptOf } from '../helpers/slack/transcript.ts';

describe.each(transports)('asking, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }));
	const question = 'What did the cabinet pledge in February 2022?';

	it('a mention in a channel is answered once in its thread, with the quotation, its source and what can be done with it', async () => {
		const { slack, answers, quiet } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const message = await ada.says(general, `<@${slack.botUserId}> ${question}`);
		await answers(message);
		await quiet();
		const [answer, ...others] = await answers(message);
		expect(others).toEqual([]);
		expect(transcriptOf(await day.current.answer(message))).toMatchInlineSnapshot(`
			"▌ keep pushing forward the work to recover the unitary trade system of the state,
			**North Korean cabinet, February 2022 (official)** · quoted in Understanding Kim Jong Un’s Economic Policymaking: Foreign Trade Narrative, Conclusion, paragraph 34
			[Show in context] [More like this] [Save]
			(Chosen without a language model, by rank; the quoted words are the article’s own.)
			[Good answer] [Bad answer]"
		`);
		expect(readFileSync('README.md', 'utf8')).toContain(transcriptOf(await day.current.answer(message)));
		expect(answer?.text).toBe(
			'North Korean cabinet, February 2022: keep pushing forward the work to recover the unitary trade system of the state,',
		);
		expect(slack.messages(general)).toHaveLength(2);
	});

	it('a follow-up in the thread needs no mention, and takes up what was asked before', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const message = await ada.says(general, `<@${slack.botUserId}> What did Hakpo write in 2016 about one-sidedness?`);
		await answers(message);
		await ada.says(general, 'And Kim Jong Un?', { thread: message });
		const [, second] = await answers(message, 2);
		expect(second?.text).toContain('Kim Jong Un, Seventh Party Congress, 2016: ');
		expect(second?.text).toContain('one-sidedness should be removed in foreign trade,');
	});

	it('as many quotations as are asked for are given, with the way to the others, and “more” in the thread gives them', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const message = await ada.says(general, `<@${slack.botUserId}> two quotations by Kim Jong Un`);
		const [first] = await answers(message);
		expect(first?.text.split('\n').at(-1)).toBe('2 of 4; all of them: /quote by:"Kim Jong Un"');
		await ada.says(general, 'more', { thread: message });
		const [, second] = await answers(message, 2);
		expect(second?.text.match(/^Kim Jong Un, /gm)).toHaveLength(2);
		expect(second?.text).not.toContain('all of them');
		await ada.says(general, 'the second one', { thread: message });
		const [, , third] = await answers(message, 3);
		expect(third?.text).toBe(second?.text.split('\n')[1]);
	});

	it('whoever was told in a thread how to ask need not mention it there again', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const message = await ada.says(general, `<@${slack.botUserId}>`);
		expect((await answers(message))[0]?.text).toMatch(/^I read no words there: /);
		await ada.says(general, question, { thread: message });
		const [, second] = await answers(message, 2);
		expect(second?.text).toContain('keep pushing forward');
	});

	it('people who talk to each other in that thread are left alone', async () => {
		const { slack, answers, quiet } = day.current;
		const [ada, ben] = [slack.person('ada'), slack.person('ben')];
		const general = slack.channel('general', { members: [ada, ben] });
		const message = await ada.says(general, `<@${slack.botUserId}> ${question}`);
		await answers(message);
		await ben.says(general, `<@${ada.id}> is that the one you meant?`, { thread: message });
		await ada.says(general, 'Thanks, that settles it.', { thread: message });
		await quiet();
		expect(await answers(message)).toHaveLength(1);
	});

	it('a question in a thread that Sic has not joined is not its business, nor is a message in the channel', async () => {
		const { slack, answers, quiet } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const message = await ada.says(general, question);
		await ada.says(general, 'What did Hakpo write?', { thread: message });
		await quiet();
		expect(slack.messages(general)).toHaveLength(2);
		await ada.says(general, `<@${slack.botUserId}> What did Hakpo write in 2016 about one-sidedness?`, {
			thread: message,
		});
		expect(await answers(message)).toHaveLength(1);
	});

	it('a direct message is answered in a thread of its own, with a status while it is looked for', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const message = await ada.says(ada.dm(), question);
		const [answer] = await answers(message);
		expect(answer?.thread_ts).toBe(message.ts);
		expect(slack.statuses.filter(({ channel }) => channel === ada.dm().id).length).toBeGreaterThan(0);
	});

	it('where the corpus has nothing, the answer says so and looks otherwise', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const message = await ada.says(ada.dm(), 'What did Hakpo write about nuclear weapons in 2018?');
		const [answer] = await answers(message);
		expect(transcriptOf(await day.current.answer(message))).toMatchInlineSnapshot(`
			":mag: **No evidence: the corpus quotes nothing from 2018, and has no quotation on nuclear.**
			---
			(Not an answer, but near:)
			▌ making foreign trade multilateral and diversifying it so as to smash the hostile forces’ sanctions and blockade maneuvers
			**Kim Jong Un, party plenary meeting, March 2013 (official)** · quoted in Understanding Kim Jong Un’s Economic Policymaking: Foreign Trade Narrative, Diversifying Trade, paragraph 12
			[Show in context] [More like this] [Save]
			[Good answer] [Bad answer]"
		`);
		expect(answer?.text).toBe('No evidence: the corpus quotes nothing from 2018, and has no quotation on nuclear.');
	});

	it('an emoji on anybody’s message answers it in its thread, once for all who put it there', async () => {
		const { slack, answers, quiet } = day.current;
		const [ada, ben] = [slack.person('ada'), slack.person('ben')];
		const general = slack.channel('general', { members: [ada, ben] });
		const message = await ben.says(general, question);
		await ada.reacts(message, 'thumbsup');
		await ada.reacts(message, 'speech_balloon');
		await ben.reacts(message, 'speech_balloon');
		await answers(message);
		await quiet();
		expect(await answers(message)).toHaveLength(1);
	});

	it('an emoji on a reply answers that reply, in the thread in which it stands', async () => {
		const { slack, answers } = day.current;
		const [ada, ben] = [slack.person('ada'), slack.person('ben')];
		const general = slack.channel('general', { members: [ada, ben] });
		const message = await ben.says(general, 'Let us write that paper.');
		const reply = await ben.says(general, question, { thread: message });
		await ada.reacts(reply, 'speech_balloon');
		expect((await answers(message))[0]?.text).toContain('keep pushing forward');
		const [{ args } = { args: {} }] = slack.calls('chat.postMessage').slice(-1);
		expect(args).toMatchObject({ thread_ts: message.ts });
	});

	it('an emoji that is put on an answered message a day later does not answer it again', async () => {
		const { slack, answers, quiet, uri } = day.current;
		const [ada, ben] = [slack.person('ada'), slack.person('ben')];
		const general = slack.channel('general', { members: [ada, ben] });
		const message = await ben.says(general, question);
		await ada.reacts(message, 'speech_balloon');
		await answers(message);
		await quiet();
		const ledger = await openLedger(uri);
		await ledger.tidy(['event:', 'done:'].map((prefix) => ({ prefix, before: Date.now() + 1 })));
		await ledger.close();
		await ben.reacts(message, 'speech_balloon');
		await quiet();
		expect(await answers(message)).toHaveLength(1);
	});

	it('other bots, edits, deletions, people who join and old messages do not wake it; of an old one the log says so', async () => {
		const { slack, quiet, bot } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const mention = `<@${slack.botUserId}> ${question}`;
		for (const as of ['bot', 'edit', 'delete', 'join'] as const) await ada.says(general, mention, { as });
		const { ts } = await ada.says(general, mention, { agoMs: 11 * 60_000 });
		await quiet();
		expect(bot.log()).toContain(
			`${general.id}:${ts} is not answered: Slack delivered it 11 minutes after it was asked.`,
		);
		expect(slack.messages(general).filter(({ user }) => user === slack.botUserId)).toEqual([]);
	});

	it('a channel that is shared with another organisation is told why it gets no answer', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const shared = slack.channel('with-others', { members: [ada], isExternal: true });
		const message = await ada.says(shared, `<@${slack.botUserId}> ${question}`);
		const [answer] = await answers(message);
		expect(answer?.text).toBe(
			'I do not answer in channels that are shared with other organisations: ask me in a direct message.',
		);
	});

	it('what a person writes comes back inert: mentions, broadcasts, links and marks', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const message = await ada.says(
			ada.dm(),
			'What did Hakpo say about &lt;!channel&gt; <https://evil.example|zebras> *bold* `code` in 1901?',
		);
		const [answer] = await answers(message);
		expect(answer?.text).toMatch(/^No evidence: /);
		expect(slack.live).toEqual([]);
	});

	it('a question of ten thousand characters, and one without words, get a sentence', async () => {
		const { slack, answers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const long = await ada.says(ada.dm(), 'word '.repeat(2000));
		expect((await answers(long))[0]?.text).toMatch(/^The question has \d+ characters: ask in at most 2000\.$/);
		const empty = await ada.says(general, `<@${slack.botUserId}>`);
		expect((await answers(empty))[0]?.text).toMatch(/^I read no words there: /);
	});
});

describe.each(transports)('a stricter Sic, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }), {
		SLACK_STRICT: 'true',
		SLACK_EMOJI: ':eyes:',
		SLACK_USER_LIMIT: '2',
	});

	it('answers mentions alone in threads, and another emoji', async () => {
		const { slack, answers, quiet } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const message = await ada.says(general, `<@${slack.botUserId}> What did the cabinet pledge in February 2022?`);
		await answers(message);
		await ada.says(general, 'And Kim Jong Un?', { thread: message });
		await ada.reacts(message, 'speech_balloon');
		await quiet();
		expect(await answers(message)).toHaveLength(1);
		await ada.reacts(message, 'eyes');
		expect(await answers(message, 2)).toHaveLength(2);
	});

	it('tells somebody who asks very much when to ask again', async () => {
		const { slack, answers } = day.current;
		const [eve, ada] = [slack.person('eve'), slack.person('ada')];
		for (const _ of [1, 2]) await answers(await eve.says(eve.dm(), 'What did the cabinet pledge?'));
		const third = await eve.says(eve.dm(), 'What did the cabinet pledge?');
		expect((await answers(third))[0]?.text).toBe(
			'That is many questions at once. Ask again in 10 minutes, and I will be glad to look.',
		);
		const other = await ada.says(ada.dm(), 'What did the cabinet pledge in February 2022?');
		expect((await answers(other))[0]?.text).toContain('keep pushing forward');
	});
});

describe.each(transports)('a Sic for some, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }), { SLACK_USERS: 'U0NOBODY' });

	it('tells others that it is not set up for them, on every way of asking', async () => {
		const { slack, answers, whispers } = day.current;
		const ada = slack.person('ada');
		const message = await ada.says(ada.dm(), 'What did Hakpo write?');
		const told = 'I am set up to answer certain people only: ask whoever runs me to add you.';
		expect((await answers(message))[0]?.text).toBe(told);
		await ada.command('/quote', 'trade', ada.dm());
		expect((await whispers(ada))[0]?.text).toBe(told);
	});

	it('tells others so when they press what stands in a channel since before', async () => {
		const { slack, answer, start, bot, whispers } = day.current;
		const ada = slack.person('ada');
		bot.stop('SIGTERM');
		await bot.ended;
		const forAll = await start({ SLACK_USERS: '' });
		const shown = await answer(await ada.says(ada.dm(), 'What did Hakpo write in 2016 about one-sidedness?'));
		forAll.stop('SIGTERM');
		await forAll.ended;
		await start();
		await ada.clicks(shown, 'More like this');
		expect((await whispers(ada))[0]?.text).toMatch(/^I am set up to answer certain people only/);
	});
});
