import { studentQuantile } from '../statistics/distributions.ts';

export interface AgainstOthers {
  value: number;
  lower: number | null;
  upper: number | null;
  p: number | null;
}

const fewestForInterval = 3;
/** Ties at the last bit are ties. */
const slack = 1e-12;

/**
 * Question: how far is the zone's change from the changes of other areas, and how many of those were as far from the rest?
 * Formula: zone − mean of the others, ∓ Student's t × s √(1 + 1/J); p is the share of areas, the zone among them, that lie
 * at least as far from the mean of all the others.
 * Units: those of the changes; 95%. null where the zone has none, or no other area has.
 */
export function againstOthers(
  zone: number | null,
  others: readonly (number | null)[],
  fewestForP: number,
): AgainstOthers | null {
  const known = others.filter((one) => one !== null);
  if (zone === null || known.length === 0) return null;
  const sum = known.reduce((all, one) => all + one, 0);
  const count = known.length;
  const value = zone - sum / count;
  if (count < fewestForInterval) return { value, lower: null, upper: null, p: null };
  const variance = known.reduce((all, one) => all + (one - sum / count) ** 2, 0) / (count - 1);
  const reach = studentQuantile(0.975, count - 1) * Math.sqrt(variance * (1 + 1 / count));
  // The zone stays out of the others' mean, so that its own change does not make theirs look small.
  const distances = known.map((one) => Math.abs(one - (sum - one) / (count - 1)));
  const asFar = 1 + distances.filter((one) => one >= Math.abs(value) - slack).length;
  return { value, lower: value - reach, upper: value + reach, p: count + 1 >= fewestForP ? asFar / (count + 1) : null };
}
