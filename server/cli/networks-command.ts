import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { networkImportQuery, networksQuery } from '../features/networks/contract.ts';
import { presentLoaded, presentNetworks } from '../features/networks/present.ts';
import { saidOfLoad } from '../features/networks/said-of-load.ts';
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
        const found = await Promise.all(paths.map(async (path) => ({ path, is: await stat(path).catch(() => null) })));
        const missing = found.find(({ is }) => is === null || !(is.isFile() || is.isDirectory()));
        if (missing !== undefined)
          throw new Refusal('file-unreadable', `${missing.path.slice(0, 200)}: There is no such file.`);
        const files = found.flatMap(({ path, is }) =>
          is?.isFile() === true ? [{ path, name: basename(path), day: asked.data.on ?? null }] : [],
        );
        const folders = found.flatMap(({ path, is }) => (is?.isDirectory() === true ? [basename(path)] : []));
        const loaded = await services.networks.load(files);
        const { steps, summary, passedOver, refused, hasFailed } = saidOfLoad(loaded, folders);
        for (const step of steps) out.step(step);
        out.done(summary, { ...presentLoaded(loaded), passedOverFiles: passedOver, refused });
        if (hasFailed) process.exitCode = 1;
      }, options),
    );
}
