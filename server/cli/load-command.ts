import type { Command } from 'commander';
import { loadGeography } from '../features/geography/load.ts';
import { geographyService } from '../features/geography/service.ts';
import { Refusal } from '../refusal.ts';
import { withServices } from './with-services.ts';

export function loadCommand(command: Command): void {
  command
    .command('load')
    .description('load geography: boundaries, look-ups, people, deprivation, in the publishers’ own files')
    .argument('[paths...]', 'files and folders; the order does not matter')
    .option('--use <edition>', 'then put this edition of small areas in use, such as oa21')
    .option('--json', 'print what was loaded as JSON')
    .action((paths: string[], options: { use?: string; json?: boolean }) =>
      withServices(async ({ database, out }) => {
        if (paths.length === 0 && options.use === undefined) {
          throw new Refusal('parameter-invalid', 'Give files or folders to load, or --use with an edition.');
        }
        const report = await loadGeography(database, paths, out.step);
        const { loaded, unchanged, notUsed, refused } = report;
        const parts = [
          `${loaded.length} files loaded`,
          `${unchanged.length} already there`,
          `${notUsed.length} not used`,
          `${refused.length} turned away`,
        ];
        if (options.use !== undefined) {
          for (const sentence of await geographyService(database.knex).useEdition(options.use)) out.step(sentence);
        }
        out.done(`${parts.join(', ')}.`, report);
        if (refused.length > 0) process.exitCode = 1;
      }, options),
    );
}
