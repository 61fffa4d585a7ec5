/** Pure: what is known of a name in an article. */
import type { Span } from '../../src/article.ts';
import type { NameKind } from '../../src/names.ts';

/** Somebody who can be quoted. */
export interface Name {
	kind: NameKind;
	/** The fullest spelling of the article, without titles and offices. */
	name: string;
	/** As a title tells. */
	pronoun: 'he' | 'she' | null;
	/** How likely it is no name of that kind, from 0 to 1. */
	doubt: number;
	/** How often the article names him. */
	mentions: number;
	/** Where it stands first. */
	first: number;
	/** How many more times "he" than "she" follows the name. */
	leaning: number;
	/** Offices and trades, in small letters: "governor". */
	roles: Set<string>;
	/** The same with all their words: "deputy prime minister". */
	offices: Set<string>;
}

/** A place where a name stands. */
export interface NameMention extends Span {
	name: Name;
	isPossessive: boolean;
}

export interface Cast {
	names: Name[];
	/** In the order of their beginnings. */
	mentions: NameMention[];
}
