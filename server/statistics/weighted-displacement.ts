import { normalWidth, twoSided } from './distributions.ts';
import type { PrePost } from './pre-post-totals.ts';

export interface DisplacementPart {
  estimate: number;
  standardError: number;
}

export interface DisplacementDifference extends DisplacementPart {
  local: DisplacementPart;
  displacement: DisplacementPart;
  /** Null where every count is 0. */
  z: number | null;
  p: number | null;
  lower: number;
  upper: number;
}

export interface DisplacementAreas {
  treated: PrePost;
  control: PrePost;
  /** The ring around the area, and the area that the ring is compared with. */
  ring?: PrePost;
  ringControl?: PrePost;
}

export interface DisplacementOptions {
  /** Length of the two periods, in any one unit; counts are divided by it. */
  periods?: PrePost;
  /** Size of each area, in any one unit; counts are divided by it. */
  sizes?: { treated?: number; control?: number; ring?: number; ringControl?: number };
  /** Over-dispersion: the variance of counts over their mean (1). */
  dispersion?: number;
  confidence?: number;
}

/**
 * Question: how many incidents fewer, once those that moved next door are counted too?
 * Formula: WDD = (T₁ − T₀) − (C₁ − C₀) + (D₁ − D₀) − (E₁ − E₀), T the area, C its control, D the ring, E the ring's control;
 * variance φ times the sum of the eight counts. With lengths of periods and sizes of areas each count is divided by both and
 * its variance by their squares. A control of k times the volume is a size of k.
 * Units: counts (for each unit of length and size).
 * Errors: RangeError for a count below 0, a length or size or dispersion that is not above 0, and a ring without its control.
 * Source: Wheeler and Ratcliffe 2018 (Crime Science 7: 11), and Wheeler's notes of 2021 on lengths and sizes.
 * Checked against: the paper's table and five worked examples, to 1e-6.
 */
export function weightedDisplacement(
  areas: DisplacementAreas,
  options: DisplacementOptions = {},
): DisplacementDifference {
  const { periods = { before: 1, after: 1 }, sizes = {}, dispersion = 1, confidence = 0.95 } = options;
  if ((areas.ring === undefined) !== (areas.ringControl === undefined)) {
    throw new RangeError('Give the ring together with the area that it is compared with.');
  }
  if (!(dispersion > 0)) throw new RangeError('Give a dispersion above 0.');
  const change = (counts: PrePost | undefined, size = 1) => changeOf(counts, size, periods);
  const treated = change(areas.treated, sizes.treated);
  const control = change(areas.control, sizes.control);
  const ring = change(areas.ring, sizes.ring);
  const ringControl = change(areas.ringControl, sizes.ringControl);
  const part = (one: Change, other: Change) => ({
    estimate: one.change - other.change,
    standardError: Math.sqrt(dispersion * (one.variance + other.variance)),
  });
  const local = part(treated, control);
  const displacement = part(ring, ringControl);
  const whole = withLimits(
    local.estimate + displacement.estimate,
    Math.hypot(local.standardError, displacement.standardError),
    confidence,
  );
  return { ...whole, local, displacement };
}

export type HarmDifference = Omit<DisplacementDifference, 'local' | 'displacement'>;

/**
 * Question: how much harm fewer, when a robbery weighs more than a theft?
 * Formula: Σ hᵢ WDDᵢ, variance Σ hᵢ² Varᵢ, over the kinds of crime. Units: the weights' units. Errors: RangeError for no kinds
 * and weights that are not finite. Source: Wheeler 2020, harm weights for the WDD test. Checked against: its worked example.
 */
export function harmDisplacement(
  parts: readonly { estimate: number; standardError: number; harm: number }[],
  confidence = 0.95,
): HarmDifference {
  if (parts.length === 0) throw new RangeError('Give at least one kind of crime.');
  if (!parts.every(({ harm }) => Number.isFinite(harm))) throw new RangeError('Give finite weights of harm.');
  const estimate = parts.reduce((sum, part) => sum + part.harm * part.estimate, 0);
  return withLimits(estimate, Math.hypot(...parts.map((part) => part.harm * part.standardError)), confidence);
}

interface Change {
  change: number;
  variance: number;
}

function changeOf(counts: PrePost | undefined, size: number, periods: PrePost): Change {
  if (!(size > 0 && periods.before > 0 && periods.after > 0)) throw new RangeError('Give lengths and sizes above 0.');
  if (counts === undefined) return { change: 0, variance: 0 };
  if (!(counts.before >= 0 && counts.after >= 0)) throw new RangeError('Give counts of at least 0.');
  const [before, after] = [size * periods.before, size * periods.after];
  return {
    change: counts.after / after - counts.before / before,
    variance: counts.after / after ** 2 + counts.before / before ** 2,
  };
}

function withLimits(estimate: number, standardError: number, confidence: number): HarmDifference {
  const z = standardError > 0 ? estimate / standardError : null;
  const width = normalWidth(confidence) * standardError;
  const p = z === null ? null : twoSided(z);
  return { estimate, standardError, z, p, lower: estimate - width, upper: estimate + width };
}
