/** What the stand-in's workspace holds, as plain data, and the records that a test reads. Knows no transport and no method. */

export type Fields = Record<string, unknown>;

export interface Block extends Fields {
	type: string;
	block_id: string;
}

export interface Member {
	id: string;
	name: string;
}

export interface Channel {
	id: string;
	name: string;
	kind: 'public' | 'private' | 'im';
	members: Set<string>;
	/** Shared with another company (Slack Connect). */
	isExternal: boolean;
	isArchived: boolean;
}

export interface Message {
	channel: string;
	ts: string;
	user: string;
	text: string;
	blocks: Block[];
	thread_ts?: string;
	bot_id?: string;
	subtype?: string;
	metadata?: { event_type: string; event_payload: Fields };
	edited?: { user: string; ts: string };
	reactions: { name: string; user: string }[];
	/** Set on ephemeral messages: the only one who sees it. */
	onlyFor?: string;
	/** Set on streamed messages. */
	stream?: Stream;
}

export interface Stream {
	state: 'open' | 'ended' | 'stopped by the user';
	startedAt: number;
	/** What was streamed, in order. */
	chunks: Fields[];
	/** Which of the two ways of appending the stream uses. */
	mode: 'markdown_text' | 'chunks' | undefined;
	busy: boolean;
}

export interface View extends Fields {
	id: string;
	type: 'modal' | 'home';
	hash: string;
	blocks: Block[];
	callback_id: string;
	private_metadata: string;
}

export interface Trigger {
	user: string;
	expiresAt: number;
	isUsed: boolean;
}

/** Where an interaction may answer without the Web API. */
export interface ResponseUrl {
	channel: string;
	user: string;
	/** The message that the interaction came from. */
	source?: Message;
	uses: number;
	expiresAt: number;
}

export interface Call {
	method: string;
	args: Fields;
	/** ms since the epoch. */
	at: number;
	/** What was answered; undefined while it is not, and where the answer was lost on purpose. */
	answer: Fields | undefined;
}

export interface Status {
	via: 'assistant' | 'agents' | 'cleared';
	channel: string;
	thread: string | undefined;
	status: string;
	loadingMessages: string[];
}

/** A place in which Slack would make a link, a mention or a broadcast of what stands there. */
export interface Live {
	place: string;
	words: string;
}

export interface State {
	team: { id: string; name: string; domain: string };
	bot: { userId: string; botId: string; appId: string; name: string };
	botToken: string;
	appToken: string;
	signingSecret: string;
	/** Scopes of the bot token. */
	scopes: string[];
	/** What 1 ms of Slack's long waits takes here. */
	clockScale: number;
	/** The server's own address, `http://127.0.0.1:1234`. */
	origin: string;
	members: Map<string, Member>;
	channels: Map<string, Channel>;
	messages: Message[];
	ephemerals: Message[];
	/** Open modals, by person, the visible one last. */
	modals: Map<string, View[]>;
	homes: Map<string, View>;
	triggers: Map<string, Trigger>;
	responseUrls: Map<string, ResponseUrl>;
	prompts: { channel: string; title: string | undefined; prompts: { title: string; message: string }[] }[];
	statuses: Status[];
	calls: Call[];
	problems: string[];
	live: Live[];
	/** Places in which the characters of a text would format it. */
	formatting: Live[];
	/** Calls that came before the time which a 429 named was over. */
	impatience: { method: string; msEarly: number }[];
	/** Delivers an event to the app. */
	emit: (event: Fields) => void;
}

let lastMicros = 0;

/** A timestamp as Slack makes them, unique in the process and rising, but for those of the past. */
export function newTs(agoMs = 0): string {
	lastMicros = Math.max(Date.now() * 1000, lastMicros + 1);
	const micros = lastMicros - agoMs * 1000;
	return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

let count = 0;

/** `C00000007`: ids are unique in the process. */
export function newId(prefix: string): string {
	count += 1;
	return `${prefix}${count.toString(36).toUpperCase().padStart(9, '0')}`;
}

/** Elements that nobody can press. */
const inert = /^(?:rich_text_(?:section|list|quote|preformatted)|image|plain_text|mrkdwn)$/;

/** Blocks as Slack keeps them: each with a `block_id`, each interactive element with an `action_id`. */
export function withIds(blocks: readonly Fields[]): Block[] {
	return blocks.map((block) => {
		const copy = structuredClone(block) as Block;
		copy.block_id ??= newId('b');
		const { elements, accessory, element } = copy as { elements?: Fields[]; accessory?: Fields; element?: Fields };
		const interactive = [...(elements ?? []), accessory, element].filter((each) => each !== undefined);
		for (const each of interactive) if (!inert.test(String(each.type))) each.action_id ??= newId('a');
		return copy;
	});
}

export function threadOf(state: State, channel: string, ts: string): Message[] {
	return state.messages.filter(
		(message) => message.channel === channel && (message.ts === ts || message.thread_ts === ts),
	);
}

export function findMessage(state: State, channel: string, ts: string): Message | undefined {
	return state.messages.find((message) => message.channel === channel && message.ts === ts);
}

/** The direct messages of a person and the app. */
export function directChannel(state: State, user: string): Channel {
	const found = [...state.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user));
	if (found) return found;
	const channel: Channel = {
		id: newId('D'),
		name: '',
		kind: 'im',
		members: new Set([user, state.bot.userId]),
		isExternal: false,
		isArchived: false,
	};
	state.channels.set(channel.id, channel);
	return channel;
}

/** A message in the shape in which Slack sends it to apps. */
export function wireMessage(state: State, message: Message): Fields {
	const { channel: _channel, onlyFor: _onlyFor, stream: _stream, reactions, ...rest } = message;
	const parent = rest.thread_ts === undefined ? undefined : findMessage(state, message.channel, rest.thread_ts);
	const replies = state.messages.filter(
		({ channel, thread_ts }) => channel === message.channel && thread_ts === message.ts,
	);
	return {
		type: 'message',
		...rest,
		...(message.bot_id ? { app_id: state.bot.appId } : {}),
		team: state.team.id,
		...(parent && parent !== message ? { parent_user_id: parent.user } : {}),
		...(replies.length > 0 ? { thread_ts: message.ts, reply_count: replies.length } : {}),
		...(reactions.length > 0
			? { reactions: reactions.map(({ name, user }) => ({ name, users: [user], count: 1 })) }
			: {}),
	};
}
