import { LRUCache } from 'lru-cache';
import { firstDay } from '../words/months.ts';
import type { Catalogue } from './catalogue.ts';
import type { Remember } from './remembered.ts';
import type { Feed, Scope } from './scope.ts';
import type { DemandStore } from './store.ts';

/** 3,200 bricks × 4 bytes × 60 months × 40 series are 31 MB. */
const keptBytes = 64 * 1024 * 1024;

/** Counts by brick, in the order of catalogue.bricks. */
export type Column = Int32Array;

/** What a column counts: all that a dataset sent, or one of its categories. */
export type By = 'dataset' | 'series';

/** The columns of one dataset or series by month; only months that came are there. */
export interface MonthColumns {
  key: number;
  months: Map<string, Column | undefined>;
}

interface Wanted {
  dataset: number;
  keys: number[];
  months: string[];
}

interface Kept {
  place: Map<number, number>;
  columns: LRUCache<string, Column>;
}

/**
 * Counts of all bricks over many months and series. A map of a year over all agencies adds up 350,000 numbers: too many
 * to ask of SQL for each question, few when columns of a month stay in memory until the data revision moves.
 */
export function brickColumns(store: DemandStore, remember: Remember) {
  const keptNow = (catalogue: Catalogue): Promise<Kept> =>
    remember('columns', () =>
      Promise.resolve({
        place: new Map(catalogue.bricks.map((brick, index) => [brick.id, index])),
        columns: new LRUCache({ maxSize: keptBytes, sizeCalculation: (column) => column.byteLength + 100 }),
      }),
    );

  /** The columns of these keys and months, read where they are not kept; a month that nobody sent is all zero here. */
  const read = async (
    catalogue: Catalogue,
    by: By,
    wanted: readonly Wanted[],
  ): Promise<(key: number, month: string) => Column | undefined> => {
    const { place, columns } = await keptNow(catalogue);
    const found = new Map<string, Column>();
    const lacking = { keys: new Set<number>(), months: new Set<string>() };
    for (const { keys, months } of wanted) {
      for (const key of keys) {
        for (const month of months) {
          const name = nameOf(by, key, month);
          const column = columns.get(name);
          if (column !== undefined) found.set(name, column);
          else {
            lacking.keys.add(key);
            lacking.months.add(month);
          }
        }
      }
    }
    if (lacking.keys.size > 0) {
      const rows = await store.columns(by, [...lacking.keys], [...lacking.months].map(firstDay));
      const pairs = new Map(rows.map((row) => [nameOf(by, row.key, row.month.slice(0, 7)), row.pairs]));
      for (const key of lacking.keys) {
        for (const month of lacking.months) {
          const name = nameOf(by, key, month);
          const column = unpack(pairs.get(name), place);
          columns.set(name, column);
          found.set(name, column);
        }
      }
    }
    return (key, month) => found.get(nameOf(by, key, month));
  };

  return {
    /** One column for each dataset of which something came: its months added up. */
    async byDataset(catalogue: Catalogue, scope: Scope, feeds: readonly Feed[]): Promise<Map<number, Column>> {
      const by = scope.everySeries ? 'dataset' : 'series';
      const wanted = wantedOf(scope, feeds, by);
      const columnOf = await read(catalogue, by, wanted);
      return new Map(
        wanted.map(({ dataset, keys, months }) => {
          const sum: Column = new Int32Array(catalogue.bricks.length);
          for (const key of keys) {
            for (const month of months) add(sum, columnOf(key, month));
          }
          return [dataset, sum];
        }),
      );
    },

    /** The columns of each month that came, by dataset or by series, as given; not to be written to. */
    async byMonth(catalogue: Catalogue, scope: Scope, feeds: readonly Feed[], by: By): Promise<MonthColumns[]> {
      if (by === 'dataset' && !scope.everySeries) {
        const series = await this.byMonth(catalogue, scope, feeds, 'series');
        const datasetOf = new Map(scope.series.map((one) => [one.id, one.dataset_id]));
        return summed(series, (key) => datasetOf.get(key) ?? -1, catalogue.bricks.length);
      }
      const wanted = wantedOf(scope, feeds, by);
      const columnOf = await read(catalogue, by, wanted);
      return wanted.flatMap(({ keys, months }) =>
        keys.map((key) => ({ key, months: new Map(months.map((month) => [month, columnOf(key, month)])) })),
      );
    },
  };
}
export type BrickColumns = ReturnType<typeof brickColumns>;

const nameOf = (by: By, key: number, month: string): string => `${by} ${String(key)} ${month}`;

const wantedOf = (scope: Scope, feeds: readonly Feed[], by: By): Wanted[] =>
  feeds.flatMap(({ dataset, countedAt: months }) => {
    const keys =
      by === 'dataset'
        ? [dataset.id]
        : scope.series.filter((one) => one.dataset_id === dataset.id).map((one) => one.id);
    return months.length > 0 ? [{ dataset: dataset.id, keys, months }] : [];
  });

function summed(columns: readonly MonthColumns[], groupOf: (key: number) => number, bricks: number): MonthColumns[] {
  const groups = new Map<number, Map<string, Column>>();
  for (const { key, months } of columns) {
    const group = groups.get(groupOf(key)) ?? new Map<string, Column>();
    groups.set(groupOf(key), group);
    for (const [month, column] of months) {
      const sum = group.get(month) ?? new Int32Array(bricks);
      add(sum, column);
      group.set(month, sum);
    }
  }
  return [...groups].map(([key, months]) => ({ key, months }));
}

function add(sum: Column, column: Column | undefined): void {
  if (column === undefined) return;
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0);
}

function unpack(pairs: Uint8Array | undefined, place: Map<number, number>): Column {
  const column: Column = new Int32Array(place.size);
  if (pairs === undefined) return column;
  const view = new DataView(pairs.buffer, pairs.byteOffset, pairs.byteLength);
  for (let at = 0; at < pairs.byteLength; at += 8) {
    const index = place.get(view.getInt32(at));
    if (index !== undefined) column[index] = view.getInt32(at + 4);
  }
  return column;
}
