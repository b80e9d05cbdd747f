import type { RunInputs } from './inputs.ts';

/** What the thread of a run is given. */
export interface RunTask {
  inputs: RunInputs;
  engineVersion: string;
  inputHash: string;
}
/** What it says meanwhile. */
export interface RunNews {
  step: string;
  progress: number;
}
/** What it ends with. The record travels as the text whose hash is kept. */
export interface RunResult {
  record: string;
  finding: string;
  headline: string;
}
