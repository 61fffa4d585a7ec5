/** Pure: from where a time may be reckoned that tells no day or year of its own. */
import type { Credited, Scene } from './credit.ts';
import type { Anchor } from './date-choices.ts';

/** Within a quotation, what is told was told by the day on which its words were said. */
export function anchorsOf(scene: Scene, earlier: readonly Credited[]): Anchor[] {
	const held = scene.holder?.credit.date?.value;
	if (held) return [{ name: 'holder', story: held, published: held }];
	return [publicationOf(scene), ...storiesOf(scene, earlier)];
}

/** "The eve of the vote", "two days after it": of a thing that the text need not have dated before. */
const ofEvent = /\b(?:before|after|of|following)$/;
const ofStory =
	/\b(?:(?:next|following|same|that)\s(?:day|morning|afternoon|evening|night)|(?:day|morning|evening|night|week|fortnight|hour|minute)s?\s(?:later|after|before|earlier|afterwards?))$/;

/** The day with which the article begins, and that to which its story has come. */
function storiesOf({ session }: Scene, earlier: readonly Credited[]): Anchor[] {
	const last = earlier.at(-1)?.credit.date?.value;
	return [
		...(session ? [{ name: 'session', story: session.value, published: '', fits: ofEvent }] : []),
		...(last ? [{ name: 'last', story: last, published: '', fits: ofStory }] : []),
	];
}

export function publicationOf({ article }: Scene): Anchor {
	return { name: 'publication', story: '', published: article.published };
}
