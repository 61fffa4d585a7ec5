/** The buttons below quotations, look-ups and verdicts: each acknowledges at once, and works after. */
import type { App, BlockAction } from '@slack/bolt';
import { retrieve } from '../retrieve.ts';
import { verify } from '../verify.ts';
import { line, type Message, richText, sentence, words } from './blocks.ts';
import { showLookup } from './commands.ts';
import { contextView } from './context-view.ts';
import { reasonOf } from './excuses.ts';
import { showHome } from './home-tab.ts';
import { type Listening, refusalOf, safely, type Tell } from './listening.ts';
import { sharedMessage, similarMessage } from './lookup-message.ts';
import type { Respond } from './outbox.ts';
import { verificationMessage } from './verification-message.ts';

/** Quotations that are like another: as many as an answer has. */
const maxSimilar = 3;
/** Characters of a quotation by which others like it are looked for; a question has no more. */
const maxWords = 400;

export function listenToClicks(app: App, listening: Listening): void {
	const { deps, library, outbox, log } = listening;

	/** Does the work of a button with its value. Where Slack gives no `response_url`, as in views, the reader is told in a direct message. */
	const onClick = (actionId: string, work: (click: Click) => Promise<unknown>, isForAll = false) =>
		app.action<BlockAction>(actionId, async ({ ack, action, body, respond }) => {
			await ack();
			const user = body.user.id;
			const { thread_ts: thread } = body.container as { thread_ts?: string };
			const tell: Tell = respond
				? (message, options) => outbox.reply(respond as Respond, message, { thread, ...options })
				: (message) => outbox.whisper(user, user, message);
			const value = 'value' in action ? (action.value ?? '') : '';
			await safely(listening, tell, async () => {
				// Clicks are not counted; whoever is not answered gets nothing by pressing either.
				const refusal = await refusalOf(listening, { user, channel: body.channel?.id ?? null, isForAll });
				await (refusal ? tell(sentence(refusal)) : work({ value, user, triggerId: body.trigger_id, tell, body }));
			});
		});

	for (const actionId of ['next', 'previous'])
		onClick(actionId, ({ value, tell }) => {
			const { text, index } = JSON.parse(value) as { text: string; index: number };
			return showLookup(listening, tell, text, index, true);
		});

	onClick('context', async ({ value, triggerId }) => {
		const quotation = await library.quotation(value);
		const { articles } = await library.corpus();
		const article = articles.get(quotation.article.id);
		if (article) await outbox.openView(triggerId, contextView(quotation, article), []);
	});

	onClick('more', async ({ value, tell }) => {
		const quotation = await library.quotation(value);
		const corpus = await library.corpus();
		const { candidates } = await retrieve(quotation.text.slice(0, maxWords).toWellFormed(), { ...deps, corpus });
		const others = candidates
			.map((candidate) => candidate.quotation)
			.filter(({ id, source }) => id !== quotation.id && source.voice !== 'author');
		await tell(similarMessage(others.slice(0, maxSimilar)));
	});

	const onShare = (actionId: string, messageOf: (click: Click) => Promise<Message>) =>
		onClick(actionId, async (click) => click.tell(await messageOf(click), { inChannel: true }), true);

	onShare('share', async ({ value, user }) => sharedMessage(await library.quotation(value), user));

	onShare('share_verdict', async ({ value, user }) => {
		const message = verificationMessage(await verify(value, null, deps), null);
		const who = richText(line(words('Shared by '), { type: 'user', user_id: user }));
		return { ...message, blocks: [...message.blocks, who] };
	});

	for (const [actionId, isOn] of [
		['save', true],
		['unsave', false],
	] as const)
		onClick(actionId, async ({ value, user, tell, body }) => {
			await library.save(user, value, isOn);
			if (body.view === undefined) await tell(sentence('Saved: you find it in my Home tab.'));
			await showHome(listening, user);
		});

	onClick('feedback', ({ value, user, body }) =>
		library.judge(user, `${body.channel?.id ?? ''}:${body.message?.ts ?? ''}`, value === 'good' ? 'good' : 'bad'),
	);

	// A link: Slack opens it, and wants to hear that it was heard.
	app.action('open', async ({ ack }) => ack());

	app.error(async (error) => log(reasonOf(error)));
}

interface Click {
	value: string;
	user: string;
	triggerId: string;
	tell: Tell;
	body: BlockAction;
}
