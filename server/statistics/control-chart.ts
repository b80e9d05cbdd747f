import { type CountForecast, countQuantile } from './count-forecast.ts';

export interface ControlMonth {
  count: number | null;
  forecast: CountForecast | null;
}
export type ControlRule = 'beyond' | 'two-of-three' | 'run';
export interface ControlLimits {
  lower: number;
  upper: number;
}
export interface ControlSignal {
  /** Place of the month that completes the pattern. */
  at: number;
  rule: ControlRule;
  side: 'above' | 'below';
}

/** Shares of a normal curve beyond 3 and 2 standard deviations. */
const beyondThree = 0.00134989803163;
const beyondTwo = 0.0227501319482;
export const runLength = 8;

interface Judged {
  side: 'above' | 'below' | null;
  isFar: boolean;
  isBeyond: boolean;
}

/**
 * Question: which months stand out from what this series does by chance?
 * Formula: limits are the counts that leave as much outside as 3 standard deviations of a normal curve do (0.135% a side),
 * by the forecast's own distribution. Rules: a month beyond a limit; two of three months in a row beyond 2 standard
 * deviations (2.275%) on one side; eight in a row on one side of the median. A month at the median is on neither side, so
 * that a run of eight has at most 1 chance in 256 however small the counts; a month that did not come ends a run.
 * Units: `months` in order of time, one series without a break in it. Limits are the largest and smallest counts inside.
 * Errors: none of its own.
 * Source: Western Electric, Statistical Quality Control Handbook (1956); Nelson, Journal of Quality Technology 16 (1984)
 * 237–239; probability limits as in Montgomery, Introduction to Statistical Quality Control, section 7.3.
 * Checked against: quantiles in R and series made by hand.
 */
export function controlChart(months: readonly ControlMonth[]): {
  limits: (ControlLimits | null)[];
  signals: ControlSignal[];
} {
  const limits = months.map(({ forecast }) => (forecast === null ? null : limitsAt(forecast, beyondThree)));
  const judged = months.map(({ count, forecast }, at): Judged | null => {
    const inside = limits[at] ?? null;
    if (count === null || forecast === null || inside === null) return null;
    const warning = limitsAt(forecast, beyondTwo);
    const median = countQuantile(0.5, forecast);
    return {
      side: count > median ? 'above' : count < median ? 'below' : null,
      isFar: count > warning.upper || count < warning.lower,
      isBeyond: count > inside.upper || count < inside.lower,
    };
  });
  return { limits, signals: judged.flatMap((_, at) => signalsAt(judged, at)) };
}

/** The largest count whose tail above is no more than the share, and the smallest whose tail below is. */
function limitsAt(forecast: CountForecast, share: number): ControlLimits {
  return { lower: countQuantile(share, forecast), upper: countQuantile(1 - share, forecast) };
}

function signalsAt(judged: readonly (Judged | null)[], at: number): ControlSignal[] {
  const month = judged[at] ?? null;
  const side = month?.side ?? null;
  if (month === null || side === null) return [];
  if (month.isBeyond) return [{ at, rule: 'beyond', side }];
  const lastThree = judged.slice(Math.max(0, at - 2), at + 1);
  const far = lastThree.filter((one) => one?.isFar === true && one.side === side);
  if (month.isFar && far.length >= 2) return [{ at, rule: 'two-of-three', side }];
  const run = judged.slice(Math.max(0, at + 1 - runLength), at + 1);
  if (run.length === runLength && run.every((one) => one?.side === side)) return [{ at, rule: 'run', side }];
  return [];
}
