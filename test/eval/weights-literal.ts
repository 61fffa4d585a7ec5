/** Pure: weights -> the source of an object, in the order of their names; what counts for nearly nothing is left out. */

/** Smaller weights change no decision that was measured. */
const least = 0.05;

export function literalOf(weights: Readonly<Record<string, number>>): string {
	const entries = Object.entries(weights)
		.map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
		.filter(([, weight]) => Math.abs(weight) >= least)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const keyOf = (name: string) => (/^\w+$/.test(name) ? name : `'${name.replace(/['\\]/g, '\\$&')}'`);
	return `{\n${entries.map(([name, weight]) => `\t${keyOf(name)}: ${weight},`).join('\n')}\n}`;
}
