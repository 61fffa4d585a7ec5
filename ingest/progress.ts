/** What a person sees of an ingest, on stderr: a bar while texts are embedded, and what the index then holds. */
import { progress as progressBar } from '@clack/prompts';
import type { IngestReport } from './ingest.ts';

export interface Progress {
	/** Shows how many texts are embedded, of how many. */
	show(done: number, total: number): void;
	end(): void;
}

/** A bar on a terminal; two lines where stderr is none. */
export function createProgress(): Progress {
	if (!process.stderr.isTTY) {
		let begun = false;
		return {
			show(_, total) {
				if (!begun) process.stderr.write(`Building the index: ${total} texts to embed …\n`);
				begun = true;
			},
			end() {},
		};
	}
	let bar: ReturnType<typeof progressBar> | undefined;
	let shown = 0;
	return {
		show(done, total) {
			if (!bar) {
				bar = progressBar({ max: total, output: process.stderr });
				bar.start('Building the index');
			}
			bar.advance(done - shown, `Building the index: ${done} of ${total} texts`);
			shown = done;
		},
		end() {
			bar?.stop('The index is built');
		},
	};
}

/** Makes Ctrl-C say what is kept, until the returned function is called. */
export function explainInterrupt(): () => void {
	const stop = () => {
		process.stderr.write(
			'\nsic: stopped. The index keeps what it had and what was finished: run npm run ingest to go on.\n',
		);
		process.exit(130);
	};
	process.once('SIGINT', stop);
	return () => process.off('SIGINT', stop);
}

/** "The index holds 1 article, 16 quotations and 23 passages." */
export function announce(report: IngestReport): void {
	const { articles, quotations, passages, removed, unchecked, incomplete, unconfirmed } = report;
	const gone = removed.length > 0 ? ` Removed: ${removed.join(', ')}.` : '';
	process.stderr.write(
		`The index holds ${count(articles, 'article')}, ${count(quotations, 'quotation')} and ${count(passages, 'passage')}.${gone}\n`,
	);
	for (const path of unchecked)
		process.stderr.write(
			`${path} has no registry, so nobody has checked who is quoted in it: npm run ingest -- --review ${path}\n`,
		);
	for (const { path, proposals } of unconfirmed)
		process.stderr.write(
			`${count(proposals, 'quotation')} of ${path} ${proposals === 1 ? 'is' : 'are'} credited by rules and not checked: correct each and set checked: true\n`,
		);
	for (const { path, missing } of incomplete) {
		const [are, them] = missing === 1 ? ['is', 'it'] : ['are', 'them'];
		process.stderr.write(
			`${count(missing, 'quotation')} of ${path} ${are} not in its registry, and ${are} shown as not checked: npm run ingest -- --review ${path} adds ${them}\n`,
		);
	}
	announceFaults(report);
}

/** What was left out, for whoever reads no report. */
export function announceFaults({ faults }: IngestReport): void {
	for (const fault of faults) process.stderr.write(`sic: ${fault}\n`);
}

/** One line for faults that were told when they came up. */
export function announceUnmended(faults: number): void {
	if (faults === 0) return;
	const [are, them] = faults === 1 ? ['is', 'it'] : ['are', 'them'];
	process.stderr.write(
		`sic: ${count(faults, 'fault')} in the articles folder ${are} not mended, and what the index had of before is quoted: npm run ingest tells ${them}.\n`,
	);
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
