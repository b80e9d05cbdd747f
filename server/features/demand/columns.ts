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

  return {
    /** One column for each dataset of which something came. */
    async byDataset(catalogue: Catalogue, scope: Scope, feeds: readonly Feed[]): Promise<Map<number, Column>> {
      const { place, columns } = await keptNow(catalogue);
      const by = scope.everySeries ? 'dataset' : 'series';
      const wanted = feeds.flatMap((feed) => {
        const keys = scope.everySeries
          ? [feed.dataset.id]
          : scope.series.filter((one) => one.dataset_id === feed.dataset.id).map((one) => one.id);
        return feed.months.length > 0 ? [{ dataset: feed.dataset.id, keys, months: feed.months }] : [];
      });
      const found = new Map<string, Column>();
      const lacking = { keys: new Set<number>(), months: new Set<string>() };
      for (const { keys, months } of wanted) {
        for (const key of keys) {
          for (const month of months) {
            const name = `${by} ${String(key)} ${month}`;
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
        const read = new Map(rows.map((row) => [`${by} ${String(row.key)} ${row.month.slice(0, 7)}`, row.pairs]));
        for (const key of lacking.keys) {
          for (const month of lacking.months) {
            const name = `${by} ${String(key)} ${month}`;
            const column = unpack(read.get(name), place);
            columns.set(name, column);
            found.set(name, column);
          }
        }
      }
      return new Map(
        wanted.map(({ dataset, keys, months }) => {
          const sum: Column = new Int32Array(place.size);
          for (const key of keys) {
            for (const month of months) add(sum, found.get(`${by} ${String(key)} ${month}`));
          }
          return [dataset, sum];
        }),
      );
    },
  };
}
export type BrickColumns = ReturnType<typeof brickColumns>;

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
