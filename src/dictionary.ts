/** Tells an ordinary English word from a name. Reads its list when it is first asked. */
import { readFileSync } from 'node:fs';
import wordList from 'word-list';

let words: ReadonlySet<string> | undefined;

/** True for a word that a dictionary of English has, whatever its case. */
export function isEnglishWord(word: string): boolean {
	words ??= new Set(readFileSync(wordList, 'utf8').split('\n'));
	return words.has(word.toLowerCase());
}
