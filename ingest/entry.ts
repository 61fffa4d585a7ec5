/** Pure: a proposal -> its entry in the registry, with remarks that help a person to decide. */
import { type Document, isMap, Scalar, type YAMLMap } from 'yaml';
import type { Article } from '../src/article.ts';
import type { Proposal, ProposedField } from './propose.ts';
import { isIntroducedBy, occurrences } from './registry.ts';

/** Characters of a quotation that stands in the registry whole; of a longer one stand its first and last words. */
const wholeLength = 240;
/** Words at the beginning and the end of a longer one. */
const endWords = 8;

/** What stands at the top of a registry that a review has made. */
export function prefaceOf(title: string, count: number): string {
	return ` ${title}: who is quoted in it, and when. ${count} ${count === 1 ? 'proposal' : 'proposals, the least certain first'}.
 Ingest quotes each as it stands here, marked as “not checked” until you confirm it.

   confirm   delete its line “checked: false”; to confirm all at once, write “checked: true” above “quotations:”
   correct   change what is wrong, then confirm; what the article does not say is unknown (a publication: null)
   drop      add a line “use: label”, for a title, a term or what nobody says; an entry that you delete comes back
   add       copy an entry to the end, with the words of one that was missed: all that stands between its marks, or a whole block

 text (of a long one begins and ends), leadIn and evidence are the article’s own words, letter for letter.
 voice: journal where the publication itself speaks, and official where a person or a body does.
 issued: when it was published or said, as exactly as the article tells: 2015-07-01, 2015-07, 2015 or unknown.
 A percentage is how sure the rules are. Behind each piece of evidence stands the field for which it speaks.`;
}

/** @param place which of how many it is: "1 of 7". */
export function entryNode(document: Document, article: Article, proposal: Proposal, place: string): YAMLMap {
	const { source, leadIn, evidence, remark } = proposal;
	const { voice, publication, speaker, occasion, issued } = source;
	const node = document.createNode({
		...wordsOf(article.text, proposal),
		checked: false,
		voice: remarked(voice, sureness(proposal, 'voice')),
		publication: remarked(publication, sureness(proposal, 'publication')),
		speaker: remarked(speaker, sureness(proposal, 'speaker')),
		...(occasion === null ? {} : { occasion }),
		issued: remarked(issued, sureness(proposal, 'issued')),
		leadIn,
		evidence: evidence.map(({ words, fields }) => remarked(words, fields.join(', '))),
	});
	if (!isMap(node)) throw new TypeError('An entry is a map.');
	node.commentBefore = ` ${[place, whereabouts(article, proposal), remark].filter((each) => each !== '').join('; ')}`;
	return node;
}

function remarked(value: string | null, remark: string): Scalar {
	const scalar = new Scalar(value);
	if (remark !== '') scalar.comment = ` ${remark}`;
	return scalar;
}

/** "93 %", or of what was too doubtful to be proposed "perhaps 1902 (41 %)". */
function sureness({ confidences, guesses, reckonedFrom }: Proposal, field: ProposedField): string {
	if (confidences === null) return '';
	// Rules are never wholly sure.
	const percent = `${Math.min(99, Math.round(100 * confidences[field]))} %`;
	const guess = guesses[field];
	const reckoned = field === 'issued' && reckonedFrom ? `, reckoned from ${reckonedFrom}, the article’s own date` : '';
	return guess === undefined ? `${percent}${reckoned}` : `perhaps ${guess} (${percent})${reckoned}`;
}

/** "paragraph 4, under “The turn”". */
function whereabouts({ paragraphs }: Article, { start }: Proposal): string {
	const paragraph = paragraphs.find((each) => each.start <= start && start < each.end);
	if (!paragraph) return '';
	const section = paragraph.section?.replace(/\s+/gu, ' ');
	return `paragraph ${paragraph.number}${section ? `, under “${section}”` : ''}`;
}

/** The whole words, or where they are long their beginning and end, if those mean just this place. */
function wordsOf(text: string, { start, end, leadIn }: Proposal): Record<string, string | number> {
	const whole = text.slice(start, end);
	if (whole.length > wholeLength) {
		const words = [...whole.matchAll(/\S+/gu)];
		const begins = whole.slice(0, (words[endWords - 1]?.index ?? 0) + (words[endWords - 1]?.[0].length ?? 0));
		const ends = whole.slice(words.at(-endWords)?.index ?? 0);
		if (text.indexOf(begins) === start && text.indexOf(ends, start + begins.length) === end - ends.length)
			return { begins, ends };
	}
	return { text: whole, ...nthOf(text, whole, start, leadIn) };
}

/** Which place it is, where neither the words nor their lead-in tell. */
function nthOf(text: string, words: string, start: number, leadIn: string): { nth?: number } {
	const starts = occurrences(text, words);
	const introduced = starts.filter((at) => isIntroducedBy(leadIn, text.slice(0, at)));
	return introduced.length > 1 ? { nth: starts.indexOf(start) + 1 } : {};
}
