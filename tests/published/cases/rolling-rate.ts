import { changeBetweenYears, rollingYear, yearRatePer1000 } from '../../../server/statistics/rolling-rate.ts';
import { standingAmong } from '../../../server/statistics/similar-group.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Expected {
  recomputed: {
    population: number;
    rolling12: (number | null)[];
    rate_per_1000_last: number;
    rate_ci95: [number, number];
    change_on_previous_12: number;
    rate_ratio: number;
    rate_ratio_ci95: [number, number];
    msg: Record<string, number>;
    msg_mean: number;
    msg_rank_lowest_first: number;
  };
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'rolling_rate',
  page: 'rolling-rate.md',
  checks: ({ json, csv }) => {
    const { recomputed, tolerance } = json() as Expected;
    const counts = csv().map((row) => Number(row['count']));
    const last = counts.length - 1;
    const sums = rollingYear(counts);
    const rate = yearRatePer1000(sums[last] ?? NaN, recomputed.population);
    const { change, ratio } = changeBetweenYears(counts, last - 12, last);
    const names = Object.keys(recomputed.msg);
    const standing = standingAmong(
      names.map((name) => ({ rate: recomputed.msg[name] ?? NaN })),
      names.indexOf('own'),
    );
    const check = (what: string, expected: number, ours: number): Check => ({ what, expected, ours, tolerance });
    return [
      ...recomputed.rolling12.map((one, at) => check('count of 12 months', one ?? NaN, sums[at] ?? NaN)),
      check('rate per 1,000, last 12 months', recomputed.rate_per_1000_last, rate.value),
      check('rate per 1,000, lower limit', recomputed.rate_ci95[0], rate.lower),
      check('rate per 1,000, upper limit', recomputed.rate_ci95[1], rate.upper),
      check('change on the 12 months before', recomputed.change_on_previous_12, change ?? NaN),
      check('ratio to the 12 months before', recomputed.rate_ratio, ratio?.value ?? NaN),
      check('ratio, lower limit', recomputed.rate_ratio_ci95[0], ratio?.lower ?? NaN),
      check('ratio, upper limit', recomputed.rate_ratio_ci95[1], ratio?.upper ?? NaN),
      check('mean of the most similar group', recomputed.msg_mean, standing.mean),
      check('rank in the most similar group, lowest first', recomputed.msg_rank_lowest_first, standing.rank),
    ];
  },
};
