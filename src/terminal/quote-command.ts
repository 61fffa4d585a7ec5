/** Pure: a look-up -> the command that makes it. */
import type { LookupQuery } from '../lookup.ts';

/** What the command shows where it is not told how many. */
export const usualLimit = 10;

/** `npm run quote -- "joint ventures" --publication Hakpo --limit 16`. @param total how many it has to show. */
export function quoteCommand({ topic, filters }: LookupQuery, total: number): string {
	const { publication, speaker, voice, from, to, article } = filters;
	const options = { publication, speaker, voice, from, to, article, limit: total > usualLimit ? String(total) : null };
	const named = Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}`, shellWord(value)] : []));
	return ['npm run quote --', ...(topic ? [shellWord(topic)] : []), ...named].join(' ');
}

/** One word to a shell. */
function shellWord(text: string): string {
	if (/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(text)) return text;
	return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
