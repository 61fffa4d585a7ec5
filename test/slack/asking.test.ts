/** Which messages of Slack ask Sic something. */
import { describe, expect, it } from 'vitest';
import { askingOf, type SlackRules } from '../../src/slack/asking.ts';

const rules: SlackRules = {
	botUserId: 'U0SIC',
	emoji: 'speech_balloon',
	isStrict: false,
	allowedChannels: [],
	allowedUsers: [],
	allowsExternal: false,
};
const ts = '1800000000.500000';
const asking = (event: object, given: Partial<SlackRules> = {}) =>
	askingOf({ team_id: 'T1', event: { channel: 'C1', user: 'U1', ts, ...event } }, { ...rules, ...given });
const followUp = (text: string) => asking({ type: 'message', text, thread_ts: '1.000100' });

describe('a message', () => {
	it.each([
		'What did Hakpo write in 2016?',
		'And in 2016?',
		'Is that all?',
		'tell me more about trade',
		'그럼 학보는?',
	])('in a thread that Sic has joined is a follow-up: %s', (text) => {
		expect(followUp(text)).toMatchObject({ needsJoined: true, text });
	});

	it.each([
		'Will do.',
		'So true, thanks.',
		'And thanks!',
		'Is fine by me.',
		'<@U2> is that so?',
		'<@W2ENTERPRISE> is that so?',
		'<!subteam^S12345> can you check this?',
		'<!here> who wants to write that up?',
	])('that people say to each other is none: %s', (text) => {
		expect(followUp(text)).toBeNull();
	});

	it('of a person of an enterprise, with files, or also sent to the channel, is heard', () => {
		for (const more of [
			{ user: 'W1' },
			{ subtype: 'file_share' },
			{ subtype: 'thread_broadcast', thread_ts: '1.0001' },
		])
			expect(asking({ type: 'message', text: '<@U0SIC> What did Hakpo write?', ...more })).toMatchObject({
				text: 'What did Hakpo write?',
				needsJoined: false,
				at: 1_800_000_000_500,
			});
	});

	it('that mentions Sic with its name beside its id is heard, whichever of the twins comes first', () => {
		expect(asking({ type: 'message', text: '<@U0SIC|sic> Hakpo on trade' })).toMatchObject({ needsJoined: false });
	});

	it('of Slackbot or a workflow does not wake it', () => {
		for (const more of [{ user: 'USLACKBOT' }, { bot_id: 'B1' }, { subtype: 'bot_message' }, { hidden: true }])
			expect(asking({ type: 'app_mention', text: '<@U0SIC> What did Hakpo write?', ...more })).toBeNull();
	});
});
