/** A channel gets a daily digest: asked for, shown beforehand, posted at its time, and ended. */
import { describe, expect, it } from 'vitest';
import { transports } from '../helpers/day.ts';
import { liveIn, useDay } from '../helpers/scenario.ts';
import type { Person } from '../helpers/slack/people.ts';
import type { Channel } from '../helpers/slack/state.ts';
import { transcriptOf } from '../helpers/slack/transcript.ts';

/** From early to late, so that the hour of the test does not matter. */
const always = { DIGEST_LATEST: '23:59', DIGEST_TIMEZONE: 'UTC' };

/** `HH:MM` in UTC, so many minutes from now. */
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);

describe.each(transports)('the digest, over %s', (transport) => {
	const day = useDay(() => ({ transport, clockScale: 0.01 }), always);

	it('is turned on, told, shown in the Home tab, and turned off, for the one who asks alone', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		await ada.command('/sic', 'digest status', general);
		expect((await whispers(ada))[0]?.text).toMatch(/^This channel has no daily digest\./);
		await ada.command('/sic', 'digest on 09:00 mon,thu', general);
		expect((await whispers(ada, 2))[1]?.text).toMatch(
			/^This channel has a daily digest on Monday and Thursday at 09:00 \(UTC\); the next one comes on (?:Monday|Thursday), \d+ \w+ 20\d\d\. \/sic digest now shows today’s to you alone; \/sic digest off ends it\.$/,
		);
		await ada.opensHome();
		await slack.until(() => JSON.stringify(slack.home(ada)?.blocks ?? []).includes('#general'));
		await ada.command('/sic', 'digest off', general);
		expect((await whispers(ada, 3))[2]?.text).toMatch(/^The daily digest of this channel has ended\./);
		expect(slack.messages(general)).toEqual([]);
	});

	it('wishes that cannot be understood are told what would be', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const wishes = ['digest on 25:00', 'digest on someday', 'digest perhaps', 'tea'];
		for (const [index, wish] of wishes.entries()) {
			await ada.command('/sic', wish, general);
			const said = (await whispers(ada, index + 1))[index]?.text ?? '';
			expect(said, wish).toMatch(/\/sic digest on|09:00|weekdays/);
		}
	});

	it('a channel that Sic is not in is told so before anything is promised', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const distant = slack.channel('distant', { members: [ada], withBot: false });
		await ada.command('/sic', 'digest on', distant);
		expect((await whispers(ada))[0]?.text).toBe(
			'I am not in this channel: invite me with /invite, and write that again.',
		);
		expect(slack.forgive(/not_in_channel: the app is no member of distant/)).toHaveLength(1);
	});

	it.each([
		['archived', false, (ada: Person, channel: Channel) => ada.archives(channel)],
		['archived, and private', true, (ada: Person, channel: Channel) => ada.archives(channel)],
		['left', false, (ada: Person, channel: Channel) => ada.removesBot(channel)],
		['left, and private', true, (ada: Person, channel: Channel) => ada.removesBot(channel)],
	])('is paused at once where its channel is %s, and whoever asked for it is told', async (_, isPrivate, end) => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const doomed = slack.channel('doomed', { members: [ada], isPrivate });
		await ada.command('/sic', 'digest on 09:00 daily', doomed);
		await whispers(ada);
		end(ada, doomed);
		await slack.until(() => slack.messages(ada.dm()).length > 0);
		expect(slack.messages(ada.dm()).map(({ text }) => text)).toEqual([
			'I cannot post in #doomed any more, so its daily digest is paused. If the channel is there again and I am in it, write /sic digest on there.',
		]);
		await ada.opensHome();
		await slack.until(() => /#doomed: paused, /.test(JSON.stringify(slack.home(ada)?.blocks ?? [])));
	});

	it('can be seen beforehand, with the buttons of any quotation', async () => {
		const { slack, whispers } = day.current;
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		await ada.command('/sic', 'digest now', general);
		const [preview] = await whispers(ada);
		if (!preview) throw new Error('nothing was shown');
		expect(transcriptOf(preview)).toMatch(/▌ .+[\s\S]*\[Show in context\]/);
		await ada.clicks(preview, 'Show in context');
		await slack.until(() => slack.modal(ada));
		expect(slack.messages(general)).toEqual([]);
		expect(liveIn(slack)).toEqual([]);
	});
});

describe('the digest, when its time comes', () => {
	const day = useDay(() => ({ transport: 'socket', clockScale: 0.01 }), always);

	it('is posted once, by two replicas, though Slack loses a response; and a channel that is gone, and one that is shared with others, are told of once', async () => {
		const { slack, whispers, start } = day.current;
		await start();
		const ada = slack.person('ada');
		const general = slack.channel('general', { members: [ada] });
		const doomed = slack.channel('doomed', { members: [ada] });
		const lent = slack.channel('lent', { members: [ada] });
		slack.fault('chat.postMessage', { kind: 'reset', when: 'after' }, { times: 1 });
		const time = inMinutes(1);
		for (const channel of [general, doomed, lent]) await ada.command('/sic', `digest on ${time} daily`, channel);
		await whispers(ada, 3);
		doomed.members.delete(slack.botUserId);
		lent.isExternal = true;
		await slack.until(() => slack.messages(general).length > 0, { ms: 90_000 });
		await slack.until(() => slack.messages(ada.dm()).length > 1, { ms: 30_000 });
		await new Promise((done) => setTimeout(done, 5_000));
		const [digest, ...others] = slack.messages(general);
		expect(others).toEqual([]);
		expect(digest && transcriptOf(digest)).toContain('▌ ');
		expect(digest?.text.length).toBeLessThan(300);
		const told = slack.messages(ada.dm()).map(({ text }) => text);
		expect(told.sort()).toEqual([
			'I cannot post in #doomed any more, so its daily digest is paused. If the channel is there again and I am in it, write /sic digest on there.',
			'I do not post in #lent any more, since it is shared with other organisations now, so its daily digest is paused. When it is not shared any more, write /sic digest on there.',
		]);
		expect(slack.messages(lent)).toEqual([]);
		expect(slack.forgive(/not_in_channel: the app is no member of doomed/).length).toBeGreaterThan(0);
	}, 150_000);
});
