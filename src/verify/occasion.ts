/** Pure: the occasions that a credit names, and whether words were spoken at one: "the Seventh Congress" is not the Eighth. */
import { foldSpelling } from '../language/fold.ts';

/** A gathering that a credit names. */
export interface Occasion {
	/** What kind of gathering it is; two kinds are never one occasion. */
	kind: string;
	/** Which one it is, where it is counted: 7 for the Seventh. */
	number: number | null;
	/** As the credit has it, for messages. */
	words: string;
}

/** Gatherings by their nouns. "Meeting", "session" and "speech" are left out: any occasion may be called so. */
const nouns: [kind: string, noun: RegExp][] = [
	['press conference', /^(?:press|news) (?:conference|briefing)/],
	['plenum', /^(?:plenums?|plenary)\b/],
	['congress', /^congress\b/],
	['summit', /^summit\b/],
	['conference', /^(?:conference|conclave)\b/],
	['parliament', /^(?:parliament|senate|bundestag|duma|knesset|riksdag|storting)\b/],
	['rally', /^rally\b/],
	['interview', /^interview\b/],
	['funeral', /^funeral\b/],
	['parade', /^parade\b/],
];

/** The same in Korean, with the number: 제8차 당대회에서. */
const koreanNouns: [kind: string, noun: RegExp][] = [
	['congress', /(?:제?\s?(\d{1,2})차\s?)?(?:조선로동당\s?|노동당\s?)?당\s?대회/gu],
	['plenum', /(?:제?\s?\d{1,2}기\s?)?(?:제?\s?(\d{1,2})차\s?)?전원회의/gu],
];

const ordinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' ',
	);

/** What leads to the place where something was said, and what leads to another: "before the Congress". */
const leads = /^(?:at|to|told|in|during|from|addressed|addressing|opened|opening|closed|closing)$/;
const leadsAway = /^(?:before|after|since|until|till|ahead|following|preceding|for|towards?|about|on|and|of|by)$/;
/** Words between such a lead and its noun. */
const reach = 6;

/** The occasions at which a credit says that something was said. */
export function occasionsIn(credit: string): Occasion[] {
	const korean = koreanNouns.flatMap(([kind, noun]) =>
		[...credit.matchAll(noun)].map(({ 0: words, 1: count }) => ({ kind, number: count ? Number(count) : null, words })),
	);
	const others = gatheringsIn(credit).filter(({ before, kind, number }) => {
		// "Congress" alone is a parliament too.
		if (kind === 'congress' && number === null && !/(?:\p{Lu}[\p{L}’'-]*|party)\s$/u.test(before)) return false;
		const clause = /[^,;:()—–]*$/u.exec(before)?.[0] ?? '';
		const words = foldSpelling(clause).split(' ').filter(Boolean);
		const near = words.slice(-reach);
		const lead = near.findLastIndex((word) => leads.test(word) || leadsAway.test(word));
		if (lead >= 0) return leads.test(near[lead] ?? '');
		// "(Kim Jong Un, Seventh Party Congress, 2016)".
		return words.length < reach && clause.length < before.length;
	});
	return [...korean, ...others];
}

/** A name without the occasion that runs into it: "Harbour Congress Lindqvist" is Lindqvist. */
export function withoutOccasion(name: string): string {
	const last = gatheringsIn(name).at(-1);
	const rest = last ? name.slice(last.before.length + last.noun.length).trim() : '';
	return rest === '' ? name : rest;
}

/** True where words may have been said at the occasion named: the article gives none, or none that can be told from it. */
export function mayBeAt(claimed: Occasion, given: string | null): boolean {
	const known = gatheringsIn(given ?? '');
	return (
		known.length === 0 ||
		known.some(
			({ kind, number }) =>
				kind === claimed.kind && (number === null || claimed.number === null || number === claimed.number),
		)
	);
}

interface Gathering extends Occasion {
	noun: string;
	/** All that stands before the noun. */
	before: string;
}

function gatheringsIn(text: string): Gathering[] {
	const found: Gathering[] = [];
	for (const { index } of text.matchAll(/\p{L}+/gu)) {
		const rest = foldSpelling(text.slice(index, index + 40));
		const [kind, noun] = nouns.find(([, pattern]) => pattern.test(rest)) ?? [];
		const isInside = /[\p{L}-]$/u.test(text.slice(0, index));
		if (kind === undefined || noun === undefined || isInside) continue;
		// "Press conference" is no conference of another kind.
		if (kind === 'conference' && /\b(?:press|news)\s$/i.test(text.slice(0, index))) continue;
		const before = text.slice(0, index);
		const end = index + (noun.exec(rest)?.[0].length ?? 0);
		const qualifiers = /(?:[\p{L}\p{N}’'.-]+\s+){0,4}$/u.exec(before)?.[0] ?? '';
		const counted = numberIn(qualifiers);
		const from = counted === null ? before.length : before.lastIndexOf(counted.words);
		found.push({
			kind,
			number: counted?.number ?? null,
			words: text.slice(from, end),
			noun: text.slice(index, end),
			before,
		});
	}
	return found;
}

/** The last ordinal of some words: "Seventh", "7th", "VII". */
function numberIn(words: string): { number: number; words: string } | null {
	for (const word of words.trim().split(/\s+/).reverse()) {
		const roman = /^[IVX]{2,}$/.test(word) ? romanNumber(word) : 0;
		if (roman > 0) return { number: roman, words: word };
		const digits = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(word)?.[1];
		const place = ordinals.indexOf(word.toLowerCase());
		if (digits !== undefined) return { number: Number(digits), words: word };
		if (place >= 0) return { number: place + 1, words: word };
	}
	return null;
}

function romanNumber(numeral: string): number {
	const values = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
	return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
