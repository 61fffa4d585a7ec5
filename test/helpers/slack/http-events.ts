/** Events, commands and interactions as signed HTTP requests; the response is the acknowledgement. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from 'node:crypto';
import { newId, type State } from './state.ts';
import type { Envelope, Outcome, Transport } from './transport.ts';

/** @param deadline ms after which Slack hangs up. */
export function openHttpEvents(state: State, port: number, deadline: number): Transport {
	const url = `http://127.0.0.1:${port}/slack/events`;
	let isVerified = false;

	async function post(contentType: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
		return fetch(url, {
			method: 'POST',
			body,
			redirect: 'manual',
			signal: AbortSignal.timeout(deadline),
			headers: {
				'content-type': contentType,
				'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
				...signed(body, state.signingSecret),
				...headers,
			},
		});
	}

	/** https://docs.slack.dev/reference/events/url_verification: once, before anything else is sent. */
	async function verify(): Promise<boolean> {
		if (isVerified) return true;
		const challenge = newId('challenge');
		const body = JSON.stringify({ token: 'legacy-verification-token', challenge, type: 'url_verification' });
		try {
			const response = await post('application/json', body);
			const answer = await response.text();
			isVerified = response.ok && answer.includes(challenge);
			if (!isVerified) state.problems.push(`url_verification: answered ${response.status} without the challenge`);
		} catch {
			// Nobody listens yet.
		}
		return isVerified;
	}

	return {
		async connections() {
			return (await verify()) ? 1 : 0;
		},
		async send(envelope) {
			if (!(await verify())) return { isAcked: false, reason: 'connection_failed' };
			try {
				const { contentType, body, headers } = requestOf(envelope);
				const response = await post(contentType, body, headers);
				const text = await response.text();
				if (!response.ok) return { isAcked: false, reason: 'http_error' };
				return { isAcked: true, body: bodyOf(text, response.headers.get('content-type') ?? '') } satisfies Outcome;
			} catch (error) {
				const isLate = error instanceof Error && error.name === 'TimeoutError';
				return { isAcked: false, reason: isLate ? 'http_timeout' : 'connection_failed' };
			}
		},
		async refresh() {},
		drop() {},
		async close() {},
	};
}

function signed(body: string, secret: string, agoMs = 0): Record<string, string> {
	const timestamp = String(Math.floor((Date.now() - agoMs) / 1000));
	const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
	return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
}

/** An event that Slack did not send. @returns the status of the response. */
export async function forgeEvent(state: State, port: number, secret: string, agoMs: number): Promise<number> {
	const event = { type: 'app_mention', user: 'U0', text: 'forged', channel: 'C0', ts: '1.1', event_ts: '1.1' };
	const body = JSON.stringify({ type: 'event_callback', team_id: state.team.id, event_id: newId('Ev'), event });
	const headers = { 'content-type': 'application/json', ...signed(body, secret, agoMs) };
	const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
	return response.status;
}

function requestOf({ type, payload, retry }: Envelope): {
	contentType: string;
	body: string;
	headers: Record<string, string>;
} {
	const form = 'application/x-www-form-urlencoded';
	if (type === 'slash_commands') {
		const fields = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]);
		return { contentType: form, body: new URLSearchParams(fields).toString(), headers: {} };
	}
	if (type === 'interactive') {
		const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
		return { contentType: form, body, headers: {} };
	}
	const headers: Record<string, string> = retry
		? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
		: {};
	return { contentType: 'application/json', body: JSON.stringify(payload), headers };
}

function bodyOf(text: string, contentType: string): unknown {
	if (text === '') return undefined;
	return contentType.startsWith('application/json') ? JSON.parse(text) : text;
}
