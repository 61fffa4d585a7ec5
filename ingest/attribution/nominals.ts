/** Pure: "the minister", "a former official of the port", "the paper" -> the party whom the article names or describes so. */
import { foldSpelling } from '../../src/fold.ts';
import type { Chunk } from './chunks.ts';
import type { Name } from './name.ts';
import { pronounOfNoun, roleOf } from './nouns.ts';
import { isFree, ownerOf, type Party, partyFor, type Reading, recentParties } from './parties.ts';
import { keyOf } from './raw-names.ts';

type Noun = Chunk & { type: 'noun' };

const writers = /^(?:columnist|editor|critic|correspondent|writer|reviewer|contributor|reporter)$/;

export function partyOfNoun(reading: Reading, at: number, index: number, chunk: Noun): Party | null {
	const { classes } = chunk;
	const chunks = reading.sentences[at]?.chunks ?? [];
	const named = apposedName(chunks, index);
	if (classes.has('person')) return personOf(reading, at, index, chunk, named);
	if (classes.has('press')) {
		if (named?.kind === 'publication') return reading.partyNamed(named);
		const press = pressOf(reading, at, index, chunk);
		if (press) return press;
	}
	return classes.has('body') ? bodyOf(reading, at, index, chunk, named) : null;
}

function personOf(reading: Reading, at: number, index: number, chunk: Noun, named: Name | null): Party | null {
	const { noun, determiner } = chunk;
	const chunks = reading.sentences[at]?.chunks ?? [];
	if (named?.kind === 'person') {
		const party = reading.partyNamed(named);
		party.roles.add(noun);
		noteEmployer(reading, party, chunks, index, chunk);
		return party;
	}
	if (chunk.isPlural || determiner === 'none') return null;
	// A chair that is black is no chairman.
	if (noun === 'chair' && (determiner === 'a' || chunk.words.includes(' '))) return null;
	const before = chunks[index - 1]?.words ?? '';
	// "It is a good chair", "as a deputy": nobody new.
	if (determiner === 'a' && /^(?:is|was|as|like|being|become|became)$/.test(before)) return null;
	if (determiner === 'a' || determiner === 'another') return describe(reading, chunks, index, chunk, 'person');
	const own = ownerOf(reading, chunk);
	const holders = recentParties(reading, at, index).filter((party) => party.kind === 'person' && party !== own);
	const role = roleOf(noun);
	const hasRole = (party: Party) => [...party.roles].some((each) => roleOf(each) === role);
	const known =
		holders.find((party) => hasRole(party) || lastWord(party.name) === noun) ??
		reading.outer.find((party) => party.kind === 'person' && party !== reading.speaker && hasRole(party));
	if (known) return known;
	if (/^(?:author|writer)$/.test(noun)) {
		const work = reading.works.at(-1);
		if (work?.author) return work.author;
	}
	return describe(reading, chunks, index, chunk, 'person');
}

function pressOf(reading: Reading, at: number, index: number, chunk: Noun): Party | null {
	const { noun, determiner } = chunk;
	const { text, works } = reading;
	if (determiner === 'a' || /^this$/i.test(text.slice(chunk.start, chunk.start + 4))) return null;
	const own = ownerOf(reading, chunk);
	const ownPress =
		own?.kind === 'person'
			? (own.employer ?? works.findLast((work) => work.author === own && work.publication)?.publication)
			: undefined;
	if (ownPress) return ownPress;
	const press = recentParties(reading, at, index).filter((party) => party.kind === 'publication');
	return press.find((party) => foldSpelling(party.name).includes(noun)) ?? press[0] ?? own?.employer ?? null;
}

function bodyOf(reading: Reading, at: number, index: number, chunk: Noun, named: Name | null): Party | null {
	const { noun, determiner } = chunk;
	if (named?.kind === 'body') return reading.partyNamed(named);
	const recent = recentParties(reading, at, index);
	const bodies = [...recent, ...reading.outer].filter((party) => party.kind === 'body');
	const same = bodies.find((party) => hasWord(party.name, noun) || party.roles.has(noun));
	if (same && determiner !== 'a' && determiner !== 'another') return same;
	if (determiner === 'none' || (chunk.isPlural && !/^(?:bench|commissioner|inspector)/.test(noun))) return null;
	return describe(reading, reading.sentences[at]?.chunks ?? [], index, chunk, 'body');
}

