/**
 * Channels that are archived or deleted, and those that Sic is removed from: their digest is paused at once. Slack withholds such an event
 * now and then; the next post finds out then.
 */
import type { App } from '@slack/bolt';
import type { Digests } from '../digest/digests.ts';
import type { Door } from '../digest/door.ts';
import { reasonOf } from './excuses.ts';

export function listenToDepartures(app: App, digests: Digests, door: Door, log: (line: string) => void): void {
	const pause = async ({ event: { channel } }: { event: { channel: string } }) => {
		await digests
			.pause(channel, door)
			.catch((error) => log(`The digest for ${channel} is not paused: ${reasonOf(error)}`));
	};
	app.event('channel_archive', pause);
	app.event('channel_deleted', pause);
	app.event('channel_left', pause);
	app.event('group_archive', pause);
	app.event('group_deleted', pause);
	app.event('group_left', pause);
}
