import { type CountForecast, countAtLeast } from './count-forecast.ts';
import { robustDispersion } from './robust-dispersion.ts';

/** The level of one series against a pattern that is the same for all, and how far its months scatter about it. */
export interface Level {
  /** Incidents for each 1 of the pattern. */
  level: number;
  /** What the level rests on: incidents and their share of the pattern. */
  incidents: number;
  exposure: number;
  /** Pearson dispersion, at least 1, and as it was found. */
  dispersion: number;
  dispersionFound: number;
  /** Of one month with the next, from 0 to 0.9, and as it was found, corrected for few months. */
  autocorrelation: number;
  autocorrelationFound: number;
  months: number;
  /** Months left out because an outbreak lay in them. */
  outbreaks: number;
}

/** One ordinary month in 200 is left out too. */
const outbreakShare = 0.005;
const farOut = 2.5;
const fewestMonths = 6;
/** Jeffreys' half incident: a level of 0 would make any incident at all a certainty of change. */
const half = 0.5;

/**
 * Question: what is the level of this series, season and general course apart?
 * Formula: log E y_t = log pattern_t + a, so that level = (Σy + ½)/Σpattern; φ = max(1, Σ(y − μ)²/μ ÷ (T − 1)); ρ of
 * neighbouring Pearson residuals, corrected by + (1 + 4ρ)/T and kept in 0 to 0.9. Months that one in 200 would reach are
 * taken as past outbreaks and left out once, so that they do not hide the next.
 * Units: `counts` and `pattern` are months of the base, in order, gaps left out. A closed form: 30,000 series take a second.
 * Errors: RangeError for unequal lengths, fewer than 6 months, or a pattern that is not above 0.
 * Source: Farrington and others, Journal of the Royal Statistical Society A 159 (1996) 547–563 (past outbreaks,
 * over-dispersion); Jeffreys' prior for a Poisson rate.
 * Checked against: R's glm(family = quasipoisson) with an offset, and by hand.
 */
export function levelOf(counts: ArrayLike<number>, pattern: ArrayLike<number>): Level {
  if (counts.length !== pattern.length) throw new RangeError('Give one count for each month of the pattern.');
  if (counts.length < fewestMonths) throw new RangeError(`Give at least ${String(fewestMonths)} months.`);
  const first = fitted(counts, pattern, null);
  const used = new Uint8Array(counts.length).fill(1);
  let outbreaks = 0;
  let ordinary: number | null = null;
  for (let t = 0; t < counts.length; t += 1) {
    const mean = first.level * (pattern[t] ?? 0);
    const count = counts[t] ?? 0;
    if (count < mean + 1 || count - mean < farOut * Math.sqrt(mean)) continue;
    ordinary ??= robustDispersion(counts, (at) => first.level * (pattern[at] ?? 0));
    if (countAtLeast(count, { mean, variance: ordinary * mean }) >= outbreakShare) continue;
    used[t] = 0;
    outbreaks += 1;
  }
  if (outbreaks === 0 || counts.length - outbreaks < fewestMonths) return first;
  return { ...fitted(counts, pattern, used), outbreaks };
}

function fitted(counts: ArrayLike<number>, pattern: ArrayLike<number>, used: Uint8Array | null): Level {
  let incidents = 0;
  let exposure = 0;
  let months = 0;
  for (let t = 0; t < counts.length; t += 1) {
    if (used !== null && used[t] === 0) continue;
    if (!((pattern[t] ?? 0) > 0)) throw new RangeError('Give a pattern above 0.');
    incidents += counts[t] ?? 0;
    exposure += pattern[t] ?? 0;
    months += 1;
  }
  const level = (incidents + half) / exposure;
  let squares = 0;
  let products = 0;
  let before: number | null = null;
  for (let t = 0; t < counts.length; t += 1) {
    if (used !== null && used[t] === 0) {
      before = null;
      continue;
    }
    const mean = level * (pattern[t] ?? 0);
    const residual = ((counts[t] ?? 0) - mean) / Math.sqrt(mean);
    squares += residual * residual;
    if (before !== null) products += before * residual;
    before = residual;
  }
  const echo = squares === 0 ? 0 : products / squares;
  const dispersionFound = squares / (months - 1);
  const autocorrelationFound = echo + (1 + 4 * echo) / months;
  return {
    level,
    incidents,
    exposure,
    dispersion: Math.max(1, dispersionFound),
    dispersionFound,
    autocorrelation: withinReach(autocorrelationFound),
    autocorrelationFound,
    months,
    outbreaks: 0,
  };
}

const mostAutocorrelation = 0.9;
export const withinReach = (autocorrelation: number): number =>
  Math.min(mostAutocorrelation, Math.max(0, autocorrelation));

/**
 * Question: how many incidents are to be expected in months ahead together, and with which uncertainty?
 * Formula: mean = level × Σpattern; variance = φ mean c + mean² φ b/(Σy + ½): scatter of the months ahead, with
 * c = 1 + 2 Σₖ (1 − k/h) ρᵏ for h months that follow each other, and what is not known of the level, b = (1 + ρ)/(1 − ρ).
 * Units: incidents. `ahead` is the pattern of the months ahead.
 * Errors: RangeError where nothing is ahead.
 * Source: Farrington and others 1996 (both parts of the variance); variance of a sum of an AR(1) series.
 * Checked against: the Poisson-gamma forecast in closed form (φ 1, ρ 0), and draws of known series.
 */
export function forecastOf(base: Level, ahead: readonly number[]): CountForecast {
  if (ahead.length === 0 || !ahead.every((share) => share > 0)) throw new RangeError('Give months ahead.');
  const { level, incidents, dispersion, autocorrelation: rho } = base;
  const mean = level * ahead.reduce((sum, share) => sum + share, 0);
  let together = 1;
  for (let k = 1; k < ahead.length; k += 1) together += 2 * (1 - k / ahead.length) * rho ** k;
  const unknown = (dispersion * (1 + rho)) / ((1 - rho) * (incidents + half));
  return { mean, variance: dispersion * together * mean + mean * mean * unknown };
}
