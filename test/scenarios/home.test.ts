/** Somebody opens the app: the Home tab, and the Messages tab with prompts to begin with. */
import { describe, expect, it } from 'vitest';
import { transports } from '../helpers/day.ts';
import { useDay } from '../helpers/scenario.ts';
import { transcriptOf } from '../helpers/slack/transcript.ts';

describe.each(transports)('the app’s tabs, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }));

	it('Home says what can be quoted, how to ask, and what was saved', async () => {
		const { slack } = day.current;
		const ada = slack.person('ada');
		await ada.opensHome();
		await slack.until(() => slack.home(ada));
		const home = slack.home(ada);
		expect(home && transcriptOf(home)).toMatchInlineSnapshot(`
			"## What Sic can quote
			16 quotations (10 from journals, 6 from officials) in 1 article:
			• Understanding Kim Jong Un’s Economic Policymaking: Foreign Trade Narrative (38 North, 6 February 2023)
			Publications: 6 Kyo’ngje Yo’ngu, 4 Hakpo.
			Officials: 4 Kim Jong Un, 1 North Korean Foreign Ministry, 1 North Korean cabinet.
			    2013 ███ 1
			    2015 █████████████████ 5
			    2016 ████████████████████ 6
			    2019 ███ 1
			    2021 ███ 1
			    2022 ███ 1
			## How to ask
			Mention me in a channel, write to me in Messages, or put :speech_balloon: on a message. In a thread that I have joined, a follow-up question needs no mention.
			/quote topic by:"a speaker" in:publication from:2015 to:2016 looks quotations up, for you alone. /verify, and Check quotations in the menu of a message, tell whether a quotation is genuine.
			## What you have saved
			Nothing yet: press Save under a quotation.
			## The daily digest
			No channel has one yet: write /sic digest on in a channel.
			(Answers that readers marked: 0 good, 0 bad.)"
		`);
	});

	it('Messages suggests questions that the corpus answers', async () => {
		const { slack, answer } = day.current;
		const ada = slack.person('ada');
		await ada.opensMessages();
		await slack.until(() => slack.prompts.length > 0);
		const prompts = slack.prompts.at(-1)?.prompts ?? [];
		expect(prompts.length).toBeGreaterThan(1);
		for (const { message } of prompts) {
			const said = await answer(await ada.says(ada.dm(), message));
			expect(said.text, message).not.toMatch(/^No evidence/);
		}
	});
});
