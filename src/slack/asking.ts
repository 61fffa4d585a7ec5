/** Pure: an event of Slack -> who asks what, and where the answer goes; or that nobody asks anything. */
import { isQuestion, mentionsOthers, typedIn } from './text.ts';

export interface Asking {
	/** The same for every delivery of one message, and for its `app_mention` twin. */
	id: string;
	channel: string;
	user: string;
	team: string;
	/** The question in plain words; for a reaction it is read when it is answered. */
	text: string;
	/** Where the answer goes: the `ts` of the thread’s first message; for a reaction it is read with the text. */
	thread: string;
	/** The message that was reacted to; null for a message of its own. */
	reactedTo: string | null;
	/** True for a message in a thread that does not mention the bot: answered only where Sic has spoken in the thread. */
	needsJoined: boolean;
	isDirect: boolean;
	/** When it was asked, in ms since 1970, by Slack's clock. */
	at: number;
	/** Why it is not answered, in a sentence for the one who asks; null where it is. */
	refusal: string | null;
}

export interface SlackRules {
	botUserId: string;
	/** The emoji, without colons, by which a message is asked. */
	emoji: string;
	/** True: in threads too, only mentions are answered. */
	isStrict: boolean;
	/** Ids; empty allows all. */
	allowedChannels: readonly string[];
	allowedUsers: readonly string[];
	/** True: channels shared with other organisations are answered too. */
	allowsExternal: boolean;
}

/** Slack itself, which repeats what people have asked it to remind them of. */
const slackbot = 'USLACKBOT';
/** ms after which an event is history. */
export const tooOld = 10 * 60_000;

interface SlackEvent {
	type?: string;
	subtype?: string;
	channel?: string;
	channel_type?: string;
	user?: string;
	bot_id?: string;
	text?: string;
	ts?: string;
	thread_ts?: string;
	edited?: unknown;
	hidden?: boolean;
	reaction?: string;
	event_ts?: string;
	item?: { type?: string; channel?: string; ts?: string };
}

type Found = Omit<Asking, 'team' | 'at' | 'refusal'>;

export function askingOf(body: unknown, rules: SlackRules): Asking | null {
	const {
		event,
		team_id: team = '',
		is_ext_shared_channel: isExternal = false,
	} = body as {
		event?: SlackEvent;
		team_id?: string;
		is_ext_shared_channel?: boolean;
	};
	if (!event) return null;
	const found = event.type === 'reaction_added' ? byReaction(event, rules) : byMessage(event, rules);
	if (!found) return null;
	const at = Number(event.event_ts ?? event.ts) * 1000;
	const refusal = refusalFor({ ...found, isExternal }, rules);
	// Nobody is bothered by a refusal who did not turn to Sic.
	return refusal !== null && found.needsJoined ? null : { ...found, team, at, refusal };
}

/** Why somebody is not answered there, in a sentence; null where he is. */
export function refusalFor(
	{ channel, user, isExternal = false }: { channel: string; user: string; isExternal?: boolean },
	{ allowsExternal, allowedChannels, allowedUsers }: SlackRules,
): string | null {
	if (isExternal && !allowsExternal)
		return 'I do not answer in channels that are shared with other organisations: ask me in a direct message.';
	if (allowedUsers.length > 0 && !allowedUsers.includes(user))
		return 'I am set up to answer certain people only: ask whoever runs me to add you.';
	if (allowedChannels.length > 0 && !channel.startsWith('D') && !allowedChannels.includes(channel))
		return 'I am set up to answer in certain channels only: ask me in a direct message, or ask whoever runs me to add this channel.';
	return null;
}

function byMessage(event: SlackEvent, { botUserId, isStrict }: SlackRules): Found | null {
	const { type, subtype, channel, user, bot_id: botId, text = '', ts, thread_ts: threadTs, edited, hidden } = event;
	if (type !== 'message' && type !== 'app_mention') return null;
	const isSpeech = subtype === undefined || subtype === 'thread_broadcast' || subtype === 'file_share';
	if (!isSpeech || hidden || edited || botId || !channel || !user || !ts) return null;
	if (user === botUserId || user === slackbot) return null;
	const isDirect = event.channel_type === 'im' || channel.startsWith('D');
	const isMentioned = type === 'app_mention' || text.includes(`<@${botUserId}>`) || text.includes(`<@${botUserId}|`);
	const words = typedIn(text);
	if (!isDirect && !isMentioned) {
		const isFollowUp = threadTs !== undefined && threadTs !== ts;
		if (!isFollowUp || isStrict || mentionsOthers(text, botUserId) || !isQuestion(words)) return null;
	}
	return {
		id: `${channel}:${ts}`,
		channel,
		user,
		text: words,
		thread: threadTs ?? ts,
		reactedTo: null,
		needsJoined: !isDirect && !isMentioned,
		isDirect,
	};
}

/** However many people put the emoji there, a message is answered once. */
function byReaction({ reaction, user, item }: SlackEvent, { emoji, botUserId }: SlackRules): Found | null {
	if (reaction !== emoji || item?.type !== 'message' || !item.channel || !item.ts || !user || user === botUserId)
		return null;
	return {
		id: `reaction:${item.channel}:${item.ts}`,
		channel: item.channel,
		user,
		text: '',
		thread: item.ts,
		reactedTo: item.ts,
		needsJoined: false,
		isDirect: item.channel.startsWith('D'),
	};
}
