import { chiSquareQuantile } from './distributions.ts';

/** One period of a series: evenly spaced in time by `at`. */
export interface TrendRate {
  at: number;
  value: number;
  /** 95% limits. */
  lower: number;
  upper: number;
}
export interface TrendShare {
  at: number;
  count: number;
  denominator: number;
}

export interface RecentTrend {
  direction: 'rising' | 'falling' | 'no-clear-change';
  /** On one degree of freedom. */
  chiSquare: number;
}

/** As many periods as OHID looks at, and the fewest of which a trend is told here. */
export const recentPoints = 5;
export const fewestTrendPoints = 3;
/** OHID's own level: one series in five hundred is called rising or falling by chance. */
const confidence = 0.998;

/**
 * Question: have the last few rates risen or fallen by more than chance?
 * Formula: straight line by least squares with weights 1/s², s = (upper − lower)/(2 × 1.96); χ² = slope² × Sxx on one degree
 * of freedom, Sxx = Σ w (t − t̄)². Rising or falling where χ² is above its 99.8% point, 9.55.
 * Units: rates in one unit; `at` in periods. Errors: RangeError for fewer than three rates or a limit that is not one.
 * Source: OHID, Fingertips technical guidance: trend markers (indicators with confidence intervals; they ask for five).
 * Checked against: a line worked by hand.
 */
export function recentTrendOfRates(rates: readonly TrendRate[]): RecentTrend {
  refuseFew(rates.length);
  const points = rates.map(({ at, value, lower, upper }) => {
    const s = (upper - lower) / (2 * 1.96);
    if (!(s > 0 && Number.isFinite(s))) throw new RangeError('Give limits that enclose their rate.');
    return { at, value, weight: 1 / s ** 2 };
  });
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const middle = points.reduce((sum, { at, weight }) => sum + weight * at, 0) / total;
  const spread = points.reduce((sum, { at, weight }) => sum + weight * (at - middle) ** 2, 0);
  const slope = points.reduce((sum, { at, value, weight }) => sum + weight * (at - middle) * value, 0) / spread;
  return told(slope, slope ** 2 * spread);
}

/**
 * Question: the same of shares, from their counts?
 * Formula: Cochran and Armitage: U = Σ t (x − n p̄), V = p̄ (1 − p̄) (Σ n t² − (Σ n t)²/N), χ² = U²/V; 0 where all or none are.
 * Units: counts. Errors: RangeError for fewer than three, and for a count outside 0 to its denominator.
 * Source: Armitage, Biometrics 11 (1955) 375–386. OHID fits the logistic line of which this is the score test.
 * Checked against: a table worked by hand.
 */
export function recentTrendOfShares(shares: readonly TrendShare[]): RecentTrend {
  refuseFew(shares.length);
  let [counts, all, moved, squared] = [0, 0, 0, 0];
  for (const { at, count, denominator } of shares) {
    if (!(denominator > 0 && count >= 0 && count <= denominator))
      throw new RangeError('Give counts within their whole.');
    counts += count;
    all += denominator;
    moved += denominator * at;
    squared += denominator * at * at;
  }
  const mean = counts / all;
  const score = shares.reduce((sum, { at, count, denominator }) => sum + at * (count - denominator * mean), 0);
  const variance = mean * (1 - mean) * (squared - moved ** 2 / all);
  return told(score, variance > 0 ? score ** 2 / variance : 0);
}

function refuseFew(points: number): void {
  if (points < fewestTrendPoints) throw new RangeError('Give at least three periods.');
}

function told(slope: number, chiSquare: number): RecentTrend {
  if (!(chiSquare > chiSquareQuantile(confidence, 1))) return { direction: 'no-clear-change', chiSquare };
  return { direction: slope > 0 ? 'rising' : 'falling', chiSquare };
}
