/** Pure: "the same article", "its closing lines", "the report" -> the work of which was spoken before. */
import { parts, pressWorks } from './nouns.ts';
import { isFree, type NounPlace, ownerOf, type Party, type Work } from './parties.ts';
import { issues } from './trail.ts';
import { lastDated } from './work-dates.ts';
import { replies } from './work-press.ts';
import type { Said } from './work-words.ts';

/** A work of which was spoken before: "the same article", "its closing lines", "the report". */
export function formerOf(place: NounPlace, said: Said): Work | undefined {
	const { reading, chunk } = place;
	const { works } = reading;
	const { noun, determiner } = chunk;
	const own = ownWork(place, said);
	if (own) return own;
	const isPart = parts.has(noun) && !pressWorks.has(noun);
	if (determiner !== 'same' && determiner !== 'the' && !isPart) return undefined;
	const owner = ownerOf(reading, chunk);
	if (determiner === 'the' && owner?.kind === 'publication' && !said.date) {
		const recent = datedOf(place, owner);
		if (recent) return recent;
	}
	const isBare = !said.byline && !owner && !said.date && !said.press;
	if (!isBare && !isPart && determiner !== 'same') return undefined;
	const last = lastWork(works, noun, isPart, determiner === 'same');
	if (!last) return undefined;
	if (headings.test(noun) && last.at < place.at - 1 && paperBefore(place) !== last.publication) return undefined;
	const isOthers = isPart && owner !== undefined && last.author !== owner && last.publication !== owner;
	if (isOthers) return undefined;
	if (/^(?:issue|number)$/.test(noun) && determiner === 'same')
		return { ...last, noun, author: null, likely: [], isImplied: false, at: place.at };
	return last;
}

/** Sentences within which somebody's essay is the one of which was spoken. */
const sentencesBack = 6;

/** "Lund wrote in the Gazette in May … His essay": what he wrote there. */
function ownWork({ reading, at, chunk }: NounPlace, said: Said): Work | undefined {
	const owner = ownerOf(reading, chunk);
	if (chunk.determiner !== 'own' || owner?.kind !== 'person' || said.date || said.press) return undefined;
	if (!pressWorks.has(chunk.noun) || issues.test(chunk.noun)) return undefined;
	return reading.worksBy.get(owner)?.findLast((work) => work.publication && at - work.at <= sentencesBack);
}

/** What only stands above or below something printed. */
export const headings = /^(?:headline|caption)$/;

/** The publication that was the subject of the sentence, or of the one before it. */
export function paperBefore({ reading, at, index }: NounPlace): Party | null {
	for (const back of [0, 1]) {
		const chunks = reading.sentences[at - back]?.chunks.slice(0, back === 0 ? index : undefined) ?? [];
		const press = chunks.findLast(
			(chunk, place) => isFree(chunks, place) && reading.partyOf.get(chunk)?.kind === 'publication',
		);
		if (press) return reading.partyOf.get(press) ?? null;
	}
	return null;
}

function lastWork(works: readonly Work[], noun: string, isPart: boolean, isSame: boolean): Work | undefined {
	const isOne = pressWorks.has(noun) && (isSame || !issues.test(noun));
	// What a later issue brought, or an article told of since, is nearer than one of the same noun.
	const same = works.findLast(
		(work) =>
			work.noun === noun ||
			(isOne &&
				work.publication !== null &&
				(work.isImplied || issues.test(work.noun) || replies.test(work.noun) || (isSame && pressWorks.has(work.noun)))),
	);
	// "In a notice in its September number": the notice, not the number.
	const within = same && issues.test(same.noun) ? works.filter(({ at }) => at === same.at) : [];
	const beside = within.find((work) => work.noun === noun && work.publication === same?.publication);
	if (same) return beside ?? same;
	if (isPart || noun === 'document' || noun === 'text') return works.at(-1);
	if (pressWorks.has(noun)) return works.findLast((work) => work.publication !== null);
	return isSame || /^(?:message|text|document)$/.test(noun) ? works.at(-1) : undefined;
}

/** "The Hakpo article" is the one of which a date was told last. */
function datedOf({ reading, at, chunk: { noun } }: NounPlace, publication: Party): Work | undefined {
	const time = lastDated(reading, at, publication);
	if (!time) return undefined;
	const { date } = time.time;
	const former = reading.works.findLast((work) => work.publication === publication && work.date === date);
	return former ?? { noun, author: null, likely: [], publication, date, dated: time, isImplied: false, at };
}
