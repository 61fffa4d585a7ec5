/** Who Sic is in the workspace, and whether its tokens and scopes are what it needs: found out before anything else is begun. */
import { webApi as api, type webApi } from '@slack/bolt';
import { ConfigError } from '../errors.ts';
import { codeOf } from './excuses.ts';

export interface Identity {
	botUserId: string;
	botId: string;
	teamId: string;
	name: string;
	team: string;
}

/** What `manifest.json` asks for, and where each is needed; a test holds the two together. */
export const neededScopes = [
	'app_mentions:read',
	'assistant:write',
	'channels:history',
	'channels:read',
	'chat:write',
	'commands',
	'groups:history',
	'groups:read',
	'im:history',
	'im:read',
	'im:write',
	'mpim:history',
	'mpim:read',
	'reactions:read',
];

const refusedToken =
	/^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type|team_disabled|user_removed_from_team)$/;

/** @throws {ConfigError} for a token that Slack refuses and for a missing scope, with the variable and what to do. */
export async function identify(client: webApi.WebClient): Promise<Identity> {
	const answer = await client.auth.test().catch((cause) => {
		if (refusedToken.test(codeOf(cause)))
			throw new ConfigError(
				`SLACK_BOT_TOKEN is refused by Slack (${codeOf(cause)}): copy the Bot User OAuth Token (xoxb-…) again, from OAuth & Permissions on the app’s page.`,
				{ cause },
			);
		throw unreachable(cause);
	});
	const scopes = answer.response_metadata?.scopes ?? [];
	const missing = neededScopes.filter((scope) => scopes.length > 0 && !scopes.includes(scope));
	if (missing.length > 0)
		throw new ConfigError(
			`The Slack app lacks the ${missing.length === 1 ? 'scope' : 'scopes'} ${missing.join(', ')}: paste manifest.json into App Manifest on the app’s page, and install the app again.`,
		);
	return {
		botUserId: answer.user_id ?? '',
		botId: answer.bot_id ?? '',
		teamId: answer.team_id ?? '',
		name: answer.user ?? 'sic',
		team: answer.team ?? 'the workspace',
	};
}

/**
 * Whether Socket Mode can be used.
 * @throws {ConfigError} for an app-level token that Slack refuses.
 */
export async function checkAppToken(appToken: string, clientOptions: webApi.WebClientOptions): Promise<void> {
	const client = new api.WebClient(appToken, clientOptions);
	await client.apps.connections.open({}).catch((cause) => {
		throw socketFault(cause) ?? unreachable(cause);
	});
}

/** What is wrong with the app-level token; null for what may pass. */
export function socketFault(cause: unknown): ConfigError | null {
	const code = codeOf(cause);
	if (code === 'missing_scope')
		return new ConfigError(
			'SLACK_APP_TOKEN lacks the scope connections:write: make a new app-level token with it, under Basic Information on the app’s page.',
			{ cause },
		);
	if (code === 'forbidden_team' || code === 'socket_mode_not_enabled' || code === 'method_not_allowed')
		return new ConfigError('Socket Mode is off for this Slack app: turn it on, on the app’s page.', { cause });
	if (!refusedToken.test(code)) return null;
	return new ConfigError(
		`SLACK_APP_TOKEN is refused by Slack (${code}): copy the app-level token (xapp-…, scope connections:write) again, from Basic Information on the app’s page.`,
		{ cause },
	);
}

function unreachable(cause: unknown): ConfigError {
	return new ConfigError(
		`Slack cannot be reached (${codeOf(cause) || 'no connection'}): check the network, and start again.`,
		{ cause },
	);
}