function hasWord(name: string, noun: string): boolean {
	const stem = noun.replace(/(?:ors?|ers?|ion|s)$/, '');
	return keyOf(name)
		.split(' ')
		.some((word) => word === noun || word === `${noun}s` || (stem.length >= 5 && word.startsWith(stem)));
}

/** "Anszky, the governor", "the governor, Anszky", "the economist Marsan", "the governor was Anszky". */
function apposedName(chunks: readonly Chunk[], index: number): Name | null {
	const next = chunks[index + 1];
	if (next?.type === 'name' && chunks[index]?.type === 'noun') return next.name;
	return complementOf(chunks, index) ?? nameAfter(chunks, index) ?? nameBefore(chunks, index);
}

/** "A kinder witness was the harbour-master, Lachlan Orde." */
function complementOf(chunks: readonly Chunk[], index: number): Name | null {
	const copula = chunks.findIndex((chunk, place) => place > index && /^(?:was|is)$/.test(chunk.words));
	if (copula < 0 || copula - index > 12 || !isFree(chunks, index)) return null;
	if (chunks.slice(index + 1, copula).some(({ type }) => type === 'stop' || type === 'quote')) return null;
	const complement = chunks.slice(copula + 1, copula + 4).find((each) => each.type === 'name' && !each.isPossessive);
	return complement?.type === 'name' && complement.name.kind === 'person' ? complement.name : null;
}

/** "The governor of the bank, Anszky,". */
function nameAfter(chunks: readonly Chunk[], index: number): Name | null {
	let after = index + 1;
	while (
		chunks[after]?.type === 'preposition' ||
		(after === index + 1 && chunks[after]?.type === 'word') ||
		(after > index + 1 && /^(?:name|noun|word|time)$/.test(chunks[after]?.type ?? ''))
	)
		after += 1;
	const [comma, name, next] = [chunks[after], chunks[after + 1], chunks[after + 2]];
	if (comma?.words !== ',' || name?.type !== 'name' || name.isPossessive) return null;
	return !next || /^[,:)—]$/u.test(next.words) || next.type === 'say' || next.type === 'stop' ? name.name : null;
}

function isPersonal(chunk: Chunk | undefined): boolean {
	return chunk?.type === 'noun' && chunk.classes.has('person') && chunk.determiner !== 'none';
}

/** "Anszky, then the governor". */
function nameBefore(chunks: readonly Chunk[], index: number): Name | null {
	const last = chunks[index - 1];
	const skip = last?.type === 'word' && /^(?:then|now|once|formerly)$/.test(last.words) ? 1 : 0;
	let comma = index - 1 - skip;
	// "Tezcan, 61, for nineteen years the chairman".
	while (comma > 1 && index - comma < 9 && /^(?:word|preposition|time)$/.test(chunks[comma]?.type ?? '')) comma -= 1;
	if (/^\d\d$/.test(chunks[comma - 1]?.words ?? '') && chunks[comma - 2]?.words === ',') comma -= 2;
	const isFar = comma < index - 1 - skip;
	const name = chunks[comma - 1];
	if (chunks[comma]?.words !== ',' || name?.type !== 'name' || name.isPossessive) return null;
	return isFar && !isPersonal(chunks[index]) ? null : name.name;
}

function noteEmployer(reading: Reading, party: Party, chunks: readonly Chunk[], index: number, chunk: Noun): void {
	if (!writers.test(chunk.noun)) return;
	const own = ownerOf(reading, chunk);
	const after = chunks[index + 1]?.type === 'preposition' ? chunks[index + 2] : undefined;
	const place = after?.type === 'name' ? reading.partyNamed(after.name) : undefined;
	const employer = own?.kind === 'publication' ? own : place?.kind === 'publication' ? place : null;
	if (employer) party.employer = employer;
}

