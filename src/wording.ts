/** Pure: the fixed words that Sic says around quotations. None of them holds a quotation mark. */
import type { ArticleInfo, Quotation, Source } from './article.ts';
import { formatDate } from './dates.ts';

/** Who is quoted and when: "Kyo’ngje Yo’ngu, April 2019", "Kim Jong Un, Seventh Party Congress, 2016". */
export function formatSource({ voice, publication, speaker, occasion, issued }: Source): string {
	const who = voice === 'official' ? speaker : (publication ?? speaker);
	const by = voice === 'journal' ? speaker : null;
	const where =
		voice === 'official' && publication !== null && !publication.includes(speaker ?? '') ? publication : null;
	return [who, by, where, occasion, formatDate(issued)].filter(Boolean).join(', ');
}

/** "Title (38 North, 6 February 2023)". */
export function formatArticle({ title, publisher, published }: ArticleInfo): string {
	return `${title} (${publisher}, ${formatDate(published)})`;
}

/** Introduces the quotations of one source. */
export function introduce({ source, article }: Quotation): string {
	return source.voice === 'author'
		? `${article.authors.join(' and ')}, the authors, in their own words in ${formatArticle(article)}:`
		: `${formatSource(source)}, quoted in ${formatArticle(article)}:`;
}

/** What a voice is called beside a source: a reader must never take one for another. */
export function formatVoice({ voice }: Source): string {
	return { journal: 'journal', official: 'official', author: 'author of the article' }[voice];
}

/** Says that the corpus has nothing, and what it lacks. */
export function declare({
	missing,
	sourceNames,
}: {
	missing: readonly string[];
	sourceNames: readonly string[];
}): string {
	if (missing.length > 0) return `No evidence: the corpus has no quotation on ${missing.join(', ')}.`;
	return `No evidence: no quotation in the corpus answers this. Ask, for example, what ${someOf(sourceNames)} said on a subject.`;
}

function someOf(names: readonly string[]): string {
	return names.slice(0, 3).join(' or ');
}
