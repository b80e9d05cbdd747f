import { Refusal } from '../../refusal.ts';
import { empiricalBayesRates } from '../../statistics/empirical-bayes-rates.ts';
import { standardisedRates } from '../../statistics/moran-rates.ts';
import { kindNames } from '../words/kinds.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { HotspotsQuery } from './contract.ts';
import type { CountedArea } from './counted.ts';

export type Measure = NonNullable<HotspotsQuery['values']>;

/** What is asked for or, when nothing is said, the one that can be had. */
export function measureOf({ areas }: DemandPanel, asked: Measure | undefined): Measure {
  if (asked !== undefined) return asked;
  return areas.some(({ people }) => people !== null && people > 0) ? 'relative' : 'count';
}

export interface Tested {
  /** One an area that takes part: counts, or rates per 1,000 people a year. */
  values: Float64Array;
  /** For Moran’s I of the whole map. */
  whole: Float64Array | null;
}

/** @param used the areas that take part. Throws Refusal where their values are all alike. */
export function valuesOf(panel: DemandPanel, used: readonly CountedArea[], measure: Measure): Tested {
  const { kind, monthsReceived } = panel.asked;
  const [, many] = kindNames[kind];
  if (measure === 'count') {
    const values = Float64Array.from(used, ({ counted }) => counted);
    if (allAlike(values)) {
      throw new Refusal('not-possible', `All ${many} have the same count, so none can stand out among them.`);
    }
    return { values, whole: values };
  }
  const counts = Float64Array.from(used, ({ overPeriod }) => overPeriod);
  const thousandYears = Float64Array.from(used, ({ people }) => ((people ?? 0) / 1_000) * (monthsReceived / 12));
  if (allAlike(counts) && counts[0] === 0) {
    throw new Refusal('not-possible', `Nothing was counted in any of these ${many}, so none can stand out among them.`);
  }
  const { rates } = empiricalBayesRates(counts, thousandYears);
  const values = Float64Array.from(rates, ({ raw, smoothed }) => (measure === 'rate' ? raw : smoothed));
  if (allAlike(values)) {
    throw new Refusal(
      'not-possible',
      measure === 'rate'
        ? `All ${many} have the same rate, so none can stand out among them.`
        : `The rates of these ${many} differ no more than chance would have it, so none can stand out among them.`,
    );
  }
  return { values, whole: standardisedRates(counts, thousandYears) };
}

const allAlike = (values: Float64Array): boolean => values.every((value) => value === values[0]);
