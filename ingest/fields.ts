/** What front matter and registries have in common: dates, and how a fault in a field is told. */
import type { z } from 'zod';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Every fault of a parsed record in one line: `title: expected string; url: must be an http or https address`. */
export function faultsOf(error: z.ZodError): string {
	return error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; ');
}
