import { displacementQuotient } from '../../../server/statistics/displacement-quotient.ts';
import { poissonRegression } from '../../../server/statistics/poisson-regression.ts';
import { randomFor } from '../../../server/statistics/random.ts';
import { relativeRateRatio } from '../../../server/statistics/relative-rate-ratio.ts';
import { weightedDisplacement } from '../../../server/statistics/weighted-displacement.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Figures {
  rirr: number;
  log: number;
  var: number;
  se: number;
  lo: number;
  hi: number;
  z: number;
  p: number;
  farrington_res_inverse: number;
}
interface Quotient {
  success: number;
  buffer: number;
  wdq: number;
}
interface Expected {
  published: { wdq_streetlamp_test: { wdq: number }; burnley: { RES: number } };
  recomputed: {
    paper_local: Figures;
    paper_local_phi2: Figures;
    glm_check: { log: number; se: number };
    identity_link_check: { wdd: number; se: number };
    burnley: Figures;
    burnley_phi2: Figures;
    zero_cell_plus_half: Figures;
    wdq_handmade: Quotient;
    wdq_paper: Quotient;
  };
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'rirr_wdq',
  page: 'rate-ratio.md',
  checks: ({ json, csv }) => {
    const { published, recomputed, tolerance } = json() as Expected;
    const rows = new Map(csv().map((row) => [row['case'], row]));
    const countsOf = (name: string) => {
      const row = rows.get(name);
      return {
        treatedBefore: Number(row?.['T0']),
        treatedAfter: Number(row?.['T1']),
        comparisonBefore: Number(row?.['C0']),
        comparisonAfter: Number(row?.['C1']),
        bufferBefore: Number(row?.['B0']),
        bufferAfter: Number(row?.['B1']),
      };
    };
    const check = (what: string, expected: number, ours: number): Check => ({ what, expected, ours, tolerance });

    const ratios = (kind: string, name: string, dispersion: number, expected: Figures): Check[] => {
      const ours = relativeRateRatio(countsOf(name), dispersion);
      return [
        check(`${kind}: ratio`, expected.rirr, ours.value),
        check(`${kind}: log of it`, expected.log, ours.log),
        check(`${kind}: variance and standard error of the log`, expected.var, ours.variance),
        check(`${kind}: variance and standard error of the log`, expected.se, ours.standardError),
        check(`${kind}: limits`, expected.lo, ours.lower),
        check(`${kind}: limits`, expected.hi, ours.upper),
        check(`${kind}: z and p`, expected.z, ours.z),
        check(`${kind}: z and p`, expected.p, ours.p),
        {
          ...check(`${kind}: relative effect size`, expected.farrington_res_inverse, ours.relativeEffectSize),
          ...(name === 'burnley_cctv' ? { published: `${published.burnley.RES} (from memory)` } : {}),
        },
      ];
    };
    const quotients = (kind: string, name: string, expected: Quotient, printed?: number): Check[] => {
      const ours = displacementQuotient(countsOf(name), randomFor(1, 'displacement quotient'));
      return [
        check(`${kind}: change of the treated and of the buffer`, expected.success, ours.success ?? NaN),
        check(`${kind}: change of the treated and of the buffer`, expected.buffer, ours.buffer ?? NaN),
        {
          ...check(`${kind}: displacement quotient`, expected.wdq, ours.quotient ?? NaN),
          ...(printed === undefined ? {} : { published: printed }),
        },
      ];
    };

    const local = countsOf('paper_local');
    const regression = poissonRegression({
      counts: [local.treatedBefore, local.treatedAfter, local.comparisonBefore, local.comparisonAfter],
      design: [
        [1, 1, 0, 0],
        [1, 1, 1, 1],
        [1, 0, 0, 0],
        [1, 0, 1, 0],
      ],
    });
    const difference = weightedDisplacement({
      treated: { before: local.treatedBefore, after: local.treatedAfter },
      control: { before: local.comparisonBefore, after: local.comparisonAfter },
    });
    const { identity_link_check: linear } = recomputed;
    return [
      check('interaction with an identity link: difference', linear.wdd, difference.estimate),
      check('interaction with an identity link: standard error', linear.se, difference.standardError),
      ...ratios('local crime', 'paper_local', 1, recomputed.paper_local),
      ...ratios('local crime, dispersion 2', 'paper_local', 2, recomputed.paper_local_phi2),
      ...ratios('Burnley cameras', 'burnley_cctv', 1, recomputed.burnley),
      ...ratios('Burnley cameras, dispersion 2', 'burnley_cctv', 2, recomputed.burnley_phi2),
      ...ratios('a count of 0', 'zero_cell', 1, recomputed.zero_cell_plus_half),
      check('interaction of a Poisson regression: log', recomputed.glm_check.log, regression.coefficients[3] ?? NaN),
      check(
        'interaction of a Poisson regression: standard error',
        recomputed.glm_check.se,
        regression.standardErrors[3] ?? NaN,
      ),
      ...quotients('made by hand', 'wdq_handmade', recomputed.wdq_handmade, published.wdq_streetlamp_test.wdq),
      ...quotients('local crime', 'paper_local', recomputed.wdq_paper),
    ];
  },
};
