/** Pure: the offices that words give somebody: a finance minister is no transport minister. */
import { foldSpelling } from '../language/fold.ts';

const office =
	/(\p{L}+)\s(minister|secretary|commissioner|director|chief|president|chairman|spokesman|spokeswoman|ambassador|governor|mayor)\b/gu;
/** What stands before an office and tells nothing of it. */
const plain =
	/^(?:the|a|an|as|then|former|ex|late|new|old|first|last|its|his|her|their|our|said|says|prime|vice|deputy|by|of|and|one|this|that|with|to|told|under)$/;

/** The offices that some words name with what they are for: "transport minister". */
export function officesIn(words: string): string[] {
	return [...foldSpelling(words).matchAll(office)].filter(([, of = '']) => !plain.test(of)).map(([whole]) => whole);
}

/**
 * Says so where a credit names an office and the author's words another one of its kind; null where they agree or are silent. It is no
 * fault of the credit: people hold several offices, and the author may speak of somebody else.
 */
export function noteOnOffice(claimed: readonly string[], leadIn: string): string | null {
	const given = officesIn(leadIn);
	const kindOf = (name: string) => name.split(' ').at(-1);
	const wrong = claimed.find((name) => !given.includes(name) && given.some((each) => kindOf(each) === kindOf(name)));
	const right = given.find((name) => wrong !== undefined && kindOf(name) === kindOf(wrong));
	return right === undefined ? null : `The author’s words before it name a ${right}, and no ${wrong}.`;
}
