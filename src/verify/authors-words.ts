/** What becomes of a claim that stands, or nearly stands, in an author's own words: they are nobody's quotation. */
import type { Quotation } from '../article.ts';
import { foldSpelling } from '../language/fold.ts';
import { markedSpans } from '../language/marks.ts';
import { bearerOf } from '../language/surnames.ts';
import { nameKey, nameOfKey } from '../names.ts';
import type { Claim } from './claim.ts';
import type { ClaimedSource } from './credit-clause.ts';
import { creditFaults, type Judgement, type Verdict } from './judgement.ts';
import type { Compared } from './likeness.ts';

/** @param standing the passages in which the claim's words stand in one run; at least one. */
export function authorsWords(claim: Claim, standing: readonly Compared[]): Judgement | null {
	const own = standing.find((each) => !isMarked(each)) ?? standing[0];
	if (!own) return null;
	const { quotation: passage, comparison } = own;
	if (isMarked(own))
		return judged(claim, 'absent', [
			`These words stand in quotation marks in ${placeOf(passage)}, as a term or a title: nobody is recorded as having said them, and they are nobody’s quotation.`,
		]);
	const authors = passage.article.authors.join(' and ');
	const note = `These are the words of the article’s authors, ${authors}, in ${placeOf(passage)}: they are nobody’s quotation.`;
	const others = claim.sources.filter((source) => !isAuthor(source, passage));
	if (others.length > 0)
		return {
			...judged(claim, 'misattributed', [note]),
			differences: others.map(({ key, words }) => ({
				kind: 'source',
				claimed: nameOfKey(key) ?? words,
				actual: authors,
			})),
		};
	if (claim.sources.length === 0) return judged(claim, 'absent', [note]);
	const faults = creditFaults({ ...claim, sources: [] }, passage);
	const verdict = faults.length > 0 ? 'misattributed' : comparison.isSame ? 'verbatim' : 'altered';
	return {
		...judged(claim, verdict, [
			...(comparison.isSame ? [] : ['It begins or ends inside a sentence.']),
			`The words are the authors’ own, ${comparison.isSame ? 'exactly so ' : ''}in the article: ${authors} in ${placeOf(passage)}. They are nobody’s quotation.`,
		]),
		typography: comparison.isTypography,
		differences: [...comparison.differences, ...faults],
		steps: comparison.steps,
	};
}

/** @param near the passage that comes nearest to the claim. */
export function nearAuthorsWords(claim: Claim, { quotation: passage, comparison }: Compared): Judgement {
	const authors = passage.article.authors.join(' and ');
	const note = `They come near the words of the article’s authors, ${authors}, in ${placeOf(passage)}, which are nobody’s quotation.`;
	if (claim.sources.length === 0 || !claim.sources.every((source) => isAuthor(source, passage)))
		return judged(claim, 'absent', ['These words are not among the quotations of the corpus.', note]);
	const faults = creditFaults({ ...claim, sources: [] }, passage);
	return {
		...judged(claim, 'altered', [note]),
		differences: [...comparison.differences, ...faults],
		steps: comparison.steps,
	};
}

function judged({ words }: Claim, verdict: Verdict, notes: string[]): Judgement {
	return {
		claimed: words,
		verdict,
		quotation: null,
		typography: false,
		differences: [],
		notes,
		steps: [{ kind: 'same', words }],
	};
}

/** "Title, paragraph 4". */
function placeOf({ article, paragraph }: Quotation): string {
	return `${article.title}, paragraph ${paragraph}`;
}

/** True where the words stand between quotation marks, wherever they stand in the passage. */
function isMarked({ quotation: { text }, comparison }: Compared): boolean {
	const words = comparison.steps[0]?.words ?? '';
	const spans = markedSpans(text, [{ start: 0, end: text.length }]);
	const places: number[] = [];
	for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) places.push(at);
	return (
		places.length > 0 &&
		places.every((at) => spans.some(({ start, end }) => start <= at + 1 && at + words.length - 1 <= end))
	);
}

/** One of the authors, some of them together, "the authors", or the publisher for which they write. */
function isAuthor({ key, words }: ClaimedSource, { article: { authors, publisher } }: Quotation): boolean {
	if ([publisher, ...authors].some((author) => nameKey(author) === key)) return true;
	if (/^(?:the )?(?:article's )?authors?(?: of the \p{L}+)?$|^(?:저자들?|필자)$/u.test(foldSpelling(words)))
		return true;
	const named = words.split(/\s+(?:and|&)\s+|,\s+/u);
	return named.every((each) => {
		const bearer = bearerOf(each, authors);
		return bearer !== undefined && authors.includes(bearer);
	});
}
