/** Pure: "the minister", "a former official of the port", "the paper" -> the party whom the article names or describes so. */
import { foldSpelling } from '../../src/fold.ts';
import type { Chunk } from './chunks.ts';
import type { Name } from './name.ts';
import { pronounOfNoun, roleOf, verbal } from './nouns.ts';
import { firstPerson, isFree, ownerOf, type Party, partyFor, type Reading, recentParties } from './parties.ts';
import { type Choice, type Features, note, type Ranked } from './rank.ts';
import { keyOf } from './spelling.ts';

type Noun = Chunk & { type: 'noun' };

const writers = /^(?:columnist|editor|critic|correspondent|writer|reviewer|contributor|reporter)$/;

/** The likeliest first; empty for nobody. */
export function partiesOfNoun(reading: Reading, at: number, index: number, chunk: Noun): readonly Ranked<Party>[] {
	const { classes } = chunk;
	const chunks = reading.sentences[at]?.chunks ?? [];
	const named = apposedName(chunks, index);
	if (classes.has('person')) return personsOf(reading, at, index, chunk, named);
	if (classes.has('press')) {
		if (named?.kind === 'publication') {
			const party = reading.partyNamed(named);
			party.roles.add(chunk.noun);
			return only(party);
		}
		const press = pressOf(reading, at, index, chunk);
		if (press) return only(press);
	}
	return classes.has('body') ? bodiesOf(reading, at, index, chunk, named) : [];
}

function only(party: Party | null): readonly Ranked<Party>[] {
	return party ? [{ value: party, share: 1 }] : [];
}

function personsOf(
	reading: Reading,
	at: number,
	index: number,
	chunk: Noun,
	named: Name | null,
): readonly Ranked<Party>[] {
	const { noun, determiner } = chunk;
	const chunks = reading.sentences[at]?.chunks ?? [];
	if (named?.kind === 'person') {
		const party = reading.partyNamed(named);
		learn(party, noun);
		noteEmployer(reading, party, chunks, index, chunk);
		return only(party);
	}
	if (chunk.isPlural || determiner === 'none') return [];
	// A chair that is black is no chairman.
	if (noun === 'chair' && (determiner === 'a' || chunk.words.includes(' '))) return [];
	// "His chief exhibit".
	if (/^(?:chief|head)$/.test(noun) && chunks[index + 1]?.type === 'word' && chunks[index + 1]?.start === chunk.end + 1)
		return [];
	const before = chunks[index - 1]?.words ?? '';
	// "It is a good chair", "as a deputy": nobody new.
	if (determiner === 'a' && /^(?:is|was|as|like|being|been|become|becomes|became|remains|remained)$/.test(before)) {
		noteRole(reading, chunks, index, noun);
		return [];
	}
	if (determiner === 'a' && noteSecondRole(reading, chunks, index, noun)) return [];
	if (determiner === 'a' || determiner === 'another')
		return only(newlyDescribed(reading, chunks, index, chunk, 'person'));
	const choices = holdersOf(reading, at, index, chunk);
	const fresh = descriptionOf(reading, chunks, index, chunk, 'person');
	choices.push({ value: fresh, features: freshFeatures(chunk, fresh) });
	const ranked = reading.ranker.rank('reference', chunk.start, choices);
	if (ranked[0]?.value === fresh) reading.described.push(fresh);
	return ranked;
}

/** "Devaux was twenty-three, a governess": the subject is one. */
function noteSecondRole({ partyOf }: Reading, chunks: readonly Chunk[], index: number, noun: string): boolean {
	if (chunks[index - 1]?.words !== ',') return false;
	let before = index - 2;
	while (before > index - 7 && /^(?:word|preposition|time)$/.test(chunks[before]?.type ?? '')) before -= 1;
	const subject = chunks[before];
	const party = subject && isFree(chunks, before) ? partyOf.get(subject) : undefined;
	if (party?.kind !== 'person' || !/^(?:is|was)$/.test(chunks[before + 1]?.words ?? '')) return false;
	learn(party, noun);
	return true;
}

/** "She had been a governess": the subject is one. */
function noteRole({ partyOf }: Reading, chunks: readonly Chunk[], index: number, noun: string): void {
	if (/^(?:as|like)$/.test(chunks[index - 1]?.words ?? '')) return;
	let before = index - 2;
	while (chunks[before]?.type === 'word') before -= 1;
	const subject = chunks[before];
	const party = subject && isFree(chunks, before) ? partyOf.get(subject) : undefined;
	if (party?.kind === 'person') learn(party, noun);
}

