/** Calls of the Web API that bear with Slack: they wait as long as Slack asks for, and try again when a connection is lost. */
import { webApi } from '@slack/bolt';
import pRetry from 'p-retry';
import { codeOf } from './excuses.ts';

/** Attempts of a call whose connection is lost. */
const attempts = 4;
/** ms after which a call is given up: nobody waits longer for an answer. */
const longest = 5 * 60_000;

/** Slack's words for its own trouble, after which it may have done what it was asked for: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const unsure = /^(?:internal_error|fatal_error|request_timeout|service_unavailable)$/;

/** True where Slack may have done what it was asked for, and its response was lost. */
export function isLost(error: unknown): boolean {
	return (
		error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError || unsure.test(codeOf(error))
	);
}

/**
 * `call` gets the number of the attempt, from 1.
 * @param canRepeat false for a call that must not be made again where its response was lost: it waits for its turn only.
 * @throws what the last attempt throws.
 */
export function patiently<T>(call: (attempt: number) => Promise<T>, canRepeat = true): Promise<T> {
	return pRetry(call, {
		retries: attempts - 1,
		minTimeout: 300,
		maxTimeout: 5_000,
		maxRetryTime: longest,
		shouldConsumeRetry: ({ error }) => !isRateLimited(error),
		onFailedAttempt: async ({ error }) => {
			// Some ms more than asked for: Slack counts whole seconds.
			if (isRateLimited(error)) await new Promise((done) => setTimeout(done, error.retryAfter * 1000 + 50));
		},
		shouldRetry: ({ error }) => isRateLimited(error) || (canRepeat && isLost(error)),
	});
}

/**
 * As `patiently`, for a `response_url`: Bolt does not tell for how long to wait.
 * @param canRepeat as there.
 */
export function insistently<T>(call: () => Promise<T>, canRepeat: boolean): Promise<T> {
	const isRefused = (status: number | undefined) => status !== undefined && status < 500;
	return pRetry(call, {
		retries: attempts - 1,
		minTimeout: 1_100,
		shouldRetry: ({ error }) => statusOf(error) === 429 || (canRepeat && !isRefused(statusOf(error))),
	});
}

/** The HTTP status with which a `response_url` refused; undefined where there was no response. */
export function statusOf(error: unknown): number | undefined {
	return (error as { statusCode?: number } | null)?.statusCode;
}

function isRateLimited(error: unknown): error is webApi.WebAPIRateLimitedError {
	return error instanceof webApi.WebAPIRateLimitedError;
}
