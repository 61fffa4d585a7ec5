/** Pure: a text -> its words as a strict reader compares them. */

export interface Token {
	/** As it stands. */
	word: string;
	/** With one kind of quotation mark, dash and space. */
	key: string;
	start: number;
	end: number;
}

export interface Words {
	text: string;
	tokens: Token[];
	/** The keys of all its tokens. */
	keys: ReadonlySet<string>;
}

export function readWords(text: string): Words {
	const tokens = tokensOf(text);
	return { text, tokens, keys: new Set(tokens.map(({ key }) => key)) };
}

/** The letters of a text as a strict reader compares them: nothing but marks, dashes and spaces is made equal. */
function keyOf(word: string): string {
	return (
		word
			.replace(/[“”„«»″＂]/g, '"')
			.replace(/[’‘‚‛′ʼ´`＇]/g, "'")
			.replace(/[‐‑‒–—―−]/g, '-')
			.replace(/\.\.\./g, '…')
			// Inner marks are single in one country and double in another; after a digit they are feet and inches.
			.replace(/^([([]*)(?:"|'')/, "$1'")
			.replace(/(?<=[^\d"'])(?:"|'')(?=[.,;:!?)\]]*$)/, "'")
	);
}

function tokensOf(text: string): Token[] {
	// A dash or an ellipsis between spaces and one without them are the same.
	return [...text.matchAll(/[–—―…]|\.{3}|(?:(?!\.{3})[^\s–—―…])+/gu)].map((match) => ({
		word: match[0],
		key: keyOf(match[0]),
		start: match.index,
		end: match.index + match[0].length,
	}));
}
