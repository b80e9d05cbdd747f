import { strictest } from '../../disclosure/publish.ts';
import type { Catalogue } from '../demand/catalogue.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { Period, Scope } from '../demand/scope.ts';
import type { DatasetRow } from '../demand/store.ts';
import { monthsOf } from '../words/months.ts';
import { type Counts, type DemandKind, noCounts, type Parts, publishParts } from './parts.ts';

/** The count of a series in a month, wherever that is; null where the month did not come. */
export type CountAt = (series: number, month: string) => number | null;

/** In all small areas together. */
export function everywhere(catalogue: Catalogue, scope: Scope): CountAt {
  const datasetOf = new Map(scope.series.map((one) => [one.id, one.dataset_id]));
  const placed = new Map(catalogue.monthTotals.map((row) => [`${String(row.series)} ${row.month}`, row.placed]));
  return (series, month) =>
    catalogue.received.get(datasetOf.get(series) ?? -1)?.has(month) === true
      ? (placed.get(`${String(series)} ${month}`) ?? 0)
      : null;
}

/** In one area of a panel of series; nothing where no small area is in it. */
export function inArea(panel: DemandPanel, area: number): CountAt {
  const place = new Map(panel.months.map((month, at) => [month, at]));
  const hasBricks = panel.areas[area]?.has_bricks === true;
  return (series, month) => (hasBricks ? (panel.counts.get(series)?.[place.get(month) ?? -1]?.[area] ?? null) : null);
}

/** Every area of a panel at once; null where nothing came of any series, or the area has no small areas. */
export function countsByArea(
  panel: DemandPanel,
  scope: Scope,
  kindOf: (category: number) => DemandKind,
): (Counts | null)[] {
  const sums = panel.areas.map(noCounts);
  let came = false;
  for (const series of scope.series) {
    const kind = kindOf(series.category_id);
    for (const column of panel.counts.get(series.id) ?? []) {
      if (column === null) continue;
      came = true;
      sums.forEach((sum, area) => {
        sum[kind] += column[area] ?? 0;
      });
    }
  }
  return sums.map((sum, area) => (came && panel.areas[area]?.has_bricks === true ? sum : null));
}

export interface Counter {
  /** Null where nothing came of these datasets in these months. */
  counts: (countAt: CountAt, datasets: readonly DatasetRow[], period: Period) => Counts | null;
  /** The same, published. */
  parts: (countAt: CountAt, datasets: readonly DatasetRow[], period: Period) => Parts;
}

/** Adds up what is reactive, planned, mixed and undecided. */
export function counterOf(catalogue: Catalogue, scope: Scope, kindOf: (category: number) => DemandKind): Counter {
  const counts: Counter['counts'] = (countAt, datasets, period) => {
    const ids = new Set(datasets.map(({ id }) => id));
    const sum = noCounts();
    let came = false;
    for (const series of scope.series) {
      if (!ids.has(series.dataset_id)) continue;
      const kind = kindOf(series.category_id);
      for (const month of monthsOf(period)) {
        const count = countAt(series.id, month);
        if (count === null) continue;
        came = true;
        sum[kind] += count;
      }
    }
    return came ? sum : null;
  };
  return {
    counts,
    parts: (countAt, datasets, period) =>
      publishParts(counts(countAt, datasets, period), withheldUpTo(catalogue, datasets, period)),
  };
}

/** The strictest of those that came. */
export function withheldUpTo(catalogue: Catalogue, datasets: readonly DatasetRow[], period: Period): number {
  const months = monthsOf(period);
  const came = datasets.filter(({ id }) => months.some((month) => catalogue.received.get(id)?.has(month) === true));
  return strictest(came.map(({ withheld_up_to }) => ({ withheldUpTo: withheld_up_to })));
}
