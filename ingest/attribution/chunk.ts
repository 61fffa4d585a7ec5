/** The words of a sentence as attribution reads them: what each piece is. */
import type { Paragraph, Span } from '../../src/article.ts';
import type { Name } from './name.ts';
import type { Time } from './time.ts';

export type NounClass = 'person' | 'body' | 'press' | 'work';

/** What a word before a noun says of it. */
export type Determiner = 'a' | 'the' | 'same' | 'another' | 'own' | 'none';

export type Chunk = Span & { words: string } & (
		| { type: 'name'; name: Name; isPossessive: boolean }
		| {
				type: 'noun';
				classes: ReadonlySet<NounClass>;
				/** The noun itself, in small letters, in the singular where it has one. */
				noun: string;
				determiner: Determiner;
				/** A possessive pronoun or name before it. */
				possessor: Chunk | null;
				isPossessive: boolean;
				isPlural: boolean;
		  }
		| { type: 'pronoun'; isPossessive: boolean }
		| { type: 'say'; form: 'finite' | 'ing' | 'passive' | 'base' }
		| { type: 'time'; time: Time }
		| { type: 'quote' }
		| { type: 'preposition' | 'conjunction' | 'stop' | 'word' }
	);

/** A sentence of the narration; a block quotation after it is its own. */
export interface Sentence extends Span {
	/** Its place among the sentences. */
	index: number;
	chunks: Chunk[];
	paragraph: Paragraph;
}
