/** Somebody looks quotations up with /quote, pages through them, opens their context, saves one and shows one to the channel. */
import { describe, expect, it } from 'vitest';
import { transports } from '../helpers/day.ts';
import { useDay } from '../helpers/scenario.ts';
import { transcriptOf } from '../helpers/slack/transcript.ts';
import type { Slack } from '../helpers/slack/workspace.ts';

describe.each(transports)('looking up, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }));

	const arrive = (slack: Slack) => {
		const ada = slack.person('ada');
		return { ada, general: slack.channel('general', { members: [ada] }) };
	};

	it('/quote shows the best quotation to the one who asked, and nobody else', async () => {
		const { slack, whispers } = day.current;
		const { ada, general } = arrive(slack);
		await ada.command('/quote', 'joint ventures by:"Nobody" in:hakpo from:2015', general);
		expect((await whispers(ada))[0]?.text).toMatch(/^The corpus has no speaker Nobody: did you mean /);
		await ada.command('/quote', 'trade with capitalist countries in:hakpo', general);
		const [, found] = await whispers(ada, 2);
		expect(found && transcriptOf(found)).toMatchInlineSnapshot(`
			"4 quotations on trade with capitalist countries from Hakpo, best first:
			▌ [We] should remove one-sidedness in foreign trade and diversify it. To remove one-sidedness in foreign trade and diversify it means to not limit trade partners to one specific country and to expand and develop it to various countries around the world…In order to remove one-sidedness in foreign trade and diversify it…[we] should develop trade even with capitalist countries that recognize our country’s sovereignty and treat us in a friendly manner.
			**Hakpo, 2016 (journal)** · quoted in Understanding Kim Jong Un’s Economic Policymaking: Foreign Trade Narrative, Diversifying Trade, paragraph 17
			[Show in context] [More like this] [Save] [Next] [Share to channel]
			(1 of 4)"
		`);
		expect(slack.messages(general)).toEqual([]);
	});

	it('Next and Previous lead through the quotations in the same place, and Share shows one to all, naming who shared it', async () => {
		const { slack, whispers } = day.current;
		const { ada, general } = arrive(slack);
		await ada.command('/quote', 'from:2016 to:2016', general);
		const [first] = await whispers(ada);
		if (!first) throw new Error('nothing was shown');
		const before = first.text;
		await ada.clicks(first, 'Next');
		await slack.until(() => slack.ephemerals(ada)[0]?.text !== before);
		const [second] = slack.ephemerals(ada);
		expect(slack.ephemerals(ada)).toHaveLength(1);
		expect(second && transcriptOf(second)).toMatch(/\(2 of \d+\)/);
		await ada.clicks(second ?? first, 'Previous');
		await slack.until(() => slack.ephemerals(ada)[0]?.text === before);
		await ada.clicks(slack.ephemerals(ada)[0] ?? first, 'Share to channel');
		await slack.until(() => slack.messages(general).length > 0);
		const [shared] = slack.messages(general);
		expect(shared && transcriptOf(shared)).toContain('Shared by');
		expect(JSON.stringify(shared?.blocks)).toContain(`{"type":"user","user_id":"${ada.id}"}`);
	});

	it('a quotation can be shared where Sic is no member, since the reader is', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const distant = slack.channel('distant', { members: [ada], withBot: false });
		await ada.command('/quote', 'unitary trade system', distant);
		const [found] = await whispers(ada);
		if (!found) throw new Error('nothing was shown');
		await ada.clicks(found, 'Share to channel');
		await slack.until(() => slack.messages(distant).length > 0);
		expect(slack.messages(distant)[0]?.text).toContain('unitary trade system');
	});

	it('Show in context opens the paragraphs around the quotation, marks it, and says where the link leads', async () => {
		const { slack, answer } = day.current;
		const { ada } = arrive(slack);
		const shown = await answer(await ada.says(ada.dm(), 'What did the cabinet pledge in February 2022?'));
		await ada.clicks(shown, 'Show in context');
		await slack.until(() => slack.modal(ada));
		const modal = slack.modal(ada);
		expect(modal && transcriptOf(modal)).toMatchInlineSnapshot(`
			"# In its context
			Our research on North Korea’s economic policymaking, as seen through its academic journals, has shown that Kyo’ngje Yo’ngu served as a platform for dueling narratives on sensitive or controversial topics, such as economic reform or defense spending, despite the conventional wisdom that there can be no dissent or inconsistencies in North Korean publications. Although the views supporting economic reform prevailed for a time, the North’s shift to conservatism across all realms in recent years has taken a toll on its trade policy as well. This has been most recently exemplified by Kim Jong Un’s report to a party plenary meeting in December 2022.
			Previously, the North Korean cabinet in February 2022 pledged to “**keep pushing forward the work to recover the unitary trade system of the state,**” which is a far cry from the “newly granted rights” of enterprises the economic journals supported in the past. At the Eighth Party Congress in January 2021, Kim Jong Un said, “external economic activities are premised on being directed toward supplementing and reinforcing the foundation and potential of the self-supporting economy.” Kim’s language mirrored the above-cited 2016 Kyo’ngje Yo’ngu article on subordinating foreign trade to the construction of a “self-supporting national economy” and indicated Pyongyang’s conservative shift on trade at the highest level.
			The next installment in this series will explore how North Korea actually used the Juche ideology to build the case for, rather than against, expanding foreign trade.
			(North Korean cabinet, February 2022 (official); quoted in Understanding Kim Jong Un’s Economic Policymaking: Foreign Trade Narrative, Conclusion, paragraph 34)
			[Open at www.wita.org]
			[Close]"
		`);
		expect(JSON.stringify(modal)).toContain('#:~:text=keep%20pushing%20forward');
		if (modal) await ada.clicks(modal, 'Open at www.wita.org');
	});

	it('More like this finds others, for the one who asks', async () => {
		const { slack, answer, whispers } = day.current;
		const { ada, general } = arrive(slack);
		const question = `<@${slack.botUserId}> What did Hakpo write in 2016 about one-sidedness?`;
		const shown = await answer(await ada.says(general, question));
		await ada.clicks(shown, 'More like this');
		const [similar] = await whispers(ada);
		expect(similar?.text).toMatch(/^Like it in the corpus:\n/);
		expect(similar?.text).not.toContain('means to not limit trade partners');
	});

	it('what a button in a thread brings up stands in that thread', async () => {
		const { slack, answer, whispers } = day.current;
		const { ada, general } = arrive(slack);
		const message = await ada.says(general, `<@${slack.botUserId}> What did Hakpo write in 2016 about one-sidedness?`);
		await ada.clicks(await answer(message), 'More like this');
		expect((await whispers(ada))[0]?.thread_ts).toBe(message.ts);
	});

	it('a look-up of more words than its buttons can carry, and names without end, get a sentence', async () => {
		const { slack, whispers } = day.current;
		const { ada, general } = arrive(slack);
		await ada.command('/quote', `trade${' "'.repeat(700)}`, general);
		expect((await whispers(ada))[0]?.text).toMatch(/^That is too long for a look-up: /);
		await ada.command('/quote', `by:"${'&amp;'.repeat(1400)}"`, general);
		expect((await whispers(ada, 2))[1]?.text).toMatch(/open the message to read it/);
		await ada.command('/sic', 'word'.repeat(2000), general);
		expect((await whispers(ada, 3))[2]?.text).toMatch(/^I do not know \/sic word/);
	});

	it('Save keeps a quotation in the Home tab, and Remove takes it out', async () => {
		const { slack, answer } = day.current;
		const { ada } = arrive(slack);
		const shown = await answer(await ada.says(ada.dm(), 'What did the cabinet pledge in February 2022?'));
		await ada.clicks(shown, 'Save');
		const saved = () => {
			const home = slack.home(ada);
			return home ? transcriptOf(home) : '';
		};
		await slack.until(() => saved().includes('▌ keep pushing forward'));
		const home = slack.home(ada);
		if (home) await ada.clicks(home, 'Remove');
		await slack.until(() => saved().includes('Nothing yet'));
	});

	it('feedback is stored and counted, a second click for the first', async () => {
		const { slack, answer } = day.current;
		const [ada, ben] = [slack.person('ada'), slack.person('ben')];
		const general = slack.channel('general', { members: [ada, ben] });
		const shown = await answer(await ada.says(general, `<@${slack.botUserId}> What did the cabinet pledge?`));
		await ada.clicks(shown, 'Bad answer');
		await ada.clicks(shown, 'Good answer');
		await ben.clicks(shown, 'Good answer');
		// The clicks are acknowledged before they are stored, so the tab is opened again until they are.
		const counts = async () => {
			const before = slack.calls('views.publish').length;
			await ada.opensHome();
			await slack.until(() => slack.calls('views.publish').length > before);
			const home = slack.home(ada);
			return home ? transcriptOf(home) : '';
		};
		await slack.until(async () => (await counts()).includes('2 good, 0 bad'));
	});

	it('/quote alone opens a form; a wrong date is told at its field, and the rest finds', async () => {
		const { slack, whispers } = day.current;
		const { ada, general } = arrive(slack);
		await ada.command('/quote', '', general);
		await slack.until(() => slack.modal(ada));
		const modal = slack.modal(ada);
		if (!modal) throw new Error('no modal');
		expect(transcriptOf(modal)).toMatchInlineSnapshot(`
			"# Find a quotation
			Topic: ____
			Publication: {Hakpo | Kyo’ngje Yo’ngu | North Korean Foreign Ministry website}
			Speaker: {Kim Jong Un | North Korean Foreign Ministry | North Korean cabinet}
			From (2015, 2015-07 or 2015-07-03): ____
			To: ____
			[Find] [Close]"
		`);
		const errors = await ada.submits(modal, { topic: 'trade', from: 'last year' });
		expect(errors).toEqual({
			from: 'from:last year is no date: write from:2015, from:2015-07 or from:2015-07-03.',
		});
		expect(await ada.submits(modal, { topic: 'capitalist countries', in: 'Hakpo', from: '2016' })).toBeUndefined();
		const [found] = await whispers(ada);
		expect(found?.text).toContain('capitalist countries');
		expect(slack.modal(ada)).toBeUndefined();
	});

	it('/quote help explains, and a topic that nobody spoke of is told as such', async () => {
		const { slack, whispers } = day.current;
		const { ada, general } = arrive(slack);
		await ada.command('/quote', 'help', general);
		expect((await whispers(ada))[0]?.text).toMatch(/^\/quote topic: /);
		await ada.command('/quote', 'penguins', general);
		expect((await whispers(ada, 2))[1]?.text).toMatch(/^No quotation on penguins/);
	});
});
