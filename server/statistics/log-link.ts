import { qrSolve } from './qr-solve.ts';

export interface CountModelInput {
  /** One count an observation, at least 0; shares of incidents are allowed. */
  counts: readonly number[];
  /** One row an observation; a column of ones is not added by itself. */
  design: readonly (readonly number[])[];
  /** Added to the linear predictor, such as log people or the log count of the comparison areas. */
  offset?: readonly number[];
}

/** What tells one count distribution with a log link from another. */
export interface CountFamily {
  weight: (fitted: number) => number;
  deviance: (count: number, fitted: number) => number;
}

export interface LogLinkFit {
  coefficients: number[];
  fitted: number[];
  deviance: number;
  unscaledCovariance: number[][];
  residualDf: number;
  iterations: number;
}

const relativeChange = 1e-12;
/** Where the deviance is nearly 0 its rounding is larger than that; then expected counts that stand still will do. */
const smallestMove = 1e-10;
const mostIterations = 60;
/** An expected count this far below the mean count is on its way to 0: the estimate has no end. */
const vanishing = 1e-8;

/**
 * Question: which coefficients of a log-linear model make the counts most likely, for one family of count distributions?
 * Formula: iteratively reweighted least squares: z = Xb + (y − μ)/μ with weights w(μ), solved by QR, until the deviance
 * changes by less than 1e-12 of itself or no μ moves by 1e-10 of itself. A step that makes the deviance worse is halved.
 * Units: coefficients are logs of ratios.
 * Errors: RangeError for unequal lengths, counts below 0, a series of zeros, columns that are sums of others, and a term
 * that holds only where all counts are 0 (separation).
 * Source: McCullagh and Nelder, Generalized Linear Models (2nd ed., 1989), section 2.5.
 * Checked against: R's glm and MASS::glm.nb through the two regressions that use it.
 */
export function logLinkFit(input: CountModelInput, family: CountFamily, start?: readonly number[]): LogLinkFit {
  checkCounts(input);
  const { counts, design, offset } = input;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const deviances = (fitted: readonly number[]): number =>
    2 * counts.reduce((sum, count, t) => sum + family.deviance(count, fitted[t] ?? 0), 0);
  const fittedBy = (coefficients: readonly number[]): number[] =>
    design.map((row, t) =>
      Math.exp(row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), offset?.[t] ?? 0)),
    );
  const stepFrom = (fitted: readonly number[]) => {
    if (counts.some((count, t) => count === 0 && (fitted[t] ?? 0) < vanishing * mean)) {
      throw new RangeError(
        'A term holds only in months without a single incident, so its effect has no finite estimate.',
      );
    }
    const response = fitted.map((mu, t) => Math.log(mu) - (offset?.[t] ?? 0) + ((counts[t] ?? 0) - mu) / mu);
    return qrSolve(design, response, fitted.map(family.weight));
  };

  let coefficients: readonly number[] | null = start ?? null;
  let fitted = start === undefined ? counts.map((count) => count + 0.1) : fittedBy(start);
  let deviance = deviances(fitted);
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    const solved = stepFrom(fitted).coefficients;
    let next = solved;
    let nextFitted = fittedBy(next);
    let nextDeviance = deviances(nextFitted);
    for (let halvings = 0; worse(nextDeviance, deviance) && coefficients !== null && halvings < 20; halvings += 1) {
      const from: readonly number[] = coefficients;
      next = next.map((value, j) => (value + (from[j] ?? 0)) / 2);
      nextFitted = fittedBy(next);
      nextDeviance = deviances(nextFitted);
    }
    if (!Number.isFinite(nextDeviance)) throw new RangeError('The model finds no finite estimate for these counts.');
    const change = Math.abs(nextDeviance - deviance) / (Math.abs(nextDeviance) + 0.1);
    const still = nextFitted.every((mu, t) => Math.abs(mu - (fitted[t] ?? 0)) <= smallestMove * mu);
    [coefficients, fitted, deviance] = [next, nextFitted, nextDeviance];
    if (iterations > 1 && (change < relativeChange || still)) {
      const { unscaledCovariance } = stepFrom(fitted);
      return {
        coefficients: next,
        fitted,
        deviance,
        unscaledCovariance,
        residualDf: counts.length - next.length,
        iterations,
      };
    }
  }
  throw new RangeError(`The model finds no estimate for these counts in ${mostIterations} steps.`);
}

/** Rounding alone is no reason to halve a step. */
const worse = (next: number, before: number): boolean =>
  !Number.isFinite(next) || next > before + 1e-9 * (Math.abs(before) + 0.1);

function checkCounts({ counts, design, offset }: CountModelInput): void {
  const columns = design[0]?.length ?? 0;
  if (design.length !== counts.length || (offset !== undefined && offset.length !== counts.length)) {
    throw new RangeError('Give one row of the design, and one offset where there are any, for each count.');
  }
  if (!counts.every((count) => count >= 0 && Number.isFinite(count)))
    throw new RangeError('Give counts of at least 0.');
  if (
    design.some((row) => row.length !== columns || !row.every(Number.isFinite)) ||
    offset?.every(Number.isFinite) === false
  ) {
    throw new RangeError('Give rows of equal length and numbers that are finite.');
  }
  if (!counts.some((count) => count > 0)) throw new RangeError('Every count is 0, so there is no rate to compare.');
}
