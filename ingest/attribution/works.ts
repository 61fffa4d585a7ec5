/** Pure: "a letter of 3 May", "the same article", "its report" -> the work, with its author, publication and date as far as the words tell. */
import { authorOf, bodyAfter, subjectParty, whoseOf } from './bylines.ts';
import type { Chunk } from './chunk.ts';
import { formerOf, headings, paperBefore } from './former-works.ts';
import { parts, pressWorks } from './nouns.ts';
import { claimWork, keepWork, type Noun, type NounPlace, ownerOf, type Reading, type Work } from './parties.ts';
import { authorsLikely } from './references.ts';
import { issues } from './trail.ts';
import { writerIn } from './unnamed-works.ts';
import { pressOf, printerOf, replies } from './work-press.ts';
import { type Said, saidOf } from './work-words.ts';

export function readWork(reading: Reading, at: number, index: number, chunk: Noun): void {
	const { sentences, partyOf, workOf } = reading;
	const sentence = sentences[at];
	if (!sentence || partyOf.get(chunk)?.kind === 'publication' || workOf.has(chunk)) return;
	if (amounts.test(reading.text.slice(Math.max(0, chunk.start - 20), chunk.start))) return;
	// "The leader said", where the article names one.
	const holder = chunk.classes.has('person') ? partyOf.get(chunk) : undefined;
	if (holder && !holder.isDescribed && ownerOf(reading, chunk)?.kind !== 'publication') return;
	const place: NounPlace = { reading, sentence, at, index, chunk };
	const said = saidOf(place);
	// "It was a letter" tells of none, "the first was a letter by Lund" does.
	const before = sentence.chunks[index - 1];
	const isComplement = before?.type === 'word' && /^(?:is|was|it[’']s|that[’']s)$/i.test(before.words);
	if (chunk.determiner === 'a' && isComplement && !said.byline && !said.press) return;
	const whole = wholeOf(place);
	const work = whole ?? formerOf(place, said) ?? newWork(place, said);
	if (!work) return;
	if (work.at === at && !reading.works.includes(work)) keepWork(reading, work);
	workOf.set(chunk, work);
	const subject = isComplement ? workOf.get(sentence.chunks[index - 2] as Chunk) : undefined;
	if (subject && subject !== work) complete(reading, subject, work);
}

/** "Most of a column", "half a page": how long something is. */
const amounts = /\b(?:(?:most|much|half|part|thirds?|quarters?)\sof|half)\s$/;

/** "Her first paper was a review in the Gazette": where the review stood, her paper stood. */
function complete(reading: Reading, work: Work, same: Work): void {
	work.publication = same.publication ?? work.publication;
	if (work.publication) work.likely = [];
	if (!work.author && same.author) claimWork(reading, work, same.author);
}

/** "The last line of the letter", "the report's conclusion": a part has the author and date of the whole. */
function wholeOf({ reading, sentence, at, index, chunk }: NounPlace): Work | undefined {
	const { possessor } = chunk;
	if (possessor?.type === 'noun' && possessor.classes.has('work')) readWork(reading, at, index, possessor);
	const ownWork = possessor ? reading.workOf.get(possessor) : undefined;
	if (ownWork) return ownWork;
	if (!parts.has(chunk.noun)) return undefined;
	const { chunks } = sentence;
	const whole = chunks.findIndex(
		(each, place) => place > index && place <= index + 3 && each.type === 'noun' && each.classes.has('work'),
	);
	const noun = chunks[whole];
	if (noun?.type !== 'noun') return undefined;
	readWork(reading, at, whole, noun);
	return reading.workOf.get(noun);
}

function newWork(place: NounPlace, said: Said): Work | null {
	const { reading, sentence, at, index, chunk } = place;
	const { noun, determiner } = chunk;
	const { chunks } = sentence;
	const isIssue = issues.test(noun);
	const isUnsigned = isIssue || /\b(?:unsigned|anonymous)\b/.test(said.words);
	const owner = ownerOf(reading, chunk) ?? whoseOf(reading, chunks, index);
	if (determiner === 'none' && !owner && !said.byline && !said.date) return null;
	const isPress = isIssue || pressWorks.has(noun);
	const subject = subjectParty(reading, chunks, index);
	const ofHers = /\bof (hers|his)\b/.exec(said.words)?.[1];
	const author = isUnsigned
		? null
		: owner && owner.kind !== 'publication'
			? owner
			: (said.byline ?? bodyAfter(reading, said.after) ?? authorOf(place, ofHers, subject));
	const issue = /\bsame (?:issue|number)\b/.test(said.words)
		? reading.works.findLast((each) => each.publication && each.date)
		: undefined;
	const publication =
		owner?.kind === 'publication'
			? owner
			: isPress
				? (said.press ??
					(subject?.kind === 'publication' ? subject : pressOf(place, author ?? subject ?? writerIn(reading, chunks))))
				: replies.test(noun)
					? printerOf(place)
					: headings.test(noun)
						? paperBefore(place)
						: // "Her report", of a reporter's.
							noun === 'report' || noun === 'account'
							? (author?.employer ?? null)
							: null;
	return {
		noun,
		author,
		likely: author || isUnsigned || publication ? [] : authorsLikely(reading, at, index, noun),
		publication,
		date: said.date?.time.date ?? issue?.date ?? null,
		dated: said.date ?? issue?.dated ?? null,
		isImplied: false,
		at,
	};
}
