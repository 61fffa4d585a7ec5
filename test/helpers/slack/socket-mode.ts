/** Socket Mode: WebSockets opened with single-use tickets; each envelope goes to one of them, and is acknowledged on it. https://docs.slack.dev/apis/events-api/using-socket-mode */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Tickets } from './methods/apps.ts';
import { newId, type State } from './state.ts';
import type { Outcome, Transport } from './transport.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode#connections */
const maxConnections = 10;
/** ms. */
const pingEvery = 5000;
/** ms between the warning and the end of a connection, before the clock's scale. */
const warnBefore = 10_000;

interface Connection {
	ws: WebSocket;
	socket: Socket;
	pending: Map<string, { takesPayload: boolean; end: (outcome: Outcome) => void }>;
	/** Envelopes that were acknowledged on it. */
	done: Set<string>;
	/** The app has read the greeting: it answered the ping that came after it. */
	isGreeted: boolean;
}

export function openSocketMode(server: Server, state: State): { transport: Transport; tickets: Tickets } {
	const open = new Map<string, boolean>();
	const connections: Connection[] = [];
	const sockets = new WebSocketServer({ noServer: true });
	let turn = 0;
	const tickets: Tickets = {
		refusal: null,
		issue() {
			const ticket = newId('ticket');
			open.set(ticket, true);
			return `${state.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${state.bot.appId}`;
		},
	};

	server.on('upgrade', (request, socket, head) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', state.origin);
		const ticket = searchParams.get('ticket') ?? '';
		if (pathname !== '/link/' || !open.get(ticket)) {
			state.problems.push(
				open.has(ticket) ? 'a Socket Mode ticket was used twice' : `no Socket Mode ticket: ${pathname}`,
			);
			socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
			return;
		}
		open.set(ticket, false);
		sockets.handleUpgrade(request, socket, head, (ws) => accept(ws, socket as Socket));
	});

	function accept(ws: WebSocket, socket: Socket): void {
		const connection: Connection = { ws, socket, pending: new Map(), done: new Set(), isGreeted: false };
		ws.on('error', () => {});
		ws.on('message', (data) => acknowledge(connection, String(data)));
		ws.on('pong', () => {
			connection.isGreeted = true;
		});
		ws.on('close', () => {
			clearInterval(pings);
			const index = connections.indexOf(connection);
			if (index >= 0) connections.splice(index, 1);
			for (const { end } of connection.pending.values()) end({ isAcked: false, reason: 'connection_failed' });
		});
		const pings = setInterval(() => ws.ping('Ping from applink'), pingEvery);
		if (connections.length >= maxConnections) {
			state.problems.push(`more than ${maxConnections} Socket Mode connections`);
			ws.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
			ws.close();
			return;
		}
		connections.push(connection);
		ws.send(
			JSON.stringify({
				type: 'hello',
				num_connections: connections.length,
				connection_info: { app_id: state.bot.appId },
				debug_info: { host: 'applink', approximate_connection_time: 18_060 },
			}),
		);
		ws.ping('Ping from applink');
	}

	function acknowledge({ pending, done }: Connection, text: string): void {
		const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id?: string; payload?: object };
		const waiting = pending.get(id ?? '');
		if (!id || !waiting) {
			state.problems.push(
				done.has(id ?? '') ? 'an envelope was acknowledged twice' : `an unknown envelope was acknowledged: ${id}`,
			);
			return;
		}
		pending.delete(id);
		done.add(id);
		const isEmpty = payload === undefined || Object.keys(payload).length === 0;
		if (!isEmpty && !waiting.takesPayload)
			state.problems.push('an event was acknowledged with a payload, which it does not accept');
		waiting.end({ isAcked: true, body: isEmpty ? undefined : payload });
	}

	return {
		tickets,
		transport: {
			async connections() {
				return connections.filter(({ isGreeted }) => isGreeted).length;
			},
			send({ type, payload, retry }) {
				turn += 1;
				const connection = connections[turn % connections.length];
				if (!connection) return Promise.resolve({ isAcked: false, reason: 'connection_failed' });
				const id = newId('envelope');
				const takesPayload = type !== 'events_api';
				return new Promise((end) => {
					connection.pending.set(id, { takesPayload, end });
					connection.ws.send(
						JSON.stringify({
							envelope_id: id,
							type,
							payload,
							accepts_response_payload: takesPayload,
							...(type === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}),
						}),
					);
				});
			},
			async refresh() {
				const connection = connections[0];
				if (!connection) return;
				const { ws } = connection;
				const closed = new Promise<void>((resolve) => ws.once('close', () => resolve()));
				const disconnect = (reason: string) =>
					ws.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink' } }));
				disconnect('warning');
				await Promise.race([closed, sleep(warnBefore * state.clockScale)]);
				if (ws.readyState === ws.OPEN) {
					disconnect('refresh_requested');
					ws.close(1000);
				}
				await closed;
			},
			drop() {
				for (const { socket } of connections) socket.resetAndDestroy();
			},
			async close() {
				for (const { ws } of connections) ws.close(1001);
				for (let waits = 0; waits < 20 && connections.length > 0; waits += 1) await sleep(10);
				for (const { ws } of connections) ws.terminate();
				sockets.close();
			},
		},
	};
}
