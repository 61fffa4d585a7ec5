/** What Slack would show, for words of any kind: exact, inert and within the limits. */
import { webApi } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.ts';
import type { Article, Quotation } from '../../src/article.ts';
import type { Corpus } from '../../src/corpus.ts';
import { ExactnessError } from '../../src/errors.ts';
import { answerMessage } from '../../src/slack/answer-message.ts';
import { type Message, quotationBlock, quotationsIn, shownIn } from '../../src/slack/blocks.ts';
import { contextView } from '../../src/slack/context-view.ts';
import { homeView } from '../../src/slack/home.ts';
import { lookupMessage, sharedMessage, similarMessage } from '../../src/slack/lookup-message.ts';
import { createOutbox } from '../../src/slack/outbox.ts';
import { maxBlocks, paged } from '../../src/slack/pages.ts';
import { escapeText, typedIn, unescapeText } from '../../src/slack/text.ts';
import { verificationMessage } from '../../src/slack/verification-message.ts';
import { faultsOfView } from '../helpers/slack/blocks.ts';

const hostile = fc.constantFrom(
	'<!channel>',
	'<@U123>',
	'<https://evil.example|trusted>',
	'&lt;b&gt;',
	'*bold*',
	'_it_',
	'~no~',
	'`code`',
	'```',
	'> quote',
	'\u202eabc',
	'👩🏽‍🔬',
	'학보.',
	'a\u0308\u0323',
	'\u00a0',
	'\n\n',
	'…',
	'“said”',
);
const piece = fc.oneof(hostile, fc.stringMatching(/^[a-z]{1,12}[.]?$/));
const wordsOf = (max: number) =>
	fc.array(piece, { minLength: 1, maxLength: max }).map((words) => `x${words.join(' ')}x`);

interface Drawn {
	article: Article;
	quotation: Quotation;
}

const drawn: fc.Arbitrary<Drawn> = fc
	.record({ before: wordsOf(20), text: fc.oneof(wordsOf(30), wordsOf(1500)), after: wordsOf(20), name: wordsOf(4) })
	.map(({ before, text, after, name }) => {
		const info = {
			id: 'a',
			title: name,
			authors: [name],
			publisher: name,
			published: '2021',
			url: 'https://example.org/a',
		};
		const whole = `${before}\n\n${text}\n\n${after}`;
		const start = before.length + 2;
		const spans = [
			{ start: 0, end: before.length },
			{ start, end: start + text.length },
			{ start: start + text.length + 2, end: whole.length },
		];
		const paragraphs = spans.map((span, index) => ({ ...span, number: index + 1, section: name, quoted: index === 1 }));
		const article: Article = { ...info, text: whole, sha256: '', paragraphs, blocks: [], emphases: [] };
		const quotation: Quotation = {
			id: 'q',
			start,
			end: start + text.length,
			text,
			kind: 'block',
			source: { voice: 'journal', publication: name, speaker: null, occasion: null, issued: '2016' },
			leadIn: before,
			isChecked: true,
			section: name,
			paragraph: 2,
			article: info,
		};
		return { article, quotation };
	});

function corpusOf(article: Article): Corpus {
	const articles = new Map([[article.id, article]]);
	return { articles, size: 1, frequency: new Map(), sourceNames: [], authorNames: [] };
}

