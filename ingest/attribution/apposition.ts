/** Pure: a common noun -> the name that stands in apposition to it. */
import type { Chunk } from './chunk.ts';
import type { Name } from './name.ts';
import { firstPerson, isFree } from './parties.ts';

/** "Anszky, the governor", "the governor, Anszky", "the economist Marsan", "the governor was Anszky". */
export function apposedName(chunks: readonly Chunk[], index: number): Name | null {
	const next = chunks[index + 1];
	if (next?.type === 'name' && chunks[index]?.type === 'noun') return next.name;
	const given = chunks[index + 2];
	if (/^(?:named|called)$/.test(next?.words ?? '') && given?.type === 'name' && !given.isPossessive) return given.name;
	return givenAs(chunks, index) ?? complementOf(chunks, index) ?? nameAfter(chunks, index) ?? nameBefore(chunks, index);
}

/** "A spinner, given only as Anszky", "a patient, who gave his name as Anszky", "a reader who signs herself Anszky". */
function givenAs(chunks: readonly Chunk[], index: number): Name | null {
	const rest = chunks.slice(index + 1, index + 16);
	const end = rest.findIndex(({ type, words }) => type === 'say' || type === 'quote' || /^[;:]$/.test(words));
	const clause = end < 0 ? rest : rest.slice(0, end);
	const at = clause.findIndex(
		(chunk, place) =>
			chunk.type === 'name' &&
			chunk.name.kind === 'person' &&
			!chunk.isPossessive &&
			/^(?:as|himself|herself)$/.test(clause[place - 1]?.words ?? '') &&
			clause
				.slice(0, place - 1)
				.some(({ words }) =>
					/^(?:given|known|identified|name|names|called|sign(?:s|ed|ing)?)$/.test(words.split(' ').at(-1) ?? ''),
				),
	);
	const name = clause[at];
	const isOthers = clause.slice(0, at).some(({ type }) => type === 'name');
	return name?.type === 'name' && !isOthers && isPersonal(chunks[index]) ? name.name : null;
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
	// "The man who ran the night shift, Anszky,".
	if (chunks[after]?.words === 'who') {
		const close = chunks.findIndex(({ type }, place) => place > after && (type === 'stop' || type === 'quote'));
		if (close > 0 && close - after < 14) after = close;
	}
	// "His daughter, the chemist Anszky,".
	const trade = chunks[after + 1];
	const isTrade =
		trade?.type === 'noun' && trade.classes.has('person') && !trade.isPlural && chunks[after + 2]?.type === 'name';
	const place = isTrade ? after + 2 : (secondName(chunks, after) ?? after + 1);
	// "Its engineer, one H. Anszky,".
	const own = /^one$/.test(chunks[place]?.words ?? '') ? place + 1 : place;
	const [comma, name, next] = [chunks[after], chunks[own], chunks[own + 1]];
	if (comma?.words !== ',' || name?.type !== 'name' || name.isPossessive) return null;
	return !next || /^[,:()—]$/u.test(next.words) || next.type === 'say' || next.type === 'stop' ? name.name : null;
}

const longestAside = 9;

/** The name in "the chairman, a retired judge, Anszky," and "the conductor, a Slovene of twenty called Anszky,". */
function secondName(chunks: readonly Chunk[], comma: number): number | null {
	const first = chunks[comma + 1];
	const isAside = first?.type === 'noun' ? first.determiner === 'a' : /^an?$/.test(first?.words ?? '');
	if (chunks[comma]?.words !== ',' || !isAside) return null;
	const inside = chunks.slice(comma + 2, comma + longestAside);
	const end = inside.findIndex(
		({ type, words }) => !/^(?:word|preposition|time|noun)$/.test(type) || words === 'called',
	);
	const closing = inside[end];
	if (end < 0 || !/^(?:,|called|named)$/.test(closing?.words ?? '')) return null;
	const place = comma + 2 + end + 1;
	const name = chunks[place];
	return name?.type === 'name' && name.name.kind === 'person' ? place : null;
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
	// "Anszky, its chairman and the founder's grandson".
	if (last?.words === 'and' && isPersonal(noun) && isPersonal(chunks[index - 2])) return nameBefore(chunks, index - 2);
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

/** Nouns that tell what one does at the moment rather than who he is. */
const general =
	/^(?:speaker|witness|caller|questioner|visitor|passenger|guest|stranger|newcomer|neighbou?r|man|woman|boy|girl|person)$/;
/** Chunks within which a copula is that of a noun. */
const copulaReach = 6;

/** "The second speaker, a retired bus driver, said", "the first person I met was a boy of nine": the place of the noun that tells more; 0 where none does. */
export function secondNoun(chunks: readonly Chunk[], index: number): number {
	const first = chunks[index];
	if (first?.type !== 'noun' || first.determiner === 'a' || !general.test(first.noun)) return 0;
	const isCounted = /\b(?:first|last|only|next)\b/.test(first.words);
	const copula = chunks.findIndex(
		({ words }, place) => isCounted && place > index && place <= index + copulaReach && /^(?:was|is)$/.test(words),
	);
	const second = chunks[index + 1]?.words === ',' ? index + 2 : copula > 0 ? copula + 1 : 0;
	return isNewPerson(chunks[second]) && second > 0 ? second : 0;
}

/** The noun before one that tells more of the same person. */
export function generalNoun(chunks: readonly Chunk[], index: number): Chunk | undefined {
	return chunks.find(
		(_, place) => place < index && place >= index - copulaReach - 1 && secondNoun(chunks, place) === index,
	);
}

/** "A physiologist, a charming man,": the noun before one that tells less of the same person. */
export function firstNoun(chunks: readonly Chunk[], index: number): Chunk | undefined {
	const [first, comma, noun] = chunks.slice(Math.max(0, index - 2), index + 1);
	const isSame =
		first?.type === 'noun' &&
		isPersonal(first) &&
		!first.isPlural &&
		!first.isPossessive &&
		isFree(chunks, index - 2) &&
		comma?.words === ',' &&
		noun?.type === 'noun' &&
		noun.determiner === 'a' &&
		general.test(noun.noun) &&
		!general.test(first.noun);
	// "A baker, a boy and a nurse".
	const isList = /^(?:and|or)$/.test(chunks[index + 1]?.words ?? '');
	return isSame && !isList ? first : undefined;
}

/** "A retired bus driver", "a farmer's wife". */
function isNewPerson(chunk: Chunk | undefined): boolean {
	if (chunk?.type !== 'noun' || !chunk.classes.has('person') || chunk.isPlural || chunk.isPossessive) return false;
	const owner = chunk.possessor;
	return chunk.determiner === 'a' || (owner?.type === 'noun' && owner.determiner === 'a');
}
