import type { Command } from 'commander';
import { comparisonQuery, type ComparisonAnswer } from '../features/comparison/contract.ts';
import { presentComparison } from '../features/comparison/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options {
  from?: string;
  to?: string;
  at?: string;
  agency?: string;
  json?: boolean;
}

export function compareCommand(command: Command): void {
  command
    .command('compare')
    .description('set areas side by side: people, deprivation, demand, change; the first against each other')
    .argument('<areas...>', 'kind and code of each, such as zone:bell-foundry pcn:U87499 district:E07000130 whole')
    .requiredOption('--from <month>', 'first month')
    .requiredOption('--to <month>', 'first month after the last')
    .option('--at <day>', 'as the areas were on a day')
    .option('--agency <code>', 'demand of one agency')
    .option('--json', 'print it as JSON')
    .action((areas: string[], { json, ...asked }: Options) =>
      withServices(
        async ({ services, out }) => {
          const query = parsed(comparisonQuery, { ...asked, areas: areas.join(',') });
          const answer = presentComparison(await services.comparison.of(query));
          out.done(sayComparison(answer), answer);
        },
        json === undefined ? {} : { json },
      ),
    );
}

type Limits = Record<'value' | 'lower' | 'upper', string | number>;

const sayLimits = ({ value, lower, upper }: Limits, decimals: number): string => {
  const said = (one: string | number): string =>
    typeof one === 'number'
      ? one.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      : one;
  return typeof lower === 'number' ? `${said(value)} (${said(lower)} to ${said(upper)})` : said(value);
};

function sayComparison({ title, sentence, areas, groups }: ComparisonAnswer): string {
  const heads = ['Measure', 'Unit', ...areas.flatMap(({ name }, at) => (at === 0 ? [name] : [name, 'Difference']))];
  const rows = groups.flatMap((group) =>
    group.rows.map((row) => [
      ...[row.name, row.unit],
      ...row.values.flatMap((value, at) => {
        const difference = row.differences[at] ?? null;
        const mark = difference?.isBeyondChance === true ? ' *' : '';
        const own = sayLimits(value, row.decimals);
        if (at === 0) return [own];
        return [own, difference === null ? '–' : `${sayLimits(difference, row.decimals)}${mark}`];
      }),
    ]),
  );
  const key = areas.length > 1 ? '\n\n* beyond chance, among all differences of this table judged together' : '';
  return `${title}\n${sentence}\n\n${table(heads, rows)}${key}`;
}
