import { poissonFixedEffects } from '../../../server/statistics/poisson-fixed-effects.ts';
import { preTrend } from '../../../server/statistics/pre-trend.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Expected {
  recomputed: {
    static: Record<'D' | 'irr' | 'se_CR0' | 'se_CR1' | 'pearson_dispersion' | 'N' | 'G', number>;
    event_study_2007_vs_never: {
      coef: Record<string, number>;
      se_CR1: Record<string, number>;
      pretrend_wald: number;
      df: number;
      p: number;
    };
  };
  tolerance: { coef: number; se: number };
}

export const publishedCase: PublishedCase = {
  folder: 'did_poisson_fe',
  page: 'difference-in-differences.md',
  checks: (files) => {
    const { recomputed, tolerance } = files.json() as Expected;
    const rows = files.csv();
    const fit = (chosen: typeof rows, columns: ((row: Record<string, string>) => number)[]) => {
      const counties = [...new Set(chosen.map((row) => row['countyreal']))];
      return poissonFixedEffects({
        response: chosen.map((row) => Number(row['emp'])),
        units: chosen.map((row) => counties.indexOf(row['countyreal'])),
        periods: chosen.map((row) => Number(row['year']) - 2003),
        regressors: columns.map((column) => chosen.map(column)),
      });
    };
    const checks: Check[] = [];
    const add = (what: string, expected: number, ours: number | undefined) =>
      checks.push({ what, expected, ours: ours ?? Number.NaN, tolerance: tolerance.coef });
    const one = fit(rows, [(row) => Number(row['D'])]);
    const expected = recomputed.static;
    add('treated: log rate ratio', expected.D, one.coefficients[0]);
    add('treated: rate ratio', expected.irr, Math.exp(one.coefficients[0] ?? Number.NaN));
    add('clustered standard error, CR0', expected.se_CR0, Math.sqrt(one.cr0[0]?.[0] ?? Number.NaN));
    add('clustered standard error, CR1', expected.se_CR1, Math.sqrt(one.cr1[0]?.[0] ?? Number.NaN));
    checks.push({
      what: 'dispersion',
      expected: expected.pearson_dispersion,
      ours: one.dispersion,
      tolerance: tolerance.coef,
      relative: true,
    });
    add('rows', expected.N, one.rows);
    add('clusters', expected.G, one.clusters);

    const study = recomputed.event_study_2007_vs_never;
    const years = [2003, 2004, 2005, 2007];
    const chosen = rows.filter((row) => ['0', '2007'].includes(row['first.treat'] ?? ''));
    const found = fit(
      chosen,
      years.map((year) => (row) => (row['first.treat'] === '2007' && Number(row['year']) === year ? 1 : 0)),
    );
    years.forEach((year, k) => {
      add('event study: log rate ratio', study.coef[`D${year}`] ?? Number.NaN, found.coefficients[k]);
      add('event study: CR1', study.se_CR1[`D${year}`] ?? Number.NaN, Math.sqrt(found.cr1[k]?.[k] ?? Number.NaN));
    });
    const trend = preTrend({
      periods: years.map((year) => year - 2007),
      estimates: found.coefficients,
      covariance: found.cr1,
    });
    add('pre-trend: Wald', study.pretrend_wald, trend.wald);
    add('pre-trend: degrees', study.df, trend.degreesOfFreedom);
    add('pre-trend: p', study.p, trend.p);
    return checks;
  },
};
