import { normalQuantile, studentQuantile, twoSided } from './distributions.ts';
import { fixedBCriticalValue } from './fixed-b.ts';
import { longRunSum } from './newey-west.ts';
import { lagOneCorrelation } from './residual-diagnostics.ts';

export interface StandardErrors {
  /** (a) quasi-Poisson, with its Student 95% interval and p on T − p degrees of freedom. */
  quasi: { standardError: number; df: number; lower: number; upper: number; p: number };
  /** (b) widened for alike neighbours; null where no degrees of freedom are left for it. */
  autocorrelated: { standardError: number; correlation: number; df: number; lower: number; upper: number } | null;
  /** (c) Newey–West; only ever used with the fixed-b critical value. */
  neweyWest: { standardError: number; lag: number };
  criticalValue: number;
  /** How much wider the reported interval is than 1.96 standard errors of (a). */
  widening: number;
}

export interface ReportedInterval {
  estimate: number;
  /** Estimate ± critical value × the larger of (a) and (c): 95%. */
  lower: number;
  upper: number;
  standardErrors: StandardErrors;
}

export interface FittedCounts {
  /** Observations in any order; `months` says where each lies in time. */
  design: readonly (readonly number[])[];
  counts: readonly number[];
  fitted: readonly number[];
  unscaledCovariance: readonly (readonly number[])[];
  dispersion: number | null;
  /** Place in time of each observation, from 0. Two series in one model share their months. */
  months: readonly number[];
  /** −1 for the observations that the estimate is held against; left out, all are on one side. */
  sides?: readonly number[];
}

/**
 * Question: between which limits does one coefficient of a count model lie, when months are over-dispersed and alike?
 * Formula: (a) √(max(1, φ) B_jj), B = (X'MX)⁻¹; (b) (a) × √((1+ρ)/(1−ρ)), ρ = r₁ + (1 + 4 r₁)/T within 0 to 0.9, r₁ of the
 * Pearson residuals, on (T − p)(1−ρ)/(1+ρ) degrees of freedom; (c) Newey–West with lag ⌊1.3 √T⌋, times T/(T − p). Reported:
 * estimate ± fixed-b critical value × max(a, c).
 * Units: those of the coefficient, for us logs of ratios.
 * Errors: RangeError where fewer than 3 months or no degrees of freedom are left.
 * Source: the rule and its false-positive rate (5% at a nominal 5%) are from our own simulation; Newey and West (1987);
 * Kiefer and Vogelsang (2005).
 * Checked against: R's glm and sandwich::NeweyWest on the seat-belt series; coverage on simulated panels.
 */
export function reportedInterval(model: FittedCounts, estimate: number, column: number): ReportedInterval {
  const { design, counts, fitted, unscaledCovariance, dispersion, months, sides } = model;
  const df = counts.length - unscaledCovariance.length;
  const used = new Set(months).size;
  if (df < 1 || used < 3) throw new RangeError('There are too few months left to say how sure the estimate is.');
  const bread = unscaledCovariance[column] ?? [];
  const quasi = Math.sqrt(Math.max(1, dispersion ?? 1) * (bread[column] ?? 0));
  const length = Math.max(...months) + 1;
  const leaning = new Array<number>(length).fill(0);
  const pearson = new Array<number | null>(length).fill(null);
  for (const [at, month] of months.entries()) {
    const residual = (counts[at] ?? 0) - (fitted[at] ?? 0);
    const pull = (design[at] ?? []).reduce((sum, value, j) => sum + value * (bread[j] ?? 0), 0);
    leaning[month] = (leaning[month] ?? 0) + pull * residual;
    pearson[month] = (pearson[month] ?? 0) + ((sides?.[at] ?? 1) * residual) / Math.sqrt(fitted[at] ?? 1);
  }
  const lag = Math.floor(1.3 * Math.sqrt(used));
  const neweyWest = Math.sqrt((longRunSum(leaning, lag) * counts.length) / df);
  const criticalValue = fixedBCriticalValue(Math.min(1, lag / used));
  const half = criticalValue * Math.max(quasi, neweyWest);
  const t = studentQuantile(0.975, df) * quasi;
  return {
    estimate,
    lower: estimate - half,
    upper: estimate + half,
    standardErrors: {
      quasi: { standardError: quasi, df, lower: estimate - t, upper: estimate + t, p: twoSided(estimate / quasi, df) },
      autocorrelated: autocorrelatedError(estimate, quasi, lagOneCorrelation(pearson), used, df),
      neweyWest: { standardError: neweyWest, lag },
      criticalValue,
      widening: half / (normalQuantile(0.975) * quasi),
    },
  };
}

function autocorrelatedError(
  estimate: number,
  quasi: number,
  seen: number,
  months: number,
  df: number,
): StandardErrors['autocorrelated'] {
  const correlation = Math.min(0.9, Math.max(0, seen + (1 + 4 * seen) / months));
  const fewer = (df * (1 - correlation)) / (1 + correlation);
  if (fewer < 1) return null;
  const standardError = quasi * Math.sqrt((1 + correlation) / (1 - correlation));
  const half = studentQuantile(0.975, fewer) * standardError;
  return { standardError, correlation, df: fewer, lower: estimate - half, upper: estimate + half };
}
