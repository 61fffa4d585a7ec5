/** The README's facts, held against the program. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { runEntry } from './helpers/command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json'));

describe('the README', () => {
	const transcripts = [...readme.matchAll(/<!-- transcript: (.+) -->\n```text\n([\s\S]*?)```/g)].map(
		([, question, answer]) => [question, answer],
	);

	it('shows transcripts', () => {
		expect(transcripts).toHaveLength(2);
	});

	it.each(transcripts)('shows what is really answered to %j', async (question = '', answer = '') => {
		const { stdout } = await runEntry('src/main.ts', ['ask', question], {
			env: { LANCEDB_URI: inject('shippedIndex') },
		});
		expect(stdout).toBe(answer);
	});

	it('names only scripts that there are', () => {
		const named = [...readme.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name ?? '');
		expect(named.length).toBeGreaterThan(5);
		for (const name of named) expect(scripts).toHaveProperty(name);
	});

	it('names only paths that there are', () => {
		const paths = [...readme.matchAll(/`((?:src|ingest|test|prompts)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');
		expect(paths.length).toBeGreaterThan(10);
		for (const path of paths) expect(existsSync(`${root}/${path}`), path).toBe(true);
	});

	it('and .env.example name every setting that the program reads', () => {
		const settings = [...read('src/config.ts').matchAll(/^\t\t([A-Z_]+):/gm)].map(([, name]) => name ?? '');
		expect(settings.length).toBeGreaterThan(7);
		for (const name of settings) {
			expect(readme).toContain(`\`${name}\``);
			expect(read('.env.example')).toContain(name);
		}
	});

	it('gives the test command that CI runs', () => {
		const commands = read('.ci/run')
			.split('\n')
			.filter((line) => line !== '' && !line.startsWith('#') && !/^(set|cd) /.test(line));
		expect(commands).toEqual(['npm cit']);
		expect(readme).toContain('`npm cit`');
	});
});
