import { benjaminiHochberg, benjaminiYekutieli, holm } from '../../../server/statistics/false-discovery.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Expected {
  published: { bh_rejected_at_05: number };
  recomputed: { BH: number[]; BY: number[]; holm: number[]; n_bh: number };
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'multiple_testing_bh',
  page: 'multiple-testing.md',
  checks: ({ json, csv }) => {
    const { published, recomputed, tolerance } = json() as Expected;
    const pValues = csv().map((row) => Number(row['p']));
    const each = (what: string, expected: number[], ours: (number | null)[]): Check[] =>
      expected.map((value, i) => ({ what, expected: value, ours: ours[i] ?? NaN, tolerance }));
    const q = benjaminiHochberg(pValues);
    return [
      {
        what: 'findings among 15 hypotheses, Benjamini–Hochberg at 5%',
        published: published.bh_rejected_at_05,
        expected: recomputed.n_bh,
        ours: q.filter((value) => value !== null && value <= 0.05).length,
        tolerance,
      },
      ...each('q of Benjamini and Hochberg', recomputed.BH, q),
      ...each('q of Benjamini and Yekutieli', recomputed.BY, benjaminiYekutieli(pValues)),
      ...each('adjusted p of Holm', recomputed.holm, holm(pValues)),
    ];
  },
};
