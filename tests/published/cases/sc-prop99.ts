import type { OutcomePanel } from '../../../server/statistics/complete-periods.ts';
import { importanceByFit } from '../../../server/statistics/nested-v.ts';
import { controlFrom, matchingOnPredictors, scaledPredictors } from '../../../server/statistics/synthetic-control.ts';
import { syntheticDidPlacebos } from '../../../server/statistics/synthetic-did-placebos.ts';
import { placebosFrom, syntheticPlacebos } from '../../../server/statistics/synthetic-placebos.ts';
import type { CaseFiles, Check, PublishedCase } from '../check.ts';
import { checksOfPlacebos, type ExpectedPlacebos, named, yearly } from '../synthetic-control-checks.ts';

type Figures = Record<string, number>;
interface Expected {
  published: { adh2010_weights: Figures; gap_2000_packs: number; p: number; sdid_table1: Figures };
  recomputed: {
    synth_nested_V: { weights: Figures; pre_mspe: number };
    W_given_V: { V: Figures; X1_scaled: Figures; weights: Figures; pre_mspe: number; gap_2000: number };
    outcomes_only: ExpectedPlacebos;
    outcomes_only_demeaned: ExpectedPlacebos;
    did_2x2_permutation: { estimate: number; p_two_sided_rank: number; placebo: Figures };
    sdid: Figures & { omega: Figures; lambda: Figures; leave_in_placebos: Figures };
  };
}

/** The seven predictors of the paper: four means over years, and sales in three single years. */
const predictors = [
  ['lnincome', 1980, 1988],
  ['retprice', 1980, 1988],
  ['age15to24', 1980, 1988],
  ['beer', 1984, 1988],
  ['cigsale', 1975, 1975],
  ['cigsale', 1980, 1980],
  ['cigsale', 1988, 1988],
] as const;

export const publishedCase: PublishedCase = {
  folder: 'sc_prop99',
  page: 'synthetic-control.md',
  checks: (files) => {
    const expected = files.json() as Expected;
    const { names, panel, meanOf } = yearly(files.csv(), 'state', 'year', 'cigsale', 19);
    const treated = names.indexOf('California');
    const rows = names.map((name) => predictors.map(([column, from, to]) => meanOf(name, column, from, to)));
    return [
      ...checksOfV(expected, names, panel, treated, rows),
      ...checksOfPlacebos(
        'outcomes only',
        expected.recomputed.outcomes_only,
        syntheticPlacebos(panel, treated, { demeaned: false }),
        names,
        1970,
        1e-3,
      ),
      ...checksOfPlacebos(
        'demeaned',
        expected.recomputed.outcomes_only_demeaned,
        syntheticPlacebos(panel, treated),
        names,
        1970,
        1e-5,
      ),
      ...checksOfDid(expected, files),
    ];
  },
};

function checksOfV(
  { published, recomputed }: Expected,
  names: readonly string[],
  panel: OutcomePanel,
  treated: number,
  rows: number[][],
): Check[] {
  const given = recomputed.W_given_V;
  const matching = matchingOnPredictors(panel, rows, Object.values(given.V));
  const control = controlFrom(matching, treated);
  const scaled = scaledPredictors(rows)[treated] ?? [];
  const { importance } = importanceByFit(panel, treated, rows);
  const nested = controlFrom(matchingOnPredictors(panel, rows, importance), treated);
  const rank = placebosFrom(matching, treated).byRmspeRatio;
  const what = 'predictors of California over their standard deviation';
  const gap = 'gap in 2000, V given, packs a head';
  return [
    ...Object.values(given.X1_scaled).map((value, at) => ({
      what,
      expected: value,
      ours: scaled[at] ?? NaN,
      tolerance: 1e-9,
    })),
    ...named('weights, V given', names, control.donors, control.weights, given.weights, 1e-3),
    {
      what: 'mean squared gap before, V given',
      expected: given.pre_mspe,
      ours: control.preRmspe ** 2,
      tolerance: 1e-3,
    },
    {
      what: gap,
      published: published.gap_2000_packs,
      expected: given.gap_2000,
      ours: control.gaps[30] ?? NaN,
      tolerance: 1e-3,
    },
    {
      what: 'placebo p of the ratio, V given',
      published: published.p,
      expected: 1 / 39,
      ours: rank?.p ?? NaN,
      tolerance: 1e-12,
    },
    ...named('weights, V by search', names, nested.donors, nested.weights, recomputed.synth_nested_V.weights, 0.02).map(
      (check, at): Check => {
        const printed = published.adh2010_weights[names[nested.donors[at] ?? -1] ?? ''];
        return printed === undefined ? check : { ...check, published: printed };
      },
    ),
    {
      what: 'mean squared gap before, V by search (lower is nearer)',
      expected: recomputed.synth_nested_V.pre_mspe,
      ours: nested.preRmspe ** 2,
      tolerance: 0.01,
    },
  ];
}

