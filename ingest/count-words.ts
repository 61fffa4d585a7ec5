/** Pure: how many words a text holds. */

/** Words of a text; two and a half Korean, Chinese or Japanese syllables count as one. */
export function countWords(words: string): number {
	const syllables =
		words.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
	const others = words
		.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)
		?.filter((word) => !/^[\p{Script=Hangul}\p{Script=Han}]/u.test(word));
	return (others?.length ?? 0) + syllables / 2.5;
}
