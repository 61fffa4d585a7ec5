/** The promise: every quotation that leaves the program is its article's slice, whatever the article and whatever a model says. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Answer } from '../src/answer.ts';
import { answerQuestion } from '../src/answer.ts';
import { answerToJson } from '../src/contract.ts';
import { createCorpusReader } from '../src/corpus.ts';
import { openStore } from '../src/lancedb.ts';
import { linkTo } from '../src/link.ts';
import { createLanguageModel } from '../src/model.ts';
import type { Store } from '../src/store.ts';
import { quotationsIn, renderAnswer } from '../src/terminal/render.ts';
import { createTestCorpus } from './helpers/corpus.ts';
import { drawnArticle } from './helpers/drawn-articles.ts';
import { createHashEmbedder } from './helpers/embedder.ts';
import { hostileReply } from './helpers/hostile-replies.ts';
import { type OpenAiServer, startOpenAiServer } from './helpers/openai-server.ts';

/** Without the names of journals, which would ask for their words. */
const nameless = (text: string) => text.replaceAll(/학보|경제연구/g, '무역');

/** Reads an answer as a receiver does: from the JSON, from the rendered text, and from the links. */
function expectExact(answer: Answer): void {
	const json = JSON.parse(JSON.stringify(answerToJson(answer)));
	const all = [...json.quotations, ...json.near];
	for (const { text, start, end, article } of all) {
		const whole = answer.articles.get(article.id)?.text ?? '';
		expect(text).toBe(whole.slice(start, end));
		expect(text).not.toBe('');
	}
	expect(quotationsIn(renderAnswer(answer))).toEqual(all.map(({ text }: { text: string }) => text));
	const ids = json.segments
		.filter((segment: { kind: string }) => segment.kind === 'quotation')
		.map(({ id }: { id: string }) => id);
	expect(ids).toEqual(json.quotations.map(({ id }: { id: string }) => id));
}

describe('over generated articles', () => {
	it('every quotation that is found, shown or offered as near is a slice of its article', async () => {
		await fc.assert(
			fc.asyncProperty(drawnArticle, async ({ files, quotations }) => {
				await using corpus = await createTestCorpus(files);
				await corpus.ingest();
				const deps = corpus.deps();
				for (const { text, publication, year } of quotations) {
					const answer = await answerQuestion(
						`What did ${publication} say in ${year} about ${nameless(text).split(' ').slice(0, 25).join(' ')}`,
						deps,
					);
					expectExact(answer);
					expect(answer.quotations.map((quotation) => quotation.text)).toContain(text);
					for (const quotation of answer.quotations) expect(quotation.source.publication).toBe(publication);
				}
			}),
			{ numRuns: 40, endOnFailure: true },
		);
	});

	it('every link names the place of its quotation first', async () => {
		await fc.assert(
			fc.asyncProperty(drawnArticle, async ({ files, quotations }) => {
				await using corpus = await createTestCorpus(files);
				await corpus.ingest();
				const [first] = quotations;
				const answer = await answerQuestion(first?.text.slice(0, 300) ?? '', corpus.deps());
				for (const quotation of answer.quotations) {
					const whole = answer.articles.get(quotation.article.id)?.text ?? '';
					const fragment = linkTo(quotation, whole).split('#:~:text=')[1];
					if (fragment === undefined) continue;
					const opening = decodeURIComponent(fragment.split(',')[0] ?? '');
					expect(whole.toLowerCase().indexOf(opening.toLowerCase())).toBe(quotation.start);
				}
			}),
			{ numRuns: 20, endOnFailure: true },
		);
	});
});

describe('against a lying model', () => {
	let server: OpenAiServer;
	let store: Store;
	let content = '';

	beforeAll(async () => {
		server = await startOpenAiServer(() => ({ content }));
		store = await openStore(inject('shippedIndex'));
	});
	afterAll(async () => {
		store.close();
		await server[Symbol.asyncDispose]();
	});

	it('1,200 hostile answers leak nothing', async () => {
		const reader = createCorpusReader(store);
		const { articles } = await reader.read();
		const [article] = articles.values();
		const offered = (await store.list({ voices: ['journal', 'official'], sources: [], periods: [] }, 100)).map(
			({ quotation }) => quotation,
		);
		const model = createLanguageModel({ baseUrl: server.baseUrl, apiKey: 'none', model: 'liar' });
		// Only words are searched here: the model gets what it lies about, without vectors.
		const embedder = { ...createHashEmbedder(), understands: () => false };
		const counts = { hostile: 0, refused: 0 };
		await fc.assert(
			fc.asyncProperty(hostileReply(offered, article?.text ?? ''), async ({ question, reply, isHarmless }) => {
				content = reply;
				const answer = await answerQuestion(question, { store, reader, embedder, model });
				counts.hostile += 1;
				if (answer.model === null) counts.refused += 1;
				expectExact(answer);
				const known = new Map(offered.map((quotation) => [quotation.id, quotation]));
				for (const quotation of answer.quotations) {
					const registered = known.get(quotation.id);
					expect(registered?.source).toEqual(quotation.source);
					expect(
						quotation.excerpt ? registered?.text.includes(quotation.text) : registered?.text === quotation.text,
					).toBe(true);
				}
				if (answer.model !== null) {
					for (const segment of answer.segments)
						if (segment.kind === 'prose') expectInnocent(segment.text, article?.text ?? '');
				}
				if (!isHarmless) expect(answer.model).toBeNull();
			}),
			{ numRuns: 1200, endOnFailure: true },
		);
		expect(counts.hostile).toBeGreaterThanOrEqual(1000);
		expect(counts.refused).toBeGreaterThan(counts.hostile / 2);
	}, 300_000);
});

/** An oracle of its own: what no prose may hold, told otherwise than the gate tells it. */
function expectInnocent(prose: string, articleText: string): void {
	for (const mark of '"“”„‟«»‹›「」『』〝〞＂`´′″‘') expect(prose).not.toContain(mark);
	for (const sign of ['<', '>', '*', '_', '{', '[', 'http', '@', '\n', '\u200b', '\u202e', '\u00ad'])
		expect(prose).not.toContain(sign);
	const strip = (text: string) =>
		text
			.normalize('NFKC')
			.toLowerCase()
			.replaceAll(/[^a-z0-9]/g, '');
	const words = articleText.split(/\s+/);
	const dressed = strip(prose);
	for (let at = 0; at + 8 <= words.length; at += 1) {
		const run = strip(words.slice(at, at + 8).join(''));
		expect(dressed.includes(run)).toBe(false);
	}
}
