import { type CountFamily, type CountModelInput, logLinkFit, type LogLinkFit } from './log-link.ts';

export interface PoissonRegression extends LogLinkFit {
  /** Pearson dispersion φ = Σ(y − μ)²/μ ÷ (T − p), not raised to 1; null where no degrees of freedom are left. */
  dispersion: number | null;
  /** √(max(1, φ) diag (X'MX)⁻¹): the quasi-Poisson standard errors. */
  standardErrors: number[];
}

const poisson: CountFamily = {
  weight: (fitted) => fitted,
  deviance: (count, fitted) => (count === 0 ? 0 : count * Math.log(count / fitted)) - (count - fitted),
};

/**
 * Question: how do counts depend on time, season and an intervention, as ratios?
 * Formula: log E y = offset + Xb, maximum likelihood of the Poisson distribution; φ = Σ(y − μ)²/μ ÷ (T − p); standard errors
 * √(max(1, φ) diag (X'MX)⁻¹), M = diag(μ). A φ below 1 is left at 1 there, as so little scatter is luck.
 * Units: coefficients are logs of ratios; `fitted` are counts.
 * Errors: RangeError for unequal lengths, counts below 0, a series of zeros, columns that are sums of others, and a term
 * that holds only where all counts are 0.
 * Source: McCullagh and Nelder, Generalized Linear Models (2nd ed., 1989), chapters 6 and 9.
 * Checked against: R's glm on the British seat-belt series, to 1e-6.
 */
export function poissonRegression(input: CountModelInput): PoissonRegression {
  const fit = logLinkFit(input, poisson);
  const { fitted, residualDf, unscaledCovariance } = fit;
  const pearson = input.counts.reduce((sum, count, t) => {
    const mu = fitted[t] ?? 1;
    return sum + (count - mu) ** 2 / mu;
  }, 0);
  const dispersion = residualDf > 0 ? pearson / residualDf : null;
  const scale = Math.max(1, dispersion ?? 1);
  return { ...fit, dispersion, standardErrors: unscaledCovariance.map((row, j) => Math.sqrt(scale * (row[j] ?? 0))) };
}
