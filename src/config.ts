/** The only reader of the environment. Reports all that is wrong at once, by variable name. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import { z } from 'zod';
import { dueOn, faultOf, isZone, localTime, nextAfter } from './digest/calendar.ts';
import { ConfigError } from './errors.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** An OpenAI-compatible endpoint. `baseUrl` undefined means api.openai.com. */
export interface Endpoint {
	baseUrl: string | undefined;
	apiKey: string;
	model: string;
}

/** How the bot talks with Slack, and with whom. */
export interface SlackConfig {
	botToken: string;
	/** For Socket Mode; null: HTTP with the signing secret. */
	appToken: string | null;
	signingSecret: string | null;
	/** Where HTTP listens. */
	port: number;
	/** undefined: slack.com. */
	apiUrl: string | undefined;
	/** The emoji, without colons, by which a message is asked. */
	emoji: string;
	/** True: in threads too, only mentions are answered. */
	isStrict: boolean;
	/** Ids; empty allows all. */
	allowedChannels: string[];
	allowedUsers: string[];
	/** True: channels shared with other organisations are answered too. */
	allowsExternal: boolean;
	/** Questions in ten minutes. */
	userLimit: number;
	workspaceLimit: number;
}

/** When the daily digest is posted, and what it may show. */
export interface DigestConfig {
	/** For channels that wish nothing else: minute, hour, day of the month, month, day of the week. */
	cron: string;
	/** An IANA name. */
	zone: string;
	/** `HH:MM`, from which on a day's digest is not posted any more. */
	latest: string;
	/** True: this process posts where the store cannot elect one. */
	isLeader: boolean;
	/** True: the words of yesterday's questions are shown. */
	showsQuestions: boolean;
}

export interface Config {
	/** Where the index is: an absolute path, or an object store's URI. */
	indexUri: string;
	/** The folder whose `.md` files are the corpus: an absolute path. */
	articlesFolder: string;
	/** The language model that writes answers; null: quotations with fixed wording. */
	language: Endpoint | null;
	/** The embeddings endpoint; null: the weights that ship with the program. */
	embeddings: Endpoint | null;
	/** null: no Slack. */
	slack: SlackConfig | null;
	digest: DigestConfig;
	/** True: errors are shown with their stack traces. */
	debug: boolean;
}

const text = z.string().trim();
const absent = text.transform((value) => (value === '' ? undefined : value));
const httpUrl = text
	.min(1, 'is blank: give the server’s address, such as http://localhost:11434/v1, or remove the line')
	.refine(isHttpUrl, 'must be an address that begins with http:// or https://');

const token = (prefix: string) =>
	absent.refine(
		(value) => value === undefined || value.startsWith(prefix),
		`must be the token that begins with ${prefix}`,
	);
const flag = text
	.default('false')
	.transform((value) => value.toLowerCase() || 'false')
	.refine((value) => value === 'true' || value === 'false', 'must be true or false')
	.transform((value) => value === 'true');
const preset = (value: string) => text.default(value).transform((given) => given || value);
const whole = (value: string) =>
	preset(value)
		.refine((value) => /^[1-9]\d{0,5}$/.test(value), 'must be a whole number from 1 up')
		.transform(Number);

