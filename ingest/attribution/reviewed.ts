/** Pure: an article -> the years of the books of which it writes, with who is named beside each. */
import type { Article } from '../../src/article.ts';
import type { Reviewed } from './credit.ts';
import type { Party, Reading } from './parties.ts';

/** How many paragraphs, or sentences, are the head of an article. */
const head = 6;

/** "Corder and Lime, 612 pp., 2019", "(Corder and Lime, 2019)" or "Corder and Lime, 2019, 612 pages", at the head of an article. */
export function reviewedIn(article: Article, reading: Reading): Reviewed[] {
	const { text, paragraphs } = article;
	const { sentences, partyOf } = reading;
	const reviewed: Reviewed[] = [];
	let start = 0;
	for (const paragraph of paragraphs.slice(0, head)) {
		const value = imprint.exec(text.slice(paragraph.start, paragraph.end))?.slice(1).find(Boolean);
		if (!value) continue;
		const chunks = sentences
			.filter((each) => each.paragraph.start >= start && each.paragraph.start <= paragraph.start)
			.flatMap((each) => each.chunks);
		const parties = new Set(chunks.flatMap((each) => partyOf.get(each) ?? []));
		reviewed.push({ value, evidence: value, parties, isImprint: true });
		start = paragraph.end;
	}
	return reviewed.length > 0 ? reviewed : broughtOutIn(article, reading);
}

/** "Ada Lund's third, Wet Wood, which came out in 2018, tells of a pier", at the head of an article. */
function broughtOutIn({ text }: Article, { sentences, partyOf }: Reading): Reviewed[] {
	return sentences.slice(0, head).flatMap(({ start, end, chunks }) => {
		const [words = '', value] = broughtOut.exec(text.slice(start, end)) ?? [];
		const parties = new Set<Party>(
			chunks.flatMap((chunk) => {
				const owner = chunk.type === 'noun' ? chunk.possessor : null;
				return [partyOf.get(chunk), owner ? partyOf.get(owner) : undefined].filter((each) => each?.kind === 'person');
			}) as Party[],
		);
		return value ? [{ value, evidence: words, parties, isImprint: false }] : [];
	});
}

const broughtOut =
	/\b(?:came\sout|comes\sout|appeared|published|released|brought\sout|first\sshown|premiered)\b[^.;:]{0,25}?\bin\s(?:\p{Lu}\p{Ll}+\s)?(\d{4})\b/u;

const imprint =
	/^(?!.{300})(?:.*,\s(\d{4})(?:[,.;]\s[\divxl]+,?\s?(?:pages|pp?)\b[^\n]{0,60})?\.?\)?|.*\(\p{Lu}[^()]*,\s(\d{4})\).*)$/su;
