import { empiricalBayesRates } from '../../statistics/empirical-bayes-rates.ts';
import { smoothedLimits } from '../../statistics/smoothed-limits.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { Refusal } from '../../refusal.ts';
import { wholeOf } from '../demand/whole.ts';
import { compareWithWhole, figureOf, judgeAgainstWhole } from './excess.ts';
import { type Measured, plain } from './measured.ts';

/** With fewer nothing is known of how areas differ. */
const fewestAreas = 3;

/**
 * Rates drawn towards their mean where few people live. What is smoothed is the ratio of the count to what the rate of all
 * areas together gives for the months that came, so that datasets of different months can be added up; times that rate it is
 * a yearly rate again. Where every dataset came for the same months this is the smoothed rate itself.
 */
export function smoothed(panel: DemandPanel, place: string): Measured {
  const compared = compareWithWhole(panel);
  const whole = wholeOf(panel.catalogue, panel.asked, place).rate;
  const areas = compared.expected.flatMap((expected, area) => (expected === null ? [] : [area]));
  if (areas.length < fewestAreas)
    throw new Refusal(
      'not-possible',
      'Smoothing needs at least three areas where people live: with fewer nothing is known of how much areas differ.',
    );
  const counts = areas.map((area) => compared.counts[area] ?? 0);
  const expected = areas.map((area) => compared.expected[area] ?? 0);
  const rates = empiricalBayesRates(counts, expected);
  const limits = smoothedLimits(counts, expected, rates);
  const placeOf = new Map(areas.map((area, at) => [area, at]));
  const figures = compared.published.map((count, area) => {
    const at = placeOf.get(area);
    const ratio = at === undefined ? undefined : rates.rates[at]?.smoothed;
    if (at === undefined || ratio === undefined || typeof whole.value !== 'number') return figureOf(count, null);
    if (limits === null) {
      // One rate for all: it is as sure as the rate of all areas together.
      const [lower, upper] = [whole.lower, whole.upper].map((limit) => (typeof limit === 'number' ? limit : null));
      const scale = rates.overall;
      return figureOf(count, {
        value: ratio * whole.value,
        lower: lower === null || lower === undefined ? null : lower * scale,
        upper: upper === null || upper === undefined ? null : upper * scale,
      });
    }
    const { lower, upper } = limits[at] ?? { lower: NaN, upper: NaN };
    return figureOf(count, { value: ratio * whole.value, lower: lower * whole.value, upper: upper * whole.value });
  });
  return { ...plain, figures, whole, ...judgeAgainstWhole(compared), isOneRate: limits === null };
}
