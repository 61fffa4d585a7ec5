/** The arguments of one call, from a form or from JSON, read by type. Anything of another type is refused. */
import { Refusal } from './refusal.ts';
import type { Fields } from './state.ts';

export interface Arguments {
	/** All, decoded. */
	readonly all: Fields;
	/** @throws {Refusal} where it is missing. */
	text(name: string): string;
	maybe(name: string): string | undefined;
	flag(name: string): boolean | undefined;
	count(name: string, preset: number): number;
	/** undefined where it was not given. */
	list(name: string): unknown[] | undefined;
	object(name: string): Fields | undefined;
}

/** Arguments that stand as JSON in a form. */
const encoded = new Set(['blocks', 'view', 'metadata', 'chunks', 'attachments', 'prompts', 'loading_messages']);

export function readArguments(contentType: string, body: string): Arguments {
	const all: Fields = contentType.startsWith('application/json') ? parse(body || '{}', 'invalid_json') : readForm(body);
	const given = (name: string) => (all[name] === '' || all[name] === null ? undefined : all[name]);
	return {
		all,
		text(name) {
			const value = this.maybe(name);
			if (value === undefined) throw new Refusal('invalid_arguments', `the argument ${name} is missing`, missing(name));
			return value;
		},
		maybe(name) {
			const value = given(name);
			if (value !== undefined && typeof value !== 'string' && typeof value !== 'number')
				throw new Refusal('invalid_arguments', `the argument ${name} is no text`);
			return value === undefined ? undefined : String(value);
		},
		flag(name) {
			const value = given(name);
			if (value === undefined) return undefined;
			if (/^(?:true|1)$/.test(String(value))) return true;
			if (/^(?:false|0)$/.test(String(value))) return false;
			throw new Refusal('invalid_arguments', `the argument ${name} is neither true nor false`);
		},
		count(name, preset) {
			const value = Number(given(name) ?? preset);
			if (!Number.isInteger(value) || value < 1 || value > 1000)
				throw new Refusal('invalid_limit', `the argument ${name} is no number from 1 to 1000`);
			return value;
		},
		list(name) {
			const value = given(name);
			if (value !== undefined && !Array.isArray(value))
				throw new Refusal(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments', `${name} is no array`);
			return value as unknown[] | undefined;
		},
		object(name) {
			const value = given(name);
			if (value !== undefined && (typeof value !== 'object' || Array.isArray(value)))
				throw new Refusal('invalid_arguments', `${name} is no object`);
			return value as Fields | undefined;
		},
	};
}

function readForm(body: string): Fields {
	const all: Fields = {};
	for (const [name, value] of new URLSearchParams(body))
		all[name] = encoded.has(name) && value !== '' ? parse(value, `invalid_${name}_format`) : value;
	return all;
}

function parse(text: string, code: string): Fields {
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal(code, `${text.slice(0, 60)} is not JSON`);
	}
}

function missing(name: string): Fields {
	return { response_metadata: { messages: [`[ERROR] missing required field: ${name}`] } };
}
