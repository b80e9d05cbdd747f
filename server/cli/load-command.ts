import type { Command } from 'commander';
import { loadGeography } from '../features/geography/load.ts';
import { withServices } from './with-services.ts';

export function loadCommand(command: Command): void {
  command
    .command('load')
    .description('load geography: boundaries, look-ups, people, deprivation, in the publishers’ own files')
    .argument('<paths...>', 'files and folders; the order does not matter')
    .option('--json', 'print what was loaded as JSON')
    .action((paths: string[], options: { json?: boolean }) =>
      withServices(async ({ database, out }) => {
        const report = await loadGeography(database, paths, out.step);
        const { loaded, unchanged, notUsed, refused } = report;
        const parts = [
          `${loaded.length} files loaded`,
          `${unchanged.length} already there`,
          `${notUsed.length} not used`,
          `${refused.length} turned away`,
        ];
        out.done(`${parts.join(', ')}.`, report);
        if (refused.length > 0) process.exitCode = 1;
      }, options),
    );
}
