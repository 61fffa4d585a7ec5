/** A time of which an article speaks. */
import type { Span } from '../../src/article.ts';

/** A time in the author's words. */
export interface Time extends Span {
	/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where the words tell no year. */
	date: string | null;
	/** True for a border or a duration, not the time of an event: "since 1961", "until May". */
	isBorder: boolean;
	/** True for what had been before: "which had in 1994 been refused". */
	isAside: boolean;
	/** True for what is to come: "which is to meet on 4 May". */
	isAhead: boolean;
	/** What the words mean if the story has come to that date. */
	asOf(date: string, published: string): string | null;
}
