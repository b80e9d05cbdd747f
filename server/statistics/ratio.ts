import type { Interval } from './byar.ts';
import type { ReportedInterval, StandardErrors } from './reported-interval.ts';

/** A ratio with its 95% interval; the standard errors are those of its logarithm. */
export interface Ratio extends Interval {
  value: number;
  standardErrors: StandardErrors;
}

/** From the log scale to ratios. */
export const ratioOf = ({ estimate, lower, upper, standardErrors }: ReportedInterval): Ratio => ({
  value: Math.exp(estimate),
  lower: Math.exp(lower),
  upper: Math.exp(upper),
  standardErrors,
});
