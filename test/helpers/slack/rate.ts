/** Budgets of calls that refill with time, and who called before a 429 allowed it. https://docs.slack.dev/apis/web-api/rate-limits */

export interface Budget {
	/** Messages in a channel, on average. Slack's own is about 1. */
	perSecond: number;
	/** How many may come at once. */
	burst: number;
}

export interface Rates {
	/** @returns seconds to wait; 0 when the call is within the budget. */
	take(key: string): number;
	/** Notes that a call was told to wait. */
	forbid(key: string, seconds: number): void;
	/** ms by which a call comes too early; 0 when it may. */
	early(key: string): number;
}

/** ms: calls that were under way when the answer came are no impatience. */
const grace = 250;

export function createRates({ perSecond, burst }: Budget, now = Date.now): Rates {
	const buckets = new Map<string, { left: number; at: number }>();
	const waits = new Map<string, { told: number; until: number }>();
	return {
		take(key) {
			const bucket = buckets.get(key) ?? { left: burst, at: now() };
			const left = Math.min(burst, bucket.left + ((now() - bucket.at) / 1000) * perSecond);
			buckets.set(key, { left: left < 1 ? left : left - 1, at: now() });
			return left < 1 ? Math.ceil((1 - left) / perSecond) : 0;
		},
		forbid(key, seconds) {
			waits.set(key, { told: now(), until: now() + seconds * 1000 });
		},
		early(key) {
			const wait = waits.get(key);
			if (!wait || now() - wait.told < grace) return 0;
			// A timer may fire a little early.
			return Math.max(0, wait.until - now() - 20);
		},
	};
}
