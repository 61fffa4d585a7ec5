/** Pure: whom and what the author's sentences speak of: names, "he", "the minister", "the same article". */
import { foldSpelling } from '../../src/fold.ts';
import { type Cast, keyOf, type Name } from './cast.ts';
import type { Chunk, Sentence } from './chunks.ts';
import { parts, pressWorks } from './nouns.ts';

/** Whoever can be credited. */
export interface Party {
	kind: 'person' | 'publication' | 'body';
	name: string;
	/** True for somebody whom the article describes and does not name: "former project manager". */
	isDescribed: boolean;
	pronoun: 'he' | 'she' | null;
	/** Above 0 rather "he", below rather "she". */
	leaning: number;
	roles: Set<string>;
	/** The publication for which a columnist or editor writes. */
	employer: Party | null;
}

/** An article, a letter, a report: what is read or heard. */
export interface Work {
	noun: string;
	author: Party | null;
	publication: Party | null;
	date: string | null;
	/** The words that tell the date. */
	dated: Chunk | null;
	isUnsigned: boolean;
	at: number;
}

export interface Discourse {
	sentences: readonly Sentence[];
	partyOf: ReadonlyMap<Chunk, Party>;
	workOf: ReadonlyMap<Chunk, Work>;
	works: readonly Work[];
}

/** Sentences after which somebody is forgotten. */
const memory = 60;
/** How much less a sentence further back counts for "he" (fitted on the tuning articles of `test/eval`). */
const fading = 0.45;
/** What a person counts for "he" of whom "she" has been said oftener. */
const unlike = 0.3;
const writers = /^(?:columnist|editor|critic|correspondent|writer|reviewer|contributor)$/;

/** Whether a chunk can be the subject of a verb: no possessive, not after a preposition. */
export function isFree(chunks: readonly Chunk[], index: number): boolean {
	const chunk = chunks[index];
	if (!chunk || (chunk.type !== 'name' && chunk.type !== 'noun' && chunk.type !== 'pronoun')) return false;
	if (chunk.isPossessive) return false;
	let before = index - 1;
	while (
		chunks[before]?.type === 'word' &&
		/^(?:the|a|an|\p{Ll}+)$/u.test(chunks[before]?.words ?? '') &&
		chunk.type === 'name'
	)
		before -= 1;
	return chunks[before]?.type !== 'preposition';
}

/**
 * Reads the sentences in their order.
 * @param text the narration: descriptions are slices of it.
 * @param speaker who "I" is, inside a quotation.
 * @param outer the names outside a quotation, for "he" in it.
 * @param addressee who "you" is, in an interviewer's questions.
 */
