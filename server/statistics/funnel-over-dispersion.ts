import { linearQuantile } from './linear-quantile.ts';

export interface ObservedExpected {
  observed: number;
  expected: number;
}

export interface OverDispersion {
  /** Mean square of the winsorised z; 1 where areas differ by chance only. */
  phi: number;
  /** Variance between areas that chance does not explain, on the scale of √(O/E). */
  tau2: number;
  /** The tenth and the ninetieth of a hundred z, to which those beyond were drawn. */
  winsorised: [lower: number, upper: number];
  /** As if chance were all. */
  z: number[];
  /** With the variance between areas added. */
  adjustedZ: number[];
}

/**
 * Question: areas always differ by more than chance: which stand out even so?
 * Formula: y = √(O/E), s = 1/(2√E), z = (y − 1)/s; z beyond its 10% and 90% quantiles is drawn to them, φ = mean z²;
 * τ² = max(0, (Iφ − (I − 1)) / (Σw − Σw²/Σw)), w = 1/s²; adjusted z = (y − 1)/√(s² + τ²).
 * Units: z in standard deviations; ±3.09 is the 99.8% line. In the order of the areas.
 * Errors: RangeError for fewer than three areas, nothing expected, a count below 0.
 * Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202; Spiegelhalter et al., JRSS A 175 (2012) 1–47.
 * Checked against: 300 areas of OHID's test data, worked out again, to 1e-9: 102 outliers become 4.
 */
export function funnelOverDispersion(areas: readonly ObservedExpected[]): OverDispersion {
  return overDispersionOf(
    areas.map(({ observed, expected }) => {
      if (!(expected > 0 && observed >= 0))
        throw new RangeError('Give counts of at least 0 where something is expected.');
      return { off: Math.sqrt(observed / expected) - 1, variance: 1 / (4 * expected) };
    }),
  );
}

/** How far an area lies from the centre, and the variance that chance alone gives it, on any scale. */
export interface Scatter {
  off: number;
  variance: number;
}

/**
 * Question: the same for whatever scatters about a centre with a variance that is known, such as shares?
 * Formula: z = off/√variance; the rest as above. Errors: RangeError for fewer than three areas, or no variance.
 * Source and check: as above.
 */
export function overDispersionOf(scores: readonly Scatter[]): OverDispersion {
  if (scores.length < 3) throw new RangeError('Give at least three areas.');
  if (scores.some(({ variance }) => !(variance > 0))) throw new RangeError('Give variances above 0.');
  const z = scores.map(({ off, variance }) => off / Math.sqrt(variance));
  const sorted = z.toSorted((a, b) => a - b);
  const [lower, upper] = [linearQuantile(sorted, 0.1), linearQuantile(sorted, 0.9)];
  const phi = z.reduce((sum, value) => sum + Math.min(upper, Math.max(lower, value)) ** 2, 0) / z.length;
  const weights = scores.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const squares = scores.reduce((sum, { variance }) => sum + 1 / variance ** 2, 0);
  const tau2 = Math.max(0, (z.length * phi - (z.length - 1)) / (weights - squares / weights));
  const adjustedZ = scores.map(({ off, variance }) => off / Math.sqrt(variance + tau2));
  return { phi, tau2, winsorised: [lower, upper], z, adjustedZ };
}
