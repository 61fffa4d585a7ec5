import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';
import { digestSettings } from '../src/wire.ts';

const folder = mkdtempSync(join(tmpdir(), 'sic-env-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nowhere = { DOTENV_CONFIG_PATH: join(folder, 'none') };
function withFile(content: string) {
	const path = join(folder, 'test.env');
	writeFileSync(path, content);
	return { DOTENV_CONFIG_PATH: path };
}

describe('the configuration', () => {
	it('needs nothing', () => {
		expect(readConfig(nowhere)).toMatchObject({ language: null, embeddings: null, debug: false });
		expect(readConfig(nowhere).indexUri).toMatch(/[\\/]\.lancedb$/);
	});

	it('makes a path absolute and leaves an object store alone', () => {
		expect(readConfig({ ...nowhere, LANCEDB_URI: 'db_here' }).indexUri).toMatch(/^(\/|[A-Z]:).*db_here$/);
		expect(readConfig({ ...nowhere, LANCEDB_URI: 's3://bucket/index' }).indexUri).toBe('s3://bucket/index');
	});

	it.each([
		[{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN is missing/],
		[{ SLACK_SIGNING_SECRET: 's' }, /SLACK_BOT_TOKEN is missing/],
		[{ SLACK_STRICT: 'perhaps' }, /SLACK_STRICT must be true or false/],
		[{ SLACK_USER_LIMIT: '0' }, /SLACK_USER_LIMIT must be a whole number from 1 up/],
		[{ DIGEST_CRON: 'every morning' }, /DIGEST_CRON/],
		[{ DIGEST_TIMEZONE: 'Mars/Olympus' }, /DIGEST_TIMEZONE/],
		[{ DIGEST_LATEST: '25:00' }, /DIGEST_LATEST/],
		[{ DIGEST_LATEST: '08:00' }, /DIGEST_CRON is due at DIGEST_LATEST \(08:00\) or after it/],
	])('names the setting that is wrong: %o', (env, sentence) => {
		expect(() => readConfig({ ...nowhere, ...env })).toThrow(sentence);
	});

	it('posts digests from every replica, but where the store cannot elect one: there from the leader alone', () => {
		const isPoster = (env: Record<string, string>) => digestSettings(readConfig({ ...nowhere, ...env })).isPoster;
		expect(isPoster({})).toBe(true);
		expect(isPoster({ LANCEDB_URI: 's3://bucket/index' })).toBe(true);
		expect(isPoster({ LANCEDB_URI: 'db://cloud' })).toBe(false);
		expect(isPoster({ LANCEDB_URI: 'db://cloud', DIGEST_LEADER: 'true' })).toBe(true);
	});

	it('takes a key for api.openai.com, and an address alone for a local server', () => {
		expect(readConfig({ ...nowhere, OPENAI_API_KEY: 'k' }).language).toEqual({
			baseUrl: undefined,
			apiKey: 'k',
			model: 'gpt-5-mini',
		});
		expect(readConfig({ ...nowhere, OPENAI_BASE_URL: 'http://localhost:1/v1', OPENAI_MODEL: 'm' }).language).toEqual({
			baseUrl: 'http://localhost:1/v1',
			apiKey: 'none',
			model: 'm',
		});
	});

	it('reads .env, under what the environment sets', () => {
		const file = withFile('# a comment\n\nexport OPENAI_API_KEY="a key"\nOPENAI_MODEL=from-file\n');
		expect(readConfig({ ...file, OPENAI_MODEL: 'from-environment' }).language).toMatchObject({
			apiKey: 'a key',
			model: 'from-environment',
		});
	});

	it('reads a value that spans lines', () => {
		expect(readConfig(withFile('OPENAI_API_KEY="one\ntwo"\nOPENAI_MODEL=m\n')).language).toMatchObject({
			apiKey: 'one\ntwo',
			model: 'm',
		});
	});

	it.each([
		['a blank base URL', { OPENAI_BASE_URL: '' }, /OPENAI_BASE_URL is blank: give the server’s address/],
		[
			'a base URL that is none',
			{ OPENAI_BASE_URL: 'localhost' },
			/OPENAI_BASE_URL must be an address that begins with http/,
		],
		[
			'a remote embedding model without a server',
			{ SIC_EMBEDDING_MODEL: 'm' },
			/SIC_EMBEDDING_MODEL names a remote model/,
		],
		[
			'an embedding server without a model',
			{ SIC_EMBEDDING_BASE_URL: 'http://localhost:1' },
			/SIC_EMBEDDING_BASE_URL needs SIC_EMBEDDING_MODEL/,
		],
	])('refuses %s by name', (_, environment, message) => {
		expect(() => readConfig({ ...nowhere, ...environment })).toThrow(ConfigError);
		expect(() => readConfig({ ...nowhere, ...environment })).toThrow(message);
	});

	it('reports all that is wrong at once', () => {
		expect(() => readConfig({ ...nowhere, OPENAI_BASE_URL: '', SIC_EMBEDDING_BASE_URL: 'x' })).toThrow(
			/OPENAI_BASE_URL.*SIC_EMBEDDING_BASE_URL/,
		);
	});

	it.each([
		[
			'a line that is no setting',
			'OPENAI_MODEL=m\njust words\n',
			/Line 2 of .*test\.env is not a setting: write NAME=value/,
		],
		['a quotation mark that is never closed', 'OPENAI_API_KEY="abc\nOPENAI_MODEL=m\n', /Line 1 of .* never closed/],
	])('refuses a .env with %s', (_, content, message) => {
		expect(() => readConfig(withFile(content))).toThrow(message);
	});

	it('never shows a value', () => {
		const secret = 'sk-very-secret';
		try {
			readConfig(withFile(`OPENAI_API_KEY=${secret}\n${secret}\n`));
			expect.unreachable();
		} catch (error) {
			expect(String(error)).not.toContain(secret);
		}
	});
});
