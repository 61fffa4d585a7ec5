/** Somebody checks whether quotations are genuine: with /verify, and on a colleague's message. */
import { describe, expect, it } from 'vitest';
import { transports } from '../helpers/day.ts';
import { liveIn, useDay } from '../helpers/scenario.ts';
import { transcriptOf } from '../helpers/slack/transcript.ts';

describe.each(transports)('verifying, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }));

	it('/verify tells a genuine quotation from an altered one, word by word, for the one who asks', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const genuine = '“one-sidedness should be removed in foreign trade,”';
		await ada.command('/verify', `Kim Jong Un said in 2016: ${genuine}`, general);
		expect((await whispers(ada))[0]?.text).toMatch(/^Verbatim: word for word in the article\.\nKim Jong Un/);
		await ada.command('/verify', 'Hakpo: “one-sidedness should not be removed in foreign trade,”', general);
		const altered = (await whispers(ada, 2))[1];
		expect(altered && transcriptOf(altered)).toMatchInlineSnapshot(`
			":warning: **Altered: the article has other words.**
			Claimed, with what is wrong struck and the article’s words in bold: one-sidedness should ~~not~~ be removed in foreign trade, 
			Added (negation): not. Changed (source): Hakpo in place of Kim Jong Un, Seventh Party Congress, 2016.
			▌ one-sidedness should be removed in foreign trade,
			**Kim Jong Un, Seventh Party Congress, 2016 (official)** · quoted in Understanding Kim Jong Un’s Economic Policymaking: Foreign Trade Narrative, Diversifying Trade, paragraph 12
			[Show in context] [More like this] [Save]
			[Share to channel]"
		`);
		await ada.command('/verify', '“The moon is made of green cheese and always was.”', general);
		expect((await whispers(ada, 3))[2]?.text).toBe('Absent: nobody is quoted with these words.');
		expect(slack.messages(general)).toEqual([]);
	});

	it('Check quotations judges each quotation of a message, privately until it is shared', async () => {
		const { slack, whispers } = day.current;
		const [ada, ben] = [slack.person('ada'), slack.person('ben')];
		const general = slack.channel('general', { members: [ada, ben] });
		const message = await ben.says(
			general,
			'Hakpo said “one-sidedness should be removed in foreign trade,” and the cabinet wants to “keep pulling backward the work to recover the unitary trade system of the state.”',
		);
		await ada.shortcut('check_quotations', message);
		const [verdicts] = await whispers(ada);
		if (!verdicts) throw new Error('nothing was shown');
		expect(verdicts.text).toContain('Misattributed: the words are there, and they are another’s.');
		expect(verdicts.text).toContain('Altered: the article has other words.');
		expect(slack.messages(general)).toHaveLength(1);
		await ada.clicks(verdicts, 'Share to channel');
		await slack.until(() => slack.messages(general).length > 1);
		const shared = slack.messages(general)[1];
		expect(shared && transcriptOf(shared)).toContain('Shared by');
	});

	it('/verify without words says how to use it, and marks that say nothing get a sentence', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		await ada.command('/verify', '', ada.dm());
		expect((await whispers(ada))[0]?.text).toMatch(/^Write the quotation after the command/);
		await ada.command('/verify', '“ ” “…”', ada.dm());
		expect((await whispers(ada, 2))[1]?.text).toMatch(/\.$/);
	});

	it('what is pasted comes back inert', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		await ada.command('/verify', '“<!channel> said <https://evil.example|trust me> to <@U123> *now*”', ada.dm());
		const [verdict] = await whispers(ada);
		expect(verdict?.text).toMatch(/^Absent/);
		expect(liveIn(slack)).toEqual([]);
	});
});
