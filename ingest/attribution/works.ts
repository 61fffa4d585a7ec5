/** Pure: "a letter of 3 May", "the same article", "its report" -> the work, with its author, publication and date as far as the words tell. */
import { bodyAfter, byAfter, pressAround, senderOf, signedBy, subjectParty, whoseOf } from './bylines.ts';
import type { Chunk } from './chunk.ts';
import { parts, pressWorks } from './nouns.ts';
import {
	isFree,
	type Noun,
	type NounPlace,
	ownerOf,
	type Party,
	partyFor,
	type Reading,
	type Work,
} from './parties.ts';
import { pressMeant } from './press-references.ts';
import { antecedents, authorsLikely } from './references.ts';

export function readWork(reading: Reading, at: number, index: number, chunk: Noun): void {
	const { sentences, partyOf, workOf } = reading;
	const sentence = sentences[at];
	if (!sentence || partyOf.get(chunk)?.kind === 'publication' || workOf.has(chunk)) return;
	const before = sentence.chunks[index - 1];
	if (chunk.determiner === 'a' && before?.type === 'word' && /^(?:is|was|it[’']s|that[’']s)$/i.test(before.words))
		return;
	const place: NounPlace = { reading, sentence, at, index, chunk };
	const known = wholeOf(place) ?? formerOf(place);
	if (known) {
		workOf.set(chunk, known);
		return;
	}
	const work = newWork(place);
	if (!work) return;
	reading.works.push(work);
	workOf.set(chunk, work);
}

