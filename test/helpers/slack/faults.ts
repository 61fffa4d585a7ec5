/** What goes wrong on purpose, by method. A fault decides about a call; the server carries it out. */
import type { Fields } from './state.ts';

export type Fault =
	/** `share` of the calls, evenly spread; 1 is all. `retryAfter` is in seconds. */
	| { kind: '429'; retryAfter?: number; share?: number }
	/** `needed` is told as Slack tells a missing scope. */
	| { kind: 'error'; error: string; needed?: string; share?: number }
	/** Never answered. */
	| { kind: 'hang'; share?: number }
	/** The connection is reset: before anything was done, or after, with the answer lost. */
	| { kind: 'reset'; when: 'before' | 'after'; share?: number };

export interface Faults {
	/** @returns takes it away again. */
	add(method: string, fault: Fault, times: number): () => void;
	/** What happens to the next call of a method. */
	next(method: string): Fault | undefined;
}

export function createFaults(): Faults {
	const rules: { method: string; fault: Fault; left: number; owed: number }[] = [];
	return {
		add(method, fault, times) {
			const rule = { method, fault, left: times, owed: 0 };
			rules.push(rule);
			return () => {
				rule.left = 0;
			};
		},
		next(method) {
			for (const rule of rules) {
				if (rule.method !== method || rule.left <= 0) continue;
				rule.owed += rule.fault.share ?? 1;
				if (rule.owed < 1) continue;
				rule.owed -= 1;
				rule.left -= 1;
				return rule.fault;
			}
			return undefined;
		},
	};
}

export function answerOf(fault: Extract<Fault, { kind: 'error' }>, scopes: readonly string[]): Fields {
	const needed = fault.needed === undefined ? {} : { needed: fault.needed, provided: scopes.join(',') };
	return { ok: false, error: fault.error, ...needed };
}
