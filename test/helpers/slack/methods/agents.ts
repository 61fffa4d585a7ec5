/** assistant.threads.* and agents.sessions.*: the agent surface. https://docs.slack.dev/reference/methods/assistant.threads.setStatus */
import { z } from 'zod';
import { readOwnChannel, readThread } from '../places.ts';
import { Refusal } from '../refusal.ts';
import type { Methods } from './method.ts';

/** https://docs.slack.dev/reference/methods/assistant.threads.setStatus#arg_loading_messages */
const loadingMessages = z.array(z.string().min(1)).max(10);
/** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
const prompts = z
	.array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
	.min(1)
	.max(4);
/** https://docs.slack.dev/reference/methods/agents.sessions.setStatus#arg_status */
const sessionStates = new Set(['active', 'processing', 'suspended', 'closed']);
const maxTitle = 200;

export const agentMethods: Methods = {
	'assistant.threads.setStatus': {
		// Either, for now: https://docs.slack.dev/changelog/2026/03/05/set-status-scope-update
		scopes: () => ['chat:write', 'assistant:write'],
		takes: 'channel_id thread_ts status loading_messages icon_emoji icon_url username',
		answer(state, args) {
			const channel = readOwnChannel(state, args.text('channel_id'));
			const thread = readThread(state, channel, args.text('thread_ts')).ts;
			if (args.all.status === undefined) throw new Refusal('invalid_arguments', 'the argument status is missing');
			const parsed = loadingMessages.safeParse(args.list('loading_messages') ?? []);
			if (!parsed.success) throw new Refusal('invalid_arguments', 'loading_messages: at most 10 texts');
			const status = args.maybe('status') ?? '';
			state.statuses.push({ via: 'assistant', channel: channel.id, thread, status, loadingMessages: parsed.data });
			return {};
		},
	},
	'assistant.threads.setSuggestedPrompts': {
		scopes: () => ['assistant:write'],
		takes: 'channel_id thread_ts prompts title',
		answer(state, args) {
			const channel = readOwnChannel(state, args.text('channel_id'));
			const parsed = prompts.safeParse(args.list('prompts'));
			if (!parsed.success) throw new Refusal('invalid_arguments', 'prompts: 1 to 4, each with title and message');
			// In an agent app Slack says ok and sets nothing.
			if (args.maybe('thread_ts') !== undefined)
				state.problems.push('assistant.threads.setSuggestedPrompts: thread_ts makes it fail silently in an agent app');
			else state.prompts.push({ channel: channel.id, title: args.maybe('title'), prompts: parsed.data });
			return {};
		},
	},
	'agents.sessions.setStatus': {
		scopes: () => ['chat:write'],
		takes: 'channel_id status thread_ts title initiator_user_id icon_emoji icon_url username',
		answer(state, args) {
			const channel = readOwnChannel(state, args.text('channel_id'));
			const thread = readThread(state, channel, args.text('thread_ts')).ts;
			const status = args.text('status');
			if (!sessionStates.has(status)) throw new Refusal('invalid_arguments', `status ${status}`);
			const title = args.maybe('title');
			if (title !== undefined && title.length > maxTitle) throw new Refusal('invalid_arguments', 'title: at most 200');
			const initiator = args.maybe('initiator_user_id');
			if (initiator !== undefined && !channel.members.has(initiator))
				throw new Refusal('user_not_in_channel', `${initiator} is not in the channel`);
			const looks = ['icon_emoji', 'icon_url', 'username'].some((name) => args.maybe(name) !== undefined);
			if (looks && !state.scopes.includes('chat:write.customize'))
				throw new Refusal('missing_scope', null, { needed: 'chat:write.customize', provided: state.scopes.join(',') });
			state.statuses.push({ via: 'agents', channel: channel.id, thread, status, loadingMessages: [] });
			return { status, agent_status: status, ...(title ? { title } : {}) };
		},
	},
};
