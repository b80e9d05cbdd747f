import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { footprintSetPath, footprintSetQuery } from '../features/footprint-sets/contract.ts';
import { presentLoaded, presentSet } from '../features/footprint-sets/present.ts';
import { Refusal } from '../refusal.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface LoadOptions {
  set: string;
  kind: string;
  name: string;
  source: string;
  note?: string;
  from?: string;
  column?: string;
  dryRun?: boolean;
  json?: boolean;
}

const mostBytes = 300_000_000;
const jsonOf = (json: boolean | undefined): { json?: boolean } => (json === undefined ? {} : { json });

export function areasCommand(command: Command): void {
  const areas = command.command('areas').description('list, load or remove sets of areas of others or of your own');

  areas
    .command('list', { isDefault: true })
    .description('list the sets of areas that are loaded')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const items = (await services.footprintSets.all()).map(presentSet);
        const rows = items.map((one) => [one.code, one.kind, one.name, one.areas, one.people, one.bricksInNone]);
        const heads = ['Code', 'Kind', 'Name', 'Areas', 'People', 'Small areas in none'];
        const unplaced = items.flatMap((one) => one.unplaced.map((sentence) => `\n${one.code}: ${sentence}`));
        const said = items.length === 0 ? 'No set of areas is loaded yet.' : table(heads, rows);
        out.done(`${said}${unplaced.join('')}`, { items });
      }, options),
    );

  areas
    .command('load')
    .description('load areas: outlines as GeoJSON, or a list of codes or a look-up as CSV')
    .argument('<file>', 'see docs/how-to/load-other-areas.md')
    .requiredOption('--set <code>', 'what the set is called in addresses, such as schools')
    .requiredOption('--kind <kind>', 'policing-area, health-neighbourhood or custom')
    .requiredOption('--name <name>', 'what people call the set')
    .requiredOption('--source <text>', 'where the areas come from')
    .option('--note <text>', 'what must be known of them')
    .option('--from <day>', 'first day on which they hold; since always when left out')
    .option('--column <name>', 'column or property with the codes of the areas; found when left out')
    .option('--dry-run', 'only say what it would do')
    .option('--json', 'print what came of it as JSON')
    .action((path: string, { json, set, dryRun, ...given }: LoadOptions) =>
      withServices(async ({ services, out }) => {
        const { code } = parsed(footprintSetPath, { code: set });
        const asked = parsed(footprintSetQuery, { ...given, dryRun: dryRun === true ? 'true' : 'false' });
        const { kind, name, source, note, from, column } = asked;
        const options = {
          kind,
          name,
          source,
          note: note ?? null,
          from: from ?? null,
          column: column ?? null,
          fileName: basename(path),
          dryRun: dryRun === true,
        };
        const loaded = presentLoaded(await services.footprintSets.load(code, options, await readFileOf(path)));
        out.done(sayLoaded(loaded), loaded);
      }, jsonOf(json)),
    );

  areas
    .command('remove')
    .description('take a set of areas away, with all that it was before')
    .argument('<code>', 'of the set')
    .option('--json', 'print what was removed as JSON')
    .action((given: string, options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const { code } = parsed(footprintSetPath, { code: given });
        const { name, areas: removed } = await services.footprintSets.remove(code);
        out.done(`Removed ${name} (${code}) with its ${removed} areas.`, { code, name, areas: removed });
      }, options),
    );
}

function sayLoaded({
  changed,
  dryRun,
  set,
  what,
  read,
  used,
  turnedAway,
  sentences,
}: ReturnType<typeof presentLoaded>): string {
  const outcome = !changed ? 'Nothing has changed.' : dryRun ? 'Nothing was kept: this was a trial.' : 'Loaded.';
  return [
    what,
    `${used} of ${read} used, as ${set?.areas ?? 0} areas.`,
    ...turnedAway.map(({ reason, rows, first }) => `  ${rows} not used: ${reason} First at ${first}.`),
    ...sentences,
    outcome,
  ].join('\n');
}

async function readFileOf(path: string): Promise<Buffer> {
  const about = await stat(path).catch(() => null);
  if (about?.isFile() !== true) throw new Refusal('file-unreadable', `${path.slice(0, 200)}: There is no such file.`);
  if (about.size > mostBytes) throw new Refusal('too-large', `${basename(path)}: Give a file of at most 300 MB.`);
  return readFile(path);
}