const Environment = z
	.object({
		LANCEDB_URI: absent.optional(),
		SIC_ARTICLES: absent.optional(),
		OPENAI_API_KEY: absent.optional(),
		OPENAI_BASE_URL: httpUrl.optional(),
		OPENAI_MODEL: absent.optional(),
		SIC_EMBEDDING_MODEL: absent.optional(),
		SIC_EMBEDDING_BASE_URL: httpUrl.optional(),
		SIC_EMBEDDING_API_KEY: absent.optional(),
		SLACK_BOT_TOKEN: token('xoxb-').optional(),
		SLACK_APP_TOKEN: token('xapp-').optional(),
		SLACK_SIGNING_SECRET: absent.optional(),
		SLACK_API_URL: httpUrl.optional(),
		PORT: whole('3000'),
		SLACK_EMOJI: absent.optional(),
		SLACK_STRICT: flag,
		SLACK_CHANNELS: absent.optional(),
		SLACK_USERS: absent.optional(),
		SLACK_EXTERNAL: flag,
		SLACK_USER_LIMIT: whole('20'),
		SLACK_WORKSPACE_LIMIT: whole('500'),
		DIGEST_CRON: preset('0 9 * * 1-5'),
		DIGEST_TIMEZONE: preset('UTC').refine(
			isZone,
			'must be the name of a time zone, such as Europe/Berlin, Asia/Seoul or UTC',
		),
		DIGEST_LATEST: preset('18:00').refine(
			(value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
			'must be a time of the day, such as 18:00',
		),
		DIGEST_LEADER: flag,
		DIGEST_SHOW_QUESTIONS: flag,
		DEBUG: absent.optional(),
	})
	.superRefine((env, context) => {
		const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
		const wrong = faultOfDigest(env.DIGEST_CRON, env.DIGEST_TIMEZONE, env.DIGEST_LATEST);
		if (wrong) fault('DIGEST_CRON', wrong);
		if (
			env.SIC_EMBEDDING_MODEL !== undefined &&
			!env.SIC_EMBEDDING_BASE_URL &&
			!env.OPENAI_BASE_URL &&
			!env.OPENAI_API_KEY
		) {
			fault(
				'SIC_EMBEDDING_MODEL',
				'names a remote model: give SIC_EMBEDDING_BASE_URL or OPENAI_API_KEY too, or remove the line',
			);
		}
		if (env.SLACK_API_URL !== undefined && !env.SLACK_BOT_TOKEN) {
			fault('SLACK_API_URL', 'is of no use without SLACK_BOT_TOKEN: give the token too, or remove the line');
		}
		if (env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET) {
			fault(
				'SLACK_APP_TOKEN',
				'is missing: give the app-level token (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET for HTTP',
			);
		}
		if (!env.SLACK_BOT_TOKEN && (env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET)) {
			fault('SLACK_BOT_TOKEN', 'is missing: give the bot token (xoxb-…) beside it, or remove the Slack lines');
		}
		if (env.SIC_EMBEDDING_MODEL === undefined && env.SIC_EMBEDDING_BASE_URL !== undefined) {
			fault('SIC_EMBEDDING_BASE_URL', 'needs SIC_EMBEDDING_MODEL, the name of the model on that server');
		}
		if (env.SIC_EMBEDDING_API_KEY !== undefined && env.SIC_EMBEDDING_BASE_URL === undefined) {
			fault('SIC_EMBEDDING_API_KEY', 'needs SIC_EMBEDDING_BASE_URL, the server that the key is for');
		}
	});

/**
 * The configuration of this process: the environment, over what `.env` in the project folder (or at DOTENV_CONFIG_PATH) sets.
 * @throws {ConfigError} naming every variable that is wrong and what it should be.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
	const envFile = resolve(projectFolder, environment.DOTENV_CONFIG_PATH ?? '.env');
	const known = Object.keys(Environment.shape);
	const merged = { ...readEnvFile(envFile), ...definedOf(environment) };
	const result = Environment.safeParse(Object.fromEntries(known.map((name) => [name, merged[name]])));
	if (!result.success) {
		const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
		throw new ConfigError(`The configuration is wrong: ${faults.join('; ')}.`);
	}
	const env = result.data;
	return {
		indexUri: absoluteUri(env.LANCEDB_URI ?? '.lancedb'),
		articlesFolder: resolve(projectFolder, env.SIC_ARTICLES ?? 'ingest/articles'),
		language:
			env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined
				? null
				: {
						baseUrl: env.OPENAI_BASE_URL,
						apiKey: env.OPENAI_API_KEY ?? 'none',
						model: env.OPENAI_MODEL ?? 'gpt-5-mini',
					},
		embeddings:
			env.SIC_EMBEDDING_MODEL === undefined ? null : { ...embeddingServer(env), model: env.SIC_EMBEDDING_MODEL },
		slack: slackOf(env),
		digest: {
			cron: env.DIGEST_CRON,
			zone: env.DIGEST_TIMEZONE,
			latest: env.DIGEST_LATEST,
			isLeader: env.DIGEST_LEADER,
			showsQuestions: env.DIGEST_SHOW_QUESTIONS,
		},
		debug: env.DEBUG !== undefined,
	};
}

/** What is wrong with the time of the digest; null where nothing is. */
function faultOfDigest(cron: string, zone: string, latest: string): string | null {
	const example = 'such as 0 9 * * 1-5, which is 09:00 from Monday to Friday';
	if (!isZone(zone)) return null;
	const fault = faultOf({ cron, zone });
	if (fault) return `must be five fields, ${example} (${fault})`;
	const due = nextAfter({ cron, zone }, 0) ?? 0;
	const first = dueOn({ cron, zone }, localTime(due, zone).date) ?? due;
	return localTime(first, zone).time < latest
		? null
		: `is due at DIGEST_LATEST (${latest}) or after it: give an earlier time`;
}

function slackOf(env: z.infer<typeof Environment>): SlackConfig | null {
	if (env.SLACK_BOT_TOKEN === undefined) return null;
	const list = (value: string | undefined) => (value ?? '').split(/[\s,]+/).filter(Boolean);
	return {
		botToken: env.SLACK_BOT_TOKEN,
		appToken: env.SLACK_APP_TOKEN ?? null,
		signingSecret: env.SLACK_SIGNING_SECRET ?? null,
		port: env.PORT,
		apiUrl: env.SLACK_API_URL || undefined,
		emoji: (env.SLACK_EMOJI ?? 'speech_balloon').replaceAll(':', ''),
		isStrict: env.SLACK_STRICT,
		allowedChannels: list(env.SLACK_CHANNELS),
		allowedUsers: list(env.SLACK_USERS),
		allowsExternal: env.SLACK_EXTERNAL,
		userLimit: env.SLACK_USER_LIMIT,
		workspaceLimit: env.SLACK_WORKSPACE_LIMIT,
	};
}

/** An address and the key for it, together: a key is never sent to another server than its own. */
function embeddingServer(env: z.infer<typeof Environment>): Pick<Endpoint, 'baseUrl' | 'apiKey'> {
	return env.SIC_EMBEDDING_BASE_URL === undefined
		? { baseUrl: env.OPENAI_BASE_URL, apiKey: env.OPENAI_API_KEY ?? 'none' }
		: { baseUrl: env.SIC_EMBEDDING_BASE_URL, apiKey: env.SIC_EMBEDDING_API_KEY ?? 'none' };
}

/** `db…` without a scheme would be taken for a remote database, so a path is made absolute here. */
function absoluteUri(uri: string): string {
	return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri) ? uri : resolve(projectFolder, uri);
}

