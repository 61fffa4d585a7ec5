/** Pure: the dates among which one is chosen, each with its features. */
import type { Choice, Features } from './rank.ts';
import type { Time } from './time.ts';

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
	/** Gives features to a date that is a choice already. */
	note(value: string, names: readonly string[]): void;
	values(): string[];
	evidenceOf(value: string): string;
	all(): Choice<string | null>[];
}

/** @param latest what was said or written later is no choice. */
export function dateChoices(latest: string): DateChoices {
	type Kept = Map<string | null, { evidence: string; features: Features }>;
	const choices: Kept = new Map();
	// What a time may mean as well counts only where nothing else tells of that day.
	const unlikely: Kept = new Map();
	const addTo = (kept: Kept, value: string | null, evidence: string, names: readonly string[]) => {
		if (value !== null && value.slice(0, latest.length) > latest.slice(0, value.length)) return;
		const choice = kept.get(value) ?? { evidence, features: {} };
		kept.set(value, choice);
		for (const name of names) choice.features[name] = 1;
	};
	const all = () => new Map([...unlikely, ...choices]);
	return {
		add: (value, evidence, names) => addTo(choices, value, evidence, names),
		addTime(time, evidence, names, anchors) {
			const fitting = anchors.filter(({ fits }) => fits?.test(evidence) ?? true);
			for (const [value, ways] of readingsOf(time, fitting))
				addTo(ways.includes('otherwise') ? unlikely : choices, value, evidence, [...names, ...ways]);
		},
		values: () => [...all().keys()].filter((value) => value !== null),
		note(value, names) {
			const kept = choices.has(value) ? choices : unlikely;
			addTo(kept, value, '', names);
		},
		evidenceOf: (value) => all().get(value)?.evidence ?? '',
		all: () => [...all()].map(([value, { features }]) => ({ value, features })),
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
