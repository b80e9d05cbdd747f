import type { Command } from 'commander';
import { presentImported, presentIndicator } from '../features/indicators/present.ts';
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
    .description('import a CSV file of indicators; it is kept whole or not at all')
    .argument('<file>', 'see docs/data/indicators.md')
    .option('--json', 'print what changed as JSON')
    .action((path: string, options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const imported = presentImported(await services.indicators.import(await readSheetFile(path)));
        out.done(imported.sentence, imported);
      }, options),
    );
}
