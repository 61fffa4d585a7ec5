/** A workspace as it is when it opens: the app with its tokens and scopes, and nobody in it. */
import { type Fields, newId, type State } from './state.ts';

/** All scopes that the stand-in's methods and events know. */
export const allScopes = [
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
	'reactions:write',
	'team:read',
	'users:read',
];

export function newState(origin: string, scopes: readonly string[], clockScale: number): State {
	return {
		team: { id: newId('T'), name: 'Acme', domain: 'acme' },
		bot: { userId: newId('U'), botId: newId('B'), appId: newId('A'), name: 'sic' },
		botToken: `xoxb-${newId('1')}-stand-in`,
		appToken: `xapp-1-${newId('A')}-stand-in`,
		signingSecret: newId('secret'),
		scopes: [...scopes],
		clockScale,
		origin,
		members: new Map(),
		channels: new Map(),
		messages: [],
		ephemerals: [],
		modals: new Map(),
		homes: new Map(),
		triggers: new Map(),
		responseUrls: new Map(),
		prompts: [],
		statuses: [],
		calls: [],
		problems: [],
		live: [],
		formatting: [],
		impatience: [],
		emit: () => {},
	};
}

/** Slack delivers what the scopes allow, from conversations that the app is in. https://docs.slack.dev/reference/events/message.channels */
export function isSubscribed(state: State, event: Fields): boolean {
	const item = event.item as { channel?: string } | undefined;
	const channel = state.channels.get(String(event.channel ?? item?.channel));
	const type = String(event.type);
	// That the app is out is all that it is told of a channel that it is not in.
	if (channel && !channel.members.has(state.bot.userId) && !/_left$/.test(type)) return false;
	const history = { public: 'channels:history', private: 'groups:history', im: 'im:history' };
	const needed: Record<string, string> = {
		app_mention: 'app_mentions:read',
		reaction_added: 'reactions:read',
		message: history[channel?.kind ?? 'public'],
		channel_archive: 'channels:read',
		channel_left: 'channels:read',
		group_archive: 'groups:read',
		group_left: 'groups:read',
	};
	const scope = needed[type];
	return scope === undefined || state.scopes.includes(scope);
}
