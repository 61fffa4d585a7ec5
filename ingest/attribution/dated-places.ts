/** Pure: a quotation's place in a text -> the times told near it and before it, with how far off they stand. */
import type { Article } from '../../src/article.ts';
import type { Chunk, Sentence } from './chunk.ts';
import type { Scene, Tense } from './credit.ts';
import type { Anchor, DateChoices } from './date-choices.ts';
import type { Party } from './parties.ts';

type TimeChunk = Chunk & { type: 'time' };

/** Whose words are dated, and from where their times are reckoned. */
export interface Dating {
	scene: Scene;
	choices: DateChoices;
	/** What stands before the name of each feature: of what the words around a quotation tell, "outer". */
	prefix: string;
	parties: readonly (Party | null)[];
	tense: Tense;
	anchors: readonly Anchor[];
	/** Who is quoted in a sentence. */
	quotedAt: ReadonlyMap<Sentence, Party | null>;
}

const toAuthor = /\b(?:tells?|told|says?\sto|said\sto|remarked\sto)\s(?:me|us)\b/;
const met = /\b(?:met|spoke|talked|interview(?:ed)?|conversation|sat\sdown|visited|telephoned|recorded)\b/;

/** How many sentences back the last time of the story, or of a party, is sought. */
const memory = 120;

function timesOf({ chunks }: Sentence): TimeChunk[] {
	return chunks.filter((chunk): chunk is TimeChunk => chunk.type === 'time');
}

/** Times of the sentence itself. */
export function addHere(dating: Dating, sentence: Sentence, anchor: Chunk | null, start: number): void {
	const { scene, choices, prefix, anchors, tense } = dating;
	const from = anchor?.start ?? start;
	const times = timesOf(sentence);
	const open = times.filter((time) => isOpen(scene, sentence, time, anchor));
	const nearest = [...open].sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from))[0];
	for (const time of times) {
		const side = time.start > start ? 'after' : time.start > from ? 'behind' : 'before';
		const isClause = anchor !== null && isWithin(sentence, time, anchor);
		const isOwn = anchor !== null && isHad(sentence, anchor) && isNextVerb(sentence, time, anchor);
		const had = time.time.isAside ? (isOwn ? ' had said' : ' had') : '';
		const kind = open.includes(time) ? ` ${side}${had}` : standing(scene, sentence, time, anchor);
		const names = [`${prefix}here${kind}`];
		if (prefix && speaksOf(scene, sentence, dating.parties)) names.push(`${prefix}here of party`);
		if (time === nearest) names.push(`${prefix}nearest`);
		if (isClause) names.push(`${prefix}clause`);
		names.push(`${prefix}here ${tense}${isClause ? ' clause' : ''}`);
		choices.addTime(time.time, time.words, names, anchors);
	}
}

/** Whether a verb of saying is the first one after a time. */
function isNextVerb({ chunks }: Sentence, time: Chunk, verb: Chunk): boolean {
	return (
		verb.start > time.end && !chunks.some(({ type, start }) => type === 'say' && start > time.end && start < verb.start)
	);
}

/** "Had told", "had also told". */
function isHad({ chunks }: Sentence, verb: Chunk): boolean {
	const place = chunks.indexOf(verb);
	return chunks.slice(Math.max(0, place - 2), place).some(({ words }) => /\bhad$/.test(words));
}

/** Whether no comma stands between. */
function isWithin({ chunks }: Sentence, time: Chunk, anchor: Chunk): boolean {
	const [from, to] = [Math.min(time.end, anchor.end), Math.max(time.start, anchor.start)];
	return !chunks.some(({ type, start, end }) => type === 'stop' && start >= from && end <= to);
}

/** Times of the sentences before, and of the next one. */
export function addAround(dating: Dating, sentence: Sentence): void {
	const { scene, choices, prefix, anchors, tense } = dating;
	const { sentences } = scene.reading;
	const here = datesTold(scene, sentence, null);
	const isToAuthor = toAuthor.test(wordsOf(scene, sentence));
	const beside = here.size > 0 ? [`${prefix}beside`] : [];
	const seen = { story: false, day: false, party: false };
	const add = (time: TimeChunk, names: readonly string[]) => {
		// What the sentence tells itself is no worse for being told elsewhere.
		if (here.has(time.time.date)) return;
		choices.addTime(time.time, time.words, [...names.map((name) => `${prefix}${name}`), ...beside], anchors);
	};
	for (let back = 1; back <= memory; back += 1) {
		const before = sentences[sentence.index - back];
		if (!before || (seen.story && seen.day && seen.party)) break;
		const times = timesOf(before);
		if (times.length === 0) continue;
		const gap = sentence.paragraph.number - before.paragraph.number;
		const place = placeOf(sentence, before, back, gap);
		const open = times.filter((time) => isOpen(scene, before, time, null));
		const by = dating.quotedAt.get(before);
		const near = gap === 0 ? 'near' : 'above';
		const quoted =
			by === undefined ? [] : dating.parties.includes(by) ? [`own quoted ${near}`] : [`other quoted ${near}`];
		if (gap <= 1)
			for (const time of times.filter((each) => !each.time.isAhead)) {
				add(time, [
					`${place}${standing(scene, before, time, null)}`,
					...quoted,
					`away ${tense}`,
					...(isToAuthor ? ['away to author'] : []),
					...(time.time.isAside ? ['had'] : []),
				]);
			}
		const [last, day] = [open.at(-1), open.findLast((each) => each.time.date?.length === 10)];
		if (last && !seen.story) add(last, ['story', `story ${place}`, `story ${tense}`]);
		if (day && !seen.day) add(day, ['story day', `story day ${place}`]);
		seen.story ||= last !== undefined;
		seen.day ||= day !== undefined;
		// Of words retold, the time may stand in passing: "a witness who came on 4 May".
		const own = prefix ? times.filter(({ time }) => time.date && !time.isBorder && !time.isAhead) : open;
		if (own[0] && !seen.party && speaksOf(scene, before, dating.parties)) {
			for (const time of own)
				add(time, [
					'of party',
					`of party ${place}`,
					`of party ${tense}`,
					...(met.test(wordsOf(scene, before)) ? ['of party met'] : []),
				]);
			seen.party = true;
		}
	}
	const next = sentences[sentence.index + 1];
	if (next?.paragraph === sentence.paragraph)
		for (const time of timesOf(next)) if (isOpen(scene, next, time, null)) add(time, ['next']);
}

