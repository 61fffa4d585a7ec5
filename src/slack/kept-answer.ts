/** An answer of several messages is kept before it is shown, so that whoever takes it over after a crash posts the rest of it, word for word. */
import type { Ledger } from '../ledger.ts';
import type { Message } from './blocks.ts';
import { paged } from './pages.ts';

/** Nothing is written for a single message: it is there, or it is not. */
export async function keepAnswer(ledger: Ledger, id: string, message: Message): Promise<void> {
	if (paged(message).length > 1) await ledger.claim({ id: rowOf(id), payload: message });
}

/** null where none was kept. */
export async function keptAnswer(ledger: Ledger, id: string): Promise<Message | null> {
	const row = (await ledger.list(rowOf(id))).find((each) => each.id === rowOf(id));
	return row ? JSON.parse(row.payload) : null;
}

function rowOf(id: string): string {
	return `answer:${id}`;
}
