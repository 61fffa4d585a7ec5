/** What the bot has to remember across restarts and replicas: an append-only list in which each id is written once. */

export interface LedgerRow {
	/** `kind:…`, of at most some hundred characters. */
	id: string;
	/** When it was written, in ms since 1970, by the writer's clock. */
	at: number;
	/** JSON. */
	payload: string;
}

export interface NewRow {
	id: string;
	payload?: unknown;
}

export interface Ledger {
	/**
	 * Writes a row, unless its id has been written before, by any process. Rows that are written at the same time share one commit.
	 * @returns true for the one who wrote it.
	 * @throws {IndexError} where the ledger cannot be written; the row may have been written all the same.
	 */
	claim(row: NewRow): Promise<boolean>;
	/**
	 * The rows whose ids begin with `prefix`, in the order in which they were written.
	 * @param since only those that were written at this time or later, in ms since 1970.
	 * @throws {IndexError}
	 */
	list(prefix: string, since?: number): Promise<LedgerRow[]>;
	/**
	 * Packs the rows of many commits together, and forgets those whose ids begin with `prefix` and that are older than `before`, in ms since
	 * 1970. Several processes may do so at once.
	 */
	tidy(forget: readonly { prefix: string; before: number }[]): Promise<void>;
	/** Writes what is still waiting, and lets go. */
	close(): Promise<void>;
}
