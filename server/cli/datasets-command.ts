import type { Command } from 'commander';
import { presentDataset } from '../features/datasets/present.ts';
import { table } from './output.ts';
import { withServices } from './with-services.ts';

export function datasetsCommand(command: Command): void {
  command
    .command('datasets')
    .description('list the datasets and what came of each')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const items = (await services.datasets.datasets()).map(presentDataset);
        const rows = items.map((one) => [one.code, one.name, one.agencyName, one.sentence]);
        out.done(
          items.length === 0 ? 'There are no datasets yet.' : table(['Code', 'Name', 'Agency', 'Coverage'], rows),
          {
            items,
          },
        );
      }, options),
    );
}
