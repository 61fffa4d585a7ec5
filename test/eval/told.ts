/** What a person told of an article's single words, whom they mean and when -> what is right for the decisions on them. */
import { isEqual } from './attribution.ts';
import { type Decision, isDescribed, nameOf } from './decisions.ts';
import type { LabelledArticle } from './labelled.ts';

export type Right = (value: unknown) => boolean;

/** Asked for each decision in its turn: what is right there, or null where nobody told. */
export function toldIn({ references, times }: LabelledArticle): (decision: Decision) => Right | null {
	const names = new Map(references.map(({ at, name }) => [at, name]));
	const dates = new Map(times.map(({ at, date }) => [at, date]));
	const seen = new Set<number>();
	return ({ model, at }) => {
		const date = model === 'year' ? dates.get(at) : undefined;
		if (date) return (value) => value === date;
		const name = names.get(at);
		// Whose something is is decided before what it is.
		if (model !== 'reference' || name === undefined || seen.has(at)) return null;
		seen.add(at);
		return (value) => (name === null ? isDescribed(value) : isEqual(nameOf(value), name));
	};
}
