import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { columnsBody } from '../features/datasets/contract.ts';
import { presentCodeList, presentColumns, presentLook } from '../features/datasets/present-columns.ts';
import { presentDataset } from '../features/datasets/present.ts';
import { table } from './output.ts';
import { parsed } from './parsed.ts';
import { withServices } from './with-services.ts';

const headBytes = 256 * 1024;

export function datasetsCommand(command: Command): void {
  const datasets = command
    .command('datasets')
    .description('list the datasets and what came of each')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const items = (await services.datasets.datasets()).map(presentDataset);
        const rows = items.map((one) => [one.code, one.name, one.agencyName, one.sentence]);
        out.done(
          items.length === 0 ? 'There are no datasets yet.' : table(['Code', 'Name', 'Agency', 'Coverage'], rows),
          { items },
        );
      }, options),
    );
  lookCommand(datasets);
  columnsCommand(datasets);
  codeListCommand(datasets);
}

function lookCommand(datasets: Command): void {
  datasets
    .command('look')
    .description('say what the columns of a file most likely mean; shows no value and keeps nothing')
    .argument('<file>', 'a CSV file')
    .requiredOption('--dataset <code>', 'the dataset that it belongs to')
    .option('--json', 'print it as JSON')
    .action((file: string, options: { dataset: string; json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const beginning = (await readFile(file)).subarray(0, headBytes);
        const look = presentLook(await services.datasets.columns.look(options.dataset, beginning));
        const rows = look.columns.map((one) => [one.printed, one.column ?? 'not read', one.from, one.kind]);
        out.done(`${look.sentence}\n\n${table(['Column', 'Means', 'Known by', 'Holds'], rows)}`, look);
      }, options),
    );
}

function columnsCommand(datasets: Command): void {
  const collect = (value: string, before: string[]): string[] => [...before, value];
  datasets
    .command('columns')
    .description('show what a dataset’s own column names mean, or save it anew with --set')
    .argument('<dataset>', 'the code of the dataset')
    .option('--set <name=column>', 'a column of the file and what it means; once for each', collect, [])
    .option('--by <name>', 'who decides it, for the record')
    .option('--json', 'print it as JSON')
    .action((dataset: string, options: { set: string[]; by?: string; json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const { columns } = services.datasets;
        const given = options.set.map((one) => {
          const at = one.lastIndexOf('=');
          return { printed: at < 0 ? one : one.slice(0, at), column: at < 0 ? null : one.slice(at + 1) };
        });
        const body =
          given.length === 0
            ? null
            : parsed(columnsBody, { columns: given, decidedBy: options.by ?? userInfo().username });
        const rows =
          body === null ? await columns.versions(dataset) : await columns.save(dataset, body.columns, body.decidedBy);
        const answer = presentColumns(rows);
        const [latest] = answer.items;
        out.done(
          latest === undefined
            ? 'Its files have the columns of the partner template.'
            : `Version ${latest.version}, decided by ${latest.decidedBy}.\n\n${table(
                ['Column', 'Means'],
                latest.columns.map((one) => [one.printed, one.column ?? 'not read']),
              )}`,
          answer,
        );
      }, options),
    );
}

function codeListCommand(datasets: Command): void {
  datasets
    .command('code-list')
    .description('map many of a dataset’s own categories at once: publisher_category,category')
    .argument('<dataset>', 'the code of the dataset')
    .argument('<file>', 'the list, a CSV file')
    .option('--dry-run', 'say what would happen and keep nothing')
    .option('--by <name>', 'who decides it, for the record')
    .option('--json', 'print it as JSON')
    .action((dataset: string, file: string, options: { dryRun?: boolean; by?: string; json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const dryRun = options.dryRun === true;
        const by = options.by ?? userInfo().username;
        const outcome = presentCodeList(
          await services.datasets.codeList(dataset, await readFile(file), by, dryRun),
          dryRun,
        );
        out.done(outcome.sentence, outcome);
      }, options),
    );
}
