import type { Direction } from './standard-scores.ts';

/**
 * Question: how far along the way from the worst to the best value is this one?
 * Formula: (x − lower) / (upper − lower), or 1 minus that where less is better, held within 0 and 1. With the least and
 * largest value of the areas as goalposts this is min–max scaling.
 * Units: 0 (worst) to 1 (best). Errors: RangeError for goalposts that are not in order.
 * Source: UNDP, Human Development Report, technical notes; OECD and JRC handbook (2008), 5.
 * Checked against: six constructed areas, to 1e-9.
 */
export function goalpostScore(value: number, lower: number, upper: number, direction: Direction): number {
  if (!(lower < upper)) throw new RangeError('Give a lower goalpost below the upper one.');
  const share = Math.min(1, Math.max(0, (value - lower) / (upper - lower)));
  return direction === 1 ? share : 1 - share;
}

/** The constant of the Indices of Deprivation: a tenth of areas share half of the scale. */
const indicesOfDeprivation = 23;

/**
 * Question: how much does a rank count, if being among the worst shall not be made up for by much else?
 * Formula: −23 ln(1 − R (1 − e^(−100/23))), R = rank scaled from 0 to 1 (1 = most deprived).
 * Units: 0 to 100; the most deprived tenth lies between 50 and 100. Errors: RangeError for R outside 0 to 1.
 * Source: MHCLG, English Indices of Deprivation 2019, technical report, appendix.
 * Checked against: the formula of that report at five ranks, to 1e-9.
 */
export function exponentialScore(scaledRank: number): number {
  if (!(scaledRank >= 0 && scaledRank <= 1)) throw new RangeError('Give a scaled rank between 0 and 1.');
  return -indicesOfDeprivation * Math.log(1 - scaledRank * (1 - Math.exp(-100 / indicesOfDeprivation)));
}
