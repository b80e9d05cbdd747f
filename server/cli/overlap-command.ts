import type { Command } from 'commander';
import { type OverlapAnswer, overlapQuery } from '../features/overlap/contract.ts';
import { presentOverlap } from '../features/overlap/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options {
  rows?: string;
  columns?: string;
  at?: string;
  json?: boolean;
}

export function overlapCommand(command: Command): void {
  command
    .command('overlap')
    .description('how two sets of areas lie on each other, counted in people: zones by Primary Care Networks')
    .option('--rows <set>', 'zone when left out')
    .option('--columns <set>', 'pcn when left out; pcn.catchment, ward, custom.schools')
    .option('--at <day>', 'as they were on a day')
    .option('--json', 'print it as JSON')
    .action(({ json, ...asked }: Options) =>
      withServices(
        async ({ services, out }) => {
          const answer = presentOverlap(await services.overlap.of(parsed(overlapQuery, asked)));
          out.done(sayOverlap(answer), answer);
        },
        json === undefined ? {} : { json },
      ),
    );
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Pairs with nobody in common are left out: of 27 networks a zone meets a few. */
function sayOverlap({ title, sentence, rows, columns, shareOfRow, shareOfColumn, people }: OverlapAnswer): string {
  const pairs = rows.flatMap((row, r) => [
    ...(row.people === null ? [[row.name, 'cannot be told', '[x]', '[x]', '[x]']] : []),
    ...columns.flatMap((column, c) => {
      const share = shareOfRow[r]?.[c] ?? 0;
      const back = shareOfColumn[r]?.[c] ?? 0;
      return share > 0 || back > 0 ? [[row.name, column.name, percent(share), percent(back), people[r]?.[c] ?? 0]] : [];
    }),
    ...(row.unassigned.share !== null && row.unassigned.share > 0
      ? [[row.name, 'none of them', percent(row.unassigned.share), '', row.unassigned.people ?? '[x]']]
      : []),
  ]);
  return `${title}\n${sentence}\n\n${table(['Of', 'in', 'Share of the first', 'Share of the second', 'People'], pairs)}`;
}
