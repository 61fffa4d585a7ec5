/** Pure: what a sentence tells that somebody does -> the nouns by which he may be called for it: who edits is the editor. */
import type { Chunk } from './chunk.ts';
import type { Party, Reading } from './parties.ts';
import { subjectBefore } from './subject.ts';

const deeds: readonly [RegExp, string][] = [
	[/^(?:chairs|chaired)$/, 'chairman'],
	[/^heads$/, 'head director chief'],
	[/^leads$/, 'leader'],
	[/^(?:edits|edited)$/, 'editor'],
	[/^(?:conducts|conducted)$/, 'conductor'],
	[/^(?:coaches|coached|trains)$/, 'coach'],
	[/^(?:captains|captained)$/, 'captain'],
	[/^(?:composed|composes)$/, 'composer'],
	[/^(?:painted|paints)$/, 'painter'],
	[/^founded$/, 'founder'],
	[/^(?:owns|owned)$/, 'owner'],
	[/^(?:teaches|taught)$/, 'teacher'],
	[/^(?:prosecutes|prosecuted)$/, 'prosecutor'],
	[/^(?:testified|testifies)$/, 'witness'],
	[/^(?:moderates|moderated)$/, 'moderator'],
	[/^(?:pleads|pleaded)$/, 'defendant accused'],
];

/** "Was charged with": what is done to a defendant. */
const tried = /^(?:tried|charged|accused|convicted|sentenced|acquitted)$/;
const passive = /^(?:is|was|are|were|been|being)$/;

/** Who has made what. */
const makers: readonly [RegExp, string][] = [
	[/^(?:book|study|essay|article|pamphlet|treatise|monograph|history|paper|memoirs?)$/, 'author'],
	[/^columns?$/, 'columnist'],
	[/^novels?$/, 'novelist author'],
	[/^poems?$/, 'poet'],
	[/^biography$/, 'biographer author'],
	[/^review$/, 'reviewer critic'],
	[/^(?:opera|symphony|oratorio|concerto|sonata|quartet|cantata)$/, 'composer'],
	[/^(?:play|comedy|tragedy)$/, 'playwright author'],
	[/^(?:film|documentary)$/, 'director film-maker'],
	[/^(?:statue|sculpture)$/, 'sculptor'],
	[/^(?:painting|portrait|mural)$/, 'painter'],
];

/** Lets those of whom a sentence tells be called by what they do and have made. */
export function noteDoers({ sentences, partyOf, worksAt, doings }: Reading, at: number): void {
	const learn = (party: Party | null | undefined, nouns: string) => {
		if (party?.kind !== 'person' || party.isDescribed) return;
		const known = doings.get(party) ?? new Set();
		doings.set(party, known);
		for (const noun of nouns.split(' ').filter(Boolean)) known.add(noun);
	};
	const chunks = sentences[at]?.chunks ?? [];
	for (const [index, chunk] of chunks.entries()) {
		const { words, type } = chunk;
		if (type !== 'word' && type !== 'say' && type !== 'noun') continue;
		const deed = deeds.find(([verb]) => verb.test(words))?.[1];
		const isTried = tried.test(words) && passive.test(chunks[index - 1]?.words ?? '');
		if (deed || isTried) learn(subjectOf(partyOf, chunks, index), deed ?? 'defendant accused');
		const before = chunks[index - 1];
		if (words === 'prosecution' && before?.words === 'the' && chunks[index - 2]?.words === 'for')
			learn(lastNamed(partyOf, chunks.slice(0, index)), 'prosecutor');
		const last = words.split(' ').at(-1) ?? '';
		const next = chunks[index + 1]?.words;
		const made = last === 'life' && next === 'of' ? 'biographer author' : makers.find(([noun]) => noun.test(last))?.[1];
		if (!made) continue;
		const by = next === 'by' ? chunks[index + 2] : undefined;
		const owner =
			chunk.type === 'noun' ? chunk.possessor : before?.type === 'name' && before.isPossessive ? before : null;
		for (const maker of [by, owner]) if (maker) learn(partyOf.get(maker), made);
	}
	for (const { noun, author } of worksAt.get(at) ?? [])
		learn(author, makers.find(([made]) => made.test(noun))?.[1] ?? '');
}

function subjectOf(partyOf: Reading['partyOf'], chunks: readonly Chunk[], verb: number): Party | undefined {
	const subject = chunks[subjectBefore(chunks, verb)];
	return subject && partyOf.get(subject);
}

function lastNamed(partyOf: Reading['partyOf'], chunks: readonly Chunk[]): Party | undefined {
	return chunks.flatMap((chunk) => partyOf.get(chunk) ?? []).findLast(({ kind }) => kind === 'person');
}
