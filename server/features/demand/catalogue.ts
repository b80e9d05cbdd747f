import { monthsFrom } from '../words/periods.ts';
import type { AgencyRow, AreaRow, CategoryRow, DatasetRow, DemandStore, SeriesRow } from './store.ts';
import { type WithheldBySeries, withheldFrom } from './withheld.ts';

/** What every question is asked against: small, and the same until the data revision moves. Months are YYYY-MM. */
export interface Catalogue {
  agencies: AgencyRow[];
  categories: CategoryRow[];
  datasets: DatasetRow[];
  series: SeriesRow[];
  /** What senders withheld, by series and month: no figure may take it for 0. */
  withheld: WithheldBySeries;
  /** Months that came, by dataset; of longer periods the first month. */
  received: Map<number, Set<string>>;
  /** First and last month that came from any dataset. */
  span: { first: string; last: string } | null;
  monthTotals: { month: string; series: number; placed: number; unplaced: number }[];
  bricks: AreaRow[];
  /** Null where any brick has no number of people: a part would make rates too high. */
  people: number | null;
  isDemonstration: boolean;
}

export async function readCatalogue(store: DemandStore): Promise<Catalogue> {
  const [agencies, categories, datasets, series, months, totals, bricks, isDemonstration, withheld] = await Promise.all(
    [
      store.agencies(),
      store.categories(),
      store.datasets(),
      store.series(),
      store.received(),
      store.monthTotals(),
      store.bricks(),
      store.isDemonstration(),
      store.withheld(),
    ],
  );
  const received = new Map<number, Set<string>>(datasets.map(({ id }) => [id, new Set<string>()]));
  for (const row of months) received.get(row.dataset_id)?.add(row.month.slice(0, 7));
  const lengthOf = new Map(datasets.map(({ id, period }) => [id, period]));
  const all = months
    .flatMap((row) => monthsFrom(row.month.slice(0, 7), lengthOf.get(row.dataset_id) ?? 'month'))
    .sort();
  const [first, last] = [all[0], all.at(-1)];
  return {
    agencies,
    categories,
    datasets,
    series,
    received,
    bricks,
    isDemonstration,
    withheld: withheldFrom(withheld, bricks),
    span: first === undefined || last === undefined ? null : { first, last },
    monthTotals: totals.map((row) => ({ ...row, month: row.month.slice(0, 7), series: row.series_id })),
    people: sumOrNull(bricks.map((brick) => brick.people)),
  };
}

const sumOrNull = (numbers: (number | null)[]): number | null =>
  numbers.length === 0 || numbers.includes(null) ? null : numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
