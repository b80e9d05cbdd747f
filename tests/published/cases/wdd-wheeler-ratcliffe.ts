import { poissonTest } from '../../../server/statistics/poisson-test.ts';
import {
  type DisplacementOptions,
  harmDisplacement,
  weightedDisplacement,
} from '../../../server/statistics/weighted-displacement.ts';
import type { Check, PublishedCase } from '../check.ts';

type Figures = Record<string, number>;
interface Expected {
  published: {
    paper_table: Figures;
    time_weights: { est: number; var: number };
    area_weights: Figures;
    harm: Figures;
    e_test: { k1: number; k2: number; p: number; tol: number }[];
  };
  recomputed: Record<
    'paper' | 'time_weights' | 'area_weights' | 'local_only' | 'with_displacement' | 'harm' | 'e_test',
    Figures
  >;
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'wdd_wheeler_ratcliffe',
  page: 'weighted-displacement.md',
  checks: (files) => {
    const { published, recomputed, tolerance } = files.json() as Expected;
    const rows = files.csv();
    const checks: Check[] = [];
    const add = (what: string, expected: number | undefined, ours: number | null, printed?: number) =>
      checks.push({
        what,
        expected: expected ?? Number.NaN,
        ours: ours ?? Number.NaN,
        tolerance,
        ...(printed === undefined ? {} : { published: printed }),
      });
    const oneOf = (name: string, options: DisplacementOptions = {}) => {
      const row = rows.find((one) => one['case'] === name) ?? {};
      const pair = (letters: string) => ({ before: Number(row[`${letters}0`]), after: Number(row[`${letters}1`]) });
      const areas = { treated: pair('T'), control: pair('Ct'), ring: pair('D'), ringControl: pair('Cd') };
      return weightedDisplacement(areas, options);
    };
    const compare = (words: string, expected: Figures, ours: ReturnType<typeof oneOf>, printed?: Figures) => {
      add(`${words}: in the area`, expected['Est_Local'], ours.local.estimate);
      add(`${words}: in the area, standard error`, expected['SE_Local'], ours.local.standardError);
      add(`${words}: in the ring`, expected['Est_Displace'], ours.displacement.estimate);
      add(`${words}: in the ring, standard error`, expected['SE_Displace'], ours.displacement.standardError);
      add(`${words}: together`, expected['Est_Total'], ours.estimate, printed?.['WDD'] ?? printed?.['est']);
      add(`${words}: together, standard error`, expected['SE_Total'], ours.standardError, printed?.['se']);
      add(`${words}: z`, expected['Z'], ours.z, printed?.['z']);
      add(`${words}: lower limit`, expected['LowCI'], ours.lower, printed?.['lo95'] ?? printed?.['lo']);
      add(`${words}: upper limit`, expected['HighCI'], ours.upper, printed?.['hi95'] ?? printed?.['hi']);
    };

    const paper = oneOf('paper');
    compare('paper', recomputed.paper, paper, published.paper_table);
    add('paper: variance', published.paper_table['var'], paper.standardError ** 2, published.paper_table['var']);
    const timed = oneOf('time_weights', { periods: { before: 2, after: 1 } });
    compare('periods of 2 and 1', recomputed.time_weights, timed, { est: published.time_weights.est });
    add(
      'periods of 2 and 1: variance',
      published.time_weights.var,
      timed.standardError ** 2,
      published.time_weights.var,
    );
    const sizes = { control: 0.9, treated: 1.2, ringControl: 1.6, ring: 1.5 };
    const sized = oneOf('paper_area_weights', { sizes });
    compare('areas of unequal size', recomputed.area_weights, sized, published.area_weights);
    compare('area alone', recomputed.local_only, oneOf('local_only'));
    compare('area and ring', recomputed.with_displacement, oneOf('disp'));

    const parts = files.csv('harm.csv').map((row) => {
      const treated = { before: Number(row['T0']), after: Number(row['T1']) };
      const control = { before: Number(row['C0']), after: Number(row['C1']) };
      return { ...weightedDisplacement({ treated, control }), harm: Number(row['harm_weight']) };
    });
    const harm = harmDisplacement(parts);
    add('harm: together', recomputed.harm['HarmEst'], harm.estimate, published.harm['est']);
    add('harm: standard error', recomputed.harm['SE_HarmEst'], harm.standardError, published.harm['se']);
    add('harm: z', recomputed.harm['Z'], harm.z, published.harm['z']);
    add('harm: lower limit', recomputed.harm['LowCI'], harm.lower, published.harm['lo']);
    add('harm: upper limit', recomputed.harm['HighCI'], harm.upper, published.harm['hi']);

    const [first, second] = published.e_test;
    add('E-test of 0 and 3', recomputed.e_test['a'], poissonTest(0, 3), first?.p);
    add('E-test of 6 and 2', recomputed.e_test['b'], poissonTest(6, 2), second?.p);
    add('E-test of 20 and 10', recomputed.e_test['c'], poissonTest(20, 10));
    for (const { k1, k2, p, tol } of published.e_test) {
      checks.push({ what: 'E-test, as printed', published: p, expected: p, ours: poissonTest(k1, k2), tolerance: tol });
    }
    return checks;
  },
};
