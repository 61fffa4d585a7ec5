/** Slack's time, as each response of its Web API tells it: a machine whose clock is wrong judges the age of an event rightly all the same. */
import type { webApi } from '@slack/bolt';

/** ms by which a clock may be wrong before that is said. */
const tolerance = 60_000;

export interface SlackTime {
	/** ms since 1970; this machine's time before there was a response. */
	now(): number;
	/** The way to the Web API on which it listens. */
	fetch: webApi.FetchFunction;
	/** Says when this machine's clock is wrong, once each time it becomes so: from now on, and now where it is. */
	warn(log: (line: string) => void): void;
}

export function createSlackTime(): SlackTime {
	/** ms by which this machine's clock is ahead. */
	let ahead = 0;
	let wasWrong = false;
	let log: ((line: string) => void) | undefined;
	const judge = () => {
		if (!log) return;
		const isWrong = Math.abs(ahead) > tolerance;
		if (isWrong && !wasWrong) log(sentenceOn(ahead));
		wasWrong = isWrong;
	};
	return {
		now: () => Date.now() - ahead,
		async fetch(url, init) {
			const response = await globalThis.fetch(url, init);
			const told = Date.parse(response.headers.get('date') ?? '');
			if (!Number.isNaN(told)) {
				ahead = Date.now() - told;
				judge();
			}
			return response;
		},
		warn(line) {
			log = line;
			judge();
		},
	};
}

function sentenceOn(ahead: number): string {
	const minutes = Math.round(Math.abs(ahead) / 60_000);
	const wrong = `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${ahead > 0 ? 'ahead of' : 'behind'} Slack’s`;
	return `This machine’s clock is ${wrong}: set it, since digests are posted by it, and since over HTTP all requests of Slack are refused where it is five minutes ahead.`;
}
