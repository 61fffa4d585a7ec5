/** A stand-in for an OpenAI-compatible server, over real HTTP. A test decides what it answers; it keeps what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the server does with one request. `content` is the model's message; `raw` replaces the whole body. */
export interface Reply {
	content?: string;
	raw?: string;
	status?: number;
	headers?: Record<string, string>;
	/** Waits before it answers. */
	delayMs?: number;
}

export interface ChatRequest {
	model: string;
	messages: { role: string; content: string }[];
	response_format?: { type: string; json_schema?: { strict?: boolean; schema: unknown } };
}

export interface OpenAiServer {
	baseUrl: string;
	/** The chat requests so far. */
	requests: ChatRequest[];
	[Symbol.asyncDispose](): Promise<void>;
}

/** Serves chat completions by `reply`, and embeddings as vectors of the texts' lengths; some models are broken, as their names say. */
export async function startOpenAiServer(reply: (request: ChatRequest, count: number) => Reply): Promise<OpenAiServer> {
	const requests: ChatRequest[] = [];
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
		const send = (status: number, payload: string, headers: Record<string, string> = {}) =>
			response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(payload);
		if (request.url?.endsWith('/embeddings')) {
			const data = embeddingsOf(body);
			return send(200, JSON.stringify({ object: 'list', data, model: body.model }));
		}
		if (!request.url?.endsWith('/chat/completions')) return send(404, '{"error":{"message":"no such path"}}');
		requests.push(body);
		const { content = '', raw, status = 200, headers, delayMs = 0 } = reply(body, requests.length);
		if (delayMs > 0) await sleep(delayMs);
		const message = { role: 'assistant', content };
		const completion = {
			id: 'c',
			object: 'chat.completion',
			created: 0,
			model: body.model,
			choices: [{ index: 0, finish_reason: 'stop', message }],
		};
		send(status, raw ?? JSON.stringify(status < 400 ? completion : { error: { message: 'refused' } }), headers);
	};
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/v1`,
		requests,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function embeddingsOf({ model, input }: { model: string; input: string[] }) {
	const data = input.map((text, index) => ({ index, embedding: [text.length, 1, 2, 3] as unknown[] }));
	if (model === 'too-few') data.pop();
	if (model === 'not-a-number') data[0]?.embedding.splice(0, 1, 'x');
	if (model === 'of-two-lengths') data[0]?.embedding.pop();
	return data;
}

/** A draft as a model would send it. */
export function draft(...segments: Record<string, unknown>[]): string {
	const whole = segments.map((segment) => ({ kind: 'prose', text: null, id: null, sentences: null, ...segment }));
	return JSON.stringify({ abstain: false, segments: whole });
}
