/** Channels that are shared with other organisations: nothing is said there, and nothing is brought there, however it is asked for. */
import { describe, expect, it } from 'vitest';
import { transports } from '../helpers/day.ts';
import { useDay } from '../helpers/scenario.ts';
import type { Person } from '../helpers/slack/people.ts';
import type { Channel } from '../helpers/slack/state.ts';

const refusal = 'I do not answer in channels that are shared with other organisations: ask me in a direct message.';
const genuine = 'Kim Jong Un said: “one-sidedness should be removed in foreign trade,”';

describe.each(transports)('a channel that is shared with others, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }));

	it.each([
		['/quote', (ada: Person, shared: Channel) => ada.command('/quote', 'trade', shared)],
		['/quote alone', (ada: Person, shared: Channel) => ada.command('/quote', '', shared)],
		['/verify', (ada: Person, shared: Channel) => ada.command('/verify', genuine, shared)],
		['/sic digest on', (ada: Person, shared: Channel) => ada.command('/sic', 'digest on', shared)],
		['/sic digest now', (ada: Person, shared: Channel) => ada.command('/sic', 'digest now', shared)],
		[
			'Check quotations',
			async (ada: Person, shared: Channel) => ada.shortcut('check_quotations', await ada.says(shared, genuine)),
		],
	])('is told so, whoever asks alone, on %s', async (_, ask) => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const shared = slack.channel('with-others', { members: [ada], isExternal: true });
		await ask(ada, shared);
		expect((await whispers(ada)).map(({ text }) => text)).toEqual([refusal]);
		expect(slack.modal(ada)).toBeUndefined();
		expect(slack.messages(shared).filter(({ user }) => user === slack.botUserId)).toEqual([]);
	});

	it.each([
		['a quotation', (ada: Person, channel: Channel) => ada.command('/quote', 'unitary trade system', channel)],
		['a verdict', (ada: Person, channel: Channel) => ada.command('/verify', genuine, channel)],
	])('gets not even %s that was looked up before it was shared', async (_, ask) => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const channel = slack.channel('soon-with-others', { members: [ada] });
		await ask(ada, channel);
		const [found] = await whispers(ada);
		if (!found) throw new Error('nothing was shown');
		channel.isExternal = true;
		await ada.clicks(found, 'Share to channel');
		expect((await whispers(ada, 2))[1]?.text).toBe(refusal);
		expect(slack.messages(channel)).toEqual([]);
	});

	it('has no use for what Sic has said before it was shared: those of the others who press it are told so', async () => {
		const { slack, answer, whispers } = day.current;
		const [ada, eve] = [slack.person('ada'), slack.person('eve')];
		const channel = slack.channel('soon-with-others', { members: [ada] });
		const said = await answer(await ada.says(channel, `<@${slack.botUserId}> What did the cabinet pledge?`));
		channel.isExternal = true;
		channel.members.add(eve.id);
		await eve.clicks(said, 'Show in context');
		expect((await whispers(eve))[0]?.text).toBe(refusal);
		expect(slack.modal(eve)).toBeUndefined();
	});
});

describe.each(transports)('a conversation of which Sic cannot tell, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }));

	it('shows a look-up to whoever asks alone, and lets it be shared when Sic is invited', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const secret = slack.channel('secret', { members: [ada], withBot: false, isPrivate: true });
		await ada.command('/quote', 'unitary trade system', secret);
		const [found] = await whispers(ada);
		if (!found) throw new Error('nothing was shown');
		expect(found.text).toContain('unitary trade system');
		await ada.clicks(found, 'Share to channel');
		expect((await whispers(ada, 2))[1]?.text).toBe(
			'I am not in this conversation, so I cannot tell whether people of other organisations read along: invite me with /invite and press again, or copy the words.',
		);
		expect(slack.messages(secret)).toEqual([]);
		secret.members.add(slack.botUserId);
		await ada.clicks(found, 'Share to channel');
		await slack.until(() => slack.messages(secret).length > 0);
		expect(slack.forgive(/conversations.info: channel_not_found/).length).toBeGreaterThan(0);
	});

	it('is not the direct message with Sic', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		await ada.command('/quote', 'unitary trade system', ada.dm());
		const [found] = await whispers(ada);
		if (!found) throw new Error('nothing was shown');
		await ada.clicks(found, 'Share to channel');
		await slack.until(() => slack.messages(ada.dm()).length > 0);
	});
});

describe.each(transports)('a Sic that answers in shared channels too, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }), { SLACK_EXTERNAL: 'true' });

	it('looks up there, and shares there', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const shared = slack.channel('with-others', { members: [ada], isExternal: true });
		await ada.command('/quote', 'unitary trade system', shared);
		const [found] = await whispers(ada);
		if (!found) throw new Error('nothing was shown');
		await ada.clicks(found, 'Share to channel');
		await slack.until(() => slack.messages(shared).length > 0);
	});
});
