/** Pure: countries, cities and languages, as the runtime's own tables of names have them (ICU's regions, time zones and languages). */
import { foldSpelling } from '../../src/language/fold.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const pairs = [...letters].flatMap((one) => [...letters].map((other) => one + other));

function namesOf(type: 'region' | 'language', codes: readonly string[]): string[] {
	const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
	return codes.flatMap((code) => names.of(code) ?? []);
}

const cities = Intl.supportedValuesOf('timeZone').map((zone) => (zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
const places = new Set(
	[...namesOf('region', pairs), ...cities, 'Britain', 'England', 'Scotland', 'Wales', 'America'].map(foldSpelling),
);
const languages = new Set(
	namesOf(
		'language',
		pairs.map((code) => code.toLowerCase()),
	).map(foldSpelling),
);

/** Whether a name is a country's or a large city's. */
export function isKnownPlace(name: string): boolean {
	return places.has(foldSpelling(name));
}

/** "Norwegian", "Greek": a language's name, and so a people's. */
export function isKnownLanguage(name: string): boolean {
	return languages.has(foldSpelling(name));
}
