import type { Command } from 'commander';
import { shockBody, shockEndBody, shockPath } from '../features/shocks/contract.ts';
import { presentShock } from '../features/shocks/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options {
  json?: boolean;
}
const asJson = ['--json', 'print it as JSON'] as const;

export function shocksCommand(command: Command): void {
  const shocks = command
    .command('shocks')
    .description('list or record what happened to the figures from outside: shocks that pass, and breaks');

  shocks
    .command('list', { isDefault: true })
    .description('list what is on record, first month first')
    .option(...asJson)
    .action((options: Options) =>
      withServices(async ({ services, out }) => {
        const items = (await services.shocks.onRecord()).map(presentShock);
        const heads = ['Number', 'Kind', 'From', 'To', 'Dataset', 'Category', 'Left out', 'What happened'];
        const rows = items.map((one) => [
          ...[one.id, one.kind, one.from, one.to, one.dataset, one.category],
          ...[one.leaveOut ? 'yes' : 'no', one.text],
        ]);
        out.done(items.length === 0 ? 'Nothing is on record.' : table(heads, rows), { items });
      }, options),
    );

  shocks
    .command('record')
    .description('record a shock, or a break after which a series is another')
    .requiredOption('--kind <kind>', 'shock or break')
    .requiredOption('--from <month>', 'first month, YYYY-MM')
    .requiredOption('--text <text>', 'what happened')
    .option('--to <month>', 'first month after a shock, YYYY-MM')
    .option('--dataset <code>', 'only this dataset')
    .option('--category <code>', 'only this category and those below it')
    .option('--leave-out', 'evaluations leave these months out')
    .option('--recorded-by <name>', 'who says so')
    .option(...asJson)
    .action(({ json, ...given }: Options & Record<string, unknown>) =>
      withServices(
        async ({ services, out }) => {
          const shock = presentShock(await services.shocks.record(parsed(shockBody, given)));
          out.done(`Recorded as number ${shock.id}.`, shock);
        },
        json === true ? { json } : {},
      ),
    );

  shocks
    .command('end')
    .description('say when a shock was over')
    .argument('<number>', 'its number')
    .requiredOption('--to <month>', 'first month after it, YYYY-MM')
    .option(...asJson)
    .action((number: string, { to, ...options }: Options & { to: string }) =>
      withServices(async ({ services, out }) => {
        const { id } = parsed(shockPath, { id: number });
        const shock = presentShock(await services.shocks.end(id, parsed(shockEndBody, { to }).to));
        out.done(`Number ${shock.id} ends before ${shock.to ?? ''}.`, shock);
      }, options),
    );

  shocks
    .command('withdraw')
    .description('take back what was recorded by mistake')
    .argument('<number>', 'its number')
    .option(...asJson)
    .action((number: string, options: Options) =>
      withServices(async ({ services, out }) => {
        const shock = presentShock(await services.shocks.withdraw(parsed(shockPath, { id: number }).id));
        out.done(`Number ${shock.id} was taken back.`, shock);
      }, options),
    );
}
