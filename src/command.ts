/** What all commands share: how they end, and how errors reach a user. */
import { Command } from 'commander';
import { type Config, readConfig } from './config.ts';
import { ExactnessError, SicError } from './errors.ts';

/** A program that answers a wrong flag with a sentence and where to look. */
export function createProgram(name: string, description: string): Command {
	return new Command(name)
		.description(description)
		.showHelpAfterError('Run the command with --help to see what it takes.');
}

/**
 * Runs a command to its end. An error becomes one sentence on stderr and exit code 1; Ctrl-C and a reader that closes the pipe end
 * quietly. Stack traces appear where DEBUG is set.
 */
export async function runCommand(work: (config: Config) => Promise<void>): Promise<void> {
	let debug = Boolean(process.env.DEBUG);
	process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
	try {
		const config = readConfig();
		debug = config.debug;
		await work(config);
	} catch (error) {
		process.exitCode = 1;
		process.stderr.write(`${formatError(error)}\n`);
		if (debug) console.error(error);
	}
}

/** The sentence that a user sees for an error. */
export function formatError(error: unknown): string {
	if (error instanceof ExactnessError) return `sic: incident: ${error.message}`;
	if (error instanceof SicError) return `sic: ${error.message}`;
	const reason = error instanceof Error ? error.message : String(error);
	return `sic: something unexpected went wrong (${reason.split('\n')[0]}): set DEBUG=1 to see where, and report it.`;
}
