import { leastSquares } from './least-squares.ts';

export interface GlsAr1 {
  coefficients: number[];
  standardErrors: number[];
  /** Correlation of neighbouring errors, −1 to 1. */
  correlation: number;
  logLikelihood: number;
}

const furthest = 0.9999;
const goldenShare = (Math.sqrt(5) - 1) / 2;

/**
 * Question: what is a regression's answer when each error carries a share of the one before?
 * Formula: e_t = ρ e_{t−1} + noise; y and X are taken as √(1−ρ²) times the first row and each later row less ρ times the one
 * before; ρ maximises −T/2 log(RSS/T) + ½ log(1−ρ²) (maximum likelihood), by golden section. Standard errors use
 * RSS/(T − p).
 * Units: as the response, at even steps of time and none missing.
 * Errors: those of least squares.
 * Source: Pinheiro and Bates, Mixed-Effects Models in S and S-PLUS (2000), section 5.2; Prais and Winsten (1954).
 * Checked against: R's nlme::gls on log car drivers of the seat-belt series, to 1e-6.
 */
export function glsAr1(design: readonly (readonly number[])[], response: readonly number[]): GlsAr1 {
  const size = response.length;
  const fitAt = (correlation: number) => {
    const root = Math.sqrt(1 - correlation * correlation);
    const free = (now: number, before: number | undefined): number =>
      before === undefined ? root * now : now - correlation * before;
    return leastSquares(
      design.map((row, t) => row.map((value, j) => free(value, design[t - 1]?.[j]))),
      response.map((value, t) => free(value, response[t - 1])),
    );
  };
  const likelihoodAt = (correlation: number): number =>
    -(size / 2) * (Math.log((2 * Math.PI * fitAt(correlation).residualSumOfSquares) / size) + 1) +
    Math.log(1 - correlation * correlation) / 2;
  let [below, above] = [-furthest, furthest];
  let [left, right] = [above - goldenShare * (above - below), below + goldenShare * (above - below)];
  let [atLeft, atRight] = [likelihoodAt(left), likelihoodAt(right)];
  while (above - below > 1e-8) {
    if (atLeft >= atRight) {
      [above, right, atRight] = [right, left, atLeft];
      left = above - goldenShare * (above - below);
      atLeft = likelihoodAt(left);
    } else {
      [below, left, atLeft] = [left, right, atRight];
      right = below + goldenShare * (above - below);
      atRight = likelihoodAt(right);
    }
  }
  const correlation = (below + above) / 2;
  const { coefficients, standardErrors } = fitAt(correlation);
  return { coefficients, standardErrors, correlation, logLikelihood: likelihoodAt(correlation) };
}
