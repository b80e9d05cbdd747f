import type { Catalogue } from './catalogue.ts';
import { type Came, cameFor } from './figures.ts';
import type { Period, Scope } from './scope.ts';
import type { Cell } from './store.ts';

/** Counts by dataset, two ways. */
export interface Split {
  bestFit: Map<number, number>;
  exact: Map<number, number>;
  /** Datasets of which a cell was withheld that belongs in it. */
  withheld: Set<number>;
  /** The same of the exact count. */
  withheldExact: Set<number>;
}

export interface Tally {
  /** Over the period. */
  whole: Split;
  /** Over the period, by category id. */
  categories: Map<number, Split>;
  /** By month (YYYY-MM), whether in the period or not. */
  months: Map<string, Split>;
}

const none = (): Split => ({
  bestFit: new Map(),
  exact: new Map(),
  withheld: new Set(),
  withheldExact: new Set(),
});

export const splitBy = <K>(splits: Map<K, Split>, key: K): Split => splits.get(key) ?? none();

/** Adds up the cells of one area in one pass. */
export function tally(cells: readonly Cell[], scope: Scope, period: Period): Tally {
  const series = new Map(scope.series.map((one) => [one.id, one]));
  const result: Tally = { whole: none(), categories: new Map(), months: new Map() };
  for (const cell of cells) {
    const one = series.get(cell.series_id);
    if (one === undefined) continue;
    const month = cell.month.slice(0, 7);
    add(splitAt(result.months, month), one.dataset_id, cell);
    if (month < period.from) continue;
    add(result.whole, one.dataset_id, cell);
    add(splitAt(result.categories, one.category_id), one.dataset_id, cell);
  }
  return result;
}

function splitAt<K>(splits: Map<K, Split>, key: K): Split {
  const known = splits.get(key) ?? none();
  splits.set(key, known);
  return known;
}

function add(split: Split, dataset: number, cell: Cell): void {
  if (cell.withheld !== undefined) split.withheld.add(dataset);
  if (cell.withheldInLine !== undefined) split.withheldExact.add(dataset);
  split.bestFit.set(dataset, (split.bestFit.get(dataset) ?? 0) + cell.count);
  if (cell.exact !== null) split.exact.set(dataset, (split.exact.get(dataset) ?? 0) + cell.exact);
}

/** The datasets in question that sent this month; what counts by a longer period has no figure of a month. */
export const cameIn = (catalogue: Catalogue, scope: Scope, month: string): Came[] =>
  scope.datasets.flatMap((dataset) =>
    dataset.period === 'month' && catalogue.received.get(dataset.id)?.has(month) === true ? [cameFor(dataset, 1)] : [],
  );

export function sumOf(splits: readonly Split[]): Split {
  const sum = none();
  for (const split of splits) {
    for (const way of ['withheld', 'withheldExact'] as const) {
      for (const dataset of split[way]) sum[way].add(dataset);
    }
    for (const way of ['bestFit', 'exact'] as const) {
      for (const [dataset, count] of split[way]) sum[way].set(dataset, (sum[way].get(dataset) ?? 0) + count);
    }
  }
  return sum;
}
