import { linearQuantile } from '../../statistics/linear-quantile.ts';
import type { Group } from './groups.ts';
import type { Measure } from './measure.ts';
import { onceForBoth } from './once-for-both.ts';
import { shownOf } from './shown.ts';

export interface Spread {
  lowest: number;
  quarter: number;
  middle: number;
  threeQuarters: number;
  highest: number;
  of: number;
}

const fewestAreas = 2;

/**
 * How the figures of areas lie among each other; null where fewer than two may be shown. The same for every area of a
 * group, so it is made once.
 */
export const spreadOf = onceForBoth(made);

function made(measure: Measure, group: Group): Spread | null {
  const values = shownOf(measure, group).values.filter((value) => !Number.isNaN(value));
  if (values.length < fewestAreas) return null;
  values.sort();
  const at = (share: number): number => linearQuantile(values, share);
  return {
    lowest: at(0),
    quarter: at(0.25),
    middle: at(0.5),
    threeQuarters: at(0.75),
    highest: at(1),
    of: values.length,
  };
}
