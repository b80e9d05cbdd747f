import type { AgencyRow, AreaRow, CategoryRow, DatasetRow, DemandStore, SeriesRow } from './store.ts';

/** What every question is asked against: small, and the same until the data revision moves. Months are YYYY-MM. */
export interface Catalogue {
  agencies: AgencyRow[];
  categories: CategoryRow[];
  datasets: DatasetRow[];
  series: SeriesRow[];
  /** Months that came, by dataset. */
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
  const [agencies, categories, datasets, series, months, totals, bricks, isDemonstration] = await Promise.all([
    store.agencies(),
    store.categories(),
    store.datasets(),
    store.series(),
    store.received(),
    store.monthTotals(),
    store.bricks(),
    store.isDemonstration(),
  ]);
  const received = new Map<number, Set<string>>(datasets.map(({ id }) => [id, new Set<string>()]));
  for (const row of months) received.get(row.dataset_id)?.add(row.month.slice(0, 7));
  const all = months.map((row) => row.month.slice(0, 7)).sort();
  const [first, last] = [all[0], all.at(-1)];
  return {
    ...{ agencies, categories, datasets, series, received, bricks, isDemonstration },
    span: first === undefined || last === undefined ? null : { first, last },
    monthTotals: totals.map((row) => ({ ...row, month: row.month.slice(0, 7), series: row.series_id })),
    people: sumOrNull(bricks.map((brick) => brick.people)),
  };
}

const sumOrNull = (numbers: (number | null)[]): number | null =>
  numbers.length === 0 || numbers.includes(null) ? null : numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
