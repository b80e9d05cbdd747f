import type { Command } from 'commander';
import { type HotspotsAnswer, hotspotsQuery } from '../features/hotspots/contract.ts';
import { hotTable } from '../features/hotspots/present-table.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { presentHot } from '../features/hotspots/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options extends Record<string, unknown> {
  json?: boolean;
  csv?: boolean;
}

export function hotspotsCommand(command: Command): void {
  command
    .command('hotspots')
    .description('say which areas lie hot beyond chance, and list them')
    .requiredOption('--kind <kind>', 'brick, lsoa, msoa, ward, district, zone or pcn')
    .requiredOption('--from <month>', 'first month, YYYY-MM')
    .requiredOption('--to <month>', 'first month after the last, YYYY-MM')
    .option('--category <code>', 'a category with all below it')
    .option('--agency <code>', 'demand of one agency')
    .option('--dataset <code>', 'demand of one dataset')
    .option('--statistic <name>', 'gi (the default) or moran')
    .option('--values <name>', 'relative (the default), smoothed, rate or count')
    .option('--weights <name>', 'contiguity (the default) or distance')
    .option('--distance-metres <metres>', 'with neighbours by distance')
    .option('--permutations <number>', 'how often values are dealt anew')
    .option('--q <share>', 'false-discovery rate')
    .option('--seed <number>', 'of the random numbers: the same seed, the same answer')
    .option('--csv', 'print all areas as CSV')
    .option('--json', 'print it as JSON')
    .action(({ json, csv, ...given }: Options) =>
      withServices(
        async ({ services, out }) => {
          const found = await services.hotspots.find(parsed(hotspotsQuery, given));
          const answer = presentHot(found);
          const text = csv === true ? writeCsv(hotTable(answer, found.asked.isDemonstration)).trimEnd() : say(answer);
          out.done(text, answer);
        },
        json === true ? { json } : {},
      ),
    );
}

function say({ title, sentence, caution, settings, areas }: HotspotsAnswer): string {
  const rows = areas.code.flatMap((code, at) =>
    areas.spot[at] === 'hot'
      ? [[code, areas.name[at] ?? '', areas.count[at] ?? null, areas.value[at] ?? null, areas.q[at] ?? null]]
      : [],
  );
  const how = `${settings.statistic}. ${settings.permutations.toLocaleString('en-GB')} permutations, seed ${settings.seed}, q ${settings.q}.`;
  const list = rows.length === 0 ? [] : [table(['Code', 'Name', 'Count', 'Value', 'q'], rows)];
  return [title, sentence, caution, how, ...list].join('\n');
}
