/** auth.test, users.*, team.info, reactions.add: who is who. */
import { readOwnChannel } from '../places.ts';
import { Refusal } from '../refusal.ts';
import { findMessage } from '../state.ts';
import type { Methods } from './method.ts';

export const peopleMethods: Methods = {
	'auth.test': {
		scopes: () => [],
		takes: '',
		answer: ({ team, bot }) => ({
			url: `https://${team.domain}.slack.com/`,
			team: team.name,
			user: bot.name,
			team_id: team.id,
			user_id: bot.userId,
			bot_id: bot.botId,
			is_enterprise_install: false,
		}),
	},
	'users.info': {
		scopes: () => ['users:read'],
		takes: 'user include_locale',
		answer({ members, team }, args) {
			const member = members.get(args.text('user'));
			if (!member) throw new Refusal('user_not_found');
			const { id, name } = member;
			return {
				user: {
					id,
					name,
					real_name: name,
					team_id: team.id,
					is_bot: false,
					profile: { display_name: name, real_name: name },
				},
			};
		},
	},
	'team.info': {
		scopes: () => ['team:read'],
		takes: 'team domain',
		answer: ({ team }) => ({ team: { ...team } }),
	},
	'reactions.add': {
		scopes: () => ['reactions:write'],
		takes: 'channel name timestamp',
		answer(state, args) {
			const channel = readOwnChannel(state, args.text('channel'));
			const message = findMessage(state, channel.id, args.text('timestamp'));
			if (!message) throw new Refusal('message_not_found');
			const reaction = { name: args.text('name'), user: state.bot.userId };
			if (reaction.name.includes(':')) throw new Refusal('invalid_name');
			if (message.reactions.some(({ name, user }) => name === reaction.name && user === reaction.user))
				throw new Refusal('already_reacted', null);
			message.reactions.push(reaction);
			return {};
		},
	},
};
