/** What front matter and registries have in common: words and dates, and how a fault in a field is told. */
import { distance } from 'fastest-levenshtein';
import type { YAMLParseError } from 'yaml';
import { z } from 'zod';

/**
 * Every fault of a parsed record in one line: `title is missing; url: must be an http or https address`.
 * @param known the fields that there are, to name the one that was meant.
 */
export function faultsOf(error: z.ZodError, known: readonly string[] = []): string {
	return error.issues.map((issue) => faultOf(issue, known)).join('; ');
}

function faultOf(issue: z.core.$ZodIssue, known: readonly string[]): string {
	const at = issue.path.join('.');
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, known)).join('; ');
	if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return `${at} is missing`;
	const must =
		issue.code === 'invalid_type'
			? (kinds[issue.expected] ?? issue.message)
			: issue.code === 'invalid_value'
				? `must be ${issue.values.join(' or ')}`
				: issue.message;
	return at === '' ? must : `${at}: ${must}`;
}

const kinds: Record<string, string> = {
	boolean: 'must be true or false',
	string: 'must be words',
	number: 'must be a number',
	int: 'must be a whole number',
	array: 'must be a list',
	object: 'must have fields, each on a line of its own, such as “text: …” and “voice: official”',
};

/** Slips of the finger in a field's name. */
const slips = 3;

function unknownField(key: string, known: readonly string[]): string {
	const [nearest] = [...known].sort((a, b) => distance(a, key) - distance(b, key));
	const isNear = nearest !== undefined && distance(nearest, key) <= slips;
	return `${key} is no field${isNear ? `: write ${nearest}` : `: remove it, or write it as a remark after a #`}`;
}

/**
 * What keeps a text from being YAML, with its line and what usually mends it.
 * @param what the part of the file that it is.
 * @param above how many lines of the file stand above it.
 */
export function yamlFault(path: string, what: string, { message, linePos }: YAMLParseError, above = 0): string {
	const [fault = ''] = message.split('\n');
	const line = linePos ? `, line ${linePos[0].line + above}` : '';
	return `${path}${line}: ${what} is not YAML (${fault.replace(/ at line \d+, column \d+:?$/, '')}): indent with spaces, write each field once, and put words with “: ”, “ #” or quotation marks between quotation marks.`;
}

/** One line of words for people to read: with a letter or digit, and without control or direction characters. */
export const line = z
	.string()
	.trim()
	.regex(/[\p{L}\p{N}]/u, 'must have a letter or a digit')
	.refine(
		(words) => !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(words),
		'must be one line without control characters',
	);

/** A date that YAML may have taken for a number: 2023. */
export const date = z
	.union([z.string(), z.number().int()], { error: 'must be a date: 2023-02-06, 2023-02 or 2023' })
	.transform(String);
