/** The App Home and the prompts of the Messages tab, when somebody opens them; and the stop button of the agent pane. */
import type { App } from '@slack/bolt';
import { excuseFor, reasonOf } from './excuses.ts';
import { homeView, troubledHome } from './home.ts';
import type { Inbox } from './inbox.ts';
import type { Listening } from './listening.ts';
import { suggestedPrompts } from './suggested-prompts.ts';

export function listenToTabs(app: App, listening: Listening, inbox: Inbox): void {
	const { deps, library, outbox, log } = listening;
	const logged = (what: string, work: () => Promise<unknown>) =>
		work().catch((error) => log(`${what}: ${reasonOf(error)}`));

	app.event('app_home_opened', async ({ event }) => {
		if (event.tab === 'home')
			await logged('No App Home', () =>
				showHome(listening, event.user).catch(async (error) => {
					await outbox.publishHome(event.user, troubledHome(excuseFor(error)), []);
					throw error;
				}),
			);
		else
			await logged('No suggested prompts', async () => {
				const prompts = suggestedPrompts(await library.quotations());
				await deps.client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
			});
	});

	app.event('agent_session_stopped', async ({ event: { channel, thread_ts: thread } }) => {
		if (inbox.drop(channel, thread)) return;
		const idle = { channel_id: channel, thread_ts: thread, status: 'active' };
		await logged('No status', () => deps.client.agents.sessions.setStatus(idle));
	});
}

/** @throws as `Outbox.publishHome`. */
export async function showHome({ library, outbox, rules, digestLines }: Listening, user: string): Promise<void> {
	const [corpus, quotations, saved, liked, digests] = await Promise.all([
		library.corpus(),
		library.quotations(),
		library.savedBy(user),
		library.judged(),
		digestLines(),
	]);
	const { view, shows } = homeView({ corpus, quotations, saved, liked, digests, emoji: rules.emoji });
	await outbox.publishHome(user, view, shows);
}
