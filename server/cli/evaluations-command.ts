import type { Command } from 'commander';
import type { EvaluationAnswer, PlanPreview } from '../features/evaluations/contract.ts';
import { presentEvaluation, presentPreview, presentSummary } from '../features/evaluations/present.ts';
import { Refusal } from '../refusal.ts';
import { table } from './output.ts';
import { readPlan } from './read-plan.ts';
import { withServices } from './with-services.ts';

interface Options {
  json?: boolean;
}
const asJson = ['--json', 'print it as JSON'] as const;
const planFile = ['<plan>', 'a JSON file: title, zone, start, outcome and whatever differs from the usual'] as const;

export function evaluationsCommand(command: Command): void {
  const evaluations = command
    .command('evaluations')
    .description('list evaluations, look at a plan, register or amend one');

  evaluations
    .command('list', { isDefault: true })
    .description('list the evaluations with what their latest run found')
    .option(...asJson)
    .action((options: Options) =>
      withServices(async ({ services, out }) => {
        const items = (await services.evaluations.list()).map(presentSummary);
        const heads = ['Code', 'Title', 'Zone', 'Start', 'Version', 'Registered', 'Finding'];
        const rows = items.map((one) => [
          ...[one.code, one.title, one.zone.name, one.start, one.planVersion],
          ...[one.registeredAt.slice(0, 10), one.latestRun?.finding ?? null],
        ]);
        out.done(items.length === 0 ? 'There are no evaluations yet.' : table(heads, rows), { items });
      }, options),
    );

  evaluations
    .command('preview')
    .description('say what registering a plan would freeze and what could be found at all; stores nothing')
    .argument(...planFile)
    .option(...asJson)
    .action((path: string, options: Options) =>
      withServices(async ({ services, out }) => {
        const preview = presentPreview(await services.evaluations.preview(await readPlan(path)));
        out.done(sayPreview(preview), preview);
      }, options),
    );

  evaluations
    .command('register')
    .description('freeze a plan with its comparison areas, before anybody looks')
    .argument(...planFile)
    .option(...asJson)
    .action((path: string, options: Options) =>
      withServices(async ({ services, out }) => {
        const evaluation = presentEvaluation(await services.evaluations.register(await readPlan(path)));
        out.done(sayRegistered('Registered', evaluation), evaluation);
      }, options),
    );

  evaluations
    .command('amend')
    .description('change a registered plan: the evaluation is exploratory from then on')
    .argument('<evaluation>', 'the code of the evaluation')
    .argument(...planFile)
    .requiredOption('--why <reason>', 'why the plan is changed')
    .option(...asJson)
    .action((code: string, path: string, { why, ...options }: Options & { why: string }) =>
      withServices(async ({ services, out }) => {
        if (why.trim() === '') throw new Refusal('parameter-invalid', '--why: Say why the plan is changed.');
        const plan = await readPlan(path);
        const evaluation = presentEvaluation(await services.evaluations.amend(code, plan, why.trim()));
        out.done(sayRegistered('Amended', evaluation), evaluation);
      }, options),
    );
}

const sayRegistered = (what: string, { code, planVersion, planHash, comparison, exploratory }: EvaluationAnswer) =>
  [`${what} ${code}, version ${planVersion}.`, `Plan ${planHash}`, comparison.sentence, ...exploratory].join('\n');

function sayPreview({ sentence, problems, warnings, comparison, power }: PlanPreview): string {
  return [
    sentence,
    ...problems.map((one) => `${one.pointer}: ${one.sentence}`),
    ...warnings,
    ...(comparison === null ? [] : [comparison.sentence, ...comparison.relaxed]),
    ...(power === null ? [] : [power.sentence]),
  ].join('\n');
}
