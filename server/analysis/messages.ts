import type { RunInputs } from './inputs.ts';

/** What the run's own thread is given, and what it says. The record travels as the text whose hash is kept. */
export interface RunTask {
  inputs: RunInputs;
  engineVersion: string;
  inputHash: string;
}
export type RunNews =
  | { what: 'step'; step: string; progress: number }
  | { what: 'done'; record: string; finding: string; headline: string };
