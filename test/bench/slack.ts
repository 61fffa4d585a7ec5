/** How fast questions are acknowledged: the bot beside a bare Bolt app on the same receiver, and in a crowd while it is killed. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { copyIndex } from '../helpers/bot.ts';
import { askAll, killTwice, openCrowd } from '../helpers/crowd.ts';
import { openSlack } from '../helpers/slack/workspace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const burst = 400;
const rounds = 5;

type Report = (what: string, figure: string) => void;

/** @param index of the corpus; each bot gets a copy, since what one leaves undone the next would take up. */
export async function benchSlack(index: string, report: Report): Promise<void> {
	for (const transport of ['socket', 'http'] as const) {
		const bare: number[] = [];
		const own: number[] = [];
		// In turn, so that both meet the same machine.
		for (let round = 0; round < rounds; round += 1) {
			bare.push((await acksOf('test/bench/bare-bolt.ts', transport, index)).perSecond);
			own.push((await acksOf('src/main.ts', transport, index)).perSecond);
		}
		const [bareMiddle, ownMiddle] = [middle(bare), middle(own)];
		report(`acknowledged a second, bare Bolt, ${transport}`, bareMiddle.toFixed(0));
		report(`acknowledged a second, Sic, ${transport}`, ownMiddle.toFixed(0));
		report(`ratio of Sic to bare Bolt, ${transport}`, `${(ownMiddle / bareMiddle).toFixed(2)} (at least 0.8)`);
		await benchCrowd(index, transport, report);
	}
}

/** 200 questions at once, while a tenth of the posts is turned away and the process is killed twice. */
async function benchCrowd(index: string, transport: 'socket' | 'http', report: Report): Promise<void> {
	const crowd = await openCrowd(index, transport);
	const { day, answersTo } = crowd;
	try {
		const asked = await askAll(crowd, 200);
		await killTwice(crowd, asked);
		await day.slack.until(() => asked.every((message) => answersTo(message).length > 0), { ms: 120_000 });
		await day.quiet();
		const times = day.slack.acks.map(({ ms }) => ms).sort((a, b) => a - b);
		const p99 = times[Math.floor(0.99 * times.length)] ?? 0;
		const once = asked.filter((message) => answersTo(message).length === 1).length;
		report(`acknowledgements of the crowd, p99, ${transport}`, `${p99.toFixed(0)} ms (under 500)`);
		report(`questions answered exactly once, ${transport}`, `${once} of ${asked.length}`);
	} finally {
		await day.end();
	}
}

/** Sends a burst of questions to a program of its own, and measures until the last is acknowledged. */
async function acksOf(program: string, transport: 'socket' | 'http', index: string): Promise<{ perSecond: number }> {
	const slack = await openSlack({ transport, clockScale: 0.01, ackDeadline: 30_000 });
	const copy = await copyIndex(index);
	const env = { ...slack.env, LANCEDB_URI: copy.uri, SLACK_USER_LIMIT: '999999', SLACK_WORKSPACE_LIMIT: '999999' };
	const child = spawn(process.execPath, [program], {
		cwd: root,
		env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DOTENV_CONFIG_PATH: 'no-such.env', ...env },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let log = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		log += text;
	});
	try {
		await slack.until(() => /^Sic is in /m.test(log), { ms: 60_000 });
		const ada = slack.person('ada');
		const dm = ada.dm();
		await ada.says(dm, 'warm up');
		await slack.until(() => slack.acks.length > 0);
		const began = performance.now();
		await Promise.all(
			Array.from({ length: burst }, () => ada.says(dm, 'What did the cabinet pledge in February 2022?')),
		);
		await slack.until(() => slack.acks.length > burst, { ms: 60_000 });
		return { perSecond: (1000 * burst) / (performance.now() - began) };
	} finally {
		const ended = new Promise((done) => child.once('exit', done));
		child.kill('SIGKILL');
		await ended;
		await slack.close();
		await copy.remove();
	}
}

function middle(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
