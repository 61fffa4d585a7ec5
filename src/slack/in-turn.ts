/** One after another for each key, side by side for different keys. */

/** Does the work when all earlier work of this key has ended, well or badly. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
	const tails = new Map<string, Promise<unknown>>();
	return (key, work) => {
		const before = tails.get(key) ?? Promise.resolve();
		const result = before.then(work, work);
		const tail = result.catch(() => undefined);
		tails.set(key, tail);
		void tail.then(() => {
			if (tails.get(key) === tail) tails.delete(key);
		});
		return result;
	};
}
