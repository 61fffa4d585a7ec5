/** A ranker that keeps what it was asked. */
import { createRanker, type Features, type Model, type Ranker, type Weights } from '../../ingest/attribution/rank.ts';

export interface Decision {
	model: Model;
	at: number;
	choices: readonly { value: unknown; features: Features }[];
}

/** A ranker that keeps every decision. */
export function listening(weights: Weights): { ranker: Ranker; decisions: Decision[] } {
	const plain = createRanker(weights);
	const decisions: Decision[] = [];
	const ranker: Ranker = {
		rank(model, at, choices) {
			decisions.push({ model, at, choices });
			return plain.rank(model, at, choices);
		},
	};
	return { ranker, decisions };
}

/** The name of a candidate that has one. */
export function nameOf(value: unknown): string | null {
	return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : null;
}
