/** The words of English: names of works and places are made of them, names of persons seldom. */
import { readFileSync } from 'node:fs';
import wordList from 'word-list';

let words: ReadonlySet<string> | null = null;

/** Whether a word, in small letters, stands in a dictionary of English; read once, when first asked (about 0.1 s). */
export function isEnglish(word: string): boolean {
	words ??= new Set(readFileSync(wordList, 'utf8').split('\n'));
	return words.has(word);
}
