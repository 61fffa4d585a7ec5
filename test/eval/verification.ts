/** How often claims made from labelled quotations get the verdict that they must get. */
import { styleText } from 'node:util';
import { chunk } from '../../ingest/chunk.ts';
import { infoOf } from '../../ingest/registry.ts';
import type { Quotation } from '../../src/article.ts';
import { judgePaste } from '../../src/verify.ts';
import { type Alteration, alterationsOf, invented } from './alterations.ts';
import { type LabelledArticle, labelledArticles } from './labelled.ts';

/** A labelled article's quotations as the index would hold them. */
export function quotationsOf({ article, quotations }: LabelledArticle): Quotation[] {
	return quotations.map(({ start, end, kind, voice, publication, speaker, issued }, index) => ({
		id: `q-${article.id}-${index}`,
		text: article.text.slice(start, end),
		start,
		end,
		kind,
		source: { voice, publication, speaker: speaker === 'unknown' ? null : speaker, occasion: null, issued },
		leadIn: '',
		isChecked: true,
		section: null,
		paragraph: 1,
		article: infoOf(article),
	}));
}

export interface JudgedAlteration extends Alteration {
	verdict: string;
}

/** What is cut from one quotation may be another, which it quotes: that is no alteration. */
function isGenuine({ paste, as, expected }: Alteration, quotations: readonly Quotation[]): boolean {
	const bare = (words: string) => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
	const isOf = ({ source }: Quotation) => as === null || source.publication === as || source.speaker === as;
	return (
		!expected.some((each) => each === 'verbatim') &&
		quotations.some((quotation) => bare(quotation.text) === bare(paste) && isOf(quotation))
	);
}

/** Judges every claim against all that its article holds. */
export function judgeAlterations(labelled: LabelledArticle): JudgedAlteration[] {
	const quotations = quotationsOf(labelled);
	const everything = [...quotations, ...chunk(labelled.article)];
	const names = [...new Set(quotations.flatMap(({ source }) => [source.publication, source.speaker]))].filter(
		(name) => name !== null,
	);
	const passages = chunk(labelled.article).filter(
		({ text, start, end }) =>
			!/[“”"‘«「『]/.test(text) && !quotations.some((each) => each.start < end && start < each.end),
	);
	const claims: Alteration[] = [
		...alterationsOf(quotations).filter((claim) => !isGenuine(claim, quotations)),
		...invented.map((paste) => ({ class: 'words that nobody said', paste, as: null, expected: ['absent'] as const })),
		...passages.map(({ text }) => ({
			class: 'the author’s own words',
			paste: text,
			as: null,
			expected: ['absent'] as const,
		})),
		...passages.flatMap(({ text }) =>
			names.slice(0, 1).map((as) => ({
				class: 'the author’s words credited to another',
				paste: text,
				as,
				expected: ['misattributed'] as const,
			})),
		),
	];
	// What is left of one word without its letters is nothing to judge.
	const judged = claims.filter(({ paste }) => /[\p{L}\p{N}]/u.test(paste));
	return judged.map((claim) => ({
		...claim,
		verdict: judgePaste(claim.paste, claim.as, everything, names)[0]?.verdict ?? 'absent',
	}));
}

/** Prints a line for each kind of claim, and how many false ones were called verbatim. */
export function printVerification(part: string, failures: boolean): void {
	process.stdout.write(`\n${styleText('bold', `${part}: verification`)}\n`);
	process.stdout.write(`${'claim'.padEnd(42)}${'claims'.padStart(8)}${'right'.padStart(9)}\n`);
	const judged = labelledArticles(part).flatMap(judgeAlterations);
	const isRight = ({ expected, verdict }: JudgedAlteration) => expected.some((each) => each === verdict);
	for (const [name, claims] of Map.groupBy(judged, (claim) => claim.class)) {
		printLine(name, claims.length, claims.filter(isRight).length);
		if (!failures) continue;
		for (const { paste, as, verdict } of claims.filter((claim) => !isRight(claim)))
			process.stdout.write(`  ${verdict}: ${JSON.stringify(paste.slice(0, 100))} ${as ?? ''}\n`);
	}
	printLine('= all', judged.length, judged.filter(isRight).length);
	const falsehoods = judged.filter(({ expected, verdict }) => verdict === 'verbatim' && !expected.includes('verbatim'));
	process.stdout.write(`false claims called verbatim: ${falsehoods.length}\n`);
}

function printLine(name: string, claims: number, right: number): void {
	process.stdout.write(
		`${name.padEnd(42)}${String(claims).padStart(8)}${`${((100 * right) / claims).toFixed(1)} %`.padStart(9)}\n`,
	);
}
