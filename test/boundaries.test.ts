/** The rooms of the program and the one-way flow between them, read from the import lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Entries tie the rooms together, so they alone may import from all of them. */
const entries = ['src/main.ts', 'ingest/main.ts'];

const imports = new Map(
	['src', 'ingest'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => {
				const file = normalize(join(folder, name));
				const code = readFileSync(join(root, file), 'utf8');
				const targets = [...code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target]) =>
					normalize(relative(root, join(root, dirname(file), target ?? ''))),
				);
				return [file, targets] as const;
			}),
	),
);

function offenders(rule: (file: string, target: string) => boolean): string[] {
	return [...imports].flatMap(([file, targets]) =>
		targets.filter((target) => rule(file, target)).map((target) => `${file} -> ${target}`),
	);
}

describe('the rooms', () => {
	it('were all read', () => {
		expect(imports.size).toBeGreaterThan(25);
		expect(imports.get('src/answer.ts')).toContain('src/retrieve.ts');
	});

	it('never let src import ingest, but for the entries', () => {
		expect(
			offenders((file, target) => file.startsWith('src') && target.startsWith('ingest') && !entries.includes(file)),
		).toEqual([]);
	});

	it('keep the domain and the errors free of imports', () => {
		expect(imports.get('src/article.ts')).toEqual([]);
		expect(imports.get('src/errors.ts')).toEqual([]);
	});

	it('read the configuration in entries, the command and the composition root alone, adapters taking its types', () => {
		const allowed = [...entries, 'src/wire.ts', 'src/command.ts', 'src/embedder.ts', 'src/model.ts'];
		expect(offenders((file, target) => target === 'src/config.ts' && !allowed.includes(file))).toEqual([]);
		for (const file of ['src/embedder.ts', 'src/model.ts']) {
			expect(readFileSync(join(root, file), 'utf8')).toMatch(/import type \{ Endpoint \} from '\.\/config\.ts'/);
		}
	});

	it('let nothing but the composition root open LanceDB', () => {
		expect(
			offenders(
				(file, target) => /src\/lancedb\b/.test(target) && !file.startsWith('src/lancedb') && file !== 'src/wire.ts',
			),
		).toEqual([]);
	});

	it('keep Slack and the terminal apart, and the digest free of both', () => {
		const isIn = (path: string, room: string) => path.startsWith(`src/${room}/`);
		expect(
			offenders(
				(file, target) =>
					(isIn(file, 'slack') && isIn(target, 'terminal')) ||
					(isIn(file, 'terminal') && isIn(target, 'slack')) ||
					((isIn(file, 'digest') || file === 'src/digest.ts') && (isIn(target, 'slack') || isIn(target, 'terminal'))),
			),
		).toEqual([]);
	});

	it('have no cycles', () => {
		const cycles: string[] = [];
		const visit = (file: string, path: string[]) => {
			if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
			else for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
		};
		for (const file of imports.keys()) visit(file, []);
		expect(cycles).toEqual([]);
	});
});
