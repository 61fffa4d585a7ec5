/** The language model behind an OpenAI-compatible endpoint: data in, a reply of a given shape out. Trusts nothing that it sends back. */
import { z } from 'zod';
import type { Endpoint } from './config.ts';
import { ModelError } from './errors.ts';

const Draft = z.object({
	abstain: z.boolean(),
	segments: z.array(
		z.object({
			kind: z.enum(['prose', 'quotation']),
			text: z.string().nullable(),
			id: z.string().nullable(),
			sentences: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
		}),
	),
});

/** What a model proposes. Nothing of it is shown before the gate has passed it. */
export type Draft = z.infer<typeof Draft>;

export interface Message {
	role: 'system' | 'user' | 'assistant';
	content: string;
}

export interface LanguageModel {
	readonly name: string;
	/**
	 * @throws {NonsenseError} where the reply is no draft, so that it can be asked for again.
	 * @throws {ModelError} where the endpoint is down, slow or refusing; its message is half a sentence for `degraded`.
	 */
	draft(messages: readonly Message[], signal: AbortSignal): Promise<Draft>;
}

/** A model that answers in a shape. */
export interface ShapedModel {
	readonly name: string;
	/**
	 * @param shape what the reply must be; its name is the model's hint.
	 * @throws {NonsenseError} where the reply is of another shape, so that it can be asked for again.
	 * @throws {ModelError} where the endpoint is down, slow or refusing; its message is half a sentence.
	 */
	ask<T>(shape: { name: string; schema: z.ZodType<T> }, messages: readonly Message[], signal: AbortSignal): Promise<T>;
}

export function createLanguageModel(endpoint: Endpoint): LanguageModel {
	const model = createShapedModel(endpoint);
	return {
		name: model.name,
		draft: (messages, signal) => model.ask({ name: 'answer', schema: Draft }, messages, signal),
	};
}

export function createShapedModel(endpoint: Endpoint): ShapedModel {
	const loading = Promise.all([import('openai'), import('openai/helpers/zod')]);
	return {
		name: endpoint.model,
		async ask({ name, schema }, messages, signal) {
			const [{ OpenAI, RateLimitError, APIUserAbortError, AuthenticationError }, { zodResponseFormat }] = await loading;
			// One retry of the package's own, for a dropped connection; the caller's signal bounds the whole.
			const client = new OpenAI({ apiKey: endpoint.apiKey, baseURL: endpoint.baseUrl ?? null, maxRetries: 1 });
			const reply = await client.chat.completions
				.create(
					{ model: endpoint.model, messages: [...messages], response_format: zodResponseFormat(schema, name) },
					{ signal },
				)
				.catch((cause) => {
					const reason =
						cause instanceof APIUserAbortError || signal.aborted
							? 'did not answer in time'
							: cause instanceof RateLimitError
								? 'is over its limit of requests'
								: cause instanceof AuthenticationError
									? 'refused the key (check OPENAI_API_KEY)'
									: cause instanceof SyntaxError
										? 'sent an unreadable reply'
										: 'could not be reached';
					throw new ModelError(`The language model ${reason}`, { cause });
				});
			return read(schema, contentOf(reply));
		},
	};
}

/** A reply of another shape. The model may be asked again. */
export class NonsenseError extends ModelError {
	override name = 'NonsenseError';
}

const Reply = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** The model's message; empty for a reply of another shape, whatever the server calls a completion. */
function contentOf(reply: unknown): string {
	const result = Reply.safeParse(reply);
	return result.success ? (result.data.choices[0]?.message.content ?? '') : '';
}

function read<T>(schema: z.ZodType<T>, content: string): T {
	let value: unknown;
	try {
		value = JSON.parse(content);
	} catch (cause) {
		throw new NonsenseError('The language model sent no JSON', { cause });
	}
	const result = schema.safeParse(value);
	if (!result.success)
		throw new NonsenseError('The language model sent JSON of another shape', { cause: result.error });
	return result.data;
}
