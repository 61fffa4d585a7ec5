/** What front matter and registries have in common: words and dates, and how a fault in a field is told. */
import { z } from 'zod';

/** Every fault of a parsed record in one line: `title: expected string; url: must be an http or https address`. */
export function faultsOf(error: z.ZodError): string {
	return error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; ');
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
