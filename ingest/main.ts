/** Entry: `npm run ingest`. */
import { createProgram, runCommand } from '../src/command.ts';
import { createShapedModel } from '../src/model.ts';
import { extendNames } from '../src/names.ts';
import { readNamesFile } from '../src/names-file.ts';
import { openIndex } from '../src/wire.ts';
import { ingest } from './ingest.ts';
import { announce, announceFaults, createProgress, explainInterrupt } from './progress.ts';
import { reviewFile } from './review-file.ts';

const program = createProgram(
	'ingest',
	'Brings the index to what the articles folder holds. Unchanged articles are left as they are.',
)
	.option('--rebuild', 'make the index anew, for another embedding model or after damage')
	.option('--review <file>', 'write the registry of this article with proposals to check, and leave the index as it is')
	.option('--json', 'print the report as one JSON object')
	.action(({ rebuild = false, review, json = false }: { rebuild?: boolean; review?: string; json?: boolean }) =>
		runCommand(async (config) => {
			if (review !== undefined) {
				extendNames(await readNamesFile(config.articlesFolder));
				process.stdout.write(await reviewFile(review, config.language && createShapedModel(config.language)));
				return;
			}
			explainInterrupt();
			const index = await openIndex(config);
			try {
				const progress = createProgress();
				const report = await ingest({ ...index, folder: config.articlesFolder, rebuild, onProgress: progress.show });
				progress.end();
				if (json) {
					process.stdout.write(`${JSON.stringify(report)}\n`);
					announceFaults(report);
				} else {
					announce(report);
				}
				if (report.faults.length > 0) process.exitCode = 1;
			} finally {
				await index.close();
			}
		}),
	);

await program.parseAsync();
