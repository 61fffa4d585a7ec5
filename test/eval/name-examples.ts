/** What a person listed as an article's names -> where each ends, and what it is the name of: examples for the rankings that find names. */
import { keyOf } from '../../ingest/attribution/spelling.ts';
import type { Span } from '../../src/article.ts';
import { type Decision, nameOf } from './decisions.ts';
import type { LabelledArticle } from './labelled.ts';

const kindOfLetter = { P: 'person', J: 'publication', B: 'body', L: 'other', W: 'other' } as const;

/** Adds the decisions on names of which the list tells what is right. */
export function addNames(
	{ article, names }: LabelledArticle,
	decisions: readonly Decision[],
	add: (decision: Decision, isRight: (value: unknown) => boolean) => void,
): void {
	if (names.length === 0) return;
	const { text } = article;
	const spans = spansOfNames(text, names);
	const kinds = new Map(names.map(({ letter, name }) => [keyOf(name), kindOfLetter[letter]]));
	const keys = [...kinds.keys()].map((key) => key.split(' '));
	for (const decision of decisions) {
		const { model, at } = decision;
		if (model === 'joint') {
			const isInside = spans.some(({ start, end }) => start < at && at < end);
			const isBorder = spans.some(
				({ start, end }) => start === at || (end <= at && at - end < 14 && !/\p{Lu}/u.test(text.slice(end, at))),
			);
			if (isInside || isBorder) add(decision, (value) => value === isInside);
		}
		if (model === 'kind') {
			const key = keyOf(nameOf(decision.choices[0]?.value) ?? '');
			const own = key.split(' ');
			const known = kinds.get(key);
			const isPart = keys.some(
				(each) => own.every((word) => each.includes(word)) || each.every((word) => own.includes(word)),
			);
			if (known || !isPart) add(decision, (value) => isKind(value, known ?? 'other'));
		}
	}
}

function isKind(value: unknown, kind: string): boolean {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** Where the listed names stand, the longest first. */
function spansOfNames(text: string, names: LabelledArticle['names']): Span[] {
	const found: Span[] = [];
	for (const { name } of [...names].sort((a, b) => b.name.length - a.name.length)) {
		for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
			const end = start + name.length;
			const isWhole = !/\p{L}/u.test(text[start - 1] ?? '') && !/\p{L}/u.test(text[end] ?? '');
			if (isWhole && found.every((each) => end <= each.start || each.end <= start)) found.push({ start, end });
		}
	}
	return found;
}
