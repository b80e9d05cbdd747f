import { quantileSorted } from 'simple-statistics';
import type { Interval } from './byar.ts';
import { poissonDraw } from './poisson-draw.ts';
import type { Random } from './random.ts';
import { type BeforeAndAfter, relativeRateRatio } from './relative-rate-ratio.ts';

export interface DisplacementCounts extends BeforeAndAfter {
  /** The ring around the treated area. */
  bufferBefore: number;
  bufferAfter: number;
}

export type DisplacementReading =
  | 'diffusion larger than the effect'
  | 'diffusion smaller than the effect'
  | 'displacement smaller than the effect'
  | 'displacement larger than the effect';

export interface DisplacementQuotient {
  /** Change of treated ÷ comparison; below 0 is a success. Null where the comparison has a 0. */
  success: number | null;
  /** Change of buffer ÷ comparison; above 0 is displacement. */
  buffer: number | null;
  /** Null unless there was a success to displace. */
  quotient: number | null;
  reading: DisplacementReading | null;
  interval: Interval | null;
  /** Why there is no quotient. */
  reason: string | null;
}

const usualDraws = 4000;

/**
 * Question: of the incidents that went away, how many came back next door, or did the neighbours gain too?
 * Formula: (B1/C1 − B0/C0) ÷ (A1/C1 − A0/C0). Phase rule: only where A1/C1 − A0/C0 < 0 and the interval of the relative rate
 * ratio leaves out 1, as there is otherwise nothing to displace. Interval: percentiles of drawn counts φ × Poisson(count/φ),
 * of draws that still show a success.
 * Units: none; above 0 diffusion of benefit, below 0 displacement, −1 all of it.
 * Errors: RangeError for counts below 0 and a dispersion that is not above 0.
 * Source: Bowers and Johnson, Journal of Quantitative Criminology 19 (2003) 275–301; Guerette and Bowers, Criminology 47
 * (2009) 1331–1368 for the phases. The interval describes; it is no test.
 * Checked against: streetlamp's own test (−1) and figures worked out in R, to 1e-9.
 */
export function displacementQuotient(
  counts: DisplacementCounts,
  random: Random,
  { dispersion = 1, draws = usualDraws }: { dispersion?: number; draws?: number } = {},
): DisplacementQuotient {
  if (!(counts.bufferBefore >= 0 && counts.bufferAfter >= 0)) throw new RangeError('Give counts of at least 0.');
  const ratio = relativeRateRatio(counts, dispersion);
  const found = partsOf(counts);
  if (found === null) return none(null, null, 'The comparison has no incident before or after.');
  const { success, buffer } = found;
  if (!(success < 0)) return none(success, buffer, 'There was no fall against the comparison, so nothing to displace.');
  if (!(ratio.upper < 1))
    return none(success, buffer, 'The fall could be chance, so nothing is known to be displaced.');
  const quotient = buffer / success;
  const drawn: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const parts = partsOf(drawnFrom(counts, dispersion, random));
    if (parts !== null && parts.success < 0) drawn.push(parts.buffer / parts.success);
  }
  drawn.sort((a, b) => a - b);
  const interval =
    drawn.length > 0 ? { lower: quantileSorted(drawn, 0.025), upper: quantileSorted(drawn, 0.975) } : null;
  return { success, buffer, quotient, reading: readingOf(quotient), interval, reason: null };
}

function partsOf(counts: DisplacementCounts): { success: number; buffer: number } | null {
  const { comparisonBefore: c0, comparisonAfter: c1 } = counts;
  if (c0 === 0 || c1 === 0) return null;
  return {
    success: counts.treatedAfter / c1 - counts.treatedBefore / c0,
    buffer: counts.bufferAfter / c1 - counts.bufferBefore / c0,
  };
}

function drawnFrom(counts: DisplacementCounts, dispersion: number, random: Random): DisplacementCounts {
  const draw = (count: number): number => dispersion * poissonDraw(count / dispersion, random);
  return {
    treatedBefore: draw(counts.treatedBefore),
    treatedAfter: draw(counts.treatedAfter),
    comparisonBefore: draw(counts.comparisonBefore),
    comparisonAfter: draw(counts.comparisonAfter),
    bufferBefore: draw(counts.bufferBefore),
    bufferAfter: draw(counts.bufferAfter),
  };
}

function readingOf(quotient: number): DisplacementReading {
  if (quotient > 1) return 'diffusion larger than the effect';
  if (quotient >= 0) return 'diffusion smaller than the effect';
  return quotient >= -1 ? 'displacement smaller than the effect' : 'displacement larger than the effect';
}

const none = (success: number | null, buffer: number | null, reason: string): DisplacementQuotient => ({
  success,
  buffer,
  quotient: null,
  reading: null,
  interval: null,
  reason,
});