export function wordsOf({ reading }: Pick<Scene, 'reading'>, sentence: Sentence | null): string {
	return sentence ? reading.text.slice(sentence.start, sentence.end) : '';
}

function placeOf(sentence: Sentence, before: Sentence, back: number, gap: number): string {
	if (gap === 0) return `back ${Math.min(back, 3)}`;
	if (before.paragraph.section !== sentence.paragraph.section) return 'other section';
	if (gap === 1) return back === 1 ? 'above 1' : 'above';
	return gap <= 3 ? 'higher' : 'far';
}

function speaksOf({ reading: { partyOf } }: Scene, { chunks }: Sentence, parties: Dating['parties']): boolean {
	return chunks.some((chunk) => {
		const party = partyOf.get(chunk);
		const owner = chunk.type === 'noun' && chunk.possessor ? partyOf.get(chunk.possessor) : undefined;
		return [party, owner].some((each) => each !== undefined && parties.includes(each));
	});
}

/** The dates that a sentence tells of its own. */
export function datesTold(scene: Scene, sentence: Sentence, anchor: Chunk | null): ReadonlySet<string | null> {
	const open = timesOf(sentence).filter((time) => isOpen(scene, sentence, time, anchor));
	return new Set(open.flatMap(({ time }) => time.date ?? []));
}

function isOpen(scene: Scene, sentence: Sentence, time: TimeChunk, anchor: Chunk | null): boolean {
	return standing(scene, sentence, time, anchor) === '';
}

/** How a time stands that may be that of something else; empty for one that stands free. */
function standing({ reading, article }: Scene, sentence: Sentence, time: TimeChunk, anchor: Chunk | null): string {
	if (time.time.isBorder) return ' border';
	if (time.time.isAhead) return ' ahead';
	const aside = asideOf(reading.workOf, article, sentence, time, anchor);
	return aside ? ` aside ${aside}` : '';
}

/** The word that makes a time one of something else: "who started in 1961", "the failed reform of 1994". */
function asideOf(
	workOf: Scene['reading']['workOf'],
	article: Article,
	{ chunks }: Sentence,
	time: Chunk,
	anchor: Chunk | null,
): string | null {
	const place = chunks.indexOf(time);
	for (let before = place - 1; before >= 0; before -= 1) {
		const chunk = chunks[before];
		if (!chunk || chunk === anchor || chunk.words === ';' || chunk.words === ':') break;
		if (/^(?:who|which|whose|whom|since|that)$/i.test(chunk.words) && chunk.type === 'conjunction') {
			const isWho = /^who/i.test(chunk.words);
			// "Who in 2018, at the unveiling, called it": the verb is still to come.
			const isVerbless = chunks.slice(before + 1, place).every(({ type }) => type === 'preposition' || type === 'stop');
			const isAnchored =
				anchor !== null &&
				anchor.start > chunk.start &&
				(isVerbless ||
					!chunks.some((each) => each.words === ',' && each.start >= time.end && each.end <= anchor.start));
			const said = chunks.slice(before + 1, place).some(
				({ words }) =>
					/^(?:spoke|interviewed|met|told|talked|visited|published|printed|appeared|released|out|broadcast|wrote|gave)$/.test(
						words,
					) ||
					// A paper runs an article, a person runs a hospital.
					(!isWho && /^(?:ran|carried)$/.test(words)),
			);
			return isAnchored || said ? null : isWho ? 'who' : chunk.words.toLowerCase();
		}
		if (chunk.words === ',') break;
	}
	if (chunks[place - 1]?.words === 'of') {
		const noun = chunks[place - 2];
		const isPlain = noun !== undefined && noun.type === 'word' && !workOf.has(noun);
		const isOther =
			isPlain &&
			/^\p{Ll}/u.test(noun.words) &&
			!/(?:spring|summer|autumn|winter|number|issue)$/.test(noun.words) &&
			/\d{4}$/.test(article.text.slice(time.start, time.end)) &&
			!/[A-Z]/.test(time.words);
		return isOther ? 'of' : null;
	}
	return null;
}