/** Every message and view that can show a quotation. */
function everything({ article, quotation }: Drawn): Message[] {
	const shown = { ...quotation, excerpt: false };
	const articles = new Map([[article.id, article]]);
	const answer: Answer = {
		question: article.title,
		outcome: 'answered',
		segments: [
			{ kind: 'prose', text: article.title },
			{ kind: 'quotation', id: 'q', excerpt: false },
		],
		quotations: [shown],
		missing: [],
		near: [],
		listed: null,
		notes: [],
		isUnverified: false,
		model: article.title,
		degraded: article.title,
		articles,
		ms: 1,
		turn: { question: '' },
	};
	const none: Answer = {
		...answer,
		outcome: 'no-evidence',
		segments: [{ kind: 'prose', text: article.title }],
		quotations: [],
		near: [shown],
	};
	const filters = { publication: article.title, speaker: null, voice: null, from: null, to: null, article: null };
	const lookup = {
		query: article.title,
		filters: { ...filters, order: 'relevance' as const, limit: 5 },
		total: 2,
		unnamed: [],
		quotations: [shown, shown],
		articles,
	};
	const judgement = {
		claimed: article.title,
		verdict: 'altered' as const,
		quotation: shown,
		typography: false,
		differences: [{ kind: 'wording' as const, claimed: article.title, actual: quotation.leadIn }],
		notes: [article.title],
		steps: [{ kind: 'claimed' as const, words: article.title }],
	};
	const corpus = corpusOf(article);
	const content = {
		corpus,
		quotations: [quotation],
		saved: [quotation],
		liked: { good: 1, bad: 0 },
		digests: [article.title],
	};
	const { view, shows } = homeView({ ...content, emoji: 'eyes' });
	return [
		answerMessage(answer),
		answerMessage(none),
		lookupMessage(lookup, 0, String),
		sharedMessage(quotation, 'U1'),
		similarMessage([quotation]),
		verificationMessage({ judgements: [judgement], articles }, article.title),
		{ text: '', blocks: view.blocks as Message['blocks'], shows },
		{ text: '', blocks: contextView(quotation, article).blocks as Message['blocks'], shows: [] },
	];
}

/** All text objects of a payload in which Slack reads markup. */
function markupIn(payload: unknown): unknown[] {
	if (Array.isArray(payload)) return payload.flatMap(markupIn);
	if (payload === null || typeof payload !== 'object') return [];
	const node = payload as { type?: string };
	return [
		...(node.type === 'mrkdwn' || node.type === 'markdown' ? [node] : []),
		...Object.values(payload).flatMap(markupIn),
	];
}

