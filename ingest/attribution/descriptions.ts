/** Pure: a noun with what belongs to it -> somebody whom the article describes and does not name. */
import type { Chunk } from './chunk.ts';
import { placeNouns, pronounOfNoun, verbal } from './nouns.ts';
import type { NounPlace, Party } from './parties.ts';

/** Somebody by the words that describe him, with what follows "of" or "at". */
export function descriptionOf(
	{ reading: { text }, sentence: { chunks }, index, chunk }: NounPlace,
	kind: Party['kind'],
): Party {
	const isWhole = chunks[index] === chunk;
	const end = isWhole ? (chunks[lastOfClause(chunks, lastOfPhrase(chunks, index))]?.end ?? chunk.end) : chunk.end;
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
		doubt: 0,
		mentions: 1,
		first: chunk.start,
		leaning: 0,
		roles: new Set([chunk.noun]),
		offices: new Set(),
		kin: new Map(),
		employer: null,
	};
}

/** What one says of a witness to tell why he has no name, rather than who he is. */
const aboutNaming =
	/^(?:had|was|were|is|are|would|did|does|could|cannot|asked|declined|refused|wished|wanted|wishes|wants|spoke|gave|insisted|requested)$/;
const longestClause = 12;

/** The last chunk of "an inspector who left the service in 2021": no comma parts the clause from its noun. */
function lastOfClause(chunks: readonly Chunk[], last: number): number {
	const [who, verb] = [chunks[last + 1], chunks[last + 2]];
	if (who?.words !== 'who' || verb?.type !== 'word' || aboutNaming.test(verb.words)) return last;
	let end = last + 2;
	while (chunks[end + 1] && !/^(?:stop|say|quote|conjunction)$/.test(chunks[end + 1]?.type ?? '')) end += 1;
	// "A teacher who used to say".
	if (chunks[end]?.words === 'to') return last;
	return end - last <= longestClause && chunks[end + 1]?.type !== 'quote' ? end : last;
}

/** The last chunk of "a clerk in the office of the governor". */
function lastOfPhrase(chunks: readonly Chunk[], index: number): number {
	let last = index;
	// "A person involved in the talks", "an engineer formerly employed by the company".
	const doing = lastOfDoing(chunks, last + 1);
	if (doing > 0) return doing;
	const skip = /^(?:now|then|once|long|still|also|newly|\p{Ll}{3,}ly)$/u.test(chunks[last + 1]?.words ?? '') ? 2 : 1;
	const isPostponed = postponed.test(chunks[last + skip]?.words ?? '');
	// "A member appointed last spring".
	if (isPostponed && chunks[last + skip + 1]?.type === 'time') return last + skip + 1;
	if (isPostponed && chunks[last + skip + 1]?.type === 'preposition') last += skip;
	const ended = () => (last > index && postponed.test(chunks[last]?.words ?? '') ? index : last);
	// "I asked a fisherman at the quay for the name of a knot".
	const isAsked = chunks
		.slice(Math.max(0, index - 3), index)
		.some(({ words }) => /^(?:ask|beg|thank|press|blame)(?:s|ed|ing)?$/.test(words));
	while (isJoint(chunks, last) && !(isAsked && chunks[last + 1]?.words === 'for')) {
		// "A woman of about ninety": what follows is not hers.
		const age =
			chunks[last + 1]?.words === 'of' && last === index && isAged(chunks[last]) ? ageAt(chunks, last + 2) : -1;
		if (age > 0) return age;
		let next = last + 2;
		while (chunks[next]?.type === 'word' && next < last + 5 && !verbal.test(chunks[next]?.words ?? '')) next += 1;
		const target = chunks[next];
		// "A relative of one of the dead".
		if (chunks[last + 2]?.words === 'one' && chunks[last + 3]?.words === 'of') {
			const whole = oneOf(chunks, last + 4);
			if (whole > 0) return whole;
		}
		if (chunks.slice(last + 2, next + 1).some(isPassing)) return ended();
		if (target?.type === 'noun' && target.determiner === 'same') return ended();
		if (target?.type === 'name') {
			next = lastOfCapitals(chunks, next);
			if (isSite(chunks, next + 1)) next += 1;
		}
		if (target?.type === 'name' || target?.type === 'noun') {
			last = target.isPossessive ? lastOfOwned(chunks, next) : next;
			continue;
		}
		const first = chunks[last + 2];
		if (first?.type === 'word' && /^\p{Lu}/u.test(first.words)) {
			last = lastOfCapitals(chunks, last + 2);
			if (isSite(chunks, last + 1)) last += 1;
			continue;
		}
		const plain = lastOfPlain(chunks, last + 2);
		if (plain < 0 || chunks.slice(last + 2, plain + 1).some(isPassing)) return ended();
		last = plain;
	}
	return last;
}

/** The last chunk of the phrase after "one of"; -1 where it cannot be told. */
function oneOf(chunks: readonly Chunk[], from: number): number {
	const first = chunks[from];
	if (first?.type === 'noun') return first.isPossessive ? lastOfOwned(chunks, from) : from;
	return lastOfPlain(chunks, from);
}

const number =
	/^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?)$/u;

function isAged(chunk: Chunk | undefined): boolean {
	return chunk?.type === 'noun' && /(?:man|boy|girl|lady|child|person|youth)$/.test(chunk.noun);
}

