import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { zoneBody } from '../features/zones/contract.ts';
import { presentSummary, presentZone } from '../features/zones/present.ts';
import { maxBodyBytes, parseJsonBody } from '../intake/json-body.ts';
import { Refusal } from '../refusal.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

interface CreateOptions {
  name: string;
  from: string;
  lead?: string;
  coreProblem?: string;
  note?: string;
  json?: boolean;
}

export function zonesCommand(command: Command): void {
  const zones = command.command('zones').description('list the zones, or make one');

  zones
    .command('list', { isDefault: true })
    .description('list the zones in force today')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const items = (await services.zones.zones(null)).map(presentSummary);
        const rows = items.map((one) => [one.code, one.name, one.validFrom, one.version, one.bricks, one.people]);
        const heads = ['Code', 'Name', 'From', 'Version', 'Small areas', 'People'];
        out.done(items.length === 0 ? 'There are no zones yet.' : table(heads, rows), { items });
      }, options),
    );

  zones
    .command('create')
    .description('make a zone of the outline in a GeoJSON file')
    .argument('<geojson>', 'a Polygon or MultiPolygon, longitude first')
    .requiredOption('--name <name>', 'what partners call it')
    .requiredOption('--from <date>', 'the first day on which it holds, YYYY-MM-DD')
    .option('--lead <name>', 'who leads it')
    .option('--core-problem <text>', 'the problem it was made for')
    .option('--note <text>', 'a note on this version')
    .option('--json', 'print the zone as JSON')
    .action((path: string, { json, ...given }: CreateOptions) =>
      withServices(
        async ({ services, out }) => {
          const outline = await readOutline(path);
          const body = parsed(zoneBody, { ...given, definition: { by: 'outline', outline } });
          const zone = presentZone(await services.zones.create(body));
          const { bricks, fitSentence } = zone.current;
          out.done(`Made ${zone.name} (${zone.code}) of ${bricks.length} small areas. ${fitSentence}`, zone);
        },
        json === true ? { json } : {},
      ),
    );
}

async function readOutline(path: string): Promise<unknown> {
  const about = await stat(path).catch(() => null);
  if (about?.isFile() !== true) throw new Refusal('file-unreadable', `${path.slice(0, 200)}: There is no such file.`);
  if (about.size > maxBodyBytes) throw new Refusal('too-large', `${basename(path)}: An outline may be at most 1 MB.`);
  return parseJsonBody(await readFile(path));
}