function checksOfDid({ published, recomputed }: Expected, files: CaseFiles): Check[] {
  const lines = files.csv('california_prop99_sdid.csv').map((row) => {
    const [key = '', line = ''] = Object.entries(row)[0] ?? [];
    const cells = line.split(';');
    return Object.fromEntries(key.split(';').map((column, at) => [column, cells[at] ?? '']));
  });
  const { names, panel } = yearly(lines, 'State', 'Year', 'PacksPerCapita', 19);
  const treated = names.indexOf('California');
  const { sdid, did_2x2_permutation: plain } = recomputed;
  const stopped = syntheticDidPlacebos(panel, treated, { minimum: 'stopped' });
  const exact = syntheticDidPlacebos(panel, treated);
  const units = syntheticDidPlacebos(panel, treated, { minimum: 'stopped', weighting: 'units' });
  const none = syntheticDidPlacebos(panel, treated, { weighting: 'none' });
  const { result } = stopped;
  const table = published.sdid_table1;
  const figure = (
    what: string,
    expected: number | undefined,
    ours: number,
    tolerance: number,
    printed?: number,
  ): Check => ({
    what,
    expected: expected ?? NaN,
    ours,
    tolerance,
    ...(printed === undefined ? {} : { published: printed }),
  });
  return [
    figure('synthetic DiD, exact minimum', sdid['estimate'], exact.result.estimate, 0.01, table['sdid']),
    figure('synthetic DiD, stopped as its authors do', sdid['estimate'], result.estimate, 1e-6, table['sdid']),
    figure('synthetic control of the same software', sdid['sc_estimate'], units.result.estimate, 1e-6, table['sc']),
    figure('difference in differences', sdid['did_estimate'], none.result.estimate, 1e-6, table['did']),
    figure('difference in differences', plain.estimate, none.result.estimate, 1e-6, table['did']),
    figure('synthetic DiD: noise and penalties', sdid['noise_level'], result.noise, 1e-6),
    figure('synthetic DiD: noise and penalties', sdid['zeta_omega'], result.unitPenalty, 1e-6),
    figure('synthetic DiD: noise and penalties', sdid['zeta_lambda'], result.timePenalty, 1e-6),
    ...named(
      'synthetic DiD, exact: weights of states',
      names,
      exact.result.donors,
      exact.result.unitWeights,
      sdid.omega,
      0.005,
    ),
    ...named('synthetic DiD, stopped: weights of states', names, result.donors, result.unitWeights, sdid.omega, 1e-6),
    ...result.timeWeights.map((weight, at) =>
      figure('synthetic DiD: weights of years', sdid.lambda[String(1970 + at)] ?? 0, weight ?? NaN, 1e-5),
    ),
    ...stopped.placebos.map(({ unit, estimate }) =>
      figure('synthetic DiD: estimate of each other state', sdid.leave_in_placebos[names[unit] ?? ''], estimate, 1e-4),
    ),
    figure('synthetic DiD: standard deviation of the placebos', sdid['placebo_sd'], stopped.spread, 1e-6),
    figure('synthetic DiD: placebo p', sdid['placebo_p'], stopped.rank.p, 1e-12),
    figure('synthetic DiD: placebo p', sdid['placebo_p'], exact.rank.p, 1e-12),
    ...none.placebos.map(({ unit, estimate }) =>
      figure('difference in differences of each other state', plain.placebo[names[unit] ?? ''], estimate, 1e-5),
    ),
    figure('difference in differences: placebo p', plain.p_two_sided_rank, none.rank.p, 1e-12),
  ];
}
