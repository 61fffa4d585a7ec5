/** The labelled articles -> the weights by which somebody's words between marks are told from titles and terms. */
import { detect } from '../../ingest/detect.ts';
import { certainty } from '../../ingest/judge.ts';
import { featuresOf } from '../../ingest/marked.ts';
import { surroundingsOf } from '../../ingest/surroundings.ts';
import type { LabelledArticle } from './labelled.ts';
import { type Example, fitted } from './learn.ts';

/** How strongly weights are held near 0: of 0.1 to 5 the best of articles left out of the fit. */
const strength = 0.5;

/** Each marked span is judged as it is labelled, so that what stands inside it is met as it should be. */
function examplesOf({ article, quotations }: LabelledArticle): Example[] {
	const examples: Example[] = [];
	detect(article, (marked) => {
		const { start, end } = marked.span;
		const isLabelled = quotations.some((each) => isWithin(each.start - start) && isWithin(end - each.end));
		const around = surroundingsOf(marked);
		if (certainty(marked, around) === null)
			examples.push({ candidates: [featuresOf(marked, around), {}], right: [isLabelled ? 0 : 1] });
		return isLabelled;
	});
	return examples;
}

/** Spaces and footnote markers may stand between a mark and the labelled words. */
function isWithin(slack: number): boolean {
	return slack >= 0 && slack < 8;
}

export function fitMarks(articles: readonly LabelledArticle[]): Record<string, number> {
	return fitted(articles.flatMap(examplesOf), strength);
}
