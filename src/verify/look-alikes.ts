/** Pure: letters that look like others, and characters that nobody sees: what tells a forged word from its original. */

/** Letters of other scripts by the Latin ones that they look like. */
const alike: Record<string, string> = {
	а: 'a',
	е: 'e',
	о: 'o',
	р: 'p',
	с: 'c',
	х: 'x',
	у: 'y',
	і: 'i',
	ѕ: 's',
	ј: 'j',
	һ: 'h',
	ԁ: 'd',
	ɡ: 'g',
	А: 'A',
	В: 'B',
	Е: 'E',
	К: 'K',
	М: 'M',
	Н: 'H',
	О: 'O',
	Р: 'P',
	С: 'C',
	Т: 'T',
	Х: 'X',
	ο: 'o',
	α: 'a',
	ν: 'v',
	ρ: 'p',
	ι: 'i',
	κ: 'k',
	Α: 'A',
	Β: 'B',
	Ε: 'E',
	Ο: 'O',
	Τ: 'T',
	Ι: 'I',
};

const invisible: [pattern: RegExp, name: string][] = [
	[/\u00ad/gu, 'soft hyphen'],
	[/[\u200b-\u200d\u2060\ufeff]/gu, 'zero-width character'],
	[/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, 'mark of the direction of writing'],
];

/** The letters and digits of some words, without case, marks and spaces. */
export function lettersOf(words: string): string {
	return words
		.normalize('NFKC')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
}

/** Letters that look alike are one: a Cyrillic а is told from a Latin a by nobody who reads. */
export function skeletonOf(words: string): string {
	return lettersOf([...words.normalize('NFKD')].map((character) => alike[character] ?? character).join(''));
}

/** Says why words that seem equal are not: an invisible character, a letter of another script, another form of a letter; null where it can be seen. */
export function explain(claimed: string, actual: string): string | null {
	for (const [pattern, name] of invisible) {
		const [character] = claimed.match(pattern) ?? [];
		if (character !== undefined && (actual.match(pattern)?.length ?? 0) < (claimed.match(pattern)?.length ?? 0))
			return `What was pasted holds an invisible ${name} (${codeOf(character)}), which the article has not.`;
		if (character === undefined && pattern.test(actual))
			return `The article holds an invisible ${name} (${codeOf(actual.match(pattern)?.[0] ?? '')}), which was not pasted.`;
	}
	for (const character of claimed) {
		const latin = alike[character];
		if (latin !== undefined && !actual.includes(character))
			return `What was pasted holds a letter of another script (${codeOf(character)}), which looks like ${latin}.`;
	}
	if (claimed !== actual && claimed.normalize('NFC') === actual.normalize('NFC'))
		return 'Its accents are put together otherwise than the article’s: both look the same.';
	const strange = [...claimed].find(
		(character) =>
			character.normalize('NFKC') !== character && /[\p{L}\p{N}]/u.test(character) && !actual.includes(character),
	);
	return strange === undefined
		? null
		: `What was pasted has another form of a letter (${codeOf(strange)}), such as a ligature or a wide letter.`;
}

function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
