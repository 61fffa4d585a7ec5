/** A process that claims many ids, and prints those that it was the first to claim: `claiming.ts URI COUNT`. */
import { openLedger } from '../../src/lancedb-ledger.ts';

const [, , uri = '', count = '0'] = process.argv;
const ledger = await openLedger(uri);
const ids = Array.from({ length: Number(count) }, (_, index) => `claim:${index}`);
for (let from = 0; from < ids.length; from += 10) {
	const some = ids.slice(from, from + 10);
	const first = await Promise.all(some.map((id) => ledger.claim({ id })));
	for (const [index, id] of some.entries()) if (first[index]) process.stdout.write(`${id}\n`);
}
await ledger.close();
