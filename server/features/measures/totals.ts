import type { Catalogue } from '../demand/catalogue.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { Period, Scope } from '../demand/scope.ts';

/** Counts of the areas over the months of a period that came, datasets added up. */
export function countsOver(panel: DemandPanel, datasets: ReadonlySet<number>, period: Period): Float64Array {
  const sums = new Float64Array(panel.areas.length);
  for (const [dataset, columns] of panel.counts) {
    if (!datasets.has(dataset)) continue;
    for (const [at, month] of panel.months.entries()) {
      const column = columns[at];
      if (column === null || column === undefined || month < period.from || month >= period.to) continue;
      for (let area = 0; area < sums.length; area += 1) sums[area] = (sums[area] ?? 0) + (column[area] ?? 0);
    }
  }
  return sums;
}

/** What lies in any small area at all, over a period and some datasets. */
export function placedOver(catalogue: Catalogue, scope: Scope, datasets: ReadonlySet<number>, period: Period): number {
  const series = new Set(scope.series.filter((one) => datasets.has(one.dataset_id)).map((one) => one.id));
  let sum = 0;
  for (const row of catalogue.monthTotals)
    if (series.has(row.series) && row.month >= period.from && row.month < period.to) sum += row.placed;
  return sum;
}
