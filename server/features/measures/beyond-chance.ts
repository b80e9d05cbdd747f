import { normalQuantile, twoSided } from '../../statistics/distributions.ts';
import { benjaminiHochberg, type PValues } from '../../statistics/false-discovery.ts';

/** At most one in twenty of the areas that are called beyond chance is so by chance. */
const falseShare = 0.05;

export interface Judged {
  /** Null where nothing can be said. */
  isBeyondChance: (boolean | null)[];
  up: number;
  down: number;
  tested: number;
}

/** @param isUp which way each area differs */
export function judge(pValues: PValues, isUp: (area: number) => boolean): Judged {
  const q = benjaminiHochberg(pValues);
  const isBeyondChance = q.map((one) => (one === null ? null : one <= falseShare));
  let [up, down] = [0, 0];
  isBeyondChance.forEach((beyond, area) => {
    if (beyond !== true) return;
    if (isUp(area)) up += 1;
    else down += 1;
  });
  return { isBeyondChance, up, down, tested: q.filter((one) => one !== null).length };
}

const least = 1e-300;

/** The p-values were chance φ times as strong: only those that might still be found are worked out again. */
export const widened = (pValues: PValues, phi: number): (number | null)[] =>
  pValues.map((p) =>
    p === null || p > falseShare ? p : twoSided(normalQuantile(Math.max(p, least) / 2) / Math.sqrt(Math.max(1, phi))),
  );
