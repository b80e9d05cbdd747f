import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const child = new URL('./import-child.ts', import.meta.url).pathname;
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

interface Outcome {
  state: string;
  rows: number;
  seconds: number;
  peakMb: number;
}

/** One import from file to rollups. */
export async function timeImport(environment: NodeJS.ProcessEnv, dataset: string, path: string): Promise<Outcome> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', child, dataset, path], {
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 26,
  });
  const outcome = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Outcome;
  if (outcome.state !== 'done') throw new Error(`the import ended as ${outcome.state}`);
  return outcome;
}

export const importWords = ({ rows, seconds, peakMb }: Outcome): string =>
  `${number.format(rows / seconds)} rows/s (${number.format(rows)} rows in ${seconds.toFixed(1)} s), peak ${number.format(peakMb)} MB`;