/** "The last line of the letter", "the report's conclusion": a part has the author and date of the whole. */
function wholeOf({ reading, sentence, at, index, chunk }: NounPlace): Work | undefined {
	const ownWork = chunk.possessor ? reading.workOf.get(chunk.possessor) : undefined;
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

/** A work of which was spoken before: "the same article", "its closing lines", "the report". */
function formerOf(place: NounPlace): Work | undefined {
	const { reading, chunk } = place;
	const { works } = reading;
	const { noun, determiner } = chunk;
	const isPart = parts.has(noun) && !pressWorks.has(noun);
	if (determiner !== 'same' && determiner !== 'the' && !isPart) return undefined;
	const owner = ownerOf(reading, chunk);
	const said = saidOf(place);
	const isBare = !said.byline && !owner && !said.date && !said.press;
	if (!isBare && !isPart && determiner !== 'same') return undefined;
	const last = lastWork(works, noun, isPart, determiner === 'same');
	if (!last) return undefined;
	const isOthers = isPart && owner !== undefined && last.author !== owner && last.publication !== owner;
	if (isOthers) return undefined;
	if (/^(?:issue|number)$/.test(noun) && determiner === 'same') {
		const issue = { ...last, noun, author: null, likely: [], isUnsigned: true, at: place.at };
		works.push(issue);
		return issue;
	}
	return last;
}

function lastWork(works: readonly Work[], noun: string, isPart: boolean, isSame: boolean): Work | undefined {
	const same = works.findLast((work) => work.noun === noun);
	if (same) return same;
	if (isPart || noun === 'document' || noun === 'text') return works.at(-1);
	if (pressWorks.has(noun)) return works.findLast((work) => work.publication !== null);
	return isSame || /^(?:message|text|document)$/.test(noun) ? works.at(-1) : undefined;
}

/** What the sentence tells of a work. */
function saidOf({ reading, sentence, index }: NounPlace) {
	const { chunks } = sentence;
	const stop = chunks.findIndex(
		(each, place) => place > index && ((each.type === 'say' && each.form === 'finite') || each.words === ';'),
	);
	const after = chunks.slice(index + 1, stop < 0 ? undefined : stop);
	const words = reading.text.slice(sentence.start, sentence.end);
	const byline =
		senderOf(reading, chunks, index) ?? byAfter(reading, after) ?? signedBy(reading, chunks, index, words) ?? null;
	const date = nearestTime(chunks, index, stop);
	return {
		words,
		byline,
		press: pressAround(reading, chunks, index),
		date: date?.type === 'time' ? date : null,
		after,
	};
}

function newWork(place: NounPlace): Work | null {
	const { reading, sentence, at, index, chunk } = place;
	const { works } = reading;
	const { noun, determiner } = chunk;
	const { chunks } = sentence;
	const said = saidOf(place);
	const isUnsigned = /\b(?:unsigned|anonymous)\b/.test(said.words);
	const owner = ownerOf(reading, chunk) ?? whoseOf(reading, chunks, index);
	const recent =
		determiner === 'the' && owner?.kind === 'publication' && !said.date ? lastDated(reading, at, owner) : null;
	if (recent && owner) {
		const former = works.findLast((work) => work.publication === owner && work.date === recent.time.date);
		if (former) return former;
		const base = { noun, author: null, likely: [], publication: owner, isUnsigned, at };
		return { ...base, date: recent.time.date, dated: recent };
	}
	if (determiner === 'none' && !owner && !said.byline && !said.date) return null;
	const isPress = pressWorks.has(noun);
	const subject = subjectParty(reading, chunks, index);
	const ofHers = /\bof (hers|his)\b/.exec(said.words)?.[1];
	const author = isUnsigned
		? null
		: owner && owner.kind !== 'publication'
			? owner
			: (said.byline ?? bodyAfter(reading, said.after) ?? authorOf(place, ofHers, subject));
	const issue = /\bsame (?:issue|number)\b/.test(said.words)
		? works.findLast((each) => each.publication && each.date)
		: undefined;
	const publication =
		owner?.kind === 'publication'
			? owner
			: isPress
				? (said.press ?? (subject?.kind === 'publication' ? subject : pressOf(place, author)))
				: null;
	return {
		noun,
		author,
		likely: author || isUnsigned || publication ? [] : authorsLikely(reading, at, index),
		publication,
		date: said.date?.time.date ?? issue?.date ?? null,
		dated: said.date ?? issue?.dated ?? null,
		isUnsigned,
		at,
	};
}

/** The author of a work that says nothing of its own: "another of hers", "he sent a letter". */
function authorOf(place: NounPlace, of: string | undefined, subject: Party | null): Party | null {
	const { reading, sentence, at, index, chunk } = place;
	if (of) return antecedents(reading, of === 'hers' ? 'her' : 'his', at, 0)[0]?.value ?? null;
	if (chunk.determiner === 'the') return null;
	// Who quotes or prints a work did not write it.
	const before = sentence.chunks[index - 1];
	const isOthers = sentence.chunks
		.slice(0, index)
		.some(({ words }) => /^(?:quot|cit|read|receiv|print|reprint|publish)(?:es|ed|s|ing|e)?$/i.test(words));
	if (isOthers && before?.words !== ',') return null;
	const writer = subject && subject.kind !== 'publication' ? subject : writerOf(reading, at, index);
	return pressWorks.has(chunk.noun) && writer?.kind === 'body' ? null : writer;
}

/** The publication of a work that names none: that of the author's last one, or the one of which the article speaks. */
function pressOf({ reading, at, index, chunk }: NounPlace, author: Party | null): Party | null {
	const { works, sentences, partyOf } = reading;
	if (chunk.determiner === 'another') {
		const former =
			works.findLast((each) => each.publication && each.author === author) ??
			(/^(?:article|essay|editorial|column|piece|commentary|leader|contribution)$/.test(chunk.noun)
				? works.findLast((each) => each.publication)
				: undefined);
		if (former) return former.publication;
	}
	if (author?.employer) return author.employer;
	const before = sentences[at]?.chunks[index - 1]?.words ?? '';
	// "The January issue", "in its next number": not "the issue of rents".
	if (/^(?:issue|number)$/.test(chunk.noun) && (/^(?:in|from)$/i.test(before) || chunk.words.includes(' ')))
		return pressMeant(reading, at, index, { noun: chunk.noun, words: [], author })[0]?.value ?? null;
	if (!/^(?:article|editorial|column|commentary|leader)$/.test(chunk.noun)) return null;
	for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
		const press = sentences[back]?.chunks.findLast((each) => partyOf.get(each)?.kind === 'publication');
		if (press) return partyOf.get(press) ?? null;
	}
	return null;
}

/** "The Hakpo article" is the one of which a date was told last. */
function lastDated({ sentences, partyOf }: Reading, at: number, press: Party): (Chunk & { type: 'time' }) | null {
	for (let back = at - 1; back >= Math.max(0, at - 8); back -= 1) {
		const chunks = sentences[back]?.chunks ?? [];
		const place = chunks.findIndex(
			(chunk) =>
				partyOf.get(chunk) === press ||
				(chunk.type === 'noun' && chunk.possessor && partyOf.get(chunk.possessor) === press),
		);
		if (place < 0) continue;
		const isTime = (chunk: Chunk): chunk is Chunk & { type: 'time' } =>
			chunk.type === 'time' && chunk.time.date !== null && !chunk.time.isBorder;
		const other = chunks.slice(0, place).findLastIndex((chunk) => partyOf.get(chunk)?.kind === 'publication');
		const time =
			chunks.slice(other + 1, place).findLast(isTime) ??
			chunks.slice(0, other < 0 ? 0 : undefined).find(isTime) ??
			chunks.slice(place).find(isTime);
		if (time) return time;
	}
	return null;
}