/** The place of the number in "of eight", "of about ninety"; -1 where none stands there, or more belongs to it. */
function ageAt(chunks: readonly Chunk[], from: number): number {
	const at = /^(?:about|around|nearly|almost|over|some)$/.test(chunks[from]?.words ?? '') ? from + 1 : from;
	const next = chunks[at + 1];
	return number.test(chunks[at]?.words ?? '') &&
		(next?.type !== 'word' || verbal.test(next.words)) &&
		next?.type !== 'noun'
		? at
		: -1;
}

/** The last chunk of "a woman selling empanadas": -1 where the noun does nothing of the kind. */
function lastOfDoing(chunks: readonly Chunk[], from: number): number {
	const doing = chunks[from];
	if (doing?.type !== 'word' || !/^\p{Ll}{2,}ing$/u.test(doing.words) || postponed.test(doing.words)) return -1;
	let end = from;
	while (
		end < from + 3 &&
		/^(?:word|noun)$/.test(chunks[end + 1]?.type ?? '') &&
		!verbal.test(chunks[end + 1]?.words ?? '')
	)
		end += 1;
	return end > from && /^(?:stop|say|quote|conjunction|time|preposition)$/.test(chunks[end + 1]?.type ?? 'stop')
		? end
		: -1;
}

/** "In the same camp", "of the day", "on his way": how things stood, not who he is. */
function isPassing({ words }: Chunk): boolean {
	return /^(?:same|lunch|dinner|supper|breakfast|wedding|funeral|reception|day|time|question|moment|way|return|arrival|behalf|condition|minutes?|hours?|days|weeks?|months?|years?)$/.test(
		words.split(' ').at(-1) ?? '',
	);
}

/** "At the Red Ford farm", "from the Sarbah district": what bears a name. */
function isSite(chunks: readonly Chunk[], at: number): boolean {
	const word = chunks[at]?.words ?? '';
	return (
		chunks[at]?.type === 'word' &&
		(placeNouns.has(word) ||
			/^(?:farm|plant|works|mill|yard|hangar|factory|mine|quarry|depot|foundry|warehouse|airport|airfield|base|camp|clinic|ward|site|estate|market|station|lighthouse|dam|reservoir|hotel|inn|region|area)$/.test(
				word,
			))
	);
}

/** The last chunk of "Villa de Arce", "Kafr el-Zayd". */
function lastOfCapitals(chunks: readonly Chunk[], from: number): number {
	let last = from;
	for (;;) {
		const next = chunks[last + 1];
		const isParticle =
			next?.type === 'word' && /^(?:d[aeiou]s?|del|della|la|el|al|le|sur|am|an der|ob)$/.test(next.words);
		const place = isParticle ? last + 2 : last + 1;
		const capital = chunks[place];
		if (capital?.type !== 'word' || !/^(?:\p{Ll}{2,3}[-’'])?\p{Lu}/u.test(capital.words)) return last;
		last = place;
	}
}

/** Nouns and adjectives that ask for "to": "an adviser to the minister", "a person close to the board". */
const towards =
	/^(?:advis[eo]r|aide|ambassador|assistant|attaché|close|consultant|contributor|counsel|delegate|deputy|envoy|familiar|heir|heiress|secretary|successor|visitor|witness)$/;

/** Whether a preposition follows that goes on with the description. */
function isJoint(chunks: readonly Chunk[], last: number): boolean {
	const [head, next] = [chunks[last], chunks[last + 1]];
	if (!head || next?.type !== 'preposition') return false;
	const noun = head.type === 'noun' ? head.noun : head.words;
	const isPostponed = head.type === 'word' && postponed.test(head.words);
	if (isPostponed && /^(?:by|to|under|as)$/.test(next.words)) return true;
	return (
		/^(?:of|at|in|for|from|on|with|near|beside|behind|below|above|aboard|outside|inside|opposite)$/.test(next.words) ||
		(next.words === 'to' && towards.test(noun))
	);
}

/** The last chunk of "the airline's own base": what a possessor owns belongs to it. */
function lastOfOwned(chunks: readonly Chunk[], possessor: number): number {
	let last = possessor;
	while (chunks[last + 1]?.type === 'word' && last < possessor + 3 && !verbal.test(chunks[last + 1]?.words ?? ''))
		last += 1;
	return last;
}

const postponed =
	/^(?:involved|close|familiar|present|responsible|based|employed|hired|trained|appointed|elected|named|accused|convicted|charged|trapped|stationed|assigned|attached|briefed|working|living|serving|posted|standing|sitting|speaking|travelling|waiting)$/;
/** The last word of "the jury stood up", "his seventies", "Customs": -1 where it cannot be told. */
function lastOfPlain(chunks: readonly Chunk[], from: number): number {
	const first = chunks[from];
	const isDetermined =
		number.test(first?.words ?? '') ||
		(first?.type === 'pronoun' && first.isPossessive) ||
		/^(?:the|a|an|this|that|each|\d+)$/i.test(first?.words ?? '');
	const start = isDetermined ? from + 1 : from;
	let end = start;
	// "In smoked fish": right behind a preposition an adjective.
	const isVerb = (at: number) =>
		verbal.test(chunks[at]?.words ?? '') && !(at === from && /ed$/.test(first?.words ?? ''));
	while (chunks[end]?.type === 'word' && end < start + 4 && !isVerb(end)) end += 1;
	const next = chunks[end];
	const isClosed = !next || next.type === 'stop' || next.type === 'say';
	if (end === start && number.test(first?.words ?? '')) return from;
	return end > start && (isDetermined || isClosed) ? end - 1 : -1;
}