function learn(party: Party, noun: string): void {
	party.roles.add(noun);
	party.pronoun ??= pronounOfNoun(noun);
}

/** Nouns by which anybody may be spoken of again. */
const anybody =
	/^(?:man|woman|boy|girl|person|newcomer|veteran|visitor|stranger|guest|speaker|witness|writer|author|youth)$/;

/** Whom "the governess" may mean: whoever is called so, or for "the man" anybody of late. */
function holdersOf(reading: Reading, at: number, index: number, chunk: Noun): Choice<Party>[] {
	const { noun, determiner } = chunk;
	const own = ownerOf(reading, chunk);
	const recent = recentParties(reading, at, index);
	const parties = new Set([...recent, ...reading.described.toReversed(), ...reading.outer]);
	const role = roleOf(noun);
	const gender = pronounOfNoun(noun);
	const work = /^(?:author|writer)$/.test(noun) ? reading.works.at(-1) : undefined;
	const words = wordsOf(descriptionOf(reading, reading.sentences[at]?.chunks ?? [], index, chunk, 'person'));
	const isAnybody = anybody.test(noun) || /\p{Lu}\p{Ll}+(?:man|woman)$/u.test(chunk.words);
	const choices: Choice<Party>[] = [];
	for (const party of parties) {
		if (party.kind !== 'person' || party === own || party === reading.speaker) continue;
		if (gender && party.pronoun && party.pronoun !== gender) continue;
		const features: Features = {};
		if ([...party.roles].some((each) => roleOf(each) === role)) note(features, 'noun role');
		else if (lastWord(party.name) === noun) note(features, 'noun name');
		else if (work?.author === party) note(features, 'noun author');
		else if (isAnybody && determiner !== 'own' && choices.length < 5 && reading.partyOf.size > 0)
			note(features, 'noun anybody');
		else continue;
		note(features, 'noun order', choices.length);
		if (choices.length === 0) note(features, 'noun last');
		if (!recent.includes(party)) note(features, reading.outer.includes(party) ? 'noun outside' : 'noun long ago');
		if (party.isDescribed) {
			note(features, 'noun described');
			const shared = wordsOf(party).filter((word) => words.includes(word)).length;
			note(features, 'noun words', shared);
			note(features, 'noun other words', words.length - shared);
		}
		note(features, 'noun prominence', Math.log(1 + party.mentions));
		if (gender && party.leaning !== 0)
			note(features, party.leaning > 0 === (gender === 'he') ? 'noun leans' : 'noun leans away');
		note(features, `noun ${determiner}`);
		choices.push({ value: party, features });
	}
	return choices;
}

function freshFeatures({ determiner, noun }: Noun, { name }: Party): Features {
	const features: Features = { 'noun new': 1 };
	note(features, `noun new ${determiner}`);
	note(features, name.includes(' ') ? 'noun new words' : 'noun new bare');
	if (anybody.test(noun)) note(features, 'noun new anybody');
	return features;
}

function wordsOf({ name }: Party): string[] {
	return keyOf(name).split(' ');
}

/** How often a publication appears: a monthly is no weekly. */
const periods = /^(?:daily|weekly|fortnightly|monthly|quarterly)$/;
/** Nouns by which many a publication may be spoken of again. */
const anyPress = /^(?:newspaper|paper|journal|magazine|periodical)$/;
const newspapers = /^(?:newspaper|daily|paper)$/;
const reviews = /^(?:journal|review|magazine|monthly|quarterly|annals|proceedings)$/;

/** Which publication "the monthly" is: the last that is called so, or else the last that may be. */
function pressOf(reading: Reading, at: number, index: number, chunk: Noun): Party | null {
	const { noun, determiner } = chunk;
	const { text, works } = reading;
	if (chunk.isPlural || determiner === 'a' || /^this$/i.test(text.slice(chunk.start, chunk.start + 4))) return null;
	const own = ownerOf(reading, chunk);
	const ownPress =
		own?.kind === 'person'
			? (own.employer ?? works.findLast((work) => work.author === own && work.publication)?.publication)
			: undefined;
	if (ownPress) return ownPress;
	const recent = recentParties(reading, at, index).filter((party) => party.kind === 'publication');
	const isCalled = ({ name, roles }: Party) =>
		(roles.has(noun) && !anyPress.test(noun)) || foldSpelling(name).includes(noun);
	return recent.find(isCalled) ?? recent.find((party) => !isOther(party, noun)) ?? recent[0] ?? own?.employer ?? null;
}

