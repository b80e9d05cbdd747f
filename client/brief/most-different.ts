import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import { isNumber } from '../words.ts';

/** Demand by agency has a table of its own on the brief. */
const toldElsewhere = ['agencies'];

/** How many half-intervals lie between an indicator and what it is held against; null where that cannot be told. */
export function distance({ own, rest, whole }: Pick<ProfileIndicator, 'own' | 'rest' | 'whole'>): number | null {
  const against = rest !== undefined && isNumber(rest) ? rest : whole.value;
  const { value, lower, upper } = own;
  if (!isNumber(value) || !isNumber(lower) || !isNumber(upper) || !isNumber(against)) return null;
  const reach = against > value ? upper - value : value - lower;
  return reach > 0 ? Math.abs(against - value) / reach : null;
}

/** The indicators that differ most beyond chance, the furthest first. */
export const mostDifferent = (indicators: readonly ProfileIndicator[], many: number): ProfileIndicator[] =>
  indicators
    .filter((one) => one.isBeyondChance === true && !toldElsewhere.includes(one.group))
    .map((one) => ({ one, far: distance(one) ?? 0 }))
    .toSorted((first, second) => second.far - first.far)
    .slice(0, many)
    .map(({ one }) => one);