/** Somebody by the words that describe him, with what follows "of" or "at". */
function describe(reading: Reading, chunks: readonly Chunk[], index: number, chunk: Noun, kind: Party['kind']): Party {
	const { described, text } = reading;
	const same = described.findLast((party) => party.kind === kind && party.roles.has(chunk.noun));
	if (same && chunk.determiner !== 'a' && chunk.determiner !== 'another') return same;
	const isWhole = chunks[index] === chunk;
	const end = isWhole ? (chunks[lastOfPhrase(chunks, index)]?.end ?? chunk.end) : chunk.end;
	const name = text
		.slice(chunk.possessor && chunk.possessor.type === 'pronoun' ? chunk.possessor.end : chunk.start, end)
		.trim()
		.replace(/^(?:a|an|the|another|one|this|that|its|his|her|their)\s/iu, '')
		.replace(/[’']s?$/u, '');
	const party: Party = {
		kind,
		name,
		isDescribed: true,
		pronoun: kind === 'person' ? pronounOfNoun(chunk.noun) : null,
		mentions: 1,
		first: chunk.start,
		leaning: 0,
		roles: new Set([chunk.noun]),
		employer: null,
	};
	described.push(party);
	return party;
}

/** The last chunk of "a clerk in the office of the governor". */
function lastOfPhrase(chunks: readonly Chunk[], index: number): number {
	let last = index;
	while (
		chunks[last + 1]?.type === 'preposition' &&
		/^(?:of|at|in|for|from|on|with)$/.test(chunks[last + 1]?.words ?? '')
	) {
		let next = last + 2;
		while (chunks[next]?.type === 'word' && next < last + 5) next += 1;
		const target = chunks[next];
		// "In the same camp", "of the day": no part of a description.
		if (
			chunks
				.slice(last + 2, next + 1)
				.some(({ words }) => /^(?:same|day|time|question|moment)$/.test(words.split(' ').at(-1) ?? ''))
		)
			return last;
		if (target?.type === 'noun' && target.determiner === 'same') return last;
		if (target?.type === 'name')
			while (chunks[next + 1]?.type === 'word' && /^\p{Lu}/u.test(chunks[next + 1]?.words ?? '')) next += 1;
		if (target?.type === 'name' || target?.type === 'noun') {
			last = next;
			continue;
		}
		const first = chunks[last + 2];
		if (first?.type === 'word' && /^\p{Lu}/u.test(first.words)) {
			last += 2;
			while (chunks[last + 1]?.type === 'word' && /^\p{Lu}/u.test(chunks[last + 1]?.words ?? '')) last += 1;
			continue;
		}
		const isPlain =
			first?.type === 'word' && (target?.type === 'stop' || target?.type === 'say' || next >= chunks.length);
		return isPlain ? next - 1 : last;
	}
	return last;
}

/** "He began to sign the Mercantile's page", "the Gazette sent its critic". */
export function noteStaff(reading: Reading, at: number): void {
	const sentence = reading.sentences[at];
	if (!sentence) return;
	const words = reading.text.slice(sentence.start, sentence.end);
	if (!/\b(?:sign(?:s|ed|ing)?|joined|edit(?:s|ed|ing)|(?:wrote|writes|writing|worked) for|staff|sent)\b/.test(words))
		return;
	const { chunks } = sentence;
	const press = chunks
		.map((chunk) => (chunk.type === 'noun' && chunk.possessor ? chunk.possessor : chunk))
		.filter(({ type }) => type === 'name')
		.map((chunk) => partyFor(reading, chunk))
		.find((party) => party?.kind === 'publication');
	const person = chunks
		.map((chunk) => reading.partyOf.get(chunk))
		.find((party) => party?.kind === 'person' && !party.isDescribed);
	if (press && person) person.employer ??= press;
}

function lastWord(name: string): string {
	return keyOf(name).split(' ').at(-1) ?? '';
}