function isHttpUrl(value: string): boolean {
	return value === '' || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol));
}

function definedOf(environment: Record<string, string | undefined>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}

/** dotenv passes over a line that it does not understand; here such a line is an error, since a setting would be lost. */
function readEnvFile(path: string): Record<string, string> {
	let content: string;
	try {
		content = readFileSync(path, 'utf8');
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
		throw new ConfigError(`${path} cannot be read: make it a readable file, or remove it.`, { cause });
	}
	const values = parse(content);
	for (const { line, number } of settingLines(content)) {
		const name = /^\s*(?:export\s+)?([\w.-]+)\s*[=:]/.exec(line)?.[1];
		if (name === undefined || !(name in values)) {
			throw new ConfigError(`Line ${number} of ${path} is not a setting: write NAME=value, or begin the line with #.`);
		}
	}
	return values;
}

/** The lines that should hold a setting: neither blank, nor comment, nor inside a quoted value that spans lines. */
function settingLines(content: string): { line: string; number: number }[] {
	const lines: { line: string; number: number }[] = [];
	let open: string | undefined;
	for (const [index, line] of content.split(/\r?\n/).entries()) {
		if (open !== undefined) {
			if (line.includes(open)) open = undefined;
			continue;
		}
		if (/^\s*(#|$)/.test(line)) continue;
		lines.push({ line, number: index + 1 });
		const quoted = /^\s*(?:export\s+)?[\w.-]+\s*[=:]\s*(["'`])(.*)$/.exec(line);
		if (quoted && !quoted[2]?.includes(quoted[1] ?? '')) open = quoted[1];
	}
	if (open !== undefined) {
		const last = lines.at(-1)?.number ?? 1;
		throw new ConfigError(
			`Line ${last} of the .env file opens a quotation mark that is never closed: close it with ${open}.`,
		);
	}
	return lines;
}
