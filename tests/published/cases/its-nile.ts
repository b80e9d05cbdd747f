import { breakSearch } from '../../../server/statistics/break-search.ts';
import { twoSided } from '../../../server/statistics/distributions.ts';
import { type LeastSquares, leastSquares } from '../../../server/statistics/least-squares.ts';
import { neweyWest, neweyWestBandwidth } from '../../../server/statistics/newey-west.ts';
import { breuschGodfrey, residualDiagnostics } from '../../../server/statistics/residual-diagnostics.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Model {
  coef: Record<string, { estimate: number; se: number; stat: number; p: number }>;
}
interface Expected {
  published: { break_year: number; mean_before: number; mean_after: number };
  recomputed: {
    ols_break_year: number;
    rss_at_break: number;
    mean_before: number;
    mean_after: number;
    ols_step: Model;
    ols_trend_step: Model;
    nw_se_dam: Record<string, number>;
    durbin_watson: number;
    breusch_godfrey_3: { lm: number; p: number };
    acf: number[];
  };
  tolerance: { coef: number; se: number };
}

export const publishedCase: PublishedCase = {
  folder: 'its_nile',
  page: 'interrupted-time-series.md',
  checks: ({ json, csv }) => {
    const { published, recomputed, tolerance } = json() as Expected;
    const rows = csv();
    const flow = rows.map((row) => Number(row['flow']));
    const step = rows.map((row) => [1, Number(row['dam'])]);
    const checks: Check[] = [];
    const check = (what: string, expected: number, ours: number, allowed = tolerance.coef): void =>
      void checks.push({ what, expected, ours, tolerance: allowed });

    const found = breakSearch(flow);
    const year = Number(rows[found.lastBefore]?.['year']);
    const { break_year: published_year, mean_before: before, mean_after: after } = published;
    checks.push({
      what: 'last year before the break',
      published: published_year,
      expected: 1898,
      ours: year,
      tolerance: 0,
    });
    checks.push({
      what: 'mean before',
      published: before,
      expected: recomputed.mean_before,
      ours: found.meanBefore,
      tolerance: tolerance.coef,
    });
    checks.push({
      what: 'mean after',
      published: after,
      expected: recomputed.mean_after,
      ours: found.meanAfter,
      tolerance: tolerance.coef,
    });
    check('residual sum of squares at the break', recomputed.rss_at_break, found.residualSumOfSquares);

    const table = (kind: string, expected: Model, fit: LeastSquares): void => {
      for (const [at, term] of Object.keys(expected.coef).entries()) {
        const one = expected.coef[term];
        const [estimate = NaN, error = NaN] = [fit.coefficients[at], fit.standardErrors[at]];
        check(`${kind}: estimates`, one?.estimate ?? NaN, estimate);
        check(`${kind}: standard errors`, one?.se ?? NaN, error, tolerance.se);
        check(`${kind}: t`, one?.stat ?? NaN, estimate / error);
        const p = twoSided(estimate / error, fit.residualDf);
        checks.push({ what: `${kind}: p`, expected: one?.p ?? NaN, ours: p, tolerance: 1e-6, relative: true });
      }
    };
    const fit = leastSquares(step, flow);
    table('step', recomputed.ols_step, fit);
    const sloped = rows.map((row) => [1, Number(row['t']), Number(row['dam'])]);
    table('trend and step', recomputed.ols_trend_step, leastSquares(sloped, flow));

    const scores = step.map((row, t) => row.map((value) => value * (fit.residuals[t] ?? 0)));
    const error = (lag: number, options = {}): number =>
      Math.sqrt(neweyWest(scores, fit.unscaledCovariance, { lag, ...options })[1]?.[1] ?? NaN);
    const expected = (name: string): number => recomputed.nw_se_dam[name] ?? NaN;
    const chosen = Math.floor(neweyWestBandwidth(scores, { prewhiten: true }));
    check('Newey–West standard error, lag 0', expected('lag0'), error(0), tolerance.se);
    check('Newey–West standard error, lag 1', expected('lag1'), error(1), tolerance.se);
    check('Newey–West standard error, lag 4', expected('lag4'), error(4), tolerance.se);
    check(
      'Newey–West standard error, lag 4, adjusted',
      expected('lag4_adjust'),
      error(4, { adjust: true }),
      tolerance.se,
    );
    check(
      'Newey–West standard error, prewhitened, lag chosen by the data',
      expected('auto_prewhite_default'),
      error(chosen, { prewhiten: true }),
      tolerance.se,
    );
    check('bandwidth chosen by the data', expected('bw_auto_no_prewhite'), neweyWestBandwidth(scores), tolerance.se);

    const { autocorrelations, durbinWatson } = residualDiagnostics(fit.residuals);
    const { statistic, p } = breuschGodfrey(step, fit.residuals, 3);
    check('Durbin–Watson', recomputed.durbin_watson, durbinWatson ?? NaN);
    check('Breusch–Godfrey, 3 lags', recomputed.breusch_godfrey_3.lm, statistic);
    check('Breusch–Godfrey, 3 lags: p', recomputed.breusch_godfrey_3.p, p);
    for (const [at, one] of recomputed.acf.entries()) {
      check('autocorrelation of residuals, lags 1 to 6', one, autocorrelations[at] ?? NaN);
    }
    return checks;
  },
};