describe('every message', () => {
	it('shows a quotation exactly, or whole sentences of it, and nothing in which Slack reads markup', () => {
		fc.assert(
			fc.property(drawn, (each) => {
				const { article, quotation } = each;
				for (const { text, blocks, shows } of everything(each)) {
					for (const shown of quotationsIn(blocks)) {
						expect(shows.map((one) => one.text)).toContain(shown);
						expect(quotation.text.startsWith(shown)).toBe(true);
					}
					for (const { start, end, text: words } of shows) expect(article.text.slice(start, end)).toBe(words);
					expect(markupIn(blocks)).toEqual([]);
					expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
					expect(text.length).toBeLessThanOrEqual(3_900);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('marks a quotation as an excerpt where it is longer than a message shows, and ends it with a sentence', () => {
		const sentence = 'The state keeps the trade, and the trade keeps the state. ';
		const text = sentence.repeat(200).trim();
		const { article, quotation } = fc.sample(drawn, 1)[0] as Drawn;
		const shown = shownIn({ ...quotation, text, start: 0, end: text.length, article });
		expect(shown.excerpt).toBe(true);
		expect(shown.text.length).toBeGreaterThan(5_000);
		expect(shown.text).toMatch(/the state\.$/);
		expect(text.slice(shown.start, shown.end)).toBe(shown.text);
		const unending = shownIn({ ...quotation, text: 'word '.repeat(3_000) });
		expect(JSON.stringify(quotationBlock(unending))).toContain('too long for a message');
	});

	it('is parted where it is over a limit, between blocks, and nothing of it is lost', () => {
		fc.assert(
			fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), (all) => {
				const message = similarMessage(all.map(({ quotation }) => quotation));
				const pages = paged(message);
				expect(pages.flatMap(({ blocks }) => blocks)).toEqual(message.blocks);
				for (const { blocks, shows } of pages) {
					expect(blocks.length).toBeLessThanOrEqual(maxBlocks);
					expect(blocks[0]?.type).not.toBe('actions');
					for (const text of quotationsIn(blocks)) expect(shows.map((one) => one.text)).toContain(text);
				}
			}),
			{ numRuns: 50 },
		);
	});
});

describe('the context of a quotation', () => {
	it('shows what stands beside it in a paragraph without end, no further than a reader looks', () => {
		const { article, quotation } = fc.sample(drawn, 1)[0] as Drawn;
		const [before, after] = ['before '.repeat(40_000), ' after'.repeat(40_000)];
		const text = `${before}${quotation.text}${after}`;
		const paragraphs = [{ start: 0, end: text.length, number: 1, section: '', quoted: false }];
		const [start, end] = [before.length, before.length + quotation.text.length];
		const view = contextView({ ...quotation, start, end }, { ...article, text, paragraphs });
		expect(JSON.stringify(view).length).toBeLessThan(250_000);
		expect(JSON.stringify(view)).toContain('[…] ');
	});

	it.each([
		'',
		'wita.org/blogs/trade',
		'/blogs/trade',
		'javascript:alert(1)',
		`https://example.org/${'a'.repeat(3_000)}`,
	])('has no button where the article’s address cannot be opened, and says so: %.30s', (url) => {
		const { article, quotation } = fc.sample(drawn, 1)[0] as Drawn;
		const info = { ...quotation.article, url };
		const view = contextView({ ...quotation, article: info }, { ...article, url });
		expect(faultsOfView(view, 'modal')).toEqual([]);
		expect(JSON.stringify(view)).not.toContain('"button"');
		expect(JSON.stringify(view)).toContain('The article gives no address that could be opened.');
	});
});

describe('the Home tab', () => {
	it('keeps within the blocks of a view, however much is saved and however many channels have a digest', () => {
		const { article, quotation } = fc.sample(drawn, 1)[0] as Drawn;
		const corpus = corpusOf(article);
		const { view } = homeView({
			corpus,
			quotations: [quotation],
			saved: Array.from({ length: 10_000 }, () => quotation),
			liked: { good: 1, bad: 0 },
			digests: Array.from({ length: 200 }, (_, index) => `#channel-${index}: daily.`),
			emoji: 'eyes',
		});
		expect(view.blocks.length).toBeLessThanOrEqual(100);
		expect(JSON.stringify(view)).toContain('20 of 200 channels are shown.');
	});
});

describe('the outbox', () => {
	it('withholds a message that shows other words than its article holds, before anything is sent', async () => {
		const { article, quotation } = fc.sample(drawn, 1)[0] as Drawn;
		const corpus = corpusOf(article);
		// Whoever called Slack here would get a lost connection, not an ExactnessError.
		const client = new webApi.WebClient('xoxb-1', { slackApiUrl: 'http://127.0.0.1:9/', retryConfig: { retries: 0 } });
		const outbox = createOutbox(client, { read: async () => corpus }, 'U0');
		const lies = [
			{ ...quotation, text: `${quotation.text}.` },
			{ ...quotation, text: quotation.text.replace('x', 'x\u200b') },
			{ ...quotation, start: quotation.start - 1, end: quotation.end - 1 },
			{ ...quotation, article: { ...quotation.article, id: 'another' } },
		];
		for (const lie of lies) {
			const message = sharedMessage(lie, 'U1');
			await expect(outbox.post({ channel: 'C1' }, message)).rejects.toThrow(ExactnessError);
			await expect(outbox.reply(async () => undefined, message)).rejects.toThrow(ExactnessError);
			await expect(outbox.check(message)).rejects.toThrow(ExactnessError);
		}
		await expect(outbox.check({ ...sharedMessage(quotation, 'U1'), shows: [] })).rejects.toThrow(ExactnessError);
		await expect(outbox.check(sharedMessage(quotation, 'U1'))).resolves.toBeUndefined();
	});
});

describe('Slack’s text', () => {
	it('gives back what was escaped, and holds no sign that Slack reads', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (words) => {
				const escaped = escapeText(words);
				expect(unescapeText(escaped)).toBe(words);
				expect(escaped).not.toMatch(/[<>]/);
			}),
		);
	});

	it.each([
		['<@U1> What did Hakpo write?', 'What did Hakpo write?'],
		['See <https://example.org|this page> &amp; <#C1|general>', 'See this page & general'],
		['<https://example.org/a?b=1&amp;c=2>', 'https://example.org/a?b=1&c=2'],
		['<!subteam^S1|@editors> &lt;b&gt;', '@editors <b>'],
		['one\ntwo   three', 'one\ntwo three'],
	])('%j is read as %j', (text, words) => {
		expect(typedIn(text)).toBe(words);
	});
});
