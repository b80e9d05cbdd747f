import type { Command } from 'commander';
import { importPath } from '../features/imports/contract.ts';
import { Refusal } from '../refusal.ts';
import { withServices } from './with-services.ts';

export function undoCommand(command: Command): void {
  command
    .command('undo')
    .description('take an import back: every month is as it was before')
    .argument('<import>', 'the number of the import')
    .option('--json', 'print the record as JSON')
    .action((given: string, options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const path = importPath.safeParse({ id: given });
        if (!path.success) throw new Refusal('parameter-invalid', 'Give the number of the import, such as 3.');
        const record = await services.imports.undo(path.data.id);
        out.done(record.message, record);
      }, options),
    );
}
