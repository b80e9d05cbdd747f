import { basename } from 'node:path';
import type { Command } from 'commander';
import { indicatorsImportQuery } from '../features/indicators/contract.ts';
import { presentImported, presentIndicator } from '../features/indicators/present.ts';
import { saidOfFile } from '../features/indicators/said-of-file.ts';
import { Refusal } from '../refusal.ts';
import { table } from './output.ts';
import { readSheetFile } from './sheet-file.ts';
import { withServices } from './with-services.ts';

export function indicatorsCommand(command: Command): void {
  const indicators = command.command('indicators').description('list the indicators of resilience, or import some');

  indicators
    .command('list', { isDefault: true })
    .description('list the indicators and what has come of each')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const items = (await services.indicators.all()).map(presentIndicator);
        const rows = items.map(({ code, name, unit, sentence }) => [code, name, unit, sentence]);
        out.done(
          items.length === 0 ? 'There are no indicators yet.' : table(['Code', 'Name', 'Unit', 'What came'], rows),
          { items },
        );
      }, options),
    );

  indicators
    .command('import')
    .description('import indicators: our own sheet, or a publisher’s file as it is; told by its header')
    .argument('<file>', 'see docs/data/indicators.md')
    .option('--first <month>', 'first month of its figures, for a file that does not say (dwelling fires, QOF)')
    .option('--last <month>', 'last month of its figures, included')
    .option('--json', 'print what changed as JSON')
    .action((path: string, options: { json?: boolean; first?: string; last?: string }) =>
      withServices(async ({ services, out }) => {
        const { first, last } = options;
        const asked = indicatorsImportQuery.safeParse({ name: basename(path), first, last });
        if (!asked.success) throw new Refusal('parameter-invalid', 'Give months as YYYY-MM, for example 2021-04.');
        const bytes = await readSheetFile(path);
        const imported = presentImported(await services.indicators.import(bytes, saidOfFile(asked.data)));
        out.done(imported.sentence, imported);
      }, options),
    );
}
