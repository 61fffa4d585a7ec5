/** Runs the program as a user does, in a process of its own with an environment of its own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandResult {
	code: number | null;
	stdout: string;
	stderr: string;
}

export interface CommandOptions {
	env?: Record<string, string>;
	/** What is piped in; the input then ends. */
	input?: string;
	/** Sent once this has appeared on stderr. */
	interruptAt?: RegExp;
}

/** @param entry `src/main.ts` or `ingest/main.ts`. */
export function runEntry(entry: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
	const { env = {}, input = '', interruptAt } = options;
	// Nothing of the developer's own settings reaches the program.
	const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DOTENV_CONFIG_PATH: 'no-such.env' };
	const child = spawn(process.execPath, [entry, ...args], { cwd: root, env: { ...clean, ...env } });
	const result: CommandResult = { code: null, stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		result.stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		result.stderr += text;
		if (!child.killed && interruptAt?.test(result.stderr)) child.kill('SIGINT');
	});
	child.stdin.end(input);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve({ ...result, code }));
	});
}