/** Whether a publication is known as something that the noun is not: a quarterly is no daily. */
function isOther({ name, roles }: Party, noun: string): boolean {
	const known = [...roles, ...keyOf(name).split(' ')];
	return (
		(periods.test(noun) && known.some((word) => periods.test(word))) ||
		(newspapers.test(noun) && known.some((word) => reviews.test(word))) ||
		(reviews.test(noun) && known.some((word) => newspapers.test(word)))
	);
}

/** Nouns by which any enterprise may be spoken of again. */
const enterprise =
	/^(?:company|firm|group|corporation|business|manufacturer|maker|carrier|developer|retailer|operator|agency|organi[sz]ation|body|institution|party|office)$/;

function bodiesOf(
	reading: Reading,
	at: number,
	index: number,
	chunk: Noun,
	named: Name | null,
): readonly Ranked<Party>[] {
	const { noun, determiner } = chunk;
	if (named?.kind === 'body') {
		const party = reading.partyNamed(named);
		party.roles.add(noun);
		return only(party);
	}
	const chunks = reading.sentences[at]?.chunks ?? [];
	const isNew = determiner === 'a' || determiner === 'another';
	const recent = recentParties(reading, at, index);
	const own = ownerOf(reading, chunk);
	const choices: Choice<Party>[] = [];
	for (const party of new Set([...recent, ...reading.outer, ...reading.described.toReversed()])) {
		if (isNew || party.kind !== 'body' || party === own || party === reading.speaker) continue;
		const features: Features = {};
		if (hasWord(party.name, noun)) note(features, 'body word');
		else if (party.roles.has(noun)) note(features, 'body role');
		else if (enterprise.test(noun) && determiner !== 'none' && !party.isDescribed) note(features, 'body enterprise');
		else continue;
		note(features, 'body order', choices.length);
		if (choices.length === 0) note(features, 'body last');
		if (party.isDescribed) note(features, 'body described');
		if (!recent.includes(party)) note(features, 'body long ago');
		note(features, 'body prominence', Math.log(1 + party.mentions));
		note(features, `body ${determiner}`);
		choices.push({ value: party, features });
	}
	const isNamed = choices.some(({ features }) => features['body word'] || features['body role']);
	const isMany = chunk.isPlural && !/^(?:bench|commissioner|inspector)/.test(noun);
	if (determiner === 'none' || isMany) return isNamed ? reading.ranker.rank('reference', chunk.start, choices) : [];
	const fresh = descriptionOf(reading, chunks, index, chunk, 'body');
	const features: Features = { 'body new': 1, [`body new ${determiner}`]: 1 };
	note(features, fresh.name.includes(' ') ? 'body new words' : 'body new bare');
	if (enterprise.test(noun)) note(features, 'body new enterprise');
	const ranked = reading.ranker.rank('reference', chunk.start, [...choices, { value: fresh, features }]);
	if (ranked[0]?.value === fresh) reading.described.push(fresh);
	return ranked;
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
	return !next || /^[,:()—]$/u.test(next.words) || next.type === 'say' || next.type === 'stop' ? name.name : null;
}

function isPersonal(chunk: Chunk | undefined): boolean {
	return chunk?.type === 'noun' && chunk.classes.has('person') && chunk.determiner !== 'none';
}

