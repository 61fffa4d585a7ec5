/** Countries by their names and by what their people are called, as far as the runtime's own tables tell (Unicode CLDR). */
import { foldSpelling } from '../language/fold.ts';

/** What CLDR does not tell: everyday names. */
const everyday: Record<string, string> = {
	us: 'US',
	usa: 'US',
	'u.s.': 'US',
	america: 'US',
	uk: 'GB',
	britain: 'GB',
	'great britain': 'GB',
	dprk: 'KP',
	holland: 'NL',
	burma: 'MM',
	turkey: 'TR',
};
const peoples: Record<string, string> = { american: 'US', british: 'GB', soviet: 'RU', swiss: 'CH' };

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));
/** Languages whose names tell of another country than where most of their speakers live, or of several. */
const ambiguous = ['english', 'arabic', 'korean', 'latin', 'portuguese'];

interface Tables {
	/** What countries are called, and what their people are called; folded. */
	names: ReadonlyMap<string, string>;
	peoples: ReadonlyMap<string, string>;
}
let tables: Tables | null = null;

function read(): Tables {
	const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
	const names = pairs.flatMap((pair) => {
		const name = regions.of(pair.toUpperCase());
		const { region } = new Intl.Locale(`und-${pair}`);
		return name && region ? [[foldSpelling(name), region] as const] : [];
	});
	const spoken = [...pairs, 'fil'].flatMap((language) => {
		const name = foldSpelling(languages.of(language) ?? '');
		const { region } = new Intl.Locale(language).maximize();
		const isUsual = /^\p{L}+$/u.test(name) && !ambiguous.includes(name);
		return isUsual && region ? [[name, region] as const] : [];
	});
	return {
		names: new Map([...names, ...Object.entries(everyday)]),
		peoples: new Map([...spoken, ...Object.entries(peoples)]),
	};
}

/** The code of the country that folded words name: "malaysia", "the netherlands"; null for others. */
export function countryNamed(words: string): string | null {
	tables ??= read();
	return tables.names.get(words.replace(/^the /, '').replace(/'s$/, '')) ?? null;
}

/** The same for what belongs to a country as well: "dutch", "norwegian", "malaysia's". */
export function countryOf(words: string): string | null {
	tables ??= read();
	const bare = words.replace(/^the /, '').replace(/'s$/, '');
	const known = tables.names.get(bare) ?? tables.peoples.get(bare);
	if (known) return known;
	if (!/(?:an|ese|i|ish|ch|sh|ic|ine|k)$/.test(bare)) return null;
	const derived = [...tables.names]
		.map(([name, code]) => ({ code, shared: sharedLetters(bare, name), name }))
		// Norw-ay and Norw-egian, Belgi-um and Belgi-an; Christ-mas Island has too much left, and so has Christ-ian.
		.filter(
			({ shared, name }) =>
				shared >= 4 && bare.length - shared <= 5 && /^(?:land|.{0,3}| .*)$/.test(name.slice(shared)),
		)
		.toSorted((a, b) => b.shared - a.shared);
	const [best, next] = derived;
	return best && (!next || next.shared < best.shared) ? best.code : null;
}

function sharedLetters(a: string, b: string): number {
	let count = 0;
	while (count < a.length && a[count] === b[count]) count += 1;
	return count;
}
