import type { Command } from 'commander';
import { presentAnswers, presentDefined, presentMargins, presentSurvey } from '../features/surveys/present.ts';
import { table } from './output.ts';
import { readSheetFile } from './sheet-file.ts';
import { withServices } from './with-services.ts';

interface Options {
  json?: boolean;
}

export function surveysCommand(command: Command): void {
  const surveys = command.command('surveys').description('list the surveys of residents, or import them');

  surveys
    .command('list', { isDefault: true })
    .description('list the surveys and what has come of each')
    .option('--json', 'print them as JSON')
    .action((options: Options) =>
      withServices(async ({ services, out }) => {
        const items = (await services.surveys.all()).map(presentSurvey);
        const rows = items.map(({ code, name, sentence }) => [code, name, sentence]);
        out.done(items.length === 0 ? 'There are no surveys yet.' : table(['Code', 'Name', 'What came'], rows), {
          items,
        });
      }, options),
    );

  surveys
    .command('define')
    .description('say what a survey is: waves, groups, questions and their answers')
    .argument('<file>', 'see docs/data/surveys.md')
    .option('--json', 'print what changed as JSON')
    .action((path: string, options: Options) =>
      withServices(async ({ services, out }) => {
        const defined = presentDefined(await services.surveys.define(await readSheetFile(path)));
        out.done(`${defined.survey}: ${defined.sentence}`, defined);
      }, options),
    );

  surveys
    .command('import')
    .description('import answers: a row for each respondent, or counts by answer')
    .argument('<code>', 'the survey that they belong to')
    .argument('<file>', 'see docs/data/surveys.md')
    .option('--json', 'print what changed as JSON')
    .action((code: string, path: string, options: Options) =>
      withServices(async ({ services, out }) => {
        const imported = presentAnswers(await services.surveys.importAnswers(code, await readSheetFile(path)));
        out.done(imported.sentence, imported);
      }, options),
    );

  surveys
    .command('margins')
    .description('import known people by group, to which weights are raked')
    .argument('<code>', 'the survey that they belong to')
    .argument('<file>', 'see docs/data/surveys.md')
    .option('--json', 'print what changed as JSON')
    .action((code: string, path: string, options: Options) =>
      withServices(async ({ services, out }) => {
        const imported = presentMargins(code, await services.surveys.importMargins(code, await readSheetFile(path)));
        out.done(imported.sentence, imported);
      }, options),
    );
}
