/** Answers to an interaction through its response URL: 5 uses in 30 minutes. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
import { readArguments } from './arguments.ts';
import { readContent } from './content.ts';
import { ownMessage, store } from './methods/chat.ts';
import { readThread } from './places.ts';
import { Refusal } from './refusal.ts';
import { type Fields, type Message, newId, newTs, type ResponseUrl, type State } from './state.ts';

const maxUses = 5;
/** ms, before the clock's scale. */
const lifetime = 30 * 60_000;

const fields = new Set(
	'text blocks attachments response_type replace_original delete_original thread_ts metadata mrkdwn unfurl_links unfurl_media parse link_names'.split(
		' ',
	),
);

/** @param source the message that the interaction came from. */
export function newResponseUrl(state: State, channel: string, user: string, source?: Message): string {
	const id = newId('R');
	state.responseUrls.set(id, {
		channel,
		user,
		...(source ? { source } : {}),
		uses: 0,
		expiresAt: Date.now() + lifetime * state.clockScale,
	});
	return `${state.origin}/response/${id}`;
}

/** @throws {Refusal} `used_url`, `expired_url`, and what a message may be refused for. */
export function respond(state: State, id: string, answer: Fields): void {
	const url = state.responseUrls.get(id);
	if (!url) throw new Refusal('invalid_url', `no response URL ${id}`);
	if (Date.now() > url.expiresAt) throw new Refusal('expired_url');
	if (url.uses >= maxUses) throw new Refusal('used_url');
	url.uses += 1;
	deliverResponse(state, url, answer, 'response_url');
}

/** Shows an answer that came by a response URL, or in the acknowledgement of a command. */
export function deliverResponse(state: State, url: ResponseUrl, answer: Fields, place: string): void {
	for (const field of Object.keys(answer))
		if (!fields.has(field)) state.problems.push(`${place}: it has no field ${field}`);
	const args = readArguments('application/json', JSON.stringify(answer));
	const isPublic = answer.response_type === 'in_channel';
	if (answer.response_type !== undefined && !isPublic && answer.response_type !== 'ephemeral')
		throw new Refusal('invalid_response_type');
	if (args.flag('delete_original')) {
		forget(state, url);
		return;
	}
	const content = readContent(state, place, args);
	if (args.flag('replace_original')) {
		if (!url.source) throw new Refusal('invalid_arguments', 'replace_original without a message to replace');
		Object.assign(url.source, content, { edited: { user: state.bot.userId, ts: newTs() } });
		return;
	}
	const channel = state.channels.get(url.channel);
	if (!channel) throw new Refusal('channel_not_found');
	const thread = args.maybe('thread_ts');
	const parent = thread === undefined ? undefined : readThread(state, channel, thread);
	const message: Message = { ...ownMessage(state, url.channel, parent?.ts), ...content };
	if (!isPublic) {
		state.ephemerals.push({ ...message, onlyFor: url.user });
		return;
	}
	if (args.flag('unfurl_links') !== false || args.flag('unfurl_media') !== false)
		state.problems.push(`${place}: unfurling is not turned off`);
	store(state, message);
}

function forget(state: State, { source }: ResponseUrl): void {
	if (!source) throw new Refusal('invalid_arguments', 'delete_original without a message to delete');
	const list = source.onlyFor === undefined ? state.messages : state.ephemerals;
	const index = list.indexOf(source);
	if (index >= 0) list.splice(index, 1);
}
