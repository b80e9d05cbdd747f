import type { Measured } from './choose-areas.ts';
import type { ComparisonAnswer } from './contract.ts';

/** The four tests of whether pool and zone can be told apart before the start. */
export function testsOf(_zone: Measured, _kept: readonly Measured[]): ComparisonAnswer['tests'] {
  return [];
}
