import { chiSquareShare, normalWidth, studentQuantile, twoSided } from './distributions.ts';
import type { Estimate } from './newcombe.ts';

/** What one zone's evaluation found: the natural logarithm of its rate ratio, and that one's standard error. */
export interface ZoneEffect {
  logRatio: number;
  standardError: number;
}

export interface PooledEffect extends Estimate {
  logRatio: number;
  /** Of the logarithm. */
  standardError: number;
  p: number;
  /** What each zone weighs in it, in the order given; they add up to 1. */
  weights: number[];
}

export interface Pooling {
  /** As if every zone had one and the same effect. */
  fixed: PooledEffect;
  /** The mean of effects that differ from zone to zone. */
  random: PooledEffect;
  /** Variance of the effects between zones, on the logarithmic scale. */
  tau2: number;
  q: number;
  qDegreesOfFreedom: number;
  qP: number;
  /** Share of the scatter that chance does not explain, 0 to 1. */
  i2: number;
  /** Where the effect of one more zone of this kind is likely to lie; null for fewer than three zones. */
  prediction: { lower: number; upper: number } | null;
}

/**
 * Question: what was the effect over several zones, and how much does it differ between them?
 * Formula: w = 1/SE²; Q = Σw(y − ȳ)²; τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)); random weights 1/(SE² + τ²); I² = max(0,
 * (Q − (k − 1))/Q); prediction: mean ∓ t(k − 2) √(τ² + SE²).
 * Units: rate ratios; 1 is no effect. Limits are normal ones, too narrow for a handful of zones.
 * Errors: RangeError for fewer than two zones, and for a standard error that is not above 0.
 * Source: DerSimonian and Laird, Controlled Clinical Trials 7 (1986) 177–188; Higgins, Thompson and Spiegelhalter, JRSS A
 * 172 (2009) 137–159.
 * Checked against: equal effects and two zones by hand, in the tests.
 */
export function poolEffects(zones: readonly ZoneEffect[], confidence = 0.95): Pooling {
  if (zones.length < 2) throw new RangeError('Give the effects of at least two zones.');
  for (const { logRatio, standardError } of zones) {
    if (!(standardError > 0 && Number.isFinite(standardError) && Number.isFinite(logRatio))) {
      throw new RangeError('Give each zone an effect and a standard error above 0.');
    }
  }
  const fixed = pooled(zones, 0, confidence);
  const df = zones.length - 1;
  let q = 0;
  let sum = 0;
  let squares = 0;
  for (const { logRatio, standardError } of zones) {
    const weight = 1 / standardError ** 2;
    q += weight * (logRatio - fixed.logRatio) ** 2;
    sum += weight;
    squares += weight ** 2;
  }
  const tau2 = Math.max(0, (q - df) / (sum - squares / sum));
  const random = pooled(zones, tau2, confidence);
  return {
    fixed,
    random,
    tau2,
    q,
    qDegreesOfFreedom: df,
    qP: 1 - chiSquareShare(q, df),
    i2: q > 0 ? Math.max(0, (q - df) / q) : 0,
    prediction: predicted(random, tau2, zones.length, confidence),
  };
}

function pooled(zones: readonly ZoneEffect[], tau2: number, confidence: number): PooledEffect {
  const weights = zones.map(({ standardError }) => 1 / (standardError ** 2 + tau2));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => weight / sum);
  const logRatio = zones.reduce((all, zone, i) => all + zone.logRatio * (shares[i] ?? 0), 0);
  const standardError = Math.sqrt(1 / sum);
  const reach = normalWidth(confidence) * standardError;
  return {
    value: Math.exp(logRatio),
    lower: Math.exp(logRatio - reach),
    upper: Math.exp(logRatio + reach),
    logRatio,
    standardError,
    p: twoSided(logRatio / standardError),
    weights: shares,
  };
}

function predicted({ logRatio, standardError }: PooledEffect, tau2: number, zones: number, confidence: number) {
  if (zones < 3) return null;
  const reach = studentQuantile(0.5 + confidence / 2, zones - 2) * Math.sqrt(tau2 + standardError ** 2);
  return { lower: Math.exp(logRatio - reach), upper: Math.exp(logRatio + reach) };
}
