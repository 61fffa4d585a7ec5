/** Pure: the dates among which one is chosen, each with its features. */
import type { Choice, Features } from './rank.ts';
import type { Time } from './times.ts';

/** From where a time may be reckoned that tells no year of its own. */
export interface Anchor {
	name: string;
	/** To which the story has come; empty where nothing is known of it. */
	story: string;
	/** The day on which the words came out. */
	published: string;
	/** The wordings that may be reckoned from it; all where there is none. */
	fits?: RegExp;
}

export interface DateChoices {
	/** Gives features to a date; null is that the text tells none. */
	add(value: string | null, evidence: string, names: readonly string[]): void;
	/** Gives features to each date that a time may mean. */
	addTime(time: Time, evidence: string, names: readonly string[], anchors: readonly Anchor[]): void;
	evidenceOf(value: string): string;
	all(): Choice<string | null>[];
}

/** @param latest what was said or written later is no choice. */
export function dateChoices(latest: string): DateChoices {
	const choices = new Map<string | null, { evidence: string; features: Features }>();
	const add: DateChoices['add'] = (value, evidence, names) => {
		if (value !== null && value.slice(0, latest.length) > latest.slice(0, value.length)) return;
		const choice = choices.get(value) ?? { evidence, features: {} };
		choices.set(value, choice);
		for (const name of names) choice.features[name] = 1;
	};
	return {
		add,
		addTime(time, evidence, names, anchors) {
			const fitting = anchors.filter(({ fits }) => fits?.test(evidence) ?? true);
			for (const [value, ways] of readingsOf(time, fitting)) add(value, evidence, [...names, ...ways]);
		},
		evidenceOf: (value) => choices.get(value)?.evidence ?? '',
		all: () => [...choices].map(([value, { features }]) => ({ value, features })),
	};
}

/** What a time may mean, with from where it would be reckoned; of a time told in full, only that. */
function readingsOf(time: Time, anchors: readonly Anchor[]): Map<string, string[]> {
	const readings = new Map<string, string[]>();
	const told = time.date;
	if (told && time.asOf('', '') === told) return new Map([[told, ['in full']]]);
	if (told) readings.set(told, []);
	for (const { name, story, published } of anchors) {
		const value = time.asOf(story, published);
		if (value === null || value === told) continue;
		// Another reading than the one that the text before suggests, if it suggests one.
		const ways = told === null ? [`of ${name}`] : ['otherwise', `otherwise of ${name}`];
		readings.set(value, [...(readings.get(value) ?? []), ...ways]);
	}
	return readings;
}
