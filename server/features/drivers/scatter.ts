import { exactPoissonInterval } from '../../statistics/exact-poisson.ts';
import { levelOf } from '../../statistics/level-forecast.ts';
import { poissonChance } from '../../statistics/poisson-chance.ts';
import { type Counted, together } from './counted.ts';

const fewestMonths = 12;

/** How much more an area's months scatter about those of all areas together than chance would have them; at least 1. */
export function dispersionOf(rows: readonly Counted[]): number {
  const [area, whole] = [together(rows, 'area'), together(rows, 'whole')];
  const used = area.flatMap((count, t) => {
    const pattern = whole[t] ?? 0;
    return count === null || pattern <= 0 ? [] : [{ count, pattern }];
  });
  if (used.length < fewestMonths) return 1;
  return levelOf(
    used.map(({ count }) => count),
    used.map(({ pattern }) => pattern),
  ).dispersion;
}

/** Exact limits of a count that holds as much as φ times fewer independent incidents, and the chance that goes with them. */
export function againstExpected(
  count: number,
  expected: number,
  dispersion: number,
): { lower: number; upper: number; p: number | null } {
  const { lower, upper } = exactPoissonInterval(count / dispersion);
  const p = expected > 0 ? poissonChance(count / dispersion, expected / dispersion) : null;
  return { lower: lower * dispersion, upper: upper * dispersion, p };
}
