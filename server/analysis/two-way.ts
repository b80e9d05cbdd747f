import { poissonFixedEffects } from '../statistics/poisson-fixed-effects.ts';
import { type Model, unlessImpossible } from './models.ts';
import type { Panel } from './panel.ts';
import { asPercent } from './words.ts';

/**
 * A level for every area and an effect for every month, with the zone's step on top. Its clustered standard error is not
 * shown: with one zone it would find something in three null zones of four.
 */
export function twoWayModel(panel: Panel): Model | null {
  const { before, after, zone, areas, startIndex } = panel;
  const places = [...before, ...after];
  const all = [zone, ...areas.map(({ series }) => series)];
  // Only months in which something was counted anywhere have an effect of their own, and their places have no gaps.
  const counted = places.filter((at) => all.some((series) => (series[at] ?? 0) > 0));
  const rows = all.flatMap((series, unit) =>
    counted.map((at, period) => ({ unit, at, period, count: series[at] ?? 0 })),
  );
  const fit = unlessImpossible(() =>
    poissonFixedEffects({
      response: rows.map(({ count }) => count),
      regressors: [rows.map(({ unit, at }) => (unit === 0 && at >= startIndex ? 1 : 0))],
      units: rows.map(({ unit }) => unit),
      periods: rows.map(({ period }) => period),
    }),
  );
  if (fit === null) return null;
  return {
    code: 'difference-in-differences',
    name: 'Difference in differences',
    role: 'agreement',
    value: asPercent(Math.exp(fit.coefficients[0] ?? 0)),
    lower: null,
    upper: null,
    p: null,
    note: 'Its usual standard error is far too small for one zone and is not shown.',
    page: 'difference-in-differences.md',
  };
}
