/** Pure: spellings that mean the same are made equal. For search only; nothing folded is ever shown. */

/**
 * Lower case, without accents, apostrophes inside words (but for the possessive) and invisible characters; one kind of space and quotation
 * mark. Kyo’ngje Yo’ngu, Kyŏngje Yŏn'gu and KYONGJE YONGU come out alike.
 */
export function foldSpelling(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
		.toLowerCase()
		.replace(/[’ʼʻ‘`´]/g, "'")
		.replace(/(?<=\p{L})'(?!s\b)(?=\p{L})/gu, '')
		.replace(/[“”„«»]/g, '"')
		.replace(/[‐‑‒–—]/g, '-')
		.replace(/\s+/gu, ' ')
		.trim();
}
