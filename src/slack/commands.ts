/** Slash commands, the message shortcut and the modal: each acknowledges at once, and works after. */
import type { App } from '@slack/bolt';
import { QuestionError } from '../errors.ts';
import { lookUp } from '../lookup.ts';
import { verify } from '../verify.ts';
import { sentence } from './blocks.ts';
import { fairly, type Listening, type Tell } from './listening.ts';
import { lookupMessage } from './lookup-message.ts';
import { readQuoteArguments } from './quote-arguments.ts';
import { commandOf, quoteModal } from './quote-modal.ts';
import { typedIn } from './text.ts';
import { verificationMessage } from './verification-message.ts';

const quoteHelp = [
	'/quote topic: the best quotation on a topic, and the next ones. Only you see them until you share one.',
	'/quote by:"Kim Jong Un": words of a person or body; in:hakpo: of a publication; from:2015 to:2016: of a time; voice:journal or voice:official: of a kind. They go together: /quote joint ventures in:hakpo from:2015.',
	'/quote alone opens a form.',
	'/verify pasted text: whether a quotation is genuine. The text may say who is said to have said it.',
].join('\n');
const verifyHelp =
	'Write the quotation after the command, with its marks and who is said to have said it: /verify Hakpo wrote in 2016: “…”.';

/** Characters of the value of a button: https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const maxValue = 2_000;
/** Characters of a text that can be shared. */
const maxShared = 1_500;
/** Characters of a text that is judged; over that it would hold up what others ask (0.2 s for the worst that was found). */
const maxJudged = 8_000;

export function listenToCommands(app: App, listening: Listening): void {
	const { library, outbox } = listening;

	app.command('/quote', async ({ command, ack, respond, client }) => {
		await ack();
		const text = typedIn(command.text ?? '');
		const tell: Tell = (message, options) => outbox.reply(respond, message, options);
		if (text.toLowerCase() === 'help') return tell(sentence(quoteHelp));
		await fairly(listening, tell, { user: command.user_id, channel: command.channel_id }, async () => {
			if (text !== '') return showLookup(listening, tell, text, 0);
			const sources = (await library.quotations()).map(({ source }) => source);
			const names = (found: (string | null)[]) => [...new Set(found)].filter((name) => name !== null).sort();
			const publications = names(sources.map(({ publication }) => publication));
			const speakers = names(sources.map(({ speaker }) => speaker));
			const view = quoteModal(command.channel_id, publications, speakers);
			await client.views.open({ trigger_id: command.trigger_id, view });
		});
	});

	app.command('/verify', async ({ command, ack, respond }) => {
		await ack();
		const text = typedIn(command.text ?? '');
		const tell: Tell = (message, options) => outbox.reply(respond, message, options);
		if (text === '' || text.toLowerCase() === 'help') return tell(sentence(verifyHelp));
		await fairly(listening, tell, { user: command.user_id, channel: command.channel_id }, () =>
			showVerdict(listening, tell, text),
		);
	});

	app.shortcut('check_quotations', async ({ shortcut, ack, respond }) => {
		await ack();
		if (shortcut.type !== 'message_action') return;
		const text = typedIn(shortcut.message.text ?? '');
		const tell: Tell = (message, options) => outbox.reply(respond, message, options);
		await fairly(listening, tell, { user: shortcut.user.id, channel: shortcut.channel.id }, async () => {
			if (text === '')
				throw new QuestionError('That message has no words that I can read: copy its quotation to /verify.');
			await showVerdict(listening, tell, text);
		});
	});

	app.view('quote_modal', async ({ ack, view, body }) => {
		const text = commandOf(view);
		const fault = faultOf(text);
		if (fault) return ack({ response_action: 'errors', errors: fault });
		await ack();
		const { channel } = JSON.parse(view.private_metadata) as { channel: string };
		const user = body.user.id;
		const tell: Tell = (message) => outbox.whisper(channel, user, message);
		await fairly(listening, tell, { user, channel }, () => showLookup(listening, tell, text, 0));
	});
}

/** What is wrong with a filled-in modal, at its field; null where nothing is. */
function faultOf(text: string): Record<string, string> | null {
	try {
		readQuoteArguments(text);
		return null;
	} catch (error) {
		if (!(error instanceof QuestionError)) throw error;
		return { [error.message.startsWith('to:') ? 'to' : 'from']: error.message };
	}
}

/** Shows one quotation of a look-up; `replaces` puts it in the place of the one before. */
export async function showLookup(
	{ deps }: Listening,
	tell: Tell,
	command: string,
	index: number,
	replaces = false,
): Promise<void> {
	const valueFor = (other: number) => JSON.stringify({ text: command, index: other });
	if (valueFor(99).length > maxValue)
		throw new QuestionError('That is too long for a look-up: give its topic in a sentence.');
	const lookup = await lookUp(readQuoteArguments(command), deps);
	const message = lookupMessage(lookup, index, valueFor);
	await tell(message, { replaces });
}

/** Judges the quotations of a text. What is longer than a button can carry cannot be shared. */
async function showVerdict({ deps }: Listening, tell: Tell, text: string): Promise<void> {
	if (text.length > maxJudged)
		throw new QuestionError(`The text has ${text.length} characters: verify at most ${maxJudged} at once.`);
	const verification = await verify(text, null, deps);
	await tell(verificationMessage(verification, text.length <= maxShared ? text : null));
}
