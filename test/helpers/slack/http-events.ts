/** Events, commands and interactions as signed HTTP requests; the response is the acknowledgement. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { newId, type State } from './state.ts';
import type { Envelope, Transport } from './transport.ts';

interface Answer {
	status: number;
	contentType: string;
	text: string;
}

/** @param deadline ms after which Slack hangs up. */
export function openHttpEvents(state: State, port: number, deadline: number): Transport {
	const url = `http://127.0.0.1:${port}/slack/events`;
	const agent = new Agent({ keepAlive: true });
	let isVerified = false;

	/** `node:http` with connections kept: of the ways to ask, it delays a burst of events least. */
	function post(contentType: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
		return new Promise((answer, reject) => {
			const sent = request(url, {
				agent,
				method: 'POST',
				headers: {
					'content-type': contentType,
					'content-length': Buffer.byteLength(body),
					'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
					...signed(body, state.signingSecret),
					...headers,
				},
			});
			const timer = setTimeout(() => sent.destroy(new Error('late')), deadline);
			sent.on('close', () => clearTimeout(timer));
			sent.on('error', reject);
			sent.on('response', (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () =>
					answer({
						status: response.statusCode ?? 0,
						contentType: response.headers['content-type'] ?? '',
						text: Buffer.concat(chunks).toString('utf8'),
					}),
				);
			});
			sent.end(body);
		});
	}

	/** https://docs.slack.dev/reference/events/url_verification: once, before anything else is sent. */
	async function verify(): Promise<boolean> {
		if (isVerified) return true;
		const challenge = newId('challenge');
		const body = JSON.stringify({ token: 'legacy-verification-token', challenge, type: 'url_verification' });
		try {
			const response = await post('application/json', body);
			isVerified = response.status === 200 && response.text.includes(challenge);
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
				if (response.status < 200 || response.status > 299) return { isAcked: false, reason: 'http_error' };
				return { isAcked: true, body: bodyOf(response) };
			} catch (error) {
				const isLate = error instanceof Error && error.message === 'late';
				return { isAcked: false, reason: isLate ? 'http_timeout' : 'connection_failed' };
			}
		},
		async refresh() {},
		drop() {},
		async close() {
			agent.destroy();
		},
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

function bodyOf({ text, contentType }: Answer): unknown {
	if (text === '') return undefined;
	return contentType.startsWith('application/json') ? JSON.parse(text) : text;
}
