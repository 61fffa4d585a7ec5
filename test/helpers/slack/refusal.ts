/** What a method of the Web API answers instead of a result. */
import type { Fields } from './state.ts';

export class Refusal extends Error {
	/** Slack's word: `channel_not_found`. */
	readonly code: string;
	/** What the app did wrong; null for an answer that no app can prevent. */
	readonly problem: string | null;
	/** More fields of the answer. */
	readonly extra: Fields;

	constructor(code: string, problem: string | null = code, extra: Fields = {}) {
		super(code);
		this.code = code;
		this.problem = problem;
		this.extra = extra;
	}
}
