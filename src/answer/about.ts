/** Pure: questions about the corpus itself, "who wrote this article?" -> what its metadata says, in fixed words. Never a quotation. */

import type { Article, ArticleInfo, Source } from '../article.ts';
import type { Corpus } from '../corpus.ts';
import { formatDate } from '../dates.ts';
import { foldSpelling } from '../language/fold.ts';
import { allOf } from '../language/lists.ts';
import { termsOf } from '../language/terms.ts';
import { unknown } from '../names.ts';
import { readQuestion } from '../question.ts';

export interface About {
	asks: 'facts' | 'subject' | 'articles' | 'publications' | 'speakers' | 'sources';
	/** The ids of the articles that it names by their titles. */
	named: string[];
}

const text = '(?:articles?|pieces?|papers?|stud(?:y|ies)|essays?|texts?|documents?|reports?)';
const whole = '(?:corpus|library|collection|index|database)';
const made = '(?:publish(?:ed|es)?|written|posted|released|authored|wrote|appear(?:ed)?|come out|came out)';
const publications = '(?:journals?|publications?|newspapers?|magazines?)';
const speakers = '(?:speakers?|officials?|people|persons?|bodies)';
const quoted = `(?:${publications}|${speakers}|sources?)`;
const listing = '\\b(?:which|what|who are|list|how many|name|show)\\b(?: me)?(?: all)?(?: of)?(?: the| your)?';
/** Tried in this order. */
const patterns: [About['asks'], RegExp][] = [
	['publications', new RegExp(`${listing} ${publications}\\b`)],
	['speakers', new RegExp(`${listing} ${speakers}\\b`)],
	['sources', new RegExp(`${listing} sources?\\b`)],
	['sources', /\bhow many (?:quotations|quotes)\b/],
	['sources', /\bwho(?:m)?(?: all)? (?:is|are|gets?|do you|does (?:it|sic)) (?:being )?quoted?\b/],
	['articles', new RegExp(`\\b(?:list|how many|show|name)\\b(?: me)?(?: all)?(?: of)?(?: the| your)? ${text}\\b`)],
	['articles', new RegExp(`\\b(?:which|what) ${text} (?:do|are|can|have|is)\\b`)],
	['articles', new RegExp(`\\bwhat(?: is|'s| does| do| have)?\\b.*\\b(?:${whole}|you (?:know|have|hold|cover))\\b`)],
	['subject', new RegExp(`\\b(?:what (?:is|are|was)|what's|whats)\\b.*\\b(?:${text}|it|this|that)(?: all)? about\\b`)],
	[
		'subject',
		new RegExp(
			`\\b(?:summari[sz]e|summary of|outline|topics? of|subjects? of|sections? of|gist of)(?: the| this| that)? ${text}\\b`,
		),
	],
	['facts', new RegExp(`\\b(?:who|when|where|by whom)\\b.*\\b${made}\\b.*\\b(?:${text}|it|this)\\b`)],
	['facts', new RegExp(`\\b(?:who|when|where|by whom)\\b.*\\b(?:${text}|it|this)\\b.*\\b${made}\\b`)],
	[
		'facts',
		new RegExp(
			`\\b(?:who)\\b.*\\b(?:authors?|publishers?)\\b|\\b(?:authors?|publishers?|titles?|date|publication date|url|link) of(?: the| this| that)? ${text}\\b`,
		),
	],
	['facts', new RegExp(`\\b(?:who|when|where|by whom)\\b.*\\b${made}\\b`)],
];
/** What such a question may say beside its subject. */
const own = new RegExp(
	`\\b(?:${text}|${whole}|${made}|${quoted}|authors?|publishers?|titles?|dates?|publication|url|link|sections?|topics?|all|hold|holds|cover|covers|contain|contains|quote|quotes|quoted|available|included|there|entitled|titled|called|web)\\b`,
	'g',
);

