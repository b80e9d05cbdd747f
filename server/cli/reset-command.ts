import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { migrate, rollBackAll } from '../../db/migrate.ts';
import { Refusal } from '../refusal.ts';
import { withServices } from './with-services.ts';

const word = 'reset';

export function resetCommand(command: Command): void {
  command
    .command('reset')
    .description('take everything away: areas, zones, datasets and demand; it cannot be taken back')
    .option('--yes', 'do not ask')
    .action((options: { yes?: boolean }) =>
      withServices(async ({ database, out }) => {
        if (options.yes !== true) await confirm();
        await rollBackAll(database);
        await migrate(database);
        out.done('Everything is gone; `npm start -- --no-demo` starts without the demonstration county.', {
          reset: true,
        });
      }),
    );
}

async function confirm(): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Refusal('not-possible', 'Nobody is there to ask: give --yes to take everything away.');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(`This takes away every area, zone, dataset and count. Type ${word} to go on: `);
  asking.close();
  if (answer.trim() !== word) throw new Refusal('not-possible', 'Nothing was taken away.');
}
