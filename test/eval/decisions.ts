/** A ranker that keeps what it was asked. */
import { createRanker, type Features, type Model, type Ranker, type Weights } from '../../ingest/attribution/rank.ts';
import type { Right } from './told.ts';

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

/** A ranker that is told what is right wherever somebody knows it: what follows builds on that. */
export function guided(weights: Weights, isRight: (decision: Decision) => Right | null): Ranker {
	const plain = createRanker(weights);
	return {
		rank(model, at, choices) {
			const right = isRight({ model, at, choices });
			const ranked = plain.rank(model, at, choices);
			const told = right && ranked.find(({ value }) => right(value));
			if (!told || told === ranked[0]) return ranked;
			const others = ranked.filter((each) => each !== told);
			return [{ ...told, share: sure }, ...others.map((each) => ({ ...each, share: each.share * (1 - sure) }))];
		},
	};
}

/** The share of what is told to be right. */
const sure = 0.9;

/** The name of a candidate that has one. */
export function nameOf(value: unknown): string | null {
	return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : null;
}

/** Whether a candidate is somebody whom the article describes and does not name. */
export function isDescribed(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'isDescribed' in value && value.isDescribed === true;
}
