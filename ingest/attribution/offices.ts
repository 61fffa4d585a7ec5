/** Pure: "Secretary of State Ada Lund", "Gazette Editor Emil Brandt" -> the office, the name that it stands before, and what stands before both. */

import { isEnglish } from '../../src/language/dictionary.ts';
import type { Capital } from './capitals.ts';
import { isFirstName } from './first-names.ts';
import { isKnownPlace } from './gazetteer.ts';
import { isHead } from './joints.ts';
import { titles } from './nouns.ts';
import { keyWord } from './spelling.ts';

/** Offices that a person holds, as they stand before a name; other nouns for persons may be part of it. */
const more = new Set(
	'adviser advisor officer secretary spokesperson envoy prosecutor coordinator commander whip treasurer comptroller superintendent undersecretary under-secretary counselor counsellor negotiator economist editor correspondent columnist analyst coach captain manager'.split(
		' ',
	),
);
/** What an office is for: "of State", "for the Middle East". */
const purpose = /^(?:of|for|to|on)(?:\s(?:the|his|her))?$/;

export interface Held {
	/** Capitals before the office: whose it is, or what it is for. */
	before: Capital[];
	office: Capital[];
	name: Capital[];
}

function isOffice({ text }: Capital): boolean {
	const word = keyWord(text);
	return (titles.has(word) || more.has(word)) && !isHead(word);
}

/** Whether a person's name may begin so. */
function mayBegin({ text }: Capital): boolean {
	const word = keyWord(text);
	return isFirstName(word) || !isEnglish(word);
}

/** Whether a row goes on with what the office is for, and is not cut there. */
export function isPurpose(office: Capital | undefined, next: Capital | undefined): boolean {
	return office !== undefined && next !== undefined && isOffice(office) && purpose.test(next.joint);
}

/** A name with the office that stands before it; null where none does, or where it is the whole. */
export function heldBefore(segment: readonly Capital[]): Held | null {
	const last = segment.findLastIndex((each, index) => index < segment.length - 1 && isOffice(each));
	if (last < 0) return null;
	if (isMiddleName(segment, last)) return null;
	const start = nameAfter(segment, last);
	const first = segment[start];
	if (first?.joint !== '' || !mayBegin(first)) return null;
	const name = segment.slice(start);
	if (name.length > 4 || name.some(({ text }) => isHead(keyWord(text)))) return null;
	let open = last;
	while (open > 0 && isOffice(segment[open - 1] as Capital)) open -= 1;
	return { before: segment.slice(0, open), office: segment.slice(open, start), name };
}

/** "Halima Sheikh Lund", "Dean Major Holt": between a first name and a surname no office stands. */
function isMiddleName(segment: readonly Capital[], office: number): boolean {
	const [first] = segment;
	return office === 1 && first !== undefined && isFirstName(keyWord(first.text)) && !isKnownPlace(first.text);
}

/** Where the name begins after an office: what the office is for is passed over. */
function nameAfter(segment: readonly Capital[], office: number): number {
	let at = office + 1;
	if (!purpose.test(segment[at]?.joint ?? '')) return at;
	for (at += 1; at < segment.length; at += 1) {
		const each = segment[at] as Capital;
		if (each.joint === '' && mayBegin(each)) break;
	}
	return at;
}
