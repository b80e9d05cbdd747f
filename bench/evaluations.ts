import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const child = new URL('./evaluation-child.ts', import.meta.url).pathname;

/** Seconds and peak memory of a whole evaluation, or of the placebo rank of every area of the county. */
export async function timeEvaluation(what: 'run' | 'placebos'): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', child, what]);
  const { seconds, peakMb } = JSON.parse(stdout) as { seconds: number; peakMb: number };
  return `${seconds.toFixed(2)} s, peak ${peakMb.toFixed(0)} MB`;
}
