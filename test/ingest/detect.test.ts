import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../ingest/detect.ts';
import { loadArticle } from '../../ingest/load/article.ts';
import { quotationsFound } from '../eval/detection.ts';
import { labelledArticles } from '../eval/labelled.ts';

const front =
	'---\ntitle: A study\nauthors: [Ann Author]\npublisher: Press\ndate: 2023-02-06\nurl: https://example.org/\n---\n\n';

function load(body: string, format: 'md' | 'txt' = 'md') {
	return loadArticle(`study.${format}`, new TextEncoder().encode(front + body));
}

function found(body: string, format: 'md' | 'txt' = 'md') {
	const article = load(body, format);
	const words = (use: string) =>
		detect(article)
			.filter((each) => each.use === use)
			.map(({ start, end }) => article.text.slice(start, end));
	return { quotations: words('quotation'), labels: words('label') };
}

describe('inline quotations', () => {
	it.each([
		['curly marks', 'The minister said, “We will not bend.”', ['We will not bend.']],
		['straight marks', 'The minister said, "We will not bend."', ['We will not bend.']],
		[
			'British single marks',
			'The minister said: ‘We will not bend to the firms’ debts.’',
			['We will not bend to the firms’ debts.'],
		],
		[
			'straight single marks',
			"The minister said: 'It's the workers' debt that we won't pay.'",
			["It's the workers' debt that we won't pay."],
		],
		['a word that condemns', 'Hakpo denounced the plan as “flunkeyism”.', ['flunkeyism']],
		['a word that judges', 'The minister called it “reckless”.', ['reckless']],
		['guillemets with spaces', 'Le ministre, Aline Roux, said: « Nous ne plions pas. »', ['Nous ne plions pas.']],
		['low-high marks', 'Minister Klaus Ahl said: „Wir geben nicht nach.“', ['Wir geben nicht nach.']],
		[
			'turned guillemets, also within each other',
			'»We will not bend,« said Jens Dahl. »My father told me, ›A port is a door.‹ I believe it.«',
			['We will not bend,', 'My father told me, ›A port is a door.‹ I believe it.', 'A port is a door.'],
		],
		[
			'marks that open as they close',
			'”We will not bend,” said Aino Kallio. ”She told me, ’A port is a door,’ and it’s the keepers’ door.”',
			['We will not bend,', 'She told me, ’A port is a door,’ and it’s the keepers’ door.', 'A port is a door,'],
		],
		[
			'sections that have a number',
			'The pier was old.\n\n**1. The storm.** The minister said, “We will not bend to the sea.”\n\n**2. The repair.** The mayor replied, “We shall see about that in May.”',
			['We will not bend to the sea.', 'We shall see about that in May.'],
		],
		[
			'Korean corner marks',
			'장관은 「우리는 결코 물러서지 않을 것이다」라고 말했다.',
			['우리는 결코 물러서지 않을 것이다'],
		],
		['a tail', '“We will not bend,” she said on Monday.', ['We will not bend,']],
		[
			'a tail with an office',
			'“We do not discuss ferries,” Minister of Commerce Ada Lund told parliament.',
			['We do not discuss ferries,'],
		],
		[
			'a colon, and a page after it',
			'Her view is blunt: “The ferrymen always win” (p. 81).',
			['The ferrymen always win'],
		],
		[
			'a split by the tail',
			'“We will not bend,” he said, “and we will not break.”',
			['We will not bend,', 'and we will not break.'],
		],
		[
			'brackets and ellipses',
			'She argued that “[the state] … must not bend to this pressure.”',
			['[the state] … must not bend to this pressure.'],
		],
		['a judging fragment', 'The ministry called the plan “reckless and unlawful”.', ['reckless and unlawful']],
		[
			'apostrophes of names, plurals and decades',
			'In the ’90s Kyo’ngje Yo’ngu and the journals’ editors, rock ’n’ roll fans, argued that “trade is power over others.”',
			['trade is power over others.'],
		],
		[
			'inner marks of the same speaker',
			'She wrote: “It is no ‘isolated economy’ at all.”',
			['It is no ‘isolated economy’ at all.'],
		],
		[
			'another speaker inside',
			'“My father told me, ‘You cannot negotiate with a tide,’” she said.',
			['My father told me, ‘You cannot negotiate with a tide,’', 'You cannot negotiate with a tide,'],
		],
		[
			'a footnote marker after it',
			'He warned that “a river can be divided but not deceived.”[4]',
			['a river can be divided but not deceived.'],
		],
		[
			'paragraphs that each open a mark',
			'He said:\n\n“We are told that this is law.\n\n“I have been to the river.\n\n“It has not read the law.” Nobody replied.',
			['We are told that this is law.\n\n“I have been to the river.\n\n“It has not read the law.'],
		],
		['an unbalanced mark', 'He said “we had no maps at all. She replied, “We had the maps.”', ['We had the maps.']],
		[
			'an unbalanced straight mark',
			'He said "we had no maps at all. She replied, "We had the maps."',
			['We had the maps.'],
		],
		['only marks', '“” "" «» ‘’ “”', []],
	])('with %s', (_name, body, quotations) => {
		expect(found(body).quotations).toEqual(quotations);
	});

	it.each([
		['a title', 'Her essay “The Tyranny of the Mean” appeared in 1988.', 'The Tyranny of the Mean'],
		['a term', 'This is known as “benefit sharing” among engineers.', 'benefit sharing'],
		['a word in scare quotes', 'The “experts” had left by then.', 'experts'],
		['a word as a word', 'It uses the term “guided exchange” eleven times.', 'guided exchange'],
		[
			'two words that the author takes up from a quotation',
			'He wrote: “We shall use the newly granted rights of the firms.” Those “granted rights” are gone.',
			'granted rights',
			['We shall use the newly granted rights of the firms.'],
		],
	])('but not %s', (_name, body, label, quotations: string[] = []) => {
		expect(found(body)).toEqual({ quotations, labels: [label] });
	});
});

