import type { Command } from 'commander';
import { type SharingAnswer, sharingQuery } from '../features/sharing/contract.ts';
import { sharingTable } from '../features/sharing/present-table.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { presentSharing } from '../features/sharing/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface Options extends Record<string, unknown> {
  json?: boolean;
  csv?: boolean;
}

export function sharedDemandCommand(command: Command): void {
  command
    .command('shared-demand')
    .description('say which agencies have demand in the same places beyond chance')
    .requiredOption('--from <month>', 'first month, YYYY-MM')
    .requiredOption('--to <month>', 'first month after the last, YYYY-MM')
    .option('--kind <kind>', 'brick (the default), lsoa, msoa, ward, district, zone or pcn')
    .option('--agencies <codes>', 'two or more with commas between them; all when left out')
    .option('--datasets <codes>', 'two or more datasets, instead of agencies')
    .option('--least <number>', 'an area is shared that is hot for so many; 3 when left out')
    .option('--permutations <number>', 'how often areas are dealt anew')
    .option('--q <share>', 'how many findings may be false')
    .option('--seed <number>', 'of the random numbers: the same seed, the same answer')
    .option('--csv', 'print all figures as CSV')
    .option('--json', 'print it as JSON')
    .action(({ json, csv, ...given }: Options) =>
      withServices(
        async ({ services, out }) => {
          const found = await services.sharing.sharedDemand(parsed(sharingQuery, given));
          const answer = presentSharing(found);
          const text =
            csv === true ? writeCsv(sharingTable(answer, found.asked.isDemonstration)).trimEnd() : say(answer);
          out.done(text, answer);
        },
        json === true ? { json } : {},
      ),
    );
}

function say({ title, sentence, items, pairs, left, compared, caution, settings }: SharingAnswer): string {
  const shares = items.map(({ name, share, hotAreas, isShared }) => [
    ...[name, share.value, share.lower, share.upper, hotAreas],
    isShared ? 'yes' : 'not beyond chance',
  ]);
  return [
    title,
    sentence,
    table(['Name', '% in shared areas', 'from', 'to', 'Hot areas', 'Shares places'], shares),
    ...pairs.map((pair) => pair.sentence),
    ...left.map(({ name, why }) => `Left out: ${name}. ${why}`),
    compared.sentence,
    caution,
    `At most ${settings.permutations.toLocaleString('en-GB')} permutations, seed ${settings.seed}, q ${settings.q}.`,
  ].join('\n');
}
