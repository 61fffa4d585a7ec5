/** Gives events and interactions to the app, waits for the acknowledgement, and sends events again that got none. https://docs.slack.dev/apis/events-api#retries */
import { type Fields, newId, type State } from './state.ts';
import type { Envelope, Outcome, Transport } from './transport.ts';

/** ms before each new try of an event, before the clock's scale: at once, after 1 minute, after 5. */
const retryWaits = [0, 60_000, 300_000];

export interface Ack {
	/** `app_mention`, `/quote`, `block_actions`. */
	kind: string;
	/** From sending to the acknowledgement. */
	ms: number;
}

export interface Delivery {
	eventId: string;
	kind: string;
	/** 0 for the first. */
	attempt: number;
	outcome: 'under way' | 'acked' | Extract<Outcome, { isAcked: false }>['reason'];
}

export interface Deliveries {
	acks: Ack[];
	deliveries: Delivery[];
	/** How often each event is delivered from now on, though it is acknowledged. */
	each: number;
	/** @returns the event's id. */
	event(event: Fields): string;
	/** The ids of the events that are about a message. */
	eventsOf(message: { channel: string; ts: string }): string[];
	/** Delivers an event again under its id. @throws {Error} for an unknown one. */
	redeliver(eventId: string): void;
	/** @returns undefined when nothing was acknowledged in time: the person then reads that the app did not respond. */
	interact(kind: string, envelope: Envelope): Promise<{ body: unknown; ms: number } | undefined>;
	close(): void;
}

/** @param deadline ms. */
export function createDeliveries(state: State, transport: Transport, deadline: number): Deliveries {
	const acks: Ack[] = [];
	const deliveries: Delivery[] = [];
	const payloads = new Map<string, Fields>();
	const timers = new Set<NodeJS.Timeout>();
	let isClosed = false;

	/** An outcome in time, or none; acknowledgements that come later are measured all the same. */
	function attempt(kind: string, envelope: Envelope): Promise<Outcome & { ms: number }> {
		const sentAt = performance.now();
		return new Promise((end) => {
			const timer = setTimeout(() => end({ isAcked: false, reason: 'http_timeout', ms: deadline }), deadline);
			timers.add(timer);
			void transport.send(envelope).then((outcome) => {
				clearTimeout(timer);
				timers.delete(timer);
				const ms = performance.now() - sentAt;
				if (outcome.isAcked) acks.push({ kind, ms });
				end({ ...outcome, ms });
			});
		});
	}

	async function deliver(eventId: string, num: number, reason: string, isRetried: boolean): Promise<void> {
		const payload = payloads.get(eventId);
		if (!payload || isClosed) return;
		const kind = String((payload.event as Fields).type);
		const delivery: Delivery = { eventId, kind, attempt: num, outcome: 'under way' };
		deliveries.push(delivery);
		const retry = num === 0 ? {} : { retry: { num, reason } };
		const outcome = await attempt(kind, { type: 'events_api', payload, ...retry });
		delivery.outcome = outcome.isAcked ? 'acked' : outcome.reason;
		const wait = retryWaits[num];
		if (outcome.isAcked || !isRetried || wait === undefined || isClosed) return;
		later(wait * state.clockScale, () => void deliver(eventId, num + 1, outcome.reason, true));
	}

	/** An acknowledgement with a payload shows something to a person, as a call does. */
	function record(kind: string, body: unknown): void {
		const args = typeof body === 'string' ? { text: body } : (body as Fields);
		state.calls.push({ method: 'ack', args: { kind, ...args }, at: Date.now(), answer: undefined });
	}

	function later(ms: number, run: () => void): void {
		const timer = setTimeout(() => {
			timers.delete(timer);
			run();
		}, ms);
		timers.add(timer);
	}

	return {
		acks,
		deliveries,
		each: 1,
		event(event) {
			const eventId = newId('Ev');
			const item = event.item as { channel?: string } | undefined;
			const place = state.channels.get(String(event.channel ?? item?.channel));
			payloads.set(eventId, {
				token: 'legacy-verification-token',
				team_id: state.team.id,
				context_team_id: state.team.id,
				api_app_id: state.bot.appId,
				event,
				type: 'event_callback',
				event_id: eventId,
				event_time: Math.floor(Number(event.event_ts)),
				authorizations: [{ enterprise_id: null, team_id: state.team.id, user_id: state.bot.userId, is_bot: true }],
				is_ext_shared_channel: place?.isExternal ?? false,
				event_context: newId('4-'),
			});
			void deliver(eventId, 0, '', true);
			for (let num = 1; num < this.each; num += 1) void deliver(eventId, Math.min(num, 3), 'http_timeout', false);
			return eventId;
		},
		eventsOf({ channel, ts }) {
			const isAbout = ({ event }: Fields) => {
				const { channel: place, ts: at } = event as { channel?: string; ts?: string };
				return place === channel && at === ts;
			};
			return [...payloads].filter(([, payload]) => isAbout(payload)).map(([id]) => id);
		},
		redeliver(eventId) {
			if (!payloads.has(eventId)) throw new Error(`No event ${eventId}`);
			const times = deliveries.filter((delivery) => delivery.eventId === eventId).length;
			void deliver(eventId, Math.min(times, retryWaits.length), 'http_timeout', false);
		},
		async interact(kind, envelope) {
			const outcome = await attempt(kind, envelope);
			if (outcome.isAcked) {
				if (outcome.body !== undefined) record(kind, outcome.body);
				return { body: outcome.body, ms: outcome.ms };
			}
			if (!isClosed) state.problems.push(`${kind} was not acknowledged: ${outcome.reason}`);
			return undefined;
		},
		close() {
			isClosed = true;
			for (const timer of timers) clearTimeout(timer);
		},
	};
}
