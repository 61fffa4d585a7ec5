/** Articles with thousands of quotations, drawn by chance from a small world: publications, people, themes and years. */
import { createHash } from 'node:crypto';
import type { Article, Quotation, Source } from '../../src/article.ts';
import { chance } from './simulation.ts';

const publications = ['The Ostrava Gazette', 'Harbour Review', 'Grain Quarterly', 'Notes on Credit', 'Coal and Steel'];
const speakers = ['Ana Lindqvist', 'Bo Harrow', 'Ministry of Ports', 'Chandra Okafor', 'Board of Grain'];
const adjectives =
	'open closed foreign local steady costly early late joint sole public private common rare idle busy'.split(' ');
const beginnings = 'bar cor del fen gor har kel lor mar nor pel quor ras sel tor vel wes yar zor bren'.split(' ');
const endings = 'bour dric fall gate hold kin lock mond nard pool quay rell stead tine vane wick yard zell'.split(' ');
const verbs = 'needs feeds outgrows replaces weakens carries joins divides pays owes follows delays'.split(' ');
const sections = ['Ports', 'Grain', 'Credit and Debt', 'Rails'];

/** Quotations in an article. */
const inArticle = 500;

/** One in ten is a part of a sentence. */
export function drawCorpus(count: number, seed = 1): { quotations: Quotation[]; articles: Map<string, Article> } {
	const draw = chance(seed);
	const one = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
	const noun = () => `${one(adjectives)} ${one(beginnings)}${one(endings)}`;
	const sentence = () =>
		`The ${noun()} ${one(verbs)} the ${noun()} where a ${noun()} ${one(verbs)} every ${one(beginnings)}${one(endings)}.`;
	const quotations: Quotation[] = [];
	const articles = new Map<string, Article>();
	for (let first = 0; first < count; first += inArticle) {
		const id = `drawn-${first / inArticle}`;
		const info = {
			...{ id, title: `Study ${first / inArticle}`, authors: ['Ada Author'], publisher: 'The Review' },
			...{ published: '2025-05-04', url: `https://example.org/${id}` },
		};
		let text = '';
		for (let number = first; number < Math.min(count, first + inArticle); number += 1) {
			const isPart = draw() < 0.1;
			const words = isPart
				? `that the ${noun()} ${one(verbs)} the ${noun()} and the ${noun()},`
				: Array.from({ length: 1 + Math.floor(draw() * 4) }, sentence).join(' ');
			const leadIn = `Number ${number} said that`;
			const start = text.length + leadIn.length + 2;
			text += `${leadIn} “${words}” and no more.\n\n`;
			quotations.push({
				id: `q-${createHash('sha256').update(`${id} ${start} ${words}`).digest('hex').slice(0, 12)}`,
				...{ start, end: start + words.length, text: words, kind: 'inline', leadIn, isChecked: true },
				...{ section: one(sections), paragraph: number - first + 1, article: info },
				source: drawSource(draw, one),
			});
		}
		const sha256 = createHash('sha256').update(text).digest('hex');
		articles.set(id, { ...info, text, sha256, paragraphs: [], blocks: [], emphases: [] });
	}
	return { quotations, articles };
}

function drawSource(draw: () => number, one: <T>(list: readonly T[]) => T): Source {
	const isJournal = draw() < 0.6;
	const year = String(2000 + Math.floor(draw() * 25));
	const month = String(1 + Math.floor(draw() * 12)).padStart(2, '0');
	const day = String(1 + Math.floor(draw() * 28)).padStart(2, '0');
	return {
		voice: isJournal ? 'journal' : 'official',
		publication: isJournal ? one(publications) : null,
		speaker: isJournal ? null : one(speakers),
		occasion: null,
		issued: one([year, `${year}-${month}`, `${year}-${month}-${day}`, 'unknown']),
	};
}
