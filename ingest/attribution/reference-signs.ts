/** Pure: what speaks for one of those whom a pronoun or a work may mean, beside its place in the text. */
import type { Chunk, Sentence } from './chunk.ts';
import type { Party, Reading } from './parties.ts';
import { type Features, note } from './rank.ts';

/** What kind of word asks. */
export type Asking = 'person' | 'thing' | 'they' | 'work';

/** What the sentences before show of somebody. */
export interface Trace {
	features: Features;
	salience: number;
	mentions: number;
	/** Sentences between its last mention and the reference. */
	distance: number;
}

/** How the most salient of the others stands there, against whom the text is about. */
export function rivalOf(
	traces: ReadonlyMap<Party, Trace>,
	party: Party,
	fits: (party: Party) => boolean,
	pronoun: 'he' | 'she' | null,
): string {
	let best: [Party, Trace] | undefined;
	for (const each of traces)
		if (each[0] !== party && fits(each[0]) && each[1].salience > (best?.[1].salience ?? 0)) best = each;
	if (!best) return 'nobody';
	const [rival, { features, distance }] = best;
	const role = features['role subject'] ? 'subject' : 'other';
	const sure = pronoun && rival.pronoun === pronoun ? 'sure' : rival.isDescribed ? 'described' : 'named';
	return `${sure} ${role} ${Math.min(distance, 2)}`;
}

/** Kinds of works, by who may have written them. */
const sorts: readonly [string, RegExp][] = [
	['reply', /^(?:answer|reply|response|rejoinder|riposte|retort|rebuttal|comment|remark|explanation)$/],
	['speech', /^(?:speech|address|lecture|sermon|talk|remarks|toast|testimony|evidence|deposition)$/],
	[
		'letter',
		/^(?:letter|telegram|cable|message|e-?mail|memo|memorandum|note|postcard|diary|notebook|memoirs?|book|autobiography|journal|entry)$/,
	],
	[
		'statement',
		/^(?:statement|communiqué|release|announcement|declaration|circular|order|decree|judge?ment|verdict|ruling|resolution|regulation|notice)$/,
	],
	['report', /^(?:report|survey|audit|study|assessment|brief|findings|plan|proposal|minutes|record|appraisal|review)$/],
];

export function noteWork(features: Features, { worksBy }: Reading, chunk: Chunk | undefined, party: Party): void {
	if (chunk?.type !== 'noun') return;
	const { noun, determiner } = chunk;
	const sort = sorts.find(([, pattern]) => pattern.test(noun))?.[0] ?? 'other';
	note(features, `work ${sort} ${party.kind}`);
	const own = worksBy.get(party) ?? [];
	if (own.some((work) => work.noun === noun)) note(features, `work told ${determiner}`);
	else if (own.length > 0) note(features, 'work author');
	note(features, `work ${determiner} ${features['distance 0'] ? 'here' : 'before'}`);
}

/** At the beginning of a paragraph one speaks of whom the text is about, rather than of whoever was met last. */
export function noteOpening(
	features: Features,
	asking: Asking,
	party: Party,
	traced: Features,
	{ leading }: Reading,
): void {
	if (party.isDescribed) note(features, `opening ${asking} described`);
	if (leading[0] === party) note(features, `opening ${asking} first`);
	else if (leading.includes(party)) note(features, `opening ${asking} leading`);
	for (const name of ['role subject 1', 'speaks', 'distance 1', 'distance 2', 'distance 3', 'also subject'])
		if (traced[name]) note(features, `opening ${asking} ${name}`);
}

/** Somebody who has just been introduced without a name is what the next words are about. */
export function noteFreshness(
	features: Features,
	{ first }: Party,
	distance: number,
	here: Sentence | undefined,
): void {
	note(features, `described ${distance < 3 ? distance : 'far'}`);
	if (here && first >= here.paragraph.start) note(features, 'described in paragraph');
	else note(features, 'described above');
	if (features['role subject']) note(features, `described subject ${distance < 3 ? distance : 'far'}`);
}

/** One who tells a story to the author introduces those in it himself, or has just been asked about them. */
export function noteQuoted(features: Features, { outside, 'outside last': isLast }: Features): void {
	note(features, `quoted described ${outside === undefined ? 'inside' : isLast ? 'last' : 'outside'}`);
}
