/** Pure: "its author, Captain Lund", "its author was Lund": whose work it is of which was just spoken. */
import { claimWork, type Party, type Reading } from './parties.ts';
import { issues } from './trail.ts';

const authors = /^(?:author|writer|reviewer)$/;

/** How many sentences after a work its author is told. */
const sentencesBack = 3;

/** Gives the last work without an author the one whom a sentence names so. */
export function noteAuthor(reading: Reading, at: number): void {
	const chunks = reading.sentences[at]?.chunks ?? [];
	for (const [index, chunk] of chunks.entries()) {
		if (chunk.type !== 'noun' || !authors.test(chunk.noun) || chunk.isPlural || !/^(?:own|the)$/.test(chunk.determiner))
			continue;
		const author = namedAfter(reading, at, index);
		const work = author && reading.works.findLast((each) => each.at >= at - sentencesBack && !issues.test(each.noun));
		if (!author || !work || work.author) continue;
		claimWork(reading, work, author);
		reading.partyOf.set(chunk, author);
		reading.sharesOf.set(chunk, [{ value: author, share: 1 }]);
	}
}

/** The person named right after a comma or "was", or as whom one signs. */
function namedAfter({ sentences, partyOf, text }: Reading, at: number, index: number): Party | null {
	const chunks = sentences[at]?.chunks ?? [];
	const [next, ...rest] = chunks.slice(index + 1, index + 5);
	if (!next || !/^(?:,|is|was)$/.test(next.words)) return null;
	const signed = signing.exec(text.slice(next.start, sentences[at]?.end));
	const name = signed && chunks.find(({ start }) => start >= next.start + signed[0].length);
	const found = (name ? [name] : rest).flatMap((chunk) => partyOf.get(chunk) ?? [])[0];
	return found?.kind === 'person' && !found.isDescribed ? found : null;
}

/** "The author, who signed himself Mercator". */
const signing =
	/^,\s(?:who\s(?:signed|signs|called|calls)\s(?:himself|herself|only\sas|as)|signing\s(?:himself|herself|as|only\sas))\s(?:only\s)?/;
