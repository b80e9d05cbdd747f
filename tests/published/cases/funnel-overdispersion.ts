import { normalWidth } from '../../../server/statistics/distributions.ts';
import { funnelOverDispersion } from '../../../server/statistics/funnel-over-dispersion.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Expected {
  recomputed: {
    n: number;
    phi: number;
    tau2: number;
    winsor: number[];
    outliers_998_unadjusted: number;
    outliers_998_adjusted: number;
    z_first5: number[];
    zadj_first5: number[];
  };
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'funnel_overdispersion',
  page: 'funnel-plots.md',
  checks: ({ json, csv }) => {
    const { recomputed, tolerance } = json() as Expected;
    const areas = csv().map((row) => ({ observed: Number(row['obs']), expected: Number(row['expected']) }));
    const ours = funnelOverDispersion(areas);
    const outside = (z: readonly number[]) => z.filter((value) => Math.abs(value) > normalWidth(0.998)).length;
    const one = (what: string, expected: number, value: number): Check => ({ what, expected, ours: value, tolerance });
    const each = (what: string, expected: number[], values: readonly number[]) =>
      expected.map((value, i) => one(what, value, values[i] ?? NaN));
    return [
      one('areas', recomputed.n, areas.length),
      one('φ', recomputed.phi, ours.phi),
      one('τ²', recomputed.tau2, ours.tau2),
      ...each('limit of winsorising', recomputed.winsor, ours.winsorised),
      one('areas beyond 99.8%, chance only', recomputed.outliers_998_unadjusted, outside(ours.z)),
      one('areas beyond 99.8%, with τ²', recomputed.outliers_998_adjusted, outside(ours.adjustedZ)),
      ...each('z', recomputed.z_first5, ours.z),
      ...each('z with τ²', recomputed.zadj_first5, ours.adjustedZ),
    ];
  },
};
