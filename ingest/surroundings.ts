/** Pure: a marked span -> its words and those about it, in which its use is told. */
import type { Paragraph, Span } from '../src/article.ts';
import type { MarkedSpan } from '../src/language/marks.ts';
import { countWords } from './count-words.ts';
import { lastSaying, saying } from './cues.ts';

/** A marked span at its place. */
export interface Marked {
	text: string;
	span: MarkedSpan;
	paragraph: Paragraph;
	/** The quotation around it. */
	holder: Span | null;
	/** True where other marks open a few words after it. */
	isFollowed: boolean;
	/** True where another quotation of the article holds these words too. */
	isEchoed: boolean;
	/** True in a numbered note at the end of the article. */
	isNumberedNote: boolean;
}

/** A marked span's words, and the words about it. */
export interface Surroundings {
	words: string;
	/** From the beginning of the paragraph, or of the quotation around it. */
	before: string;
	/** The last of them, for cues that stand right before the mark. */
	near: string;
	/** The sentence so far. */
	clause: string;
	/** To the end of the paragraph, at most. */
	after: string;
	/** How many words stand between the marks. */
	count: number;
	/** How many words stand after the last verb of saying; infinite where the sentence has none. */
	gap: number;
	/** Whether "that" or "whether" is one of them. */
	isReported: boolean;
	/** Whether "…," he wrote follows. */
	isTailed: boolean;
}

/** Characters before and after marks that are looked at. */
const reach = { before: 600, near: 90, after: 160 };

export function surroundingsOf({ text, span, paragraph, holder }: Marked): Surroundings {
	const words = text.slice(span.start, span.end);
	const floor = Math.max(paragraph.start, holder?.start ?? 0, span.start - reach.before);
	const before = text.slice(floor, span.start - 1);
	const after = text.slice(span.end + 1, Math.max(span.end + 1, Math.min(span.end + reach.after, paragraph.end)));
	const clause = sentenceBefore(before);
	return {
		words,
		before,
		near: before.slice(-reach.near),
		clause,
		after,
		count: countWords(words),
		...verbOf(clause),
		isTailed: tailPattern.test(after),
	};
}

const tailPattern = new RegExp(
	`^(?:\\s*[[⁰¹²³⁴⁵⁶⁷⁸⁹]\\S*)?,?\\s*(?:[—–-]\\s*)?(?:(?:and\\s)?(?:he|she|they|it|we|I|one|(?:the|a|an|his|her|its|their|another)\\s[\\p{L}’'-]+(?:\\s[\\p{L}’'-]+){0,4}|(?:\\p{Lu}[\\p{L}’'.-]*\\s?){1,4}(?:,[^,.]{1,70},)?)\\s(?:\\p{Ll}+\\s){0,2}${saying}\\b|${saying}\\s(?:\\p{Lu}|the\\b|a\\b|an\\b|his\\b|her\\b|one\\b|Mr|Ms))`,
	'u',
);

/** The author's words of the sentence before a mark; quotations inside it included. */
function sentenceBefore(before: string): string {
	const cut = Math.max(
		...[...before.matchAll(/[.?!]["”’)\]]?(?:\[\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\s+(?=[\p{Lu}\p{Script=Hangul}“"‘])/gu)].map(
			(match) =>
				/\b(?:Mr|Mrs|Ms|Dr|St|vol|p|pp|No|[A-Z])\.\s+$/u.test(before.slice(0, match.index + match[0].length))
					? 0
					: match.index + match[0].length,
		),
		0,
	);
	return before.slice(cut);
}

function verbOf(clause: string): Pick<Surroundings, 'gap' | 'isReported'> {
	const end = lastSaying(clause);
	if (end === null) return { gap: Number.POSITIVE_INFINITY, isReported: false };
	const rest = clause.slice(end);
	return { gap: countWords(rest), isReported: /\b(?:that|whether)\b/.test(rest) };
}
