/** Pure: a transcript of questions and answers -> whose the answers are, and when they were given. */
import type { Article } from '../../src/article.ts';
import { answersOf } from '../transcript.ts';
import type { Name } from './name.ts';
import type { Party } from './parties.ts';
import type { Ranker } from './rank.ts';
import { keyOf } from './spelling.ts';
import { timesIn } from './times.ts';

export interface Interview {
	party: Party;
	/** Where the answers begin. */
	starts: readonly number[];
	date: { value: string; evidence: string } | null;
	evidence: string;
}

/** From what stands before the first answer; null for an article that is no transcript. */
export function interviewOf(
	article: Article,
	narration: string,
	names: readonly Name[],
	partyNamed: (name: Name) => Party,
	ranker: Ranker,
): Interview | null {
	const answers = answersOf(article);
	const [first] = answers;
	if (!first) return null;
	const intro = narration.slice(0, first.start);
	const persons = names.filter(({ kind }) => kind === 'person');
	const labelled = persons.find(
		(name) => keyOf(name.name).split(' ').includes(keyOf(first.label)) || keyOf(name.name) === keyOf(first.label),
	);
	const counts = (name: Name) => intro.split(name.name.split(' ').at(-1) ?? name.name).length;
	const name = labelled ?? [...persons].sort((a, b) => counts(b) - counts(a))[0];
	if (!name) return null;
	const met = article.paragraphs
		.filter(
			({ start, end }) =>
				end <= first.start &&
				/\b(?:met|spoke|talked|interview(?:ed)?|conversation|sat down|visited)\b/.test(narration.slice(start, end)),
		)
		.at(-1);
	const times = timesIn(intro, article.published, { ranker, offset: 0 }).filter(
		({ start, date }) => met && start >= met.start && start < met.end && date,
	);
	const time = times.findLast(({ isBorder }) => !isBorder);
	return {
		party: partyNamed(name),
		starts: answers.map(({ start }) => start),
		date: time?.date ? { value: time.date, evidence: article.text.slice(time.start, time.end) } : null,
		evidence: name.name,
	};
}
