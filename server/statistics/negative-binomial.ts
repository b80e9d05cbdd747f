import { digamma, logGamma, trigamma, twoSided } from './distributions.ts';
import { type CountFamily, type CountModelInput, logLinkFit, type LogLinkFit } from './log-link.ts';
import { poissonRegression } from './poisson-regression.ts';

export interface NegativeBinomialRegression extends LogLinkFit {
  /** Var y = μ + μ²/θ; null where the counts scatter no more than Poisson counts and θ has no end. */
  theta: number | null;
  thetaStandardError: number | null;
  logLikelihood: number;
  standardErrors: number[];
  /** Two-sided normal p of each coefficient. */
  p: number[];
  /** True where θ passed 10,000 and the Poisson fit is given in its place. Whoever shows the result says so. */
  isPoisson: boolean;
}

const [smallestTheta, largestTheta] = [1e-4, 1e4];

/**
 * Question: how do counts depend on the design when their variance grows faster than their mean?
 * Formula: NB2, Var y = μ + μ²/θ. Coefficients by reweighted least squares for each θ; θ where the derivative of the profile
 * likelihood over log θ is 0. Above 10,000 it is taken as without end: the Poisson fit is given, and `isPoisson` says so.
 * Units: coefficients are logs of ratios.
 * Errors: those of Poisson regression, and RangeError where θ would be below 1e-4.
 * Source: Hilbe, Negative Binomial Regression (2nd ed., 2011), chapter 8; Venables and Ripley, MASS, section 7.4.
 * Checked against: R's MASS::glm.nb on four seat-belt series, coefficients to 1e-6 and θ to 1e-4 of itself.
 */
export function negativeBinomialRegression(input: CountModelInput): NegativeBinomialRegression {
  const poisson = poissonRegression(input);
  let start = poisson.coefficients;
  const scoreAt = (logTheta: number): number => {
    const theta = Math.exp(logTheta);
    const fit = logLinkFit(input, negativeBinomial(theta), start);
    start = fit.coefficients;
    return theta * score(input.counts, fit.fitted, theta);
  };
  if (scoreAt(Math.log(largestTheta)) >= 0) {
    const fit = negativeBinomialAt(input, Infinity, poisson.coefficients);
    return { ...fit, theta: null, thetaStandardError: null, isPoisson: true };
  }
  start = poisson.coefficients;
  if (scoreAt(Math.log(smallestTheta)) <= 0) throw new RangeError('The counts scatter too wildly for this model.');
  start = poisson.coefficients;
  return negativeBinomialAt(input, Math.exp(crossing(scoreAt, Math.log(smallestTheta), Math.log(largestTheta))), start);
}

/** The same with θ given; Infinity is the Poisson distribution. */
export function negativeBinomialAt(
  input: CountModelInput,
  theta: number,
  start?: readonly number[],
): NegativeBinomialRegression {
  const fit = logLinkFit(input, negativeBinomial(theta), start);
  const standardErrors = fit.unscaledCovariance.map((row, j) => Math.sqrt(row[j] ?? 0));
  const information = Number.isFinite(theta) ? thetaInformation(input.counts, fit.fitted, theta) : 0;
  return {
    ...fit,
    theta: Number.isFinite(theta) ? theta : null,
    thetaStandardError: information > 0 ? 1 / Math.sqrt(information) : null,
    logLikelihood: logLikelihood(input.counts, fit.fitted, theta),
    standardErrors,
    p: fit.coefficients.map((value, j) => twoSided(value / (standardErrors[j] ?? 1))),
    isPoisson: !Number.isFinite(theta),
  };
}

const negativeBinomial = (theta: number): CountFamily => ({
  weight: (mu) => mu / (1 + mu / theta),
  deviance: (y, mu) =>
    (y === 0 ? 0 : y * Math.log(y / mu)) -
    (Number.isFinite(theta) ? (y + theta) * Math.log1p((y - mu) / (mu + theta)) : y - mu),
});

const sumOver = (
  counts: readonly number[],
  fitted: readonly number[],
  part: (y: number, mu: number) => number,
): number => counts.reduce((sum, y, t) => sum + part(y, fitted[t] ?? 1), 0);

/** Derivative of the log-likelihood by θ. */
const score = (counts: readonly number[], fitted: readonly number[], theta: number): number =>
  sumOver(
    counts,
    fitted,
    (y, mu) => digamma(y + theta) - digamma(theta) - Math.log1p(mu / theta) + 1 - (y + theta) / (mu + theta),
  );

const thetaInformation = (counts: readonly number[], fitted: readonly number[], theta: number): number =>
  sumOver(
    counts,
    fitted,
    (y, mu) => trigamma(theta) - trigamma(y + theta) - 1 / theta + 2 / (mu + theta) - (y + theta) / (mu + theta) ** 2,
  );

const logLikelihood = (counts: readonly number[], fitted: readonly number[], theta: number): number =>
  sumOver(counts, fitted, (y, mu) => {
    const always = y * Math.log(mu) - logGamma(y + 1);
    if (!Number.isFinite(theta)) return always - mu;
    return always + logGamma(y + theta) - logGamma(theta) - theta * Math.log1p(mu / theta) - y * Math.log(theta + mu);
  });

/** Where the derivative changes sign: halving until it is near a line, then false position (Illinois rule). */
function crossing(scoreAt: (logTheta: number) => number, below: number, above: number): number {
  let [low, high] = [below, above];
  while (high - low > 0.3) {
    const middle = (low + high) / 2;
    if (scoreAt(middle) > 0) low = middle;
    else high = middle;
  }
  let [lowScore, highScore] = [scoreAt(low), scoreAt(high)];
  let before = Infinity;
  let side = 0;
  for (let step = 0; step < 50; step += 1) {
    const at = (low * highScore - high * lowScore) / (highScore - lowScore);
    if (Math.abs(at - before) < 1e-9) return at;
    const score = scoreAt(at);
    if (score === 0) return at;
    if (score > 0) {
      if (side === 1) highScore /= 2;
      [low, lowScore, side] = [at, score, 1];
    } else {
      if (side === -1) lowScore /= 2;
      [high, highScore, side] = [at, score, -1];
    }
    before = at;
  }
  return (low + high) / 2;
}
