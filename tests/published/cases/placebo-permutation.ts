import { placeboInSpace } from '../../../server/statistics/placebo-in-space.ts';
import { prePostTotals } from '../../../server/statistics/pre-post-totals.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Expected {
  recomputed: {
    table: Record<string, { T0: number; T1: number; C0: number; C1: number; log_rirr: number }>;
    treated: string;
    p_one_sided_reduction: number;
    p_two_sided: number;
    smallest_attainable_p: number;
  };
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'placebo_permutation',
  page: 'placebo-inference.md',
  checks: (files) => {
    const { recomputed, tolerance } = files.json() as Expected;
    const weeks = files.csv();
    const names = Object.keys(weeks[0] ?? {}).filter((name) => name !== 'week');
    const series = names.map((name) => weeks.map((row) => Number(row[name])));
    const { areas } = prePostTotals(series, { before: [0, 52], after: [52, weeks.length] });
    const treated = names.indexOf(recomputed.treated);
    const pool = names.map((_, place) => place).filter((place) => place !== treated);
    const ours = placeboInSpace(areas, treated, pool, {
      oneSided: 'reduction',
      placebosAgainst: 'the pool and the treated area',
    });
    const checks: Check[] = [];
    ours.areas.forEach((place, at) => {
      const row = recomputed.table[names[place] ?? ''];
      const area = areas[place];
      if (row === undefined || area === undefined) throw new Error(`No row for ${names[place] ?? place}`);
      const add = (what: string, expected: number, found: number) =>
        checks.push({ what, expected, ours: found, tolerance });
      add('count before', row.T0, area.before);
      add('count after', row.T1, area.after);
      add('log rate ratio of each district', row.log_rirr, ours.statistics[at] ?? Number.NaN);
    });
    const add = (what: string, expected: number, found: number) =>
      checks.push({ what, expected, ours: found, tolerance });
    add('two-sided p', recomputed.p_two_sided, ours.p);
    add('one-sided p of a reduction', recomputed.p_one_sided_reduction, ours.oneSidedP ?? Number.NaN);
    add('smallest p that 15 districts can give', recomputed.smallest_attainable_p, ours.smallestP);
    return checks;
  },
};