/** "A letter to his sister"; "in an essay of 2014, she"; "its first reaction, a statement". */
function writerOf(reading: Reading, at: number, index: number): Party | null {
	const { sentences, partyOf } = reading;
	const chunks = sentences[at]?.chunks ?? [];
	const to = chunks[index + 1]?.words === 'to' ? ownerOf(reading, chunks[index + 2]) : undefined;
	if (to) return to;
	const isEarly = chunks.slice(0, index).every((chunk) => !partyOf.has(chunk)) && index <= 7;
	const isLed = chunks.slice(0, index + 1).some((chunk) => /^(?:in|at|with)$/i.test(chunk.words));
	const later =
		isEarly && isLed
			? chunks
					.slice(index)
					.find((chunk, place, all) => isFree(all, place) && partyFor(reading, chunk)?.kind === 'person')
			: undefined;
	if (later) return partyFor(reading, later) ?? null;
	for (const chunk of chunks.slice(0, index)) {
		const owner = chunk.type === 'pronoun' && chunk.isPossessive ? partyOf.get(chunk) : ownerOf(reading, chunk);
		if (owner && owner.kind !== 'publication') return owner;
	}
	return null;
}

/** The time nearest to a chunk in its clause, after it rather than before. */
export function nearestTime(chunks: readonly Chunk[], index: number, stop: number): Chunk | null {
	const isTime = (chunk: Chunk) => chunk.type === 'time' && !chunk.time.isBorder && chunk.time.date !== null;
	const following = chunks.slice(index + 1, stop < 0 ? undefined : stop);
	const issued = following.find(
		(chunk, place) =>
			isTime(chunk) &&
			following
				.slice(Math.max(0, place - 2), place)
				.some(({ words }) => /^(?:issued|published|released|printed|dated|appeared)$/.test(words)),
	);
	const after = issued ?? following.find(isTime);
	return after ?? chunks.slice(0, index).findLast(isTime) ?? null;
}

/** "Brandt argued in the Basin Quarterly in 1988" speaks of an article without naming it; "Muir wrote to his sister" of a letter. */
export function readUnnamedWork(reading: Reading, at: number): void {
	const { works, sentences, partyOf, text } = reading;
	const sentence = sentences[at];
	if (!sentence || works.some((work) => work.at === at)) return;
	const { chunks, start, end } = sentence;
	const add = (noun: string, author: Party | null, publication: Party | null, place: number) => {
		const date = nearestTime(chunks, place, -1);
		const time = date?.type === 'time' ? date : null;
		const base = { noun, author, likely: [], publication, isUnsigned: false, at };
		works.push({ ...base, date: time?.time.date ?? null, dated: time });
	};
	const voice = chunks.findIndex((chunk, index) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'publication');
	if (voice >= 0 && chunks.some(({ type }) => type === 'quote') && chunks.some(({ type }) => type === 'say')) {
		add('article', null, partyFor(reading, chunks[voice]) ?? null, voice);
		return;
	}
	const writing = chunks.findIndex(
		(chunk, index) => /^(?:wrote|writes|writing)$/i.test(chunk.words) && chunks[index + 1]?.words === 'to',
	);
	const isPerson = (chunk: Chunk, index: number) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'person';
	const writer = writing >= 0 ? chunks.slice(0, writing).find(isPerson) : undefined;
	if (writer && /\b(?:wrote|writes|writing) to\b/i.test(text.slice(start, end))) {
		add('letter', partyOf.get(writer) ?? null, null, writing);
		return;
	}
	const place = chunks.findIndex(
		(chunk, index) =>
			partyOf.get(chunk)?.kind === 'publication' &&
			/^in$/i.test(chunks[index - 1]?.words ?? '') &&
			!/^interview$/.test(chunks[index - 2]?.words ?? ''),
	);
	const publication = place >= 0 ? partyFor(reading, chunks[place]) : undefined;
	// "It was challenged by Georg Ahlers in the Annals."
	const near = partyFor(reading, chunks[place - 2]);
	const author = near?.kind === 'person' ? near : partyFor(reading, chunks.find(isPerson));
	if (publication && author) add('article', author, publication, place);
}
