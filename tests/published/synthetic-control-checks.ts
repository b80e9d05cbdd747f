import type { OutcomePanel } from '../../server/statistics/complete-periods.ts';
import type { SyntheticPlacebos } from '../../server/statistics/synthetic-placebos.ts';
import type { Check } from './check.ts';

type Figures = Record<string, number>;

export interface ExpectedPlacebos {
  weights: Figures;
  gap: Figures;
  pre_rmspe: number;
  post_rmspe: number;
  ratio: number;
  att_mean_post_gap: number;
  rank_of_treated: number;
  n_units: number;
  permutation_p: number;
  placebo_ratios: Figures;
  placebo_att: Figures;
}

/** Rows of a file, one a unit and year, as a panel in the file's order; an empty cell is left out of a mean. */
export function yearly(
  rows: readonly Record<string, string>[],
  unit: string,
  year: string,
  outcome: string,
  prePeriods: number,
): {
  names: string[];
  panel: OutcomePanel;
  meanOf: (name: string, column: string, from: number, to: number) => number;
} {
  const names = [...new Set(rows.map((row) => row[unit] ?? ''))];
  const byName = new Map(names.map((name) => [name, rows.filter((row) => row[unit] === name)]));
  const meanOf = (name: string, column: string, from: number, to: number): number => {
    const cells = (byName.get(name) ?? [])
      .filter((row) => Number(row[year]) >= from && Number(row[year]) <= to)
      .flatMap((row) => (row[column] === undefined || row[column] === '' ? [] : [Number(row[column])]));
    return cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  };
  const outcomes = names.map((name) => (byName.get(name) ?? []).map((row) => Number(row[outcome])));
  return { names, panel: { outcomes, prePeriods }, meanOf };
}

/** One check a donor; a donor that the source does not name has weight 0 there. */
export function named(
  what: string,
  names: readonly string[],
  donors: readonly number[],
  weights: readonly number[],
  expected: Figures,
  tolerance: number,
): Check[] {
  return donors.map((donor, at) => ({
    what,
    expected: expected[names[donor] ?? ''] ?? 0,
    ours: weights[at] ?? NaN,
    tolerance,
  }));
}

/** Everything that a synthetic control and its placebos give, against one block of the expected figures. */
export function checksOfPlacebos(
  kind: string,
  expected: ExpectedPlacebos,
  { control, placebos, byRmspeRatio }: SyntheticPlacebos,
  names: readonly string[],
  firstYear: number,
  /** How near outcomes, and so gaps, must be, in their own unit. Weights must be within 1e-5, ratios within 1e-3. */
  tolerance: number,
  publishedP?: number,
): Check[] {
  const all = [control, ...placebos];
  const one = (what: string, value: number, ours: number | null | undefined, within = tolerance): Check => ({
    what: `${kind}: ${what}`,
    expected: value,
    ours: ours ?? NaN,
    tolerance: within,
  });
  const p = one('placebo p of the ratio', expected.permutation_p, byRmspeRatio?.p, 1e-12);
  return [
    ...named(`${kind}: weights`, names, control.donors, control.weights, expected.weights, 1e-5),
    ...Object.entries(expected.gap).map(([year, gap]) =>
      one('gap by year', gap, control.gaps[Number(year) - firstYear]),
    ),
    one('root mean square of the gap, before', expected.pre_rmspe, control.preRmspe),
    one('root mean square of the gap, after', expected.post_rmspe, control.postRmspe),
    one('ratio of after to before', expected.ratio, control.rmspeRatio, 1e-3),
    one('mean gap after', expected.att_mean_post_gap, control.meanGap),
    one('rank of the ratio', expected.rank_of_treated, byRmspeRatio?.rank, 1e-12),
    one('units in the placebo test', expected.n_units, byRmspeRatio?.units, 1e-12),
    publishedP === undefined ? p : { ...p, published: publishedP },
    ...all.map(({ treated, rmspeRatio }) =>
      one('ratio of each unit', expected.placebo_ratios[names[treated] ?? ''] ?? NaN, rmspeRatio, 1e-3),
    ),
    ...all.map(({ treated, meanGap }) =>
      one('mean gap of each unit', expected.placebo_att[names[treated] ?? ''] ?? NaN, meanGap),
    ),
  ];
}
