import type { Command } from 'commander';
import { loadPostcodes } from '../features/geography/load-postcodes.ts';
import { withServices } from './with-services.ts';

export function postcodesCommand(command: Command): void {
  command
    .command('postcodes')
    .description('load postcodes: OS Code-Point Open or the ONS Postcode Directory, a CSV file, folder or zip archive')
    .argument('<path>', 'a file or folder')
    .option('--json', 'print what was loaded as JSON')
    .action((path: string, options: { json?: boolean }) =>
      withServices(async ({ database, out }) => {
        const report = await loadPostcodes(database.knex, path);
        const { read, kept, outside, withoutPlace, terminated, practicesPlaced } = report;
        const count = (value: number): string => value.toLocaleString('en-GB');
        const rest = `${count(outside)} lie elsewhere, ${count(terminated)} have ended and ${count(withoutPlace)} have no place`;
        const placed = practicesPlaced === 0 ? '' : ` Practices with a new place: ${count(practicesPlaced)}.`;
        out.done(
          `${count(kept)} of ${count(read)} postcodes are in or near the area served; ${rest}.${placed}`,
          report,
        );
      }, options),
    );
}
