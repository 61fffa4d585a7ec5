/** The program as it runs in production: a child process with Slack's variables, on an index of its own that outlives it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Bot {
	/** What it has written to stderr so far. */
	log(): string;
	/** Ends when it listens. @throws {Error} with its log where it ends instead. */
	ready(): Promise<void>;
	/** The exit code, when it has ended; null where a signal ended it. */
	ended: Promise<number | null>;
	stop(signal: 'SIGTERM' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
}

/** Starts `npm start`'s program. @param env Slack's variables, and more. */
export function startBot(env: Record<string, string>): Bot {
	const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DOTENV_CONFIG_PATH: 'no-such.env' };
	const child: ChildProcess = spawn(process.execPath, ['src/main.ts', 'start'], {
		cwd: root,
		env: { ...clean, ...env },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let log = '';
	let isReady: () => void = () => undefined;
	const greeted = new Promise<void>((resolve) => {
		isReady = resolve;
	});
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		log += text;
		if (/^Sic is in /m.test(log)) isReady();
	});
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	return {
		log: () => log,
		ended,
		async ready() {
			const end = await Promise.race([greeted, ended.then((code) => `It ended with ${code}:\n${log}`)]);
			if (typeof end === 'string') throw new Error(end);
		},
		stop: (signal) => void child.kill(signal),
	};
}

/** A copy of an index: the bot writes into its own. */
export async function copyIndex(index: string): Promise<{ uri: string; remove(): Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'sic-bot-'));
	const uri = join(folder, 'index');
	await cp(index, uri, { recursive: true });
	return { uri, remove: () => rm(folder, { recursive: true, force: true }) };
}
