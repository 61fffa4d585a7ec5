/** Pure: the credit of a quotation while it is being found, and the scene in which it is sought. */
import type { Article, Paragraph, Span } from '../../src/article.ts';
import { around } from '../../src/spans.ts';
import type { Detected } from '../detect.ts';
import type { Sentence } from './chunk.ts';
import type { Day, SectionDay, Visit } from './days.ts';
import type { Party, Reading, Work } from './parties.ts';
import type { Route, Routes } from './routes.ts';
import type { Noted } from './sources.ts';

export type Tense = 'present' | 'past' | 'verbless';

export interface Dated {
	value: string;
	evidence: string;
	confidence: number;
}

export interface Credit {
	party: Party | null;
	publication: Party | null;
	/** True where the publication itself speaks, or prints what its writer writes. */
	isPress: boolean;
	work: Work | null;
	/** The word that says who speaks; null where none does. */
	route: Route | null;
	/** How sure the party is. */
	confidence: number;
	/** How sure the publication is, or that there is none, if the party is right. */
	channel: number;
	date: Dated | null;
	/** How sure it is that the text tells no date. */
	undated: number;
	/** Of the verb that credits it; null where the date was not sought. */
	tense: Tense | null;
	/** Where the words that credit it were sought; null for the answer of an interview. */
	routes: Routes | null;
	sentence: Sentence | null;
}

/** A quotation with its credit. */
export interface Credited {
	quotation: Detected;
	credit: Credit;
}

/** A quotation whose credit is sought, with what a note and earlier quotations say of it. */
export interface Sought {
	quotation: Detected;
	noted: Noted | null;
	echo: ReturnType<Echoes['of']>;
}

/** The year of a book. */
export interface Reviewed extends Day {
	parties: ReadonlySet<Party>;
	/** As its imprint tells it; else as a sentence does. */
	isImprint: boolean;
}

/** What the article has quoted so far. */
export interface Echoes {
	/** Keeps a quotation that has been credited. */
	keep(credited: Credited): void;
	/** The quotation in which these words stood, and whether they are many enough to be no accident. */
	of(quotation: Span): { credited: Credited; isLong: boolean } | null;
}

/** A text in which quotations are credited: an article, or the words of one quotation. */
export interface Scene {
	article: Article;
	reading: Reading;
	/** The day with which the article begins, whether a debate, hearing or ceremony was held on it, and whether the article tells of such a thing throughout. */
	session: (Day & { isSitting: boolean; isThroughout: boolean }) | null;
	/** The years of the books that the article reviews, and who is named with each. */
	reviewed: readonly Reviewed[];
	/** The day of a section or of a paragraph's opening. */
	dayOf(paragraph: Paragraph): SectionDay | null;
	/** When the author met those who speak to him. */
	visits: readonly Visit[];
	/** The quotation whose words this scene is, and where it stands; null for the article's own words. */
	holder: (Credited & { scene: Scene }) | null;
	/** The key of the publication in which the article stands. */
	publisher: string;
	isNested: boolean;
	/** What a footnote says of a quotation. */
	noteOf(quotation: Span): Noted | null;
	echoes: Echoes;
}

export function paragraphOf({ article }: Scene, at: number): number {
	return around(article.paragraphs, at)?.number ?? -1;
}

/** Somebody with the words that point to him. */
export interface Spoken {
	party: Party | null;
	share: number;
	route: Route | null;
}
