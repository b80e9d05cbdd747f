import { studentQuantile, twoSided } from './distributions.ts';
import type { PoissonRegression } from './poisson-regression.ts';

/** What a fitted count model needs to hand on: for its table, and for drawing paths that are as likely. */
export interface CountCoefficients {
  names: string[];
  /** Logs of ratios, in the order of `names`. */
  estimates: number[];
  /** Quasi-Poisson covariance: max(1, φ)(X'MX)⁻¹. */
  covariance: number[][];
  residualDf: number;
}

export interface CoefficientRow {
  name: string;
  estimate: number;
  standardError: number;
  /** Student t on the residual degrees of freedom. */
  t: number;
  p: number;
  /** exp(estimate) with its 95% interval by quasi-Poisson standard errors. */
  ratio: { value: number; lower: number; upper: number };
}

export function coefficientsOf(names: string[], fit: PoissonRegression): CountCoefficients {
  const scale = Math.max(1, fit.dispersion ?? 1);
  return {
    names,
    estimates: fit.coefficients,
    covariance: fit.unscaledCovariance.map((row) => row.map((value) => scale * value)),
    residualDf: fit.residualDf,
  };
}

/**
 * Question: what is the size of each term of a count model, and could it be chance?
 * Formula: t = b/√(covariance diagonal), Student t on T − p degrees of freedom; ratio exp(b), limits exp(b ± t₀.₉₇₅ se).
 * Units: estimates are logs of ratios.
 * Errors: none.
 * Source: as R's summary.glm for quasi-Poisson models.
 * Checked against: that summary on the seat-belt series, to 1e-6.
 */
export function coefficientTable({ names, estimates, covariance, residualDf }: CountCoefficients): CoefficientRow[] {
  const quantile = studentQuantile(0.975, residualDf);
  return estimates.map((estimate, j) => {
    const standardError = Math.sqrt(covariance[j]?.[j] ?? 0);
    const t = estimate / standardError;
    const half = quantile * standardError;
    return {
      name: names[j] ?? `term ${j + 1}`,
      estimate,
      standardError,
      t,
      p: twoSided(t, residualDf),
      ratio: { value: Math.exp(estimate), lower: Math.exp(estimate - half), upper: Math.exp(estimate + half) },
    };
  });
}
