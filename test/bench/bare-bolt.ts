/** A Bolt app that does nothing but acknowledge, on the receiver that the environment names: what the bot's acknowledgements are measured against. */
import { createBoltApp } from '../helpers/slack/bolt-app.ts';

const { apps, start } = createBoltApp(process.env as Record<string, string>, process.env.SLACK_APP_TOKEN ? 2 : 1);
for (const app of apps) app.event('message', async () => undefined);
await start();
process.stderr.write('Sic is in no workspace: this is a bare Bolt app.\n');
