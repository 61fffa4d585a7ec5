/** Pure: the answers of an interview that is set as questions and answers with the speakers' labels before them. */
import type { Article, Paragraph, Span } from '../src/article.ts';
import { resumes } from './unmarked.ts';

/** Fewer labelled paragraphs are no transcript. */
const fewest = 4;
const labelPattern =
	/^(Q|A|Question|Answer|문|답|[\p{Lu}][\p{Lu}’'.-]+(?:\s[\p{Lu}’'.-]+){0,2}|\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Ll}{2,3}[-\s])?\p{Lu}[\p{L}’'.-]*){0,3})(?:\s?[:：]|(?<=^[QA])\.)\s/u;

/** An answer is seldom broken off by the author: of 0 to 2.8 the best on the tuning articles. */
const surely = 1.4;

/** One answer: its words without the label. */
export interface Answer extends Span {
	/** Who answers, as the label has it. */
	label: string;
}

/** The answers, in their order; none where the article is no transcript. An answer goes on until the next label or heading. */
export function answersOf({ text, paragraphs, emphases, title, publisher, authors }: Article): Answer[] {
	const labelled = paragraphs.map((paragraph) => ({
		paragraph,
		match: labelPattern.exec(text.slice(paragraph.start, paragraph.end)),
	}));
	const counts = new Map<string, number>();
	for (const { match } of labelled) if (match?.[1]) counts.set(match[1], (counts.get(match[1]) ?? 0) + 1);
	// "Farida al-Mansouri" is FM from her second answer on.
	const short = (label: string) =>
		[...counts].find(
			([other, count]) => count >= 2 && other !== label && other.replace(/[.-]/g, '') === initialsOf(label),
		)?.[0] ?? label;
	const labels = [...counts].filter(([, count]) => count >= 2).map(([label]) => label);
	const total = labels.reduce((sum, label) => sum + (counts.get(label) ?? 0), 0);
	if (labels.length === 0 || total < fewest) return answersBelowQuestions({ text, paragraphs, emphases });
	const first = labelled.find(({ match }) => match?.[1] === labels[0])?.paragraph.start ?? 0;
	// The questions have no label where only the one who answers, of whom the article has spoken, has one.
	const isLone = labels.length === 1;
	if (isLone && !text.slice(0, first).includes(labels[0] ?? '')) return [];
	const asks = isLone
		? new Set<string>()
		: askerAmong(labels, labelled, text, [title, publisher, ...authors].join(' '));
	const answers: Answer[] = [];
	let current: Answer | null = null;
	let last: Paragraph | null = null;
	const intro = text.slice(0, first);
	const goesOn = (paragraph: Paragraph, answer: Span, before: Span) => {
		const wordsOf = ({ start, end }: Span) => text.slice(start, end);
		return !resumes(wordsOf(paragraph), wordsOf(answer), wordsOf(before), intro, surely);
	};
	for (const [index, { paragraph, match }] of labelled.entries()) {
		const next = labelled[index + 1]?.match?.[1] ?? '';
		const isQuestion = isLone && labels.includes(next);
		const isSpeech =
			match?.[1] !== undefined &&
			counts.has(match[1]) &&
			(labels.includes(match[1]) || labels.includes(short(match[1])) || (current !== null && !isLone));
		if (isSpeech) {
			const label: string = match?.[1] ?? '';
			current = asks.has(short(label))
				? null
				: { start: paragraph.start + (match?.[0].length ?? 0), end: paragraph.end, label };
			if (current) answers.push(current);
		} else if (
			current &&
			!isQuestion &&
			last?.section === paragraph.section &&
			!paragraph.isAfterRule &&
			!isWithin(paragraph, emphases) &&
			!names(text, paragraph, current.label) &&
			goesOn(paragraph, current, last)
		) {
			current.end = paragraph.end;
		} else {
			current = null;
		}
		last = paragraph;
	}
	return answers;
}

/** Fewer questions are the author's own. */
const fewestQuestions = 3;
const longestQuestion = 240;
/** The share of the questions that speak to somebody, and of the answers that speak of oneself. */
const personal = 0.4;

/** The answers of an interview without labels, below its questions: those are in italics or bold, or short and end with a mark. */
function answersBelowQuestions({
	text,
	paragraphs,
	emphases,
}: Pick<Article, 'text' | 'paragraphs' | 'emphases'>): Answer[] {
	const wordsOf = ({ start, end }: Span) => text.slice(start, end);
	const isShort = (paragraph: Paragraph) => paragraph.end - paragraph.start <= longestQuestion && !paragraph.quoted;
	const isAsked = (paragraph: Paragraph) => isShort(paragraph) && /\?$/.test(wordsOf(paragraph).trimEnd());
	const set = paragraphs.filter((each) => isShort(each) && isWithin(each, emphases));
	const isSet = set.filter(isAsked).length >= fewestQuestions;
	const questions = isSet ? set : paragraphs.filter((each) => isAsked(each) && !/^[“"‘'«„»”「]/u.test(wordsOf(each)));
	if (questions.length < fewestQuestions) return [];
	const asked = new Set(questions);
	const answers: Answer[] = [];
	let current: Answer | null = null;
	let last: Paragraph | null = null;
	const intro = text.slice(0, questions[0]?.start ?? 0);
	for (const paragraph of paragraphs) {
		if (asked.has(paragraph)) current = null;
		else if (last && asked.has(last)) {
			current = { start: paragraph.start, end: paragraph.end, label: '' };
			answers.push(current);
		} else if (
			current &&
			last &&
			(isWithin(paragraph, emphases) || resumes(wordsOf(paragraph), wordsOf(current), wordsOf(last), intro, surely))
		)
			current = null;
		else if (current) current.end = paragraph.end;
		last = paragraph;
	}
	const share = (spans: readonly Span[], word: RegExp) =>
		spans.filter((each) => word.test(wordsOf(each))).length / spans.length;
	// What others said to somebody is no answer of his: questions that a paper answers itself.
	const own = (answer: Span) => wordsOf(answer).replace(/[“"«»„‘「][^”"»«’」]*[”"»«’“」]/gu, '');
	const speaking =
		answers.filter((each) => /\b(?:I|me|my|we|our|us|I[’']\w+)\b/.test(own(each))).length / answers.length;
	const isTalk = (isSet || share(questions, /\b(?:you|your)\b/i) >= personal) && speaking >= personal;
	return isTalk ? answers : [];
}

/** The capitals of a name: FM of "Farida al-Mansouri". */
export function initialsOf(label: string): string {
	return (label.match(/\p{Lu}/gu) ?? []).join('');
}

/** "*She speaks next month in Tampere.*": a paragraph in italics is the author's note. */
function isWithin({ start, end }: Span, emphases: readonly Span[]): boolean {
	return emphases.some((each) => each.start <= start && end <= each.end);
}

/** True for a paragraph that speaks of the one who answers: it is the author's. */
function names(text: string, { start, end }: Span, label: string): boolean {
	return label.length > 2 && text.slice(start, end).toLowerCase().includes(label.toLowerCase());
}

/** The interviewer: "Q", the publisher or an author, or else whoever asks most of the questions. */
function askerAmong(
	labels: readonly string[],
	labelled: readonly { paragraph: Paragraph; match: RegExpExecArray | null }[],
	text: string,
	names: string,
): Set<string> {
	const asking = labels.filter((label) => /^(?:Q|Question|문)$/i.test(label));
	if (asking.length > 0) return new Set(asking);
	const known = labels.filter((label) => names.toLowerCase().includes(label.toLowerCase()));
	if (known.length > 0 && known.length < labels.length) return new Set(known);
	const share = (label: string) => {
		const own = labelled.filter(({ match }) => match?.[1] === label);
		return (
			own.filter(({ paragraph }) => text.slice(paragraph.start, paragraph.end).trimEnd().endsWith('?')).length /
			own.length
		);
	};
	return new Set([...labels].sort((a, b) => share(b) - share(a)).slice(0, 1));
}
