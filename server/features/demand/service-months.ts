import type { Figure, Published } from '../../disclosure/published.ts';
import { addMonths, monthsOf } from '../words/months.ts';
import { countOf } from './figures.ts';
import type { DemandRoom } from './question.ts';
import { type Filters, scopeOf } from './scope.ts';
import { cameIn } from './tally.ts';
import { withheldIn } from './withheld.ts';

export interface DemandMonth {
  month: string;
  count: Published<Figure>;
  datasetsReceived: number;
  datasetsExpected: number;
}

/** Every month from the first to the last that came from anybody, with what came of the datasets in question. */
export async function demandMonths(
  room: DemandRoom,
  filters: Filters,
): Promise<{ months: DemandMonth[]; isDemonstration: boolean }> {
  const catalogue = await room.catalogue();
  const scope = scopeOf(catalogue, filters);
  const datasetOf = new Map(scope.series.map((one) => [one.id, one.dataset_id]));
  const counts = new Map<string, [number, number][]>();
  for (const row of catalogue.monthTotals) {
    const dataset = datasetOf.get(row.series);
    if (dataset !== undefined) counts.set(row.month, [...(counts.get(row.month) ?? []), [dataset, row.placed]]);
  }
  const monthly = scope.datasets.filter(({ period }) => period === 'month');
  const span = catalogue.span;
  const all = span === null ? [] : monthsOf({ from: span.first, to: addMonths(span.last, 1) });
  const months = all.map((month) => {
    const came = cameIn(catalogue, scope, month);
    const withheld = withheldIn(catalogue, scope.series, (one) => one === month);
    const by = withheld === null || withheld.placed === 0 ? undefined : withheld.datasets;
    return {
      month,
      count: countOf(counts.get(month) ?? [], came, by),
      datasetsReceived: came.length,
      datasetsExpected: monthly.length,
    };
  });
  return { months, isDemonstration: catalogue.isDemonstration };
}
