import { basename, resolve } from 'node:path';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { type DatasetBody, datasetBody } from '../features/datasets/contract.ts';
import type { ImportRecord } from '../features/imports/contract.ts';
import { parsed } from './parsed.ts';
import { sayImport } from './say-import.ts';
import { readingProgress } from './progress.ts';
import { withServices } from './with-services.ts';

interface ImportOptions {
  dataset: string;
  dryRun?: boolean;
  by?: string;
  json?: boolean;
  newDataset?: string;
  agency?: string;
  agencyName?: string;
  licence?: string;
  format?: string;
  grain?: string;
  period?: string;
  note?: string;
}

export function importCommand(command: Command): void {
  command
    .command('import')
    .description('import demand: one CSV file, a folder, or a zip archive as its publisher made it')
    .argument('<path>', 'the file, folder or archive')
    .requiredOption('--dataset <code>', 'the dataset that it belongs to')
    .option('--dry-run', 'say what would happen and store nothing')
    .option('--by <name>', 'who imports it, for the record')
    .option('--new-dataset <name>', 'make the dataset first, when it is not there; needs --agency and --licence')
    .option('--agency <code>', 'the agency that a new dataset comes from')
    .option('--agency-name <name>', 'its name, when the agency is new too')
    .option('--licence <text>', 'the licence of a new dataset')
    .option(
      '--format <format>',
      'police-uk-street, police-uk-stop-and-search, police-uk-outcomes or partner-template',
      'partner-template',
    )
    .option('--period <period>', 'month, quarter, year or financial-year: how long one count is', 'month')
    .option('--grain <grain>', 'point or brick: the finest place its rows give', 'point')
    .option('--note <text>', 'a note on a new dataset')
    .option('--json', 'print the record as JSON')
    .action((path: string, options: ImportOptions) =>
      withServices(async ({ services, out }) => {
        const making = options.newDataset === undefined ? null : newDataset(options, options.newDataset);
        if (making !== null) await services.datasets.ensureDataset(making);
        const cancel = new AbortController();
        const stop = (): void => cancel.abort();
        process.once('SIGINT', stop).once('SIGTERM', stop);
        const progress = readingProgress();
        const record = await services.imports
          .run({
            dataset: options.dataset,
            path: resolve(path),
            fileName: basename(resolve(path)),
            dryRun: options.dryRun === true,
            startedBy: options.by ?? userInfo().username,
            onProgress: progress.show,
            signal: cancel.signal,
          })
          .finally(() => progress.end());
        out.done(sayImport(record), record);
        if (!wentWell(record)) process.exitCode = 1;
      }, options),
    );
}

const wentWell = ({ state }: ImportRecord): boolean => ['done', 'unchanged', 'dry-run'].includes(state);

const newDataset = (options: ImportOptions, name: string): DatasetBody =>
  parsed(datasetBody, {
    code: options.dataset,
    name,
    agency: options.agency,
    ...(options.agencyName === undefined ? {} : { agencyName: options.agencyName }),
    licence: options.licence,
    format: options.format,
    grain: options.grain,
    period: options.period,
    ...(options.note === undefined ? {} : { note: options.note }),
  });
