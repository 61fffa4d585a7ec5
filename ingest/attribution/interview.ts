/** Pure: a transcript of questions and answers -> whose the answers are, and when they were given. */
import type { Article } from '../../src/article.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { answersOf, initialsOf } from '../transcript.ts';
import type { Name } from './name.ts';
import { titles } from './nouns.ts';
import type { Party } from './parties.ts';
import type { Ranker } from './rank.ts';
import { keyOf } from './spelling.ts';
import { timesIn } from './times.ts';

export interface Interview {
	/** Whoever answers first. */
	party: Party;
	answers: readonly { start: number; party: Party }[];
	date: { value: string; evidence: string } | null;
}

/** The author met the one who answers. */
const met = /\b(?:met|spoke|talked|interview(?:ed)?|conversation|sat(?:\sdown)?|visited|recorded|took\splace)\b/;
const generic = /^(?:A|Answer|답|)$/i;

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
	const foremost = askedBefore(article, first.start, persons) ?? foremostOf(article, intro, persons);
	const byLabel = new Map<string, Name>();
	const named = ({ label, start }: { label: string; start: number }) => {
		const known = byLabel.get(label) ?? (generic.test(label) ? foremost : personCalled(label, persons));
		const name = known ?? nameOfLabel(label, start);
		byLabel.set(label, name);
		return name;
	};
	// Read by itself: an interview is of the days before it appears, whatever year was told of before. A year alone is seldom that of the meeting.
	const time = sentencesOf(intro)
		.filter(({ start, end }) => met.test(intro.slice(start, end)))
		.flatMap(({ start, end }) => {
			const own = timesIn(intro.slice(start, end), article.published, { ranker, offset: start });
			return own.map((each) => ({ ...each, start: each.start + start, end: each.end + start }));
		})
		.findLast(({ date, isBorder }) => date !== null && date.length >= 7 && !isBorder);
	const all = answers.map((answer) => ({ start: answer.start, name: named(answer) }));
	const found = all.map(({ start, name }) => ({ start, party: partyNamed(name) }));
	const date = time?.date ? { value: time.date, evidence: article.text.slice(time.start, time.end) } : null;
	return found[0] ? { party: found[0].party, answers: found, date } : null;
}

/** What a title that names somebody counts, in mentions before the first answer. */
const titleWeight = 3;

/** Of whom the words before the first answer speak most, and the title; of several, whoever is named first. No author asks himself. */
function foremostOf({ title, authors }: Article, intro: string, persons: readonly Name[]): Name | undefined {
	const surname = ({ name }: Name) => name.split(' ').at(-1) ?? name;
	const count = (name: Name) =>
		intro.split(surname(name)).length - 1 + (title.includes(surname(name)) ? titleWeight : 0);
	const asked = persons.filter(({ name }) => !authors.includes(name));
	return [...(asked.length > 0 ? asked : persons)].sort((a, b) => count(b) - count(a) || a.first - b.first)[0];
}

/** Characters of an article after which it is no longer about an interview alone. */
const longIntro = 2000;

/** In the midst of an article whoever the paragraph above the questions is about is asked. */
function askedBefore(
	{ text, paragraphs, authors }: Article,
	start: number,
	persons: readonly Name[],
): Name | undefined {
	const above = paragraphs.findLast(({ end }) => end <= start && !isQuestion.test(text.slice(0, end).trimEnd()));
	if (!above || above.start - (paragraphs[0]?.start ?? 0) < longIntro) return undefined;
	const words = text.slice(above.start, above.end);
	const capitals = words.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
	const placeOf = ({ name }: Name) => capitals.findIndex((each) => name.split(' ').includes(each));
	return persons
		.filter((each) => placeOf(each) >= 0 && !authors.includes(each.name))
		.sort((a, b) => placeOf(a) - placeOf(b))[0];
}

const isQuestion = /\?$/;

/** The person whom a label means: by all its words, or by the initials. */
function personCalled(label: string, persons: readonly Name[]): Name | undefined {
	const words = keyOf(label)
		.split(' ')
		.filter((word) => !titles.has(word));
	const initials = label.replace(/[^\p{L}]/gu, '');
	const wordsOf = ({ name }: Name) => keyOf(name).split(' ');
	return (
		persons.find((name) => keyOf(name.name) === keyOf(label)) ??
		persons.find((name) => words.length > 0 && words.every((word) => wordsOf(name).includes(word))) ??
		persons.find(({ name }) => initialsOf(name) === initials)
	);
}

/** Somebody who is called only by his label. */
function nameOfLabel(label: string, first: number): Name {
	return {
		kind: 'person',
		name: label,
		pronoun: null,
		doubt: 0,
		mentions: 1,
		first,
		leaning: 0,
		roles: new Set(),
		offices: new Set(),
	};
}
