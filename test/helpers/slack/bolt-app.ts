/** A small real Bolt app for the tests of the stand-in: built from a bot's environment, as the program builds its own. */
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';

/** @param connections Socket Mode connections. */
export function createBoltApp(
	env: Record<string, string>,
	connections = 1,
): { apps: App[]; start: () => Promise<void>; stop: () => Promise<void> } {
	const clientOptions = () => ({
		...(env.SLACK_API_URL ? { slackApiUrl: env.SLACK_API_URL } : {}),
		retryConfig: { retries: 2, factor: 1, minTimeout: 50 },
		timeout: 2000,
		logger,
	});
	// What these apps would log are the refusals that the tests provoke.
	const logger: Logger = {
		debug() {},
		info() {},
		warn() {},
		error() {},
		setLevel() {},
		setName() {},
		getLevel: () => LogLevel.ERROR,
	};
	const port = Number(env.PORT ?? 0);
	const apps = Array.from({ length: connections }, () => {
		const receiver = env.SLACK_APP_TOKEN
			? new SocketModeReceiver({
					appToken: env.SLACK_APP_TOKEN,
					clientPingTimeout: 400,
					logger,
					installerOptions: { clientOptions: clientOptions() },
				})
			: new HTTPReceiver({ signingSecret: env.SLACK_SIGNING_SECRET ?? '', port, logger });
		return new App({
			token: env.SLACK_BOT_TOKEN ?? '',
			receiver,
			clientOptions: clientOptions(),
			logger,
			ignoreSelf: false,
			tokenVerificationEnabled: false,
		});
	});
	return {
		apps,
		async start() {
			for (const app of apps) await app.start(port);
		},
		async stop() {
			for (const app of apps) await app.stop();
		},
	};
}