/** "Anszky, then the governor". */
function nameBefore(chunks: readonly Chunk[], index: number): Name | null {
	const noun = chunks[index];
	// "As I told Sallow, my grandmother used to say".
	const isMine = noun?.type === 'noun' && firstPerson.test(noun.possessor?.words ?? '');
	if (isMine && chunks[index + 1]?.type !== 'stop') return null;
	const last = chunks[index - 1];
	const skip = last?.type === 'word' && /^(?:then|now|once|formerly)$/.test(last.words) ? 1 : 0;
	let comma = index - 1 - skip;
	// "Tezcan, 61, for nineteen years the chairman".
	while (comma > 1 && index - comma < 9 && /^(?:word|preposition|time)$/.test(chunks[comma]?.type ?? '')) comma -= 1;
	if (/^\d\d$/.test(chunks[comma - 1]?.words ?? '') && chunks[comma - 2]?.words === ',') comma -= 2;
	const isFar = comma < index - 1 - skip;
	// "Lý Luận Mới (New Theory), the monthly".
	const open =
		chunks[comma - 1]?.words === ')' ? chunks.findLastIndex(({ words }, at) => at < comma && words === '(') : comma;
	const name = chunks[open - 1];
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

function newlyDescribed(
	reading: Reading,
	chunks: readonly Chunk[],
	index: number,
	chunk: Noun,
	kind: Party['kind'],
): Party {
	const party = descriptionOf(reading, chunks, index, chunk, kind);
	reading.described.push(party);
	return party;
}

/** Somebody by the words that describe him, with what follows "of" or "at". */
function descriptionOf(
	{ text }: Reading,
	chunks: readonly Chunk[],
	index: number,
	chunk: Noun,
	kind: Party['kind'],
): Party {
	const isWhole = chunks[index] === chunk;
	const end = isWhole ? (chunks[lastOfPhrase(chunks, index)]?.end ?? chunk.end) : chunk.end;
	const name = text
		.slice(chunk.possessor && chunk.possessor.type === 'pronoun' ? chunk.possessor.end : chunk.start, end)
		.trim()
		.replace(/^(?:a|an|the|another|one|this|that|its|his|her|their)\s/iu, '')
		.replace(/[’']s?$/u, '');
	return {
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
}

/** The last chunk of "a clerk in the office of the governor". */
function lastOfPhrase(chunks: readonly Chunk[], index: number): number {
	let last = index;
	// "A person involved in the talks".
	if (postponed.test(chunks[last + 1]?.words ?? '') && chunks[last + 2]?.type === 'preposition') last += 1;
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
		const plain = lastOfPlain(chunks, last + 2);
		return plain < 0 ? (last > index && postponed.test(chunks[last]?.words ?? '') ? index : last) : plain;
	}
	return last;
}

const postponed =
	/^(?:involved|close|familiar|present|responsible|based|employed|working|living|serving|posted|standing|sitting)$/;
/** The last word of "the jury stood up", "his seventies", "Customs": -1 where it cannot be told. */
function lastOfPlain(chunks: readonly Chunk[], from: number): number {
	const first = chunks[from];
	const isDetermined =
		(first?.type === 'pronoun' && first.isPossessive) || /^(?:the|a|an|this|that|each|\d+)$/i.test(first?.words ?? '');
	const start = isDetermined ? from + 1 : from;
	let end = start;
	while (chunks[end]?.type === 'word' && end < start + 4 && !verbal.test(chunks[end]?.words ?? '')) end += 1;
	const next = chunks[end];
	const isClosed = !next || next.type === 'stop' || next.type === 'say';
	return end > start && (isDetermined || isClosed) ? end - 1 : -1;
}

/** "He began to sign the Mercantile's page", "the Gazette sent its critic". */
export function noteStaff(reading: Reading, at: number): void {
	const sentence = reading.sentences[at];
	if (!sentence) return;
	noteStaffOf(reading, sentence.chunks);
	const words = reading.text.slice(sentence.start, sentence.end);
	if (
		!/\b(?:sign(?:s|ed|ing)?|joined|edit(?:s|ed|ing)|(?:wrote|writes|writing|written|worked) for|staff|sent|columns?)\b/.test(
			words,
		)
	)
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

/** "Ada Lund of the Gazette", "Ada Lund, of the Gazette,". */
function noteStaffOf(reading: Reading, chunks: readonly Chunk[]): void {
	for (const [index, chunk] of chunks.entries()) {
		const place = chunks[index + 1]?.words === ',' ? index + 2 : index + 1;
		const press = chunks[place + 1];
		if (chunk.type !== 'name' || chunks[place]?.words !== 'of' || press?.type !== 'name' || press.isPossessive)
			continue;
		const [person, employer] = [partyFor(reading, chunk), partyFor(reading, press)];
		if (person?.kind === 'person' && employer?.kind === 'publication') person.employer ??= employer;
	}
}

function lastWord(name: string): string {
	return keyOf(name).split(' ').at(-1) ?? '';
}
