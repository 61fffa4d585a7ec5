/** The environment of a process whose clock is wrong. */

/** @param minutes by which it is ahead. */
export function clockAhead(minutes: number): Record<string, string> {
	const code = `
		const TrueDate = Date;
		const ms = ${minutes * 60_000};
		globalThis.Date = class extends TrueDate {
			constructor(...given) { given.length === 0 ? super(TrueDate.now() + ms) : super(...given); }
			static now() { return TrueDate.now() + ms; }
		};`;
	return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}
