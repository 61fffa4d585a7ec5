/** Pure: the name of a publication or speaker as somebody types it -> the one that the corpus quotes. Never guesses: it suggests, or lists who it may be. */

import { closest } from 'fastest-levenshtein';
import { QuestionError } from '../errors.ts';
import { foldSpelling } from '../language/fold.ts';
import { anyOf } from '../language/lists.ts';
import { bareName } from '../language/titles.ts';
import { nameKey } from '../names.ts';

/**
 * A name in any spelling of the table, a surname alone, with a title, or other whole words of a name that only one has.
 * @throws {QuestionError} for a name that nobody has, with the nearest that somebody has; and for one that several may have.
 */
export function resolveName(kind: string, wanted: string | null, known: readonly string[]): string | null {
	if (wanted === null) return null;
	const bare = bareName(wanted);
	const name = known.find((each) => [wanted, bare].some((spelling) => nameKey(each) === nameKey(spelling)));
	if (name) return name;
	if (known.length === 0) throw new QuestionError(`No ${kind} is quoted in the corpus.`);
	const part = ` ${foldSpelling(bare)} `;
	const bearers = part.trim() === '' ? [] : known.filter((each) => ` ${foldSpelling(each)} `.includes(part));
	const [only] = bearers;
	if (only && bearers.length === 1) return only;
	if (bearers.length > 1) throw new QuestionError(`${wanted} may be ${anyOf.format(bearers)}: give the whole name.`);
	return refuse(kind, wanted, known);
}

/** @throws {QuestionError} for an id that no article has, with the nearest. */
export function resolveArticle(wanted: string | null, known: readonly string[]): string | null {
	return wanted === null || known.includes(wanted) ? wanted : refuse('article', wanted, known);
}

function refuse(kind: string, wanted: string, known: readonly string[]): never {
	const folded = foldSpelling(wanted);
	const part = known.find((each) => foldSpelling(each).includes(folded));
	const nearest = part ?? known[known.map(foldSpelling).indexOf(closest(folded, known.map(foldSpelling)))];
	throw new QuestionError(
		`The corpus has no ${kind} ${wanted}: did you mean ${nearest}? There are ${known.join('; ')}.`,
	);
}