/** null for a question about what somebody said. */
export function aboutOf(question: string, { articles, sourceNames }: Corpus): About | null {
	const folded = foldSpelling(question).replace(/[?!.]+$/, '');
	const pattern = patterns.find(([, each]) => each.test(folded));
	if (!pattern) return null;
	const [asks] = pattern;
	const { terms, sources, periods } = readQuestion(folded.replace(own, ' '), sourceNames);
	const words = new Set(terms.flatMap(({ keys }) => keys));
	const named = [...articles.values()].filter(({ title }) => {
		const keys = new Set(termsOf(title).flatMap((term) => term.keys));
		return words.size > 1 && 2 * words.size >= keys.size && [...words].every((key) => keys.has(key));
	});
	// "Who wrote it?" is about an article, "who wrote that?" about a quotation.
	const isBare = words.size === 0 && sources.length === 0 && pattern !== patterns.at(-1);
	return periods.length === 0 && (isBare || named.length > 0) ? { asks, named: named.map(({ id }) => id) } : null;
}

/** Articles, or names, that are told one by one. */
const mostTold = 12;

/**
 * @param meant the ids of the articles that are spoken of: those named, or those quoted just before. Empty for all.
 * @param quotedSources the source of each quotation of the corpus.
 */
export function tellAbout(
	{ asks, named }: About,
	meant: readonly string[],
	{ articles }: Corpus,
	quotedSources: readonly Source[],
): string {
	if (asks === 'publications' || asks === 'speakers' || asks === 'sources') return tellSources(quotedSources, asks);
	const ids = named.length > 0 ? named : asks === 'articles' ? [] : meant;
	const told = [...articles.values()].filter(({ id }) => ids.length === 0 || ids.includes(id));
	const [only] = told;
	if (only && told.length === 1) {
		return asks === 'subject'
			? `${factsOf(only)} ${contentsOf(only)}`
			: asks === 'articles'
				? `The corpus is one article: ${formatFacts(only)}.`
				: factsOf(only);
	}
	const shown = told.slice(0, mostTold).map(formatFacts);
	const rest = told.length > mostTold ? `; and ${told.length - mostTold} others` : '';
	return `The corpus has ${told.length} articles: ${shown.join('; ')}${rest}.`;
}

function formatFacts({ title, authors, publisher, published }: ArticleInfo): string {
	return `${title}, by ${allOf.format(authors)} (${publisher}, ${formatDate(published)})`;
}

function factsOf({ title, authors, publisher, published, url }: ArticleInfo): string {
	return `The article is ${title}, by ${allOf.format(authors)}; ${publisher} published it, dated ${formatDate(published)}: ${url}`;
}

/** What it is about is for its reader to say; what its parts are called is a fact. */
function contentsOf({ paragraphs }: Article): string {
	const sections = [...new Set(paragraphs.flatMap(({ section }) => section ?? []))];
	const parts = sections.length > 0 ? `Its sections are: ${sections.join('; ')}.` : 'It has no headings.';
	return `${parts} I quote, and do not summarise.`;
}

function tellSources(sources: readonly Source[], asks: About['asks']): string {
	const names = sources.flatMap(({ voice, publication, speaker }) =>
		voice === 'journal' ? (asks === 'speakers' ? [] : [publication]) : asks === 'publications' ? [] : [speaker],
	);
	const counts = [...Map.groupBy(names, (name) => name)].flatMap(([name, { length }]) =>
		name === null || name === unknown ? [] : [{ name, length }],
	);
	if (counts.length === 0) return `The corpus quotes no ${asks === 'sources' ? 'source' : asks.slice(0, -1)}.`;
	const most = counts.toSorted((a, b) => b.length - a.length).slice(0, mostTold);
	const told = most.map(({ name, length }) => `${name} (${length} ${length === 1 ? 'quotation' : 'quotations'})`);
	const others = counts.length - most.length;
	return `The corpus quotes ${allOf.format([...told, ...(others > 0 ? [`${others} others`] : [])])}.`;
}