export function readDiscourse(
	sentences: readonly Sentence[],
	cast: Cast,
	text: string,
	{ speaker, addressee, outer }: { speaker: Party | null; addressee: Party | null; outer: Cast['mentions'] },
): Discourse {
	const parties = new Map<Name, Party>();
	const partyOf = new Map<Chunk, Party>();
	const workOf = new Map<Chunk, Work>();
	const works: Work[] = [];
	const described: Party[] = [];
	const firstPerson = /^(?:i|my|we|our|me)$/i;

	const partyNamed = (name: Name): Party => {
		const known = parties.get(name);
		if (known) return known;
		const party: Party = {
			kind: name.kind,
			name: name.name,
			isDescribed: false,
			pronoun: name.pronoun,
			leaning: name.leaning,
			roles: name.roles,
			employer: null,
		};
		parties.set(name, party);
		return party;
	};
	for (const name of cast.names) partyNamed(name);

	for (const [at, sentence] of sentences.entries()) {
		for (const [index, chunk] of sentence.chunks.entries()) {
			if (chunk.type === 'noun' && chunk.possessor) readParty(at, index, chunk.possessor);
			readParty(at, index, chunk);
		}
		noteStaff(sentence);
		for (const [index, chunk] of sentence.chunks.entries()) {
			if (chunk.type === 'noun' && chunk.possessor && /^its$/i.test(chunk.possessor.words))
				readIt(at, index, chunk.possessor);
			if (chunk.type === 'noun' && chunk.classes.has('work')) readWork(at, index, chunk);
			if (chunk.type === 'pronoun' && /^(?:it|its)$/i.test(chunk.words)) readIt(at, index, chunk);
		}
		readUnnamedArticle(at, sentence);
	}
	return { sentences, partyOf, workOf, works };

	function readParty(at: number, index: number, chunk: Chunk): void {
		const party =
			chunk.type === 'name'
				? partyNamed(chunk.name)
				: chunk.type === 'pronoun'
					? antecedent(chunk.words.toLowerCase(), at, index)
					: chunk.type === 'noun'
						? partyOfNoun(at, index, chunk)
						: null;
		if (party) partyOf.set(chunk, party);
	}

	function partyFor(chunk: Chunk): Party | undefined {
		return partyOf.get(chunk) ?? (chunk.type === 'name' ? partyNamed(chunk.name) : undefined);
	}

	/** "He began to sign the Mercantile's page", "the Gazette sent its critic". */
	function noteStaff({ start, end, chunks }: Sentence): void {
		if (
			!/\b(?:sign(?:s|ed|ing)?|joined|edit(?:s|ed|ing)|(?:wrote|writes|writing|worked) for|staff|sent)\b/.test(
				text.slice(start, end),
			)
		)
			return;
		const press = chunks
			.map((chunk) => (chunk.type === 'noun' && chunk.possessor ? chunk.possessor : chunk))
			.filter(({ type }) => type === 'name')
			.map((chunk) => partyOf.get(chunk))
			.find((party) => party?.kind === 'publication');
		const person = chunks
			.map((chunk) => partyOf.get(chunk))
			.find((party) => party?.kind === 'person' && !party.isDescribed);
		if (press && person) person.employer ??= press;
	}

	/** "It begins" is said of the letter, if a letter was the subject last. */
	function readIt(at: number, index: number, chunk: Chunk): void {
		for (let back = at; back >= Math.max(0, at - 2); back -= 1) {
			const chunks = sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
			const free = chunks.filter((each, place) => isFree(chunks, place) && !firstPerson.test(each.words));
			const isThing = (each: Chunk) => workOf.has(each) || (partyOf.has(each) && partyOf.get(each)?.kind !== 'person');
			const thing = free.find(isThing) ?? chunks.findLast((each) => workOf.has(each));
			if (!thing) continue;
			const work = workOf.get(thing);
			if (work && !partyOf.has(thing)) {
				workOf.set(chunk, work);
				partyOf.delete(chunk);
			}
			return;
		}
	}

	/** "Brandt argued in the Basin Quarterly in 1988" speaks of an article without naming it. */
	function readUnnamedArticle(at: number, { chunks, start, end }: Sentence): void {
		if (works.some((work) => work.at === at)) return;
		const dateNear = (place: number) => {
			const date = nearestTime(chunks, place, -1);
			return { date: date?.type === 'time' ? date.time.date : null, dated: date };
		};
		const voice = chunks.findIndex(
			(chunk, index) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'publication',
		);
		if (voice >= 0 && chunks.some(({ type }) => type === 'quote') && chunks.some(({ type }) => type === 'say')) {
			works.push({
				noun: 'article',
				author: null,
				publication: partyOf.get(chunks[voice] as Chunk) ?? null,
				...dateNear(voice),
				isUnsigned: false,
				at,
			});
			return;
		}
		const writing = chunks.findIndex(
			(chunk, index) => /^(?:wrote|writes|writing)$/i.test(chunk.words) && chunks[index + 1]?.words === 'to',
		);
		const writer =
			writing >= 0
				? chunks
						.slice(0, writing)
						.find((chunk, index) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'person')
				: undefined;
		if (writer && /\b(?:wrote|writes|writing) to\b/i.test(text.slice(start, end))) {
			works.push({
				noun: 'letter',
				author: partyOf.get(writer) ?? null,
				publication: null,
				...dateNear(writing),
				isUnsigned: false,
				at,
			});
			return;
		}
		const place = chunks.findIndex(
			(chunk, index) =>
				partyOf.get(chunk)?.kind === 'publication' &&
				/^in$/i.test(chunks[index - 1]?.words ?? '') &&
				!/^interview$/.test(chunks[index - 2]?.words ?? ''),
		);
		const person = chunks.find((chunk, index) => isFree(chunks, index) && partyOf.get(chunk)?.kind === 'person');
		const publication = place >= 0 ? partyOf.get(chunks[place] as Chunk) : undefined;
		const author = person && partyOf.get(person);
		if (!publication || !author) return;
		works.push({ noun: 'article', author, publication, ...dateNear(place), isUnsigned: false, at });
	}

	/** Persons for "he", bodies and publications for "it". */
	function antecedent(word: string, at: number, index: number): Party | null {
		if (firstPerson.test(word)) return speaker;
		if (/^your?$/.test(word)) return addressee;
		const isPerson = /^(?:he|his|him|she|her)$/.test(word);
		const pronoun = /^(?:he|his|him)$/.test(word) ? 'he' : /^(?:she|her)$/.test(word) ? 'she' : null;
		const fits = (party: Party | undefined) =>
			party !== undefined &&
			(isPerson
				? party.kind === 'person' && (party.pronoun === null || party.pronoun === pronoun)
				: party.kind !== 'person' || word === 'they');
		const likeness = ({ leaning }: Party) =>
			!isPerson || leaning === 0 ? 1 : leaning > 0 === (pronoun === 'he') ? 1 : unlike;
		const salience = new Map<Party, number>();
		for (let back = at; back >= Math.max(0, at - 8); back -= 1) {
			const sentence = sentences[back];
			if (!sentence) break;
			const isOtherSection = sentence.paragraph.section !== sentences[at]?.paragraph.section;
			const chunks = sentence.chunks
				.slice(0, back === at ? index : undefined)
				.filter(({ words }) => !firstPerson.test(words));
			const free = chunks.findIndex((chunk, place) => isFree(chunks, place) && fits(partyOf.get(chunk)));
			for (const [place, chunk] of chunks.entries()) {
				const isInside =
					/^(?:that|which|who|whom|whose)$/i.test(chunks[place - 1]?.words ?? '') ||
					(chunk.type === 'noun' &&
						chunks[place - 1]?.words === ',' &&
						partyOf.get(chunks[place - 2] as Chunk) === partyOf.get(chunk));
				const weight =
					(isInside ? 0.4 : place === free ? 2.5 : isFree(chunks, place) ? 1.2 : 0.8) *
					(isPerson ? fading : 0.35) ** (at - back) *
					(isOtherSection ? 0.3 : 1);
				const owner = chunk.type === 'noun' && chunk.possessor ? partyOf.get(chunk.possessor) : undefined;
				for (const party of new Set([owner, partyOf.get(chunk)]))
					if (party && fits(party)) salience.set(party, (salience.get(party) ?? 0) + weight * likeness(party));
			}
		}
		const [found] = [...salience].sort((a, b) => b[1] - a[1])[0] ?? [outerPerson(at, index, fits)];
		if (found && isPerson) found.leaning += pronoun === 'he' ? 1 : -1;
		return found ?? null;
	}

	/** Inside a quotation, whoever was named last before it. */
	function outerPerson(at: number, index: number, fits: (party: Party) => boolean): Party | undefined {
		const start = sentences[at]?.chunks[index]?.start ?? 0;
		if (!speaker) return undefined;
		const last = outer.findLast(
			({ name, end }) => end <= start && name.name !== speaker.name && fits(partyNamed(name)),
		);
		return last && partyNamed(last.name);
	}

	function partyOfNoun(at: number, index: number, chunk: Chunk & { type: 'noun' }): Party | null {
		const { classes, noun, determiner } = chunk;
		const chunks = sentences[at]?.chunks ?? [];
		const named = apposedName(chunks, index);
		if (classes.has('person')) {
			if (named?.kind === 'person') {
				const party = partyNamed(named);
				party.roles.add(noun);
				noteEmployer(party, chunks, index, chunk);
				return party;
			}
			if (chunk.isPlural) return null;
			if (determiner === 'a' || determiner === 'another' || determiner === 'none') {
				if (determiner === 'none' && !/^\p{Lu}/u.test(chunk.words) && !classes.has('person')) return null;
				return determiner === 'none' ? null : describe(chunks, index, chunk, 'person');
			}
			const holders = recentParties(at, index).filter((party) => party.kind === 'person');
			const own = chunk.possessor ? partyOf.get(chunk.possessor) : undefined;
			const known = holders.find((party) => party !== own && (party.roles.has(noun) || lastWord(party.name) === noun));
			if (known) return known;
			if (noun === 'author' || noun === 'writer') {
				const work = works.at(-1);
				if (work?.author) return work.author;
			}
			if (determiner === 'the' && /^(?:man|woman|newcomer|writer|author|old man|lady)$/.test(noun))
				return holders[0] ?? null;
			return describe(chunks, index, chunk, 'person');
		}
		if (classes.has('press') && named?.kind === 'publication') return partyNamed(named);
		if (classes.has('press') && determiner !== 'a' && !/^this$/i.test(text.slice(chunk.start, chunk.start + 4))) {
			const own = chunk.possessor ? partyOf.get(chunk.possessor) : undefined;
			const ownPress =
				own?.kind === 'person'
					? (own.employer ?? works.findLast((work) => work.author === own && work.publication)?.publication)
					: undefined;
			if (ownPress) return ownPress;
			const press = recentParties(at, index).filter((party) => party.kind === 'publication');
			const first = press.find((party) => foldSpelling(party.name).includes(noun)) ?? press[0] ?? own?.employer;
			if (first) return first;
		}
		if (classes.has('body')) {
			if (named?.kind === 'body') return partyNamed(named);
			const bodies = recentParties(at, index).filter((party) => party.kind === 'body');
			const same = bodies.find((party) => foldSpelling(party.name).includes(noun) || party.roles.has(noun));
			if (same) return same;
			return determiner === 'none' || (chunk.isPlural && !/^(?:bench|commissioner|inspector)/.test(noun))
				? null
				: describe(chunks, index, chunk, 'body');
		}
		return null;
	}

	/** "Anszky, the governor", "the governor, Anszky", "the economist Marsan". */
	function apposedName(chunks: readonly Chunk[], index: number): Name | null {
		const next = chunks[index + 1];
		if (next?.type === 'name' && chunks[index]?.type === 'noun') return next.name;
		// "A kinder witness was the harbour-master, Lachlan Orde."
		const copula = chunks.findIndex((chunk, place) => place > index && /^(?:was|is)$/.test(chunk.words));
		const complement =
			copula > 0 && copula - index <= 12
				? chunks.slice(copula + 1, copula + 4).find((chunk) => chunk.type === 'name' && !chunk.isPossessive)
				: undefined;
		if (
			complement?.type === 'name' &&
			complement.name.kind === 'person' &&
			isFree(chunks, index) &&
			chunks.slice(index + 1, copula).every(({ type }) => type !== 'stop' && type !== 'quote')
		)
			return complement.name;
		let after = index + 1;
		while (
			chunks[after]?.type === 'preposition' ||
			(after === index + 1 && chunks[after]?.type === 'word') ||
			(after > index + 1 && /^(?:name|noun|word|time)$/.test(chunks[after]?.type ?? ''))
		)
			after += 1;
		const [comma, name] = [chunks[after], chunks[after + 1]];
		if (
			comma?.words === ',' &&
			name?.type === 'name' &&
			!name.isPossessive &&
			/^(?:,|:|\)|—)?$/.test(
				chunks[after + 2]?.type === 'stop'
					? ','
					: chunks[after + 2]?.type === 'say'
						? ','
						: (chunks[after + 2]?.words ?? ''),
			)
		)
			return name.name;
		const [before, mark] = [chunks[index - 2], chunks[index - 1]];
		const previous =
			mark?.type === 'word' && /^(?:then|now|once|formerly)$/.test(mark.words)
				? [chunks[index - 3], chunks[index - 2]]
				: [before, mark];
		if (previous[1]?.words === ',' && previous[0]?.type === 'name' && !previous[0].isPossessive)
			return previous[0].name;
		return null;
	}

	function noteEmployer(party: Party, chunks: readonly Chunk[], index: number, chunk: Chunk & { type: 'noun' }): void {
		if (!writers.test(chunk.noun)) return;
		const own = chunk.possessor ? partyOf.get(chunk.possessor) : undefined;
		const after = chunks[index + 1]?.type === 'preposition' ? chunks[index + 2] : undefined;
		const after2 = after?.type === 'name' ? partyNamed(after.name) : undefined;
		const employer = own?.kind === 'publication' ? own : after2?.kind === 'publication' ? after2 : null;
		if (employer) party.employer = employer;
	}

	/** Somebody by the words that describe him, with what follows "of" or "at". */
	function describe(
		chunks: readonly Chunk[],
		index: number,
		chunk: Chunk & { type: 'noun' },
		kind: Party['kind'],
	): Party {
		const same = described.findLast((party) => party.kind === kind && party.roles.has(chunk.noun));
		if (same && chunk.determiner !== 'a' && chunk.determiner !== 'another') return same;
		let last = index;
		const isWhole = chunks[index] === chunk;
		while (
			isWhole &&
			chunks[last + 1]?.type === 'preposition' &&
			/^(?:of|at|in|for|from|on|with)$/.test(chunks[last + 1]?.words ?? '')
		) {
			let next = last + 2;
			while (chunks[next]?.type === 'word' && next < last + 5) next += 1;
			const target = chunks[next];
			if (target?.type !== 'name' && target?.type !== 'noun') {
				if (chunks[last + 2]?.type === 'word' && /^\p{Lu}/u.test(chunks[last + 2]?.words ?? '')) {
					last += 2;
					continue;
				}
				const isPlain =
					chunks[last + 2]?.type === 'word' &&
					(chunks[next]?.type === 'stop' || chunks[next]?.type === 'say' || next >= chunks.length);
				if (isPlain) last = next - 1;
				break;
			}
			last = next;
		}
		const end = isWhole ? (chunks[last]?.end ?? chunk.end) : chunk.end;
		const name = text
			.slice(chunk.possessor && chunk.possessor.type === 'pronoun' ? chunk.possessor.end : chunk.start, end)
			.trim()
			.replace(/^(?:a|an|the|another|one|this|that|its|his|her|their)\s/iu, '')
			.replace(/[’']s?$/u, '');
		const party: Party = {
			kind,
			name,
			isDescribed: true,
			pronoun: null,
			leaning: 0,
			roles: new Set([chunk.noun]),
			employer: null,
		};
		described.push(party);
		return party;
	}

	/** Those of whom was spoken before a place, the last first. */
	function recentParties(at: number, index: number): Party[] {
		const found = new Set<Party>();
		for (let back = at; back >= Math.max(0, at - memory); back -= 1) {
			const chunks = sentences[back]?.chunks.slice(0, back === at ? index : undefined) ?? [];
			for (const chunk of [...chunks].reverse()) {
				const party = partyOf.get(chunk);
				if (party) found.add(party);
				if (chunk.type === 'noun' && chunk.possessor) {
					const owner = partyOf.get(chunk.possessor);
					if (owner) found.add(owner);
				}
			}
		}
		return [...found];
	}

	function readWork(at: number, index: number, chunk: Chunk & { type: 'noun' }): void {
		const sentence = sentences[at];
		if (!sentence || partyOf.get(chunk)?.kind === 'publication') return;
		const { chunks } = sentence;
		const { noun, determiner } = chunk;
		const before = chunks[index - 1];
		if (determiner === 'a' && before?.type === 'word' && /^(?:is|was|it[’']s|that[’']s)$/i.test(before.words)) return;
		if (workOf.has(chunk)) return;
		const ownWork = chunk.possessor ? workOf.get(chunk.possessor) : undefined;
		if (ownWork) {
			workOf.set(chunk, ownWork);
			return;
		}
		const whole = parts.has(noun)
			? chunks.slice(index + 1, index + 4).findIndex((each) => each.type === 'noun' && each.classes.has('work'))
			: -1;
		const wholeChunk = whole >= 0 ? chunks[index + 1 + whole] : undefined;
		if (wholeChunk?.type === 'noun') {
			readWork(at, index + 1 + whole, wholeChunk);
			const work = workOf.get(wholeChunk);
			if (work) workOf.set(chunk, work);
			return;
		}
		const owner = chunk.possessor ? partyOf.get(chunk.possessor) : ownerBefore(chunks, index);
		const stop = chunks.findIndex(
			(each, place) => place > index && ((each.type === 'say' && each.form === 'finite') || each.words === ';'),
		);
		const after = chunks.slice(index + 1, stop < 0 ? undefined : stop);
		const words = text.slice(sentence.start, sentence.end);
		const isUnsigned = /\b(?:unsigned|anonymous)\b/.test(words);
		const comma = after.findIndex(({ words: mark }) => mark === ',');
		const byline =
			senderOf(chunks, index) ??
			partyAfter(comma < 0 ? after : after.slice(0, comma), /^(?:by|from)$/) ??
			bylineIn(chunks, index, words) ??
			partyAfter(after, /^of$/, 'body');
		const press = pressAround(chunks, index);
		const date = nearestTime(chunks, index, stop);
		const isPart = parts.has(noun) && !pressWorks.has(noun);
		const isBare = !byline && !owner && !date && !press;
		const isBackward = determiner === 'same' || determiner === 'the' || isPart;
		const last =
			isBackward && (isBare || isPart || determiner === 'same')
				? lastWork(noun, isPart, determiner === 'same')
				: undefined;
		const recent = determiner === 'the' && owner?.kind === 'publication' && !date ? lastDated(at, owner) : null;
		if (recent) {
			const former = works.findLast((work) => work.publication === owner && work.date === recent.time.date);
			add(
				chunk,
				former ?? {
					noun,
					author: null,
					publication: owner ?? null,
					date: recent.time.date,
					dated: recent,
					isUnsigned,
					at,
				},
			);
			return;
		}
		const isOthers =
			isPart && owner !== undefined && last !== undefined && last.author !== owner && last.publication !== owner;
		if (last && !isOthers) {
			if (/^(?:issue|number)$/.test(noun) && determiner === 'same') {
				add(chunk, { ...last, noun, author: null, isUnsigned: true, at });
				return;
			}
			workOf.set(chunk, last);
			return;
		}
		if (determiner === 'none' && !owner && !byline && !date) return;
		const isOwn = owner && owner.kind !== 'publication';
		const subject = subjectParty(chunks, index);
		const ofHers = /\bof (hers|his)\b/.exec(words);
		const author = isUnsigned
			? null
			: isOwn
				? owner
				: (byline ?? authorOf(at, index, noun, determiner, ofHers?.[1], subject));
		const publication = pressWorks.has(noun)
			? owner?.kind === 'publication'
				? owner
				: (press ?? (subject?.kind === 'publication' ? subject : pressOf(at, noun, determiner, author)))
			: null;
		const issue = /\bsame (?:issue|number)\b/.test(words)
			? works.findLast((each) => each.publication && each.date)
			: undefined;
		add(chunk, {
			noun,
			author,
			publication,
			date: date?.type === 'time' ? date.time.date : (issue?.date ?? null),
			dated: date ?? issue?.dated ?? null,
			isUnsigned,
			at,
		});
	}

	/** The author of a work that says nothing of its own: "another of hers", "he sent a letter". */
	function authorOf(
		at: number,
		index: number,
		noun: string,
		determiner: string,
		of: string | undefined,
		subject: Party | null,
	): Party | null {
		if (of) return antecedent(of === 'hers' ? 'her' : 'his', at, 0);
		if (determiner === 'the') return null;
		// Who quotes or prints a work did not write it.
		const before = sentences[at]?.chunks[index - 1];
		const verbs = sentences[at]?.chunks.slice(0, index) ?? [];
		const isOthers = verbs.some(({ words }) =>
			/^(?:quot|cit|read|receiv|print|reprint|publish)(?:es|ed|s|ing|e)?$/i.test(words),
		);
		const writer = subject && subject.kind !== 'publication' ? subject : writerOf(at, index);
		if (isOthers && before?.words !== ',') return null;
		return pressWorks.has(noun) && writer?.kind === 'body' ? null : writer;
	}

	/** The publication of a work that names none: that of the author's last one, or the one of which the article speaks. */
	function pressOf(at: number, noun: string, determiner: string, author: Party | null): Party | null {
		if (determiner === 'another') {
			const former =
				works.findLast((each) => each.publication && each.author === author) ??
				(/^(?:article|essay|editorial|column|piece|commentary|leader|contribution)$/.test(noun)
					? works.findLast((each) => each.publication)
					: undefined);
			if (former) return former.publication;
		}
		return author?.employer ?? recentPress(at, noun);
	}

	function add(chunk: Chunk, work: Work): void {
		works.push(work);
		workOf.set(chunk, work);
	}

	function lastWork(noun: string, isPart: boolean, isSame: boolean): Work | undefined {
		const same = works.findLast((work) => work.noun === noun);
		if (same) return same;
		if (isPart || noun === 'document' || noun === 'text') return works.at(-1);
		if (pressWorks.has(noun)) return works.findLast((work) => work.publication !== null);
		return isSame || /^(?:message|text|document)$/.test(noun) ? works.at(-1) : undefined;
	}

	/** "The Hakpo article" is the one of which a date was told last. */
	function lastDated(at: number, press: Party): (Chunk & { type: 'time' }) | null {
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
	function writerOf(at: number, index: number): Party | null {
		const chunks = sentences[at]?.chunks ?? [];
		const to = chunks[index + 1]?.words === 'to' ? chunks[index + 2] : undefined;
		if (to?.type === 'noun' && to.possessor && partyOf.has(to.possessor)) return partyOf.get(to.possessor) ?? null;
		const isEarly = chunks.slice(0, index).every((chunk) => !partyOf.has(chunk)) && index <= 7;
		const isLed = chunks.slice(0, index + 1).some((chunk) => /^(?:in|at|with)$/i.test(chunk.words));
		const later =
			isEarly && isLed
				? chunks.slice(index).find((chunk, place, all) => isFree(all, place) && partyOf.get(chunk)?.kind === 'person')
				: undefined;
		if (later) return partyOf.get(later) ?? null;
		for (const chunk of chunks.slice(0, index)) {
			const owner =
				chunk.type === 'pronoun' && chunk.isPossessive
					? partyOf.get(chunk)
					: chunk.type === 'noun' && chunk.possessor
						? partyOf.get(chunk.possessor)
						: undefined;
			if (owner && owner.kind !== 'publication') return owner;
		}
		const before = sentences[at - 1];
		if (!before || before.paragraph !== sentences[at]?.paragraph) return null;
		const subject = before.chunks.find((chunk, place) => isFree(before.chunks, place) && partyOf.has(chunk));
		const party = subject && partyOf.get(subject);
		return party?.kind === 'body' ? party : null;
	}

	/** The publication of which the sentences right before speak. */
	function recentPress(at: number, noun: string): Party | null {
		if (!/^(?:article|editorial|column|commentary|leader)$/.test(noun)) return null;
		for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
			const chunk = sentences[back]?.chunks.findLast((each) => partyOf.get(each)?.kind === 'publication');
			if (chunk) return partyOf.get(chunk) ?? null;
		}
		return null;
	}

	/** "An email that the manager, Neil Prather, sent". */
	function senderOf(chunks: readonly Chunk[], index: number): Party | null {
		if (!/^(?:that|which)$/.test(chunks[index + 1]?.words ?? '')) return null;
		const next = chunks.slice(index + 2, index + 7).find((chunk, place, all) => isFree(all, place) && partyFor(chunk));
		const party = next && partyFor(next);
		const said = next ? text.slice(next.end, next.end + 40) : '';
		const isSent =
			/^(?:,[^,]{2,30},)?\s(?:had\s)?(?:sent|wrote|published|issued|delivered|made|gave|left|addressed|signed|drafted|recorded|kept)\b/.test(
				said,
			);
		return party && isSent && party.kind !== 'publication' ? party : null;
	}

	/** "Whose diary". */
	function ownerBefore(chunks: readonly Chunk[], index: number): Party | undefined {
		if (chunks[index - 1]?.words.toLowerCase() !== 'whose') return undefined;
		const before = chunks.slice(0, index - 1);
		const free =
			before.findLast((chunk, place) => isFree(before, place) && partyOf.has(chunk)) ??
			before.findLast((chunk) => partyOf.has(chunk));
		return free && partyOf.get(free);
	}

	function partyAfter(chunks: readonly Chunk[], word: RegExp, kind?: Party['kind']): Party | null {
		for (const [place, chunk] of chunks.entries()) {
			if (chunk.type !== 'preposition' || !word.test(chunk.words)) continue;
			const next = chunks.slice(place + 1, place + 4).find(({ type }) => type === 'name' || type === 'noun');
			const party = next && partyFor(next);
			if (party && party.kind !== 'publication' && (!kind || party.kind === kind || party.kind === 'person'))
				return party;
		}
		return null;
	}

	/** "Under the byline of", "over the name of", "credited to", "signed". */
	function bylineIn(chunks: readonly Chunk[], index: number, words: string): Party | null {
		if (!/\b(?:byline|name of|credited to|signed|initials|signature)\b/.test(words)) return null;
		const place = chunks.findIndex(
			(chunk, at) =>
				at > index && /^(?:byline|name|credited|signed|signature)$/.test(chunk.words.split(' ').at(-1) ?? ''),
		);
		const next = chunks.slice(place + 1).find((chunk) => partyFor(chunk)?.kind === 'person');
		return place >= 0 && next ? (partyFor(next) ?? null) : null;
	}

	/** The publication of the sentence in which the work stands. */
	function pressAround(chunks: readonly Chunk[], index: number): Party | null {
		const isPress = (chunk: Chunk) => partyFor(chunk)?.kind === 'publication';
		const after = chunks.findIndex(
			(chunk, place) =>
				place > index &&
				isPress(chunk) &&
				/^(?:in|of|for|by|to|on)$/.test(chunks[place - 1]?.words.toLowerCase() ?? ''),
		);
		const before = chunks.findLastIndex((chunk, place) => place < index && isPress(chunk));
		const found = after >= 0 ? chunks[after] : before >= 0 ? chunks[before] : undefined;
		return found ? (partyFor(found) ?? null) : null;
	}

	function subjectParty(chunks: readonly Chunk[], index: number): Party | null {
		for (let place = index - 1; place >= 0; place -= 1) {
			const chunk = chunks[place];
			const party = chunk && isFree(chunks, place) ? partyOf.get(chunk) : undefined;
			if (party) return party;
		}
		return null;
	}
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

function lastWord(name: string): string {
	return keyOf(name).split(' ').at(-1) ?? '';
}
