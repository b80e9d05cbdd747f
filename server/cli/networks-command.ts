import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { networkImportQuery, networksQuery } from '../features/networks/contract.ts';
import { presentLoaded, presentNetworks } from '../features/networks/present.ts';
import { Refusal } from '../refusal.ts';
import { table } from './output.ts';
import { withServices } from './with-services.ts';

export function networksCommand(command: Command): void {
  const networks = command
    .command('networks')
    .description('list Primary Care Networks, or load files about practices and networks');

  networks
    .command('list', { isDefault: true })
    .description('list the networks as of a day, with their practices and sizes')
    .option('--at <day>', 'the day, YYYY-MM-DD; today when left out')
    .option('--all', 'also networks that have nothing in the area that is loaded')
    .option('--json', 'print them as JSON')
    .action((options: { at?: string; all?: boolean; json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const asked = networksQuery.safeParse({ at: options.at, nearby: options.all === true ? 'false' : 'true' });
        if (!asked.success) throw new Refusal('parameter-invalid', 'Give the day as YYYY-MM-DD, such as 2022-04-01.');
        const answer = presentNetworks(await services.networks.list(asked.data));
        const rows = answer.items.map((one) => [
          ...[one.code, one.name, one.commissioner?.code ?? null, one.practices, one.patients, one.size ?? null],
          one.methods.join(', '),
        ]);
        const heads = ['Code', 'Name', 'Commissioner', 'Practices', 'Patients', 'Against 30,000–50,000', 'Footprints'];
        out.done(
          `${rows.length === 0 ? '' : `${table(heads, rows)}\n\n`}${[answer.sentence, ...answer.asKnown, ...answer.unplaced].join('\n')}`,
          answer,
        );
      }, options),
    );

  networks
    .command('load')
    .description('load files about practices and networks as their publishers made them; told by their headers')
    .argument('<files...>', 'see docs/data/networks.md')
    .option('--on <day>', 'the day that their figures are of, for files that do not say')
    .option('--json', 'print what came of them as JSON')
    .action((paths: string[], options: { on?: string; json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const asked = networkImportQuery.safeParse({ on: options.on });
        if (!asked.success) throw new Refusal('parameter-invalid', 'Give the day as YYYY-MM-DD, such as 2022-04-01.');
        for (const path of paths) {
          const isFile = (await stat(path).catch(() => null))?.isFile() === true;
          if (!isFile) throw new Refusal('file-unreadable', `${path.slice(0, 200)}: There is no such file.`);
        }
        const files = paths.map((path) => ({ path, name: basename(path), day: asked.data.on ?? null }));
        const loaded = await services.networks.load(files);
        for (const { name, what, read, kept, passedOver, turnedAway, sentences } of loaded.files) {
          const away = turnedAway.reduce((sum, { rows }) => sum + rows, 0);
          const counts = [`${read} rows read`, `${kept} kept`, `${passedOver} passed over`, `${away} turned away`];
          out.step(`${name}: ${what}. ${counts.join(', ')}.`);
          for (const sentence of sentences) out.step(`  ${sentence}`);
          for (const { reason, rows, firstLine } of turnedAway) {
            out.step(`  Turned away, ${rows} from line ${firstLine}: ${reason}`);
          }
        }
        for (const { name, refusal } of loaded.refused) {
          out.step(`Turned away: ${refusal.message.includes(name) ? '' : `${name}: `}${refusal.message}`);
        }
        for (const sentence of loaded.sentences) out.step(sentence);
        const made = loaded.footprints.map(({ method, versions }) => `${versions} by ${method}`);
        const changed = loaded.files.filter(({ changed }) => changed).length;
        out.done(
          `${changed} files loaded, ${loaded.files.length - changed} already there, ${loaded.refused.length} turned away.${made.length === 0 ? '' : ` Footprints: ${made.join(', ')}.`}`,
          {
            ...presentLoaded(loaded),
            refused: loaded.refused.map(({ name, refusal }) => ({ name, sentence: refusal.message })),
          },
        );
        if (loaded.refused.length > 0) process.exitCode = 1;
      }, options),
    );
}
