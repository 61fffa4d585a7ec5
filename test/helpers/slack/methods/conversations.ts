/** conversations.*: https://docs.slack.dev/reference/methods/conversations.replies */
import type { Arguments } from '../arguments.ts';
import { readChannel, readOwnChannel, scopeByKind } from '../places.ts';
import { Refusal } from '../refusal.ts';
import {
	type Channel,
	directChannel,
	type Fields,
	findMessage,
	type Message,
	type State,
	threadOf,
	wireMessage,
} from '../state.ts';
import type { Methods } from './method.ts';

const reading = (state: State, args: Arguments) => [scopeByKind(state, args.maybe('channel') ?? '', 'read')];
const history = (state: State, args: Arguments) => [scopeByKind(state, args.maybe('channel') ?? '', 'history')];
const anyRead = () => ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const paging = 'cursor limit inclusive latest oldest include_all_metadata';

export const conversationMethods: Methods = {
	'conversations.replies': {
		scopes: history,
		takes: `channel ts ${paging}`,
		answer(state, args) {
			const channel = readOwnChannel(state, args.text('channel'));
			const ts = args.text('ts');
			const asked = findMessage(state, channel.id, ts);
			if (!asked) throw new Refusal('thread_not_found', `no message ${ts} in ${channel.name || channel.id}`);
			// Of a reply's timestamp Slack gives that reply alone.
			const isReply = asked.thread_ts !== undefined && asked.thread_ts !== ts;
			const within = isReply ? [asked] : threadOf(state, channel.id, ts);
			return page(
				args,
				within.filter((message) => message === asked || isBetween(message, args)),
				(message) => shown(state, message, args),
				'messages',
			);
		},
	},
	'conversations.history': {
		scopes: history,
		takes: `channel ${paging}`,
		answer(state, args) {
			const channel = readOwnChannel(state, args.text('channel'));
			const top = state.messages.filter(
				(message) => message.channel === channel.id && message.thread_ts === undefined && isBetween(message, args),
			);
			return page(args, top.reverse(), (message) => shown(state, message, args), 'messages');
		},
	},
	'conversations.info': {
		scopes: reading,
		takes: 'channel include_locale include_num_members',
		answer: (state, args) => ({ channel: wireChannel(state, readChannel(state, args.text('channel'))) }),
	},
	'conversations.members': {
		scopes: reading,
		takes: 'channel cursor limit',
		answer: (state, args) =>
			page(args, [...readOwnChannel(state, args.text('channel')).members], (member) => member, 'members'),
	},
	'conversations.open': {
		scopes: () => ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
		takes: 'channel users return_im prevent_creation',
		answer(state, args) {
			const user = args.text('users');
			if (!state.members.has(user)) throw new Refusal('user_not_found', `no person ${user}`);
			return { channel: { id: directChannel(state, user).id } };
		},
	},
	'conversations.list': {
		scopes: anyRead,
		takes: 'cursor limit types exclude_archived team_id',
		answer: (state, args) => page(args, visible(state), (channel) => wireChannel(state, channel), 'channels'),
	},
	'users.conversations': {
		scopes: anyRead,
		takes: 'user cursor limit types exclude_archived team_id',
		answer(state, args) {
			const user = args.maybe('user') ?? state.bot.userId;
			const joined = visible(state).filter(({ members }) => members.has(user));
			return page(args, joined, (channel) => wireChannel(state, channel), 'channels');
		},
	},
};

function visible(state: State): Channel[] {
	return [...state.channels.values()].filter(
		({ kind, members }) => kind !== 'im' && (kind === 'public' || members.has(state.bot.userId)),
	);
}

function isBetween({ ts }: Message, args: Arguments): boolean {
	const [oldest, latest] = [args.maybe('oldest'), args.maybe('latest')];
	const inclusive = args.flag('inclusive') ?? false;
	const at = Number(ts);
	if (oldest !== undefined && (at < Number(oldest) || (at === Number(oldest) && !inclusive))) return false;
	return !(latest !== undefined && (at > Number(latest) || (at === Number(latest) && !inclusive)));
}

function shown(state: State, message: Message, args: Arguments): Fields {
	const { metadata, ...rest } = wireMessage(state, message) as Fields & { metadata?: Message['metadata'] };
	if (!metadata) return rest;
	return args.flag('include_all_metadata')
		? { ...rest, metadata }
		: { ...rest, metadata: { event_type: metadata.event_type } };
}

/** https://docs.slack.dev/apis/web-api/pagination */
function page<Item>(args: Arguments, items: readonly Item[], show: (item: Item) => unknown, name: string): Fields {
	const cursor = args.maybe('cursor');
	const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString());
	if (!Number.isInteger(from)) throw new Refusal('invalid_cursor');
	const to = from + args.count('limit', 100);
	const hasMore = to < items.length;
	return {
		[name]: items.slice(from, to).map(show),
		has_more: hasMore,
		response_metadata: { next_cursor: hasMore ? Buffer.from(String(to)).toString('base64') : '' },
	};
}

export function wireChannel(state: State, { id, name, kind, members, isExternal, isArchived }: Channel): Fields {
	if (kind === 'im') {
		const user = [...members].find((member) => member !== state.bot.userId);
		return { id, is_im: true, user, is_ext_shared: false };
	}
	return {
		id,
		name,
		is_channel: kind === 'public',
		is_group: kind === 'private',
		is_im: false,
		is_private: kind === 'private',
		is_archived: isArchived,
		is_shared: isExternal,
		is_ext_shared: isExternal,
		is_member: members.has(state.bot.userId),
		context_team_id: state.team.id,
	};
}
