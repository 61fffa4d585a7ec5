/** A crowd asks at once, Slack turns a tenth of the posts away, and the process is killed twice: every question is answered exactly once. */
import { describe, expect, inject, it } from 'vitest';
import { askAll, killTwice, openCrowd } from '../helpers/crowd.ts';
import { transports } from '../helpers/day.ts';
import { checkSent } from '../helpers/scenario.ts';

describe.each(transports)('a crowd, over %s', (transport) => {
	it('of 50 people in 20 channels asks 200 questions', async () => {
		const crowd = await openCrowd(inject('shippedIndex'), transport);
		try {
			const asked = await askAll(crowd, 200);
			await killTwice(crowd, asked);
			await crowd.day.slack.until(() => asked.every((message) => crowd.answersTo(message).length > 0), { ms: 120_000 });
			await crowd.day.quiet();
			expect(asked.filter((message) => crowd.answersTo(message).length !== 1)).toEqual([]);
			for (const message of asked)
				for (const answer of crowd.answersTo(message))
					expect(answer.text, message.text).toMatch(crowd.expected(message));
			expect(crowd.day.slack.impatience).toEqual([]);
			await checkSent(crowd.day);
		} finally {
			await crowd.day.end();
		}
	}, 240_000);
});
