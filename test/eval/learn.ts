/** Fits the weights of one ranking: those under which the right candidates are likeliest, held near 0. */
import type { Features } from '../../ingest/attribution/rank.ts';

/** A decision with what should have been decided. */
export interface Example {
	candidates: Features[];
	/** The candidates that are right. */
	right: number[];
}

/** A candidate's features, by their numbers. */
interface Compiled {
	names: Int32Array;
	values: Float64Array;
}

const steps = 250;
const rate = 0.12;

/** @param strength how strongly weights are held near 0. */
export function fitted(examples: readonly Example[], strength: number): Record<string, number> {
	const numbers = new Map<string, number>();
	const numberOf = (name: string) => {
		const number = numbers.get(name) ?? numbers.size;
		numbers.set(name, number);
		return number;
	};
	const compiled = examples.map(({ candidates, right }) => ({
		right: new Set(right),
		candidates: candidates.map((features): Compiled => {
			const entries = Object.entries(features);
			return {
				names: Int32Array.from(entries, ([name]) => numberOf(name)),
				values: Float64Array.from(entries, ([, value]) => value),
			};
		}),
	}));
	const size = numbers.size;
	const [weights, slope, first, second] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
		Float64Array,
		Float64Array,
		Float64Array,
		Float64Array,
	];
	for (let step = 1; step <= steps; step += 1) {
		for (let at = 0; at < size; at += 1) slope[at] = -strength * (weights[at] ?? 0);
		for (const { candidates, right } of compiled) {
			const powers = candidates.map((each) => Math.exp(Math.min(30, scoreOf(each, weights))));
			const sum = powers.reduce((total, power) => total + power, 0);
			let rightSum = 0;
			for (const index of right) rightSum += powers[index] ?? 0;
			for (const [index, { names, values }] of candidates.entries()) {
				const power = powers[index] ?? 0;
				const pull = (right.has(index) ? power / rightSum : 0) - power / sum;
				for (let at = 0; at < names.length; at += 1) {
					const name = names[at] ?? 0;
					slope[name] = (slope[name] ?? 0) + pull * (values[at] ?? 0);
				}
			}
		}
		for (let at = 0; at < size; at += 1) {
			const pull = slope[at] ?? 0;
			const mean = 0.9 * (first[at] ?? 0) + 0.1 * pull;
			const spread = 0.99 * (second[at] ?? 0) + 0.01 * pull * pull;
			first[at] = mean;
			second[at] = spread;
			const [evenMean, evenSpread] = [mean / (1 - 0.9 ** step), spread / (1 - 0.99 ** step)];
			weights[at] = (weights[at] ?? 0) + (rate * evenMean) / (Math.sqrt(evenSpread) + 1e-6);
		}
	}
	return Object.fromEntries([...numbers].map(([name, number]) => [name, weights[number] ?? 0]));
}

function scoreOf({ names, values }: Compiled, weights: Float64Array): number {
	let score = 0;
	for (let at = 0; at < names.length; at += 1) score += (weights[names[at] ?? 0] ?? 0) * (values[at] ?? 0);
	return score;
}
