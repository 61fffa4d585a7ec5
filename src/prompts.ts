/** Loads the prompts of `prompts/*.md`. Their text is the project's own; documents and questions never pass through here. */
import { readFile } from 'node:fs/promises';

const folder = new URL('../prompts/', import.meta.url);

/**
 * The prompt of a step with its `{{variables}}` filled in.
 * @throws {Error} for a variable that the prompt does not have, or one of the prompt that is not given.
 */
export async function loadPrompt(step: string, variables: Record<string, string | number>): Promise<string> {
	const template = await readFile(new URL(`${step}.md`, folder), 'utf8');
	const unused = new Set(Object.keys(variables));
	const filled = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
		const value = variables[name];
		if (value === undefined) throw new Error(`prompts/${step}.md has a variable that is not given: ${name}`);
		unused.delete(name);
		return String(value);
	});
	const [extra] = unused;
	if (extra !== undefined) throw new Error(`prompts/${step}.md has no variable ${extra}`);
	return filled.trim();
}
