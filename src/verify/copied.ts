/** Pure: text as it was copied -> as it was read: HTML's names of characters, and words that a line's end broke. */
import { parseFragment } from 'parse5';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;
const broken = /(\p{L}[\p{L}\p{M}’']*)[-‐][^\S\n]*\n\s*(\p{Ll}[\p{L}\p{M}]*)/gu;

/**
 * Nothing is guessed: a name stands for one character, and a broken word is joined with or without its hyphen as the corpus has it.
 * @param corpus.hasEntities whether its own texts write such names.
 * @param corpus.isWord whether it has a word, in small letters.
 */
export function readCopied(
	text: string,
	{ hasEntities, isWord }: { hasEntities: boolean; isWord(word: string): boolean },
): string {
	const named = hasEntities ? text : text.replace(entity, characterOf);
	return named.replace(broken, (whole, before: string, after: string) => {
		const [joined, hyphened] = [`${before}${after}`, `${before}-${after}`];
		if (isWord(joined.toLowerCase())) return joined;
		return isWord(hyphened.toLowerCase()) ? hyphened : whole;
	});
}

/** True where a text writes characters by HTML's names. */
export function namesCharacters(text: string): boolean {
	return text.search(entity) >= 0;
}

/** The character that an entity names; what is none stays as it is. */
function characterOf(name: string): string {
	const [node] = parseFragment(name).childNodes;
	return node && 'value' in node ? node.value : name;
}
