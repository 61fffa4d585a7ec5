/** Pure: which of several candidates is meant, by weighted features. The weights are fitted by `test/eval/fit.ts`. */

/** What is asked. */
export type Model = 'joint' | 'kind' | 'reference' | 'speaker' | 'channel' | 'year' | 'date';

export type Features = Record<string, number>;

/** By model and feature; a feature without a weight counts nothing. */
export type Weights = Record<Model, Readonly<Record<string, number>>>;

export interface Choice<Value> {
	value: Value;
	features: Features;
}

/** A candidate with its share of the belief: the shares of all add up to 1. */
export interface Ranked<Value> {
	value: Value;
	share: number;
}

export interface Ranker {
	/**
	 * The candidates, the likeliest first.
	 * @param at the offset of the words about which the question is.
	 */
	rank<Value>(model: Model, at: number, choices: readonly Choice<Value>[]): Ranked<Value>[];
}

export function createRanker(weights: Weights): Ranker {
	return {
		rank(model, _at, choices) {
			const own = weights[model];
			const scores = choices.map(({ features }) => scoreOf(features, own));
			const best = Math.max(...scores);
			const powers = scores.map((score) => Math.exp(score - best));
			const sum = powers.reduce((total, power) => total + power, 0);
			return choices
				.map(({ value }, index) => ({ value, share: (powers[index] ?? 0) / sum }))
				.sort((a, b) => b.share - a.share);
		},
	};
}

export function scoreOf(features: Features, weights: Readonly<Record<string, number>>): number {
	let score = 0;
	for (const [name, value] of Object.entries(features)) score += (weights[name] ?? 0) * value;
	return score;
}

/** The only one that can be meant; none for nobody. */
export function only<Value>(value: Value | null): readonly Ranked<Value>[] {
	return value === null ? [] : [{ value, share: 1 }];
}

/** Adds to a feature. */
export function note(features: Features, name: string, value = 1): void {
	features[name] = (features[name] ?? 0) + value;
}