describe('block quotations', () => {
	it('are whole where Markdown marks them, nested ones apart, without footnote markers', () => {
		const body = 'She wrote:\n\n> The first.\n>\n> > The inner one.\n>\n> The last.[3]\n\nThat is all.';
		expect(found(body).quotations).toEqual(['The first.\n\nThe inner one.\n\nThe last.', 'The inner one.']);
	});

	it('are found in HTML as a reader sees them', () => {
		const html =
			'<html><head><title>T</title><meta name="author" content="A"><meta name="publisher" content="P"><meta name="date" content="2023-02-06">' +
			'<link rel="canonical" href="https://example.org/"></head><body><script>“no”</script><p>He wrote:</p><blockquote><p>Salt &amp; <em>iron</em>,\n all of it.<sup>2</sup></p></blockquote></body></html>';
		const article = loadArticle('page.html', new TextEncoder().encode(html));
		expect(detect(article).map(({ start, end }) => article.text.slice(start, end))).toEqual([
			'Salt & iron, all of it.',
		]);
	});

	it.each([
		['a line of their own', '> Salt and iron, all of it.\n>\n> — Ada Orme, March 2016'],
		['the same line', '> Salt and iron, all of it. — Ada Orme, March 2016'],
		['brackets', '> Salt and iron, all of it. (Orme 2016: 203)'],
	])('do not hold their source in %s', (_name, block) => {
		expect(found(`She wrote:\n\n${block}\n\nThat is all.`).quotations).toEqual(['Salt and iron, all of it.']);
	});

	it('keep a dash that is the speaker’s own', () => {
		const words = 'They asked for salt. — And was it sent? It was not.';
		expect(found(`She wrote:\n\n> ${words}\n\nThat is all.`).quotations).toEqual([words]);
	});

	it('do not hold the footer or the cite that names their source on a page', () => {
		const head =
			'<title>T</title><meta name="author" content="A"><meta name="publisher" content="P"><meta name="date" content="2023-02-06"><link rel="canonical" href="https://example.org/">';
		const body =
			'<blockquote><p>Salt and iron.</p><footer>— Ada Orme, <cite>The Lamp</cite></footer></blockquote><p>And:</p><blockquote>All <cite>of</cite> it.<br><cite>Hakpo, 2015</cite></blockquote>';
		const article = loadArticle(
			'page.html',
			new TextEncoder().encode(`<html><head>${head}</head><body>${body}</body></html>`),
		);
		expect(detect(article).map(({ start, end }) => article.text.slice(start, end))).toEqual([
			'Salt and iron.',
			'All of it.',
		]);
	});

	it('are one where Markdown parts their paragraphs', () => {
		expect(found('She wrote:\n\n> The first.\n\n> The second.\n\nThat is all.').quotations).toEqual([
			'The first.\n\nThe second.',
		]);
	});

	it('are two where each has marks, or a source, of its own', () => {
		const two = ['The first.', 'The second.'];
		expect(found('She wrote:\n\n> “The first.”\n\n> “The second.”\n\nThat is all.').quotations).toEqual([
			'“The first.”',
			'“The second.”',
		]);
		expect(found('> The first.\n> — Ada Orme\n\n> The second.\n> — Ola Berg\n\nThat is all.').quotations).toEqual(two);
	});

	it('are found in plain text where the sentence of the lead-in goes on after it', () => {
		const body =
			'The minister wrote that\n\nthe road will be built before winter. It will not be cheap.\n\nThe author of these lines doubts that it was.';
		expect(found(body, 'txt').quotations).toEqual(['the road will be built before winter. It will not be cheap.']);
	});

	it('are the answers of an interview, without their labels', () => {
		const body =
			'We met in May.\n\nQ: Will it happen again?\n\nA: Yes. It will.\n\nAnd soon.\n\nQ: When?\n\nA: I was told in June.';
		expect(found(body, 'txt').quotations).toEqual(['Yes. It will.\n\nAnd soon.', 'I was told in June.']);
	});

	it('end where the author tells what happened then', () => {
		const body =
			'We met Ada Orme in May.\n\nQ: Will it happen again?\n\nA: Yes. It will.\n\nQ: When?\n\nA: I was told in June.\n\nShe put on her coat at four. “It will rain,” said Orme.';
		expect(found(body).quotations).toEqual(['Yes. It will.', 'I was told in June.', 'It will rain,']);
	});

	it('end before a note in italics', () => {
		const body =
			'We met in May.\n\nQ: Will it happen again?\n\nA: Yes. It will.\n\nQ: When?\n\nA: I was told in June.\n\n*She speaks next month.*';
		expect(found(body).quotations).toEqual(['Yes. It will.', 'I was told in June.']);
	});

	it('end before a line across the page', () => {
		const body =
			'We met in May.\n\nQ: Will it happen again?\n\nA: Yes. It will.\n\nQ: When?\n\nA: I was told in June.\n\n---\n\nIn June nothing happened.';
		expect(found(body).quotations).toEqual(['Yes. It will.', 'I was told in June.']);
		expect(found(body, 'txt').quotations).toEqual(['Yes. It will.', 'I was told in June.']);
	});

	it('are the answers of an interview in which only the one who answers has a label', () => {
		const body = [
			'We met Ada Orme in May.',
			'**Will it rain?**',
			'**Orme:** Yes. It will.',
			'And soon.',
			'**When?**',
			'**Orme:** In June.',
			'**For how long?**',
			'**Orme:** A week.',
			'**And then?**',
			'**Orme:** Then we sow.',
		].join('\n\n');
		expect(found(body).quotations).toEqual(['Yes. It will.\n\nAnd soon.', 'In June.', 'A week.', 'Then we sow.']);
	});

	it('are the answers below questions that have no label', () => {
		const answers = ['By accident. I was nine.', 'I kept them.\n\nMy mother did not mind.', 'We are too old for that.'];
		const asked = ['How did you begin?', 'And your first nets?', 'Would you do it again?'];
		const talk = (mark: string) =>
			asked.map((question, at) => `${mark}${question}${mark}\n\n${answers[at]}`).join('\n\n');
		for (const mark of ['*', '**'])
			expect(found(`I met Ada Orme in May.\n\n${talk(mark)}`).quotations).toEqual(answers);
		expect(found(`I met Ada Orme in May.\n\n${talk('')}`, 'txt').quotations).toEqual(answers);
	});

	it('are not what a paper answers to its own questions', () => {
		const body = [
			'**Why did the trams stop?**',
			'Because of a crack. “I had hoped to be wrong,” said Ada Orme.',
			'**When will they run?**',
			'Nobody knows.',
			'**Who is going to pay?**',
			'The council has a fund, which is empty.',
		].join('\n\n');
		expect(found(body).quotations).toEqual(['I had hoped to be wrong,']);
	});

	it('are the answers below labels with a stop', () => {
		const body = 'We met in May.\n\nQ. Will it happen again?\n\nA. Yes. It will.\n\nQ. When?\n\nA. I was told in June.';
		expect(found(body).quotations).toEqual(['Yes. It will.', 'I was told in June.']);
	});

	it('are all found in the shipped article as raw text, where nothing marks them', () => {
		const shipped = (name: string) => readFileSync(new URL(`../../ingest/articles/${name}`, import.meta.url), 'utf8');
		const marked = loadArticle('foreign-trade-narrative.md', Buffer.from(shipped('foreign-trade-narrative.md')));
		const raw = marked.paragraphs.map(({ start, end }) => marked.text.slice(start, end));
		const headings = ['Decentralizing Trade', 'Diversifying Trade', 'Trading With Capitalist Countries', 'Conclusion'];
		const withHeadings = marked.text.split('\n\n').filter((piece) => raw.includes(piece) || headings.includes(piece));
		const article = load(withHeadings.join('\n\n'), 'txt');
		const blocks = detect(article).filter(({ kind }) => kind === 'block');
		expect(blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual(
			marked.blocks.map(({ start, end }) => marked.text.slice(start, end)),
		);
	});
});

describe('italics', () => {
	const italic = (content: string, path: string) => {
		const { text, emphases } = loadArticle(path, new TextEncoder().encode(content));
		return emphases.map(({ start, end }) => text.slice(start, end));
	};

	it('are known of an article in Markdown', () => {
		const body = 'She wrote it in *Plot a divak*,\nand *not* in **bold**.\n\n> A piece of *The **Lamp***.';
		expect(italic(front + body, 'study.md')).toEqual(['Plot a divak', 'not', 'The Lamp']);
	});

	it('are known of a page in HTML, whatever spaces stand around them', () => {
		const head =
			'<title>T</title><meta name="author" content="A"><meta name="publisher" content="P"><meta name="date" content="2023-02-06"><link rel="canonical" href="https://example.org/">';
		const body = '<p>  In <em> Plot  a\ndivak</em>, <i></i>and <cite>The Lamp </cite> , she wrote.</p>';
		expect(italic(`<html><head>${head}</head><body>${body}</body></html>`, 'page.html')).toEqual([
			'Plot a divak',
			'The Lamp',
		]);
	});
});

it('finds every span inside its text, whatever the text', () => {
	const piece = fc.constantFrom(
		'“',
		'”',
		'‘',
		'’',
		'"',
		"'",
		'«',
		'»',
		'„',
		'「',
		'」',
		' said ',
		'Kim',
		', ',
		'. ',
		'\n\n',
		'> ',
		'[1]',
		'한국',
		'🙂',
		'a\u0301',
		'\u00a0',
		'Q: ',
		':',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
			const article = load(`Opening.\n\n${pieces.join('').replace(/^\s*\d/gm, '')}`, 'txt');
			for (const { start, end, within } of detect(article)) {
				expect(start).toBeLessThan(end);
				expect(end).toBeLessThanOrEqual(article.text.length);
				expect(article.text.slice(start, end).trim()).toBe(article.text.slice(start, end));
				if (within) expect(within.start <= start && end <= within.end).toBe(true);
			}
		}),
		{ numRuns: 500 },
	);
});

it('finds most of what people labelled in the tuning articles, and little else', () => {
	const counts = { labelled: 0, found: 0, right: 0 };
	for (const each of labelledArticles('tuning')) {
		const { found, right } = quotationsFound(each);
		counts.labelled += each.quotations.length;
		counts.found += found.length;
		counts.right += right.length;
	}
	expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.97);
	expect(counts.right / counts.labelled).toBeGreaterThanOrEqual(0.95);
});
