/** Whoever installs Sic makes a mistake, and is told which and how to mend it, before anything else happens. */
import { afterEach, describe, expect, it } from 'vitest';
import { startBot } from '../helpers/bot.ts';
import { openSlack, type Slack } from '../helpers/slack/workspace.ts';

let slack: Slack | undefined;

afterEach(async () => {
	await slack?.close();
	slack = undefined;
});

/** What `npm start` says before it ends with 1. */
async function refusal(env: Record<string, string>): Promise<string> {
	const bot = startBot(env);
	expect(await bot.ended).toBe(1);
	return bot.log().trim();
}

describe('npm start', () => {
	it('names the bot token that Slack refuses', async () => {
		slack = await openSlack({ transport: 'socket' });
		expect(await refusal({ ...slack.env, SLACK_BOT_TOKEN: 'xoxb-wrong' })).toBe(
			'sic: SLACK_BOT_TOKEN is refused by Slack (invalid_auth): copy the Bot User OAuth Token (xoxb-…) again, from OAuth & Permissions on the app’s page.',
		);
	});

	it('names the app-level token that Slack refuses', async () => {
		slack = await openSlack({ transport: 'socket' });
		expect(await refusal({ ...slack.env, SLACK_APP_TOKEN: 'xapp-wrong' })).toBe(
			'sic: SLACK_APP_TOKEN is refused by Slack (invalid_auth): copy the app-level token (xapp-…, scope connections:write) again, from Basic Information on the app’s page.',
		);
	});

	it('names the scopes that are missing', async () => {
		slack = await openSlack({ transport: 'socket', scopes: ['chat:write', 'app_mentions:read', 'commands'] });
		expect(await refusal(slack.env)).toMatch(
			/^sic: The Slack app lacks the scopes assistant:write, channels:history, channels:read, groups:history, groups:read, im:history, im:read, im:write, mpim:history, mpim:read, reactions:read: paste manifest\.json into App Manifest/,
		);
	});

	it.each([
		[{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN is missing'],
		[{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
		[{ SLACK_SIGNING_SECRET: 'abc' }, 'SLACK_BOT_TOKEN is missing'],
		[
			{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
			'SLACK_BOT_TOKEN must be the token that begins with xoxb-',
		],
	])('names the half of the variables that is missing: %o', async (env, sentence) => {
		expect(await refusal(env)).toContain(sentence);
	});

	it('says that Slack cannot be reached', async () => {
		const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:9/api/' };
		expect(await refusal(env)).toBe(
			'sic: Slack cannot be reached (no connection): check the network, and start again.',
		);
	});

	it('says that the port for HTTP is taken', async () => {
		slack = await openSlack({ transport: 'http' });
		const port = new URL(slack.env.SLACK_API_URL ?? '').port;
		expect(await refusal({ ...slack.env, PORT: port })).toContain(`PORT ${port}`);
	});
});
