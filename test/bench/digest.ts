/**
 * `npm run bench -- digest`: how long a digest takes to build, from the shipped size up to 100,000 quotations; and thirty days of twenty channels
 * and four processes, with everything that goes wrong, through both clock changes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type CorpusReader, createCorpusReader } from '../../src/corpus.ts';
import { buildDigest } from '../../src/digest.ts';
import { openStore } from '../../src/lancedb.ts';
import { openLedger } from '../../src/lancedb-ledger.ts';
import type { Store } from '../../src/store.ts';
import { drawCorpus } from '../digest/drawn-shelf.ts';
import { simulateWeeks } from '../digest/simulation.ts';

type Report = (what: string, figure: string) => void;

const sizes = [100, 1_000, 5_000, 20_000, 50_000, 100_000];
const rounds = 5;

export async function benchDigest(report: Report): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'sic-bench-'));
	try {
		for (const size of sizes) await benchBuilding(size, folder, report);
		const runs = [
			{ zone: 'Europe/Berlin', first: '2026-10-10', seed: 7 },
			{ zone: 'Australia/Sydney', first: '2026-09-20', seed: 8 },
		];
		for (const run of runs) {
			const uri = join(folder, run.zone.replace('/', '-'));
			const own = await openLedger(uri);
			const others = await Promise.all([2, 3, 4].map(() => openLedger(uri)));
			const began = performance.now();
			const { expected, posts, notOnce, atWrongTime, skipped, kills, waits } = await simulateWeeks([own, ...others], {
				...run,
				...{ days: 30, channels: 20 },
			});
			for (const each of [own, ...others]) await each.close();
			const seconds = ((performance.now() - began) / 1000).toFixed(0);
			report(`30 days, 20 channels, 4 processes, ${run.zone}`, `${posts} of ${expected} posted, in ${seconds} s`);
			report('  not posted just once; not at their hour', `${notOnce.length}; ${atWrongTime.length}`);
			report('  kills; failed calls; skipped', `${kills}; ${waits}; ${skipped.length}`);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** From opening the index to the digest, and the next one of the same corpus; the middle of some rounds. */
async function benchBuilding(size: number, folder: string, report: Report): Promise<void> {
	const uri = join(folder, `index-${size}`);
	const store = await openStore(uri);
	await fill(store, size);
	const ledger = await openLedger(uri);
	const build = async (reader: CorpusReader, date: string) => {
		const began = performance.now();
		const schedule = { cron: '0 9 * * 1-5', zone: 'UTC' };
		const request = { date, schedule, now: 0, channel: null, history: [], isNoted: false, showsQuestions: false };
		await buildDigest(request, { store, ledger, model: null, reader });
		return performance.now() - began;
	};
	const first: number[] = [];
	const next: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const reader = createCorpusReader(store);
		first.push(await build(reader, '2026-11-23'));
		next.push(await build(reader, '2026-11-24'));
	}
	await ledger.close();
	store.close();
	const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
	const each = ((middle(first) * 1000) / size).toFixed(0);
	const limit = size === 5_000 ? ' (at most 300)' : '';
	report(
		`digest of ${size} quotations`,
		`${middle(first).toFixed(0)} ms${limit}, ${each} µs each; the next one ${middle(next).toFixed(0)} ms`,
	);
}

async function fill(store: Store, size: number): Promise<void> {
	await store.create({ embedder: 'none', dimension: 2 });
	const { quotations, articles } = drawCorpus(size);
	const byArticle = Map.groupBy(quotations, ({ article }) => article.id);
	for (const article of articles.values()) {
		const own = byArticle.get(article.id) ?? [];
		const record = { article, contentHash: '', sourceNames: [], vocabulary: {}, quotations: own.length, passages: 0 };
		const found = own.map((quotation) => ({ quotation, words: '', context: '' }));
		await store.replaceArticle({ record, found, facets: [] });
	}
	await store.settle();
}
