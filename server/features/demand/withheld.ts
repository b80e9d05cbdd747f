import type { Catalogue } from './catalogue.ts';
import type { Scope } from './scope.ts';

/** What the sender withheld of one series and month: places in catalogue.bricks, how many cells each, and those without a place. */
export interface WithheldCells {
  bricks: Int32Array;
  cells: Int32Array;
  unplaced: number;
}

/** By series id and month; empty where no sender withheld anything. */
export type WithheldBySeries = Map<number, Map<string, WithheldCells>>;

export function withheldFrom(
  rows: readonly { series_id: number; month: string; pairs: Uint8Array }[],
  bricks: readonly { id: number }[],
): WithheldBySeries {
  const all: WithheldBySeries = new Map();
  if (rows.length === 0) return all;
  const place = new Map(bricks.map(({ id }, index) => [id, index]));
  for (const { series_id, month, pairs } of rows) {
    const months = all.get(series_id) ?? new Map<string, WithheldCells>();
    all.set(series_id, months);
    months.set(month.slice(0, 7), unpack(pairs, place));
  }
  return all;
}

function unpack(pairs: Uint8Array, place: Map<number, number>): WithheldCells {
  const view = new DataView(pairs.buffer, pairs.byteOffset, pairs.byteLength);
  const found: WithheldCells = {
    bricks: new Int32Array(pairs.byteLength / 8),
    cells: new Int32Array(pairs.byteLength / 8),
    unplaced: 0,
  };
  let used = 0;
  for (let at = 0; at < pairs.byteLength; at += 8) {
    const index = place.get(view.getInt32(at));
    if (index === undefined) {
      found.unplaced += view.getInt32(at + 4);
      continue;
    }
    found.bricks[used] = index;
    found.cells[used] = view.getInt32(at + 4);
    used += 1;
  }
  return { ...found, bricks: found.bricks.subarray(0, used), cells: found.cells.subarray(0, used) };
}

/** What of a question its senders withheld. */
export interface WithheldAsked {
  /** How many cells, by place in catalogue.bricks. */
  byBrick: Int32Array;
  placed: number;
  unplaced: number;
  /** Ids of the datasets that withheld them. */
  datasets: Set<number>;
}

/** Everything withheld of these series that a test on month holds for; null where nothing is. */
export function withheldIn(
  catalogue: Pick<Catalogue, 'withheld' | 'bricks'>,
  series: Scope['series'],
  isAsked: (month: string) => boolean,
): WithheldAsked | null {
  if (catalogue.withheld.size === 0) return null;
  const found: WithheldAsked = {
    byBrick: new Int32Array(catalogue.bricks.length),
    placed: 0,
    unplaced: 0,
    datasets: new Set<number>(),
  };
  for (const one of series) {
    for (const [month, { bricks, cells, unplaced }] of catalogue.withheld.get(one.id) ?? []) {
      if (!isAsked(month)) continue;
      found.datasets.add(one.dataset_id);
      found.unplaced += unplaced;
      for (let i = 0; i < bricks.length; i += 1) {
        const brick = bricks[i] ?? 0;
        const number = cells[i] ?? 0;
        found.byBrick[brick] = (found.byBrick[brick] ?? 0) + number;
        found.placed += number;
      }
    }
  }
  return found.datasets.size === 0 ? null : found;
}
