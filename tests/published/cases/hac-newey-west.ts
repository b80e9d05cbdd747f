import { leastSquares } from '../../../server/statistics/least-squares.ts';
import { neweyWest, neweyWestBandwidth, type NeweyWestOptions } from '../../../server/statistics/newey-west.ts';
import type { Check, PublishedCase } from '../check.ts';

type Named = Record<string, number>;
interface Expected {
  published: { coef: Named; se_newey_west_L4: Named };
  recomputed: {
    coef: Named;
    ols_se: Named;
    HC0: Named;
    NW_lag4: Named;
    NW_lag4_adjust: Named;
    NW_default_prewhitened: Named;
    bwNeweyWest_no_prewhite: number;
  };
  tolerance: { se: number };
}

export const publishedCase: PublishedCase = {
  folder: 'hac_newey_west',
  page: 'standard-errors.md',
  checks: ({ json, csv }) => {
    const { published, recomputed, tolerance } = json() as Expected;
    // Real interest starts in the second year: the price rise of the first is not known.
    const rows = csv().filter((row) => row['RealInt'] !== '');
    const design = rows.map((row) => [1, Number(row['RealGNP']), Number(row['RealInt'])]);
    const fit = leastSquares(
      design,
      rows.map((row) => Number(row['RealInv'])),
    );
    const scores = design.map((row, t) => row.map((value) => value * (fit.residuals[t] ?? 0)));
    const errors = (options: NeweyWestOptions): number[] =>
      neweyWest(scores, fit.unscaledCovariance, options).map((row, j) => Math.sqrt(row[j] ?? NaN));
    const bandwidth = neweyWestBandwidth(scores, { prewhiten: true });
    const sets: [string, Named, number[], Named?][] = [
      ['coefficients', recomputed.coef, fit.coefficients, published.coef],
      ['least-squares standard errors', recomputed.ols_se, fit.standardErrors],
      ['robust standard errors, lag 0', recomputed.HC0, errors({ lag: 0 })],
      ['Newey–West, lag 4', recomputed.NW_lag4, errors({ lag: 4 }), published.se_newey_west_L4],
      ['Newey–West, lag 4, adjusted', recomputed.NW_lag4_adjust, errors({ lag: 4, adjust: true })],
      [
        'Newey–West, prewhitened, lag chosen by the data',
        recomputed.NW_default_prewhitened,
        errors({ lag: Math.floor(bandwidth), prewhiten: true }),
      ],
    ];
    const checks: Check[] = sets.flatMap(([what, expected, ours, printed]) =>
      ['(Intercept)', 'RealGNP', 'RealInt'].map((term, at) => {
        const one = { what, expected: expected[term] ?? NaN, ours: ours[at] ?? NaN, tolerance: tolerance.se };
        return printed?.[term] === undefined ? one : { ...one, published: printed[term] };
      }),
    );
    return [
      ...checks,
      {
        what: 'bandwidth chosen by the data',
        expected: recomputed.bwNeweyWest_no_prewhite,
        ours: neweyWestBandwidth(scores),
        tolerance: tolerance.se,
      },
    ];
  },
};
