/** views.*: modals and App Home. https://docs.slack.dev/reference/methods/views.open */
import type { Arguments } from '../arguments.ts';
import { faultsOfView } from '../blocks.ts';
import { formattingInBlocks, liveIn } from '../live.ts';
import { Refusal } from '../refusal.ts';
import { type Fields, newId, type State, type Trigger, type View, withIds } from '../state.ts';
import type { Methods } from './method.ts';

/** Views of one stack: https://docs.slack.dev/surfaces/modals#updating_views */
const maxStack = 3;
/** Characters of a view: https://docs.slack.dev/reference/methods/views.open#errors */
const maxView = 250_000;

export const viewMethods: Methods = {
	'views.open': {
		scopes: () => [],
		takes: 'trigger_id interactivity_pointer view',
		answer(state, args) {
			const { user } = exchange(state, args);
			const view = readView(state, 'views.open', args.object('view'), 'modal');
			state.modals.set(user, [view]);
			return { view };
		},
	},
	'views.push': {
		scopes: () => [],
		takes: 'trigger_id interactivity_pointer view',
		answer(state, args) {
			const { user } = exchange(state, args);
			const stack = state.modals.get(user) ?? [];
			if (stack.length === 0) throw new Refusal('not_found', 'views.push without an open modal');
			if (stack.length >= maxStack) throw new Refusal('push_limit_reached');
			const view = readView(state, 'views.push', args.object('view'), 'modal');
			stack.push(view);
			return { view };
		},
	},
	'views.update': {
		scopes: () => [],
		takes: 'view view_id external_id hash',
		answer(state, args) {
			const [id, external] = [args.maybe('view_id'), args.maybe('external_id')];
			for (const stack of state.modals.values()) {
				const index = stack.findIndex((view) => view.id === id || (external && view.external_id === external));
				const old = stack[index];
				if (!old) continue;
				const hash = args.maybe('hash');
				if (hash !== undefined && hash !== old.hash) throw new Refusal('hash_conflict', null);
				const view = { ...readView(state, 'views.update', args.object('view'), 'modal'), id: old.id };
				stack[index] = view;
				return { view };
			}
			// Its reader may have closed it: no fault of the app.
			throw new Refusal('not_found', null);
		},
	},
	'views.publish': {
		scopes: () => [],
		takes: 'user_id view hash',
		answer(state, args) {
			const user = args.text('user_id');
			if (!state.members.has(user)) throw new Refusal('user_not_found', `no person ${user}`);
			const hash = args.maybe('hash');
			const old = state.homes.get(user);
			if (hash !== undefined && old && hash !== old.hash) throw new Refusal('hash_conflict', null);
			const view = readView(state, 'views.publish', args.object('view'), 'home');
			state.homes.set(user, view);
			return { view };
		},
	},
};

function exchange(state: State, args: Arguments): Trigger {
	const trigger = state.triggers.get(args.text('trigger_id'));
	if (!trigger) throw new Refusal('invalid_trigger_id');
	if (trigger.isUsed) throw new Refusal('exchanged_trigger_id');
	if (trigger.expiresAt < Date.now()) throw new Refusal('expired_trigger_id');
	trigger.isUsed = true;
	return trigger;
}

/** @throws {Refusal} `invalid_arguments` with each fault, as Slack answers for views; `view_too_large`. */
export function readView(state: State, method: string, view: Fields | undefined, surface: 'modal' | 'home'): View {
	const faults = faultsOfView(view ?? {}, surface);
	if (faults.length > 0)
		throw new Refusal('invalid_arguments', faults.join('; '), {
			response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
		});
	if (JSON.stringify(view).length > maxView) throw new Refusal('view_too_large');
	state.live.push(...liveIn(view, `${method} view`));
	state.formatting.push(...formattingInBlocks(view, `${method} view`));
	const { blocks, callback_id = '', private_metadata = '', ...rest } = view as unknown as View;
	const id = newId('V');
	return {
		...rest,
		id,
		team_id: state.team.id,
		app_id: state.bot.appId,
		bot_id: state.bot.botId,
		callback_id,
		private_metadata,
		blocks: withIds(blocks),
		state: { values: {} },
		hash: `${Math.floor(Date.now() / 1000)}.${newId('h')}`,
		root_view_id: id,
		previous_view_id: null,
	};
}
