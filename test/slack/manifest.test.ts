/** The app manifest against Slack's schema and limits, the program, and the README. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { neededScopes } from '../../src/slack/identity.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

type Manifest = webApi.AppsManifestCreateArguments['manifest'];

/** A name that Slack does not know does not compile: https://docs.slack.dev/reference/app-manifest */
const settings = manifest.settings.event_subscriptions.bot_events as NonNullable<
	NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']
>;

describe('the Slack app manifest', () => {
	it('asks for the scopes that the program looks for, and the README explains each', () => {
		expect(manifest.oauth_config.scopes.bot).toEqual(neededScopes);
		const readme = read('README.md');
		for (const scope of neededScopes) expect(readme).toContain(`\`${scope}\``);
	});

	it('keeps to Slack’s limits', () => {
		const { display_information: shown, features } = manifest;
		expect(shown.name.length).toBeLessThanOrEqual(35);
		expect(shown.description.length).toBeLessThanOrEqual(140);
		expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
		expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
		for (const { name, description, callback_id: id } of features.shortcuts) {
			expect(name.length).toBeLessThanOrEqual(24);
			expect(description.length).toBeLessThanOrEqual(150);
			expect(id.length).toBeLessThanOrEqual(255);
		}
		for (const { command, usage_hint: hint } of features.slash_commands) {
			expect(command).toMatch(/^\/[a-z]{1,31}$/);
			expect(hint.length).toBeLessThanOrEqual(1000);
		}
	});

	it('names the commands, shortcuts and events that the program listens to, and no others', () => {
		const code = ['commands', 'home-tab', 'digest-command', 'departures']
			.map((name) => maybe(`src/slack/${name}.ts`))
			.join('\n');
		const listened = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name]) => name).sort();
		const { shortcuts, slash_commands: commands } = manifest.features;
		expect(commands.map(({ command }) => command).sort()).toEqual(listened(/\.command\('([^']+)'/g));
		expect(shortcuts.map(({ callback_id: id }) => id)).toEqual(listened(/\.shortcut\('([^']+)'/g));
		const kept = ['app_mention', 'message.channels', 'message.groups', 'message.im', 'message.mpim', 'reaction_added'];
		expect([...settings].sort()).toEqual([...kept, ...listened(/\.event\('([^']+)'/g)].sort());
	});
});

function maybe(path: string): string {
	try {
		return read(path);
	} catch {
		return '';
	}
}
