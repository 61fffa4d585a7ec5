/** `/sic`: what Sic does, and the daily digest of the channel in which it is written. Only whoever writes it sees the reply. */
import type { App } from '@slack/bolt';
import type { Digests } from '../digest/digests.ts';
import { type Door, PostError } from '../digest/door.ts';
import { readWish } from '../digest/subscriptions.ts';
import { sentence } from './blocks.ts';
import { digestMessage } from './digest-message.ts';
import { fairly, type Listening, type Tell } from './listening.ts';
import { typedIn } from './text.ts';

const help = [
	'I quote the corpus word for word, and say who said it. Mention me with a question, or write to me in Messages.',
	'/quote topic: looks quotations up. /verify pasted text: tells whether a quotation is genuine. Both explain themselves with help.',
	'/sic digest on: a daily digest in this channel; with a time and days, as in /sic digest on 09:00 weekdays, or daily, or mon,thu.',
	'/sic digest off: ends it. /sic digest status: says what is set. /sic digest now: shows today’s, to you alone.',
].join('\n');

export function listenToDigestCommand(app: App, listening: Listening, digests: Digests, door: Door): void {
	app.command('/sic', async ({ command, ack, respond }) => {
		await ack();
		const tell: Tell = (message, options) => listening.outbox.reply(respond, message, options);
		const [topic = '', verb = 'status', ...rest] = typedIn(command.text ?? '')
			.toLowerCase()
			.split(/\s+/)
			.filter(Boolean);
		if (topic !== 'digest' || verb === 'help')
			return tell(sentence(['', 'help', 'digest'].includes(topic) ? help : `I do not know /sic ${topic}.\n${help}`));
		const asked: Asked = {
			channel: command.channel_id,
			name: command.channel_name === 'privategroup' ? 'a private channel' : `#${command.channel_name}`,
			user: command.user_id,
			wish: rest.join(' '),
		};
		await fairly(listening, tell, { user: asked.user, channel: asked.channel }, async () => {
			if (verb === 'now') {
				const digest = await digests.preview(asked.channel, digests.today());
				return tell(digestMessage(digest));
			}
			const act = { on: turnOn, off: turnOff, status: tellStatus }[verb];
			await tell(sentence(act ? await act(asked, digests, door) : `I do not know /sic digest ${verb}.\n${help}`));
		});
	});
}

interface Asked {
	channel: string;
	name: string;
	user: string;
	/** What stands after `on`. */
	wish: string;
}

async function turnOn({ channel, name, user, wish: text }: Asked, digests: Digests, door: Door): Promise<string> {
	const wish = readWish(text);
	if ('fault' in wish) return wish.fault;
	const { latest, zone } = digests.settings;
	if (wish.time !== null && wish.time >= latest)
		return `Digests are posted before ${latest} (${zone}): give an earlier time.`;
	try {
		await door.posted(channel, `${channel}:${digests.today()}`);
	} catch (error) {
		if (!(error instanceof PostError) || error.fault !== 'closed') throw error;
		return 'I am not in this channel: invite me with /invite, and write that again.';
	}
	await digests.subscriptions.set({ channel, name, user, ...wish, isOn: true, pausedFor: null });
	return tellStatus({ channel }, digests);
}

async function turnOff({ channel, name, user }: Asked, { subscriptions }: Digests): Promise<string> {
	const current = await subscriptions.of(channel);
	if (!current?.isOn) return 'This channel has no daily digest.';
	await subscriptions.set({ ...current, name, user, isOn: false, pausedFor: null });
	return 'The daily digest of this channel has ended. /sic digest on brings it back.';
}

async function tellStatus({ channel }: Pick<Asked, 'channel'>, digests: Digests): Promise<string> {
	const current = await digests.subscriptions.of(channel);
	if (current?.pausedFor)
		return 'The daily digest of this channel is paused, since I could not post here. /sic digest on brings it back.';
	if (!current?.isOn)
		return 'This channel has no daily digest. /sic digest on begins one, /sic digest now shows it to you.';
	return `This channel has a daily digest ${digests.describe(current)}. /sic digest now shows today’s to you alone; /sic digest off ends it.`;
}

/** A line for each channel that has a digest, for the App Home. */
export async function digestLines({ subscriptions, describe }: Digests): Promise<string[]> {
	const all = await subscriptions.list();
	return all.flatMap((each) => {
		if (each.isOn) return [`${each.name}: ${describe(each)}.`];
		return each.pausedFor ? [`${each.name}: paused, since I cannot post there.`] : [];
	});
}
