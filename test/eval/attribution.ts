/** Whether the labelled quotations get the credit that a person gave them, field by field. */
import { styleText } from 'node:util';
import { type Attributed, attribute } from '../../ingest/attribute.ts';
import { createRanker, type Ranker } from '../../ingest/attribution/rank.ts';
import { weights } from '../../ingest/attribution/weights.ts';
import { type Detected, detect } from '../../ingest/detect.ts';
import { foldSpelling } from '../../src/language/fold.ts';
import { type Labelled, type LabelledArticle, labelledArticles } from './labelled.ts';

export interface Counts {
	labelled: number;
	voice: number;
	publication: number;
	speaker: number;
	credit: number;
	date: number;
	quotedBy: number;
	swaps: number;
	/** Credits of which the rules are sure, and those of them that are right. */
	sure: number;
	sureRight: number;
}

/** A confidence from which a credit counts as sure. */
const sureFrom = 0.85;

/** Prints an article a line; with `failures`, each field that differs. Spans are the labelled ones: detection is measured apart. */
export function printAttribution(part: string, failures: boolean): void {
	const columns = ['labelled', 'voice', 'publication', 'speaker', 'credit', 'date', 'quoted by', 'swaps'];
	process.stdout.write(`\n${styleText('bold', `${part}: attribution`)}\n`);
	process.stdout.write(`${'article'.padEnd(28)}${columns.map((name) => name.padStart(12)).join('')}\n`);
	const total = none();
	for (const each of labelledArticles(part)) {
		const counts = measure(each, createRanker(weights), failures);
		for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
		printLine(each.name.slice(0, 27), counts);
	}
	printLine('= all', total);
	process.stdout.write(
		`Of ${total.sure} credits with a confidence of ${sureFrom} or more, ${((100 * total.sureRight) / total.sure).toFixed(1)} % are right.\nPublished by others: source 84 % (Guardian and AFP), source precision 93 % and recall 73 % (Citron on PARC3).\n`,
	);
}

/** The counts of one article. */
export function measure(labelled: LabelledArticle, ranker: Ranker, failures = false): Counts {
	const counts = none();
	for (const [label, found] of pairs(labelled, ranker)) compare(label, found, counts, failures);
	return counts;
}

function none(): Counts {
	return {
		labelled: 0,
		voice: 0,
		publication: 0,
		speaker: 0,
		credit: 0,
		date: 0,
		quotedBy: 0,
		swaps: 0,
		sure: 0,
		sureRight: 0,
	};
}

/** The labelled quotations in the place of the detected ones; labels and titles as they were detected. */
export function spansOf({ article, quotations }: LabelledArticle): Detected[] {
	const gold = [...quotations].sort((a, b) => a.start - b.start || b.end - a.end);
	const titles = detect(article).filter(
		({ use, start, end }) =>
			use === 'label' &&
			!gold.some((span) => span.start <= start && end <= span.end && span.end - span.start === end - start),
	);
	const spans: Detected[] = gold.map((span) => ({
		start: span.start,
		end: span.end,
		kind: span.kind,
		use: 'quotation',
		within: gold.filter((other) => other.start <= span.start && span.end <= other.end && other !== span).at(-1) ?? null,
	}));
	return [...spans, ...titles].sort((a, b) => a.start - b.start || b.end - a.end);
}

export function pairs(labelled: LabelledArticle, ranker: Ranker): [Labelled, Attributed][] {
	const found = attribute(labelled.article, spansOf(labelled), ranker);
	const gold = [...labelled.quotations].sort((a, b) => a.start - b.start || b.end - a.end);
	return gold.flatMap((label) => {
		const match = found.find(({ start, end }) => start === label.start && end === label.end);
		return match ? [[label, match]] : [];
	});
}

/** Whether two names are one, but for case, accents, articles and titles of rank. */
export function isEqual(one: string | null | undefined, other: string | null | undefined): boolean {
	const plain = (name: string | null | undefined) =>
		foldSpelling(name ?? '')
			.replace(/^(?:the|a|an) /, '')
			.replace(/^(?:sir|lord|lady|dame|father|mother|brother|sister|abbot|mr justice) /, '');
	return plain(one) === plain(other);
}

function compare(label: Labelled, found: Attributed, counts: Counts, failures: boolean): void {
	const right = {
		voice: found.voice.value === label.voice,
		publication: isEqual(found.publication.value, label.publication),
		speaker: isEqual(found.speaker.value, label.speaker),
		credit:
			found.voice.value === label.voice &&
			(label.voice === 'journal'
				? isEqual(found.publication.value, label.publication)
				: isEqual(found.speaker.value, label.speaker)),
		date: found.issued.value === label.issued,
		quotedBy: isEqual(found.quotedBy, label.quotedBy),
	};
	counts.labelled += 1;
	for (const key of Object.keys(right) as (keyof typeof right)[]) if (right[key]) counts[key] += 1;
	if (found.speaker.confidence >= sureFrom) {
		counts.sure += 1;
		if (right.credit) counts.sureRight += 1;
	}
	const isSwap = label.voice === 'journal' && found.voice.value === 'journal' && !right.publication;
	if (isSwap) counts.swaps += 1;
	if (!failures || Object.values(right).every(Boolean)) return;
	const tell = (words: (string | null | undefined)[]) => words.map((word) => word ?? '–').join(' | ');
	process.stdout.write(
		`  ${(label.text ?? label.begins ?? '').slice(0, 30)}\n    wants ${tell([label.voice, label.publication, label.speaker, label.issued, label.quotedBy])}\n    found ${tell([found.voice.value, found.publication.value, found.speaker.value, found.issued.value, found.quotedBy])} [${found.speaker.evidence[0]?.slice(0, 60) ?? ''}; ${found.issued.evidence[0]?.slice(0, 60) ?? ''}]\n`,
	);
}

function printLine(name: string, counts: Counts): void {
	const percent = (key: keyof Counts) => `${((100 * counts[key]) / counts.labelled).toFixed(1)} %`.padStart(12);
	process.stdout.write(
		`${name.padEnd(28)}${String(counts.labelled).padStart(12)}${percent('voice')}${percent('publication')}${percent('speaker')}${percent('credit')}${percent('date')}${percent('quotedBy')}${String(counts.swaps).padStart(12)}\n`,
	);
}
