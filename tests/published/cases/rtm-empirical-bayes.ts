import { regressionToTheMean } from '../../../server/statistics/regression-to-the-mean.ts';
import type { PublishedCase } from '../check.ts';

interface Expected {
  recomputed: Record<string, number>;
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'rtm_empirical_bayes',
  page: 'regression-to-the-mean.md',
  checks: (files) => {
    const { recomputed, tolerance } = files.json() as Expected;
    const blocks = files.csv().map((row) => ({ before: Number(row['before']), after: Number(row['after']) }));
    const worst = blocks
      .map((block, place) => ({ place, before: block.before }))
      .sort((a, b) => b.before - a.before || a.place - b.place)
      .slice(0, recomputed['n_top']);
    const ours = regressionToTheMean(
      blocks,
      worst.map(({ place }) => place),
    );
    const rows: [string, string, number | null][] = [
      ['blocks', 'n', ours.areas],
      ['mean count before', 'mu', ours.mean],
      ['variance of counts before', 's2', ours.variance],
      ['shape of the gamma distribution', 'theta', ours.shape],
      ['after over before, whole city', 'citywide_ratio', ours.groupRatio],
      ['count before, the worst 1%', 'top_before', ours.before],
      ['count after, the worst 1%', 'top_after', ours.after],
      ['naive change', 'naive_change', ours.naiveChange],
      ['expected after', 'eb_expected_after', ours.expectedAfter],
      ['corrected change', 'eb_corrected_change', ours.correctedChange],
    ];
    return rows.map(([what, name, figure]) => ({
      what,
      expected: recomputed[name] ?? Number.NaN,
      ours: figure ?? Number.NaN,
      tolerance,
    }));
  },
};
