/** The HTTP server of the stand-in: the Web API, and the response URLs of interactions. Checks what all methods share; the methods do the rest. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Arguments, readArguments } from './arguments.ts';
import { answerOf, type Fault, type Faults } from './faults.ts';
import type { Method, Methods } from './methods/method.ts';
import type { Rates } from './rate.ts';
import { Refusal } from './refusal.ts';
import type { Call, Fields, State } from './state.ts';

export interface ServerDeps {
	state: State;
	methods: Methods;
	faults: Faults;
	rates: Rates;
	/** @throws {Refusal} */
	respond: (id: string, message: Fields) => void;
}

export async function startServer(): Promise<{ server: Server; origin: string }> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export function serve(server: Server, deps: ServerDeps): void {
	server.on('request', (request, response) => {
		void handle(request, response, deps).catch((error) => {
			deps.state.problems.push(`the stand-in failed: ${String(error?.stack ?? error)}`);
			if (!response.headersSent) send(response, 500, { ok: false, error: 'internal_error' });
		});
	});
}

async function handle(request: IncomingMessage, response: ServerResponse, deps: ServerDeps): Promise<unknown> {
	const chunks: Buffer[] = [];
	// A client that gives up while it sends is none of Slack's concern.
	try {
		for await (const chunk of request) chunks.push(chunk);
	} catch {
		return;
	}
	const body = Buffer.concat(chunks).toString('utf8');
	const { pathname } = new URL(request.url ?? '/', deps.state.origin);
	const [, room, name = ''] = pathname.split('/');
	if (request.method === 'POST' && room === 'api') return callMethod(name, request, body, response, deps);
	if (request.method === 'POST' && room === 'response') return callResponseUrl(name, body, response, deps);
	deps.state.problems.push(`${request.method} ${pathname}: no such address`);
	send(response, 404, { ok: false, error: 'not_found' });
}

async function callMethod(
	name: string,
	request: IncomingMessage,
	body: string,
	response: ServerResponse,
	deps: ServerDeps,
): Promise<unknown> {
	const { state, faults, rates } = deps;
	const call: Call = { method: name, args: {}, at: Date.now(), answer: undefined };
	state.calls.push(call);
	const fault = faults.next(name);
	let key = name;
	let waitFor = 0;
	let answer: Fields;
	try {
		const args = readArguments(request.headers['content-type'] ?? '', body);
		const { token: _token, ...rest } = args.all;
		call.args = rest;
		const method = deps.methods[name];
		if (!method) throw new Refusal('unknown_method', `${name}: unknown_method`);
		authorise(request, args, method, state);
		allow(method, args, state);
		key = method.rate ? `${name} ${method.rate(args) ?? ''}` : name;
		const msEarly = rates.early(key);
		if (msEarly > 0) state.impatience.push({ method: name, msEarly });
		if (method.rate) waitFor = rates.take(key);
		if (fault?.kind === '429') waitFor = fault.retryAfter ?? 1;
		if (waitFor === 0 && !(fault && prevents(fault))) {
			refuseUnknownArguments(name, method, args, state);
			answer = { ok: true, ...(await method.answer(state, args)) };
		} else answer = { ok: false, error: 'ratelimited' };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		if (error.problem !== null) state.problems.push(`${name}: ${describe(error)}`);
		answer = { ok: false, error: error.code, ...error.extra };
	}
	if (fault?.kind === 'hang') return;
	if (fault?.kind === 'reset') return reset(request.socket);
	if (fault?.kind === 'error') answer = answerOf(fault, state.scopes);
	call.answer = answer;
	if (waitFor > 0) {
		rates.forbid(key, waitFor);
		return send(response, 429, answer, { 'retry-after': String(waitFor) });
	}
	send(response, 200, answer, { 'x-oauth-scopes': state.scopes.join(',') });
}

/** Nothing is done of a call that a fault stops first. */
function prevents(fault: Fault): boolean {
	return fault.kind !== '429' && !(fault.kind === 'reset' && fault.when === 'after');
}

function authorise(request: IncomingMessage, args: Arguments, method: Method, state: State): void {
	const header = request.headers.authorization;
	const token = header?.replace(/^Bearer /, '') ?? (typeof args.all.token === 'string' ? args.all.token : undefined);
	if (!token) throw new Refusal('not_authed');
	if (token !== state.botToken && token !== state.appToken) throw new Refusal('invalid_auth');
	if (token !== (method.token === 'app' ? state.appToken : state.botToken)) throw new Refusal('not_allowed_token_type');
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors `missing_scope` names what is needed and what there is. */
function allow(method: Method, args: Arguments, state: State): void {
	const anyOf = method.scopes(state, args);
	if (anyOf.length > 0 && !anyOf.some((scope) => state.scopes.includes(scope)))
		throw new Refusal('missing_scope', null, { needed: anyOf.join(','), provided: state.scopes.join(',') });
}

/** Bolt sends the team with each call. Other arguments Slack passes over; a name that is wrong does not do what its author meant. */
function refuseUnknownArguments(name: string, { takes }: Method, args: Arguments, state: State): void {
	const known = new Set(['token', 'team_id', ...takes.split(' ')]);
	for (const argument of Object.keys(args.all))
		if (!known.has(argument)) state.problems.push(`${name}: it has no argument ${argument}`);
}

function callResponseUrl(
	id: string,
	body: string,
	response: ServerResponse,
	deps: ServerDeps,
): ServerResponse | undefined {
	const { state, faults } = deps;
	const call: Call = { method: 'response_url', args: {}, at: Date.now(), answer: undefined };
	state.calls.push(call);
	const fault = faults.next('response_url');
	if (fault?.kind === 'hang') return undefined;
	if (fault?.kind === 'reset' && fault.when === 'before') return reset(response.req.socket);
	if (fault?.kind === '429')
		return send(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfter ?? 1) });
	if (fault?.kind === 'error') return send(response, 404, { ok: false, error: fault.error });
	try {
		const args = readArguments('application/json', body);
		call.args = args.all;
		deps.respond(id, args.all);
		call.answer = { ok: true };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		if (error.problem !== null) state.problems.push(`response_url: ${describe(error)}`);
		call.answer = { ok: false, error: error.code, ...error.extra };
		return send(response, /_url$/.test(error.code) ? 404 : 400, call.answer);
	}
	if (fault?.kind === 'reset') return reset(response.req.socket);
	return response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
}

function describe({ code, problem }: Refusal): string {
	return problem === code ? code : `${code}: ${problem}`;
}

function reset(socket: Socket): undefined {
	socket.resetAndDestroy();
}

function send(
	response: ServerResponse,
	status: number,
	answer: Fields,
	headers: Record<string, string> = {},
): ServerResponse {
	return response
		.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
		.end(JSON.stringify(answer));
}
