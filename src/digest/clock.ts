/** Time as the digest sees it, so that a test can drive it. */

export interface Clock {
	/** ms since 1970. */
	now(): number;
	/** Waits at least so many ms; less where `signal` ends the wait, which then throws. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const wallClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		const { setTimeout: wait } = await import('node:timers/promises');
		await wait(ms, undefined, { signal, ref: false });
	},
};
