import { completePeriods } from '../../../server/statistics/complete-periods.ts';
import { importanceByFit } from '../../../server/statistics/nested-v.ts';
import { controlFrom, matchingOnPredictors, othersThan } from '../../../server/statistics/synthetic-control.ts';
import { syntheticFit } from '../../../server/statistics/synthetic-fit.ts';
import { syntheticPlacebos } from '../../../server/statistics/synthetic-placebos.ts';
import type { Check, PublishedCase } from '../check.ts';
import { checksOfPlacebos, type ExpectedPlacebos, named, yearly } from '../synthetic-control-checks.ts';

type Figures = Record<string, number>;
interface Expected {
  published: { weights: Figures; p: number };
  recomputed: {
    synth: { weights: Figures; gap: Figures; att_1990_2003: number };
    W_given_V: { V: number[]; weights: Figures; X1: Figures };
    outcomes_only_pre_1960_1989: ExpectedPlacebos;
  };
}

export const publishedCase: PublishedCase = {
  folder: 'sc_germany',
  page: 'synthetic-control.md',
  checks: (files) => {
    const { published, recomputed } = files.json() as Expected;
    const { names, panel, meanOf } = yearly(files.csv(), 'country', 'year', 'gdp', 30);
    const treated = names.indexOf('West Germany');
    const predictorsOf = (from: number, school: number, invest: string): number[][] =>
      names.map((name) => [
        ...['gdp', 'trade', 'infrate', 'industry'].map((column) => meanOf(name, column, from, from + 9)),
        (meanOf(name, 'schooling', school, school) + meanOf(name, 'schooling', school + 5, school + 5)) / 2,
        meanOf(name, invest, 1980, 1980),
      ]);
    const later = predictorsOf(1981, 1980, 'invest80');
    const given = controlFrom(matchingOnPredictors(panel, later, recomputed.W_given_V.V), treated);
    // V is chosen by how predictors of 1971–1980 foretell 1981–1990, and then used with those of 1981–1990.
    const { importance } = importanceByFit(panel, treated, predictorsOf(1971, 1970, 'invest70'), { judged: [21, 31] });
    const crossed = controlFrom(matchingOnPredictors(panel, later, importance), treated);
    const donors = othersThan(treated, names.length);
    // The package's list ends at 0.0005: what is wanting to 1 is shared among the donors that it does not name.
    const listed = donors.map((donor) => recomputed.synth.weights[names[donor] ?? '']);
    const wanting = 1 - listed.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
    const theirs = listed.map((weight) => weight ?? wanting / listed.filter((one) => one === undefined).length);
    const fit = syntheticFit(completePeriods(panel), treated, donors, theirs, false);
    const gap = 'gap by year under the weights of the R package, dollars a head';
    return [
      ...Object.values(recomputed.W_given_V.X1).map((value, at) => ({
        what: 'predictors of West Germany',
        expected: value,
        ours: later[treated]?.[at] ?? NaN,
        tolerance: 1e-9,
      })),
      ...named('weights, V given', names, given.donors, given.weights, recomputed.W_given_V.weights, 1e-3),
      ...named('weights, V by cross-validation', names, donors, crossed.weights, recomputed.synth.weights, 0.02).map(
        (check, at): Check => {
          const printed = published.weights[names[donors[at] ?? -1] ?? ''];
          return printed === undefined ? check : { ...check, published: printed };
        },
      ),
      ...Object.entries(recomputed.synth.gap).map(([year, value]) => ({
        what: gap,
        expected: value,
        ours: fit.gaps[Number(year) - 1960] ?? NaN,
        tolerance: 0.1,
      })),
      {
        what: 'mean gap 1990–2003 under the weights of the R package',
        expected: recomputed.synth.att_1990_2003,
        ours: fit.meanGap,
        tolerance: 0.1,
      },
      ...checksOfPlacebos(
        'outcomes only',
        recomputed.outcomes_only_pre_1960_1989,
        syntheticPlacebos(panel, treated, { demeaned: false }),
        names,
        1960,
        0.01,
        published.p,
      ),
    ];
  },
};
