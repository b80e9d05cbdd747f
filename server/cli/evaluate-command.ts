import type { Command } from 'commander';
import { runBody, runPath } from '../features/runs/contract.ts';
import { Refusal } from '../refusal.ts';
import { withServices } from './with-services.ts';

/** Runs a registered evaluation, and runs one again from what it was computed from. */
export function evaluateCommand(command: Command): void {
  command
    .command('evaluate')
    .description('run a registered evaluation on the data as they are now, and keep what it found')
    .argument('<evaluation>', 'the code of the evaluation')
    .option('--look <months>', 'months after the start: 6, 12 or 24, as registered')
    .option('--json', 'print the whole record as JSON')
    .action((evaluation: string, options: { look?: string; json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const body = runBody.safeParse(options.look === undefined ? {} : { look: Number(options.look) });
        if (!body.success) throw new Refusal('parameter-invalid', 'Give a look of 6, 12 or 24 months.');
        const look = body.data.look === undefined ? {} : { look: body.data.look };
        const run = await services.runs.run({
          evaluation,
          ...look,
          startedBy: 'command line',
          onStep: (step) => out.step(step),
        });
        if (run.state !== 'done') throw new Refusal('not-possible', run.step);
        const record = await services.runs.record(run.id);
        const { title, sentence, reasons } = record.verdict;
        // What the sentence says already is not said twice.
        const why = reasons.flatMap((reason, at) =>
          sentence.includes(reason) ? [] : [`${at === 0 ? 'Because' : 'Also'}: ${reason}`],
        );
        const lines = [`Run ${run.id}: ${title}. ${sentence}`, ...why, `Record ${run.record_hash ?? ''}`];
        out.done(lines.join('\n'), record);
      }, options),
    );

  command
    .command('rerun')
    .description('compute a finished run again from what it was computed from; ends with an error where it differs')
    .argument('<run>', 'the number of the run')
    .option('--json', 'print both hashes as JSON')
    .action((given: string, options: { json?: boolean }) =>
      withServices(async ({ services, out }) => {
        const path = runPath.safeParse({ id: given });
        if (!path.success) throw new Refusal('parameter-invalid', 'Give the number of the run, such as 3.');
        const hashes = await services.runs.rerun(path.data.id);
        if (hashes.recordHash !== hashes.rerunHash) {
          throw new Refusal('conflict', 'It is not the same: this version of the service computes it differently.');
        }
        out.done('The same, to the last byte.', hashes);
      }, options),
    );
}
